"""What a figure was year by year, as HTML for its row in the appendix: a line chart, and the same values as a table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from markupsafe import escape

from fazhi_report.document import FigureRecord, YearValue
from fazhi_report.renderers.html.line_chart import Value, line_chart, svg

EXACT: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+|/[1-9][0-9]*)?")
"""An exact value as the document holds it: `179`, `0.91`, `102/149`."""

ABSENT: Final = "—"
"""Stands for the value of a year that does not hold the figure, or whose value was lost."""

REDEFINED: Final = "*"
"""Stands behind a value that counts otherwise than that of this year."""


def chart_of(record: FigureRecord, labels: Mapping[str, str], name: str = "trend") -> str:
    """Return the chart of a figure with exact values in two years or more, else nothing.

    Its title names the figure, and the first and the last of the values that are drawn. `name` begins the id of the
    title: a page may show the chart of a figure in more than one place.
    """
    drawn = [(each, Value(each.year, number, each.comparable)) for each in record.series for number in exact_of(each)]
    chart = line_chart([value for _, value in drawn], record.series[0].year, record.series[-1].year)
    if chart is None:
        return ""
    ends = (drawn[0][0], drawn[-1][0])
    told = labels["comma"].join(f"{each.year}{labels['of_year']}{text_of(each)}" for each in ends)
    title = escape(f"{record.label}{labels['colon']}{told}")
    return svg(chart, str(escape(f"{name}-{record.id}")), str(title))


def exact_of(value: YearValue) -> tuple[Fraction, ...]:
    """Return the exact value of a year, or nothing where it has none."""
    return (Fraction(value.exact),) if EXACT.fullmatch(value.exact) else ()


def table_of(record: FigureRecord, labels: Mapping[str, str]) -> str:
    """Return the values of all years from the first to the last as a table that can be opened."""
    first, last = record.series[0].year, record.series[-1].year
    comparable = all(each.comparable for each in record.series)
    note = "" if comparable else f"<span>{escape(labels['redefined'])}</span>"
    caption = f"<caption>{escape(record.label)}</caption>"
    summary = f"<summary>{escape(labels['series'])} {first}{escape(labels['until'])}{last}</summary>"
    return f'<details class="series">{summary}<table>{caption}<tbody>{rows_of(record)}</tbody></table>{note}</details>'


def rows_of(record: FigureRecord) -> str:
    """Return the values of all years from the first to the last as rows of a table."""
    by_year = {each.year: each for each in record.series}
    return "".join(
        f'<tr><th scope="row">{year}</th><td>{escape(text_of(by_year.get(year)))}</td></tr>'
        for year in range(record.series[0].year, record.series[-1].year + 1)
    )


def text_of(value: YearValue | None) -> str:
    """Return what stands in the table for one year."""
    if value is None or not value.text:
        return ABSENT
    return value.text if value.comparable else value.text + REDEFINED
