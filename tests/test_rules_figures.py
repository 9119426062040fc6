"""The rules on figures: what a careful reviewer objects to, and what is right and must not be touched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import pytest

from fazhi_report.diagnostics import Diagnostic
from tests.small_reports import HEAD, findings_in, marked, section

FIGURES: Final[Mapping[str, str]] = {
    "accepted": "label: 受理案件, value: 179, unit: 件",
    "concluded": "label: 办结案件, value: 149, unit: 件",
    "corrected": "label: 纠错案件, value: 102, unit: 件",
    "more": "label: 更多案件, value: 201, unit: 件",
    "exact_half": "label: 半数案件, value: 75, unit: 件",
    "about": "label: 约计案件, value: 约300, unit: 件",
    "over": "label: 依申请事项, value: 2800余, unit: 项",
    "people": "label: 参加人员, value: 300, unit: 人",
    "users": "label: 注册用户, value: 260.7万, unit: 个",
    "centres": "label: 服务中心, value: 2, unit: 个",
    "limit": "label: 审查时限, value: 5, unit: 个工作日",
    "machines": "label: 自助机, value: 9, unit: 台",
    "rules": "label: 规章, value: 2, unit: 部",
    "money": "label: 办案经费, value: 3.5, unit: 万元",
    "rate": 'label: 出庭应诉率, value: 90.1%, unit: "%", previous: 20%',
    "share": 'label: 网办事项占比, value: 91%, unit: "%"',
    "growth": 'label: 受理案件比上年增长, value: 11.9%, unit: "%"',
    "permille": 'label: 万人比, value: 5‰, unit: "‰"',
    "per_case": "label: 每件意见, value: 3, unit: 条/件",
    "more_per_case": "label: 市级每件意见, value: 5, unit: 条/件",
    "nearly_all": "label: 实名用户, value: 2607500, unit: 个",
    "too_many": "label: 更多用户, value: 2607501, unit: 个",
    "more_rise": "label: 市级出庭应诉率提高, value: 80.5, unit: 百分点",
    "doubled": "label: 网办量增幅, value: 200%",
    "low_rate": "label: 去年出庭应诉率, value: 9.01%",
    "long_limit": "label: 去年审查时限, value: 15, unit: 个工作日",
    "rank": "label: 排名, value: 32, unit: 名",
    "better_rank": "label: 今年排名, value: 2, unit: 名",
    "fall": "label: 出庭应诉率变化, value: -3.5, unit: 百分点",
    "rise": "label: 出庭应诉率提高, value: 70.1, unit: 百分点",
}
"""Statistics for the texts below, each with a label of its own."""


def found(codes: Sequence[str], source: str, head: str = HEAD) -> list[str]:
    """Return findings of these codes as `code: words they point at`."""
    findings = [each for each in findings_in(source, head) if each.code in codes]
    return [f"{each.code}: {marked(each, source)}" for each in findings]


def told_of(text: str, *codes: str, derived: Mapping[str, str] | None = None) -> list[str]:
    """Return what is found in a text with the figures above."""
    return found(codes, section(text, FIGURES, derived or {}))


class TestChanges:
    """FZ340 and FZ341: percentage points for rates, per cent for counts."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("出庭应诉率比上年提高{{ growth }}。", "提高{{ growth }}"),
            ("出庭应诉率达到{{ rate }}，比上年提高了{{ growth }}。", "提高了{{ growth }}"),
            ("出庭应诉率由上一年的{{ share }}提高到{{ rate }}，提高近{{ growth }}。", "提高近{{ growth }}"),
            ("出庭应诉率{{ rate }}（比上年提高{{ growth }}）。", "提高{{ growth }}"),
            ("网办事项占比较{{ year - 1 }}年上升{{ growth }}。", "上升{{ growth }}"),
            ("网办事项占比达到{{ share }}，位居全省第一，比上年上升{{ growth }}。", "上升{{ growth }}"),
            ("万人发案率同比下降{{ permille }}。", "下降{{ permille }}"),
            ("案件纠错率同期明显回落{{ growth }}。", "回落{{ growth }}"),
            ("受理案件增多；败诉率（全市）在上年{{ share }}的基础上下降{{ growth }}。", "下降{{ growth }}"),
            ("办结率、纠错率分别提高{{ growth }}。", "提高{{ growth }}"),
            ("案件增长率比上年提高{{ growth }}。", "提高{{ growth }}"),
            ("结案{{ concluded }}，结案率{{ rate }}，同比上升{{ growth }}。", "上升{{ growth }}"),
            ("税收收入{{ money }}，占比{{ share }}，比上年提高{{ growth }}。", "提高{{ growth }}"),
            ("满意率达{{ share }}以上，比上年提高{{ growth }}。", "提高{{ growth }}"),
        ],
    )
    def test_of_a_rate_in_per_cent(self, text: str, expected: str) -> None:
        """A rate that rises by so many per cent is found at verb and figure, whatever stands between."""
        assert told_of(text, "FZ340", "FZ341") == [f"FZ340: {expected}"]

    @pytest.mark.parametrize(
        "text",
        [
            "出庭应诉率提高到{{ rate }}。",
            "出庭应诉率提高至{{ rate }}，比上年提高{{ rise }}。",
            "出庭应诉率达到{{ rate }}，受理案件比上年增长{{ growth }}。",
            "受理案件{{ accepted }}，比上年增长{{ growth }}。",
            "受理案件{{ accepted }}，纠错率{{ rate }}，案件总数比上年增长{{ growth }}。",
            "案件增长率为{{ growth }}，增长率{{ growth }}。",
            "办事效率提高{{ growth }}，就诊频率下降{{ growth }}，审批时限压减{{ share }}。",
            "办结率、受理量分别提高{{ growth }}、{{ share }}。",
            "受理量、办结率分别提高{{ growth }}、{{ rise }}。",
            "税收增长{{ growth }}，占比{{ share }}。",
            "税收收入{{ money }}，占比{{ share }}，同比增长{{ growth }}。",
            "劳动生产率提高{{ growth }}，资金周转率提高{{ growth }}。",
            "出庭应诉率{{ rate }}。案件同比增长{{ growth }}。",
            "出庭应诉率{{ rate }}；同比增长{{ growth }}的是受理案件。",
            "群众满意度提高{{ growth }}。",
        ],
    )
    def test_right_in_per_cent(self, text: str) -> None:
        """What is reached, what counts, what another sentence tells and what is uncertain is left alone."""
        assert told_of(text, "FZ340", "FZ341") == []

    def test_of_figures_joined(self) -> None:
        """Of rates told with one verb each figure is found; the second at itself."""
        told = told_of("办结率和纠错率分别提高{{ growth }}、{{ share }}。", "FZ340")
        assert told == ["FZ340: 提高{{ growth }}", "FZ340: {{ share }}"]

    @pytest.mark.parametrize(
        ("formula", "expected"),
        [
            ("change(rate)", ["FZ340: 上升{{ d }}"]),
            ("-change(rate)", ["FZ340: 上升{{ d }}"]),
            ("change(x)", []),
            ("share - rate", []),
            ("change(x) + rate", []),
        ],
    )
    def test_of_a_derived_figure(self, formula: str, expected: list[str]) -> None:
        """The relative change of a percentage is one even where its subject is not seen; that of a count is none."""
        statistics = {**FIGURES, "x": "label: 甲, value: 3, unit: 件, previous: 2"}
        source = section("这一指标上升{{ d }}。", statistics, {"d": f'label: 变化, formula: {formula}, unit: "%"'})
        assert found(["FZ340"], source) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("受理案件比上年增长{{ rise }}。", "增长{{ rise }}"),
            ("受理案件{{ accepted }}，比上年增长{{ rise }}。", "增长{{ rise }}"),
            ("办理来信{{ accepted }}（同比增加{{ rise }}）。", "增加{{ rise }}"),
            ("参加培训人数同比下降了{{ rise }}。", "下降了{{ rise }}"),
            ("热线受理量、办结数分别增长{{ rise }}。", "增长{{ rise }}"),
        ],
    )
    def test_of_a_count_in_points(self, text: str, expected: str) -> None:
        """A count that grows by percentage points is found, named by a word or by the figure before it."""
        assert told_of(text, "FZ340", "FZ341") == [f"FZ341: {expected}"]

    @pytest.mark.parametrize(
        "text",
        [
            "出庭应诉率比上年提高{{ rise }}。",
            "出庭应诉率达到{{ rate }}，比上年提高{{ rise }}。",
            "群众满意度提高{{ rise }}，增速加快，回落{{ rise }}。",
            "负责人出庭应诉率明显上升，出庭{{ corrected }}，比上年提高{{ rise }}。",
            "发展指数提高{{ rise }}，环境质量提高{{ rise }}，得分数提高{{ rise }}。",
            "网办事项占全部案件的比重、办结数占受理数的比例分别提高{{ rise }}。",
            "网办覆盖面进一步扩大，涉及事项{{ over }}，提高{{ rise }}。",
            "公共服务水平提高{{ rise }}，比上年增加{{ rise }}。",
            "满意度高的案件提高{{ rise }}。",
            "平均意见{{ per_case }}，比上年增加{{ rise }}。",
        ],
    )
    def test_right_in_points(self, text: str) -> None:
        """What is a rate, or may be one, changes by percentage points."""
        assert told_of(text, "FZ340", "FZ341") == []


