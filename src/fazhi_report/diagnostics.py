"""What every stage says when something is wrong: a value, with a place, never an exception.

A stage that can fail returns an `Outcome`: what it could make, and *all* its findings. A `Diagnostic` carries a code
and the arguments of its message; the words, the reason and the remedy stand in the catalogue (`messages`), once per
language.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Generic, NamedTuple, Protocol, TypeVar

Value = TypeVar("Value")

Path = tuple[str | int, ...]
"""The way from the top of a file to a value: `("statistics", "accepted", "value")`, `("subsections", 0, "title")`."""


class Severity(Enum):
    """How grave a finding is. Only an error keeps a report from being built."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Span(NamedTuple):
    """A stretch of a source file. Lines and columns count characters from 1; the end is exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class Diagnostic(NamedTuple):
    """One finding. `span` is None only where there is no file to point into.

    `related` are further places the reader needs in order to understand the finding, such as the first of two.
    """

    code: str
    span: Span | None
    arguments: Mapping[str, str] = {}
    related: tuple[Span, ...] = ()


class TextFinding(NamedTuple):
    """A finding inside one text (a formula, a paragraph) whose place in a file is not known yet.

    `start` and `end` are character offsets in that text, end exclusive.
    """

    code: str
    start: int
    end: int
    arguments: Mapping[str, str] = {}

    def placed(self, places: Places, path: Path) -> Diagnostic:
        """Return the diagnostic for this finding in the text that stands at `path`."""
        return Diagnostic(self.code, places.within(path, self.start, self.end), self.arguments)


class Places(Protocol):
    """Where the keys and values of one source file stand. A path that is not in the file gives its nearest parent."""

    @property
    def file(self) -> str:
        """The file's name as shown to the reader, relative to the workspace, with forward slashes."""

    def of_key(self, path: Path) -> Span:
        """Return the span of the key that ends `path` (of the value, where it is an item of a list)."""

    def of_value(self, path: Path) -> Span:
        """Return the span of the value at `path`."""

    def within(self, path: Path, start: int, end: int) -> Span:
        """Return the span of characters `start` to `end` of the text at `path`, folding and escapes seen through."""


class Outcome(NamedTuple, Generic[Value]):
    """What a stage made, or None where it could make nothing, and everything it found."""

    value: Value | None
    diagnostics: tuple[Diagnostic, ...] = ()


def in_reading_order(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return the findings by file, line and column, each once; those without a place come first."""
    unique = {(d.code, d.span, tuple(sorted(d.arguments.items()))): d for d in diagnostics}
    return tuple(sorted(unique.values(), key=lambda d: (d.span or ("", 0, 0, 0, 0), d.code)))
