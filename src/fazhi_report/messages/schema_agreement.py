"""FZ220–FZ229: how the files of a year agree, and what a waiver names."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ220",
        Severity.ERROR,
        Text("缺少 report.yaml", "report.yaml is missing"),
        Text("{folder} 里没有 report.yaml", "there is no report.yaml in {folder}"),
        Text(
            "report.yaml 说明这是谁的、哪一年的报告，以及各部分的顺序。",
            "It says whose report it is, on which year, in what order.",
        ),
        Text("新建 {folder}/report.yaml，按下例填写。", "Create {folder}/report.yaml as in the example."),
        "data/2019/disputes.yaml",
        "title: 赣州市{{ year }}年法治政府建设情况报告\nissuer: 赣州市人民政府\n"
        'region: "360700"\nyear: 2019\ndate: 2020-02-28\nsections: [preamble, mechanism]',
    ),
    Entry(
        "FZ221",
        Severity.ERROR,
        Text("列出的部分没有文件", "a listed section has no file"),
        Text(
            "列出了 {found}，却没有 {file}⟦，是不是 {suggestion}？⟧",
            "{found} is listed, but there is no file {file}⟦; did you mean {suggestion}?⟧",
        ),
        Text(
            "报告会缺少一个部分，后面的序号也会跟着变。", "The report would lack a part, and later numbers would move."
        ),
        Text("新建该文件，或改正、删去这个名字。", "Create the file, or correct or delete the name."),
        "sections: [preamble, mechansim]",
        "sections: [preamble, mechanism]",
    ),
    Entry(
        "FZ222",
        Severity.WARNING,
        Text("文件没有列入报告", "a file is not part of the report"),
        Text("{file} 没有列在 report.yaml 的 sections 里", "{file} is not listed under sections in report.yaml"),
        Text(
            "没有列入的部分不会印出，容易被当作已经写进报告。",
            "A file that is not listed is not printed, though it may be thought to be.",
        ),
        Text("把 {found} 加进 sections，或删去该文件。", "Add {found} to sections, or delete the file."),
        "sections: [preamble]",
        "sections: [preamble, mechanism]",
    ),
    Entry(
        "FZ223",
        Severity.ERROR,
        Text("年份与文件夹不符", "the year is not that of the folder"),
        Text("year 写的是 {found}，文件夹却是 {expected}", "year is {found}, but the folder is {expected}"),
        Text("从上一年复制来的文件常常忘了改年份。", "A file copied from last year often keeps last year's year."),
        Text("改为 year: {expected}，或把文件夹改名。", "Write year: {expected}, or rename the folder."),
        "year: 2018",
        "year: 2019",
    ),
    Entry(
        "FZ224",
        Severity.ERROR,
        Text("同一部分列出两次", "a section is listed twice"),
        Text("{found} 已经列过一次", "“{found}” has been listed already"),
        Text("同样的内容会印两遍。", "The same text would be printed twice."),
        Text("删去其中一处。", "Delete one of the two."),
        "sections: [preamble, preamble]",
        "sections: [preamble, mechanism]",
    ),
    Entry(
        "FZ225",
        Severity.ERROR,
        Text("小节编号重复", "a subsection's id is used twice"),
        Text("小节编号 {found} 已经用过", "the subsection id “{found}” has been used already"),
        Text(
            "编号用来跨年对应同一小节，也是网页里的位置。",
            "The id joins a subsection from year to year and is its place in the page.",
        ),
        Text("给其中一个换一个编号。", "Give one of the two another id."),
        "subsections:\n  - {id: review, title: 行政复议}\n  - {id: review, title: 行政应诉}",
        "subsections:\n  - {id: review, title: 行政复议}\n  - {id: litigation, title: 行政应诉}",
    ),
    Entry(
        "FZ226",
        Severity.ERROR,
        Text("统计数与推算数同名", "a statistic and a derived figure share a name"),
        Text("{found} 既是统计数又是推算数", "“{found}” is both a statistic and a derived figure"),
        Text("正文引用这个编号时，无法确定指哪一个。", "It would be open which of the two a reference means."),
        Text("给其中一个换一个编号，或者删去一个。", "Give one of the two another id, or delete it."),
        "statistics:\n  rate: {label: 纠错率, value: 68%}\nderived:\n  rate: {label: 纠错率, formula: corrected / concluded}",
        "statistics:\n  concluded: {label: 办结, value: 149}\nderived:\n  rate: {label: 纠错率, formula: corrected / concluded}",
    ),
    Entry(
        "FZ227",
        Severity.ERROR,
        Text("报告没有列出任何部分", "the report lists no section"),
        Text("sections 是空的", "sections is empty"),
        Text("没有部分就没有报告可编。", "Without sections there is nothing to build."),
        Text(
            "按印出的顺序列出各部分的文件名（不带 .yaml）。",
            "List the names of the section files, without .yaml, in order.",
        ),
        "sections: []",
        "sections: [preamble, mechanism]",
    ),
    Entry(
        "FZ228",
        Severity.ERROR,
        Text("不是问题代码", "no code of a finding"),
        Text("“{found}”不是问题代码", "“{found}” is no code of a finding"),
        Text(
            "豁免按代码指明是哪一种问题，代码写错就不知道豁免了什么。",
            "A waiver names the kind of finding by its code; with a wrong code nobody knows what is waived.",
        ),
        Text(
            "照抄问题开头的代码：FZ 加三位数字，例如 FZ505。",
            "Copy the code from the finding: FZ and three digits, such as FZ505.",
        ),
        "waivers:\n  - code: 505\n    where: shortcomings\n    reason: 公布时没有写明原因。",
        "waivers:\n  - code: FZ505\n    where: shortcomings\n    reason: 公布时没有写明原因。",
    ),
    Entry(
        "FZ229",
        Severity.ERROR,
        Text("不是豁免的位置", "no place for a waiver"),
        Text("“{found}”不是位置", "“{found}” is no place"),
        Text(
            "豁免只对一处生效，位置写错就找不到它管的问题。",
            "A waiver holds for one place; with a wrong one nothing is found there.",
        ),
        Text(
            "写 report（report.yaml 和整份报告）、某一部分的编号，或者“部分.编号”（那一部分里的小节、统计数或推算数）。",
            "Write report (report.yaml and the whole report), the id of a section, or section.name for a subsection or figure in it.",
        ),
        "waivers:\n  - code: FZ505\n    where: 第七部分/原因\n    reason: 公布时没有写明原因。",
        "waivers:\n  - code: FZ505\n    where: shortcomings\n    reason: 公布时没有写明原因。",
    ),
)