class TestPartsAndTotals:
    """FZ344: a part is not more than what it is a part of."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("受理案件{{ accepted }}，其中办结{{ more }}。", ["{{ more }}"]),
            ("受理案件{{ accepted }}，办结{{ concluded }}，其中纠错{{ more }}，建议书{{ more }}。", ["{{ more }}"]),
            ("受理案件{{ corrected }}。其中，办结{{ concluded }}。", ["{{ concluded }}"]),
            ("受理案件{{ corrected }}；其中：办结{{ concluded }}、结转{{ exact_half }}。", ["{{ concluded }}"]),
            ("受理案件{{ corrected }}（其中办结{{ concluded }}）。", ["{{ concluded }}"]),
            (
                "受理{{ accepted }}，分别为行政{{ corrected }}、民事{{ concluded }}。",
                ["{{ corrected }}、民事{{ concluded }}"],
            ),
            ("受理{{ accepted }}，分为{{ corrected }}、{{ exact_half }}。", []),
            ("受理{{ corrected }}，包括行政{{ exact_half }}、民事{{ concluded }}。", ["{{ concluded }}"]),
            ("经费{{ money }}，其中培训{{ money }}。", []),
            ("用户{{ users }}，包括实名用户{{ nearly_all }}。", []),
            ("用户{{ users }}，包括实名用户{{ too_many }}。", ["{{ too_many }}"]),
        ],
    )
    def test_of_a_passage(self, text: str, expected: list[str]) -> None:
        """A part above the total before it is found, and so is a sum of all parts."""
        assert told_of(text, "FZ344") == [f"FZ344: {words}" for words in expected]

    @pytest.mark.parametrize(
        "text",
        [
            "受理案件{{ accepted }}，其中办结{{ concluded }}，纠错{{ corrected }}。",
            "受理案件{{ more }}，办结{{ concluded }}，其中土地类{{ accepted }}。",
            "行政复议{{ accepted }}、行政应诉{{ concluded }}，其中土地类{{ more }}。",
            "受理案件{{ corrected }}，其中参加人员{{ people }}。",
            "受理案件{{ accepted }}，其中纠错{{ corrected }}、参加人员{{ people }}。",
            "出庭率提高{{ rise }}，其中市级提高{{ more_rise }}；平均意见{{ per_case }}，其中市级{{ more_per_case }}。",
            "受理案件{{ corrected }}，其中办结{{ exact_half }}，另办理信访{{ more }}。",
            "受理案件{{ corrected }}，其中办结{{ exact_half }}；办理信访{{ more }}，其中重信{{ accepted }}。",
            "受理案件{{ corrected }}（其中办结{{ exact_half }}）、信访{{ more }}。",
            "收到申请{{ concluded }}，受理、办结分别为{{ corrected }}、{{ exact_half }}。",
            "办结率{{ share }}，其中行政复议办结率{{ rate }}；占比{{ rate }}，其中一类{{ share }}。",
            "受理事项{{ over }}，其中{{ over }}；受理案件{{ exact_half }}，其中约{{ about }}。",
            "在{{ centres }}县（市）开展试点，其中建成示范点{{ users }}。",
            "其中办结{{ more }}，受理案件{{ corrected }}。",
            "受理{{ concluded }}，包括行政{{ corrected }}、民事{{ concluded }}。",
            "用户{{ users }}，其中{{ users }}。",
        ],
    )
    def test_right(self, text: str) -> None:
        """An earlier total, a sum, another unit, another sentence, a rate or an approximate number may be meant."""
        assert told_of(text, "FZ344") == []

    def test_shows_both_and_the_sum(self) -> None:
        """The finding names part and total as printed, and the place of the total."""
        source = section("受理{{ accepted }}，分别为{{ corrected }}、{{ concluded }}。", FIGURES, {})
        finding = next(each for each in findings_in(source) if each.code == "FZ344")
        assert finding.arguments == {"word": "分别为", "parts": "102件、149件", "total": "179件", "sum": "251件"}
        assert [marked(Diagnostic("", span), source) for span in finding.related] == ["{{ accepted }}"]


class TestShares:
    """FZ345 and FZ351: what is a part of a whole."""

    @pytest.mark.parametrize(
        ("row", "expected"),
        [
            ('label: 纠错率, formula: concluded / corrected, unit: "%", decimals: 2', "FZ345: concluded / corrected"),
            ('label: 案件占比, formula: accepted / concluded, unit: "%"', "FZ345: accepted / concluded"),
            ('label: 案件占比, formula: accepted / (accepted / 2), unit: "%"', "FZ345: accepted / (accepted / 2)"),
            ('label: 比重（%）, formula: accepted / concluded, unit: "%"', ""),
            (
                'label: 案件占全部的比例（全市）, formula: -corrected / accepted, unit: "%"',
                "FZ345: -corrected / accepted",
            ),
            ('label: 纠错率, formula: corrected / concluded * 100, unit: "%"', "FZ351: corrected / concluded * 100"),
            ('label: 变化, formula: 100 * corrected / concluded, unit: "%"', "FZ351: 100 * corrected / concluded"),
            ('label: 纠错率, formula: corrected * 1000 / concluded, unit: "‰"', "FZ351: corrected * 1000 / concluded"),
            ('label: 纠错率, formula: corrected * 100 / concluded, unit: "‰"', "FZ345: corrected * 100 / concluded"),
        ],
    )
    def test_of_a_derived_figure(self, row: str, expected: str) -> None:
        """A share above all or below nothing is found at its formula, and so is a needless 100."""
        source = section("一", FIGURES, {"d": row})
        told = found(["FZ345", "FZ351"], source)
        assert told == ([expected] if expected else ["FZ345: accepted / concluded"])

    @pytest.mark.parametrize("value", ["101%", "-1%", "100.5%", "1001‰"])
    def test_of_a_statistic(self, value: str) -> None:
        """A statistic is found at its value."""
        source = section("占比{{ x }}。", {"x": f"label: 事项占比, value: {value}"}, {})
        assert found(["FZ345"], source) == [f"FZ345: {value}"]

    @pytest.mark.parametrize(
        "row",
        [
            "label: 事项占比, value: 100%",
            "label: 事项占比, value: 0%",
            "label: 事项占比, value: 超过100%",
            "label: 同比增长, value: 120%",
            "label: 案件增长率, value: -12%",
            "label: 占比变化, value: -12%",
            "label: 案件办结率, value: 101.2%",
            "label: 预算执行率, value: 103%",
            "label: 债务占GDP比重, value: 120%",
            "label: 办事效率, value: 150%",
            "label: 受理案件, value: 150, unit: 件",
            "label: 人均效率比例, value: 1.5",
            "label: 纠错率变动, value: -2.5, unit: 百分点",
            "label: 任务完成率, value: pending",
            "label: 群众评价, value: 120%",
        ],
    )
    def test_right(self, row: str) -> None:
        """What is all or nothing, a change, carried over from another year or no percentage is left alone."""
        assert found(["FZ345", "FZ351"], section("有{{ x }}。", {"x": row}, {})) == []

    @pytest.mark.parametrize(
        "row",
        [
            "label: 纠错率, formula: corrected / 100, unit: 件, decimals: 2",
            "label: 每百件, formula: corrected * 100 / concluded, decimals: 1",
            'label: 纠错率, formula: corrected / (concluded + 0 * 1000), unit: "%"',
            'label: 纠错情况, formula: corrected * 1000 / concluded / 1000, unit: "%"',
            'label: 纠错情况, formula: 2100 * corrected / concluded / 2100, unit: "%"',
        ],
    )
    def test_right_formulas(self, row: str) -> None:
        """A hundred that divides, or belongs to another unit, is none too many."""
        assert found(["FZ345", "FZ351"], section("一", FIGURES, {"d": row})) == []

    def test_of_the_year_before(self) -> None:
        """A share of the year before is found where it is written, and not again where it is taken up."""
        source = section(
            "由{{ y }}到{{ x }}。",
            {"x": "label: 网办率, value: 90%, previous: 200%"},
            {"y": 'label: 上年网办率, formula: previous(x), unit: "%"'},
        )
        assert found(["FZ345"], source) == ["FZ345: 200%"]

    @pytest.mark.parametrize(
        ("row", "expected"),
        [
            ("label: 证明事项, value: -283, unit: 项", "-283"),
            ("label: 案件, value: 3, unit: 件, previous: -2", "-2"),
            ("label: 未结案件, formula: concluded - accepted, unit: 件", "concluded - accepted"),
            ("label: 上年排名, formula: centres - centres - centres, unit: 个", "centres - centres - centres"),
        ],
    )
    def test_counts_below_zero(self, row: str, expected: str) -> None:
        """A count below zero is found at its value or formula."""
        key = "derived" if "formula" in row else "statistics"
        source = section(
            "有{{ d }}。", FIGURES if key == "derived" else {"d": row}, {"d": row} if key == "derived" else {}
        )
        assert found(["FZ353"], source) == [f"FZ353: {expected}"]

    def test_counts_below_zero_that_follow_from_a_broken_relation(self) -> None:
        """Where the inputs have been found not to agree, what is computed from them is not told again."""
        derived = {"d": "label: 未结案件, formula: corrected - concluded, unit: 件"}
        source = section("有{{ d }}。", FIGURES, derived, "relations:\n  - concluded <= corrected\n")
        assert found(["FZ308", "FZ353"], source) == ["FZ308: concluded <= corrected"]
        other = section("有{{ d }}。", FIGURES, derived, "relations:\n  - accepted <= corrected\n")
        assert found(["FZ308", "FZ353"], other) == ["FZ353: corrected - concluded", "FZ308: accepted <= corrected"]
        statistics = {**FIGURES, "d": "label: 证明事项, value: -283, unit: 项"}
        source = section("有{{ d }}。", statistics, {}, "relations:\n  - concluded <= corrected\n")
        assert found(["FZ308", "FZ353"], source) == ["FZ353: -283", "FZ308: concluded <= corrected"]

    @pytest.mark.parametrize(
        "row",
        [
            "label: 案件增减, value: -5, unit: 件",
            "label: 排名同比提升, value: -3, unit: 名",
            "label: 经费, value: -5, unit: 万元",
            "label: 用工, value: -1, unit: 人·月",
            "label: 气温, value: -5, unit: ℃",
            "label: 案件变化, value: -5%",
            "label: 平均每案意见, value: -1, unit: 条/件",
            "label: 案件, value: 0, unit: 件",
            "label: 得数, value: -1",
        ],
    )
    def test_what_may_be_below_zero(self, row: str) -> None:
        """A change, a balance, a temperature, a ratio and a number without unit may be below zero."""
        assert found(["FZ353"], section("有{{ x }}。", {"x": row}, {})) == []


class TestDirections:
    """FZ352: rises that are none, and falls."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("出庭应诉率由上一年的{{ rate }}提高到{{ low_rate }}。", "由上一年的{{ rate }}提高到{{ low_rate }}"),
            ("由{{ rate }}提高到{{ rate }}。", "由{{ rate }}提高到{{ rate }}"),
            (
                "从{{ low_rate }}大幅下降至{{ year }}年的{{ rate }}。",
                "从{{ low_rate }}大幅下降至{{ year }}年的{{ rate }}",
            ),
            ("时限由{{ limit }}压缩为{{ long_limit }}。", "由{{ limit }}压缩为{{ long_limit }}"),
            ("案件由{{ corrected }}减少到近{{ concluded }}。", "由{{ corrected }}减少到近{{ concluded }}"),
            ("比上年提高{{ fall }}。", "提高{{ fall }}"),
            ("比上年下降了{{ fall }}。", "下降了{{ fall }}"),
        ],
    )
    def test_contradicted(self, text: str, expected: str) -> None:
        """A rise to what is no more, a fall to what is no less, and any change by less than zero are found whole."""
        assert told_of(text, "FZ352") == [f"FZ352: {expected}"]

    @pytest.mark.parametrize(
        "text",
        [
            "出庭应诉率由上一年的{{ low_rate }}提高到{{ rate }}，时限由{{ long_limit }}压缩至{{ limit }}。",
            "排名由第{{ rank }}上升到第{{ better_rank }}，由{{ rank }}上升到{{ better_rank }}。",
            "事项由{{ over }}增加到{{ over }}，由{{ about }}增加到{{ corrected }}。",
            "由{{ concluded }}，增加到{{ corrected }}；提高{{ rise }}。",
            "由市本级办理{{ concluded }}、{{ corrected }}，事项{{ concluded }}增加到{{ corrected }}。",
            "由{{ doubled }}提高到{{ rate }}，由{{ concluded }}增加到{{ machines }}。",
            "排名由第{{ concluded | number }}提高到第{{ corrected | number }}。",
            "名次由{{ concluded }}提高到{{ corrected }}。",
            "由{{ concluded }}提高到{{ share }}，由{{ rate }}变为{{ low_rate }}。",
            "余额为{{ fall }}，变化{{ fall }}。",
        ],
    )
    def test_right(self, text: str) -> None:
        """What rises and falls as told, ranks, approximate numbers and what is uncertain are left alone."""
        assert told_of(text, "FZ352") == []

    def test_shows_where_the_figures_come_from(self) -> None:
        """The values of both figures are further places of the finding, the later one first."""
        source = section("由{{ rate }}提高到{{ low_rate }}。", FIGURES, {})
        (finding,) = (each for each in findings_in(source) if each.code == "FZ352")
        assert [marked(Diagnostic("", span), source) for span in finding.related] == ["9.01%", "90.1%"]

    def test_not_in_tables(self) -> None:
        """A table may hold a change below zero under its heading."""
        source = "text: |\n  | 类别 | 增减 |\n  | --- | --- |\n  | 增长 {{ x }} | {{ x }} |\n"
        source += "statistics:\n  x: {label: 增减, value: -3%}\n"
        assert found(["FZ352"], source) == []


