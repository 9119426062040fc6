"""Rules on years of other reports: what was left in when last year's report was reworked, and what is mistyped.

A year may be written in Chinese numerals as well: 二〇一七年. What stands in a 《title》 or a “quotation” is not the
report's own wording and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.rules.passages import Passage
from fazhi_report.rules.quoted import is_in_title_or_quotation, is_within
from fazhi_report.rules.subject import Part
from fazhi_report.rules.years import JOINING, digits_before_sign, is_printed

FURTHEST_AHEAD: Final = 50
"""Years ahead up to which a report makes plans: goals are set for the middle of the century."""

LONGEST_SERIES: Final = 10
"""Years that a series in one sentence may go back: 2017年、2018年、2019年."""

LONG_AGO: Final = 5
"""Years from which on a comparison is meant: no report of so long ago is copied."""

NUMERALS: Final = str.maketrans("〇○零一二三四五六七八九十", "0001234567891")
"""Digit of each Chinese numeral. That 十 is more than one digit does not count: only years are read."""

CENTURIES: Final = ("二〇", "二○", "二零", "一九")
"""What a year in Chinese numerals begins with."""

IN_NUMERALS: Final = (
    "(?<![〇○零一二三四五六七八九十百千万第])(?:二[〇○零]|一九)[〇○零一二三四五六七八九]{2}(?![〇○零一二三四五六七八九十百千万])"
    "(?:年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?)?"
)
"""A year in Chinese numerals, with month and day where it has them."""

TITLE_OF_REPORT: Final = ("title",)

PAST_BEFORE: Final = (
    r"(?:自|早在|始于|起于|源于|追溯[到至]|(?:成立|组建|设立|创建|建成|创办|颁布|公布|发布|印发|出台|制定|施行|实施"
    r"|通过|启动|开通|修订|修正|签订|始建|兴建|[建起止终])于)$"
)
"""What leads up to a year that is named because it is past."""

PAST_AFTER: Final = (
    r"年(?:\d{1,2}月(?:\d{1,2}日)?)?[初中底末]?(?:以来|以后|之后|以前|之前|后(?![三续期])|起|始|开始|至今|间|代"
    r"|版|修[订正]|第\d+号|《"
    r"|[^，。；：、]{0,12}?以来"
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

IN_COMPARISON: Final = ("比", "较", "上年", "去年", "上一年", "上年度", "上一年度")
"""What stands before a year that this one is compared with, or that says itself which year is meant."""

LISTED_BEFORE: Final = r"\d{4}年?度?[、和与及]$"
"""A year before one, joined to it."""


def stale_years(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ423 for each typed year that is too old for the report, FZ435 for last year, FZ434 for one far ahead.

    Left alone are years that are named because they are past (自2015年以来, 2004年出台的), spans, comparisons with the
    year before a five-year plan or long ago, and series of years that run up to the report's own; of last year all
    comparisons, tables and what stands in parentheses. The title of the report is for `year_of_title`.
    """
    now = part.head.year
    for passage in part.passages:
        if part.section is None and passage.path == TITLE_OF_REPORT:
            continue
        text = in_digits(passage.text)
        for start, end in digits_before_sign(text, 4):
            year = int(text[start:end])
            if is_of_another_report(passage, text, start, end, now):
                code = "FZ434" if year > now else "FZ435" if year == now - 1 else "FZ423"
                arguments = {"found": passage.text[start:end], "years": str(abs(now - year))}
                yield Diagnostic(code, passage.span(start, end + 1), arguments)


def is_of_another_report(passage: Passage, text: str, start: int, end: int, now: int) -> bool:
    """Tell whether the year at `start` to `end` of a passage, `text` in digits, is typed and has no reason to stand."""
    year = int(text[start:end])
    if now <= year <= now + FURTHEST_AHEAD or is_printed(passage, start, end):
        return False
    if year < now and is_past_on_purpose(text, start, end, now):
        return False
    if year == now - 1 and is_last_year_on_purpose(passage, text, start, end):
        return False
    return not is_in_title_or_quotation(text, start, end)


def in_digits(text: str) -> str:
    """Return a text with the years in Chinese numerals written in digits, each character in its place."""
    if not any(century in text for century in CENTURIES):
        return text
    return re.sub(IN_NUMERALS, lambda match: match[0].translate(NUMERALS), text)


def is_past_on_purpose(text: str, start: int, end: int, now: int) -> bool:
    """Tell whether the year at `start` to `end` of a text is named because it is past."""
    before, after, year = text[max(start - 8, 0) : start], text[end : end + 40], int(text[start:end])
    if any(re.search(pattern, before) is not None for pattern in (PAST_BEFORE, SPAN_BEFORE)):
        return True
    if any(re.match(pattern, after) is not None for pattern in (PAST_AFTER, SPAN_AFTER)):
        return True
    if before.endswith(("比", "较", "与", "同")) and (year % 5 == 0 or now - year >= LONG_AGO):
        return True
    if before.endswith(("从", "由")) and re.match(CHANGE_SINCE, after) is not None:
        return True
    listed = re.match(LIST_AFTER, after)
    if listed is not None and any(int(each) >= now - 1 for each in re.findall(r"\d{4}", listed[0])):
        return True
    sentence = text[text.rfind("。", 0, start) + 1 : start] + text[start:].partition("。")[0]
    return now - year <= LONGEST_SERIES and all(str(each) in sentence for each in range(year, now + 1))


def is_last_year_on_purpose(passage: Passage, text: str, start: int, end: int) -> bool:
    """Tell whether last year is meant where it is typed: in a comparison, a table, a series or in parentheses."""
    before = text[max(start - 8, 0) : start]
    if passage.kind == "row" or before.endswith(IN_COMPARISON) or re.search(LISTED_BEFORE, before) is not None:
        return True
    if re.match("年[^，。；]{0,6}?(?:同期|相比|相较|持平)", text[end : end + 12]) is not None:
        return True
    return "（" in text and is_within(start, end, [each.span() for each in re.finditer("（[^（）]*）", text)])


def year_of_title(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ436 for the year in the title of the report if it is not the report's."""
    if part.section is not None:
        return
    now = str(part.head.year)
    for passage in part.passages:
        text = in_digits(passage.text)
        if passage.path == TITLE_OF_REPORT and now not in text:
            for start, end in digits_before_sign(text, 4):
                if not is_in_title_or_quotation(text, start, end):
                    arguments = {"found": passage.text[start:end], "year": now}
                    yield Diagnostic("FZ436", passage.span(start, end + 1), arguments)
                    break
