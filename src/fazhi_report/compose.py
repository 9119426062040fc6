"""Report + Figures → Document: every text read, every reference replaced by its figure as printed.

Numbers of parts and their anchors are left empty here; `numbering` fills them. The words of the page around the report
are left empty too: they depend on the reader, not on the report, and are put in when a report is built.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from fazhi_report import document
from fazhi_report.derive import Figure, Figures
from fazhi_report.diagnostics import Diagnostic, Path, Span, TextFinding
from fazhi_report.document import Block, Document, FigureInput, FigureRecord, FigureReference, Inline, Words
from fazhi_report.formula import Expression, with_values
from fazhi_report.prose import Reference, read_inline, read_plain, read_prose, without_wrapping
from fazhi_report.quantity import (
    STATE_WORDS,
    State,
    exact_text,
    print_chinese,
    print_number,
    print_quantity,
)
from fazhi_report.schema import DerivedFigure, Measure, Report, Section, Statistic, Subsection

YEAR: Final = "year"

PRINTERS: Final = {"": print_quantity, "number": print_number, "chinese": print_chinese}
"""How each filter of a reference prints a figure. What cannot be printed so gives None."""


class Occurrence(NamedTuple):
    """One place where a figure stands in the text of a section: the text's path, and the reference's offsets in it.

    `text` is the figure as printed there.
    """

    figure: str
    text: str
    anchor: str
    section: Section
    path: Path
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The place of the reference in its file."""
        return self.section.places.within(self.path, self.start, self.end)


class ComposedSection(NamedTuple):
    """One section as composed: its tree, where figures stand in it, and what is wrong with its texts.

    `references_before` counts, for each figure it refers to, the references in the sections before it.
    """

    section: Section
    year: int
    tree: document.Section
    occurrences: tuple[Occurrence, ...]
    references_before: Mapping[str, int]
    findings: tuple[Diagnostic, ...]


class Composition(NamedTuple):
    """The document, where each figure stands in its text, and what is wrong with the texts.

    `figures` and `parts` are what it was composed from, for the next composition to take up what has not changed.
    """

    document: Document
    occurrences: tuple[Occurrence, ...]
    diagnostics: tuple[Diagnostic, ...]
    figures: Figures
    parts: Mapping[str, ComposedSection]


def compose(report: Report, figures: Figures, earlier: Composition | None = None) -> Composition:
    """Return the document of a report, without numbers, and all that is wrong with its texts.

    Sections and records that are the same in `earlier` are taken from there: the result is the same, sooner.
    """
    if earlier is not None and (figures.lost or earlier.figures.lost):
        earlier = None
    head = report.head
    title, title_findings = read_plain(head.title, lambda reference: in_report_head(reference, head.year))
    issuer, issuer_findings = read_plain(head.issuer, lambda reference: in_report_head(reference, head.year))
    findings = [finding.placed(report.places, ("title",)) for finding in title_findings]
    findings += [finding.placed(report.places, ("issuer",)) for finding in issuer_findings]
    parts: dict[str, ComposedSection] = {}
    times_referred: dict[str, int] = {}
    for section in report.sections:
        part = None if earlier is None else section_taken_up(section, head.year, figures, times_referred, earlier)
        parts[section.id] = part or SectionComposer(section, head.year, figures, times_referred).compose()
        findings += parts[section.id].findings
        for occurrence in parts[section.id].occurrences:
            times_referred[occurrence.figure] = times_referred.get(occurrence.figure, 0) + 1
    occurrences = [occurrence for part in parts.values() for occurrence in part.occurrences]
    anchors: dict[str, list[str]] = {}
    for occurrence in occurrences:
        anchors.setdefault(occurrence.figure, []).append(occurrence.anchor)
    records = {} if earlier is None else records_taken_up(figures, earlier)
    return Composition(
        Document(
            title=title,
            issuer=issuer,
            region=head.region,
            year=head.year,
            date=head.date.isoformat(),
            date_text=f"{head.date.year}年{head.date.month}月{head.date.day}日",
            sections=tuple(part.tree for part in parts.values()),
            figures=tuple(
                record_with(records.get(each.id), each, figures, tuple(anchors.get(each.id, ())))
                for each in figures.by_id.values()
            ),
            language="zh",
            labels={},
            created="",
        ),
        tuple(occurrences),
        tuple(findings),
        figures,
        parts,
    )


