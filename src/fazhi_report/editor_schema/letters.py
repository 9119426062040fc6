r"""Which characters a word may hold, as classes that every reader of JSON Schema understands alike.

`str.isidentifier` and `str.isalpha` go by Unicode's properties. `\p{…}` would say the same, but Python's own `re`, with
which some readers match, does not know it; and a list of all letters of Unicode would differ from one version of it to
the next. So a class names what is *no* letter among the characters of ASCII, Latin-1 and GBK, all that an office in
China types, whose properties are settled. Other characters are let through: there the schema asks less than `schema`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

REPERTOIRE: Final = tuple(
    character for character in map(chr, range(0x10000)) if character <= "\xff" or character.encode("gbk", "ignore")
)
"""The characters that a class decides on, in the order of their numbers."""


def starts_identifier(character: str) -> bool:
    """Whether a name may begin with the character."""
    return character.isidentifier()


def continues_identifier(character: str) -> bool:
    """Whether a name may go on with the character."""
    return f"a{character}".isidentifier()


def characters(belongs: Callable[[str], bool]) -> str:
    """Return what stands between the brackets of a class for the characters of the repertoire that belong to it."""
    return "".join(
        _written(first) + (f"-{_written(last)}" if last != first else "") for first, last in _ranges(belongs)
    )


def _ranges(belongs: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Yield first and last of each run of neighbours that belong."""
    run: list[str] = []
    for character in filter(belongs, REPERTOIRE):
        if run and ord(character) > ord(run[-1]) + 1:
            yield run[0], run[-1]
            run = []
        run.append(character)
    if run:
        yield run[0], run[-1]


def _written(character: str) -> str:
    """Return a character as it stands in a class: itself where it is printed and means nothing to a pattern."""
    if character.isalnum() or (character > "\xff" and character.isprintable()):
        return character
    return f"\\u{ord(character):04X}"
