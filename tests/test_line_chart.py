"""The small line chart of a figure: every point inside the box, in the order of its value, and never a fault."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.document import FigureRecord, YearValue
from fazhi_report.messages.page import labels
from fazhi_report.renderers.html.line_chart import (
    HEIGHT,
    MARGIN,
    WIDTH,
    LineChart,
    Point,
    Value,
    line_chart,
    path_of,
    pixels,
    svg,
)
from fazhi_report.renderers.html.year_values import chart_of, table_of
from tests.documents import HOSTILE, record
from tests.pages import Page

NUMBERS = st.one_of(
    st.integers(-(10**40), 10**40).map(Fraction),
    st.fractions(min_value=-10, max_value=10, max_denominator=10**12),
)
YEARS = st.lists(st.integers(1990, 2030), min_size=2, max_size=12, unique=True).map(sorted)


@st.composite
def values(draw: st.DrawFn) -> list[Value]:
    """Return values of two years or more, earliest first, any of them comparable or not."""
    return [Value(year, draw(NUMBERS), draw(st.booleans())) for year in draw(YEARS)]


def numbers(*found: int | str, first: int = 2010, apart: Sequence[int] = ()) -> list[Value]:
    """Return values of years that follow one another, those at the positions `apart` not comparable."""
    return [Value(first + place, Fraction(each), place not in apart) for place, each in enumerate(found)]


def drawn(found: Sequence[Value]) -> LineChart:
    """Return the chart of values over their own years."""
    chart = line_chart(found, found[0].year, found[-1].year)
    assert chart is not None
    return chart


def points_of(chart: LineChart) -> list[Point]:
    """Return all points of a chart from left to right."""
    return sorted((*chart.dots, *chart.circles))


class TestGeometry:
    """Where the points lie."""

    @settings(max_examples=50)
    @given(values())
    def test_inside_the_box(self, found: list[Value]) -> None:
        """Every value is one point within the margins; the first lies on the left edge and the last on the right."""
        points = points_of(drawn(found))
        assert len(points) == len(found)
        assert all(MARGIN <= each.x <= WIDTH - MARGIN and MARGIN <= each.y <= HEIGHT - MARGIN for each in points)
        assert (points[0].x, points[-1].x) == (MARGIN, WIDTH - MARGIN)

    @settings(max_examples=50)
    @given(values())
    def test_higher_values_lie_higher(self, found: list[Value]) -> None:
        """Of two values the greater never lies lower; the greatest lies at the top, the least at the bottom."""
        by_year = dict(zip(found, points_of(drawn(found)), strict=True))
        in_order = sorted(by_year, key=lambda each: each.value)
        assert all(by_year[less].y >= by_year[more].y for less, more in pairwise(in_order))
        if in_order[0].value != in_order[-1].value:
            assert (by_year[in_order[0]].y, by_year[in_order[-1]].y) == (HEIGHT - MARGIN, MARGIN)

    @settings(max_examples=50)
    @given(number=NUMBERS, years=YEARS)
    def test_a_constant_is_level(self, number: Fraction, years: list[int]) -> None:
        """Where all values are alike, they lie halfway up."""
        chart = drawn([Value(year, number, True) for year in years])
        assert {point.y for point in points_of(chart)} == {HEIGHT // 2}

    @settings(max_examples=50)
    @given(found=values(), factor=st.integers(1, 10**6), more=st.integers(-(10**6), 10**6))
    def test_the_scale_does_not_matter(self, found: list[Value], factor: int, more: int) -> None:
        """Values counted in another unit or from another zero make the same chart."""
        scaled = [each._replace(value=each.value * factor + more) for each in found]
        assert drawn(scaled) == drawn(found)

    @settings(max_examples=50)
    @given(values())
    def test_what_is_joined(self, found: list[Value]) -> None:
        """Two points are joined exactly if their years follow one another and both count as the latest does."""
        chart = drawn(found)
        by_point = dict(zip(points_of(chart), found, strict=True))
        joined = {(by_point[one].year, by_point[other].year) for line in chart.lines for one, other in pairwise(line)}
        assert joined == {
            (one.year, other.year)
            for one, other in pairwise(found)
            if one.comparable and other.comparable and other.year == one.year + 1
        }
        assert {by_point[each] for each in chart.circles} == {each for each in found if not each.comparable}
        assert chart.last == points_of(chart)[-1]

    def test_years_without_value_take_their_room(self) -> None:
        """A missing year leaves its gap, also at either end; without this year's value no point is marked."""
        chart = line_chart(numbers(1, 2), 2009, 2013)
        assert chart == LineChart(
            lines=((Point(260, 240), Point(480, 40)),), dots=(Point(260, 240), Point(480, 40)), circles=(), last=None
        )

    @pytest.mark.parametrize("found", [(), (5,)])
    def test_no_chart_of_less_than_two(self, found: tuple[int, ...]) -> None:
        """One value is no way through the years."""
        assert line_chart(numbers(*found), 2010, 2012) is None

    def test_all_in_one_year(self) -> None:
        """Values that claim the same year are no fault, but lie on one another."""
        assert line_chart([Value(2010, Fraction(1), True)] * 2, 2010, 2010) is not None


