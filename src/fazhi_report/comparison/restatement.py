"""The value of an earlier year, where the two reports tell it differently."""

from __future__ import annotations

from typing import Final

from fazhi_report.comparison.changes import Restatement
from fazhi_report.comparison.sides import place_of
from fazhi_report.compose import printed
from fazhi_report.derive import Figure, unit_of
from fazhi_report.quantity import STATE_WORDS, Agreement, Quantity, State, compare_stated, print_quantity
from fazhi_report.schema import Statistic

PREVIOUS: Final = "previous"
AGREEING: Final = frozenset({Agreement.EXACT, Agreement.OTHER_PRECISION})
"""How a value under `previous` may relate to what the year before reported, and be the same."""


def restatement(old: Figure, new: Figure, old_year: int, new_year: int) -> Restatement | None:
    """Return the value of an earlier year that two reports tell differently, None where there is none.

    Of two years following each other, that is the earlier one, as its report has it and as the later report has it
    under `previous`. Of two revisions of one year, it is the year before, where both have it.
    """
    if old_year == new_year:
        texts = previous_declared(old), previous_declared(new)
        if not all(texts) or texts[0] == texts[1]:
            return None
        return Restatement(old_year - 1, *texts, place_of_previous(old), place_of_previous(new))
    if old_year == new_year - 1 and is_restated(old, new):
        places = place_of(old.places, old.path), place_of_previous(new)
        return Restatement(old_year, printed(old) or "", previous_declared(new), *places)
    if new_year == old_year - 1 and is_restated(new, old):
        places = place_of_previous(old), place_of(new.places, new.path)
        return Restatement(new_year, previous_declared(old), printed(new) or "", *places)
    return None


def is_restated(earlier: Figure, later: Figure) -> bool:
    """Tell whether the later report has another value under `previous` than the earlier one reported.

    A value that was still pending, lost to an error, or in another unit cannot be told otherwise.
    """
    stated = previous_of(later)
    if stated is None or earlier.state is State.PENDING:
        return False
    if isinstance(stated, State) or earlier.state is not None:
        return stated is not earlier.state
    if earlier.quantity is None or earlier.exact is None or earlier.quantity.unit.text != stated.unit.text:
        return False
    if earlier.quantity.approximate or stated.approximate:
        return earlier.quantity.number.written != stated.number.written
    decimals = earlier.quantity.number.decimals
    return compare_stated(earlier.exact, decimals, stated, "half_up") not in AGREEING


def previous_of(figure: Figure) -> Quantity | State | None:
    """Return what a statistic declares for the year before, None where it declares nothing."""
    previous = figure.datum.previous if isinstance(figure.datum, Statistic) else None
    if previous is None or isinstance(previous, State):
        return previous
    return Quantity(previous, unit_of(previous, figure.datum.unit))


def previous_declared(figure: Figure) -> str:
    """Return what a statistic declares for the year before, as it is printed."""
    previous = previous_of(figure)
    if previous is None:
        return ""
    return STATE_WORDS[previous] if isinstance(previous, State) else print_quantity(previous)


def place_of_previous(figure: Figure) -> str:
    """Return where a statistic declares the value of the year before."""
    return place_of(figure.places, (*figure.path, PREVIOUS))
