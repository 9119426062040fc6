"""The numbers of one part of a report → figures with what they count, and words to be declared.

What is looked for is exactly what `fazhi check` asks about: once each figure has become a reference and the rest is
declared, no number is left. What was understood of a number is never more than what its passage says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from fazhi_report.diagnostics import in_reading_order
from fazhi_report.formatting.punctuation import widened
from fazhi_report.importing.found_figures import FoundFigure, FoundLiteral, FoundNumbers
from fazhi_report.importing.numbers.clauses import surroundings
from fazhi_report.importing.numbers.completeness import declared_together, declared_whole
from fazhi_report.importing.numbers.declared_words import with_words
from fazhi_report.importing.numbers.findings import number_findings
from fazhi_report.importing.numbers.labels import named
from fazhi_report.importing.numbers.moments import moment_at, moments_in
from fazhi_report.importing.numbers.written_numbers import DIGITS, Written, written_numbers
from fazhi_report.importing.reading_order import PlacedPassage
from fazhi_report.rules.numbers import NO_DECLARATION_NEEDED, undeclared_in

DIGIT: Final = re.compile(r"[0-9０-９]")
LONGEST_LABEL: Final = 80
OF_ITSELF: Final = re.compile("|".join(pattern for _, pattern in NO_DECLARATION_NEEDED[1:]))
"""Dates, titles and whatever else holds digits that need no declaration; a literal does not reach into one."""


def find_numbers(passages: Sequence[PlacedPassage], year: int, file: str) -> FoundNumbers:
    """Return the numbers of one part in reading order. `year` is that of the report, `file` the name for findings.

    Findings: FZ630 where it was guessed what is counted, FZ631 for what is declared in words, FZ632 for amounts in
    Chinese numerals, which stay as they are.
    """
    figures: list[FoundFigure] = []
    longer: list[str] = []
    literals: list[FoundLiteral] = []
    texts: dict[int, str] = {}
    for index, (passage, _, context) in enumerate(passages):
        if DIGIT.search(passage.text) is not None:
            text = analysed(passage.text)
            numbers = declared_whole(text, written_numbers(text, list(undeclared_in(text, ()))))
            where = Where(index, len(figures), context, year)
            for figure, full in figures_in(where, text, numbers):
                figures.append(figure)
                longer.append(full)
            literals += literals_in(index, text, passage.text, numbers)
            texts[index] = passage.text
    figures = with_labels_of_their_own(figures, longer, [context for _, _, context in passages])
    literals = declared_together(texts, figures, literals)
    findings = in_reading_order(tuple(number_findings(passages, figures, literals, file)))
    return FoundNumbers(tuple(figures), tuple(literals), findings)


def analysed(text: str) -> str:
    """Return a passage with full-width punctuation and plain digits, character for character."""
    return widened(text, (), exact=False).translate(DIGITS)


class Where(NamedTuple):
    """Which passage is read, how many figures stand before it, the title above it, and the year of the report."""

    passage: int
    figures: int
    context: str
    year: int


def figures_in(where: Where, text: str, written: Sequence[Written]) -> list[tuple[FoundFigure, str]]:
    """Return the figures of one passage, each with a longer label for where another figure has the same one."""
    numbers = [one for one in written if one.number is not None]
    if not numbers:
        return []
    names = named(numbers, surroundings(text, numbers), where.context)
    moments = moments_in(text, where.year)
    found = []
    for each, name in zip(numbers, names, strict=True):
        assert each.number is not None
        label = (name.label or where.context or text).removesuffix("的") or text
        figure = FoundFigure(
            where.passage,
            each.start,
            each.end,
            each.number,
            each.unit,
            name.kind,
            label[:LONGEST_LABEL],
            name.stem or label[:LONGEST_LABEL],
            name.object,
            each.filter,
            moment_at(moments, each.start),
            name.scope,
            None if name.part_of is None else where.figures + name.part_of,
            name.sure and bool(name.label),
        )
        found.append((figure, name.full))
    return found


def literals_in(index: int, text: str, given: str, written: Sequence[Written]) -> Iterator[FoundLiteral]:
    """Yield the numbers of one passage that are to be declared, with words enough around them."""
    if all(each.number is not None for each in written):
        return
    others = [match.span() for match in OF_ITSELF.finditer(text)]
    floor, passed = 0, 0
    for at, each in enumerate(written):
        ceiling = written[at + 1].start if at + 1 < len(written) else len(text)
        while passed < len(others) and others[passed][1] <= each.start:
            floor = max(floor, others[passed][1])
            passed += 1
        if passed < len(others) and others[passed][0] >= each.end:
            ceiling = min(ceiling, others[passed][0])
        start, end = each.start, each.end
        if each.number is None:
            start, end = with_words(text, start, end, floor, ceiling)
            yield FoundLiteral(index, start, end, given[start:end], each.reason)
        floor = end


def with_labels_of_their_own(
    figures: Sequence[FoundFigure], longer: Sequence[str], contexts: Sequence[str]
) -> list[FoundFigure]:
    """Return the figures with labels that tell them apart: the same label only for the same amount."""
    taken: dict[str, tuple[str, str]] = {}
    found = []
    for each, full in zip(figures, longer, strict=True):
        amount = (each.number.written + each.number.sign, each.unit)
        label = each.label
        if taken.get(label, amount) != amount and full:
            label = full[:LONGEST_LABEL]
        if taken.get(label, amount) != amount and contexts[each.passage] not in {"", each.label}:
            label = f"{each.label}（{contexts[each.passage]}）"
        order = 2
        while taken.get(label, amount) != amount:
            label = f"{each.label}（{order}）"
            order += 1
        taken[label] = amount
        found.append(each._replace(label=label, sure=each.sure and label in {each.label, full}))
    return found
