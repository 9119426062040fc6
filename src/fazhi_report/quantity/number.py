"""Numbers as official texts print them, and what is wrong with a text that is none.

Used through `quantity`, which is the face of this module. A number keeps its written form, so 1.10 stays 1.10 and
2800余 stays 2800余, and has an exact rational value beside it.
"""

from __future__ import annotations

import re
from enum import Enum
from fractions import Fraction
from typing import Final, Literal, NamedTuple

from fazhi_report.quantity.numerals import read_chinese_numeral
from fazhi_report.quantity.unit import SIGNS, read_unit

LONGEST_NUMBER: Final = 40
"""A number is at most this many characters long."""

LEADING_QUALIFIERS: Final = ("超过", "约", "近", "超", "逾")
"""Words before a number that make it approximate, the longer before its own beginning."""

TRAILING_QUALIFIERS: Final = ("余", "多")
"""Words after the digits, or after the magnitude, that make a number approximate: 10余万, 3万多."""

MAGNITUDES: Final = {
    "": 1,
    "千": 10**3,
    "万": 10**4,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "百亿": 10**10,
    "千亿": 10**11,
    "万亿": 10**12,
}
"""The words that official texts print after Arabic digits, mostly 万 and 亿; 3十 or 3十万 is refused."""

Reason = Literal[
    "empty",
    "too_long",
    "space",
    "state",
    "full_width",
    "sign",
    "grouped",
    "range",
    "zeros",
    "point",
    "chinese",
    "magnitude",
    "qualifier",
    "unit_inside",
    "no_number",
]
"""Why a text is no number, in the order of the list: nothing there; over 40 characters; spaces around it; a state in
Chinese (待报); full-width characters (１７９); a plus, a minus that is no `-`, or a minus before zero; digits in groups
(10,571); a span (30~40); zeros in front (007); a point without digits on both sides (.5); Chinese numerals (四); a
word that is no magnitude (3十万); qualifiers on both sides (约2800余); a unit behind the number, which `start` and
`end` mark (179件); anything else."""


class State(Enum):
    """Why a statistic has no number. None of the three is the same as zero."""

    PENDING = "pending"
    NOT_DISCLOSED = "not_disclosed"
    NOT_APPLICABLE = "not_applicable"


STATE_WORDS: Final = {State.PENDING: "待报", State.NOT_DISCLOSED: "未公开", State.NOT_APPLICABLE: "不适用"}
"""What stands in a report where a figure has no value."""


class Number(NamedTuple):
    """A number as printed.

    `written` is the whole of it but for a % or ‰ (`sign`). `value` is exact, 万 and 亿 applied, the sign not: 2607000
    for 260.7万, 1711/25 for 68.44%. `decimals` counts the digits after the point as written. A `qualifier` makes the
    number approximate.
    """

    written: str
    value: Fraction
    decimals: int
    magnitude: str
    qualifier: str
    sign: str


class NumberProblem(NamedTuple):
    """Why a text is no number, where in it (end exclusive), and what could be written instead, or nothing."""

    reason: Reason
    start: int
    end: int
    suggestion: str


def read_number(text: str) -> Number | State | NumberProblem:
    """Read a number as official texts print it, or the word of a state, or say why the text is neither.

    A number is: perhaps a `-` or one of `LEADING_QUALIFIERS`; ASCII digits, perhaps with a point and decimals; perhaps
    one of `MAGNITUDES`, with one of `TRAILING_QUALIFIERS` before or after it; perhaps `%` or `‰`. So 179, -3.2%,
    约300, 10余万. Never an exception, whatever the text.
    """
    if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER and (text[0] != "0" or text == "0"):
        return Number(text, Fraction(int(text)), 0, "", "", "")
    number = _number(text)
    if number is not None:
        return number
    return _STATES.get(text) or _problem(text)


_STATES: Final = {state.value: state for state in State}


