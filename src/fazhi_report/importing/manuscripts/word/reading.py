"""A Word file → lines in the order of the text, with the numbers that Word prints before its paragraphs.

What was deleted, hidden or only says how something looks is no text. Notes, headers and footers follow at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from lxml.etree import _Element

from fazhi_report.importing.manuscript import LineKind
from fazhi_report.importing.manuscripts.drafts import Cell, DraftLine, Row, table_lines
from fazhi_report.importing.manuscripts.walking import walk
from fazhi_report.importing.manuscripts.word.archive import Archive, Refusal
from fazhi_report.importing.manuscripts.word.numbering import LEVELS, Counters, read_numbering
from fazhi_report.importing.manuscripts.word.parts import (
    WordParts,
    child,
    is_on,
    name_of,
    number_of,
    read_parts,
    value_of,
)
from fazhi_report.importing.manuscripts.word.styles import BODY_LEVEL, Style, Styles, read_styles

_PASSED: Final = frozenset(
    (
        *("pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "rubyPr"),
        *("del", "moveFrom", "delText", "delInstrText", "rt"),
    )
)
"""Elements that hold properties, or text that is no longer there."""
_WORDS: Final = frozenset(("t", "m:t"))
_SIGNS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_PAGE_FIELDS: Final = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES"))
_SYMBOL_FONT: Final = range(0xF000, 0xF100)
"""Where signs of symbol fonts stand, which mean nothing in another font."""
LONGEST_NAME: Final = 40
"""Characters of an instruction within which the name of its field stands."""
MOST_COLUMNS: Final = 63
"""Columns that a cell may reach over."""


class WordText(NamedTuple):
    """A Word file as read: its lines, and its title or subject."""

    lines: tuple[DraftLine, ...]
    title: str = ""


def read_word(archive: Archive) -> WordText | Refusal:
    """Return the lines of a Word file, or why it cannot be read."""
    parts = read_parts(archive)
    if isinstance(parts, Refusal):
        return parts
    setting = _Setting(read_styles(parts.styles), Counters(read_numbering(parts.numbering, parts.styles)))
    lines = _lines_of(parts.document, setting)
    for notes in parts.notes:
        for note in notes:
            if value_of(note, "type", "normal") == "normal":
                lines += _lines_of(note, setting)
    margins = dict.fromkeys(line for root in parts.margins for line in _lines_of(root, setting, is_margin=True))
    title = _property(parts, "dc:title") or _property(parts, "dc:subject")
    return WordText((*lines, *(line._replace(kind="text") for line in margins)), title)


def _property(parts: WordParts, name: str) -> str:
    element = child(parts.properties, name)
    return " ".join((element.text or "").split()) if element is not None else ""


class _Setting(NamedTuple):
    """What holds for the whole file."""

    styles: Styles
    counters: Counters


def _lines_of(root: _Element, setting: _Setting, *, is_margin: bool = False) -> list[DraftLine]:
    """Return the lines of one text. Where fields are begun and never ended, none of them hides anything."""
    ends = [value_of(each, "fldCharType") for each in root.iter("{*}fldChar")]
    reader = _TextReader(setting, is_margin=is_margin, has_fields=ends.count("begin") == ends.count("end"))
    for element, is_end in walk(root, iter, _is_passed):
        (reader.close if is_end else reader.open)(element)
    return reader.finish()


def _is_passed(element: _Element) -> bool:
    """Say whether nothing in an element is text: properties, what was deleted, the second of two ways to say it."""
    name = name_of(element)
    if name in ("mc:Choice", "mc:Fallback"):
        before = element.getprevious()
        return before is not None and name_of(before) == "mc:Choice"
    return name in _PASSED or (name == "tr" and child(element, "trPr", "del") is not None)


class _Paragraph:
    """A paragraph being read: its words so far, and the lines of text boxes before and after them."""

    def __init__(self, style: Style, properties: _Element | None) -> None:
        self.style = style
        self.properties = properties
        self.words: list[str] = []
        self.before: list[DraftLine] = []
        self.after: list[DraftLine] = []
        self.has_page_number = False

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading, by its own outline level or by its style."""
        own = child(self.properties, "outlineLvl")
        return number_of(own, BODY_LEVEL) < BODY_LEVEL if own is not None else self.style.is_heading

    @property
    def is_deleted(self) -> bool:
        """Whether the mark at its end was deleted: the next paragraph goes on in the same line, and says what it is."""
        return child(self.properties, "rPr", "del") is not None

    @property
    def is_hidden(self) -> bool:
        """Whether the mark at its end is hidden: the next paragraph goes on in the same line."""
        marks = child(self.properties, "rPr")
        return is_on(child(marks, "vanish")) or is_on(child(marks, "specVanish"))


