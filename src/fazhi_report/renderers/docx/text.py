"""Runs and paragraphs as WordprocessingML.

What all paragraphs of a kind have in common stands in their style. Every run names its face itself, for every kind of
character, with the hint that says they are Chinese; without it Word sets “ ” … — in a Latin face.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from fazhi_report.renderers.docx.bookmarks import Bookmarks
from fazhi_report.renderers.docx.measures import characters_wide
from fazhi_report.renderers.docx.typefaces import WORD_FACES, fonts
from fazhi_report.renderers.official.document import Level, OfficialParagraph, Run, SignatureLine
from fazhi_report.typefaces import Face

STYLES: Final[Mapping[Level, str]] = MappingProxyType(
    {
        "draft": "DraftNotice",
        "addressee": "Addressee",
        "heading": "Heading1",
        "subheading": "Heading2",
        "lead": "Heading3",
        "text": "BodyText",
        "attachment": "AttachmentNote",
    }
)
"""The style of each level."""

RUN_IN: Final = "Heading2Char"
"""The style of the characters of a heading that is run into a paragraph; Word lists them in a table of contents."""

FACES: Final[Mapping[Face, str]] = MappingProxyType({face: fonts(face) for face in WORD_FACES})
"""The faces as runs name them."""

BREAK: Final = "<w:br/>"
"""The end of a line within a paragraph."""

ESCAPES: Final[Mapping[int, str]] = MappingProxyType(
    {
        **dict.fromkeys((*range(0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), ""),
        **{ord(space): " " for space in "\t\n\r"},
        **{ord(character): text for character, text in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))},
    }
)
"""What may not stand in XML as it is, and what stands for it; what XML cannot hold at all is left out."""

ADDRESS: Final = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#][!#-;=?-\[\]_a-z~]*)?|mailto:[A-Za-z0-9.+_-]+@[A-Za-z0-9.-]+",
)
"""An address that Word takes for one. With any other in it, Word would call the whole file damaged."""


def escaped(text: str) -> str:
    """Return a text as it stands in XML between elements."""
    return text.translate(ESCAPES)


def run(text: str, face: Face, style: str = "", size: float = 0) -> str:
    """Return a run of text, in a style of characters or of a size in points if given."""
    held = f'<w:rStyle w:val="{style}"/>' if style else ""
    halves = round(size * 2)
    sized = f'<w:spacing w:val="0"/><w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>' if size else ""
    return f"<w:r><w:rPr>{held}{FACES[face]}{sized}</w:rPr>{words(text)}</w:r>"


def words(text: str) -> str:
    """Return the element of a text, its spaces kept where XML would drop them."""
    kept = ' xml:space="preserve"' if text != text.strip() or "  " in text else ""
    return f"<w:t{kept}>{escaped(text)}</w:t>"


def paragraph(style: str, content: str, more: str = "") -> str:
    """Return a paragraph of a style; `more` are its own properties, in the order of the schema."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{content}</w:p>'


def title(style: str, lines: Sequence[str]) -> str:
    """Return a title as one paragraph of several lines."""
    return paragraph(style, f"<w:r><w:rPr>{FACES['xiaobiaosong']}</w:rPr>{BREAK.join(map(words, lines))}</w:r>")


def signature(style: str, line: SignatureLine, face: Face = "fangsong") -> str:
    """Return the issuer or the date, as far from the right side as it says."""
    inset = f'<w:ind w:rightChars="{round(line.inset * 100)}" w:right="{characters_wide(line.inset)}"/>'
    return paragraph(style, run(line.text, face), inset)


def link_within(name: str, content: str) -> str:
    """Return content that leads to the bookmark of this name and does not look like a link."""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{content}</w:hyperlink>'


class TextWriter:
    """Writes the text of one document: `bookmarks` are those of its places, `rows` the anchor of each figure's row.

    `relate` gives an address outside the document the name by which the part refers to it.
    """

    def __init__(self, rows: Mapping[str, str], relate: Callable[[str], str]) -> None:
        self.bookmarks = Bookmarks()
        self._rows = rows
        self._relate = relate

    def runs(self, runs: Iterable[Run], style: str = "") -> str:
        """Return runs, figures within their bookmarks and linked to their rows."""
        return "".join([self._run(each, style) for each in runs])

    def paragraph(self, content: OfficialParagraph, *, held: bool = False) -> str:
        """Return a paragraph; one that is `held` stays on the page of the next one."""
        heading = self.runs(content.runs[: content.heading_runs], RUN_IN)
        rest = self.runs(content.runs[content.heading_runs :])
        if content.anchor and content.heading_runs:
            heading = self.bookmarks.around(content.anchor, heading)
        elif content.anchor and content.level in ("heading", "subheading", "lead"):
            rest = self.bookmarks.around(content.anchor, rest)
        return paragraph(STYLES[content.level], heading + rest, "<w:keepNext/>" if held else "")

    def _run(self, each: Run, style: str) -> str:
        written = run(each.text, each.face, style)
        if each.address and ADDRESS.fullmatch(each.address):
            name = self._relate(each.address)
            written = f'<w:hyperlink r:id="{name}" w:history="1">{written}</w:hyperlink>'
        elif each.figure in self._rows:
            written = link_within(self.bookmarks.name_of(self._rows[each.figure]), written)
        return self.bookmarks.around(each.anchor, written) if each.anchor else written
