"""The text of a report as one string, one paragraph a line, and where each character of it stands in the manuscript."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Span
from fazhi_report.importing.manuscript import Line
from fazhi_report.importing.outline import Extent, Paragraph, Passage, Place, Rows
from fazhi_report.prose import without_wrapping

WHITE: Final = re.compile(r"\s+")

SOMETHING: Final = re.compile(r"\S")

TABLE: Final = "\ufffc"
"""What stands for a table in the text of the body."""

JOINED_WORDS: Final = re.compile(r"[A-Za-z,;:][A-Za-z]")
"""End of one line and beginning of the next between which a space was lost: Latin words, no broken number."""


class Segment(NamedTuple):
    """A stretch of the body from one line of the manuscript: its offset in the body, line, column and length."""

    offset: int
    line: int
    column: int
    length: int


class Body(NamedTuple):
    """The text between head and signature. `starts` are the offsets at which its paragraphs begin.

    `tables` maps the offset of a paragraph that stands for a table to that table.
    """

    file: str
    text: str
    starts: tuple[int, ...]
    segments: tuple[Segment, ...]
    offsets: tuple[int, ...]
    tables: Mapping[int, Rows]

    def place(self, offset: int) -> Place:
        """Return where the character at an offset stands in the manuscript."""
        segment = self.segments[max(bisect_right(self.offsets, offset) - 1, 0)]
        return Place(segment.line, segment.column + min(offset - segment.offset, segment.length))

    def span(self, start: int, end: int) -> Span:
        """Return the stretch from `start` to `end` as a place for the reader."""
        first, last = self.place(start), self.place(max(end - 1, start))
        return Span(self.file, *first, last.line, last.column + 1)

    def passage(self, start: int, end: int) -> Passage | None:
        """Return a stretch as a passage, without white space at its ends; None where there is nothing else in it."""
        text = self.text[start:end]
        end -= len(text) - len(text.rstrip())
        start += len(text) - len(text.lstrip())
        if start >= end:
            return None
        extents = []
        index = max(bisect_right(self.offsets, start) - 1, 0)
        for at in range(index, bisect_left(self.offsets, end)):
            segment = self.segments[at]
            first, last = max(start, segment.offset), min(end, segment.offset + segment.length)
            if first < last:
                extents.append(Extent(segment.line, segment.column + first - segment.offset, self.text[first:last]))
        return Passage(tidy(self.text[start:end]), tuple(extents))

    def paragraphs(self, start: int, end: int) -> tuple[Paragraph, ...]:
        """Return the paragraphs and tables of a stretch."""
        found: list[Paragraph] = []
        while start < end:
            stop = self.text.find("\n", start, end)
            stop = end if stop < 0 else stop
            table = self.tables.get(start)
            paragraph = self.passage(start, stop) if table is None else table
            if paragraph is not None:
                found.append(paragraph)
            start = stop + 1
        return tuple(found)

    def something(self, start: int, end: int) -> int:
        """Return the offset of the first character that is no white space, `end` where there is none."""
        match = SOMETHING.search(self.text, start, end)
        return end if match is None else match.start()

    def line_end(self, offset: int, end: int) -> int:
        """Return where the paragraph that an offset lies in ends, at most at `end`."""
        stop = self.text.find("\n", offset, end)
        return end if stop < 0 else stop


def tidy(text: str) -> str:
    """Return a text without white space at its ends and next to Chinese; elsewhere each becomes one space."""
    return without_wrapping(WHITE.sub(" ", text)).strip()


def text_passage(line: Line, start: int, end: int) -> Passage:
    """Return a stretch of a line as a passage, also an empty one."""
    text = line.text[start:end]
    extent = Extent(line.number, line.column + start, text)
    return Passage(tidy(text), (extent,))


def table_of(rows: Sequence[Line]) -> Rows:
    """Return the rows of a table, all of them with as many cells as the longest."""
    most = max(len(row.cells) for row in rows)
    cells = []
    for row in rows:
        found, start = [], 0
        for cell in row.cells:
            start = max(row.text.find(cell, start), start)
            found.append(text_passage(row, start, start + len(cell)))
            start += len(cell)
        found += [text_passage(row, len(row.text), len(row.text))] * (most - len(found))
        cells.append(tuple(found))
    return Rows(tuple(cells))


def body_of(file: str, paragraphs: Sequence[Sequence[Line]]) -> Body:
    """Return paragraphs, each the lines that it is broken over or the rows of a table, as one body."""
    text: list[str] = []
    starts: list[int] = []
    segments: list[Segment] = []
    tables: dict[int, Rows] = {}
    at = 0
    for lines in paragraphs:
        starts.append(at)
        if lines[0].kind == "row":
            tables[at] = table_of(lines)
            text.append(TABLE)
            segments.append(Segment(at, lines[0].number, lines[0].column, 1))
            at += 1
        else:
            for index, line in enumerate(lines):
                if index and JOINED_WORDS.fullmatch(lines[index - 1].text[-1:] + line.text[:1]):
                    text.append(" ")
                    at += 1
                segments.append(Segment(at, line.number, line.column, len(line.text)))
                text.append(line.text)
                at += len(line.text)
        text.append("\n")
        at += 1
    offsets = tuple([segment.offset for segment in segments])
    return Body(file, "".join(text), tuple(starts), tuple(segments), offsets, tables)
