"""The table of `fazhi figures --years`: the figures of several years side by side, for a terminal of any width.

Where a whole row fits, a figure is one line: id, label, the value of each year, the changes. Where only the values do,
they stand in columns below id and label. Where not even they fit, each value stands with its year, in as many lines as
it takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.cli.columns import shown, width_of, wrapped
from fazhi_report.cli.console import Console
from fazhi_report.compose import printed
from fazhi_report.series import Change, Series, YearFigure

ABSENT: Final = "—"
"""Stands where a year does not hold the figure, and where no change can be computed."""

LOST: Final = "?"
"""Stands for a value that was lost to an error in the data."""

REDEFINED: Final = "*"
"""Stands behind a value that counts otherwise than that of the latest year."""

INDENT: Final = 4
GAP: Final = 2


class Row(NamedTuple):
    """One figure as it is listed: a cell for each year and for each change."""

    section: str
    id: str
    label: str
    cells: tuple[str, ...]


class Columns(NamedTuple):
    """The heads of the columns and their widths, first of the years, then of the changes; ids and labels have theirs.

    `years` counts the columns of years. A head fits its column.
    """

    years: int
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    id_width: int
    label_width: int

    @property
    def width_of_cells(self) -> int:
        """The columns of the terminal that the cells take."""
        return sum(self.widths) + GAP * (len(self.widths) - 1)

    @property
    def width_of_names(self) -> int:
        """The columns of the terminal that id and label take."""
        return self.id_width + GAP + self.label_width


def table_text(series: Mapping[str, Series], years: Sequence[int], console: Console) -> str:
    """Return the figures of these years (at least two, earliest first) by section, and what the signs mean."""
    since = positions_compared(len(years))
    heads = [console.word("series_year", year=f"{year:04}") for year in years]
    heads += [console.word("series_since", year=f"{years[position]:04}") for position in since]
    rows = [row_of(each, since, console) for each in series.values()]
    columns = columns_of(len(years), heads, rows)
    steady = sum(all(entry.figure is not None for entry in each.entries) for each in series.values())
    head = console.word("series_head", years=years_text(years, console), count=len(rows), steady=steady)
    lines = (*wrapped(head, console.width, console.width), *lines_of(rows, columns, console.width))
    return "\n".join([*lines, *notes(series.values(), rows, console)])


def positions_compared(count: int) -> tuple[int, ...]:
    """Return the positions of the years that the last of `count` years is compared with: the one before, the first."""
    return tuple(dict.fromkeys((count - 2, 0)))


def years_text(years: Sequence[int], console: Console) -> str:
    """Return years in one text: `2017—2019`, or `2015、2019` where years are missing between them."""
    if years[-1] - years[0] == len(years) - 1:
        return console.word("series_stretch", first=f"{years[0]:04}", last=f"{years[-1]:04}")
    return console.word("list_separator").join(f"{year:04}" for year in years)


def row_of(series: Series, since: Sequence[int], console: Console) -> Row:
    """Return the row of one figure."""
    changes = (change_text(series.change_to_last(position), console) for position in since)
    datum = series.latest.datum
    cells = (*map(cell_of, series.entries), *changes)
    return Row(series.latest.section, series.latest.id, shown(datum.label), cells)


def cell_of(entry: YearFigure) -> str:
    """Return the value of a figure in one year, as printed."""
    if entry.figure is None:
        return ABSENT
    return shown(printed(entry.figure) or LOST) + (REDEFINED if entry.redefined else "")


def change_text(change: Change | None, console: Console) -> str:
    """Return a change as printed; none at all has a word of its own."""
    if change is None:
        return ABSENT
    return change.text if change.value else console.word("series_unchanged")


def columns_of(years: int, heads: Sequence[str], rows: Sequence[Row]) -> Columns:
    """Return the columns in which all rows find room."""
    widths = [max(map(width_of, column)) for column in zip(heads, *(row.cells for row in rows), strict=True)]
    id_width = max((width_of(row.id) for row in rows), default=0)
    label_width = max((width_of(row.label) for row in rows), default=0)
    return Columns(years, tuple(heads), tuple(widths), id_width, label_width)


def lines_of(rows: Sequence[Row], columns: Columns, width: int) -> Iterator[str]:
    """Yield the lines of all rows, with the heads of the columns before each section."""
    whole = columns.width_of_names + GAP + columns.width_of_cells <= width
    in_columns = whole or INDENT + columns.width_of_cells <= width
    section = None
    for row in rows:
        if row.section != section:
            section = row.section
            yield ""
            if in_columns:
                yield " " * (columns.width_of_names + GAP if whole else INDENT) + aligned(columns.heads, columns)
        if whole:
            names = (padded(row.id, columns.id_width), padded(row.label, columns.label_width))
            yield (" " * GAP).join((*names, aligned(row.cells, columns)))
            continue
        first, *others = wrapped(f"{row.id}  {row.label}", width, width - GAP)
        yield from (first, *(" " * GAP + line for line in others))
        yield from [" " * INDENT + aligned(row.cells, columns)] if in_columns else told_with_years(row, columns, width)


def aligned(cells: Iterable[str], columns: Columns) -> str:
    """Return cells in their columns, aligned to the right."""
    return (" " * GAP).join(
        " " * (width - width_of(cell)) + cell for cell, width in zip(cells, columns.widths, strict=True)
    )


def padded(text: str, width: int) -> str:
    """Return a text with blanks behind it, so that it takes this width."""
    return text + " " * (width - width_of(text))


def told_with_years(row: Row, columns: Columns, width: int) -> Iterator[str]:
    """Yield the cells of a row with the heads of their columns, as many in a line as there is room for.

    The changes, which come last, begin a line of their own.
    """
    facts = [f"{head} {cell}" for head, cell in zip(columns.heads, row.cells, strict=True)]
    fact_width = max(width_of(head) + 1 + column for head, column in zip(columns.heads, columns.widths, strict=True))
    fitting = max(1, (width - INDENT + GAP) // (fact_width + GAP))
    for group in (facts[: columns.years], facts[columns.years :]):
        for start in range(0, len(group), fitting):
            line = (" " * GAP).join(padded(fact, fact_width) for fact in group[start : start + fitting])
            yield " " * INDENT + line.rstrip()


def notes(series: Iterable[Series], rows: Sequence[Row], console: Console) -> Iterator[str]:
    """Yield what the signs in the table mean, those that occur, and in what figures do not count the same."""
    cells = {cell for row in rows for cell in row.cells}
    told = [console.word("series_absent_note")] if ABSENT in cells else []
    told += [console.word("series_lost_note")] if cells & {LOST, LOST + REDEFINED} else []
    breaks = [(each, [entry for entry in each.entries if entry.redefined]) for each in series]
    if any(entries for _, entries in breaks):
        told.append(console.word("series_redefined_note"))
    yield from [""] * bool(told)
    yield from (line for text in told for line in wrapped(text, console.width, console.width))
    for each, entries in breaks:
        if entries:
            differences = console.word("comma").join(difference(entry, console) for entry in entries)
            text = f"{each.latest.id}  {differences}"
            yield from (" " * INDENT + line for line in wrapped(text, console.width - INDENT, console.width - INDENT))


def difference(entry: YearFigure, console: Console) -> str:
    """Return in what a figure counts otherwise in one year."""
    what = console.word("list_separator").join(console.word(f"series_{field}") for field in entry.redefined)
    return console.word("series_redefined", year=f"{entry.year:04}", what=what)
