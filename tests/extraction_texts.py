"""Reading a report again from Markdown, HTML and plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from markdown_it import MarkdownIt

from tests.extraction import Piece, place_name

VOID: Final = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
"""Elements without an end tag."""

BESIDE: Final = {"details", "style", "script"}
"""Elements that hold none of the article's words, as popovers do: the figures of a part, to be unfolded."""

RULE: Final = re.compile(r"-+( {2}-+)*")
"""What stands under the head of a table in plain text."""

DRAFT: Final = re.compile(r"【(.*)】")
"""The notice of a draft in plain text."""

ANCHOR: Final = re.compile(r"(?:fazhi-\d+-)?(ref-.*)", re.DOTALL)
"""The id of the place of a figure, within the anchor that it has in the document; a fragment puts its own before it."""


def read_markdown(content: bytes) -> Iterator[Piece]:
    """Yield the words that a CommonMark parser reads, line by line."""
    for token in MarkdownIt("commonmark").enable("table").parse(content.decode()):
        if token.type == "inline":
            yield Piece("".join("\n" if each.type == "softbreak" else each.content for each in token.children or ()))


def read_text(content: bytes) -> Iterator[Piece]:
    """Yield the lines, without the rules of tables and the brackets around the notice of a draft."""
    for number, line in enumerate(content.decode().split("\n")):
        draft = DRAFT.fullmatch(line) if number == 0 else None
        if RULE.fullmatch(line) is None:
            yield Piece(line if draft is None else draft[1])


def read_html(content: bytes) -> Iterator[Piece]:
    """Yield the words of the article and its figures, but nothing that is only unfolded or opened."""
    yield from ArticleReader(content.decode()).pieces


class ArticleReader(HTMLParser):
    """Reads the words of an article. A figure is a `data` element: its id is its place, and it has an exact value."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.values: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element; what is inside a popover, or to be unfolded, is none of the article's words."""
        found = dict(attrs)
        if tag not in VOID:
            self.open.append("beside" if tag in BESIDE or "popover" in found else tag)
        if tag == "data" and self.is_reading:
            place = ANCHOR.fullmatch(found.get("id") or "")
            assert place is not None, f"a figure without a place: {found}"
            self.pieces.append(Piece("", place_name(place[1])))
            self.values.append(found.get("value") or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass an element that holds nothing, as drawings have them."""

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        assert self.open.pop() in (tag, "beside"), f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        """Take up the words of the article, those of a figure as one piece."""
        if self.is_reading and "data" in self.open:
            figure = self.pieces.pop()
            self.pieces.append(figure._replace(text=figure.text + data))
        elif self.is_reading:
            self.pieces.append(Piece(data))

    @property
    def is_reading(self) -> bool:
        """Whether what comes belongs to the article's words."""
        return "article" in self.open and "beside" not in self.open
