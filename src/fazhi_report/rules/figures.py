"""Rules on statistics, derived figures and relations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fazhi_report.derive import Figure, unit_of
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.formula import Operand, divides
from fazhi_report.quantity import (
    Agreement,
    Quantity,
    compare_stated,
    exact_text,
    print_quantity,
    unit_of_dimension,
)
from fazhi_report.rules.numbers import bare_numbers
from fazhi_report.rules.subject import Part, Subject
from fazhi_report.schema import DerivedFigure, Statistic

CODE_OF_AGREEMENT: Final = {
    Agreement.TRUNCATED: "FZ304",
    Agreement.OTHER_PRECISION: "FZ305",
    Agreement.WRONG: "FZ306",
}


def stated_values(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ304, FZ305 or FZ306 for each derived figure that a published document prints otherwise, by kind."""
    for figure in part.figures:
        datum = figure.datum
        if not isinstance(datum, DerivedFigure) or datum.stated is None or figure.quantity is None:
            continue
        assert figure.exact is not None, "a figure that is printed has an exact value"
        stated = Quantity(datum.stated, unit_of(datum.stated, figure.quantity.unit))
        if datum.stated.sign not in {"", figure.quantity.unit.text}:
            agreement = Agreement.WRONG
        else:
            agreement = compare_stated(figure.exact, figure.quantity.number.decimals, stated, datum.rounding)
        if agreement is not Agreement.EXACT:
            as_decimal = not datum.stated.magnitude and not datum.stated.qualifier
            yield Diagnostic(
                CODE_OF_AGREEMENT[agreement],
                figure.places.of_value((*figure.path, "stated")),
                {
                    "stated": datum.stated.written + datum.stated.sign,
                    "computed": print_quantity(figure.quantity),
                    "mended": figure.quantity.number.written + figure.quantity.number.sign,
                    "exact": exact_text(figure.exact),
                    "decimals": str(datum.stated.decimals) if as_decimal else "",
                },
            )


def broken_relations(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ308 for each comparison of a relation that does not hold."""
    for relation in subject.figures.relations:
        for link in relation.links:
            if not link.holds:
                path = ("relations", relation.position)
                arguments = {
                    "relation": relation.text[link.start : link.end],
                    "left": operand_text(link.left),
                    "operator": link.operator,
                    "right": operand_text(link.right),
                }
                yield Diagnostic("FZ308", relation.section.places.within(path, link.start, link.end), arguments)


def operand_text(operand: Operand) -> str:
    """Return a computed value with its unit: `149件`, `102/149`."""
    return exact_text(operand.value) + unit_of_dimension(operand.dimension).text


def unused_statistics(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ303 for each statistic that stands in no text, no formula and no relation.

    One whose number is typed into a text of its section has been named there, by FZ301.
    """
    if not subject.complete:
        return
    used = {occurrence.figure for occurrence in subject.occurrences}
    for figure in subject.figures.by_id.values():
        used |= {each.figure for each in figure.inputs}
    for relation in subject.figures.relations:
        used.update(relation.names)
    statistics = [each for each in subject.figures.by_id.values() if isinstance(each.datum, Statistic)]
    unused = [each for each in statistics if each.id not in used]
    numbers = [number for part in subject.parts for number in bare_numbers(part)] if unused else []
    typed = {(each.span.file, each.arguments["suggestion"]) for each in numbers if each.span is not None}
    for figure in unused:
        if (figure.places.file, figure.name) not in typed:
            yield Diagnostic("FZ303", figure.span, {"name": figure.name, "label": figure.datum.label})


def ratios_without_definition(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ309 for each derived ratio that does not say what it counts: bodies disagree on the denominator."""
    for figure in part.figures:
        if is_ratio(figure) and figure.datum.definition is None:
            yield Diagnostic("FZ309", figure.span, {"name": figure.name, "label": figure.datum.label})


def is_ratio(figure: Figure) -> bool:
    """Tell whether a figure is a part of something: its formula divides, and what comes out is a number or per unit."""
    value = figure.now.operand
    if figure.expression is None or not isinstance(value, Operand) or not divides(figure.expression):
        return False
    return not value.dimension or any(exponent < 0 for _, exponent in value.dimension)
