"""What a parser complains of when it cannot read a text, with all that the causes are looked for in (`syntax`)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, NamedTuple

from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent, YAMLError

from fazhi_report.source.spans import Extent, Lines

UNREADABLE: Final = (YAMLError, ValueError, OverflowError)
"""What a parser raises; the last two are the pure parser's for an escape beyond the end of Unicode."""


class Trouble(NamedTuple):
    """A parser's complaint.

    `problem` is what it says and `at` the index it says it of; `context` is what it was doing (or an empty string) and
    `context_at` where that began. `last` is the extent of the last scalar that it had read, or of a later `[…]` or
    `{…}`; `(0, 0)` if there is none.
    """

    lines: Lines
    problem: str
    context: str
    at: int
    context_at: int
    last: Extent

    @property
    def text(self) -> str:
        """The text that was read."""
        return self.lines.text


def trouble_of(error: Exception, lines: Lines, parser_of: Callable[[bytes], Any]) -> Trouble:
    """Return what a parser complains of. `parser_of` makes another one of the same kind for the same text."""
    last = _last_extent(parser_of, lines.text)
    mark, context_mark = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    at = last[1] if mark is None else mark.index
    return Trouble(
        lines=lines,
        problem=getattr(error, "problem", None) or "",
        context=getattr(error, "context", None) or "",
        at=at,
        context_at=at if context_mark is None else context_mark.index,
        last=last,
    )


def _last_extent(parser_of: Callable[[bytes], Any], text: str) -> Extent:
    """Return the extent of the last scalar that a parser reads before it stops, or of a later `[…]` or `{…}`."""
    last: Extent = (0, 0)
    opened: list[tuple[int, bool]] = []
    with suppress(*UNREADABLE):
        for event in iter(parser_of(text.encode()).get_event, None):
            start, end = event.start_mark.index, event.end_mark.index
            if type(event) is ScalarEvent and start < end:
                last = (start, end)
            elif type(event) in (MappingStartEvent, SequenceStartEvent):
                opened.append((start, bool(event.flow_style)))
            elif type(event) in (MappingEndEvent, SequenceEndEvent):
                start, flow = opened.pop()
                last = (start, end) if flow else last
    return last