def section_taken_up(
    section: Section, year: int, figures: Figures, references_before: Mapping[str, int], earlier: Composition
) -> ComposedSection | None:
    """Return the section as composed before, None where it, a figure in it or the count of references has changed."""
    part = earlier.parts.get(section.id)
    if part is None or part.section.content is not section.content or part.year != year or part.findings:
        return None
    for figure, count in part.references_before.items():
        if figure not in figures.by_id or figures.by_id[figure].now is not earlier.figures.by_id[figure].now:
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
    known: FigureRecord | None, figure: Figure, figures: Figures, references: tuple[str, ...]
) -> FigureRecord:
    """Return the record of a figure: the one known, if it stands at the same places in the text, else a new one."""
    if known is not None and known.references == references:
        return known
    return record_of(figure, figures, references)


def year_of(reference: Reference, year: int) -> Words | TextFinding:
    """Return the year that `{{ year }}` or `{{ year - 1 }}` means, or what is wrong with the reference."""
    if reference.name != YEAR or reference.filter:
        return TextFinding("FZ401", reference.start, reference.end, {"found": reference.written})
    return Words(str(year + reference.years))


def in_report_head(reference: Reference, year: int) -> Words | TextFinding:
    """Return what a reference in `report.yaml` stands for: a year, since figures belong to sections."""
    if reference.name != YEAR and not reference.years:
        return TextFinding("FZ408", reference.start, reference.end, {"found": reference.written})
    return year_of(reference, year)


class SectionComposer:
    """Reads the texts of one section; gathers the places of figures and what is wrong.

    `references_before` counts the references to each figure in the sections before this one.
    """

    def __init__(self, section: Section, year: int, figures: Figures, references_before: Mapping[str, int]) -> None:
        self.section = section
        self.year = year
        self.figures = figures
        self.references_before = references_before
        self.times_referred = dict(references_before)
        self.occurrences: list[Occurrence] = []
        self.findings: list[Diagnostic] = []
        self.path: Path = ()
        self.text = ""

    def compose(self) -> ComposedSection:
        """Return the section composed."""
        tree = self.tree()
        counts = {each.figure: self.references_before.get(each.figure, 0) for each in self.occurrences}
        found = tuple(self.occurrences)
        return ComposedSection(self.section, self.year, tree, found, counts, tuple(self.findings))

    def tree(self) -> document.Section:
        """Return the section as a tree."""
        content = self.section.content
        return document.Section(
            id=self.section.id,
            role=content.role,
            number="",
            anchor="",
            title=self.inline(("title",), content.title),
            blocks=self.blocks(("text",), content.text),
            measures=self.measures((), content.measures),
            subsections=tuple(self.subsection(index, each) for index, each in enumerate(content.subsections)),
            closing=self.blocks(("causes",), content.causes),
        )

    def subsection(self, index: int, subsection: Subsection) -> document.Subsection:
        """Return one (一) part."""
        path: Path = ("subsections", index)
        return document.Subsection(
            id=subsection.id,
            number="",
            anchor="",
            title=self.inline((*path, "title"), subsection.title),
            blocks=self.blocks((*path, "text"), subsection.text),
            measures=self.measures(path, subsection.measures),
        )

    def measures(self, path: Path, measures: tuple[Measure, ...]) -> tuple[document.Measure, ...]:
        """Return the measures of the part at `path`."""
        return tuple(
            document.Measure(
                number="",
                anchor="",
                lead=self.inline((*path, "measures", index, "lead"), measure.lead),
                blocks=self.blocks((*path, "measures", index, "text"), measure.text),
            )
            for index, measure in enumerate(measures)
        )

    def inline(self, path: Path, text: str | None) -> tuple[Inline, ...]:
        """Return the inline nodes of the title or lead at `path`."""
        if text is None:
            return ()
        self.path, self.text = path, text
        nodes, findings = read_inline(text, self.resolve)
        self.findings += [finding.placed(self.section.places, path) for finding in findings]
        return nodes

    def blocks(self, path: Path, text: str | None) -> tuple[Block, ...]:
        """Return the blocks of the text at `path`."""
        if text is None:
            return ()
        self.path, self.text = path, text
        prose = read_prose(text, self.resolve)
        self.findings += [finding.placed(self.section.places, path) for finding in prose.findings]
        return prose.blocks

    def resolve(self, reference: Reference) -> Words | FigureReference | TextFinding:
        """Return what a reference in `self.text`, the text at `self.path`, stands for."""
        start, end = reference.start, reference.end
        if reference.name == YEAR or reference.years:
            return year_of(reference, self.year)
        if reference.filter not in PRINTERS:
            allowed = [name for name in PRINTERS if name]
            arguments = {"allowed_zh": "、".join(allowed), "allowed_en": ", ".join(allowed)}
            return TextFinding("FZ403", start, end, arguments | {"filter": reference.filter})
        figure = self.figures.find(self.section.id, reference.name)
        if figure is not None:
            return self.refer(reference, figure)
        if self.figures.is_lost(self.section.id, reference.name):
            return Words("")
        suggestion = self.figures.nearest(self.section.id, reference.name)
        return TextFinding("FZ302", start, end, {"name": reference.name, "suggestion": suggestion})

    def refer(self, reference: Reference, figure: Figure) -> FigureReference | TextFinding:
        """Return the figure as the reference prints it, and note its place; or why it cannot be printed so."""
        start, end = reference.start, reference.end
        if figure.state is State.PENDING:
            span, at = (
                self.section.places.within(self.path, start, end),
                figure.places.of_value((*figure.path, "value")),
            )
            arguments = {"name": reference.name, "label": figure.datum.label}
            self.findings.append(Diagnostic("FZ307", span, arguments, (at,)))
        text = printed(figure, reference.filter)
        if text is None:
            return TextFinding("FZ404", start, end, {"name": reference.name, "printed": printed(figure) or ""})
        if text.startswith("两") and makes_ordinal(self.text[:start]):
            text = "二" + text[1:]
        count = self.times_referred[figure.id] = self.times_referred.get(figure.id, 0) + 1
        anchor = f"ref-{figure.id}-{count}" if count > 1 else f"ref-{figure.id}"
        self.occurrences.append(Occurrence(figure.id, text, anchor, self.section, self.path, start, end))
        return FigureReference(figure.id, text, anchor)


