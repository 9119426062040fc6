"""Formulas and relations: what is read, what is computed, and where each finding points."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi_report.diagnostics import TextFinding
from fazhi_report.formula import (
    RESERVED,
    Expression,
    Lookup,
    Name,
    Operand,
    Relation,
    Silent,
    Unavailable,
    a_year_earlier,
    canonical,
    divides,
    evaluate,
    evaluate_relation,
    names,
    parse_formula,
    parse_relation,
    with_values,
)
from fazhi_report.messages import fill
from fazhi_report.messages.entry import Entry
from fazhi_report.messages.figures_formula import ENTRIES
from fazhi_report.quantity import read_unit
from fazhi_report.schema import RESERVED_IDENTIFIERS

FIGURES: Final[Mapping[str, tuple[str, str, str]]] = {
    # name: value in base units, in the year before, unit
    "corrected": ("102", "90", "件"),
    "concluded": ("149", "120", "件"),
    "accepted": ("179", "150", "件"),
    "nothing": ("0", "0", "件"),
    "lawyers": ("2126", "2000", "名"),
    "visits": ("3", "2", "家"),
    "rate": ("0.901", "0.2", ""),
    "disputes.heard": ("29", "25", "件"),
    "受理": ("179", "150", "件"),
    "复议.办结": ("149", "120", "件"),
}


def lookup(name: str, previous: bool) -> Operand | Unavailable:
    """Return the value of one of FIGURES; other names are unknown."""
    if name not in FIGURES:
        return Unavailable("FZ334" if previous else "FZ330", {"name": name})
    now, before, unit_text = FIGURES[name]
    unit = read_unit(unit_text)
    assert unit is not None
    return Operand(Fraction(before if previous else now), unit.dimension)


def formula(text: str) -> Expression:
    """Return the tree of a formula without findings."""
    tree, findings = parse_formula(text)
    assert findings == ()
    assert tree is not None
    return tree


def relation(text: str) -> Relation:
    """Return the tree of a relation without findings."""
    tree, findings = parse_relation(text)
    assert findings == ()
    assert tree is not None
    return tree


def marked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a text without its marks ⟨…⟩, and the places they mark, in the order of the opening marks."""
    plain = ""
    opened: list[int] = []
    places: list[tuple[int, int]] = []
    for character in text:
        if character == "⟨":
            opened.append(len(places))
            places.append((len(plain), len(plain)))
        elif character == "⟩":
            place = opened.pop()
            places[place] = (places[place][0], len(plain))
        else:
            plain += character
    return plain, tuple(places)


def told(findings: tuple[TextFinding, ...]) -> list[str]:
    """Return findings as `code argument argument`, having filled every text of the catalogue with them."""
    entries = {entry.code: entry for entry in ENTRIES}
    for finding in findings:
        if finding.code in entries:
            entry = entries[finding.code]
            for text in (entry.message, entry.remedy):
                assert fill(text.zh, finding.arguments)
                assert fill(text.en, finding.arguments)
    return [" ".join([finding.code, *finding.arguments.values()]) for finding in findings]


def places_of(findings: tuple[TextFinding, ...]) -> tuple[tuple[int, int], ...]:
    """Return where findings point, in order."""
    return tuple((finding.start, finding.end) for finding in findings)


# Reading and spelling

SPELLINGS = [
    # written, canonical
    ("corrected/concluded", "corrected / concluded"),
    ("  a+b  ", "a + b"),
    ("a +\n b", "a + b"),
    ("a-b-c", "a - b - c"),
    ("(a-b)-c", "a - b - c"),
    ("a-(b-c)", "a - (b - c)"),
    ("a+b*c", "a + b * c"),
    ("(a+b)*c", "(a + b) * c"),
    ("a*b/c", "a * b / c"),
    ("a/(b*c)", "a / (b * c)"),
    ("((a))", "a"),
    ("-a", "-a"),
    ("--a", "a"),
    ("-(a+b)", "-(a + b)"),
    ("a*-b", "a * (-b)"),
    ("a--b", "a - (-b)"),
    ("-a*b", "-a * b"),
    ("1.10", "1.1"),
    ("0100.00", "100"),
    ("0.50*a", "0.5 * a"),
    ("sum( a,b ,c )", "sum(a, b, c)"),
    ("sum(a+b)", "sum(a + b)"),
    ("previous(a)/2", "previous(a) / 2"),
    ("change((a))", "change(a)"),
    ("points(a)", "points(a)"),
    ("disputes.heard", "disputes.heard"),
    ("受理-复议.办结", "受理 - 复议.办结"),
    ("_x1+année", "_x1 + année"),
]


