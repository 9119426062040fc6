"""Rules that compare two years, and the one on deadlines: what they find, where, and what they let pass."""

from __future__ import annotations

from typing import Final

import pytest

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.pipeline import Compiled
from tests.small_reports import findings_in, marked
from tests.two_years import Sections, compared, found, told

LONG: Final = "推行说理式行政复议决定书，增强公信力。"
OTHER: Final = "面向全市举办法治政府建设专题培训。"
THIRD: Final = "下发年度工作要点，细化职责分工。"
NEW: Final = "这是今年新写的一句话，与上年不同。"

CHANGE: Final = 'derived:\n  rise: {label: 增长, formula: change(x), unit: "%", decimals: 1}\n'


def count(value: object, more: str = "") -> str:
    """Return a section with one statistic of a count."""
    return f"statistics:\n  x: {{label: 受理, value: {value}, unit: 件{more}}}\n"


def rate(value: object, more: str = "") -> str:
    """Return a section with one statistic in per cent."""
    return f'statistics:\n  x: {{label: 出庭率, value: {value}, unit: "%"{more}}}\n'


def related(finding: Diagnostic) -> list[tuple[str, int, int]]:
    """Return file, line and column of the related places of a finding."""
    return [(each.file, each.line, each.column) for each in finding.related]


class TestRestatements:
    """FZ354: what is declared for last year, and what last year's report says."""

    @pytest.mark.parametrize(
        ("before", "declared"),
        [
            (count(158), "158"),
            (count("260.7万"), "260.7万"),
            (count("2607123"), "260.7万"),
            (count("260.7万"), "2607123"),
            (count("2800余"), "2843"),
            (count("2843"), "2800余"),
            (count("2800余"), "2800余"),
            (count("约300"), "约300"),
            (count("not_disclosed"), "not_disclosed"),
            (count("pending"), "158"),
            (count("pending"), "not_disclosed"),
            (count("158"), "pending"),
            (count("158"), "158.0"),
            (f"derived:\n  x: {{label: 合计, formula: y * 2, unit: 件}}\n{count(79).replace('x:', 'y:')}", "158"),
            (f"derived:\n  x: {{label: 平均, formula: y / 2, unit: 件}}\n{count(79).replace('x:', 'y:')}", "40"),
            ("text: 没有这个数。\n", "158"),
        ],
    )
    def test_the_same(self, before: str, declared: str) -> None:
        """What is the same, a rounding of it, or not yet known, is no restatement."""
        assert told(compared(before, count(179, f", previous: {declared}")), "FZ354") == []

    @pytest.mark.parametrize(
        ("before", "declared", "message"),
        [
            (count(158), "150", "x（受理）的 previous 是 150件，2018 年的报告里是 158件"),
            (count(158), "157.9", "x（受理）的 previous 是 157.9件，2018 年的报告里是 158件"),
            (count("260.7万"), "260.8万", "x（受理）的 previous 是 260.8万件，2018 年的报告里是 260.7万件"),
            (count("2800余"), "2943", "x（受理）的 previous 是 2943件，2018 年的报告里是 2800余件"),
            (count(158), "not_disclosed", "x（受理）的 previous 是 未公开，2018 年的报告里是 158件"),
            (count("not_disclosed"), "158", "x（受理）的 previous 是 158件，2018 年的报告里是 未公开"),
            (
                count("not_disclosed"),
                "not_applicable",
                "x（受理）的 previous 是 不适用，2018 年的报告里是 未公开",
            ),
            (
                "statistics:\n  x: {label: 受理, value: 158, unit: 人}\n",
                "158",
                "x（受理）的 previous 是 158件，2018 年的报告里是 158人",
            ),
        ],
    )
    def test_restated(self, before: str, declared: str, message: str) -> None:
        """Another number, a state for a number, or another unit is a restatement."""
        assert told(compared(before, count(179, f", previous: {declared}")), "FZ354") == [message]

    def test_of_rates(self) -> None:
        """A rate is compared with the exact value of a derived one, as it is rounded here."""
        before = (
            'derived:\n  x: {label: 率, formula: a / b, unit: "%", decimals: 2, definition: 甲。}\n'
            "statistics:\n  a: {label: 甲, value: 102, unit: 件}\n  b: {label: 乙, value: 149, unit: 件}\n"
        )
        for declared, restated in (
            ("68.46%", 0),
            ("68.5%", 0),
            ("68%", 0),
            ("68.4564%", 0),
            ("68.45%", 1),
            ("68.4%", 1),
        ):
            assert len(told(compared(before, rate("70%", f", previous: {declared}")), "FZ354")) == restated, declared

    @pytest.mark.parametrize(("rounding", "restated"), [("half_up", "12%"), ("half_even", "13%")])
    def test_rounded_as_last_year(self, rounding: str, restated: str) -> None:
        """A half is rounded as last year's figure says."""
        before = (
            'derived:\n  x: {label: 率, formula: a / 8, unit: "%", decimals: 1, definition: 甲。, '
            f"rounding: {rounding}}}\nstatistics:\n  a: {{label: 甲, value: 1}}\n"
        )
        for declared in ("12%", "13%"):
            found = told(compared(before, rate("70%", f", previous: {declared}")), "FZ354")
            assert bool(found) == (declared == restated), declared

    def test_places(self) -> None:
        """The finding points at the value declared, and to the value in last year's file."""
        section = count(179, ", previous: 150")
        (finding,) = found(compared(count(158), section), "FZ354")
        assert marked(finding, section) == "150"
        assert related(finding) == [("data/2018/s.yaml", 2, 25)]

    def test_signs_that_do_not_agree(self) -> None:
        """Where the units of the two values are themselves at fault, that alone is said."""
        section = "statistics:\n  x: {label: 率, value: 90.1, previous: 20%}\n"
        assert told(compared(section, section), "FZ354") == []

    def test_no_report_on_the_year_before(self) -> None:
        """Without last year's report nothing is compared."""
        assert told(compared(None, count(179, ", previous: 150")), "FZ354") == []


