"""What rounded numbers may stand for, and what may be computed from them.

Used through `quantity`, which is the face of this module. A number printed with d decimals stands for every value
within half a unit of its last digit (the idea of XBRL Calculations 1.1). Computed with the bounds of what went in, a
result has bounds of its own, and holds whatever the values before rounding were: never a bound too narrow.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, NamedTuple


class Interval(NamedTuple):
    """All values from `low` to `high`, both included; where it is not `bounded`, any value at all."""

    low: Fraction
    high: Fraction
    bounded: bool = True

    @property
    def bits(self) -> int:
        """The bits of the longest number in the bounds."""
        return max(number.bit_length() for bound in self[:2] for number in (bound.numerator, bound.denominator))


ANY_VALUE: Final = Interval(Fraction(0), Fraction(0), bounded=False)
"""What is left of a number divided by one that may be zero."""


def exactly(value: Fraction) -> Interval:
    """Return the interval of a value that is exact."""
    return Interval(value, value)


def negate_interval(interval: Interval) -> Interval:
    """Return what the negative of a value may be."""
    return interval._replace(low=-interval.high, high=-interval.low)


def combine_intervals(left: Interval, operator: str, right: Interval) -> Interval:
    """Return what `left operator right` may be; `operator` is one of `+ - * /`."""
    if not (left.bounded and right.bounded):
        return ANY_VALUE
    if operator == "+":
        return Interval(left.low + right.low, left.high + right.high)
    if operator == "-":
        return Interval(left.low - right.high, left.high - right.low)
    if operator == "/":
        if right.low <= 0 <= right.high:
            return ANY_VALUE
        right = Interval(1 / right.high, 1 / right.low)
    corners = [one * other for one in left[:2] for other in right[:2]]
    return Interval(min(corners), max(corners))


def intervals_may_compare(left: Interval, operator: str, right: Interval) -> bool:
    """Tell whether two values of the intervals can compare so; `operator` is one of `< <= = >= >`."""
    if not (left.bounded and right.bounded):
        return True
    if operator == "=":
        return left.low <= right.high and right.low <= left.high
    smaller, greater = (left, right) if operator[0] == "<" else (right, left)
    return smaller.low <= greater.high if operator.endswith("=") else smaller.low < greater.high
