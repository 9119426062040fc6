"""Rounded numbers: what they may stand for, and relations and stated values that allow for it and for no more."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi_report.formula import Lookup, Operand, evaluate, evaluate_relation, parse_formula, parse_relation
from fazhi_report.messages import message_of
from fazhi_report.quantity import (
    ANY_VALUE,
    Agreement,
    Interval,
    Number,
    Quantity,
    compare_stated,
    read_number,
    read_unit,
    rounded,
)
from tests.small_reports import findings_in, section


def quantity(text: str, unit_text: str = "") -> Quantity:
    """Return a number with its unit."""
    number, unit = read_number(text), read_unit(unit_text)
    assert isinstance(number, Number)
    assert unit is not None
    return Quantity(number, unit)


def interval(low: str, high: str) -> Interval:
    """Return an interval."""
    return Interval(Fraction(low), Fraction(high))


class TestWhatANumberStandsFor:
    """The interval of a number as printed."""

    @pytest.mark.parametrize(
        ("text", "unit", "low", "high"),
        [
            ("260.7万", "个", "2606500", "2607500"),
            ("300万", "人", "2995000", "3005000"),
            ("97%", "%", "0.965", "0.975"),
            ("97%", "", "0.965", "0.975"),
            ("90.10%", "%", "0.90095", "0.90105"),
            ("5‰", "‰", "0.0045", "0.0055"),
            ("-3.2%", "%", "-0.0325", "-0.0315"),
            ("1.5", "小时", "1.45", "1.55"),
            ("500", "万元", "4995000", "5005000"),
            ("3", "条/件", "2.5", "3.5"),
            ("12", "项/百家", "0.115", "0.125"),
            ("70", "百分点", "69.5", "70.5"),
        ],
    )
    def test_of_a_rounded_number(self, text: str, unit: str, low: str, high: str) -> None:
        """Decimals, %, ‰, 万 and the like say how far a number was rounded: half a unit of the last digit."""
        assert quantity(text, unit).interval == interval(low, high)

    @pytest.mark.parametrize(("text", "unit"), [("179", "件"), ("0", "件"), ("7", ""), ("-3", "名"), ("2800", "项")])
    def test_of_a_count(self, text: str, unit: str) -> None:
        """A whole number counts one by one, and is exact."""
        assert quantity(text, unit).interval is None


ROWS: Final[Mapping[str, str]] = {
    "third": "label: 甲类占比, value: 33.33%",
    "two_thirds": "label: 乙类占比, value: 66.68%",
    "a": "label: 一类占比, value: 33%",
    "b": "label: 二类占比, value: 34%",
    "all": "label: 全部占比, value: 100%",
    "users": "label: 用户, value: 260.7万, unit: 个",
    "named": "label: 实名用户, value: 203.1万, unit: 个",
    "fewer": "label: 活跃用户, value: 2607500, unit: 个",
    "others": "label: 其他用户, value: 2607501, unit: 个",
    "cases": "label: 案件, value: 149, unit: 件",
    "corrected": "label: 纠错案件, value: 102, unit: 件",
    "rate": "label: 比率, value: 90.1%, previous: 20%",
    "rise": "label: 提高, value: 70.6, unit: 百分点",
    "rise_too_far": "label: 提高得太多, value: 70.8, unit: 百分点",
    "count": "label: 工单, value: 1.2万, unit: 件, previous: 1.0万",
    "growth": "label: 工单增长, value: 31.6%",
    "growth_too_far": "label: 工单增长太多, value: 31.7%",
}


def broken(relation: str, derived: Mapping[str, str] | None = None) -> list[str]:
    """Return what is found in a relation, in Chinese."""
    found = findings_in(section("一", ROWS, derived or {}, f'relations:\n  - "{relation}"\n'))
    assert not any(each.code.startswith(("FZ1", "FZ2", "FZ32", "FZ33")) for each in found)
    return [message_of(each, "zh") for each in found if each.code == "FZ308"]


class TestRelations:
    """FZ308 and rounding."""

    @pytest.mark.parametrize(
        "relation",
        [
            "sum(third, third, third) = 1",
            "third + two_thirds = 1",
            "1 = two_thirds + third",
            "two_thirds + third <= 1",
            "a + a + b = 1",
            "a + a + a = 1",
            "b + b + b = 1.005",
            "sum(third, two_thirds) = all",
            "fewer <= users",
            "users < others",
            "others > users >= fewer",
            "users = fewer",
            "users - fewer >= 0",
            "cases / (b - a) = 5 * cases",
            "corrected <= cases",
            "points(rate) = rise",
            "change(count) = growth",
            "-third < 0",
            "1 - third = two_thirds",
            "users / users = 1",
        ],
    )
    def test_holds_where_the_intervals_meet(self, relation: str) -> None:
        """99.99% and 100.01% are all of it, and a rounded number may be a little more or less."""
        assert broken(relation) == []

    @pytest.mark.parametrize(
        ("relation", "told"),
        [
            ("third + third + two_thirds <= 1.3332", "左边是 1.3334，右边是 1.3332，四舍五入最多只能相差 0.00015"),
            ("sum(third, two_thirds) = 1.01", "左边是 1.0001，右边是 1.01，四舍五入最多只能相差 0.0001"),
            ("sum(b, b, b, a) = 1", "左边是 1.35，右边是 1，四舍五入最多只能相差 0.02"),
            ("others <= users", "左边是 2607501个，右边是 2607000个，四舍五入最多只能相差 500个"),
            ("users > others", "左边是 2607000个，右边是 2607501个，四舍五入最多只能相差 500个"),
            ("fewer < users", "左边是 2607500个，右边是 2607000个，四舍五入最多只能相差 500个"),
            ("points(rate) = rise_too_far", "左边是 70.1百分点，右边是 70.8百分点，四舍五入最多只能相差 0.6百分点"),
            ("change(count) = growth_too_far", "左边是 0.2，右边是 0.317，四舍五入最多只能相差 0.12"),
            ("corrected = cases", "左边是 102件，右边是 149件"),
            ("all * 3 < third", "左边是 3，右边是 0.3333，四舍五入最多只能相差 0.01505"),
        ],
    )
    def test_fails_where_rounding_explains_nothing(self, relation: str, told: str) -> None:
        """What no rounding explains is told, with how much it could have explained; exact counts need no such words."""
        assert broken(relation) == [f"{relation} 不成立：{told}"]

    def test_sees_through_derived_figures(self) -> None:
        """A figure computed from rounded numbers is not exact; one computed from counts is, however it is printed."""
        derived = {
            "rest": 'label: 其余占比, formula: 1 - third, unit: "%", decimals: 2',
            "correction": 'label: 纠错率, formula: corrected / cases, unit: "%", decimals: 0',
        }
        assert broken("rest = two_thirds", derived) == []
        assert broken("correction = 0.68", derived) == ["correction = 0.68 不成立：左边是 102/149，右边是 0.68"]

    def test_bounds_that_grow_without_end_bound_nothing(self) -> None:
        """A product of so many rounded numbers that its bounds take too long to compute is compared with nothing."""
        chain = {"c0": "label: 零次, formula: all / 1, decimals: 0"}
        chain |= {f"c{i}": f"label: 第{i}次, formula: c{i - 1} * c{i - 1}, decimals: 0" for i in range(1, 16)}
        assert broken("c15 = -5", chain) == []
        assert broken("c2 = -5", chain) != []


class TestStatedValues:
    """FZ304, FZ305 and FZ306 of values computed from rounded numbers."""

    @pytest.mark.parametrize(
        ("formula", "stated", "expected"),
        [
            ("users / others", "99.98%", ""),
            ("users / others", "99.97%", ""),
            ("users / others", "100.00%", ""),
            ("users / others", "100.0%", "FZ305"),
            ("users / others", "99.9%", "FZ304"),
            ("users / others", "99.94%", "FZ306"),
            ("users / others", "近100%", "FZ305"),
            ("users / others", "近99%", "FZ306"),
            ("users / others", "超过90%", "FZ305"),
            ("users / others", "超过80%", "FZ306"),
            ("users / others", "超过100%", "FZ306"),
            ("named / users", "77.8%", "FZ304"),
            ("named / users", "77.7%", "FZ306"),
            ("named / users", "77.9%", "FZ305"),
            ("-third", "-30余%", "FZ305"),
            ("-third", "-40余%", "FZ306"),
            ("third * 2", "66.67%", ""),
            ("third * 2", "66.65%", ""),
            ("third * 2", "66.64%", "FZ306"),
            ("corrected / cases", "68.46%", ""),
            ("corrected / cases", "68.45%", "FZ304"),
            ("1 / (b - a)", "12.00%", ""),
            ("1 / (b - a)", "12%", "FZ305"),
        ],
    )
    def test_agree_where_the_intervals_meet(self, formula: str, stated: str, expected: str) -> None:
        """A stated value agrees with any value that the rounded inputs allow, and is cut off or wrong only beyond."""
        row = f'label: 商, formula: {formula}, unit: "%", decimals: 2, stated: {stated}'
        codes = [each.code for each in findings_in(section("一", ROWS, {"d": row}))]
        assert [code for code in codes if code in {"FZ304", "FZ305", "FZ306"}] == ([expected] if expected else [])

    @given(
        st.fractions(-3, 3, max_denominator=500),
        st.fractions(0, 1, max_denominator=50),
        st.integers(0, 3),
        st.floats(0, 1),
    )
    def test_a_possible_value_rounded_agrees(self, value: Fraction, slack: Fraction, decimals: int, at: float) -> None:
        """Whichever value of its interval was the true one, its rounding agrees, and its truncation is named so."""
        possible = Interval(value - slack, value + slack)
        true = possible.low + 2 * slack * Fraction(at)
        unit = read_unit("%")
        assert unit is not None
        stated = rounded(true, unit, decimals, "half_up")
        assert compare_stated(value, decimals, stated, "half_up", possible) is Agreement.EXACT
        assert compare_stated(value, decimals + 1, stated, "half_up", possible) is Agreement.OTHER_PRECISION
        shifted = int(true * 100 * 10**decimals)
        cut = stated._replace(number=stated.number._replace(value=Fraction(shifted, 10**decimals)))
        assert compare_stated(value, decimals, cut, "half_up", possible) in {Agreement.EXACT, Agreement.TRUNCATED}


class Printed:
    """A number as printed, and the true one it may stand for."""

    def __init__(self, written: str, true: Fraction) -> None:
        self.quantity = quantity(written)
        self.true = true

    def operand(self, *, as_printed: bool) -> Operand:
        """Return what a formula gets."""
        if as_printed:
            return Operand(self.quantity.value, (), self.quantity.interval)
        return Operand(self.true, ())


@st.composite
def printed_numbers(draw: st.DrawFn) -> Printed:
    """Return numbers of 0 to 2 decimals with a true value in their interval, often at its ends."""
    digits, decimals = draw(st.integers(-300, 300)), draw(st.integers(0, 2))
    sign = draw(st.sampled_from(["", "%"]))
    value = Fraction(digits, 10**decimals)
    written = f"{abs(value.numerator * 10**decimals // value.denominator):0{decimals + 1}}"
    written = f"{written[: len(written) - decimals]}.{written[len(written) - decimals :]}" if decimals else written
    number = quantity(("-" if digits < 0 else "") + written + sign)
    part = draw(st.sampled_from([Fraction(0), Fraction(1), Fraction(1, 2)]) | st.fractions(0, 1, max_denominator=20))
    bounds = number.interval
    true = number.value if bounds is None else bounds.low + (bounds.high - bounds.low) * part
    return Printed(number.number.written + sign, true)


NAMES: Final = ("u", "v", "w", "x")

FORMULAS: Final = st.recursive(
    st.sampled_from([*NAMES, "previous(u)", "2", "0.5"]),
    lambda inner: st.one_of(
        st.builds("({} {} {})".format, inner, st.sampled_from("+-*/"), inner),
        st.builds("sum({}, {}, {})".format, inner, inner, inner),
        st.builds("-{}".format, inner),
        st.sampled_from(["change(u)", "change(v)"]),
    ),
    max_leaves=6,
)


def lookup_in(numbers: Mapping[tuple[str, bool], Printed], *, as_printed: bool) -> Lookup:
    """Return the function that gives names their printed or their true values."""
    return lambda name, previous: numbers[name, previous].operand(as_printed=as_printed)


ALL_NUMBERS: Final = st.fixed_dictionaries(
    {(name, before): printed_numbers() for name in NAMES for before in (False, True)}
)


def value_of(text: str, values: Mapping[str, Fraction]) -> Fraction:
    """Return the value of a formula, its names having exact values."""
    formula, _ = parse_formula(text)
    assert formula is not None
    value, _ = evaluate(formula, lambda name, _: Operand(values[name], ()))
    assert value is not None
    return value.value


class TestSoundness:
    """No relation that the true values satisfy is called broken, whatever was rounded on the way."""

    @given(ALL_NUMBERS, FORMULAS)
    def test_the_true_value_lies_within(self, numbers: Mapping[tuple[str, bool], Printed], text: str) -> None:
        """The value of a formula from the true numbers lies in the interval of its value from the printed ones."""
        formula, _ = parse_formula(text)
        assert formula is not None
        from_printed, _ = evaluate(formula, lookup_in(numbers, as_printed=True))
        true, _ = evaluate(formula, lookup_in(numbers, as_printed=False))
        if from_printed is not None and true is not None:
            low, high, bounded = from_printed.possible
            assert low <= from_printed.value <= high or not bounded
            assert low <= true.value <= high or not bounded
            assert bounded or from_printed.possible == ANY_VALUE

    @given(ALL_NUMBERS, FORMULAS, st.sampled_from(["<", "<=", "=", ">=", ">"]), FORMULAS)
    def test_a_true_relation_is_never_broken(
        self, numbers: Mapping[tuple[str, bool], Printed], left: str, operator: str, right: str
    ) -> None:
        """A comparison that holds for the true numbers holds for the printed ones."""
        relation, _ = parse_relation(f"{left} {operator} {right}")
        assert relation is not None
        true, _ = evaluate_relation(relation, lookup_in(numbers, as_printed=False))
        from_printed, _ = evaluate_relation(relation, lookup_in(numbers, as_printed=True))
        if true and from_printed and true[0].holds:
            assert from_printed[0].holds

    @given(ALL_NUMBERS, st.sampled_from("+-*/"))
    def test_bounds_are_reached(self, numbers: Mapping[tuple[str, bool], Printed], operator: str) -> None:
        """Of two numbers joined once, both bounds are what some possible numbers give: no room is given away."""
        formula, _ = parse_formula(f"u {operator} v")
        assert formula is not None
        value, _ = evaluate(formula, lookup_in(numbers, as_printed=True))
        if value is None or not value.possible.bounded:
            return
        left, right = (numbers[name, False].operand(as_printed=True).possible for name in "uv")
        results = [value_of(f"u {operator} v", {"u": one, "v": other}) for one in left[:2] for other in right[:2]]
        assert (min(results), max(results)) == value.possible[:2]
