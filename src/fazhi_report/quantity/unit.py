"""Units of measurement: 件, 条/件, 项/百家, 万元, %, 百分点.

Used through `quantity`, which is the face of this module.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

Dimension = tuple[tuple[str, int], ...]
"""Base units and their exponents, sorted by unit, none of them 0: `(("件", -1), ("条", 1))` is 条/件."""

SIGNS: Final = {"%": Fraction(1, 100), "‰": Fraction(1, 1000)}
"""The signs that stay with a number, and what a number before them is multiplied by."""


class Unit(NamedTuple):
    """A unit as written; a printed number times `scale` is the value in base units (1/100 for % and for 项/百家)."""

    text: str
    dimension: Dimension
    scale: Fraction


NO_UNIT: Final = Unit("", (), Fraction(1))
POINTS: Final = Unit("百分点", (("百分点", 1),), Fraction(1))
"""Percentage points, the difference of two percentages."""

_UNIT_NUMERALS = {"十": 10, "百": 100, "千": 10**3, "万": 10**4, "亿": 10**8}
_LONGEST_UNIT = 20
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PLAIN_EXPONENTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@lru_cache(maxsize=256)
def read_unit(text: str) -> Unit | None:
    """Return the unit a text names, or None where it names none.

    A unit is a word (件, 人次, 场（次）, km), `%`, `‰` or 百分点; words can be multiplied (人·月), raised (m²) and
    divided once (条/件). Numerals in front scale: 万元 are 10000 元, 项/百家 are hundredths of 项/家. An empty text is
    `NO_UNIT`; 百分比 and the like name no unit.
    """
    if not text:
        return NO_UNIT
    if text in SIGNS:
        return Unit(text, (), SIGNS[text])
    if len(text) > _LONGEST_UNIT:
        return None
    numerator, slash, denominator = text.partition("/")
    above = _product(numerator) if numerator != "1" or not slash else (Fraction(1), {})
    below = _product(denominator) if slash else (Fraction(1), {})
    if above is None or below is None:
        return None
    exponents = dict(above[1])
    for word, exponent in below[1].items():
        exponents[word] = exponents.get(word, 0) - exponent
    return Unit(text, _dimension(exponents), above[0] / below[0])


def _product(text: str) -> tuple[Fraction, dict[str, int]] | None:
    """Read a product of words with exponents, such as 人·月 or m²; None where a word is none."""
    scale = Fraction(1)
    exponents: dict[str, int] = {}
    for factor in text.split("·"):
        word = factor.rstrip("⁰¹²³⁴⁵⁶⁷⁸⁹")
        raised = factor[len(word) :].translate(_PLAIN_EXPONENTS)
        size, base = _scaled_word(word)
        if not _is_word(base) or raised not in {"", *"23456789"}:
            return None
        exponent = int(raised or "1")
        scale *= size**exponent
        exponents[base] = exponents.get(base, 0) + exponent
    return scale, exponents


def _scaled_word(word: str) -> tuple[int, str]:
    """Split the numerals off the front of a word: 万千瓦 is 10**7 and 瓦. 百分点 (also 个百分点) is one word."""
    if word.removeprefix("个") == POINTS.text:
        return 1, POINTS.text
    size = 1
    while len(word) > 1 and word[0] in _UNIT_NUMERALS and word[1:2] not in {"分", "（"}:
        size *= _UNIT_NUMERALS[word[0]]
        word = word[1:]
    return size, word


def leading_numerals(unit: Unit) -> str:
    """Return the numerals that a unit begins with and that scale it: 万 of 万元, 十万 of 十万人, nothing of 百分点."""
    word = unit.text.partition("/")[0].partition("·")[0].rstrip("⁰¹²³⁴⁵⁶⁷⁸⁹")
    _, base = _scaled_word(word)
    return "" if base == POINTS.text else word.removesuffix(base)


def _is_word(text: str) -> bool:
    """Whether a text is a word of letters, perhaps with one part in brackets at its end: 场（次）."""
    word, bracket, inner = text.partition("（")
    if word != POINTS.text and (word[:1] in _UNIT_NUMERALS):
        return False
    return word.isalpha() and (not bracket or (inner.endswith("）") and inner[:-1].isalpha()))


def _dimension(exponents: dict[str, int]) -> Dimension:
    return tuple(sorted((word, exponent) for word, exponent in exponents.items() if exponent))


def unit_of_dimension(dimension: Dimension) -> Unit:
    """Return the unit of scale 1 of a computed dimension: 件, 条/件, 1/件, 人·月; `NO_UNIT` where there is none."""
    if not dimension:
        return NO_UNIT
    above = "·".join(_power(word, exponent) for word, exponent in dimension if exponent > 0)
    below = "·".join(_power(word, -exponent) for word, exponent in dimension if exponent < 0)
    text = f"{above or '1'}/{below}" if below else above
    return Unit(text, dimension, Fraction(1))


def _power(word: str, exponent: int) -> str:
    return word + (str(exponent).translate(_SUPERSCRIPTS) if exponent > 1 else "")
