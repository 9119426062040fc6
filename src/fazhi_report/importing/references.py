"""Passages → texts of the data format: references in the place of figures and years, marks escaped.

Printed again, such a text is the passage: what a reference prints is what stood in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

MARKS: Final = re.compile(r"[\\*_\[]")
"""Characters that the data format reads as marks of emphasis and links, unless a backslash stands before them."""

YEAR: Final = re.compile(r"《[^《》]*》|“[^“”]*”|(?<![0-9—–－～~/-])(?P<year>(?:19|20)[0-9]{2})(?=年)(?!年[代版])")
"""A year, which is not looked for in titles and quotations; a span of years has its dash."""

BAR: Final = re.compile(r"^\|")
"""At the beginning of a line a bar makes a table."""


class Inserted(NamedTuple):
    """What stands in the place of the characters from `start` to `end` of a passage."""

    start: int
    end: int
    reference: str


def reference_to(identifier: str, filter_name: str) -> str:
    """Return a reference as it is written."""
    return f"{{{{ {identifier} | {filter_name} }}}}" if filter_name else f"{{{{ {identifier} }}}}"


def years_in(text: str, year: int, *, next_too: bool) -> Iterator[Inserted]:
    """Yield the places where a passage names the year of the report, and `next_too` the one after it.

    Other years stay as they are: most of them are dates of something that has happened, and do not move on.
    """
    for found in YEAR.finditer(text):
        if found["year"] == str(year):
            yield Inserted(*found.span("year"), "{{ year }}")
        elif next_too and found["year"] == str(year + 1):
            yield Inserted(*found.span("year"), "{{ year + 1 }}")


def written(text: str, inserted: Sequence[Inserted]) -> str:
    """Return a passage as a text of the data format. What is inserted does not overlap."""
    pieces = []
    at = 0
    for each in sorted(inserted):
        pieces += [escaped(text[at : each.start]), each.reference]
        at = each.end
    pieces.append(escaped(text[at:]))
    return BAR.sub(r"\\|", "".join(pieces))


def written_plainly(text: str, year: int) -> str:
    """Return a text of `report.yaml`, which knows no marks: the year of the report as a reference, nothing escaped."""
    pieces = []
    at = 0
    for each in years_in(text, year, next_too=False):
        pieces += [text[at : each.start], each.reference]
        at = each.end
    return "".join((*pieces, text[at:]))


def escaped(text: str) -> str:
    """Return a text in which no character is read as a mark."""
    return MARKS.sub(r"\\\g<0>", text)
