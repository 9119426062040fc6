"""What the program builds, read in again: the same text in every format, whatever the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import pytest
from hypothesis import given, settings

from fazhi_report.document import Document
from fazhi_report.importing.manuscripts import read_manuscript
from fazhi_report.renderers import RENDERERS, Resources, render_formats
from tests.documents import FILING
from tests.extraction import Piece, folded
from tests.extraction_texts import read_markdown, read_text
from tests.extraction_word import read_word
from tests.parity_documents import ANY_DOCUMENT, DOCUMENTS, with_headings
from tests.template_files import PACKAGED, templates_in

FORMATS: Final = ("txt", "md", "html", "html-fragment", "docx")


Render = Callable[[Document], dict[str, bytes]]


@pytest.fixture(scope="module")
def render(tmp_path_factory: pytest.TempPathFactory) -> Render:
    """Return what renders documents in the formats that are read in."""
    resources = Resources(templates_in(PACKAGED), str(tmp_path_factory.mktemp("templates")))

    def rendered(document: Document) -> dict[str, bytes]:
        contents, _ = render_formats(document, FORMATS, resources)
        return {name: contents[RENDERERS[name].file_name] for name in FORMATS}

    return rendered


def lines_of(name: str, content: bytes, kind: str) -> list[str]:
    """Return the texts of the lines of a built report, which is read without a word."""
    manuscript, findings = read_manuscript(f"report.{name}", content)
    assert manuscript is not None, findings
    assert manuscript.kind == kind
    return [line.text for line in manuscript.lines]


def squeezed_text(lines: Sequence[str], document: Document) -> str:
    """Return the text of lines without white space and without the stops of headings that run in."""
    return folded(map(Piece, lines), document, marked=False).text


def is_of_filing(line: str) -> bool:
    """Whether a line stands in a filed copy beside the report: its mark, number, signers, addressee and imprint."""
    beside = (FILING.mark, FILING.number, "签发人", FILING.addressee, "抄送", FILING.printed_by, "附件：")
    return "".join(line.split()).startswith(beside)


@pytest.mark.parametrize("headings", ["stand_alone", "run_in"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_built_is_read_again(name: str, headings: str, render: Render) -> None:
    """Markdown and Word say what the text does, and the article of a page too: what can be unfolded follows it."""
    document = with_headings(DOCUMENTS[name](), headings)
    built = render(document)
    expected = folded(read_text(built["txt"]), document, marked=False).text
    assert squeezed_text(lines_of("md", built["md"], "markdown"), document) == expected
    of_word = [line for line in lines_of("docx", built["docx"], "word") if not is_of_filing(line)]
    assert expected in squeezed_text(of_word, document)
    for form in ("html", "html-fragment"):
        text = squeezed_text(lines_of("html", built[form], "page"), document)
        assert expected in text or name == "a draft"


@settings(max_examples=30, deadline=None)
@given(document=ANY_DOCUMENT)
def test_any_report_is_read_again(document: Document, render: Render) -> None:
    """Whatever an author writes, Markdown and Word hold it, and reading gives it back."""
    built = render(document)
    of_markdown = folded(read_markdown(built["md"]), document, marked=False).text
    of_word = folded(read_word(built["docx"]), document, marked=False).text
    assert squeezed_text(lines_of("md", built["md"], "markdown"), document) == of_markdown
    assert of_word in squeezed_text(lines_of("docx", built["docx"], "word"), document)