def _number(text: str) -> Number | None:
    leading, minus, digits, rest = _parts(text)
    tail = _tail(rest)
    whole, point, fraction = digits.partition(".")
    if tail is None or not whole or "." in fraction or bool(point) != bool(fraction) or len(text) > LONGEST_NUMBER:
        return None
    magnitude, trailing, sign = tail
    value = Fraction(int(whole + fraction) * MAGNITUDES[magnitude], 10 ** len(fraction))
    if (whole[0] == "0" and whole != "0") or (leading and trailing) or (minus and not value):
        return None
    written = text.removesuffix(sign)
    return Number(written, -value if minus else value, len(fraction), magnitude, leading + trailing, sign)


def _parts(text: str) -> tuple[str, str, str, str]:
    """Split a text into leading qualifier, minus, digits with points, and the rest."""
    leading = next((word for word in LEADING_QUALIFIERS if text.startswith(word)), "")
    rest = text[len(leading) :]
    minus = "-" if rest.startswith("-") and not leading else ""
    rest = rest[len(minus) :]
    tail = rest.lstrip("0123456789.")
    return leading, minus, rest[: len(rest) - len(tail)], tail


def _tail(text: str) -> tuple[str, str, str] | None:
    """Read what follows the digits as magnitude, qualifier and sign, or return None. 万% means nothing."""
    sign = text[-1:] if text[-1:] in SIGNS else ""
    body = text.removesuffix(sign)
    before = body[:1] if body[:1] in TRAILING_QUALIFIERS else ""
    body = body.removeprefix(before)
    after = body[-1:] if body[-1:] in TRAILING_QUALIFIERS else ""
    magnitude = body.removesuffix(after)
    if magnitude not in MAGNITUDES or (before and after) or (magnitude and sign):
        return None
    return magnitude, before + after, sign


_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，％－＋～　", "0123456789.,%-+~ ")
_CHINESE_STATES = {**{word: state for state, word in STATE_WORDS.items()}, "不公开": State.NOT_DISCLOSED}

# Patterns stand here as text: re compiles and keeps them when the first bad number is met, so a clean run pays nothing.
_GROUPED = r"(?<![0-9.])[0-9]{1,3}(?:[,'_ \u00a0\u2009\u202f][0-9]{3})+(?![0-9])"
_RANGE = r"[0-9.]+[%‰]?[-~—–至到][0-9.]+[%‰]?"
_NUMERALS = r"[零〇一二两三四五六七八九十百千万亿]+"
_PLACES = r"[十百千万亿]+"
_PLACE_VALUES = {"十": 10, "百": 100, "千": 10**3, "万": 10**4, "亿": 10**8}


def _suggested(text: str) -> str:
    """Return the text itself where it is a number, else what its own problem suggests."""
    found = read_number(text)
    return found.suggestion if isinstance(found, NumberProblem) else text


def _problem(text: str) -> NumberProblem:
    """Say why a text is no number. The first reason that applies is given; the suggestion mends all it can."""
    length = len(text)
    stripped = text.strip()
    if not stripped:
        return NumberProblem("empty", 0, length, "")
    if length > LONGEST_NUMBER:
        return NumberProblem("too_long", LONGEST_NUMBER, length, "")
    if stripped != text:
        return NumberProblem("space", 0, length, _suggested(stripped))
    if text in _CHINESE_STATES:
        return NumberProblem("state", 0, length, _CHINESE_STATES[text].value)
    return _problem_of_characters(text) or _problem_of_parts(text)


def _problem_of_characters(text: str) -> NumberProblem | None:
    half_width = text.translate(_FULL_WIDTH)
    if half_width != text:
        changed = [index for index, character in enumerate(text) if character != half_width[index]]
        return NumberProblem("full_width", changed[0], changed[-1] + 1, _suggested(half_width))
    grouped = re.search(_GROUPED, text)
    if grouped is not None:
        joined = "".join(character for character in grouped[0] if character in "0123456789")
        suggestion = _suggested(text[: grouped.start()] + joined + text[grouped.end() :])
        return NumberProblem("grouped", *grouped.span(), suggestion)
    if re.fullmatch(_RANGE, text):
        return NumberProblem("range", 0, len(text), "")
    if text[0] == "+":
        return NumberProblem("sign", 0, 1, _suggested(text[1:]))
    if text[0] in "−–—" and text[1:2].isdigit():
        return NumberProblem("sign", 0, 1, _suggested("-" + text[1:]))
    return None


