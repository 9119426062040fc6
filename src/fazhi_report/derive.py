"""Report → Figures: every statistic and derived figure with its exact value, in dependency order.

A derived figure is computed from exact values and rounded once, when it is printed. What cannot be computed has no
value and a diagnostic that points into the formula; figures that depend on it stay without value in silence, since the
cause has been said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Outcome, Path, Places, Span, TextFinding
from fazhi_report.formula import Expression, Lookup, Operand, Unavailable, evaluate, names, parse_formula
from fazhi_report.quantity import NO_UNIT, Number, Quantity, State, Unit, read_unit, rounded, unit_of_dimension
from fazhi_report.schema import DerivedFigure, Report, Section, Statistic

SILENT: Final = Unavailable("", {})
"""Why an input has no value when that has been said elsewhere: a finding with this empty code is dropped."""


class Input(NamedTuple):
    """One input of a formula: a figure's id, and whether it is the figure of the year before."""

    figure: str
    previous: bool


class Figure(NamedTuple):
    """A statistic or derived figure with its value.

    `quantity` is the figure as printed, `exact` its exact value in base units (a rate of 91% is 91/100); both are None
    where there is no value, and `state` then says why if the author did.
    """

    id: str
    section: str
    name: str
    datum: Statistic | DerivedFigure
    quantity: Quantity | None
    exact: Fraction | None
    state: State | None
    expression: Expression | None
    inputs: tuple[Input, ...]
    places: Places

    @property
    def path(self) -> Path:
        """The figure's path in its section file."""
        return ("statistics" if isinstance(self.datum, Statistic) else "derived", self.name)

    @property
    def span(self) -> Span:
        """The place of the figure's id."""
        return self.places.of_key(self.path)


class Figures(NamedTuple):
    """All figures of a report by id, in the order of the files.

    `lost` are ids and section ids whose data had errors: a name among them is not unknown, only not to be had.
    """

    by_id: Mapping[str, Figure]
    lost: frozenset[str]

    def find(self, section: str, name: str) -> Figure | None:
        """Return the figure that `name` or `other.name` means in the file of `section`."""
        return self.by_id.get(full_name(section, name))

    def is_lost(self, section: str, name: str) -> bool:
        """Tell whether the data that `name` means in `section` had errors of its own."""
        identifier = full_name(section, name)
        return identifier in self.lost or identifier.partition(".")[0] in self.lost

    def nearest(self, section: str, name: str) -> str:
        """Return the name that was most likely meant, as it would be written in the file of `section`, or nothing.

        That is the same name in another section, else the known name most like it.
        """
        from difflib import get_close_matches

        last_part = name.rpartition(".")[2]
        known = [identifier.removeprefix(f"{section}.") for identifier in self.by_id]
        elsewhere = (each for each in known if each.rpartition(".")[2] == last_part)
        return next(elsewhere, "") or next(iter(get_close_matches(name, known, n=1)), "")


def full_name(section: str, name: str) -> str:
    """Return the id of a figure named `name` or `other.name` in the file of `section`."""
    return name if "." in name else f"{section}.{name}"


def derive(report: Report) -> Outcome[Figures]:
    """Return every figure of the report, and what is wrong with its formulas."""
    findings: list[Diagnostic] = []
    by_id: dict[str, Figure] = {}
    for section in report.sections:
        for figure, found in read_figures(section):
            by_id[figure.id] = figure
            findings += found
    figures = Figures(by_id, report.lost)
    order, cycles = dependency_order(figures)
    findings += cycles
    for identifier in order:
        figure = by_id[identifier]
        if figure.expression is not None and isinstance(figure.datum, DerivedFigure):
            by_id[identifier], found = computed(figure, figure.datum, figures)
            findings += found
    return Outcome(figures, tuple(findings))


def read_figures(section: Section) -> Iterator[tuple[Figure, tuple[Diagnostic, ...]]]:
    """Yield each figure of a section: statistics with their values, derived figures with their formulas read."""
    for name, statistic in section.content.statistics.items():
        value, quantity = statistic.value, None
        if isinstance(value, Number):
            quantity = Quantity(value, unit_of(value, statistic.unit))
        yield (
            Figure(
                id=f"{section.id}.{name}",
                section=section.id,
                name=name,
                datum=statistic,
                quantity=quantity,
                exact=None if quantity is None else quantity.value,
                state=value if isinstance(value, State) else None,
                expression=None,
                inputs=(),
                places=section.places,
            ),
            (),
        )
    for name, derived in section.content.derived.items():
        expression, findings = parse_formula(derived.formula)
        inputs = () if expression is None else names(expression)
        figure = Figure(
            id=f"{section.id}.{name}",
            section=section.id,
            name=name,
            datum=derived,
            quantity=None,
            exact=None,
            state=None,
            expression=expression,
            inputs=tuple(dict.fromkeys(Input(full_name(section.id, each.text), each.previous) for each in inputs)),
            places=section.places,
        )
        yield figure, in_formula(figure, findings)


