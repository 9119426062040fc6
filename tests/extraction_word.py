"""Reading a report again from Word: the text of its body, and the figures within their bookmarks."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Final
from xml.etree import ElementTree
from zipfile import ZipFile

from tests.extraction import Piece, place_name

WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

BESIDE: Final = frozenset(
    (
        *("IssuerMark", "Signer", "DocumentNumber", "RedLine", "Addressee", "Imprint", "AfterTable"),
        *("AttachmentNote", "AttachmentMark", "AttachmentTitle", "AttachmentHead", "AttachmentText"),
    )
)
"""The styles of what is none of the report's own text: what a filed copy bears beside it, and the appendix."""

FIGURE: Final = "ref_"
"""How the names of bookmarks on figures begin."""


def read_word(content: bytes) -> Iterator[Piece]:
    """Yield the text of the body in order, figures as pieces of their own."""
    with ZipFile(BytesIO(content)) as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))  # noqa: S314 - what the tests have written
    for paragraph in body.iter(f"{WORD}p"):
        if style_of(paragraph) not in BESIDE:
            yield from pieces_of(paragraph)


def style_of(paragraph: ElementTree.Element) -> str:
    """Return the id of the style of a paragraph."""
    style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
    return "" if style is None else style.get(f"{WORD}val", "")


def pieces_of(paragraph: ElementTree.Element) -> list[Piece]:
    """Return the texts of a paragraph, those of a figure, which its bookmark encloses, as one piece."""
    pieces: list[Piece] = []
    figure = ""
    for element in paragraph.iter():
        if element.tag == f"{WORD}bookmarkStart" and element.get(f"{WORD}name", "").startswith(FIGURE):
            figure = element.get(f"{WORD}id", "")
            pieces.append(Piece("", place_name(element.get(f"{WORD}name", ""))))
        elif element.tag == f"{WORD}bookmarkEnd" and element.get(f"{WORD}id") == figure:
            figure = ""
        elif element.tag == f"{WORD}t":
            before = pieces.pop() if figure else Piece("")
            pieces.append(before._replace(text=before.text + (element.text or "")))
        elif element.tag in (f"{WORD}br", f"{WORD}tab"):
            pieces.append(Piece("\n"))
    return pieces
