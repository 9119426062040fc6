"""The web page: self-contained, well-formed, every figure data with its origin, readable by everyone."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from fazhi_report.document import Document, YearValue
from fazhi_report.messages.entry import Language
from fazhi_report.messages.page import LABELS
from fazhi_report.renderers.html import css_string, render
from tests.documents import ACCEPTED, CORRECTION_RATE, HOSTILE, UNDISCLOSED, every_kind, hostile
from tests.pages import Page
from tests.template_files import PACKAGED, templates_in

TEMPLATES = templates_in(PACKAGED)


def source_of(document: Document) -> str:
    """Return the page of a document."""
    text, diagnostics = render(document, TEMPLATES, None)
    assert diagnostics == ()
    assert text is not None
    return text


def page_of(document: Document) -> Page:
    """Return the page of a document, read again."""
    return Page(source_of(document))


@pytest.mark.parametrize("document", [every_kind(), every_kind("en", "2020-03-01T00:00:00Z")])
def test_well_formed(document: Document) -> None:
    """Every element is closed where it was opened, every id is unique, every link within the page has its target."""
    page = page_of(document)
    assert len(page.ids()) == len(set(page.ids()))
    targets = {each.attributes["href"] for each in page.all("a") if each.attributes["href"].startswith("#")}
    assert targets <= {f"#{name}" for name in page.ids()}
    assert len(targets) > 4


def test_hostile_text_stays_text() -> None:
    """Markup in any text, id, address or label is shown as text and makes no element and no attribute."""
    page = page_of(hostile())
    assert not {"onclick"} & {name for element in page.elements for name in element.attributes}
    assert page.only("title").text == page.only("h1").text == HOSTILE
    assert {each.tag for each in page.elements if "article" in each.around} == {
        *("h1", "h2", "h3", "section", "p", "b", "a", "data", "em", "strong", "footer", "time"),
        *("div", "table", "thead", "tbody", "tr", "th", "td"),
    }
    assert {each.text for each in page.all("data")} == {HOSTILE}
    assert {each.text for each in page.all("code")} == {HOSTILE}
    assert "子" in page.only("article").text


def test_figures_are_data() -> None:
    """Every figure in the text is a data element with its exact value and id, inside a link that tells its origin."""
    page = page_of(every_kind())
    data = {each.attributes["id"]: each for each in page.all("data")}
    assert {name: (each.attributes["value"], each.text) for name, each in data.items()} == {
        "ref-disputes.accepted": ("179", "179件"),
        "ref-disputes.accepted-2": ("179", "179件"),
        "ref-disputes.correction_rate": ("102/149", "68.46%"),
        "ref-disputes.lost": ("not_disclosed", "未公开"),
    }
    assert {each.around[-1] for name, each in data.items()} == {"a"}
    links = {each.attributes["href"]: each.attributes.get("title") for each in page.all("a") if "p" in each.around}
    assert links["#figure-disputes.accepted"] == "受理行政复议案件：data/2019/disputes.yaml:7"
    assert links["#figure-disputes.correction_rate"] == (
        "行政复议纠错率：corrected / concluded，data/2019/disputes.yaml:21"
    )


def test_a_figure_inside_a_link_is_no_second_link() -> None:
    """A figure in the words of a link is data in that link."""
    page = page_of(every_kind())
    (link,) = (each for each in page.all("a") if each.attributes["href"].startswith("https:"))
    assert (link.attributes["href"], link.text) == ("https://example.gov.cn/a_b?c=1&d=2", "年报179件")


def test_appendix_lists_every_figure() -> None:
    """The appendix has a row for every figure with all that is known, and links back to each place in the text."""
    page = page_of(every_kind())
    assert "article" not in page.by_id("figures").around
    accepted, rate, lost = (page.by_id(each.anchor).text for each in (ACCEPTED, CORRECTION_RATE, UNDISCLOSED))
    for fact in ("受理行政复议案件", "disputes.accepted", "179件", "件", "2019-12-31", "市本级", "市司法局", "151件"):
        assert fact in accepted
    assert "含上年结转" in accepted
    assert "data/2019/disputes.yaml:7" in accepted
    for fact in ("行政复议纠错率", "68.46%", "102/149", "corrected / concluded", "纠错件数占办结件数的比例"):
        assert fact in rate
    assert "未公开" in lost
    back = [each.attributes["href"] for each in page.all("a") if "td" in each.around and "code" not in each.around]
    assert [each for each in back if each.startswith("#ref-disputes.accepted")] == [
        "#ref-disputes.accepted",
        "#ref-disputes.accepted-2",
    ]


def test_no_appendix_without_figures() -> None:
    """A report without figures has no appendix and no link to one."""
    page = page_of(every_kind()._replace(figures=(), sections=every_kind().sections[:1]))
    assert "figures" not in page.ids()
    assert page.only("nav").text.split() == [LABELS["contents"].zh]


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
    sections = [each.attributes["id"] for each in page.all("section")]
    assert sections[:4] == ["section-preamble", "section-disputes", "section-disputes-review", "section-disputes-court"]


def test_nothing_is_requested_and_nothing_runs() -> None:
    """No script, no style or handler in an attribute, no address but those that the report links to."""
    page = page_of(every_kind())
    assert not page.all("script")
    names = {name for element in page.elements for name in element.attributes}
    assert not {name for name in names if name.startswith("on")} | (names & {"style", "src", "srcset", "action"})
    assert [each.attributes["href"] for each in page.all("link")] == ["data:,"]
    assert "url(" not in page.only("style").text
    assert "@import" not in page.only("style").text


@pytest.mark.parametrize("document", [every_kind(), every_kind("en"), hostile()])
def test_content_security_policy(document: Document) -> None:
    """The policy forbids everything but the page's own style sheet, which it admits by its hash."""
    page = page_of(document)
    (policy,) = (each for each in page.all("meta") if "http-equiv" in each.attributes)
    digest = b64encode(sha256(page.only("style").text.encode()).digest()).decode()
    directives = policy.attributes["content"].split("; ")
    assert directives[:2] == ["default-src 'none'", f"style-src 'sha256-{digest}'"]
    assert "unsafe" not in policy.attributes["content"]


