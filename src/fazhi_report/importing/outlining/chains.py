"""Marks → the numbers of one group: those of one style that count up, slips of the source's own numbering seen through.

Numbers count up from one, or go on from the last of their style. What does not fit is text. A number that is missing or
comes twice is a slip where it begins a paragraph, or follows a sentence, and the others go on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.importing.outlining.marks import Mark, Style

WITHIN_SENTENCES: Final = frozenset({"一是", "一要", "第一，"})
"""Styles of which one within a text is no group: 一是一."""

NEVER_ALONE: Final = WITHIN_SENTENCES | {"①", "1）", "（1）"}
"""Styles of which a single one, even at the beginning of a paragraph, is no group."""

GOING_ON: Final = frozenset({"（一）", "1.", "1、", "（1）"})
"""Styles whose numbers may go on from those before even within a text, where the next number comes behind."""


class Chain(NamedTuple):
    """The marks of one group, and whether they begin paragraphs."""

    style: Style
    marks: tuple[Mark, ...]
    strong: bool


def chain_of(marks: Sequence[Mark], last: int) -> Chain | None:
    """Return the group that marks of one style make, None where they make none.

    `last` is the last number of the style before, from which the numbers may go on.
    """
    first = _opener(marks, last)
    if first is None:
        return None
    kept = [marks[first]]
    final = {mark.number: index for index, mark in enumerate(marks)}
    strong_next = _strong_numbers(marks)
    for index in range(first + 1, len(marks)):
        mark, before = marks[index], kept[-1]
        if mark.number == before.number + 1:
            if mark.strong or strong_next[index] != mark.number:
                kept.append(mark)
        elif mark.number == 1 and strong_next[index] == 0 and not before.strong:
            break
        elif _is_slip(mark, before, marks, index, final):
            kept.append(mark)
    style = kept[0].style
    if len(kept) == 1 and (not kept[0].strong or style in NEVER_ALONE):
        return None
    return Chain(style, tuple(kept), kept[0].strong or kept[min(1, len(kept) - 1)].strong)


def best_chain(marks: Sequence[Mark], last: Mapping[Style, int], without: frozenset[Style]) -> Chain | None:
    """Return the group that divides a stretch of text: the first that begins paragraphs, else the first there is."""
    chains = chains_in(marks, last, without)
    return min(chains, key=lambda chain: (not chain.strong, chain.marks[0].start), default=None)


def chains_in(marks: Sequence[Mark], last: Mapping[Style, int], without: frozenset[Style]) -> list[Chain]:
    """Return the groups that the marks of a stretch make, one of each style at most."""
    by_style: dict[Style, list[Mark]] = {}
    for mark in marks:
        if mark.style not in without:
            by_style.setdefault(mark.style, []).append(mark)
    chains = [chain_of(each, last.get(style, 0)) for style, each in by_style.items()]
    return [chain for chain in chains if chain is not None]


def _opener(marks: Sequence[Mark], last: int) -> int | None:
    """Return the index of the mark that begins the group."""
    for index, mark in enumerate(marks):
        following = marks[index + 1].number if index + 1 < len(marks) else 0
        if mark.number == 1 and (following == 2 or (mark.strong and following != 1)):
            return index
        goes_on = mark.strong or (mark.sentence and mark.style in GOING_ON and following == mark.number + 1)
        if goes_on and mark.number == last + 1 and last:
            return index
        if mark.strong and mark.number == 2 and following == 3:
            return index
    return next((index for index, mark in enumerate(marks) if mark.number == 1 and mark.strong), None)


def _strong_numbers(marks: Sequence[Mark]) -> list[int]:
    """Return for each mark the number of the next one that begins a paragraph, 0 where there is none."""
    numbers = [0] * len(marks)
    following = 0
    for index in range(len(marks) - 1, -1, -1):
        numbers[index] = following
        if marks[index].strong:
            following = marks[index].number
    return numbers


def _is_slip(mark: Mark, before: Mark, marks: Sequence[Mark], index: int, final: Mapping[int, int]) -> bool:
    """Whether a mark that does not go on from the one before it is a slip: a number left out, or one that comes twice.

    Where the numbers have begun anew in between there is none. A mark within a text is one only after a sentence, and
    only in styles that stand in texts.
    """
    if not mark.sentence or mark.strong != before.strong or (not mark.strong and mark.style not in WITHIN_SENTENCES):
        return False
    if marks[index - 1].number == 1 and before.number > 1:
        return False
    following = marks[index + 1].number if index + 1 < len(marks) else 0
    if mark.number == before.number + 2:
        return final.get(before.number + 1, -1) < index
    return mark.number == before.number > 1 and following in {0, mark.number + 1, mark.number + 2}
