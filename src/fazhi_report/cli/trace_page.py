"""The page of `fazhi trace`: formula, inputs down to the statistics, exact value, rounding, places in the text."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from fazhi_report.cli.columns import shown, width_of, wrapped
from fazhi_report.cli.console import Console
from fazhi_report.compose import Occurrence, exact_value, filled_in, previous_text, printed, worked
from fazhi_report.derive import Figure, Figures
from fazhi_report.document import (
    Block,
    Document,
    Emphasis,
    FigureReference,
    Inline,
    Link,
    Measure,
    Paragraph,
    Strong,
    Words,
)
from fazhi_report.quantity import Quantity, print_quantity, rounded
from fazhi_report.renderers.plain_text import plain_text
from fazhi_report.schema import DerivedFigure, Statistic

MOST_LINES: Final = 24
"""A page fits a screen. Where it would not, its longest lists are cut, the end of each marked by `…`."""

DEEPEST: Final = 8
"""Levels of inputs that are shown; formulas nested deeper are traced from an input."""

CONTEXT: Final = 14
"""Characters of the text shown on either side of a figure."""

EXACT_DECIMALS: Final = 10
"""Decimals of the value before rounding that are shown where it does not terminate."""


class TracePage:
    """The page of one figure."""

    def __init__(
        self, console: Console, figures: Figures, document: Document, occurrences: tuple[Occurrence, ...]
    ) -> None:
        self.console = console
        self.figures = figures
        self.document = document
        self.occurrences = occurrences

    def lines(self, figure: Figure) -> Iterator[str]:
        """Yield the lines of the page."""
        word = self.console.word
        head = [*self.filled("", f"{figure.id}  {shown(figure.datum.label)}"), f"  {place_of(figure)}"]
        head += self.facts_in_columns(figure)
        inputs = list(self.inputs(figure, False, 2, set()))
        users = [each for each in self.figures.by_id.values() if figure.id in {one.figure for one in each.inputs}]
        used_by = [line for each in users for line in self.filled("    ", self.line_of(each, False))]
        text = list(self.places_in_text(figure)) or [f"    {word('trace_not_in_text')}"]
        lists = {"trace_inputs": inputs, "trace_used_by": used_by, "trace_text": text}
        shown_lists = {key: lines for key, lines in lists.items() if lines}
        room = MOST_LINES - len(head) - len(shown_lists)
        yield from head
        for key, lines in zip(shown_lists, fitted(list(shown_lists.values()), room), strict=True):
            yield f"  {word(key)}"
            yield from lines

    def filled(self, indent: str, text: str) -> list[str]:
        """Return a text in lines that are indented and fit the terminal."""
        width = self.console.width - len(indent)
        first, *others = wrapped(text, width, width - 2)
        return [indent + first, *(f"{indent}  {line}" for line in others)]

    def line_of(self, figure: Figure, previous: bool) -> str:
        """Return a figure as it stands in a list: id, value of this year or of the year before, place."""
        name = self.console.word("trace_last_year", name=figure.id) if previous else figure.id
        value = previous_text(figure) if previous else printed(figure)
        return f"{name}  {value or self.console.word('trace_no_value')}  {place_of(figure)}"

    def facts_in_columns(self, figure: Figure) -> Iterator[str]:
        """Yield the facts about a figure, the keys in one column and the texts in another."""
        rows = [(self.console.word(key), text) for key, text in self.facts(figure)]
        width = max(width_of(key) for key, _ in rows)
        for key, text in rows:
            head = f"  {key}{' ' * (width - width_of(key))}  "
            for line in wrapped(shown(text), self.console.width - width - 4, self.console.width - width - 4):
                yield head + line
                head = " " * (width + 4)

    def facts(self, figure: Figure) -> Iterator[tuple[str, str]]:
        """Yield the key and the text of each fact known about a figure."""
        datum = figure.datum
        yield "trace_printed", printed(figure) or self.console.word("trace_no_value")
        if isinstance(datum, DerivedFigure):
            yield from self.facts_of_derived(figure, datum)
        else:
            yield from self.facts_of_statistic(figure, datum)
        record = next(each for each in self.document.figures if each.id == figure.id)
        for key, text in (("trace_definition", record.definition), ("trace_note", record.note)):
            if text:
                yield key, text

    def facts_of_derived(self, figure: Figure, derived: DerivedFigure) -> Iterator[tuple[str, str]]:
        """Yield what only a derived figure has: formula, exact value, rounding; and how it was the year before."""
        if derived.stated is not None:
            yield "trace_stated", derived.stated.written + derived.stated.sign
        values = worked(figure, self.figures)
        yield "trace_formula", f"{derived.formula} = {values}" if values else derived.formula
        if figure.exact is not None:
            yield "trace_exact", exact_value(figure)
            if figure.quantity is not None:
                yield "trace_rounding", self.rounding(figure.exact, figure.quantity, derived)
        before = previous_text(figure)
        if before and figure.expression_before is not None:
            yield "trace_previous", f"{before} = {filled_in(figure, figure.expression_before, self.figures)}"

    def facts_of_statistic(self, figure: Figure, statistic: Statistic) -> Iterator[tuple[str, str]]:
        """Yield what only a statistic has: value of the year before, scope, source, date."""
        if exact_value(figure):
            yield "trace_exact", exact_value(figure)
        facts = (
            ("trace_previous", previous_text(figure)),
            ("trace_scope", statistic.scope),
            ("trace_source", statistic.source),
            ("trace_as_of", statistic.as_of.isoformat() if statistic.as_of is not None else None),
        )
        yield from ((key, text) for key, text in facts if text)

    def rounding(self, exact: Fraction, quantity: Quantity, derived: DerivedFigure) -> str:
        """Return the value before and after rounding, and the rule."""
        unit = quantity.unit
        fine = rounded(exact, unit, EXACT_DECIMALS, derived.rounding).number
        terminates = fine.value * unit.scale == exact
        before = fine.written.rstrip("0").rstrip(".") if terminates else f"{fine.written}…"
        rule = self.console.word(f"rounding_{derived.rounding}")
        to = self.console.word("rounding_to", decimals=quantity.number.decimals, rule=rule)
        return f"{print_quantity(Quantity(fine._replace(written=before), unit))} → {print_quantity(quantity)}{to}"

    def inputs(self, figure: Figure, previous: bool, depth: int, told: set[tuple[str, bool]]) -> Iterator[str]:
        """Yield the inputs of a figure in one year with their places, each followed by its own inputs of that year.

        `told` are those that have been yielded, by id and year: they are not followed again.
        """
        if previous and figure.expression_before is None:
            return
        for each in figure.inputs:
            found = self.figures.by_id.get(each.figure)
            if found is None:
                continue
            of_last_year = previous or each.previous
            yield from self.filled("  " * depth, self.line_of(found, of_last_year))
            known = {year for identifier, year in told if identifier == found.id}
            told.add((found.id, of_last_year))
            if not known:
                yield from self.filled("  " * (depth + 1), shown(found.datum.label))
            if of_last_year not in known and depth < DEEPEST:
                yield from self.inputs(found, of_last_year, depth + 1, told)

    def places_in_text(self, figure: Figure) -> Iterator[str]:
        """Yield where a figure stands in the text: the numbers of its parts, its place, the words around it."""
        mentions = mentions_in(self.document)
        for occurrence in self.occurrences:
            if occurrence.figure == figure.id:
                mention, span = mentions[occurrence.anchor], occurrence.span
                yield f"    {mention.part}  {span.file}:{span.line}:{span.column}"
                yield f"      …{shown(context_of(mention))}…"


def place_of(figure: Figure) -> str:
    """Return the file and line of a figure."""
    return f"{figure.span.file}:{figure.span.line}"


def fitted(lists: list[list[str]], room: int) -> list[list[str]]:
    """Return the lists cut so that all have at most `room` lines, the longest first, a `…` for what was left out."""
    sizes = [len(lines) for lines in lists]
    while sum(sizes) > room and max(sizes) > 2:
        sizes[sizes.index(max(sizes))] -= 1
    return [
        lines if size == len(lines) else [*lines[: size - 1], "    …"] for lines, size in zip(lists, sizes, strict=True)
    ]


class Mention(NamedTuple):
    """One place of a figure in the document: the numbers of its part, and the text that it is a piece of.

    The pieces are those of one title, lead, paragraph or cell, taken out of all marks.
    """

    part: str
    pieces: tuple[Inline, ...]
    position: int


def mentions_in(document: Document) -> dict[str, Mention]:
    """Return every place of a figure in a document by its anchor."""
    mentions = {}
    for part, content in texts_in(document):
        pieces = tuple(pieces_of(content))
        for position, piece in enumerate(pieces):
            if isinstance(piece, FigureReference):
                mentions[piece.anchor] = Mention(part, pieces, position)
    return mentions


def texts_in(document: Document) -> Iterator[tuple[str, tuple[Inline, ...]]]:
    """Yield every title, lead, paragraph and cell with the numbers of its part: `六、（一）一是`, or an id without."""
    for section in document.sections:
        part = section.number or section.id
        yield part, section.title
        yield from texts_of_part(part, section.blocks, section.measures)
        for subsection in section.subsections:
            inner = part + subsection.number
            yield inner, subsection.title
            yield from texts_of_part(inner, subsection.blocks, subsection.measures)
        yield from texts_of_part(part, section.closing, ())


def texts_of_part(
    part: str, blocks: tuple[Block, ...], measures: tuple[Measure, ...]
) -> Iterator[tuple[str, tuple[Inline, ...]]]:
    """Yield the texts of the blocks and measures of one part."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield part, block.content
        else:
            yield from ((part, cell) for row in (block.header, *block.rows) for cell in row)
    numbers: list[str] = []
    for measure in measures:
        numbers[measure.level - 1 :] = [measure.number]
        inner = part + "".join(numbers)
        yield inner, measure.lead
        yield from texts_of_part(inner, measure.blocks, ())


def pieces_of(content: tuple[Inline, ...]) -> Iterator[Words | FigureReference]:
    """Yield the words and figures of inline content, those inside marks as well."""
    for node in content:
        if isinstance(node, Emphasis | Strong | Link):
            yield from pieces_of(node.content)
        else:
            yield node


def context_of(mention: Mention) -> str:
    """Return a figure with the words around it."""
    before, figure, after = mention.pieces[: mention.position], mention.pieces[mention.position], mention.position + 1
    return plain_text(before)[-CONTEXT:] + plain_text((figure,)) + plain_text(mention.pieces[after:])[:CONTEXT]
