"""A whole text: a paragraph with its blocks, a title or lead in one line, or a text without any marks."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Final, NamedTuple

from fazhi_report.diagnostics import TextFinding
from fazhi_report.document import Block, Inline, Paragraph, Words
from fazhi_report.prose.lines import REFERENCE, Line, LineReader, Resolve, lines_of
from fazhi_report.prose.marks import MarkReader
from fazhi_report.prose.spacing import tidy, without_wrapping

MARK: Final = re.compile(r"[*_\[\\]")
NOT_PLAIN: Final = re.compile(
    r"\{\{[^{}]*\}\}|(?P<break>\s*\n\s*)"
    r"|(?P<mark>(?P<pair>\*{1,3}|_{1,3})[^\s*_].*?(?P=pair)|\[[^\[\]]*\]\([^()]*\)|[*_\[\]\\|]+)"
)
"""References, and what a plain text has none of: line breaks and marks, a pair of marks with what it holds."""


class Prose(NamedTuple):
    """One text, read."""

    blocks: tuple[Block, ...]
    findings: tuple[TextFinding, ...]


def read_prose(text: str, resolve: Resolve) -> Prose:
    """Return the blocks of a text, every reference replaced by what `resolve` makes of it, and all findings."""
    reader = LineReader(resolve)
    if "\n" not in text and not text.startswith("|"):
        return Prose((Paragraph(read_line(Line(text, 0), reader)),), tuple(reader.findings))
    blocks: list[Block] = []
    for is_table, lines in groupby(lines_of(text), lambda line: line.text.startswith("|")):
        if is_table:
            blocks += MarkReader(reader).read_table(tuple(lines))
        else:
            blocks += [Paragraph(read_line(line, reader)) for line in lines]
    return Prose(tuple(blocks), tuple(reader.findings))


def read_inline(text: str, resolve: Resolve) -> tuple[tuple[Inline, ...], tuple[TextFinding, ...]]:
    """Return the inline nodes of a text that is one line, such as a title or a lead, and all findings."""
    reader = LineReader(resolve)
    return read_line(Line(text.replace("\n", " "), 0), reader), tuple(reader.findings)


def read_plain(text: str, resolve: Resolve) -> tuple[str, tuple[TextFinding, ...]]:
    """Return a text that may hold references but no marks and no line breaks (FZ409), and all findings."""
    reader = LineReader(resolve)
    line = Line(text.strip(), len(text) - len(text.lstrip()))
    nodes = reader.read_unmarked(line, REFERENCE.split(line.text))
    for match in NOT_PLAIN.finditer(line.text):
        if match.lastgroup is not None:
            found = dict.fromkeys(("found_zh", "found_en"), f"“{match[0]}”")
            if match.lastgroup == "break":
                found = {"found_zh": "换行", "found_en": "a line break"}
            reader.findings.append(TextFinding("FZ409", line.start + match.start(), line.start + match.end(), found))
    words = "".join(node.text for node in nodes if isinstance(node, Words))
    return without_wrapping(words).strip(), tuple(reader.findings)


def read_line(line: Line, reader: LineReader) -> tuple[Inline, ...]:
    """Return the inline nodes of one line."""
    pieces = REFERENCE.split(line.text)
    if any(MARK.search(words) is not None for words in pieces[::2]):
        return MarkReader(reader).read_marked(line)
    return tidy(reader.read_unmarked(line, pieces))
