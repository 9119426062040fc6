"""Figures compared: what became of their values, ids and meanings, by how much they changed, and why."""

from __future__ import annotations

import pytest

from fazhi_report.comparison import Comparison, Difference, FigureChange, Ground, Reason, TextChange, compare
from tests.compared_reports import compared, kinds_by_id, revised, side_of
from tests.two_years import files_of


def statistics(*rows: str, derived: tuple[str, ...] = ()) -> str:
    """Return a section of statistics, each as `name: {…}`, and of derived figures."""
    groups = [("statistics", rows), ("derived", derived)]
    return "".join(f"{key}:\n" + "".join(f"  {row}\n" for row in group) for key, group in groups if group)


def figure(value: str, more: str = "", *, name: str = "a", label: str = "受理的案件") -> str:
    """Return one statistic in a line."""
    return f"{name}: {{label: {label}, value: {value}{', ' * bool(more)}{more}}}"


def only_change(comparison: Comparison) -> FigureChange:
    """Return the change of the one figure that changed, the other topics being empty."""
    assert comparison.identical is False
    (change,) = comparison.figures
    return change


@pytest.mark.parametrize(
    ("old", "new", "unit", "difference", "relative"),
    [
        ("179", "203", "件", Difference("+24", "件", points=False), "+13.4%"),
        ("203", "179", "件", Difference("-24", "件", points=False), "-11.8%"),
        ("0", "5", "件", Difference("+5", "件", points=False), ""),
        ("5", "0", "件", Difference("-5", "件", points=False), "-100.0%"),
        ("-2", "2", "件", Difference("+4", "件", points=False), "+200.0%"),
        ("14417", "14424", "件", Difference("+7", "件", points=False), "+0.05%"),
        ("10000000", "10000001", "件", Difference("+1", "件", points=False), "+0.00001%"),
        ("260.7万", "271.3万", "个", Difference("+10.6", "万个", points=False), "+4.1%"),
        ("9800", "1.25万", "个", Difference("+2700", "个", points=False), "+27.6%"),
        ("1.25", "1.5", "万元", Difference("+0.25", "万元", points=False), "+20.0%"),
        ("0.52", "0.6", "条/件", Difference("+0.08", "条/件", points=False), "+15.4%"),
        ("91%", "90.1%", '"%"', Difference("-0.9", "个百分点", points=True), ""),
        ("95.0%", "96.0%", '"%"', Difference("+1.0", "个百分点", points=True), ""),
        ("5‰", "6.2‰", '"‰"', Difference("+0.12", "个百分点", points=True), ""),
        ("1.5", "2.0", "百分点", Difference("+0.5", "个百分点", points=True), ""),
        ("2800余", "3000", "件", None, ""),
        ("3000", "2800余", "件", None, ""),
        ("2800余", "2900余", "件", None, ""),
        ("90%", "90.0%", '"%"', None, ""),
    ],
)
def test_differences(old: str, new: str, unit: str, difference: Difference | None, relative: str) -> None:
    """A change is given with its sign and unit, of rates in percentage points, of approximate numbers not at all."""
    change = only_change(revised(*(statistics(figure(value, f"unit: {unit}")) for value in (old, new))))
    assert change.kinds == ("changed",)
    assert (change.difference, change.relative) == (difference, relative)


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("pending", "179", "filled"),
        ("179", "pending", "pending"),
        ("pending", "not_disclosed", "state"),
        ("not_disclosed", "179", "state"),
        ("0", "not_applicable", "state"),
    ],
)
def test_states(old: str, new: str, kind: str) -> None:
    """A value that is filled in, taken out, or replaced by another state is told so, with the word that is printed."""
    change = only_change(revised(*(statistics(figure(value, "unit: 件")) for value in (old, new))))
    assert change.kinds == (kind,)
    assert (change.difference, change.relative) == (None, "")
    assert change.old is not None
    assert change.new is not None
    assert [change.old.state, change.new.state] == ["" if value.isdigit() else value for value in (old, new)]


