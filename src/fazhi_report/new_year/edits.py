"""Changes in the text of a source at the places of its keys and values; all else stays byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Path
from fazhi_report.source import SourceFile, SourceMapping, SourceSequence
from fazhi_report.source.tree import Leaf, Node, key_extent

SPACES: Final = " \t"
LINE_ENDS: Final = "\r\n"
COMMENT: Final = re.compile(r"#[^\r\n]*")
HEADER: Final = re.compile(r"[|>][^\s#]*[ \t]+(#[^\r\n]*)")
"""The first line of a block with the comment behind it."""

COMMA_BEHIND: Final = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*)*(,(?:[ \t]+(?![ \t\r\n#]|\Z))?)")
"""The comma behind a pair, comments before it passed over, with the spaces up to what follows on its line."""


class Edit(NamedTuple):
    """Characters `start` to `end` (exclusive) of a text give way to `text`."""

    start: int
    end: int
    text: str


class Pair(NamedTuple):
    """A key and the scalar behind it, by their places in a text; whether they stand between braces."""

    key: Leaf
    value: Leaf
    in_braces: bool


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits made in it that do not overlap."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda each: each[:2]):
        assert edit.start >= at, "no two edits overlap"
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    return "".join((*parts, text[at:]))


def pair_in(text: str, mapping: SourceMapping, key: str) -> Pair | None:
    """Return a key of a mapping with its scalar, None where there is none."""
    if key not in mapping.entries:
        return None
    start, node = mapping.entries[key]
    if not isinstance(node, tuple):
        return None
    return Pair(key_extent(text, start, key), without_space_behind(text, node), text[mapping.start] == "{")


def leaf_at(source: SourceFile, path: Path) -> tuple[SourceMapping | SourceSequence, Leaf]:
    """Return the scalar at a path that is there, by its place in the text, and the mapping or list that holds it."""
    holder: SourceMapping | SourceSequence = source.root
    for step in path:
        node = holder.entries[str(step)][1] if isinstance(holder, SourceMapping) else holder.items[int(step)]
        if isinstance(node, tuple):
            return holder, node
        assert node is not None, "what is in the data has a place"
        holder = node
    raise KeyError(path)


def without_space_behind(text: str, leaf: Leaf) -> Leaf:
    """Return the extent of a scalar without the line ends that YAML counts to a block."""
    return leaf[0], leaf[0] + len(text[slice(*leaf)].rstrip(SPACES + LINE_ENDS))


def mappings_in(source: SourceFile, key: str) -> Iterator[tuple[str, SourceMapping]]:
    """Yield the mappings that a mapping at the top of a source holds, with their names."""
    _, group = source.root.entries.get(key, (0, None))
    if isinstance(group, SourceMapping):
        for name, (_, node) in group.entries.items():
            if isinstance(node, SourceMapping):
                yield name, node


def scalar_ends(text: str, root: Node | None) -> dict[int, int]:
    """Return where each key and each scalar of a source ends, by where it starts."""
    if root is None:
        return {}
    if isinstance(root, tuple):
        return {root[0]: without_space_behind(text, root)[1]}
    ends: dict[int, int] = {}
    if isinstance(root, SourceMapping):
        for key, (start, value) in root.entries.items():
            first, last = key_extent(text, start, key)
            ends |= {first: last, **scalar_ends(text, value)}
    else:
        for item in root.items:
            ends |= scalar_ends(text, item)
    return ends


def end_of_line(text: str, index: int, ends: Mapping[int, int]) -> int:
    """Return where a comment may stand behind the line of `index`, which lies outside of scalars: behind its last sign.

    A comment that the line has already begins later. Where a scalar goes on over the end of the line, the line is the
    one that the scalar ends in. `ends` are those of all scalars.
    """
    last = index
    while index < len(text) and text[index] not in LINE_ENDS and text[index] != "#":
        following = max(ends.get(index, 0), index + 1)
        if text[index] not in SPACES:
            last = following
        index = following
    return last


def replacement(text: str, value: Leaf, new: str) -> Edit:
    """Return the edit that puts a word in the place of a scalar; the comment in the first line of a block stays."""
    return Edit(*value, "  ".join((new, *comment_of_block(text, value))))


def comment_of_block(text: str, value: Leaf) -> tuple[str, ...]:
    """Return the comment behind the sign that a block begins with, if it has one."""
    header = HEADER.match(text, *value)
    return () if header is None else (header[1].rstrip(),)


def taken_out(text: str, pair: Pair, remark: str) -> tuple[tuple[Edit, ...], str]:
    """Return the edits that take a key with its value out of a mapping, and the comment that has to find a place yet.

    On a line of its own the key gives way to the comment, which has no other place to look for then. Between braces,
    where what stands behind it may go on, the comma goes too. Comments between key and value are kept in the comment.
    """
    start = start_with_question_mark(text, pair.key[0])
    between = COMMENT.findall(text, pair.key[1], pair.value[0])
    comment = "  ".join((f"# {remark}", *(each.rstrip() for each in between), *comment_of_block(text, pair.value)))
    if not pair.in_braces:
        return (Edit(start, pair.value[1], comment),), ""
    return (Edit(start, pair.value[1], ""), *without_comma(text, (start, pair.value[1]))), comment


def start_with_question_mark(text: str, start: int) -> int:
    """Return where a key starts, the `?` that may stand before it included."""
    before = text[:start].rstrip(SPACES)
    return len(before) - 1 if before.endswith("?") else start


def without_comma(text: str, pair: Leaf) -> tuple[Edit, ...]:
    """Return the edit that takes away the comma of a pair between braces: the one behind it, else the one before it.

    A comma at the end of a line before stays: YAML lets it stand last, and a comment may stand behind it.
    """
    rest = COMMA_BEHIND.match(text, pair[1])
    if rest is not None:
        return (Edit(*rest.span(1), ""),)
    before = text[: pair[0]].rstrip(SPACES)
    return (Edit(len(before) - 1, pair[0], ""),) if before.endswith(",") else ()
