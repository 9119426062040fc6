"""Formulas and relations computed with the figures they name."""

from __future__ import annotations

import re
from typing import Final

from fazhi_report.derive.figures import NO_READING, PENDING, CheckedRelation, Figure, Figures, Input, Reading, full_name
from fazhi_report.diagnostics import Diagnostic, TextFinding
from fazhi_report.formula import (
    Answer,
    Expression,
    Link,
    Lookup,
    Operand,
    Silent,
    Unavailable,
    evaluate,
    evaluate_relation,
    names,
    parse_relation,
)
from fazhi_report.quantity import print_quantity, rounded, unit_of_dimension
from fazhi_report.schema import DerivedFigure, Section

SAME_IN_BOTH_YEARS: Final = frozenset({"FZ326", "FZ330"})
"""Faults of a formula whatever its values: they are said of this year, and not again of the year before."""

SHOWN_DECIMALS: Final = 4
"""Decimals of a value that is shown because it cannot be printed as it is declared."""


def placed_in_formula(figure: Figure, findings: tuple[TextFinding, ...]) -> tuple[Diagnostic, ...]:
    """Return findings inside a figure's formula as diagnostics."""
    return tuple(finding.placed(figure.places, (*figure.path, "formula")) for finding in findings)


def computed(
    figure: Figure, derived: DerivedFigure, expression: Expression, figures: Figures
) -> tuple[Figure, tuple[Diagnostic, ...]]:
    """Return a derived figure with its values of both years, where it has them, and what is wrong with its formula.

    One that waits for a pending figure is itself pending.
    """
    value, findings = evaluate(expression, lookup_in(figures, figure.section))
    now, fault = NO_READING, None
    if value is not None:
        now = derived_reading(derived, value)
        fault = fault_of(figure, derived, value, now)
    elif not findings and any(is_pending(each, figures) for each in figure.inputs):
        now = PENDING
    before = derived_before(figure, derived, figures) if figure.before is NO_READING else figure.before
    faults = () if fault is None else (fault,)
    return figure._replace(now=now, before=before), (*placed_in_formula(figure, findings), *faults)


def is_pending(source: Input, figures: Figures) -> bool:
    """Tell whether an input of a formula is a figure of this year that is still pending."""
    return not source.previous and source.figure in figures.by_id and figures.by_id[source.figure].now is PENDING


def derived_reading(derived: DerivedFigure, value: Operand) -> Reading:
    """Return what a computed value is as this derived figure, without value where its unit does not fit.

    A figure without unit and without `decimals` is printed only if it is a whole number: nobody has said how to round
    it, and a ratio would be printed as 1 or 0.
    """
    unit = derived.unit or unit_of_dimension(value.dimension)
    if unit.dimension != value.dimension:
        return NO_READING
    if derived.unit is None and derived.decimals is None and value.value.denominator != 1:
        return Reading(None, value.value, None, value)
    return Reading(rounded(value.value, unit, derived.decimals or 0, derived.rounding), value.value, None, value)


def fault_of(figure: Figure, derived: DerivedFigure, value: Operand, reading: Reading) -> Diagnostic | None:
    """Return why a computed value cannot be printed as its figure is declared, None where it can."""
    computed_unit = unit_of_dimension(value.dimension)
    if reading.exact is None:
        assert derived.unit is not None, "the unit of the value itself fits"
        arguments = {"declared": derived.unit.text, "computed": computed_unit.text or "%"}
        return Diagnostic("FZ335", figure.places.of_value((*figure.path, "unit")), arguments)
    if reading.quantity is None:
        arguments = {
            "name": figure.name,
            "label": derived.label,
            "value": print_quantity(rounded(value.value, computed_unit, SHOWN_DECIMALS, derived.rounding)),
            "rounded": print_quantity(rounded(value.value, computed_unit, 0, derived.rounding)),
            "percent": "" if computed_unit.text else '"%"',
        }
        return Diagnostic("FZ336", figure.places.of_value((*figure.path, "formula")), arguments)
    return None


def derived_before(figure: Figure, derived: DerivedFigure, figures: Figures) -> Reading:
    """Return what a derived figure was in the year before by its formula, with the inputs of that year.

    Where one of them has no value, that is why the figure has none; the year before that is not to be had.
    """
    if figure.expression_before is None:
        return NO_READING._replace(operand=Unavailable("FZ337", {"name": figure.id}))
    value, findings = evaluate(figure.expression_before, lookup_in(figures, ""))
    if value is not None:
        return derived_reading(derived, value)
    causes = (Unavailable(each.code, each.arguments) for each in findings if each.code not in SAME_IN_BOTH_YEARS)
    return NO_READING._replace(operand=next(causes, Silent.SILENT))


def lookup_in(figures: Figures, section: str) -> Lookup:
    """Return the function that gives formulas and relations of one section file the values of names.

    Where `section` is empty, names are ids, in formulas and in messages.
    """

    def lookup(name: str, previous: bool) -> Answer:
        figure = figures.find(section, name)
        if figure is None:
            if figures.is_lost(section, name):
                return Silent.SILENT
            return Unavailable("FZ330", {"name": name, "suggestion": figures.nearest(section, name)})
        answer = (figure.before if previous else figure.now).operand
        if isinstance(answer, Unavailable):
            written = {key: as_written_in(section, text) for key, text in answer.arguments.items()}
            return Unavailable(answer.code, written)
        return answer

    return lookup


def as_written_in(section: str, text: str) -> str:
    """Return a text with the ids of figures as they are written in the file of `section`: its own without section."""
    return re.sub(rf"(?<![\w.]){section}\.", "", text) if section else text


def checked_relation(
    section: Section, position: int, text: str, figures: Figures
) -> tuple[CheckedRelation, tuple[Diagnostic, ...]]:
    """Return one relation of a section with its comparisons, and what kept others from being made."""
    relation, findings = parse_relation(text)
    links: tuple[Link, ...] = ()
    named: tuple[str, ...] = ()
    if relation is not None:
        links, more = evaluate_relation(relation, lookup_in(figures, section.id))
        findings += more
        named = tuple(full_name(section.id, name.text) for name in names(relation))
    diagnostics = tuple(finding.placed(section.places, ("relations", position)) for finding in findings)
    return CheckedRelation(section, position, text, links, named), diagnostics
