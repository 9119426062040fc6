"""The years before a report: what of them is read, and how last year's figures come into this year's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from fazhi_report.cli.checking import check_year
from fazhi_report.derive import Figure, redefined
from fazhi_report.pipeline import Compiled, compile_past, compile_report, past_after
from fazhi_report.quantity import print_quantity
from fazhi_report.workspace import Workspace, read_past

HEAD = """\
title: 示例市{{{{ year }}}}年法治政府建设情况报告
issuer: 示例市人民政府
region: "990000"
year: {year}
date: {next_year}-02-28
sections: [s]
"""

COUNT = "statistics:\n  x: {{label: 受理, value: {value}, unit: 件{more}}}\n"


def year_of(year: int, section: str) -> dict[str, bytes]:
    """Return the files of a report of one section."""
    head = HEAD.format(year=year, next_year=year + 1)
    return {f"data/{year}/report.yaml": head.encode(), f"data/{year}/s.yaml": section.encode()}


def compiled(sections: Mapping[int, str]) -> Compiled:
    """Return the report of the last of the years compiled with the others before it."""
    year = max(sections)
    before = {name: each for y in sections if y != year for name, each in year_of(y, sections[y]).items()}
    return compile_report(year, year_of(year, sections[year]), past=compile_past(year, before))


def figure(report: Compiled, name: str) -> Figure:
    """Return a figure of the one section."""
    assert report.figures is not None
    return report.figures.by_id[f"s.{name}"]


def before(report: Compiled, name: str) -> str:
    """Return what a figure was in the year before, as printed, or its state."""
    reading = figure(report, name).before
    if reading.state is not None:
        return reading.state.value
    return "" if reading.quantity is None else print_quantity(reading.quantity)


CHANGE = 'derived:\n  rise: {label: 增长, formula: change(x), unit: "%", decimals: 1}\n'


class TestLastYear:
    """What `previous(x)`, `change(x)` and `points(x)` mean."""

    def test_is_the_figure_of_last_years_report(self) -> None:
        """A figure of last year's report is last year's figure, without being declared again."""
        report = compiled({2018: COUNT.format(value=100, more=""), 2019: COUNT.format(value=112, more="") + CHANGE})
        assert before(report, "x") == "100件"
        assert figure(report, "rise").quantity is not None
        assert print_quantity(figure(report, "rise").quantity) == "12.0%"  # type: ignore[arg-type]

    def test_comes_before_what_is_declared(self) -> None:
        """Where this report declares another value under `previous`, last year's report holds."""
        report = compiled(
            {2018: COUNT.format(value=100, more=""), 2019: COUNT.format(value=112, more=", previous: 90")}
        )
        assert before(report, "x") == "100件"

    @pytest.mark.parametrize("years", [(2019,), (2017, 2019)])
    def test_else_is_what_is_declared(self, years: tuple[int, ...]) -> None:
        """Without a report on the very year before, `previous` holds."""
        sections = dict.fromkeys(years, COUNT.format(value=7, more=""))
        report = compiled(sections | {2019: COUNT.format(value=112, more=", previous: 90")})
        assert before(report, "x") == "90件"

    def test_of_a_figure_that_last_year_did_not_have(self) -> None:
        """A figure that is not in last year's report has what is declared."""
        last = COUNT.format(value=100, more="").replace("x:", "y:")
        assert before(compiled({2018: last, 2019: COUNT.format(value=112, more=", previous: 90")}), "x") == "90件"

    @pytest.mark.parametrize("state", ["pending", "not_disclosed", "not_applicable"])
    def test_without_value(self, state: str) -> None:
        """What had no value last year cannot be computed with; the finding says why."""
        report = compiled({2018: COUNT.format(value=state, more=""), 2019: COUNT.format(value=112, more="") + CHANGE})
        assert before(report, "x") == state
        assert "FZ333" in [each.code for each in report.diagnostics]

    def test_that_is_approximate(self) -> None:
        """An approximate number of last year is printed, not computed with, and named as last year's."""
        report = compiled({2018: COUNT.format(value="100余", more=""), 2019: COUNT.format(value=112, more="") + CHANGE})
        assert before(report, "x") == "100余件"
        assert [each.arguments["name"] for each in report.diagnostics if each.code == "FZ332"] == ["previous(x)"]

    def test_that_could_not_be_computed(self) -> None:
        """Where last year's report computed nothing for want of a sound formula, what is declared here holds."""
        last = "derived:\n  x: {label: 受理, formula: 1 / 0, unit: 件}\n"
        assert before(compiled({2018: last, 2019: COUNT.format(value=112, more=", previous: 90")}), "x") == "90件"

    def test_of_a_derived_figure_is_last_years_own(self) -> None:
        """A derived figure has what last year's report computed, by its own formula and to its own precision."""
        rate = "statistics:\n  a: {{label: 甲, value: {a}, unit: 件}}\n  b: {{label: 乙, value: {b}, unit: 件}}\n"
        derived = 'derived:\n  rate: {label: 比率, formula: a / b, unit: "%", decimals: 2, definition: 甲占乙。}\n'
        gap = "  gap: {label: 提高, formula: points(rate), unit: 百分点, decimals: 2}\n"
        last = rate.format(a=102, b=149) + derived
        report = compiled({2018: last, 2019: rate.format(a=110, b=150) + derived + gap})
        assert before(report, "rate") == "68.46%"
        assert figure(report, "gap").exact == 100 * (figure(report, "a").exact / figure(report, "b").exact) - (  # type: ignore[operator]
            100 * compiled({2018: last}).figures.by_id["s.rate"].exact  # type: ignore[union-attr, operator]
        )

    def test_goes_back_year_by_year(self) -> None:
        """A total that is carried on from year to year counts all the years before."""
        total = "derived:\n  total: {label: 累计, formula: previous(total) + x, unit: 件}\n"
        first = "statistics:\n  x: {label: 受理, value: 1, unit: 件}\n  total: {label: 累计, value: 1, unit: 件}\n"
        years = {2016: first} | {year: COUNT.format(value=year - 2015, more="") + total for year in (2017, 2018, 2019)}
        assert figure(compiled(years), "total").exact == 1 + 2 + 3 + 4


