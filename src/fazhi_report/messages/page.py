"""The words of the page around a report: table of contents, popovers, tables of figures, catalogue entry."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fazhi_report.messages.entry import Language, Text

LABELS: Final[dict[str, Text]] = {
    "skip": Text("跳到正文", "Skip to the report"),
    "contents": Text("目录", "Contents"),
    "figures": Text("附录：本报告数据一览", "Appendix: the figures of this report"),
    "appendix": Text("附件", "Appendix"),
    "figures_title": Text("本报告数据一览", "The figures of this report"),
    "figures_note": Text(
        "正文中带点线的数字均出自下表：点按数字可看它的来历，点按“正文”一栏的序号可回到原处。"
        "精确值以基本单位计：百分数写作小数或分数，万、亿写作全数。",
        "Every number with a dotted line in the report comes from this table: select the number to see where it comes "
        "from; the row’s “in the text” links back. Exact values are in base units: percentages as decimals or "
        "fractions, 万 and 亿 written out.",
    ),
    "figure": Text("指标", "Figure"),
    "printed": Text("数值", "Value"),
    "exact": Text("精确值", "Exact value"),
    "unit": Text("单位", "Unit"),
    "derivation": Text("计算式与口径", "Formula and definition"),
    "place": Text("数据出处", "Source"),
    "references": Text("正文", "In the text"),
    "formula": Text("计算式", "Formula"),
    "definition": Text("口径", "Definition"),
    "as_of": Text("截至", "As of"),
    "scope": Text("范围", "Scope"),
    "source": Text("来源", "Reported by"),
    "previous": Text("上年", "Year before"),
    "note": Text("说明", "Note"),
    "series": Text("历年", "Years"),
    "series_note": Text(
        "数值下方的折线是历年走势，大点是本年；空心点的计法与本年不同，不能直接比较。",
        "The line below a value is its way through the years, the large dot this year; "
        "hollow dots were counted otherwise and cannot be compared.",
    ),
    "redefined": Text("* 计法与本年不同，不能直接比较", "* counted otherwise than this year, not comparable"),
    "of_year": Text("年", ": "),
    "until": Text("—", "–"),
    "part_figures": Text("本部分数据", "Figures in this part"),
    "of_figures": Text("项", ""),
    "inputs": Text("所用数据", "Computed from"),
    "change": Text("与上年比", "Against the year before"),
    "to_row": Text("在附录中查看", "Show in the appendix"),
    "search": Text("查找数据", "Find a figure"),
    "sort": Text("排序", "Sort by"),
    "shown": Text("共 {total} 项，显示 {shown} 项", "{shown} of {total} figures shown"),
    "disclosure": Text("信息公开", "Entry in the catalogue of public information"),
    "index_number": Text("索引号", "Index number"),
    "category": Text("主题分类", "Category"),
    "publisher": Text("发布机构", "Publisher"),
    "issued": Text("成文日期", "Issued"),
    "published": Text("发布日期", "Published"),
    "name": Text("名称", "Title"),
    "document_number": Text("文号", "Document number"),
    "validity": Text("有效性", "Validity"),
    "back": Text("回到正文", "Back to the text"),
    "colon": Text("：", ": "),
    "comma": Text("，", ", "),
    "draft": Text("草稿", "Draft"),
}
"""Every word of the page by the name under which a template asks for it."""

DRAFT: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "none": Text("草稿，请勿发布。统计数已经报齐。", "Draft, not for publication. No statistic is pending."),
        "one": Text(
            "草稿，请勿发布。还有 1 个统计数待报，正文中用到的地方写作〔待报：名称〕。",
            "Draft, not for publication. 1 statistic is pending; where the text uses it, it reads 〔待报：label〕.",
        ),
        "many": Text(
            "草稿，请勿发布。还有 {count} 个统计数待报，正文中用到的地方写作〔待报：名称〕。",
            "Draft, not for publication. {count} statistics are pending; where the text uses one, it reads 〔待报：label〕.",
        ),
    }
)
"""What a draft says at its beginning, by how many statistics it lacks."""


def labels(language: Language) -> dict[str, str]:
    """Return the words of the page in one language, as `Document.labels` holds them."""
    return {name: text.in_language(language) for name, text in LABELS.items()}


def draft_notice(pending: int, language: Language) -> str:
    """Return the sentence at the beginning of a draft in which so many statistics are pending."""
    key = {0: "none", 1: "one"}.get(pending, "many")
    return DRAFT[key].in_language(language).format(count=pending)
