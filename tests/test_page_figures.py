"""The figures on the page: data in the text, a popover with all that is known, tables by part, the appendix, series."""

from __future__ import annotations

import pytest

from fazhi_report.document import (
    Document,
    FigureInput,
    FigureRecord,
    FigureReference,
    Inline,
    Paragraph,
    Section,
    Words,
    YearValue,
)
from fazhi_report.messages.entry import Language
from fazhi_report.messages.page import LABELS
from fazhi_report.numbering import number_document
from tests.documents import ACCEPTED, CORRECTION_RATE, UNDISCLOSED, every_kind, record
from tests.pages import Element, Page
from tests.rendered_pages import page_of, source_of


def inside(page: Page, element: Element) -> list[Element]:
    """Return the elements that stand in one, in order."""
    depth = len(element.around) + 1
    found = []
    for each in page.elements[page.elements.index(element) + 1 :]:
        if len(each.around) < depth or each.around[:depth] != (*element.around, element.tag):
            break
        found.append(each)
    return found


def facts(page: Page, figure: str) -> dict[str, str]:
    """Return what the popover of a figure tells, by the label of each fact."""
    parts = inside(page, page.by_id(f"about-{figure}"))
    names = [each.text for each in parts if each.tag == "dt"]
    return dict(zip(names, [each.text for each in parts if each.tag == "dd"], strict=True))


def with_figures(*figures: FigureRecord) -> Document:
    """Return a document with these figures, each where its references say, in one paragraph."""
    places = [FigureReference(each.id, each.text, place) for each in figures for place in each.references]
    section = Section("disputes", "other", "", "", (), (Paragraph((Words("办理"), *places)),), (), (), ())
    return number_document(every_kind()._replace(sections=(section,), figures=figures))


def in_text(content: tuple[Inline, ...], figure: FigureRecord = ACCEPTED) -> Document:
    """Return a document with this one paragraph."""
    section = Section("disputes", "other", "", "", (), (Paragraph(content),), (), (), ())
    return number_document(every_kind()._replace(sections=(section,), figures=(figure,)))


class TestText:
    """A figure in the text."""

    def test_data_in_a_button(self) -> None:
        """Every figure is data with its exact value and the id of its place, in a button that opens its popover."""
        page = page_of(every_kind())
        data = {each.attributes["id"]: each for each in page.all("data")}
        assert {name: (each.attributes["value"], each.text) for name, each in data.items()} == {
            "ref-disputes.accepted": ("179", "179件"),
            "ref-disputes.accepted-2": ("179", "179件"),
            "ref-disputes.correction_rate": ("102/149", "68.46%"),
            "ref-disputes.lost": ("not_disclosed", "未公开"),
        }
        buttons = [each for each in page.all("button") if "article" in each.around]
        assert [(each.attributes["popovertarget"], each.text) for each in buttons] == [
            ("about-disputes.lost", "未公开"),
            ("about-disputes.accepted", "179件"),
            ("about-disputes.correction_rate", "68.46%"),
        ]
        assert {name: each.around[-1] for name, each in data.items()} == {
            "ref-disputes.accepted": "button",
            "ref-disputes.accepted-2": "a",
            "ref-disputes.correction_rate": "button",
            "ref-disputes.lost": "button",
        }

    def test_a_figure_inside_a_link_is_no_button(self) -> None:
        """A figure in the words of a link is data in that link."""
        page = page_of(every_kind())
        (link,) = (each for each in page.all("a") if each.attributes["href"].startswith("https:"))
        assert (link.attributes["href"], link.text) == ("https://example.gov.cn/a_b?c=1&d=2", "年报179件")

    @pytest.mark.parametrize(
        ("before", "after", "whole"),
        [
            ("受理", "，其中", "179件，"),
            ("受理（", "）。其中", "（179件）。"),
            ("“《", "》”、", "“《179件》”、"),
            ("受理", "其中", None),
            ("，", "（", None),
            ("受理&lt;", "&gt;，", None),
        ],
    )
    def test_signs_that_may_not_be_parted_from_it(self, before: str, after: str, whole: str | None) -> None:
        """Signs that no line may end or begin with are kept on the line of the figure, and the words stay the same."""
        figure = FigureReference(ACCEPTED.id, "179件", "ref-disputes.accepted")
        page = page_of(in_text((Words(before), figure, Words(after))))
        assert [each.text for each in page.of_class("whole")] == ([] if whole is None else [whole])
        assert f"{before}179件{after}" in page.report

    def test_figures_between_signs(self) -> None:
        """Of figures in a row each sign is kept with one of them, and none is lost or doubled."""
        figures = [FigureReference(ACCEPTED.id, "179件", f"ref-{place}") for place in range(3)]
        page = page_of(in_text((figures[0], Words("、"), figures[1], Words("（"), figures[2], Words("）"))))
        assert [each.text for each in page.of_class("whole")] == ["179件、", "（179件）"]
        assert "179件、179件（179件）" in page.report

    def test_a_gap_may_be_longer_than_a_line(self) -> None:
        """What stands for a pending figure is not kept on one line."""
        pending = ACCEPTED._replace(text="待报", exact="", state="pending")
        figure = FigureReference(ACCEPTED.id, "〔待报：受理行政复议案件〕", "ref-disputes.accepted")
        page = page_of(in_text((Words("受理"), figure, Words("，")), pending))
        assert not page.of_class("whole")
        assert page.all("data")[0].attributes["class"] == "gap"


