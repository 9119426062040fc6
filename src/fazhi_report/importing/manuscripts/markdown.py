"""Markdown → lines, by markdown-it: headings, paragraphs, items with their numbers, rows of tables, and no marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Final, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from fazhi_report.importing.manuscript import LineKind
from fazhi_report.importing.manuscripts.drafts import Cell, DraftLine, Row, table_lines
from fazhi_report.prose import is_wide

DEEPEST: Final = 40
"""Quotations and lists within each other, above which markdown-it leaves text out; its own limit is 20."""

_FRONT_MATTER: Final = re.compile(r"\ufeff?---[ \t]*\n((?:(?!---|\.\.\.).*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_KEY: Final = re.compile(r"^[A-Za-z_\u4e00-\u9fff][\w-]*:", re.MULTILINE)
_TITLE: Final = re.compile(r"""title:[ \t]*(["']?)(.*?)\1[ \t]*""")
_HIDDEN: Final = re.compile(r"<!--.*?(?:-->|$)|<(script|style|template)\b.*?(?:</\1\s*>|$)", re.DOTALL | re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")
_LINE_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
_STRONG: Final = "**"
_ADDRESS: Final = re.compile("[:/#.]")


class MarkdownText(NamedTuple):
    """A Markdown file as read: its lines, and the title of its front matter."""

    lines: tuple[DraftLine, ...]
    title: str = ""


def read_markdown(text: str) -> MarkdownText:
    """Return the lines of a Markdown text. The front matter but for its title is text, so that nothing is lost."""
    text = re.sub("\r\n?", "\n", text)
    front = _FRONT_MATTER.match(text)
    if front is None or not _KEY.search(front[1]):
        return MarkdownText(tuple(_lines(text, 0)))
    title, lines = "", []
    for number, line in enumerate(front[1].split("\n"), 2):
        found = _TITLE.fullmatch(line)
        if found is not None and not title:
            title = found[2]
        else:
            lines.append(DraftLine(line, number=number))
    skipped = front[0].count("\n")
    return MarkdownText((*lines, *_lines(text[front.end() :], skipped)), title)


def _lines(text: str, skipped: int) -> Iterator[DraftLine]:
    """Yield the lines of a text in front of which some lines were skipped."""
    source = text.split("\n")
    reader = _TokenReader(source)
    for token in _tokens(text):
        reader.read(token)
    for line in reader.drafts:
        place = source[line.number - 1] if 0 < line.number <= len(source) else ""
        column = max(0, place.find(line.text[:2]))
        yield line._replace(number=line.number + skipped, column=column + 1)


def _tokens(text: str) -> Sequence[Token]:
    """Return what markdown-it reads. A definition that names no address is text: `[注]: 见附件`."""
    markdown = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("table")
    environment: dict[str, dict[str, dict[str, str]]] = {}
    tokens = markdown.parse(text, environment)
    if all(_ADDRESS.search(each["href"]) for each in environment.get("references", {}).values()):
        return tokens
    return markdown.disable("reference").parse(text, {})


class _TokenReader:
    """Gathers the lines of one text from its tokens."""

    def __init__(self, source: Sequence[str]) -> None:
        self.source = source
        self.drafts: list[DraftLine] = []
        self.kind: LineKind = "text"
        self.mark = ""
        self.number = 0
        self.rows: list[Row] = []
        self.cells: list[Cell] | None = None
        self.tables = 0

    def read(self, token: Token) -> None:
        """Take up one token."""
        if token.map is not None:
            self.number = token.map[0] + 1
        if token.type == "heading_open":
            self.kind = "heading"
        elif token.type == "heading_close":
            self.kind = "text"
        elif token.type == "list_item_open":
            self.mark += f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "list_item_close":
            self.mark = ""
        elif token.type == "inline":
            self.take(_words(token.children or ()))
        elif token.type in ("fence", "code_block"):
            self.take(token.content.split("\n"), self.number + (token.type == "fence"))
        elif token.type == "html_block":
            self.take([unescape(line) for line in _without_tags(token.content).split("\n")], self.number)
        else:
            self.read_table(token.type)

    def read_table(self, opening: str) -> None:
        """Take up what opens or closes a table or a row."""
        if opening == "table_open":
            self.tables += 1
            self.rows = []
        elif opening == "tr_open":
            self.cells = []
        elif opening == "tr_close" and self.cells is not None:
            self.rows.append(tuple(self.cells))
            self.cells = None
        elif opening == "table_close":
            filled = [row for row in self.rows if any(cell.lines for cell in row)]
            numbers = iter([next(line.number for cell in row for line in cell.lines) for row in filled])
            lines = table_lines(filled, self.tables)
            self.drafts += [line if line.number else line._replace(number=next(numbers)) for line in lines]

    def take(self, lines: Sequence[str], first: int = 0) -> None:
        """Take up lines. `first` is the number of the first of them where each stands in a line of its own."""
        drafts = [
            DraftLine(line, self.kind, number=(first + index) if first else self.number)
            for index, line in enumerate(lines)
        ]
        if self.cells is not None:
            self.cells.append(Cell(tuple(line for line in drafts if line.text.strip())))
        elif any(line.text.strip() for line in drafts):
            self.drafts.append(drafts[0]._replace(text=self.mark + drafts[0].text))
            self.drafts += drafts[1:]
            self.mark = ""


def _words(tokens: Sequence[Token]) -> list[str]:
    """Return the words of a paragraph without marks, a line for each that is broken on purpose.

    A line that only wraps goes on without a space next to Chinese. Images show nothing. `**` in pairs are marks too
    where CommonMark sees none since a full stop stands before the closing one: `**一是高站位部署。**市委`.
    """
    words, wrapped = "", False
    pairs_left = sum(token.content.count(_STRONG) for token in tokens if token.type == "text") % 2 == 0
    for token in tokens:
        content = token.content.replace("\n", " ")
        if token.type == "text" and pairs_left:
            content = content.replace(_STRONG, "")
        if token.type in ("text", "code_inline", "text_special") and content:
            if wrapped and words and not (is_wide(words[-1]) or is_wide(content[0])):
                words += " "
            words += content
            wrapped = False
        elif token.type == "hardbreak" or (token.type == "html_inline" and _LINE_BREAK.fullmatch(token.content)):
            words += "\n"
        wrapped = wrapped or token.type == "softbreak"
    return words.split("\n")


def _without_tags(html: str) -> str:
    """Return a block of HTML without its tags, and without what a browser does not show."""
    return _TAG.sub("", _LINE_BREAK.sub("\n", _HIDDEN.sub("", html)))