def test_a_figure_is_told_with_all_that_is_shown_of_it() -> None:
    """Both versions of a figure have id, label, value as printed and exact, unit, part and place."""
    old, new = (f"title: 依法化解\n{statistics(figure(value, 'unit: 件'))}" for value in ("1.2万", "179"))
    change = only_change(compared(old, new))
    assert change.old is not None
    assert change.old[:8] == ("s.a", "statistic", "受理的案件", "1.2万件", "12000", "", "件", "")
    assert change.new is not None
    assert change.new.part.headings == ("一、依法化解",)
    assert (change.old.place, change.new.place) == ("data/2018/s.yaml:3", "data/2019/s.yaml:3")


RATE = ("r: {label: 纠错率, formula: b / a, unit: '%', decimals: 1}",)


def test_a_derived_figure_tells_its_reasons() -> None:
    """A derived figure whose value changed names the inputs that did; one with the same inputs is unchanged."""
    old = statistics(
        figure("100"), figure("40", name="b", label="纠错"), figure("1", name="c", label="丙"), derived=RATE
    )
    new = statistics(
        figure("100"), figure("45", name="b", label="纠错"), figure("2", name="c", label="丙"), derived=RATE
    )
    *_, change = revised(old, new).figures
    assert change.kinds == ("changed",)
    assert change.difference == Difference("+5.0", "个百分点", points=True)
    assert change.reasons == (Reason("input", Ground("s.b", "纠错", "40"), Ground("s.b", "纠错", "45")),)


def test_a_difference_of_exact_values() -> None:
    """Where exact values differ otherwise than the printed ones, one digit more says that they were not rounded."""
    old, new = (
        statistics(figure(value), figure("30", name="b", label="纠错"), derived=RATE) for value in ("1000", "1111")
    )
    *_, change = revised(old, new).figures
    assert change.old is not None
    assert change.new is not None
    assert (change.old.text, change.new.text) == ("3.0%", "2.7%")
    assert change.difference == Difference("-0.3", "个百分点", points=True)
    old, new = (
        statistics(figure(value), figure("1494", name="b", label="纠错"), derived=RATE) for value in ("10000", "10400")
    )
    *_, change = revised(old, new).figures
    assert change.old is not None
    assert change.new is not None
    assert (change.old.text, change.new.text) == ("14.9%", "14.4%")
    assert change.difference == Difference("-0.57", "个百分点", points=True)


def test_a_difference_too_small_to_print() -> None:
    """A derived figure that prints the same value, but has another, is shown to have changed."""
    old, new = (
        statistics(figure(value), figure("1", name="b", label="纠错"), derived=RATE) for value in ("1000", "1001")
    )
    *_, change = revised(old, new).figures
    assert change.kinds == ("changed",)
    assert change.difference == Difference("-0.0001", "个百分点", points=True)


def test_reasons_stand_in_the_order_of_the_report() -> None:
    """The inputs that changed are told in the order in which they are declared."""
    names = "qzamkb"
    derived = (f"r: {{label: 合计, formula: {' + '.join(sorted(names))}, decimals: 0}}",)
    old, new = (
        statistics(*(figure(value, name=name, label=name) for name in names), derived=derived) for value in "12"
    )
    assert [reason.new.figure for reason in revised(old, new).figures[-1].reasons] == [f"s.{name}" for name in names]


def test_inputs_of_the_year_before_are_reasons() -> None:
    """`change(a)` rests on this year's value and last year's: both are told where they differ."""
    growth = ("g: {label: 增长, formula: change(a), unit: '%', decimals: 1}",)
    values = {2017: "100", 2018: "110", 2019: "132"}
    files = {
        name: content
        for year, value in values.items()
        for name, content in files_of(year, statistics(figure(value), derived=growth), f"{year + 1}-02-26").items()
    }
    comparison = compare(side_of(files, 2018), side_of(files, 2019))
    assert comparison.figures[-1].reasons == (
        Reason("input", Ground("s.a", "受理的案件", "110"), Ground("s.a", "受理的案件", "132")),
        Reason("previous", Ground("s.a", "受理的案件", "100"), Ground("s.a", "受理的案件", "110")),
    )


