"""Tables of three lines (三线表): a strong rule above and below, a thin one under the head, none between columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from fazhi_report.renderers.docx.text import TextWriter, link_within, paragraph
from fazhi_report.renderers.official.document import OfficialTable
from fazhi_report.renderers.official.tables import column_widths

ALIGNED: Final = frozenset({"center", "right"})
"""Alignments that a style does not give of itself."""

AFTER_TABLE: Final = paragraph("AfterTable", "")
"""Two tables need a paragraph between them, and the last page one behind its table; it is as low as can be."""


def table(content: OfficialTable, writer: TextWriter, kind: str = "Table", back: Sequence[str] = ()) -> str:
    """Return a table over the whole width; `kind` is the beginning of the names of the styles of its cells.

    `back` names for each row a place in the text to which its first cell leads, where there is such a bookmark.
    """
    widths = column_widths(content)
    header = "".join(
        cell(writer.runs(runs), width, f"{kind}Head", "") for runs, width in zip(content.header, widths, strict=True)
    )
    rows = [row(header, "<w:tblHeader/>")]
    for index, cells in enumerate(content.rows):
        contents = [writer.runs(runs) for runs in cells]
        if index < len(back) and contents and contents[0] and writer.bookmarks.is_set(back[index]):
            contents[0] = link_within(writer.bookmarks.name_of(back[index]), contents[0])
        if index < len(content.anchors):
            contents[0] = writer.bookmarks.around(content.anchors[index], contents[0])
        rows.append(
            row(
                "".join(
                    cell(written, width, f"{kind}Text", alignment)
                    for written, width, alignment in zip(contents, widths, content.alignments, strict=True)
                )
            )
        )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="ThreeLineTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
        ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(cells: str, more: str = "") -> str:
    """Return a row that does not break over two pages."""
    return f"<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{cells}</w:tr>"


def cell(content: str, width: int, style: str, alignment: str, more: str = "") -> str:
    """Return a cell of one paragraph; `more` are properties of the cell behind its width."""
    aligned = f'<w:jc w:val="{alignment}"/>' if alignment in ALIGNED else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{paragraph(style, content, aligned)}</w:tc>'
    )
