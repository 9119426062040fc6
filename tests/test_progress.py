"""How far a report is: what is in, what is missing and from whom, what is last year's, how many days are left."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.pipeline import compile_past, compile_report
from fazhi_report.progress import Progress, Sentences, Tally, deadlines, progress_of
from tests.years import contents_of

HEAD: Final = """\
title: 示例市{{ year }}年法治政府建设情况报告
issuer: 示例市人民政府
region: "990000"
year: 2020
date: 2021-02-26
sections: [{sections}]
"""

STATES: Final = ("179", "0", "pending", "not_disclosed", "not_applicable")


def progress_in(sections: Mapping[str, str], last_year: Mapping[str, str] | None = None) -> Progress:
    """Return the progress of the report on 2020 that these section files make, beside one on 2019."""
    before = {} if last_year is None else files_of(last_year, 2019)
    compiled = compile_report(2020, files_of(sections, 2020), past=compile_past(2020, before))
    assert compiled.report is not None
    assert compiled.figures is not None
    assert compiled.document is not None
    return progress_of(2020, compiled.report, compiled.figures, compiled.document, compiled.past)


def files_of(sections: Mapping[str, str], year: int) -> dict[str, bytes]:
    """Return the files of a year by name."""
    head = HEAD.replace("{sections}", ", ".join(sections)).replace("2021", str(year + 1)).replace("2020", str(year))
    files = {"report": head, **{name: text for name, text in sections.items() if text}}
    return {f"data/{year}/{name}.yaml": text.encode() for name, text in files.items()}


def statistics(*rows: str) -> str:
    """Return a section file of statistics `a`, `b` and so on, each given as its mapping without braces."""
    return "statistics:\n" + "".join(f"  {name}: {{{row}}}\n" for name, row in zip("abcdefgh", rows, strict=False))


class TestStatistics:
    """What is in and what is missing."""

    def test_each_state_is_counted_as_what_it_is(self) -> None:
        """A value, pending, not disclosed and not applicable are four things; zero is a value."""
        values = ("0", "179", "2800余", "pending", "pending", "not_disclosed", "not_applicable")
        progress = progress_in({"s": statistics(*(f"label: 数, value: {value}, unit: 件" for value in values))})
        assert progress.sections[0].statistics == Tally(3, 2, 1, 1)
        assert progress.statistics.total == 7

    def test_sections_in_order_with_number_and_title(self) -> None:
        """Each section of the report has its row, those without title or statistics as well."""
        progress = progress_in(
            {
                "opening": "text: 开头。\n",
                "two": "title: 维护{{ year }}年的*公平*\nrole: plan\n" + statistics("label: 数, value: 1, unit: 件"),
            }
        )
        assert [(each.id, each.number, each.title, each.role, each.statistics.total) for each in progress.sections] == [
            ("opening", "", "", "other", 0),
            ("two", "一、", "维护2020年的公平", "plan", 1),
        ]

    def test_sources(self) -> None:
        """Statistics are counted by department, whoever is waited for most comes first, those without one come last."""
        rows = (
            "label: 一, value: 1, source: 甲局",
            "label: 二, value: 2, source: 甲局",
            "label: 三, value: 3, source: 乙局",
            "label: 四, value: pending",
            "label: 五, value: pending",
            'label: 六, value: pending, source: "丙 局\\n 办"',
            "label: 七, value: 1, source: 丙局办",
        )
        progress = progress_in({"s": statistics(*rows)})
        assert [(each.source, *each.statistics[:2]) for each in progress.sources] == [
            ("丙局办", 1, 1),
            ("甲局", 2, 0),
            ("乙局", 1, 0),
            ("", 0, 2),
        ]
        assert [each.label for each in progress.pending] == ["六", "四", "五"]

    @given(st.lists(st.tuples(st.sampled_from("xyz"), st.sampled_from(STATES), st.sampled_from(["", "甲", "乙"]))))
    @settings(max_examples=30, deadline=None)
    def test_every_statistic_is_counted_once(self, rows: list[tuple[str, str, str]]) -> None:
        """Section by section and source by source the same statistics are counted, and all that are pending listed."""
        sections = {
            name: statistics(*[f"label: 数, value: {value}, source: '{source}甲局'" for _, value, source in own])
            for name in "xyz"
            if (own := [row for row in rows[:24] if row[0] == name][:8])
        }
        if not sections:
            return
        progress = progress_in(sections)
        kept = sum(len([row for row in rows[:24] if row[0] == name][:8]) for name in sections)
        assert sum(each.statistics.total for each in progress.sources) == progress.statistics.total == kept
        assert (
            Tally(*map(sum, zip(*(each.statistics for each in progress.sources), strict=True))) == progress.statistics
        )
        assert len(progress.pending) == progress.statistics.pending
        assert [each.id for each in progress.pending] == list(dict.fromkeys(each.id for each in progress.pending))


class TestPending:
    """What a department has to know of a statistic that is waited for."""

    def test_all_that_is_known(self) -> None:
        """Id, label, unit, scope, day and definition are given in one line each, and where to fill in the value."""
        facts = {"as_of": "2020-12-31", "scope": "市本级", "source": "市司法局"}
        text = "statistics:\n  accepted:\n    label: >-\n      受理的\n      行政复议案件\n"
        text += "    unit: 件\n    value: pending\n"
        text += "".join(f"    {key}: {value}\n" for key, value in facts.items())
        text += "    definition: |-\n      当年\n      受理的\n"
        (pending,) = progress_in({"s": text}).pending
        assert pending._asdict() == {
            "id": "s.accepted",
            "section": "s",
            "source": "市司法局",
            "label": "受理的行政复议案件",
            "unit": "件",
            "scope": "市本级",
            "as_of": "2020-12-31",
            "definition": "当年受理的",
            "previous": "",
            "place": "data/2020/s.yaml:7",
        }

    @pytest.mark.parametrize(
        ("own", "last_year", "previous"),
        [
            ("", None, ""),
            (", previous: 151", None, "151件"),
            ("", "158", "158件"),
            (", previous: 151", "158", "158件"),
            ("", "2800余", "2800余件"),
            ("", "not_disclosed", "未公开"),
            ("", "pending", ""),
        ],
    )
    def test_value_of_the_year_before(self, own: str, last_year: str | None, previous: str) -> None:
        """Last year's report says what it was, else the statistic itself; what was pending then is not known."""
        before = None if last_year is None else {"s": statistics(f"label: 数, value: {last_year}, unit: 件")}
        progress = progress_in({"s": statistics(f"label: 数, value: pending, unit: 件{own}")}, before)
        assert [each.previous for each in progress.pending] == [previous]

    def test_derived_figures_are_not_waited_for(self) -> None:
        """A figure that waits for a statistic is computed, not reported: only the statistic is listed."""
        text = (
            statistics("label: 一, value: pending, unit: 件") + "derived: {b: {label: 二, formula: a + 1, unit: 件}}\n"
        )
        progress = progress_in({"s": text})
        assert [each.id for each in progress.pending] == ["s.a"]
        assert progress.statistics == Tally(pending=1)


