"""The passages of one part in the order in which they are printed, each with what it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fazhi_report.importing.outline import Items, Paragraph, Part, Passage


class PlacedPassage(NamedTuple):
    """One passage of a part. `context` is the title or lead that it stands under, its own where it is one itself.

    The context of a table cell is what stands at the head of its row and of its column.
    """

    passage: Passage
    is_heading: bool
    context: str


def passages_of(part: Part) -> tuple[PlacedPassage, ...]:
    """Return the passages of a part: its title, its paragraphs and items, its subparts, the causes."""
    return tuple(_in_part(part))


def _in_part(part: Part) -> Iterator[PlacedPassage]:
    title = "" if part.title is None else part.title.text
    if part.title is not None:
        yield PlacedPassage(part.title, True, title)
    yield from _in_paragraphs(part.paragraphs, title)
    yield from _in_items(part.items, title)
    for subpart in part.subparts:
        yield PlacedPassage(subpart.title, True, subpart.title.text)
        yield from _in_paragraphs(subpart.paragraphs, subpart.title.text)
        yield from _in_items(subpart.items, subpart.title.text)
    if part.causes is not None:
        yield PlacedPassage(part.causes, False, title)


def _in_items(items: Items | None, context: str) -> Iterator[PlacedPassage]:
    for item in () if items is None else items.each:
        own = context if item.lead is None else item.lead.text
        if item.lead is not None:
            yield PlacedPassage(item.lead, True, own)
        yield from _in_paragraphs(item.paragraphs, own)
        yield from _in_items(item.items, own)


def _in_paragraphs(paragraphs: Sequence[Paragraph], context: str) -> Iterator[PlacedPassage]:
    for paragraph in paragraphs:
        if isinstance(paragraph, Passage):
            yield PlacedPassage(paragraph, False, context)
            continue
        head = paragraph.cells[0]
        for index, row in enumerate(paragraph.cells):
            for column, cell in enumerate(row):
                place = f"{row[0].text}{head[column].text}" if index and column else context
                yield PlacedPassage(cell, False, place)