@pytest.mark.parametrize(("written", "spelling"), SPELLINGS)
def test_formula_has_one_canonical_spelling(written: str, spelling: str) -> None:
    """However a formula is written, its canonical spelling is the same, and reads back as itself."""
    assert canonical(formula(written)) == spelling
    assert canonical(formula(spelling)) == spelling


RELATION_SPELLINGS = [
    ("corrected<=concluded<=accepted", "corrected <= concluded <= accepted"),
    ("a=b", "a = b"),
    ("a<b>c", "a < b > c"),
    ("a+b>=2*(c-d)", "a + b >= 2 * (c - d)"),
    ("-a < -b", "-a < -b"),
]


@pytest.mark.parametrize(("written", "spelling"), RELATION_SPELLINGS)
def test_relation_has_one_canonical_spelling(written: str, spelling: str) -> None:
    """A relation is a chain of comparisons between formulas."""
    assert canonical(relation(written)) == spelling
    assert canonical(relation(spelling)) == spelling


NAMES = [
    # formula with each name marked, the names
    ("⟨corrected⟩ / ⟨concluded⟩", ["corrected", "concluded"]),
    ("⟨a⟩ + (⟨b.c⟩ - ⟨a⟩) * 2", ["a", "b.c", "a"]),
    ("sum(⟨受理⟩, -⟨办结⟩)", ["受理", "办结"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_are_listed_with_their_places(text: str, expected: list[str]) -> None:
    """The names of a formula come in order of appearance, each with its exact place."""
    plain, places = marked(text)
    assert names(formula(plain)) == tuple(
        Name(name, *place, previous=False) for name, place in zip(expected, places, strict=True)
    )


def test_functions_ask_for_the_year_before() -> None:
    """`previous` asks for last year's value alone, `change` and `points` for both."""
    tree = formula("previous(a) + change(b) + points(c)")
    assert [(name.text, name.previous, name.start) for name in names(tree)] == [
        ("a", True, 9),
        ("b", False, 21),
        ("b", True, 21),
        ("c", False, 33),
        ("c", True, 33),
    ]


def test_names_of_a_relation_are_listed() -> None:
    """A relation has the names of all its operands."""
    assert [name.text for name in names(relation("a <= b + c <= d"))] == ["a", "b", "c", "d"]


def test_functions_are_reserved_names() -> None:
    """No figure may bear the name of a function, nor that of the report's file or of its year."""
    assert frozenset({"sum", "previous", "change", "points"}) == RESERVED
    assert RESERVED | {"report", "year"} == RESERVED_IDENTIFIERS


WITH_VALUES = [
    ("corrected / concluded", "102件 / 149件"),
    ("sum(corrected, accepted) / 2", "(102件 + 179件) / 2"),
    ("sum(corrected)", "102件"),
    ("accepted - previous(accepted)", "179件 - 150件"),
    ("change(accepted)", "(179件 - 150件) / 150件"),
    ("points(rate)", "(0.901 - 0.2) * 100"),
    ("1 / change(accepted)", "1 / ((179件 - 150件) / 150件)"),
    ("accepted - -accepted", "179件 - (-179件)"),
]


@pytest.mark.parametrize(("text", "expected"), WITH_VALUES)
def test_formula_is_shown_with_values(text: str, expected: str) -> None:
    """A formula can be shown with its values in place of names, functions written out."""

    def text_of(name: str, previous: bool) -> str:
        now, before, unit = FIGURES[name]
        return (before if previous else now) + unit

    assert with_values(formula(text), text_of) == expected


def test_negative_value_is_shown_in_brackets() -> None:
    """A value below zero behind an operator stands in brackets, so that the formula can still be read."""
    assert with_values(formula("a - a + -a"), lambda *_: "-5") == "-5 - (-5) + (-(-5))"
    assert with_values(relation("a <= a"), lambda *_: "-5") == "-5 <= -5"


A_YEAR_EARLIER = [
    # formula, the same for the year before, or nothing
    ("corrected / concluded", "previous(s.corrected) / previous(s.concluded)"),
    ("-a + 2 * (b - t.c)", "-previous(s.a) + 2 * (previous(s.b) - previous(t.c))"),
    ("sum(a, b, 3)", "sum(previous(s.a), previous(s.b), 3)"),
    ("2 * 3", "2 * 3"),
    ("previous(a)", ""),
    ("a - previous(a)", ""),
    ("-(1 + change(a))", ""),
    ("sum(a, points(b))", ""),
]


@pytest.mark.parametrize(("text", "expected"), A_YEAR_EARLIER)
def test_formula_is_turned_to_the_year_before(text: str, expected: str) -> None:
    """A formula that asks for this year alone can be asked of the year before; no other can."""
    earlier = a_year_earlier(formula(text), lambda name: name if "." in name else f"s.{name}")
    assert ("" if earlier is None else canonical(earlier)) == expected


DIVIDING = [
    ("a / b", True),
    ("a / b * 100", True),
    ("-(1 - a / b)", True),
    ("sum(a / b, c / d)", True),
    ("1 + change(a)", True),
    ("a + b * c", False),
    ("sum(a, b)", False),
    ("points(a)", False),
    ("previous(a) - a", False),
]


@pytest.mark.parametrize(("text", "expected"), DIVIDING)
def test_division_is_seen_anywhere_in_a_formula(text: str, expected: bool) -> None:
    """`/` and `change` divide; sums, differences and points do not."""
    assert divides(formula(text)) is expected


# What cannot be read

UNREADABLE = [
    # formula with the place marked, finding
    ("⟨⟩", "FZ320  corrected / accepted"),
    ("⟨  ⟩", "FZ320  corrected / accepted"),
    ("a ⟨b⟩", "FZ320 b + - * /"),
    ("a ⟨b⟩ + c", "FZ320 b + - * /"),
    ("a ⟨+⟩", "FZ320 + + accepted"),
    ("⟨+⟩ a", "FZ320 + accepted, 100, (…)"),
    ("a + ⟨*⟩ b", "FZ320 * accepted, 100, (…)"),
    ("a *⟨*⟩ 2", "FZ320 * accepted, 100, (…)"),
    ("a ⟨^⟩ 2", "FZ320 ^ + - * /"),
    ("a⟨\u200b⟩b", "FZ320 U+200B + - * /"),
    ("⟨(⟩a", "FZ320 ( (…)"),
    ("⟨(⟩(a + b) / c", "FZ320 ( (…)"),
    ("a⟨)⟩ + b", "FZ320 ) + - * /"),
    ("(⟨)⟩", "FZ320 ) accepted, 100, (…)"),
    ("2⟨(⟩a + b)", "FZ320 ( + - * /"),
    ("(a⟨,⟩ b)", "FZ320 , + - * /"),
    ("a ⟨<=⟩ b", "FZ320 <= + - * /"),
    ("a⟨.⟩", "FZ320 . + - * /"),
    ("a / b⟨。⟩", "FZ320 。 + - * /"),
    ("⟨a.b.c⟩", "FZ320 a.b.c section.name"),
    ("⟨sum⟩ + 1", "FZ320 sum sum(…)"),
    ("a * ⟨50%⟩", "FZ320 50% 0.5"),
    ("a * ⟨５０％⟩", "FZ320 ５０％ 0.5"),
    ("a * ⟨3‰⟩", "FZ320 3‰ 0.003"),
    ("a + ⟨2.5万⟩", "FZ320 2.5万 25000"),
    ("a + ⟨179件⟩", "FZ320 179件 179"),
    ("⟨.5⟩ * a", "FZ320 .5 0.5"),
    ("⟨1.2.3⟩", "FZ320 1.2.3 accepted, 100, (…)"),
    ("⟨1e5⟩ * a", "FZ320 1e5 accepted, 100, (…)"),
    ("sum(a,⟨)⟩", "FZ320 ) accepted, 100, (…)"),
    ("⟨total⟩(a, b)", "FZ322 total sum, previous, change, points"),
    ("⟨Sum⟩(a, b)", "FZ322 Sum sum"),
    ("⟨previus⟩(a)", "FZ322 previus previous"),
    ("⟨求和⟩(a, b)", "FZ322 求和 sum"),
    ("⟨sum()⟩", "FZ323 sum 1, 2, … 0"),
    ("1 + ⟨previous(a, b)⟩", "FZ323 previous 1 2"),
    ("⟨change()⟩", "FZ323 change 1 0"),
    ("previous(⟨a + b⟩)", "FZ328 previous a + b"),
    ("change(⟨(a + b)⟩)", "FZ328 change (a + b)"),
    ("points(⟨2⟩)", "FZ328 points 2"),
    ("change(⟨previous(a)⟩)", "FZ328 change previous(a)"),
    ("a * ⟨1234567890123456789012345678901⟩", "FZ325 1234567890123456789012345678901"),
    ("(" * 32 + "⟨(⟩a" + ")" * 33, "FZ324 500 32"),
    ("sum(" * 32 + "sum⟨(⟩a" + ")" * 33, "FZ324 500 32"),
    ("a" * 500 + "⟨a⟩", "FZ324 500 32"),
]


@pytest.mark.parametrize(("text", "expected"), UNREADABLE)
def test_formula_that_cannot_be_read_is_explained_at_its_place(text: str, expected: str) -> None:
    """A formula that cannot be read has no tree, and one finding at the exact place."""
    plain, places = marked(text)
    tree, findings = parse_formula(plain)
    assert tree is None
    assert told(findings) == [expected]
    assert places_of(findings) == places


FOREIGN = [
    # formula with the foreign spelling marked, what to write, the formula as meant
    ("a ⟨＋⟩ b", "+", "a + b"),
    ("a ⟨－⟩ b", "-", "a - b"),
    ("a ⟨−⟩ b", "-", "a - b"),
    ("a ⟨×⟩ b", "*", "a * b"),
    ("a⟨÷⟩b", "/", "a / b"),
    ("a⟨／⟩b", "/", "a / b"),
    ("a⟨：⟩b", "/", "a / b"),
    ("⟨disputes。heard⟩", "disputes.heard", "disputes.heard"),
    ("⟨disputes．heard⟩ + 1", "disputes.heard", "disputes.heard + 1"),
    ("a * ⟨１００⟩", "100", "a * 100"),
    ("a * ⟨0。5⟩", "0.5", "a * 0.5"),
    ("sum(a⟨，⟩b)", ",", "sum(a, b)"),
    ("sum(a⟨、⟩b)", ",", "sum(a, b)"),
]


@pytest.mark.parametrize(("text", "suggestion", "meant"), FOREIGN)
def test_foreign_sign_is_named_and_read_as_meant(text: str, suggestion: str, meant: str) -> None:
    """What an input method writes is a finding with the right spelling, and the formula is read all the same."""
    plain, places = marked(text)
    tree, findings = parse_formula(plain)
    assert tree is not None
    assert canonical(tree) == meant
    assert told(findings) == [f"FZ321 {plain[slice(*places[0])]} {suggestion}"]
    assert places_of(findings) == places


FOREIGN_COMPARISONS = [
    ("a ⟨≤⟩ b", "<=", "a <= b"),
    ("a ⟨≥⟩ b", ">=", "a >= b"),
    ("a ⟨＝⟩ b", "=", "a = b"),
    ("a ⟨==⟩ b", "=", "a = b"),
    ("a ⟨＜＝⟩ b", "<=", "a <= b"),
    ("a ⟨=<⟩ b", "<=", "a <= b"),
    ("a ⟨=>⟩ b", ">=", "a >= b"),
    ("a ⟨＜⟩ b", "<", "a < b"),
]


@pytest.mark.parametrize(("text", "suggestion", "meant"), FOREIGN_COMPARISONS)
def test_foreign_comparison_is_named_and_read_as_meant(text: str, suggestion: str, meant: str) -> None:
    """A comparison in another spelling is a finding, and the relation is read all the same."""
    plain, places = marked(text)
    tree, findings = parse_relation(plain)
    assert tree is not None
    assert canonical(tree) == meant
    assert told(findings) == [f"FZ321 {plain[slice(*places[0])]} {suggestion}"]
    assert places_of(findings) == places


def test_all_foreign_signs_are_found_in_one_run() -> None:
    """Full-width brackets and operators are all reported at once, and the tree is the one that was meant."""
    plain, places = marked("⟨（⟩corrected⟨＋⟩accepted⟨）⟩⟨÷⟩concluded⟨×⟩⟨１００⟩")
    tree, findings = parse_formula(plain)
    assert tree is not None
    assert canonical(tree) == "(corrected + accepted) / concluded * 100"
    assert places_of(findings) == places
    assert {finding.code for finding in findings} == {"FZ321"}


def test_findings_of_different_kinds_come_out_in_one_run() -> None:
    """An unknown function, a foreign sign, a percentage and a missing operator are reported together, in text order."""
    plain, places = marked("⟨total⟩(a, b) ⟨×⟩ ⟨50%⟩ + previous(⟨a + b⟩) + c ⟨d⟩")
    tree, findings = parse_formula(plain)
    assert tree is None
    assert [finding.code for finding in findings] == ["FZ322", "FZ321", "FZ320", "FZ328", "FZ320"]
    assert places_of(findings) == places


UNREADABLE_RELATIONS = [
    ("⟨corrected⟩", "FZ320 corrected < <= = >= >"),
    ("a ⟨<⟩", "FZ320 < < accepted"),
    ("⟨<=⟩ a", "FZ320 <= accepted, 100, (…)"),
    ("a < ⟨<⟩ b", "FZ320 < accepted, 100, (…)"),
    ("a <= b⟨)⟩", "FZ320 ) + - * / < <= = >= >"),
    ("(a ⟨<⟩ b)", "FZ320 < + - * /"),
    ("a ⟨!=⟩ b", "FZ321 != <, >"),
    ("a ⟨≠⟩ b", "FZ321 ≠ <, >"),
    ("a ⟨<>⟩ b", "FZ321 <> <, >"),
    ("a <= b ⟨and⟩ c <= d", "FZ320 and + - * /"),
]


@pytest.mark.parametrize(("text", "expected"), UNREADABLE_RELATIONS)
def test_relation_that_cannot_be_read_is_explained_at_its_place(text: str, expected: str) -> None:
    """A relation that cannot be read has no tree; its first finding is at the exact place."""
    plain, places = marked(text)
    tree, findings = parse_relation(plain)
    assert tree is None
    assert told(findings)[0] == expected
    assert places_of(findings)[0] == places[0]


@pytest.mark.parametrize("text", ["(" * 32 + "a" + ")" * 32, "a" * 500, "1" * 30, "+".join("a" * 250), "-" * 499 + "a"])
def test_formula_within_the_bounds_is_read(text: str) -> None:
    """The bounds themselves are allowed: 32 levels, 500 characters, 30 digits."""
    formula(text)


words = ["a", "受理", "sum(", "previous(", "points(", "x.y", "件"]
signs = st.sampled_from([*"+-*/()<>=!,.、。，（）＋－×÷≤≥＝：%‰^[]“” \n０５15", *words])


@given(st.text(max_size=80) | st.lists(signs, max_size=60).map("".join))
def test_any_text_is_a_tree_or_findings_with_places(text: str) -> None:
    """No text makes the readers fail: without a tree there are findings, and all point into the text."""
    for tree, findings in (parse_formula(text), parse_relation(text)):
        assert tree is not None or findings
        assert all(0 <= finding.start <= finding.end <= len(text) for finding in findings)
        told(findings)
        if tree is not None:
            assert all(text[name.start] == name.text[0] for name in names(tree))


@pytest.mark.parametrize(
    "text", ["(" * 500, "-(" * 250, "sum(" * 125, "1 " * 250, "a(" * 250, "(a)" * 166, ")" * 500, "a," * 250]
)
def test_hostile_text_is_read_within_bounds(text: str) -> None:
    """Deep, long and broken texts end in findings, not in a failure."""
    for tree, findings in (parse_formula(text), parse_relation(text)):
        assert tree is None
        assert findings


# Values

VALUES = [
    # formula, value, dimension
    ("corrected / concluded", "102/149", ""),
    ("corrected + concluded", "251", "件"),
    ("accepted - concluded", "30", "件"),
    ("accepted - concluded - corrected", "-72", "件"),
    ("accepted - (concluded - corrected)", "132", "件"),
    ("corrected + accepted * 2", "460", "件"),
    ("100 / 8 / 2", "25/4", ""),
    ("-accepted", "-179", "件"),
    ("0.10 + 0.20", "3/10", ""),
    ("sum(corrected, concluded, disputes.heard)", "280", "件"),
    ("previous(accepted)", "150", "件"),
    ("change(accepted)", "29/150", ""),
    ("points(rate)", "701/10", "百分点"),
    ("accepted / lawyers", "179/2126", "件/名"),
    ("accepted * lawyers", "380554", "件·名"),
    ("accepted * accepted", "32041", "件²"),
    ("1 / accepted", "1/179", "1/件"),
    ("accepted / visits * 100", "17900/3", "件/家"),
    ("受理 - 复议.办结", "30", "件"),
    ("nothing / accepted", "0", ""),
]


@pytest.mark.parametrize(("text", "value", "unit_text"), VALUES)
def test_formula_has_its_exact_value_and_unit(text: str, value: str, unit_text: str) -> None:
    """Values are exact, and units go with them."""
    unit = read_unit(unit_text)
    assert unit is not None
    assert evaluate(formula(text), lookup) == (Operand(Fraction(value), unit.dimension), ())


WITHOUT_VALUE = [
    # formula with the places marked, findings
    ("⟨unknown⟩ / accepted", ["FZ330 unknown"]),
    ("⟨x⟩ + sum(⟨y⟩, 1 / ⟨z⟩)", ["FZ330 x", "FZ330 y", "FZ330 z"]),
    ("previous(⟨x⟩)", ["FZ334 x"]),
    ("⟨accepted + lawyers⟩", ["FZ326 accepted [件] + lawyers [名]"]),
    ("⟨accepted - 100⟩", ["FZ326 accepted [件] - 100"]),
    ("⟨1 - accepted⟩", ["FZ326 1 - accepted [件]"]),
    ("⟨1 + corrected / concluded + lawyers⟩", ["FZ326 1 + lawyers [名]"]),
    ("sum(⟨accepted, lawyers⟩)", ["FZ326 accepted [件] + lawyers [名]"]),
    ("⟨rate + points(rate)⟩", ["FZ326 rate + points(rate) [百分点]"]),
    ("accepted / ⟨nothing⟩", ["FZ327 nothing"]),
    ("accepted / ⟨(concluded - 复议.办结)⟩", ["FZ327 concluded - 复议.办结"]),
    ("1 / ⟨0.00⟩ * accepted", ["FZ327 0"]),
    ("⟨change(nothing)⟩", ["FZ327 previous(nothing)"]),
    ("⟨points(accepted)⟩", ["FZ329 accepted 件"]),
    ("⟨x⟩ * (⟨accepted + lawyers⟩) / ⟨nothing⟩", ["FZ330 x", "FZ326 accepted [件] + lawyers [名]", "FZ327 nothing"]),
    ("⟨x⟩ + ⟨accepted + lawyers⟩", ["FZ330 x", "FZ326 accepted [件] + lawyers [名]"]),
    ("⟨accepted + lawyers⟩ + accepted", ["FZ326 accepted [件] + lawyers [名]"]),
]


@pytest.mark.parametrize(("text", "expected"), WITHOUT_VALUE)
def test_formula_without_value_is_explained_at_its_place(text: str, expected: list[str]) -> None:
    """What keeps a formula from having a value is reported, all of it, at the exact places."""
    plain, places = marked(text)
    value, findings = evaluate(formula(plain), lookup)
    assert value is None
    assert told(findings) == expected
    assert places_of(findings) == places


def test_every_misfit_of_a_sum_is_found() -> None:
    """Each operand whose unit does not fit the first is reported, from the first to it."""
    value, findings = evaluate(formula("accepted + lawyers + visits + corrected"), lookup)
    assert value is None
    assert told(findings) == ["FZ326 accepted [件] + lawyers [名]", "FZ326 accepted [件] + visits [家]"]
    assert places_of(findings) == ((0, 18), (0, 27))


def test_name_without_value_in_both_years_is_reported_once_for_each_reason() -> None:
    """`change` of an unknown name says both reasons at the name, and the same reason once."""
    _, findings = evaluate(formula("change(x)"), lookup)
    assert told(findings) == ["FZ330 x", "FZ334 x"]
    _, findings = evaluate(formula("change(x)"), lambda name, _: Unavailable("FZ330", {"name": name}))
    assert told(findings) == ["FZ330 x"]
    assert places_of(findings) == ((7, 8),)


@pytest.mark.parametrize("text", ["x", "1 + x / accepted", "change(x)", "sum(accepted, previous(x))", "points(x)"])
def test_name_whose_fault_has_been_said_is_no_finding(text: str) -> None:
    """What is said elsewhere is not said again: neither a value nor a finding."""
    silent = {"accepted": lookup("accepted", False)}
    assert evaluate(formula(text), lambda name, _: silent.get(name, Silent.SILENT)) == (None, ())


def test_silence_hides_no_other_finding() -> None:
    """What else is wrong in the same formula is said all the same."""
    _, findings = evaluate(
        formula("x + y / nothing"), lambda name, _: Silent.SILENT if name == "x" else lookup(name, False)
    )
    assert told(findings) == ["FZ330 y", "FZ327 nothing"]


def test_change_between_different_units_is_refused() -> None:
    """A figure whose unit changed since the year before has no relative change."""
    _, findings = evaluate(
        formula("1 + change(x)"), lambda _, previous: Operand(Fraction(2), ((("件", "家")[previous], 1),))
    )
    assert told(findings) == ["FZ326 x [件] - previous(x) [家]"]
    assert places_of(findings) == ((11, 12),)


def test_result_that_grows_too_large_is_refused() -> None:
    """No intermediate result exceeds 4096 bits; the finding covers the product so far."""
    nines = "9" * 30
    _, findings = evaluate(formula(" * ".join(["a"] * 100)), lambda *_: Operand(Fraction(int(nines)), ()))
    assert [finding.code for finding in findings] == ["FZ325"]
    assert places_of(findings) == ((0, 41 * 4 + 1),)
    bound = Operand(Fraction(2**4095), ())
    assert evaluate(formula("a + a - a"), lambda *_: bound)[1] != ()
    assert evaluate(formula("a - a + a"), lambda *_: bound) == (bound, ())
    assert told(evaluate(formula("1 / a / a"), lambda *_: bound)[1]) == ["FZ325 a"]


# Relations

RELATIONS = [
    # relation, which of its comparisons hold
    ("corrected <= concluded <= accepted", [True, True]),
    ("accepted <= concluded <= corrected", [False, False]),
    ("corrected < corrected", [False]),
    ("corrected <= corrected", [True]),
    ("corrected = corrected >= corrected", [True, True]),
    ("corrected > corrected", [False]),
    ("corrected = concluded", [False]),
    ("accepted > concluded >= corrected", [True, True]),
    ("accepted - concluded = 30 * nothing / nothing + corrected", []),
    ("rate < 1", [True]),
    ("accepted - concluded >= 0", [True]),
    ("0 < corrected <= 0.0", [True, False]),
]


@pytest.mark.parametrize(("text", "expected"), RELATIONS)
def test_comparisons_of_a_relation_hold_or_not(text: str, expected: list[bool]) -> None:
    """Each comparison of a chain is made on exact values, by itself."""
    links, _ = evaluate_relation(relation(text), lookup)
    assert [link.holds for link in links] == expected


def test_comparison_knows_its_operands_and_place() -> None:
    """A comparison carries both values and marks `left operator right`."""
    links, findings = evaluate_relation(relation("corrected <= concluded<=(accepted + 受理)"), lookup)
    assert findings == ()
    assert [(link.left.value, link.operator, link.right.value, link.start, link.end) for link in links] == [
        (Fraction(102), "<=", Fraction(149), 0, 22),
        (Fraction(149), "<=", Fraction(358), 13, 39),
    ]


def test_comparison_of_different_units_is_refused() -> None:
    """What has another unit cannot be compared; the other comparisons are made all the same."""
    links, findings = evaluate_relation(relation("concluded <= lawyers <= 5"), lookup)
    assert links == ()
    assert told(findings) == ["FZ326 concluded [件] <= lawyers [名]", "FZ326 lawyers [名] <= 5"]
    assert places_of(findings) == ((0, 20), (13, 25))
    links, findings = evaluate_relation(relation("lawyers <= corrected <= concluded < accepted"), lookup)
    assert [link.holds for link in links] == [True, True]
    assert told(findings) == ["FZ326 lawyers [名] <= corrected [件]"]


def test_only_a_written_zero_is_of_any_unit() -> None:
    """Another number, and a zero that was computed, have their units; so has a zero that is added."""
    for text in ("accepted >= 1", "accepted >= 1 - 1", "accepted >= nothing / nothing * 0", "accepted + 0 > corrected"):
        links, findings = evaluate_relation(relation(text), lookup)
        assert links == ()
        assert findings != ()


def test_unknown_operand_of_a_relation_is_reported() -> None:
    """A comparison with an operand that has no value is not made; the reason is said once."""
    links, findings = evaluate_relation(relation("corrected <= x <= accepted < 受理 + corrected"), lookup)
    assert [link.holds for link in links] == [True]
    assert told(findings) == ["FZ330 x"]
    assert places_of(findings) == ((13, 14),)


# Formulas against an evaluation of their own

VARIABLES: Final = {"a": Fraction(3), "b": Fraction(-7, 2), "s.c": Fraction(0), "件数": Fraction(10, 3)}

Tree = tuple[str, "Tree", "Tree"] | tuple[str, "Tree"] | str


def trees() -> st.SearchStrategy[Tree]:
    """Return random expression trees: names, numbers, operations, negations and sums."""
    leaves = st.sampled_from(list(VARIABLES)) | st.from_regex(r"[0-9]{1,3}(\.[0-9]{1,3})?", fullmatch=True)

    def grown(smaller: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
        operations = st.tuples(st.sampled_from("+-*/"), smaller, smaller)
        return operations | st.tuples(st.just("neg"), smaller) | st.tuples(st.just("sum"), smaller, smaller)

    return st.recursive(leaves, grown, max_leaves=12)


def written(tree: Tree) -> str:
    """Write a tree with brackets around every operation."""
    if isinstance(tree, str):
        return tree
    operands = [written(operand) for operand in tree[1:]]
    match tree[0]:
        case "neg":
            return f"-({operands[0]})"
        case "sum":
            return f"sum({operands[0]},{operands[1]})"
        case operator:
            return f"({operands[0]}){operator}({operands[1]})"


OPERATIONS: Final[Mapping[str, Callable[..., Fraction]]] = {
    "neg": lambda operand: -operand,
    "sum": lambda left, right: left + right,
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": lambda left, right: left / right,
}


def computed(tree: Tree) -> Fraction | None:
    """Compute a tree with fractions; None where it divides by zero."""
    if isinstance(tree, str):
        return VARIABLES[tree] if tree in VARIABLES else Fraction(tree)
    values = [computed(operand) for operand in tree[1:]]
    try:
        return None if None in values else OPERATIONS[tree[0]](*values)
    except ZeroDivisionError:
        return None


def look_up_variable(name: str, _: bool) -> Operand | Unavailable:
    """Return the value of a variable."""
    return Operand(VARIABLES[name], ())


@given(trees())
def test_formula_is_computed_as_with_fractions(tree: Tree) -> None:
    """The value of any formula is that of exact arithmetic; only a division by zero has none."""
    text = written(tree)
    if len(text) > 500:
        return
    value, findings = evaluate(formula(text), look_up_variable)
    expected = computed(tree)
    assert value == (None if expected is None else Operand(expected, ()))
    assert (expected is None) == (findings != ())
    assert {finding.code for finding in findings} <= {"FZ327"}


@given(trees())
def test_canonical_spelling_has_the_same_value(tree: Tree) -> None:
    """The canonical spelling, and the formula with its values filled in, are formulas of the same value."""
    text = written(tree)
    if len(text) > 500:
        return
    parsed = formula(text)
    spelling = canonical(parsed)
    value, _ = evaluate(parsed, look_up_variable)
    assert canonical(formula(spelling)) == spelling
    assert evaluate(formula(spelling), look_up_variable)[0] == value
    filled = with_values(parsed, lambda name, _: f"({VARIABLES[name].numerator} / {VARIABLES[name].denominator})")
    if len(filled) <= 500:
        assert evaluate(formula(filled), look_up_variable)[0] == value


@given(st.lists(st.integers(-5, 5), min_size=2, max_size=6), st.data())
def test_relation_holds_as_python_compares(values: list[int], data: st.DataObject) -> None:
    """Every comparison of a chain is the one of the numbers it stands between."""
    python = {"<": "__lt__", "<=": "__le__", "=": "__eq__", ">=": "__ge__", ">": "__gt__"}
    operators = [data.draw(st.sampled_from(list(python))) for _ in values[1:]]
    text = str(values[0]) + "".join(
        f" {operator} {value}" for operator, value in zip(operators, values[1:], strict=True)
    )
    links, findings = evaluate_relation(relation(text), look_up_variable)
    assert findings == ()
    expected = [
        getattr(left, python[operator])(right)
        for left, operator, right in zip(values, operators, values[1:], strict=False)
    ]
    assert [link.holds for link in links] == expected


def test_lookup_is_asked_for_each_name_and_year() -> None:
    """`evaluate` asks for the names that `names` lists, in both years where both are needed."""
    asked: list[tuple[str, bool]] = []

    def record(name: str, previous: bool) -> Operand | Unavailable:
        asked.append((name, previous))
        return lookup(name, previous)

    recording: Lookup = record
    tree = formula("change(accepted) + previous(rate) + rate")
    evaluate(tree, recording)
    assert asked == [(name.text, name.previous) for name in names(tree)]


# The catalogue


def test_every_code_of_formulas_has_an_entry() -> None:
    """FZ320 to FZ329 are explained, in order, in both languages."""
    assert [entry.code for entry in ENTRIES] == [f"FZ32{digit}" for digit in range(10)]
    for entry in ENTRIES:
        for text in (entry.title, entry.message, entry.why, entry.remedy):
            assert re.search(r"[\u4e00-\u9fff]", text.zh)
            assert text.en


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_examples_of_the_catalogue_are_wrong_and_right(entry: Entry) -> None:
    """The right example of each entry can be read, the wrong one gives its code where reading alone can tell."""
    right = re.findall(r"formula: ([^,}\n]*\([^)\n]*\)[^,}\n]*|[^,}\n]*)", entry.right)
    assert right
    assert all(parse_formula(text)[1] == () for text in right)
    if entry.code in {"FZ320", "FZ321", "FZ322", "FZ323", "FZ325", "FZ328"}:
        wrong = re.findall(r"formula: ([^\n]*)", entry.wrong)
        assert entry.code in {finding.code for text in wrong for finding in parse_formula(text)[1]}
