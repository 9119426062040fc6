"""Texts of the findings on figures compared with those of last year's report, in the order of their codes."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ354",
        Severity.WARNING,
        Text("上年的数与上年的报告不一致", "last year's value is not what last year's report says"),
        Text(
            "{name}（{label}）的 previous 是 {declared}，{year} 年的报告里是 {then}",
            "previous of {name} ({label}) is {declared}, and {then} in the report on {year}",
        ),
        Text(
            "上年的数已经公布；今年换一个数，读者不知道该信哪个，同比增减也跟着变。程序比较时用上年报告里的数。",
            "Last year's figure has been published: a reader of another one does not know which to believe, nor what changed by how much. Comparisons are made with last year's report.",
        ),
        Text(
            "写错了的，删去 previous；上年的数确实更正过的，改 data/{year} 里的数，并在 note 和正文里说明更正的缘由。",
            "If it is a slip, delete previous; if last year's figure has really been corrected, correct it in data/{year} and say why in note and in the text.",
        ),
        "# data/2018：value: 158\naccepted: {label: 受理, value: 179, unit: 件, previous: 150}",
        "# data/2018：value: 158\naccepted: {label: 受理, value: 179, unit: 件}",
    ),
    Entry(
        "FZ355",
        Severity.NOTE,
        Text("数与上年一模一样", "a value that is exactly last year's"),
        Text(
            "{name}（{label}）是 {printed}，与 {year} 年报告里的一模一样",
            "{name} ({label}) is {printed}, exactly as in the report on {year}",
        ),
        Text(
            "两年的数很少分毫不差，多半是去年的数没有换下来。",
            "A count is seldom the same in two years; mostly last year's has been left in.",
        ),
        Text(
            "向来源单位核实；确实没有变的，在正文里写明“与上年持平”，或者在 waivers 下写明理由。",
            "Ask where it comes from; if it is right, say in the text that it has not changed (与上年持平), or give the reason under waivers.",
        ),
        "# data/2018：value: 158\naccepted: {label: 受理, value: 158, unit: 件}",
        "# data/2018：value: 158\naccepted: {label: 受理, value: 179, unit: 件}",
    ),
    Entry(
        "FZ356",
        Severity.WARNING,
        Text("以前年度的数据有错误", "the data of an earlier year have errors"),
        Text(
            "{year} 年的数据有 {count} 个错误，其中读不出的数没有拿来比较",
            "errors in the data of {year}: {count}; what cannot be read there is not compared",
        ),
        Text(
            "上年的数、上年的文字都从以前年度的数据里取；读不出来，就不能比较。",
            "Last year's figures and sentences are taken from that year's data; what cannot be read cannot be compared.",
        ),
        Text("运行 fazhi check {year}，改正那一年的数据。", "Run fazhi check {year} and mend the data of that year."),
        "# 2018 年的 disputes.yaml\nstatistics:\n  accepted: {lable: 受理, value: 179, unit: 件}",
        "# 2018 年的 disputes.yaml\nstatistics:\n  accepted: {label: 受理, value: 179, unit: 件}",
    ),
    Entry(
        "FZ357",
        Severity.WARNING,
        Text("两年的数不是一回事，却拿来比较", "figures of two years are compared that do not count the same"),
        Text(
            "这里拿两年的数比较，但 {name}（{label}）与上年不是一回事：{difference_zh}",
            "two years are compared here, but {name} ({label}) does not count the same: {difference_en}",
        ),
        Text(
            "单位、范围、口径或公式变了，两年的数一减，差出来的有一部分只是口径不同。",
            "Where unit, scope, definition or formula has changed, a part of the difference is one of counting alone.",
        ),
        Text(
            "按同一口径重算其中一年，或者不作比较；只是措辞不同、实际没有变的，把两年写成一样。",
            "Compute one of the years anew in the same way, or do not compare; if only the wording differs, use the same in both years.",
        ),
        "# data/2018：accepted: {label: 受理, value: 158, unit: 件, scope: 市本级}\n"
        "accepted: {label: 受理, value: 1790, unit: 件, scope: 全市}\n"
        'growth: {label: 增长, formula: change(accepted), unit: "%"}',
        "# data/2018：accepted: {label: 受理, value: 158, unit: 件, scope: 市本级}\n"
        "accepted: {label: 受理, value: 179, unit: 件, scope: 市本级}\n"
        'growth: {label: 增长, formula: change(accepted), unit: "%"}',
    ),
)
