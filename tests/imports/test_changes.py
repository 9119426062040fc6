"""Values of the year before, and the changes that follow from them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fazhi_report.importing.found_figures import Recognised
from fazhi_report.importing.recognition.recognising import recognise
from fazhi_report.quantity import read_unit, rounded
from tests.imports.marked_text import FILE, Case, cases_of, marked, outcome_of

CASES = tuple(cases_of("changes.txt"))


def recognised(*texts: str, year: int | None = None) -> Recognised:
    """Return what is recognised in marked texts."""
    passages, found = marked(texts)
    return recognise(passages, found, FILE, year)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.texts[-1])
def test_each_passage_gives_what_is_expected(case: Case) -> None:
    """Values of the year before, changes and findings are those of the data file, and no others."""
    passages, found = marked(case.texts)
    assert outcome_of(recognise(passages, found, FILE), passages, found) == case.expected


def test_the_year_of_the_report_tells_the_year_before() -> None:
    """2018年 is the year before of a report on 2019, and of no other."""
    text = "受理{179件}，2018年受理{160件}，增长{11.9%}。"
    assert recognised(text, year=2019).previous == ((0, 1),)
    assert recognised(text, year=2020).previous == ()
    assert recognised(text).previous == ()


def test_changes_are_defined_in_words() -> None:
    """The definition says which year is taken from which."""
    found = recognised("受理{149件|count|受理|案件}，上年{160件}，下降{6.9%}，减少{11件}。")
    assert [each.definition for each in found.derivations] == [
        "受理的案件的上年数。",
        "受理的案件上年数减本年数，除以上年数。",
        "受理的案件上年数减本年数。",
    ]
    rate = recognised("出庭应诉率{90.1%|share|出庭应诉率|}，上年{85%}，提高{5.1个百分点}。")
    assert rate.derivations[-1].definition == "出庭应诉率本年数减上年数，以百分点计。"


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        (
            "受理{149件}，上年{160件}，下降{7.9%}。",
            {"printed": "7.9%", "now": "149件", "before": "160件", "value": "6.9%", "direction_zh": "少"},
        ),
        (
            "受理{179件}，上年{160件}，增加{20件}。",
            {"printed": "20件", "now": "179件", "before": "160件", "value": "19件", "direction_zh": "多"},
        ),
        (
            "出庭应诉率{90.1%}，上年{85%}，提高{5.1%}。",
            {"printed": "5.1%", "now": "90.1%", "before": "85%", "value": "5.1个百分点", "direction_zh": "多"},
        ),
        (
            "受理{179件}，上年{160件}，增长{19个百分点}。",
            {"printed": "19个百分点", "now": "179件", "before": "160件", "value": "12%", "direction_zh": "多"},
        ),
    ],
)
def test_a_change_that_does_not_agree_is_told_with_what_both_years_give(text: str, arguments: dict[str, str]) -> None:
    """The finding has the value in the terms that go with the figures."""
    finding = next(each for each in recognised(text).findings if each.code == "FZ646")
    assert arguments.items() <= finding.arguments.items()


def test_a_change_of_nothing_is_no_ratio() -> None:
    """From 0 to 5 there is no growth in per cent, and nothing is divided by zero."""
    found = recognised("受理{5件}，上年{0件}，增长{100%}。")
    assert found.derivations == ()
    assert [each.arguments["value"] for each in found.findings] == ["5件"]


@given(st.integers(1, 10**5), st.integers(1, 10**5), st.integers(0, 2))
def test_any_change_between_both_years_is_recognised(now: int, before: int, decimals: int) -> None:
    """Whatever the numbers, 同比增长 or 下降 is found where the figure of the year before is printed."""
    unit = read_unit("%")
    assume(now != before)
    assert unit is not None
    printed = rounded(abs(Fraction(now - before, before)), unit, decimals, "half_up").number.written
    verb, sign = ("增长", "") if now > before else ("下降", "-")
    found = recognised(f"受理{{{now}件}}，上年{{{before}件}}，同比{verb}{{{printed}%}}。")
    assert found.previous == ((0, 1),)
    assert [each.formula for each in found.derivations] == ["previous({0})", f"{sign}change({{0}})"]
