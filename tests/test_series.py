"""Several years side by side: each value is that of its year, and a change is exact, or there is none."""

from __future__ import annotations

import csv
import io
import json
import re
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi_report.cli.columns import width_of
from fazhi_report.cli.console import Console
from fazhi_report.cli.series_data import json_text
from fazhi_report.cli.series_table import table_text
from fazhi_report.compose import printed
from fazhi_report.derive import Figures, derive
from fazhi_report.pipeline import Page, compile_past, compile_report, render_report
from fazhi_report.renderers import Resources
from fazhi_report.series import Change, change_of, series_by_id
from tests.command_line import Result, Run, replace, result_of
from tests.golden_files import assert_golden
from tests.template_files import PACKAGED, templates_in
from tests.test_derive import Rows, derived_from, section
from tests.years import YEARS, changes, contents_of, enter_workspace

NO_ROWS: Final[Rows] = {}


def one_year(**sections: Rows) -> Figures:
    """Return the figures of a report of these sections, in each the statistics as written in braces."""
    return derived_from(*(section(name, rows, NO_ROWS) for name, rows in sections.items()))[0]


def change(before: str, now: str, key: str = "value") -> Change | None:
    """Return by how much a statistic changed between two years; each is written as its facts, the value first."""
    years = [one_year(s={"a": f"{key}: {facts}"}).by_id["s.a"] for facts in (before, now)]
    return change_of(*years)


def figures_of_three_years() -> dict[int, Figures]:
    """Return the figures of the three years, each compiled by itself with the years before it."""
    figures = {}
    for year in map(int, YEARS):
        past: dict[str, bytes] = {}
        for before in range(2017, year):
            past |= contents_of(str(before))
        compiled = compile_report(year, contents_of(str(year)), past=compile_past(year, past))
        assert compiled.figures is not None
        figures[year] = compiled.figures
    return figures


