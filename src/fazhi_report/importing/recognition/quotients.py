"""Quotients of figures that may be what a share prints: `{3} / {2}`, `({2} - {3}) / {2}`, `{3} / ({3} + {4})`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from fazhi_report.importing.recognition.passage_words import FINEST, Paragraph, Reading, agreement_with
from fazhi_report.quantity import (
    Agreement,
    Interval,
    combine_intervals,
    compare_stated,
    exactly,
    print_quantity,
    rounded,
)

MOST_BEFORE: Final = 10
MOST_BEHIND: Final = 6
"""So many counts before and behind a share are looked at, so that the time for a passage grows with its length alone.

A share stands beside what it is a share of: in published reports the two are never more than a few figures away.
"""


class Quotient(NamedTuple):
    """One sum of figures over another, or what is left of 1 without it (`rest`).

    `named` says how well the top bears the name of the share, `based` how well the bottom is the base that the name
    asks for, both 0 for not at all. `distance` is how many figures away they are.
    """

    top: tuple[Reading, ...]
    bottom: tuple[Reading, ...]
    rest: bool = False
    named: int = 0
    based: int = 0
    distance: int = 0

    @property
    def value(self) -> Fraction:
        """The exact value: 102/149."""
        quotient = _added(self.top) / _added(self.bottom)
        return 1 - quotient if self.rest else quotient

    @property
    def plain(self) -> bool:
        """Whether it is one figure over another."""
        return len(self.top) == len(self.bottom) == 1 and not self.rest

    @property
    def formula(self) -> str:
        """The formula with the indices of the figures in braces."""
        return self._written({each.order: f"{{{each.order}}}" for each in (*self.top, *self.bottom)})

    def shown(self, paragraph: Paragraph) -> str:
        """Return the formula with the figures as printed: 102件 / 149件."""
        return self._written({each.order: paragraph.printed(each) for each in (*self.top, *self.bottom)})

    def _written(self, names: dict[int, str]) -> str:
        top, bottom = (" + ".join(names[each.order] for each in side) for side in (self.top, self.bottom))
        bottom = f"({bottom})" if len(self.bottom) > 1 else bottom
        if self.rest:
            top = f"({bottom} - {top})"
        elif len(self.top) > 1:
            top = f"({top})"
        return f"{top} / {bottom}"

    @property
    def definition(self) -> str:
        """What the formula computes, in words of the labels."""
        top, bottom = ("、".join(dict.fromkeys(label_of(each) for each in side)) for side in (self.top, self.bottom))
        if self.rest:
            return f"{bottom}减去{top}，占{bottom}的比重。"
        if len(self.bottom) > 1:
            return f"{top}占{bottom}合计的比重。"
        return f"{top}合计占{bottom}的比重。" if len(self.top) > 1 else f"{top}占{bottom}的比重。"

    def explains(self, share: Reading) -> bool:
        """Tell whether values that the figures may have had before they were rounded give the share."""
        if all(each.quantity.interval is None for each in (*self.top, *self.bottom)):
            return False
        interval = combine_intervals(_possible(self.top), "/", _possible(self.bottom))
        if self.rest:
            interval = combine_intervals(exactly(Fraction(1)), "-", interval)
        number = share.figure.number
        return compare_stated(self.value, number.decimals, share.quantity, "half_up", interval) is Agreement.EXACT

    def printed_like(self, share: Reading) -> str:
        """Return what the quotient would be printed as in place of a share."""
        return print_quantity(rounded(self.value, share.unit, share.figure.number.decimals, "half_up"))


def label_of(reading: Reading) -> str:
    """Return what a figure is called in a definition."""
    return reading.figure.label or reading.figure.stem or reading.figure.object


def _added(readings: Sequence[Reading]) -> Fraction:
    return sum((each.value for each in readings), Fraction(0))


def _possible(readings: Sequence[Reading]) -> Interval:
    total = exactly(Fraction(0))
    for each in readings:
        total = combine_intervals(total, "+", each.quantity.interval or exactly(each.value))
    return total


class Bounds(NamedTuple):
    """What a quotient has to lie between to be printed as a share, rounded or cut off, in multiples of 1/`FINEST`."""

    low: int
    high: int

    def hold(self, top: int, bottom: int) -> bool:
        """Tell whether a quotient of scaled values may be the share; exact comparison decides. No fractions: fast."""
        return self.low * bottom <= top * FINEST <= self.high * bottom


def bounds_of(share: Reading) -> Bounds | None:
    """Return the bounds of a share; None where it has more decimals than are looked at."""
    one = share.quantity.scale * FINEST / 10**share.figure.number.decimals
    return Bounds(share.scaled - int(one), share.scaled + int(one)) if one.denominator == 1 else None


def fits(quotient: Quotient, share: Reading) -> bool:
    """Tell whether a quotient is printed as the share, rounded or cut off."""
    return agreement_with(quotient.value, share) in {Agreement.EXACT, Agreement.TRUNCATED}


def counts_near(paragraph: Paragraph, position: int) -> tuple[Reading, ...]:
    """Return the exact counts nearest to the figure at a position, in reading order."""
    readings = paragraph.readings
    before: list[Reading] = []
    for at in range(position - 1, max(position - 4 * MOST_BEFORE, 0) - 1, -1):
        if readings[at].counts and len(before) < MOST_BEFORE:
            before.append(readings[at])
    behind = [each for each in readings[position + 1 : position + 1 + 4 * MOST_BEHIND] if each.counts]
    return (*reversed(before), *behind[:MOST_BEHIND])


def pairs_of(counts: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Yield each two different counts of one unit, the second not zero: what can be divided into a share."""
    alike: dict[str, list[Reading]] = {}
    for each in counts:
        alike.setdefault(each.unit.text, []).append(each)
    for group in alike.values():
        for bottom in group:
            if bottom.scaled > 0:
                yield from ((top, bottom) for top in group if top is not bottom)
