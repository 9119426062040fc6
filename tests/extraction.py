"""Text and figures of a report, read again from the formats it was rendered in, and the first place where they differ.

A format is read into pieces: text as it stands, a figure as a piece of its own where the format marks figures. Folded,
the pieces of every format are the same characters: white space is gone, and so are the stops that headings of
subsections take where text is run into them. All else counts, also whether a comma is of full width.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from fazhi_report.document import Document, FigureReference
from fazhi_report.renderers.plain_text import plain_text, stop_after

AROUND: Final = 12
"""Characters that are shown before and after the first difference."""


class Piece(NamedTuple):
    """A stretch of text. `place` is what the format calls this place of a figure, empty for other text."""

    text: str
    place: str = ""


class MarkedFigure(NamedTuple):
    """A figure in folded text: the place it stands at, its text, and how many characters stand before it."""

    place: str
    text: str
    start: int


class Extraction(NamedTuple):
    """The folded text of a report, and its figures in order, None in a format that does not mark them."""

    text: str
    figures: tuple[MarkedFigure, ...] | None


def folded(pieces: Iterable[Piece], document: Document, *, marked: bool) -> Extraction:
    """Return the pieces of a format as one text with its figures. The document tells which stops are run in."""
    text = ""
    figures = []
    for piece in pieces:
        characters = squeezed(piece.text)
        if piece.place:
            figures.append(MarkedFigure(piece.place, characters, len(text)))
        text += characters
    stops = tuple(stops_run_in(text, document))
    kept = "".join(character for index, character in enumerate(text) if index not in stops)
    moved = (each._replace(start=each.start - sum(stop < each.start for stop in stops)) for each in figures)
    return Extraction(kept, tuple(moved) if marked else None)


def squeezed(text: str) -> str:
    """Return a text without white space."""
    return "".join(text.split())


def stops_run_in(text: str, document: Document) -> Iterator[int]:
    """Yield where a stop follows the heading of a subsection that takes one when text is run into it."""
    at = 0
    for section in document.sections:
        for subsection in section.subsections:
            heading = squeezed(subsection.number + plain_text(subsection.title))
            found = text.find(heading, at)
            if found >= 0:
                at = found + len(heading)
                stop = stop_after(subsection.title)
                if stop and text.startswith(stop, at):
                    yield at


def figures_of(document: Document) -> list[tuple[str, str]]:
    """Return the place and the text of every figure in the prose, in order."""
    return [(place_name(each.anchor), squeezed(each.text)) for each in references(document.sections)]


def references(node: object) -> Iterator[FigureReference]:
    """Yield every figure below a node, in the order in which it is printed."""
    if isinstance(node, FigureReference):
        yield node
    elif isinstance(node, tuple):
        for each in node:
            yield from references(each)


def place_name(anchor: str) -> str:
    """Return the anchor of a place as far as every format can name it: letters, digits and underscores, not too many.

    Word takes names of up to 40 characters; where an anchor is longer, its name ends in a sum of nine.
    """
    return re.sub(r"[^\w]", "_", anchor)[:31]


def first_difference(extractions: Mapping[str, Extraction]) -> str:
    """Return where the formats first differ, what each has there, and which do; nothing where they are the same."""
    return _difference_of_texts({name: each.text for name, each in extractions.items()}) or _difference_of_figures(
        {name: each.figures for name, each in extractions.items() if each.figures is not None}
    )


def _difference_of_texts(texts: Mapping[str, str]) -> str:
    if len(set(texts.values())) < 2:
        return ""
    at = next(
        (index for index, characters in enumerate(zip(*texts.values(), strict=False)) if len(set(characters)) > 1),
        min(map(len, texts.values())),
    )
    before = next(iter(texts.values()))[max(0, at - AROUND) : at]
    return f"after {at} characters: " + _told(
        {name: f"…{before}▸{text[at : at + AROUND]}" for name, text in texts.items()}
    )


def _difference_of_figures(figures: Mapping[str, tuple[MarkedFigure, ...]]) -> str:
    for index in range(max(map(len, figures.values()), default=0)):
        found = {name: of_format[index] if index < len(of_format) else None for name, of_format in figures.items()}
        if len(set(found.values())) > 1:
            return f"figure {index + 1}: " + _told({name: _as_told(figure) for name, figure in found.items()})
    return ""


def _as_told(figure: MarkedFigure | None) -> str:
    return "none" if figure is None else f"{figure.text} ({figure.place}, after {figure.start} characters)"


def _told(by_format: Mapping[str, str]) -> str:
    """Return what formats have, those that have the same together."""
    return "; ".join(
        f"{', '.join(name for name, other in by_format.items() if other == told)}: {told}"
        for told in dict.fromkeys(by_format.values())
    )