def printed(figure: Figure, filter_name: str = "") -> str | None:
    """Return a figure as a reference with this filter prints it, None where the filter cannot print it.

    A figure without value prints its state in words; one whose value was lost to an error prints nothing.
    """
    if figure.state is not None:
        return STATE_WORDS[figure.state]
    return "" if figure.quantity is None else PRINTERS[filter_name](figure.quantity)


def makes_ordinal(before: str) -> bool:
    """Tell whether a numeral after this text is an ordinal, where two is 二 (第二批) and not 两 (两批).

    Spaces and marks between 第 and the numeral make no difference.
    """
    return before.rstrip(" \t*_[").endswith("第")


def exact_value(figure: Figure) -> str:
    """Return the exact value of a figure, an empty text where it has none, as an approximate number has."""
    if figure.exact is None or figure.quantity is None or figure.quantity.approximate:
        return ""
    return exact_text(figure.exact)


def worked(figure: Figure, figures: Figures) -> str:
    """Return the formula of a derived figure with the values of its names: `102件 / 149件`; else an empty text."""
    return "" if figure.expression is None else filled_in(figure, figure.expression, figures)


def filled_in(figure: Figure, expression: Expression, figures: Figures) -> str:
    """Return a formula of a figure with the values of its names; a name without value stays."""

    def text_of(name: str, previous: bool) -> str:
        found = figures.find(figure.section, name)
        text = "" if found is None else previous_text(found) if previous else printed(found)
        return text or (f"previous({name})" if previous else name)

    return with_values(expression, text_of)


def record_of(figure: Figure, figures: Figures, references: tuple[str, ...]) -> FigureRecord:
    """Return the row of a figure in the appendix."""
    datum = figure.datum
    span = figure.span
    statistic = datum if isinstance(datum, Statistic) else None
    derived = datum if isinstance(datum, DerivedFigure) else None
    unit = figure.quantity.unit if figure.quantity is not None else datum.unit
    return FigureRecord(
        id=figure.id,
        anchor=f"figure-{figure.id}",
        kind="statistic" if derived is None else "derived",
        section=figure.section,
        label=datum.label,
        text=printed(figure) or "",
        exact=exact_value(figure),
        state="" if figure.state is None else figure.state.value,
        unit="" if unit is None else unit.text,
        formula="" if derived is None else derived.formula,
        worked=worked(figure, figures),
        inputs=tuple(FigureInput(each.figure, each.previous) for each in figure.inputs),
        stated="" if derived is None or derived.stated is None else derived.stated.written + derived.stated.sign,
        definition=without_wrapping(datum.definition or ""),
        as_of="" if statistic is None or statistic.as_of is None else statistic.as_of.isoformat(),
        scope="" if statistic is None else statistic.scope or "",
        source="" if statistic is None else statistic.source or "",
        previous=previous_text(figure),
        note=without_wrapping(datum.note or ""),
        place=f"{span.file}:{span.line}",
        references=references,
    )


def previous_text(figure: Figure) -> str:
    """Return the figure of the year before as printed, or an empty text."""
    if figure.before.state is not None:
        return STATE_WORDS[figure.before.state]
    return "" if figure.before.quantity is None else print_quantity(figure.before.quantity)
