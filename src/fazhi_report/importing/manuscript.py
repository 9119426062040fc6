"""A published report as read from a file: its lines, with the place of each, and nothing understood of them yet."""

from __future__ import annotations

from typing import Literal, NamedTuple

FileKind = Literal["text", "markdown", "page", "word"]
"""What a file is: plain text, Markdown, a web page, a Word document."""

LineKind = Literal["text", "heading", "row"]
"""What the file itself says of a line: nothing, that it is a heading, that it is a row of a table."""


class Line(NamedTuple):
    """One line of a text, or one paragraph, heading or table row of a page or Word document. Never blank.

    `number` counts from 1: lines of a text, paragraphs and rows of what has no lines. `column` is where `text` begins
    in it, from 1. `text` has no marks of the file's own language any more, no white space at its ends and no line end.
    `cells` are those of a row; its `text` is theirs, one space between them. `table` tells tables apart, from 1, and
    is 0 elsewhere.
    """

    number: int
    column: int
    text: str
    kind: LineKind = "text"
    cells: tuple[str, ...] = ()
    table: int = 0


class Manuscript(NamedTuple):
    """A file as read. `name` is the name shown to the reader, `encoding` how its text was encoded (`UTF-8`, `GBK` …).

    `title` is what the file says of itself beside its text: the title of a page, the subject of a Word document.
    """

    name: str
    kind: FileKind
    encoding: str
    lines: tuple[Line, ...]
    title: str = ""
