"""A number of a passage as it is written, with its qualifier, magnitude and unit: figure or words to be declared.

A figure prints again exactly what stands there. What no figure could print (10,571件, 007, 1:3), and what is no amount
but a name (5G, 第3批, 12345热线, 24小时), is declared with the words around it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from fazhi_report.importing.numbers.units import AGES, CALENDAR, DURATIONS, FoundUnit, unit_at
from fazhi_report.quantity import Number, Quantity, print_number, print_quantity, read_number, read_unit

Reason = Literal["name", "grouped", "unreadable", "other"]

DIGITS: Final = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
"""Full-width digits, points and signs → half-width. It keeps the length of a text."""

MAGNITUDE: Final = re.compile(
    r"[余多]?(?:万亿|千亿|百亿|千万|百万|亿|万|千(?![瓦米克伏卡字]))?(?:[余多](?![数样种元部]))?"
)
PLACES: Final = re.compile(r"[十百](?!分)[千万亿]*")
ENDS_OF_WORDS: Final = {"约": "邀相特预签条公合契履节违制续失解毁守践应赴", "近": "最附临邻靠就亲走相", "超": "赶反"}
"""What stands before 约, 近 or 超 where it is the end of another word: 签约30个, 最近3年."""

LINKS: Final = frozenset("-/:：∶×*x+.＋－")
"""Signs that join digits to one number or code: 0797-1234567, 1/3, 1:3, 7×24."""

SPAN: Final = re.compile(r"——|[—–～~至到\-－]")
LETTER: Final = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ_@#&=]")
MINUS_AFTER: Final = ("为", "长", "降", "升", "幅", "比", "率", "达", "加", "到", "少")
HOTLINE: Final = re.compile(r"1[12]\d|1[012]\d{3}|9[56]\d{3,4}|[48]00\d{7}")
CALLED: Final = (
    "热线",
    "报警",
    "联动",
    "平台",
    "服务",
    "电话",
    "急救",
    "指挥",
    "政务",
    "公共法律",
    "举报",
    "投诉",
    "便民",
    "接",
)
END_OF_CLAUSE: Final = frozenset(("", *"，。、；！？）"))
CODES: Final = ("版本", "版", "No.", "编号", "代码", "电话")
LONGEST_COUNT: Final = 6
"""Digits without a unit; with more they are a telephone number or a code."""

YEAR_DIGITS: Final = 4
CENTURIES: Final = ("19", "20")
"""Four digits without a unit that begin so are a year, unless they stand alone, as in a table."""

SIGNS_BEFORE: Final = frozenset("+＋−±")
SIGNS_BETWEEN: Final = frozenset("×/∶")
SIGNS_BEHIND: Final = frozenset("+＋×*/∶°℃")
"""Signs next to digits with which no figure is printed."""

RANKED: Final = re.compile(r"(?:[居列排]|名列|位列|位居|排名|全[国省市县区州])(?:在|于|为)?(?:全[国省市县区州])?第$")
RANKS: Final = frozenset(("名", "位"))
SPANNING_YEARS: Final = re.compile(
    r"(?:连续|近|最近|过去|未来|今后|为期|历时|前|后|这|头|每|满|隔|从业|工作|任职|执业)$"
)
PERIOD: Final = re.compile(r"行动(?:计划|方案)?|规划|以?来|间|期(?!间)|计划")
MEASURED: Final = re.compile(
    r"(?:为|至|到|超过|多于|少于|低于|达|延长|缩短|压缩|压减|一般|有效期|期限|任期|时限|周期|保存期?|减少|增加|提速|控制在|在|由|从)了?约?$"
)
ROUND_THE_CLOCK: Final = frozenset(("24小时", "365天"))
STRAIGHT_QUOTES: Final = frozenset(('""', "''", "＂＂"))
"""Quotation marks of web copies; between “” a number needs no declaration."""

BARE_POINTS: Final = "百分点"
"""Without 个 before it, which a reference always prints."""

GRADES: Final = re.compile(r"(?:号|级|楼|时|星|版|届|版本|度|比|分之|路公交|类地区|后)")


class Written(NamedTuple):
    """One number as written, from `start` to `end`. Without `number` it is to be declared, for this reason.

    `filter` and `unit` are as in `FoundFigure`. `ordinal` says that it stands behind 第. `bound` is `low` or `high`
    where it is an end of a span.
    """

    start: int
    end: int
    number: Number | None
    unit: str = ""
    filter: Literal["", "number"] = ""
    reason: Reason = "other"
    ordinal: bool = False
    bound: Literal["", "low", "high"] = ""


def written_numbers(text: str, matches: Sequence[re.Match[str]]) -> list[Written]:
    """Return the numbers of a text in order. `matches` are those that need a declaration; `text` has plain digits."""
    found: list[Written] = []
    index = 0
    while index < len(matches):
        last = index
        while last + 1 < len(matches) and joins(text, matches[last].end(), matches[last + 1].start()):
            last += 1
        if last == index:
            found.append(written(text, matches[index].start(), matches[index].end()))
        else:
            found += joined(text, [match.span() for match in matches[index : last + 1]])
        index = last + 1
    return [each for pair in pairs_of_spans(text, found) for each in pair]


def joins(text: str, end: int, start: int) -> bool:
    """Tell whether what stands between two numbers joins them to one."""
    return (start == end + 1 and text[end] in LINKS) or (start == end + 2 and text[end:start] == "分之")


def joined(text: str, extents: Sequence[tuple[int, int]]) -> list[Written]:
    """Return numbers joined by signs: the two ends of a span (2-3个工作日), else one code, version or proportion."""
    (start, end), (second, behind) = extents[0], extents[-1]
    if len(extents) == 2 and text[end] in "-－" and text[start:end].isdigit() and text[start - 1 : start] not in LINKS:
        upper = written(text, second, behind)
        if upper.number is not None and upper.unit and int(text[start:end]) < upper.number.value:
            lower = written(text, start, end)
            if lower.number is not None:
                return [lower, upper]
    return [Written(start, unit_at(text, behind).end, None, reason="name" if len(extents) > 2 else "unreadable")]


def written(text: str, start: int, end: int) -> Written:
    """Return the number whose digits (and sign) stand between two offsets."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if LETTER.match(before) or (LETTER.match(after) and not unit_at(text, end).text):
        return Written(start, end, None, reason="name")
    signed = before in SIGNS_BEFORE
    if "," in text[start:end] or signed or before in SIGNS_BETWEEN or after in SIGNS_BEHIND:
        reason: Reason = "grouped" if "," in text[start:end] else "unreadable"
        return Written(start - signed, unit_at(text, end).end, None, reason=reason)
    start, end, number = number_around(text, start, end)
    unit = FoundUnit(number.sign, end) if number is not None and number.sign else unit_at(text, end)
    each = Written(start, unit.end, number, unit.text)
    if text.startswith(BARE_POINTS, end):
        return Written(start, end + len(BARE_POINTS), None, reason="unreadable")
    if number is None or not prints(text, each):
        return Written(start, unit.end, None, reason="unreadable")
    return as_name(text, each)


