"""A number with its unit: rounded once, printed, and compared with what a published document prints."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import Final, Literal, NamedTuple

from fazhi_report.quantity.intervals import Interval, exactly
from fazhi_report.quantity.number import MAGNITUDES, Number
from fazhi_report.quantity.numerals import LARGEST_NUMERAL, chinese_numeral
from fazhi_report.quantity.unit import NO_UNIT, POINTS, SIGNS, Unit, leading_numerals

Rounding = Literal["half_up", "half_even", "down"]
"""What becomes of an exact tie: away from zero, below zero too (四舍五入, the use of official statistics), or to the
even digit (GB/T 8170). The two differ only at exact ties. `down` is no rounding: what lies behind the last digit is cut
off, as published reports have done it."""

MOST_EXACT_DECIMALS: Final = 12
"""An exact value is shown as a decimal where this many decimals hold all of it, else as a fraction."""


class Quantity(NamedTuple):
    """A number with its unit."""

    number: Number
    unit: Unit

    @property
    def scale(self) -> Fraction:
        """What the printed number is multiplied by; a % or ‰ written with the number counts where no unit is given."""
        return self.unit.scale if self.unit.text else SIGNS.get(self.number.sign, self.unit.scale)

    @property
    def value(self) -> Fraction:
        """The exact value in base units: 0.91 for 91%."""
        scale = self.scale
        return self.number.value if scale == 1 else self.number.value * scale

    @property
    def interval(self) -> Interval | None:
        """What the number may have been before it was rounded: half a unit of its last digit more or less.

        None for a number that is exact as it stands: whole, and counted in units that are no share or average of
        others (179件, but not 97%, 260.7万人, 500万元, 3条/件).
        """
        number, unit = self
        rounded_number = number.decimals or number.magnitude or number.sign
        if not rounded_number and unit.scale == 1 and "/" not in unit.text and unit.dimension != POINTS.dimension:
            return None
        value = self.value
        half = Fraction(MAGNITUDES[number.magnitude], 2 * 10**number.decimals) * self.scale
        return Interval(value - half, value + half)

    @property
    def approximate(self) -> bool:
        """Whether the number carries a qualifier, so that nothing exact can be computed from it."""
        return self.number.qualifier != ""


def doubled_magnitude(quantity: Quantity) -> str:
    """Return the numerals of a unit that do not go with those of the number before them: 万 for 3万万元, else nothing.

    Numerals that read as one go together: 2万 and 亿元, 3千 and 万元. So do 3万 and 千瓦, 千 being a part of the word.
    """
    numerals, magnitude = leading_numerals(quantity.unit), quantity.number.magnitude
    if not magnitude or magnitude + numerals in MAGNITUDES:
        return ""
    return "" if numerals == "千" != magnitude else numerals


class Agreement(Enum):
    """How a printed value relates to the exact one."""

    EXACT = "exact"
    TRUNCATED = "truncated"
    OTHER_PRECISION = "other_precision"
    WRONG = "wrong"


def print_number(quantity: Quantity) -> str:
    """Return the number without its unit: 179, 260.7万. What belongs to the number stays: 68.46%, 70.1个百分点."""
    return quantity.number.written + (_attached(quantity) or quantity.number.sign)


def print_quantity(quantity: Quantity) -> str:
    """Return the number with its unit: 179件, 2800余项, 68.46%, 70.1个百分点."""
    return quantity.number.written + (_attached(quantity) or quantity.number.sign + quantity.unit.text)


def _attached(quantity: Quantity) -> str:
    """Return the unit as printed where it cannot be parted from the number, else nothing. GB/T usage is N个百分点."""
    text = quantity.unit.text
    if text in SIGNS:
        return text
    return f"个{text.removeprefix('个')}" if quantity.unit.dimension == POINTS.dimension else ""


def print_chinese(quantity: Quantity) -> str | None:
    """Return the quantity in Chinese numerals with its unit: 四批, 两个, 十二项, 两个百分点.

    Two before a unit is 两. None where the number is approximate or no whole number from 0 to 10**12, and for a % or a
    unit with a `/`, which are not written in this way.
    """
    number, unit = quantity
    if number.qualifier or number.sign or unit.text in SIGNS or "/" in unit.text:
        return None
    if number.value.denominator != 1 or not 0 <= number.value <= LARGEST_NUMERAL:
        return None
    words = "两" if number.value == 2 and unit.text else chinese_numeral(int(number.value))
    return words + (_attached(quantity) or unit.text)


def rounded(value: Fraction, unit: Unit, decimals: int, rounding: Rounding) -> Quantity:
    """Return a value in base units as it is printed in a unit with exactly `decimals` decimals (0 or more).

    This is the one rounding in the life of a figure. A value that rounds to zero is printed without a minus.
    """
    digits = _nearest(value / unit.scale * 10**decimals, rounding)
    sign = unit.text if unit.text in SIGNS else ""
    return Quantity(Number(_decimal(digits, decimals), Fraction(digits, 10**decimals), decimals, "", "", sign), unit)


def decimals_of_change(change: Fraction, printed_change: Fraction, decimals: int) -> int:
    """Return with how many decimals a change is printed, given those of the values it lies between.

    It is one more where the exact change, rounded, has another last digit than the difference of the printed values: so
    nobody takes it for a slip.
    """
    return decimals + (rounded(change, NO_UNIT, decimals, "half_up").number.value != printed_change)


def _nearest(value: Fraction, rounding: Rounding) -> int:
    """Return the nearest whole number; `rounding` decides where two are equally near, or cuts off what is no whole."""
    whole, rest = divmod(abs(value.numerator), value.denominator)
    if rounding == "down":
        return -whole if value < 0 else whole
    tie_goes_up = rounding == "half_up" or whole % 2 == 1
    if 2 * rest > value.denominator or (2 * rest == value.denominator and tie_goes_up):
        whole += 1
    return -whole if value < 0 else whole


def _decimal(digits: int, decimals: int) -> str:
    """Return digits with a point before the last `decimals` of them: 6846 and 2 give 68.46."""
    text = str(abs(digits)).rjust(decimals + 1, "0")
    whole, fraction = text[: len(text) - decimals], text[len(text) - decimals :]
    return ("-" if digits < 0 else "") + whole + ("." + fraction if fraction else "")


def exact_text(value: Fraction) -> str:
    """Return a value without any loss: 179, 0.91, or 102/149 where more than 12 decimals would be needed."""
    shifted = value * 10**MOST_EXACT_DECIMALS
    if shifted.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    text = _decimal(shifted.numerator, MOST_EXACT_DECIMALS)
    return text.rstrip("0").rstrip(".")


def compare_stated(
    value: Fraction, decimals: int, stated: Quantity, rounding: Rounding, interval: Interval | None = None
) -> Agreement:
    """Return how a stated value relates to the exact one, which the figure itself prints with `decimals` decimals.

    `value` is in base units, and so is `interval`, which says what else it may be where it was computed from rounded
    numbers; `stated` may be in any unit of the same dimension. EXACT: the rounding of a possible value, with as many
    decimals. OTHER_PRECISION: such a rounding with more or fewer decimals, or in 万 or the like, or an approximate
    number that a possible value lies within. TRUNCATED: cut off where it should have been rounded. WRONG: anything
    else.
    """
    number = stated.number
    low, high, bounded = interval or exactly(value)
    one = stated.scale * Fraction(MAGNITUDES[number.magnitude], 10**number.decimals)
    digits = number.value * stated.scale / one
    if number.qualifier:
        agrees = not bounded or _meets(low / one, high / one, int(digits), number.qualifier)
        return Agreement.OTHER_PRECISION if agrees else Agreement.WRONG
    if not bounded or _nearest(low / one, rounding) <= digits <= _nearest(high / one, rounding):
        as_printed = number.decimals == decimals and not number.magnitude
        return Agreement.EXACT if as_printed else Agreement.OTHER_PRECISION
    return Agreement.TRUNCATED if int(low / one) <= digits <= int(high / one) else Agreement.WRONG


def _meets(low: Fraction, high: Fraction, digits: int, qualifier: str) -> bool:
    """Tell whether a value from `low` to `high` is what approximate digits stand for, in units of the last digit.

    The zeros at the end of the digits say how coarse they are: 2800余 is from 2800 to below 2900, 近2900 above 2800 up
    to 2900, 约2800 from 2750 to 2850.
    """
    step = 10 ** (len(str(digits)) - len(str(digits).rstrip("0"))) if digits else 1
    if digits < 0:
        low, high, digits = -high, -low, -digits
    if qualifier == "近":
        return digits - step < high and low <= digits
    if qualifier == "约":
        return 2 * (low - digits) <= step and 2 * (digits - high) <= step
    return digits <= high and low < digits + step
