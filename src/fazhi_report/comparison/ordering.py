"""Two rows of items, one from each report: which kept their order, and both rows as one.

Everything here is the same whichever report is the old one. Where a choice has to be made, the rows are first put in an
order of their own, so that both ways of comparing choose alike.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """The items of one report in their order: the year of the report, what each says, and a key for each.

    No key stands twice in a row; an item of the other row with the same key is the same item. Rows compare as tuples
    do, the earlier year first; two that say the same throughout have the same keys.
    """

    year: int
    words: tuple[str, ...]
    keys: tuple[str, ...]


def row_of(year: int, keys: Iterable[str]) -> Row:
    """Return the row of items that say no more than their keys."""
    row = tuple(keys)
    return Row(year, row, row)


def rising(numbers: Sequence[int]) -> list[int]:
    """Return the positions of a longest rising selection of numbers that all differ: 1 and 2 for 1 0 2."""
    lowest_ends: list[int] = []
    positions: list[int] = []
    predecessors: list[int] = []
    for position, number in enumerate(numbers):
        length = bisect_left(lowest_ends, number)
        predecessors.append(positions[length - 1] if length else -1)
        lowest_ends[length : length + 1] = [number]
        positions[length : length + 1] = [position]
    chosen = positions[-1:]
    while chosen and predecessors[chosen[-1]] >= 0:
        chosen.append(predecessors[chosen[-1]])
    return chosen[::-1]


def in_order(one: Row, other: Row) -> frozenset[str]:
    """Return the most keys of both rows that stand in the same order in both: the rest has moved."""
    first, second = sorted((one, other))
    place_of = {key: place for place, key in enumerate(second.keys)}
    common = [key for key in first.keys if key in place_of]
    return frozenset(common[position] for position in rising([place_of[key] for key in common]))


def merged(one: Row, other: Row) -> list[str]:
    """Return the keys of both rows in one order.

    What only one of them has stands behind what it follows there, that of the earlier year first. What has moved stands
    where the later year has it.
    """
    first, second = sorted((one, other))
    anchors = in_order(first, second)
    of_second = frozenset(second.keys)
    keys: list[str] = []
    at = 0
    for key in first.keys:
        if key in anchors:
            end = second.keys.index(key, at) + 1
            keys += second.keys[at:end]
            at = end
        elif key not in of_second:
            keys.append(key)
    return [*keys, *second.keys[at:]]