class TestEqualValues:
    """FZ355: values that are exactly last year's."""

    @pytest.mark.parametrize(
        ("before", "now"),
        [
            (count(158), count(158)),
            (count(10), count(10)),
            (count(-12), count(-12)),
            (count("3.5"), count("3.5")),
            (count("2万"), count("2万")),
            (rate("90.1%"), rate("90.1%")),
            (rate("97%"), rate("97%")),
            (rate("8%"), rate("8%")),
            (count(158), count(158, ", previous: 158")),
        ],
    )
    def test_equal(self, before: str, now: str) -> None:
        """A number of two digits, a part of a whole and a number in 万 are seldom the same twice."""
        assert len(told(compared(before, now), "FZ355")) == 1

    @pytest.mark.parametrize(
        ("before", "now"),
        [
            (count(158), count(179)),
            (count(158), count("158.0")),
            (count(0), count(0)),
            (count(9), count(9)),
            (count(-9), count(-9)),
            (rate("100%"), rate("100%")),
            (rate("0%"), rate("0%")),
            (rate("100.00%"), rate("100.00%")),
            (count("2800余"), count("2800余")),
            (count("约300"), count("约300")),
            (count("pending"), count("pending")),
            (count("not_disclosed"), count("not_disclosed")),
            (count(158), count("pending")),
            (count(158).replace("件", "人"), count(158)),
            (count(158), "text: 没有数。\n"),
        ],
    )
    def test_let_pass(self, before: str, now: str) -> None:
        """None, all, small counts, approximate and missing numbers, and those of another unit are let pass."""
        assert told(compared(before, now), "FZ355") == []

    @pytest.mark.parametrize("words", ["与上年持平", "与上年相同"])
    def test_said_in_the_text(self, words: str) -> None:
        """A paragraph that says that the figure has not changed settles it, for the figures in it."""
        here = f"text: 全年受理{{{{ x }}}}，{words}。\n"
        assert told(compared(count(158), here + count(158)), "FZ355") == []
        elsewhere = f"text: |\n  全年受理{{{{ x }}}}。\n  罚款数额{words}。\n"
        assert len(told(compared(count(158), elsewhere + count(158)), "FZ355")) == 1

    def test_derived_figures_follow_from_others(self) -> None:
        """Of a derived figure nothing is said: its inputs tell."""
        section = count(158) + "derived:\n  y: {label: 两倍, formula: x * 2, unit: 件}\n"
        assert told(compared(section, section), "FZ355") == ["x（受理）是 158件，与 2018 年报告里的一模一样"]

    def test_places(self) -> None:
        """The finding points at the value, and to that of last year."""
        (finding,) = found(compared(count(158), count(158)), "FZ355")
        assert marked(finding, count(158)) == "158"
        assert related(finding) == [("data/2018/s.yaml", 2, 25)]


