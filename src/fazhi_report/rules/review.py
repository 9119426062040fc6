"""All rules applied: those on one file to each file, those on the report to all of it.

What was found in a file that has not changed is taken from an earlier review: the result is the same, sooner.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.compose import ComposedSection, Composition
from fazhi_report.derive import Figure, Figures
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.past import PastYear
from fazhi_report.rules.passages import passages_of
from fazhi_report.rules.registry import PART_RULES, REPORT_RULES, TOLD_BETTER
from fazhi_report.rules.subject import Part, Subject
from fazhi_report.schema import Report, texts_of, texts_of_head
from fazhi_report.unchanged import LastYearTexts, prepared

HEAD: Final = ""
"""What stands for `report.yaml` among the ids of sections."""


class ReviewedPart(NamedTuple):
    """One file as reviewed: what was composed from it (None for `report.yaml`), and what was found."""

    part: Part
    composed: ComposedSection | None
    findings: tuple[Diagnostic, ...]


class Review(NamedTuple):
    """Each file as reviewed, by the id of its section, and all findings.

    `last_texts` are the sentences of the report on the year before, where there is one.
    """

    parts: Mapping[str, ReviewedPart]
    findings: tuple[Diagnostic, ...]
    last_texts: LastYearTexts | None


class UnderReview(NamedTuple):
    """What is reviewed: a report as written, as computed and as composed.

    `last_year` is the report on the year before, where there is one; `complete` says that no error was found before.
    """

    report: Report
    figures: Figures
    composition: Composition
    last_year: PastYear | None
    complete: bool


def review_report(subject: UnderReview, earlier: Review | None = None) -> Review:
    """Return what all rules find. `earlier` is a review with the same report on the year before."""
    report, figures, composition, last_year, complete = subject
    own: dict[str, list[Figure]] = {section.id: [] for section in report.sections}
    for figure in figures.by_id.values():
        own[figure.section].append(figure)
    last_texts = None if last_year is None else prepared(last_year) if earlier is None else earlier.last_texts
    parts = {HEAD: reviewed_head(subject)}
    for section in report.sections:
        composed = composition.parts[section.id]
        part = Part(report, section, section.places, (), tuple(own[section.id]), complete, last_year, last_texts)
        before = None if earlier is None else earlier.parts.get(section.id)
        if before is None or before.composed is not composed or not still_holds(before.part, part, figures):
            texts = texts_of(section.content)
            passages = passages_of(texts, section.places, report.head.year, composed.occurrences, figures)
            before = reviewed(part._replace(passages=tuple(passages)), composed)
        parts[section.id] = before
    every_part = tuple(each.part for each in parts.values())
    whole = Subject(report, figures, composition.occurrences, every_part, complete, last_year)
    findings = [finding for each in parts.values() for finding in each.findings]
    for rule in REPORT_RULES:
        findings += rule.look(whole)
    return Review(parts, tuple(findings), last_texts)


def reviewed_head(subject: UnderReview) -> ReviewedPart:
    """Return `report.yaml` as reviewed."""
    report, figures, _, last_year, complete = subject
    passages = passages_of(texts_of_head(report.head), report.places, report.head.year, (), figures)
    return reviewed(Part(report, None, report.places, tuple(passages), (), complete, last_year, None), None)


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
