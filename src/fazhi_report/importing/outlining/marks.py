"""What may be a number before a title, a lead or a measure: 一、 （一） 1. （1） ① 一是 第一， 一要.

A mark at the beginning of a paragraph is strong. Within a paragraph it needs a stop, a colon or a comma before it, and
does not count in quoted words, in 《titles》 and in brackets. Whether a mark is a number is seen by those around it
(`chains`): numbers count up.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from fazhi_report.importing.outline import Numbering
from fazhi_report.importing.outlining.body import Body
from fazhi_report.numbering import NUMBERS as NUMBERS_OF_ITEMS
from fazhi_report.quantity import chinese_numeral

Style = Literal["一、"] | Numbering
"""How parts are numbered, and how items are, by the number of the first."""

NUMERALS: Final = "一二三四五六七八九十"
MOST: Final = 100
"""No group has so many members that its numbers reach this one in Chinese numerals."""

VALUES: Final[Mapping[str, int]] = MappingProxyType(
    {chinese_numeral(number): number for number in range(1, MOST)} | {f"一十{NUMERALS[n]}": 11 + n for n in range(9)}
)
CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"

NO_NUMBER_BEHIND: Final = r"(?![0-9０-９](?![0-9０-９]{3}\s*年))"
"""Behind 1. and 1、 no digit stands, but a year may: 1.2 and 3、4月 are no marks."""

COUNTED: Final = "(?:、|审|线|类|级|产业|季|月|手)"
"""What makes 一、二 an enumeration: 一、二审, 一、二、三产业, 三、四月份."""

GAP: Final = r"[^\S\n]?"
"""White space that may stand in a number. A line does not end in one."""

MARK: Final = re.compile(
    "|".join(
        (
            rf"(?P<sub>[（(]{GAP}(?P<sub_number>[{NUMERALS}]{{1,3}}){GAP}[）)]{GAP}、?)",
            r"(?P<sub_sign>[㈠-㈩])",
            rf"(?P<bracketed>[（(]{GAP}(?P<bracketed_number>[0-9０-９]{{1,2}}){GAP}[）)])",
            r"(?P<bracketed_sign>[⑴-⒇])",
            rf"(?P<circled>[{CIRCLED}])",
            rf"(?P<is>(?P<is_number>[{NUMERALS}]{{1,3}})是(?!否|非))",
            rf"(?P<must>(?P<must_number>[{NUMERALS}]{{1,3}})要(?!求|点|素|件|害|领))",
            rf"(?P<ordinal>第(?P<ordinal_number>[{NUMERALS}]{{1,3}})[，,])",
            rf"(?P<part>(?P<part_number>[{NUMERALS}]{{1,3}}){GAP}[、．.])(?![{NUMERALS}]{{1,2}}{COUNTED})",
            rf"(?P<dotted>(?P<dotted_number>[0-9０-９]{{1,3}}){GAP}[.．]){NO_NUMBER_BEHIND}",
            r"(?P<dotted_sign>[⒈-⒛])",
            rf"(?P<listed>(?P<listed_number>[0-9０-９]{{1,3}}){GAP}、){NO_NUMBER_BEHIND}",
            rf"(?P<closed>(?P<closed_number>[0-9０-９]{{1,2}}){GAP}[）)])",
        )
    )
)

STYLES: Final[Mapping[str, Style]] = MappingProxyType(
    {
        "sub": "（一）",
        "sub_sign": "（一）",
        "bracketed": "（1）",
        "bracketed_sign": "（1）",
        "circled": "①",
        "is": "一是",
        "must": "一要",
        "ordinal": "第一，",
        "part": "一、",
        "dotted": "1.",
        "dotted_sign": "1.",
        "listed": "1、",
        "closed": "1）",
    }
)

SIGNS: Final[Mapping[str, str]] = MappingProxyType({"sub_sign": "㈠", "bracketed_sign": "⑴", "dotted_sign": "⒈"})
"""The first of the signs that are bracket or stop and number in one."""

NUMBERS: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {**NUMBERS_OF_ITEMS, "一、": lambda number: f"{chinese_numeral(number)}、"}
)
"""How the program writes a number in each style, which is named by its first."""

ENDS: Final = "。；;：:！!？?"
BEFORE: Final[Mapping[Style, str]] = MappingProxyType(
    {
        "一是": f"{ENDS}，,、）)”’」",
        "一要": f"{ENDS}，,、）)”’」",
        "第一，": f"{ENDS}”",
        "（一）": f"{ENDS}”’」",
        "1.": f"{ENDS}”",
        "1、": f"{ENDS}”",
        "（1）": f"{ENDS}，,、”",
        "1）": f"{ENDS}，,、”",
        "①": f"{ENDS}，,、”",
        "一、": "",
    }
)
"""After which characters a mark may stand within a paragraph."""

SOMETHING: Final = re.compile(r"[^\S\n]*\S")

ENCLOSED: Final = re.compile(
    r"“[^“”\n]{0,200}”|‘[^‘’\n]{0,200}’|《[^《》\n]{0,200}》|[（(](?=[^（）()\n]{5})[^（）()\n]{5,200}[）)]"
)
"""Quoted words, titles, and what stands in brackets and is more than a number."""


class Mark(NamedTuple):
    """What may be a number: where it begins and ends in the body, its style and number.

    `strong` says that it begins a paragraph, `sentence` that a sentence or a part of one ends before it.
    """

    start: int
    end: int
    style: Style
    number: int
    strong: bool
    sentence: bool


def marks_of(body: Body) -> tuple[Mark, ...]:
    """Return everything in a body that may be a number, in reading order."""
    starts = frozenset(body.starts)
    enclosed = [match.span() for match in ENCLOSED.finditer(body.text)]
    openings = [start for start, _ in enclosed]
    found = []
    for match in MARK.finditer(body.text):
        mark = _mark(body, match, starts)
        if mark is None:
            continue
        index = bisect_right(openings, mark.start) - 1
        if mark.strong or index < 0 or enclosed[index][1] <= mark.start:
            found.append(mark)
    return tuple(found)


def begins_with_mark(text: str) -> bool:
    """Whether a line begins with what may be a number."""
    match = MARK.match(text)
    return match is not None and _number(match, _kind(match)) > 0


def mark_at_start(text: str) -> tuple[Style, int, int] | None:
    """Return style, number and length of the mark that a line begins with, None where there is none."""
    match = MARK.match(text)
    if match is None:
        return None
    kind = _kind(match)
    number = _number(match, kind)
    return (STYLES[kind], number, match.end()) if number else None


def _kind(match: re.Match[str]) -> str:
    return next(name for name in STYLES if match[name])


def _number(match: re.Match[str], kind: str) -> int:
    """Return the number of a mark, 0 where it is none."""
    if kind == "circled":
        return CIRCLED.index(match[0]) + 1
    if kind in SIGNS:
        return ord(match[0]) - ord(SIGNS[kind]) + 1
    written = match[f"{kind}_number"]
    return VALUES.get(written, 0) if written[0] in NUMERALS else int(written)


def _mark(body: Body, match: re.Match[str], starts: frozenset[int]) -> Mark | None:
    start, kind = match.start(), _kind(match)
    number = _number(match, kind)
    if not number or SOMETHING.match(body.text, match.end()) is None:
        return None
    if start in starts:
        return Mark(start, match.end(), STYLES[kind], number, strong=True, sentence=True)
    before = body.text[max(start - 4, 0) : start].rstrip()[-1:]
    spaced = STYLES[kind] == "（一）" and body.text[start - 1].isspace()
    if not before or (before not in BEFORE[STYLES[kind]] and not spaced):
        return None
    return Mark(start, match.end(), STYLES[kind], number, strong=False, sentence=before in f"{ENDS}”")
