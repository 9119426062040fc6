"""FZ3xx: statistics, derived figures, relations and numbers in the text."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text
from fazhi_report.messages.figures_formula import ENTRIES as FORMULA_ENTRIES
from fazhi_report.messages.figures_last_year import ENTRIES as LAST_YEAR_ENTRIES
from fazhi_report.messages.figures_rules import ENTRIES as RULE_ENTRIES
from fazhi_report.messages.figures_rules import ROUNDING_ENTRIES

FIGURE_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ301",
        Severity.ERROR,
        Text("文中有未登记的数字", "an undeclared number in the text"),
        Text(
            "文中的“{number}”没有出处⟦，是不是应引用 {suggestion}？⟧",
            "the number “{number}” in the text has no source⟦; did you mean the figure {suggestion}?⟧",
        ),
        Text(
            "直接打进文中的数字无法核对、无法追溯，明年也容易忘记更新。",
            "A number typed into the text can be neither checked nor traced, and is easily left in next year.",
        ),
        Text(
            "在 statistics 下登记，文中连同单位改写成 {{{{ 编号 }}}}；年份写成 {{{{ year }}}}年；不是统计数（如 7×24小时）的，在 literals 下登记一次。",
            "Declare it under statistics and write {{{{ id }}}} in place of number and unit; write a year as {{{{ year }}}}年; if it is no statistic (7×24小时), declare it once under literals.",
        ),
        "text: 全年受理行政复议案件179件。",
        "text: 全年受理行政复议案件{{ accepted }}。\nstatistics:\n  accepted:\n    label: 受理行政复议案件\n"
        "    value: 179\n    unit: 件",
    ),
    Entry(
        "FZ302",
        Severity.ERROR,
        Text("引用了不存在的数", "a reference to an unknown figure"),
        Text(
            "没有编号为“{name}”的数⟦，是不是 {suggestion}？⟧",
            "there is no figure “{name}”⟦; did you mean {suggestion}?⟧",
        ),
        Text("找不到这个编号，正文里就会缺一个数。", "Without it a figure would be missing from the text."),
        Text(
            "改正编号；别的部分的数写成 部分.编号；还没有登记的，在 statistics 下登记。",
            "Correct the id; write section.id for a figure of another part; declare it under statistics if it is new.",
        ),
        "text: 受理{{ acepted }}。",
        "text: 受理{{ accepted }}。",
    ),
    Entry(
        "FZ303",
        Severity.WARNING,
        Text("统计数没有用上", "a statistic is never used"),
        Text(
            "{name}（{label}）没有用在正文、公式或勾稽关系里",
            "{name} ({label}) is used in no text, formula or relation",
        ),
        Text(
            "报上来的数没有写进报告，可能是漏写了一句，也可能是去年的数忘了删。",
            "A sentence may be missing, or last year's figure left in.",
        ),
        Text(
            "在正文里写 {{{{ {name} }}}}，或删去这个数。",
            "Write {{{{ {name} }}}} in the text, or delete the statistic.",
        ),
        "text: 全年受理案件若干。\nstatistics:\n  accepted: {label: 受理, value: 179, unit: 件}",
        "text: 全年受理案件{{ accepted }}。\nstatistics:\n  accepted: {label: 受理, value: 179, unit: 件}",
    ),
    Entry(
        "FZ304",
        Severity.ERROR,
        Text("公布数是截断而不是四舍五入", "a stated value was truncated, not rounded"),
        Text(
            "公布的 {stated} 是截去尾数得来的，四舍五入应为 {computed}（精确值 {exact}）",
            "the stated {stated} was cut off; rounded it is {computed} (exactly {exact})",
        ),
        Text(
            "截去尾数会使比率一律偏低，与其他按四舍五入计算的数对不上。",
            "Cutting off makes every rate too low, and unlike those that are rounded.",
        ),
        Text(
            "改为 stated: {mended}，或者查明公布数是怎样算出来的。",
            "Write stated: {mended}, or find out how the stated value was computed.",
        ),
        'formula: 2 / 3\nunit: "%"\ndecimals: 2\nstated: 66.66%',
        'formula: 2 / 3\nunit: "%"\ndecimals: 2\nstated: 66.67%',
    ),
    Entry(
        "FZ305",
        Severity.ERROR,
        Text("公布数的精度不同", "a stated value has another precision"),
        Text(
            "公布的是 {stated}，这里印成 {computed}，两者精度不同",
            "{stated} is stated and {computed} printed here, in another precision",
        ),
        Text(
            "同一个数在两处印成不同精度，读者会以为是两个数。", "One figure in two precisions looks like two figures."
        ),
        Text(
            "改为 stated: {mended}⟦；要照公布的样子印，就写 decimals: {decimals}⟧。",
            "Write stated: {mended}⟦, or decimals: {decimals} to print it as it was stated⟧.",
        ),
        'formula: corrected / concluded\nunit: "%"\ndecimals: 1\nstated: 68.46%',
        'formula: corrected / concluded\nunit: "%"\ndecimals: 2\nstated: 68.46%',
    ),
    Entry(
        "FZ306",
        Severity.ERROR,
        Text("公布数与算出的数不符", "a stated value is wrong"),
        Text("公布的是 {stated}，按公式应为 {computed}", "{stated} is stated, but the formula gives {computed}"),
        Text(
            "公布的数与它自己的分子、分母对不上，说明其中有一个数报错，或者口径不同。",
            "The stated value does not follow from its own figures: one of them is wrong, or the definition is another.",
        ),
        Text(
            "核对分子、分母和口径（精确值 {exact}），再改正数据、公式或 stated。",
            "Check the figures and the definition (exact value {exact}), then mend the data, the formula or stated.",
        ),
        'formula: corrected / concluded\nunit: "%"\ndecimals: 2\nstated: 86.46%',
        'formula: corrected / concluded\nunit: "%"\ndecimals: 2\nstated: 68.46%',
    ),
    Entry(
        "FZ307",
        Severity.ERROR,
        Text("还没有报来的数", "a figure that is still pending"),
        Text(
            "{name}（{label}）还是待报⟦，来源单位：{source}⟧", "{name} ({label}) is still pending⟦; source: {source}⟧"
        ),
        Text("报告要印出这个数，不能留空。", "The report prints this figure and cannot leave a gap."),
        Text(
            "填上 value；不公开写 not_disclosed，不适用写 not_applicable。要看未完成的样子，用 fazhi build --draft。",
            "Fill in value, or write not_disclosed or not_applicable. To see the unfinished report, use fazhi build --draft.",
        ),
        "text: 受理{{ accepted }}。\nstatistics:\n  accepted: {label: 受理, value: pending, unit: 件}",
        "text: 受理{{ accepted }}。\nstatistics:\n  accepted: {label: 受理, value: 179, unit: 件}",
    ),
    Entry(
        "FZ308",
        Severity.ERROR,
        Text("勾稽关系不成立", "a relation does not hold"),
        Text(
            "{relation} 不成立：左边是 {left}，右边是 {right}⟦，四舍五入最多只能相差 {room}⟧",
            "{relation} does not hold: {left} on the left, {right} on the right⟦; rounding explains {room} at most⟧",
        ),
        Text(
            "几个数之间应有的关系不成立，说明至少有一个数报错，或者口径不同。",
            "At least one of the figures is wrong, or counted in another way.",
        ),
        Text(
            "核对这几个数；关系本身写错了就改关系。",
            "Check the figures; mend the relation if it is the relation that is wrong.",
        ),
        "relations:\n  - concluded <= corrected",
        "relations:\n  - corrected <= concluded <= accepted",
    ),
    Entry(
        "FZ309",
        Severity.WARNING,
        Text("比率没有写明口径", "a ratio without a definition"),
        Text("{name}（{label}）没有写明口径", "{name} ({label}) does not say how it is counted"),
        Text(
            "各地对分母的理解不同：除以受理数还是办结数，结果差很多。",
            "Bodies disagree on the denominator: accepted or concluded cases make a great difference.",
        ),
        Text("加一行 definition，说明分子、分母各指什么。", "Add definition: what numerator and denominator count."),
        'correction_rate:\n  label: 纠错率\n  formula: corrected / concluded\n  unit: "%"',
        'correction_rate:\n  label: 纠错率\n  formula: corrected / concluded\n  unit: "%"\n'
        "  definition: 纠错件数除以办结件数",
    ),
    Entry(
        "FZ310",
        Severity.WARNING,
        Text("登记的文字没有出现", "a declared literal is never used"),
        Text("literals 里的“{literal}”没有出现在正文里", "the literal “{literal}” stands in no text"),
        Text("多余的登记会放过以后打错的数字。", "A needless literal would let a mistyped number pass later."),
        Text("删去这一条，或改成正文里的写法。", "Delete it, or write it as it stands in the text."),
        "text: 热线全天服务。\nliterals: [7×24小时]",
        "text: 热线提供7×24小时服务。\nliterals: [7×24小时]",
    ),
)

INPUT_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ330",
        Severity.ERROR,
        Text("公式里有不存在的数", "a formula names an unknown figure"),
        Text(
            "没有编号为“{name}”的数⟦，是不是 {suggestion}？⟧",
            "there is no figure “{name}”⟦; did you mean {suggestion}?⟧",
        ),
        Text(
            "缺一个数，公式或勾稽关系就算不出来。",
            "A formula or relation cannot be computed without all of its inputs.",
        ),
        Text(
            "改正编号；别的部分的数写成 部分.编号；还没有登记的，在 statistics 下登记。",
            "Correct the id; write section.id for a figure of another part; declare it under statistics if it is new.",
        ),
        "formula: corected / concluded",
        "formula: corrected / concluded",
    ),
    Entry(
        "FZ331",
        Severity.ERROR,
        Text("公式互相依赖", "formulas depend on one another"),
        Text("公式绕成了圈：{cycle}", "formulas go round in a circle: {cycle}"),
        Text(
            "箭头前的数要等箭头后的数先算出来，绕成圈就谁也算不出。",
            "Each figure waits for the one behind its arrow; in a circle none can be computed.",
        ),
        Text(
            "把其中一个登记为统计数，或者只用统计数计算。",
            "Declare one of them as a statistic, or compute it from statistics alone.",
        ),
        "derived:\n  concluded: {label: 办结案件, formula: accepted - pending, unit: 件}\n"
        "  pending: {label: 未结案件, formula: accepted - concluded, unit: 件}",
        "statistics:\n  concluded: {label: 办结案件, value: 149, unit: 件}\n"
        "derived:\n  pending: {label: 未结案件, formula: accepted - concluded, unit: 件}",
    ),
    Entry(
        "FZ332",
        Severity.ERROR,
        Text("公式用了约数", "a formula uses an approximate number"),
        Text(
            "{name} 是约数“{written}”，不能精确计算", "{name} is approximate (“{written}”) and cannot be computed with"
        ),
        Text(
            "带余、多、约、近的数没有精确值，算出的结果是假的精确。",
            "余, 多, 约, 近 leave the value open; a result would be falsely exact.",
        ),
        Text("向来源单位要精确数，或不作推算。", "Ask for the exact number, or derive nothing from it."),
        "statistics:\n  accepted: {label: 受理案件, value: 170余, unit: 件}\n"
        "derived:\n  pending: {label: 未结案件, formula: accepted - concluded, unit: 件}",
        "statistics:\n  accepted: {label: 受理案件, value: 179, unit: 件}\n"
        "derived:\n  pending: {label: 未结案件, formula: accepted - concluded, unit: 件}",
    ),
    Entry(
        "FZ333",
        Severity.ERROR,
        Text("公式用了没有值的数", "a formula uses a figure without value"),
        Text(
            "{name} 没有值（{state_zh}），公式无法计算",
            "{name} has no value ({state_en}), so the formula cannot be computed",
        ),
        Text("缺少的数不能当作零。", "What is missing is not zero."),
        Text("填上它的数，或者删去用到它的公式。", "Fill in its number, or delete the formula."),
        "corrected: {label: 纠错, value: pending, unit: 件}",
        "corrected: {label: 纠错, value: 102, unit: 件}",
    ),
    Entry(
        "FZ334",
        Severity.ERROR,
        Text("没有上一年的数", "there is no value of the year before"),
        Text("{name} 没有上一年的数", "{name} has no value for the year before"),
        Text("与上年相比，要有两年的数才能算。", "A change needs the figures of two years."),
        Text(
            "在 {name} 下加一行 previous，写上一年的数。",
            "Add previous under {name}, with the number of the year before.",
        ),
        "rate: {label: 出庭应诉率, value: 90.1%}",
        "rate: {label: 出庭应诉率, value: 90.1%, previous: 20%}",
    ),
    Entry(
        "FZ335",
        Severity.ERROR,
        Text("单位与公式不符", "the unit does not fit the formula"),
        Text(
            "单位写的是“{declared}”，公式算出的却是“{computed}”",
            "the unit is “{declared}”, but the formula gives “{computed}”",
        ),
        Text(
            "件除以件是比率，条除以件是每件几条；单位不符说明公式或单位写错了。",
            "件 by 件 is a ratio, 条 by 件 is 条/件; one of the two is wrong.",
        ),
        Text("改正 unit 或 formula。", "Mend unit or formula."),
        "formula: corrected / concluded\nunit: 件",
        'formula: corrected / concluded\nunit: "%"',
    ),
    Entry(
        "FZ336",
        Severity.ERROR,
        Text("没有写明印几位小数", "it is not said how many decimals to print"),
        Text(
            "{name}（{label}）约为 {value}，不是整数，却没有写单位和小数位数，会印成 {rounded}",
            "{name} ({label}) is about {value}, no whole number; with neither unit nor decimals it would read {rounded}",
        ),
        Text(
            "0.68 这样的比率不写单位和小数位数，就会印成 1，意思全变了。",
            "A ratio such as 0.68 would be printed as 1, which is something else altogether.",
        ),
        Text(
            "加一行 decimals，写明印几位小数⟦；要印成百分数的，加一行 unit: {percent}⟧。",
            "Add decimals, with the number of decimals to print⟦, or unit: {percent} to print a percentage⟧.",
        ),
        "rate:\n  label: 纠错率\n  formula: corrected / concluded",
        'rate:\n  label: 纠错率\n  formula: corrected / concluded\n  unit: "%"\n  decimals: 2',
    ),
    Entry(
        "FZ337",
        Severity.ERROR,
        Text("上年数只能上溯一年", "only one year back can be had"),
        Text(
            "{name} 自己已经用到上年的数，不能再取它的上年数",
            "{name} itself goes back to the year before, so there is no value of it one year earlier",
        ),
        Text(
            "每个统计数只登记本年和上年的数；再往前一年的数，这里没有。",
            "Each statistic has the values of two years; there is none of the year before those.",
        ),
        Text(
            "要用到 {name} 的上年数，请在 statistics 下另行登记：value 写本年的，previous 写上年的。",
            "To use last year's value of {name}, declare it under statistics instead, with value and previous.",
        ),
        "derived:\n  growth: {label: 增长, formula: change(accepted)}\n  faster: {label: 快慢, formula: points(growth)}",
        'statistics:\n  growth: {label: 增长, value: 12.5%, unit: "%", previous: 8.1%}\n'
        "derived:\n  faster: {label: 快慢, formula: points(growth)}",
    ),
)

LATER_ENTRIES: Final[tuple[Entry, ...]] = RULE_ENTRIES + LAST_YEAR_ENTRIES + ROUNDING_ENTRIES

ENTRIES: Final[tuple[Entry, ...]] = FIGURE_ENTRIES + FORMULA_ENTRIES + INPUT_ENTRIES + LATER_ENTRIES
