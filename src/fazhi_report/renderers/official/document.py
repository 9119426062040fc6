"""The report as an official document (GB/T 9704-2012, 7), the same for every format on paper.

    header (filed)   the issuer's mark, the document number, who signed it
    title            in lines of its own
    addressee        (filed)
    blocks           headings, text and tables in the faces of their levels
    issuer, date
    appendix         the table of the figures, where the layout asks for it
    imprint (filed)  who gets copies, who had it printed and when

What stands here is laid out and no longer decided on: a format on paper sets one piece after the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple, TypeAlias
from unicodedata import east_asian_width

from fazhi_report.document import (
    Block,
    Document,
    Emphasis,
    FigureRecord,
    FigureReference,
    Filing,
    Inline,
    Link,
    Paragraph,
    Section,
    Strong,
    Subsection,
    Words,
)
from fazhi_report.renderers.official.page import INDENT, TYPE_AREA_WIDTH
from fazhi_report.renderers.official.title_lines import shaped_title
from fazhi_report.renderers.plain_text import stop_after
from fazhi_report.typefaces import Face

Level = Literal["draft", "addressee", "heading", "subheading", "lead", "text", "attachment"]
"""What a paragraph is: the notice of a draft, the addressee, `一、`, `（一）`, a lead on a line of its own, text, the
name of an appendix."""

FACE_OF_LEVEL: Final[dict[Level, Face]] = {
    "draft": "heiti",
    "addressee": "fangsong",
    "heading": "heiti",
    "subheading": "kaiti",
    "lead": "fangsong",
    "text": "fangsong",
    "attachment": "fangsong",
}
"""The face of each level (7.3.3)."""

TABLE_HEAD_FACE: Final[Face] = "heiti"
"""The face of the head of a table."""

STRESSED: Final[dict[type, Face]] = {Strong: "heiti", Emphasis: "kaiti"}
"""The face of stressed text: official faces have no bold or italic of their own."""

WIDE: Final = frozenset("WFA")
"""East Asian widths that take a whole character. Ambiguous characters (“ ” …) do, as in every Chinese typeface."""

APPENDIX_WIDTHS: Final = (0.3, 0.16, 0.36, 0.18)
"""The shares of the columns of the appendix: figure, value, derivation, source."""

SIGNERS, COPIES, PRINTED = "签发人：", "抄送：", "印发"
"""What stands before the signers, before those who get copies, and behind the date of printing (7.2.6, 7.4)."""

MARK_SIZE: Final = 42
"""初号, the size of an issuer's mark that is short enough for it, in points."""

SIGNERS_IN_LINE: Final = 2
"""Signers of a line (7.2.6)."""


class Run(NamedTuple):
    """Text in one face. `anchor` is that of the place where a figure stands, `figure` the id of the figure."""

    text: str
    face: Face
    anchor: str = ""
    figure: str = ""
    address: str = ""


class OfficialParagraph(NamedTuple):
    """One paragraph. Its first line is indented but for the addressee; `anchor` is where a link may lead.

    One that a heading is run into begins with that many `heading_runs`.
    """

    level: Level
    runs: tuple[Run, ...]
    anchor: str = ""
    heading_runs: int = 0


