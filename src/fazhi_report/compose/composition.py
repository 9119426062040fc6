"""The whole document from its sections and records, those that have not changed taken from an earlier one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from fazhi_report.compose.printing import gap
from fazhi_report.compose.publication import date_text, publication_of
from fazhi_report.compose.records import Ground, record_of
from fazhi_report.compose.sections import (
    USUAL_LAYOUT,
    ComposedSection,
    Occurrence,
    SectionComposer,
    in_report_head,
)
from fazhi_report.derive import Figure, Figures
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.document import Document, FigureRecord, Publication
from fazhi_report.past import PastYear
from fazhi_report.prose import read_plain
from fazhi_report.quantity import State
from fazhi_report.schema import Report, Section, Statistic


class Composition(NamedTuple):
    """The document, where each figure stands in its text, and what is wrong with the texts.

    `figures` and `parts` are what it was composed from, for the next composition to take up what has not changed.
    """

    document: Document
    occurrences: tuple[Occurrence, ...]
    diagnostics: tuple[Diagnostic, ...]
    figures: Figures
    parts: Mapping[str, ComposedSection]


def compose(
    report: Report, figures: Figures, past: Sequence[PastYear] = (), earlier: Composition | None = None
) -> Composition:
    """Return the document of a report, without numbers, and all that is wrong with its texts.

    `past` are the reports on the years before, latest first. Sections and records that are the same in `earlier`, which
    has the same past, are taken from there: the result is the same, sooner.
    """
    if earlier is not None and (figures.lost or earlier.figures.lost):
        earlier = None
    head = report.head
    layout = head.layout or USUAL_LAYOUT
    title, title_findings = read_plain(head.title, lambda reference: in_report_head(reference, head.year))
    issuer, issuer_findings = read_plain(head.issuer, lambda reference: in_report_head(reference, head.year))
    findings = [finding.placed(report.places, ("title",)) for finding in title_findings]
    findings += [finding.placed(report.places, ("issuer",)) for finding in issuer_findings]
    publication, publication_findings = publication_of(report, title, issuer)
    findings += publication_findings
    parts: dict[str, ComposedSection] = {}
    times_referred: dict[str, int] = {}
    for section in report.sections:
        part = None if earlier is None else section_taken_up(section, report, figures, times_referred, earlier)
        parts[section.id] = part or SectionComposer(section, head.year, figures, times_referred, layout).compose()
        findings += parts[section.id].findings
        for occurrence in parts[section.id].occurrences:
            times_referred[occurrence.figure] = times_referred.get(occurrence.figure, 0) + 1
    occurrences = tuple(occurrence for part in parts.values() for occurrence in part.occurrences)
    findings += pending_statistics(figures, occurrences)
    records = records_of(Ground(head.year, figures, past), occurrences, earlier)
    tree = Document(
        title=title,
        issuer=issuer,
        region=head.region,
        year=head.year,
        date=head.date.isoformat(),
        date_text=date_text(head.date),
        sections=tuple(part.tree for part in parts.values()),
        figures=records,
        language="zh",
        labels={},
        created="",
        publication=publication or Publication(),
    )
    return Composition(tree, occurrences, tuple(findings), figures, parts)


def records_of(
    ground: Ground, occurrences: Sequence[Occurrence], earlier: Composition | None
) -> tuple[FigureRecord, ...]:
    """Return the rows of the appendix, those that still hold taken from an earlier composition."""
    anchors: dict[str, list[str]] = {}
    for occurrence in occurrences:
        anchors.setdefault(occurrence.figure, []).append(occurrence.anchor)
    known = {} if earlier is None else records_taken_up(ground.figures, earlier)
    return tuple(
        record_with(known.get(each.id), each, ground, tuple(anchors.get(each.id, ())))
        for each in ground.figures.by_id.values()
    )


def pending_statistics(figures: Figures, occurrences: Sequence[Occurrence]) -> Iterator[Diagnostic]:
    """Yield FZ307 for each statistic that is still pending, with the places of the text that wait for it."""
    for figure in figures.by_id.values():
        if figure.state is State.PENDING and isinstance(figure.datum, Statistic):
            arguments = {"name": figure.name, "label": figure.datum.label, "source": figure.datum.source or ""}
            waiting = tuple(each.span for each in occurrences if each.figure == figure.id)
            yield Diagnostic("FZ307", figure.places.of_value((*figure.path, "value")), arguments, waiting)


def section_taken_up(
    section: Section, report: Report, figures: Figures, references_before: Mapping[str, int], earlier: Composition
) -> ComposedSection | None:
    """Return the section as composed before, None where it or a figure in it has changed.

    So has it where the layout or the count of references before it is another.
    """
    part = earlier.parts.get(section.id)
    if part is None or part.section.content is not section.content or part.findings:
        return None
    if part.year != report.head.year or part.layout != (report.head.layout or USUAL_LAYOUT):
        return None
    for figure, count in part.references_before.items():
        now, before = figures.by_id.get(figure), earlier.figures.by_id[figure]
        if now is None or now.now is not before.now or gap(now) != gap(before):
            return None
        if references_before.get(figure, 0) != count:
            return None
    return part


def records_taken_up(figures: Figures, earlier: Composition) -> Mapping[str, FigureRecord]:
    """Return the records of an earlier composition that still hold: those of figures that are the very same."""
    same = {
        identifier
        for identifier, figure in figures.by_id.items()
        if identifier in earlier.figures.by_id and earlier.figures.by_id[identifier] is figure
    }
    return {
        record.id: record
        for record in earlier.document.figures
        if record.id in same and all(each.figure in same for each in record.inputs)
    }


def record_with(
    known: FigureRecord | None, figure: Figure, ground: Ground, references: tuple[str, ...]
) -> FigureRecord:
    """Return the record of a figure: the one known, if it stands at the same places in the text, else a new one."""
    if known is not None and known.references == references:
        return known
    return record_of(figure, ground, references)
