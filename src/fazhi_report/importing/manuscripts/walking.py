"""The way through a tree of elements, in the order of the file and without recursion."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

Element = TypeVar("Element")


def walk(
    root: Element, children: Callable[[Element], Iterator[Element]], is_passed: Callable[[Element], bool]
) -> Iterator[tuple[Element, bool]]:
    """Yield each element when it begins (False) and when it ends (True). What is passed only ends."""
    yield root, False
    around = [(root, children(root))]
    while around:
        element = next(around[-1][1], None)
        if element is None:
            yield around.pop()[0], True
        elif is_passed(element):
            yield element, True
        else:
            yield element, False
            around.append((element, children(element)))