def test_a_new_formula_is_a_reason() -> None:
    """A figure computed in another way is redefined, its values are not compared, and the formula is a reason."""
    figures = (figure("100"), figure("50", name="b", label="办结"), figure("30", name="c", label="纠错"))
    formulas = ("c / a", "c / b")
    old, new = (
        statistics(*figures, derived=(f"r: {{label: 纠错率, formula: {formula}, unit: '%', decimals: 1}}",))
        for formula in formulas
    )
    change = only_change(revised(old, new))
    assert change.kinds == ("changed", "redefined")
    assert change.redefined == (TextChange("formula", *formulas),)
    assert (change.difference, change.relative, change.comparable) == (None, "", False)
    assert change.reasons == (Reason("formula", Ground("", "", "c / a"), Ground("", "", "c / b")),)


def test_the_spelling_of_a_formula_is_no_change() -> None:
    """Spaces, brackets and full names in a formula make no difference."""
    figures = (figure("100"), figure("50", name="b", label="办结"))
    old, new = (
        statistics(*figures, derived=(f"r: {{label: 占比, formula: {formula}, unit: '%', decimals: 1}}",))
        for formula in ("b/a", "(s.b) / a")
    )
    assert revised(old, new).identical


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("unit: 件", "unit: 次", [TextChange("unit", "件", "次")]),
        ("scope: 全市", "scope: 市本级", [TextChange("scope", "全市", "市本级")]),
        ("definition: 办结的。", "definition: 收到的。", [TextChange("definition", "办结的。", "收到的。")]),
    ],
)
def test_figures_that_count_otherwise(old: str, new: str, changed: list[TextChange]) -> None:
    """With another unit, scope or definition a value is another thing: no difference is given."""
    change = only_change(revised(statistics(figure("1", old)), statistics(figure("2", new))))
    assert change.kinds == ("changed", "redefined")
    assert list(change.redefined) == changed
    assert (change.difference, change.relative) == (None, "")


def test_a_unit_given_for_the_first_time() -> None:
    """Of a value that had no unit nothing is known but the number: no difference is given."""
    change = only_change(revised(statistics(figure("1")), statistics(figure("2", "unit: 件"))))
    assert change.kinds == ("changed", "facts")
    assert (change.difference, change.relative) == (None, "")
    assert change.facts == (TextChange("unit", "", "件"),)


@pytest.mark.parametrize(
    ("old", "new", "facts"),
    [
        ("", "scope: 全市", [TextChange("scope", "", "全市")]),
        ("definition: 办结的。", "", [TextChange("definition", "办结的。", "")]),
        ("source: 市司法局", "source: 市法院", [TextChange("source", "市司法局", "市法院")]),
        ("as_of: 2019-06-30", "as_of: 2019-12-31", [TextChange("as_of", "2019-06-30", "2019-12-31")]),
        ("", "note: 重新统计。", [TextChange("note", "", "重新统计。")]),
        ("", "previous: 3", [TextChange("previous", "", "3")]),
        ("note: 重新统计。", "note: ' 重新 统计。'", []),
    ],
)
def test_facts(old: str, new: str, facts: list[TextChange]) -> None:
    """Other facts that changed are listed by name; a definition or scope given for the first time redefines nothing."""
    comparison = revised(statistics(figure("1", old)), statistics(figure("1", new)))
    assert [fact for each in comparison.figures for fact in each.facts] == facts
    assert comparison.identical is not bool(facts)


def test_facts_of_derived_figures() -> None:
    """Decimals, rounding and what a document states are facts; other decimals print another value."""
    base = (figure("3"), figure("7", name="b", label="办结"))
    old, new = (
        statistics(*base, derived=(f"r: {{label: 占比, formula: a / b, unit: '%', {more}}}",))
        for more in ("decimals: 1, stated: 42.9%", "decimals: 2, rounding: half_even")
    )
    change = only_change(revised(old, new))
    assert change.kinds == ("changed", "facts")
    assert [fact[:] for fact in change.facts] == [
        ("decimals", "1", "2"),
        ("rounding", "half_up", "half_even"),
        ("stated", "42.9%", ""),
    ]
    assert change.reasons == ()
    assert [fact.name for fact in only_change(compared(old, new)).facts] == ["decimals", "rounding"]


