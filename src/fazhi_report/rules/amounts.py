"""Rules on numbers as they are printed: approximate twice over, with their unit twice, or hidden from other rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.quantity import (
    POINTS,
    SIGNS,
    TRAILING_QUALIFIERS,
    Number,
    Quantity,
    print_number,
    print_quantity,
)
from fazhi_report.rules.passages import Mention, Passage
from fazhi_report.rules.subject import Part
from fazhi_report.schema import Statistic

LEADING: Final = "大约|大概|将近|接近|超过|约|近|超|逾"
NUMERAL: Final = r"[0-9]+(?:\.[0-9]+)?|[零〇一二两三四五六七八九十百千万亿]+"
MEASURE: Final = (
    r"(?:个?工作日|个?小时|个?月|分钟|公里|平方米"
    r"|[件个名人次家项条户场部份宗起批期处所岁天日年例篇台套辆间座栋米吨亩元字封册本张只头棵株村镇乡县%‰]{0,2})"
)
TRAILING: Final = "左右|以上"
"""Words that make a number approximate, numbers, units, and words behind a unit that make it approximate too.

Units are few and short: 近30名科级以上干部 is about 30 of a rank, not about 30 and more.
"""

BEGINNINGS: Final = ("约", "近", "超", "逾")
ENDINGS: Final = ("余", "多", "左右", "以上")
BEFORE_A_NUMERAL: Final = "[约近超逾过][占有为需达到]{0,2}[0-9零〇一二两三四五六七八九十百千万亿]"
ENDS_OF_WORDS: Final = {"约": "邀相特预签条公合契履节违制续失解毁守践应赴", "近": "最附临邻靠就亲走", "超": "赶反"}
"""What stands before 约, 近 or 超 where it is the end of another word: 签约100余个项目, 最近, 赶超."""

TIME: Final = ("年", "月", "个月", "日", "天", "周", "届", "载", "小时", "个小时")
"""Behind these, 近 means lately: 近十余年来."""


def exact_numbers_with_more(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ346 for 余 or 多 behind a number that is exact: 464余, but not 460余 and not 3万余.

    It may stand in the value of a figure, or in a text behind a figure printed without its unit.
    """
    for figure in part.figures:
        if not isinstance(figure.datum, Statistic):
            continue
        for key, value in (("value", figure.datum.value), ("previous", figure.datum.previous)):
            if isinstance(value, Number) and value.qualifier in TRAILING_QUALIFIERS and says_all(value):
                place = figure.places.of_value((*figure.path, key))
                yield exact_number(value.written.removesuffix(value.qualifier), value.qualifier, place)
    for passage in part.passages:
        for mention in passage.mentions:
            word, digits = passage.text[mention.end : mention.end + 1], passage.text[mention.start : mention.end]
            if mention.figure is not None and word in {"余", "多"} and digits[-1] in "123456789":
                yield exact_number(digits, word, passage.span(mention.end, mention.end + 1))


def exact_number(digits: str, word: str, place: Span) -> Diagnostic:
    """Return the finding that 余 or 多 stands behind an exact number, with a rounder one, where there is one."""
    coarser = "" if "." in digits or len(digits) == 1 else f"{digits[:-1]}0{word}"
    return Diagnostic("FZ346", place, {"written": digits + word, "word": word, "exact": digits, "coarser": coarser})


def says_all(number: Number) -> bool:
    """Tell whether the digits of a number leave nothing open: the last is no zero, and no 万 follows."""
    return not number.magnitude and not number.written.removesuffix(number.qualifier).endswith("0")


