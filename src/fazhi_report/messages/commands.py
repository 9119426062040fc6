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
    "metavar_codes": Text("代码,…", "CODE,…"),
    "metavar_targets": Text("[年度|文件|-]…", "[YEAR|FILE|-]…"),
    "metavar_paths": Text("[年度|文件|文件夹|-]…", "[YEAR|FILE|FOLDER|-]…"),
    "metavar_file": Text("文件", "FILE"),
    "metavar_kind": Text("文件类别", "KIND"),
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
        "输出格式：md、html、html-fragment、txt、json、docx、pdf，\n用逗号隔开（默认：md,html）",
        "formats: md, html, html-fragment, txt, json, docx, pdf,\njoined by commas (default: md,html)",
    ),
    "help_format": Text("输出形式：table、csv 或 json（默认：table）", "table, csv or json (default: table)"),
    "help_check_format": Text(
        "输出形式：text、concise、json、github、sarif 或 junit\n（默认：text）",
        "text, concise, json, github, sarif or junit\n(default: text)",
    ),
    "help_select": Text(
        "只列出这些代码的问题；可以只写开头，如 FZ3,FZ410",
        "list only findings with these codes, or beginnings of\ncodes, such as FZ3,FZ410",
    ),
    "help_ignore": Text("不列出这些代码的问题；写法相同", "leave out findings with these codes"),
    "help_strict": Text("警告当作错误", "take warnings for errors"),
    "help_exit_zero": Text("有问题时也以 0 结束", "exit with 0 whatever is found in the data"),
    "help_statistics": Text("最后列出各个代码有几处", "list at the end how many findings each code has"),
    "help_stdin_filename": Text(
        "数据从标准输入读入（写作 -）时，它是哪个文件", "the file that the text on standard input (-) stands for"
    ),
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
        "核对数据并列出全部问题，不写任何文件。不写年度时核对所有年度；写文件时，整个年度都核对，\n"
        "只列出这些文件里的问题。\n\n"
        "例：fazhi check 2019\n    fazhi check data/2019/disputes.yaml\n"
        "    fazhi check --strict --format github\n"
        "    fazhi check - --stdin-filename data/2019/disputes.yaml < 草稿.yaml",
        "Check the data and list all findings; write nothing. All years where none is named. Where files\n"
        "are named, their years are checked as a whole and the findings in these files are listed.\n\n"
        "Example: fazhi check 2019\n         fazhi check data/2019/disputes.yaml\n"
        "         fazhi check --strict --format github\n"
        "         fazhi check - --stdin-filename data/2019/disputes.yaml < draft.yaml",
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
    "short_fmt": Text("把数据文件整理成规范写法", "put data files into their canonical form"),
    "help_fmt": Text(
        "把数据文件整理成规范写法，注释保留：键的先后、引号、缩进，长文字一句一行，\n"
        "汉字之间的半角标点改成全角。整理以后意思不变，程序每次都重新读一遍来核对。\n"
        "不写年度和文件时整理全部数据；写 - 时从标准输入读入，写到标准输出。\n\n"
        "例：fazhi fmt\n    fazhi fmt data/2019/disputes.yaml\n    fazhi fmt 2019 --diff",
        "Put data files into their canonical form and keep their comments: the order of keys, quotation\n"
        "marks, indentation, one sentence a line in long prose, full-width punctuation in Chinese. What\n"
        "they say stays the same, which is proved every time. All data where no year and no file is\n"
        "named; with -, standard input is formatted and written to standard output.\n\n"
        "Example: fazhi fmt\n         fazhi fmt data/2019/disputes.yaml\n         fazhi fmt 2019 --diff",
    ),
    "help_fmt_check": Text(
        "不写文件，列出需要整理的文件；有的话退出状态为 1",
        "write nothing, list files to be formatted; exit with 1 if any",
    ),
    "help_fmt_diff": Text(
        "不写文件，逐行显示要改的地方；有的话退出状态为 1",
        "write nothing, show what would change; exit with 1 if anything",
    ),
    "help_keep_punctuation": Text("不改标点", "leave punctuation as it is"),
    "short_schema": Text("写出数据文件的格式说明，供编辑器使用", "write JSON Schemas of the data for editors"),
    "help_schema": Text(
        "写出数据文件的格式说明（JSON Schema），编辑器用它补全键名、显示说明、标出写错的地方。\n"
        "不写文件类别时，写入 data/schema/；写 report、section、dictionary 或 vocabulary 时，印出这一类的说明。\n\n"
        "例：fazhi schema\n    fazhi schema section > section.schema.json",
        "Write the JSON Schemas of the data files, with which an editor completes keys, shows what they\n"
        "mean and marks mistakes. They go to data/schema/; with report, section, dictionary or vocabulary,\n"
        "the schema of that kind of file is printed instead.\n\n"
        "Example: fazhi schema\n         fazhi schema section > section.schema.json",
    ),
    "help_schema_check": Text(
        "不写文件，只看是不是最新的；不是时退出状态为 1", "write nothing; exit with 1 if a schema is not up to date"
    ),
    "help_schema_output": Text(
        "写到哪个文件夹（默认：工作文件夹下的 data/schema）",
        "where to write (default: data/schema/ in the workspace)",
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
    "usage_no_such_kind": Text(
        "没有“{name}”这一类数据文件，可写的有 {allowed_zh}⟦；是不是 {suggestion}？⟧",
        "there is no kind of data file “{name}”; there are {allowed_en}⟦. Did you mean {suggestion}?⟧",
    ),
    "usage_cannot_be_left_out": Text(
        "{name} 不能用 --ignore 略去：这样的问题说明报告没有读懂或者没有算出来",
        "{name} cannot be left out by --ignore: it tells that the report could not be read or computed",
    ),
    "usage_neither_year_nor_file": Text(
        "“{name}”不是四位数的年度，也没有这个文件⟦，是不是 {suggestion}？⟧",
        "“{name}” is no year of four digits, and there is no such file⟦; did you mean {suggestion}?⟧",
    ),
    "usage_is_a_folder": Text(
        "“{name}”是文件夹，请写年度或者文件", "“{name}” is a folder; name a year or files instead"
    ),
    "usage_folder_without_sources": Text(
        "“{name}”里没有报告的数据（data/<年度>/）", "“{name}” holds no data of a report (data/<year>/)"
    ),
    "usage_other_workspace": Text(
        "“{name}”不在工作文件夹 {folder} 里；几个工作文件夹请分开核对",
        "“{name}” does not lie in the workspace {folder}; check one workspace at a time",
    ),
    "usage_stdin_without_name": Text(
        "从标准输入读入时，要用 --stdin-filename 说明它是哪个文件",
        "a text on standard input needs --stdin-filename, to tell which file it stands for",
    ),
    "usage_stdin_not_alone": Text(
        "--stdin-filename 要与 - 一起写，并且不能再写年度或者其他文件",
        "--stdin-filename goes together with -, and with no years or other files",
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
    "fmt_wrote": Text("已整理 {file}", "formatted {file}"),
    "fmt_to_do": Text("需要整理 {file}", "to be formatted {file}"),
    "fmt_same": Text("无须整理 {file}", "already formatted {file}"),
    "fmt_widened": Text("    其中半角标点改成全角 {count} 处", "    marks of punctuation made full-width: {count}"),
    "fmt_total": Text(
        "共 {count} 个文件：整理了 {changed} 个，{same} 个无须整理",
        "files: {count}; formatted: {changed}; already formatted: {same}",
    ),
    "fmt_total_to_do": Text(
        "共 {count} 个文件：需要整理 {changed} 个，{same} 个无须整理",
        "files: {count}; to be formatted: {changed}; already formatted: {same}",
    ),
    "fmt_failed": Text("，{count} 个有问题、没有改动", "; left alone because of problems: {count}"),
    "schema_wrote": Text("已写入 {files}", "wrote {files}"),
    "schema_same": Text("内容未变 {files}", "same as before {files}"),
    "schema_current": Text("已是最新 {files}", "up to date {files}"),
    "schema_stale": Text("不是最新：{files}；请运行 fazhi schema", "not up to date: {files}; run fazhi schema"),
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
    "rounding_down": Text("截去，不进位", "cut off"),
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
