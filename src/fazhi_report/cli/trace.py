"""`fazhi trace YEAR FIGURE`: where a figure comes from, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import click

from fazhi_report.cli.columns import shown, width_of, wrapped
from fazhi_report.cli.console import Console, ExitStatus, status_of
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.parameters import Year, root_option
from fazhi_report.cli.usage import WrongUsage
from fazhi_report.compose import Occurrence, previous_text, printed
from fazhi_report.derive import Figure, Figures
from fazhi_report.document import Document, FigureReference, Words
from fazhi_report.formula import with_values
from fazhi_report.pipeline import Compiled, compile_report
from fazhi_report.quantity import Quantity, exact_text, print_quantity, rounded
from fazhi_report.schema import DerivedFigure, Statistic
from fazhi_report.workspace import read_year

DEEPEST = 8
"""Levels of inputs that are shown; formulas nested deeper are traced from an input."""

CONTEXT = 14
"""Characters of the text shown on either side of a figure."""

EXACT_DECIMALS = 10
"""Decimals of the value before rounding that are shown where it does not terminate."""


def run(year: int, figure: str, root: str | None) -> int:
    """Print where a figure comes from and return the exit status."""
    console: Console = click.get_current_context().obj
    workspace = console.workspace(root)
    if workspace is None:
        return ExitStatus.USAGE
    contents, findings = read_year(workspace, year)
    compiled = compile_report(year, contents) if contents is not None else None
    if compiled is None or compiled.figures is None or compiled.document is None:
        findings += compiled.diagnostics if compiled is not None else ()
        console.show_findings(findings, workspace)
        return status_of(findings)
    found = compiled.figures.by_id.get(figure)
    if found is None:
        suggestion = compiled.figures.nearest("", figure)
        raise WrongUsage("no_such_figure", year=str(year), name=figure, suggestion=suggestion)
    print("\n".join(TracePage(console, compiled, compiled.figures, compiled.document).lines(found)))
    if compiled.failed:
        console.complain("figures_despite_errors", year=year)
    return status_of((*findings, *compiled.diagnostics))


class TracePage:
    """The page of one figure."""

    def __init__(self, console: Console, compiled: Compiled, figures: Figures, document: Document) -> None:
        self.console = console
        self.compiled = compiled
        self.figures = figures
        self.document = document

    def lines(self, figure: Figure) -> Iterator[str]:
        """Yield the lines of the page."""
        word = self.console.word
        yield f"{figure.id}  {shown(figure.datum.label)}"
        yield f"  {place_of(figure)}"
        rows = list(self.facts(figure))
        width = max(width_of(word(key)) for key, _ in rows)
        for key, text in rows:
            head = f"  {word(key)}{' ' * (width - width_of(word(key)))}  "
            for line in wrapped(shown(text), self.console.width - width - 4, self.console.width - width - 4):
                yield head + line
                head = " " * (width + 4)
        if figure.inputs:
            yield f"  {word('trace_inputs')}"
            yield from self.inputs(figure, 2)
        users = [each for each in self.figures.by_id.values() if figure.id in {one.figure for one in each.inputs}]
        if users:
            yield f"  {word('trace_used_by')}"
            yield from (f"    {each.id}  {printed(each)}  {place_of(each)}" for each in users)
        yield f"  {word('trace_text')}"
        occurrences = [each for each in self.compiled.occurrences if each.figure == figure.id]
        if not occurrences:
            yield f"    {word('trace_not_in_text')}"
        for occurrence in occurrences:
            yield from self.occurrence(occurrence)

    def facts(self, figure: Figure) -> Iterator[tuple[str, str]]:
        """Yield the key and the text of each fact known about a figure."""
        datum = figure.datum
        yield "trace_printed", printed(figure) or self.console.word("trace_no_value")
        if isinstance(datum, DerivedFigure):
            yield from self.facts_of_derived(figure, datum)
        else:
            yield from self.facts_of_statistic(figure, datum)
        for key, text in (("trace_definition", datum.definition), ("trace_note", datum.note)):
            if text is not None:
                yield key, " ".join(text.split())

    def facts_of_derived(self, figure: Figure, derived: DerivedFigure) -> Iterator[tuple[str, str]]:
        """Yield what only a derived figure has: formula, exact value, rounding."""
        if derived.stated is not None:
            yield "trace_stated", derived.stated.written + derived.stated.sign
        yield "trace_formula", self.formula(figure, derived)
        if figure.exact is not None and figure.quantity is not None:
            yield "trace_exact", exact_text(figure.exact)
            yield "trace_rounding", self.rounding(figure.exact, figure.quantity, derived)

    def facts_of_statistic(self, figure: Figure, statistic: Statistic) -> Iterator[tuple[str, str]]:
        """Yield what only a statistic has: value of the year before, scope, source, date."""
        if figure.exact is not None:
            yield "trace_exact", exact_text(figure.exact)
        facts = (
            ("trace_previous", previous_text(statistic, figure)),
            ("trace_scope", statistic.scope),
            ("trace_source", statistic.source),
            ("trace_as_of", statistic.as_of.isoformat() if statistic.as_of is not None else None),
        )
        yield from ((key, text) for key, text in facts if text)

    def formula(self, figure: Figure, derived: DerivedFigure) -> str:
        """Return the formula, and the same with the values of its names."""
        if figure.expression is None:
            return derived.formula

        def text_of(name: str, previous: bool) -> str:
            found = self.figures.find(figure.section, name)
            if found is None:
                return name
            if not previous:
                return printed(found) or name
            return previous_text(found.datum, found) if isinstance(found.datum, Statistic) else f"previous({name})"

        return f"{derived.formula} = {with_values(figure.expression, text_of)}"

    def rounding(self, exact: Fraction, quantity: Quantity, derived: DerivedFigure) -> str:
        """Return the value before and after rounding, and the rule."""
        unit = quantity.unit
        fine = rounded(exact, unit, EXACT_DECIMALS, derived.rounding).number
        terminates = fine.value * unit.scale == exact
        before = fine.written.rstrip("0").rstrip(".") if terminates else f"{fine.written}…"
        rule = self.console.word(f"rounding_{derived.rounding}")
        to = self.console.word("rounding_to", decimals=derived.decimals, rule=rule)
        return f"{before}{unit.text} → {print_quantity(quantity)}{to}"

    def inputs(self, figure: Figure, depth: int) -> Iterator[str]:
        """Yield the inputs of a figure with their places, each followed by its own inputs."""
        for each in figure.inputs:
            found = self.figures.by_id.get(each.figure)
            if found is None:
                continue
            value, name = printed(found), found.id
            if each.previous:
                name = self.console.word("trace_last_year", name=found.id)
                value = previous_text(found.datum, found) if isinstance(found.datum, Statistic) else ""
            yield f"{'  ' * depth}{name}  {value}  {place_of(found)}"
            yield f"{'  ' * depth}  {shown(found.datum.label)}"
            if depth < DEEPEST:
                yield from self.inputs(found, depth + 1)

    def occurrence(self, occurrence: Occurrence) -> Iterator[str]:
        """Yield where a figure stands in the text: the numbers of its parts, its place, the words around it."""
        span = occurrence.span
        yield f"    {self.numbers(occurrence)}  {span.file}:{span.line}:{span.column}"
        yield f"      …{shown(context_of(self.document, occurrence.anchor))}…"

    def numbers(self, occurrence: Occurrence) -> str:
        """Return the numbers of the parts around a place: `六、（一）一是`; the id of a part without number."""
        section = next(each for each in self.document.sections if each.id == occurrence.section.id)
        path = occurrence.path
        text, part = section.number or section.id, section
        if path[0] == "subsections" and isinstance(path[1], int):
            subsection = section.subsections[path[1]]
            text, measures, path = text + subsection.number, subsection.measures, path[2:]
        else:
            measures = part.measures
        if path[0] == "measures" and isinstance(path[1], int):
            text += measures[path[1]].number
        return text


def place_of(figure: Figure) -> str:
    """Return the file and line of a figure."""
    return f"{figure.span.file}:{figure.span.line}"


def context_of(node: object, anchor: str) -> str:
    """Return the words around the figure with this anchor, an empty text where it is not below this node."""
    if not isinstance(node, tuple):
        return ""
    for index, child in enumerate(node):
        if isinstance(child, FigureReference):
            if child.anchor == anchor:
                before = plain_text(node[:index])[-CONTEXT:]
                return before + child.text + plain_text(node[index + 1 :])[:CONTEXT]
        elif isinstance(child, tuple) and (found := context_of(child, anchor)):
            return found
    return ""


def plain_text(nodes: tuple[object, ...]) -> str:
    """Return the words of inline nodes."""
    return "".join(
        node.text if isinstance(node, Words | FigureReference) else plain_text(node[-1])
        for node in nodes
        if isinstance(node, tuple)
    )


def command(console: Console) -> click.Command:
    """Return the command."""
    return FazhiCommand(
        "trace",
        console.language,
        callback=run,
        params=[
            click.Argument(["year"], type=Year(), metavar=console.word("metavar_year")),
            click.Argument(["figure"], metavar=console.word("metavar_figure")),
            root_option(console),
        ],
    )
