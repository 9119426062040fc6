"""Figures and relations: values of both years, in one pass, and silence where the cause has been said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi_report.derive import CheckedRelation, Figure, Figures, derive
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.formula import Operand, Unavailable, canonical
from fazhi_report.formula import evaluation as formula_evaluation
from fazhi_report.quantity import print_quantity
from fazhi_report.schema import Report, ReportFile, Section, SectionFile
from fazhi_report.source import read_source

Rows = Mapping[str, str]
"""Figures by name, each with its keys but for `label` as they are written in braces: `value: 2, unit: 件`."""

HEAD: Final = ReportFile.model_validate(
    {"title": "报告", "issuer": "市政府", "region": "360700", "year": "2019", "date": "2020-02-28", "sections": ["s"]}
)


def written(statistics: Rows, derived: Rows, relations: Sequence[str]) -> str:
    """Return a section file with these figures and relations."""
    lines = []
    for key, rows in (("statistics", statistics), ("derived", derived)):
        lines += [f"{key}:"] if rows else []
        lines += [f"  {name}: {{label: {name}, {row}}}" for name, row in rows.items()]
    lines += ["relations:"] if relations else []
    lines += [f'  - "{relation}"' for relation in relations]
    return "\n".join(lines) + "\n"


def section(name: str, statistics: Rows, derived: Rows, relations: Sequence[str] = ()) -> Section:
    """Return a section with these figures and relations."""
    source, findings = read_source(f"{name}.yaml", written(statistics, derived, relations).encode())
    assert findings == ()
    assert source is not None
    return Section(name, SectionFile.model_validate(source.plain()), source)


def derived_from(*sections: Section, lost: frozenset[str] = frozenset()) -> tuple[Figures, tuple[Diagnostic, ...]]:
    """Return the figures of a report of these sections, and the findings."""
    source, _ = read_source("report.yaml", b"title: x\n")
    assert source is not None
    figures, findings = derive(Report(HEAD, source, sections, lost))
    assert figures is not None
    return figures, findings


def told(findings: tuple[Diagnostic, ...]) -> list[str]:
    """Return findings as `code line: arguments`."""
    return [
        f"{each.code} {each.span.line if each.span else 0}: {' '.join(each.arguments.values())}".strip()
        for each in findings
    ]


def codes(findings: tuple[Diagnostic, ...]) -> list[str]:
    """Return the codes of findings, in order."""
    return [each.code for each in findings]


def before(figure: Figure) -> str:
    """Return a figure of the year before as printed, or the code of the reason why there is none, or `silent`."""
    if figure.before.quantity is not None:
        return print_quantity(figure.before.quantity)
    reason = figure.before.operand
    return reason.code if isinstance(reason, Unavailable) else "silent"


CASES: Final = {
    "concluded": "value: 149, unit: 件, previous: 120",
    "corrected": "value: 102, unit: 件, previous: 70",
    "accepted": "value: 179, unit: 件",
    "received": "value: 170, unit: 件, previous: 160余",
    "heard": "value: 29, unit: 件, previous: not_disclosed",
    "none": "value: 3, unit: 件, previous: 0",
}


class TestYearBefore:
    """The value of the year before."""

    @pytest.mark.parametrize(
        ("row", "expected"),
        [
            ("value: 149, unit: 件, previous: 120", "120件"),
            ("value: 90.1%, previous: 20%", "20%"),
            ("value: pending, unit: 件, previous: 120", "120件"),
            ("value: 149, unit: 件, previous: 100余", "100余件"),
            ("value: 149, unit: 件, previous: pending", "FZ333"),
            ("value: 149, unit: 件", "FZ334"),
            ("value: 90.1, previous: 20%", "silent"),
        ],
    )
    def test_of_a_statistic(self, row: str, expected: str) -> None:
        """A statistic has what is declared under previous, in its own unit; two kinds of number are no pair."""
        figures, findings = derived_from(section("s", {"x": row}, {}))
        assert findings == ()
        assert before(figures.by_id["s.x"]) == expected

    @pytest.mark.parametrize(
        ("formula", "expected"),
        [
            ('corrected / concluded, unit: "%", decimals: 2', "58.33%"),
            ("concluded - corrected, unit: 件", "50件"),
            ("concluded * 2, unit: 件", "240件"),
            ("concluded + accepted, unit: 件", "FZ334"),
            ("concluded - heard, unit: 件", "FZ333"),
            ("received - none, unit: 件", "FZ332"),
            ("concluded / none, decimals: 1", "FZ327"),
            ("change(concluded), decimals: 1", "FZ337"),
            ("concluded - previous(concluded), unit: 件", "FZ337"),
            ('"sum(concluded, previous(corrected))", unit: 件', "FZ337"),
        ],
    )
    def test_of_a_derived_figure(self, formula: str, expected: str) -> None:
        """A derived figure has what its formula gives with the inputs of that year, or the reason why it has none."""
        figures, findings = derived_from(section("s", CASES, {"d": f"formula: {formula}"}))
        assert findings == ()
        assert before(figures.by_id["s.d"]) == expected

    def test_is_shown_as_a_formula(self) -> None:
        """The formula of the year before asks for the same names, with their sections, in `previous`."""
        figures, _ = derived_from(section("s", CASES, {"d": "formula: (corrected + 0) / concluded"}))
        expression = figures.by_id["s.d"].expression_before
        assert expression is not None
        assert canonical(expression) == "(previous(s.corrected) + 0) / previous(s.concluded)"

    def test_is_computed_once_for_each_figure(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A chain of 30, each the double of the one before, takes two operations a link, one a year; a change two."""
        chain = {"c0": "formula: x + x, unit: 件"}
        chain |= {f"c{index}": f"formula: c{index - 1} + c{index - 1}, unit: 件" for index in range(1, 30)}
        counted = counting(monkeypatch)
        figures, findings = derived_from(
            section("s", {"x": "value: 2, unit: 件, previous: 1"}, {**chain, "rise": 'formula: change(c29), unit: "%"'})
        )
        assert findings == ()
        assert before(figures.by_id["s.c29"]) == f"{2**30}件"
        assert figures.by_id["s.rise"].exact == 1
        assert len(counted) == 2 * 30 + 2

    def test_reason_is_told_as_it_would_be_written(self) -> None:
        """The input that has no value of that year is named with its section where that is another one."""
        first = section("s", CASES, {"d": "formula: concluded + accepted, unit: 件"})
        own = section("t", {}, {"rise": 'formula: change(s.d), unit: "%"'})
        _, findings = derived_from(first, own)
        assert told(findings) == ["FZ334 2: s.accepted"]
        same = section("s", CASES, {"d": "formula: concluded + accepted, unit: 件", "e": "formula: previous(d)"})
        assert told(derived_from(same)[1]) == ["FZ334 10: accepted"]

    def test_reaches_one_year_back_through_any_number_of_figures(self) -> None:
        """What goes back a year itself has no value of the year before, and nothing computed from it has."""
        rows = {"growth": "formula: change(concluded), decimals: 2", "more": "formula: growth + 1, decimals: 2"}
        figures, findings = derived_from(section("s", CASES, {**rows, "faster": "formula: points(more)"}))
        assert told(findings) == ["FZ337 11: growth"]
        assert [before(figures.by_id[name]) for name in ("s.growth", "s.more")] == ["FZ337", "FZ337"]


