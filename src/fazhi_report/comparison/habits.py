"""How the two reports use Chinese characters: which likely form a word, learnt from how often they stand together.

A dictionary would know more words, but not those of an office; and two reports of one body repeat their words so often
that counting pairs of characters is enough to tell 推进 from the end of one word and the beginning of the next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from typing import Final, NamedTuple

FUNCTION_WORDS: Final = frozenset("的了和与及并或在对为将把被由从向以于等就也已均各其该是有共还又再")
"""Characters that mostly are words of their own."""

NUMERALS: Final = frozenset("〇零一二两三四五六七八九十百千万亿")

CUT_AT_SIGN, CUT_AT_FUNCTION_WORD, CUT, CUT_IN_WORD = 0.1, 0.2, 0.35, 1.1
"""What it costs to cut a text beside a stop or figure, beside a function word, anywhere else, within a certain word."""


class Usage(NamedTuple):
    """How often characters, and pairs of neighbours, stand in the texts of one report."""

    characters: Mapping[str, int]
    pairs: Mapping[tuple[str, str], int]


class Habits(NamedTuple):
    """How two reports use characters."""

    reports: tuple[Usage, Usage]

    def cohesion(self, left: str, right: str) -> float:
        """Return how surely two neighbouring characters form a word: from 0, nothing known, to nearly 1.

        That is how often the rarer of them stands beside the other, in the report where that is more often, a first
        time not counted.
        """
        best = 0.0
        for usage in self.reports:
            times = usage.pairs.get((left, right), 0) - 1
            if times > 0:
                best = max(best, times / min(usage.characters[left], usage.characters[right]))
        return best

    def cut(self, left: str, right: str) -> float:
        """Return what it costs to cut a text between two atoms."""
        if not (is_chinese(left) and is_chinese(right)):
            return CUT_AT_SIGN
        cohesion = self.cohesion(left, right)
        if cohesion == 0 and not (is_content(left) and is_content(right)):
            return CUT_AT_FUNCTION_WORD
        return CUT + (CUT_IN_WORD - CUT) * cohesion


def habits_of(one: str, other: str) -> Habits:
    """Return the habits of two reports, given all of their texts."""
    first, second = (Usage(Counter(text), Counter(pairwise(text))) for text in (one, other))
    return Habits((first, second))


def is_chinese(atom: str) -> bool:
    """Tell whether an atom is one Chinese character."""
    return len(atom) == 1 and "\u4e00" <= atom <= "\u9fff"


def is_content(atom: str) -> bool:
    """Tell whether an atom is a Chinese character that may be half of a word."""
    return is_chinese(atom) and atom not in FUNCTION_WORDS
