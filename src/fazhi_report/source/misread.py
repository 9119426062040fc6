"""Words and numbers that are texts here and something else to other programs that read the same file.

YAML 1.1 gives types to unquoted scalars by their looks. This program reads none of them that way; spreadsheets, scripts
and other tools that read the data one day may. So they are to be put between quotation marks.

The other way round, there are signs that are nothing to a parser and were meant for YAML's own. Here they are only
suspected, which must cost next to nothing; `lookalikes` knows them.
"""

from __future__ import annotations

from re import compile as compile_pattern
from typing import Final

MISREAD_WORDS: Final = frozenset(
    word
    for lower in ("y", "n", "yes", "no", "on", "off", "true", "false", "null", "~")
    for word in (lower, lower.capitalize(), lower.upper())
)
"""Types bool and null: an office's `no` is a word and `n` a name, but not to other programs."""

TRUTHS: Final = ("true", "false")
KEYS_OF_TRUTHS: Final = frozenset({"continued"})
"""Keys whose values are `true` or `false`, and are meant as that by every reader."""

DASHED_KEYS: Final = frozenset(
    f"{dash}{space}{key}"
    for dash in ("-", "－", "—", "–", "−", "•")
    for space in ("", " ", "\u3000")
    for key in ("id", "lead", "measures", "text", "title")
)
"""What a parser takes for the first key of an item whose dash is none to it."""

BLOCK_LOOKALIKES: Final = ("＞", "｜", "》", "〉")
"""What an input method makes of the signs of a block."""

_LOOKALIKES: Final = frozenset(("-", "－", "—", "–", "−", "•", *BLOCK_LOOKALIKES))
_EMPTY_OR_MISREAD: Final = MISREAD_WORDS | {""}
_LONGEST: Final = 16
_NUMBER: Final = (
    r"(?:(?P<FZ114>[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)"
    r"|(?P<FZ115>[-+]?0(?:[0-9_]+|[xob][0-9A-Fa-f_]+)))\Z"
)
"""Type int: numbers to the base 60 (12:30 is 750) and numbers that begin with 0 (0123 is 83)."""


def code_of_misread(value: str, key: object = None) -> str | None:
    """Return the code (FZ113–FZ115) for an unquoted value that other programs misread, or None.

    `true` and `false` are no misread words behind a `key` that takes them.
    """
    if value in MISREAD_WORDS:
        return None if key in KEYS_OF_TRUTHS and value in TRUTHS else "FZ113"
    match = compile_pattern(_NUMBER).match(value)
    return None if match is None else match.lastgroup


def may_hold_lookalike(value: str) -> bool:
    """Say whether a plain value holds or begins with a sign that may stand in place of one of YAML's."""
    return "：" in value or value[:1] in _LOOKALIKES


def has_odd_indentation(text: str) -> bool:
    """Say whether any line may be indented with U+3000 or U+00A0."""
    if "\u3000" not in text and "\xa0" not in text:
        return False
    return compile_pattern(r"(?m)^[ \t]*[\u3000\xa0]").search(text) is not None


def needs_a_look(value: str, style: str | None) -> bool:
    """Say whether a value may be odd: one that others misread, that is empty, or that may hold escapes.

    Asked of every value, and for nearly all of them answered from the length or the first character.
    """
    if style:
        return style == '"' or not value or value.isspace()
    if "：" in value or value[:1] in _LOOKALIKES:
        return True
    if len(value) >= _LONGEST:
        return False
    if value in _EMPTY_OR_MISREAD:
        return True
    return (value[0] in "0+-" or ":" in value) and compile_pattern(_NUMBER).match(value) is not None
