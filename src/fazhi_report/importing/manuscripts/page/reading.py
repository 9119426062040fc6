"""A web page → lines in the order of the page, as a browser shows them.

The page is read by lxml, which mends what is not well-formed and fetches nothing. Its elements are gone through without
recursion, so that no page can be nested too deeply for that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from fazhi_report.importing.manuscripts.drafts import Cell, DraftLine, Row, table_lines
from fazhi_report.importing.manuscripts.page.elements import (
    HEADINGS,
    LISTS,
    NOT_SHOWN,
    PREFORMATTED,
    TABLES,
    hides,
    is_block,
    style_of,
)
from fazhi_report.importing.manuscripts.page.list_numbers import Numbering, numbering_of
from fazhi_report.importing.manuscripts.walking import walk

if TYPE_CHECKING:
    from lxml.etree import _Element

_COLLAPSING: Final = re.compile("[ \t\r\n\f]+")
_NUMBER: Final = re.compile(r"\s*([+-]?\d{1,7})")
_TAG: Final = re.compile(r"""<[A-Za-z](?:[^"'>]|"[^"]*"|'[^']*')*""")
_QUOTED: Final = re.compile(r""""[^"]*"|'[^']*'""")
_ATTRIBUTE: Final = re.compile(r"""[^\s/"'=>]+|["']""")
MOST_ATTRIBUTES: Final = 3000
"""Attributes of one element, with their values."""
BESIDE: Final = frozenset(("nav", "details"))
"""Elements whose lines may follow at the end."""
MOST_HEADS: Final = 2
"""Lines that name a table that can be unfolded: what one clicks on, and its caption."""
MOST_ROWS: Final = 5000
"""Rows that one cell may reach over."""
NUL: Final = "\x00"


class PageText(NamedTuple):
    """A page as read: its lines and its title. `is_too_deep` where it cannot be read to its end."""

    lines: tuple[DraftLine, ...]
    title: str = ""
    is_too_deep: bool = False


def read_page(text: str) -> PageText:
    """Return the lines of a page, from its text."""
    if _has_too_many_attributes(text):
        return PageText((), is_too_deep=True)
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(text.replace(NUL, "\ufffd").encode(errors="replace"), parser)
    except etree.LxmlError:
        return PageText(())
    if root is None:
        return PageText(())
    too_deep = any(each.type_name == "ERR_RESOURCE_LIMIT" for each in parser.error_log)
    title = next((each.text or "" for each in root.iter("title")), "")
    reader = _PageReader()
    for element, is_end in walk(root, iter, _is_not_shown):
        (reader.close if is_end else reader.open)(element)
        reader.take((element.tail if is_end else element.text) or "")
    return PageText(tuple(reader.finish()), _COLLAPSING.sub(" ", title).strip(), too_deep)


def _is_not_shown(element: _Element) -> bool:
    """Say whether a page does not show an element: by what it is, as hidden, a popover, or by its own style."""
    if not isinstance(element.tag, str) or element.tag in NOT_SHOWN:
        return True
    return (
        element.get("hidden") is not None
        or element.get("popover") is not None
        or element.get("aria-hidden", "").lower() == "true"
        or hides(style_of(element.get("style", "")))
    )


def _is_table_of_contents(element: _Element) -> bool:
    addresses = [link.get("href", "") for link in element.iter("a")]
    return element.tag == "nav" and bool(addresses) and all(address.startswith("#") for address in addresses)


def _has_too_many_attributes(text: str) -> bool:
    """Say whether an element has more attributes than any of a page: reading them takes time by their square."""
    tags = (match[0] for match in _TAG.finditer(text) if match.end() - match.start() > MOST_ATTRIBUTES)
    return any(len(_ATTRIBUTE.findall(_QUOTED.sub('""', tag))) > MOST_ATTRIBUTES for tag in tags)


def _number(text: str, otherwise: int) -> int:
    found = _NUMBER.match(text)
    return int(found[1]) if found is not None else otherwise


class _Table:
    """A table being read: its rows so far, the cells of the last one, and the span of the cell that is open."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.cells: list[Cell] = []
        self.span = (1, 1)

    def end_row(self) -> None:
        """Begin a new row."""
        if self.cells:
            self.rows.append(tuple(self.cells))
        self.cells = []


class _List:
    """A list being read: how its items are numbered, and the next number."""

    def __init__(self, numbering: Numbering | None, number: int, step: int) -> None:
        self.numbering = numbering
        self.number = number
        self.step = step


class _PageReader:
    """Gathers the lines of one page.

    `lines` has a list for the page, and one for each cell, way through the site or table to be unfolded that is open
    within it. `beside` are lines that follow at the end, since they stand between what belongs together.
    """

    def __init__(self) -> None:
        self.lines: list[list[DraftLine]] = [[]]
        self.beside: list[DraftLine] = []
        self.words: list[str] = []
        self.mark = ""
        self.headings = 0
        self.preformatted = 0
        self.navigation = 0
        self.tables: list[_Table] = []
        self.lists: list[_List] = []
        self.table_count = 0

    def take(self, words: str) -> None:
        """Take up words of the line that is open."""
        if not self.preformatted:
            self.words.append(words)
            return
        first, *others = words.replace("\r\n", "\n").split("\n")
        self.words.append(first)
        for line in others:
            self.end_line()
            self.words.append(line)

    def end_line(self) -> None:
        """End the line that is open, if it has words; the number of a list item goes before them."""
        text = "".join(self.words)
        self.words = []
        if not self.preformatted:
            text = _COLLAPSING.sub(" ", text).strip(" ")
        if text.strip():
            self.lines[-1].append(DraftLine(self.mark + text, "heading" if self.headings else "text"))
            self.mark = ""

    def open(self, element: _Element) -> None:
        """Begin an element."""
        tag, style = element.tag, style_of(element.get("style", ""))
        if tag == "br" or is_block(tag, style):
            self.end_line()
        self.note(tag, 1)
        if tag in LISTS:
            self.open_list(element, style)
        elif tag == "li":
            self.open_item(element, style)
        elif tag in TABLES:
            self.open_table(element)
        elif tag in BESIDE:
            self.lines.append([])
        elif tag == "q":
            self.words.append("“")

    def close(self, element: _Element) -> None:
        """End an element; one that was passed has nothing to end."""
        if _is_not_shown(element):
            return
        tag = element.tag
        if is_block(tag, style_of(element.get("style", ""))):
            self.end_line()
        self.note(tag, -1)
        if tag in LISTS:
            self.lists.pop()
        elif tag == "li":
            self.mark = ""
        elif tag in TABLES:
            self.close_table(tag)
        elif tag in BESIDE:
            self.close_beside(element, self.lines.pop())
        elif tag == "q":
            self.words.append("”")

    def note(self, tag: str, step: int) -> None:
        """Note that one more element, or one less, is open of those that change what is within them."""
        self.headings += step * (tag in HEADINGS)
        self.preformatted += step * (tag in PREFORMATTED)
        self.navigation += step * (tag == "nav")

    def open_list(self, element: _Element, style: Mapping[str, str]) -> None:
        """Begin a list."""
        is_backwards = element.get("reversed") is not None
        start = _number(element.get("start", ""), len(element.findall("li")) if is_backwards else 1)
        numbering = numbering_of(element.tag, style, element.get("type", ""), None)
        self.lists.append(_List(numbering, start, -1 if is_backwards else 1))

    def open_item(self, element: _Element, style: Mapping[str, str]) -> None:
        """Begin an item: its number is printed before its first words."""
        if not self.lists:
            return
        within = self.lists[-1]
        number = _number(element.get("value", ""), within.number)
        within.number = number + within.step
        numbering = numbering_of("li", style, element.get("type", ""), within.numbering)
        if numbering is not None and not self.navigation:
            self.mark += numbering[0](number) + numbering[1]

    def open_table(self, element: _Element) -> None:
        """Begin a table, a row or a cell. What stands outside of a table is none of it."""
        tag = element.tag
        if tag == "table":
            self.tables.append(_Table())
        elif tag == "tr" and self.tables:
            self.tables[-1].end_row()
        elif self.tables:
            columns, rows = (_number(element.get(name, ""), 1) for name in ("colspan", "rowspan"))
            self.tables[-1].span = (max(1, columns), min(MOST_ROWS, rows) if rows > 0 else MOST_ROWS)
            self.lines.append([])

    def close_table(self, tag: str) -> None:
        """End a cell or a table: its rows, or the lines of its cells, go to what is around it."""
        if tag == "table":
            table = self.tables.pop()
            table.end_row()
            self.table_count += 1
            self.lines[-1] += table_lines(table.rows, self.table_count)
        elif tag != "tr" and self.tables:
            table = self.tables[-1]
            table.cells.append(Cell(tuple(self.lines.pop()), *table.span))

    def close_beside(self, element: _Element, lines: list[DraftLine]) -> None:
        """End a way through the site, or what is to be unfolded: it follows at the end, if it is no text of the page.

        What is unfolded is none where it is a table with its heads; else it stays where it is. A table of contents,
        whose links all lead to places of the page itself, says again what stands there, and is left out.
        """
        words = sum(line.kind != "row" for line in lines)
        is_table = element.get("open") is None and words <= MOST_HEADS and words < len(lines)
        if element.tag != "nav" and not is_table:
            self.lines[-1] += lines
        elif not _is_table_of_contents(element):
            self.beside += lines

    def finish(self) -> list[DraftLine]:
        """Return all lines."""
        self.end_line()
        return [*self.lines[0], *self.beside]
