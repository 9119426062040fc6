"""What stands in what, before titles are told from text: numbered ones, and the text and groups behind each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from fazhi_report.importing.outlining.marks import Mark, Style


class Content(NamedTuple):
    """What stands behind a number, or in a part: text from `start` to `end`, and groups of numbered ones behind it."""

    start: int
    end: int
    items: Group | None = None
    subparts: Group | None = None


class Branch(NamedTuple):
    """One numbered title or item: its mark, what the program prints in its place, and what stands behind it."""

    mark: Mark
    printed: str
    content: Content


class Group(NamedTuple):
    """Numbered ones that stand side by side. `continued` says that their numbers go on from the last of their style."""

    style: Style
    branches: tuple[Branch, ...]
    continued: bool = False


def branches_of(content: Content) -> Iterator[Branch]:
    """Yield every branch of a content, at whatever depth."""
    for group in (content.items, content.subparts):
        for branch in () if group is None else group.branches:
            yield branch
            yield from branches_of(branch.content)
