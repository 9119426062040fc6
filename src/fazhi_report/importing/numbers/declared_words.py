"""A number that is no figure, with the words around it that make it a literal of the data format.

A literal that is only a number would hide every such number (FZ350), so it takes a word or two of its surroundings in.
"""

from __future__ import annotations

from typing import Final

NUMBER_ALONE: Final = "0123456789０１２３４５６７８９.,．，%％‰ "
NO_WORDS: Final = frozenset("，。；：！？、（）()《》“”‘’〈〉|[]\\*_{}\t\n ")
MOST_WORDS: Final = 4
FEWEST_WORDS: Final = 2


def with_words(text: str, start: int, end: int, floor: int, ceiling: int) -> tuple[int, int]:
    """Return the stretch to be declared: at least from `start` to `end`, at most from `floor` to `ceiling`.

    Letters and digits that go on are taken in whole. A number alone takes two words from behind it, else from before
    it; where it is alone in its passage there is nothing to take.
    """
    while start > floor and joins_on(text[start - 1]):
        start -= 1
    while end < ceiling and joins_on(text[end]):
        end += 1
    if text[start:end].strip(NUMBER_ALONE):
        return start, end
    if end - start == len("12345") and text[start:end].startswith("123"):
        return start, end
    behind = end
    while behind < min(ceiling, end + FEWEST_WORDS) and text[behind] not in NO_WORDS and not text[behind].isdigit():
        behind += 1
    if behind > end:
        return start, behind
    before = start
    while before > max(floor, start - FEWEST_WORDS) and text[before - 1] not in NO_WORDS:
        before -= 1
    if before == start and start > floor and text[start - 1] not in "\\*_[]|{}":
        before = start - 1
        while before > max(floor, start - MOST_WORDS) and text[before - 1] not in NO_WORDS:
            before -= 1
    return before, end


def joins_on(character: str) -> bool:
    """Tell whether a character is part of the same word as the digits next to it: letters, and signs of codes."""
    return (character.isascii() and character.isalnum()) or character in "+-/."
