"""A source line as shown under a finding: made safe, cut to the terminal, and the columns to mark in it."""

from __future__ import annotations

from typing import Final, NamedTuple

from fazhi_report.cli.columns import shown, width_of

TAB_STOP: Final = 4
"""Columns between the stops to which a tab is shown."""

CUT: Final = "…"
"""What stands, in one column, for the part of a line that is left out."""


class Excerpt(NamedTuple):
    """What is shown of a line, and the columns to mark: how many stand before the marks, and how many marks."""

    text: str
    offset: int
    length: int


class _Cell(NamedTuple):
    text: str
    width: int


def excerpt(source: str, start: int, end: int, room: int) -> Excerpt:
    """Return the line with characters `start` to `end` marked, in at most `room` columns (at least 20).

    At least one column is marked, also where the stretch is empty or lies at the end of the line; then it is the one
    after the last character. A line that is too long is cut on both sides of the stretch, and a stretch that is too
    long is cut at its end; `…` stands for what is missing.
    """
    start = min(max(start, 0), len(source))
    end = max(min(end, len(source)), start + 1)
    first, last = max(0, start - room), min(len(source), start + 2 * room)
    cells = _cells(source[first:last])
    start, end = start - first, min(end, last + 1) - first
    if start >= len(cells):
        cells.append(_Cell(" ", 1))
    while start > 0 and cells[start].width == 0:
        start -= 1
    end = min(end, len(cells))
    if first == 0 and last == len(source) and _width(cells) <= room:
        left, right = 0, len(cells)
    else:
        left, right = _window(cells, start, end, room - 2 * len(CUT))
    head = CUT if first > 0 or left > 0 else ""
    tail = CUT if last < len(source) or right < len(cells) else ""
    text = head + "".join(cell.text for cell in cells[left:right]) + tail
    return Excerpt(text, len(head) + _width(cells[left:start]), max(1, _width(cells[start : min(end, right)])))


def _cells(source: str) -> list[_Cell]:
    """Return each character as shown; a tab becomes the blanks up to its stop."""
    cells = []
    column = 0
    for character in source:
        text = " " * (TAB_STOP - column % TAB_STOP) if character == "\t" else shown(character)
        cells.append(_Cell(text, width_of(text)))
        column += cells[-1].width
    return cells


def _window(cells: list[_Cell], start: int, end: int, room: int) -> tuple[int, int]:
    """Return the ends of the part to show: as much of `start` to `end` as fits, then as much on both sides alike."""
    left = right = start
    while right < end and cells[right].width <= room:
        room -= cells[right].width
        right += 1
    grown = right == end
    while grown:
        grown = False
        if left > 0 and cells[left - 1].width <= room:
            left -= 1
            room -= cells[left].width
            grown = True
        if right < len(cells) and cells[right].width <= room:
            room -= cells[right].width
            right += 1
            grown = True
    return left, right


def _width(cells: list[_Cell]) -> int:
    return sum(cell.width for cell in cells)
