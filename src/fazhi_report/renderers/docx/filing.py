"""What the filed copy bears beside the text (GB/T 9704-2012, 7.2 and 7.4): head and red line, and the imprint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from fazhi_report.document import Filing
from fazhi_report.renderers.docx import measures
from fazhi_report.renderers.docx.measures import AREA_WIDTH, INNER, OUTER, above_number, characters_wide
from fazhi_report.renderers.docx.styles import LEFT, RIGHT, indent
from fazhi_report.renderers.docx.tables import row
from fazhi_report.renderers.docx.text import FACES, paragraph, run
from fazhi_report.renderers.official.document import (
    COPIES,
    PRINTED,
    SIGNERS,
    Imprint,
    characters,
    mark_size,
    signer_lines,
)
from fazhi_report.renderers.official.page import SMALL_SIZE

TAB: Final = f"<w:r><w:rPr>{FACES['fangsong']}</w:rPr><w:tab/></w:r>"


def head(filing: Filing) -> str:
    """Return the issuer's mark, the signers and the document number as far as there are any, and the red line."""
    size = mark_size(filing.mark)
    line = round(size * 20)
    mark = paragraph(
        "IssuerMark",
        run(filing.mark, "xiaobiaosong", size=size),
        f'<w:spacing w:line="{line}" w:lineRule="exact"/>',
    )
    if not filing.number and not filing.signers:
        return mark + paragraph("RedLine", "", f'<w:spacing w:before="{above_number(line, 0)}"/>')
    return f"{mark}{''.join(numbered(filing, above_number(line)))}{paragraph('RedLine', '')}"


def numbered(filing: Filing, space: int) -> Iterator[str]:
    """Yield the line of the document number, with so much space above; in a copy that goes upwards with its signers.

    There the number stands one character from the left, in the line of the last signer. Signers stand two in a line,
    one character from the right, and their names in line under each other (7.2.5, 7.2.6).
    """
    number = run(filing.number, "fangsong") if filing.number else ""
    above = f'<w:spacing w:before="{space}"/>'
    if not filing.signers:
        yield paragraph("DocumentNumber", number, f'{above}<w:jc w:val="center"/>')
        return
    lines = signer_lines(filing.signers)
    widths = [max(map(characters, column)) for column in columns(lines)]
    first = characters(SIGNERS)
    start = max(AREA_WIDTH - characters_wide(first + sum(widths) + len(widths)), 0)
    stops = [start + characters_wide(first + sum(widths[:index]) + index) for index in range(len(widths))]
    for position, line in enumerate(lines):
        last = position == len(lines) - 1
        names = TAB.join(run(name, "kaiti") for name in line)
        yield paragraph(
            "DocumentNumber" if last else "Signer",
            (number if last else "") + TAB + ("" if position else run(SIGNERS, "fangsong")) + names,
            _tabs(stops if position else [start, *stops[1:]])
            + (above if position == 0 else "")
            + f"<w:ind{indent('left', 1)}/>",
        )


def columns(lines: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the names that stand under each other."""
    return [[line[index] for line in lines if index < len(line)] for index in range(max(map(len, lines)))]


def imprint(content: Imprint) -> str:
    """Return the imprint, which stands at the foot of the page on which the paragraph after it stands."""
    when = f"{content.printed_on}{PRINTED}"
    right = min(characters_wide(characters(when) + 3, SMALL_SIZE), AREA_WIDTH // 2)
    widths = (AREA_WIDTH - right, right)
    rows = []
    if content.copies:
        hanging = indent("left", 4, SMALL_SIZE) + indent("hanging", 3, SMALL_SIZE) + indent("right", 1, SMALL_SIZE)
        copies = paragraph("Imprint", run(f"{COPIES}{content.copies}。", "fangsong"), f"<w:ind{hanging}/>")
        rows.append(row(_cell(copies, AREA_WIDTH, '<w:gridSpan w:val="2"/>')))
    if content.printed_by:
        left = paragraph(
            "Imprint", run(content.printed_by, "fangsong"), f"<w:ind{indent('left', 1, SMALL_SIZE)}/>{LEFT}"
        )
        last = paragraph("Imprint", run(when, "fangsong"), f"<w:ind{indent('right', 1, SMALL_SIZE)}/>{RIGHT}")
        rows.append(row(_cell(left, widths[0]) + _cell(last, widths[1])))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rules = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="auto"/>'
        for side, size in (("top", OUTER), ("bottom", OUTER), ("insideH", INNER))
    )
    return (
        '<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="page"'
        f' w:tblpX="{measures.LEFT}" w:tblpYSpec="bottom"/>'
        f'<w:tblW w:w="{AREA_WIDTH}" w:type="dxa"/><w:tblBorders>{rules}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _tabs(stops: Sequence[int]) -> str:
    listed = "".join(f'<w:tab w:val="left" w:pos="{stop}"/>' for stop in stops)
    return f"<w:tabs>{listed}</w:tabs>"


def _cell(content: str, width: int, more: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{content}</w:tc>'