def number_around(text: str, start: int, end: int) -> tuple[int, int, Number | None]:
    """Return where the number around some digits begins and ends, and what it is, None where it is unreadable."""
    places = PLACES.match(text, end)
    if places is not None:
        return start, places.end(), None
    if text[end - 1] not in "%‰":
        tail = MAGNITUDE.match(text, end)
        end = tail.end() if tail is not None else end
    number = read_number(text[start:end])
    if not isinstance(number, Number):
        return start, end, None
    for word in ("超过", "约", "近", "超", "逾"):
        if text.endswith(word, 0, start) and not number.qualifier:
            at = start - len(word)
            if text[at - 1 : at] not in (*ENDS_OF_WORDS.get(word, ""), "不", "未", "") or at == 0:
                whole = read_number(text[at:end])
                lately = word == "近" and unit_at(text, end).text in DURATIONS
                if isinstance(whole, Number) and not lately:
                    return at, end, whole
            break
    if text.endswith("-", 0, start) and text.endswith(MINUS_AFTER, 0, start - 1):
        whole = read_number(text[start - 1 : end])
        if isinstance(whole, Number):
            return start - 1, end, whole
    return start, end, number


def prints(text: str, each: Written) -> bool:
    """Tell whether a reference would print what stands in the text, but for the width of characters."""
    unit = read_unit(each.unit)
    if each.number is None or unit is None:
        return False
    quantity = Quantity(each.number, unit)
    printed = print_number(quantity) if each.filter else print_quantity(quantity)
    return unicodedata.normalize("NFKC", printed) == unicodedata.normalize("NFKC", text[each.start : each.end])


