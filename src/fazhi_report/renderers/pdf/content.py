"""What the layout of the PDF is given: the official document and all measures, as one JSON text.

The layout (`templates/report.typ`) decides how things are set and knows no number of its own; here stands what is set.
Text goes over as data and is never read as markup or code.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from fazhi_report.document import Document, Filing
from fazhi_report.renderers.official import page
from fazhi_report.renderers.official.document import (
    COPIES,
    FACE_OF_LEVEL,
    PRINTED,
    SIGNERS,
    Appendix,
    Imprint,
    OfficialBlock,
    OfficialDocument,
    OfficialParagraph,
    OfficialTable,
    Run,
    SignatureLine,
    characters,
    mark_size,
    signer_lines,
)
from fazhi_report.renderers.official.tables import TWIPS, column_widths
from fazhi_report.renderers.pdf.pieces import Part, Piece, Style, pieces_of
from fazhi_report.typefaces import Face, Typeface

Data: TypeAlias = dict[str, Any]
"""A JSON object."""

POINTS: Final = 72 / 25.4
"""Points of a millimetre."""

TABLE_PITCH, APPENDIX_PITCH = 17, 15
"""From line to line in the tables of the text and in that of the appendix, in points."""

TABLE_GAP, COLUMN_GAP = 2, 5.4
"""Above and below the text of a cell, and beside it, in points."""

IMPRINT_PITCH, IMPRINT_GAP = 19.6, 3
"""The pitch of the lines of the imprint, and the space above and below them, in points."""

TABLE_RULE, HEAD_RULE = 1.5, 0.75
"""The rules of a table, in points."""

DRAFT_TOP: Final = 25
"""From the top of the page down to the word that says that this is a draft, in millimetres."""

ASCENT: Final = 0.88
"""The part of a Chinese character's square that stands above the line on which letters stand."""

FULL_PITCH: Final = (page.TYPE_AREA_WIDTH * POINTS - page.TEXT_SIZE) / (page.CHARACTERS - 1) - 0.0001
"""From character to character, so that 28 reach from edge to edge: `CHARACTER_PITCH` to more places."""

MEASURES: Final[Mapping[str, float]] = {
    **{f"page-{side}": size * POINTS for side, size in (("width", page.PAGE_WIDTH), ("height", page.PAGE_HEIGHT))},
    "top": page.TOP_MARGIN * POINTS,
    "bottom": page.BOTTOM_MARGIN * POINTS,
    "left": page.LEFT_MARGIN * POINTS,
    "right": page.RIGHT_MARGIN * POINTS,
    "area-width": page.TYPE_AREA_WIDTH * POINTS,
    "lines": page.LINES,
    "pitch": page.LINE_PITCH,
    "character": FULL_PITCH,
    "ascent": ASCENT,
    "title-size": page.TITLE_SIZE,
    "text-size": page.TEXT_SIZE,
    "small-size": page.SMALL_SIZE,
    "indent": page.INDENT * FULL_PITCH,
    "folio-drop": page.FOLIO_DROP * POINTS,
    "folio-inset": page.FOLIO_INSET * FULL_PITCH,
    "draft-top": DRAFT_TOP * POINTS,
    "mark-drop": page.MARK_DROP * POINTS,
    "red-line-drop": page.RED_LINE_DROP * POINTS,
    "red-rule": page.RED_RULE * POINTS,
    "outer-rule": page.OUTER_RULE * POINTS,
    "inner-rule": page.INNER_RULE * POINTS,
    "table-rule": TABLE_RULE,
    "head-rule": HEAD_RULE,
    "table-gap": TABLE_GAP,
    "column-gap": COLUMN_GAP,
    "imprint-pitch": IMPRINT_PITCH,
    "imprint-gap": IMPRINT_GAP,
    "attachment-indent": (page.INDENT + 3) * FULL_PITCH,
}
"""Every measure of the layout by the name under which it asks for it, in points."""

ALIGNED: Final = frozenset({"left", "center", "right"})

LINKED: Final = ("https://", "http://", "mailto:")
"""How an address begins that a reader can be led to."""

MOMENT: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)Z)?")
"""A day, or a moment in universal time."""