class TestPopover:
    """What opens where a figure is chosen."""

    def test_one_for_each_figure_of_the_text(self) -> None:
        """However often a figure stands in the text it has one popover, named after it; one that does not has none."""
        unused = record("disputes.unused", "备用数", "1件")
        page = page_of(every_kind()._replace(figures=(*every_kind().figures, unused)))
        about = page.of_class("about")
        assert [each.attributes for each in about] == [
            {"class": "about", "popover": "", "id": f"about-{each.id}", "role": "dialog", "aria-label": each.label}
            for each in (ACCEPTED, CORRECTION_RATE, UNDISCLOSED)
        ]
        assert {each.around[-1] for each in about} == {"main"}

    def test_all_that_is_known(self) -> None:
        """Label and value, then every fact by its name in one order, and the way to the row."""
        page = page_of(every_kind())
        assert facts(page, "disputes.accepted") == {
            "截至": "2019-12-31",
            "范围": "市本级",
            "来源": "市司法局",
            "上年": "151件",
            "说明": "含上年结转",
            "数据出处": "data/2019/disputes.yaml:7",
        }
        assert facts(page, "disputes.correction_rate") == {
            "精确值": "102/149",
            "计算式": "corrected / concluded= 102件 / 149件 = 68.46%",
            "所用数据": "disputes.correcteddisputes.concluded",
            "口径": "纠错件数占办结件数的比例",
            "数据出处": "data/2019/disputes.yaml:21",
        }
        for figure in (ACCEPTED, CORRECTION_RATE, UNDISCLOSED):
            parts = inside(page, page.by_id(f"about-{figure.id}"))
            assert parts[0].text == f"{figure.label} {figure.text}"
            (link,) = (each for each in parts if each.tag == "a")
            assert link.attributes["href"] == f"#figure-{figure.id}"

    @pytest.mark.parametrize(
        ("text", "exact", "told"),
        [("179件", "179", None), ("260.7万个", "2607000", "2607000"), ("91%", "0.91", "0.91"), ("2800余项", "", None)],
    )
    def test_the_exact_value(self, text: str, exact: str, told: str | None) -> None:
        """The exact value is told where the printed one is another."""
        page = page_of(with_figures(ACCEPTED._replace(text=text, exact=exact)))
        assert facts(page, ACCEPTED.id).get("精确值") == told

    def test_inputs_lead_to_their_own(self) -> None:
        """An input with a place in the text opens its popover, another leads to its row; last year's value says so."""
        corrected = record("disputes.corrected", "纠错案件", "102件", references=("ref-1",), previous="90件")
        concluded = record("disputes.concluded", "办结案件", "149件")
        inputs = (
            FigureInput("disputes.corrected", previous=False),
            FigureInput("disputes.concluded", previous=False),
            FigureInput("disputes.corrected", previous=True),
        )
        page = page_of(with_figures(corrected, concluded, CORRECTION_RATE._replace(inputs=inputs)))
        parts = inside(page, page.by_id("about-disputes.correction_rate"))
        assert [each.text for each in parts if each.tag == "li"] == [
            "纠错案件：102件",
            "办结案件：149件",
            "纠错案件：上年90件",
        ]
        ways = [each.attributes for each in parts if each.around[-1] == "li"]
        assert ways[0] == ways[2] == {"type": "button", "popovertarget": "about-disputes.corrected"}
        assert ways[1] == {"href": "#figure-disputes.concluded"}

    @pytest.mark.parametrize("formula", ["change(accepted)", " points ( accepted )"])
    def test_change(self, formula: str) -> None:
        """A figure that tells how another has changed since the year before is shown with that."""
        page = page_of(with_figures(ACCEPTED, with_change(formula)))
        assert facts(page, ACCEPTED.id)["与上年比"] == "18.5%"
        assert "与上年比" not in facts(page, "disputes.accepted_change")

    @pytest.mark.parametrize(
        ("formula", "other"),
        [("accepted / previous(accepted)", "disputes.accepted"), ("change(accepted) + lost", "disputes.lost")],
    )
    def test_what_is_no_change(self, formula: str, other: str) -> None:
        """A ratio of two years, or a change mixed with another figure, is not shown as one."""
        page = page_of(with_figures(ACCEPTED, UNDISCLOSED, with_change(formula, other)))
        assert "与上年比" not in facts(page, ACCEPTED.id)

    def test_in_english(self) -> None:
        """The names of facts are English and say so, the facts stay as they are."""
        page = page_of(every_kind("en"))
        assert facts(page, "disputes.accepted")["Year before"] == "151件"
        assert {each.attributes["lang"] for each in page.all("dt")} == {"en"}
        assert not [each for each in page.all("dd") if "lang" in each.attributes]


