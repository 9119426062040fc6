"""The web page: self-contained, well-formed, nothing from elsewhere, one script that nobody needs, for everyone."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.document import Document
from fazhi_report.messages.page import LABELS
from tests.documents import HOSTILE, every_kind, hostile
from tests.pages import Element, Page
from tests.rendered_pages import everywhere, page_of, published, source_of

IN_THE_REPORT: Final = {
    *("h1", "h2", "h3", "section", "div", "p", "b", "a", "button", "data", "em", "strong", "footer", "time"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary"),
}
"""The elements of the article."""


def digest(element: Element) -> str:
    """Return the source expression of an element's text in a Content Security Policy."""
    return f"'sha256-{b64encode(sha256(element.text.encode()).digest()).decode()}'"


def assert_policy(page: Page) -> None:
    """Assert that the policy forbids everything but the page's own style sheet, script and data, by their hashes."""
    (policy,) = (each for each in page.all("meta") if "http-equiv" in each.attributes)
    data, script = page.all("script")
    assert policy.attributes["content"].split("; ") == [
        "default-src 'none'",
        f"script-src {digest(script)} {digest(data)}",
        f"style-src {digest(page.only('style'))}",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def assert_joined(page: Page) -> None:
    """Assert that ids are unique and that every link, button and name within the page has its target."""
    ids = page.ids()
    assert len(ids) == len(set(ids))
    assert {each.attributes["href"][1:] for each in page.all("a") if each.attributes["href"][:1] == "#"} <= {*ids}
    popovers = {each.attributes["id"] for each in page.elements if "popover" in each.attributes}
    assert {each.attributes["popovertarget"] for each in page.all("button")} == popovers
    for name in ("aria-labelledby", "aria-describedby"):
        assert {each.attributes[name] for each in page.elements if name in each.attributes} <= {*ids}


@pytest.mark.parametrize(
    "document", [every_kind(), every_kind("en", "2020-03-01T00:00:00Z"), published()], ids=("zh", "en", "site")
)
def test_well_formed(document: Document) -> None:
    """Every element is closed where it was opened, every id is unique, every link within the page has its target."""
    page = page_of(document)
    assert_joined(page)
    assert len([each for each in page.all("a") if each.attributes["href"].startswith("#")]) > 10
    assert len(page.of_class("about")) == 3


def test_hostile_text_stays_text() -> None:
    """Markup in any text, id, address or label is shown as text and makes no element and no attribute."""
    page = page_of(hostile())
    assert not {"onclick"} & {name for element in page.elements for name in element.attributes}
    assert page.only("title").text == page.only("h1").text == HOSTILE
    assert {each.tag for each in page.elements if "article" in each.around} == IN_THE_REPORT
    assert {each.text for each in page.all("data")} == {HOSTILE}
    assert {each.text for each in page.all("code")} == {HOSTILE}
    assert {each.attributes["aria-label"] for each in page.of_class("about")} == {HOSTILE}
    assert "子" in page.report


def shape(page: Page) -> list[tuple[str, list[str]]]:
    """Return the elements of a page with the names of their attributes, places where a line may break left out."""
    return [(each.tag, list(each.attributes)) for each in page.elements if each.tag != "wbr"]


HOSTILE_TEXTS: Final = st.lists(
    st.sampled_from(
        [
            *(
                "<",
                ">",
                "&",
                '"',
                "'",
                "`",
                "\\",
                "/",
                "{",
                "}",
                "{{",
                "}}",
                "%}",
                "#}",
                "甲",
                " ",
                "a",
                "\u2028",
                "\u2029",
            ),
            *("</script>", "<script>", "<!--", "-->", "]]>", "</style>", "*/", "//", "&lt;", "\\u003c", "</article>"),
        ]
    ),
    min_size=1,
    max_size=12,
).map("".join)


@settings(max_examples=25, deadline=None)
@given(HOSTILE_TEXTS)
def test_any_text_stays_text(text: str) -> None:
    """Whatever stands in every text, the page has the same elements, says the text, and admits itself alone."""
    page = page_of(everywhere(text))
    assert shape(page) == shape(page_of(everywhere("甲")))
    assert page.only("h1").text == text
    assert {each.text for each in page.all("data")} == {text}
    data = json.loads(page.all("script")[0].text)
    assert (data["name"], data["isPartOf"]["name"]) == (text, text)
    assert_policy(page)
    fragment = page_of(everywhere(text), "html-fragment")
    assert shape(fragment) == shape(page_of(everywhere("甲"), "html-fragment"))
    assert fragment.report == page.report


def test_headings_and_contents() -> None:
    """One h1, then h2 and h3 in order; the table of contents names every numbered part and links to it."""
    page = page_of(every_kind())
    assert page.only("h1").text == "赣州市2019年法治政府建设情况报告"
    assert [each.text for each in page.all("h2")] == ["一、化解矛盾纠纷", LABELS["figures"].zh]
    assert [each.text for each in page.all("h3")] == ["（一）复议工作水平提升", "（二）应诉工作如何？"]
    contents = [(each.attributes["href"], each.text) for each in page.all("a") if "nav" in each.around]
    assert contents == [
        ("#section-disputes", "一、化解矛盾纠纷"),
        ("#section-disputes-review", "（一）复议工作水平提升"),
        ("#section-disputes-court", "（二）应诉工作如何？"),
        ("#figures", LABELS["figures"].zh),
    ]


def test_parts_without_a_heading_are_no_sections() -> None:
    """A part with a title is a section, one without is none; both can be linked to, in the order of the report."""
    page = page_of(every_kind())
    parts = [each for each in page.elements if each.attributes.get("id", "").startswith("section-") and each.tag != "p"]
    assert [(each.tag, each.attributes["id"]) for each in parts] == [
        ("div", "section-preamble"),
        ("section", "section-disputes"),
        ("section", "section-disputes-review"),
        ("section", "section-disputes-court"),
        ("div", "section-plan"),
    ]
    within = [each for each in page.elements if each.tag in {"h2", "h3"} and "article" in each.around]
    assert all(each.around[-1] == "section" for each in within)


def test_nothing_is_requested() -> None:
    """No style or handler in an attribute, no address but those that the report links to."""
    page = page_of(published())
    names = {name for element in page.elements for name in element.attributes}
    assert not {name for name in names if name.startswith("on")} | (names & {"style", "src", "srcset", "action"})
    assert [each.attributes for each in page.all("link")] == [
        {"rel": "canonical", "href": "https://www.example.gov.cn/report/2019.html"},
        {"rel": "icon", "href": "data:,"},
    ]
    assert [each.attributes["href"] for each in page_of(every_kind()).all("link")] == ["data:,"]
    assert "url(" not in page.only("style").text
    assert "@import" not in page.only("style").text


def test_one_script_that_only_adds() -> None:
    """There is one script, a module; it requests nothing, makes no markup of text and writes no style."""
    page = page_of(every_kind())
    data, script = page.all("script")
    assert script.text == script.text.strip(), "some checkers hash it without the white space around it"
    assert (data.attributes["type"], script.attributes) == ("application/ld+json", {"type": "module"})
    forbidden = (
        r"fetch|XMLHttpRequest|import\b|eval|Function\(|innerHTML|outerHTML|insertAdjacentHTML|\.style\b|cssText"
    )
    assert not re.search(forbidden, script.text)
    assert not re.search(r"https?:|document\.write|localStorage|cookie", script.text)
    for control in ("input", "select"):
        assert not page.all(control), "controls that need the script are made by it"
    assert {each.attributes["popovertarget"][:6] for each in page.all("button")} == {"about-"}


def test_without_figures_the_script_knows_of_none() -> None:
    """A report without figures has no appendix, no link to one, and nothing in its script that would look for it."""
    page = page_of(every_kind()._replace(figures=(), sections=every_kind().sections[:1]))
    assert "figures" not in page.ids()
    assert page.only("nav").text.split() == [LABELS["contents"].zh]
    assert "figures" not in page.all("script")[1].text
    assert not page.all("button")
    assert not page.of_class("part")


@pytest.mark.parametrize("document", [every_kind(), every_kind("en"), published(), hostile()])
def test_content_security_policy(document: Document) -> None:
    """The policy forbids everything but the page's own style sheet, script and data, admitted by their hashes."""
    assert_policy(page_of(document))


def test_language() -> None:
    """The report is Chinese; the words around it are in the reader's language and say so."""
    page = page_of(every_kind("en"))
    assert page.only("html").attributes["lang"] == "zh-CN"
    words = [each for each in page.elements if each.tag in {"summary", "caption", "dt"}]
    assert len(words) > 10
    for element in (*words, page.by_id("figures-title")):
        assert element.attributes["lang"] == "en", element
    assert page.all("summary")[0].text == "Contents"
    assert page_of(every_kind()).report == page.report
    chinese = page_of(every_kind())
    assert {each.attributes["lang"] for each in chinese.elements if "lang" in each.attributes} == {"zh-CN"}


def test_for_everyone() -> None:
    """A skip link comes first, tables have captions and scopes, what scrolls can be reached by keyboard."""
    page = page_of(every_kind())
    assert page.all("a")[0].attributes == {"class": "skip", "href": "#report", "lang": "zh-CN"}
    assert all(each.text for each in page.all("caption"))
    assert {each.attributes["scope"] for each in page.all("th")} == {"col", "row"}
    assert {each.attributes["tabindex"] for each in page.of_class("scroll")} == {"0"}
    assert page.only("main").around == ("html", "body")
    assert page.only("nav").attributes["aria-label"] == LABELS["contents"].zh
    assert {each.attributes["type"] for each in page.all("button")} == {"button"}


def test_time_of_making() -> None:
    """The time stands in the page only where one is given, so that the same sources give the same bytes."""
    assert "dcterms.created" not in source_of(every_kind())
    assert '<meta name="dcterms.created" content="2020-03-01T00:00:00Z">' in source_of(
        every_kind(created="2020-03-01T00:00:00Z")
    )


def test_every_word_of_the_page_is_used() -> None:
    """Each label stands in a template or is asked for by a renderer: with its own name in its place, it is found."""
    document = every_kind()
    named = document._replace(labels={name: f"⟦{name}⟧" for name in LABELS}, draft="草稿")
    shown = source_of(named._replace(publication=published().publication))
    unused = {name for name in LABELS if f"⟦{name}⟧" not in shown}
    assert unused <= {
        "appendix",
        "figures_title",
        "series",
        "series_note",
        "redefined",
        "of_year",
        "until",
        "comma",
        "change",
    }