def _problem_of_parts(text: str) -> NumberProblem:
    leading, minus, digits, tail = _parts(text)
    start = len(leading + minus)
    end = start + len(digits)
    if not digits:
        return _problem_of_numerals(text, start)
    if digits.count(".") > 1 or digits == ".":
        return NumberProblem("no_number", start, end, "")
    mended = _mended_digits(digits)
    if mended != digits:
        reason: Reason = "zeros" if digits[0] == "0" and digits[:2] not in {"0", "0."} else "point"
        return NumberProblem(reason, start, end, _suggested(leading + minus + mended + tail))
    if minus and not Fraction(digits):
        return NumberProblem("sign", 0, 1, _suggested(digits + tail))
    return _problem_of_tail(text, end) or NumberProblem("no_number", end, len(text), "")


def _mended_digits(digits: str) -> str:
    """Return digits without zeros in front and with digits on both sides of a point, or without the point."""
    whole, point, fraction = digits.partition(".")
    return (whole.lstrip("0") or "0") + (point + fraction if fraction else "")


def _problem_of_tail(text: str, end: int) -> NumberProblem | None:
    """Say what is wrong behind the digits, which end at `end`: a word of magnitude, a unit, a second qualifier."""
    leading, minus, digits, tail = _parts(text)
    places = re.match(_PLACES, tail)
    if places is not None and places[0] not in MAGNITUDES:
        start = leading + minus + _multiplied(digits, places[0])
        return NumberProblem("magnitude", end, end + places.end(), _suggested(start + tail[places.end() :]))
    if leading and _tail(tail) is not None:
        return NumberProblem("qualifier", 0, len(leading), _suggested(text[len(leading) :]))
    for cut in range(len(tail) - 1, -1, -1):
        before, unit = _tail(tail[:cut]), tail[cut:]
        if before is None or before[2] or unit[0] in (*SIGNS, *TRAILING_QUALIFIERS):
            continue
        if read_unit(unit) is not None:
            return NumberProblem("unit_inside", end + cut, len(text), _suggested(text[: end + cut]))
    return None


def _multiplied(digits: str, places: str) -> str:
    """Return digits times 十, 百 and so on as digits, a last 万 or 亿 kept: 3 and 十万 give 30万."""
    kept = places[-1] if places[-1] in MAGNITUDES and places[-1] != "千" else ""
    factor = 1
    for place in places.removesuffix(kept):
        factor *= _PLACE_VALUES[place]
    whole, _, fraction = digits.partition(".")
    power = len(str(factor)) - 1
    shifted = whole + fraction[:power].ljust(power, "0")
    return _mended_digits(f"{shifted}.{fraction[power:]}") + kept


def _problem_of_numerals(text: str, start: int) -> NumberProblem:
    """Say what is wrong with a text that has no digits where a number begins: Chinese numerals, or no number at all."""
    percent = text[start:].removeprefix("百分之")
    if percent != text[start:]:
        return NumberProblem("chinese", start, len(text), _suggested(f"{text[:start]}{percent}%"))
    numerals = re.compile(_NUMERALS).match(text, start)
    value = read_chinese_numeral(numerals[0]) if numerals is not None else None
    if numerals is None or value is None or text.startswith("分之", numerals.end()):
        return NumberProblem("no_number", 0, len(text), "")
    suggestion = _suggested(f"{text[:start]}{value}{text[numerals.end() :]}")
    return NumberProblem("chinese", start, numerals.end(), suggestion)
