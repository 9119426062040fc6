"""An outline → the data of a year: its figures found, named and referred to, its texts written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.importing.found_figures import FoundNumbers, Recognised
from fazhi_report.importing.identifiers import Concepts, name_figures, name_parts, name_subparts
from fazhi_report.importing.numbers import find_numbers
from fazhi_report.importing.outline import Outline, Part
from fazhi_report.importing.reading_order import PlacedPassage, passages_of
from fazhi_report.importing.recognition import recognise
from fazhi_report.importing.references import Inserted, reference_to, written, years_in
from fazhi_report.importing.report_drafting import habits_of, report_data
from fazhi_report.importing.section_drafting import Data, Habits, PartFigures, PartText, section_data
from fazhi_report.importing.settling import Settled


class DraftedPart(NamedTuple):
    """One part of the report as drafted: the id of its file and those of its subparts, the file as data, its figures.

    `identifiers` are the ids of the figures, one for each that was found.
    """

    id: str
    subparts: tuple[str, ...]
    data: Data
    found: FoundNumbers
    recognised: Recognised
    identifiers: tuple[str, ...]


class Drafted(NamedTuple):
    """The sources of a year as data of the data format."""

    report: Data
    parts: tuple[DraftedPart, ...]

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What is unsure of the figures."""
        return tuple(finding for part in self.parts for finding in (*part.found.findings, *part.recognised.findings))

    @property
    def named(self) -> bool:
        """Whether everything has an id: a word that no table has needs a library."""
        return all(part.id and "" not in (*part.identifiers, *part.subparts) for part in self.parts)


class Manner(NamedTuple):
    """How to draft: the name of the manuscript, the words that ids are made of, and whether to propose formulas."""

    file: str
    concepts: Concepts
    with_formulas: bool = True


def draft(outline: Outline, settled: Settled, manner: Manner) -> Drafted:
    """Return the data that say what an outline says."""
    titles = [("" if part.title is None else part.title.text, part.role) for part in outline.parts]
    names = name_parts(titles, manner.concepts)
    habits = habits_of(outline)
    parts = tuple(
        draft_part(part, name, settled.year, habits, manner) for part, name in zip(outline.parts, names, strict=True)
    )
    return Drafted(report_data(settled, outline, names, habits), parts)


def draft_part(part: Part, name: str, year: int, habits: Habits, manner: Manner) -> DraftedPart:
    """Return one part as drafted."""
    placed = passages_of(part)
    found = find_numbers(placed, year, manner.file)
    passages = [each.passage for each in placed]
    recognised = recognise(passages, found, manner.file, year) if manner.with_formulas else Recognised(())
    identifiers = name_figures(found.figures, manner.concepts)
    subparts = name_subparts([each.title.text for each in part.subparts], manner.concepts)
    texts = texts_of(placed, found, identifiers, year, next_year_too=part.role == "plan")
    figures = PartFigures(found.figures, found.literals, recognised, identifiers)
    data = section_data(PartText(part, subparts, texts), figures, habits)
    return DraftedPart(name, subparts, data, found, recognised, identifiers)


def texts_of(
    placed: Sequence[PlacedPassage],
    found: FoundNumbers,
    identifiers: Sequence[str],
    year: int,
    *,
    next_year_too: bool,
) -> list[str]:
    """Return passages as texts of the data format, with references to their figures and to the year of the report.

    No year is part of a figure or a literal: both end where a date begins.
    """
    inserted: list[list[Inserted]] = [[] for _ in placed]
    for figure, identifier in zip(found.figures, identifiers, strict=True):
        reference = reference_to(identifier, figure.filter)
        inserted[figure.passage].append(Inserted(figure.start, figure.end, reference))
    return [
        written(each.passage.text, (*figures, *years_in(each.passage.text, year, next_too=next_year_too)))
        for each, figures in zip(placed, inserted, strict=True)
    ]
