"""The report on 2019: complete, the same text in every format, every figure traceable."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from fazhi_report.document import Document, FigureReference
from fazhi_report.pipeline import Compiled, Page, compile_report, render_report
from fazhi_report.renderers import RENDERERS
from tests.golden_files import assert_golden
from tests.template_files import PACKAGED, templates_in

ROOT = Path(__file__).parent.parent


def sources() -> dict[str, bytes]:
    """Return the files of 2019."""
    return {f"data/2019/{path.name}": path.read_bytes() for path in sorted((ROOT / "data" / "2019").glob("*.yaml"))}


@pytest.fixture(scope="module")
def compiled() -> Compiled:
    """Return the compiled report."""
    return compile_report(2019, sources())


@pytest.fixture(scope="module")
def document(compiled: Compiled) -> Document:
    """Return the document of the report."""
    assert compiled.document is not None
    return compiled.document


@pytest.fixture(scope="module")
def outputs(document: Document) -> Mapping[str, bytes]:
    """Return the report in every format."""
    rendered = render_report(document, Page("zh", ""), tuple(RENDERERS), templates_in(PACKAGED), None)
    assert rendered.diagnostics == ()
    return rendered.outputs


class ArticleReader(HTMLParser):
    """Reads the article of the page: its text, and its figures as (value, text)."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.figures: list[tuple[str, str]] = []
        self.depth = 0
        self.value: str | None = None
        self.outside: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter the article or a figure; note what would be fetched from elsewhere."""
        found = dict(attrs)
        self.outside += [(tag, found[name] or "") for name in ("src", "srcset", "action") if name in found]
        self.outside += [(tag, found["href"] or "")] if tag == "link" and found["href"] != "data:," else []
        if tag == "article":
            self.depth += 1
        if tag == "data" and self.depth:
            self.value = found["value"]
            self.figures.append((self.value or "", ""))

    def handle_endtag(self, tag: str) -> None:
        """Leave the article or a figure."""
        if tag == "article":
            self.depth -= 1
        if tag == "data":
            self.value = None

    def handle_data(self, data: str) -> None:
        """Gather the words of the article."""
        if self.depth:
            self.text += data
            if self.value is not None:
                value, text = self.figures[-1]
                self.figures[-1] = (value, text + data)


def article(outputs: Mapping[str, bytes]) -> ArticleReader:
    """Return the article of the HTML page, read."""
    reader = ArticleReader()
    reader.feed(outputs["report.html"].decode())
    return reader


def markdown_text(markdown: str) -> str:
    """Return the words of a Markdown text as a CommonMark parser reads them."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    return "\n".join(
        "".join(child.content for child in token.children or []) for token in tokens if token.type == "inline"
    )


def folded(text: str) -> str:
    """Return the text without white space and without the stops that a run-in heading or lead takes."""
    return re.sub(r"[\s。]", "", text)


def references(node: object) -> Iterator[FigureReference]:
    """Yield every figure in the text, in order."""
    if isinstance(node, FigureReference):
        yield node
    elif isinstance(node, tuple):
        for each in node:
            yield from references(each)


def test_it_is_clean(compiled: Compiled) -> None:
    """Nothing is found in the data of 2019."""
    assert compiled.diagnostics == ()


def test_it_is_complete(document: Document) -> None:
    """It has its opening, six numbered sections with 19 subsections and 42 measures, shortcomings and six plans."""
    sections = document.sections
    assert [section.number for section in sections] == ["", "一、", "二、", "三、", "四、", "五、", "六、", "", ""]
    assert [len(section.subsections) for section in sections] == [0, 3, 6, 3, 2, 3, 2, 0, 0]
    assert sum(len(part.measures) for section in sections for part in section.subsections) == 42
    assert [len(section.measures) for section in sections] == [0, 0, 0, 0, 0, 0, 0, 0, 6]
    assert [section.role for section in sections] == ["other", *["achievements"] * 6, "shortcomings", "plan"]
    assert document.date_text == "2020年2月28日"


