"""An outline as a tree of lines, for eyes and for comparison with what is expected."""

from __future__ import annotations

from collections.abc import Iterator

from fazhi_report.importing.outline import Items, Outline, Paragraph, Part, Passage, Rows

STEP = "  "


def tree_of(outline: Outline) -> list[str]:
    """Return each part of an outline with its role, and below it its paragraphs, items and subparts.

    A heading shows how it stands: `。` run in, `/` alone. Behind numbers that go on from those before stands `…`.
    """
    return [line for part in outline.parts for line in _of_part(part)]


def _of_part(part: Part) -> Iterator[str]:
    goes_on = " …" if part.continued else ""
    yield f"{part.role}: {part.title.text if part.title is not None else '-'}{goes_on}"
    yield from _of_paragraphs(part.paragraphs, STEP)
    yield from _of_items(part.items, STEP)
    for subpart in part.subparts:
        role = f" ({subpart.role})" if subpart.role is not None else ""
        yield f"{STEP}（一） {subpart.title.text} {'。' if subpart.heading == 'run_in' else '/'}{role}"
        yield from _of_paragraphs(subpart.paragraphs, STEP * 2)
        yield from _of_items(subpart.items, STEP * 2)
    if part.causes is not None:
        yield f"{STEP}causes: {part.causes.text}"


def _of_items(items: Items | None, indent: str) -> Iterator[str]:
    for item in () if items is None else items.each:
        goes_on = "…" if items is not None and items.continued else ""
        stand = "。" if item.heading == "run_in" else "/"
        lead = f" {item.lead.text} {stand}" if item.lead is not None else ""
        yield f"{indent}* {items.numbering if items is not None else ''}{goes_on}{lead}"
        yield from _of_paragraphs(item.paragraphs, indent + STEP)
        yield from _of_items(item.items, indent + STEP)


def _of_paragraphs(paragraphs: tuple[Paragraph, ...], indent: str) -> Iterator[str]:
    for paragraph in paragraphs:
        if isinstance(paragraph, Passage):
            yield f"{indent}{paragraph.text}"
        else:
            yield from _of_rows(paragraph, indent)


def _of_rows(rows: Rows, indent: str) -> Iterator[str]:
    for row in rows.cells:
        yield f"{indent}| {' | '.join(cell.text for cell in row)} |"
