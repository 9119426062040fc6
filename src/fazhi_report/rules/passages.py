"""The texts of a file as a reader sees them, paragraph by paragraph, each character with its place in the source.

A rule on words must look at what is printed: `{{ year }}年` is a year with 年, a line wrapped in the source is no
space, and a mark such as `**` is no character. A passage is one paragraph, title or lead so read; `span` leads back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from fazhi_report.compose import Occurrence
from fazhi_report.derive import Figure, Figures
from fazhi_report.diagnostics import Path, Places, Span
from fazhi_report.prose import REFERENCE, is_wide, without_wrapping

Kind = Literal["title", "lead", "text", "row"]
"""What a passage is: a title, the lead of a measure, a paragraph, or a row of a table."""

YEAR: Final = r"year\s*(?:([+-])\s*(\d{1,3}))?"
MARK: Final = r"\\(?=[!-/:-@\[-`{-~])|(?<!\\)(?:\*+|\[(?=[^\[\]]*\]\()|\]\([^()]*(?:\([^()]*\)[^()]*)*\))"
"""What stands in a text and is not printed: marks of emphasis, the sign before an escaped one, and links."""

MARKS: Final = frozenset("*\\[")
SPACES: Final = r"[ \t]+"
WIDE: Final = "\N{IDEOGRAPHIC NUMBER ZERO}"
"""What stands for each character of a figure where spaces are judged: a figure counts as Chinese text."""


class Mention(NamedTuple):
    """A reference in a passage, from `start` to `end` of the printed text: a figure, or None for a year."""

    figure: Figure | None
    start: int
    end: int


class WrittenText(NamedTuple):
    """A whole text as written, and what its references to figures print, by their offsets."""

    places: Places
    path: Path
    year: int
    references: Mapping[int, tuple[str, Figure]]


class Passage(NamedTuple):
    """One paragraph, title or lead as printed: `line` of the text `written`, where it starts at `origin`."""

    written: WrittenText
    line: str
    origin: int
    kind: Kind
    text: str
    mentions: tuple[Mention, ...]

    @property
    def places(self) -> Places:
        """The places of the file."""
        return self.written.places

    @property
    def path(self) -> Path:
        """The path of the whole text that the passage belongs to."""
        return self.written.path

    def span(self, start: int, end: int) -> Span:
        """Return the place in the source of characters `start` to `end` (exclusive) of the printed text."""
        stretches = stretches_printed(self.line, self.origin, self.written)
        first, last = origin_in(stretches, start, end=False), origin_in(stretches, max(end, start + 1), end=True)
        return self.places.within(self.path, first, last)


def passages_of(
    texts: Iterable[tuple[Path, str]], places: Places, year: int, occurrences: Sequence[Occurrence], figures: Figures
) -> Iterator[Passage]:
    """Yield the passages of one file that print anything, in reading order. `occurrences` are those of the file."""
    at_path: dict[Path, dict[int, tuple[str, Figure]]] = {}
    for each in occurrences:
        at_path.setdefault(each.path, {})[each.start] = (each.text, figures.by_id[each.figure])
    for path, text in texts:
        written = WrittenText(places, path, year, at_path.get(path, {}))
        start = 0
        for line in text.split("\n"):
            stripped = line.strip()
            if stripped:
                passage = passage_of(stripped, start + line.index(stripped[0]), written)
                if passage.text:
                    yield passage
            start += len(line) + 1


def passage_of(line: str, origin: int, written: WrittenText) -> Passage:
    """Return one line of a text, which starts at `origin` in it, as printed."""
    printed = simply_printed(line, origin, written)
    if printed is None:
        printed = joined(stretches_printed(line, origin, written))
    return Passage(written, line, origin, kind_of(written.path, line), *printed)


def simply_printed(line: str, origin: int, written: WrittenText) -> tuple[str, tuple[Mention, ...]] | None:
    """Return a line as printed, with its mentions; None where marks stand in it, which asks for a closer look."""
    if not MARKS.isdisjoint(line):
        return None
    printed = ""
    mentions: list[Mention] = []
    at = origin
    pieces = REFERENCE.split(line)
    for index, piece in enumerate(pieces):
        if index % 2:
            end = at + len(piece) + len("{{}}")
            text, figure = written.references.get(at, (year_printed(piece, written.year), None))
            mentions.append(Mention(figure, len(printed), len(printed) + len(text)))
            printed, at = printed + text, end
            continue
        at += len(piece)
        words = piece
        if " " in piece or "\t" in piece:
            words = without_wrapping(piece)
            if mentions and mentions[-1].figure is not None:
                words = words.lstrip(" ")
            if at in written.references:
                words = words.rstrip(" ")
        printed += words
    return printed, tuple(mentions)


class Stretch(NamedTuple):
    """Words between references, or what a reference prints, and where it stands in the source text."""

    text: str
    origin: int
    origin_end: int
    reference: bool = False
    figure: Figure | None = None


def stretches_of(line: str, origin: int, written: WrittenText) -> Iterator[Stretch]:
    """Yield the references of a line as printed and the words between them without marks, all spaces kept."""
    at = origin
    for index, words in enumerate(REFERENCE.split(line)):
        if index % 2:
            end = at + len(words) + len("{{}}")
            text, figure = written.references.get(at, (year_printed(words, written.year), None))
            yield Stretch(text, at, end, reference=True, figure=figure)
            at = end
        elif MARKS.isdisjoint(words):
            if words:
                yield Stretch(words, at, at + len(words))
            at += len(words)
        else:
            start = 0
            for mark in (*re.finditer(MARK, words), None):
                end = len(words) if mark is None else mark.start()
                if start < end:
                    yield Stretch(words[start:end], at + start, at + end)
                start = end if mark is None else mark.end()
            at += len(words)


def stretches_printed(line: str, origin: int, written: WrittenText) -> list[Stretch]:
    """Return the stretches of a line that are printed: references, and words without marks and wrapping."""
    stretches = list(stretches_of(line, origin, written))
    return list(unwrapped(stretches)) if " " in line or "\t" in line else stretches


def joined(stretches: Sequence[Stretch]) -> tuple[str, tuple[Mention, ...]]:
    """Return what stretches print together, and the references in it."""
    mentions: list[Mention] = []
    at = 0
    for each in stretches:
        if each.reference:
            mentions.append(Mention(each.figure, at, at + len(each.text)))
        at += len(each.text)
    return "".join([each.text for each in stretches]), tuple(mentions)


def origin_in(stretches: Sequence[Stretch], offset: int, *, end: bool) -> int:
    """Return where in the source text the character at `offset` of what is printed begins, or the one before it ends.

    All characters of a reference stand for the whole of it.
    """
    last = stretches[-1]
    for each in stretches:
        if offset - end < len(each.text):
            last = each
            break
        offset -= len(each.text)
    if last.reference:
        return last.origin_end if end else last.origin
    return min(last.origin + offset, last.origin_end)


def year_printed(words: str, year: int) -> str:
    """Return what a reference to a year prints, nothing for one that cannot be resolved: that has been said."""
    match = re.fullmatch(YEAR, words.strip())
    if match is None:
        return ""
    return str(year + int(f"{match[1]}{match[2]}") if match[1] else year)


def unwrapped(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield the stretches without the spaces that are not printed: next to Chinese or a figure, or at an end.

    Of several spaces between other words one is printed (`prose.spacing`).
    """
    line = "".join([each.text if each.figure is None else WIDE * len(each.text) for each in stretches])
    left_out = []
    for spaces in re.finditer(SPACES, line):
        start, end = spaces.span()
        dropped = start == 0 or end == len(line) or is_wide(line[start - 1]) or is_wide(line[end])
        left_out.append((start + (not dropped), end))
    at = 0
    for each in stretches:
        if each.reference:
            yield each
        else:
            start = 0
            for out_start, out_end in left_out:
                if out_start < at + len(each.text) and at < out_end:
                    yield from part_of(each, start, max(out_start - at, 0))
                    start = min(out_end - at, len(each.text))
            yield from part_of(each, start, len(each.text))
        at += len(each.text)


def part_of(stretch: Stretch, start: int, end: int) -> Iterator[Stretch]:
    """Yield characters `start` to `end` of a stretch of words, if there are any."""
    if start < end:
        yield Stretch(stretch.text[start:end].replace("\t", " "), stretch.origin + start, stretch.origin + end)


def kind_of(path: Path, line: str) -> Kind:
    """Return what the line of the text at `path` is."""
    if path[-1] in {"title", "issuer"}:
        return "title"
    if path[-1] == "lead":
        return "lead"
    return "row" if line.startswith("|") else "text"
