"""Numbers that a file has its reader's program print: 一、（一）1. ① A. iv. in every way that Word and pages name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from fazhi_report.quantity import chinese_numeral

MOST: Final = 1_000_000
"""The largest number that is written in another way than in digits."""

_DIGITS: Final = "〇一二三四五六七八九"
_FORMAL: Final = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_TRADITIONAL: Final = str.maketrans("零壹贰叁肆伍陆柒捌玖拾佰仟万", "零壹貳參肆伍陸柒捌玖拾佰仟萬")
_FULL_WIDTH: Final = str.maketrans("0123456789", "０１２３４５６７８９")
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"

Writing = Callable[[int], str]


def decimal(number: int) -> str:
    """Return 1, 2, 3."""
    return str(number)


def decimal_with_zero(number: int) -> str:
    """Return 01, 02, 03."""
    return f"{number:02}"


def full_width(number: int) -> str:
    """Return １, ２, ３."""
    return str(number).translate(_FULL_WIDTH)


def chinese(number: int) -> str:
    """Return 一, 十, 十一, 一百零五."""
    return chinese_numeral(number) if 0 <= number <= MOST else str(number)


def chinese_formal(number: int) -> str:
    """Return 壹, 壹拾, 壹佰零伍."""
    text = chinese(number)
    return (f"一{text}" if text.startswith("十") else text).translate(_FORMAL)


def chinese_formal_traditional(number: int) -> str:
    """Return 壹, 貳, 參."""
    return chinese_formal(number).translate(_TRADITIONAL)


def chinese_digits(number: int) -> str:
    """Return 一, 一〇, 一一, digit by digit."""
    return "".join(_DIGITS[int(digit)] if digit.isdecimal() else digit for digit in str(number))


def chinese_counting(number: int) -> str:
    """Return 一, 十一, 九十九, and digits from a hundred on, as Word writes `chineseCounting`."""
    return chinese(number) if number < 100 else chinese_digits(number).replace("〇", "○")


def letters(number: int) -> str:
    """Return a, z, aa, bb: as Word counts on."""
    if not 0 < number <= 780:
        return str(number)
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def page_letters(number: int) -> str:
    """Return a, z, aa, ab: as pages count on."""
    if not 0 < number <= MOST:
        return str(number)
    text = ""
    while number:
        number, letter = divmod(number - 1, 26)
        text = chr(ord("a") + letter) + text
    return text


def roman(number: int) -> str:
    """Return i, iv, xii."""
    if not 0 < number < 4000:
        return str(number)
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        text += sign * count
    return text


def upper(writing: Writing) -> Writing:
    """Return a writing in capital letters."""
    return lambda number: writing(number).upper()


def of_signs(signs: str) -> Writing:
    """Return a writing by a row of signs, in digits beyond it."""
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


def table_of(*rows: tuple[str, Writing]) -> Mapping[str, Writing]:
    """Return writings by the names that stand before each, with spaces between them."""
    return MappingProxyType({name: writing for names, writing in rows for name in names.split()})
