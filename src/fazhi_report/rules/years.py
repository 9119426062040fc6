"""Rules on how a year is written: with four digits and 年.

What GB/T 15835 asks for. What stands in a 《title》 or a “quotation” is not the report's
own wording and is left alone, and so is a figure whose unit happens to be 年.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.rules.passages import Passage
from fazhi_report.rules.quoted import is_in_title_or_quotation
from fazhi_report.rules.subject import Part

NEAR: Final = 15
"""Years around the report's that two digits are taken for."""

JOINING: Final = "[—–－～~至到-]"
"""What joins the beginning and the end of a span."""

SPAN_OF_YEARS: Final = rf"(?<!\d)\d{{4}}年?{JOINING}$"
"""What makes two digits behind it the end of a span of years: 2018—19年."""

DATED: Final = (
    r"年(?:底(?![蕴线色气子部])|末|初(?![心步次级期始衷])|上半年|下半年|度(?![过假内期])|年[初底末]"
    r"|\d{1,2}月|第?[一二三四]季度)"
)
"""What follows a year and no number of years: 年底, 年3月, but 年底蕴 and 年初心 do follow one."""

OPENING: Final = r"年[，全我本市县区省各共]"
"""What follows a year at the beginning of a clause."""

BOUNDARY: Final = "，。；：、（"
"""Behind these a clause begins."""

LEADING_UP: Final = "，。；：、（至到自从在于较比与就对"
"""What stands before a year that lacks its 年."""

MONTH: Final = r"(?:1[0-2]|[1-9])(?:[—–－～~至、和-]\d{1,2})?月"
"""What follows a year that lacks its 年 too: 20196月."""

FOLLOWING: Final = rf"[底初末全我本市省县区各上下增减提降，]|以(?![上下内])|年[底初末]|{MONTH}"
"""What follows a year that lacks its 年; 以上 would follow a count."""

GOES_ON: Final = (
    r"(?:(?:[—–－～~至到、和与及/-](?:\d{4}|\d\d)(?!\d))*(?:[财学]?年|[两三四五六七八九十]年)"
    r"|[—–－～~./-]\d|版|号|第\d|[〕\]］）)\d]|[ \t]*[|])"
)
"""What may follow a year that does have its 年, perhaps behind another year, or is part of a number or table."""


def short_years(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ420 for each year written with two digits: 19年底, ’19年, 2018—19年."""
    now = part.head.year
    for passage in part.passages:
        text = passage.text
        for digits, end in digits_before_sign(text, 2):
            year = full_year(int(text[digits:end]), now)
            if not is_short_year(text[:digits], text[end : end + 8], year - now) or is_printed(passage, digits, end):
                continue
            if not is_in_title_or_quotation(text, digits, end):
                span = re.search(SPAN_OF_YEARS, text[max(digits - 8, 0) : digits])
                start = digits if span is None else digits - len(span[0])
                arguments = {"found": text[start : end + 1], "right": f"{text[start:digits]}{year}年"}
                yield Diagnostic("FZ420", passage.span(start, end + 1), arguments)


def digits_before_sign(text: str, count: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of each run of exactly so many digits before 年."""
    end = text.find("年", count)
    while end != -1:
        start = end - count
        if text[start:end].isdecimal() and not (start and text[start - 1].isdecimal()):
            yield start, end
        end = text.find("年", end + 1)


def full_year(digits: int, near: int) -> int:
    """Return the year nearest to `near` that ends with two digits."""
    year = near - near % 100 + digits
    return min((year - 100, year, year + 100), key=lambda each: abs(each - near))


def is_short_year(before: str, after: str, offset: int) -> bool:
    """Tell whether two digits between these texts are a year, `offset` years from the report's, and no number of years.

    At the beginning of a clause (19年，全市…) and in a comparison (比18年增长) only the years next to the report's are
    taken for one.
    """
    if abs(offset) > NEAR:
        return False
    if before.endswith(("’", "‘", "'", "＇")) or re.search(SPAN_OF_YEARS, before[-8:]) is not None:
        return True
    if re.match(DATED, after) is not None:
        return not before.endswith(("第", "."))
    if abs(offset) > 1:
        return False
    if before.endswith(("比", "较")):
        return re.match("年[增减上下提降翻同]", after) is not None
    opens = not before or before[-1] in BOUNDARY or before.endswith(("截至", "截止"))
    return opens and re.match(OPENING, after) is not None


def is_printed(passage: Passage, start: int, end: int) -> bool:
    """Tell whether what stands from `start` to `end` is printed by a reference."""
    return any(each.start < end and start < each.end for each in passage.mentions)


def years_without_sign(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ421 for each year without 年: `{{ year }}全市`, 截至2019底, 20196月. One all alone needs none."""
    now = part.head.year
    for passage in part.passages:
        text = passage.text
        years = [(each.start, each.end) for each in passage.mentions if each.figure is None and each.end > each.start]
        for start, end in (*years, *typed_years(passage, part, (now - 1, now, now + 1))):
            if (
                not goes_on(text[end : end + 40])
                and end - start < len(text)
                and not is_in_title_or_quotation(text, start, end)
            ):
                yield Diagnostic("FZ421", passage.span(start, end), {"found": text[start:end]})


def goes_on(after: str) -> bool:
    """Tell whether what stands behind a year has its 年 or makes it part of a number, a span or a table."""
    if after.startswith("年"):
        return True
    if after[:1].isdecimal() and re.match(MONTH, after) is not None:
        return False
    return re.match(GOES_ON, after) is not None


def typed_years(passage: Passage, part: Part, years: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Yield start and end of each typed number that is one of the years and reads as one without its 年."""
    text = passage.text
    for year in map(str, years):
        start = text.find(year)
        while start != -1:
            end = start + len(year)
            leads = start == 0 or text[start - 1] in LEADING_UP
            if leads and re.match(FOLLOWING, text[end : end + 8]) is not None and not is_printed(passage, start, end):
                literals = (*part.head.literals, *(part.section.content.literals if part.section is not None else ()))
                if not any(year in literal and literal in text for literal in literals):
                    yield start, end
            start = text.find(year, end)
