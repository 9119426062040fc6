"""A rule on what was left in for later: （略）, XX, ____, 待补充, empty brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.rules.quoted import is_within, quotations_in
from fazhi_report.rules.subject import Part

MARKS_OF_AUTHORS: Final = ("TODO", "todo", "FIXME", "TBD", "tbd")  # no note of ours: what is looked for in reports
"""What authors write where something is to follow."""

HINTS: Final = (
    *MARKS_OF_AUTHORS,
    *("（）", "()", "( )", "略）", "略)", "缺）", "缺)", "《》", "“”", "【", "[", "<", "＜", "此处", "暂缺", "…"),
    *("待补", "待核", "待填", "待确", "待更", "待定", "待提", "待查", "待报", "待完", "待送"),
    *("X", "x", "Ｘ", "ｘ", "××", "×年", "×月", "×日", "×市", "×县", "×区", "×件", "×名", "×份", "×亿", "×万", "某某"),
    *("__", "＿＿", "＊＊", "??", "？？", "○○", "◯◯", "□□", "■■", "▲▲", "△△"),
)
"""A text without any of these holds nothing that was left in."""

LATER: Final = r"待(?:补充?|核实|核对|填写?|填报|确认|更新|提供|查实|报送?|送)"
"""What is put off, where it stands alone or in brackets; 待完善 and 待定 only where it stands in brackets."""

EVERYWHERE: Final = (
    r"[（(] ?(?:(?:[上下]|以下|内容|此处)?略|暂缺|空缺|…+)? ?[）)]|《》|“”|【】"
    rf"|[（(【\[＜<][^（）()【】\[\]＜＞<>]{{0,10}}(?<![有亟尚仍还急等])(?:{LATER}|待完善|待定)"
    r"[^（）()【】\[\]＜＞<>]{0,10}[）)】\]＞>]"
    r"|[（(【\[＜<](?:此处)?(?:请|需|应)?(?:填写|填入|插入|补充|补写|改写)[^（）()【】\[\]＜＞<>]{0,12}[）)】\]＞>]"
    rf"|(?:^|(?<=[。；：，、]))(?:{LATER}|暂缺|内容待定)(?=$|[。；，、])"
    r"|_{2,}|＿{2,}|[?？]{2,}|□{2,}|■{2,}|▲{2,}|△{2,}|(?<![一二三四五六七八九])[○◯]{2,}|＊{2,}"
    rf"|(?<![A-Za-z])(?:{'|'.join(MARKS_OF_AUTHORS)})(?![A-Za-z])"
    r"|^…+$|…+(?=[件个项名人次家宗起条部期场份万亿%％])"
)
"""What was left in wherever it stands. 有待补充 and 有待完善 are words of every day, 二○○八 is a year."""

OUTSIDE_QUOTATIONS: Final = (
    r"(?<![A-Za-z0-9])[Xx]{2,}(?![A-Za-z0-9])|[Ｘｘ×]{2,}|(?<!\d)20(?:[Xx×]{2}|\d[Xx×])(?=年)"
    r"|(?<![A-Za-z0-9+＋×])[XxＸｘ×](?=年|月|日|市|县|区|件|名|份|亿元|万元)"
    r"|某某(?=[省市县区州乡镇年月日])"
)
"""What was left in unless it is quoted: “李某某诉××市政府案” has names taken out on purpose."""


LEFT_IN: Final = "FZ428"
"""The code of this rule, which waivers name."""

NO_REGION: Final = "000000"
"""What stands for a division code still to be filled in: no division has it (GB/T 2260)."""


def leftovers(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ428 for each stretch that stands for something still to be written, and for such a division code."""
    if part.section is None and part.head.region == NO_REGION:
        yield Diagnostic(LEFT_IN, part.places.of_value(("region",)), {"found": NO_REGION})
    if not is_suspect("\n".join([each.text for each in part.passages])):
        return
    for passage in part.passages:
        text = passage.text
        if not is_suspect(text):
            continue
        quotations = quotations_in(text)
        found = [each.span() for each in re.finditer(EVERYWHERE, text)]
        found += [
            each.span() for each in re.finditer(OUTSIDE_QUOTATIONS, text) if not is_within(*each.span(), quotations)
        ]
        for start, end in sorted(found):
            if not any(each.start < end and start < each.end for each in passage.mentions):
                yield Diagnostic(LEFT_IN, passage.span(start, end), {"found": text[start:end]})


def is_suspect(text: str) -> bool:
    """Tell whether a text may hold something that was left in."""
    return any(hint in text for hint in HINTS)
