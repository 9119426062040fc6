"""The data of `fazhi figures --years` for other programs: CSV in long form, and JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from fazhi_report.cli.series_table import positions_compared
from fazhi_report.compose import exact_value, printed
from fazhi_report.derive import Figure
from fazhi_report.quantity import exact_text
from fazhi_report.series import Series, YearFigure

SCHEMA: Final = 1
"""The version of the JSON's shape. A field may be added without a new version; a change of meaning needs one."""

COLUMNS: Final = ("id", "label", "section", "year", "printed", "number", "unit", "exact", "state", "redefined")
"""The columns of the CSV: one line for each figure and year."""


def csv_text(series: Mapping[str, Series]) -> str:
    """Return the figures as CSV, a line for each figure and year: the form that spreadsheets make pivot tables of."""
    from csv import writer
    from io import StringIO

    stream = StringIO()
    lines = writer(stream, lineterminator="\n")
    lines.writerow(COLUMNS)
    for each in series.values():
        for entry in each.entries:
            facts = facts_of(entry)
            own = (each.latest.id, each.latest.datum.label, each.latest.section, f"{entry.year:04}")
            lines.writerow([*own, *(facts[name] or "" for name in COLUMNS[4:-1]), " ".join(entry.redefined)])
    return stream.getvalue()


def json_text(series: Mapping[str, Series], years: Sequence[int]) -> str:
    """Return the figures as JSON. Exact values are text, `102/149` or `0.91`, since a JSON number would lose some."""
    import json

    content = {
        "schema": SCHEMA,
        "years": list(years),
        "figures": [figure_data(each, years) for each in series.values()],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def figure_data(series: Series, years: Sequence[int]) -> dict[str, object]:
    """Return one figure: its values by year, and its changes to the last year, null where there is none."""
    values = [{"year": each.year, **facts_of(each), "redefined": list(each.redefined)} for each in series.entries]
    changes = []
    for position in positions_compared(len(years)):
        change = series.change_to_last(position)
        facts = (None, None, None) if change is None else (change.kind, exact_text(change.value), change.text)
        changes.append({"since": years[position], **dict(zip(("kind", "exact", "printed"), facts, strict=True))})
    latest = series.latest
    return {
        "id": latest.id,
        "label": latest.datum.label,
        "section": latest.section,
        "values": values,
        "changes": changes,
    }


def facts_of(entry: YearFigure) -> dict[str, str | None]:
    """Return what a figure is in one year, None for what there is not.

    `number` is the number as printed, without its unit and with 万 and 亿 written out: 68.46 for 68.46%, 2607000 for
    260.7万个. Like the exact value, it is missing where the number is only approximate. `state` says why there is no
    value: as the author does, or `missing` where the year does not hold the figure, or `error`.
    """
    figure = entry.figure
    if figure is None:
        return dict.fromkeys(("printed", "number", "unit", "exact")) | {"state": "missing"}
    exact = exact_value(figure)
    quantity = figure.quantity
    return {
        "printed": printed(figure) or None,
        "number": exact_text(quantity.number.value) if exact and quantity is not None else None,
        "unit": (quantity.unit.text or None) if quantity is not None else None,
        "exact": exact or None,
        "state": state_of(figure),
    }


def state_of(figure: Figure) -> str | None:
    """Return why a figure has no value, None where it has one."""
    if figure.state is not None:
        return figure.state.value
    return "error" if figure.quantity is None else None
