"""What a rule looks at, and what a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from fazhi_report.compose import Occurrence
from fazhi_report.derive import Figure, Figures
from fazhi_report.diagnostics import Diagnostic, Places
from fazhi_report.past import PastYear
from fazhi_report.rules.passages import Passage
from fazhi_report.schema import Report, ReportFile, Section
from fazhi_report.unchanged import LastYearTexts


class Part(NamedTuple):
    """One file under review: `report.yaml`, which has no section, or the file of a section.

    `passages` are its texts as printed, `figures` those it declares. It is `complete` where no error was found before,
    in any file. `last_year` is the report on the year before, where there is one, and `last_texts` are its sentences.
    """

    report: Report
    section: Section | None
    places: Places
    passages: tuple[Passage, ...]
    figures: tuple[Figure, ...]
    complete: bool
    last_year: PastYear | None
    last_texts: LastYearTexts | None

    @property
    def head(self) -> ReportFile:
        """The content of `report.yaml`."""
        return self.report.head


class Subject(NamedTuple):
    """A report under review: as written, as computed, where each figure stands in its text, and part by part.

    It is `complete` where no error was found before: only then can be said what is used nowhere. `last_year` is the
    report on the year before, where there is one.
    """

    report: Report
    figures: Figures
    occurrences: tuple[Occurrence, ...]
    parts: tuple[Part, ...]
    complete: bool
    last_year: PastYear | None


class PartRule(NamedTuple):
    """A rule that looks at one file by itself, and the codes it yields.

    What it yields depends on nothing but the part: its head, its section, its passages, the figures in them, and the
    report on the year before.
    """

    look: Callable[[Part], Iterator[Diagnostic]]
    codes: tuple[str, ...]


class ReportRule(NamedTuple):
    """A rule that looks at the whole report, and the codes it yields."""

    look: Callable[[Subject], Iterator[Diagnostic]]
    codes: tuple[str, ...]
