"""One section composed: its texts read, every reference in them replaced by its figure as printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from fazhi_report import document
from fazhi_report.compose.printing import PRINTERS, gap, printed
from fazhi_report.derive import Figure, Figures
from fazhi_report.diagnostics import Diagnostic, Path, Span, TextFinding
from fazhi_report.document import Block, FigureReference, Inline, Words
from fazhi_report.prose import Reference, makes_ordinal, read_inline, read_prose
from fazhi_report.schema import Headings, Layout, Measure, Numbering, Section, SectionFile, Subsection

YEAR: Final = "year"

NUMBERS_OF_LINES: Final[frozenset[Numbering]] = frozenset({"（一）", "1.", "1、", "（1）", "1）"})
"""Numbers that begin a line wherever they stand; the others are read in running text: 一是…；二是…"""

USUAL_LAYOUT: Final = Layout.model_construct()
"""The layout of a report that says nothing of it."""


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
    layout: Layout
    tree: document.Section
    occurrences: tuple[Occurrence, ...]
    references_before: Mapping[str, int]
    findings: tuple[Diagnostic, ...]


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

    `references_before` counts the references to each figure in the sections before this one. `layout` says how titles
    and leads stand that say nothing of it themselves.
    """

    def __init__(
        self,
        section: Section,
        year: int,
        figures: Figures,
        references_before: Mapping[str, int],
        layout: Layout = USUAL_LAYOUT,
    ) -> None:
        self.section = section
        self.year = year
        self.layout = layout
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
        return ComposedSection(self.section, self.year, self.layout, tree, found, counts, tuple(self.findings))

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
            measures=self.measures((), content, self.layout.headings),
            subsections=tuple(self.subsection(index, each) for index, each in enumerate(content.subsections)),
            closing=self.blocks(("causes",), content.causes),
            continued=content.continued,
        )

    def subsection(self, index: int, subsection: Subsection) -> document.Subsection:
        """Return one (一) part."""
        path: Path = ("subsections", index)
        heading = subsection.heading or self.layout.headings
        return document.Subsection(
            id=subsection.id,
            number="",
            anchor="",
            title=self.inline((*path, "title"), subsection.title),
            blocks=self.blocks((*path, "text"), subsection.text),
            measures=self.measures(path, subsection, heading),
            heading=heading or "",
        )

    def measures(
        self, path: Path, part: SectionFile | Subsection, heading: Headings | None
    ) -> tuple[document.Measure, ...]:
        """Return the measures of the part at `path`, each followed by those below it.

        Below a heading that stands alone each begins a line; so does one behind others of its level that do.
        """
        opened: list[document.Measure] = []
        for measure in self.measures_below(path, part, 1):
            before = opened[-1] if opened else None
            opens = (
                heading == "stand_alone"
                or measure.heading == "stand_alone"
                or measure.numbering in NUMBERS_OF_LINES
                or (before is not None and before.opens and before.level >= measure.level)
            )
            opened.append(measure._replace(opens=True) if opens else measure)
        return tuple(opened)

    def measures_below(
        self, path: Path, holder: SectionFile | Subsection | Measure, level: int
    ) -> Iterator[document.Measure]:
        """Yield the measures of a part or measure at `path`, each followed by those below it."""
        for index, measure in enumerate(holder.measures):
            place: Path = (*path, "measures", index)
            stands_alone = (measure.heading or self.layout.leads) == "stand_alone" and measure.lead is not None
            yield document.Measure(
                number="",
                anchor="",
                lead=self.inline((*place, "lead"), measure.lead),
                blocks=self.blocks((*place, "text"), measure.text),
                level=level,
                numbering=holder.numbering,
                continued=holder.continued,
                heading="stand_alone" if stands_alone else "run_in",
            )
            if measure.measures:
                yield from self.measures_below(place, measure, level + 1)

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
        text = printed(figure, reference.filter)
        if text is None:
            return TextFinding("FZ404", start, end, {"name": reference.name, "printed": printed(figure) or ""})
        if text.startswith("两") and makes_ordinal(self.text[:start]):
            text = "二" + text[1:]
        count = self.times_referred[figure.id] = self.times_referred.get(figure.id, 0) + 1
        anchor = f"ref-{figure.id}-{count}" if count > 1 else f"ref-{figure.id}"
        self.occurrences.append(Occurrence(figure.id, text, anchor, self.section, self.path, start, end))
        return FigureReference(figure.id, gap(figure) or text, anchor)
