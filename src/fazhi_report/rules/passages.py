"""The texts of a file as a reader sees them, paragraph by paragraph, each character with its place in the source.

A rule on words must look at what is printed: `{{ year }}年` is a year with 年, a line wrapped in the source is no
space, and a mark such as `**` is no character. A passage is one paragraph, title or lead so read; `span` leads back.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from fazhi_report.compose import Occurrence
from fazhi_report.derive import Figure, Figures
from fazhi_report.diagnostics import Path, Places, Span
from fazhi_report.prose import REFERENCE, is_wide

Kind = Literal["title", "lead", "text", "row"]
"""What a passage is: a title, the lead of a measure, a paragraph, or a row of a table."""

YEAR: Final = re.compile(r"year\s*(?:([+-])\s*(\d{1,3}))?")
MARK: Final = re.compile(r"\*+|\\(?=[!-/:-@\[-`{-~])|\[(?=[^\[\]]*\]\()|\]\([^()]*(?:\([^()]*\)[^()]*)*\)")
"""What stands in a text and is not printed: marks of emphasis, the sign before an escaped one, and links."""

MARKS: Final = frozenset("*\\[")
SPACES: Final = re.compile(r"[ \t]+")


class Mention(NamedTuple):
    """A reference in a passage, from `start` to `end` of the printed text: a figure, or None for a year."""

    figure: Figure | None
    start: int
    end: int


class Piece(NamedTuple):
    """A stretch of a passage that starts at `start` of the printed text and stands from `origin` on in the source text.

    A reference is one piece: its printed characters stand, all of them, for the whole of it, `origin` to `origin_end`.
    """

    start: int
    origin: int
    origin_end: int
    reference: bool


class Passage(NamedTuple):
    """One paragraph, title or lead as printed. `path` is that of the whole text it belongs to."""

    places: Places
    path: Path
    kind: Kind
    text: str
    mentions: tuple[Mention, ...]
    pieces: tuple[Piece, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the place in the source of characters `start` to `end` (exclusive) of the printed text."""
        return self.places.within(self.path, self.origin(start, end=False), self.origin(max(end, start + 1), end=True))

    def origin(self, offset: int, *, end: bool) -> int:
        """Return where in the source text the character at `offset` begins, or where the one before `offset` ends."""
        piece = self.pieces[max(bisect_right(self.pieces, offset - end, key=lambda each: each.start) - 1, 0)]
        if piece.reference:
            return piece.origin_end if end else piece.origin
        return min(piece.origin + offset - piece.start, piece.origin_end)


class WrittenText(NamedTuple):
    """A whole text as written, and what its references to figures print, by their offsets."""

    places: Places
    path: Path
    text: str
    year: int
    references: Mapping[int, tuple[str, Figure]]


def passages_of(
    texts: Iterable[tuple[Path, str]], places: Places, year: int, occurrences: Sequence[Occurrence], figures: Figures
) -> Iterator[Passage]:
    """Yield the passages of one file in reading order. `occurrences` are those of the file."""
    at_path: dict[Path, dict[int, tuple[str, Figure]]] = {}
    for each in occurrences:
        at_path.setdefault(each.path, {})[each.start] = (each.text, figures.by_id[each.figure])
    for path, text in texts:
        written = WrittenText(places, path, text, year, at_path.get(path, {}))
        start = 0
        for line in text.split("\n"):
            stripped = line.strip()
            if stripped:
                yield passage_of(stripped, start + line.index(stripped[0]), written)
            start += len(line) + 1


def passage_of(line: str, origin: int, written: WrittenText) -> Passage:
    """Return one line of a text, which starts at `origin` in it, as printed."""
    printed = ""
    mentions: list[Mention] = []
    pieces: list[Piece] = []
    at = origin
    for index, words in enumerate(REFERENCE.split(line)):
        if index % 2:
            end = at + len(words) + len("{{}}")
            text, figure = written.references.get(at, (year_printed(words, written.year), None))
            mentions.append(Mention(figure, len(printed), len(printed) + len(text)))
            pieces.append(Piece(len(printed), at, end, reference=True))
            printed += text
            at = end
            continue
        for start, stop in printed_stretches(line, at - origin, at - origin + len(words)):
            pieces.append(Piece(len(printed), origin + start, origin + stop, reference=False))
            printed += line[start:stop]
        at += len(words)
    return Passage(written.places, written.path, kind_of(written.path, line), printed, tuple(mentions), tuple(pieces))


def year_printed(words: str, year: int) -> str:
    """Return what a reference to a year prints, nothing for one that cannot be resolved: that has been said."""
    match = YEAR.fullmatch(words.strip())
    if match is None:
        return ""
    return str(year + int(f"{match[1]}{match[2]}") if match[1] else year)


def printed_stretches(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of words from `start` to `end` of a line that are printed: no marks, no wrapping."""
    left_out = [each.span() for each in SPACES.finditer(line, start, end) if is_wrapping(line, *each.span())]
    if not MARKS.isdisjoint(line):
        left_out = sorted(left_out + [each.span() for each in MARK.finditer(line, start, end)])
    for out_start, out_end in left_out:
        if start < out_start:
            yield start, out_start
        start = max(start, out_end)
    if start < end:
        yield start, end


def is_wrapping(line: str, start: int, end: int) -> bool:
    """Tell whether spaces are not printed: those next to Chinese or to a reference, or at an end of the line."""
    if start == 0 or end == len(line):
        return True
    before, after = line[start - 1], line[end]
    return before == "}" or after == "{" or is_wide(before) or is_wide(after)


def kind_of(path: Path, line: str) -> Kind:
    """Return what the line of the text at `path` is."""
    if path[-1] in {"title", "issuer"}:
        return "title"
    if path[-1] == "lead":
        return "lead"
    return "row" if line.startswith("|") else "text"
