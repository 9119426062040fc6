"""Whether a drafted report says what was published, character for character.

Compared are the manuscript, without what was put aside and with its corrections, and the plain text of the report that
the drafted sources make, without what its manuscript does not have (a title, a signature). Width of characters (NFKC)
and white space do not count, nor does the line under the head of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple
from unicodedata import normalize

from fazhi_report.importing.manuscript import Line, Manuscript
from fazhi_report.importing.outline import Correction, Extent, Outline, Place

RULE: Final = re.compile(r"^[- ]*-[- ]*$", re.MULTILINE)
"""The line that the plain text has under the head of a table."""

AROUND: Final = 24
"""Characters shown on either side of a difference."""


class Supplied(NamedTuple):
    """What the report prints at its beginning and end, as far as its manuscript does not have it.

    `title` is the title where there is none in the manuscript, else empty. `signature` is what the text ends with,
    issuer and date, and `signed` what of it the manuscript ends with, too.
    """

    title: str
    signature: str
    signed: str


class Difference(NamedTuple):
    """The first place where manuscript and report differ: where it is in the manuscript, and the text of both there."""

    place: Place
    published: str
    drafted: str


def difference(manuscript: Manuscript, outline: Outline, text: str, supplied: Supplied) -> Difference | None:
    """Return where the text of a drafted report differs from its manuscript, None where it does not."""
    pieces = tuple(kept_pieces(manuscript, outline))
    published = bare("".join([piece.text for piece in pieces]))
    drafted = bare(RULE.sub("", text)).removeprefix(bare(supplied.title))
    drafted = drafted.removesuffix(bare(supplied.signature)) + bare(supplied.signed)
    if published == drafted:
        return None
    at = first_difference(published, drafted)
    start = max(at - AROUND, 0)
    return Difference(place_of(pieces, at), published[start : at + AROUND], drafted[start : at + AROUND])


def bare(text: str) -> str:
    """Return a text as it is compared: in compatibility form (NFKC), without white space."""
    return "".join(normalize("NFKC", text).split())


def first_difference(one: str, other: str) -> int:
    """Return the index of the first character that is not the same."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return low


def kept_pieces(manuscript: Manuscript, outline: Outline) -> Iterator[Extent]:
    """Yield the stretches of a manuscript that are text of the report, as the program prints them."""
    aside: dict[int, list[Extent]] = {}
    for each in outline.asides:
        aside.setdefault(each.extent.line, []).append(each.extent)
    corrected: dict[int, list[Correction]] = {}
    for correction in outline.corrections:
        corrected.setdefault(correction.place.line, []).append(correction)
    for line in manuscript.lines:
        yield from pieces_of(line, aside.get(line.number, ()), corrected.get(line.number, ()))


def pieces_of(line: Line, asides: Sequence[Extent], corrections: Sequence[Correction]) -> Iterator[Extent]:
    """Yield what stays of one line: the stretches between what was put aside, and what corrections print."""
    cuts = [(each.column, each.column + len(each.text), "") for each in asides]
    cuts += [(each.place.column, each.place.column + len(each.found), each.printed) for each in corrections]
    at = line.column
    for start, end, printed in sorted(cuts):
        yield Extent(line.number, at, line.text[at - line.column : start - line.column])
        yield Extent(line.number, start, printed)
        at = end
    yield Extent(line.number, at, line.text[at - line.column :])


def place_of(pieces: Sequence[Extent], index: int) -> Place:
    """Return where the character of an index in the compared text stands in the manuscript."""
    for piece in pieces:
        for offset, character in enumerate(piece.text):
            width = len(bare(character))
            if index < width:
                return Place(piece.line, piece.column + offset)
            index -= width
    last = pieces[-1] if pieces else Extent(1, 1, "")
    return Place(last.line, last.column + len(last.text))
