"""Two wordings of one sentence: which words are the same, so that a reader sees the change and not a scatter of signs.

Chinese has no spaces between words. So a sentence is taken apart into atoms: figures, numbers with what they count,
Latin words, and otherwise single characters. Of all alignments the one is chosen that reads best: every atom that stays
is worth something, and every cut between words that stay and words that change costs something, more within a likely
word than at a comma. A character that two wordings share by chance is not worth its cuts and goes with the words around
it. What is a likely word is learnt from the two reports themselves (`habits`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from fazhi_report.comparison.habits import Habits, is_content
from fazhi_report.comparison.reading import FIGURE_SIGN

WORTH_OF_CHARACTER, WORTH_OF_OTHER_SIGN, WORTH_OF_WORD, WORTH_OF_FIGURE = 1.0, 0.6, 2.0, 3.0
"""What it is worth that an atom stays: a Chinese character, a function word or a stop, a number or Latin word."""

MARGIN: Final = 4
"""Atoms of a common beginning or end that may still go with the words that change."""

MOST_MATCHES: Final = 40_000
"""Pairs of equal atoms above which two sentences are not aligned: no sentence is like that."""


class Stretch(NamedTuple):
    """Atoms that stay: `length` of them, from `old` in the old sentence and from `new` in the new one."""

    old: int
    new: int
    length: int


class _Match(NamedTuple):
    """Two equal atoms as the end of an alignment: its worth so far, where they stand, and the match before."""

    worth: float
    first: int
    second: int
    before: _Match | None


def stretches_kept(old: list[str], new: list[str], habits: Habits) -> list[Stretch]:
    """Return what stays of a sentence, in order: the same, whichever of the two wordings is the old one."""
    if old > new:
        return [Stretch(each.new, each.old, each.length) for each in stretches_kept(new, old, habits)]
    shortest = min(len(old), len(new))
    start = 0
    while start < shortest and old[start] == new[start]:
        start += 1
    if start == len(old) == len(new):
        return [Stretch(0, 0, start)]
    end = 0
    while end < shortest - start and old[-1 - end] == new[-1 - end]:
        end += 1
    start, end = max(start - MARGIN, 0), max(end - MARGIN, 0)
    inner = aligned(old[start : len(old) - end], new[start : len(new) - end], habits)
    kept = [Stretch(each.old + start, each.new + start, each.length) for each in inner]
    return joined([Stretch(0, 0, start), *kept, Stretch(len(old) - end, len(new) - end, end)])


def worth_of(atom: str) -> float:
    """Return what it is worth that an atom stays."""
    if atom[0] == FIGURE_SIGN:
        return WORTH_OF_FIGURE
    if len(atom) > 1:
        return WORTH_OF_WORD
    return WORTH_OF_CHARACTER if is_content(atom) else WORTH_OF_OTHER_SIGN


class _Frontier:
    """The best alignments so far by how far into the second sentence they reach: farther only where worth more."""

    def __init__(self) -> None:
        self.reaches = [0]
        self.worths = [0.0]
        self.matches: list[_Match | None] = [None]

    def best(self, reach: int) -> tuple[float, _Match | None]:
        """Return the best alignment that reaches no farther than this."""
        index = bisect_right(self.reaches, reach) - 1
        return self.worths[index], self.matches[index]

    def advance(self, reach: int, worth: float, match: _Match) -> None:
        """Note an alignment that reaches so far and is worth so much with its cut."""
        start = bisect_right(self.reaches, reach)
        if self.worths[start - 1] >= worth:
            return
        if self.reaches[start - 1] == reach:
            start -= 1
        end = start
        while end < len(self.reaches) and self.worths[end] <= worth:
            end += 1
        self.reaches[start:end], self.worths[start:end], self.matches[start:end] = [reach], [worth], [match]


class _Alignment:
    """Aligns two sentences, one atom of the first after the other."""

    def __init__(self, first: Sequence[str], second: Sequence[str], habits: Habits) -> None:
        self.first_cuts = cuts_of(first, habits)
        self.second_cuts = cuts_of(second, habits)
        self.frontier = _Frontier()
        self.last_row: dict[int, _Match] = {}
        self.last_in_column: dict[int, _Match] = {}

    def advance(self, at: int, worth: float, places: Sequence[int]) -> None:
        """Align the next atom of the first sentence with each place where it stands in the second one."""
        row = {place: self.match(at, place, worth) for place in places}
        for place, match in row.items():
            open_end = match.worth - self.first_cuts[at + 1]
            self.frontier.advance(place + 1, open_end - self.second_cuts[place + 1], match)
            other = self.last_in_column.get(place)
            if other is None or open_end > other.worth - self.first_cuts[other.first + 1]:
                self.last_in_column[place] = match
        self.last_row = row

    def match(self, at: int, place: int, worth: float) -> _Match:
        """Return the best alignment that ends with two equal atoms.

        What is only added, or only removed, cuts the other sentence in one place, which is paid for once.
        """
        before = self.last_row.get(place - 1)
        if before is not None:
            best, goes_on = before.worth, before
        else:
            best, goes_on = float("-inf"), None
        first_cut, second_cut = self.first_cuts[at], self.second_cuts[place]
        begun, other = self.frontier.best(place)
        ways = [(begun - first_cut - second_cut, other)]
        for column, added_behind in self.last_row.items():
            if column < place - 1:
                ways.append((added_behind.worth - self.second_cuts[column + 1] - first_cut - second_cut, added_behind))
        removed_behind = self.last_in_column.get(place - 1)
        if removed_behind is not None and removed_behind.first < at - 1:
            cut = self.first_cuts[removed_behind.first + 1]
            ways.append((removed_behind.worth - cut - first_cut - second_cut, removed_behind))
        for way, other in ways:
            if way > best:
                best, goes_on = way, other
        return _Match(best + worth, at, place, goes_on)


def aligned(first: Sequence[str], second: Sequence[str], habits: Habits) -> list[Stretch]:
    """Return the alignment of two sentences that is worth most.

    Only pairs of equal atoms are looked at, so that it takes long for none but sentences of one sign over and over
    (`MOST_MATCHES`).
    """
    places: dict[str, list[int]] = {}
    for place, atom in enumerate(second):
        places.setdefault(atom, []).append(place)
    if sum(len(places.get(atom, ())) for atom in first) > MOST_MATCHES:
        return []
    alignment = _Alignment(first, second, habits)
    for at, atom in enumerate(first):
        alignment.advance(at, worth_of(atom), places.get(atom, ()))
    return stretches_of(alignment.frontier.matches[-1])


def cuts_of(atoms: Sequence[str], habits: Habits) -> list[float]:
    """Return what it costs to cut before each atom and behind the last one; at both ends it costs nothing."""
    inner = [habits.cut(left, right) for left, right in pairwise(atoms)]
    return [0.0, *inner, 0.0]


def stretches_of(match: _Match | None) -> list[Stretch]:
    """Return the stretches of an alignment, given its last match."""
    stretches: list[Stretch] = []
    while match is not None:
        stretches.append(Stretch(match.first, match.second, 1))
        match = match.before
    return joined(stretches[::-1])


def joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return stretches with those that touch in both sentences made one, and none of no length."""
    found: list[Stretch] = []
    for each in stretches:
        if found and found[-1].old + found[-1].length == each.old and found[-1].new + found[-1].length == each.new:
            found[-1] = found[-1]._replace(length=found[-1].length + each.length)
        elif each.length:
            found.append(each)
    return found
