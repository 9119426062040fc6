"""FZ5xx: the parts of the report and their numbers, its publication (FZ516–FZ519, in `structure_publication`), and waivers."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text
from fazhi_report.messages.structure_publication import ENTRIES as PUBLICATION_ENTRIES

PART_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ501",
        Severity.WARNING,
        Text("没有写主要举措和成效", "no part on measures and results"),
        Text("报告没有标明哪一部分写主要举措和成效", "no part of the report is marked as measures and results"),
        Text(
            "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）要求年度报告写明上一年的主要举措和成效。",
            "The Provisions on Supervision of Law-based Government (厅字〔2019〕28号) ask annual reports for the main measures and results of the year.",
        ),
        Text(
            "在写举措和成效的部分或小节里写 role: achievements⟦，“{suggestion}”看来就是⟧。",
            "Write role: achievements in the section or subsection that tells them⟦; “{suggestion}” seems to be it⟧.",
        ),
        "title: 化解矛盾纠纷\ntext: 行政复议工作水平大幅提升。",
        "title: 化解矛盾纠纷\nrole: achievements\ntext: 行政复议工作水平大幅提升。",
    ),
    Entry(
        "FZ502",
        Severity.WARNING,
        Text("没有写不足和原因", "no part on shortcomings"),
        Text("报告没有标明哪一部分写不足和原因", "no part of the report is marked as shortcomings and their causes"),
        Text(
            "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）要求年度报告写明存在的不足和原因。",
            "The Provisions on Supervision of Law-based Government (厅字〔2019〕28号) ask annual reports for shortcomings and their causes.",
        ),
        Text(
            "写出不足和原因；已经写了的，在那个部分或小节里写 role: shortcomings⟦，“{suggestion}”看来就是⟧。",
            "Add them; where they are there, write role: shortcomings in their section or subsection⟦; “{suggestion}” seems to be it⟧.",
        ),
        "text: 工作中仍有不足：少数部门合法性审核不够规范。\ncauses: 主要原因是审核力量不足。",
        "role: shortcomings\ntext: 工作中仍有不足：少数部门合法性审核不够规范。\ncauses: 主要原因是审核力量不足。",
    ),
    Entry(
        "FZ503",
        Severity.WARNING,
        Text("没有写第一责任人职责", "no part on the duties of the heads"),
        Text(
            "报告没有标明哪一部分写党政主要负责人履行第一责任人职责的情况",
            "no part of the report is marked as how the heads of party and government did their duty",
        ),
        Text(
            "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）要求年度报告写明党政主要负责人履行推进法治建设第一责任人职责的情况。",
            "The Provisions on Supervision of Law-based Government (厅字〔2019〕28号) ask annual reports how the heads of party and government did their duty as the first persons responsible.",
        ),
        Text(
            "写出这方面的情况；已经写了的，在那个部分或小节里写 role: duties⟦，“{suggestion}”看来就是⟧。",
            "Add it; where it is there, write role: duties in its section or subsection⟦; “{suggestion}” seems to be it⟧.",
        ),
        "title: 完善工作机制\nsubsections:\n  - id: heads\n    title: 履行第一责任人职责\n    text: 政府主要负责人带头学法。",
        "title: 完善工作机制\nsubsections:\n  - id: heads\n    title: 履行第一责任人职责\n    role: duties\n    text: 政府主要负责人带头学法。",
    ),
    Entry(
        "FZ504",
        Severity.WARNING,
        Text("没有写下一年安排", "no part on the plan"),
        Text("报告没有标明哪一部分写下一年的安排", "no part of the report is marked as the plan for the next year"),
        Text(
            "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）要求年度报告写明下一年的主要安排。",
            "The Provisions on Supervision of Law-based Government (厅字〔2019〕28号) ask annual reports for the plan for the next year.",
        ),
        Text(
            "写出下一年的安排；已经写了的，在那个部分或小节里写 role: plan⟦，“{suggestion}”看来就是⟧。",
            "Add it; where it is there, write role: plan in its section or subsection⟦; “{suggestion}” seems to be it⟧.",
        ),
        "text: 下一步，我市将加快建设法治政府。",
        "role: plan\ntext: 下一步，我市将加快建设法治政府。",
    ),
    Entry(
        "FZ505",
        Severity.WARNING,
        Text("不足没有写原因", "shortcomings without causes"),
        Text("写了不足，没有写原因", "shortcomings are named, but not their causes"),
        Text(
            "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）要求写的是存在的不足和原因；不找原因，改进也没有着落。",
            "The Provisions on Supervision of Law-based Government (厅字〔2019〕28号) ask for shortcomings and their causes; without causes there is nothing to mend.",
        ),
        Text(
            "在 causes 下写原因，或者在正文里写明，如“主要原因是……”“由于……”。",
            "Write them under causes, or in the text: 主要原因是…, 由于….",
        ),
        "role: shortcomings\ntext: 少数部门合法性审核不够规范。",
        "role: shortcomings\ntext: 少数部门合法性审核不够规范。\ncauses: 主要原因是基层审核力量不足，培训不够经常。",
    ),
    Entry(
        "FZ506",
        Severity.WARNING,
        Text("过了公布期限", "dated after the day of publishing"),
        Text("成文日期是 {date}，过了 {following} 年4月1日", "the report is dated {date}, after 1 April {following}"),
        Text(
            "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）要求年度报告在次年4月1日之前公布。",
            "The Provisions on Supervision of Law-based Government (厅字〔2019〕28号) have annual reports published by 1 April of the following year.",
        ),
        Text(
            "核对 date 和 year；确实晚了的，照实写日期，在 waivers 下写明原因。",
            "Check date and year; if the report is late, leave its true date and say why under waivers.",
        ),
        "year: 2019\ndate: 2020-04-28",
        "year: 2019\ndate: 2020-02-28",
    ),
    Entry(
        "FZ507",
        Severity.NOTE,
        Text("过了报送期限", "dated after the day of reporting"),
        Text("成文日期是 {date}，过了 {following} 年3月1日", "the report is dated {date}, after 1 March {following}"),
        Text(
            "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）要求，部门在次年3月1日之前向本级政府和上级部门报告，县级以上地方政府向同级党委、人大常委会报告。",
            "By the Provisions on Supervision of Law-based Government (厅字〔2019〕28号) departments report to their government and the department above them by 1 March of the following year, and governments to the party committee and people's congress of their level.",
        ),
        Text(
            "核对 date；报送在前、成文在后的，不必改。",
            "Check date; where it was reported in time and dated later, leave it.",
        ),
        "year: 2019\ndate: 2020-03-18",
        "year: 2019\ndate: 2020-02-28",
    ),
    Entry(
        "FZ508",
        Severity.WARNING,
        Text("成文日期太早", "dated before the year is over"),
        Text("{year} 年的报告，成文日期是 {date}", "the report on {year} is dated {date}"),
        Text(
            "报告说的是全年的情况，年度没有过完就写不成。有的单位年底报告，所以12月的日期放过；再早的，多半是日期沿用了上一年的，或者年份写错。",
            "A report tells of the whole year. Some bodies report at its end, so a date in December passes; an earlier one is mostly last year's, or has a wrong year.",
        ),
        Text("核对 date 和 year。", "Check date and year."),
        "year: 2019\ndate: 2019-02-28",
        "year: 2019\ndate: 2020-02-28",
    ),
    Entry(
        "FZ509",
        Severity.WARNING,
        Text("只有“一是”，没有“二是”", "a first measure without a second"),
        Text("只有一项举措，印出来只有“{number}”", "there is one measure only, printed as {number} without a second"),
        Text(
            "分项就至少有两项；只有一项，多半是漏了，或者本来不必分项。",
            "A list has two items at least; with one, another was lost or no list is needed.",
        ),
        Text(
            "补上漏掉的；不必分项的，把这一项的文字写到 text 下，删去 measures。",
            "Add what is missing; or write the words of the measure under text and delete measures.",
        ),
        "title: 完善制度建设\nmeasures:\n  - lead: 制定工作指南\n    text: 对合法性审核工作加以规范。",
        "title: 完善制度建设\ntext: 制定工作指南，对合法性审核工作加以规范。",
    ),
    Entry(
        "FZ510",
        Severity.WARNING,
        Text("标题末尾有标点", "punctuation at the end of a title"),
        Text("{kind_zh}末尾有“{mark}”", "the {kind_en} ends with “{mark}”"),
        Text(
            "标题末尾不用标点；小节标题和领头短句与正文接排时，句号由程序加。",
            "Titles end without punctuation; where they run into the text, the program sets the stop.",
        ),
        Text("删去“{mark}”。", "Delete “{mark}”."),
        "lead: 认真办理行政复议案件。",
        "lead: 认真办理行政复议案件",
    ),
    Entry(
        "FZ511",
        Severity.WARNING,
        Text("手写了序号", "a number typed by hand"),
        Text("{kind_zh}前面手写了“{number}”", "“{number}” is typed before the {kind_en}"),
        Text(
            "一、（一）一是等序号由程序编，手写的会印成“一是一是”，增删以后也对不上。",
            "The program numbers parts and measures; a number typed as well is printed twice, and wrong once parts come or go.",
        ),
        Text("删去“{number}”。", "Delete “{number}”."),
        "measures:\n  - lead: 一是推行公开听证\n  - lead: 二是加强培训",
        "measures:\n  - lead: 推行公开听证\n  - lead: 加强培训",
    ),
    Entry(
        "FZ512",
        Severity.WARNING,
        Text("标题重复", "a title that comes twice"),
        Text("前面已经有这个标题：{text}", "this title stood before: {text}"),
        Text(
            "标题相同，多半是复制以后没有改，或者一件事写了两遍。别的部分里再有“主要做法”这样不超过八个字的通用标题，不算重复。",
            "Two equal titles are mostly a copy left unchanged, or one thing told twice. A common title of up to eight characters, such as 主要做法, may come again in another section.",
        ),
        Text("改写其中一个，或者合并两处。", "Write one of them anew, or join the two."),
        "subsections:\n  - {id: review, title: 行政复议工作, text: 依法办理案件。}\n  - {id: litigation, title: 行政复议工作, text: 负责人出庭应诉。}",
        "subsections:\n  - {id: review, title: 行政复议工作, text: 依法办理案件。}\n  - {id: litigation, title: 行政应诉工作, text: 负责人出庭应诉。}",
    ),
    Entry(
        "FZ513",
        Severity.WARNING,
        Text("领头短句重复", "a lead that comes twice"),
        Text("前面已经有这个领头短句：{text}", "this lead stood before: {text}"),
        Text(
            "领头短句相同，多半是复制以后没有改，或者一项举措写了两遍。别的部分里再有不超过八个字的，不算重复。",
            "Two equal leads are mostly a copy left unchanged, or one measure told twice. One of up to eight characters may come again in another section.",
        ),
        Text("改写其中一个，或者合并两项。", "Write one of them anew, or join the two."),
        "measures:\n  - {lead: 强化备案监督, text: 严格审查。}\n  - {lead: 强化备案监督, text: 检查执法。}",
        "measures:\n  - {lead: 强化备案监督, text: 严格审查。}\n  - {lead: 强化执法监督, text: 检查执法。}",
    ),
    Entry(
        "FZ514",
        Severity.WARNING,
        Text("没有内容的部分", "an empty part"),
        Text("“{part}”没有内容", "“{part}” holds nothing"),
        Text(
            "只印标题、没有文字的部分，多半是内容还没有交来，或者忘了删。",
            "A title without a text mostly waits for one, or was left behind.",
        ),
        Text("写上 text、measures 或小节；用不着的，整个删去。", "Add text, measures or subsections; or delete it."),
        "title: 行政应诉\nrole: achievements",
        "title: 行政应诉\nrole: achievements\ntext: 行政机关负责人依法出庭应诉。",
    ),
    Entry(
        "FZ515",
        Severity.WARNING,
        Text("原因不在写不足的部分", "causes apart from shortcomings"),
        Text("“{section}”不是写不足的部分，却写了 causes", "“{section}” has causes, but no shortcomings"),
        Text(
            "causes 写的是不足的原因，印在本部分末尾；不足写在别处，读的人就不知道是什么的原因。",
            "Causes are those of the shortcomings and end their section; apart from them a reader cannot tell of what they are causes.",
        ),
        Text(
            "把 causes 移到写不足的部分；这里写的就是不足的，写上 role: shortcomings。",
            "Move causes to the section on shortcomings; if this is it, write role: shortcomings.",
        ),
        "role: plan\ntext: 下一步，我市将加快建设法治政府。\ncauses: 主要原因是审核力量不足。",
        "role: shortcomings\ntext: 少数部门合法性审核不够规范。\ncauses: 主要原因是审核力量不足。",
    ),
)

LIST_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ525",
        Severity.WARNING,
        Text("编号接续，前面却没有可接的", "numbers that go on from none"),
        Text(
            "这里写了 continued，前面却没有像“{number}”这样的编号可接，只好从头编起",
            "the numbers are to go on here, but none like {number} stands before them, so they begin anew",
        ),
        Text(
            "continued 接着前面同样写法的最后一个编号往下编。前面没有，多半是写错了地方，或者前面一处的 numbering 与这里不同。",
            "With continued, numbers go on from the last of the same kind before. Where there is none, it stands in the wrong place, or numbering is another one before.",
        ),
        Text(
            "删去 continued；要接着编的，让前后两处的 numbering 写得一样。",
            "Delete continued; or write the same numbering in both places.",
        ),
        "title: 依法决策\ncontinued: true\nmeasures:\n  - text: 落实决策程序。\n  - text: 开展决策评估。",
        "title: 依法决策\nmeasures:\n  - text: 落实决策程序。\n  - text: 开展决策评估。",
    ),
)

WAIVER_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ520",
        Severity.WARNING,
        Text("豁免没有用上", "a waiver that waives nothing"),
        Text(
            "“{where}”没有 {code} 这个问题，豁免没有用上", "there is no {code} in “{where}”: the waiver waives nothing"
        ),
        Text(
            "问题已经改好、豁免还留着，以后同样的问题再出现就没有人看见。",
            "Where the finding is gone and its waiver stays, the same fault passes unseen when it comes back.",
        ),
        Text("删去这一条豁免；位置写错的，改正 where。", "Delete the waiver; if its place is wrong, correct where."),
        "waivers:\n  - code: FZ505\n    where: plan\n    reason: 公布时没有写明原因。",
        "waivers:\n  - code: FZ505\n    where: shortcomings\n    reason: 公布时没有写明原因。",
    ),
    Entry(
        "FZ521",
        Severity.WARNING,
        Text("豁免已经过期", "a waiver whose time is over"),
        Text(
            "“{where}”的 {code} 只豁免到 {until}，报告成文日期是 {date}",
            "{code} in “{where}” is waived until {until}; the report is dated {date}",
        ),
        Text(
            "有期限的豁免是暂时放过，到期以后的报告应当改好。",
            "A waiver with an end is for the time being; reports after it should be mended.",
        ),
        Text(
            "改好所豁免的问题，并删去这一条；确有理由的，改写 until 和 reason。",
            "Mend what was waived and delete the waiver; with good reason, write a new until and reason.",
        ),
        "waivers:\n  - code: FZ505\n    where: shortcomings\n    reason: 原因待省厅核定。\n    until: 2019-12-31",
        "waivers:\n  - code: FZ505\n    where: shortcomings\n    reason: 原因待省厅核定。\n    until: 2020-12-31",
    ),
    Entry(
        "FZ522",
        Severity.ERROR,
        Text("这个问题不能豁免", "a finding that cannot be waived"),
        Text("{code} 不能豁免", "{code} cannot be waived"),
        Text(
            "能豁免的是对报告内容的审查意见。文件读不懂、数算不出，报告根本做不成；豁免本身的毛病也不能再豁免。",
            "What can be waived is an opinion on the report. A file that cannot be read or a figure that cannot be computed makes no report, and faults of waivers cannot be waived in turn.",
        ),
        Text("删去这一条豁免，按 {code} 的改法改数据。", "Delete the waiver, and mend the data as {code} says."),
        "waivers:\n  - code: FZ201\n    where: report\n    reason: 以后再补。",
        "waivers:\n  - code: FZ505\n    where: shortcomings\n    reason: 公布时没有写明原因。",
    ),
    Entry(
        "FZ523",
        Severity.ERROR,
        Text("豁免的位置不存在", "a waiver for a place that is not there"),
        Text(
            "报告里没有“{where}”⟦，是不是“{suggestion}”？⟧",
            "the report has no “{where}”⟦; did you mean “{suggestion}”?⟧",
        ),
        Text(
            "位置不存在，这一条豁免就永远管不到任何问题。",
            "Without its place the waiver can never waive anything.",
        ),
        Text(
            "写 report（report.yaml 和整份报告）、某一部分的编号，或者“部分.编号”（那一部分里的小节、统计数或推算数）。",
            "Write report (report.yaml and the whole report), the id of a section, or section.name for a subsection or figure in it.",
        ),
        "waivers:\n  - code: FZ505\n    where: shortcoming\n    reason: 公布时没有写明原因。",
        "waivers:\n  - code: FZ505\n    where: shortcomings\n    reason: 公布时没有写明原因。",
    ),
    Entry(
        "FZ524",
        Severity.WARNING,
        Text("重复的豁免", "a waiver given twice"),
        Text("“{where}”的 {code} 前面已经豁免了", "{code} in “{where}” has been waived before"),
        Text(
            "同一处的同一个问题写两条豁免，理由以哪一条为准说不清。",
            "Of two waivers for the same finding in the same place nobody knows whose reason holds.",
        ),
        Text("留下理由准确的一条，删去另一条。", "Keep the one with the right reason, and delete the other."),
        "waivers:\n  - {code: FZ505, where: shortcomings, reason: 公布时没有写明原因。}\n  - {code: FZ505, where: shortcomings, reason: 原因待核定。}",
        "waivers:\n  - {code: FZ505, where: shortcomings, reason: 公布时没有写明原因。}",
    ),
)

ENTRIES: Final[tuple[Entry, ...]] = PART_ENTRIES + PUBLICATION_ENTRIES + WAIVER_ENTRIES + LIST_ENTRIES