class TestRedefinitions:
    """FZ357: comparisons of figures that do not count the same in both years."""

    @pytest.mark.parametrize(
        ("before", "now", "difference"),
        [
            (", scope: 市本级", ", scope: 全市", "范围由“市本级”变为“全市”"),
            (", definition: 不含结转。", ", definition: 包括结转。", "口径由“不含结转。”变为“包括结转。”"),
            (
                ", scope: 市本级, definition: 甲。",
                ", scope: 全市, definition: 乙。",
                "范围由“市本级”变为“全市”，口径由“甲。”变为“乙。”",
            ),
        ],
    )
    def test_of_statistics(self, before: str, now: str, difference: str) -> None:
        """Another scope or definition is told with both."""
        message = f"这里拿两年的数比较，但 s.x（受理）与上年不是一回事：{difference}"
        assert told(compared(count(158, before), count(179, now) + CHANGE), "FZ357") == [message]

    @pytest.mark.parametrize(
        ("before", "now"),
        [
            ("", ", scope: 全市"),
            (", scope: 全市", ""),
            (", scope: 全市", ", scope: 全市"),
            (", definition: 甲 乙。", ", definition: 甲乙。"),
        ],
    )
    def test_the_same(self, before: str, now: str) -> None:
        """What only one of the years gives, and spaces, make no difference."""
        assert told(compared(count(158, before), count(179, now) + CHANGE), "FZ357") == []

    def test_unit(self) -> None:
        """Another unit is told where what is counted differs, and not where only its numerals do."""
        growth = "derived:\n  before: {label: 上年, formula: previous(x)}\n"
        persons, people = (f"statistics:\n  x: {{label: 人数, value: 30, unit: {unit}}}\n" for unit in ("人", "名"))
        (message,) = told(compared(persons, people + growth), "FZ357")
        assert message.endswith("：单位由“人”变为“名”")
        tens = "statistics:\n  x: {label: 人数, value: 3.5, unit: 万人}\n"
        assert told(compared(persons, tens + growth), "FZ357") == []

    def test_formula(self) -> None:
        """Another formula is told, another spelling of it is not."""
        section = (
            "statistics:\n  a: {{label: 甲, value: {0}, unit: 件}}\n  b: {{label: 乙, value: 99, unit: 件}}\n"
            'derived:\n  r: {{label: 率, formula: {1}, unit: "%", decimals: 1, definition: 甲。}}\n'
            "  up: {{label: 提高, formula: points(r), unit: 百分点, decimals: 1}}\n"
        )
        (finding,) = found(compared(section.format(40, "a / b"), section.format(50, "a / (a + b)")), "FZ357")
        assert finding.arguments["difference_zh"] == "公式由“a / b”变为“a / (a + b)”"
        assert marked(finding, section.format(50, "a / (a + b)")) == "r"
        assert told(compared(section.format(40, "a / b"), section.format(50, "(a)/b")), "FZ357") == []

    def test_of_what_a_figure_is_computed_from(self) -> None:
        """A figure counts otherwise where one of its inputs does, which is then named."""
        section = (
            "statistics:\n"
            "  a: {{label: 甲, value: {0}, unit: 件, scope: {1}}}\n"
            "  b: {{label: 乙, value: 99, unit: 件}}\n"
            'derived:\n  r: {{label: 率, formula: a / b, unit: "%", decimals: 1, definition: 甲。}}\n'
            "  up: {{label: 提高, formula: points(r), unit: 百分点, decimals: 1}}\n"
        )
        (finding,) = found(compared(section.format(40, "市本级"), section.format(50, "全市")), "FZ357")
        assert finding.arguments["name"] == "s.a"
        assert marked(finding, section.format(50, "全市")) == "r"

    def test_in_relations(self) -> None:
        """A relation that asks for last year's figure is a comparison too."""
        section = count(179, ", scope: 全市") + "relations:\n  - x >= previous(x)\n"
        (finding,) = found(compared(count(158, ", scope: 市本级"), section), "FZ357")
        assert marked(finding, section) == "x"
        assert finding.span is not None
        assert (finding.span.line, finding.span.column) == (4, 19)

    def test_of_another_section(self) -> None:
        """A formula may compare figures of another section."""
        rise = CHANGE.replace("change(x)", "change(t.x)")
        before = {"s": "text: 无。\n", "t": count(158, ", scope: 市本级")}
        (finding,) = found(compared(before, {"s": rise, "t": count(179, ", scope: 全市")}), "FZ357")
        assert finding.span is not None
        assert finding.span.file == "data/2019/s.yaml"
        assert [each.file for each in finding.related] == ["data/2019/t.yaml", "data/2018/t.yaml"]

    def test_said_once_of_a_formula(self) -> None:
        """A formula that names a figure twice is told once."""
        section = count(179, ", scope: 全市") + "derived:\n  d: {label: 差, formula: previous(x) + x - previous(x)}\n"
        assert len(told(compared(count(158, ", scope: 市本级"), section), "FZ357")) == 1

    def test_figures_that_are_not_compared(self) -> None:
        """Where nothing goes back a year, a new definition is nobody's fault."""
        section = count(179, ", scope: 全市") + "derived:\n  d: {label: 两倍, formula: x * 2}\nrelations: [x > 0]\n"
        assert told(compared(count(158, ", scope: 市本级"), section), "FZ357") == []

    def test_what_is_not_taken_from_last_years_report(self) -> None:
        """A value of its own, declared because last year's report has none, is counted as this year's."""
        before = "statistics:\n  x: {label: 受理, value: pending, unit: 件, scope: 市本级}\n"
        section = count(179, ", scope: 全市, previous: 158") + CHANGE
        assert told(compared(before, section), "FZ357") == []