def as_name(text: str, each: Written) -> Written:
    """Return a number as words to be declared where it is part of a name and no amount; else as it is."""
    start, end, unit = each.start, each.end, each.unit
    named = each._replace(number=None, unit="", reason="name")
    if text.endswith("第", 0, start):
        if unit in RANKS or (not unit and RANKED.search(text, max(start - 8, 0), start)):
            return each._replace(ordinal=True)
        return named._replace(start=start - 1)
    if unit in AGES or (unit in DURATIONS and is_a_period(text, each)):
        spanning = SPANNING_YEARS.search(text, max(start - 3, 0), start)
        behind = PERIOD.match(text, end)
        start = spanning.start() if spanning is not None else start
        return named._replace(start=start, end=behind.end() if behind is not None else end, reason="other")
    if unit or each.number is None or each.number.magnitude or each.number.sign:
        return each
    if GRADES.match(text, end) or text.endswith(CODES, 0, start) or is_a_name(text, each, each.number):
        return named
    return enumerated(text, named) or each


def is_a_name(text: str, each: Written, number: Number) -> bool:
    """Tell whether digits without a unit are quoted, a hotline, a telephone number, a year or a version."""
    digits = number.written
    if text[max(each.start - 1, 0) : each.start] + text[each.end : each.end + 1] in STRAIGHT_QUOTES:
        return True
    if number.decimals:
        return digits.endswith(".0")
    if not digits.isdigit():
        return False
    if text.startswith(CALLED, each.end) and HOTLINE.fullmatch(digits) is not None:
        return True
    if len(digits) == len("12345") and digits.startswith("123") and len(text) > len(digits):
        return text[each.end : each.end + 1] in END_OF_CLAUSE
    is_year = len(digits) == YEAR_DIGITS < len(text) and digits.startswith(CENTURIES)
    return is_year or len(digits) > LONGEST_COUNT


def enumerated(text: str, named: Written) -> Written | None:
    """Return the number of an item that stands within a passage, such as 1. or （1） or 1、, else None."""
    start, end = named.start, named.end
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if before in {"（", "("} and after in {"）", ")"}:
        return named._replace(start=start - 1, end=end + 1)
    if before in {"", "。", "；", "："} and after in {".", "．", ")", "）", "、"} and len(text) > end + 1:
        return named._replace(end=end + 1)
    return None


def is_a_period(text: str, each: Written) -> bool:
    """Tell whether a duration is a name or a stretch of time (近3年来, 3年行动, 24小时服务) and no measured amount."""
    before = text[max(each.start - 6, 0) : each.start]
    limited = text.startswith(("内", "以内", "之内", "以上"), each.end)
    if text[each.start : each.end] in ROUND_THE_CLOCK and not limited:
        return MEASURED.search(before) is None
    if SPANNING_YEARS.search(before) is not None:
        return True
    if each.unit in CALENDAR and not (limited and each.unit != "年"):
        return MEASURED.search(before) is None and SPAN.fullmatch(text[each.start - 1 : each.start]) is None
    return False


def pairs_of_spans(text: str, found: Sequence[Written]) -> list[tuple[Written, ...]]:
    """Return the numbers, each alone, or two that are the ends of a span: 10—20件, 3至5天, 10%~20%."""
    pairs: list[tuple[Written, ...]] = []
    index = 0
    while index < len(found):
        lower, upper = found[index], found[index + 1] if index + 1 < len(found) else None
        between = text[lower.end : upper.start] if upper is not None else ""
        if upper is None or SPAN.fullmatch(between) is None:
            pairs.append((lower,))
            index += 1
            continue
        pairs.append(span(text, lower, upper))
        index += 2
    return pairs


def span(text: str, lower: Written, upper: Written) -> tuple[Written, ...]:
    """Return the ends of a span, or one stretch of words where the first cannot be read without the second."""
    if lower.number is None or upper.number is None or upper.ordinal or lower.ordinal:
        return (Written(lower.start, upper.end, None, reason="unreadable"),)
    if lower.unit == upper.unit:
        return lower._replace(bound="low"), upper._replace(bound="high")
    if lower.unit or upper.number.sign or (upper.number.magnitude and not lower.number.magnitude):
        return (Written(lower.start, upper.end, None, reason="unreadable"),)
    first = lower._replace(unit=upper.unit, filter="number", bound="low")
    if not prints(text, first):
        return (Written(lower.start, upper.end, None, reason="unreadable"),)
    return first, upper._replace(bound="high")
