"""The reports on the years before: what a report is compared with."""

from __future__ import annotations

from typing import Final, NamedTuple

from fazhi_report.derive import Figures
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.schema import Report


class PastYear(NamedTuple):
    """The report on an earlier year: as written, and its figures."""

    report: Report
    figures: Figures


class Past(NamedTuple):
    """The reports on the years before one, latest first, as far as one year follows the other.

    `findings` say which of them could not be read; the years before such a one are not looked at.
    """

    years: tuple[PastYear, ...]
    findings: tuple[Diagnostic, ...] = ()

    @property
    def last_year(self) -> PastYear | None:
        """The report on the year before, None where there is none."""
        return self.years[0] if self.years else None


NO_PAST: Final = Past(())
"""No report on any year before."""
