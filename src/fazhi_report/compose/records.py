"""The rows of the appendix: everything known about each figure, as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from fazhi_report.compose.printing import exact_value, previous_text, printed
from fazhi_report.derive import Figure, Figures, redefined
from fazhi_report.document import FigureInput, FigureRecord, YearValue
from fazhi_report.formula import Expression, with_values
from fazhi_report.past import PastYear
from fazhi_report.prose import without_wrapping
from fazhi_report.schema import DerivedFigure, Statistic


class Ground(NamedTuple):
    """What the records of a report are made of: its year, all its figures, and the reports on the years before."""

    year: int
    figures: Figures
    past: Sequence[PastYear]


def worked(figure: Figure, figures: Figures) -> str:
    """Return the formula of a derived figure with the values of its names: `102件 / 149件`; else an empty text."""
    return "" if figure.expression is None else filled_in(figure, figure.expression, figures)


def filled_in(figure: Figure, expression: Expression, figures: Figures) -> str:
    """Return a formula of a figure with the values of its names; a name without value stays."""

    def text_of(name: str, previous: bool) -> str:
        found = figures.find(figure.section, name)
        text = "" if found is None else previous_text(found) if previous else printed(found)
        return text or (f"previous({name})" if previous else name)

    return with_values(expression, text_of)


def record_of(figure: Figure, ground: Ground, references: tuple[str, ...]) -> FigureRecord:
    """Return the row of a figure in the appendix."""
    datum = figure.datum
    span = figure.span
    statistic = datum if isinstance(datum, Statistic) else None
    derived = datum if isinstance(datum, DerivedFigure) else None
    unit = figure.quantity.unit if figure.quantity is not None else datum.unit
    return FigureRecord(
        id=figure.id,
        anchor=f"figure-{figure.id}",
        kind="statistic" if derived is None else "derived",
        section=figure.section,
        label=datum.label,
        text=printed(figure) or "",
        exact=exact_value(figure),
        state="" if figure.state is None else figure.state.value,
        unit="" if unit is None else unit.text,
        formula="" if derived is None else derived.formula,
        worked=worked(figure, ground.figures),
        inputs=tuple(FigureInput(each.figure, each.previous) for each in figure.inputs),
        stated="" if derived is None or derived.stated is None else derived.stated.written + derived.stated.sign,
        definition=without_wrapping(datum.definition or ""),
        as_of="" if statistic is None or statistic.as_of is None else statistic.as_of.isoformat(),
        scope="" if statistic is None else statistic.scope or "",
        source="" if statistic is None else statistic.source or "",
        previous=previous_text(figure),
        note=without_wrapping(datum.note or ""),
        place=f"{span.file}:{span.line}",
        references=references,
        series=series_of(figure, ground),
    )


def series_of(figure: Figure, ground: Ground) -> tuple[YearValue, ...]:
    """Return the values of a figure up to this year, earliest first; none where no report before holds the figure."""
    before = [
        (ground.year - years, each.figures.by_id.get(figure.id)) for years, each in enumerate(ground.past, start=1)
    ]
    values = [value_of(year, each, figure) for year, each in reversed(before) if each is not None]
    return (*values, value_of(ground.year, figure, figure)) if values else ()


def value_of(year: int, then: Figure, now: Figure) -> YearValue:
    """Return what a figure was in a year, as against what it is now."""
    return YearValue(year, printed(then) or "", exact_value(then), comparable=not redefined(then, now))
