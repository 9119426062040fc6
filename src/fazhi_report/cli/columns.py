"""Text in the columns of a terminal: what is safe to show, how wide it is, where a line may break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import category, east_asian_width

NOT_AT_START: Final = frozenset("，。；：！？、）》〉】〕」』”’％‰℃…—～·,.;:!?)]}%")
"""No line begins with these: closing marks, and signs that belong to what stands before them (GB/T 15834)."""

NOT_AT_END: Final = frozenset("（《〈【〔「『“‘([{")
"""No line ends with these: opening marks."""

_FILLERS: Final = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters of Hangul that stand for nothing and show nothing."""

_REFERENCE: Final = re.compile(r"\{\{[^{}]{1,30}\}\}")
"""A reference stays on one line, so that it can be copied from there."""

_SHORT_ESCAPES: Final = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def shown(text: str) -> str:
    r"""Return the text with all that is invisible or could drive a terminal written out, as in `\n`, `\x1b`, `\u202e`.

    That is control and format characters, lone surrogates, private and unassigned code points, line separators,
    fillers, and all blanks but the space and the full-width one.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def width_of(text: str) -> int:
    """Return the number of columns the text takes: two for each wide character, none for a combining mark."""
    return len(text) if text.isascii() else sum(_width(character) for character in text)


def wrapped(text: str, first: int, rest: int) -> list[str]:
    """Return the text in lines of at most `first` columns for the first and `rest` for the others, both at least 2.

    A line breaks at spaces and next to wide characters, but not where Chinese typesetting forbids it. Only what is
    wider than a whole line is broken anywhere. A line break in the text stays one.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _filled(paragraph, rest if lines else first, rest)
    return lines


def _visible(character: str) -> str:
    if character == "\N{IDEOGRAPHIC SPACE}" or (character.isprintable() and character not in _FILLERS):
        return character
    if character in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[character]
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _width(character: str) -> int:
    if character.isascii():
        return 1
    if category(character) in {"Mn", "Me"} or "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff":
        return 0  # combining marks, and the vowels and finals that complete a Hangul syllable
    return 2 if east_asian_width(character) in {"W", "F"} else 1


def _filled(text: str, first: int, rest: int) -> list[str]:
    lines: list[str] = []
    line = ""
    room = first
    for unit in _units(text):
        width = width_of(unit)
        if width > room and line:
            lines.append(line.rstrip(" "))
            line, room = "", rest
        if unit == " " and lines and not line:
            continue
        for part in (unit,) if width <= room else unit:
            part_width = width_of(part)
            if part_width > room:
                lines.append(line)
                line, room = "", rest
            line += part
            room -= part_width
    return [*lines, line.rstrip(" ")]


def _units(text: str) -> Iterator[str]:
    """Yield the stretches of the text inside which no line may break; each space between them is one of its own."""
    start = 0
    inside = {index for match in _REFERENCE.finditer(text) for index in range(match.start() + 1, match.end())}
    for index in range(1, len(text)):
        if index not in inside and _may_break(text[index - 1], text[index]):
            yield text[start:index]
            start = index
    if text:
        yield text[start:]


def _may_break(before: str, after: str) -> bool:
    if " " in (before, after):
        return True
    if before in NOT_AT_END or after in NOT_AT_START:
        return False
    if before in NOT_AT_START and after in NOT_AT_END and not before.isascii() and not after.isascii():
        return True
    width = _width(after)
    return width == 2 or (width == 1 and _width(before) == 2)
