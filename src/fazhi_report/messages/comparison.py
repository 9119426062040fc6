"""The words of a comparison of two reports, in every format that people read."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Language, Text

LABELS: Final[dict[str, Text]] = {
    # What is compared
    "title": Text("法治政府建设年度报告的比较", "Annual reports on law-based government compared"),
    "arrow": Text("{old} → {new}", "{old} → {new}"),
    "of_year": Text("{year} 年度：{sides}", "{year}: {sides}"),
    "old_side": Text("原", "Old"),
    "new_side": Text("现", "New"),
    "contents": Text("目录", "Contents"),
    "skip": Text("跳到正文", "Skip to the comparison"),
    # What came of a year
    "same_files": Text("数据文件完全一样", "the data files are the same"),
    "same_files_of_all": Text("各年度的数据文件完全一样", "the data files of all years are the same"),
    "identical": Text("文件有改动，内容没有不同", "the files differ, but nothing in substance"),
    "nothing_shown": Text("没有不同", "no differences"),
    "year_added": Text(
        "新增整份报告：{sections} 个部分，{figures} 个数", "a new report: {sections} sections, {figures} figures"
    ),
    "year_removed": Text(
        "删去整份报告：{sections} 个部分，{figures} 个数", "a report removed: {sections} sections, {figures} figures"
    ),
    "unreadable": Text("{sides} 的数据有错误，没有比较", "not compared, because of errors in the data of {sides}"),
    # Topics, and how many changes there are
    "figures": Text("数", "Figures"),
    "prose": Text("文字", "Prose"),
    "structure": Text("结构", "Structure"),
    "count_value": Text("{count} 个变了", "{count} changed"),
    "count_filled": Text("{count} 个已填报", "{count} filled in"),
    "count_pending": Text("{count} 个改为待报", "{count} now pending"),
    "count_added": Text("{count} 个新增", "{count} added"),
    "count_dropped": Text("{count} 个删去", "{count} dropped"),
    "count_renamed": Text("{count} 个改了编号", "{count} with another id"),
    "count_relabelled": Text("{count} 个改了名称", "{count} with another label"),
    "count_redefined": Text("{count} 个口径变了", "{count} redefined"),
    "count_restated": Text("{count} 个上年数不一致", "{count} restated"),
    "count_facts": Text("{count} 个改了说明", "{count} with other notes"),
    "count_unchanged": Text("{count} 个没有变", "{count} unchanged"),
    "count_passage_reworded": Text("{count} 处改写", "{count} reworded"),
    "count_passage_added": Text("{count} 处新增", "{count} added"),
    "count_passage_removed": Text("{count} 处删去", "{count} removed"),
    "count_passage_moved": Text("{count} 处移动", "{count} moved"),
    "count_passage_unchanged": Text("{count} 处没有变", "{count} unchanged"),
    "count_parts": Text("部分和小节 {count} 处", "parts: {count}"),
    "count_head": Text("报告信息 {count} 处", "head of the report: {count}"),
    "count_relations": Text("勾稽关系 {count} 处", "relations: {count}"),
    "count_waivers": Text("豁免 {count} 处", "waivers: {count}"),
    # Figures
    "figure": Text("数", "Figure"),
    "points": Text("个百分点", " percentage points"),
    "change": Text("增减", "Change"),
    "remarks": Text("说明", "Remarks"),
    "untitled": Text("（没有标题）{id}", "(untitled) {id}"),
    "added": Text("新增", "added"),
    "dropped": Text("删去", "dropped"),
    "removed": Text("删去", "removed"),
    "not_comparable": Text("口径变了，不能直接比", "redefined, not comparable"),
    "id": Text("编号", "id"),
    "label": Text("名称", "label"),
    "unit": Text("单位", "unit"),
    "scope": Text("范围", "scope"),
    "definition": Text("口径", "definition"),
    "formula": Text("公式", "formula"),
    "source": Text("来源", "source"),
    "as_of": Text("截至", "as of"),
    "note": Text("备注", "note"),
    "stated": Text("公布的数", "stated"),
    "decimals": Text("小数位数", "decimals"),
    "rounding": Text("舍入", "rounding"),
    "previous": Text("上年数", "value of the year before"),
    "restated": Text("{year} 年的数前后不一致", "{year} restated"),
    "restated_side": Text("{value}（{place}）", "{value} ({place})"),
    "because": Text("因为", "because"),
    "because_input": Text("{label} {change}", "{label} {change}"),
    "because_previous": Text("上年的{label} {change}", "{label} of the year before {change}"),
    "because_formula": Text("公式 {change}", "formula {change}"),
    "nothing": Text("（无）", "(none)"),
    # Prose
    "reworded": Text("改写", "reworded"),
    "moved": Text("移动", "moved"),
    "slot_text": Text("正文", "text"),
    "slot_causes": Text("原因", "causes"),
    "slot_measure": Text("一项举措", "measure"),
    "moved_from": Text("原在{place}", "was in {place}"),
    "former_number": Text("原为{number}", "was {number}"),
    "paragraph_mark": Text("¶", "¶"),
    # Structure
    "head": Text("报告信息", "Head of the report"),
    "parts": Text("部分和小节", "Parts"),
    "relations": Text("勾稽关系", "Relations"),
    "waivers": Text("豁免", "Waivers"),
    "head_title": Text("报告标题", "title"),
    "head_issuer": Text("发文机关", "issuer"),
    "head_region": Text("行政区划代码", "region"),
    "head_date": Text("成文日期", "date"),
    "head_edition": Text("版本", "edition"),
    "role": Text("类别", "role"),
    "role_achievements": Text("主要举措和成效", "achievements"),
    "role_shortcomings": Text("存在的不足和原因", "shortcomings"),
    "role_duties": Text("主要负责人履行职责情况", "duties"),
    "role_plan": Text("下一步工作", "plan"),
    "role_other": Text("其他", "other"),
    "waiver": Text("{code}，{where}", "{code}, {where}"),
    "waiver_until": Text("{reason}（至 {until}）", "{reason} (until {until})"),
    # Between words
    "comma": Text("，", ", "),
    "semicolon": Text("；", "; "),
    "list_separator": Text("、", ", "),
    "colon": Text("：", ": "),
    "in_brackets": Text("（{text}）", "({text})"),
    "below": Text(" › ", " › "),
    # Marks of words, where there is no colour and for those who hear the page
    "removed_starts": Text("［删去：", "[removed: "),
    "added_starts": Text("［新增：", "[added: "),
    "mark_ends": Text("］", "]"),
    "legend": Text("删去的文字", "removed words"),
    "legend_added": Text("新增的文字", "added words"),
}
"""Every word of a comparison by the name under which the layouts ask for it."""


def labels(language: Language) -> dict[str, str]:
    """Return the words of a comparison in one language."""
    words = {**LABELS, **labels_of_publication()}
    return {name: text.in_language(language) for name, text in words.items()}


def labels_of_publication() -> dict[str, Text]:
    """Return what is said of the publication, by block and key (`head_filing.number`), and words of fixed lists."""
    from fazhi_report.messages import keys_of_publication as keys

    return {f"word_{word}": text for word, text in keys.WORDS_OF_PUBLICATION.items()} | {
        f"head_{name}.{key}": Text(f"{block.title.zh}：{text.title.zh}", f"{block.title.en}: {text.title.en}".lower())
        for name, block in keys.REPORT_KEYS_OF_PUBLICATION.items()
        for key, text in keys.KEYS_OF_PUBLICATION.get(name.capitalize(), {}).items()
    }
