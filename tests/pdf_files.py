"""PDF files as a reader sees them: where every character stands, what the tags say, and which figures are linked.

Lengths are in millimetres from the top left corner of the page, sizes and pitches in points. A character is the square
that Chinese typesetting gives it, or half of one, wherever its ink is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any, Final, NamedTuple

import pdfplumber

POINTS: Final = 72 / 25.4
"""Points of a millimetre."""

ASCENT: Final = 0.88
"""The part of a character's square above the line on which letters stand."""

FOLIO: Final = 262
"""The lower end of the type area; below it stands the page number."""

HEAD: Final = 37
"""The upper end of the type area."""

BLOCKS: Final = frozenset({"P", "H1", "H2", "H3", "TH", "TD", "Title"})
"""Tags of what is read as one piece."""

INLINE: Final = frozenset({"Span", "Link", "Lbl", "Reference"})
"""Tags of what is a part of a piece."""


class Glyph(NamedTuple):
    """One character: where its square begins and ends, its size, its face and its colour."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    font: str
    colour: tuple[float, ...]

    @property
    def wide(self) -> bool:
        """Whether it takes a whole square."""
        return (self.right - self.left) * POINTS > 0.75 * self.size


class Line(NamedTuple):
    """The characters of one line, from left to right."""

    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        """What the line reads."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def top(self) -> float:
        """The upper end of its highest character."""
        return min(glyph.top for glyph in self.glyphs)

    @property
    def bottom(self) -> float:
        """The lower end of its lowest character."""
        return max(glyph.bottom for glyph in self.glyphs)

    @property
    def left(self) -> float:
        """Where its first character begins."""
        return min(glyph.left for glyph in self.glyphs)

    @property
    def right(self) -> float:
        """Where its last character ends; a space at the end of a line is nothing."""
        return max(glyph.right for glyph in self.glyphs if not glyph.text.isspace())

    @property
    def size(self) -> float:
        """The size of its characters."""
        (size,) = {glyph.size for glyph in self.glyphs}
        return size

    @property
    def fonts(self) -> set[str]:
        """The faces of its characters."""
        return {glyph.font for glyph in self.glyphs}

    @property
    def pitches(self) -> list[float]:
        """From each wide character to the next, in points."""
        return [(after.left - each.left) * POINTS for each, after in pairwise(self.glyphs) if each.wide]


class Rule(NamedTuple):
    """A rule that is drawn: where it lies, its thickness and its colour."""

    left: float
    right: float
    top: float
    thickness: float
    colour: tuple[float, ...]


class Page(NamedTuple):
    """One page: the lines of the type area, what stands above and below it, and its rules."""

    lines: tuple[Line, ...]
    head: tuple[Line, ...]
    folio: Line
    rules: tuple[Rule, ...]


class Tagged(NamedTuple):
    """What a screen reader reads as one piece: the tag and the text."""

    tag: str
    text: str


def pages_of(content: bytes) -> list[Page]:
    """Return the pages."""
    with pdfplumber.open(BytesIO(content)) as document:
        return [page_of(page) for page in document.pages]


def page_of(page: Any) -> Page:  # noqa: ANN401 - pdfplumber has no types
    """Return a page."""
    lines: dict[float, list[Glyph]] = {}
    for character in page.chars:
        glyph = glyph_of(character, page.height)
        lines.setdefault(round(glyph.top + ASCENT * glyph.size / POINTS, 1), []).append(glyph)
    ordered = [Line(tuple(sorted(lines[base], key=lambda glyph: glyph.left))) for base in sorted(lines)]
    (folio,) = (line for line in ordered if line.top > FOLIO)
    body = [line for line in ordered if line is not folio]
    return Page(
        tuple(line for line in body if line.bottom > HEAD),
        tuple(line for line in body if line.bottom <= HEAD),
        folio,
        tuple(sorted(rules_of(page), key=lambda rule: rule.top)),
    )


def glyph_of(character: dict[str, Any], height: float) -> Glyph:
    """Return a character of a page of this height in points."""
    size = round(character["size"], 2)
    base = height - character["matrix"][5]
    return Glyph(
        text=character["text"],
        left=character["x0"] / POINTS,
        right=character["x1"] / POINTS,
        top=(base - ASCENT * size) / POINTS,
        bottom=(base + (1 - ASCENT) * size) / POINTS,
        size=size,
        font=character["fontname"].partition("+")[2],
        colour=tuple(character["non_stroking_color"] or ()),
    )


def rules_of(page: Any) -> Iterator[Rule]:  # noqa: ANN401 - pdfplumber has no types
    """Yield the rules of a page: filled boxes that are thin, and strokes."""
    for box in page.rects:
        colour = tuple(box["non_stroking_color"] or ())
        yield Rule(box["x0"] / POINTS, box["x1"] / POINTS, box["top"] / POINTS, box["height"] / POINTS, colour)
    for stroke in page.lines:
        width = stroke["linewidth"]
        colour = tuple(stroke["stroking_color"] or ())
        top = (stroke["top"] - width / 2) / POINTS
        yield Rule(stroke["x0"] / POINTS, stroke["x1"] / POINTS, top, width / POINTS, colour)


def tagged(content: bytes) -> list[Tagged]:
    """Return what the file says by its tags, in reading order: without page numbers and other furniture.

    A paragraph that a heading is run into is one piece. Line breaks of the page are none of the text's.
    """
    with pdfplumber.open(BytesIO(content)) as document:
        words: dict[tuple[int, int], str] = {}
        for page in document.pages:
            for character in page.chars:
                if character["mcid"] is not None:
                    key = (page.page_number, character["mcid"])
                    words[key] = words.get(key, "") + character["text"]
        return [piece for element in document.structure_tree for piece in pieces_of(element, words)]


def pieces_of(element: dict[str, Any], words: dict[tuple[int, int], str]) -> Iterator[Tagged]:
    """Yield the pieces below an element of the structure. Text without a block of its own is a piece by itself.

    A heading in a paragraph is run into it and no piece of its own.
    """
    run_in = {"H2"} if element["type"] == "P" else set()
    nested = [child for child in element.get("children", ()) if holds_block(child) and child["type"] not in run_in]
    inline = [child for child in element.get("children", ()) if child not in nested]
    keys = sorted(set(keys_below({**element, "children": inline}, [0, -1])))
    text = "".join(words.get(key, "") for key in keys)
    if text or (element["type"] in BLOCKS and not nested):
        yield Tagged(element["type"], text)
    for child in nested:
        yield from pieces_of(child, words)


def holds_block(element: dict[str, Any]) -> bool:
    """Whether an element is read as a piece of its own, or something below it is."""
    return element["type"] not in INLINE or any(map(holds_block, element.get("children", ())))


def keys_below(element: dict[str, Any], place: list[int]) -> Iterator[tuple[int, int]]:
    """Yield page and number of each stretch of text of an element and all below it.

    `place` is the page and the last number on it. Of an element that goes on over a page only the numbers are known:
    they begin anew with the page.
    """
    if "page_number" in element:
        place[:] = [element["page_number"], -1]
    for number in element.get("mcids", ()):
        place[:] = [place[0] + (number <= place[1]), number]
        yield (place[0], number)
    for child in element.get("children", ()):
        yield from keys_below(child, list(place))


def text_of(content: bytes) -> str:
    """Return the whole text in reading order, a piece a line."""
    return "\n".join(piece.text for piece in tagged(content))


def numbers_in(content: bytes) -> list[str]:
    """Return every number of the text, in reading order."""
    return re.findall(r"\d+(?:\.\d+)?", text_of(content))
