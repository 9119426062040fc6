"""FZ516–FZ519: what `report.yaml` says of the publication, beside the date and the year of the report."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ516",
        Severity.WARNING,
        Text("发文字号的年份不是成文的年份", "a document number of another year"),
        Text(
            "发文字号“{number}”与成文日期 {date} 不是同一年",
            "the document number “{number}” is not of the year of the report's date, {date}",
        ),
        Text(
            "发文字号按发文的年份编号。从上一年的文件复制过来，最容易忘了换；报告的年度和发文的年份也容易混。",
            "Documents are numbered by the year they are issued in. A number copied from last year's file is easily left, and the year of the report taken for that of its issue.",
        ),
        Text(
            "核对以后改正其中一个：〔〕里是成文那一年，不是报告的年度。",
            "Check both and correct one: between 〔 and 〕 stands the year of the date, not the year reported on.",
        ),
        "year: 2019\ndate: 2020-02-28\nfiling:\n  number: 示市府〔2019〕8号\n  addressee: 省人民政府",
        "year: 2019\ndate: 2020-02-28\nfiling:\n  number: 示市府〔2020〕8号\n  addressee: 省人民政府",
    ),
    Entry(
        "FZ517",
        Severity.WARNING,
        Text("发布、印发在成文之前", "published or printed before its date"),
        Text(
            "{kind_zh}是 {day}，早于成文日期 {date}",
            "{kind_en} is {day}, before the date of the report, {date}",
        ),
        Text(
            "文件先成文，再印发、公布；日期倒过来，多半有一个是写错的，或者是沿用上一年的。",
            "A document is dated first, then printed and published; the other way round one of the days is wrong, or last year's.",
        ),
        Text("核对 {key} 和 date。", "Check {key} and date."),
        "date: 2020-03-20\ndisclosure:\n  published: 2020-03-16",
        "date: 2020-03-20\ndisclosure:\n  published: 2020-03-26",
    ),
    Entry(
        "FZ518",
        Severity.WARNING,
        Text("两处发文字号不一样", "two document numbers that differ"),
        Text(
            "这里的发文字号是“{number}”，filing 里是“{filed}”",
            "the document number is “{number}” here, and “{filed}” under filing",
        ),
        Text(
            "一份文件只有一个发文字号；公开目录里的和文件上印的不一样，就对不上。",
            "A document has one number; the entry in the catalogue has to bear the one that is printed.",
        ),
        Text("核对以后，把两处写成一样。", "Check which is right, and write it in both places."),
        "filing:\n  number: 示市府〔2020〕8号\n  addressee: 省人民政府\ndisclosure:\n  number: 示市府〔2020〕18号",
        "filing:\n  number: 示市府〔2020〕8号\n  addressee: 省人民政府\ndisclosure:\n  number: 示市府〔2020〕8号",
    ),
    Entry(
        "FZ519",
        Severity.WARNING,
        Text("发布过了公布期限", "published after the day of publishing"),
        Text(
            "发布日期是 {day}，过了 {following} 年4月1日",
            "the day of publication is {day}, after 1 April {following}",
        ),
        Text(
            "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）要求年度报告在次年4月1日之前公布。成文在期限之内，公布也要在期限之内。",
            "The Provisions on Supervision of Law-based Government (厅字〔2019〕28号) have annual reports published by 1 April of the following year: a report dated in time has to be published in time as well.",
        ),
        Text(
            "核对 published；确实晚了的，照实写，在 waivers 下写明原因。",
            "Check published; if the report came late, leave the true day and say why under waivers.",
        ),
        "year: 2019\ndate: 2020-03-20\ndisclosure:\n  published: 2020-04-08",
        "year: 2019\ndate: 2020-03-20\ndisclosure:\n  published: 2020-03-26",
    ),
)
