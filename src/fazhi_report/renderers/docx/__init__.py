"""The report as a Word file in the official format (GB/T 9704-2012)."""

from __future__ import annotations

from collections.abc import Iterator

from fazhi_report.diagnostics import Outcome
from fazhi_report.document import Document
from fazhi_report.renderers.docx import filing
from fazhi_report.renderers.docx.package import WordPackage
from fazhi_report.renderers.docx.settings import (
    SETTINGS,
    application_properties,
    core_properties,
    draft_header,
    folio,
    section,
)
from fazhi_report.renderers.docx.styles import styles
from fazhi_report.renderers.docx.tables import AFTER_TABLE, table
from fazhi_report.renderers.docx.text import TextWriter, paragraph, run, signature, title
from fazhi_report.renderers.docx.typefaces import font_table
from fazhi_report.renderers.official.document import (
    Appendix,
    OfficialBlock,
    OfficialDocument,
    OfficialParagraph,
    OfficialTable,
    official_document,
)
from fazhi_report.renderers.resources import Resources


def render(document: Document, _resources: Resources) -> Outcome[bytes]:
    """Return the report as a Word file. The same document gives the same bytes."""
    official = official_document(document)
    package = WordPackage()
    package.add_properties("core", core_properties(document))
    package.add_properties("app", application_properties())
    package.add("styles", styles())
    package.add("settings", SETTINGS)
    package.add("fontTable", font_table())
    rows = {} if official.appendix is None else {record.id: record.anchor for record in document.figures}
    writer = TextWriter(rows, package.relate)
    places = [record.references[0] if record.references else "" for record in document.figures]
    body = "".join(body_of(official, writer, places))
    edges = section(edge_references(package, document.labels["draft"] if document.draft else ""))
    return Outcome(package.content(body + edges))


def edge_references(package: WordPackage, draft: str) -> str:
    """Add footers, and the headers of a draft, and return how the section refers to them."""
    added = [
        ("footer", "default", package.add("footer", folio("FolioOdd", 1), "1")),
        ("footer", "even", package.add("footer", folio("FolioEven", 2), "2")),
    ]
    if draft:
        added += [
            ("header", pages, package.add("header", draft_header(draft), number))
            for pages, number in (("default", "1"), ("even", "2"))
        ]
    return "".join(f'<w:{edge}Reference w:type="{pages}" r:id="{name}"/>' for edge, pages, name in added)


def body_of(official: OfficialDocument, writer: TextWriter, places: list[str]) -> Iterator[str]:
    """Yield the pieces of the document in the order of the page; the notice of a draft stands above everything."""
    notices = [block for block in official.blocks if isinstance(block, OfficialParagraph) and block.level == "draft"]
    yield from map(writer.paragraph, notices)
    if official.header is not None:
        yield filing.head(official.header)
    yield title("Title", official.title_lines)
    yield from text_of([block for block in official.blocks if block not in notices], writer)
    yield signature("Issuer", official.issuer)
    yield signature("IssueDate", official.date)
    if official.appendix is not None:
        yield from appendix_of(official.appendix, writer, places)
    if official.imprint is not None:
        yield filing.imprint(official.imprint)
        yield AFTER_TABLE


def text_of(blocks: list[OfficialBlock], writer: TextWriter) -> Iterator[str]:
    """Yield the blocks of the text. Its last paragraph stays with the issuer, who never stands alone on a page."""
    for block, after in zip(blocks, (*blocks[1:], None), strict=False):
        if isinstance(block, OfficialParagraph):
            held = after is None or (isinstance(after, OfficialParagraph) and after.level == "attachment")
            yield writer.paragraph(block, held=held)
        else:
            yield table(block, writer)
            if isinstance(after, OfficialTable):
                yield AFTER_TABLE


def appendix_of(appendix: Appendix, writer: TextWriter, places: list[str]) -> Iterator[str]:
    """Yield the appendix, each of its figures linked to the first place in the text where it stands."""
    yield paragraph("AttachmentMark", run(appendix.mark, "heiti"))
    yield title("AttachmentTitle", (appendix.title,))
    yield table(appendix.table, writer, "Attachment", places)
    yield AFTER_TABLE