@pytest.mark.parametrize(
    ("then", "now", "changed"),
    [("2018-12-31", "2019-12-31", False), ("2018-12-31", "2019-06-30", True), ("2018-12-31", "2020-12-31", True)],
)
def test_days_move_on_with_the_years(then: str, now: str, changed: bool) -> None:
    """The day that a value was counted on is another each year; only a day of another kind is a change."""
    old, new = (statistics(figure("1", f"as_of: {day}")) for day in (then, now))
    assert compared(old, new).identical is not changed


@pytest.mark.parametrize(("then", "now"), [("2019-02-28", "2020-02-29"), ("2020-02-29", "2021-02-28")])
def test_the_last_of_february(then: str, now: str) -> None:
    """A year after 29 February is the 28th."""
    year = int(then[:4])
    old, new = (statistics(figure("1", f"as_of: {day}")) for day in (then, now))
    assert compared(old, new, (year, year + 1)).identical


def test_a_figure_that_became_computed() -> None:
    """A statistic that is now derived is redefined by its formula; facts that only one kind has are not listed."""
    old = statistics(figure("3", "source: 市司法局"), figure("1", name="b", label="乙"))
    new = statistics(
        figure("1", name="b", label="乙"), derived=("a: {label: 受理的案件, formula: b * 3, decimals: 0}",)
    )
    change = only_change(revised(old, new))
    assert change.kinds == ("redefined", "facts")
    assert change.redefined == (TextChange("formula", "", "b * 3"),)
    assert change.facts == (TextChange("source", "市司法局", ""),)
    assert change.reasons == ()


@pytest.mark.parametrize(
    ("value", "previous", "restated"),
    [
        ("158", "160", True),
        ("158", "158", False),
        ("68.46%", "68.5%", False),
        ("68.46%", "68.4%", True),
        ("2800余", "2800余", False),
        ("2800余", "2816", True),
        ("pending", "158", False),
        ("not_disclosed", "158", True),
        ("158", "not_disclosed", True),
        ("not_disclosed", "not_disclosed", False),
    ],
)
def test_the_year_before_told_otherwise(value: str, previous: str, restated: bool) -> None:
    """The later report's `previous` is held against what the earlier one printed; a coarser rounding is the same."""
    old = statistics(figure(value))
    new = statistics(figure(value, f"previous: {previous}"))
    comparison = compared(old, new)
    assert ("restated" in kinds_by_id(comparison).get("s.a", ())) is restated
    if restated:
        told = comparison.figures[0].restated
        assert told is not None
        assert told.year == 2018
        assert (told.old_place, told.new_place) == ("data/2018/s.yaml:2", "data/2019/s.yaml:2")


def test_a_figure_left_as_it_was() -> None:
    """A figure copied with all it says tells the year before otherwise: its `previous` is that of the year before."""
    same = statistics(figure("158", "previous: 142"))
    assert kinds_by_id(compared(same, same)) == {"s.a": ("restated",)}


def test_only_the_year_before_can_be_told_otherwise() -> None:
    """`previous` says nothing of the year before last."""
    old, new = statistics(figure("158")), statistics(figure("158", "previous: 160"))
    assert compared(old, new, (2017, 2019)).identical
    assert not compared(old, new, (2018, 2019)).identical


def test_a_revision_of_the_year_before() -> None:
    """Between two revisions, another value under `previous` is told as a restatement of the year before."""
    old, new = (statistics(figure("179", f"unit: 件, previous: {value}")) for value in ("158", "160"))
    change = only_change(revised(old, new))
    assert change.kinds == ("restated",)
    assert change.restated is not None
    assert change.restated[:3] == (2018, "158件", "160件")


