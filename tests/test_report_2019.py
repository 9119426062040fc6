"""The report on 2019: complete, its punctuation in order, every figure traceable."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest

from fazhi_report.document import Document
from fazhi_report.pipeline import Compiled, Page, compile_report, render_report
from fazhi_report.renderers import Resources
from tests.extraction import references
from tests.extraction_texts import ArticleReader, read_markdown
from tests.golden_files import assert_golden
from tests.template_files import PACKAGED, TEXT_FORMATS, templates_in

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
    rendered = render_report(document, Page("zh", ""), TEXT_FORMATS, Resources(templates_in(PACKAGED)))
    assert rendered.diagnostics == ()
    return rendered.outputs


class Fetches(HTMLParser):
    """Notes what a page would fetch from elsewhere, each with its element, and the types of its scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.outside: list[tuple[str, str]] = []
        self.scripts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the addresses of one element, or the type of a script."""
        found = dict(attrs)
        self.scripts += [found.get("type") or ""] if tag == "script" else []
        self.outside += [(tag, found[name] or "") for name in ("src", "srcset", "action") if name in found]
        self.outside += [(tag, found["href"] or "")] if tag == "link" and found["href"] != "data:," else []


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


def test_no_mark_is_left_in_the_markdown(outputs: Mapping[str, bytes]) -> None:
    """A CommonMark parser leaves no asterisk or underscore among the words."""
    assert not any(re.search(r"[*_\\`]", line.text) for line in read_markdown(outputs["report.md"]))


def test_the_page_holds_exact_values(document: Document, outputs: Mapping[str, bytes]) -> None:
    """Each figure in the article carries its exact value, an approximate one what is printed."""
    values = {record.id: record.exact or record.text for record in document.figures}
    expected = [values[each.figure] for each in references(document.sections)]
    assert ArticleReader(outputs["report.html"].decode()).values == expected
    assert len(expected) > 50


def test_json_knows_every_figure(document: Document, outputs: Mapping[str, bytes]) -> None:
    """The JSON holds every figure with its value, formula and place."""
    figures = json.loads(outputs["report.json"])["figures"]
    assert [each["id"] for each in figures] == [record.id for record in document.figures]
    assert all(re.fullmatch(r"data/2019/\w+\.yaml:\d+", each["place"]) for each in figures)


def test_the_page_asks_for_nothing_from_elsewhere(outputs: Mapping[str, bytes]) -> None:
    """The HTML page is one file: it loads nothing and runs nothing but its own one script."""
    page = outputs["report.html"].decode()
    fetches = Fetches(page)
    assert fetches.outside == []
    assert fetches.scripts == ["application/ld+json", "module"]
    assert not re.search(r"url\(|@import", page)
    assert "default-src 'none'" in page


def test_the_page_is_light(outputs: Mapping[str, bytes]) -> None:
    """The page with all that it tells of its figures stays below 120 kB, and so does the fragment."""
    assert len(outputs["report.html"]) < 120_000
    assert len(outputs["report.fragment.html"]) < 120_000


def test_punctuation_is_full_width(outputs: Mapping[str, bytes]) -> None:
    """No half-width punctuation stands next to a Chinese character (GB/T 15834)."""
    assert re.findall(r"[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]", outputs["report.txt"].decode()) == []
    assert unicodedata.is_normalized("NFC", outputs["report.txt"].decode())


@pytest.mark.golden
@pytest.mark.parametrize("name", ["report.md", "report.txt", "report.html", "report.json"])
def test_golden(outputs: Mapping[str, bytes], name: str) -> None:
    """The report is, byte for byte, the one that was read and approved."""
    assert_golden(f"2019/{name}", outputs[name])
