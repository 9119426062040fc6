"""How alike two texts are, and which of many belong together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from fazhi_report.comparison.reading import atoms_of

Bag = frozenset[tuple[str, str]]
"""The pairs of neighbouring atoms of a text, a line feed before the first."""


def bag_of(text: str) -> Bag:
    """Return the bag of a text to compare."""
    atoms = atoms_of(text)
    return frozenset(zip(["\n", *atoms], atoms, strict=False))


def likeness(one: Bag, other: Bag) -> float:
    """Return how alike two texts are, from 0 to 1: twice what they share by what they have together (Dice)."""
    together = len(one) + len(other)
    return 2 * len(one & other) / together if together else 0.0


class Candidate(NamedTuple):
    """Two items that may belong together: how alike they are, what each says, and where it stands."""

    likeness: float
    old: int
    new: int
    old_words: str
    new_words: str


def best_pairs(candidates: Iterable[Candidate]) -> list[tuple[int, int]]:
    """Return the pairs of items most alike, each item in one pair at most.

    Of equals those go first that stand less far apart, then those that stand before the others: the same pairs
    whichever report is the old one.
    """
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for each in sorted(candidates, key=preference):
        if each.old not in taken_old and each.new not in taken_new:
            taken_old.add(each.old)
            taken_new.add(each.new)
            pairs.append((each.old, each.new))
    return pairs


def preference(candidate: Candidate) -> tuple[float, int, int, Sequence[str]]:
    """Return what puts the best candidates first, the same whichever report is the old one."""
    _, old, new, old_words, new_words = candidate
    return -candidate.likeness, abs(old - new), old + new, sorted((old_words, new_words))
