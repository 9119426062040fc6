"""Stretches of a text that stay as they are: references, links, addresses, declared literals, escaped characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

Extent = tuple[int, int]
"""A stretch of a text: offset of its first character, and behind its last one."""

MARKS: Final = frozenset("*_\\[]|")
"""Characters that may be marks of emphasis, links or tables: what a space next to one means is left to it."""

UNTOUCHED: Final = (
    r"\{\{[^{}]*\}\}",
    r"\[[^\[\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)",
    r"https?://[!-~]+",
    r"\\.",
    r"\]\(",
    r"\(\d{4}\)\d+号",
)
"""References, links, addresses, escaped characters, and numbers of documents with wrong brackets, which need 〔〕."""

OPENING: Final = "“‘《〈（〔【「『(["
CLOSING: Final = "”’》〉）〕】」』)]"


def untouched_in(text: str, literals: Sequence[str]) -> tuple[Extent, ...]:
    """Return the stretches of a text that are not to be changed, in order. `literals` are those declared for it."""
    declared = sorted((re.escape(literal) for literal in literals if literal in text), key=len, reverse=True)
    return tuple(match.span() for match in re.finditer("|".join((*declared, *UNTOUCHED)), text) if match[0])


def enclosed_in(text: str) -> Iterator[Extent]:
    """Yield each stretch between quotation marks or brackets that belong together, these included."""
    opened: list[tuple[str, int]] = []
    for index, character in enumerate(text):
        if character in OPENING:
            opened.append((CLOSING[OPENING.index(character)], index))
        elif character in CLOSING:
            while opened and any(character == closing for closing, _ in opened):
                closing, start = opened.pop()
                if closing == character:
                    yield start, index + 1
                    break


def covered(extents: Sequence[Extent], length: int) -> list[bool]:
    """Return for each character of a text whether it stands in one of the stretches."""
    inside = [False] * length
    for start, end in extents:
        inside[start:end] = [True] * (end - start)
    return inside
