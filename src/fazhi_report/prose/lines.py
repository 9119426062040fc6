"""The lines of a text and the references in them, as far as they can be read without markdown-it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from fazhi_report.diagnostics import TextFinding
from fazhi_report.document import FigureReference, Inline, Words

REFERENCE: Final = re.compile(r"\{\{([^{}]*)\}\}")
REFERENCE_CONTENT: Final = re.compile(
    r"\s*(?P<name>[^\s|+\-]+)\s*(?:(?P<sign>[+-])\s*(?P<years>\d{1,3})\s*)?(?:\|\s*(?P<filter>\w+)\s*)?"
)
BRACES: Final = re.compile(r"[{}｛｝]+")
"""Braces that belong to no reference; a text has no other use for them."""


class Reference(NamedTuple):
    """A reference: `{{ name | filter }}` or `{{ year - 1 }}` (`years` is -1 then).

    `written` is the whole of it as it stands in the text, braces included; `start` and `end` are its offsets.
    """

    name: str
    filter: str
    years: int
    written: str
    start: int
    end: int


Resolve = Callable[[Reference], Words | FigureReference | TextFinding]
"""What a reference stands for: words, a figure, or what is wrong with it."""


class Line(NamedTuple):
    """One line of a text without the white space around it, and its offset in the text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset in the text where the line ends."""
        return self.start + len(self.text)


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of a text that are not blank."""
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            yield Line(stripped, start + raw.index(stripped[0]))
        start += len(raw) + 1


class LineReader:
    """Reads lines of one text and gathers what is wrong in them."""

    def __init__(self, resolve: Resolve) -> None:
        self.resolve = resolve
        self.findings: list[TextFinding] = []

    def read_unmarked(self, line: Line, pieces: Sequence[str]) -> list[Inline]:
        """Return the nodes of a line without marks that has been split at its references."""
        nodes: list[Inline] = []
        at = line.start
        for index, piece in enumerate(pieces):
            if index % 2:
                nodes.append(self.resolved(f"{{{{{piece}}}}}", at))
                at += len(piece) + len("{{}}")
            else:
                self.add_words(nodes, piece, at)
                at += len(piece)
        return nodes

    def add_words(self, nodes: list[Inline], text: str, start: int) -> None:
        """Append a run of words, unless it is empty; braces left in it belong to no reference."""
        for brace in BRACES.finditer(text):
            self.findings.append(TextFinding("FZ402", start + brace.start(), start + brace.end(), {"found": brace[0]}))
        if text:
            nodes.append(Words(text))

    def resolved(self, written: str, start: int) -> Words | FigureReference:
        """Return what a reference stands for, given with its braces; a wrong one stands as it was written."""
        end = start + len(written)
        content = REFERENCE_CONTENT.fullmatch(written, len("{{"), len(written) - len("}}"))
        if content is None or not all(part.isidentifier() for part in content["name"].split(".")):
            self.findings.append(TextFinding("FZ401", start, end, {"found": written}))
            return Words(written)
        years = int(f"{content['sign']}{content['years']}") if content["sign"] else 0
        meant = self.resolve(Reference(content["name"], content["filter"] or "", years, written, start, end))
        if isinstance(meant, TextFinding):
            self.findings.append(meant)
            return Words(written)
        return meant


def makes_ordinal(before: str) -> bool:
    """Tell whether a numeral after this text is an ordinal, where two is 二 (第二批) and not 两 (两批).

    Spaces and marks between 第 and the numeral make no difference.
    """
    return before.rstrip(" \t*_[").endswith("第")
