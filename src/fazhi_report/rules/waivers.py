"""Waivers: findings that an office has decided to leave, by code and place, each with its reason.

A waived finding is set aside, never lost: it is listed with its reason. A waiver that sets nothing aside, one whose
time is over and one that names no rule or no place is itself a finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.rules.registry import CODES
from fazhi_report.schema import Report, Section, Waiver

REPORT_PLACE: Final = "report"
"""What a waiver calls `report.yaml` and the report as a whole."""


class Waived(NamedTuple):
    """A finding set aside, and why."""

    finding: Diagnostic
    reason: str


class Sifted(NamedTuple):
    """Findings without those set aside, and those set aside."""

    kept: tuple[Diagnostic, ...]
    waived: tuple[Waived, ...]


class Lines(NamedTuple):
    """Lines of a file, from `first` to `last`."""

    file: str
    first: int
    last: int

    def hold(self, span: Span) -> bool:
        """Tell whether a span begins in these lines."""
        return span.file == self.file and self.first <= span.line <= self.last


def apply_waivers(report: Report, findings: Sequence[Diagnostic], *, complete: bool) -> Sifted:
    """Return the findings that stay, with those on the waivers themselves, and the findings that waivers set aside.

    `complete` says that no error kept rules from being applied: only then can a waiver be called unused.
    """
    kept = list(findings)
    waived: list[Waived] = []
    faults: list[Diagnostic] = []
    for index, waiver in enumerate(report.head.waivers):
        fault = fault_of(waiver, index, report)
        lines = lines_of(waiver.where, report)
        meant = [] if lines is None else [each for each in kept if is_meant(each, waiver, lines, report)]
        if fault is None and not meant and complete:
            arguments = {"code": waiver.code, "where": waiver.where}
            fault = Diagnostic("FZ520", report.places.of_value(("waivers", index)), arguments)
        if fault is not None:
            faults.append(fault)
            continue
        kept = [each for each in kept if each not in meant]
        waived += [Waived(each, waiver.reason) for each in meant]
    return Sifted((*kept, *faults), tuple(waived))


def fault_of(waiver: Waiver, index: int, report: Report) -> Diagnostic | None:
    """Return what is wrong with a waiver whatever was found: its code, its place or its time."""
    path = ("waivers", index)
    if waiver.code not in CODES:
        return Diagnostic("FZ522", report.places.of_value((*path, "code")), {"code": waiver.code})
    if lines_of(waiver.where, report) is None:
        section = waiver.where.partition(".")[0]
        if section in report.lost:
            return None
        known = (REPORT_PLACE, *(each.id for each in report.sections))
        arguments = {"where": waiver.where, "allowed_zh": "、".join(known), "allowed_en": ", ".join(known)}
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


def is_meant(finding: Diagnostic, waiver: Waiver, lines: Lines, report: Report) -> bool:
    """Tell whether a waiver speaks of a finding."""
    if finding.code != waiver.code:
        return False
    if finding.span is None:
        return lines.file == report.places.file
    return lines.hold(finding.span)


def lines_of(where: str, report: Report) -> Lines | None:
    """Return the lines that the place of a waiver stands for, None where there is no such place."""
    identifier, _, name = where.partition(".")
    if where == REPORT_PLACE:
        return Lines(report.places.file, 1, report.places.of_value(()).end_line)
    for section in report.sections:
        if section.id == identifier:
            return next(parts_named(section, name), None)
    return None


def parts_named(section: Section, name: str) -> Iterator[Lines]:
    """Yield the lines of what has this name in a section; of all of the section for an empty name."""
    content, places = section.content, section.places
    paths = [("statistics", name)] if name in content.statistics else []
    paths += [("derived", name)] if name in content.derived else []
    if not name:
        yield Lines(places.file, 1, places.of_value(()).end_line)
    for path in paths:
        yield Lines(places.file, places.of_key(path).line, places.of_value(path).end_line)
    for index, subsection in enumerate(content.subsections):
        if subsection.id == name:
            span = places.of_value(("subsections", index))
            yield Lines(places.file, span.line, span.end_line)
