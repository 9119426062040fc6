"""Lines of the text → paragraphs: what was broken over lines is joined where it clearly is one.

Text from paper is broken everywhere, at a width that most lines reach. Elsewhere only a heading may be broken over two
lines, or a line that ends with a comma. Joining and not joining print the same characters.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from fazhi_report.importing.manuscript import Line
from fazhi_report.importing.outlining.marks import Style, mark_at_start

FEWEST_LINES: Final = 5
NARROWEST, WIDEST = 36, 110
"""Widths of broken lines, in half-width characters."""

RAGGED: Final = 0.75
"""How much of the widest line a full one fills at least: a number or a mark that begins no line takes others along."""

FINAL: Final = frozenset("。！？；：!?;:…”’」）)")
OPEN: Final = frozenset("，,、—《“（(〈-")
OPENED: Final = frozenset("《“（(〈")
"""Marks behind which what looks like a number is none: （｜1）."""

LONGEST_HEADING: Final = 45
LONGEST_REST: Final = 30


class Joined(NamedTuple):
    """The lines of each paragraph, and whether the text is broken everywhere."""

    paragraphs: tuple[tuple[Line, ...], ...]
    wrapped: bool


class Breaking(NamedTuple):
    """How a text is broken: the width of full lines (0 where it is not), and the column of lines that begin paragraphs.

    `indented` is 0 where first lines stand no further right than others. A text is broken where many of its lines are
    full and unfinished, or where full ones alone are followed by lines further left than others.
    """

    width: int
    indented: int


def joined(lines: Sequence[Line]) -> Joined:
    """Return the paragraphs that lines make. Rows of one table stand together."""
    breaking = _breaking(lines)
    paragraphs: list[list[Line]] = []
    for index, line in enumerate(lines):
        if paragraphs and _belongs(lines, index, breaking):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return Joined(tuple(tuple(each) for each in paragraphs), breaking.width > 0)


def width_of(text: str) -> int:
    """Return the width of a text in half-width characters; what is not ASCII counts two."""
    return len(text) if text.isascii() else 2 * len(text) - sum(map(str.isascii, text))


def _breaking(lines: Sequence[Line]) -> Breaking:
    texts = [line for line in lines if line.kind == "text"]
    if len(texts) < FEWEST_LINES:
        return Breaking(0, 0)
    widths = sorted(width_of(line.text) for line in texts)
    width = widths[-1]
    if not NARROWEST <= width <= WIDEST:
        return Breaking(0, 0)
    full = {line for line in texts if width_of(line.text) >= width * RAGGED}
    broken = {line for line in full if line.text[-1] not in FINAL}
    columns = sorted({line.column for line in texts})
    usual = min(columns, default=1)
    count = sum(line.column > usual for line in texts)
    indented = next((each for each in columns if each > usual), 0) if 0 < count < len(texts) else 0
    if len(broken) * 5 >= len(texts) and len(broken) >= 2:
        return Breaking(width, indented)
    above = [before for before, line in pairwise(texts) if line.column == usual]
    if indented and all(each in full for each in above) and any(each in broken for each in above):
        return Breaking(width, indented)
    return Breaking(0, 0)


def _belongs(lines: Sequence[Line], index: int, breaking: Breaking) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    before, line = lines[index - 1], lines[index]
    if before.kind == "row" or line.kind == "row":
        return before.kind == line.kind and before.table == line.table
    if line.kind != before.kind:
        return False
    mark = mark_at_start(line.text)
    above = mark_at_start(before.text)
    if above is not None and len(before.text) <= above[2]:
        return mark is None
    if before.text[-1] in OPEN:
        return mark is None or before.text[-1] in OPENED
    if breaking.width:
        return (mark is None or _is_within(before, line, mark[0], breaking)) and _goes_on(before, line, breaking)
    return mark is None and line.kind == "text" and _is_broken_heading(lines, index)


def _is_within(before: Line, line: Line, style: Style, breaking: Breaking) -> bool:
    """Whether a line that begins with a number is the middle of a paragraph: 做好以下工作：｜一是….

    That is seen only where paragraphs are indented and the line before it is full; a title stands in no such place.
    """
    full = width_of(before.text) >= breaking.width * RAGGED
    ends = style in {"一、", "（一）"} and before.text[-1] in "。！？；：:;"
    return line.column < breaking.indented and full and not ends


def _goes_on(before: Line, line: Line, breaking: Breaking) -> bool:
    """Whether a line of a text that is broken everywhere goes on with the line before it."""
    if breaking.indented:
        return line.column < breaking.indented
    if width_of(before.text) < breaking.width * RAGGED:
        return False
    return before.text[-1] not in FINAL or before.text[-1] in "”’」）)"


def _is_broken_heading(lines: Sequence[Line], index: int) -> bool:
    """Whether a short line without a stop is the second half of a heading."""
    before, line = lines[index - 1], lines[index]
    mark = mark_at_start(before.text)
    if mark is None or mark[0] not in {"一、", "（一）"} or len(before.text) > LONGEST_HEADING:
        return False
    if len(line.text) > LONGEST_REST or before.text[-1] in FINAL or line.text[-1] in FINAL:
        return False
    return "，" not in line.text and ("，" in before.text or before.column > 1 or line.column > 1)
