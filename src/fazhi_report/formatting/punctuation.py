"""Half-width punctuation in Chinese text → full-width (GB/T 15834), where it can be nothing else.

A mark becomes full-width where it stands right next to a Chinese character and nothing on its other side speaks against
it. What is doubtful stays: `fazhi check` shows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from fazhi_report.formatting.untouched import Extent, covered, untouched_in
from fazhi_report.prose import is_wide

HALF_WIDTH: Final = ",;:!?()"
FULL_WIDTH: Final = str.maketrans(HALF_WIDTH, "，；：！？（）")
POINTS: Final = frozenset(",;:!?")
BRACKETS: Final = frozenset("()（）")
IN_WORD: Final = re.compile(r"[A-Za-z0-9%,;:!?().+-]")
LONGEST_WORD: Final = 40
"""Characters of a Latin word, a number or a formula in Chinese text; what is longer is no Chinese text any more."""


class Surroundings(NamedTuple):
    """A text, which of its characters are not to be changed, and whether all its spaces are printed."""

    text: str
    untouched: Sequence[bool]
    exact: bool

    def side(self, index: int, step: int) -> str:
        """Return what stands right before (step -1) or behind (1) the character at `index`.

        `wide` is Chinese. `reference` (or a link, or anything else that is not to be changed), `edge` (of the text) and
        `word` (Latin words, numbers and marks with one of these on their far side) can stand in Chinese text. Anything
        else is `other`.
        """
        at = index + step
        if step > 0 and not self.exact and self.text.startswith(" {{", at):
            at += 1
        last = at + step * LONGEST_WORD
        beyond = self.at(at)
        if beyond != "other":
            return beyond
        while beyond == "other" and at != last and IN_WORD.match(self.text[at]) is not None:
            at += step
            beyond = self.at(at)
        return "other" if beyond == "other" else "word"

    def at(self, index: int) -> str:
        """Return what a character is, in the words of `side`, looking no further."""
        if not 0 <= index < len(self.text):
            return "edge"
        if is_wide(self.text[index]):
            return "wide"
        return "reference" if self.untouched[index] else "other"

    def is_point_in_chinese(self, index: int) -> bool:
        """Whether the point at `index` has Chinese on one side and on the other what may stand in Chinese text."""
        before, after = self.side(index, -1), self.side(index, 1)
        return "wide" in {before, after} and before in {"wide", "reference", "word"} and after != "other"

    def are_brackets_in_chinese(self, opening: int, closing: int) -> bool:
        """Whether a pair of brackets stands in Chinese text: each of them has Chinese on one of its sides."""
        around = [self.side(opening, -1), self.side(opening, 1), self.side(closing, -1), self.side(closing, 1)]
        if any({*" \t"} & {*self.text[max(at - 1, 0) : at + 2]} for at in (opening, closing)) or "wide" not in around:
            return False
        return all(
            inner == "wide" or outer in {"wide", "reference", "edge"}
            for outer, inner in (around[:2], reversed(around[2:]))
        )


def widened(text: str, literals: Sequence[str], *, exact: bool) -> str:
    """Return a paragraph with full-width punctuation where that is safe. It keeps its length.

    In a text that is printed with all its spaces (`exact`), one with a space behind it stays. Elsewhere such a space
    goes with it, as in `受理: {{ accepted }}`.

    One mark made full-width makes its neighbours' surroundings Chinese, so this goes on until nothing changes.
    """
    if not any(mark in text for mark in HALF_WIDTH):
        return text
    untouched = covered(untouched_in(text, literals), len(text))
    while True:
        around = Surroundings(text, untouched, exact)
        marks = {index for index, mark in enumerate(text) if mark in POINTS and not untouched[index]}
        changed = {index for index in marks if around.is_point_in_chinese(index)}
        for pair in pairs(around):
            if around.are_brackets_in_chinese(*pair):
                changed.update(index for index in pair if text[index] in "()")
        if not changed:
            return text
        text = "".join(mark.translate(FULL_WIDTH) if index in changed else mark for index, mark in enumerate(text))


def pairs(around: Surroundings) -> list[Extent]:
    """Return where round brackets that belong together stand, half-width and full-width taken for the same."""
    found: list[Extent] = []
    opened: list[int] = []
    for index, mark in enumerate(around.text):
        if mark not in BRACKETS or around.untouched[index]:
            continue
        if mark in "(（":
            opened.append(index)
        elif opened:
            found.append((opened.pop(), index))
    return found
