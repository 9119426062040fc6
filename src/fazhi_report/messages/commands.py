"""The words of the commands: help pages, what they report when they are done, and why a command line is refused."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Text

COMMAND_TEXTS: Final[dict[str, Text]] = {
    # Help pages
    "heading_usage": Text("用法：", "Usage: "),
    "heading_options": Text("选项：", "Options:"),
    "heading_commands": Text("命令：", "Commands:"),
    "metavar_options": Text("[选项]", "[OPTIONS]"),
    "metavar_command": Text("命令 [参数]…", "COMMAND [ARGS]…"),
    "metavar_year": Text("年度", "YEAR"),
    "metavar_figure": Text("编号", "FIGURE"),
    "metavar_code": Text("代码", "CODE"),
    "metavar_folder": Text("文件夹", "FOLDER"),
    "metavar_formats": Text("格式,…", "FORMAT,…"),
    "metavar_format": Text("形式", "FORM"),
    "help_help": Text("显示本页", "show this page"),
    "help_version": Text("显示版本号", "show the version"),
    "help_root": Text(
        "data 文件夹所在的工作文件夹（默认：自当前文件夹向上查找）",
        "the workspace, which holds data/ (default: looked for upwards)",
    ),
    "help_output": Text(
        "写到哪个文件夹（默认：工作文件夹下的 build）", "where to write (default: build/ in the workspace)"
    ),
    "help_to": Text(
        "输出格式：md、html、txt、json，用逗号隔开（默认：md,html）",
        "formats: md, html, txt, json, joined by commas (default: md,html)",
    ),
    "help_format": Text("输出形式：table、csv 或 json（默认：table）", "table, csv or json (default: table)"),
    "help_fazhi": Text(
        "编制、核对法治政府建设年度报告：由 data/<年度>/ 下的 YAML 数据编成可以发布的报告。\n\n例：fazhi build 2019",
        "Compile and check annual reports on law-based government: YAML data under data/<year>/ in,\n"
        "a report ready for publication out.\n\nExample: fazhi build 2019",
    ),
    "short_build": Text("核对并编成报告", "check and build the report"),
    "short_check": Text("只核对，不写文件", "check only, write nothing"),
    "short_figures": Text("列出报告中的全部数据", "list all figures of the report"),
    "short_trace": Text("查一个数的来历", "show where a figure comes from"),
    "short_explain": Text("说明一个问题代码", "explain the code of a finding"),
    "help_build": Text(
        "核对 data/<年度>/ 的数据，编成报告，写入 build/<年度>/。\n有错误时什么也不写。数据没有变化时不重复编制。\n\n"
        "例：fazhi build 2019\n    fazhi build 2018 2019 --to md,html,txt",
        "Check the data under data/<year>/ and write the report to build/<year>/. Nothing is written\n"
        "if there are errors, and nothing is done if nothing has changed.\n\n"
        "Example: fazhi build 2019\n         fazhi build 2018 2019 --to md,html,txt",
    ),
    "help_check": Text(
        "核对数据并列出全部问题，不写任何文件。不写年度时核对所有年度。\n\n例：fazhi check 2019",
        "Check the data and list all findings; write nothing. All years where none is named.\n\nExample: fazhi check 2019",
    ),
    "help_figures": Text(
        "列出一个年度的全部统计数和推算数：编号、名称、印出的样子、精确值、单位、公式、出处。\n\n"
        "例：fazhi figures 2019\n    fazhi figures 2019 --format csv > figures.csv",
        "List every statistic and derived figure of a year: id, label, value as printed, exact value,\n"
        "unit, formula, place.\n\nExample: fazhi figures 2019\n         fazhi figures 2019 --format csv > figures.csv",
    ),
    "help_trace": Text(
        "查一个数的来历：公式、一直到统计数的各个输入及其出处、精确值、舍入、写在正文何处。\n\n"
        "例：fazhi trace 2019 disputes.correction_rate",
        "Show where a figure comes from: its formula, its inputs down to the statistics with their\n"
        "places, its exact value, the rounding, and where in the text it stands.\n\n"
        "Example: fazhi trace 2019 disputes.correction_rate",
    ),
    "help_explain": Text(
        "说明一个问题代码：是什么、为什么、怎样改、错误与正确的写法。不写代码时列出全部代码。\n\n例：fazhi explain FZ301",
        "Explain the code of a finding: what, why, how to mend it, wrong and right. All codes are listed\n"
        "where none is named.\n\nExample: fazhi explain FZ301",
    ),
    # Why a command line is refused
    "usage_no_such_command": Text(
        "没有“{name}”这个命令⟦，是不是 {suggestion}？⟧", "there is no command “{name}”⟦; did you mean {suggestion}?⟧"
    ),
    "usage_no_such_option": Text(
        "没有“{name}”这个选项⟦，是不是 {suggestion}？⟧", "there is no option “{name}”⟦; did you mean {suggestion}?⟧"
    ),
    "usage_no_such_figure": Text(
        "{year} 年度没有编号为 {name} 的数⟦，是不是 {suggestion}？⟧",
        "{year} has no figure {name}⟦; did you mean {suggestion}?⟧",
    ),
    "usage_no_such_code": Text(
        "没有“{name}”这个代码⟦，是不是 {suggestion}？⟧", "there is no code “{name}”⟦; did you mean {suggestion}?⟧"
    ),
    "usage_no_such_format": Text(
        "没有“{name}”这种格式，可用的有 {allowed_zh}⟦；是不是 {suggestion}？⟧",
        "there is no format “{name}”; there are {allowed_en}⟦. Did you mean {suggestion}?⟧",
    ),
    "usage_no_year": Text("“{name}”不是四位数的年度", "“{name}” is no year of four digits"),
    "usage_missing_parameter": Text("缺少 {name}", "{name} is missing"),
    "usage_option_without_value": Text("选项 {name} 的用法不对", "the option {name} is not used rightly"),
    "usage_too_many": Text("“{name}”是多余的", "“{name}” is one too many"),
    "usage_not_understood": Text("命令写法不对（{problem}）", "the command line is not understood ({problem})"),
    # What a command reports
    "standard_output": Text("标准输出", "the standard output"),
    "list_separator": Text("、", ", "),
    "wrote": Text("{year}：已写入 {files}", "{year}: wrote {files}"),
    "same_bytes": Text("{year}：内容未变 {files}", "{year}: same as before {files}"),
    "current": Text(
        "{year}：数据和模板都没有变化，{folder} 已是最新", "{year}: nothing has changed, {folder} is up to date"
    ),
    "left_from_before": Text(
        "{year}：{files} 是以前编的，这次没有更新", "{year}: {files} is from an earlier build and was not made anew"
    ),
    "nothing_written": Text("{year}：有错误，没有写任何文件", "{year}: there are errors, nothing was written"),
    "done": Text("{year}：用时 {seconds} 秒，{findings}", "{year}: {seconds} s, {findings}"),
    "figure_unit": Text("单位：{unit}", "unit: {unit}"),
    "figures_head": Text(
        "{year} 年度共 {count} 个数：{statistics} 个统计数，{derived} 个推算数",
        "{year}: {count} figures, {statistics} statistics and {derived} derived",
    ),
    "figures_despite_errors": Text(
        "数据有错误，列出的数可能不全；请先运行 fazhi check {year}",
        "there are errors, so figures may be missing; run fazhi check {year} first",
    ),
    # Tracing a figure
    "trace_printed": Text("印出", "printed"),
    "trace_stated": Text("公布", "stated"),
    "trace_formula": Text("公式", "formula"),
    "trace_exact": Text("精确值", "exact"),
    "trace_rounding": Text("舍入", "rounding"),
    "trace_definition": Text("口径", "definition"),
    "trace_scope": Text("范围", "scope"),
    "trace_as_of": Text("截至", "as of"),
    "trace_source": Text("来源", "source"),
    "trace_previous": Text("上年", "previous"),
    "trace_note": Text("备注", "note"),
    "trace_inputs": Text("输入", "inputs"),
    "trace_text": Text("正文", "text"),
    "trace_used_by": Text("用于", "used by"),
    "trace_no_value": Text("没有值", "no value"),
    "trace_not_in_text": Text("没有直接写在正文里", "does not stand in the text itself"),
    "trace_last_year": Text("{name}（上年）", "{name} (previous)"),
    "rounding_half_up": Text("四舍五入", "half up"),
    "rounding_half_even": Text("四舍六入五成双", "half even"),
    "rounding_to": Text("（保留 {decimals} 位小数，{rule}）", " (to {decimals} decimals, {rule})"),
    # The manual pages
    "page_why": Text("为什么", "Why"),
    "page_remedy": Text("怎样改", "How to mend it"),
    "page_wrong": Text("错误写法", "Wrong"),
    "page_right": Text("正确写法", "Right"),
    "page_list": Text(
        "共 {count} 个代码；fazhi explain 代码 显示说明", "{count} codes; fazhi explain CODE shows the page of one"
    ),
}
"""Key → text. A text may hold `{name}` for an argument."""
