"""What the keys of statistics and derived figures mean: the part of `keys` on figures."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fazhi_report.messages.entry import Text
from fazhi_report.messages.key_text import KeyText

NOTE: Final = KeyText(
    Text("备注", "Note"),
    Text("备注。", "A note; it is not printed."),
    ("与统计年报一致。", "上年数据有更正。"),
)

KEYS_OF_FIGURES: Final[Mapping[str, Mapping[str, KeyText]]] = MappingProxyType(
    {
        "Statistic": {
            "label": KeyText(
                Text("名称", "Label"),
                Text("名称，写清楚数的是什么。", "The name: what is counted."),
                ("受理的行政复议案件", "热线有效工单"),
            ),
            "value": KeyText(
                Text("数值", "Value"),
                Text(
                    "数值，写成印出来的样子。没有数值的写 `pending`（待报）、`not_disclosed`（未公开）或"
                    " `not_applicable`（不适用）。",
                    "The value, written as it is printed. Where there is none: `pending`, `not_disclosed` or "
                    "`not_applicable`.",
                ),
                (179, "2800余", "260.7万", "91%", "not_disclosed"),
            ),
            "unit": KeyText(
                Text("单位", "Unit"),
                Text("单位。", "The unit."),
                ("件", "%", "百分点", "万元", "条/件"),
            ),
            "as_of": KeyText(
                Text("截止日期", "As of"),
                Text("截止日期，写作 `2019-12-31`。", "The day up to which was counted, written as `2019-12-31`."),
                ("2021-12-31", "2021-11-30"),
            ),
            "scope": KeyText(
                Text("范围", "Scope"), Text("范围，如市本级、全市。", "What area it covers."), ("市本级", "全市")
            ),
            "source": KeyText(
                Text("报数的单位", "Source"), Text("报数的单位。", "Who reported it."), ("市司法局", "市政务服务中心")
            ),
            "definition": KeyText(
                Text("口径", "Definition"),
                Text("口径：包括什么，不包括什么。", "What is counted and what is not."),
                ("当年受理的案件，不含上年结转。", "负责人出庭的案件占开庭案件的比重。"),
            ),
            "previous": KeyText(
                Text("上年的数", "Last year's value"),
                Text(
                    "上年的数，单位与 `value` 相同；有上年的报告时以上年的报告为准。",
                    "The value of the year before, in the same unit as `value`; last year's report, where there is one, comes before it.",
                ),
                (160, "2600余"),
            ),
            "note": NOTE,
        },
        "DerivedFigure": {
            "label": KeyText(
                Text("名称", "Label"), Text("名称。", "The name."), ("行政复议纠错率", "受理案件比上年增长")
            ),
            "formula": KeyText(
                Text("公式", "Formula"),
                Text("公式。", "The formula."),
                ("corrected / concluded", "sum(accepted, concluded)", "change(accepted)", "points(attendance_rate)"),
            ),
            "unit": KeyText(
                Text("单位", "Unit"),
                Text(
                    '单位，须与公式算出的一致；不写就用公式算出的单位。比率要印成百分数，写 `"%"`。',
                    'The unit, which must agree with the formula; that of the formula where it is absent. `"%"` prints '
                    "a ratio as a percentage.",
                ),
                ("%", "百分点", "条/件"),
            ),
            "decimals": KeyText(
                Text("小数位数", "Decimals"),
                Text(
                    "印几位小数，0 至 12；不写就不印小数。没有写单位、得数又不是整数的，必须写。",
                    "How many decimals are printed, 0 to 12; none where it is absent. Needed where there is no unit and "
                    "the result is no whole number.",
                ),
                (0, 2),
            ),
            "rounding": KeyText(
                Text("舍入", "Rounding"),
                Text(
                    "舍入的规则。前两种只有恰好是五时才不同；截去只用来照录已经公布的数。",
                    "How the value is rounded; the first two differ for halves alone. What is cut off is for recording a "
                    "published figure as it stands.",
                ),
            ),
            "stated": KeyText(
                Text("公布数", "Stated value"),
                Text(
                    "已经公布的数，用来核对。",
                    "What a published document prints; it is compared with the result.",
                ),
                ("68.46%", "1.3万"),
            ),
            "definition": KeyText(
                Text("口径", "Definition"),
                Text(
                    "口径。比率不写口径会有警告，因为各地对分母的理解不同。",
                    "What is counted, and of what. A ratio without it is a warning, since denominators differ.",
                ),
                ("纠错案件占办结案件的比重。", "本年受理数减上年受理数，除以上年受理数。"),
            ),
            "note": NOTE,
        },
    }
)
"""Model → key → what it is."""