def with_change(formula: str, other: str = "disputes.accepted") -> FigureRecord:
    """Return the record of the change of the figure of these tests."""
    inputs = (FigureInput("disputes.accepted", previous=False), FigureInput(other, previous=True))
    return record(
        "disputes.accepted_change",
        "受理案件增长",
        "18.5%",
        kind="derived",
        formula=formula,
        inputs=inputs,
        references=("ref-disputes.accepted_change",),
    )


class TestParts:
    """The table of the figures of each part."""

    def test_each_part_has_its_figures(self) -> None:
        """A part lists the figures of its text, each once, in the order of the text, closed until it is opened."""
        page = page_of(every_kind())
        (part,) = page.of_class("part")
        assert (part.around[-1], "open" in part.attributes) == ("section", False)
        parts = inside(page, part)
        assert parts[0].text == "本部分数据：3项"
        assert [each.text for each in parts if each.tag == "caption"] == ["本部分数据"]
        assert [each.text for each in parts if each.tag == "th"] == [
            *("指标", "数值", "上年"),
            *("行政诉讼败诉案件", "受理行政复议案件", "行政复议纠错率"),
        ]
        assert [each.text for each in parts if each.tag == "td"] == [
            *("未公开", ""),
            *("179件", "151件"),
            *("68.46%", ""),
        ]
        assert [each.attributes["href"] for each in parts if each.tag == "a"] == [
            *("#figure-disputes.lost", "#figure-disputes.accepted", "#figure-disputes.correction_rate"),
        ]

    @pytest.mark.parametrize(
        ("figures", "heads", "cells"),
        [
            ((CORRECTION_RATE,), ["指标", "数值"], ["68.46%"]),
            ((ACCEPTED,), ["指标", "数值", "上年"], ["179件", "151件"]),
            (
                (ACCEPTED, with_change("change(accepted)")),
                ["指标", "数值", "上年", "与上年比"],
                ["179件", "151件", "18.5%", "18.5%", "", ""],
            ),
        ],
        ids=("nothing", "the value", "the change"),
    )
    def test_what_is_known_of_last_year(
        self, figures: tuple[FigureRecord, ...], heads: list[str], cells: list[str]
    ) -> None:
        """Where no figure of a part has a value of the year before, or a change, there is no column for it."""
        page = page_of(with_figures(*figures))
        assert [each.text for each in page.all("th") if "details" in each.around and "thead" in each.around] == heads
        assert [each.text for each in page.all("td") if "article" in each.around] == cells

    def test_they_are_no_part_of_the_text(self) -> None:
        """The table follows the words of its part and holds no figure of the text, which would count twice."""
        page = page_of(every_kind())
        assert not [each for each in page.all("data") if "details" in each.around]
        assert "本部分数据" not in page.report