class TestAmounts:
    """FZ346, FZ347, FZ349 and FZ350: numbers as they are printed."""

    @pytest.mark.parametrize(
        ("value", "exact", "coarser"),
        [("464余", "464", "460余"), ("3多", "3", ""), ("68.46余", "68.46", ""), ("95余%", "95", "90余")],
    )
    def test_exact_numbers_with_more(self, value: str, exact: str, coarser: str) -> None:
        """余 and 多 behind a number that is counted to its last digit are found, with what to write instead."""
        source = section("有{{ x }}。", {"x": f"label: 事项, value: {value}"}, {})
        (finding,) = (each for each in findings_in(source) if each.code == "FZ346")
        assert marked(finding, source) == value
        assert (finding.arguments["exact"], finding.arguments["coarser"]) == (exact, coarser)

    @pytest.mark.parametrize(
        "value", ["10余", "2800余", "260余万", "265余万", "3万余", "13万多", "464", "近464", "约300"]
    )
    def test_round_numbers_with_more(self, value: str) -> None:
        """Round numbers leave something over, and so do 万 and 亿."""
        assert found(["FZ346"], section("有{{ x }}。", {"x": f"label: 事项, value: {value}, previous: 20余"}, {})) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("机构达{{ accepted | number }}余件。", ["余"]),
            ("机构达{{ accepted | number }}多件。", ["多"]),
            ("机构达{{ people | number }}余人，{{ money | number }}余万元。", ["余"]),
            ("机构达{{ accepted }}，余下{{ concluded }}，多于{{ users | number }}余。", []),
        ],
    )
    def test_of_words_behind_a_reference(self, text: str, expected: list[str]) -> None:
        """余 and 多 typed behind an exact number are found there."""
        assert told_of(text, "FZ346") == [f"FZ346: {word}" for word in expected]

    def test_of_the_year_before(self) -> None:
        """The value of the year before is looked at as well."""
        source = section("有{{ x }}。", {"x": "label: 事项, value: 20余, previous: 13余"}, {})
        assert found(["FZ346"], source) == ["FZ346: 13余"]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("大约三十人左右参加。", "大约三十人左右"),
            ("约{{ about }}参加。", "约{{ about }}"),
            ("近约三百人参加。", "近约三百"),
            ("约{{ over }}事项。", "约{{ over }}"),
            ("超过{{ over }}。", "超过{{ over }}"),
            ("{{ about }}左右。", "{{ about }}左右"),
            ("{{ over }}左右。", "{{ over }}左右"),
            ("约{{ over }}左右。", "约{{ over }}左右"),
            ("约占{{ share }}左右。", "约占{{ share }}左右"),
            ("近百余名干部。", "近百余"),
            ("近三千多名干部。", "近三千多"),
            ("将近二十名左右。", "将近二十名左右"),
            ("超过百分之三十人以上；超过三十人以上。", "超过三十人以上"),
            ("逾三万余人。", "逾三万余"),
            ("三十余人左右，用时约{{ limit }}左右。", "三十余人左右|约{{ limit }}左右"),
        ],
    )
    def test_doubled_approximations(self, text: str, expected: str) -> None:
        """Two words that make one number approximate are found together, in words and around references."""
        assert told_of(text, "FZ347") == [f"FZ347: {words}" for words in expected.split("|")]

    @pytest.mark.parametrize(
        "text",
        [
            "约{{ people }}参加，{{ people }}左右，{{ over }}事项，{{ people }}以上。",
            "近十余年来，近三十多年，近二十余个月，近两年以上。",
            "签约百余个项目，邀约三十余家企业，最近十多个案件，赶超百余家。",
            "近三十名科级以上干部，约五十个县级以上部门，超过二十名处级以上。",
            "约占三成，大约在三月，超过一年，近一步，接近于零。",
            "处以上干部三十余人，左右两侧，以上事项。",
            "约三十人，二十余人，近百人。",
        ],
    )
    def test_single_approximations(self, text: str) -> None:
        """One word is right, 近 of time means lately, and the end of another word is none."""
        assert told_of(text, "FZ347") == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("受理{{ accepted }}件。", "件"),
            ("受理{{ accepted }}件行政复议案件。", "件"),
            ("占比{{ share }}%，{{ rate | number }}％。", "%|％"),
            ("提高{{ rise }}个百分点。", "个百分点"),
            ("提高{{ rise | number }}百分点。", "百分点"),
            ("占比{{ share }}个百分点。", "个百分点"),
            ("占比百分之{{ share }}。", "百分之"),
            ("建成{{ centres | chinese }}个中心。", "个"),
            ("时限{{ limit }}工作日，{{ limit }}个工作日。", "工作日|个工作日"),
            ("用户{{ users | number }}万人。", "万"),
            ("经费{{ money }}万元。", "万元"),
            ("**{{ accepted }}**件。", "件"),
            ("出台{{ rules }}部规章。", "部"),
            ("有{{ people }}人参加。", "人"),
            ("有{{ machines }}台的，有{{ machines }}台。", "台|台"),
        ],
    )
    def test_repeated_units(self, text: str, expected: str) -> None:
        """A unit typed next to a reference that prints it is found where it was typed."""
        assert told_of(text, "FZ349") == [f"FZ349: {words}" for words in expected.split("|")]

    @pytest.mark.parametrize(
        "text",
        [
            "受理{{ accepted }}，{{ accepted | number }}件，{{ users | number }}个用户，提高{{ rise }}。",
            "占比{{ share }}，{{ over }}项目，建成{{ centres }}个人信息平台，{{ rules }}部门规章。",
            "{{ people }}人次，{{ people }}人员，{{ limit }}内，{{ money }}，{{ people }}万户。",
            "百分之百，{{ accepted }}次，{{ machines }}台账。",
        ],
    )
    def test_units_printed_once(self, text: str) -> None:
        """A unit typed for a bare number is right, and so is a noun that begins with the same character."""
        assert told_of(text, "FZ349") == []

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("{{ accepted }}件", "accepted"),
            ("{{ money }}万元", "money"),
            ("{{ users | number }}万", ""),
            ("{{ rules | chinese }}部", ""),
            ("{{ share }}%", ""),
            ("{{ share | number }}%", ""),
            ("{{ rise }}百分点", ""),
            ("百分之{{ share }}", ""),
        ],
    )
    def test_how_to_print_the_bare_number(self, text: str, name: str) -> None:
        """`| number` is advised where it leaves the unit out, and only there."""
        (finding,) = (each for each in findings_in(section(text, FIGURES, {})) if each.code == "FZ349")
        assert finding.arguments["name"] == name

    @pytest.mark.parametrize("literal", ["179", "68.46%", "１７９", "10,571", "2019", "54321", "123456", "110"])
    def test_bare_literals(self, literal: str) -> None:
        """A literal that is nothing but a number is found, in a section and in the report."""
        declared = f'literals:\n  - "{literal}"\n'
        assert found(["FZ350"], f"text: 共{literal}。\n{declared}") == [f'FZ350: "{literal}"']
        findings = findings_in(f"text: 共{literal}。\n", HEAD + declared)
        assert [each.span.file for each in findings if each.code == "FZ350" and each.span] == ["data/2019/report.yaml"]

    @pytest.mark.parametrize("literal", ["7×24小时", "12345热线", "12345", "12348", "24小时", "2.0版", "A4", "%"])
    def test_literals_in_words(self, literal: str) -> None:
        """A literal with words around it, and the number of a hotline, are fine."""
        assert found(["FZ350"], f'text: 共{literal}。\nliterals: ["{literal}"]\n') == []


