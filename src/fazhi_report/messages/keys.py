"""What every key of the data files means, in Chinese and English: the words that an editor shows, from one place.

`editor_schema` puts them into the JSON Schemas. Descriptions are Markdown of which only `code` is used. The tables of
`docs/data-format.md` say the same in Chinese.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fazhi_report.messages.entry import Text
from fazhi_report.messages.key_text import KeyText
from fazhi_report.messages.keys_of_figures import KEYS_OF_FIGURES
from fazhi_report.messages.keys_of_parts import EXPECTED_OF_PARTS, KEYS_OF_PARTS, MODELS_OF_PARTS
from fazhi_report.messages.keys_of_publication import (
    EXPECTED_OF_PUBLICATION,
    KEYS_OF_PUBLICATION,
    MODELS_OF_PUBLICATION,
    REPORT_KEYS_OF_PUBLICATION,
    WORDS_OF_PUBLICATION,
)

MODELS: Final[Mapping[str, KeyText]] = MappingProxyType(
    {
        "ReportFile": KeyText(
            Text("报告的基本信息", "The report"),
            Text(
                "`report.yaml`：报告的基本信息，各部分的先后次序，怎样公布和报送。",
                "`report.yaml`: what the report is, the order of its sections, and how it is published and filed.",
            ),
        ),
        "Names": KeyText(
            Text("名称", "Names"),
            Text("报告里可以出现的机关和地方的名称。", "The names of bodies and places that may stand in the report."),
        ),
        "Waiver": KeyText(
            Text("豁免", "Waiver"),
            Text("一个看过以后决定保留的问题，和保留的理由。", "One finding that stays, and why."),
        ),
        **MODELS_OF_PARTS,
        "Statistic": KeyText(
            Text("统计数", "Statistic"),
            Text(
                "一个报上来的数。正文写 `{{ 编号 }}` 引用它。",
                "One reported quantity. The text refers to it as `{{ id }}`.",
            ),
        ),
        "DerivedFigure": KeyText(
            Text("推算数", "Derived figure"),
            Text(
                "一个用公式从别的数算出的数。正文写 `{{ 编号 }}` 引用它。",
                "One quantity computed from others by a formula. The text refers to it as `{{ id }}`.",
            ),
        ),
        "DictionaryFile": KeyText(
            Text("词表", "Dictionary"),
            Text(
                "`data/dictionary.yaml`：本单位常见的错别字词，各年度通用。",
                "`data/dictionary.yaml`: words that an office gets wrong, for every year.",
            ),
        ),
        "Slip": KeyText(
            Text("错词", "Slip"),
            Text("一个写出来就是错的词，和正确的写法。", "A word that is wrong wherever it stands, and what is meant."),
        ),
        "VocabularyFile": KeyText(
            Text("编号用词", "Vocabulary"),
            Text(
                "`data/vocabulary.yaml`：本单位常用的词和它们在编号里的写法，读入公布的报告时用，各年度通用。",
                "`data/vocabulary.yaml`: the words of an office and their names in ids, for reports that are read in.",
            ),
        ),
        "Concept": KeyText(
            Text("用词", "Concept"),
            Text("一个词，和它在编号里的写法。", "A word and its name in ids."),
        ),
        **MODELS_OF_PUBLICATION,
    }
)
"""Model → what it is."""

KEYS: Final[Mapping[str, Mapping[str, KeyText]]] = MappingProxyType(
    {
        "ReportFile": {
            "title": KeyText(
                Text("报告标题", "Title of the report"),
                Text(
                    "报告标题。年份写 `{{ year }}`，不写死。",
                    "The title of the report. Write the year as `{{ year }}` so that it cannot go stale.",
                ),
                ("示例市{{ year }}年法治政府建设情况报告", "示例市司法局{{ year }}年法治政府建设年度报告"),
            ),
            "issuer": KeyText(
                Text("发文机关", "Issuing body"),
                Text("发文机关，印在文末。", "The issuing body, printed at the end."),
                ("示例市人民政府", "示例市司法局"),
            ),
            "region": KeyText(
                Text("行政区划代码", "Division code"),
                Text(
                    "六位行政区划代码（GB/T 2260），加引号。",
                    "The division code of six digits (GB/T 2260), in quotation marks.",
                ),
                ("990000", "991100"),
            ),
            "year": KeyText(
                Text("年度", "Year"),
                Text(
                    "报告的年度，四位数（1949 至 2999），须与文件夹名一致。",
                    "The year of the report, four digits (1949 to 2999), the same as the name of the folder.",
                ),
                (2021, 2022),
            ),
            "date": KeyText(
                Text("成文日期", "Date of issue"),
                Text(
                    "成文日期，写作 `2020-02-28`，印作“2020年2月28日”。",
                    "The date of issue, written as `2020-02-28` and printed as 2020年2月28日.",
                ),
                ("2022-02-25", "2022-03-31"),
            ),
            "sections": KeyText(
                Text("各部分的次序", "Order of the sections"),
                Text(
                    "各部分的编号，按印出的先后排列。没有列入的文件不印，会有警告。",
                    "The ids of the sections in the order of printing. A file that is not listed is not printed, and a "
                    "warning says so.",
                ),
                (("preamble", "disputes", "plan"),),
            ),
            **REPORT_KEYS_OF_PUBLICATION,
            "literals": KeyText(
                Text("通用的数字", "Numbers that are no statistics"),
                Text(
                    "全报告通用的、不是统计数的数字。",
                    "Texts with numbers that are no statistics, for the whole report.",
                ),
                (("7×24小时",),),
            ),
            "names": KeyText(
                Text("机关和地方的名称", "Names of bodies and places"),
                Text(
                    "报告里可以出现的机关和地方的名称；写了以后，正文里出现别处的名称会有提示。",
                    "The names of bodies and places that may stand in the report; with it, names from elsewhere are "
                    "found.",
                ),
            ),
            "waivers": KeyText(
                Text("豁免", "Waivers"),
                Text(
                    "看过以后决定照原样保留的问题，逐条写明代码、地方和理由。",
                    "Findings that stay, each with its code, its place and the reason.",
                ),
            ),
        },
        "Names": {
            "own": KeyText(
                Text("本机关、本地", "Its own"),
                Text("本机关、本地的名称。", "The body's own names and those of its place."),
                (("示例市", "示例市人民政府"),),
            ),
            "known": KeyText(
                Text("其他名称", "Others"),
                Text(
                    "可以出现的其他机关、地方的名称。",
                    "The names of other bodies and places that belong into the report.",
                ),
                (("示例省",),),
            ),
        },
        "Waiver": {
            "code": KeyText(
                Text("问题代码", "Code"),
                Text(
                    "问题代码，照抄提示开头的，如 `FZ505`。", "The code with which the finding begins, such as `FZ505`."
                ),
                ("FZ505", "FZ508"),
            ),
            "where": KeyText(
                Text("在哪里", "Place"),
                Text(
                    "问题在哪里：`report`、部分的编号，或者写作“部分.编号”。",
                    "Where the finding is: `report`, the id of a section, or that of something in it, `section.id`.",
                ),
                ("report", "plan", "disputes.accepted"),
            ),
            "reason": KeyText(
                Text("理由", "Reason"),
                Text("为什么保留。写真实的理由，给审稿的人看。", "Why it stays: the true reason, for the reviewer."),
                ("已公布的报告如此，照录。", "上级文件原文如此。"),
            ),
            "until": KeyText(
                Text("到期日", "Last day"),
                Text(
                    "豁免到哪一天，写作 `2022-12-31`。成文日期在这一天以后的报告不再豁免。",
                    "The last day, written as `2022-12-31`. Reports dated later are not exempt.",
                ),
                ("2022-12-31", "2023-03-31"),
            ),
        },
        **KEYS_OF_PARTS,
        **KEYS_OF_FIGURES,
        **KEYS_OF_PUBLICATION,
        "DictionaryFile": {
            "slips": KeyText(
                Text("错词", "Slips"), Text("各个错词和正确的写法。", "The slips, each with what is meant.")
            ),
        },
        "VocabularyFile": {
            "concepts": KeyText(
                Text("用词", "Concepts"), Text("各个词和它们在编号里的写法。", "The words, each with its name in ids.")
            ),
        },
        "Concept": {
            "word": KeyText(
                Text("词", "Word"),
                Text(
                    "报告里的词。程序已经知道的词也可以写，以这里为准。",
                    "A word of the reports. One that the program knows counts as it stands here.",
                ),
                ("行政复议案件", "枫桥式司法所"),
            ),
            "id": KeyText(
                Text("编号里的写法", "Name in ids"),
                Text(
                    "编号里的写法：小写字母，词间用下划线。也可以用汉字。",
                    "Its name in ids: lower-case letters, an underscore between words; Chinese characters will do as well.",
                ),
                ("reconsideration_cases", "model_judicial_offices"),
            ),
        },
        "Slip": {
            "wrong": KeyText(Text("错的写法", "Wrong"), Text("错的写法。", "What is wrong."), ("法制政府", "法制建设")),
            "right": KeyText(
                Text("正确的写法", "Right"), Text("正确的写法。", "What is meant."), ("法治政府", "法治建设")
            ),
        },
    }
)
"""Model → key → what it is, in the order in which the keys are explained."""

WORDS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "achievements": Text("主要举措和成效", "what was done and achieved"),
        "shortcomings": Text("不足和原因", "shortcomings and their causes"),
        "duties": Text("党政主要负责人履职", "how the heads of Party and government did their duty"),
        "plan": Text("下一年安排", "the plan for the next year"),
        "other": Text("其他", "anything else"),
        "half_up": Text("四舍五入", "a half is rounded up"),
        "half_even": Text("四舍六入五成双（GB/T 8170）", "a half is rounded to the even digit (GB/T 8170)"),
        "down": Text("截去，不进位", "what is behind the last digit is cut off"),
        **WORDS_OF_PUBLICATION,
    }
)
"""Word of a fixed list → what it means."""

EXPECTED: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "text": Text(
            "这里应写一段文字，不能是空白、列表或真假值",
            "a text is wanted here, neither blank nor a list nor true or false",
        ),
        "date": Text("日期应写作 2020-02-28，并且确有这一天", "a date is written as 2020-02-28 and must exist"),
        "year": Text("年度应是 1949 至 2999 之间的四位数", "a year has four digits, from 1949 to 2999"),
        "decimals": Text("小数位数应是 0 至 12 之间的整数", "a number of decimals is a whole number from 0 to 12"),
        "value": Text(
            "数值应写作 179、2800余、260.7万、91%，或者 pending、not_disclosed、not_applicable；单位写在 unit",
            "a value is written as 179, 2800余, 260.7万, 91%, or pending, not_disclosed, not_applicable; its unit "
            "belongs to unit",
        ),
        "number": Text(
            "数值应写作 179、2800余、260.7万、91%；单位写在 unit",
            "a number is written as 179, 2800余, 260.7万, 91%; its unit belongs to unit",
        ),
        "unit": Text(
            '单位应写作 件、人次、万元、条/件、百分点，或者加引号的 "%"',
            'a unit is written as 件, 人次, 万元, 条/件, 百分点, or "%" in quotation marks',
        ),
        "identifier": Text(
            "编号用汉字、字母、数字和下划线，不以数字开头，也不能是 report、year、sum、previous、change、points",
            "an id consists of letters, digits and underscores, begins with no digit, and is none of report, year, sum, "
            "previous, change, points",
        ),
        "place": Text(
            "应写 report、部分的编号，或者“部分.编号”",
            "write report, the id of a section, or that of something in it, section.id",
        ),
        "region": Text(
            '行政区划代码应是六位数字，加引号，例如 "360700"',
            'a division code has six digits, in quotation marks, such as "360700"',
        ),
        "code": Text("问题代码应写作 FZ505", "a code is written as FZ505"),
        **EXPECTED_OF_PARTS,
        **EXPECTED_OF_PUBLICATION,
    }
)
"""What kind of value is wanted → what an editor says where another stands."""
