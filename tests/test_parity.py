"""One report, one text: read again from every format, text and figures are the same; else the difference is named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

import pytest
from hypothesis import given, settings

from fazhi_report.document import Document, FigureReference, Words
from fazhi_report.renderers import RENDERERS, Resources, render_formats
from tests.documents import every_kind
from tests.extraction import Extraction, Piece, figures_of, first_difference, folded
from tests.extraction_pdf import read_pdf, within_filed_copy
from tests.extraction_texts import read_html, read_markdown, read_text
from tests.extraction_word import read_word
from tests.parity_documents import ANY_DOCUMENT, DOCUMENTS, rebuilt, with_headings
from tests.template_files import PACKAGED, templates_in
from tests.typeface_files import official_typefaces


class Reader(NamedTuple):
    """How a format is read again, and whether it marks its figures."""

    read: Callable[[bytes], Iterator[Piece]]
    marks_figures: bool


READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        "md": Reader(read_markdown, marks_figures=False),
        "html": Reader(read_html, marks_figures=True),
        "html-fragment": Reader(read_html, marks_figures=True),
        "txt": Reader(read_text, marks_figures=False),
        "docx": Reader(read_word, marks_figures=True),
        "pdf": Reader(read_pdf, marks_figures=False),
    }
)
"""Every format that holds the text of a report."""

WITHOUT_TEXT: Final = {"json"}
"""Formats that hold the figures alone."""

MARKING: Final = tuple(name for name, reader in READERS.items() if reader.marks_figures)


Render = Callable[..., dict[str, bytes]]
"""Returns a document in each format, or in each of those asked for."""


@pytest.fixture(scope="module")
def render(tmp_path_factory: pytest.TempPathFactory) -> Render:
    """Return what renders documents; templates are compiled once, and typefaces made for the tests."""
    cache, typefaces = tmp_path_factory.mktemp("templates"), official_typefaces(tmp_path_factory.mktemp("typefaces"))
    resources = Resources(templates_in(PACKAGED), str(cache), typefaces)

    def rendered(document: Document, formats: Sequence[str] = tuple(READERS)) -> dict[str, bytes]:
        contents, findings = render_formats(document, formats, resources)
        assert findings == ()
        return {name: contents[RENDERERS[name].file_name] for name in formats}

    return rendered


def read_again(contents: Mapping[str, bytes], document: Document) -> dict[str, Extraction]:
    """Return what is read in each format of a document."""
    found = {}
    for name, content in contents.items():
        pieces = READERS[name].read(content)
        if name == "pdf" and document.publication.edition == "filed":
            pieces = within_filed_copy(pieces, document)
        found[name] = folded(pieces, document, marked=READERS[name].marks_figures)
    return found


def assert_same(document: Document, contents: Mapping[str, bytes]) -> None:
    """Hold a document to its law: one text in every format, and its figures where it has them."""
    found = read_again(contents, document)
    assert first_difference(found) == ""
    for each in found.values():
        if each.figures is not None:
            assert [(figure.place, figure.text) for figure in each.figures] == figures_of(document)


def test_every_format_is_read() -> None:
    """Each format there is, but the figures alone, is read again here."""
    assert set(READERS) == set(RENDERERS) - WITHOUT_TEXT


@pytest.mark.parametrize("headings", ["stand_alone", "run_in"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_text_and_figures_are_the_same_in_every_format(name: str, headings: str, render: Render) -> None:
    """Every report says the same in each format, its figures at the same places, whatever its headings."""
    document = with_headings(DOCUMENTS[name](), headings)
    assert_same(document, render(document))


def test_the_reports_are_worth_reading(render: Render) -> None:
    """The text read again is that of a whole report, with its title, its last words and its figures."""
    document = DOCUMENTS["the real report"]()
    text = read_again(render(document, ["md"]), document)["md"].text
    assert text.startswith("赣州市2019年法治政府建设情况报告")
    assert text.endswith("赣州市人民政府2020年2月28日")
    assert len(text) > 4000
    assert len(figures_of(document)) > 50


@settings(max_examples=40, deadline=None)
@given(document=ANY_DOCUMENT)
def test_any_report_is_the_same_in_every_format(document: Document, render: Render) -> None:
    """Whatever an author writes, every format says the same; PDF, which takes longest, in a test of its own."""
    assert_same(document, render(document, [name for name in READERS if name != "pdf"]))


@settings(max_examples=15, deadline=None)
@given(document=ANY_DOCUMENT)
def test_any_report_is_the_same_in_pdf(document: Document, render: Render) -> None:
    """Whatever an author writes, PDF says the same as Markdown."""
    assert_same(document, render(document, ["md", "pdf"]))


@pytest.mark.parametrize("name", READERS)
def test_a_changed_character_is_named(name: str, render: Render) -> None:
    """One character that differs in one format is found and named, with what stands around it on either side."""
    document = every_kind()
    other = rebuilt(document, lambda node: node._replace(text=node.text.replace("办好", "办妥")))
    found = first_difference(read_again(render(document) | render(other, [name]), document))
    others = ", ".join(each for each in READERS if each != name)
    assert re.match(r"after \d+ characters: ", found)
    assert f"{name}: …”。受理179件。二是办▸妥案件！纠错率68.46" in found
    assert f"{others}: …”。受理179件。二是办▸好案件！纠错率68.46" in found


@pytest.mark.parametrize("name", MARKING)
def test_a_figure_marked_otherwise_is_named(name: str, render: Render) -> None:
    """A figure whose place one format names otherwise is found and named, though the text is the same."""

    def moved(node: Words | FigureReference) -> Words | FigureReference:
        return node._replace(anchor="ref-x") if isinstance(node, FigureReference) and node.text == "68.46%" else node

    document = every_kind()
    contents = render(document) | render(rebuilt(document, moved), [name])
    found = first_difference(read_again(contents, document))
    assert re.match(r"figure \d+: ", found)
    assert re.search(rf"(: |; ){name}: 68.46% \(ref_x, after \d+ characters\)", found)


@pytest.mark.parametrize("name", READERS)
def test_a_lost_stop_is_named(name: str, render: Render) -> None:
    """Stops are left out of account after the headings of subsections alone."""
    document = every_kind()
    other = rebuilt(document, lambda node: node._replace(text=node.text.replace("总述。", "总述")))
    found = first_difference(read_again(render(document) | render(other, [name]), document))
    assert "工作总述▸。" in found


def test_the_width_of_a_mark_counts() -> None:
    """A comma of half width in one format is a difference: official Chinese has none (GB/T 15834)."""
    assert first_difference({"md": Extraction("首先，", None), "pdf": Extraction("首先,", None)}) == (
        "after 2 characters: md: …首先▸，; pdf: …首先▸,"
    )


def test_text_that_ends_sooner_is_named() -> None:
    """Where one format lacks the end of the text, the end is the difference."""
    whole, part = Extraction("现将情况报告如下", None), Extraction("现将情况", None)
    assert first_difference({"md": whole, "txt": part}) == "after 4 characters: md: …现将情况▸报告如下; txt: …现将情况▸"
    assert first_difference({"md": whole, "txt": whole}) == ""
