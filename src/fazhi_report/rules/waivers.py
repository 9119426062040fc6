"""Waivers: findings that an office has decided to leave, by code and place, each with its reason.

A waived finding is set aside, never lost: it is listed with its reason. A waiver that sets nothing aside, that is given
twice, whose time is over or that names no rule or no place is itself a finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Path, Places, Span
from fazhi_report.rules.registry import CODES
from fazhi_report.schema import Report, Section, Waiver

REPORT_PLACE: Final = "report"
"""What a waiver calls `report.yaml` and the report as a whole."""

LOST_WAIVERS: Final = "report.waivers"
"""What `Report.lost` holds where a waiver was left out: those after it no longer stand at the places they count to."""


class Waived(NamedTuple):
    """A finding set aside, and why."""

    finding: Diagnostic
    reason: str


class Sifted(NamedTuple):
    """Findings without those set aside, and those set aside."""

    kept: tuple[Diagnostic, ...]
    waived: tuple[Waived, ...]


class Stretch(NamedTuple):
    """A stretch of a file from one place to another, each a line and a column."""

    file: str
    start: tuple[int, int]
    end: tuple[int, int]

    def holds(self, span: Span) -> bool:
        """Tell whether a span begins in this stretch."""
        return span.file == self.file and self.start <= (span.line, span.column) <= self.end


class Holding(NamedTuple):
    """A waiver without fault, its position among all, and the stretches of files for which it holds."""

    position: int
    waiver: Waiver
    stretches: tuple[Stretch, ...]

    def means(self, finding: Diagnostic) -> bool:
        """Tell whether the waiver speaks of a finding; one without place is about the report as a whole."""
        if finding.code != self.waiver.code:
            return False
        if finding.span is None:
            return self.waiver.where == REPORT_PLACE
        return any(stretch.holds(finding.span) for stretch in self.stretches)

    @property
    def breadth(self) -> int:
        """How much the waiver holds for: where two speak of one finding, the narrower says why it was set aside."""
        return 0 if "." in self.waiver.where else 1


def apply_waivers(report: Report, findings: Sequence[Diagnostic], *, complete: bool) -> Sifted:
    """Return the findings that stay, with those on the waivers themselves, and the findings that waivers set aside.

    Both keep the order of `findings`; the order of the waivers makes no difference. `complete` says that no error kept
    rules from being applied: only then can a waiver be called unused.
    """
    if not report.head.waivers:
        return Sifted(tuple(findings), ())
    faults: list[Diagnostic] = []
    holding: dict[tuple[str, str], Holding] = {}
    for index, waiver in enumerate(report.head.waivers):
        stretches = stretches_of(waiver.where, report)
        first = holding.get((waiver.code, waiver.where))
        fault = fault_of(waiver, index, report)
        if fault is None and first is not None:
            fault = repeated(index, first, report)
        if fault is None:
            holding[waiver.code, waiver.where] = Holding(index, waiver, stretches)
        else:
            faults.append(fault)
    kept: list[Diagnostic] = []
    waived: list[Waived] = []
    used: set[int] = set()
    for finding in findings:
        meaning = [each for each in holding.values() if each.means(finding)]
        used.update(each.position for each in meaning)
        if meaning:
            waived.append(Waived(finding, min(meaning, key=lambda each: each.breadth).waiver.reason))
        else:
            kept.append(finding)
    if complete:
        faults += [unused(each, report) for each in holding.values() if each.position not in used]
    if LOST_WAIVERS in report.lost:
        faults = []
    return Sifted((*kept, *faults), tuple(waived))


def fault_of(waiver: Waiver, index: int, report: Report) -> Diagnostic | None:
    """Return what is wrong with a waiver by itself: its code, its place or its time."""
    path: Path = ("waivers", index)
    if waiver.code not in CODES:
        return Diagnostic("FZ522", report.places.of_value((*path, "code")), {"code": waiver.code})
    if not stretches_of(waiver.where, report) and not is_lost(waiver.where, report):
        arguments = {"where": waiver.where, "suggestion": nearest_place(waiver.where, report)}
        return Diagnostic("FZ523", report.places.of_value((*path, "where")), arguments)
    if waiver.until is not None and report.head.date > waiver.until:
        arguments = {
            "code": waiver.code,
            "where": waiver.where,
            "until": waiver.until.isoformat(),
            "date": report.head.date.isoformat(),
        }
        return Diagnostic("FZ521", report.places.of_value((*path, "until")), arguments)
    return None


def repeated(index: int, first: Holding, report: Report) -> Diagnostic:
    """Return FZ524 for a waiver of what another has waived."""
    place, before = (report.places.of_value(("waivers", at, "code")) for at in (index, first.position))
    return Diagnostic("FZ524", place, {"code": first.waiver.code, "where": first.waiver.where}, (before,))


def unused(holding: Holding, report: Report) -> Diagnostic:
    """Return FZ520 for a waiver that speaks of no finding."""
    arguments = {"code": holding.waiver.code, "where": holding.waiver.where}
    return Diagnostic("FZ520", report.places.of_value(("waivers", holding.position, "code")), arguments)


def stretches_of(where: str, report: Report) -> tuple[Stretch, ...]:
    """Return what the place of a waiver stands for, nothing where there is no such place."""
    if where == REPORT_PLACE:
        return (whole_file(report.places),)
    identifier, _, name = where.partition(".")
    for section in report.sections:
        if section.id == identifier:
            return tuple(stretches_named(name, section)) if name else (whole_file(section.places),)
    return ()


def stretches_named(name: str, section: Section) -> Iterator[Stretch]:
    """Yield the stretch of each statistic, derived figure and subsection of this name."""
    content, places = section.content, section.places
    paths: list[Path] = [("statistics", name)] if name in content.statistics else []
    paths += [("derived", name)] if name in content.derived else []
    paths += [("subsections", index) for index, each in enumerate(content.subsections) if each.id == name]
    for path in paths:
        key, value = places.of_key(path), places.of_value(path)
        yield Stretch(places.file, (key.line, key.column), (value.end_line, value.end_column))


def whole_file(places: Places) -> Stretch:
    """Return the stretch of all of a file."""
    return Stretch(places.file, (0, 0), (places.of_value(()).end_line + 1, 0))


def is_lost(where: str, report: Report) -> bool:
    """Tell whether a place is missing for an error of which has been said: a file, or a figure left out."""
    section = where.partition(".")[0]
    missing = section in report.head.sections and all(each.id != section for each in report.sections)
    return missing or section in report.lost or where in report.lost


def nearest_place(where: str, report: Report) -> str:
    """Return the place most like a name that is none, or an empty text."""
    from difflib import get_close_matches

    known = [REPORT_PLACE]
    for section in report.sections:
        content = section.content
        names = (*content.statistics, *content.derived, *(each.id for each in content.subsections))
        known += [section.id, *(f"{section.id}.{name}" for name in names)]
    return next(iter(get_close_matches(where, known, n=1)), "")