class TestDates:
    """FZ348: figures of another year."""

    @pytest.mark.parametrize(
        "row",
        [
            "as_of: 2018-12-31",
            "as_of: 2020-01-02",
            "as_of: 2020-02-20",
            "as_of: 2021-01-01, note: 上年",
            "as_of: 2017-12-31, definition: 截至2018年底",
        ],
    )
    def test_outside_the_year(self, row: str) -> None:
        """A date of another year is found, also one that lies after the report."""
        source = section("有{{ x }}。", {"x": f"label: 用户, value: 3, {row}"}, {})
        assert found(["FZ348"], source) == [f"FZ348: {row[7:17]}"]

    def test_waits_for_the_year_to_be_right(self) -> None:
        """While the sources have errors of their own, the year among them perhaps, no date is measured by it."""
        source = section("有{{ x }}{{ y }}。", {"x": "label: 用户, value: 3, as_of: 2018-12-31"}, {})
        assert found(["FZ302", "FZ348"], source) == ["FZ302: {{ y }}"]

    @pytest.mark.parametrize(
        "row",
        [
            "label: 用户, as_of: 2019-01-01",
            "label: 用户, as_of: 2019-12-31",
            "label: 用户, as_of: 2020-01-01",
            "label: 上年结转的案件, as_of: 2018-12-31",
            "label: 年初存量, as_of: 2018-12-31",
            "label: 用户, as_of: 2018-12-31, definition: 2018年底的用户数",
            "label: 用户, as_of: 2020-01-15, note: 按2020年1月15日的统计",
            "label: 用户",
        ],
    )
    def test_right(self, row: str) -> None:
        """The year itself, its end, and what says that it is of another time are right."""
        assert found(["FZ348"], section("有{{ x }}。", {"x": f"{row}, value: 3"}, {})) == []