def unit_of(number: Number, unit: Unit | None) -> Unit:
    """Return the unit of a number: the one declared, else the percent sign written after it, else none."""
    return unit or read_unit(number.sign) or NO_UNIT


def in_formula(figure: Figure, findings: tuple[TextFinding, ...]) -> tuple[Diagnostic, ...]:
    """Return findings inside a figure's formula as diagnostics; those whose cause has been said are dropped."""
    path = (*figure.path, "formula")
    return tuple(finding.placed(figure.places, path) for finding in findings if finding.code != SILENT.code)


def dependency_order(figures: Figures) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Return the ids of all figures outside cycles, inputs first, and one finding for each cycle."""
    graph = {
        figure.id: [each.figure for each in figure.inputs if each.figure in figures.by_id]
        for figure in figures.by_id.values()
    }
    findings: list[Diagnostic] = []
    while True:
        try:
            return tuple(TopologicalSorter(graph).static_order()), tuple(findings)
        except CycleError as error:
            cycle: list[str] = error.args[1][::-1]
            members = [figures.by_id[identifier] for identifier in dict.fromkeys(cycle)]
            spans = [member.places.of_value((*member.path, "formula")) for member in members]
            as_written = " → ".join(identifier.removeprefix(f"{members[0].section}.") for identifier in cycle)
            findings.append(Diagnostic("FZ331", spans[0], {"cycle": as_written}, tuple(spans[1:])))
            graph = {
                identifier: [each for each in inputs if each not in cycle]
                for identifier, inputs in graph.items()
                if identifier not in cycle
            }


def computed(figure: Figure, derived: DerivedFigure, figures: Figures) -> tuple[Figure, tuple[Diagnostic, ...]]:
    """Return a derived figure with its value, if it has one, and what is wrong with its formula."""
    assert figure.expression is not None, "a figure whose formula could not be read is not computed"
    result, findings = evaluate(figure.expression, lookup_in(figures, figure.section))
    diagnostics = in_formula(figure, findings)
    if result is None:
        return figure, diagnostics
    unit = derived.unit or unit_of_dimension(result.dimension)
    if unit.dimension != result.dimension:
        arguments = {"declared": unit.text, "computed": unit_of_dimension(result.dimension).text or "%"}
        misfit = Diagnostic("FZ335", figure.places.of_value((*figure.path, "unit")), arguments)
        return figure, (*diagnostics, misfit)
    quantity = rounded(result.value, unit, derived.decimals, derived.rounding)
    return figure._replace(quantity=quantity, exact=result.value), diagnostics


def lookup_in(figures: Figures, section: str) -> Lookup:
    """Return the function that gives formulas and relations of one section file the values of names."""

    def lookup(name: str, previous: bool) -> Operand | Unavailable:
        figure = figures.find(section, name)
        if figure is None:
            if figures.is_lost(section, name):
                return SILENT
            return Unavailable("FZ330", {"name": name, "suggestion": figures.nearest(section, name)})
        if not previous:
            return operand(figure, name)
        if isinstance(figure.datum, Statistic):
            return previous_operand(figure, figure.datum, name)
        return previous_of_derived(figure, figures, name)

    return lookup


def operand(figure: Figure, name: str) -> Operand | Unavailable:
    """Return a figure's value for a formula, or why it has none."""
    if figure.state is not None:
        return Unavailable("FZ333", {"name": name, "state": figure.state.value})
    if figure.quantity is None or figure.exact is None:
        return SILENT
    if figure.quantity.approximate:
        return Unavailable("FZ332", {"name": name, "written": figure.quantity.number.written})
    return Operand(figure.exact, figure.quantity.unit.dimension)


def previous_operand(figure: Figure, statistic: Statistic, name: str) -> Operand | Unavailable:
    """Return the value of a statistic in the year before for a formula, or why it has none."""
    previous = statistic.previous
    if isinstance(previous, State):
        return Unavailable("FZ333", {"name": f"previous({name})", "state": previous.value})
    if previous is None:
        return Unavailable("FZ334", {"name": name})
    if previous.qualifier:
        return Unavailable("FZ332", {"name": f"previous({name})", "written": previous.written})
    unit = unit_of(previous, statistic.unit) if figure.quantity is None else figure.quantity.unit
    return Operand(Quantity(previous, unit).value, unit.dimension)


def previous_of_derived(figure: Figure, figures: Figures, name: str) -> Operand | Unavailable:
    """Return the value of a derived figure in the year before: its formula with the inputs of that year.

    Where an input has none, that is why the figure has none. The year before that is not asked for.
    """
    if figure.expression is None:
        return SILENT
    lookup = lookup_in(figures, figure.section)

    def a_year_earlier(input_name: str, previous: bool) -> Operand | Unavailable:
        return Unavailable("FZ334", {"name": name}) if previous else lookup(input_name, True)

    value, findings = evaluate(figure.expression, a_year_earlier)
    if value is not None:
        return value
    return next((Unavailable(each.code, each.arguments) for each in findings), SILENT)