class TestAppendix:
    """The table of all figures."""

    def test_lists_every_figure(self) -> None:
        """It has a row for every figure with all that is known, and links back to each place in the text."""
        page = page_of(every_kind())
        assert "article" not in page.by_id("figures").around
        accepted, rate, lost = (page.by_id(each.anchor).text for each in (ACCEPTED, CORRECTION_RATE, UNDISCLOSED))
        for fact in (
            "受理行政复议案件",
            "disputes.accepted",
            "179件",
            "件",
            "2019-12-31",
            "市本级",
            "市司法局",
            "151件",
        ):
            assert fact in accepted
        assert "含上年结转" in accepted
        assert "data/2019/disputes.yaml:7" in accepted
        for fact in ("行政复议纠错率", "68.46%", "102/149", "corrected / concluded", "纠错件数占办结件数的比例"):
            assert fact in rate
        assert "所用数据：disputes.corrected，disputes.concluded" in rate
        assert "未公开" in lost
        back = [each.attributes["href"] for each in inside(page, page.by_id(ACCEPTED.anchor)) if each.tag == "a"]
        assert back == ["#ref-disputes.accepted", "#ref-disputes.accepted-2"]

    def test_nothing_in_it_needs_a_popover(self) -> None:
        """Where popovers are unknown all can be read and followed: rows hold links alone, inputs lead to rows."""
        corrected = record("disputes.corrected", "纠错案件", "102件", references=("ref-1",))
        inputs = (FigureInput("disputes.corrected", previous=False), FigureInput("disputes.corrected", previous=True))
        page = page_of(with_figures(corrected, CORRECTION_RATE._replace(inputs=inputs)))
        row = inside(page, page.by_id(CORRECTION_RATE.anchor))
        links = [(each.text, each.attributes["href"]) for each in row if each.tag == "a"]
        assert links == [("纠错案件", "#figure-disputes.corrected"), ("1", "#ref-disputes.correction_rate")]
        assert not [each for each in page.all("button") if "table" in each.around]


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


class TestSeries:
    """The values of earlier years."""

    def test_in_the_row_and_in_the_popover(self) -> None:
        """A figure with earlier years has chart and table beside its value, one without numbers only the table."""
        page = page_of(with_series())
        titles = [each for each in page.all("title") if "svg" in each.around]
        assert [each.text for each in titles] == ["行政复议纠错率：2017年70.1%*，2019年68.46%"] * 2
        assert len({each.attributes["id"] for each in titles}) == 2
        assert [each.around[-1] for each in page.all("svg")] == ["dd", "td"]
        rows = [each.text for each in page.all("td") if "details" in each.around and "article" not in each.around]
        assert rows == ["70.1%*", "65%", "68.46%", "未公开", "未公开"]
        assert [each.text for each in page.all("td") if "dd" in each.around] == rows
        assert facts(page, CORRECTION_RATE.id)["历年"].endswith("* 计法与本年不同，不能直接比较")
        assert "历年" not in page.by_id(ACCEPTED.anchor).text
        assert LABELS["series_note"].zh in page.all("caption")[-3].text

    def test_they_keep_the_laws_of_the_page(self) -> None:
        """With series the page is as well-formed, requests as little, and every table has its name."""
        page = page_of(with_series("en"))
        assert len(page.ids()) == len(set(page.ids()))
        names = {name for element in page.elements for name in element.attributes}
        assert not {name for name in names if name.startswith("on")} | (names & {"style", "src", "srcset", "action"})
        assert {each.attributes["scope"] for each in page.all("th")} == {"col", "row"}
        assert len(page.all("caption")) == len(page.all("table")) - 4, "the four tables of the text have none"
        assert all(each.text for each in page.all("caption"))

    def test_without_them_nothing_of_them_is_there(self) -> None:
        """A report without earlier years has the page it would have if there were no series at all."""
        source = source_of(every_kind())
        for word in ("svg", "trend", "series", LABELS["series"].zh, LABELS["series_note"].zh):
            assert word not in source
