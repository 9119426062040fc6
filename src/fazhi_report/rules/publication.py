"""Rules on how a report is published: its document number, the days on which it is printed and published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fazhi_report.diagnostics import Diagnostic, Path
from fazhi_report.rules.dates import LAST_DAY_TO_PUBLISH
from fazhi_report.rules.subject import Part
from fazhi_report.schema import IsoDate, ReportFile

NUMBER_IN_HEADER: Final[Path] = ("filing", "number")
NUMBER_IN_CATALOGUE: Final[Path] = ("disclosure", "number")

LOST_DATE: Final = "report.date"
"""What `Report.lost` holds where the date of the report had an error: nothing can be compared with it then."""


def document_numbers(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ516 for a document number of another year than that of the date, FZ518 where two numbers differ."""
    if part.section is not None:
        return
    date = part.head.date
    numbers = dict(numbers_in(part.head))
    if LOST_DATE not in part.report.lost:
        for path, number in numbers.items():
            if f"〔{date.year:04}〕" not in number:
                arguments = {"number": number, "date": date.isoformat()}
                yield Diagnostic("FZ516", part.places.of_value(path), arguments)
    filed, listed = numbers.get(NUMBER_IN_HEADER), numbers.get(NUMBER_IN_CATALOGUE)
    if filed is not None and listed is not None and filed != listed:
        here, before = part.places.of_value(NUMBER_IN_CATALOGUE), part.places.of_value(NUMBER_IN_HEADER)
        yield Diagnostic("FZ518", here, {"number": listed, "filed": filed}, (before,))


def days_of_publication(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ517 for a day of printing or publishing before the date, FZ519 for one of publishing that is too late.

    Of a report that is itself dated too late FZ506 speaks. An error elsewhere may be one in the date or in the year:
    then nothing is said.
    """
    if part.section is not None or not part.complete:
        return
    head = part.head
    last_day = (head.year + 1, *LAST_DAY_TO_PUBLISH)
    late: list[Diagnostic] = []
    for path, kind, day in days_in(head):
        arguments = {"day": day.isoformat(), "date": head.date.isoformat(), "key": path[-1]}
        if day < head.date:
            arguments |= {"kind_zh": kind[0], "kind_en": kind[1]}
            yield Diagnostic("FZ517", part.places.of_value(path), arguments)
        elif path[-1] == "published" and as_numbers(head.date) <= last_day < as_numbers(day):
            arguments |= {"following": str(head.year + 1)}
            late.append(Diagnostic("FZ519", part.places.of_value(path), arguments))
    yield from late[:1]


def numbers_in(head: ReportFile) -> Iterator[tuple[Path, str]]:
    """Yield each document number of the report with its path."""
    if head.filing is not None and head.filing.number is not None:
        yield NUMBER_IN_HEADER, head.filing.number
    if head.disclosure is not None and head.disclosure.number is not None:
        yield NUMBER_IN_CATALOGUE, head.disclosure.number


def days_in(head: ReportFile) -> Iterator[tuple[tuple[str, str], tuple[str, str], IsoDate]]:
    """Yield path, name in Chinese and English, and day of each printing and publishing."""
    if head.filing is not None and head.filing.printed_on is not None:
        yield ("filing", "printed_on"), ("印发日期", "the day of printing"), head.filing.printed_on
    if head.site is not None:
        yield ("site", "published"), ("发布日期", "the day of publication"), head.site.published.date()
    if head.disclosure is not None and head.disclosure.published is not None:
        yield ("disclosure", "published"), ("发布日期", "the day of publication"), head.disclosure.published


def as_numbers(day: IsoDate) -> tuple[int, int, int]:
    """Return year, month and day."""
    return day.year, day.month, day.day
