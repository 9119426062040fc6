"""What every kind of file is first read into: lines and rows as they come, and from them the lines of a manuscript.

Tables are judged here, one way for pages and Word files: what only arranges a page is text, not a table.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.importing.manuscript import Line, LineKind
from fazhi_report.source.encoding import unwanted_characters

LONGEST_CELL: Final = 200
"""Characters. A longer cell is text that a table only gives its place."""
MOST_LINES: Final = 4
"""Lines of one cell, above which it is text."""
WIDEST_TABLE: Final = 60
"""Columns. Word has at most 63."""
MOST_CELLS: Final = 500_000
"""Cells of a table, above which it is read as text."""

_JOINERS: Final = re.compile("[\u200c\u200d]")
"""Zero-width signs of other scripts: they print nothing in Chinese."""


class DraftLine(NamedTuple):
    """One line as it comes: its text with all white space and signs that print nothing. `cells` are those of a row.

    `number` and `column` are its place in a file that has lines; 0 where lines are counted as they come. `table` tells
    the tables of one file apart, 0 outside of all.
    """

    text: str
    kind: LineKind = "text"
    cells: tuple[str, ...] = ()
    table: int = 0
    number: int = 0
    column: int = 1


class Cell(NamedTuple):
    """A cell: its lines, and how many columns and rows it takes."""

    lines: tuple[DraftLine, ...]
    columns: int = 1
    rows: int = 1


Row = tuple[Cell, ...]


def table_lines(rows: Sequence[Row], table: int) -> tuple[DraftLine, ...]:
    """Return the lines of a table: its rows where it is one of data, else the lines of its cells in order.

    A table of data has two rows and two columns or more, of short cells without headings or tables in them. `table` is
    the number that it gets. A cell over several columns or rows stands in the first; the others are empty.
    """
    if not _is_data(rows):
        return tuple(line for row in rows for cell in row for line in cell.lines)
    grid = _grid(rows)
    width = max(map(len, grid))
    padded = ((*row, *[""] * (width - len(row))) for row in grid)
    return tuple(DraftLine(" ".join(row), "row", row, table) for row in padded)


def _is_data(rows: Sequence[Row]) -> bool:
    filled = [row for row in rows if any(cell.lines for cell in row)]
    columns = max((sum(cell.columns for cell in row) for row in filled), default=0)
    is_wide_enough = 2 <= columns <= WIDEST_TABLE and max(map(len, filled)) > 1
    if len(filled) < 2 or not is_wide_enough or len(filled) * columns > MOST_CELLS:
        return False
    return all(_is_short(cell) for row in filled for cell in row)


def _is_short(cell: Cell) -> bool:
    lines = cell.lines
    return (
        len(lines) <= MOST_LINES
        and all(line.kind == "text" for line in lines)
        and sum(len(line.text) for line in lines) <= LONGEST_CELL
    )


def _grid(rows: Sequence[Row]) -> list[tuple[str, ...]]:
    """Return the texts of the rows column by column, empty where a cell reaches over from beside or above."""
    grid = []
    below: dict[int, int] = {}
    for row in rows:
        texts: dict[int, str] = {}
        column = 0
        for cell in row:
            while below.get(column, 0):
                column += 1
            texts[column] = " ".join(line.text.strip() for line in cell.lines)
            for each in range(column, min(column + cell.columns, WIDEST_TABLE)):
                below[each] = cell.rows
            column += cell.columns
        width = max([column, *(each + 1 for each, left in below.items() if left)])
        if any(texts.values()):
            grid.append(tuple(texts.get(each, "") for each in range(width)))
        below = {each: left - 1 for each, left in below.items() if left > 1}
    return grid


def finished(name: str, drafts: Iterable[DraftLine]) -> tuple[tuple[Line, ...], tuple[Diagnostic, ...]]:
    """Return the lines that are not blank, and a note (FZ600) where signs that print nothing were taken out.

    Lines without a number are counted from 1. White space at the ends goes; `column` counts what stood before.
    """
    lines: list[Line] = []
    removed: Counter[str] = Counter()
    first: Span | None = None
    for draft in drafts:
        text, gone = _printed(draft.text)
        stripped = text.strip()
        number = draft.number or len(lines) + 1
        if gone:
            removed.update(gone)
            first = first or Span(name, number, draft.column, number, draft.column + 1)
        if stripped:
            column = draft.column + (0 if draft.cells else len(text) - len(text.lstrip()))
            cells = tuple(_printed(cell)[0].strip() for cell in draft.cells)
            shown = " ".join(filter(None, cells)) if cells else stripped
            lines.append(Line(number, column, shown, draft.kind, cells, draft.table))
    if first is None:
        return tuple(lines), ()
    arguments = {
        "count": str(removed.total()),
        "characters": ", ".join(f"{code} × {count}" for code, count in sorted(removed.items())),
        "lost": str(removed["U+FFFD"] or ""),
    }
    return tuple(lines), (Diagnostic("FZ600", first, arguments),)


def _printed(text: str) -> tuple[str, list[str]]:
    """Return a text without signs that print nothing or stand for a lost character, and their names."""
    found = list(unwanted_characters(text))
    found += [(match.start(), f"U+{ord(match[0]):04X}") for match in _JOINERS.finditer(text)]
    if not found:
        return text, []
    places = {index for index, _ in found}
    kept = "".join(character for index, character in enumerate(text) if index not in places)
    return kept, [code for _, code in found]
