"""Numbers and anchors: 一、 for sections, （一） for subsections, 一是 for measures or what their part says.

Numbers are never typed by an author, so that inserting, removing or reordering a part renumbers everything after it. An
anchor is made of the ids alone and not of the number: a link to a part stays good when parts before it come or go.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from fazhi_report.document import Document, Measure, Section, Subsection
from fazhi_report.quantity import chinese_numeral

CIRCLED: Final = ((1, 20, "①"), (21, 35, "㉑"), (36, 50, "㊱"))
"""The numbers in circles that there are: the first and last of each run, and the sign of the first."""

USUAL: Final = "一是"
"""How measures are numbered that say nothing of it."""

SUBSECTIONS: Final = "（一）"
"""How subsections are numbered."""


def circled(number: int) -> str:
    """Return a number in a circle: ①. There are none beyond ㊿; then it stands in brackets: （51）."""
    for first, last, sign in CIRCLED:
        if number <= last:
            return chr(ord(sign) + number - first)
    return f"（{number}）"


NUMBERS: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {
        "一是": lambda number: f"{chinese_numeral(number)}是",
        "（一）": lambda number: f"（{chinese_numeral(number)}）",
        "1.": lambda number: f"{number}.",
        "1、": lambda number: f"{number}、",
        "（1）": lambda number: f"（{number}）",
        "1）": lambda number: f"{number}）",
        "①": circled,
        "第一，": lambda number: f"第{chinese_numeral(number)}，",
        "一要": lambda number: f"{chinese_numeral(number)}要",
    }
)
"""How a number is written in each way of numbering, which is named by its first."""


class Group(NamedTuple):
    """Measures that stand side by side: their numbers to come, how many have come so far, the anchor of the last."""

    numbers: Iterator[str]
    length: int
    anchor: str


def counted(numbering: str, last: dict[str, int], *, continued: bool) -> Iterator[str]:
    """Yield the numbers of a group, each when it is come to.

    `last` holds the last number of each way of numbering before, and keeps up. Those of a group that is `continued` go
    on from the last number of the same way.
    """
    number = last.get(numbering, 0) if continued else 0
    while True:
        number += 1
        last[numbering] = number
        yield NUMBERS[numbering](number)


def number_document(document: Document) -> Document:
    """Return the document with the number and anchor of every section, subsection and measure filled in.

    Sections count on through the document; a section without a title has no number and does not count. Subsections
    count anew in each section, measures anew in each part and below each measure; where they are `continued` they go
    on from the last number of the same form before. Anchors are `section-<id>`, `section-<id>-<subsection id>` and, for
    a measure, that of its part, or of the measure above it, followed by `-1`, `-2` …, its place there; they are unique
    because an id holds no hyphen and starts with no digit.
    """
    sections = []
    count = 0
    last: dict[str, int] = {}
    for section in document.sections:
        number = ""
        if section.title:
            count += 1
            number = f"{chinese_numeral(count)}、"
        sections.append(_numbered_section(section, number, last))
    return document._replace(sections=tuple(sections))


def _numbered_section(section: Section, number: str, last: dict[str, int]) -> Section:
    anchor = f"section-{section.id}"
    measures = _numbered_measures(section.measures, anchor, last)
    numbers = counted(SUBSECTIONS, last, continued=section.continued)
    return section._replace(
        number=number,
        anchor=anchor,
        measures=measures,
        subsections=tuple(
            _numbered_subsection(subsection, next(numbers), f"{anchor}-{subsection.id}", last)
            for subsection in section.subsections
        ),
    )


def _numbered_subsection(subsection: Subsection, number: str, anchor: str, last: dict[str, int]) -> Subsection:
    measures = _numbered_measures(subsection.measures, anchor, last)
    return subsection._replace(number=number, anchor=anchor, measures=measures)


def _numbered_measures(measures: tuple[Measure, ...], anchor: str, last: dict[str, int]) -> tuple[Measure, ...]:
    numbered = []
    groups: list[Group] = []
    for measure in measures:
        level = measure.level
        if level > len(groups):
            groups.append(Group(counted(measure.numbering, last, continued=measure.continued), 0, ""))
        above = groups[level - 2].anchor if level > 1 else anchor
        group = groups[level - 1]
        length = group.length + 1
        place = f"{above}-{length}"
        groups[level - 1 :] = [group._replace(length=length, anchor=place)]
        numbered.append(measure._replace(number=next(group.numbers), anchor=place))
    return tuple(numbered)