class TestConsistency:
    """FZ342 and FZ343: figures beside each other."""

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("label: 受理行政复议案件, value: 179, unit: 件", "label: 受理的行政复议案件数, value: 197, unit: 件"),
            ("label: 注册用户, value: 260.7万, unit: 个", "label: 注册用户数, value: 2607000, unit: 个"),
            ("label: 出庭率, value: 90.1%", 'label: 出庭率, value: 90%, unit: "%"'),
            ("label: 经费, value: 1.2亿, unit: 元", "label: 经费, value: 12000, unit: 万元"),
            ("label: 案件, value: 3, scope: 全市", "label: 案件, value: 4, scope: 全市, definition: 全年"),
            ("label: “三项制度”规定, value: 5, as_of: 2019-12-31", "label: 三项制度规定, value: 6, as_of: 2019-12-31"),
            ("label: 公示的检查人员, value: 11418, unit: 人", "label: 公示的检查人员, value: 32278, unit: 项"),
        ],
    )
    def test_reported_twice(self, first: str, second: str) -> None:
        """Two figures of one label and meaning that are printed in two ways are found at the second."""
        source = section("{{ a }}{{ b }}", {"a": first, "b": second}, {})
        findings = [each for each in findings_in(source) if each.code == "FZ342"]
        assert [(each.span.line, each.related[0].line) for each in findings if each.span] == [(4, 3)]

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("label: 案件, value: 3, unit: 件", "label: 案件, value: 3, unit: 件"),
            ("label: 案件, value: 3, unit: 件", "label: 案件数, value: 30, unit: 人"),
            ("label: 案件, value: 3, unit: 件, scope: 全市", "label: 案件, value: 30, unit: 人, scope: 市本级"),
            ("label: 案件, value: 3, scope: 全市", "label: 案件, value: 2, scope: 市本级"),
            ("label: 案件, value: 3, scope: 全市", "label: 案件, value: 2"),
            ("label: 案件, value: 3, as_of: 2019-06-30", "label: 案件, value: 4, as_of: 2019-12-31"),
            ("label: 案件, value: 3, definition: 受理的", "label: 案件, value: 4, definition: 收到的"),
            ("label: 案件, value: 3", "label: 案例, value: 4"),
            ("label: 案件, value: 3", "label: 案件, value: not_disclosed"),
        ],
    )
    def test_two_things(self, first: str, second: str) -> None:
        """Another unit, scope, date, definition or label is another thing, and the same value is no fault."""
        assert found(["FZ342"], section("{{ a }}{{ b }}", {"a": first, "b": second}, {})) == []

    @pytest.mark.parametrize(
        ("derived", "expected"),
        [
            ('label: 纠错率, formula: corrected / concluded, unit: "%", decimals: 2', ["FZ342: 2"]),
            ('label: 纠错率, formula: corrected / concluded, unit: "%"', ["FZ342: corrected / concluded"]),
            ('label: 纠错率, formula: corrected / concluded, unit: "%", decimals: 1', []),
            ('label: 纠错率, formula: corrected / other, unit: "%", decimals: 2', []),
            ('label: 纠错率, formula: previous(rate), unit: "%", decimals: 2', []),
            ('label: 纠错率, formula: rest / concluded, unit: "%", decimals: 2', ["FZ342: 2"]),
        ],
    )
    def test_of_derived_figures(self, derived: str, expected: list[str]) -> None:
        """A derived figure has the scope and date of what it is made from; of mixed ones nothing can be said."""
        statistics = {
            "rate": "label: 纠错率, value: 68.5%, previous: 70%, scope: 全市",
            "rate_of_the_city": "label: 纠错率, value: 57.1%, scope: 市本级",
            "corrected": "label: 纠错案件, value: 102, unit: 件, scope: 全市",
            "concluded": "label: 办结案件, value: 149, unit: 件, scope: 全市",
            "other": "label: 受理案件, value: 179, unit: 件, scope: 市本级",
        }
        rest = {"rest": "label: 其余案件, formula: concluded - corrected, unit: 件", "d": derived}
        assert found(["FZ342"], section("{{ d }}", statistics, rest)) == expected

    def test_each_is_compared_with_the_first(self) -> None:
        """Of three, two are found, each with the first as its other place."""
        rows = {name: f"label: 案件, value: {value}" for name, value in (("a", 3), ("b", 4), ("c", 5), ("d", 3))}
        source = section("{{ a }}{{ b }}{{ c }}{{ d }}", rows, {})
        findings = [each for each in findings_in(source) if each.code == "FZ342"]
        assert [(marked(each, source), each.arguments["printed_first"]) for each in findings] == [
            ("4", "3"),
            ("5", "3"),
        ]

    @pytest.mark.parametrize(
        ("values", "expected"),
        [
            (("91%", "97%", "90.1%"), ["FZ343: 90.1%"]),
            (("90.1%", "97%", "91%", "68.46%"), ["FZ343: 90.1%"]),
            (("90.1%", "97%"), ["FZ343: 97%"]),
            (("5‰", "1.5‰", "97%"), ["FZ343: 1.5‰"]),
            (("90.1%", "97.0%", "100%", "0%", "近90%", "5‰"), []),
            (("91%",), []),
            ((), []),
        ],
    )
    def test_mixed_precision(self, values: tuple[str, ...], expected: list[str]) -> None:
        """The first ratio in the text that is not as precise as most is found, once; 100% is whole anyway."""
        statistics = {f"x{index}": f"label: 率{index}, value: {value}" for index, value in enumerate(values)}
        text = "有" + "、".join(f"{{{{ {name} }}}}" for name in statistics)
        assert found(["FZ343"], section(text, statistics, {})) == expected

    @pytest.mark.parametrize(
        "row",
        [
            "label: 案件增幅, value: 20%",
            "label: 案件比上年下降, value: 20%",
            'label: 案件, formula: change(cases), unit: "%"',
        ],
    )
    def test_changes_are_compared_with_changes(self, row: str) -> None:
        """A change is less precise than shares without fault, but not than another change."""
        statistics = {"cases": "label: 案件, value: 120, previous: 100", "share": "label: 占比, value: 68.46%"}
        statistics["other"] = "label: 工单增长, value: 20.5%"
        derived = {"x": row} if "formula" in row else {}
        statistics |= {"x": row} if not derived else {}
        assert found(["FZ343"], section("{{ x }}，{{ share }}", statistics, derived)) == []
        assert found(["FZ343"], section("{{ x }}，{{ share }}，{{ other }}", statistics, derived)) == ["FZ343: 20.5%"]

    @pytest.mark.parametrize("about", ["约{}", "{}以上", "{}左右", "控制在{}以内", "不低于{}"])
    def test_marks_to_be_reached(self, about: str) -> None:
        """A ratio that is printed as about, more or less than a number is no value of this precision."""
        statistics = {f"x{i}": f"label: 率{i}, value: {value}" for i, value in enumerate(("1.5%", "2.5%", "3%"))}
        text = "{{ x0 }}，{{ x1 }}，" + about.format("{{ x2 }}")
        assert found(["FZ343"], section(text, statistics, {})) == []
        assert found(["FZ343"], section(text + "，{{ x2 }}", statistics, {})) == ["FZ343: 3%"]

    def test_waits_until_all_figures_are_there(self) -> None:
        """While a figure is missing for an error of its own, it is not said what most ratios have."""
        statistics = {f"x{i}": f"label: 率{i}, value: {value}" for i, value in enumerate(("1.5%", "3%"))}
        assert found(["FZ343"], section("{{ x0 }}，{{ x1 }}", statistics, {})) == ["FZ343: 3%"]
        assert found(["FZ343"], section("{{ x0 }}，{{ x1 }}，{{ x2 }}", statistics, {})) == []

    def test_of_what_is_printed(self) -> None:
        """A ratio that stands in no text, or twice, does not count, or once; the others that deviate are named too."""
        statistics = {
            f"x{index}": f"label: 率{index}, value: {value}" for index, value in enumerate(("1%", "2.5%", "3%"))
        }
        derived = {
            "d": 'label: 商, formula: x0 / x2, unit: "%", decimals: 2',
            "e": 'label: 积, formula: x0 * x2, unit: "%", decimals: 3',
        }
        source = section("{{ x1 }}{{ x1 }}{{ x1 }}{{ x0 }}{{ x2 }}{{ d }}", statistics, derived)
        findings = [each for each in findings_in(source) if each.code == "FZ343"]
        assert [marked(each, source) for each in findings] == ["2.5%"]
        assert [marked(Diagnostic("", span), source) for span in findings[0].related] == ["2"]
