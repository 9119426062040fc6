"""An alignment made easier to read: no coincidences between long changes, no half of a word left over.

The alignment of `wording` weighs single atoms. Here whole changes are looked at, each with what stays on both sides.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from fazhi_report.comparison.habits import CUT, NUMERALS, Habits, is_content
from fazhi_report.comparison.reading import FIGURE_SIGN
from fazhi_report.comparison.wording import Stretch, joined

FEWEST: Final = 2
"""Characters that a stretch counts at least when it is weighed against the changes beside it."""

ALONE: Final = 0.2
"""How much speaks for the other half of a character that has no other character to belong to."""

NO_GAIN: Final = -9.0
"""More than any gain on the other side makes up for."""


def tidied(kept: Sequence[Stretch], old: Sequence[str], new: Sequence[str], habits: Habits) -> list[Stretch]:
    """Return what stays of a sentence as it reads best."""
    return with_whole_words(without_coincidences(kept, old, new), old, new, habits)


def without_coincidences(kept: Sequence[Stretch], old: Sequence[str], new: Sequence[str]) -> list[Stretch]:
    """Return the stretches without those that are short beside long changes on both sides, the shortest first.

    A figure that stays is no coincidence, nor is what stands at the beginning or end of both sentences.
    """
    stretches = list(kept)
    while True:
        sizes = {
            size: index
            for index in reversed(range(len(stretches)))
            if (size := size_of_coincidence(stretches, index, old, new)) is not None
        }
        if not sizes:
            return stretches
        del stretches[sizes[min(sizes)]]


def size_of_coincidence(stretches: Sequence[Stretch], index: int, old: Sequence[str], new: Sequence[str]) -> int | None:
    """Return how many characters a stretch has that is short beside the changes around it, None for any other."""
    each = stretches[index]
    atoms = old[each.old : each.old + each.length]
    if any(atom[0] == FIGURE_SIGN for atom in atoms):
        return None
    before = stretches[index - 1] if index else Stretch(0, 0, 0)
    after = stretches[index + 1] if index + 1 < len(stretches) else Stretch(len(old), len(new), 0)
    left = max(each.old - before.old - before.length, each.new - before.new - before.length)
    right = max(after.old - each.old - each.length, after.new - each.new - each.length)
    size = sum(map(len, atoms))
    return size if 2 * max(size, FEWEST) < min(left, right) else None


def with_whole_words(kept: Sequence[Stretch], old: Sequence[str], new: Sequence[str], habits: Habits) -> list[Stretch]:
    """Return the stretches, those cut shorter by a character that is the other half of a word in both wordings.

    Most words have two characters. Where one alone was replaced by another (切实, 扎实), or where both of what was
    replaced end in a character that stands alone there (等形式, 座谈会等方式), the character beside it goes with it.
    """
    stretches = [Stretch(0, 0, 0), *kept, Stretch(len(old), len(new), 0)]
    for index in range(1, len(stretches)):
        before, after = stretches[index - 1], stretches[index]
        changes = (
            Change(old, before.old + before.length, after.old),
            Change(new, before.new + before.length, after.new),
        )
        if any(each.start == each.end for each in changes):
            continue
        left = sum(each.gain_to_the_left(habits) for each in changes) if before.length else 0
        right = sum(each.gain_to_the_right(habits) for each in changes) if after.length else 0
        if left > 0 and left >= right:
            stretches[index - 1] = before._replace(length=before.length - 1)
        elif right > 0:
            stretches[index] = Stretch(after.old + 1, after.new + 1, after.length - 1)
    return joined(stretches)


class Change(NamedTuple):
    """What was replaced in one of the wordings: its atoms from `start` to `end`."""

    atoms: Sequence[str]
    start: int
    end: int

    def gain_to_the_left(self, habits: Habits) -> float:
        """Return how much better the change would read if the atom before it belonged to it."""
        inside, first, beside, outside = (self.atom(self.start + offset) for offset in (1, 0, -1, -2))
        if self.end - self.start > 1 and is_content(inside):
            return NO_GAIN
        if not is_half(first) or not is_half(beside):
            return NO_GAIN
        return habits.cohesion(beside, first) + gain_of_moving(habits.cut(outside, beside), inside)

    def gain_to_the_right(self, habits: Habits) -> float:
        """Return how much better the change would read if the atom behind it belonged to it."""
        inside, last, beside, outside = (self.atom(self.end - 1 + offset) for offset in (-1, 0, 1, 2))
        if self.end - self.start > 1 and is_content(inside):
            return NO_GAIN
        if not is_half(last) or not is_half(beside):
            return NO_GAIN
        return habits.cohesion(last, beside) + gain_of_moving(habits.cut(beside, outside), inside)

    def atom(self, index: int) -> str:
        """Return an atom of the wording, a line feed where it has none."""
        return self.atoms[index] if 0 <= index < len(self.atoms) else "\n"


def gain_of_moving(cut: float, inside: str) -> float:
    """Return what is gained by cutting at another place, at this cost, so that a character does not stand alone.

    It surely does where the atom on its other side is no Chinese word that it could belong to.
    """
    return CUT - cut + (0 if is_content(inside) else ALONE)


def is_half(atom: str) -> bool:
    """Tell whether an atom may be half of a word: numerals are not, so that 第一 and 第二 differ in one character."""
    return is_content(atom) and atom not in NUMERALS