class TestErrors:
    """Whatever can be told is told."""

    def test_what_could_not_be_counted_is_named(self) -> None:
        """A section that is not there has no tally, a faulty statistic is left out, and both are named."""
        good = statistics("label: 数, value: 1, unit: 件", "label: 数, value: 一, unit: 件")
        progress = progress_in({"one": good, "two": "", "three": "statistics: [\n"})
        assert [(each.id, each.read, each.statistics.total) for each in progress.sections] == [
            ("one", True, 1),
            ("two", False, 0),
            ("three", False, 0),
        ]
        assert progress.lost == ("two", "three", "one.b")

    def test_one_id_for_a_statistic_and_a_derived_figure(self) -> None:
        """An id that is given twice keeps the statistic from being lost."""
        text = statistics("label: 一, value: pending, unit: 件") + "derived: {a: {label: 二, formula: 1 + 1}}\n"
        progress = progress_in({"s": text})
        assert (progress.statistics, [each.label for each in progress.pending]) == (Tally(pending=1), ["一"])

    def test_no_section_can_be_read(self) -> None:
        """Without any section there is nothing to sum up."""
        progress = progress_in({"one": ""}, {"one": "text: 去年的一句完整的话。\n"})
        assert (progress.statistics, progress.sentences, progress.sources) == (Tally(), None, ())


