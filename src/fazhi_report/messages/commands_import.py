"""The words of the command `import`, and of the record it makes."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Text

IMPORT_TEXTS: Final[dict[str, Text]] = {
    # Help page
    "short_import": Text("把已经公布的报告读入成数据", "read published reports in as data"),
    "help_import": Text(
        "把已经公布的报告（.txt、.md、.html、.docx）读入成 data/<年度>/ 的数据：标题、各部分、\n"
        "各项举措分清层次，数字登记成统计数，能算出的比率写成公式。读入以后当场编一遍，\n"
        "与原文逐字核对，一字不差才写文件。网页上的时间、浏览次数、分享等放在一边，列在\n"
        "记录里，记录另存为 data/<年度>/import.txt。文件夹里的报告一次全部读入；- 读标准\n"
        "输入。从不覆盖已有的数据，除非写了 --force。\n\n"
        "例：fazhi import 报告.txt --year 2019\n    fazhi import 历年报告/ --check",
        "Read published reports (.txt, .md, .html, .docx) in as data/<year>/: title, parts and\n"
        "measures as a tree, numbers as statistics, ratios that can be recomputed as formulas.\n"
        "The data are built at once and compared with the text, character for character;\n"
        "they are written only if nothing differs. What is no text of the report, such as the\n"
        "time, view counts and links of a web page, is put aside and listed in the record,\n"
        "kept as data/<year>/import.txt. A folder is read as a whole; - reads standard input.\n"
        "Data that are there are never replaced without --force.\n\n"
        "Example: fazhi import report.txt --year 2019\n         fazhi import reports/ --check",
    ),
    "metavar_reports": Text("[文件|文件夹|-]…", "[FILE|FOLDER|-]…"),
    "metavar_text": Text("文字", "TEXT"),
    "help_import_year": Text("报告的年度（默认：标题里的年份）", "the year of the report (default: that of its title)"),
    "help_import_check": Text("只看读入的结果，不写文件", "show the record only, write nothing"),
    "help_import_force": Text("替换 data/<年度>/ 里同名的文件", "replace files of the same name in data/<year>/"),
    "help_import_punctuation": Text(
        "标点照原样，不把汉字旁边的半角标点改成全角", "leave half-width punctuation next to Chinese as it is"
    ),
    "help_import_title": Text("原文没有标题时，用这个标题", "the title, where the text has none"),
    "help_import_issuer": Text("原文没有落款时，用这个发文机关", "the issuer, where the text has no signature"),
    "help_import_region": Text("六位行政区划代码（GB/T 2260）", "the division code, six digits (GB/T 2260)"),
    "help_import_date": Text("原文没有成文日期时，用这个日期", "the date of issue, where the text has none"),
    "help_import_format": Text("记录的形式：text（默认）、json", "form of the record: text (default), json"),
    # Why a command line is refused
    "usage_no_such_report": Text(
        "没有“{name}”这个文件或文件夹⟦，是不是“{suggestion}”？⟧",
        "there is no file or folder {name}⟦; did you mean {suggestion}?⟧",
    ),
    "usage_year_of_several": Text(
        "有 {count} 份报告，不能都是 --year 的年度；去掉 --year，由各自的标题决定",
        "there are {count} reports, which cannot all be on the year of --year; leave it out, so that their titles decide",
    ),
    "usage_no_region": Text("“{name}”不是六位行政区划代码", "{name} is no division code of six digits"),
    # What was done
    "import_wrote": Text(
        "已写入 {folder}，共 {files} 个文件；记录存为其中的 {record}",
        "wrote {folder}, files: {files}; the record is {record} there",
    ),
    "import_left": Text(
        "    原来的这些文件没有改动，不需要的请删去：{files}",
        "    left alone, delete what is not needed any more: {files}",
    ),
    "import_refused": Text("没有写入 {file}", "{file} was not written"),
    "import_next_check": Text(
        "    fazhi check {year}    逐条核对报告自身的问题", "    fazhi check {year}    check the report itself"
    ),
    "import_next_build": Text("    fazhi build {year}    编成报告", "    fazhi build {year}    build the report"),
    # The record
    "record_report": Text("报告", "Report"),
    "record_file": Text("文件", "file"),
    "record_file_read": Text("{name}（{kind}，{encoding}）", "{name} ({kind}, {encoding})"),
    "record_text": Text("纯文本", "plain text"),
    "record_markdown": Text("Markdown", "Markdown"),
    "record_page": Text("网页", "web page"),
    "record_word": Text("Word 文件", "Word file"),
    "record_title": Text("标题", "title"),
    "record_supplied": Text("（补写）", " (supplied)"),
    "record_issuer": Text("发文机关", "issuer"),
    "record_region": Text("区划代码", "division code"),
    "record_date": Text("成文日期", "date"),
    "record_number": Text("发文字号", "document number"),
    "record_addressee": Text("主送机关", "addressee"),
    "record_signers": Text("签发人", "signers"),
    "record_parts": Text("各部分", "Parts"),
    "record_untitled": Text("没有标题", "untitled"),
    "record_role_achievements": Text("举措和成效", "achievements"),
    "record_role_shortcomings": Text("不足", "shortcomings"),
    "record_role_duties": Text("第一责任人履职", "duties of the heads"),
    "record_role_plan": Text("下一步安排", "plan"),
    "record_role_other": Text("其他", "other"),
    "record_part": Text("{title}（{held}）", "{title} ({held})"),
    "record_subparts": Text("小节 {count}", "subsections: {count}"),
    "record_items": Text("举措 {count}", "measures: {count}"),
    "record_statistics": Text("统计数 {count}", "statistics: {count}"),
    "record_derived": Text("推算数 {count}", "derived: {count}"),
    "record_figures": Text("数字", "Figures"),
    "record_figure_counts": Text(
        "统计数 {statistics}，推算数 {derived}，勾稽关系 {relations}，照原样印的 {literals}",
        "statistics: {statistics}, derived figures: {derived}, relations: {relations}, printed as they are: {literals}",
    ),
    "record_formula": Text(
        "{id} = {formula}，公布 {stated}，{agreement}", "{id} = {formula}, stated {stated}, {agreement}"
    ),
    "record_exact": Text("恰好相等", "exactly equal"),
    "record_rounded": Text("四舍五入后一致", "equal when rounded"),
    "record_truncated": Text("截去了尾数", "cut off, not rounded"),
    "record_unsure": Text("拿不准的（{count}）", "Unsure ({count})"),
    "record_aside": Text("放在一边、不属于报告的（{count}）", "Put aside, no text of the report ({count})"),
    "record_went": Text(" → report.yaml 的 {name}", " → {name} of report.yaml"),
    "record_time": Text("时间", "time"),
    "record_views": Text("浏览次数", "views"),
    "record_source": Text("来源", "source"),
    "record_share": Text("分享", "share"),
    "record_navigation": Text("导航", "navigation"),
    "record_related": Text("相关链接", "related"),
    "record_disclosure": Text("公开信息表", "disclosure"),
    "record_document_number": Text("发文字号", "document number"),
    "record_mark": Text("发文机关标志", "mark"),
    "record_copies": Text("抄送", "copies"),
    "record_printed": Text("印发", "printed"),
    "record_attachment": Text("附件", "attachment"),
    "record_page_number": Text("页码", "page number"),
    "record_other": Text("其他", "other"),
    "record_corrected": Text("程序改正的序号、标点（{count}）", "Numbers and stops set right ({count})"),
    "record_correction": Text("{place} {found} 印作 {printed}", "{place} {found} is printed as {printed}"),
    "record_nothing": Text("（空）", "(nothing)"),
    "record_proof": Text("与原文核对", "Proof"),
    "record_proved": Text(
        "编出来的与原文一字不差，共核对 {count} 个字符", "the report built says the same, characters compared: {count}"
    ),
    "record_faults": Text("报告自身的问题（{count}）", "Faults of the report itself ({count})"),
}
