"""Report → Figures: every statistic, derived figure and relation with its exact values, in dependency order.

A derived figure is computed from exact values, for this year and for the year before, and rounded once, when it is
printed. What cannot be computed has no value and a diagnostic that points into the formula; figures that depend on it
stay without value in silence, since the cause has been said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Outcome, Path, Places, Span, TextFinding
from fazhi_report.formula import (
    Answer,
    Expression,
    Link,
    Lookup,
    Operand,
    Silent,
    Unavailable,
    a_year_earlier,
    evaluate,
    evaluate_relation,
    names,
    parse_formula,
    parse_relation,
)
from fazhi_report.quantity import (
    NO_UNIT,
    STATE_WORDS,
    Number,
    Quantity,
    State,
    Unit,
    print_quantity,
    read_unit,
    rounded,
    unit_of_dimension,
)
from fazhi_report.schema import DerivedFigure, Report, Section, Statistic, signs_agree

SAME_IN_BOTH_YEARS: Final = frozenset({"FZ326", "FZ330"})
"""Faults of a formula whatever its values: they are said of this year, and not again of the year before."""

SHOWN_DECIMALS: Final = 4
"""Decimals of a value that is shown because it cannot be printed as it is declared."""


class Input(NamedTuple):
    """One input of a formula: a figure's id, and whether it is the figure of the year before."""

    figure: str
    previous: bool


class Reading(NamedTuple):
    """What a figure is in one year.

    `quantity` is the figure as printed, `exact` its exact value in base units (a rate of 91% is 91/100); both are None
    where there is no value, and `state` then says why if the author did. `operand` is what a formula gets: an
    approximate number, for one, can be printed but not computed with.
    """

    quantity: Quantity | None
    exact: Fraction | None
    state: State | None
    operand: Answer


NO_READING: Final = Reading(None, None, None, Silent.SILENT)
"""A figure without value, why having been said."""


class Figure(NamedTuple):
    """A statistic or derived figure with its values of this year and of the year before.

    `expression_before` is the formula of a derived figure for the year before: its names stand in `previous` there and
    are written with their sections. It is None where the formula itself goes back a year.
    """

    id: str
    section: str
    name: str
    datum: Statistic | DerivedFigure
    now: Reading
    before: Reading
    expression: Expression | None
    expression_before: Expression | None
    inputs: tuple[Input, ...]
    places: Places

    @property
    def quantity(self) -> Quantity | None:
        """The figure of this year as printed, None where it has no value."""
        return self.now.quantity

    @property
    def exact(self) -> Fraction | None:
        """The exact value of this year in base units, None where there is none."""
        return self.now.exact

    @property
    def state(self) -> State | None:
        """Why there is no value this year, where the author said so."""
        return self.now.state

    @property
    def path(self) -> Path:
        """The figure's path in its section file."""
        return ("statistics" if isinstance(self.datum, Statistic) else "derived", self.name)

    @property
    def span(self) -> Span:
        """The place of the figure's id."""
        return self.places.of_key(self.path)


class CheckedRelation(NamedTuple):
    """A relation of a section, the one at `position`: the comparisons that could be made, and the figures it names."""

    section: Section
    position: int
    text: str
    links: tuple[Link, ...]
    names: tuple[str, ...]


SHORT_NAME: Final = 4
"""Names of fewer characters are taken for one another when half of their characters agree."""


class Figures(NamedTuple):
    """All figures of a report by id, in the order of the files, and its relations.

    `lost` are ids and section ids whose data had errors: a name among them is not unknown, only not to be had.
    """

    by_id: Mapping[str, Figure]
    lost: frozenset[str]
    relations: tuple[CheckedRelation, ...] = ()

    def find(self, section: str, name: str) -> Figure | None:
        """Return the figure that `name` or `other.name` means in the file of `section`."""
        return self.by_id.get(full_name(section, name))

    def is_lost(self, section: str, name: str) -> bool:
        """Tell whether the data that `name` means in `section` had errors of its own."""
        identifier = full_name(section, name)
        return identifier in self.lost or identifier.partition(".")[0] in self.lost

    def nearest(self, section: str, name: str) -> str:
        """Return the name that was most likely meant, as it would be written in the file of `section`, or nothing.

        That is a figure with this label, else the same name in another section, else the known name most like it: of
        two Chinese characters, one may be wrong.
        """
        from difflib import get_close_matches

        last_part = name.rpartition(".")[2]
        known = {identifier.removeprefix(f"{section}."): figure for identifier, figure in self.by_id.items()}
        labelled = (each for each, figure in known.items() if figure.datum.label == name)
        elsewhere = (each for each in known if each.rpartition(".")[2] == last_part)
        alike = get_close_matches(name, known, n=1, cutoff=0.5 if len(name) < SHORT_NAME else 0.6)
        return next(labelled, "") or next(elsewhere, "") or next(iter(alike), "")


def full_name(section: str, name: str) -> str:
    """Return the id of a figure named `name` or `other.name` in the file of `section`."""
    return name if "." in name else f"{section}.{name}"


