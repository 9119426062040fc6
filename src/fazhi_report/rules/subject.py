"""What a rule looks at, and what a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from fazhi_report.compose import Occurrence
from fazhi_report.derive import Figures
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.schema import Report


class Subject(NamedTuple):
    """A report under review: as written, as computed, and where each figure stands in its text.

    It is `complete` where no error was found before: only then can be said what is used nowhere.
    """

    report: Report
    figures: Figures
    occurrences: tuple[Occurrence, ...]
    complete: bool


Rule = Callable[[Subject], Iterator[Diagnostic]]
"""A rule looks at the whole report and yields what it finds. Its manual page is its entry in the catalogue."""
