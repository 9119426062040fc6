"""Waivers: what they set aside and what they leave, and what is found of the waivers themselves."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fazhi_report
from fazhi_report.cli.console import status_of
from fazhi_report.pipeline import Compiled, compile_report
from fazhi_report.rules import CODES

FOLDER: Final = "data/2019/"

HEAD: Final = """\
title: 甲市法治政府建设情况报告。
issuer: 甲市人民政府
region: "360700"
year: 2019
date: 2020-03-10
sections: [disputes, services]
literals: [7×24小时]
"""
DISPUTES: Final = """\
title: 一、化解矛盾纠纷
role: shortcomings
text: 受理案件{{ accepted }}，听证29次。
subsections:
  - id: reconsideration
    title: 行政复议；
    measures:
      - lead: 办理案件。
        text: 开庭12次。
  - id: accepted
    title: 受理
statistics: {accepted: {label: 受理, value: 9, unit: 件}, concluded: {label: 办结, value: 12, unit: 件}}
derived:
  rate:
    label: 办结率
    formula: concluded / accepted
    unit: "%"
    stated: 140%
relations:
  - concluded <= accepted
"""
SERVICES: Final = """\
title: 政务服务
measures:
  - lead: 一是优化服务
    text: 进驻300项。
  - lead: 优化服务
statistics:
  items: {label: 事项, value: 308, unit: 项}