class TestMarkup:
    """What is written for a chart."""

    @pytest.mark.parametrize(("tenths", "expected"), [(0, "0"), (40, "4"), (125, "12.5"), (7, "0.7"), (960, "96")])
    def test_pixels(self, tenths: int, expected: str) -> None:
        """At most one decimal, and none where there need not be one."""
        assert pixels(tenths) == expected

    def test_path(self) -> None:
        """Each line begins anew."""
        lines = ((Point(40, 240), Point(125, 40)), (Point(800, 7), Point(920, 40)))
        assert path_of(lines) == "M4 24L12.5 4M80 0.7L92 4"

    def test_a_line_with_a_break(self) -> None:
        """Lines, dots, a hollow circle and the mark on the last value, to the letter."""
        chart = drawn(numbers("5", "10", "1/3", "2", "10", apart=[1]))
        assert svg(chart, "trend-a", "甲") == (
            '<svg class="trend" width="96" height="28" viewBox="0 0 96 28" role="img" aria-labelledby="trend-a" '
            'fill="none" stroke="currentColor" stroke-width="1.5"><title id="trend-a">甲</title>'
            '<path d="M48 24L70 20.6L92 4"/><path stroke-width="4" d="M4 14.3h0M48 24h0M70 20.6h0"/>'
            '<circle cx="26" cy="4" r="2"/><circle cx="92" cy="4" r="3" fill="currentColor"/></svg>'
        )

    def test_nothing_to_join(self) -> None:
        """Where no two points are joined, there is no line."""
        chart = drawn(numbers(1, 2, apart=[0]))
        assert "<path" not in svg(chart, "a", "b")

    @settings(max_examples=50)
    @given(values())
    def test_short_and_plain(self, found: list[Value]) -> None:
        """Only numbers with one decimal at most, whatever the values; no style, no script, no address."""
        page = Page(svg(drawn(found), "a", "b"))
        assert {element.tag for element in page.elements} <= {"svg", "title", "path", "circle"}
        names = {name for element in page.elements for name in element.attributes}
        assert names.isdisjoint({"style", "href", "src"})
        for element in page.elements:
            for name in ("d", "cx", "cy"):
                written = re.findall(r"[-0-9.e]+", element.attributes.get(name, "0"))
                assert all(re.fullmatch(r"[0-9]{1,2}(\.[1-9])?", number) for number in written)


def with_series(*series: tuple[int, str, str, bool], label: str = "受理案件") -> FigureRecord:
    """Return the record of a figure with these years: year, text, exact value, whether comparable."""
    return record("s.a", label, series[-1][1], series=tuple(YearValue(*each) for each in series))


class TestRow:
    """What stands in the row of a figure."""

    def test_the_title_tells_first_and_last(self) -> None:
        """The text alternative names the figure and the values between which its line runs, in the reader's words."""
        figure = with_series((2017, "142件", "142", True), (2018, "约150件", "", True), (2019, "171件", "171", True))
        for language, told in (("zh", "：2017年142件，2019年171件"), ("en", ": 2017: 142件, 2019: 171件")):
            page = Page(chart_of(figure, labels(language)))  # type: ignore[arg-type]  # one of the two languages
            title = page.only("title")
            assert title.text == f"受理案件{told}"
            assert page.only("svg").attributes["aria-labelledby"] == title.attributes["id"] == "trend-s.a"
            assert page.only("svg").attributes["role"] == "img"

    @pytest.mark.parametrize("exact", ["", "未公开", "1e9", "1/0", "٣", "nan", "--1", HOSTILE])
    def test_what_is_no_number_is_not_drawn(self, exact: str) -> None:
        """Only exact values are drawn, and one alone makes no chart."""
        figure = with_series((2018, "甲", exact, True), (2019, "171件", "171", True))
        assert chart_of(figure, labels("zh")) == ""

    @pytest.mark.parametrize("exact", ["-3", "0.91", "102/149", "-1/3", "9" * 40])
    def test_every_exact_value_is_drawn(self, exact: str) -> None:
        """Whole numbers, decimals and fractions of either sign are drawn."""
        figure = with_series((2018, "甲", exact, True), (2019, "171件", "171", True))
        assert "M4 " in chart_of(figure, labels("zh"))

    def test_the_chart_has_room_for_every_year(self) -> None:
        """A year without number takes its room in the chart, as it takes its row in the table."""
        figure = with_series((2017, "未公开", "", True), (2018, "5件", "5", True), (2019, "9件", "9", True))
        assert 'd="M48 24L92 4"' in chart_of(figure, labels("zh"))

    def test_the_table_has_every_year(self) -> None:
        """Every year from the first to the last has its row: as printed, `—` for nothing, `*` behind what is apart."""
        figure = with_series(
            (2015, "142件", "142", False), (2017, "未公开", "", True), (2018, "", "", True), (2019, "9件", "9", True)
        )
        page = Page(table_of(figure, labels("zh")))
        assert [each.text for each in page.all("th")] == ["2015", "2016", "2017", "2018", "2019"]
        assert {each.attributes["scope"] for each in page.all("th")} == {"row"}
        assert [each.text for each in page.all("td")] == ["142件*", "—", "未公开", "—", "9件"]
        assert page.only("summary").text == "历年 2015—2019"
        assert page.only("caption").text == "受理案件"
        assert page.only("span").text == "* 计法与本年不同，不能直接比较"

    def test_no_note_where_all_count_the_same(self) -> None:
        """The sign is explained only where it stands."""
        figure = with_series((2018, "9件", "9", True), (2019, "9件", "9", True))
        page = Page(table_of(figure, labels("en")))
        assert not page.all("span")
        assert page.only("summary").text == "Years 2018–2019"

    def test_hostile_texts_stay_texts(self) -> None:
        """Markup in a label or a value is shown as text, in title and table."""
        figure = with_series((2018, HOSTILE, "1", True), (2019, HOSTILE, "2", True), label=HOSTILE)
        page = Page(chart_of(figure, labels("zh")) + table_of(figure, labels("zh")))
        assert page.only("title").text == f"{HOSTILE}：2018年{HOSTILE}，2019年{HOSTILE}"
        assert page.only("caption").text == HOSTILE
        assert {each.text for each in page.all("td")} == {HOSTILE}
        assert not {"b"} & {each.tag for each in page.elements}