def test_language() -> None:
    """The report is Chinese; the words around it are in the reader's language and say so."""
    page = page_of(every_kind("en"))
    assert page.only("html").attributes["lang"] == "zh-CN"
    for element in (page.only("summary"), page.only("caption"), page.by_id("figures-title")):
        assert element.attributes["lang"] == "en"
    assert page.only("summary").text == "Contents"
    assert page_of(every_kind()).only("article").text == page.only("article").text


def test_for_everyone() -> None:
    """A skip link comes first, tables have captions and scopes, what scrolls can be reached by keyboard."""
    page = page_of(every_kind())
    assert page.all("a")[0].attributes == {"class": "skip", "href": "#report", "lang": "zh-CN"}
    assert page.only("caption").text
    assert {each.attributes["scope"] for each in page.all("th")} == {"col", "row"}
    assert {each.attributes["tabindex"] for each in page.all("div")} == {"0"}
    assert page.only("main").around == ("html", "body")
    assert page.only("nav").attributes["aria-label"] == LABELS["contents"].zh


def test_time_of_making() -> None:
    """The time stands in the page only where one is given, so that the same sources give the same bytes."""
    assert "dcterms.created" not in source_of(every_kind())
    assert '<meta name="dcterms.created" content="2020-03-01T00:00:00Z">' in source_of(
        every_kind(created="2020-03-01T00:00:00Z")
    )


def with_series(language: Language = "zh") -> Document:
    """Return the document with the values of earlier years, of one figure with a break, of another without numbers."""
    rate = (YearValue(2017, "70.1%", "0.701", False), YearValue(2018, "65%", "0.65", True))
    lost = (YearValue(2018, "未公开", "", True), YearValue(2019, "未公开", "", True))
    figures = (
        ACCEPTED,
        CORRECTION_RATE._replace(series=(*rate, YearValue(2019, "68.46%", "102/149", True))),
        UNDISCLOSED._replace(series=lost),
    )
    return every_kind(language)._replace(figures=figures)


def test_series_stand_in_the_row_of_their_figure() -> None:
    """A figure with earlier years has its chart and its table beside its value, one without numbers only the table."""
    page = page_of(with_series())
    (chart,) = page.all("svg")
    (title,) = (each for each in page.all("title") if "svg" in each.around)
    assert (chart.around[-1], chart.attributes["aria-labelledby"]) == ("td", title.attributes["id"])
    assert title.text == "行政复议纠错率：2017年70.1%*，2019年68.46%"
    rows = [each.text for each in page.all("td") if "details" in each.around]
    assert rows == ["70.1%*", "65%", "68.46%", "未公开", "未公开"]
    assert [each.text for each in page.all("caption") if "details" in each.around] == [
        "行政复议纠错率",
        "行政诉讼败诉案件",
    ]
    assert "svg" not in page.by_id(ACCEPTED.anchor).around
    assert "历年" not in page.by_id(ACCEPTED.anchor).text
    assert LABELS["series_note"].zh in page.all("caption")[0].text


def test_series_keep_the_laws_of_the_page() -> None:
    """With series the page is as well-formed, requests as little, and admits its own style sheet only."""
    page = page_of(with_series("en"))
    assert len(page.ids()) == len(set(page.ids()))
    names = {name for element in page.elements for name in element.attributes}
    assert not {name for name in names if name.startswith("on")} | (names & {"style", "src", "srcset", "action"})
    (policy,) = (each for each in page.all("meta") if "http-equiv" in each.attributes)
    digest = b64encode(sha256(page.only("style").text.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy.attributes["content"]
    assert {each.attributes["scope"] for each in page.all("th")} == {"col", "row"}
    assert all(each.text for each in page.all("caption"))


def test_without_series_nothing_of_them_is_there() -> None:
    """A report without earlier years has the page it would have if there were no series at all."""
    source = source_of(every_kind())
    for word in ("svg", "trend", "series", LABELS["series"].zh, LABELS["series_note"].zh):
        assert word not in source


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb` (WCAG 2.2)."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_contrast() -> None:
    """Light and dark, every colour of text has a contrast of at least 4.5 : 1 on every ground."""
    schemes = re.findall(r":root \{([^}]*--paper[^}]*)\}", page_of(every_kind()).only("style").text)
    assert len(schemes) == 3, "light, dark and print"
    for scheme in schemes[:2]:
        colours = dict(re.findall(r"--(\w+): (#\w{6});", scheme))
        for text in ("ink", "soft", "accent"):
            for ground in ("paper", "ground") if text != "ink" else ("paper", "ground", "mark"):
                brighter, darker = sorted((luminance(colours[text]), luminance(colours[ground])), reverse=True)
                assert (brighter + 0.05) / (darker + 0.05) >= 4.5, (text, ground)


@pytest.mark.parametrize(
    ("text", "expected"), [("报告所载", '"报告所载"'), ('a"b\\c</style>\n', '"a\\22 b\\5c c\\3c /style\\3e \\a "')]
)
def test_css_string(text: str, expected: str) -> None:
    """A text in the style sheet can end neither its string nor the style element."""
    assert css_string(text) == expected
