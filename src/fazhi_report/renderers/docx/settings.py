"""What holds for the whole Word file: its settings, its section with page and grid, its folios, its properties."""

from __future__ import annotations

import re
from typing import Final

from fazhi_report.document import Document
from fazhi_report.renderers.docx.measures import (
    BOTTOM,
    CHARACTER_SPACE,
    FOOTER_DISTANCE,
    HEADER_DISTANCE,
    INDENT_WIDTH,
    LEFT,
    PAGE,
    PITCH,
    RIGHT,
    TOP,
)
from fazhi_report.renderers.docx.text import FACES, escaped, paragraph, run

SUBJECT: Final = "法治政府建设年度报告"
"""The subject among the properties of the file."""

PROGRAM: Final = "fazhi"

MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?")
"""A day, or a moment in universal time, as the properties of a file hold it."""

SETTINGS: Final = f"""\
<w:zoom w:percent="100"/><w:hideSpellingErrors/><w:hideGrammaticalErrors/>\
<w:defaultTabStop w:val="{INDENT_WIDTH}"/><w:evenAndOddHeaders/>\
<w:characterSpacingControl w:val="doNotCompress"/>\
<w:compat><w:balanceSingleByteDoubleByteWidth/><w:doNotExpandShiftReturn/><w:useFELayout/>\
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"""
"""Odd and even pages differ; characters are not squeezed together, so that they stand on the grid."""


def section(references: str) -> str:
    """Return the section that is the whole file: headers and footers by reference, the page, and its grid."""
    return (
        f"<w:sectPr>{references}"
        f'<w:pgSz w:w="{PAGE[0]}" w:h="{PAGE[1]}"/>'
        f'<w:pgMar w:top="{TOP}" w:right="{RIGHT}" w:bottom="{BOTTOM}" w:left="{LEFT}"'
        f' w:header="{HEADER_DISTANCE}" w:footer="{FOOTER_DISTANCE}" w:gutter="0"/>'
        f'<w:cols w:space="0"/>'
        f'<w:docGrid w:type="linesAndChars" w:linePitch="{PITCH}" w:charSpace="{CHARACTER_SPACE}"/></w:sectPr>'
    )


def folio(style: str, example: int) -> str:
    """Return a footer with the number of the page between dashes; `example` stands there until Word counts."""
    before = f"<w:r><w:rPr>{FACES['songti']}</w:rPr>"
    marks = {kind: f'{before}<w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    field = (
        f'{marks["begin"]}{before}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        f"{marks['separate']}{run(str(example), 'songti')}{marks['end']}"
    )
    return paragraph(style, run("— ", "songti") + field + run(" —", "songti"))


def draft_header(word: str) -> str:
    """Return a header that says on every page that this is a draft."""
    return paragraph("Header", run(word, "heiti"))


def core_properties(document: Document) -> str:
    """Return the properties of the file: what the report is, and the moment that stands for when it was made.

    That is the one given from outside or else the day of the report, never that of the machine.
    """
    made = document.created or document.date
    moment = made if "T" in made else f"{made}T00:00:00Z"
    dates = "".join(
        f'<dcterms:{which} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{which}>' for which in ("created", "modified")
    )
    return (
        f"<dc:title>{escaped(document.title)}</dc:title><dc:subject>{SUBJECT}</dc:subject>"
        f"<dc:creator>{escaped(document.issuer)}</dc:creator><dc:language>zh-CN</dc:language>"
        f"{dates if MOMENT.fullmatch(moment) else ''}"
    )


def application_properties() -> str:
    """Return the properties that name the program."""
    return f"<Application>{PROGRAM}</Application>"