class TestChange:
    """By how much a figure changed."""

    @pytest.mark.parametrize(
        ("before", "now", "expected"),
        [
            ("100, unit: 件", "112, unit: 件", "+12.0%"),
            ("151, unit: 件", "130, unit: 件", "-13.9%"),
            ("7, unit: 件", "7, unit: 件", "0.0%"),
            ("260.7万, unit: 个", "229.4万, unit: 个", "-12.0%"),
            ("2000", "2001", "+0.1%"),
            ("2000", "1999", "-0.1%"),
            ("100000", "100001", "+0.0%"),
            ("100000", "99999", "-0.0%"),
            ("1", "10000", "+999900.0%"),
            ("5, unit: 件", "-5, unit: 件", "-200.0%"),
            ("0.56, unit: 条/件", "0.52, unit: 条/件", "-7.1%"),
            ("91%", "90%", "-1.0个百分点"),
            ('91%, unit: "%"', '90.5%, unit: "%"', "-0.5个百分点"),
            ("68.46%", "68.5%", "+0.04个百分点"),
            ("68.5%", "68.46%", "-0.04个百分点"),
            ("4.5‰", "4.8‰", "+0.03个百分点"),
            ("4‰", "3‰", "-0.1个百分点"),
            ("0%", "3%", "+3.0个百分点"),
            ("11.0, unit: 百分点", "7.6, unit: 百分点", "-3.4个百分点"),
        ],
    )
    def test_as_printed(self, before: str, now: str, expected: str) -> None:
        """Counts change by a part of the earlier value, rates in percentage points, both with their sign."""
        found = change(before, now)
        assert found is not None
        assert found.text == expected

    @pytest.mark.parametrize(
        ("before", "now"),
        [
            ("0", "5"),
            ("-5", "5"),
            ("2800余", "2900余"),
            ("2800", "2900余"),
            ("not_disclosed", "5"),
            ("5", "pending"),
            ("5", "not_applicable"),
            ("91%", "0.9"),
            ("91%", "3, unit: 百分点"),
            ("5, unit: 件", "5, unit: 人次"),
            ("5, scope: 市本级", "5, scope: 全市"),
            ("5, definition: 甲", "5, definition: 乙"),
        ],
    )
    def test_where_there_is_none(self, before: str, now: str) -> None:
        """No change from zero or below, of what is not exact, or between figures that do not count the same."""
        assert change(before, now) is None

    def test_of_another_formula(self) -> None:
        """A ratio with another denominator is another ratio."""
        statistics = {"a": "value: 3", "b": "value: 4", "c": "value: 5"}
        years = [
            derived_from(section("s", statistics, {"r": f'formula: "{formula}", unit: "%", decimals: 1'}))[0].by_id[
                "s.r"
            ]
            for formula in ("a / b", "a/b", "a / c")
        ]
        assert change_of(years[0], years[1]) == Change("points", Fraction(0), 1)
        assert change_of(years[0], years[2]) is None

    @pytest.mark.parametrize(
        ("before", "now", "expected"),
        [
            ((16, 142), (13, 158), "-3.04个百分点"),  # 11.3% and 8.2%
            ((131, 126), (166, 160), "-0.2个百分点"),  # 104.0% and 103.8%
            ((1, 3), (1, 3), "0.0个百分点"),
        ],
    )
    def test_of_rates_as_printed(self, before: tuple[int, int], now: tuple[int, int], expected: str) -> None:
        """Where the printed rates seem to differ by another last digit, the change has one digit more."""
        figures = [
            derived_from(
                section("s", {"a": f"value: {a}", "b": f"value: {b}"}, {"r": 'formula: a / b, unit: "%", decimals: 1'})
            )[0].by_id["s.r"]
            for a, b in (before, now)
        ]
        found = change_of(*figures)
        assert found is not None
        assert found.text == expected

    def test_a_year_without_the_figure(self) -> None:
        """Where a year does not hold the figure, there is no change."""
        figure = one_year(s={"a": "value: 5"}).by_id["s.a"]
        assert change_of(None, figure) is None
        assert change_of(figure, None) is None

    @given(before=st.integers(1, 10**30), now=st.integers(-(10**30), 10**30))
    def test_counts_are_exact(self, before: int, now: int) -> None:
        """A relative change is the exact quotient less one, rounded once, a tie away from zero."""
        found = change(str(before), str(now))
        assert found is not None
        assert found.value == Fraction(now, before) - 1
        tenths = (2000 * abs(now - before) + before) // (2 * before)
        sign = "+" if now > before else "-" if now < before else ""
        assert found.text == f"{sign}{tenths // 10}.{tenths % 10}%"

    @given(before=st.integers(0, 10**6), now=st.integers(0, 10**6))
    def test_rates_change_back_by_as_much(self, before: int, now: int) -> None:
        """The other way round, a rate changes by the same number of points with the other sign."""
        forth, back = (change(f"{one}%", f"{other}%") for one, other in ((before, now), (now, before)))
        assert forth is not None
        assert back is not None
        assert forth.value == -back.value == now - before


