"""What is unsure about the figures of a report that was read in."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ630",
        severity=Severity.NOTE,
        title=Text("统计数的名称是推测的", "the label of a statistic was guessed"),
        message=Text("{written}数的是什么，是推测的：{label}", "what {written} counts was guessed: {label}"),
        why=Text(
            "数前数后没有写明数的是什么，名称取自前一句、前一个数或者标题；同名而数值不同的，加了括注来区分。",
            "The words next to the number do not say what it counts. The label is taken from the clause before, the number "
            "before or the title; where two numbers would have the same label, something was added in brackets.",
        ),
        remedy=Text(
            "请对照原文，看这个统计数的 label 对不对，不对就改。改 label 不影响正文。",
            "Compare the label of this statistic with the text, and change it where it is wrong. The text stays the same.",
        ),
        wrong="label: 办理情况（2）\nvalue: 46\nunit: 件",
        right="label: 办结的行政复议案件\nvalue: 46\nunit: 件",
    ),
    Entry(
        code="FZ631",
        severity=Severity.NOTE,
        title=Text("照原样登记的数字", "a number declared as it stands"),
        message=Text(
            "“{literal}”照原样登记在 literals 下：{reason_zh}",
            "“{literal}” was declared under literals as it stands: {reason_en}",
        ),
        why=Text(
            "型号、热线、编号、批次、时间段里的数字不是统计数；带分节逗号、比例号的数，数据里没有这种写法，不能原样印出。"
            "这两种数都连同前后的字登记，正文保持原样。",
            "The digits of models, hotlines, codes, batches and stretches of time count nothing; those with grouping commas "
            "or as proportions have no form in which data could print them again. Both are declared with the words around "
            "them, and the text stays as it was.",
        ),
        remedy=Text(
            "如果它其实是统计数，请删去这一条，登记成统计数，并在正文里引用。",
            "Where it is a statistic after all, remove it from literals, enter it as a statistic, and refer to it in the text.",
        ),
        wrong="text: 办结10,571件。\nliterals:\n  - 10,571件",
        right="text: 办结{{ concluded }}。\nstatistics:\n  concluded:\n    label: 办结的工单\n    value: 10571\n    unit: 件",
    ),
    Entry(
        code="FZ632",
        severity=Severity.NOTE,
        title=Text("用汉字写的数可能是统计数", "an amount in Chinese numerals may be a statistic"),
        message=Text("“{written}”留在了正文里，没有登记", "“{written}” was left in the text and not entered"),
        why=Text(
            "用汉字写的数不要求登记，读入时不改动；但像“四批”“五个”这样的常常也是统计数，登记以后才查得到来历。",
            "Numbers in Chinese numerals need no declaration and are left alone; but the like of 四批 and 五个 often are "
            "statistics, and only one that is entered can be traced.",
        ),
        remedy=Text(
            "是统计数的，登记以后在正文里写 {{{{ 编号 | chinese }}}}，印出来还是汉字；不是的，不用管。",
            "Where it is one, enter it and write {{{{ id | chinese }}}} in the text, which prints the same; else leave it.",
        ),
        wrong="text: 分四批公布事项清单。",
        right="text: 分{{ batches | chinese }}公布事项清单。",
    ),
)