class TestYearsBefore:
    """Which years before a report are read, and what is said of those that cannot be."""

    def test_end_at_a_gap(self) -> None:
        """The years before are those that follow each other without a gap, latest first."""
        before = {name: each for year in (2015, 2017, 2018) for name, each in year_of(year, "text: 甲。\n").items()}
        assert [each.report.head.year for each in compile_past(2019, before).years] == [2018, 2017]

    def test_with_errors_are_told_of_once(self) -> None:
        """Errors in a year before are one warning with the place of the first; what can be read is there."""
        sound = "statistics:\n  x: {label: 受理, value: 100, unit: 件}\n  y: {label: 办结, value: 一百, unit: 件}\n"
        report = compiled({2018: sound + "  z: {lable: 丙, value: 1}\n", 2019: COUNT.format(value=1, more="")})
        (finding,) = [each for each in report.diagnostics if each.code == "FZ356"]
        assert finding.span is not None
        assert (finding.span.file, finding.span.line) == ("data/2018/s.yaml", 3)
        assert before(report, "x") == "100件"

    def test_without_usable_head_are_left_out(self) -> None:
        """A year whose report.yaml cannot be used is not compared with, nor are those before it."""
        files = year_of(2018, "text: 甲。\n") | year_of(2017, "text: 甲。\n")
        past = compile_past(2019, files | {"data/2018/report.yaml": b"title: [\n"})
        assert past.years == ()
        assert [each.code for each in past.findings] == ["FZ356"]

    def test_are_read_from_the_workspace(self, tmp_path: Path) -> None:
        """The files of all years before are read, without the office's dictionary; other folders are not."""
        for name, content in (year_of(2017, "text: 甲。\n") | year_of(2018, "text: 甲。\n")).items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(content)
        (tmp_path / "data/dictionary.yaml").write_text("slips: []\n", encoding="utf-8")
        (tmp_path / "data/2015").mkdir()
        contents = read_past(Workspace(str(tmp_path)), 2019)
        assert list(contents) == [*year_of(2018, ""), *year_of(2017, "")]
        assert read_past(Workspace(str(tmp_path)), 2017) == {}

    def test_may_be_still_being_edited(self, tmp_path: Path) -> None:
        """A text typed in the place of a file of last year counts in its place."""
        files = year_of(2018, COUNT.format(value=100, more="")) | year_of(2019, COUNT.format(value=112, more=""))
        for name, content in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(content)
        typed = {"data/2018/s.yaml": COUNT.format(value=101, more="").encode()}
        compiled = check_year(Workspace(str(tmp_path)), 2019, typed).compiled
        assert compiled is not None
        assert before(compiled, "x") == "101件"

    def test_are_taken_up_only_while_they_are_the_same(self) -> None:
        """With other years before, nothing is taken up; with the same, the result is equal."""
        now = year_of(2019, COUNT.format(value=112, more="") + CHANGE)
        past = compile_past(2019, year_of(2018, COUNT.format(value=100, more="")))
        first = compile_report(2019, now, past=past)
        again = compile_report(2019, now, first, past)
        assert again.figures is not None
        assert again.document == first.document
        other = compile_past(2019, year_of(2018, COUNT.format(value=80, more="")))
        changed = compile_report(2019, now, first, other)
        assert before(changed, "x") == "80件"
        assert changed.document == compile_report(2019, now, past=other).document