class OfficialTable(NamedTuple):
    """A table of three lines. `alignments` holds `left`, `center`, `right` or an empty string for each column.

    `anchors` are those of the rows, where links lead to them. `widths` are the shares of the columns in the width of
    the type area, empty where their content decides.
    """

    alignments: tuple[str, ...]
    header: tuple[tuple[Run, ...], ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    anchors: tuple[str, ...] = ()
    widths: tuple[float, ...] = ()


OfficialBlock: TypeAlias = OfficialParagraph | OfficialTable


class SignatureLine(NamedTuple):
    """The issuer or the date: flush right, `inset` characters of text from the right side of the type area."""

    text: str
    inset: float


class Appendix(NamedTuple):
    """What follows on a page of its own: the word in its corner, its title, a note and the table."""

    mark: str
    title: str
    table: OfficialTable


class Imprint(NamedTuple):
    """The foot of the last page of a filed copy (7.4): the line of copies, who had it printed, and when."""

    copies: str
    printed_by: str
    printed_on: str


class OfficialDocument(NamedTuple):
    """The whole document on paper. `header` and `imprint` are those of a filed copy, None in any other."""

    header: Filing | None
    title_lines: tuple[str, ...]
    blocks: tuple[OfficialBlock, ...]
    issuer: SignatureLine
    date: SignatureLine
    appendix: Appendix | None
    imprint: Imprint | None


def official_document(document: Document) -> OfficialDocument:
    """Return the report as an official document."""
    layout = document.publication.layout
    filing = document.publication.filing if document.publication.edition == "filed" else None
    appendix = appendix_of(document) if layout.appendix == "figures" and document.figures else None
    issuer, date = signature(document.issuer, document.date_text)
    return OfficialDocument(
        header=filing,
        title_lines=layout.title_lines or shaped_title(document.title),
        blocks=tuple(blocks_of(document, filing, appendix)),
        issuer=issuer,
        date=date,
        appendix=appendix,
        imprint=None if filing is None else imprint_of(filing),
    )


def blocks_of(document: Document, filing: Filing | None, appendix: Appendix | None) -> Iterator[OfficialBlock]:
    """Yield everything from below the title to above the issuer."""
    if document.draft:
        yield paragraph("draft", (Words(document.draft),))
    if filing is not None:
        yield paragraph("addressee", (Words(f"{filing.addressee}："),))
    headings = document.publication.layout.headings
    for section in document.sections:
        if section.title:
            yield paragraph("heading", (Words(section.number), *section.title), section.anchor)
        parts: tuple[Section | Subsection, ...] = (section, *section.subsections)
        for part in parts:
            heading = (part.heading if isinstance(part, Subsection) else "") or headings
            yield from run_on(pieces_of(part)) if heading == "run_in" else (block for _, block in pieces_of(part))
        yield from map(block_of, section.closing)
    if appendix is not None:
        yield paragraph("attachment", (Words(f"{appendix.mark}：{appendix.title}"),))


def pieces_of(part: Section | Subsection) -> Iterator[tuple[bool, OfficialBlock]]:
    """Yield heading, blocks and measures of a part, each with whether it runs on where headings are run in.

    A section's own heading always stands alone, and so does what is printed before the text of a measure whose lead
    stands alone.
    """
    if isinstance(part, Subsection):
        yield False, paragraph("subheading", (Words(part.number), *part.title), part.anchor)
    for position, block in enumerate(part.blocks):
        yield position == 0, block_of(block)
    for measure in part.measures:
        if measure.heading == "stand_alone":
            yield False, paragraph("lead", (Words(measure.number), *measure.lead), measure.anchor)
            for block in measure.blocks:
                yield False, block_of(block)
            continue
        lead = (*measure.lead, Words(stop_after(measure.lead))) if measure.lead else ()
        opening = measure.blocks[0].content if measure.blocks and isinstance(measure.blocks[0], Paragraph) else ()
        runs_on = not measure.opens
        yield runs_on, paragraph("text", (Words(measure.number), *lead, *opening), measure.anchor)
        for block in measure.blocks[1 if opening else 0 :]:
            yield False, block_of(block)


def run_on(pieces: Iterable[tuple[bool, OfficialBlock]]) -> Iterator[OfficialBlock]:
    """Yield the pieces of a part, what runs on put into the paragraph before it."""
    last: OfficialParagraph | None = None
    for runs_on, block in pieces:
        if last is not None and runs_on and isinstance(block, OfficialParagraph):
            last = with_stop(last) if last.level == "subheading" else last
            last = last._replace(runs=(*last.runs, *block.runs))
            continue
        if last is not None:
            yield last
        last = block if isinstance(block, OfficialParagraph) else None
        if last is None:
            yield block
    if last is not None:
        yield last


def with_stop(heading: OfficialParagraph) -> OfficialParagraph:
    """Return the paragraph that a heading begins, the stop behind it that it takes there."""
    last = heading.runs[-1]
    stop = stop_after((Words(last.text),))
    runs = (*heading.runs, Run(stop, last.face)) if stop else heading.runs
    return OfficialParagraph("text", runs, heading.anchor, len(runs))


def paragraph(level: Level, content: tuple[Inline, ...], anchor: str = "") -> OfficialParagraph:
    """Return a paragraph in the face of its level."""
    return OfficialParagraph(level, tuple(runs_of(content, FACE_OF_LEVEL[level])), anchor)


def block_of(block: Block) -> OfficialBlock:
    """Return a block of the text."""
    if isinstance(block, Paragraph):
        return paragraph("text", block.content)
    header = tuple(tuple(runs_of(cell, TABLE_HEAD_FACE)) for cell in block.header)
    rows = tuple(tuple(tuple(runs_of(cell, FACE_OF_LEVEL["text"])) for cell in row) for row in block.rows)
    return OfficialTable(block.alignments, header, rows)


def runs_of(content: Iterable[Inline], face: Face, address: str = "") -> Iterator[Run]:
    """Yield inline nodes as runs, empty ones left out. The innermost stress and the outermost link hold."""
    for node in content:
        if isinstance(node, Words):
            if node.text:
                yield Run(node.text, face, address=address)
        elif isinstance(node, FigureReference):
            yield Run(node.text, face, node.anchor, node.figure, address)
        elif isinstance(node, Link):
            yield from runs_of(node.content, face, address or node.address)
        else:
            yield from runs_of(node.content, STRESSED[type(node)], address)


def signature(issuer: str, date: str) -> tuple[SignatureLine, SignatureLine]:
    """Return issuer and date of a document without a seal (7.3.5.4).

    The issuer stands two characters from the right, the date begins two characters right of it; a date longer than the
    issuer stands two characters from the right itself, and the issuer begins two characters left of it.
    """
    issuer_width, date_width = characters(issuer), characters(date)
    if date_width <= issuer_width:
        return SignatureLine(issuer, INDENT), SignatureLine(date, issuer_width - date_width)
    return SignatureLine(issuer, date_width + 2 * INDENT - issuer_width), SignatureLine(date, INDENT)


def characters(text: str) -> float:
    """Return how many characters of the grid a text takes: digits and Latin letters half a one each."""
    return sum(1 if east_asian_width(character) in WIDE else 0.5 for character in text)


def mark_size(mark: str) -> float:
    """Return the size in which an issuer's mark takes one line, in points."""
    return min(MARK_SIZE, TYPE_AREA_WIDTH / 25.4 * 72 // max(characters(mark), 1))


def signer_lines(signers: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the signers line by line, two in each (7.2.6)."""
    return tuple(signers[start : start + SIGNERS_IN_LINE] for start in range(0, len(signers), SIGNERS_IN_LINE))


def imprint_of(filing: Filing) -> Imprint | None:
    """Return the foot of a filed copy, None where nobody gets copies and nobody is named who had it printed."""
    if not filing.copies and not filing.printed_by:
        return None
    return Imprint("，".join(filing.copies), filing.printed_by, filing.printed_on)


def appendix_of(document: Document) -> Appendix:
    """Return the table of the figures: what each is, its value, how it comes about, and who reported it."""
    labels = document.labels
    face = FACE_OF_LEVEL["text"]
    names = (labels["figure"], labels["printed"], labels["derivation"], labels["place"])
    table = OfficialTable(
        alignments=("left", "right", "left", "left"),
        header=tuple((Run(name, TABLE_HEAD_FACE),) for name in names),
        rows=tuple(
            tuple((Run(text, face),) if text else () for text in cells_of(record)) for record in document.figures
        ),
        anchors=tuple(record.anchor for record in document.figures),
        widths=APPENDIX_WIDTHS,
    )
    return Appendix(labels["appendix"], labels["figures_title"], table)


def cells_of(record: FigureRecord) -> tuple[str, str, str, str]:
    """Return the cells of a figure's row; what is absent is left out."""
    formula = f"{record.worked} = {record.text}" if record.worked and record.exact else record.formula
    derivation = "；".join(text.rstrip("。") for text in (formula, record.definition, record.scope) if text)
    return record.label, record.text, derivation, record.source