class _Table:
    """A table being read: its rows so far, the cells of the last one, and the columns of the cell that is open."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.cells: list[Cell] = []
        self.columns = 1


class _Field:
    """A field being read: whether its result has begun, and the beginning of its instruction."""

    def __init__(self) -> None:
        self.has_result = False
        self.instruction = ""


class _TextReader:
    """Gathers the lines of one text. `lines` has a list for the text, and one for each cell and box within it.

    `open_words` are, for each of these, the words of a paragraph that goes on in the next.
    """

    def __init__(self, setting: _Setting, *, is_margin: bool, has_fields: bool) -> None:
        self.setting = setting
        self.is_margin = is_margin
        self.has_fields = has_fields
        self.lines: list[list[DraftLine]] = [[]]
        self.open_words: list[str] = [""]
        self.paragraphs: list[_Paragraph] = []
        self.tables: list[_Table] = []
        self.fields: list[_Field] = []
        self.hidden = 0
        self.table_count = 0

    def open(self, element: _Element) -> None:
        """Begin an element."""
        name = name_of(element)
        if name in _WORDS:
            self.take(element.text or "")
        elif name in _SIGNS:
            self.take(_SIGNS[name])
        elif name == "r":
            self.hidden += self.is_hidden(element)
        elif name == "p":
            self.open_paragraph(element)
        elif name in ("tc", "txbxContent"):
            self.open_within(element, name)
        elif name == "tbl":
            self.tables.append(_Table())
        elif name == "sym":
            self.take(_symbol(value_of(element, "char")))
        elif name == "v:textpath":
            self.add_beside([DraftLine(element.get("string", ""))])
        else:
            self.read_field(name, element)

    def close(self, element: _Element) -> None:
        """End an element; one that was passed has nothing to end."""
        if _is_passed(element):
            return
        name = name_of(element)
        if name == "r":
            self.hidden -= self.is_hidden(element)
        elif name == "p":
            self.close_paragraph(self.paragraphs.pop())
        elif name == "tc" and self.tables:
            self.tables[-1].cells.append(Cell(self.close_within(), self.tables[-1].columns))
        elif name == "txbxContent":
            self.add_beside(self.close_within())
        elif name == "tr" and self.tables:
            self.tables[-1].rows.append(tuple(self.tables[-1].cells))
            self.tables[-1].cells = []
        elif name == "tbl":
            self.table_count += 1
            self.lines[-1] += table_lines(self.tables.pop().rows, self.table_count)

    def take(self, words: str) -> None:
        """Take up words of the paragraph that is open, if they are shown."""
        if self.paragraphs and not self.hidden and all(field.has_result for field in self.fields):
            self.paragraphs[-1].words.append(words)

    def is_hidden(self, run: _Element) -> bool:
        """Whether a run is hidden, by itself or by its style."""
        properties = child(run, "rPr")
        own = child(properties, "vanish")
        if own is not None:
            return is_on(own)
        style = value_of(child(properties, "rStyle"))
        of_paragraph = bool(self.paragraphs) and self.paragraphs[-1].style.is_hidden
        return of_paragraph or self.setting.styles.of(style).is_hidden

    def open_paragraph(self, element: _Element) -> None:
        """Begin a paragraph."""
        properties = child(element, "pPr")
        styles = self.setting.styles
        style = styles.of(value_of(child(properties, "pStyle"), otherwise=styles.default))
        self.paragraphs.append(_Paragraph(style, properties))

    def number_before(self, paragraph: _Paragraph) -> str:
        """Return the number that is printed before a paragraph, by what it says itself, and by its style."""
        style, counters = paragraph.style, self.setting.counters
        own = child(paragraph.properties, "numPr")
        numbering = value_of(child(own, "numId"), otherwise=style.numbering)
        of_style = counters.numberings.get(style.numbering)
        level = of_style.level_of_style(style.numbered_by) if of_style is not None else None
        otherwise = style.level if level is None else level
        return counters.next(numbering, min(LEVELS - 1, number_of(child(own, "ilvl"), otherwise)))

    def close_paragraph(self, paragraph: _Paragraph) -> None:
        """End a paragraph: its lines, and those of boxes in it, go to what is around it."""
        words = "".join(paragraph.words)
        if not paragraph.is_deleted and (words.strip() or not paragraph.is_hidden):
            words = self.number_before(paragraph) + words
        words = self.open_words[-1] + words
        lines = self.lines[-1]
        lines += paragraph.before
        if paragraph.is_deleted or paragraph.is_hidden:
            self.open_words[-1] = words
        else:
            self.open_words[-1] = ""
            if not (self.is_margin and paragraph.has_page_number):
                kind: LineKind = "heading" if paragraph.is_heading else "text"
                lines += [DraftLine(line, kind) for line in words.split("\n") if line.strip()]
        lines += paragraph.after

    def open_within(self, element: _Element, name: str) -> None:
        """Begin a cell or a text box, which has paragraphs of its own."""
        if name == "tc" and not self.tables:
            return
        if name == "tc":
            columns = number_of(child(element, "tcPr", "gridSpan"), 1)
            self.tables[-1].columns = max(1, min(MOST_COLUMNS, columns))
        self.lines.append([])
        self.open_words.append("")

    def close_within(self) -> tuple[DraftLine, ...]:
        """End a cell or a text box, and return its lines."""
        words = self.open_words.pop()
        return (*self.lines.pop(), *([DraftLine(words)] if words.strip() else []))

    def add_beside(self, lines: Sequence[DraftLine]) -> None:
        """Add the lines of a text box: before the paragraph that it stands in, where that has no words yet."""
        if not self.paragraphs:
            self.lines[-1] += lines
            return
        paragraph = self.paragraphs[-1]
        (paragraph.after if "".join(paragraph.words).strip() else paragraph.before).extend(lines)

    def read_field(self, name: str, element: _Element) -> None:
        """Take up what begins, divides or ends a field, or its instruction."""
        kind = value_of(element, "fldCharType") if name == "fldChar" and self.has_fields else ""
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].has_result = True
        elif kind == "end" and self.fields:
            self.fields.pop()
        elif name == "instrText" and self.fields:
            field = self.fields[-1]
            if len(field.instruction) < LONGEST_NAME:
                field.instruction += element.text or ""
            self.note_field(field.instruction)
        elif name == "fldSimple":
            self.note_field(value_of(element, "instr"))

    def note_field(self, instruction: str) -> None:
        """Note whether a field prints the number of a page."""
        if self.paragraphs and _PAGE_FIELDS.intersection(instruction[:LONGEST_NAME].upper().split(maxsplit=1)[:1]):
            self.paragraphs[-1].has_page_number = True

    def finish(self) -> list[DraftLine]:
        """Return all lines."""
        words = self.open_words[-1]
        return [*self.lines[0], *([DraftLine(words)] if words.strip() else [])]


def _symbol(code: str) -> str:
    """Return a sign of a symbol font, U+FFFD where it means nothing in another font."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "\ufffd" if number in _SYMBOL_FONT or not 0 < number < 0xD800 else chr(number)
