"""Which character of a source text each character of a value comes from.

YAML folds lines, drops indentation and resolves escapes, so the tenth character of a value is seldom the tenth behind
its first. Here the raw text of one scalar is read again, after the rules by which YAML (1.1, chapter 9) made the value
of it. That happens only when a place inside the value is asked for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from re import MULTILINE
from re import compile as compile_pattern
from typing import Final, NamedTuple

from fazhi_report.source.spans import Extent, scalar_start, style_at

_BREAK: Final = r"(?:\r\n|\n|\r)"
_FOLD: Final = rf"(?P<fold>[ \t]*{_BREAK}(?:[ \t]*{_BREAK})*[ \t]*)"
_RUN: Final = r"(?P<run>[^ \t\r\n\\']+|[ \t]+|.)"
_FLOW: Final = {
    "": compile_pattern(rf"{_FOLD}|{_RUN}"),
    "'": compile_pattern(rf"{_FOLD}|(?P<escape>'')|{_RUN}"),
    '"': compile_pattern(
        rf"{_FOLD}|(?P<joined>\\{_BREAK}(?:[ \t]*{_BREAK})*[ \t]*)"
        rf"|(?P<escape>\\(?:x[^\r\n]{{2}}|u[^\r\n]{{4}}|U[^\r\n]{{8}}|.))|{_RUN}"
    ),
}
"""The pieces of a plain, a single-quoted and a double-quoted scalar."""

_COUNTED_BREAK: Final = compile_pattern(_BREAK)
_HEADER: Final = compile_pattern(rf"[|>][^\r\n]*{_BREAK}?")
_LINE: Final = compile_pattern(rf"([^\r\n]*)(?:{_BREAK}|\Z)")
_FIRST_WORDS: Final = compile_pattern(r"^( *)[^ \n]", MULTILINE)


class Run(NamedTuple):
    """Characters of a value that stand side by side in the source.

    `offset` is the place of the first one in the value, `place` its index in the source, and `width` the number of
    source characters that each one takes: 1, but 2 for `''` and 2 to 10 for an escape of a code point.
    """

    offset: int
    place: int
    width: int


class Alignment(NamedTuple):
    """All runs of one scalar in order; the last one stands behind the value."""

    runs: tuple[Run, ...]

    def extent(self, start: int, end: int) -> Extent:
        """Return the extent in the source of characters `start` to `end` of the value, end exclusive."""
        length = self.runs[-1].offset
        start = max(0, min(start, length))
        end = max(start, min(end, length))
        first, _ = self._character(start)
        if end == start:
            return first, first
        return first, self._character(end - 1)[1]

    def _character(self, offset: int) -> Extent:
        position = bisect_right(self.runs, offset, key=lambda run: run.offset) - 1
        run = self.runs[position]
        start = run.place + (offset - run.offset) * run.width
        return start, start + run.width


def align(text: str, start: int, end: int, value: str) -> Alignment:
    """Return where the characters of `value` stand, the value of the scalar from `start` to `end` of the source."""
    start = scalar_start(text, start)
    style = style_at(text, start)
    pieces = _block_runs(text, start, end, style, value) if style in {"|", ">"} else _flow_runs(text, start, end, style)
    runs: list[Run] = []
    for run in pieces:
        last = run
        if runs and run.width == 1 == runs[-1].width and run.place - run.offset == runs[-1].place - runs[-1].offset:
            continue
        runs.append(run)
    inside = (run for run in runs if run.offset < len(value))
    return Alignment((*inside, last._replace(offset=len(value))))


def _flow_runs(text: str, start: int, end: int, style: str) -> Iterator[Run]:
    if style:
        start, end = start + 1, end - 1
    offset = 0
    for match in _FLOW[style].finditer(text, start, end):
        kind = match.lastgroup
        if kind == "run":
            yield Run(offset, match.start(), 1)
            offset += match.end() - match.start()
        elif kind == "escape":
            yield Run(offset, match.start(), match.end() - match.start())
            offset += 1
        else:
            breaks = len(_COUNTED_BREAK.findall(match[0]))
            yield Run(offset, match.start(), 1)
            offset += breaks - 1 if kind == "joined" or breaks > 1 else 1
    yield Run(offset, end, 1)


def _block_runs(text: str, start: int, end: int, style: str, value: str) -> Iterator[Run]:
    indentation, lines = _block_lines(text, start, end, value)
    offset, behind = 0, start
    breaks, broken, indented = 0, False, False
    for line_start, line_end in lines:
        spaces = len(text[line_start:line_end]) - len(text[line_start:line_end].lstrip(" "))
        words = line_start + min(indentation, spaces)
        if words == line_end:
            breaks += 1
            continue
        further_in = text[words] in " \t"
        folded = style == ">" and broken and not indented and not further_in
        yield Run(offset, behind, 1)
        offset += max(1, breaks) if folded else breaks + broken
        yield Run(offset, words, 1)
        offset += line_end - words
        behind, breaks, broken, indented = line_end, 0, True, further_in
    yield Run(offset, behind, 1)


def _block_lines(text: str, start: int, end: int, value: str) -> tuple[int, list[Extent]]:
    """Return the indentation of a block scalar and the extents of its lines without their line breaks.

    The indentation may be given by a number in the header, counted from a parent that is not known here. It is read off
    the first line that holds words instead: what stands before them in the source and not in the value.
    """
    header = _HEADER.match(text, start, end)
    lines: list[Extent] = []
    position = header.end() if header is not None else start
    while position < end:
        match = _LINE.match(text, position, end)
        if match is None or match.end() == position:
            break
        lines.append(match.span(1))
        position = match.end()
    in_value = _FIRST_WORDS.search(value)
    for line_start, line_end in lines:
        spaces = len(text[line_start:line_end]) - len(text[line_start:line_end].lstrip(" "))
        if in_value is not None and spaces < line_end - line_start:
            return spaces - len(in_value[1]), lines
    return 0, lines
