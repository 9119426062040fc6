"""Plain data and its comments → the lines of a source in canonical form.

One key a line, items indented below their key, keys in the order of the data format, long prose in blocks with one
sentence a line. Nothing here changes what the data says: that is done before (`texts`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Path
from fazhi_report.formatting.comments import BLANK, Comments
from fazhi_report.formatting.scalars import fits_in_block, quoted, written
from fazhi_report.formatting.sentences import WIDEST_LINE, columns, lines_of_paragraph
from fazhi_report.formatting.shapes import Field, Kind, field_of, in_order
from fazhi_report.source import SourceFile

INDENTATION: Final = "  "

Lines = tuple[str, ...]
"""Lines of a source without their line ends."""


class Written(NamedTuple):
    """A value as written: what stands behind its key or dash on the same line, and the lines below, not indented."""

    head: str
    below: Lines = ()


class Layout(NamedTuple):
    """What the form of a file depends on beside its data: the comments, the literals, and how scalars were written."""

    comments: Comments
    literals: Sequence[str]
    source: SourceFile

    def file(self, data: Mapping[str, object], shape: Field) -> str:
        """Return the whole text of a file."""
        nothing = () if data else ("{}",)
        lines = (*self.comments.top, *nothing, *self.mapping(data, (), shape))
        text = "\n".join(without_blank_edges(lines))
        return f"{text}\n" if text else ""

    def mapping(self, data: Mapping[str, object], path: Path, field: Field) -> Lines:
        """Return the lines of a mapping that is not empty."""
        lines: list[str] = []
        for key in in_order(data, field):
            own = (*path, key)
            value = self.value(data[key], own, field_of(field, key))
            head = f" {value.head}" if value.head else ""
            lines += self.entry(f"{written(key, Kind.WORDS)}:{head}", value.below, own)
        return (*lines, *self.comments.below.get(path, ()))

    def sequence(self, items: Sequence[object], path: Path, field: Field) -> Lines:
        """Return the lines of a list that is not empty."""
        lines: list[str] = []
        for index, item in enumerate(items):
            own = (*path, index)
            value = self.value(item, own, field_of(field, index), in_list=True)
            if value.head:
                lines += self.entry(f"- {value.head}", value.below, own)
                continue
            first = next(at for at, line in enumerate(value.below) if line != BLANK and not line.startswith("#"))
            moved_up = (line for line in value.below[:first] if line != BLANK)
            lines += (*self.comments.above.get(own, ()), *self.comments.beside.get(own, ()), *moved_up)
            lines += (f"- {value.below[first]}", *indented(value.below[first + 1 :]))
        return (*lines, *self.comments.below.get(path, ()))

    def entry(self, head: str, below: Lines, path: Path) -> Lines:
        """Return the lines of a key with its value, or of an item, with its comments."""
        above, beside = self.comments.above.get(path, ()), self.comments.beside.get(path, ())
        first = f"{head}  {beside[-1]}" if beside else head
        start = next((at for at, line in enumerate(below) if line != BLANK), 0)
        return (*above, *beside[:-1], first, *indented(below[start:]))

    def value(self, data: object, path: Path, field: Field, *, in_list: bool = False) -> Written:
        """Return a value as written."""
        if isinstance(data, Mapping):
            return Written("", self.mapping(data, path, field)) if data else Written("{}")
        if isinstance(data, list):
            return Written("", self.sequence(data, path, field)) if data else Written("[]")
        kind = field if isinstance(field, Kind) else Kind.UNKNOWN
        text = str(data)
        if kind is Kind.TEXT and fits_in_block(text) and text == text.strip() != "":
            return self.text(text.split("\n"))
        if kind is Kind.REMARK and fits_in_block(text) and "\n" not in text and text == text.strip(" \t"):
            return remark(text)
        if "\n" in text:
            return exact_block(text)
        was_plain = kind is Kind.UNKNOWN and not self.source.style_of(path)
        return Written(written(text, kind, in_list=in_list, was_plain=was_plain))

    def text(self, paragraphs: Sequence[str]) -> Written:
        """Return a text as a block: one sentence a line, or with a table in it one paragraph or row a line."""
        if any(paragraph.startswith("|") for paragraph in paragraphs):
            return Written("|-", tuple(paragraphs))
        lines = [line for each in paragraphs for line in (BLANK, *lines_of_paragraph(each, self.literals))]
        return Written(">-", tuple(lines[1:]))


def remark(text: str) -> Written:
    """Return a remark: behind its key where it is short, else as a block."""
    if columns(text) <= WIDEST_LINE:
        return Written(written(text, Kind.REMARK))
    return Written(">-", lines_of_paragraph(text, ()))


def exact_block(text: str) -> Written:
    """Return a text of several lines that all stay as they are; between quotation marks where a block cannot be."""
    lines = text.removesuffix("\n").split("\n")
    has_odd_lines = text[0].isspace() or lines[-1] == "" or any(line != "" and not line.strip(" \t") for line in lines)
    if has_odd_lines or not fits_in_block(text):
        return Written(quoted(text))
    return Written("|" if text.endswith("\n") else "|-", tuple(lines))


def indented(lines: Sequence[str]) -> Lines:
    """Return lines further in by one level. A blank line stays without spaces."""
    return tuple(f"{INDENTATION}{line}" if line else line for line in lines)


def without_blank_edges(lines: Lines) -> Lines:
    """Return lines without blank ones at either end."""
    filled = [index for index, line in enumerate(lines) if line != BLANK]
    return lines[filled[0] : filled[-1] + 1] if filled else ()
