"""All rules applied: those on one file to each file, those on the report to all of it.

What was found in a file that has not changed is taken from an earlier review: the result is the same, sooner.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.compose import ComposedSection, Composition
from fazhi_report.derive import Figure, Figures
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.rules.passages import passages_of
from fazhi_report.rules.registry import PART_RULES, REPORT_RULES, TOLD_BETTER
from fazhi_report.rules.subject import Part, Subject
from fazhi_report.schema import Report, texts_of, texts_of_head

HEAD: Final = ""
"""What stands for `report.yaml` among the ids of sections."""


class ReviewedPart(NamedTuple):
    """One file as reviewed: what was composed from it (None for `report.yaml`), and what was found."""

    part: Part
    composed: ComposedSection | None
    findings: tuple[Diagnostic, ...]


class Review(NamedTuple):
    """Each file as reviewed, by the id of its section, and all findings."""

    parts: Mapping[str, ReviewedPart]
    findings: tuple[Diagnostic, ...]


def review_report(
    report: Report, figures: Figures, composition: Composition, *, complete: bool, earlier: Review | None = None
) -> Review:
    """Return what all rules find. `complete` says that no error was found before."""
    own: dict[str, list[Figure]] = {section.id: [] for section in report.sections}
    for figure in figures.by_id.values():
        own[figure.section].append(figure)
    parts = {HEAD: reviewed_head(report, figures, complete=complete)}
    for section in report.sections:
        composed = composition.parts[section.id]
        part = Part(report, section, section.places, (), tuple(own[section.id]), complete)
        before = None if earlier is None else earlier.parts.get(section.id)
        if before is None or before.composed is not composed or not still_holds(before.part, part, figures):
            texts = texts_of(section.content)
            passages = passages_of(texts, section.places, report.head.year, composed.occurrences, figures)
            before = reviewed(part._replace(passages=tuple(passages)), composed)
        parts[section.id] = before
    subject = Subject(report, figures, composition.occurrences, tuple(each.part for each in parts.values()), complete)
    findings = [finding for each in parts.values() for finding in each.findings]
    for rule in REPORT_RULES:
        findings += rule.look(subject)
    return Review(parts, tuple(findings))


def reviewed_head(report: Report, figures: Figures, *, complete: bool) -> ReviewedPart:
    """Return `report.yaml` as reviewed."""
    passages = passages_of(texts_of_head(report.head), report.places, report.head.year, (), figures)
    return reviewed(Part(report, None, report.places, tuple(passages), (), complete), None)


def reviewed(part: Part, composed: ComposedSection | None) -> ReviewedPart:
    """Return one file with what the rules on files find in it."""
    findings = [finding for rule in PART_RULES for finding in rule.look(part)]
    return ReviewedPart(part, composed, tuple(each for each in findings if not is_told_better(each, findings)))


def is_told_better(finding: Diagnostic, findings: Sequence[Diagnostic]) -> bool:
    """Tell whether another finding says more exactly what is wrong at the same place."""
    better, span = TOLD_BETTER.get(finding.code), finding.span
    if better is None or span is None:
        return False
    spans = [each.span for each in findings if each.code in better and each.span is not None]
    return any(
        each.line == span.line and each.column < span.end_column and span.column < each.end_column for each in spans
    )


def still_holds(before: Part, now: Part, figures: Figures) -> bool:
    """Tell whether what was found in a part whose texts are the same holds: nothing its rules look at has changed."""
    if before.complete != now.complete or before.head is not now.head:
        return False
    if before.report.dictionary is not now.report.dictionary or len(before.figures) != len(now.figures):
        return False
    mentioned = (each.figure for passage in before.passages for each in passage.mentions if each.figure is not None)
    return all(then is figure for then, figure in zip(before.figures, now.figures, strict=True)) and all(
        figures.by_id.get(figure.id) is figure for figure in mentioned
    )
