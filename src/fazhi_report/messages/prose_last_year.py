"""FZ44x: what was left in from last year's report: its sentences and its deadlines."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ440",
        Severity.WARNING,
        Text("与上年报告相同的句子", "sentences that are still last year's"),
        Text(
            "“{found}”{more_zh}与上年的报告相同（本部分 {total} 句中有 {same} 句如此）",
            "“{found}”{more_en} as in last year's report (in this section: {same} of {total} sentences)",
        ),
        Text(
            "年度报告讲的是本年度的事；整句照搬，读者会问这一年做了什么，过时的情况也会混在里面。",
            "An annual report tells of its own year: where sentences are copied, readers ask what was done in it, and things that are over stay in.",
        ),
        Text(
            "写本年度的做法和成效；句子里的数换成今年的，就不算照搬。确实要照旧的，列在本部分的 unchanged 下。",
            "Write what was done this year; with this year's figures in it, a sentence is new as well. If it is to stay as it is, list it under unchanged in this section.",
        ),
        "# 与 data/2018 相同\ntext: 推行说理式行政复议决定书，增强公信力。",
        "text: 说理式行政复议决定书扩大到全部案件，增强公信力。",
    ),
    Entry(
        "FZ441",
        Severity.WARNING,
        Text("unchanged 里的句子对不上", "a sentence under unchanged that is not last year's"),
        Text("unchanged 里的“{found}”{reason_zh}", "“{found}” under unchanged {reason_en}"),
        Text(
            "这张单子说明哪些句子是有意照旧的；句子改了、删了还留在单子上，审稿的人会看错。",
            "The list says which sentences stay on purpose; one that has been rewritten or deleted misleads the reviewer.",
        ),
        Text(
            "删去这一条；仍要照旧的，照正文抄写全句或开头（至少八个字，引用也照抄）。",
            "Delete it; if a sentence is to stay, copy it, or its beginning, from the text (at least eight characters, references as they are).",
        ),
        "text: 今年起，学法安排按季度公布。\nunchanged: [市政府常务会议坚持会前学法]",
        "text: 市政府常务会议坚持会前学法。\nunchanged: [市政府常务会议坚持会前学法]",
    ),
    Entry(
        "FZ442",
        Severity.WARNING,
        Text("期限已经过了", "a deadline that has passed"),
        Text(
            "“{found}”到报告成文时（{date}）已经过了",
            "“{found}” had passed when the report was dated ({date})",
        ),
        Text(
            "安排下一年的工作，期限应在报告成文以后；已经过了的，多半是照搬了上年的安排，或者引用的年份差一年。",
            "What is planned is still to be done: a deadline that has passed was mostly copied from last year's plan, or its year is one too low.",
        ),
        Text(
            "期限在下一年的，写成 {{{{ year + 1 }}}}年；确实是过去的事，写明“已完成”。",
            "If it is next year's, write {{{{ year + 1 }}}}年; if it is over, say that it has been done (已完成).",
        ),
        'role: plan\ntext: "{{ year }}年底前完成全部文件清理。"',
        'role: plan\ntext: "{{ year + 1 }}年底前完成全部文件清理。"',
    ),
)