"""
"""A report with many findings, of files and of the whole, errors among them."""


class Chosen(NamedTuple):
    """A waiver as it is written."""

    code: str
    where: str
    reason: str = "照公布的文本录入。"
    until: str = ""

    def __str__(self) -> str:
        until = f"    until: {self.until}\n" if self.until else ""
        return f"  - code: {self.code}\n    where: {self.where}\n    reason: {self.reason}\n{until}"


def compiled(*waivers: Chosen | str, head: str = HEAD, disputes: str = DISPUTES) -> Compiled:
    """Return the report compiled with these waivers."""
    written = "waivers:\n" + "".join(map(str, waivers)) if waivers else ""
    files = {"report": head + written, "disputes": disputes, "services": SERVICES}
    return compile_report(2019, {f"{FOLDER}{name}.yaml": text.encode() for name, text in files.items()})


@cache
def without_waivers() -> Compiled:
    """Return the report without any waiver."""
    return compiled()


def found(report: Compiled, prefix: str = "FZ") -> list[tuple[str, str, int]]:
    """Return code, file and line of what is found."""
    return [
        (each.code, each.span.file.removeprefix(FOLDER).removesuffix(".yaml"), each.span.line)
        for each in report.diagnostics
        if each.span is not None and each.code.startswith(prefix)
    ]


def set_aside(report: Compiled) -> list[tuple[str, int, str]]:
    """Return code, line and reason of what is waived."""
    return [
        (each.finding.code, each.finding.span.line, each.reason)
        for each in report.waived
        if each.finding.span is not None
    ]


PLACES: Final = {
    "report": ("report", 1, 99),
    "disputes": ("disputes", 1, 99),
    "services": ("services", 1, 99),
    "disputes.reconsideration": ("disputes", 5, 9),
    "disputes.rate": ("disputes", 14, 18),
    "services.items": ("services", 7, 7),
}
"""Places of waivers: the file and the lines they stand for."""


def is_in(finding: tuple[str, str, int], where: str) -> bool:
    """Say whether a finding lies at the place of a waiver."""
    file, first, last = PLACES[where]
    return finding[1] == file and first <= finding[2] <= last


@cache
def possible() -> tuple[tuple[str, str], ...]:
    """Return each code with each place where something of it is found."""
    findings = [each for each in found(without_waivers()) if each[0] in CODES]
    return tuple(sorted({(each[0], where) for each in findings for where in PLACES if is_in(each, where)}))


def test_the_report_has_findings_of_many_kinds() -> None:
    """The tests below have something to waive, errors among it, in every place."""
    assert len({code for code, _ in possible()}) >= 12
    assert {where for _, where in possible()} == set(PLACES)
    assert without_waivers().failed


@given(st.lists(st.sampled_from(possible()), unique=True, max_size=8))
@settings(max_examples=60, deadline=None)
def test_a_waiver_changes_nothing_but_the_findings_it_names(chosen: list[tuple[str, str]]) -> None:
    """Exactly the findings with its code at its place are set aside; all others stay, in their order, as they were."""
    waivers = [Chosen(code, where, f"理由{number}") for number, (code, where) in enumerate(chosen)]
    report = compiled(*waivers)
    before = found(without_waivers())
    meant = [any(each[0] == code and is_in(each, where) for code, where in chosen) for each in before]
    assert found(report) == [each for each, waived in zip(before, meant, strict=True) if not waived]
    assert [each.finding for each in report.waived] == [
        each for each, waived in zip(without_waivers().diagnostics, meant, strict=True) if waived
    ]
    assert report.document == without_waivers().document


@given(
    st.lists(st.sampled_from(possible()), unique=True, min_size=2, max_size=8).flatmap(
        lambda chosen: st.tuples(st.just(chosen), st.permutations(chosen))
    )
)
@settings(max_examples=40, deadline=None)
def test_the_order_of_waivers_makes_no_difference(drawn: tuple[list[tuple[str, str]], list[tuple[str, str]]]) -> None:
    """The same waivers in another order set the same aside, for the same reasons, and leave the same."""
    one, other = (compiled(*(Chosen(code, where, f"理由：{code}，{where}") for code, where in each)) for each in drawn)
    assert one.diagnostics == other.diagnostics
    assert one.waived == other.waived


def test_waived_findings_are_listed_with_their_reasons_in_reading_order() -> None:
    """What is set aside can be read, in the order in which it would have been found."""
    report = compiled(
        Chosen("FZ511", "services", "甲。"), Chosen("FZ301", "disputes", "乙。"), Chosen("FZ507", "report", "丙。")
    )
    expected = [("FZ301", 3, "乙。"), ("FZ301", 9, "乙。"), ("FZ507", 5, "丙。"), ("FZ511", 3, "甲。")]
    assert set_aside(report) == expected
    assert not [each for each in found(report) if each[0] in {"FZ301", "FZ507"} and each[1] != "services"]


def test_an_error_that_is_waived_does_not_keep_the_report_from_being_built() -> None:
    """Where every error is waived the report can be built, and the command succeeds."""
    errors = [("FZ301", "disputes"), ("FZ301", "services"), ("FZ306", "disputes"), ("FZ308", "disputes")]
    report = compiled(*(Chosen(code, where) for code, where in errors))
    assert without_waivers().failed
    assert not report.failed
    assert report.document is not None
    assert status_of(report.diagnostics).value == 0
    assert {each.finding.code for each in report.waived} == {code for code, _ in errors}
    assert compiled(*(Chosen(code, where) for code, where in errors[1:])).failed


@pytest.mark.parametrize(
    "code", ["FZ101", "FZ201", "FZ208", "FZ222", "FZ302", "FZ307", "FZ402", "FZ520", "FZ524", "FZ999"]
)
def test_only_what_rules_find_can_be_waived(code: str) -> None:
    """Findings of reading, validating and composing, those on waivers, and codes that are none cannot be waived."""
    report = compiled(Chosen(code, "report"))
    assert found(report, "FZ52") == [("FZ522", "report", 9)]
    assert report.waived == ()


def test_findings_of_earlier_stages_stay() -> None:
    """A file that cannot be read or validated is no matter of opinion."""
    report = compiled(Chosen("FZ202", "disputes"), disputes=DISPUTES.replace("relations:", "relation:"))
    assert [code for code, *_ in found(report)].count("FZ202") == 1
    assert report.waived == ()
    assert report.failed


def test_no_earlier_stage_gives_a_code_that_can_be_waived() -> None:
    """The codes of rules stand in the modules of rules alone, so that no other finding is waived with them."""
    package = Path(fazhi_report.__file__).parent
    elsewhere = [
        path
        for path in package.rglob("*.py")
        if not {"rules", "messages", "cli"} & set(path.relative_to(package).parts)
    ]
    assert len(elsewhere) > 30
    named = {
        code for path in elsewhere for code in re.findall(r"(?<!len\()\"(FZ\d{3})\"", path.read_text(encoding="utf-8"))
    }
    assert len(named) > 60
    assert named & CODES == set()


class TestPlaces:
    """What `where` stands for."""

    def test_a_missing_part_is_a_matter_of_the_report(self) -> None:
        """What the report lacks is found in its `report.yaml`, and waived for `report`."""
        missing = ("FZ501", "FZ503", "FZ504")
        lacking = [each for each in found(without_waivers()) if each[0] in missing]
        assert lacking == [(code, "report", 6) for code in missing]
        report = compiled(Chosen("FZ503", "report"))
        assert [code for code, *_ in found(report) if code in missing] == ["FZ501", "FZ504"]
        assert [each.finding.code for each in report.waived] == ["FZ503"]

    def test_the_report_is_not_its_sections(self) -> None:
        """A waiver for `report` leaves what is found in the files of sections."""
        report = compiled(Chosen("FZ510", "report"))
        assert set_aside(report) == [("FZ510", 1, Chosen("", "").reason)]
        assert [each for each in found(report) if each[0] == "FZ510"] == [
            ("FZ510", "disputes", 6),
            ("FZ510", "disputes", 8),
        ]

    def test_figures_on_one_line_are_told_apart(self) -> None:
        """A figure's place ends where it ends, also in the middle of a line."""
        unused = (
            DISPUTES.replace("受理案件{{ accepted }}，听证", "听证").replace("12次", "两次").partition("derived:")[0]
        )
        both = [("FZ303", "disputes", 12)] * 2
        assert [
            each for each in found(compiled(disputes=unused)) if each[0] == "FZ303" and each[1] == "disputes"
        ] == both
        for name, other in (("accepted", "办结"), ("concluded", "受理")):
            report = compiled(Chosen("FZ303", f"disputes.{name}"), disputes=unused)
            kept = [each.arguments["label"] for each in report.diagnostics if each.code == "FZ303"]
            assert kept == [other, "事项"]

    def test_a_figure_and_a_subsection_of_the_same_name(self) -> None:
        """Both are meant."""
        report = compiled(Chosen("FZ514", "disputes.accepted"))
        assert set_aside(report) == [("FZ514", 11, Chosen("", "").reason)]

    @pytest.mark.parametrize(
        ("where", "suggestion"),
        [
            ("dispute", "disputes"),
            ("disputes.rates", "disputes.rate"),
            ("disputes.reconsidration", "disputes.reconsideration"),
            ("第七部分", ""),
            ("report.title", "report"),
        ],
    )
    def test_a_place_that_is_not_there(self, where: str, suggestion: str) -> None:
        """FZ523 is at the name of the place, and names the one that is most like it."""
        report = compiled(Chosen("FZ505", where))
        (finding,) = [each for each in report.diagnostics if each.code == "FZ523"]
        assert finding.span is not None
        assert (finding.span.line, finding.span.column) == (10, 12)
        assert finding.arguments == {"where": where, "suggestion": suggestion}

    @pytest.mark.parametrize(
        ("head", "disputes", "where"),
        [
            (HEAD, "title: [甲]\ntext: [乙]\nrelations: {}\n", "disputes"),
            (HEAD, DISPUTES.replace("value: 12,", "value: 十二,"), "disputes.concluded"),
            (HEAD, DISPUTES.replace("statistics:", "statistic:"), "disputes.rates"),
            (HEAD, "title: 甲\n\ttext: 乙\n", "disputes.rate"),
            (HEAD.replace("disputes,", "disputes, plan,"), DISPUTES, "plan"),
        ],
    )
    def test_a_place_lost_to_an_error_is_not_called_missing(self, head: str, disputes: str, where: str) -> None:
        """Where a file or a figure could not be read, nothing is said of a waiver for it."""
        report = compiled(Chosen("FZ514", where), head=head, disputes=disputes)
        assert report.failed
        assert found(report, "FZ52") == []


