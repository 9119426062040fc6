"""Words and numbers that are texts here and something else to other programs that read the same file.

YAML 1.1 gives types to unquoted scalars by their looks. This program reads none of them that way; spreadsheets, scripts
and other tools that read the data one day may. So they are to be put between quotation marks.
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

_EMPTY_OR_MISREAD: Final = MISREAD_WORDS | {""}
_LONGEST: Final = 16
_NUMBER: Final = (
    r"(?:(?P<FZ114>[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)"
    r"|(?P<FZ115>[-+]?0(?:[0-9_]+|[xob][0-9A-Fa-f_]+)))\Z"
)
"""Type int: numbers to the base 60 (12:30 is 750) and numbers that begin with 0 (0123 is 83)."""


def code_of_misread(value: str) -> str | None:
    """Return the code (FZ113–FZ115) for an unquoted value that other programs misread, or None."""
    if value in MISREAD_WORDS:
        return "FZ113"
    match = compile_pattern(_NUMBER).match(value)
    return None if match is None else match.lastgroup


def needs_a_look(value: str, style: str | None) -> bool:
    """Say whether a value may be odd: one that others misread, that is empty, or that may hold escapes.

    Asked of every value, and for nearly all of them answered from the length or the first character.
    """
    if style:
        return style == '"' or not value or value.isspace()
    if len(value) >= _LONGEST:
        return False
    if value in _EMPTY_OR_MISREAD:
        return True
    return (value[0] in "0+-" or ":" in value) and compile_pattern(_NUMBER).match(value) is not None
