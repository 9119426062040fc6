"""Places in a source text: from character indices to lines and columns.

The YAML reader marks everything by its index in the text, which costs nothing. Lines and columns are worked out here,
and only when somebody asks for a place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate
from re import compile as compile_pattern
from re import finditer
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Span

Extent = tuple[int, int]
"""A stretch of a text: index of its first character and index behind its last one."""


_PROPERTIES: Final = r"(?:[&!]\S*(?:[ \t\r\n]+(?:#[^\r\n]*[\r\n]+[ \t]*)?))*"
"""Anchor and tag before a scalar: both are findings, but the place behind them must still be right."""


class SourceFinding(NamedTuple):
    """A finding in a source text, placed by character indices. `related` are further places that explain it."""

    code: str
    start: int
    end: int
    arguments: Mapping[str, str] = {}
    related: tuple[Extent, ...] = ()


class Lines:
    """The lines of one source text. A line ends with LF, CR LF or CR, as in any editor."""

    __slots__ = ("_starts", "file", "text")

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._starts: list[int] | None = None

    @property
    def starts(self) -> list[int]:
        """The index of the first character of each line. Worked out on first use."""
        if self._starts is None:
            if "\r" in self.text:
                self._starts = [0, *(match.end() for match in finditer(r"\r\n|\n|\r", self.text))]
            else:
                self._starts = [0, *accumulate(len(line) + 1 for line in self.text.split("\n")[:-1])]
        return self._starts

    def position(self, index: int) -> tuple[int, int]:
        """Return line and column, both from 1, of the character at `index`."""
        line = bisect_right(self.starts, index)
        return line, index - self.starts[line - 1] + 1

    def line_end(self, index: int) -> int:
        """Return the index behind the last character of the line that holds `index`; its line break is left out."""
        line = bisect_right(self.starts, index)
        end = self.starts[line] if line < len(self.starts) else len(self.text)
        while end > self.starts[line - 1] and self.text[end - 1] in "\r\n":
            end -= 1
        return end

    def span(self, start: int, end: int) -> Span:
        """Return the span from `start` to `end`, at least one column wide so that a caret can stand under it."""
        line, column = self.position(start)
        end_line, end_column = self.position(min(end, len(self.text)))
        if (end_line, end_column) <= (line, column):
            end_line, end_column = line, column + 1
        return Span(self.file, line, column, end_line, end_column)

    def span_on_one_line(self, start: int, end: int) -> Span:
        """Return the span from `start` to `end`, cut off at the end of the line on which it starts."""
        return self.span(start, min(end, max(start, self.line_end(start))))

    def placed(self, finding: SourceFinding) -> Diagnostic:
        """Return the diagnostic for a finding in this text."""
        related = tuple(self.span_on_one_line(start, end) for start, end in finding.related)
        span = self.span_on_one_line(finding.start, finding.end)
        return Diagnostic(finding.code, span, finding.arguments, related)


def scalar_start(text: str, start: int) -> int:
    """Return the index of a scalar itself, behind its anchor and its tag, if the scalar with both begins at `start`."""
    match = compile_pattern(_PROPERTIES).match(text, start) if text[start : start + 1] in {"&", "!"} else None
    return start if match is None else match.end()


def style_at(text: str, start: int) -> str:
    """Return how the scalar at `start` is written: `'`, `"`, `|`, `>`, or an empty string for a plain one."""
    first = text[start : start + 1]
    return first if first in {"'", '"', "|", ">"} else ""
