"""The numbers that Word prints before paragraphs: definitions with nine levels, and counters that run through the text.

ECMA-376 part 1, 17.9: a numbering (`w:num`) refers to a definition (`w:abstractNum`), whose counters it shares with the
others that do; it can say where its own begin. Each level is written in its own way, with the numbers above it or not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from lxml.etree import _Element

from fazhi_report.importing.manuscripts.counting import (
    BRANCHES,
    CIRCLED,
    STEMS,
    Writing,
    chinese,
    chinese_counting,
    chinese_digits,
    chinese_formal,
    chinese_formal_traditional,
    decimal,
    decimal_with_zero,
    full_width,
    letters,
    of_signs,
    roman,
    table_of,
    upper,
)
from fazhi_report.importing.manuscripts.word.parts import child, is_on, name_of, number_of, value_of
from fazhi_report.prose import is_wide

LEVELS: Final = 9
LONGEST: Final = 100
"""Characters of the text of a level that are printed; Word lets nobody write more."""

_NONE: Final = ("none", "bullet", "picture")
_WRITINGS: Final = table_of(
    ("chineseCounting taiwaneseCounting japaneseCounting", chinese_counting),
    ("chineseCountingThousand taiwaneseCountingThousand", chinese),
    ("ideographDigital taiwaneseDigital japaneseDigitalTenThousand koreanDigital2", chinese_digits),
    ("chineseLegalSimplified", chinese_formal),
    ("ideographLegalTraditional", chinese_formal_traditional),
    ("ideographTraditional", of_signs(STEMS)),
    ("ideographZodiac", of_signs(BRANCHES)),
    ("decimalZero", decimal_with_zero),
    ("decimalFullWidth decimalFullWidth2", full_width),
    ("decimalEnclosedCircle decimalEnclosedCircleChinese", of_signs(CIRCLED)),
    ("decimalEnclosedFullstop", of_signs("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")),
    ("decimalEnclosedParen", of_signs("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")),
    ("ideographEnclosedCircle", of_signs("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉")),
    ("upperLetter", upper(letters)),
    ("lowerLetter", letters),
    ("upperRoman", upper(roman)),
    ("lowerRoman", roman),
    ("numberInDash", lambda number: f"- {number} -"),
)
"""How a number is written, by the names of ECMA-376 (17.18.59); all others are written in digits."""

_PLACE: Final = re.compile("%([1-9])")


class Level(NamedTuple):
    """One level: its first number, how numbers are written, and the text with `%1` for the number of level 1.

    `writing` is None for a bullet, which is no number. `restart` is the level (from 1) whose numbers make it begin
    again, 0 where none does. `is_legal` writes all numbers in digits. `style` is the style of its paragraphs.
    """

    start: int
    writing: Writing | None
    text: str
    restart: int
    is_legal: bool
    style: str


class Numbering(NamedTuple):
    """One numbering: the definition whose counters it uses, its levels, and the numbers that it begins anew with."""

    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]

    def level_of_style(self, style: str) -> int | None:
        """Return the level that belongs to a style."""
        return next((level for level, each in self.levels.items() if style and each.style == style), None)


def read_numbering(root: _Element | None, styles: _Element | None) -> dict[str, Numbering]:
    """Return all numberings by their ids. A definition that refers to a style has the levels of the style's."""
    parts = [] if root is None else list(root)
    abstract = {value_of(each, "abstractNumId"): each for each in parts if name_of(each) == "abstractNum"}
    elements = {value_of(each, "numId"): each for each in parts if name_of(each) == "num"}
    of_style = {
        value_of(each, "styleId"): value_of(child(each, "pPr", "numPr", "numId"))
        for each in (() if styles is None else styles)
        if value_of(each, "type") == "numbering"
    }
    levels = {identifier: _levels(each) for identifier, each in abstract.items()}
    numberings = {}
    for identifier, element in elements.items():
        definition = value_of(child(element, "abstractNumId"))
        link = value_of(child(abstract.get(definition), "numStyleLink"))
        linked = value_of(child(elements.get(of_style.get(link, "")), "abstractNumId"))
        definition = linked if link and linked in levels else definition
        numberings[identifier] = _numbering(element, definition, levels.get(definition, {}))
    return numberings


def _numbering(element: _Element, definition: str, levels: Mapping[int, Level]) -> Numbering:
    own = dict(levels)
    starts = {}
    for override in element:
        if name_of(override) != "lvlOverride":
            continue
        index = number_of(override, 0, "ilvl")
        own |= _levels(override)
        start = child(override, "startOverride")
        if start is not None:
            starts[index] = number_of(start, 1)
    return Numbering(definition, own, starts)


def _levels(element: _Element) -> dict[int, Level]:
    levels = (each for each in element if name_of(each) == "lvl")
    return {number_of(each, 0, "ilvl"): _level(each) for each in levels}


def _level(element: _Element) -> Level:
    index = number_of(element, 0, "ilvl")
    written = child(element, "numFmt")
    if written is None:
        written = child(element, "mc:AlternateContent", "mc:Choice", "numFmt")
    kind = value_of(written, otherwise="decimal")
    text = value_of(child(element, "lvlText"))[:LONGEST]
    return Level(
        start=number_of(child(element, "start"), 0),
        writing=None if kind in _NONE else _WRITINGS.get(kind, decimal),
        text="" if kind in ("bullet", "picture") else text,
        restart=number_of(child(element, "lvlRestart"), index),
        is_legal=is_on(child(element, "isLgl")),
        style=value_of(child(element, "pStyle")),
    )


class Counters:
    """Counts the numbered paragraphs of one file, in the order of the text."""

    def __init__(self, numberings: Mapping[str, Numbering]) -> None:
        self.numberings = numberings
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, numbering: str, level: int) -> str:
        """Return what is printed before the next paragraph of a numbering, empty for a bullet or none.

        A level above that was left out counts as begun: after 1.1.1 comes 1.2.
        """
        used = self.numberings.get(numbering)
        if used is None or level not in used.levels:
            return ""
        counts = self._counts.setdefault(used.definition, {})
        if level in used.starts and (numbering, level) not in self._begun:
            counts[level] = used.starts[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = used.levels[level].start
        self._begun.add((numbering, level))
        for above in range(level):
            if above in used.levels:
                counts.setdefault(above, used.levels[above].start)
        for deeper in [each for each in counts if each > level]:
            restart = used.levels[deeper].restart if deeper in used.levels else deeper
            if level < restart:
                del counts[deeper]
        return _printed(used.levels, counts, level)


def _printed(levels: Mapping[int, Level], counts: Mapping[int, int], level: int) -> str:
    """Return the text of a level with its numbers, and a space where Latin text may follow."""
    legal = levels[level].is_legal

    def number(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        each = levels.get(index)
        if each is None or each.writing is None:
            return ""
        return (decimal if legal else each.writing)(counts.get(index, each.start))

    text = _PLACE.sub(number, levels[level].text).strip()
    return f"{text} " if text and not is_wide(text[-1]) else text
