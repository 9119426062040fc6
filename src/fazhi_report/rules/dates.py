"""Rules on the date of a report, by 《法治政府建设与责任落实督察工作规定》 (厅字〔2019〕28号)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.rules.subject import Part

LAST_DAY_TO_PUBLISH: Final = (4, 1)
"""Month and day of the following year by which every report is published."""

LAST_DAY_TO_REPORT: Final = (3, 1)
"""Month and day by which a department reports to its government, a government to its party committee and congress."""

FIRST_DAY_TO_DATE: Final = (12, 1)
"""Month and day of the report's own year from which its date is let pass: some bodies report before the year is out."""


def date_of_report(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ506, FZ507 or FZ508 for a report dated after the day of publishing, that of reporting, or too early.

    An error elsewhere may be one in the date or in the year: then nothing is said.
    """
    if part.section is not None or not part.complete:
        return
    head = part.head
    dated = (head.date.year, head.date.month, head.date.day)
    code = ""
    if dated > (head.year + 1, *LAST_DAY_TO_PUBLISH):
        code = "FZ506"
    elif dated > (head.year + 1, *LAST_DAY_TO_REPORT):
        code = "FZ507"
    elif dated < (head.year, *FIRST_DAY_TO_DATE):
        code = "FZ508"
    if code:
        arguments = {"date": head.date.isoformat(), "year": str(head.year), "following": str(head.year + 1)}
        yield Diagnostic(code, part.places.of_value(("date",)), arguments)
