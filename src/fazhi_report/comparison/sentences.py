"""Two texts sentence by sentence: which stayed, which were reworded, parted or joined, which came and went."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.comparison.likeness import Bag, bag_of, likeness
from fazhi_report.comparison.ordering import rising

SENTENCE: Final = re.compile(r"\n|[^。！？；\n]*[。！？；]+[”’）》]*|[^。！？；\n]+")
"""A sentence with its stop and what closes behind it, a rest without stop, or the break between two paragraphs."""

LEAST_LIKENESS: Final = 0.3
"""How alike two sentences are at least for one to be the other reworded."""


class Pairing(NamedTuple):
    """Sentences of two texts that belong together: none, one or two of each, never two of both."""

    old: tuple[str, ...]
    new: tuple[str, ...]


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text to compare; joined they are the text."""
    return SENTENCE.findall(text)


def paired(old: list[str], new: list[str]) -> list[Pairing]:
    """Return which sentences belong together, in the order of both texts.

    Sentences that are equal and in the same order come first; what stands between two of them is matched by likeness.
    Where it is not, what was removed stands before what was added.
    """
    pairings: list[Pairing] = []
    at_old = at_new = 0
    for match_old, match_new in [*equal_sentences(old, new), (len(old), len(new))]:
        pairings += between(old[at_old:match_old], new[at_new:match_new])
        if match_old < len(old):
            pairings.append(Pairing((old[match_old],), (new[match_new],)))
        at_old, at_new = match_old + 1, match_new + 1
    return pairings


def equal_sentences(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Return the places of equal sentences in the same order. Paragraph breaks are too much alike to begin with."""
    if old > new:
        return [(first, second) for second, first in equal_sentences(new, old)]
    places: dict[str, list[int]] = {}
    for place, sentence in enumerate(new):
        if sentence != "\n":
            places.setdefault(sentence, []).append(place)
    equal = [(place, places[sentence].pop(0)) for place, sentence in enumerate(old) if places.get(sentence)]
    return [equal[position] for position in rising([place for _, place in equal])]


class _Step(NamedTuple):
    """The best way to pair the first sentences of two texts: what is gained, and how many were taken last."""

    gain: float
    old: int
    new: int


STEPS: Final = ((1, 1), (2, 1), (1, 2), (1, 0), (0, 1))
"""How many sentences of each text can be taken together."""

MOST_PAIRS: Final = 10_000
"""Pairs of sentences between two equal ones above which they are not compared: nobody would read on."""


def between(old: list[str], new: list[str]) -> list[Pairing]:
    """Return which of the sentences between two equal ones belong together, by how alike they are."""
    if not old or not new or len(old) * len(new) > MOST_PAIRS:
        return removed_first([*(Pairing((each,), ()) for each in old), *(Pairing((), (each,)) for each in new)])
    if old > new:
        return removed_first([Pairing(each.new, each.old) for each in between(new, old)])
    best = best_steps([bag_of(each) for each in old], [bag_of(each) for each in new])
    at_old, at_new = len(old), len(new)
    found: list[Pairing] = []
    while at_old or at_new:
        step = best[at_old, at_new]
        found.append(Pairing(tuple(old[at_old - step.old : at_old]), tuple(new[at_new - step.new : at_new])))
        at_old, at_new = at_old - step.old, at_new - step.new
    return removed_first(found[::-1])


def best_steps(old: Sequence[Bag], new: Sequence[Bag]) -> Mapping[tuple[int, int], _Step]:
    """Return for each number of first sentences of both texts the step that ends the best way to pair them."""
    best = {(0, 0): _Step(0.0, 0, 0)}
    for at_old in range(len(old) + 1):
        for at_new in range(len(new) + 1):
            ways = []
            for step_old, step_new in STEPS:
                before = best.get((at_old - step_old, at_new - step_new))
                if before is None:
                    continue
                gain = gain_of(old[at_old - step_old : at_old], new[at_new - step_new : at_new])
                if gain is not None:
                    ways.append(_Step(before.gain + gain, step_old, step_new))
            if ways:
                best[at_old, at_new] = max(ways)
    return best


def gain_of(old: Sequence[Bag], new: Sequence[Bag]) -> float | None:
    """Return what is gained by taking sentences together, None where they are too little alike for that."""
    if not old or not new:
        return 0.0
    one, other = old[0].union(*old[1:]), new[0].union(*new[1:])
    alike = likeness(one, other)
    return alike * len(one & other) if alike >= LEAST_LIKENESS else None


def removed_first(pairings: Sequence[Pairing]) -> list[Pairing]:
    """Return pairings with what was removed before what was added, wherever both stand between two that belong."""
    ordered: list[Pairing] = []
    added: list[Pairing] = []
    for each in pairings:
        if each.old:
            if each.new:
                ordered += added
                added = []
            ordered.append(each)
        else:
            added.append(each)
    return ordered + added
