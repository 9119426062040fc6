"""Marks → what stands in what: the numbers of each level, what is below each of them, and how the program numbers it.

Dividing goes from the top down, one style of numbers at a time; a style does not come again below itself. Numbers are
counted in reading order, as the program counts them (`last` is the last number of each style so far), so that each
branch knows what will be printed before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from fazhi_report.importing.outlining.body import Body
from fazhi_report.importing.outlining.branches import Branch, Content, Group
from fazhi_report.importing.outlining.chains import Chain, best_chain, chains_in
from fazhi_report.importing.outlining.headings import has_titles
from fazhi_report.importing.outlining.marks import NUMBERS, Mark, Style

SUBPARTS: Final[Style] = "（一）"
PARTS: Final[Style] = "一、"


class Stretch(NamedTuple):
    """A stretch of the body, and the marks in it."""

    start: int
    end: int
    marks: Sequence[Mark]


def stretch_of(marks: Sequence[Mark], start: int, end: int) -> Stretch:
    """Return the stretch from `start` to `end` with those of all marks that stand in it."""
    first = bisect_left(marks, start, key=_start)
    return Stretch(start, end, marks[first : bisect_left(marks, end, first, key=_start)])


def stretch_behind(body: Body, marks: Sequence[Mark], start: int, end: int) -> Stretch:
    """Return the stretch behind a number: a mark right behind it is no number but text."""
    return stretch_of(marks, body.something(start, end) + 1, end)._replace(start=start)


def divided_part(body: Body, stretch: Stretch, last: dict[Style, int]) -> Content:
    """Return the content of a part: its text, its items, its subparts. `last` is brought up to date.

    Subparts are （一） ones with titles; without titles they are items. The data format has one key for what goes on in
    number in a part, so a part with items and with subparts that go on keeps its items as text.
    """
    chain = _subpart_chain(stretch, last)
    if chain is None:
        return divided(body, stretch, last, frozenset((PARTS,)))
    before = stretch_of(stretch.marks, stretch.start, chain.marks[0].start)
    below = frozenset((PARTS, SUBPARTS))
    attempt = dict(last)
    head = divided(body, before, attempt, below)
    group = group_of(body, stretch, chain, attempt, below)
    titled = has_titles(body, group.branches)
    if head.items is not None and (not titled or group.continued or head.items.continued):
        head, attempt = Content(before.start, before.end), dict(last)
        group = group_of(body, stretch, chain, attempt, below)
        titled = has_titles(body, group.branches)
    last.update(attempt)
    return head._replace(subparts=group) if titled else head._replace(items=group)


def divided(body: Body, stretch: Stretch, last: dict[Style, int], without: frozenset[Style]) -> Content:
    """Return the content of a stretch: its text and, where it has numbers of any style but `without`, its items."""
    chain = best_chain(stretch.marks, last, without)
    if chain is None:
        return Content(stretch.start, stretch.end)
    group = group_of(body, stretch, chain, last, without | {chain.style})
    return Content(stretch.start, chain.marks[0].start, group)


def group_of(body: Body, stretch: Stretch, chain: Chain, last: dict[Style, int], below: frozenset[Style]) -> Group:
    """Return the group that a chain makes, each of its branches divided further by the styles that are not `below`."""
    before = last.get(chain.style, 0)
    continued = chain.style != PARTS and chain.marks[0].number == before + 1 and before > 0
    number = before if continued else 0
    ends = [mark.start for mark in chain.marks[1:]] + [stretch.end]
    branches = []
    for mark, end in zip(chain.marks, ends, strict=True):
        number += 1
        last[chain.style] = number
        content = divided(body, stretch_behind(body, stretch.marks, mark.end, end), last, below)
        branches.append(Branch(mark, NUMBERS[chain.style](number), content))
    return Group(chain.style, tuple(branches), continued)


def _subpart_chain(stretch: Stretch, last: dict[Style, int]) -> Chain | None:
    """Return the （一） that divide a part, None where there are none, or others enclose them."""
    chains = chains_in(stretch.marks, last, frozenset((PARTS,)))
    found = next((chain for chain in chains if chain.style == SUBPARTS), None)
    if found is None:
        return None
    first = found.marks[0].start
    around = [
        chain
        for chain in chains
        if chain.strong >= found.strong and chain.marks[0].start < first < chain.marks[-1].start
    ]
    return None if around else found


def _start(mark: Mark) -> int:
    return mark.start
