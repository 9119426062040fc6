"""The words of the page around a report: table of contents, appendix, heads of columns."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Language, Text

LABELS: Final[dict[str, Text]] = {
    "skip": Text("跳到正文", "Skip to the report"),
    "contents": Text("目录", "Contents"),
    "figures": Text("附录：本报告数据一览", "Appendix: the figures of this report"),
    "figures_note": Text(
        "正文中带点线的数字均出自下表，点按数字可到表中查看，点按“正文”一栏的序号可回到原处。"
        "精确值以基本单位计：百分数写作小数或分数，万、亿写作全数。",
        "Every number with a dotted line in the report comes from this table: follow the number to its row, and the "
        "row’s “in the text” links back. Exact values are in base units: percentages as decimals or fractions, "
        "万 and 亿 written out.",
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
    "back": Text("回到正文", "Back to the text"),
    "colon": Text("：", ": "),
    "comma": Text("，", ", "),
}
"""Every word of the page by the name under which a template asks for it."""


def labels(language: Language) -> dict[str, str]:
    """Return the words of the page in one language, as `Document.labels` holds them."""
    return {name: text.in_language(language) for name, text in LABELS.items()}
