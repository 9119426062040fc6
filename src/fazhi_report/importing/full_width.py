"""An outline → the same with full-width punctuation next to Chinese characters (GB/T 15834).

Public copies often have it folded to half width. `formatting` knows where it can be nothing else; the text keeps its
length, so that places stay what they are.
"""

from __future__ import annotations

from fazhi_report.formatting.punctuation import widened
from fazhi_report.importing.outline import Item, Items, Outline, Paragraph, Part, Passage, Rows, Subpart


def with_full_width_punctuation(outline: Outline) -> Outline:
    """Return an outline with its title and all its passages in full-width punctuation."""
    head = outline.head
    title = None if head.title is None else _passage(head.title)
    return outline._replace(head=head._replace(title=title), parts=tuple(map(_part, outline.parts)))


def _part(part: Part) -> Part:
    return part._replace(
        title=None if part.title is None else _passage(part.title),
        paragraphs=tuple(map(_paragraph, part.paragraphs)),
        items=_items(part.items),
        subparts=tuple(map(_subpart, part.subparts)),
        causes=None if part.causes is None else _passage(part.causes),
    )


def _subpart(subpart: Subpart) -> Subpart:
    return subpart._replace(
        title=_passage(subpart.title),
        paragraphs=tuple(map(_paragraph, subpart.paragraphs)),
        items=_items(subpart.items),
    )


def _items(items: Items | None) -> Items | None:
    return None if items is None else items._replace(each=tuple(map(_item, items.each)))


def _item(item: Item) -> Item:
    return item._replace(
        lead=None if item.lead is None else _passage(item.lead),
        paragraphs=tuple(map(_paragraph, item.paragraphs)),
        items=_items(item.items),
    )


def _paragraph(paragraph: Paragraph) -> Paragraph:
    if isinstance(paragraph, Passage):
        return _passage(paragraph)
    return Rows(tuple(tuple(map(_passage, row)) for row in paragraph.cells))


def _passage(passage: Passage) -> Passage:
    return passage._replace(text=widened(passage.text, (), exact=False))
