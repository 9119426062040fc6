"""Numbers with units: read, rounded, compared and printed exactly."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi_report.messages.number_reasons import REASONS
from fazhi_report.quantity import (
    LEADING_QUALIFIERS,
    LONGEST_NUMBER,
    MAGNITUDES,
    NO_UNIT,
    POINTS,
    TRAILING_QUALIFIERS,
    Agreement,
    Dimension,
    Number,
    NumberProblem,
    Quantity,
    Reason,
    Rounding,
    State,
    Unit,
    chinese_numeral,
    compare_stated,
    doubled_magnitude,
    exact_text,
    leading_numerals,
    print_chinese,
    print_number,
    print_quantity,
    read_number,
    read_unit,
    rounded,
    unit_of_dimension,
)
from fazhi_report.quantity.numerals import read_chinese_numeral

ROUNDINGS: tuple[Rounding, ...] = ("half_up", "half_even")


def unit(text: str) -> Unit:
    """Return the unit of a text that is one."""
    found = read_unit(text)
    assert found is not None, text
    return found


def number(text: str) -> Number:
    """Return the number of a text that is one."""
    found = read_number(text)
    assert isinstance(found, Number), found
    return found


def quantity(text: str, unit_text: str = "") -> Quantity:
    """Return a quantity from the texts of its number and its unit."""
    return Quantity(number(text), unit(unit_text))


# Reading numbers

NUMBERS = [
    # text, written, value, decimals, magnitude, qualifier, sign
    ("179", "179", "179", 0, "", "", ""),
    ("0", "0", "0", 0, "", "", ""),
    ("0.5", "0.5", "1/2", 1, "", "", ""),
    ("1.10", "1.10", "11/10", 2, "", "", ""),
    ("-3.2%", "-3.2", "-16/5", 1, "", "", "%"),
    ("68.46%", "68.46", "6846/100", 2, "", "", "%"),
    ("4.5‰", "4.5", "9/2", 1, "", "", "‰"),
    ("260.7万", "260.7万", "2607000", 1, "万", "", ""),
    ("3千", "3千", "3000", 0, "千", "", ""),
    ("2百万", "2百万", "2000000", 0, "百万", "", ""),
    ("3千万", "3千万", "30000000", 0, "千万", "", ""),
    ("1.25亿", "1.25亿", "125000000", 2, "亿", "", ""),
    ("2万亿", "2万亿", "2000000000000", 0, "万亿", "", ""),
    ("2800余", "2800余", "2800", 0, "", "余", ""),
    ("10余万", "10余万", "100000", 0, "万", "余", ""),
    ("3万多", "3万多", "30000", 0, "万", "多", ""),
    ("约300", "约300", "300", 0, "", "约", ""),
    ("超过5000", "超过5000", "5000", 0, "", "超过", ""),
    ("超5000", "超5000", "5000", 0, "", "超", ""),
    ("近90%", "近90", "90", 0, "", "近", "%"),
    ("逾1.5亿", "逾1.5亿", "150000000", 1, "亿", "逾", ""),
    ("1" * LONGEST_NUMBER, "1" * LONGEST_NUMBER, "1" * LONGEST_NUMBER, 0, "", "", ""),
]


@pytest.mark.parametrize("row", NUMBERS, ids=lambda row: row[0])
def test_number_is_read(row: tuple[str, str, str, int, str, str, str]) -> None:
    """A number as printed keeps its written form and has its exact value."""
    text, written, value, decimals, magnitude, qualifier, sign = row
    assert read_number(text) == Number(written, Fraction(value), decimals, magnitude, qualifier, sign)


@pytest.mark.parametrize("state", list(State))
def test_states_are_read_and_are_not_zero(state: State) -> None:
    """The word of a state is that state, never a number."""
    assert read_number(state.value) is state


PROBLEMS = [
    # text, reason, the part that is marked, suggestion
    ("", "empty", "", ""),
    ("  ", "empty", "  ", ""),
    (" 179", "space", " 179", "179"),
    ("179\n", "space", "179\n", "179"),
    ("待报", "state", "待报", "pending"),
    ("未公开", "state", "未公开", "not_disclosed"),
    ("不适用", "state", "不适用", "not_applicable"),
    ("１７９", "full_width", "１７９", "179"),
    ("68．46％", "full_width", "．46％", "68.46%"),
    ("１０，５７１", "full_width", "１０，５７１", "10571"),
    ("－5", "full_width", "－", "-5"),
    ("−5", "sign", "−", "-5"),
    ("–5", "sign", "–", "-5"),
    ("+39", "sign", "+", "39"),
    ("-0", "sign", "-", "0"),
    ("-0.00", "sign", "-", "0.00"),
    ("10,571", "grouped", "10,571", "10571"),
    ("1,234,567.8", "grouped", "1,234,567", "1234567.8"),
    ("10 571", "grouped", "10 571", "10571"),
    ("约10,571件", "grouped", "10,571", "约10571"),
    ("30~40", "range", "30~40", ""),
    ("30%—40%", "range", "30%—40%", ""),
    ("007", "zeros", "007", "7"),
    ("00.50", "zeros", "00.50", "0.50"),
    ("00", "zeros", "00", "0"),
    (".5", "point", ".5", "0.5"),
    ("5.", "point", "5.", "5"),
    ("四", "chinese", "四", "4"),
    ("四批", "chinese", "四", "4"),
    ("约四百余", "chinese", "四百", "400余"),
    ("两千八百余", "chinese", "两千八百", "2800余"),
    ("二〇一九", "chinese", "二〇一九", "2019"),
    ("百分之五", "chinese", "百分之五", "5%"),
    ("3十", "magnitude", "十", "30"),
    ("3百家", "magnitude", "百", "300"),
    ("3百余家", "magnitude", "百", "300余"),
    ("3十万", "magnitude", "十万", "30万"),
    ("3.25十亿", "magnitude", "十亿", "32.5亿"),
    ("约2800余", "qualifier", "约", "2800余"),
    ("179件", "unit_inside", "件", "179"),
    ("2800余项", "unit_inside", "项", "2800余"),
    ("260.7万元", "unit_inside", "元", "260.7万"),
    ("70.1个百分点", "unit_inside", "个百分点", "70.1"),
    ("0.79条/件", "unit_inside", "条/件", "0.79"),
    ("1.2.3", "no_number", "1.2.3", ""),
    ("1e5", "no_number", "e5", ""),
    ("10/20", "no_number", "/20", ""),
    ("12.5万%", "no_number", "万%", ""),
    ("30%以上", "no_number", "%以上", ""),
    ("2019年12月31日", "no_number", "年12月31日", ""),
    ("10,57", "no_number", ",57", ""),
    ("三分之二", "no_number", "三分之二", ""),
    ("万", "no_number", "万", ""),
    ("很多", "no_number", "很多", ""),
    ("—", "no_number", "—", ""),
    ("nan", "no_number", "nan", ""),
    ("²", "no_number", "²", ""),
    ("٣", "no_number", "٣", ""),
]


@pytest.mark.parametrize(("text", "reason", "marked", "suggestion"), PROBLEMS)
def test_text_that_is_no_number_is_explained(text: str, reason: str, marked: str, suggestion: str) -> None:
    """What is no number is told with its reason, its exact place and what to write instead."""
    start = text.index(marked)
    assert read_number(text) == (reason, start, start + len(marked), suggestion)


def test_every_reason_has_its_words() -> None:
    """What is wrong with a number is said in both languages; only for no number at all there is nothing to add."""
    assert set(REASONS) == set(get_args(Reason)) == {"too_long", *(reason for _, reason, _, _ in PROBLEMS)}
    assert [name for name, text in REASONS.items() if not (text.zh and text.en)] == ["no_number"]


@pytest.mark.parametrize("text", ["1" * 41, "约" + "1" * 40, "0." + "1" * 39, "x" * 41])
def test_number_of_more_than_forty_characters_is_refused(text: str) -> None:
    """The length of a number is bounded, and what is beyond the bound is marked."""
    assert read_number(text) == NumberProblem("too_long", LONGEST_NUMBER, len(text), "")


digits = st.from_regex(r"(0|[1-9][0-9]{0,9})(\.[0-9]{1,6})?", fullmatch=True)
magnitudes = st.sampled_from(tuple(MAGNITUDES))


@st.composite
def written_numbers(draw: st.DrawFn) -> str:
    """Draw a number as official texts print it."""
    text = draw(digits)
    match draw(st.sampled_from(["plain", "minus", "before", "inside", "after", "percent"])):
        case "minus":
            return f"-{text}{draw(magnitudes)}" if Fraction(text) else text
        case "before":
            return draw(st.sampled_from(LEADING_QUALIFIERS)) + text + draw(magnitudes)
        case "inside":
            return text + draw(st.sampled_from(TRAILING_QUALIFIERS)) + draw(magnitudes)
        case "after":
            return text + draw(magnitudes) + draw(st.sampled_from(TRAILING_QUALIFIERS))
        case "percent":
            return text + draw(st.sampled_from("%‰"))
        case _:
            return text + draw(magnitudes)


@given(written_numbers())
def test_reading_and_printing_a_number_changes_nothing(text: str) -> None:
    """Whatever is read is printed back character for character, without and with its unit."""
    found = number(text)
    assert print_number(Quantity(found, NO_UNIT)) == text
    if found.sign:
        assert print_quantity(Quantity(found, unit(found.sign))) == text
    else:
        assert print_quantity(Quantity(found, unit("件"))) == f"{text}件"


near_numbers = st.text(alphabet="0123456789.,-+ %‰余多约超过万亿千百十四两零分之件个/～１２，．−待报", max_size=45)


@given(st.text(max_size=60) | near_numbers)
def test_any_text_is_a_number_a_state_or_a_problem_with_a_place(text: str) -> None:
    """No text makes the reader fail; a problem lies inside the text, and what it suggests can be read."""
    found = read_number(text)
    if isinstance(found, NumberProblem):
        assert 0 <= found.start <= found.end <= len(text)
        assert found.suggestion == "" or isinstance(read_number(found.suggestion), Number | State)


# Units

UNITS: list[tuple[str, Dimension, str]] = [
    ("", (), "1"),
    ("%", (), "1/100"),
    ("‰", (), "1/1000"),
    ("百分点", (("百分点", 1),), "1"),
    ("个百分点", (("百分点", 1),), "1"),
    ("件", (("件", 1),), "1"),
    ("人次", (("人次", 1),), "1"),
    ("场（次）", (("场（次）", 1),), "1"),
    ("条/件", (("件", -1), ("条", 1)), "1"),
    ("1/件", (("件", -1),), "1"),
    ("件/件", (), "1"),
    ("项/百家", (("家", -1), ("项", 1)), "1/100"),
    ("件/十万人", (("人", -1), ("件", 1)), "1/100000"),
    ("万元", (("元", 1),), "10000"),
    ("亿元/万人", (("人", -1), ("元", 1)), "10000"),
    ("千米", (("米", 1),), "1000"),
    ("万千瓦", (("瓦", 1),), "10000000"),
    ("人·月", (("人", 1), ("月", 1)), "1"),
    ("m²", (("m", 2),), "1"),
    ("百米²", (("米", 2),), "10000"),
]


@pytest.mark.parametrize(("text", "dimension", "scale"), UNITS)
def test_unit_is_read(text: str, dimension: Dimension, scale: str) -> None:
    """A unit keeps its text and is known by what it is made of."""
    assert read_unit(text) == Unit(text, dimension, Fraction(scale))


NO_UNITS = [
    "百分比",
    "千分点",
    "万",
    "件/",
    "/件",
    "a/b/c",
    "7件",
    "件 ",
    "％",
    "件⁰",
    "件¹",
    "m²²",
    "场（",
    "场（）",
    "·",
    "件" * 21,
]


@pytest.mark.parametrize("text", NO_UNITS)
def test_text_that_is_no_unit_is_refused(text: str) -> None:
    """What cannot be a unit is none."""
    assert read_unit(text) is None


@given(st.text(max_size=30) | st.text(alphabet="件条家百万个分点·/²³（）%1", max_size=12))
def test_any_text_is_a_unit_or_none(text: str) -> None:
    """No text makes the reader of units fail; a unit keeps its text and has a positive scale."""
    found = read_unit(text)
    assert found is None or (found.text == text and found.scale > 0)


dimensions = st.dictionaries(
    st.sampled_from(["件", "条", "家", "人次", "百分点", "元"]), st.integers(-9, 9).filter(bool), max_size=4
).map(lambda exponents: tuple(sorted(exponents.items())))


@given(dimensions)
def test_computed_unit_has_a_text_that_names_it(dimension: Dimension) -> None:
    """The text of a computed dimension reads back as this dimension."""
    found = unit_of_dimension(dimension)
    assert found.dimension == dimension
    assert found.scale == 1
    assert len(found.text) > 20 or read_unit(found.text) == found


# Printing

PRINTED = [
    # number, unit, without unit, with unit, in Chinese numerals
    ("179", "件", "179", "179件", "一百七十九件"),
    ("2800余", "项", "2800余", "2800余项", None),
    ("260.7万", "", "260.7万", "260.7万", "二百六十万七千"),
    ("260.7万", "户", "260.7万", "260.7万户", "二百六十万七千户"),
    ("68.46", "%", "68.46%", "68.46%", None),
    ("68.46%", "%", "68.46%", "68.46%", None),
    ("91%", "", "91%", "91%", None),
    ("200", "%", "200%", "200%", None),
    ("2", "‰", "2‰", "2‰", None),
    ("70.1", "百分点", "70.1个百分点", "70.1个百分点", None),
    ("2", "百分点", "2个百分点", "2个百分点", "两个百分点"),
    ("3", "个百分点", "3个百分点", "3个百分点", "三个百分点"),
    ("4", "批", "4", "4批", "四批"),
    ("2", "个", "2", "2个", "两个"),
    ("2", "", "2", "2", "二"),
    ("12", "项", "12", "12项", "十二项"),
    ("0", "件", "0", "0件", "零件"),
    ("-5", "件", "-5", "-5件", None),
    ("1.5", "万元", "1.5", "1.5万元", None),
    ("3", "万元", "3", "3万元", "三万元"),
    ("2", "条/件", "2", "2条/件", None),
    ("1万亿", "元", "1万亿", "1万亿元", "一万亿元"),
    ("2万亿", "元", "2万亿", "2万亿元", None),
]


@pytest.mark.parametrize(("text", "unit_text", "bare", "whole", "chinese"), PRINTED)
def test_quantity_is_printed(text: str, unit_text: str, bare: str, whole: str, chinese: str | None) -> None:
    """A quantity is printed without unit, with unit, and in Chinese numerals where it can be."""
    found = quantity(text, unit_text)
    assert (print_number(found), print_quantity(found), print_chinese(found)) == (bare, whole, chinese)


NUMERALS_OF_UNITS = [
    # unit, numerals it begins with
    ("万元", "万"),
    ("十万人", "十万"),
    ("亿元/万人", "亿"),
    ("件/十万人", ""),
    ("千瓦", "千"),
    ("万千瓦", "万千"),
    ("百分点", ""),
    ("个百分点", ""),
    ("元", ""),
    ("%", ""),
    ("百米²", "百"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "numerals"), NUMERALS_OF_UNITS)
def test_unit_is_known_by_the_numerals_it_begins_with(text: str, numerals: str) -> None:
    """万 of 万元 scales the number before it; 百 of 百分点 is no numeral."""
    assert leading_numerals(unit(text)) == numerals


DOUBLED = [
    ("3万", "万元", "万"),
    ("2亿", "万元", "万"),
    ("3百万", "万元", "万"),
    ("3万余", "万元", "万"),
    ("3千", "千瓦", "千"),
    ("3万", "十万人", "十万"),
    ("2万", "亿元", ""),
    ("3千", "万元", ""),
    ("3万", "千瓦", ""),
    ("3亿", "千瓦", ""),
    ("3", "万元", ""),
    ("3万", "元", ""),
    ("3万", "件/万人", ""),
]


@pytest.mark.parametrize(("text", "unit_text", "numerals"), DOUBLED)
def test_numerals_in_number_and_unit_are_seen(text: str, unit_text: str, numerals: str) -> None:
    """3万 with the unit 万元 is most likely 3万元; 2万 with 亿元 is 2万亿元, as it reads."""
    assert doubled_magnitude(quantity(text, unit_text)) == numerals


def test_value_is_in_base_units() -> None:
    """The value of a quantity has its unit, or the sign written with the number, worked in."""
    assert quantity("91%").value == quantity("91", "%").value == quantity("91%", "%").value == Fraction(91, 100)
    assert quantity("260.7万", "元").value == quantity("260.7", "万元").value == 2607000
    assert quantity("3", "项/百家").value == Fraction(3, 100)


def test_only_a_qualifier_makes_a_quantity_approximate() -> None:
    """2800余 is approximate; 2800, and 260.7万 as well, are exact."""
    assert [quantity(text).approximate for text in ("2800余", "约5", "2800", "260.7万")] == [True, True, False, False]


NUMERALS = [
    (0, "零"),
    (2, "二"),
    (10, "十"),
    (12, "十二"),
    (20, "二十"),
    (21, "二十一"),
    (99, "九十九"),
    (100, "一百"),
    (105, "一百零五"),
    (110, "一百一十"),
    (112, "一百一十二"),
    (1001, "一千零一"),
    (1010, "一千零一十"),
    (10001, "一万零一"),
    (10010, "一万零一十"),
    (12000, "一万二千"),
    (100000, "十万"),
    (110000, "十一万"),
    (200300, "二十万零三百"),
    (203000, "二十万三千"),
    (10503000, "一千零五十万三千"),
    (20000003, "二千万零三"),
    (100003000, "一亿零三千"),
    (101000000, "一亿零一百万"),
    (110000000, "一亿一千万"),
    (10**9, "十亿"),
    (123456789012, "一千二百三十四亿五千六百七十八万九千零一十二"),
    (10**12, "一万亿"),
]


@pytest.mark.parametrize(("value", "numeral"), NUMERALS)
def test_number_in_chinese_numerals(value: int, numeral: str) -> None:
    """Whole numbers are written as official texts write them."""
    assert chinese_numeral(value) == numeral


@pytest.mark.parametrize("value", [-1, 10**12 + 1])
def test_numerals_end_at_a_million_millions(value: int) -> None:
    """A number that is not written in Chinese numerals is refused."""
    with pytest.raises(ValueError, match=str(value)):
        chinese_numeral(value)


def read_numeral(text: str) -> int:
    """Read Chinese numerals by splitting at the largest place: a reader that shares nothing with the program."""
    for place, size in (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10)):
        high, found, low = text.rpartition(place)
        if found:
            return (read_numeral(high) if high else 1) * size + read_numeral(low)
    return int("".join(str("零一二三四五六七八九".index(digit)) for digit in text) or "0")


@given(st.integers(0, 10**12) | st.integers(0, 20000))
def test_chinese_numerals_can_be_read_back(value: int) -> None:
    """Each number has a numeral of its own, which both readers understand, without idle or doubled zeros."""
    numeral = chinese_numeral(value)
    assert read_numeral(numeral) == read_chinese_numeral(numeral) == value
    assert "零零" not in numeral
    assert value == 0 or not numeral.endswith("零")


# Rounding

ROUNDED = [
    # value, decimals, half up, half even
    ("102/149", 4, "0.6846", "0.6846"),
    ("2/3", 0, "1", "1"),
    ("5/2", 0, "3", "2"),
    ("7/2", 0, "4", "4"),
    ("-5/2", 0, "-3", "-2"),
    ("-7/2", 0, "-4", "-4"),
    ("1/8", 2, "0.13", "0.12"),
    ("-1/8", 2, "-0.13", "-0.12"),
    ("1/2", 0, "1", "0"),
    ("-1/2", 0, "-1", "0"),
    ("-1/1000", 2, "0.00", "0.00"),
    ("-1/200", 2, "-0.01", "0.00"),
    ("0", 2, "0.00", "0.00"),
    ("179", 0, "179", "179"),
    ("999/1000", 2, "1.00", "1.00"),
    ("11/10", 2, "1.10", "1.10"),
]


@pytest.mark.parametrize(("value", "decimals", "half_up", "half_even"), ROUNDED)
def test_value_is_rounded_once_to_its_decimals(value: str, decimals: int, half_up: str, half_even: str) -> None:
    """Ties go away from zero (四舍五入) or to the even digit (GB/T 8170); zero never has a minus."""
    printed = [print_number(rounded(Fraction(value), NO_UNIT, decimals, rounding)) for rounding in ROUNDINGS]
    assert printed == [half_up, half_even]


def test_value_is_rounded_in_its_unit() -> None:
    """What is rounded is the printed number: percent, points, per hundred or in 万."""
    cases = [
        (Fraction(102, 149), "%", 2, "68.46%"),
        (Fraction(10571, 10943), "%", 0, "97%"),
        (Fraction(701, 10), "百分点", 1, "70.1个百分点"),
        (Fraction(32278, 278608), "项/百家", 2, "11.59项/百家"),
        (Fraction(12345678), "万元", 1, "1234.6万元"),
    ]
    for value, unit_text, decimals, printed in cases:
        assert print_quantity(rounded(value, unit(unit_text), decimals, "half_up")) == printed


decimals_of_figures = st.integers(0, 6)
decimal_values = st.decimals(min_value=-(10**9), max_value=10**9, places=4, allow_nan=False)


@given(decimal_values, decimals_of_figures)
def test_rounding_is_that_of_decimal_arithmetic(value: Decimal, decimals: int) -> None:
    """Both ways of rounding agree with `decimal` on every terminating decimal, ties included."""
    step = Decimal(1).scaleb(-decimals)
    for rounding, name in zip(ROUNDINGS, (ROUND_HALF_UP, ROUND_HALF_EVEN), strict=True):
        expected = value.quantize(step, name)
        printed = rounded(Fraction(value), NO_UNIT, decimals, rounding)
        assert print_number(printed) == f"{expected.copy_abs() if expected == 0 else expected:f}"


@given(st.fractions(-(10**6), 10**6), decimals_of_figures, st.sampled_from(ROUNDINGS), st.sampled_from(["", "%", "件"]))
def test_printed_value_stands_for_an_interval_around_the_exact_one(
    value: Fraction, decimals: int, rounding: Rounding, unit_text: str
) -> None:
    """A printed value is within half a unit of its last decimal, reads back as itself, and is EXACT to the value."""
    printed = rounded(value, unit(unit_text), decimals, rounding)
    assert abs(printed.value - value) <= printed.scale / (2 * 10**decimals)
    assert number(print_number(printed)) == printed.number
    assert printed.number.decimals == decimals
    assert compare_stated(value, decimals, printed, rounding) is Agreement.EXACT


EXACT_TEXTS = [
    ("179", "179"),
    ("0", "0"),
    ("100", "100"),
    ("-7/2", "-3.5"),
    ("91/100", "0.91"),
    ("102/149", "102/149"),
    ("-1/3", "-1/3"),
    ("1/1000000000000", "0.000000000001"),
    ("1/10000000000000", "1/10000000000000"),
]


@pytest.mark.parametrize(("value", "text"), EXACT_TEXTS)
def test_exact_value_is_shown_without_loss(value: str, text: str) -> None:
    """A value is shown as a decimal where twelve decimals hold it, else as a fraction."""
    assert exact_text(Fraction(value)) == text


@given(st.fractions(max_denominator=10**15))
def test_exact_text_is_exact(value: Fraction) -> None:
    """The text of an exact value reads back as this value."""
    assert Fraction(exact_text(value)) == value


STATED = [
    # value, decimals of the figure, stated, unit, agreement
    ("102/149", 2, "68.46%", "%", Agreement.EXACT),
    ("102/149", 2, "68.45%", "%", Agreement.TRUNCATED),
    ("102/149", 2, "68.5%", "%", Agreement.OTHER_PRECISION),
    ("102/149", 2, "68.456%", "%", Agreement.OTHER_PRECISION),
    ("102/149", 2, "68.4%", "%", Agreement.TRUNCATED),
    ("102/149", 2, "68.47%", "%", Agreement.WRONG),
    ("102/149", 2, "86.46%", "%", Agreement.WRONG),
    ("10571/10943", 0, "97%", "%", Agreement.EXACT),
    ("10571/10943", 0, "97", "%", Agreement.EXACT),
    ("10571/10943", 0, "96%", "%", Agreement.TRUNCATED),
    ("10571/10943", 0, "97.0%", "%", Agreement.WRONG),
    ("1/8", 2, "12.5%", "%", Agreement.OTHER_PRECISION),
    ("1/8", 0, "13%", "%", Agreement.EXACT),
    ("1/8", 0, "12%", "%", Agreement.TRUNCATED),
    ("-1/8", 0, "-13%", "%", Agreement.EXACT),
    ("-1/8", 0, "-12%", "%", Agreement.TRUNCATED),
    ("123456", 0, "123456", "件", Agreement.EXACT),
    ("123456", 0, "12.3万", "件", Agreement.OTHER_PRECISION),
    ("123456", 0, "12.35万", "件", Agreement.OTHER_PRECISION),
    ("123456", 0, "12.34万", "件", Agreement.TRUNCATED),
    ("123456", 0, "约123456", "件", Agreement.OTHER_PRECISION),
    ("123456", 1, "12.3", "万件", Agreement.EXACT),
    ("2837", 0, "2800余", "项", Agreement.OTHER_PRECISION),
    ("2800", 0, "2800多", "项", Agreement.OTHER_PRECISION),
    ("2900", 0, "2800余", "项", Agreement.WRONG),
    ("2799", 0, "2800余", "项", Agreement.WRONG),
    ("2837", 0, "超过2000", "项", Agreement.OTHER_PRECISION),
    ("2837", 0, "逾2830", "项", Agreement.OTHER_PRECISION),
    ("2837", 0, "超2840", "项", Agreement.WRONG),
    ("2837", 0, "近2900", "项", Agreement.OTHER_PRECISION),
    ("2900", 0, "近2900", "项", Agreement.OTHER_PRECISION),
    ("2901", 0, "近2900", "项", Agreement.WRONG),
    ("2800", 0, "近2900", "项", Agreement.WRONG),
    ("2837", 0, "约2800", "项", Agreement.OTHER_PRECISION),
    ("2750", 0, "约2800", "项", Agreement.OTHER_PRECISION),
    ("2851", 0, "约2800", "项", Agreement.WRONG),
    ("123456", 0, "10余万", "项", Agreement.OTHER_PRECISION),
    ("123456", 0, "12万多", "项", Agreement.OTHER_PRECISION),
    ("123456", 0, "11余万", "项", Agreement.WRONG),
    ("123456", 0, "近12.5万", "项", Agreement.WRONG),
    ("124500", 0, "近12.5万", "项", Agreement.OTHER_PRECISION),
    ("8999/10000", 2, "近90%", "%", Agreement.OTHER_PRECISION),
    ("-2837", 0, "-2800余", "项", Agreement.OTHER_PRECISION),
    ("-2799", 0, "-2800余", "项", Agreement.WRONG),
    ("1/2", 1, "0余", "项", Agreement.OTHER_PRECISION),
    ("0", 0, "0", "件", Agreement.EXACT),
]


@pytest.mark.parametrize(("value", "decimals", "stated", "unit_text", "agreement"), STATED)
def test_stated_value_is_classified(
    value: str, decimals: int, stated: str, unit_text: str, agreement: Agreement
) -> None:
    """A stated value is exact, cut off, right at another precision, or wrong; never merely different."""
    assert compare_stated(Fraction(value), decimals, quantity(stated, unit_text), "half_up") is agreement


def test_roundings_differ_at_ties_only() -> None:
    """12.5% is 13% by 四舍五入 and 12% by GB/T 8170."""
    tie = Fraction(125, 1000)
    assert compare_stated(tie, 0, quantity("12%", "%"), "half_even") is Agreement.EXACT
    assert compare_stated(tie, 0, quantity("13%", "%"), "half_even") is Agreement.WRONG


@given(st.fractions(0, 1000), st.integers(0, 4), st.integers(0, 4))
def test_cut_off_and_rounded_values_are_told_apart(value: Fraction, decimals: int, stated_decimals: int) -> None:
    """A value cut off is TRUNCATED exactly where cutting and rounding differ."""
    cut = Fraction(int(value * 10**stated_decimals), 10**stated_decimals)
    stated = rounded(cut, NO_UNIT, stated_decimals, "half_up")
    right = rounded(value, NO_UNIT, stated_decimals, "half_up")
    found = compare_stated(value, decimals, stated, "half_up")
    if stated != right:
        assert found is Agreement.TRUNCATED
    else:
        assert found is (Agreement.EXACT if decimals == stated_decimals else Agreement.OTHER_PRECISION)


def test_points_are_a_unit_of_their_own() -> None:
    """Percentage points are neither a ratio nor a count."""
    assert unit("百分点") == POINTS
    assert unit_of_dimension(POINTS.dimension) == POINTS
