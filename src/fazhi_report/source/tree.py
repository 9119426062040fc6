"""One source file as read: its plain data, and the place of every key and value.

Data and places are two trees of the same shape. A key whose value cannot be used (nothing behind the colon, an alias,
an unquoted `{{ … }}`) has been reported; it stands in the places and is left out of the data, so that a later stage can
tell it from a key that is missing: `is_left_out`. An item of a list that cannot be used is left out of both.
"""

from __future__ import annotations

from re import compile as compile_pattern
from typing import TYPE_CHECKING, Any, Final

from fazhi_report.diagnostics import Path, Span
from fazhi_report.source.spans import Extent, Lines, scalar_start, style_at

if TYPE_CHECKING:
    from fazhi_report.source.alignment import Alignment

_QUOTED: Final = r"""(?s)"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'"""

Leaf = Extent
"""The place of a scalar: from its first character (quotation mark, `>` or `|` included) to behind its last one."""


class SourceMapping:
    """The places of a mapping: for each key, where it starts, and its value (None where that is left out)."""

    __slots__ = ("end", "entries", "start")

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.entries: dict[str, tuple[int, Node | None]] = {}


class SourceSequence:
    """The places of a list."""

    __slots__ = ("end", "items", "start")

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.items: list[Node] = []


Node = Leaf | SourceMapping | SourceSequence


class SourceFile:
    """A source file as data with places. Implements `diagnostics.Places`."""

    __slots__ = ("_alignments", "_lines", "_plain", "file", "root", "text")

    def __init__(self, lines: Lines, plain: dict[str, object], root: SourceMapping) -> None:
        self.file = lines.file
        self.text = lines.text
        self.root = root
        self._lines = lines
        self._plain = plain
        self._alignments: dict[int, Alignment] = {}

    def plain(self) -> dict[str, object]:
        """Return the data: dicts, lists, and a text for every scalar. The same object each time; do not change it."""
        return self._plain

    def is_left_out(self, path: Path) -> bool:
        """Say whether the key that ends `path` is in the file but not in the data, its value having been reported."""
        reached, node, _ = self._follow(path)
        return reached and node is None

    def style_of(self, path: Path) -> str:
        """Return how the scalar at `path` is written: `'`, `"`, `|` or `>`; empty if it is plain or there is none."""
        reached, node, _ = self._follow(path)
        if not reached or not isinstance(node, tuple):
            return ""
        return style_at(self.text, scalar_start(self.text, node[0]))

    def of_key(self, path: Path) -> Span:
        """Return the span of the key that ends `path`, of the value for an item of a list, or of the nearest parent."""
        return self._lines.span(*self._follow(path)[2])

    def of_value(self, path: Path) -> Span:
        """Return the span of the value at `path`, or of the nearest parent's key."""
        reached, node, key = self._follow(path)
        return self._lines.span(*(self._extent(node) if reached and node is not None else key))

    def within(self, path: Path, start: int, end: int) -> Span:
        """Return the span of characters `start` to `end` of the text at `path`.

        A span that would cross lines ends with its first line; an empty one is a caret one column wide. Where there is
        no text at `path`, the answer is that of `of_value`.
        """
        reached, node, _ = self._follow(path)
        if not reached or not isinstance(node, tuple):
            return self.of_value(path)
        alignment = self._alignments.get(node[0])
        if alignment is None:
            from fazhi_report.source.alignment import align

            alignment = self._alignments[node[0]] = align(self.text, *node, self._text_at(path))
        return self._lines.span_on_one_line(*alignment.extent(start, end))

    def _text_at(self, path: Path) -> str:
        data: Any = self._plain
        for step in path:
            data = data[step]
        return str(data)

    def _follow(self, path: Path) -> tuple[bool, Node | None, Extent]:
        """Return whether `path` leads to a place, the last node on the way there, and the extent of the last key."""
        node: Node | None = self.root
        key: Extent = (0, 0)
        for step in path:
            if isinstance(node, SourceMapping) and isinstance(step, str) and step in node.entries:
                start, node = node.entries[step]
                key = key_extent(self.text, start, step)
            elif isinstance(node, SourceSequence) and isinstance(step, int) and 0 <= step < len(node.items):
                node = node.items[step]
                key = self._extent(node)
            else:
                return False, node, key
        return True, node, key

    def _extent(self, node: Node) -> Extent:
        start = node[0] if isinstance(node, tuple) else node.start
        return start, max(start, self._end(node))

    def _end(self, node: Node) -> int:
        """Return the index behind a node. YAML tells where the next one starts; this one ends with its last leaf."""
        while not isinstance(node, tuple):
            if self.text[node.start] in "[{":
                return node.end
            if isinstance(node, SourceSequence):
                if not node.items:
                    return node.start
                node = node.items[-1]
                continue
            if not node.entries:
                return node.start
            name = next(reversed(node.entries))
            start, value = node.entries[name]
            if value is None:
                return key_extent(self.text, start, name)[1]
            node = value
        return node[0] + len(self.text[slice(*node)].rstrip())


def key_extent(text: str, start: int, key: str) -> Extent:
    """Return the extent of a key that starts at `start` (with its anchor or tag, if it has one)."""
    start = scalar_start(text, start)
    quoted = compile_pattern(_QUOTED).match(text, start) if style_at(text, start) in {"'", '"'} else None
    return (start, start + len(key)) if quoted is None else quoted.span()
