"""Two values of one figure: what became of the value, and by how much it changed."""

from __future__ import annotations

from fractions import Fraction
from typing import Final, NamedTuple

from fazhi_report.comparison.changes import Difference, FigureKind
from fazhi_report.compose import exact_value, previous_text, printed
from fazhi_report.derive import Figure
from fazhi_report.quantity import (
    MAGNITUDES,
    NO_UNIT,
    POINTS,
    SIGNS,
    State,
    Unit,
    decimals_of_change,
    exact_text,
    rounded,
)

POINTS_PRINTED: Final = f"个{POINTS.text}"
"""How percentage points are printed behind a number."""

DECIMALS_OF_CHANGE: Final = 1
"""Decimals of a relative change in %."""

MOST_DECIMALS_MORE: Final = 4
"""So many decimals more than asked for are given where with fewer a difference would be 0."""


class Value(NamedTuple):
    """A value as it is told: as printed, its exact value as text, and its state; all empty where it was lost."""

    text: str
    exact: str
    state: str


def value_of(figure: Figure) -> Value:
    """Return the value of a figure."""
    return Value(printed(figure) or "", exact_value(figure), figure.state.value if figure.state is not None else "")


def value_before(figure: Figure) -> Value:
    """Return the value of a figure in the year before."""
    reading = figure.before
    exact = exact_text(reading.exact) if reading.exact is not None else ""
    return Value(previous_text(figure), exact, reading.state.value if reading.state is not None else "")


def change_of_value(old: Value, new: Value) -> FigureKind | None:
    """Return what became of a value, None where it is the same."""
    if old == new:
        return None
    if not old.state and not new.state:
        return "changed"
    if old.state == State.PENDING.value and not new.state and new.text:
        return "filled"
    return "pending" if new.state == State.PENDING.value and not old.state and old.text else "state"


def difference_of(old: Figure, new: Figure) -> Difference | None:
    """Return by how much the value of a figure changed, None where it did not or cannot be said.

    The difference of two rates is in percentage points. Other differences are in the unit of both values, and in 万 or
    the like where both are written so. It is taken from the exact values, as in a formula; where that gives another
    last digit than the printed values would, it has one digit more, so that nobody takes it for a slip.
    """
    values = exact_values(old, new)
    if values is None or old.quantity is None or new.quantity is None:
        return None
    one, other, unit = old.quantity.number, new.quantity.number, new.quantity.unit
    word, decimals = one.magnitude, max(one.decimals, other.decimals)
    if one.magnitude != other.magnitude:
        word, decimals = "", max(decimals_of(one.value), decimals_of(other.value))
    points = is_share(unit)
    scale = SIGNS["%"] if unit.text in SIGNS else unit.scale * MAGNITUDES[word]
    change, printed_change = (values.new - values.old) / scale, (new.quantity.value - old.quantity.value) / scale
    number = signed(change, decimals_of_change(change, printed_change, decimals))
    return Difference(number, POINTS_PRINTED if points else word + unit.text, points) if number else None


def is_share(unit: Unit) -> bool:
    """Tell whether a value of this unit is a rate, or a difference of rates: its change is in percentage points."""
    return unit.text in SIGNS or unit.dimension == POINTS.dimension


def relative_change(old: Figure, new: Figure) -> str:
    """Return by which part of the old value a count or amount changed (`+13.4%`), nothing for rates and from zero."""
    values = exact_values(old, new)
    if values is None or not values.old or new.quantity is None or is_share(new.quantity.unit):
        return ""
    number = signed((values.new - values.old) / abs(values.old) * 100, DECIMALS_OF_CHANGE)
    return f"{number}%" if number else ""


class ExactValues(NamedTuple):
    """Two values in base units that can be taken from each other."""

    old: Fraction
    new: Fraction


def exact_values(old: Figure, new: Figure) -> ExactValues | None:
    """Return the exact values of a figure in both reports, None where one has none or they differ in unit."""
    if old.quantity is None or new.quantity is None or old.quantity.approximate or new.quantity.approximate:
        return None
    if old.exact is None or new.exact is None or old.quantity.unit.text != new.quantity.unit.text:
        return None
    return ExactValues(old.exact, new.exact)


def signed(number: Fraction, decimals: int) -> str:
    """Return a number with its sign, rounded to so many decimals, or a few more if it were 0; nothing for 0."""
    for more in range(MOST_DECIMALS_MORE + 1):
        written = rounded(number, NO_UNIT, decimals + more, "half_up").number
        if written.value:
            return written.written if number < 0 else f"+{written.written}"
    return ""


def decimals_of(number: Fraction) -> int:
    """Return how many decimals an exact number has."""
    return len(exact_text(number).partition(".")[2])