def derive(report: Report) -> Outcome[Figures]:
    """Return every figure and relation of the report, and what is wrong with its formulas and relations."""
    findings: list[Diagnostic] = []
    by_id: dict[str, Figure] = {}
    for section in report.sections:
        for figure, found in read_figures(section):
            by_id[figure.id] = figure
            findings += found
    figures = Figures(by_id, report.lost)
    order, cycles = dependency_order(by_id)
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


def read_figures(section: Section) -> Iterator[tuple[Figure, tuple[Diagnostic, ...]]]:
    """Yield each figure of a section: statistics with their values, derived figures with their formulas read."""
    for name, statistic in section.content.statistics.items():
        identifier = f"{section.id}.{name}"
        now = reading_of(statistic.value, statistic.unit, identifier)
        before = reading_before(statistic, identifier)
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
            before=NO_READING,
            expression=expression,
            expression_before=None
            if expression is None
            else a_year_earlier(expression, lambda name: full_name(section.id, name)),
            inputs=tuple(dict.fromkeys(Input(full_name(section.id, each.text), each.previous) for each in inputs)),
            places=section.places,
        )
        yield figure, placed_in_formula(figure, findings)


def reading_of(value: Number | State, unit: Unit | None, name: str) -> Reading:
    """Return what a value as written is, for a figure that messages call `name`."""
    if isinstance(value, State):
        words = {"state_zh": STATE_WORDS[value], "state_en": value.value.replace("_", " ")}
        return Reading(None, None, value, Unavailable("FZ333", {"name": name} | words))
    quantity = Quantity(value, unit_of(value, unit))
    exact = quantity.value
    operand: Answer = Operand(exact, quantity.unit.dimension, quantity.interval)
    if quantity.approximate:
        operand = Unavailable("FZ332", {"name": name, "written": value.written})
    return Reading(quantity, exact, None, operand)


def reading_before(statistic: Statistic, identifier: str) -> Reading:
    """Return what a statistic was in the year before."""
    if statistic.previous is None:
        return NO_READING._replace(operand=Unavailable("FZ334", {"name": identifier}))
    if not signs_agree(statistic):
        return NO_READING
    return reading_of(statistic.previous, statistic.unit, f"previous({identifier})")


def unit_of(number: Number, unit: Unit | None) -> Unit:
    """Return the unit of a number: the one declared, else the percent sign written after it, else none."""
    return unit or read_unit(number.sign) or NO_UNIT


def placed_in_formula(figure: Figure, findings: tuple[TextFinding, ...]) -> tuple[Diagnostic, ...]:
    """Return findings inside a figure's formula as diagnostics."""
    return tuple(finding.placed(figure.places, (*figure.path, "formula")) for finding in findings)


def dependency_order(by_id: Mapping[str, Figure]) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Return the ids of all figures outside cycles, inputs first, and one finding for each cycle.

    Each figure is walked to once. What depends on a cycle has a place in the order, as what depends on any figure
    without value does.
    """
    order: list[str] = []
    findings: list[Diagnostic] = []
    left: set[str] = set()
    in_cycle: set[str] = set()
    for start in by_id:
        if start in left:
            continue
        path = {start: iter(by_id[start].inputs)}
        while path:
            here = next(reversed(path))
            each = next((one.figure for one in path[here] if one.figure in by_id and one.figure not in left), None)
            if each is None:
                del path[here]
                left.add(here)
                order += () if here in in_cycle else (here,)
            elif each not in path:
                path[each] = iter(by_id[each].inputs)
            elif each not in in_cycle:
                way = tuple(path)
                cycle = way[way.index(each) :]
                if in_cycle.isdisjoint(cycle):
                    findings.append(cycle_finding([by_id[identifier] for identifier in cycle]))
                in_cycle.update(cycle)
    return tuple(order), tuple(findings)


def cycle_finding(members: list[Figure]) -> Diagnostic:
    """Return FZ331 for figures each of which needs the next, and the last the first."""
    spans = [member.places.of_value((*member.path, "formula")) for member in members]
    written = " → ".join(member.id.removeprefix(f"{members[0].section}.") for member in (*members, members[0]))
    return Diagnostic("FZ331", spans[0], {"cycle": written}, tuple(spans[1:]))


def computed(
    figure: Figure, derived: DerivedFigure, expression: Expression, figures: Figures
) -> tuple[Figure, tuple[Diagnostic, ...]]:
    """Return a derived figure with its values of both years, where it has them, and what is wrong with its formula."""
    value, findings = evaluate(expression, lookup_in(figures, figure.section))
    now, fault = NO_READING, None
    if value is not None:
        now = derived_reading(derived, value)
        fault = fault_of(figure, derived, value, now)
    before = derived_before(figure, derived, figures)
    faults = () if fault is None else (fault,)
    return figure._replace(now=now, before=before), (*placed_in_formula(figure, findings), *faults)


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
    """Return what a derived figure was in the year before: its formula with the inputs of that year.

    Where an input has no value of that year, that is why the figure has none; the year before that is not to be had.
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