def content_of(official: OfficialDocument, document: Document, typefaces: Mapping[Face, Typeface]) -> str:
    """Return what the layout is given for a report."""
    appendix = official.appendix
    targets = {} if appendix is None else {record.id: record.anchor for record in document.figures}
    writer = PieceWriter(targets, keep_anchors=appendix is not None)
    notices = [block for block in official.blocks if isinstance(block, OfficialParagraph) and block.level == "draft"]
    site = document.publication.site
    data = {
        "measures": MEASURES,
        "faces": {face: {"family": each.family, "weight": each.weight} for face, each in typefaces.items()},
        "title": document.title,
        "author": document.issuer,
        "keywords": [] if site is None else list(site.keywords),
        "moment": moment_of(document),
        "draft": writer.plain(document.labels["draft"], "heiti") if document.draft else None,
        "notices": [writer.block(notice) for notice in notices],
        "header": None if official.header is None else header_of(official.header, writer),
        "title-lines": [writer.plain(line, "xiaobiaosong") for line in official.title_lines],
        "blocks": [writer.block(block) for block in official.blocks if block not in notices],
        "signature": [signature_of(line, writer) for line in (official.issuer, official.date)],
        "appendix": None if appendix is None else appendix_of(appendix, document, writer),
        "imprint": None if official.imprint is None else imprint_of(official.imprint, writer),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


class PieceWriter:
    """Writes the text of one document as pieces, and keeps which anchors have been set, each once.

    `targets` gives for a figure the anchor of its row in the appendix; without an appendix no anchor is kept.
    """

    def __init__(self, targets: Mapping[str, str], *, keep_anchors: bool) -> None:
        self.targets = targets
        self.keep_anchors = keep_anchors
        self.anchors: set[str] = set()

    def runs(self, runs: Iterable[Run], face: Face, room: int | None = None) -> list[Any]:
        """Return the pieces of runs in a place whose own face is `face`, and whose lines hold `room` characters."""
        parts = [
            Part(
                run.text,
                Style(
                    run.face,
                    self.targets.get(run.figure, ""),
                    run.address if run.address.startswith(LINKED) else "",
                    run.anchor if self.keep_anchors else "",
                ),
            )
            for run in runs
        ]
        return [self._piece(piece, face) for piece in (pieces_of(parts) if room is None else pieces_of(parts, room))]

    def plain(self, text: str, face: Face) -> list[Any]:
        """Return the pieces of a text in one face."""
        return self.runs((Run(text, face),), face)

    def anchor(self, name: str) -> str:
        """Return an anchor that is to be set, or an empty text where it has been set before."""
        if name in self.anchors:
            return ""
        self.anchors.add(name)
        return name

    def block(self, block: OfficialBlock) -> Data:
        """Return a paragraph, or a table of the text."""
        if isinstance(block, OfficialTable):
            return table_of(block, self, page.TABLE_SIZE, TABLE_PITCH)
        face = FACE_OF_LEVEL[block.level]
        heading, rest = block.runs[: block.heading_runs], block.runs[block.heading_runs :]
        return {
            "level": block.level,
            "face": face,
            "heading": self.runs(heading, face) if heading else None,
            "pieces": self.runs(rest, face),
        }

    def _piece(self, piece: Piece, face: Face) -> Any:  # noqa: ANN401 - JSON
        parts = [self._part(part, face) for part in piece.parts]
        return parts if piece.whole else parts[0]

    def _part(self, part: Part, face: Face) -> str | Data:
        style = part.style
        facts = {
            "face": "" if style.face == face else style.face,
            "to": style.target,
            "address": style.address,
            "at": self.anchor(style.anchor) if style.anchor else "",
        }
        given = {name: fact for name, fact in facts.items() if fact}
        return {"text": part.text, **given} if given else part.text


def table_of(table: OfficialTable, writer: PieceWriter, size: float, pitch: float, places: Sequence[str] = ()) -> Data:
    """Return a table. `places` names for each row the anchor in the text to which it leads, or nothing."""
    face = FACE_OF_LEVEL["text"]
    widths = [width / TWIPS for width in column_widths(table)]
    rooms = [max(int((width - 2 * COLUMN_GAP) / size), 2) for width in widths]
    rows = []
    for index, row in enumerate(table.rows):
        cells = [writer.runs(cell, face, room) for cell, room in zip(row, rooms, strict=True)]
        back = places[index] if index < len(places) and places[index] in writer.anchors else ""
        anchor = writer.anchor(table.anchors[index]) if index < len(table.anchors) else ""
        rows.append({"cells": cells, "at": anchor, "to": back})
    header = [writer.runs(cell, face, room) for cell, room in zip(table.header, rooms, strict=True)]
    alignments = [alignment if alignment in ALIGNED else "left" for alignment in table.alignments]
    return {
        "level": "table",
        **{"size": size, "pitch": pitch, "widths": widths, "alignments": alignments, "header": header, "rows": rows},
    }


def header_of(filing: Filing, writer: PieceWriter) -> Data:
    """Return what stands above the title of a filed copy."""
    lines = signer_lines(filing.signers)
    return {
        "mark": writer.plain(filing.mark, "xiaobiaosong"),
        "size": mark_size(filing.mark),
        "number": writer.plain(filing.number, "fangsong"),
        "label": writer.plain(SIGNERS, "fangsong"),
        "signers": [[writer.plain(name, "kaiti") for name in line] for line in lines],
    }


def signature_of(line: SignatureLine, writer: PieceWriter) -> Data:
    """Return the issuer or the date, with its distance from the left side, so that it stands on the grid."""
    left = page.TYPE_AREA_WIDTH * POINTS - (line.inset + characters(line.text)) * FULL_PITCH
    return {"pieces": writer.plain(line.text, "fangsong"), "left": max(left, 0)}


def appendix_of(appendix: Appendix, document: Document, writer: PieceWriter) -> Data:
    """Return the appendix, each of its rows linked to the first place in the text where its figure stands."""
    places = [record.references[0] if record.references else "" for record in document.figures]
    return {
        "mark": writer.plain(appendix.mark, "heiti"),
        "title": writer.plain(appendix.title, "xiaobiaosong"),
        "table": table_of(appendix.table, writer, page.APPENDIX_SIZE, APPENDIX_PITCH, places),
    }


def imprint_of(imprint: Imprint, writer: PieceWriter) -> Data:
    """Return the foot of the last page of a filed copy."""
    return {
        "copies": writer.plain(f"{COPIES}{imprint.copies}。", "fangsong") if imprint.copies else None,
        "printed-by": writer.plain(imprint.printed_by, "fangsong") if imprint.printed_by else None,
        "printed-on": writer.plain(f"{imprint.printed_on}{PRINTED}", "fangsong"),
    }


def moment_of(document: Document) -> list[int]:
    """Return the moment that stands for when the report was made, as numbers: the one given, else its own date."""
    found = MOMENT.fullmatch(document.created) or MOMENT.fullmatch(document.date)
    return [] if found is None else [int(number) for number in found.groups(default="0")]