def text(*sentences: str) -> str:
    """Return a section file with one paragraph, a sentence a line."""
    return "text: >-\n" + "".join(f"  {sentence}\n" for sentence in sentences)


class TestLeftSentences:
    """FZ440 and FZ441: what is still last year's, and what is declared to be."""

    def test_a_run_is_told_once(self) -> None:
        """Sentences side by side in one paragraph are one finding, which says how many there are in the section."""
        compiled = compared(text(LONG, OTHER, THIRD), text(LONG, OTHER, NEW, THIRD))
        assert told(compiled, "FZ440") == [
            "“推行说理式行政复议决定书，增强公…”等 2 句与上年的报告相同（本部分 4 句中有 3 句如此）",
            "“下发年度工作要点，细化职责分工。”这句话与上年的报告相同（本部分 4 句中有 3 句如此）",
        ]
        assert [(each.span.line, each.span.column) for each in found(compiled, "FZ440") if each.span] == [
            (2, 3),
            (5, 3),
        ]

    def test_the_whole_run_is_marked(self) -> None:
        """The place of a finding is the whole run, as far as its first line goes."""
        section = f"text: {NEW}{LONG}{OTHER}\n"
        (finding,) = found(compared(text(LONG, OTHER), section), "FZ440")
        assert marked(finding, section) == LONG + OTHER

    def test_paragraphs_are_told_apart(self) -> None:
        """A run ends with its paragraph, and with its text."""
        section = f"text: |\n  {LONG}\n  {OTHER}\ncauses: {THIRD}\n"
        assert len(told(compared(section, section), "FZ440")) == 3

    def test_short_sentences_do_not_part_a_run(self) -> None:
        """A sentence that does not count neither ends a run nor is counted."""
        section = text(LONG, "成效明显。", OTHER)
        (message,) = told(compared(section, section), "FZ440")
        assert message.endswith("等 2 句与上年的报告相同（本部分 2 句中有 2 句如此）")

    def test_the_place_in_last_years_file(self) -> None:
        """Where the sentence stood last year is told."""
        (finding,) = found(compared(text(NEW.replace("今", "去"), LONG), text(LONG)), "FZ440")
        assert related(finding) == [("data/2018/s.yaml", 3, 3)]

    def test_what_is_printed_is_quoted(self) -> None:
        """The message quotes the sentence as it is printed, with figures and years."""
        section = "text: '{{ year }}年受理行政复议案件{{ x }}。'\n" + count(158)
        (message,) = told(compared(section, section), "FZ440")
        assert message.startswith("“2019年受理行政复议案件158…”")

    def test_pending_figures(self) -> None:
        """In a year that has only been begun sentences are last year's beside what is still missing."""
        section = "text: 今年共受理行政复议案件{{ x }}。\n"
        compiled = compared(section + count(158), section + count("pending") + "unchanged: [没有这样的一句话在这里]\n")
        assert {each.code for each in compiled.diagnostics} >= {"FZ307", "FZ440"}
        assert told(compiled, "FZ441") == []

    def test_declared_sentences(self) -> None:
        """A declared sentence is left alone, and parts a run."""
        section = text(LONG, OTHER, THIRD) + f"unchanged: [{OTHER}]\n"
        compiled = compared(text(LONG, OTHER, THIRD), section)
        assert len(told(compiled, "FZ440")) == 2
        assert told(compiled, "FZ441") == []

    @pytest.mark.parametrize(
        ("declared", "reason"),
        [
            ("推行听证制度，增强公信力。", "在本部分里找不到"),
            (NEW, "现在已经与上年不同，不用再列"),
            ("推行说理式", "太短或者是套话，本来就不查"),
            ("现将有关情况报告如下：", "太短或者是套话，本来就不查"),
        ],
    )
    def test_declarations_that_do_not_hold(self, declared: str, reason: str) -> None:
        """Why a declaration names none of last year's sentences is told, at the declaration."""
        section = text(LONG, NEW) + f'unchanged: ["{LONG}", "{declared}"]\n'
        (finding,) = found(compared(text(LONG), section), "FZ441")
        assert finding.arguments["reason_zh"] == reason
        assert marked(finding, section) == declared

    def test_the_sentence_of_several_that_does_not_hold(self) -> None:
        """Of several sentences in one declaration the one that does not hold is pointed at."""
        section = text(LONG, OTHER) + f"unchanged: ['{LONG}{THIRD}']\n"
        (finding,) = found(compared(text(LONG, OTHER), section), "FZ441")
        assert marked(finding, section) == THIRD

    @pytest.mark.parametrize("before", [None, "text: 另一份报告，没有相同的话。\n"])
    def test_without_last_years_report(self, before: Sections | None) -> None:
        """Without a report on the year before nobody knows what is unchanged; after one, a declaration may be wrong."""
        section = text(LONG) + f"unchanged: [{LONG}]\n"
        compiled = compared(before, section)
        assert told(compiled, "FZ440") == []
        assert len(told(compiled, "FZ441")) == (before is not None)


