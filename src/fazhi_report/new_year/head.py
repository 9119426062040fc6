"""What changes in `report.yaml` from one year to another: the year, the date, and a year typed into the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi_report.new_year.dates import Step
from fazhi_report.new_year.edits import Edit, edited, pair_in
from fazhi_report.new_year.figures import edits_of_date, text_at
from fazhi_report.source import SourceFile
from fazhi_report.source.alignment import align

YEAR_REFERENCE: Final = "{{ year }}"
NOT_THE_YEAR: Final = r"\{\{[^{}]*\}\}|《[^》]*》"
"""What holds other years than that of the report: references, and names of documents."""


def edits_of_head(source: SourceFile, step: Step) -> Iterator[Edit]:
    """Yield the edits that move the year and the date on, and put a reference in place of a year typed in the title."""
    year = pair_in(source.text, source.root, "year")
    if year is not None:
        written = source.text[slice(*year.value)]
        before, after = text_at(source, ("year",)), f"{step.year:04}"
        yield Edit(*year.value, written.replace(before, after) if before in written else after)
    yield from edits_of_date(source, source.root, ("date",), step)
    yield from edits_of_title(source, step)


def edits_of_title(source: SourceFile, step: Step) -> Iterator[Edit]:
    """Yield the edit that puts a reference in place of each year typed in the title, if it is that of the report.

    A plain title that would begin with a brace, or stands between braces itself, gets quotation marks.
    """
    title = pair_in(source.text, source.root, "title")
    if title is None:
        return
    start, end = title.value
    value = text_at(source, ("title",))
    places = [match.span(1) for match in re.finditer(typed_year(step), value) if match[1]]
    if not places:
        return
    alignment = align(source.text, start, end, value)
    extents = [alignment.extent(*place) for place in places]
    written = edited(source.text[start:end], [Edit(a - start, b - start, YEAR_REFERENCE) for a, b in extents])
    if not source.style_of(("title",)) and (title.in_braces or written.startswith("{")):
        written = quoted(written)
    yield Edit(start, end, written)


def typed_year(step: Step) -> str:
    """Return the pattern of what is looked at in a title; its group is a year of the report that was typed."""
    return rf"{NOT_THE_YEAR}|(?<!\d)({step.origin:04})(?!\d)"


def quoted(written: str) -> str:
    """Return a plain scalar between quotation marks, in which its lines are folded as before."""
    if '"' in written or "\\" in written:
        return "'" + written.replace("'", "''") + "'"
    return f'"{written}"'