class TestSentences:
    """What of the text is still last year's."""

    def test_counts(self) -> None:
        """Sentences are counted section by section: all of them, those that are last year's, those kept on purpose."""
        before = {
            "s": "text: 坚持依法行政毫不动摇。全年开展执法检查活动。加强组织领导和统筹协调。\n",
            "t": "role: other\n",
        }
        now = {
            "s": "text: 坚持依法行政毫不动摇。全年开展专项整治行动。加强组织领导和统筹协调。\n"
            "unchanged: [坚持依法行政毫不动摇。]\n",
            "t": "text: 今年新写的一句完整的话。\n",
        }
        progress = progress_in(now, before)
        assert [each.sentences for each in progress.sections] == [Sentences(3, 1, 1), Sentences(1, 0, 0)]
        assert (progress.sentences, progress.last_year) == (Sentences(4, 1, 1), 2019)

    def test_without_a_report_on_the_year_before(self) -> None:
        """Without last year's report nothing is said of sentences."""
        progress = progress_in({"s": "text: 坚持依法行政毫不动摇。\n"})
        assert (progress.sections[0].sentences, progress.sentences, progress.last_year) == (None, None, None)

    def test_a_year_of_the_fixtures(self) -> None:
        """Of the small report on 2019, more sentences are its own than are last year's, and one value is missing."""
        past = compile_past(2019, {**contents_of("2017"), **contents_of("2018")})
        compiled = compile_report(2019, contents_of("2019"), past=past)
        assert compiled.report is not None
        assert compiled.figures is not None
        assert compiled.document is not None
        progress = progress_of(2019, compiled.report, compiled.figures, compiled.document, compiled.past)
        assert progress.statistics == Tally(14, 1, 0, 0)
        assert [each.id for each in progress.pending] == ["convenience.satisfaction"]
        assert progress.sentences is not None
        assert 0 < progress.sentences.unchanged < progress.sentences.total / 2

    @pytest.mark.parametrize(
        ("total", "unchanged", "percent"),
        [
            (0, 0, 0),
            (3, 0, 0),
            (3, 3, 100),
            (200, 1, 1),
            (1000, 1, 1),
            (1000, 999, 99),
            (3, 1, 33),
            (3, 2, 67),
            (8, 1, 13),
        ],
    )
    def test_share(self, total: int, unchanged: int, percent: int) -> None:
        """The share is rounded half up, but neither a single sentence nor the last of them disappears in it."""
        assert Sentences(total, unchanged).percent == percent

    @given(st.integers(1, 400), st.data())
    def test_share_tells_all_and_none(self, total: int, data: st.DataObject) -> None:
        """0% means none, 100% means all, and in between it is within one per cent."""
        unchanged = data.draw(st.integers(0, total))
        percent = Sentences(total, unchanged).percent
        assert (percent == 0) == (unchanged == 0)
        assert (percent == 100) == (unchanged == total)
        assert abs(percent * total - 100 * unchanged) < total


class TestDeadlines:
    """The two days that the law sets."""

    def test_days(self) -> None:
        """The report goes upwards before 1 March and is published before 1 April of the next year."""
        found = [(each.duty, each.day, each.days) for each in deadlines(2019, date(2020, 2, 28))]
        assert found == [("report", date(2020, 3, 1), 2), ("publish", date(2020, 4, 1), 33)]

    @given(st.integers(1949, 2999), st.integers(-800, 800))
    def test_each_day_counts_one(self, year: int, days: int) -> None:
        """A day later there is one day less; on the day itself there is none, and after it the number is negative."""
        today = date(year + 1, 3, 1) - timedelta(days)
        assert [each.days for each in deadlines(year, today)] == [days, days + 31]

    def test_the_end_of_the_calendar(self) -> None:
        """A folder of a year after which there is no other has no deadlines."""
        assert deadlines(9999, date(2020, 1, 1)) == ()
        assert len(deadlines(9998, date(2020, 1, 1))) == 2
