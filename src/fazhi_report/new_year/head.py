"""What changes in `report.yaml` from one year to another: the year, the dates, and the year typed into a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from fazhi_report.diagnostics import Path
from fazhi_report.new_year.dates import Step
from fazhi_report.new_year.edits import Edit, edited, leaf_at, pair_in, without_space_behind
from fazhi_report.new_year.figures import edits_of_date, text_at
from fazhi_report.source import SourceFile, SourceMapping
from fazhi_report.source.alignment import align

YEAR_REFERENCE: Final = "{{ year }}"
NOT_THE_YEAR: Final = r"\{\{[^{}]*\}\}|《[^》]*》"
"""What holds other years than that of the report: references, and names of documents."""


DATES_OF_BLOCKS: Final = (("filing", "printed_on"), ("site", "published"), ("disclosure", "published"))
"""Where `report.yaml` says when the report is printed and published: that moves on with its date."""

TEXTS_OF_BLOCKS: Final = (("layout", "title_lines"), ("site", "keywords"), ("site", "description"))
"""Where `report.yaml` speaks of the report itself beside its title, and the year may have been typed."""


def edits_of_head(source: SourceFile, step: Step) -> Iterator[Edit]:
    """Yield the edits that move the year and the dates on, and put references in place of the year where it is typed.

    Numbers of the document stay as they are: nobody knows the next ones, and a rule finds those of last year.
    """
    year = pair_in(source.text, source.root, "year")
    if year is not None:
        written = source.text[slice(*year.value)]
        before, after = text_at(source, ("year",)), f"{step.year:04}"
        yield Edit(*year.value, written.replace(before, after) if before in written else after)
    yield from edits_of_date(source, source.root, ("date",), step)
    for name, key in DATES_OF_BLOCKS:
        _, block = source.root.entries.get(name, (0, None))
        if isinstance(block, SourceMapping):
            yield from edits_of_date(source, block, (name, key), step)
    for path in texts_on_the_report(source.plain()):
        yield from edits_of_years(source, path, step)


def texts_on_the_report(data: Mapping[str, Any]) -> Iterator[Path]:
    """Yield the paths of the title and of other texts on the report itself that are in the data of `report.yaml`."""
    yield ("title",)
    for name, key in TEXTS_OF_BLOCKS:
        value = data.get(name, {}).get(key)
        if isinstance(value, str):
            yield name, key
        yield from ((name, key, index) for index in range(len(value or ())) if isinstance(value, list))


def edits_of_years(source: SourceFile, path: Path, step: Step) -> Iterator[Edit]:
    """Yield the edit that puts a reference in place of each year typed in a text, if it is that of the report.

    A plain text that would begin with a brace, or stands between braces or brackets itself, gets quotation marks.
    """
    value = text_at(source, path)
    places = [match.span(1) for match in re.finditer(typed_year(step), value) if match[1]]
    if not places:
        return
    holder, leaf = leaf_at(source, path)
    start, end = without_space_behind(source.text, leaf)
    alignment = align(source.text, start, end, value)
    extents = [alignment.extent(*place) for place in places]
    written = edited(source.text[start:end], [Edit(a - start, b - start, YEAR_REFERENCE) for a, b in extents])
    if not source.style_of(path) and (source.text[holder.start] in "{[" or written.startswith("{")):
        written = quoted(written)
    yield Edit(start, end, written)


def typed_year(step: Step) -> str:
    """Return the pattern of what is looked at in a text; its group is a year of the report that was typed."""
    return rf"{NOT_THE_YEAR}|(?<!\d)({step.origin:04})(?!\d)"


def quoted(written: str) -> str:
    """Return a plain scalar between quotation marks, in which its lines are folded as before."""
    if '"' in written or "\\" in written:
        return "'" + written.replace("'", "''") + "'"
    return f'"{written}"'
