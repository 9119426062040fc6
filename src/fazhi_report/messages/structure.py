"""FZ5xx: the parts of the report, and waivers."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
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
            "能豁免的是对报告内容的意见；文件读不懂、数算不出的，报告根本做不成。",
            "What can be waived is an opinion on the report; a file that cannot be read or a figure that cannot be computed makes no report.",
        ),
        Text("删去这一条豁免，按 {code} 的改法改数据。", "Delete the waiver, and mend the data as {code} says."),
        "waivers:\n  - code: FZ201\n    where: report\n    reason: 以后再补。",
        "waivers:\n  - code: FZ505\n    where: shortcomings\n    reason: 公布时没有写明原因。",
    ),
    Entry(
        "FZ523",
        Severity.ERROR,
        Text("豁免的位置不存在", "a waiver for a place that is not there"),
        Text("报告里没有“{where}”", "the report has no “{where}”"),
        Text(
            "位置不存在，这一条豁免就永远管不到任何问题。",
            "Without its place the waiver can never waive anything.",
        ),
        Text(
            "改为这几个之一，或者在后面加“.编号”：{allowed_zh}。",
            "Use one of these, or one of these with .name after it: {allowed_en}.",
        ),
        "waivers:\n  - code: FZ505\n    where: shortcoming\n    reason: 公布时没有写明原因。",
        "waivers:\n  - code: FZ505\n    where: shortcomings\n    reason: 公布时没有写明原因。",
    ),
)
