"""Report → Figures: every statistic, derived figure and relation with its exact values, in dependency order."""

from __future__ import annotations

from collections.abc import Iterator

from fazhi_report.derive.computation import checked_relation, computed, placed_in_formula
from fazhi_report.derive.dependencies import dependency_order
from fazhi_report.derive.figures import NO_READING, Figure, Figures, Input, full_name
from fazhi_report.derive.readings import reading_before, reading_last_year, reading_now
from fazhi_report.diagnostics import Diagnostic, Outcome
from fazhi_report.formula import a_year_earlier, names, parse_formula
from fazhi_report.schema import DerivedFigure, Report, Section


def derive(report: Report, last_year: Figures | None = None) -> Outcome[Figures]:
    """Return every figure and relation of the report, and what is wrong with its formulas and relations.

    `last_year` are the figures of the report on the year before, where there is one: what they say is what
    `previous(x)` means, before what this report declares under `previous`.
    """
    findings: list[Diagnostic] = []
    by_id: dict[str, Figure] = {}
    for section in report.sections:
        for figure, found in read_figures(section, last_year):
            by_id[figure.id] = figure
            findings += found
    figures = Figures(by_id, report.lost)
    order, cycles = dependency_order(by_id, last_year)
    findings += cycles
    for identifier in order:
        figure = by_id[identifier]
        if figure.expression is not None and isinstance(figure.datum, DerivedFigure):
            by_id[identifier], found = computed(figure, figure.datum, figure.expression, figures)
            findings += found
    relations = []
    for section in report.sections:
        for position, text in enumerate(section.content.relations):
            relation, found = checked_relation(section, position, text, figures)
            relations.append(relation)
            findings += found
    return Outcome(figures._replace(relations=tuple(relations)), tuple(findings))


def read_figures(section: Section, last_year: Figures | None) -> Iterator[tuple[Figure, tuple[Diagnostic, ...]]]:
    """Yield each figure of a section: statistics with their values, derived figures with their formulas read."""
    for name, statistic in section.content.statistics.items():
        identifier = f"{section.id}.{name}"
        now = reading_now(statistic, identifier)
        before = reading_before(statistic, identifier, last_year)
        yield Figure(identifier, section.id, name, statistic, now, before, None, None, (), section.places), ()
    for name, derived in section.content.derived.items():
        expression, findings = parse_formula(derived.formula)
        inputs = () if expression is None else names(expression)
        figure = Figure(
            id=f"{section.id}.{name}",
            section=section.id,
            name=name,
            datum=derived,
            now=NO_READING,
            before=reading_last_year(f"{section.id}.{name}", last_year) or NO_READING,
            expression=expression,
            expression_before=None
            if expression is None
            else a_year_earlier(expression, lambda name: full_name(section.id, name)),
            inputs=tuple(dict.fromkeys(Input(full_name(section.id, each.text), each.previous) for each in inputs)),
            places=section.places,
        )
        yield figure, placed_in_formula(figure, findings)
