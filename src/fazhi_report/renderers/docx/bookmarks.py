"""Bookmarks: the places of a Word file that a link or a program can find by name."""

from __future__ import annotations

from typing import Final
from zlib import crc32

LONGEST: Final = 40
"""Characters of the longest name that Word takes."""

LAST_CHARACTER: Final = "\uffff"
"""Word counts characters beyond it as two, and takes none of them into a name."""


class Bookmarks:
    """Names the bookmarks of one document after the anchors of its places, each name once."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._taken: set[str] = set()
        self._places: dict[str, int] = {}

    def name_of(self, anchor: str) -> str:
        """Return the name of a place: its anchor as far as Word takes it, else with a sum of the anchor at its end.

        It begins with a letter, is at most 40 characters long and differs from all others by more than capitals.
        """
        if anchor not in self._names:
            name = plain = "".join(character if _in_names(character) else "_" for character in anchor)
            if not plain[:1].isalpha():
                name = plain = f"place_{plain}"
            ending = f"_{crc32(anchor.encode(errors='replace')):08x}"
            count = 1
            while len(name) > LONGEST or name.casefold() in self._taken:
                tail = ending if count == 1 else f"{ending}_{count}"
                name = plain[: LONGEST - len(tail)] + tail
                count += 1
            self._taken.add(name.casefold())
            self._names[anchor] = name
        return self._names[anchor]

    def is_set(self, anchor: str) -> bool:
        """Whether there is a bookmark at a place, so that a link may lead there."""
        return anchor in self._places

    def around(self, anchor: str, content: str) -> str:
        """Return content within the bookmark of its place. A second place of one anchor gets a name of its own."""
        times = self._places.get(anchor, 0)
        self._places[anchor] = times + 1
        if times:
            return self.around(f"{anchor}-again-{times}", content)
        number = len(self._places)
        name = self.name_of(anchor)
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def _in_names(character: str) -> bool:
    return character <= LAST_CHARACTER and (character.isalpha() or character.isdecimal())
