"""What an outline prints as text, written independently of the program, and whether it is its manuscript.

Width of characters (NFKC) and white space do not count, as in the proof of an import.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from fazhi_report.importing.manuscript import Line, Manuscript
from fazhi_report.importing.outline import Items, Outline, Paragraph, Part, Passage

DIGITS: Final = "零一二三四五六七八九"
CIRCLES: Final = (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))
CLOSING: Final = tuple("。！？；：…")


def bare(text: str) -> str:
    """Return a text as it is compared."""
    return "".join(normalize("NFKC", text).split())


def numeral(number: int) -> str:
    """Return a number below 100 in Chinese numerals."""
    tens, ones = divmod(number, 10)
    return (DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (DIGITS[ones] if ones or not tens else "")


def number_text(numbering: str, number: int) -> str:
    """Return what stands before the item of a number."""
    if numbering == "①":
        return chr(CIRCLES[number - 1]) if number <= len(CIRCLES) else f"（{number}）"
    return numbering.replace("一", numeral(number)).replace("1", str(number))


def heading_text(title: Passage, heading: str) -> str:
    """Return a title or lead with the stop that the program sets."""
    return title.text + ("。" if heading == "run_in" and not title.text.endswith(CLOSING) else "")


def paragraph_text(paragraph: Paragraph) -> str:
    """Return a paragraph or the cells of a table."""
    if isinstance(paragraph, Passage):
        return paragraph.text
    return "".join(cell.text for row in paragraph.cells for cell in row)


def printed_items(items: Items | None, last: dict[str, int], *, continued: bool) -> Iterator[str]:
    """Yield what items print."""
    if items is None:
        return
    number = last.get(items.numbering, 0) if continued else 0
    for item in items.each:
        number += 1
        last[items.numbering] = number
        yield number_text(items.numbering, number)
        if item.lead is not None:
            yield heading_text(item.lead, item.heading)
        yield from map(paragraph_text, item.paragraphs)
        yield from printed_items(item.items, last, continued=item.items is not None and item.items.continued)


def printed_part(part: Part, number: int, last: dict[str, int]) -> Iterator[str]:
    """Yield what a part prints. What goes on in number has one key for the part: its items and its subparts."""
    goes_on = part.continued or (part.items is not None and part.items.continued)
    if part.title is not None:
        yield numeral(number) + "、" + part.title.text
    yield from map(paragraph_text, part.paragraphs)
    yield from printed_items(part.items, last, continued=goes_on)
    count = last.get("（一）", 0) if goes_on else 0
    for subpart in part.subparts:
        count += 1
        last["（一）"] = count
        yield f"（{numeral(count)}）" + heading_text(subpart.title, subpart.heading)
        yield from map(paragraph_text, subpart.paragraphs)
        yield from printed_items(subpart.items, last, continued=subpart.items is not None and subpart.items.continued)
    if part.causes is not None:
        yield part.causes.text


def text_of(outline: Outline) -> str:
    """Return what the whole outline prints, as it is compared."""
    pieces = [outline.head.title.text] if outline.head.title is not None else []
    last: dict[str, int] = {}
    number = 0
    for part in outline.parts:
        number += part.title is not None
        pieces += printed_part(part, number, last)
    if outline.head.signed:
        pieces.append(outline.head.issuer)
    if outline.head.dated:
        year, month, day = outline.head.date.split("-")
        pieces.append(f"{year}年{int(month)}月{int(day)}日")
    return bare("".join(pieces))


def text_left(manuscript: Manuscript, outline: Outline) -> str:
    """Return the text of a manuscript without what was put aside and with its corrections, as it is compared."""
    pieces: list[str] = []
    changes: dict[int, list[tuple[int, int, str]]] = {}
    for aside in outline.asides:
        line, column, text = aside.extent
        changes.setdefault(line, []).append((column, column + len(text), ""))
    for (line, column), found, printed in outline.corrections:
        changes.setdefault(line, []).append((column, column + len(found), printed))
    for each in manuscript.lines:
        at = each.column
        for start, end, printed in sorted(changes.get(each.number, ())):
            assert start >= at, "two changes in one place"
            pieces += [each.text[at - each.column : start - each.column], printed]
            at = end
        pieces.append(each.text[at - each.column :])
    return bare("".join(pieces))


def manuscript_of(text: str, *, title: str = "") -> Manuscript:
    """Return a text as the manuscript that is read from it; cells of a table stand between bars."""
    lines: list[Line] = []
    table = 0
    for number, written in enumerate(text.splitlines(), start=1):
        line = written.strip()
        if line.startswith("|"):
            cells = tuple(cell.strip() for cell in line.strip("|").split("|"))
            table += not (lines and lines[-1].kind == "row" and lines[-1].number == number - 1)
            shown = " ".join(cells)
            lines.append(Line(number, 1, shown, "row", cells, table))
        elif line:
            lines.append(Line(number, len(written) - len(written.lstrip()) + 1, line))
    return Manuscript("report.txt", "text", "UTF-8", tuple(lines), title)
