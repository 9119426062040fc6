"""The report as a part of a site's page: one element, its style for itself alone, its ids its own, no script."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from fazhi_report.document import Document
from fazhi_report.renderers import Resources, render_formats
from tests.documents import every_kind, hostile
from tests.pages import Page
from tests.rendered_pages import TEMPLATES, page_of, published, source_of

PREFIX: Final = "fazhi-2019-"


def fragment_of(document: Document) -> Page:
    """Return the fragment of a document, read again."""
    return page_of(document, "html-fragment")


@pytest.mark.parametrize("document", [every_kind(), every_kind("en"), published(), hostile()])
def test_one_element(document: Document) -> None:
    """It is one element with a class and the language of the report; nothing of a page and no script is in it."""
    page = fragment_of(document)
    first = page.elements[0]
    assert (first.tag, first.attributes) == ("div", {"class": "fazhi-report", "lang": "zh-CN"})
    assert all(each.around[:1] == ("div",) for each in page.elements[1:])
    assert not {"html", "head", "body", "main", "nav", "meta", "link", "script", "title"} & {
        each.tag for each in page.elements
    }
    names = {name for each in page.elements for name in each.attributes}
    assert not {name for name in names if name.startswith("on")} | (names & {"style", "src"})
    assert source_of(document, "html-fragment").strip().endswith("</div>")


def test_the_same_report() -> None:
    """Text, figures, popovers, tables and entry in the catalogue are those of the page."""
    page, fragment = page_of(published()), fragment_of(published())
    assert fragment.report == page.report
    assert [(each.text, each.attributes["value"]) for each in fragment.all("data")] == [
        (each.text, each.attributes["value"]) for each in page.all("data")
    ]
    for name in ("about", "part", "disclosure", "figures"):
        assert [each.text for each in fragment.of_class(name)] == [each.text for each in page.of_class(name)]


def test_ids_are_its_own() -> None:
    """Every id begins alike, with the year; links, buttons and names lead to them and to no other."""
    page = fragment_of(published())
    ids = page.ids()
    assert len(ids) == len(set(ids)) > 20
    assert all(each.startswith(PREFIX) for each in ids)
    assert [each.removeprefix(PREFIX) for each in ids] == page_of(published()).ids()
    inner = {each.attributes["href"][1:] for each in page.all("a") if each.attributes["href"][:1] == "#"}
    buttons = {each.attributes["popovertarget"] for each in page.all("button")}
    named = {each.attributes["aria-labelledby"] for each in page.elements if "aria-labelledby" in each.attributes}
    assert inner | buttons | named <= set(ids)
    assert len(inner) > 5
    assert fragment_of(every_kind()._replace(year=2020)).ids()[0].startswith("fazhi-2020-")


def test_templates_compiled_for_the_page(tmp_path: Path) -> None:
    """The fragment is the same whether or not the templates that it shares were compiled for the page before."""
    alone = render_formats(published(), ["html-fragment"], Resources(TEMPLATES))
    resources = Resources(TEMPLATES, str(tmp_path))
    page, diagnostics = render_formats(published(), ["html"], resources)
    assert (list(page), diagnostics) == (["report.html"], ())
    assert render_formats(published(), ["html-fragment"], resources) == alone
    assert render_formats(published(), ["html"], resources) == (page, ())


def test_its_style_touches_nothing_else() -> None:
    """Every rule is one for the inside of the element; nothing is said of the page, its sheets or its colours."""
    style = fragment_of(every_kind()).only("style").text
    selectors = re.findall(r"(?:^|[{}])\s*([^{}@]+?) \{", re.sub(r'"[^"]*"', '""', style))
    assert len(selectors) > 80
    assert [each for each in selectors if not all(one.startswith(".fazhi-report") for one in split(each))] == []
    assert not re.search("@page|@import|@font-face|prefers-color-scheme|url\\(", style)
    assert ".fazhi-report {\n  color-scheme: light;" in style
    assert style.count("{") == style.count("}")


def split(selectors: str) -> list[str]:
    """Return the selectors of a list."""
    return re.split(r",\s*(?![^(]*\))", selectors)
