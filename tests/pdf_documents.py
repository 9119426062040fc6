"""Documents of which every word is known, and what they look like as PDF in the typefaces of the tests."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.document import (
    Document,
    Filing,
    Inline,
    Measure,
    Paragraph,
    Publication,
    Section,
    Subsection,
    Words,
)
from fazhi_report.messages.page import labels
from fazhi_report.numbering import number_document
from fazhi_report.renderers import Resources, render_formats
from fazhi_report.typefaces import Face, Typeface
from tests import documents
from tests.template_files import PACKAGED, templates_in
from tests.typeface_files import official_typefaces

FILING: Final = documents.FILING._replace(
    signers=(), copies=("中共示例市委员会", "示例市人民代表大会常务委员会"), printed_on="2020年2月28日"
)
"""What a filed copy bears."""

PUBLISHED: Final = Publication()
"""How a report is published that says nothing of it."""

SENTENCE: Final = "坚持依法行政推进法治政府建设落实各项工作任务"
"""Twenty-two characters without a mark."""


def words(text: str) -> tuple[Inline, ...]:
    """Return content that is nothing but this text."""
    return (Words(text),)


def text_of_lines(count: int) -> str:
    """Return a paragraph that takes so many lines: 26 characters in the first, 28 in the others, the last one short."""
    length = 26 + 28 * (count - 1) - 5
    return (SENTENCE * (length // len(SENTENCE) + 1))[: length - 1] + "。"


def section(title: str, *paragraphs: str, subsections: tuple[Subsection, ...] = ()) -> Section:
    """Return a section; one without a title is not numbered."""
    blocks = tuple(Paragraph(words(text)) for text in paragraphs)
    return Section(title or "opening", "other", "", "", words(title) if title else (), blocks, (), subsections, ())


def subsection(title: str, *measures: str) -> Subsection:
    """Return a subsection with a measure for each text."""
    listed = tuple(Measure("", "", words("加强领导"), (Paragraph(words(text)),)) for text in measures)
    return Subsection(title, "", "", words(title), (), listed)


def document(*sections: Section, publication: Publication = PUBLISHED, **facts: object) -> Document:
    """Return a numbered document with these sections."""
    made = Document(
        title="示例市2019年法治政府建设情况报告",
        issuer="示例市人民政府",
        region="360000",
        year=2019,
        date="2020-02-28",
        date_text="2020年2月28日",
        sections=sections,
        figures=(),
        language="zh",
        labels=labels("zh"),
        created="",
        publication=publication,
    )
    return number_document(made._replace(**facts))  # type: ignore[arg-type]  # the names of fields, checked at run time


def filed(filing: Filing = FILING) -> Publication:
    """Return how a filed copy is published."""
    return Publication("filed", filing=filing)


@cache
def typefaces(without: str = "") -> Mapping[Face, Typeface]:
    """Return the typefaces of the tests, in a folder of this process, without some characters."""
    return official_typefaces(Path(mkdtemp(prefix="fazhi-typefaces-")), without)


def render(
    report: Document, found: Mapping[Face, Typeface] | None = None, layout: bytes | None = None
) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Return the PDF of a document, None where there is none, and all findings."""
    templates = templates_in(PACKAGED) | ({} if layout is None else {"templates/report.typ": layout})
    contents, findings = render_formats(
        report, ("pdf",), Resources(templates, None, typefaces() if found is None else found)
    )
    return contents.get("report.pdf"), findings


def pdf(report: Document) -> bytes:
    """Return the PDF of a document without a finding."""
    content, findings = render(report)
    assert findings == ()
    assert content is not None
    return content
