"""The comments and blank lines of a source, each with the entry it belongs to.

An entry is a key with its value, or an item of a list. A comment behind something belongs to that; one on a line of its
own to the entry below it, or, further in than that one, to the end of the block that it is aligned with. What stands at
the top of the file stays there. At most one blank line is kept, above an entry or a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Path
from fazhi_report.source import SourceFile, SourceMapping
from fazhi_report.source.tree import Node, key_extent

BLANK: Final = ""
"""Stands for a blank line among comments."""

PIECES: Final = re.compile(r"(?P<comment>(?<!\S)#[^\r\n]*)|(?P<line>\r\n|\r|\n)")
HEADER: Final = re.compile(r"[|>][^\s#]*[ \t]+(#[^\r\n]*)")


class Comments(NamedTuple):
    """All comments of a file, `#` included, and `BLANK` for blank lines.

    `top` are those at the top of the file, `above` those above an entry, `beside` those behind it on its line, and
    `below` those at the end of a mapping or list, by its path.
    """

    top: tuple[str, ...]
    above: Mapping[Path, tuple[str, ...]]
    beside: Mapping[Path, tuple[str, ...]]
    below: Mapping[Path, tuple[str, ...]]

    def words(self) -> list[str]:
        """Return every comment, in alphabetical order."""
        groups = (self.top, *self.above.values(), *self.beside.values(), *self.below.values())
        return sorted(comment for group in groups for comment in group if comment != BLANK)


class _Mark(NamedTuple):
    """Something that stands in a source between comments: a key, a scalar, or a bracket of a list or mapping.

    `path` is that of the key, the scalar or the whole list; `entry` is the entry that begins here, or the one that this
    belongs to; `flow` says that it stands between brackets.
    """

    kind: str
    path: Path
    entry: Path
    start: int
    end: int
    flow: bool


class _Found(NamedTuple):
    """A comment or blank line, and where it belongs: `top`, `above`, `beside` or `below` a path."""

    where: str
    path: Path
    text: str


def comments_of(source: SourceFile) -> Comments:
    """Return the comments and blank lines of a source."""
    groups: dict[str, dict[Path, list[str]]] = {"top": {}, "above": {}, "beside": {}, "below": {}}
    for where, path, text in _found(source):
        group = groups[where].setdefault(path, [])
        if text != BLANK or not group or group[-1] != BLANK:
            group.append(text)
    frozen = {where: {path: tuple(texts) for path, texts in group.items()} for where, group in groups.items()}
    return Comments(frozen["top"].get((), ()), frozen["above"], frozen["beside"], frozen["below"])


def _found(source: SourceFile) -> Iterator[_Found]:
    """Yield every comment and blank line in the order of the file."""
    columns = _columns(source.text, source.root, ())
    last: _Mark | None = None
    for following in (*_marks(source.text, source.root, (), (), flow=False), None):
        start = 0 if last is None else last.end
        gap = source.text[start : None if following is None else following.start]
        if "#" in gap or gap.count("\n") + gap.count("\r") > 1:
            yield from _between(gap, last, following, columns)
        if following is not None and following.kind == "scalar":
            header = HEADER.match(source.text, following.start, following.end)
            if header is not None:
                yield _Found("beside", following.path, header[1].rstrip())
        last = following


def _between(gap: str, last: _Mark | None, following: _Mark | None, columns: Mapping[Path, int]) -> Iterator[_Found]:
    """Yield what stands between two marks. `columns` are those of all blocks."""
    line_start, new_line, blank = 0, last is None, False
    for piece in PIECES.finditer(gap):
        before = gap[line_start : piece.start()]
        if piece.lastgroup == "line":
            blank = blank or (new_line and not before.strip())
            line_start, new_line = piece.end(), True
            continue
        text = piece[0].rstrip()
        if last is not None and not new_line:
            yield _beside(last, text)
            continue
        column = len(before) if not before.strip() else None
        where, path = _place(last, following, column, columns)
        if blank:
            yield _Found(where, path, BLANK)
        yield _Found(where, path, text)
        blank = False
    continues = following is None or following.kind == "close" or (last is not None and last.path == following.path)
    if blank and following is not None and not continues:
        yield _Found("top" if last is None else "above", () if last is None else following.entry, BLANK)


def _beside(last: _Mark, text: str) -> _Found:
    """Return a comment behind something on its line. A mapping between brackets at the top of a file has no line."""
    if last.path:
        return _Found("beside", last.path, text)
    return _Found("top" if last.kind == "open" else "below", (), text)


def _place(
    last: _Mark | None, following: _Mark | None, column: int | None, columns: Mapping[Path, int]
) -> tuple[str, Path]:
    """Return where a comment on a line of its own belongs; `column` is None where a dash or bracket is before it."""
    if last is None:
        return "top", ()
    if following is not None and (following.flow or column is None):
        at_the_end = following.kind == "close" and last.path != following.path
        return ("below", following.path) if at_the_end else ("above", following.entry)
    block = _aligned_block(last.path, column or 0, columns)
    if following is not None and following.entry[: len(block)] == block:
        return "above", following.entry
    return "below", block


def _aligned_block(path: Path, column: int, columns: Mapping[Path, int]) -> Path:
    """Return the innermost block around `path` that does not stand further in than a column.

    Of two that stand in one column, a list that is not indented and the mapping around it, it is the outer one.
    """
    aligned: Path = ()
    for length in range(1, len(path)):
        block = path[:length]
        if columns.get(aligned, 0) < columns.get(block, column + 1) <= column:
            aligned = block
    return aligned


def _marks(text: str, node: Node | None, path: Path, entry: Path, *, flow: bool) -> Iterator[_Mark]:
    """Yield the marks of a node in the order of the file."""
    if node is None:
        return
    if isinstance(node, tuple):
        yield _Mark("scalar", path, entry, node[0], node[0] + len(text[slice(*node)].rstrip(" \t\r\n")), flow)
        return
    opened = text[node.start] in "[{" and node.end > node.start
    if opened:
        yield _Mark("open", path, entry, node.start, node.start + 1, flow)
    in_item = bool(path) and isinstance(path[-1], int)
    if isinstance(node, SourceMapping):
        for index, (key, (start, value)) in enumerate(node.entries.items()):
            own = (*path, key)
            yield _Mark(
                "key", own, entry if in_item and index == 0 else own, *key_extent(text, start, key), flow or opened
            )
            yield from _marks(text, value, own, own, flow=flow or opened)
    else:
        for index, item in enumerate(node.items):
            own = (*path, index)
            yield from _marks(text, item, own, entry if in_item and index == 0 else own, flow=flow or opened)
    if opened:
        yield _Mark("close", path, entry, node.end - 1, node.end, flow=True)


def _columns(text: str, node: Node | None, path: Path) -> dict[Path, int]:
    """Return the column, from 0, of each mapping and list that is written as a block."""
    if node is None or isinstance(node, tuple) or text[node.start : node.start + 1] in {"[", "{"}:
        return {}
    columns = {path: node.start - 1 - max(text.rfind("\n", 0, node.start), text.rfind("\r", 0, node.start))}
    if isinstance(node, SourceMapping):
        inner = [((*path, key), value) for key, (_, value) in node.entries.items()]
    else:
        inner = [((*path, index), item) for index, item in enumerate(node.items)]
    for own, value in inner:
        columns |= _columns(text, value, own)
    return columns