PLAN: Final = "role: plan\n"


def deadlines(words: str, role: str = PLAN) -> list[str]:
    """Return what FZ442 finds in a text of a report on 2019 dated 28 February 2020, and no FZ423 or FZ435 beside it."""
    section = f"{role}text: '{words}'\n"
    findings = findings_in(section)
    passed = [each for each in findings if each.code == "FZ442"]
    assert not passed or not [each for each in findings if each.code in {"FZ423", "FZ435"}]
    return [each.arguments["found"] for each in passed]


class TestDeadlines:
    """FZ442: deadlines that had passed when the report was dated."""

    @pytest.mark.parametrize(
        ("words", "deadline"),
        [
            ("{{ year }}年底前完成清理。", "2019年底前"),
            ("{{ year }}年年底前完成清理。", "2019年年底前"),
            ("2019年底前完成清理。", "2019年底前"),
            ("2018年底前完成清理。", "2018年底前"),
            ("2018年底之前，建成共享平台。", "2018年底之前"),
            ("2017年底前完成清理。", "2017年底前"),
            ("力争2019年12月底以前实现全覆盖。", "2019年12月底以前"),
            ("2020年1月底前制定方案。", "2020年1月底前"),
            ("2020年2月27日前报市委审议。", "2020年2月27日前"),
            ("{{ year }}年上半年前出台办法。", "2019年上半年前"),
            ("2019年第三季度前出台办法。", "2019年第三季度前"),
            ("2019年3季度之前出台办法。", "2019年3季度之前"),
            ("2019年内完成整改。", "2019年内"),
            ("2019年前完成整改。", "2019年前"),
            ("2020年2月上旬前召开会议。", "2020年2月上旬前"),
            ("2020年1月中旬以内启动。", "2020年1月中旬以内"),
            ("试点工作到2019年12月31日为止。", "2019年12月31日为止"),
            ("办理期限到2020年1月31日止。", "2020年1月31日止"),
            ("二〇一九年底前完成清理。", "二〇一九年底前"),
            ("2019年底前建成覆盖城乡的公共法律服务体系。", "2019年底前"),
            ("2019年底前要全面完成县级的清理。", "2019年底前"),
            ("{{ year }}年，我市将继续推进法治政府建设。", "2019年"),
            ("2019年全市将深入开展示范创建。", "2019年"),
            ("{{ year }}年是实施纲要的收官之年，任务很重。", "2019年"),
        ],
    )
    def test_passed(self, words: str, deadline: str) -> None:
        """A deadline before the report's date is found in the plan, typed or printed, whole words marked."""
        assert deadlines(words) == [deadline]

    @pytest.mark.parametrize(
        "words",
        [
            "{{ year + 1 }}年底前完成清理。",
            "2020年2月28日前报市委审议。",
            "2020年2月底前报市委审议。",
            "2020年第一季度前出台办法。",
            "2020年上半年前出台办法。",
            "2020年内完成整改。",
            "6月底前出台办法，年底前完成。",
            "今年底前完成清理。",
            "此前、目前、日前和会前的工作都要总结。",
            "2019年前三季度的数据要复核。",
            "2019年前10个月的数据要复核。",
            "2019年内部审计发现的问题要整改。",
            "2019年内容审查工作要总结。",
            "2019年中止审理的案件要恢复审理。",
            "在2019年底前已全面完成清理，今年巩固成果。",
            "2019年底前完成了清理，今年巩固成果。",
            "在2019年底前完成清理的基础上，巩固成果。",
            "清理2015年12月31日前制定的规范性文件。",
            "化解2019年底前受理的信访积案。",
            "改造2000年以前建成的老旧小区。",
            "对2019年底前排查出的问题逐项销号。",
            "在{{ year }}年底前召开的会议上作了部署。",
            "2019年以前，这项工作由县级承担。",
            "截至2019年底前的数据要复核。",
            "对原定2019年底前完成、尚未完成的事项，挂牌督办。",
            "未能在2019年底前完成的，说明原因。",
            "落实“2019年底前完成清理”的要求。",
            "落实《关于2019年底前完成清理的通知》。",
            "自2019年1月1日至12月31日止的数据要复核。",
            "办理2018年5月1日至2019年4月30日止的积案。",
            "二〇一九年十月底前完成清理。",
            "到2020年，基本建成法治政府。",
            "{{ year + 1 }}年，我市将继续推进法治政府建设。",
            "{{ year + 1 }}年是实施纲要的收官之年，任务很重。",
            "2019年，我市将法治建设纳入考核，成效明显。",
            "落实“2019年是攻坚之年，全市将深入开展整治”的部署。",
        ],
    )
    def test_let_pass(self, words: str) -> None:
        """Deadlines to come, those without a year, what was done by a date, and other words with 前 are let pass."""
        assert deadlines(words) == []

    def test_in_december(self) -> None:
        """What counts is the date of the report: one that is dated in its own year may plan for its last days."""
        for when, passed in (("年底", False), ("年下半年", False), ("年上半年", True), ("年11月底", True)):
            section = PLAN + f"text: '{{{{ year }}}}{when}前完成清理。'\n"
            assert bool(told(compared(None, section, date="2019-12-20"), "FZ442")) == passed, when

    def test_in_leads_and_in_subsections(self) -> None:
        """The plan may be a subsection of another part, and a deadline may stand in a lead."""
        part = "role: {0}\nsubsections:\n  - id: a\n    title: 甲\n{1}    measures: [{{lead: 2019年底前完成清理}}]\n"
        assert len(told(compared(None, part.format("shortcomings", "    role: plan\n")), "FZ442")) == 1
        assert len(told(compared(None, part.format("plan", "")), "FZ442")) == 1
        assert told(compared(None, part.format("plan", "    role: achievements\n")), "FZ442") == []

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            ("要求{{ year - 1 }}年底前整改到位。", ["2018年底前"]),
            ("2018年底之前完成整改。", ["2018年底之前"]),
            ("2019年底前完成整改。", []),
            ("{{ year - 2 }}年底前完成整改。", []),
            ("{{ year - 1 }}年底前已完成整改。", []),
            ("{{ year - 1 }}年底前的情况没有变化。", []),
            ("{{ year - 1 }}年全市将深入落实整改要求。", []),
        ],
    )
    def test_outside_the_plan(self, words: str, expected: list[str]) -> None:
        """Elsewhere the deadline of last year is found, where something was to be done by it."""
        assert deadlines(words, "role: achievements\n") == expected

    def test_a_stale_year_is_told_as_such(self) -> None:
        """Outside the plan a typed year of last year is told by its own rule, and by that alone."""
        findings = findings_in("role: achievements\ntext: 2018年底前完成整改。\n")
        assert [each.code for each in findings if each.code in {"FZ435", "FZ442"}] == ["FZ435"]