class TestSeries:
    """Figures of several years by id."""

    def test_each_value_is_that_of_its_year(self) -> None:
        """Every figure of every year stands in its series at its year, and nowhere else."""
        figures = figures_of_three_years()
        years = sorted(figures)
        series = series_by_id(years, figures)
        assert set(series) == {identifier for each in figures.values() for identifier in each.by_id}
        for identifier, each in series.items():
            assert [entry.year for entry in each.entries] == years
            assert [entry.figure for entry in each.entries] == [figures[year].by_id.get(identifier) for year in years]
            assert each.latest is next(entry.figure for entry in reversed(each.entries) if entry.figure is not None)

    @pytest.mark.parametrize("pair", [("2017", "2018"), ("2018", "2019")])
    def test_what_changed_is_known(self, pair: tuple[str, str]) -> None:
        """New, dropped, changed and redefined figures of two years are those that the fixture lists."""
        figures = figures_of_three_years()
        series = series_by_id([int(year) for year in pair], figures)
        told = changes()[" ".join(pair)]["figures"]
        entries = {identifier: each.entries for identifier, each in series.items()}
        renamed = told["renamed"]
        new = {name for name, (before, _) in entries.items() if before.figure is None}
        old = {name for name, (_, now) in entries.items() if now.figure is None}
        assert new == {*told["added"], *renamed.values()}
        assert old == {*told["dropped"], *renamed}
        for name, texts in told["changed"].items():
            assert [printed(each.figure) for each in entries[name] if each.figure is not None] == texts, name
        redefined = {name: list(before.redefined) for name, (before, _) in entries.items() if before.redefined}
        assert redefined == {name: fields for name, fields in told["redefined"].items() if name not in renamed.values()}
        assert not any(now.redefined for _, now in entries.values())

    def test_order(self) -> None:
        """The last year's order; then what only earlier years have, at the end of its section, or of all."""
        years = {
            2017: one_year(old={"z": "value: 1"}, one={"b": "value: 1", "a": "value: 1"}),
            2018: one_year(two={"c": "value: 1"}, one={"a": "value: 1", "d": "value: 1"}),
            2019: one_year(one={"e": "value: 1", "a": "value: 1"}, two={"f": "value: 1"}),
        }
        assert list(series_by_id([2017, 2018, 2019], years)) == [
            *("one.e", "one.a", "one.d", "one.b"),
            *("two.f", "two.c", "old.z"),
        ]

    def test_compared_with_the_latest_year_that_holds_it(self) -> None:
        """Where the last year does not hold a figure, its earlier years are compared with the latest that does."""
        years = {
            2017: one_year(s={"a": "value: 1, unit: 件"}),
            2018: one_year(s={"a": "value: 2, unit: 次"}),
            2019: one_year(s={"b": "value: 3"}),
        }
        series = series_by_id([2017, 2018, 2019], years)["s.a"]
        assert [entry.redefined for entry in series.entries] == [("unit",), (), ()]
        assert series.change_to_last(0) is None

    def test_a_year_without_figures(self) -> None:
        """A year of which nothing could be had is a gap in every series."""
        series = series_by_id([2018, 2019], {2019: one_year(s={"a": "value: 1"})})
        assert [entry.figure is None for entry in series["s.a"].entries] == [True, False]

    def test_changes_across_a_year(self) -> None:
        """A change to the last year is computed from the entry asked for, whatever lies between."""
        values = ("100", "not_disclosed", "150")
        years = {2017 + place: one_year(s={"a": f"value: {value}"}) for place, value in enumerate(values)}
        series = series_by_id([2017, 2018, 2019], years)["s.a"]
        assert series.change_to_last(0) == Change("relative", Fraction(1, 2), 1)
        assert series.change_to_last(1) is None


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a workspace of three years, made the current folder, in a terminal of 80 columns."""
    return enter_workspace(tmp_path, monkeypatch)


@pytest.fixture
def figures(workspace: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `fazhi figures` in the workspace."""
    assert workspace.exists()

    def command(*arguments: str) -> Result:
        return result_of(("figures", *arguments), capfd)

    return command


def rows_of(result: Result) -> list[dict[str, str]]:
    """Return the rows of a CSV."""
    return list(csv.DictReader(io.StringIO(result.out)))


def figures_in(result: Result) -> dict[str, Any]:
    """Return the figures of a JSON by id."""
    return {each["id"]: each for each in json.loads(result.out)["figures"]}


@pytest.mark.golden
def test_appendix_of_the_page() -> None:
    """Popovers and appendix of a year with two years before it: charts, tables, gaps and breaks, in every row."""
    past = compile_past(2019, {**contents_of("2017"), **contents_of("2018")})
    document = compile_report(2019, contents_of("2019"), past=past).document
    assert document is not None
    rendered = render_report(document, Page("zh", ""), ("html",), Resources(templates_in(PACKAGED)))
    assert rendered.diagnostics == ()
    page = rendered.outputs["report.html"]
    assert_golden("series/appendix.html", page[page.index(b'<div class="about"') : page.index(b"</main>")])