def test_another_label() -> None:
    """A figure with another label is relabelled; spaces in a label are no change."""
    old = statistics(figure("1", label="受理案件"))
    assert kinds_by_id(revised(old, statistics(figure("1", label="收到案件")))) == {"s.a": ("relabelled",)}
    assert revised(old, statistics(figure("1", label="'受理  案件 '"))).identical


def test_another_id() -> None:
    """A figure with another id and the same label is renamed, its values are compared, and formulas still know it."""
    derived = "r: {{label: 占比, formula: {} * 100, decimals: 0}}"
    old = statistics(figure("1"), derived=(derived.format("a"),))
    new = statistics(figure("2", name="x"), derived=(derived.format("x"),))
    comparison = revised(old, new)
    assert kinds_by_id(comparison) == {"s.x": ("renamed", "changed"), "s.r": ("changed",)}
    assert comparison.figures[0].difference == Difference("+1", "", points=False)
    assert comparison.figures[1].reasons == (
        Reason("input", Ground("s.a", "受理的案件", "1"), Ground("s.x", "受理的案件", "2")),
    )


def test_labels_that_several_figures_have() -> None:
    """Where more than one figure left over has a label, none of them is taken for another."""
    old = statistics(figure("1", name="a"), figure("2", name="b"))
    new = statistics(figure("1", name="x"), figure("2", name="y"))
    assert sorted(kinds_by_id(revised(old, new)).values()) == [("added",), ("added",), ("dropped",), ("dropped",)]


def test_a_label_counts_with_its_kind() -> None:
    """A statistic dropped and a derived figure added are not one figure renamed, though they have one label."""
    old = statistics(figure("1"), figure("2", name="b", label="乙"))
    new = statistics(figure("2", name="b", label="乙"), derived=("x: {label: 受理的案件, formula: b, decimals: 0}",))
    assert kinds_by_id(revised(old, new)) == {"s.a": ("dropped",), "s.x": ("added",)}


def test_a_figure_in_another_section() -> None:
    """A figure in another section is known by its label, and among those of one label by its own name."""
    old = {"s": "title: 甲\n" + statistics(figure("1"), figure("5", name="b")), "t": "title: 乙\n"}
    new = {"s": "title: 甲\n", "t": "title: 乙\n" + statistics(figure("2"), figure("5", name="b"))}
    assert kinds_by_id(revised(old, new)) == {"t.a": ("renamed", "changed"), "t.b": ("renamed",)}


def test_a_section_with_another_id() -> None:
    """When a section file is renamed, its figures are found again by their names, whatever their labels."""
    section = "title: 依法化解\n" + statistics(figure("1"), figure("2", name="b"))
    comparison = revised({"s": section}, {"t": section.replace("受理的案件", "收到的案件", 1)})
    assert kinds_by_id(comparison) == {"t.a": ("renamed", "relabelled"), "t.b": ("renamed",)}
    assert comparison.unchanged_figures == 0


def test_figures_stand_in_the_order_of_the_reports() -> None:
    """What was dropped stands beside what it stood beside; what was added, where it now is."""
    old = statistics(*(figure("1", name=name, label=name) for name in "abcd"))
    new = statistics(*(figure("2", name=name, label=name) for name in "acxd"))
    assert list(kinds_by_id(compared(old, new))) == ["s.a", "s.b", "s.c", "s.x", "s.d"]


def test_figures_of_sections_stand_with_their_sections() -> None:
    """Figures follow the sections in the order of the later report."""
    sections = {name: f"title: {name}\n" + statistics(figure("1", label=name)) for name in "stu"}
    later = {name: sections[name].replace("value: 1", "value: 2") for name in "ust"}
    assert list(kinds_by_id(compared(sections, later))) == ["u.a", "s.a", "t.a"]
    assert list(kinds_by_id(compared(later, sections, (2019, 2018)))) == ["u.a", "s.a", "t.a"]


def test_unchanged_figures_are_counted() -> None:
    """A figure that is the same in everything is counted, and stands in no change."""
    old = statistics(figure("1"), figure("2", name="b", label="乙"))
    comparison = revised(old, old.replace("value: 2", "value: 3"))
    assert (comparison.unchanged_figures, len(comparison.figures)) == (1, 1)
