"""The words of inline nodes without any markup, and the stop that a heading takes where it is run in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final

from fazhi_report.document import Emphasis, FigureReference, Inline, Link, Strong, Words

CLOSING_PUNCTUATION: Final = frozenset("。！？；：…")
"""After one of these a heading that is run in takes no further stop."""


UNMARKED: Final = frozenset((Words, FigureReference))
"""The kinds of node that are nothing but their text."""

_TEXT: Final = attrgetter("text")


def words_of(content: tuple[Inline, ...]) -> str | None:
    """Return the words of content that holds nothing but words and figures, as almost all does, and None of any other.

    It asks for no function per node, which is what makes long reports quick to render.
    """
    return "".join(map(_TEXT, content)) if UNMARKED.issuperset(map(type, content)) else None


def plain_text(content: tuple[Inline, ...]) -> str:
    """Return the words that a reader reads, figures as printed."""
    words = words_of(content)
    if words is not None:
        return words
    return "".join([PLAIN[type(node)](node) for node in content])


def stop_after(content: tuple[Inline, ...]) -> str:
    """Return the full stop that a run-in heading needs, or nothing where it already ends with a mark of its own."""
    return "" if plain_text(content)[-1:] in CLOSING_PUNCTUATION else "。"


def _own_text(node: Words | FigureReference) -> str:
    return node.text


def _text_of_content(node: Emphasis | Strong | Link) -> str:
    return plain_text(node.content)


PLAIN: Final[Mapping[type, Callable[[Any], str]]] = MappingProxyType(
    {
        Words: _own_text,
        FigureReference: _own_text,
        Emphasis: _text_of_content,
        Strong: _text_of_content,
        Link: _text_of_content,
    }
)
"""For each kind of inline node the function that gives its words."""
