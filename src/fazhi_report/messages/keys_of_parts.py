"""The keys of the parts of a report: a section, a subsection, a measure."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fazhi_report.messages.entry import Text
from fazhi_report.messages.key_text import KeyText

MODELS_OF_PARTS: Final[Mapping[str, KeyText]] = MappingProxyType(
    {
        "SectionFile": KeyText(
            Text("部分", "Section"),
            Text(
                "报告的一个部分，一个部分一个文件；文件名去掉 `.yaml` 就是这个部分的编号。",
                "One section of the report, one file; the file's name without `.yaml` is the id of the section.",
            ),
        ),
        "Subsection": KeyText(
            Text("小节", "Subsection"),
            Text("部分里的一个小节，印作（一）（二）。", "One part of a section, numbered （一）（二） in print."),
        ),
        "Measure": KeyText(
            Text("举措", "Measure"),
            Text(
                "一项举措，印作“一是”“二是”，或者照 `numbering` 编号。`lead` 和 `text` 至少写一个。",
                "One measure, numbered 一是, 二是 in print, or as `numbering` says. `lead` or `text` is needed, or both.",
            ),
        ),
    }
)
"""Model of a part → what it is."""

ROLE_TITLE: Final = Text("法定内容", "Content required by law")
TITLE_DESCRIPTION: Final = Text(
    "标题，不写序号，句末不加句号。", "The title, without a number and without a stop at its end."
)

HEADING_TITLE: Final = Text("标题排法", "Heading")
NUMBERING_TITLE: Final = Text("编号", "Numbering")
NUMBERING_EXAMPLES: Final = ("（一）", "1.", "（1）")
CONTINUED_TITLE: Final = Text("编号接续", "Numbers go on")

KEYS_OF_PARTS: Final[Mapping[str, Mapping[str, KeyText]]] = MappingProxyType(
    {
        "SectionFile": {
            "title": KeyText(
                Text("标题", "Title"),
                Text(
                    "标题，不写序号，句末不加句号。不写标题的部分不编号，如引言、存在的不足、下一步工作。",
                    "The title, without a number and without a stop at its end. A section without title is not "
                    "numbered, such as a preamble.",
                ),
                ("化解矛盾纠纷，维护公平正义", "优化政务服务"),
            ),
            "role": KeyText(
                ROLE_TITLE,
                Text(
                    "属于法定内容的哪一项。",
                    "Which of the contents required by law the section is.",
                ),
            ),
            "text": KeyText(
                Text("正文", "Text"),
                Text("标题之下、各小节之前的文字。", "What stands below the title, before the subsections."),
                ("全市行政复议工作有序开展。", "下一步，我市将着力做好以下工作："),
            ),
            "numbering": KeyText(
                NUMBERING_TITLE,
                Text(
                    "不分小节的举措怎样编号，写第一项的编号；不写是“一是”。",
                    "How measures in no subsection are numbered, by the number of the first; without it, 一是.",
                ),
                NUMBERING_EXAMPLES,
            ),
            "continued": KeyText(
                CONTINUED_TITLE,
                Text(
                    "写 `true`，本部分的小节和直接列出的举措接着前面同样写法的最后一个编号往下编。",
                    "With `true`, the numbers of the subsections and of the measures in none go on from the last of the same kind before.",
                ),
            ),
            "measures": KeyText(
                Text("举措", "Measures"),
                Text("不分小节、直接列出的举措。", "Measures of the section itself, in no subsection."),
            ),
            "subsections": KeyText(Text("小节", "Subsections"), Text("各个小节。", "The subsections.")),
            "causes": KeyText(
                Text("原因", "Causes"),
                Text(
                    "不足的原因，写在存在的不足这一部分，印在本部分末尾，另起一段。",
                    "Why there are shortcomings, in the section that names them; printed as a paragraph at its end.",
                ),
                ("主要原因是审核力量不足。", "主要原因是培训不够经常。"),
            ),
            "statistics": KeyText(
                Text("统计数", "Statistics"), Text("统计数，编号: 内容。", "The statistics, each below its id.")
            ),
            "derived": KeyText(
                Text("推算数", "Derived figures"),
                Text("推算数，编号: 内容。", "The derived figures, each below its id."),
            ),
            "relations": KeyText(
                Text("勾稽关系", "Relations"),
                Text("应当成立的关系。", "Conditions that the figures must satisfy."),
                (("corrected <= concluded <= accepted",),),
            ),
            "literals": KeyText(
                Text("不是统计数的数字", "Numbers that are no statistics"),
                Text("本部分里不是统计数的数字。", "Texts with numbers that are no statistics, for this section."),
                (("7×24小时",),),
            ),
            "unchanged": KeyText(
                Text("照旧的文字", "Sentences that stay"),
                Text(
                    "与上年相同、看过以后决定照旧的句子，写全句或句子的开头。",
                    "Sentences of last year's report that stay on purpose, whole or by their beginnings.",
                ),
                (("市政府常务会议坚持会前学法",),),
            ),
        },
        "Subsection": {
            "id": KeyText(
                Text("小节的编号", "Id"),
                Text(
                    "小节的编号，同一文件里不重复，历年不变。",
                    "The id of the subsection: unique in the file, and the same every year.",
                ),
                ("reconsideration", "行政复议"),
            ),
            "title": KeyText(Text("标题", "Title"), TITLE_DESCRIPTION, ("行政复议", "行政应诉")),
            "heading": KeyText(
                HEADING_TITLE,
                Text(
                    "这个小节的标题单独成行，还是与正文接排；不写照 `layout` 的 `headings`。",
                    "Whether the title of this subsection stands alone, or runs in; without it, as `headings` in `layout` says.",
                ),
            ),
            "role": KeyText(
                ROLE_TITLE,
                Text(
                    "这个小节属于另一项法定内容时写，如某一部分的最后一个小节写存在的不足。不写就与所在部分相同。",
                    "Which of the contents required by law it is, where that is not the one of its section, such as shortcomings in the last subsection of a section.",
                ),
            ),
            "text": KeyText(
                Text("正文", "Text"),
                Text("标题之下、各项举措之前的文字。", "What stands below the title, before the measures."),
                ("全年分{{ hearings | chinese }}举行行政复议听证会。", "负责人出庭应诉率达到{{ attendance_rate }}。"),
            ),
            "numbering": KeyText(
                NUMBERING_TITLE,
                Text(
                    "各项举措怎样编号，写第一项的编号；不写是“一是”。",
                    "How the measures are numbered, by the number of the first; without it, 一是.",
                ),
                NUMBERING_EXAMPLES,
            ),
            "continued": KeyText(
                CONTINUED_TITLE,
                Text(
                    "写 `true`，本小节的举措接着前面同样写法的最后一个编号往下编。",
                    "With `true`, the numbers of the measures go on from the last of the same kind before.",
                ),
            ),
            "measures": KeyText(Text("举措", "Measures"), Text("各项举措。", "The measures.")),
        },
        "Measure": {
            "lead": KeyText(
                Text("领头短句", "Lead"),
                Text(
                    "领头的短句，不写“一是”，句末不加句号，程序会加上。",
                    "The short lead, without 一是 and without a stop; the program adds both.",
                ),
                ("认真办理行政复议案件", "健全审理机制"),
            ),
            "heading": KeyText(
                HEADING_TITLE,
                Text(
                    "这一项的领头短句单独成段，还是与正文接排；不写照 `layout` 的 `leads`。",
                    "Whether the lead of this measure stands alone, or runs in; without it, as `leads` in `layout` says.",
                ),
            ),
            "text": KeyText(
                Text("正文", "Text"),
                Text("正文。", "The text."),
                ("受理行政复议案件{{ accepted }}，纠错率为{{ correction_rate }}。", "推行公开听证。"),
            ),
            "numbering": KeyText(
                NUMBERING_TITLE,
                Text(
                    "下一层的举措怎样编号，写第一项的编号；不写是“一是”。",
                    "How the measures below it are numbered, by the number of the first; without it, 一是.",
                ),
                NUMBERING_EXAMPLES,
            ),
            "continued": KeyText(
                CONTINUED_TITLE,
                Text(
                    "写 `true`，下一层的举措接着前面同样写法的最后一个编号往下编。",
                    "With `true`, the numbers of the measures below it go on from the last of the same kind before.",
                ),
            ),
            "measures": KeyText(
                Text("下一层的举措", "Measures below it"),
                Text(
                    "这一项之下再分的各项，印在它的正文后面。", "The measures below this one, printed behind its text."
                ),
            ),
        },
    }
)
"""Model of a part → key → what it is, in the order in which the keys are explained."""

EXPECTED_OF_PARTS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "numbering": Text(
            '编号写第一项的：一是、（一）、"1."、1、、（1）、1）、①、第一，、一要',
            'a way of numbering is one of 一是 （一） "1." 1、 （1） 1） ① 第一， 一要',
        ),
        "truth": Text("这里写 true 或 false", "true or false is wanted here"),
    }
)
"""Kind of a value in a part → what an editor says where another stands."""