def test_published_ratios_follow_from_their_figures(document: Document) -> None:
    """The two ratios of the published report are derived, exact, and equal to what was published."""
    records = {record.id: record for record in document.figures}
    correction, completion = records["disputes.correction_rate"], records["services.hotline_completion_rate"]
    assert (correction.exact, correction.text, correction.stated) == ("102/149", "68.46%", "68.46%")
    assert (completion.exact, completion.text, completion.stated) == ("341/353", "97%", "97%")


def test_derived_figures_beside_the_text(document: Document) -> None:
    """What can be derived from the published figures is derived, each ratio with its definition."""
    derived = {record.id: record for record in document.figures if record.kind == "derived"}
    texts = {identifier: record.text for identifier, record in derived.items()}
    assert texts == {
        "services.licences_adjusted": "16项",
        "services.hotline_completion_rate": "97%",
        "services.hotline_valid_share": "75.9%",
        "services.national_rank_last_year": "71名",
        "decisions.matters_reviewed": "240件",
        "decisions.opinions_per_matter": "0.52条/件",
        "enforcement.results_per_hundred_objects": "11.59项/百家",
        "disputes.correction_rate": "68.46%",
        "disputes.pending_cases": "30件",
        "disputes.attendance_rate_last_year": "20%",
        "disputes.attendance_rise": "70.1个百分点",
    }
    assert all(record.definition for record in derived.values() if record.unit == "%" or "/" in record.unit)


def test_the_text_is_the_same_in_every_format(outputs: Mapping[str, bytes]) -> None:
    """Markdown, HTML and plain text, stripped of markup, are one text."""
    plain = folded(outputs["report.txt"].decode())
    assert folded(markdown_text(outputs["report.md"].decode())) == plain
    assert folded(article(outputs).text) == plain
    assert len(plain) > 4000


def test_no_mark_is_left_in_the_markdown(outputs: Mapping[str, bytes]) -> None:
    """A CommonMark parser leaves no asterisk or underscore among the words."""
    assert not re.search(r"[*_\\`]", markdown_text(outputs["report.md"].decode()))


def test_the_figures_are_the_same_in_every_format(document: Document, outputs: Mapping[str, bytes]) -> None:
    """The figures read back from HTML are those of the document; they stand in Markdown and text in the same order."""
    values = {record.id: record.exact or record.text for record in document.figures}
    expected = [(values[each.figure], each.text) for each in references(document)]
    assert article(outputs).figures == expected
    assert len(expected) > 50
    for name in ("report.md", "report.txt"):
        text, at = outputs[name].decode(), 0
        for _, printed in expected:
            at = text.index(printed, at) + len(printed)
    numbers = [re.findall(r"[\d.]+", folded(text)) for text in (outputs["report.txt"].decode(), article(outputs).text)]
    assert numbers[0] == numbers[1] == re.findall(r"[\d.]+", folded(markdown_text(outputs["report.md"].decode())))


def test_json_knows_every_figure(document: Document, outputs: Mapping[str, bytes]) -> None:
    """The JSON holds every figure with its value, formula and place."""
    figures = json.loads(outputs["report.json"])["figures"]
    assert [each["id"] for each in figures] == [record.id for record in document.figures]
    assert all(re.fullmatch(r"data/2019/\w+\.yaml:\d+", each["place"]) for each in figures)


def test_the_page_asks_for_nothing_from_elsewhere(outputs: Mapping[str, bytes]) -> None:
    """The HTML page is one file: it loads nothing and runs nothing."""
    page = outputs["report.html"].decode()
    assert article(outputs).outside == []
    assert "<script" not in page
    assert not re.search(r"url\(|@import", page)
    assert "default-src 'none'" in page


def test_punctuation_is_full_width(outputs: Mapping[str, bytes]) -> None:
    """No half-width punctuation stands next to a Chinese character (GB/T 15834)."""
    assert re.findall(r"[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]", outputs["report.txt"].decode()) == []
    assert unicodedata.is_normalized("NFC", outputs["report.txt"].decode())


@pytest.mark.golden
@pytest.mark.parametrize("name", ["report.md", "report.txt", "report.html", "report.json"])
def test_golden(outputs: Mapping[str, bytes], name: str) -> None:
    """The report is, byte for byte, the one that was read and approved."""
    assert_golden(f"2019/{name}", outputs[name])
