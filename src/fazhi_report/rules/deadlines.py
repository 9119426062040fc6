"""A rule on deadlines that have passed when the report is written: 2019年底前完成 in the plan for 2020.

Such a deadline was copied from last year's plan, or `{{ year }}` was written where the next year is meant. So was the
year that a plan begins with: 2019年，我市将继续….
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.rules.copied_years import in_digits, is_of_another_report
from fazhi_report.rules.passages import Passage
from fazhi_report.rules.quoted import is_in_title_or_quotation
from fazhi_report.rules.subject import Part
from fazhi_report.rules.years import JOINING

DEADLINE: Final = (
    r"(?<!\d)(?P<year>\d{4})年(?P<when>年?(?P<edge>[底末初中])|(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4])季度"
    r"|(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|(?P<part>[初中底末]|[上中下]旬)?))?"
    r"(?P<word>之前|以前|前(?![后期身列述提往来沿景两几三四五六七八九十\d])|之内|以内|内(?![部容外在设控生需涵])|(?<=[日月底末])为?止)"
)
"""A date with its year and a word that makes it a deadline; 2019年前三季度 and 2019年内部审计 are none."""

PLANNED: Final = (
    r"(?<!\d)(?P<year>\d{4})年(?=是[^。；]{0,40}之年|度?[，,]?[^，。；“《]{0,12}将(?:继续|持续|进一步|深入|全面|重点|着力|坚持|认真|以"
    r"|按照|围绕|紧紧|紧扣|聚焦|不断|加快|加强|抓好|做好|抓住|扎实|大力|积极|切实|严格|从|把))"
)
"""A year of which the text says what will be done in it: 2019年，我市将继续…, 2019年是…收官之年."""

STEM: Final = "年"
ENDS: Final = "，。；！？"

MONTH_OF_EDGE: Final = {"初": 3, "中": 6, "底": 12, "末": 12}
MONTH_OF_HALF: Final = {"上": 6, "下": 12}
DAY_OF_PART: Final = {"初": 10, "上旬": 10, "中": 20, "中旬": 20}
QUARTERS: Final = "一二三四"
DECEMBER: Final = 12
LAST_DAY: Final = 31
"""Deadlines are taken to end as late as they may; no month has more days."""

SPAN_BEFORE: Final = rf"(?:截[至止]到?|[自从早]在?|原[定计]划?|本应|未能?[^，。；]{{0,6}}|\d[年月日]?[底末]?{JOINING})$"
"""What stands before a date that is no deadline any more: the end of a span, or one that was not kept."""

DONE: Final = (
    r"(?:[^，。；]{0,8}(?:已|了(?!解)|曾)|[^，。；]*的?基础上"
    r"|(?!(?:[要须应将]|基本|全[面部]|力争|必须|确保|争取|努力|率先|初步)*"
    r"(?:完成|建成|建立|建设|实现|达到|出台|印发|制定|形成|推出|落实|解决|取消|启用|开通|打造))[^，。；、]{0,8}的"
    r"|[^，。；、]{0,10}(?:出台|印发|制定|建成|建立|建设|启用|落实|开通|完成|形成|解决|推出)的)"
)
"""What follows a date that tells of the past, or which things are meant: 2019年底前已建成, 2015年底前制定的文件."""

TO_BE_DONE: Final = (
    r"[^，。；]{0,16}(?:完成|建成|建立|实现|达到|达标|出台|印发|制定|整改|办结|到位|落实|清零|清理|验收|覆盖|取消|启用|上线"
    r"|挂牌)"
)
"""What follows a deadline that is named by its year alone, or stands outside the plan."""


class Deadline(NamedTuple):
    """A deadline from `start` to `end` of a text: its year, and the last day it may mean (year, month, day)."""

    year: int
    last_day: tuple[int, int, int]
    start: int
    end: int


def passed_deadlines(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ442 for each deadline in the plan that lies before the date of the report.

    Outside the plan, for each of the year before the report's, unless a rule on copied years speaks of it.
    """
    if part.section is None:
        return
    head = part.head
    dated = (head.date.year, head.date.month, head.date.day)
    for passage in part.passages:
        if STEM not in passage.text:
            continue
        text = in_digits(passage.text)
        planned = role_of(part, passage) == "plan"
        for deadline in (*deadlines_in(text), *(years_planned_in(text) if planned else ())):
            if deadline.last_day >= dated or "十" in passage.text[deadline.start : deadline.end]:
                continue
            if planned or is_of_last_year(deadline, passage, text, head.year):
                arguments = {"found": passage.text[deadline.start : deadline.end], "date": head.date.isoformat()}
                yield Diagnostic("FZ442", passage.span(deadline.start, deadline.end), arguments)


def role_of(part: Part, passage: Passage) -> str:
    """Return the role of the section or subsection that a passage stands in."""
    assert part.section is not None, "only sections have roles"
    content = part.section.content
    if passage.path[0] == "subsections":
        index = passage.path[1]
        assert isinstance(index, int), "an item of a list"
        return content.subsections[index].role or content.role
    return content.role


def deadlines_in(text: str) -> Iterator[Deadline]:
    """Yield the deadlines of a text that are still to be met, as far as words tell."""
    for match in re.finditer(DEADLINE, text):
        start, end = match.span()
        clause = max(text.rfind(mark, 0, start) for mark in ENDS) + 1
        if re.search(SPAN_BEFORE, text[clause:start]) is not None or re.match(DONE, text[end:]) is not None:
            continue
        if match["when"] is None and re.match(TO_BE_DONE, text[end:]) is None:
            continue
        if not is_in_title_or_quotation(text, start, end):
            yield Deadline(int(match["year"]), last_day_of(match), start, end)


def years_planned_in(text: str) -> Iterator[Deadline]:
    """Yield the years of which a text says what will be done in them."""
    for match in re.finditer(PLANNED, text):
        if not is_in_title_or_quotation(text, *match.span()):
            yield Deadline(int(match["year"]), (int(match["year"]), DECEMBER, LAST_DAY), *match.span())


def last_day_of(match: re.Match[str]) -> tuple[int, int, int]:
    """Return the last day that a deadline may mean, as year, month and day."""
    year = int(match["year"])
    if match["month"]:
        day = int(match["day"]) if match["day"] else DAY_OF_PART.get(match["part"] or "", LAST_DAY)
        return year, int(match["month"]), day
    if match["quarter"]:
        quarter = match["quarter"]
        return year, 3 * (QUARTERS.index(quarter) + 1 if quarter in QUARTERS else int(quarter)), LAST_DAY
    if match["half"]:
        return year, MONTH_OF_HALF[match["half"]], LAST_DAY
    return year, MONTH_OF_EDGE.get(match["edge"] or "", DECEMBER), LAST_DAY


def is_of_last_year(deadline: Deadline, passage: Passage, text: str, now: int) -> bool:
    """Tell whether a deadline outside the plan is last year's, and something to be done, and not told of otherwise."""
    if deadline.year != now - 1 or re.match(TO_BE_DONE, text[deadline.end :]) is None:
        return False
    return not is_of_another_report(passage, text, deadline.start, deadline.start + len(str(deadline.year)), now)
