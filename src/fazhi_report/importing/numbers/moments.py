"""Up to which day the numbers of a sentence count: 截至2019年底 is 2019-12-31."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

MOMENT: Final = re.compile(
    r"(?P<until>截至到?|截止到?|(?<=[。；，])[到至]|^[到至])"
    r"(?:(?P<now>目前|现在)|(?P<when>今年|当年|本年|去年|上年|(?P<year>(?:19|20)\d{2})年度?)?"
    r"(?:(?P<month>\d{1,2})月)?(?:(?P<day>\d{1,2})日)?(?P<end>年?[底末])?)"
)
ANOTHER_TIME: Final = re.compile(
    r"(?:(?<=^)|(?<=[。；]))(?:(?:19|20)\d{2}年|全年|年内|今年|当年|去年|上半年|下半年|\d{1,2}月)"
)
END: Final = re.compile(r"[。！？]")


DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FEBRUARY: Final = 2


class Moment(NamedTuple):
    """From an offset on, numbers count up to this day (`2019-12-31`), or up to none that is named."""

    at: int
    day: str


def moments_in(text: str, year: int) -> list[Moment]:
    """Return which days are named in a text, and where each of them is over: at the end of its sentence.

    A sentence that begins with 其中 or 其 goes on with the one before.
    """
    if "截" not in text and "底" not in text and "末" not in text:
        return []
    found: list[Moment] = []
    for match in MOMENT.finditer(text):
        day = "" if match["now"] else day_of(match, year)
        if day is not None:
            found.append(Moment(match.start(), day))
    if found:
        found += [Moment(each.end(), "") for each in END.finditer(text) if not text.startswith("其", each.end())]
        found += [Moment(each.start(), "") for each in ANOTHER_TIME.finditer(text)]
    return sorted(found)


def day_of(match: re.Match[str], year: int) -> str | None:
    """Return the day that is named, None where nothing is named that has a last day."""
    if not (match["end"] or match["day"] or (match["month"] and match["until"].startswith("截"))):
        return None
    if match["year"]:
        year = int(match["year"])
    elif match["when"] in {"去年", "上年"}:
        year -= 1
    month = int(match["month"]) if match["month"] else 12
    if not 1 <= month <= 12:
        return None
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    last = DAYS[month - 1] + (month == FEBRUARY and leap)
    day = int(match["day"]) if match["day"] else last
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= last else None


def moment_at(moments: Sequence[Moment], at: int) -> str:
    """Return the day up to which a number at an offset counts, or nothing."""
    index = bisect_right(moments, at, key=_at)
    return moments[index - 1].day if index else ""


def _at(moment: Moment) -> int:
    return moment.at