class TestPendingFigures:
    """What a figure that is still pending does to those derived from it."""

    PENDING = COUNT.format(value="pending", more=", previous: 90")

    def test_are_told_once(self) -> None:
        """One finding says that a figure is pending, whatever is made of it."""
        section = "text: 受理{{ x }}，增长{{ rise }}。\n" + self.PENDING + CHANGE + "relations:\n  - x >= 0\n"
        report = compiled({2019: section})
        assert [each.code for each in report.diagnostics] == ["FZ307"]

    def test_leave_derived_figures_pending(self) -> None:
        """What is derived from a pending figure is pending as well, also by way of another."""
        twice = "  twice: {label: 两倍, formula: rise * 2, decimals: 1}\n"
        report = compiled({2019: self.PENDING + CHANGE + twice})
        assert [figure(report, name).state is figure(report, "x").state for name in ("rise", "twice")] == [True, True]

    def test_do_not_hide_other_faults(self) -> None:
        """A formula with a pending figure and another fault has that fault told, and is not pending."""
        wrong = "derived:\n  d: {label: 丁, formula: x + 0 / 0, unit: 件}\n"
        report = compiled({2019: self.PENDING + wrong})
        assert sorted(each.code for each in report.diagnostics if each.code.startswith("FZ3")) == [
            "FZ303",
            "FZ307",
            "FZ327",
        ] or [each.code for each in report.diagnostics] == ["FZ307", "FZ327"]
        assert figure(report, "d").state is None

    def test_asked_for_last_years_value_alone(self) -> None:
        """A figure that needs what a pending one was last year waits for nothing, whatever else it lacks."""
        section = (
            self.PENDING + "derived:\n  e: {label: 戊, formula: 1 / 0}\n  d: {label: 丁, formula: previous(x) + e}\n"
        )
        assert figure(compiled({2019: section}), "d").state is None

    def test_of_last_year_leave_this_year_alone(self) -> None:
        """A figure that was never filled in last year does not make this year's pending."""
        report = compiled({2018: self.PENDING, 2019: COUNT.format(value=112, more="")})
        assert figure(report, "x").state is None


class TestRedefinition:
    """Whether figures of two years count the same."""

    @pytest.mark.parametrize(
        ("before", "now", "expected"),
        [
            ("unit: 件", "unit: 件", ()),
            ("unit: 件", "unit: 次", ("unit",)),
            ("scope: 全市", "scope: 市本级", ("scope",)),
            ("scope: 全市", "unit: 件", ()),
            ("definition: 甲占乙。", "definition: 甲占丙。", ("definition",)),
            ("definition: 甲 占乙。", "definition: 甲占乙。", ()),
            ("definition: 甲占乙。, scope: 全市", "definition: 乙。, scope: 全省", ("scope", "definition")),
        ],
    )
    def test_of_statistics(self, before: str, now: str, expected: tuple[str, ...]) -> None:
        """Unit, scope and definition tell, each where both years give it; spaces do not."""
        years = [compiled({2019: f"statistics:\n  x: {{label: 受理, value: 5, {row}}}\n"}) for row in (before, now)]
        assert redefined(*(figure(each, "x") for each in years)) == expected

    @pytest.mark.parametrize(("now", "expected"), [("a+b", ()), ("b + a", ("formula",)), ("a", ("formula",))])
    def test_of_derived_figures(self, now: str, expected: tuple[str, ...]) -> None:
        """The formula tells, but not how it is spelled."""
        given = "statistics:\n  a: {label: 甲, value: 5, unit: 件}\n  b: {label: 乙, value: 5, unit: 件}\nderived:\n"
        years = [compiled({2019: f"{given}  x: {{label: 丙, formula: {each}}}\n"}) for each in ("a + b", now)]
        assert redefined(*(figure(each, "x") for each in years)) == expected

    def test_of_a_statistic_that_is_now_derived(self) -> None:
        """A figure that was reported and is now computed is another figure."""
        first = compiled({2019: "statistics:\n  x: {label: 丙, value: 5, unit: 件}\n"})
        then = compiled(
            {2019: "statistics:\n  a: {label: 甲, value: 5, unit: 件}\nderived:\n  x: {label: 丙, formula: a}\n"}
        )
        assert redefined(figure(first, "x"), figure(then, "x")) == ("formula",)


class TestYearsInOneGo:
    """Years checked one after the other, each of them the year before of the next."""

    FIGURES = COUNT.format(value=100, more="")

    @pytest.mark.parametrize("broken", [None, 2017, 2018])
    def test_give_the_same_as_each_alone(self, broken: int | None, tmp_path: Path) -> None:
        """What is found in a year does not depend on whether the year before was checked just before it."""
        for year in (2016, 2017, 2018, 2019):
            section = self.FIGURES + CHANGE + ("  y: {lable: 乙, formula: x}\n" if year == broken else "")
            for name, content in year_of(year, section).items():
                (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / name).write_bytes(content)
        workspace = Workspace(str(tmp_path))
        before = None
        for year in (2016, 2017, 2018, 2019):
            alone = check_year(workspace, year)
            before = check_year(workspace, year, checked_before=before)
            assert before.findings == alone.findings
            assert before.compiled is not None
            assert alone.compiled is not None
            assert before.compiled.document == alone.compiled.document
            assert len(before.compiled.past.years) == len(alone.compiled.past.years) == year - 2016

    def test_is_not_asked_of_another_year(self) -> None:
        """Only the report on the very year before is taken for it."""
        report = compiled({2018: self.FIGURES})
        assert past_after(report, 2020) is None
        assert past_after(report, 2019) is not None
