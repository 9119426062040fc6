"""Which spaces of a text stay: none next to a Chinese character, to full-width punctuation or to a figure.

Such a space comes from a line wrapped in the source; official text has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from fazhi_report.document import Emphasis, FigureReference, Inline, Link, Strong, Words

FIRST_WIDE: Final = "\u2e80"
"""Where the Chinese characters and the full-width signs begin: no line is wrapped with a space next to one."""

WIDE_BELOW: Final = frozenset("“”‘’—…·")
"""Signs before `FIRST_WIDE` that Chinese text sets full-width."""


def is_wide(character: str) -> bool:
    """Tell whether a character is Chinese or a full-width sign."""
    return character >= FIRST_WIDE or character in WIDE_BELOW


def without_wrapping(text: str) -> str:
    """Return the text without the spaces next to Chinese; those between other words become one space each."""
    first, *others = text.replace("\t", " ").split(" ")
    kept, open_space = first, False
    for piece in others:
        open_space = open_space or not (kept and is_wide(kept[-1]))
        if piece:
            kept += piece if is_wide(piece[0]) or not open_space else f" {piece}"
            open_space = False
    return f"{kept} " if open_space else kept


def edge_is_wide(node: Inline, edge: Literal[0, -1]) -> bool:
    """Tell whether a node begins (0) or ends (-1) with Chinese text or a figure."""
    while isinstance(node, Emphasis | Strong | Link):
        node = node.content[edge] if node.content else Words("")
    return isinstance(node, FigureReference) or (node.text != "" and is_wide(node.text[edge]))


def tidy(nodes: Sequence[Inline]) -> tuple[Inline, ...]:
    """Return the nodes without the spaces that stand next to Chinese text or to a figure, or at either end."""
    tidied: list[Inline] = []
    last = len(nodes) - 1
    for index, node in enumerate(nodes):
        if isinstance(node, Words) and (" " in node.text or "\t" in node.text):
            text = without_wrapping(node.text)
            if index == 0 or edge_is_wide(nodes[index - 1], -1):
                text = text.lstrip()
            if index == last or edge_is_wide(nodes[index + 1], 0):
                text = text.rstrip()
            if text:
                tidied.append(Words(text))
        else:
            tidied.append(node)
    return tuple(tidied)
