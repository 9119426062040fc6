"""What is unsure of the numbers of a part: guessed labels, literals, amounts in Chinese numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.importing.found_figures import FoundFigure, FoundLiteral
from fazhi_report.importing.outline import Passage, Place
from fazhi_report.importing.reading_order import PlacedPassage

COUNTED_IN_WORDS: Final = re.compile(
    r"(?<![第之“一二三四五六七八九十百千万])(?:[二两三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九])"
    r"(?:件|项|批|次|场|期|部|宗|名|人次|家|个(?![月性体别人方]))(?![制化])"
)
"""An amount in Chinese numerals: 四批, 五个, 十二项. 三项制度 and 一站式 are names."""

NAMES_IN_WORDS: Final = re.compile(r"(?:项制度|个中心|个清单|项机制|个统一|个一|个责任|次会议|次全|项改革|项行动)")
REASONS: Final[Mapping[str, tuple[str, str]]] = {
    "name": ("它是名称、型号、号码或次序的一部分", "it is part of a name, a model, a code or an order"),
    "grouped": ("数字里有分节的逗号，数据里不写逗号", "its digits are grouped by commas, which data have not"),
    "unreadable": ("数据里没有这种写法", "data have no such form"),
    "other": ("它说的是一段时间或者习惯说法，不是统计数", "it tells of a stretch of time or is a set phrase"),
}
"""Why a number is declared in words, in Chinese and in English."""


class Unsure(NamedTuple):
    """A finding in a passage, from `start` to `end`, whose place in the manuscript is not known yet."""

    start: int
    end: int
    code: str
    arguments: Mapping[str, str]


def number_findings(
    passages: Sequence[PlacedPassage], figures: Sequence[FoundFigure], literals: Sequence[FoundLiteral], file: str
) -> Iterator[Diagnostic]:
    """Yield FZ630 for guessed labels, FZ631 for literals, FZ632 for amounts in Chinese numerals."""
    unsure: list[list[Unsure]] = [list(in_chinese_numerals(each.passage.text)) for each in passages]
    for figure in figures:
        if not figure.sure:
            printed = passages[figure.passage].passage.text[figure.start : figure.end]
            arguments = {"written": printed, "label": figure.label}
            unsure[figure.passage].append(Unsure(figure.start, figure.end, "FZ630", arguments))
    for literal in literals:
        chinese, english = REASONS[literal.reason]
        arguments = {"literal": literal.text, "reason_zh": chinese, "reason_en": english}
        unsure[literal.passage].append(Unsure(literal.start, literal.end, "FZ631", arguments))
    for each, found in zip(passages, unsure, strict=True):
        if found:
            places = places_of(each.passage)
            for one in found:
                first, last = places[one.start], places[one.end - 1]
                span = Span(file, first.line, first.column, last.line, last.column + 1)
                yield Diagnostic(one.code, span, one.arguments)


def in_chinese_numerals(text: str) -> Iterator[Unsure]:
    """Yield a finding for each amount in Chinese numerals."""
    for match in COUNTED_IN_WORDS.finditer(text):
        if NAMES_IN_WORDS.match(text, match.end() - 1) is None:
            yield Unsure(*match.span(), "FZ632", {"written": match[0]})


def places_of(passage: Passage) -> list[Place]:
    """Return for each character of a passage where it stands in the manuscript, as `Passage.place` does for one."""
    known = [
        Place(extent.line, extent.column + index)
        for extent in passage.extents
        for index, character in enumerate(extent.text)
        if not character.isspace()
    ]
    places, passed = [], 0
    for character in passage.text:
        places.append(known[min(passed, len(known) - 1)])
        passed += not character.isspace()
    return places
