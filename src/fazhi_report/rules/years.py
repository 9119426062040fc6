"""Rules on years: two digits, no 年, and years left over from an earlier report.

A year is written with four digits and 年 (GB/T 15835). What stands in a 《title》 or a “quotation” is not the report's
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

FURTHEST_AHEAD: Final = 50
"""Years ahead up to which a report makes plans: goals are set for the middle of the century."""

LONGEST_SERIES: Final = 10
"""Years that a series in one sentence may go back: 2017年、2018年、2019年."""

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

FOLLOWING: Final = r"[底初末全我本市省县区各上下增减提降，]|以(?![上下内])|年[底初末]"
"""What follows a year that lacks its 年; 以上 would follow a count."""

GOES_ON: Final = (
    r"(?:(?:[—–－～~至到、和与及/-](?:\d{4}|\d\d)(?!\d))*(?:[财学]?年|[两三四五六七八九十]年)"
    r"|[—–－～~./-]\d|版|号|第\d|[〕\]］）)\d]|[ \t]*[|])"
)
"""What may follow a year that does have its 年, perhaps behind another year, or is part of a number or table."""

PAST_BEFORE: Final = (
    r"(?:自|早在|始于|起于|源于|追溯[到至]|(?:成立|组建|设立|创建|建成|创办|颁布|公布|发布|印发|出台|制定|施行|实施"
    r"|通过|启动|开通|修订|修正|签订|始建|兴建|[建起止终])于)$"
)
"""What leads up to a year that is named because it is past."""

PAST_AFTER: Final = (
    r"年(?:\d{1,2}月(?:\d{1,2}日)?)?[初中底末]?(?:以来|以后|之后|以前|之前|后(?![三续期])|起|始|开始|至今|间|代"
    r"|版|修[订正]|第\d+号|《"
    r"|[^，。；：、]{0,16}?(?:出台|印发|颁布|公布|发布|制定|修订|修正|施行|实施|通过|成立|设立|组建|建成|建立|启用|签订|签署"
    r"|下发|批准|立案|移交|遗留|结转|入选|获评)的)"
)
"""What follows a year that is named because it is past: 年以来, 年出台的, 年修订."""

CHANGE_SINCE: Final = r"年[^，。；：、]{0,24}?(?:起|开始|到|至|提高|提升|上升|扩|增|升|缩|压|减|降)"
"""从2015年的20%提高到…: a comparison with the year in which something began."""

SPAN_BEFORE: Final = rf"\d[年月日]?[初底末]?{JOINING}$"
SPAN_AFTER: Final = rf"年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?[初底末]?{JOINING}(?:\d|今)"
"""What makes a year the end or the beginning of a span."""

LIST_AFTER: Final = r"年度?(?:[、和与及]\d{4}年?度?)+"
"""Further years joined to one."""


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
    """Yield FZ421 for each year without 年: `{{ year }}全市`, 截至2019底. A year that stands all alone needs none."""
    now = part.head.year
    for passage in part.passages:
        text = passage.text
        years = [(each.start, each.end) for each in passage.mentions if each.figure is None and each.end > each.start]
        for start, end in (*years, *typed_years(passage, part, (now - 1, now, now + 1))):
            goes_on = text.startswith("年", end) or re.match(GOES_ON, text[end : end + 40]) is not None
            if not goes_on and end - start < len(text) and not is_in_title_or_quotation(text, start, end):
                yield Diagnostic("FZ421", passage.span(start, end), {"found": text[start:end]})


def typed_years(passage: Passage, part: Part, years: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Yield start and end of each typed number that is one of the years and reads as one without its 年."""
    text = passage.text
    for year in map(str, years):
        start = text.find(year)
        while start != -1:
            end = start + len(year)
            leads = start == 0 or text[start - 1] in LEADING_UP
            if leads and re.match(FOLLOWING, text[end : end + 2]) is not None and not is_printed(passage, start, end):
                literals = (*part.head.literals, *(part.section.content.literals if part.section is not None else ()))
                if not any(year in literal and literal in text for literal in literals):
                    yield start, end
            start = text.find(year, end)


def stale_years(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ423 for each typed year that is too old for the report, FZ434 for one too far ahead.

    Left alone are years that are named because they are past (自2015年以来, 2004年出台的), spans, comparisons with the
    year before a five-year plan, and series of years that run up to the report's own.
    """
    now = part.head.year
    for passage in part.passages:
        text = passage.text
        for start, end in digits_before_sign(text, 4):
            year = int(text[start:end])
            if now - 1 <= year <= now + FURTHEST_AHEAD or is_printed(passage, start, end):
                continue
            if year < now and is_past_on_purpose(text, start, end, now):
                continue
            if not is_in_title_or_quotation(text, start, end):
                code = "FZ423" if year < now else "FZ434"
                arguments = {"found": text[start:end], "years": str(abs(now - year))}
                yield Diagnostic(code, passage.span(start, end + 1), arguments)


def is_past_on_purpose(text: str, start: int, end: int, now: int) -> bool:
    """Tell whether the year at `start` to `end` of a text is named because it is past."""
    before, after, year = text[max(start - 8, 0) : start], text[end : end + 40], int(text[start:end])
    if any(re.search(pattern, before) is not None for pattern in (PAST_BEFORE, SPAN_BEFORE)):
        return True
    if any(re.match(pattern, after) is not None for pattern in (PAST_AFTER, SPAN_AFTER)):
        return True
    if before.endswith(("比", "较", "与", "同")) and year % 5 == 0:
        return True
    if before.endswith(("从", "由")) and re.match(CHANGE_SINCE, after) is not None:
        return True
    listed = re.match(LIST_AFTER, after)
    if listed is not None and any(int(each) >= now - 1 for each in re.findall(r"\d{4}", listed[0])):
        return True
    sentence = text[text.rfind("。", 0, start) + 1 : start] + text[start:].partition("。")[0]
    return now - year <= LONGEST_SERIES and all(str(each) in sentence for each in range(year, now + 1))
