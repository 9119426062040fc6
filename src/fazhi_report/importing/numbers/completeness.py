"""That no number is left: once each figure is a reference and each literal declared, the check asks about nothing.

A reference in the place of a figure can make what stood next to it a number that needs a declaration, and a literal of
one passage can cover the beginning of another in a second passage. Both are rare, and both would be errors.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.importing.found_figures import FoundFigure, FoundLiteral
from fazhi_report.importing.numbers.written_numbers import Written
from fazhi_report.rules.numbers import undeclared_in

REFERENCE: Final = "{{x}}"
COVERED: Final = "\ue000"
"""Stands for what is declared while what is left is looked at. No report has it."""

ROUNDS: Final = 4
MOST_DECLARED: Final = 500
"""Different literals of a part that are looked at together; no report has as many, and the time grows with each."""


class Kept(NamedTuple):
    """A stretch of a passage that becomes something else in its source: a reference, or a covered literal."""

    start: int
    end: int
    is_figure: bool


def declared_whole(text: str, numbers: list[Written]) -> list[Written]:
    """Return the numbers of a passage such that nothing is left once they are references and literals.

    A reference in the place of a figure can make what stood next to it a number that needs a declaration, such as a
    〔20〕5号 behind it: then that becomes a literal too.
    """
    for _ in range(ROUNDS):
        kept = [Kept(one.start, one.end, one.number is not None) for one in numbers]
        left = list(undeclared_in(replaced(text, kept), ()))
        if not left:
            break
        places = places_of(text, kept)
        found = [places[match.start()] for match in left]
        ends = [places[match.end() - 1] + 1 for match in left]
        more = [Written(start, end, None, reason="unreadable") for start, end in zip(found, ends, strict=True)]
        numbers = sorted([*numbers, *more], key=lambda one: one.start)
    return numbers


def replaced(text: str, kept: Sequence[Kept]) -> str:
    """Return a passage with a reference for each figure, and its literals covered."""
    pieces, at = [], 0
    for one in kept:
        pieces += [text[at : one.start], REFERENCE if one.is_figure else COVERED * (one.end - one.start)]
        at = one.end
    return "".join((*pieces, text[at:]))


def places_of(text: str, kept: Sequence[Kept]) -> list[int]:
    """Return for each character of the replaced passage where it stands in the passage."""
    places: list[int] = []
    at = 0
    for one in kept:
        inner = [one.start] * len(REFERENCE) if one.is_figure else range(one.start, one.end)
        places += [*range(at, one.start), *inner]
        at = one.end
    return [*places, *range(at, len(text))]


def declared_together(
    texts: Mapping[int, str], figures: Sequence[FoundFigure], literals: Sequence[FoundLiteral]
) -> list[FoundLiteral]:
    """Return the literals of a part such that each passage is declared whole by all of them together.

    `texts` are the passages that have numbers, by their index. What one literal leaves of another is declared with it
    as one longer literal.
    """
    found = list(literals)
    declared = list(dict.fromkeys(literal.text for literal in found))
    if not 0 < len(declared) <= MOST_DECLARED:
        return found
    kept: dict[int, list[Kept]] = {index: [] for index in texts}
    for figure in figures:
        kept[figure.passage].append(Kept(figure.start, figure.end, True))
    for _ in range(ROUNDS):
        more: list[FoundLiteral] = []
        for index, text in texts.items():
            present = [literal for literal in declared if literal in text]
            if present:
                more += left_by(index, text, kept[index], present)
        if not more:
            break
        found = sorted([*(each for each in found if not any(overlap(each, other) for other in more)), *more])
        declared = list(dict.fromkeys(literal.text for literal in found))
    return found


def overlap(one: FoundLiteral, other: FoundLiteral) -> bool:
    """Tell whether two literals have a character of a passage in common."""
    return one.passage == other.passage and one.start < other.end and other.start < one.end


def left_by(index: int, text: str, kept: Sequence[Kept], declared: Sequence[str]) -> list[FoundLiteral]:
    """Return literals for the numbers of a passage that those declared leave: longer ones, from where one begins."""
    left = list(undeclared_in(replaced(text, kept), declared))
    if not left:
        return []
    places = places_of(text, kept)
    more = []
    for match in left:
        start, end = places[match.start()], places[match.end() - 1] + 1
        lengths = [len(literal) for literal in declared if text.endswith(literal, 0, start)]
        start -= max(lengths, default=0)
        more.append(FoundLiteral(index, start, end, text[start:end], "unreadable"))
    return more
