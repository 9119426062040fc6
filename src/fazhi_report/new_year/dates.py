"""Years and dates of one report → those of another, and the step between the two."""

from __future__ import annotations

from typing import Final, NamedTuple

FIRST, LAST = 1, 9999
"""Years that a date can have."""

LEAP_DAY: Final = "-02-29"
DAY_BEFORE: Final = "-02-28"


class Step(NamedTuple):
    """From the year of one report to that of another, which may be any number of years later or earlier."""

    origin: int
    year: int

    @property
    def years(self) -> int:
        """How many years later the other report is."""
        return self.year - self.origin


def moved_date(date: str, step: Step) -> str:
    """Return the date `2020-02-28`, or the minute `2020-03-27 10:00`, as many years later as the step takes.

    29 February becomes 28 February in a year that has no leap day. A date that would leave the calendar stays.
    """
    year = int(date[:4]) + step.years
    if not FIRST <= year <= LAST:
        return date
    rest = date[4:]
    return f"{year:04}{rest if is_leap(year) else rest.replace(LEAP_DAY, DAY_BEFORE)}"


def is_leap(year: int) -> bool:
    """Tell whether a year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