class TestCommand:
    """`fazhi figures --years`."""

    @pytest.mark.golden
    @pytest.mark.parametrize("language", ["zh", "en"])
    def test_table(self, figures: Run, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
        """In 80 columns: values and changes below id and label, signs told at the end."""
        monkeypatch.setenv("FAZHI_LANG", language)
        result = figures("--years", "2017-2019")
        assert (result.status, result.err) == (0, "")
        assert_golden(f"series/table.{language}.txt", result.out.encode())

    @pytest.mark.golden
    def test_csv(self, figures: Run) -> None:
        """In long form, a line for each figure and year, what is missing told."""
        result = figures("--years", "2017-2019", "--format", "csv")
        assert (result.status, result.err) == (0, "")
        assert_golden("series/figures.csv", result.out.encode())
        assert len(rows_of(result)) == 3 * len({row["id"] for row in rows_of(result)})

    def test_json(self, figures: Run) -> None:
        """Every value and change with its exact value as text; null where there is none."""
        result = figures("--years", "2017-2019", "--format", "json")
        content = json.loads(result.out)
        assert (result.status, content["schema"], content["years"]) == (0, 1, [2017, 2018, 2019])
        rate = figures_in(result)["disputes.correction_rate"]
        assert (rate["label"], rate["section"]) == ("行政复议纠错率", "disputes")
        assert rate["values"][0] == {
            "year": 2017,
            "printed": "19.0%",
            "number": "19",
            "unit": "%",
            "exact": "27/142",
            "state": None,
            "redefined": ["definition", "formula"],
        }
        assert rate["changes"] == [
            {"since": 2018, "kind": "points", "exact": "-31000/5229", "printed": "-5.9个百分点"},
            {"since": 2017, "kind": None, "exact": None, "printed": None},
        ]
        states = [each["state"] for each in figures_in(result)["convenience.satisfaction"]["values"]]
        assert states == ["missing", "missing", "pending"]
        assert figures_in(result)["disputes.mediations"]["values"][1] == {
            "year": 2018,
            "printed": "1350余件",
            "number": None,
            "unit": "件",
            "exact": None,
            "state": None,
            "redefined": ["scope"],
        }

    @pytest.mark.parametrize("span", ["2017-2019", "2018-2019", "2017,2019"])
    def test_the_values_are_those_of_each_year(self, figures: Run, span: str) -> None:
        """What stands for a year is what `fazhi figures` prints for it alone, also where the first is not named."""
        found = rows_of(figures("--years", span, "--format", "csv"))
        years = {row["year"] for row in found}
        assert len(years) == (3 if span == "2017-2019" else 2)
        for year in years:
            alone = {row["id"]: row["printed"] for row in rows_of(figures(year, "--format", "csv"))}
            together = {row["id"]: row["printed"] for row in found if row["year"] == year and row["state"] != "missing"}
            assert together == alone

    def test_the_forms_agree(self, figures: Run) -> None:
        """Table, CSV and JSON hold the same figures and values."""
        rows = rows_of(figures("--years", "2017-", "--format", "csv"))
        data = figures_in(figures("--years", "2017-", "--format", "json"))
        table = figures("--years", "2017-").out
        assert [row["printed"] for row in rows] == [
            each["printed"] or "" for figure in data.values() for each in figure["values"]
        ]
        for row in rows:
            assert f"\n{row['id']}  {row['label']}\n" in table
            assert row["printed"] in table

    def test_fits_the_terminal(self) -> None:
        """No line is wider than the terminal, whatever its width, and every value and change stands in it."""
        years = (2017, 2018, 2019)
        series = series_by_id(years, figures_of_three_years())
        data = json.loads(json_text(series, years))["figures"]
        texts = {each["printed"] for figure in data for each in (*figure["values"], *figure["changes"])}
        assert len(texts) > 50
        for width in range(30, 160):
            table = table_text(series, years, Console("zh", width))
            assert max(map(width_of, table.splitlines())) <= width
            assert not {text for text in texts if text not in (None, "0.0%") and text not in table}

    def test_two_years(self, figures: Run) -> None:
        """Of two years there is one change; years that do not follow one another are named one by one."""
        lines = figures("--years", "2017,2019").out.splitlines()
        assert lines[0].startswith("2017、2019年，")
        assert {tuple(line.split()) for line in lines if line.endswith("比2017年")} == {
            ("2017年", "2019年", "比2017年")
        }
        data = figures_in(figures("--years", "2017,2019", "--format", "json"))
        assert [each["since"] for each in data["disputes.accepted"]["changes"]] == [2017]

    def test_one_line_a_figure_where_there_is_room(self, figures: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where another program reads, a figure is one line, so that it can be searched for."""
        monkeypatch.delenv("COLUMNS")
        (line,) = (each for each in figures("--years", "2017-").out.splitlines() if "disputes.corrected" in each)
        assert line.split() == ["disputes.corrected", "纠错的行政复议案件", "27件", "31件", "31件", "持平", "+14.8%"]

    def test_values_stand_below_their_years(self, figures: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """In columns, each cell ends where the head of its column ends, but for the sign behind it."""
        in_columns = figures("--years", "2017-")
        monkeypatch.delenv("COLUMNS")
        for result in (in_columns, figures("--years", "2017-")):
            lines = result.out.splitlines()
            heads = next(each for each in lines if each.endswith("比2017年"))
            values = next(each for each in lines if each.endswith("+14.8%"))
            ends = [[width_of(line[: found.end()]) for found in re.finditer(r"\S+", line)] for line in (heads, values)]
            assert ends[0] == ends[1][-5:]

    def test_many_years(self, figures: Run, workspace: Path) -> None:
        """More years than fit stand in lines below the figure, each value with its year, the changes in another."""
        for year in range(2010, 2017):
            folder = workspace / "data" / str(year)
            folder.mkdir()
            head = (workspace / "data/2017/report.yaml").read_text(encoding="utf-8")
            head = re.sub("sections:\n(?:  - .*\n)+", "sections: [disputes]\n", head).replace("2017", str(year))
            folder.joinpath("report.yaml").write_text(head, encoding="utf-8")
            figure = f"accepted: {{label: 受理, value: {year - 1910}, unit: 件, definition: 乙}}"
            folder.joinpath("disputes.yaml").write_text(f"text: 无。\nstatistics:\n  {figure}\n", encoding="utf-8")
        lines = figures("--years", "2010-").out.splitlines()
        start = lines.index("disputes.accepted  受理的行政复议案件")
        assert lines[start + 1 : start + 6] == [
            "    2010年 100件*           2011年 101件*           2012年 102件*",
            "    2013年 103件*           2014年 104件*           2015年 105件*",
            "    2016年 106件*           2017年 142件            2018年 158件",
            "    2019年 171件",
            "    比2018年 +8.2%          比2010年 —",
        ]

    @pytest.mark.parametrize(
        ("asked", "years"),
        [
            ("2017-2019", [2017, 2018, 2019]),
            ("2018-", [2018, 2019]),
            ("-2018", [2017, 2018]),
            ("2019,2017", [2017, 2019]),
            ("2017，2018-2019", [2017, 2018, 2019]),
            ("2017～2019", [2017, 2018, 2019]),
            ("2017 至 2018", [2017, 2018]),
            ("2017,2017-2018", [2017, 2018]),
        ],
    )
    def test_years_asked_for(self, figures: Run, asked: str, years: list[int]) -> None:
        """Stretches, open ends and lists, as people type them, mean years, each once and earliest first."""
        result = figures("--years", asked, "--format", "json")
        assert (result.status, json.loads(result.out)["years"]) == (0, years)

    @pytest.mark.parametrize(
        ("arguments", "part"),
        [
            ((), "用 --years 写几个年度"),
            (("2019", "--years", "2017-"), "只能写其中一个"),
            (("--years", "2019-2017"), "是不是 2017-2019？"),
            (("--years", "17-19"), "“17-19”不是年度"),
            (("--years", "-"), "“-”不是年度"),
            (("--years", "2017,,2019"), "“2017,,2019”不是年度"),
            (("--years", "2017-2018-2019"), "不是年度"),
            (("--years", "２０１７-2019"), "不是年度"),
            (("--years", "2018"), "2018 一个年度"),
            (("--years", "2018-2018"), "2018 一个年度"),
            (("--years", "2019-"), "2019 一个年度"),
            (("--years", "2015-2019"), "没有 2015 年度的数据"),
            (("--years", "2018,2020,2021"), "没有 2020 年度的数据"),
            (("--years", "2020-"), "没有 2020 年度的数据"),
            (("--years", "-2016"), "没有 2016 年度的数据"),
        ],
    )
    def test_wrong_years(self, figures: Run, arguments: tuple[str, ...], part: str) -> None:
        """What means no years, a single one, or one that is not there is refused, and nothing is listed."""
        result = figures(*arguments)
        assert (result.status, result.out) == (2, "")
        assert part in "".join(result.err.split("\n    "))

    def test_errors_of_one_year(self, figures: Run, workspace: Path) -> None:
        """What an error has cost is a question mark; the rest is listed, and the year is named, with status 1."""
        file = workspace / "data/2018/disputes.yaml"
        replace(file, "formula: corrected / concluded", "formula: corrected / concludet")
        result = figures("--years", "2017-2019")
        assert (result.status, "fazhi check 2018" in result.err) == (1, True)
        assert re.search(r"纠错率\n +19\.0%\* +\?\* +18\.7% +— +—\n", result.out)
        assert "\n?  数据有错误，读不出\n" in result.out
        (value,) = (
            row
            for row in rows_of(figures("--years", "2018-", "--format", "csv"))
            if (row["id"], row["year"]) == ("disputes.correction_rate", "2018")
        )
        assert (value["printed"], value["state"]) == ("", "error")

    def test_a_year_that_cannot_be_read(self, figures: Run, workspace: Path) -> None:
        """A year without a usable `report.yaml` is a gap; the years on both sides of it are listed."""
        (workspace / "data/2018/report.yaml").unlink()
        result = figures("--years", "2017-2019", "--format", "json")
        assert (result.status, "fazhi check 2018" in result.err) == (1, True)
        values = figures_in(result)["disputes.accepted"]["values"]
        assert [each["printed"] for each in values] == ["142件", None, "171件"]
        for file in (workspace / "data/2018").iterdir():
            file.unlink()
        assert figures("--years", "2017-2019", "--format", "json") == result

    def test_a_statistic_that_cannot_be_read(self, figures: Run, workspace: Path) -> None:
        """A value that is no number is missing, and its year is named."""
        replace(workspace / "data/2017/disputes.yaml", "value: 142\n", "value: 一百四十二\n")
        result = figures("--years", "2017-2018")
        assert (result.status, "fazhi check 2017" in result.err) == (1, True)

    def test_a_file_with_a_wrong_name(self, figures: Run, workspace: Path) -> None:
        """A file that is not read has its year named, as it has for one year alone."""
        (workspace / "data/2017/others.yml").write_text("role: other\n", encoding="utf-8")
        result, alone = figures("--years", "2017-2018"), figures("2017")
        assert (result.status, "fazhi check 2017" in result.err) == (alone.status, True)

    def test_the_dictionary_is_no_year(self, figures: Run, workspace: Path) -> None:
        """The office's dictionary lies beside the years and is none of them."""
        before = figures("--years", "2017-2019")
        (workspace / "data/dictionary.yaml").write_text("slips: []\n", encoding="utf-8")
        assert figures("--years", "2017-2019") == before

    def test_each_year_is_compiled_once(self, figures: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """However many years are listed, none is derived twice."""
        derived: list[int] = []

        def counted(report: Any, last_year: Figures | None = None) -> Any:  # noqa: ANN401 (that of derive)
            derived.append(report.head.year)
            return derive(report, last_year)

        monkeypatch.setattr("fazhi_report.pipeline.derive", counted)
        assert figures("--years", "2018-2019").status == 0
        assert derived == [2017, 2018, 2019]

    def test_labels_cannot_drive_the_terminal(self, figures: Run, workspace: Path) -> None:
        """A label with a character that nobody sees is shown with it written out, and takes the room it needs."""
        replace(workspace / "data/2019/disputes.yaml", "label: 行政应诉案件", 'label: "行政\\u3164应诉案件"')
        out = figures("--years", "2017-").out
        assert "disputes.litigation_cases  行政\\u3164应诉案件\n" in out