class TestWaiversThemselves:
    """What is found of waivers."""

    def test_unused(self) -> None:
        """FZ520, at its code; not while an error keeps rules from being applied."""
        waiver = Chosen("FZ515", "services")
        assert found(compiled(waiver), "FZ52") == [("FZ520", "report", 9)]
        assert found(compiled(waiver, disputes="title: 甲\nrole: no\n"), "FZ52") == []

    @pytest.mark.parametrize(
        ("until", "expired"),
        [("2020-03-09", True), ("2020-03-10", False), ("2020-03-11", False), ("2999-12-31", False)],
    )
    def test_until(self, until: str, expired: bool) -> None:
        """A waiver holds for reports dated up to its day; after that the finding is there again, and the waiver too."""
        report = compiled(Chosen("FZ505", "disputes", until=until))
        assert found(report, "FZ52") == ([("FZ521", "report", 12)] if expired else [])
        assert ("FZ505" in [code for code, *_ in found(report)]) == expired
        assert len(report.waived) == (not expired)

    def test_until_is_compared_with_the_date_of_the_report(self) -> None:
        """A report of long ago keeps its waivers, whenever it is checked."""
        head = HEAD.replace("2020-03-10", "1949-10-01")
        report = compiled(Chosen("FZ505", "disputes", until="1950-01-01"), head=head)
        assert found(report, "FZ52") == []
        assert [each.finding.code for each in report.waived] == ["FZ505"]

    def test_twice(self) -> None:
        """FZ524: of two waivers of the same the first holds, and the second is named with it."""
        waivers = (Chosen("FZ505", "disputes", "甲。"), Chosen("FZ505", "disputes", "乙。"))
        report = compiled(*waivers)
        assert found(report, "FZ52") == [("FZ524", "report", 12)]
        assert set_aside(report) == [("FZ505", 2, "甲。")]
        (finding,) = [each for each in report.diagnostics if each.code == "FZ524"]
        assert [span.line for span in finding.related] == [9]

    def test_an_expired_waiver_beside_one_that_holds(self) -> None:
        """The one whose time is over is found; the other does its work, and neither is called a repetition."""
        waivers = (Chosen("FZ505", "disputes", "甲。", "2019-12-31"), Chosen("FZ505", "disputes", "乙。"))
        for order in (waivers, waivers[::-1]):
            report = compiled(*order)
            assert [code for code, *_ in found(report, "FZ52")] == ["FZ521"]
            assert set_aside(report) == [("FZ505", 2, "乙。")]

    def test_the_narrower_of_two_gives_the_reason(self) -> None:
        """A waiver for a part of a section goes before one for all of it; both are used."""
        report = compiled(Chosen("FZ301", "disputes", "全部。"), Chosen("FZ301", "disputes.reconsideration", "其中。"))
        assert set_aside(report) == [("FZ301", 3, "全部。"), ("FZ301", 9, "其中。")]
        assert found(report, "FZ52") == []

    @pytest.mark.parametrize(
        ("wrong", "code"),
        [
            ("  - code: 301\n    where: disputes\n    reason: 甲。\n", "FZ228"),
            ("  - code: FZ301\n    where: disputes/甲\n    reason: 甲。\n", "FZ229"),
            ("  - code: FZ301\n    where: disputes\n", "FZ201"),
            ("  - code: FZ301\n    where: disputes\n    reason: 甲。\n    until: 明年\n", "FZ208"),
            ("  - code: FZ301\n    where: disputes\n    reason: 甲。\n    note: 乙\n", "FZ202"),
            ("  - FZ301\n", "FZ205"),
        ],
    )
    @pytest.mark.parametrize("first", [True, False])
    def test_one_with_an_error_leaves_the_others(self, wrong: str, code: str, first: bool) -> None:
        """The others do their work, and nothing is said of any at a place that may be another's."""
        others = (Chosen("FZ511", "services"), Chosen("FZ515", "nowhere"))
        report = compiled(*((wrong, *others) if first else (*others, wrong)))
        assert [each.finding.code for each in report.waived] == ["FZ511"]
        assert [each for each, file, _ in found(report) if file == "report" and each != "FZ510"] == [code]

    def test_all_are_lost_where_they_are_no_list(self) -> None:
        """A text in the place of the list is refused, and everything is found."""
        report = compiled("  FZ301\n")
        assert "FZ204" in [code for code, *_ in found(report)]
        assert report.waived == ()
