"""Whole numbers in Chinese numerals: 四, 十二, 一百零五, 三万五千.

Written as official texts write them: zeros at the end of a group of four digits are not read, one or more zeros
elsewhere are read as one 零; a number between 10 and 19 begins with 十, not with 一十.
"""

from __future__ import annotations

from functools import cache
from typing import Final

LARGEST_NUMERAL: Final = 10**12
"""The largest number that `chinese_numeral` writes: 一万亿."""

_DIGITS: Final = "零一二三四五六七八九"
_PLACES: Final = ("千", "百", "十", "")

_DIGIT_VALUES: Final = {**{digit: value for value, digit in enumerate(_DIGITS)}, "〇": 0, "两": 2}
_PLACE_VALUES: Final = {"十": 10, "百": 100, "千": 1000}
_GROUP_VALUES: Final = {"万": 10**4, "亿": 10**8}


@cache
def chinese_numeral(number: int) -> str:
    """Return a whole number from 0 to `LARGEST_NUMERAL` in Chinese numerals: 1 is 一, 10 is 十, 105 is 一百零五.

    Two is always 二 here; 两 before a unit is the business of `quantity.print_chinese`. Other numbers: ValueError.
    """
    if not 0 <= number <= LARGEST_NUMERAL:
        raise ValueError(number)
    if number == 0:
        return _DIGITS[0]
    text = _above_zero(number)
    return text.removeprefix("一") if text.startswith("一十") else text


def _above_zero(number: int) -> str:
    for group, size in (("亿", 10**8), ("万", 10**4)):
        high, low = divmod(number, size)
        if high:
            gap = _DIGITS[0] if 0 < low < size // 10 else ""
            return _above_zero(high) + group + gap + (_above_zero(low) if low else "")
    return _group(number)


def _group(number: int) -> str:
    """Return a number from 1 to 9999 without zeros before its first and after its last digit."""
    text = ""
    for digit, place in zip(f"{number:04}", _PLACES, strict=True):
        if digit != "0":
            text += _DIGITS[int(digit)] + place
        elif text and not text.endswith(_DIGITS[0]):
            text += _DIGITS[0]
    return text.rstrip(_DIGITS[0])


def read_chinese_numeral(text: str) -> int | None:
    """Return the number that Chinese numerals stand for, or None where the text is no such number.

    Reads what `chinese_numeral` writes and what people also write (两, 〇, 二〇一九 digit by digit, 一十二). It serves
    suggestions, so it is lenient about where 零 stands.
    """
    if not text:
        return None
    if all(character in _DIGIT_VALUES for character in text):
        return int("".join(str(_DIGIT_VALUES[character]) for character in text))
    total, group, digit = 0, 0, None
    for character in text:
        if character in _DIGIT_VALUES:
            if digit:
                return None
            digit = _DIGIT_VALUES[character]
        elif character in _PLACE_VALUES:
            group += (1 if digit is None else digit) * _PLACE_VALUES[character]
            digit = None
        elif character in _GROUP_VALUES and (total or group or digit):
            total, group = _closed_group(total, group + (digit or 0), _GROUP_VALUES[character])
            digit = None
        else:
            return None
    return total + group + (digit or 0)


def _closed_group(total: int, group: int, size: int) -> tuple[int, int]:
    """Return total and open group after 万 or 亿: in 一万亿 the 亿 multiplies the 一万 before it."""
    return ((total + group) * size if total < size else total + group * size), 0
