"""Reading a report again from PDF: the characters as they were set, without what is only there on the page.

Page numbers and the head of a table that goes on over the page are marked as artifacts, which no reader of a tagged
file reads aloud; here they are not read either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

import pdfplumber

from fazhi_report.document import Document
from fazhi_report.renderers.official.document import OfficialParagraph, official_document
from tests.extraction import Piece, squeezed


def read_pdf(content: bytes) -> Iterator[Piece]:
    """Yield the text of each page."""
    with pdfplumber.open(BytesIO(content)) as file:
        for page in file.pages:
            yield Piece("".join(each["text"] for each in page.chars if each["tag"] != "Artifact"))


def within_filed_copy(pieces: Iterable[Piece], document: Document) -> Iterator[Piece]:
    """Yield the report's own text of what was read from a filed copy: from its title to its date.

    The addressee, and the line that names an appendix, are left out too. All of it must be there, once.
    """
    text = squeezed("".join(piece.text for piece in pieces))
    text = text[text.index(squeezed(document.title)) :]
    ending = squeezed(document.issuer + document.date_text)
    text = text[: text.index(ending) + len(ending)]
    for block in official_document(document).blocks:
        if isinstance(block, OfficialParagraph) and block.level in ("addressee", "attachment"):
            beside = squeezed("".join(run.text for run in block.runs))
            assert text.count(beside) == 1, beside
            text = text.replace(beside, "")
    yield Piece(text)
