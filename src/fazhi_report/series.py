"""Figures of several years side by side: what each was year by year, and by how much it changed.

A figure is the same in every year by its id. What it counts may have changed all the same: years that count otherwise
than the latest are marked as such, and between two that do not count the same no change is computed. A change is made
of exact values and rounded once, when it is printed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, Literal, NamedTuple

from fazhi_report.derive import Figure, Figures, redefined
from fazhi_report.quantity import POINTS, SIGNS, Unit, decimals_of_change, print_quantity, rounded

FEWEST_DECIMALS: Final = 1
"""Decimals of a change at least: `+12.0%`. Two rates printed to the hundredth differ by hundredths."""

PER_CENT: Final = Unit("%", (), SIGNS["%"])

Kind = Literal["relative", "points"]
"""What a change is: a part of the earlier value, or a difference in percentage points."""


class Change(NamedTuple):
    """By how much a figure changed: 3/25 for +12.0%, and for rates -16/5 for -3.2 percentage points."""

    kind: Kind
    value: Fraction
    decimals: int

    @property
    def text(self) -> str:
        """The change as printed, with its sign, which a change that rounds to zero keeps: `+12.0%`, `-3.2个百分点`."""
        unit = PER_CENT if self.kind == "relative" else POINTS
        sign = "+" if self.value > 0 else "-" if self.value < 0 else ""
        return sign + print_quantity(rounded(abs(self.value), unit, self.decimals, "half_up"))


class YearFigure(NamedTuple):
    """A figure in one year: None where the report on that year does not hold it.

    `redefined` says in what it does not count the same as in the latest year that holds it.
    """

    year: int
    figure: Figure | None
    redefined: tuple[str, ...] = ()


class Series(NamedTuple):
    """One figure in several years: an entry for each year that was asked for, earliest first.

    `latest` is the figure in the latest of these years that holds it, from which its label and section are taken.
    """

    latest: Figure
    entries: tuple[YearFigure, ...]

    def change_to_last(self, position: int) -> Change | None:
        """Return by how much the figure changed from the entry at a position to the last one; None as `change_of`."""
        return change_of(self.entries[position].figure, self.entries[-1].figure)


def series_by_id(years: Sequence[int], figures: Mapping[int, Figures]) -> dict[str, Series]:
    """Return every figure of these years, earliest first, as a series, by id. A year without figures holds none.

    They stand in the order of the last year's report; those that only earlier reports hold come after the others of
    their section, and sections that only earlier reports have come last.
    """
    latest: dict[str, Figure] = {}
    for year in reversed(years):
        for figure in figures[year].by_id.values() if year in figures else ():
            latest.setdefault(figure.id, figure)
    sections = list(dict.fromkeys(figure.section for figure in latest.values()))
    in_order = sorted(latest.values(), key=lambda figure: sections.index(figure.section))
    return {
        each.id: Series(each, tuple(entry_of(year, figures.get(year), each) for year in years)) for each in in_order
    }


def entry_of(year: int, figures: Figures | None, latest: Figure) -> YearFigure:
    """Return a figure in one year, as against what it is in the latest."""
    figure = None if figures is None else figures.by_id.get(latest.id)
    return YearFigure(year, figure, () if figure is None else redefined(figure, latest))


def change_of(before: Figure | None, now: Figure | None) -> Change | None:
    """Return by how much a figure changed between two years.

    Rates change in percentage points, all else by a part of the earlier value. None where one of the years has no exact
    value, as an approximate number has none; where the two do not count the same, or one is a rate and the other none;
    and where the earlier value is zero or negative, of which nothing is a part.
    """
    if before is None or now is None or redefined(before, now):
        return None
    old, new = exact_of(before), exact_of(now)
    if old is None or new is None or old.points != new.points:
        return None
    if new.points:
        change, printed_change = ((end - start) * new.points for start, end in zip(old[:2], new[:2], strict=True))
        decimals = decimals_of_change(change, printed_change, max(old.decimals, new.decimals))
        return Change("points", change, max(FEWEST_DECIMALS, decimals))
    return Change("relative", (new.value - old.value) / old.value, FEWEST_DECIMALS) if old.value > 0 else None


class Exact(NamedTuple):
    """The exact value of a figure in base units, and what it is as printed.

    `points` is how many percentage points one base unit is: 100 for a rate, 1 for a difference of rates, 0 for what is
    neither. `decimals` are those printed, counted in percentage points: 4.5‰ has two.
    """

    value: Fraction
    printed: Fraction
    points: int
    decimals: int


def exact_of(figure: Figure) -> Exact | None:
    """Return the exact value of a figure, None where it has none or is only approximate."""
    quantity, value = figure.quantity, figure.exact
    if quantity is None or value is None or quantity.approximate:
        return None
    points = 100 if quantity.unit.text in SIGNS else 1 if quantity.unit.dimension == POINTS.dimension else 0
    return Exact(value, quantity.value, points, quantity.number.decimals + (quantity.unit.text == "‰"))
