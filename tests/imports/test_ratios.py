"""Shares recomputed from figures of their own passage: which formula is meant, and when none is."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi_report.importing.found_figures import Derivation, Recognised
from fazhi_report.importing.recognition.rate_names import name_of_share, names_figure
from fazhi_report.importing.recognition.recognising import recognise
from fazhi_report.quantity import Agreement, read_unit, rounded
from tests.imports.marked_text import FILE, Case, cases_of, marked, outcome_of

CASES = tuple(cases_of("ratios.txt"))


def recognised(*texts: str) -> Recognised:
    """Return what is recognised in marked texts."""
    passages, found = marked(texts)
    return recognise(passages, found, FILE)


def test_many_passages_are_tried() -> None:
    """There are passages with formulas and passages where none may be proposed."""
    assert len(CASES) > 60
    assert sum(not any(each.startswith("derived") for each in case.expected) for case in CASES) > 20


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.texts[-1])
def test_each_passage_gives_what_is_expected(case: Case) -> None:
    """Formulas, relations and findings of a passage are those of the data file, and no others."""
    passages, found = marked(case.texts)
    assert outcome_of(recognise(passages, found, FILE), passages, found) == case.expected


def test_a_formula_says_in_words_what_it_computes() -> None:
    """The definition names numerator and denominator by their labels."""
    found = recognised("受理{179件|count|受理|案件}，办结{149件|count|办结|案件}，办结率{83.24%}。")
    assert found.derivations == (Derivation(2, "{1} / {0}", 2, Agreement.EXACT, "办结的案件占受理的案件的比重。"),)


def test_definitions_of_sums_and_of_what_is_left() -> None:
    """A sum is called so, and so is what is left of the whole."""
    left = recognised("受理{179件|count|受理|案件}，办结{149件|count|办结|案件}，未办结率{16.76%}。")
    assert left.derivations[0].definition == "受理的案件减去办结的案件，占受理的案件的比重。"
    lost = recognised("胜诉{112件|count|胜诉|案件}、败诉{24件|count|败诉|案件}，败诉率{17.65%}。")
    assert lost.derivations[0].definition == "败诉的案件占胜诉的案件、败诉的案件合计的比重。"


def test_findings_say_where_and_what() -> None:
    """A share that its figures do not give is told at its place, with what they give."""
    finding = recognised("开头。", "受理{179件}，办结{149件}，办结率{85.24%}。").findings[0]
    assert finding.code == "FZ641"
    assert finding.span == (FILE, 2, 18, 2, 24)
    assert finding.arguments == {"printed": "85.24%", "formula": "149件 / 179件", "value": "83.24%"}


def test_an_unusual_base_is_told_with_the_usual_one() -> None:
    """29/151 printed behind 审结135件: the pair that fits, and the one that was to be expected."""
    finding = recognised("受理{151件}，审结{135件}，纠错{29件}，纠错率{19.2%}。").findings[0]
    assert finding.arguments == {
        "printed": "19.2%",
        "formula": "29件 / 151件",
        "expected": "29件 / 135件",
        "value": "21.5%",
    }


def test_what_rounded_figures_leave_open_is_no_contradiction() -> None:
    """1.2万件 of 1.3万件 may be 92.5%, though the printed figures give 92.3%: nothing is said, nothing proposed."""
    found = recognised("受理{1.3万件}，办结{1.2万件}，办结率{92.5%}。")
    assert found.derivations == ()
    assert found.findings == ()


@given(st.integers(1, 10**6), st.data(), st.integers(0, 3))
def test_any_rate_of_named_figures_is_recognised(whole: int, data: st.DataObject, decimals: int) -> None:
    """Whatever the numbers, a rate that is rounded from the figures it is named after is found."""
    part = data.draw(st.integers(0, whole))
    unit = read_unit("%")
    assert unit is not None
    printed = rounded(Fraction(part, whole), unit, decimals, "half_up").number.written
    found = recognised(f"受理{{{whole}件}}，办结{{{part}件}}，办结率{{{printed}%}}。")
    assert [(each.formula, each.agreement) for each in found.derivations] == [("{1} / {0}", Agreement.EXACT)]


@pytest.mark.parametrize(
    ("lead", "position", "length", "name"),
    [
        ("行政复议纠错率", 0, 1, ("行政复议纠错", False, None)),
        ("出庭应诉率从上一年的20%上升到", 0, 1, ("出庭应诉", False, None)),
        ("未办结率为", 0, 1, ("办结", True, None)),
        ("占受理总数的", 0, 1, ("", False, "受理")),
        ("占全部案件的比重为", 0, 1, ("", False, "")),
        ("占比达", 0, 1, ("", False, "")),
        ("办结率、纠错率分别为", 1, 2, ("纠错", False, None)),
        ("办结率、纠错率分别为", 0, 3, ("", False, None)),
        ("覆盖面", 0, 1, ("", False, None)),
    ],
)
def test_names_of_shares(lead: str, position: int, length: int, name: tuple[str, bool, str | None]) -> None:
    """The words before a share say what it is named after, and what it is a share of."""
    assert name_of_share(lead, position, length) == name


def test_negated_words_bear_negated_names_alone() -> None:
    """不合格20件 is not what 合格率 counts, nor 合格980件 what 不合格率 counts."""
    assert names_figure("产品合格", "，不合格", negated=False) == 0
    assert names_figure("产品合格", "，合格", negated=False) == 2
    assert names_figure("合格", "，不合格", negated=True) == 2
    assert names_figure("合格", "，合格", negated=True) == 0