def doubled_approximations(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ347 for a number that two words make approximate: 约300件左右, 近100多名, 超过2800余项."""
    for passage in part.passages:
        text = passage.text
        found: list[tuple[int, int]] = []
        leading = sum(map(text.count, BEGINNINGS))
        twice = leading > 1 or (leading and any(word in text for word in ENDINGS))
        if twice and re.search(BEFORE_A_NUMERAL, text):
            number = rf"({NUMERAL})([余多]?)[百千万亿]*([余多]?)({MEASURE})"
            for match in re.finditer(rf"({LEADING})({LEADING})?(?:占|有|为|需|达到?)?{number}({TRAILING})?", text):
                first, *others = (word for word in match.group(1, 2, 4, 5, 7) if word)
                if others and not ends_word(text, match.start()) and not is_lately(first, text, match.end(5)):
                    found.append((match.start(), match.end() if match[7] else match.end(5)))
                    yield doubled(passage, first, others[0], *found[-1])
        if "左右" in text or "以上" in text:
            for match in re.finditer(rf"({NUMERAL})([余多])[百千万亿]*({MEASURE})({TRAILING})", text):
                if not any(start <= match.start() < end for start, end in found):
                    yield doubled(passage, match[2], match[4], *match.span())


def doubled(passage: Passage, first: str, second: str, start: int, end: int) -> Diagnostic:
    """Return the finding of two words that say the same of the number between `start` and `end`."""
    arguments = {"phrase": passage.text[start:end], "first": first, "second": second}
    return Diagnostic("FZ347", passage.span(start, end), arguments)


def ends_word(text: str, at: int) -> bool:
    """Tell whether the character at `at` is the end of a word: 签约, 最近, 赶超."""
    return at > 0 and text[at - 1] in ENDS_OF_WORDS.get(text[at], "")


def is_lately(word: str, text: str, behind: int) -> bool:
    """Tell whether 近 before a number means lately, since what stands behind the number is a time."""
    return word == "近" and text.startswith(TIME, behind)


NOUNS: Final[Mapping[str, str]] = {
    "件": "次数",
    "项": "目",
    "个": "体人案别性税转",
    "名": "师录单优牌称额医校誉企家老列次",
    "人": "员才民大次口均事社们工防行居文群脸身力头选",
    "家": "庭长政属园电具禽畜",
    "次": "数要日均",
    "条": "例款文件目约线",
    "户": "籍主外口",
    "场": "所馆次地景",
    "部": "门委队分长署属级",
    "份": "额",
    "宗": "地教旨族",
    "起": "诉草来步",
    "批": "次复准示",
    "期": "刊货限间",
    "处": "罚置室理分级方于长",
    "例": "外会",
    "天": "然",
    "元": "旦",
}
"""Units of one character, and what follows it in words that begin with the same: 308项项目, 2部部门规章 are right."""

PER_CENT: Final = "百分之"

BOUNDARY: Final = frozenset("，。；、：！？）（”的和及与，,. |")


def repeated_units(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ349 for a unit typed next to a reference that prints it: 31件件, 68.46%%, 百分之90%."""
    for passage in part.passages:
        for mention in passage.mentions:
            if mention.figure is None or mention.figure.quantity is None:
                continue
            text, start, end = passage.text, mention.start, mention.end
            unit = unit_behind(text, mention, mention.figure.quantity)
            place = (end, end + len(unit))
            if not unit and text[end - 1] in SIGNS and text.endswith(PER_CENT, 0, start):
                unit, place = PER_CENT, (start - len(PER_CENT), start)
            if unit:
                name = mention.figure.id.removeprefix(f"{part.section.id}." if part.section else "")
                arguments = {
                    "unit": unit,
                    "printed": text[start:end],
                    "together": text[min(start, place[0]) : max(end, place[1])],
                    "name": name if prints_less_as_number(mention.figure.quantity, text[start:end]) else "",
                }
                yield Diagnostic("FZ349", passage.span(*place), arguments)


def prints_less_as_number(quantity: Quantity, printed: str) -> bool:
    """Tell whether a reference would print its number without the unit if it said so."""
    return print_number(quantity) != printed and printed == print_quantity(quantity)


def unit_behind(text: str, mention: Mention, quantity: Quantity) -> str:
    """Return the unit that is typed behind a reference though the reference prints it, or nothing."""
    printed, behind = text[mention.start : mention.end], text[mention.end : mention.end + 20]
    if printed[-1] in SIGNS or printed.endswith(POINTS.text):
        return next((each for each in ("个百分点", "百分点", "%", "％", "‰") if behind.startswith(each)), "")
    magnitude, unit = quantity.number.magnitude, quantity.unit.text
    if magnitude and printed.endswith(magnitude) and behind.startswith(magnitude[-1]):
        return magnitude[-1]
    repeated = unit.removeprefix("个") or unit
    if not unit or not printed.endswith(unit) or not behind.startswith((unit, repeated)):
        return ""
    repeated = unit if behind.startswith(unit) else repeated
    after = behind[len(repeated) : len(repeated) + 1]
    if len(repeated) > 1 or not after or after in BOUNDARY:
        return repeated
    return repeated if after not in NOUNS.get(repeated, after) else ""


DIGITS: Final = "0123456789０１２３４５６７８９"


def bare_literals(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ350 for a literal that is a number and nothing else: it would let every such number pass unseen.

    Those of five digits that begin with 123 are names of hotlines (12345, 12348, 12315) and counted by nobody.
    """
    literals = part.head.literals if part.section is None else part.section.content.literals
    for index, literal in enumerate(literals):
        if literal.strip(DIGITS + ".,．，%％‰ ") or not any(digit in literal for digit in DIGITS):
            continue
        if len(literal) != len("12345") or not literal.startswith("123"):
            yield Diagnostic("FZ350", part.places.of_value(("literals", index)), {"literal": literal})
