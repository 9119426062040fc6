"""Rules on statistics, derived figures and relations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fazhi_report.derive import Figure, unit_of
from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.formula import Link, Operand, divides
from fazhi_report.quantity import (
    Agreement,
    Interval,
    Quantity,
    compare_stated,
    exact_text,
    print_quantity,
    rounded,
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

MOST_SHOWN_DECIMALS: Final = 7
"""The rounding that a relation allows is told exactly where it has no more decimals than this."""


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
            agreement = compare_stated(
                figure.exact, figure.quantity.number.decimals, stated, datum.rounding, interval_of(figure)
            )
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


def figures_cut_off(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ358 for each derived figure that is cut off, where rounding prints another value."""
    for figure in part.figures:
        datum = figure.datum
        if not isinstance(datum, DerivedFigure) or datum.rounding != "down" or figure.quantity is None:
            continue
        assert figure.exact is not None, "a figure that is printed has an exact value"
        proper = rounded(figure.exact, figure.quantity.unit, figure.quantity.number.decimals, "half_up")
        if proper != figure.quantity:
            arguments = {
                "name": figure.name,
                "label": datum.label,
                "cut": print_quantity(figure.quantity),
                "rounded": print_quantity(proper),
            }
            yield Diagnostic("FZ358", figure.places.of_value((*figure.path, "rounding")), arguments)


def interval_of(figure: Figure) -> Interval | None:
    """Return what else the exact value of a figure may be, where it was computed from rounded numbers."""
    return figure.now.operand.interval if isinstance(figure.now.operand, Operand) else None


def broken_relations(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ308 for each comparison of a relation that does not hold, however its numbers were rounded."""
    for relation in subject.figures.relations:
        for link in relation.links:
            if not link.holds:
                path = ("relations", relation.position)
                arguments = {
                    "relation": relation.text[link.start : link.end],
                    "left": operand_text(link.left),
                    "operator": link.operator,
                    "right": operand_text(link.right),
                    "room": room_text(link),
                }
                yield Diagnostic("FZ308", relation.section.places.within(path, link.start, link.end), arguments)


def operand_text(operand: Operand) -> str:
    """Return a computed value with its unit: `149件`, `102/149`."""
    return exact_text(operand.value) + unit_of_dimension(operand.dimension).text


def room_text(link: Link) -> str:
    """Return by how much the rounding of its numbers lets the sides of a broken comparison differ, nothing for none.

    That is told exactly, or with two digits that count where it would be a long fraction.
    """
    smaller, greater = sorted((link.left, link.right), key=lambda operand: operand.value)
    room = smaller.possible.high - smaller.value + greater.value - greater.possible.low
    if room == 0:
        return ""
    unit = unit_of_dimension(link.left.dimension or link.right.dimension)
    if (room * 10**MOST_SHOWN_DECIMALS).denominator == 1:
        return exact_text(room) + unit.text
    decimals = 1
    while room * 10**decimals < 10:
        decimals += 1
    return print_quantity(rounded(room, unit, decimals, "half_up"))


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


def place_of_value(figure: Figure) -> Span:
    """Return where a figure says what it prints: its value, its decimals, else its formula."""
    if isinstance(figure.datum, Statistic):
        return figure.places.of_value((*figure.path, "value"))
    key = "formula" if figure.datum.decimals is None else "decimals"
    return figure.places.of_value((*figure.path, key))


TELLING_ANOTHER_TIME: Final = ("上年", "上一年", "去年", "往年", "年初", "期初", "结转", "以前年度", "历年")
"""Words in the label, definition or note of a figure that is meant to be of another time than the report."""


def dates_outside_the_year(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ348 for a statistic counted at a date outside the year of the report.

    The first day of the next year is the end of this one. A figure that says by its words, or by naming the year,
    that it is of another time (上年结转的案件) is meant so. After an error in the sources the year itself may be wrong.
    """
    for figure in part.figures if part.complete else ():
        datum = figure.datum
        if not isinstance(datum, Statistic) or datum.as_of is None or datum.as_of.year == part.head.year:
            continue
        as_of = datum.as_of.isoformat()
        words = f"{datum.label} {datum.definition} {datum.note}"
        if as_of == f"{part.head.year + 1}-01-01" or f"{datum.as_of.year}年" in words:
            continue
        if datum.as_of.year > part.head.year or not any(word in words for word in TELLING_ANOTHER_TIME):
            arguments = {"name": figure.name, "label": datum.label, "as_of": as_of, "year": str(part.head.year)}
            yield Diagnostic("FZ348", figure.places.of_value((*figure.path, "as_of")), arguments)
