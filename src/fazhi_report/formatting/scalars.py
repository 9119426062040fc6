"""How a value is written: plain where every reader of YAML takes it for what it is, else between quotation marks.

Readers of YAML 1.1 and 1.2 give types to plain scalars by their looks; this program gives none. What they would take
for a number, a date, a truth value or nothing at all is plain only where it is meant as that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from fazhi_report.formatting.shapes import Kind
from fazhi_report.source.misread import BLOCK_LOOKALIKES, TRUTHS, code_of_misread

OF_ANOTHER_TYPE: Final = re.compile(
    r"""
      y|Y|n|N|[yY]es|YES|[nN]o|NO|[tT]rue|TRUE|[fF]alse|FALSE|[oO]n|ON|[oO]ff|OFF
    | ~|[nN]ull|NULL | <<|=
    | [-+]?0b[01_]+ | [-+]?0o[0-7_]+ | [-+]?0x[0-9a-fA-F_]+ | [-+][0-9_]+
    | [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?
    | [-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9_]+)(?:[eE][-+]?[0-9]+)?
    | [-+]?\.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN)
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9].*)?
    """,
    re.VERBOSE,
)
"""What some reader takes for something else than words (YAML 1.1, types; YAML 1.2, core schema)."""

NUMBER: Final = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?")
DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [0-9]{2}:[0-9]{2})?")
"""A date, or a minute of a day, which without seconds is a text to every reader."""

NOT_PLAIN: Final = re.compile(
    r"""[,\[\]{}#&*!|>'"%@`]|[-?:](?:[ \t]|$)|[ \t]|.*(?:[ \t]\#|:[ \t]|:$|[ \t]$)""", re.DOTALL
)
"""How a text begins, or what it holds, that YAML would read as its own signs."""

TO_BE_ESCAPED: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""What cannot stand in a plain text, and in a block only as a line end or a tab."""

LOOKALIKE_ITEM: Final = re.compile(r"[!-~ ]*：")
"""How an item begins that looks like a key with a full-width colon: the reader asks itself whether it is one."""

ESCAPES: Final = {ord('"'): '\\"', ord("\\"): "\\\\", ord("\n"): "\\n", ord("\r"): "\\r", ord("\t"): "\\t"}


def written(value: str, kind: Kind, *, in_list: bool = False, was_plain: bool = False) -> str:
    """Return a value on one line as it is to be written. `in_list` says that it is an item, and not behind a key."""
    return value if may_be_plain(value, kind, in_list=in_list, was_plain=was_plain) else quoted(value)


def may_be_plain(value: str, kind: Kind, *, in_list: bool, was_plain: bool) -> bool:
    """Tell whether a value needs no quotation marks. What a key of no data format holds stays as it was."""
    if not value.strip() or NOT_PLAIN.match(value) is not None or TO_BE_ESCAPED.search(value) is not None:
        return False
    if value.startswith(BLOCK_LOOKALIKES) or (in_list and LOOKALIKE_ITEM.match(value) is not None):
        return False
    if OF_ANOTHER_TYPE.fullmatch(value) is None:
        return True
    if kind in MEANT:
        return MEANT[kind](value)
    return kind is Kind.UNKNOWN and was_plain and code_of_misread(value) is None


def is_given_back(value: str) -> bool:
    """Tell whether a text is a number that every reader prints again as it was: 1.10 would come back as 1.1."""
    if NUMBER.fullmatch(value) is None:
        return False
    return value == (repr(float(value)) if "." in value else str(int(value)))


MEANT: Final[Mapping[Kind, Callable[[str], bool]]] = {
    Kind.NUMBER: is_given_back,
    Kind.DATE: lambda value: DATE.fullmatch(value) is not None,
    Kind.TRUTH: TRUTHS.__contains__,
}
"""Kinds of values that are more than words to other readers → whether a text is one that they read as it is meant."""


def quoted(value: str) -> str:
    """Return a value between quotation marks: double ones, or single ones where that saves escapes."""
    if ('"' in value or "\\" in value) and TO_BE_ESCAPED.search(value) is None:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value.translate(ESCAPES)}"'


def fits_in_block(text: str) -> bool:
    """Tell whether a text can stand in a block as it is: it holds nothing that has to be escaped."""
    return all(character in "\n\t" for character in TO_BE_ESCAPED.findall(text))
