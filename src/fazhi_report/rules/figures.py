"""Rules on statistics, derived figures and relations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fazhi_report.derive import SILENT, Figures, full_name, lookup_in, unit_of
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.formula import Operand, evaluate_relation, names, parse_relation
from fazhi_report.quantity import (
    Agreement,
    Quantity,
    compare_stated,
    exact_text,
    print_quantity,
    unit_of_dimension,
)
from fazhi_report.rules.numbers import bare_numbers
from fazhi_report.rules.subject import Subject
from fazhi_report.schema import DerivedFigure, Section, Statistic

CODE_OF_AGREEMENT: Final = {
    Agreement.TRUNCATED: "FZ304",
    Agreement.OTHER_PRECISION: "FZ305",
    Agreement.WRONG: "FZ306",
}


def stated_values(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ304, FZ305 or FZ306 for each derived figure that a published document prints otherwise, by kind."""
    for figure in subject.figures.by_id.values():
        datum = figure.datum
        if not isinstance(datum, DerivedFigure) or datum.stated is None or figure.quantity is None:
            continue
        assert figure.exact is not None, "a figure that is printed has an exact value"
        stated = Quantity(datum.stated, unit_of(datum.stated, figure.quantity.unit))
        if datum.stated.sign not in {"", figure.quantity.unit.text}:
            agreement = Agreement.WRONG
        else:
            agreement = compare_stated(figure.exact, datum.decimals, stated, datum.rounding)
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
    """Yield FZ308 for each link of a relation that does not hold, and what is wrong with the relations themselves."""
    for section in subject.report.sections:
        for index, text in enumerate(section.content.relations):
            yield from broken_links(section, index, text, subject.figures)


def broken_links(section: Section, index: int, text: str, figures: Figures) -> Iterator[Diagnostic]:
    """Yield what is wrong with one relation of a section."""
    path = ("relations", index)
    relation, findings = parse_relation(text)
    if relation is not None:
        links, more = evaluate_relation(relation, lookup_in(figures, section.id))
        findings += more
        for link in links:
            if not link.holds:
                arguments = {
                    "relation": text[link.start : link.end],
                    "left": operand_text(link.left),
                    "operator": link.operator,
                    "right": operand_text(link.right),
                }
                yield Diagnostic("FZ308", section.places.within(path, link.start, link.end), arguments)
    for finding in findings:
        if finding.code != SILENT.code:
            yield finding.placed(section.places, path)


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
    for section in subject.report.sections:
        for text in section.content.relations:
            relation, _ = parse_relation(text)
            if relation is None:
                return
            used |= {full_name(section.id, name.text) for name in names(relation)}
    statistics = [each for each in subject.figures.by_id.values() if isinstance(each.datum, Statistic)]
    unused = [each for each in statistics if each.id not in used]
    numbers = tuple(bare_numbers(subject)) if unused else ()
    typed = {(each.span.file, each.arguments["suggestion"]) for each in numbers if each.span is not None}
    for figure in unused:
        if (figure.places.file, figure.name) not in typed:
            yield Diagnostic("FZ303", figure.span, {"name": figure.name, "label": figure.datum.label})


def ratios_without_definition(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ309 for each derived ratio that does not say what it counts: bodies disagree on the denominator."""
    for figure in subject.figures.by_id.values():
        if not isinstance(figure.datum, DerivedFigure) or figure.datum.definition is not None:
            continue
        unit = figure.quantity.unit.text if figure.quantity is not None else "件"
        if unit in {"", "%", "‰"} or "/" in unit:
            yield Diagnostic("FZ309", figure.span, {"name": figure.name, "label": figure.datum.label})