class TestReview:
    """The comparison as part of a review."""

    def test_a_report_compiled_again(self) -> None:
        """After a change in one section the findings are those of a compilation from nothing."""
        before = {"s": text(LONG, OTHER) + count(158), "t": text(THIRD) + count(158)}
        first = compared(before, before)
        for now in (
            {**before, "s": text(NEW, OTHER) + count(158)},
            {**before, "s": text(LONG, OTHER) + count(179)},
            {**before, "t": text(THIRD) + count(158) + f"unchanged: [{THIRD}]\n"},
            {**before, "t": "text: 今年共受理行政复议案件{{ s.x }}。\n"},
        ):
            again = compared(before, now, earlier=first)
            assert again.diagnostics == compared(before, now).diagnostics
            assert again.diagnostics != first.diagnostics

    def test_without_last_year_again(self) -> None:
        """When last year's report is gone, nothing of it is left in the findings."""
        section = text(LONG) + count(158)
        first = compared(section, section)
        again = compared(None, section)
        assert {"FZ440", "FZ355"} <= set(codes(first))
        assert not {"FZ440", "FZ355"} & set(codes(again))

    def test_waivers(self) -> None:
        """Each of these findings can be waived."""
        section = text(LONG) + count(158, ", previous: 150")
        rows = ["FZ440, where: s", "FZ354, where: s.x", "FZ355, where: s.x"]
        waivers = "waivers:\n" + "".join(f"  - {{code: {row}, reason: 核实过。}}\n" for row in rows)
        assert {"FZ440", "FZ354", "FZ355"} <= set(codes(compared(section, section)))
        waived = codes(compared(section, section, more=waivers))
        assert not {"FZ440", "FZ354", "FZ355", "FZ520"} & set(waived)


def codes(compiled: Compiled) -> list[str]:
    """Return the codes of all findings."""
    return [each.code for each in compiled.diagnostics]
