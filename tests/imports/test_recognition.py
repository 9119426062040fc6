"""All that is recognised is valid for the program: it compiles, prints the text of the source again, and holds."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi_report.diagnostics import Severity
from fazhi_report.formula import Answer, Operand, evaluate, evaluate_relation, parse_formula, parse_relation
from fazhi_report.importing.found_figures import FoundFigure, FoundNumbers, Recognised
from fazhi_report.importing.recognition.quotients import MOST_BEFORE
from fazhi_report.importing.recognition.recognising import recognise
from fazhi_report.messages import severity_of
from fazhi_report.messages.imports_ratios import ENTRIES
from fazhi_report.quantity import SIGNS, Agreement, Quantity, Rounding, Unit, print_quantity, read_unit, rounded
from tests.imports.marked_text import FILE, cases_of, marked
from tests.imports.recognised_reports import compiled_cases

PER_CENT: Final = Unit("%", (), SIGNS["%"])
FILES: Final = ("ratios.txt", "changes.txt", "wholes_and_parts.txt")


@pytest.mark.parametrize("name", FILES)
def test_the_program_prints_the_source_again(name: str) -> None:
    """With formulas in the place of numbers, each report compiles and prints each figure as published."""
    compiled, printed = compiled_cases(tuple(cases_of(name)))
    errors = [each for each in compiled.diagnostics if severity_of(each) is Severity.ERROR]
    assert errors == []
    assert {each.figure: each.text for each in compiled.occurrences} == printed


def test_every_finding_is_shown_by_a_passage() -> None:
    """Each code of the family is expected of a passage of the data files."""
    shown = {
        line.split()[1] for name in FILES for case in cases_of(name) for line in case.expected if "finding" in line
    }
    assert shown == {entry.code for entry in ENTRIES}


NUMBERS: Final = st.lists(st.one_of(st.integers(0, 30), st.integers(0, 3000)), min_size=3, max_size=3)


@st.composite
def shares(draw: st.DrawFn, numbers: list[int]) -> str:
    """Draw a share without its sign: one number over another, or their change, rounded or cut off; or any."""
    top, bottom = draw(st.permutations(numbers))[:2]
    part = Fraction(draw(st.sampled_from((top, bottom - top))), bottom or 1)
    value = draw(st.sampled_from((abs(part), Fraction(draw(st.integers(0, 10000)), 10000))))
    rounding: Rounding = draw(st.sampled_from(("half_up", "down")))
    return rounded(value, PER_CENT, draw(st.integers(0, 2)), rounding).number.written


SHAPES: Final = (
    "受理{{{0}件}}，其中办结{{{1}件}}，纠错{{{2}件}}，纠错率{{{3}%}}，办结率{{{4}%}}。",
    "土地类{{{0}件}}、房屋类{{{1}件}}，共{{{2}件}}，占全部的{{{3}%}}和{{{4}%}}。",
    "受理{{{0}件}}（上年{{{1}件}}），同比增长{{{3}%}}，减少{{{2}件}}。",
    "应诉{{{0}件}}，分别为{{{1}件}}、{{{2}件}}，败诉率{{{3}%}}，上年为{{{4}%}}，下降{{{3}个百分点}}。",
    "由原来的{{{0}件}}减少到{{{1}件}}，压缩{{{3}%}}，未办结率{{{4}%}}。",
)


def unit_of(figure: FoundFigure) -> Unit:
    """Return the unit of a figure."""
    unit = read_unit(figure.unit)
    assert unit is not None
    return unit


def values_in(found: FoundNumbers, recognised: Recognised) -> dict[tuple[str, bool], Fraction]:
    """Return the values of statistics by name, of this year and of the year before."""
    values = {}
    for index, figure in enumerate(found.figures):
        values[f"f{index}", False] = Quantity(figure.number, unit_of(figure)).value
    for now, before in recognised.previous:
        values[f"f{now}", True] = values[f"f{before}", False]
    return values


@given(st.sampled_from(SHAPES), NUMBERS, st.data())
def test_no_formula_ever_prints_anything_else(shape: str, numbers: list[int], data: st.DataObject) -> None:
    """Whatever the numbers, a formula that is proposed prints what the source prints, and relations hold exactly."""
    printed_shares = [data.draw(shares(numbers)) for _ in range(2)]
    passages, found = marked((shape.format(*numbers, *printed_shares),))
    recognised = recognise(passages, found, FILE)
    values = values_in(found, recognised)
    names = [f"f{index}" for index in range(len(found.figures))]

    def lookup(name: str, previous: bool) -> Answer:
        return Operand(values[name, previous], unit_of(found.figures[int(name[1:])]).dimension)

    for each in recognised.derivations:
        figure = found.figures[each.figure]
        tree, findings = parse_formula(each.formula.format(*names))
        assert tree is not None, findings
        value, findings = evaluate(tree, lookup)
        unit = unit_of(figure)
        assert value is not None, findings
        rounding: Rounding = "down" if each.agreement is Agreement.TRUNCATED else "half_up"
        printed = print_quantity(rounded(value.value, unit, each.decimals, rounding))
        assert printed == passages[0].text[figure.start : figure.end]
        assert unit.dimension == value.dimension
    for text in recognised.relations:
        relation, faults = parse_relation(text.format(*names))
        assert relation is not None, faults
        links, faults = evaluate_relation(relation, lookup)
        assert [link.holds for link in links] == [True] * text.count("="), faults
    assert len({each.figure for each in recognised.derivations}) == len(recognised.derivations)


def test_a_long_passage_costs_no_more_for_each_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice as many figures ask for twice as many comparisons: a share is compared with figures near it alone."""
    compared: list[int] = []
    bounds = recognise.__globals__["ratios_in"].__globals__["Bounds"]
    hold = bounds.hold

    def counting(self: object, top: int, bottom: int) -> bool:
        compared.append(1)
        return bool(hold(self, top, bottom))

    monkeypatch.setattr(bounds, "hold", counting)
    numbers = []
    for length in (40, 80):
        compared.clear()
        text = "".join(
            f"，受理{{{300 + at}件}}，办结{{{200 + at}件}}，办结率{{{60 + at % 30}.17%}}" for at in range(length)
        )
        passages, found = marked((text,))
        recognise(passages, found, FILE)
        numbers.append(len(compared))
    assert numbers[0] < 40 * (2 * MOST_BEFORE) ** 2
    assert numbers[1] < 2.2 * numbers[0]