def counting(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows by one item with each operation that a formula carries out."""
    counted: list[str] = []
    combined: Callable[[Operand, str, Operand], Operand] = formula_evaluation._combined

    def count(left: Operand, operator: str, right: Operand) -> Operand:
        counted.append(operator)
        return combined(left, operator, right)

    monkeypatch.setattr(formula_evaluation, "_combined", count)
    return counted


class TestSilence:
    """Each cause is said once."""

    @pytest.mark.parametrize(
        ("rows", "expected"),
        [
            ({"d": "formula: aa + corrected", "e": "formula: d - previous(d)"}, ["FZ330"]),
            ({"d": "formula: concluded + 1", "e": "formula: change(d)"}, ["FZ326"]),
            ({"d": "formula: concluded, unit: 名", "e": "formula: change(d)"}, ["FZ335"]),
            ({"d": "formula: concluded, unit: 名", "e": "formula: previous(d) + concluded"}, ["FZ335"]),
            ({"d": "formula: concluded / (", "e": "formula: change(d)"}, ["FZ320"]),
            ({"d": "formula: previous(aa)", "e": "formula: d + 1", "f": "formula: e * 2"}, ["FZ330"]),
            ({"d": "formula: change(aa)"}, ["FZ330"]),
            ({"d": "formula: accepted * 2, unit: 件", "e": "formula: change(d)"}, ["FZ334"]),
            ({"d": "formula: change(lost)", "e": "formula: previous(lost) + gone.x"}, []),
        ],
    )
    def test_once_the_cause_is_said(self, rows: Rows, expected: list[str]) -> None:
        """A figure without value makes others fall silent, in both years; what had errors of its own is not unknown."""
        _, findings = derived_from(section("s", CASES, rows), lost=frozenset({"s.lost", "gone"}))
        assert codes(findings) == expected

    def test_of_relations(self) -> None:
        """A relation with a figure that has no value says nothing more; its other comparisons are made."""
        figures, findings = derived_from(
            section("s", CASES, {"d": "formula: aa + 1"}, ["d <= corrected <= concluded", "previous(d) = 1"])
        )
        assert codes(findings) == ["FZ330"]
        assert [[link.holds for link in relation.links] for relation in figures.relations] == [[True], []]


class TestCycles:
    """Formulas that depend on one another."""

    def test_is_said_once_whoever_asks(self) -> None:
        """A cycle is one finding; what asks for its figures of either year is silent."""
        rows = {
            "p": "formula: q * 2",
            "q": "formula: p * 2",
            "d": "formula: change(p)",
            "e": "formula: previous(q) + p + d",
        }
        figures, findings = derived_from(section("s", CASES, rows, ["change(p) = 0", "e > points(q)"]))
        assert told(findings) == ["FZ331 9: p → q → p"]
        assert {before(figures.by_id[f"s.{name}"]) for name in "pq"} == {"silent"}

    def test_through_the_year_before(self) -> None:
        """A figure that is made from itself of the year before goes round as well."""
        _, findings = derived_from(section("s", CASES, {"d": "formula: previous(d) + concluded"}))
        assert told(findings) == ["FZ331 9: d → d"]

    def test_several_at_once(self) -> None:
        """Each circle is told, one that shares a figure with another is not, and what is outside is computed."""
        rows = {
            "a": "formula: b + c",
            "b": "formula: a",
            "c": "formula: a",
            "x": "formula: z",
            "z": "formula: x + a",
            "k": "formula: l",
            "l": "formula: m",
            "m": "formula: l + k",
            "fine": "formula: concluded - corrected, unit: 件",
        }
        figures, findings = derived_from(section("s", CASES, rows))
        assert told(findings) == ["FZ331 9: a → b → a", "FZ331 12: x → z → x", "FZ331 15: l → m → l"]
        assert figures.by_id["s.fine"].exact == 47

    def test_long_chains_are_no_depth(self) -> None:
        """A chain of 3000 figures written last to first, and a circle of as many, are walked without recursion."""
        count = 3000
        chain = {f"c{index}": f"formula: c{index + 1} + 1" for index in range(count)}
        figures, findings = derived_from(section("s", {f"c{count}": "value: 0, previous: 1"}, chain))
        assert findings == ()
        first = figures.by_id["s.c0"]
        assert (first.exact, before(first)) == (Fraction(count), str(count + 1))
        _, findings = derived_from(section("s", {}, chain | {f"c{count}": "formula: c0"}))
        assert codes(findings) == ["FZ331"]
        assert len(findings[0].related) == count


class TestDecimals:
    """How many decimals are printed where none are declared."""

    @pytest.mark.parametrize(
        ("row", "expected"),
        [
            ("formula: concluded - corrected", "47件"),
            ("formula: concluded / concluded", "1"),
            ('formula: corrected / concluded, unit: "%"', "68%"),
            ("formula: corrected / concluded, decimals: 0", "1"),
            ("formula: corrected / concluded, decimals: 2", "0.68"),
            ("formula: corrected / 4, unit: 件", "26件"),
        ],
    )
    def test_of_a_figure_that_can_be_printed(self, row: str, expected: str) -> None:
        """A whole number needs no decimals, a declared unit takes none, and what is declared is printed."""
        figures, findings = derived_from(section("s", CASES, {"d": row}))
        assert findings == ()
        quantity = figures.by_id["s.d"].quantity
        assert quantity is not None
        assert print_quantity(quantity) == expected

    def test_of_a_ratio_without_unit(self) -> None:
        """A ratio with neither unit nor decimals is not printed as 1; others may compute with it all the same."""
        rows = {"d": "formula: corrected / concluded", "e": 'formula: 1 - d, unit: "%"'}
        figures, findings = derived_from(section("s", CASES, rows))
        assert told(findings) == ['FZ336 9: d d 0.6846 1 "%"']
        assert figures.by_id["s.d"].quantity is None
        assert figures.by_id["s.d"].exact == Fraction(102, 149)
        assert figures.by_id["s.e"].exact == Fraction(47, 149)

    def test_of_last_year_alone(self) -> None:
        """A figure that is whole this year and was not last year can be printed and computed with."""
        rows = {"d": "formula: a / 2", "e": "formula: d - previous(d), decimals: 1"}
        figures, findings = derived_from(section("s", {"a": "value: 4, previous: 3"}, rows))
        assert findings == ()
        assert figures.by_id["s.e"].exact == Fraction(1, 2)


class TestRelations:
    """Relations are read and computed here; whether they must hold is for the rules."""

    def test_are_in_the_order_of_the_files(self) -> None:
        """Each has its section and place, its text, its comparisons, and the ids of the figures it names."""
        first = section("s", CASES, {}, ["corrected <= concluded <= t.all", "change(concluded) < 1"])
        other = section("t", {"all": "value: 100, unit: 件"}, {}, ["all >= 0"])
        figures, findings = derived_from(first, other)
        assert findings == ()
        assert [summary(relation) for relation in figures.relations] == [
            ("s", 0, [True, False], ("s.corrected", "s.concluded", "t.all")),
            ("s", 1, [True], ("s.concluded", "s.concluded")),
            ("t", 0, [True], ("t.all",)),
        ]

    def test_that_cannot_be_read_are_told(self) -> None:
        """A relation that cannot be read or computed is a finding inside its text."""
        _, findings = derived_from(section("s", CASES, {}, ["corrected <= = 1", "corrected <= unknown"]))
        assert [(each.code, each.span.line, each.span.column) for each in findings if each.span is not None] == [
            ("FZ320", 9, 19),
            ("FZ330", 10, 19),
        ]


def summary(relation: CheckedRelation) -> tuple[str, int, list[bool], tuple[str, ...]]:
    """Return what a relation was found to be."""
    return relation.section.id, relation.position, [link.holds for link in relation.links], relation.names


formulas = st.lists(st.tuples(st.integers(0, 7), st.sampled_from("+-*"), st.integers(0, 7)), min_size=1, max_size=8)


@given(formulas, st.permutations(range(8)))
def test_order_of_declaration_does_not_matter(links: list[tuple[int, str, int]], order: list[int]) -> None:
    """Figures get the same values of both years in whatever order they are written; circles get none."""
    rows = {f"d{index}": f"formula: d{a} {op} d{b}" for index, (a, op, b) in enumerate(links)}
    shuffled = {f"d{index}": rows[f"d{index}"] for index in order if f"d{index}" in rows}
    statistics = {f"d{index}": f"value: {index}, previous: {index + 1}" for index in range(len(links), 8)}
    one, _ = derived_from(section("s", statistics, rows))
    two, _ = derived_from(section("s", statistics, shuffled))
    assert {name: (figure.exact, before(figure)) for name, figure in one.by_id.items()} == {
        name: (figure.exact, before(figure)) for name, figure in two.by_id.items()
    }
