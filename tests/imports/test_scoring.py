"""The score of an import: what it counts as right, as missing and as too much."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.imports.drafted_sources import Sources, exact_value
from tests.imports.scoring import NOTHING, Counted, Score, aligned, score, unread

EXPECTED = """
head: {title: 示例市2020年法治政府建设情况报告, issuer: 示例市人民政府, date: '2021-02-26', number: 示市府〔2021〕8号}
parts:
  - {title: null, role: other, paragraphs: 1, begins: 现将有关情况报告}
  - title: 依法化解矛盾
    role: achievements
    paragraphs: 0
    subparts:
      - title: 行政复议
        heading: run_in
        paragraphs: 1
        items:
          - {numbering: 一是, lead: 认真办案, begins: 受理60件，办结5}
          - {numbering: 一是, lead: null, begins: 2020年热线提供, items: [{numbering: ①, lead: null, begins: 甲}]}
      - {title: 行政应诉, heading: stand_alone, paragraphs: 2}
  - {title: null, role: [shortcomings, other], paragraphs: 1, begins: 仍有不足，主要是, causes: 原因是编制不够，}
asides: [浏览次数：30]
corrections: [{found: 三、, printed: 二、}]
figures:
  - {text: 60件, value: '60', unit: 件, kind: statistic, as_of: '2020-12-31', label_has: [受理]}
  - {text: 50件, value: '50', unit: 件, kind: statistic, part_of: 60件, label_has: [办结, 复议]}
  - {text: 83.3%, value: 83.3%, unit: '%', kind: derived, formula: 50 / 60}
  - {text: 7×24小时, kind: literal}
  - {text: 58.6万元, value: 58.6万, unit: 元, kind: statistic}
  - {text: 20%, value: 20%, unit: '%', kind: derived, formula: previous(90.1%)}
  - {text: 90.1%, value: 90.1%, unit: '%', kind: statistic}
  - {text: 70.1个百分点, value: '70.1', unit: 百分点, kind: derived, formula: [points(90.1%), 90.1% - 20%]}
"""

REPORT = """
title: 示例市{{ year }}年法治政府建设情况报告
issuer: 示例市人民政府
year: 2020
date: 2021-02-26
sections: [opening, disputes, shortcomings]
filing: {number: 示市府〔2021〕8号}
"""

OPENING = """
text: 现将有关情况报告如下：
"""

DISPUTES = """
title: 依法化解矛盾
role: achievements
subsections:
  - id: reconsideration
    title: 行政复议
    heading: run_in
    text: 认真办理案件。
    measures:
      - lead: 认真办案
        text: 受理{{ accepted }}，办结{{ concluded }}，办结率{{ rate }}。
      - text: "{{ year }}年热线提供7×24小时服务，挽回{{ money }}。"
        numbering: ①
        measures: [{text: 甲}]
  - id: litigation
    title: 行政应诉
    text: |
      出庭率由上年的{{ before }}提高到{{ attendance }}，提高{{ rise }}。
      | 类别 | 结果 |
      | :--- | :--- |
      | 应诉 | 胜诉 |
statistics:
  accepted: {label: 受理的案件, value: 60, unit: 件, as_of: 2020-12-31}
  concluded: {label: 办结的行政复议案件, value: 50, unit: 件}
  money: {label: 挽回损失, value: 58.6, unit: 万元}
  attendance: {label: 出庭率, value: 90.1%, unit: "%", previous: 20%}
derived:
  rate: {label: 办结率, formula: concluded / accepted, unit: "%", decimals: 1}
  before: {label: 上年出庭率, formula: previous(attendance), unit: "%"}
  rise: {label: 提高, formula: points(attendance), unit: 百分点, decimals: 1}
relations: [concluded <= accepted]
literals: [7×24小时]
"""

SHORTCOMINGS = """
role: shortcomings
text: 仍有不足，主要是力量薄弱。
causes: 原因是编制不够，力量薄弱。
"""


class Extent(NamedTuple):
    """A stretch of a manuscript."""

    text: str


class Aside(NamedTuple):
    """What was put aside."""

    extent: Extent
    kind: str = "views"
    key: str = ""


class Correction(NamedTuple):
    """What is set otherwise."""

    found: str
    printed: str


class Record(NamedTuple):
    """What was put aside and set otherwise."""

    asides: tuple[Aside, ...] = (Aside(Extent("时间：2021-03-01 浏览次数:30"), key="site.published"),)
    corrections: tuple[Correction, ...] = (Correction("三、", "二、"),)


ALL = {"report": REPORT, "opening": OPENING, "disputes": DISPUTES, "shortcomings": SHORTCOMINGS}


def files(changes: Mapping[str, str] | None = None) -> dict[str, bytes]:
    """Return the drafted sources, with texts in them replaced."""
    texts = dict(ALL)
    for old, new in (changes or {}).items():
        assert any(old in text for text in texts.values()), old
        texts = {name: text.replace(old, new) for name, text in texts.items()}
    return {f"data/2020/{name}.yaml": text.encode() for name, text in texts.items()}


def scored(changes: Mapping[str, str] | None = None, record: Record | None = None) -> Score:
    """Return the score of the sources with some changes."""
    return score(expected(), files(changes), Record() if record is None else record)


def expected() -> Any:  # noqa: ANN401 (expectations are plain data)
    """Return what is expected."""
    return yaml.safe_load(EXPECTED)


def test_all_right() -> None:
    """Sources that say all that is expected, and nothing else, are counted as right in every respect."""
    found = scored()
    assert found.failures == ()
    assert found.structure == Counted(19, 19, 19)
    assert found.figures == Counted(8, 8, 8)
    assert found.labels == Counted(2, 2, 2)


@pytest.mark.parametrize(
    ("changes", "counted", "failures"),
    [
        (
            {"title: 行政应诉": "title: 应诉"},
            (19, 19, 18),
            (
                "missing  subpart | achievements | stand_alone | 行政应诉",
                "extra    subpart | achievements | stand_alone | 应诉",
            ),
        ),
        (
            {"    heading: run_in\n": ""},
            (19, 19, 18),
            (
                "missing  subpart | achievements | run_in | 行政复议",
                "extra    subpart | achievements | stand_alone | 行政复议",
            ),
        ),
        ({"measures: [{text: 甲}]": "measures: []"}, (19, 18, 18), ("missing  item 2 | ① |  | 甲",)),
        ({"{text: 甲}": "{text: 甲}, {text: 乙}"}, (19, 20, 19), ("extra    item 2 | ① |  | 乙",)),
        (
            {"lead: 认真办案": "lead: 办案"},
            (19, 19, 18),
            (
                "missing  item 1 | 一是 | run_in 认真办案 | 受理60件,办结",
                "extra    item 1 | 一是 | run_in 办案 | 受理60件,办结",
            ),
        ),
        ({"title: 行政应诉": "title: 行政应诉\n    role: achievements"}, (19, 19, 19), ()),
        (
            {"title: 行政应诉": "title: 行政应诉\n    role: plan"},
            (19, 19, 18),
            (
                "missing  subpart | achievements | stand_alone | 行政应诉",
                "extra    subpart | plan | stand_alone | 行政应诉",
            ),
        ),
        ({"role: shortcomings": "role: other"}, (19, 19, 19), ()),
        (
            {"role: shortcomings": "role: plan"},
            (19, 19, 18),
            (
                "missing  part | other | (仍有不足,主要是) or part | shortcomings | (仍有不足,主要是)",
                "extra    part | plan | (仍有不足,主要是)",
            ),
        ),
        ({"causes: 原因是编制不够，力量薄弱。": ""}, (19, 18, 18), ("missing  causes | 原因是编制不够,",)),
        (
            {"年法治政府建设情况报告": "年度报告"},
            (19, 19, 18),
            ("missing  title | 示例市2020年法治政府建设情况报告", "extra    title | 示例市2020年度报告"),
        ),
        ({"filing: {number: 示市府〔2021〕8号}": ""}, (19, 18, 18), ("missing  number | 示市府〔2021〕8号",)),
        (
            {"text: 认真办理案件。": "text: |\n      认真办理。\n      办理案件。"},
            (19, 19, 18),
            ("missing  paragraphs | 1", "extra    paragraphs | 2"),
        ),
    ],
)
def test_what_is_wrong_in_the_structure(
    changes: Mapping[str, str], counted: tuple[int, int, int], failures: tuple[str, ...]
) -> None:
    """A missing node lowers recall, one too many precision, a wrong one both; other nodes stay right."""
    found = scored(changes)
    assert found.failures == failures
    assert found.structure == Counted(*counted)


@pytest.mark.parametrize(
    ("changes", "counted", "failures"),
    [
        ({"value: 60,": "value: 6,"}, (8, 8, 6), ()),
        ({"value: 58.6, unit: 万元": "value: 58.6万, unit: 元"}, (8, 8, 8), ()),
        (
            {"value: 58.6, unit: 万元": "value: 58.6, unit: 元"},
            (8, 8, 7),
            ("figure   58.6万元: value 58.6元, not 58.6万元",),
        ),
        ({"{{ money }}": "{{ money | number }}万元"}, (8, 8, 7), ("figure   58.6万元: prints 58.6",)),
        (
            {"concluded / accepted": "accepted / accepted"},
            (8, 8, 7),
            ("missing  figure 83.3%", "extra    figure 100.0%"),
        ),
        (
            {"formula: concluded / accepted": "stated: 83.3%, formula: concluded / 60"},
            (8, 8, 8),
            (),
        ),
        (
            {"formula: concluded / accepted": "stated: 83.3%, formula: concluded / 61"},
            (8, 8, 7),
            ("figure   83.3%: formula 50/61, not 50/60",),
        ),
        ({"points(attendance)": "(attendance - before) * 100"}, (8, 8, 7), None),
        ({", as_of: 2020-12-31": ""}, (8, 8, 7), ("figure   60件: as of no day, not 2020-12-31",)),
        (
            {"value: 50, unit: 件": "value: 50, unit: 件, as_of: 2020-12-31"},
            (8, 8, 7),
            ("figure   50件: as of 2020-12-31, not of a day",),
        ),
        ({"relations: [concluded <= accepted]": ""}, (8, 8, 7), ("figure   50件: no part of 60件",)),
        ({"concluded <= accepted": "accepted <= concluded"}, (8, 8, 7), ("figure   50件: no part of 60件",)),
        ({"concluded <= accepted": "accepted = concluded + 10"}, (8, 8, 8), ()),
        ({"concluded <= accepted": "accepted >= concluded"}, (8, 8, 8), ()),
        ({"concluded <= accepted": "accepted > 1"}, (8, 8, 7), ("figure   50件: no part of 60件",)),
        ({"认真办理案件。": "分{{ concluded | chinese }}办理案件。"}, (8, 8, 8), ()),
        ({"literals: [7×24小时]": ""}, (8, 7, 7), ("missing  figure 7×24小时",)),
        ({"，挽回": "，挽回{{ accepted }}、"}, (8, 9, 8), ("extra    figure 60件",)),
        ({"{{ before }}": "百分之二十"}, (8, 7, 7), ("missing  figure 20%",)),
    ],
)
def test_what_is_wrong_in_the_figures(
    changes: Mapping[str, str], counted: tuple[int, int, int], failures: tuple[str, ...] | None
) -> None:
    """A figure is right with its value, unit, kind, formula, day and whole; each that is not says what is wrong."""
    found = scored(changes)
    assert found.figures == Counted(*counted), found.failures
    if failures:
        assert found.failures == failures


def test_a_statistic_in_place_of_a_derived_figure() -> None:
    """A ratio that could be recomputed and was not is not right, whatever it prints."""
    drafted = {
        '{label: 办结率, formula: concluded / accepted, unit: "%", decimals: 1}': "{label: 无, formula: accepted}",
        "  attendance: ": '  share: {label: 办结率, value: 83.3%, unit: "%"}\n  attendance: ',
        "{{ rate }}": "{{ share }}",
    }
    assert scored(drafted).failures == ("figure   83.3%: statistic, not derived",)


def test_labels_that_lack_a_word() -> None:
    """A label has to hold all of the wanted words; other labels are not asked about."""
    found = scored({"label: 办结的行政复议案件": "label: 办结的案件", "label: 出庭率": "label: 率"})
    assert found.labels == Counted(2, 2, 1)
    assert found.failures == ("label    50件: no 复议 in 办结的案件",)
    assert found.figures == Counted(8, 8, 8)


def test_what_was_put_aside() -> None:
    """What should have been put aside and was not is missing; text of the report put aside is too much."""
    nothing = scored(record=Record(asides=()))
    assert nothing.failures == ("missing  aside | 浏览次数:30",)
    too_much = scored(record=Record(asides=(Aside(Extent("浏览次数：30")), Aside(Extent("仍有不足")))))
    assert too_much.failures == ("extra    aside | 仍有不足",)
    assert too_much.structure == Counted(19, 20, 19)


def test_corrections() -> None:
    """A number that was set right without being wrong is too much."""
    found = scored(record=Record(corrections=(Correction("三、", "二、"), Correction("五、", "三、"))))
    assert found.failures == ("extra    correction | 五、 | 三、",)


def test_the_width_of_punctuation_and_white_space_do_not_matter() -> None:
    """Sources in half-width punctuation are as right as those in full width, and so are marks that are escaped."""
    assert scored({"仍有不足": r"仍有\不足"}).failures == ()
    assert (
        scored({"，办结{{": ",办结 {{", "text: 现将有关情况报告如下：": "text: '现将有关情况报告如下:'"}).failures == ()
    )


def test_a_figure_of_another_section() -> None:
    """A reference to a figure of another section is that figure; one to nothing is a number that is wrong."""
    moved = scored({"text: 甲": "text: '甲有{{ disputes.accepted }}'"})
    assert "extra    figure 60件" in moved.failures
    assert list(Sources(files({"{{ money }}": "{{ nothing }}"})).numbers())[4].declared is None


def test_a_report_that_was_not_read_in() -> None:
    """What could not be read in counts with all that is expected of it, and says why."""
    found = unread(expected(), "refused  FZ660")
    assert found == Score(Counted(19, 0, 0), Counted(8, 0, 0), Counted(2, 2, 0), ("refused  FZ660",))


def test_totals() -> None:
    """Scores are added number by number; nothing expected and nothing found is all right."""
    assert NOTHING.structure.recall == NOTHING.structure.precision == 1
    both = scored().plus(unread(expected(), ""))
    assert both == Score(Counted(38, 19, 19), Counted(16, 8, 8), Counted(4, 4, 2), ())
    assert (both.structure.recall, both.structure.precision) == (0.5, 1.0)
    assert (Counted(4, 8, 2).recall, Counted(4, 8, 2).precision) == (0.5, 0.25)


@pytest.mark.parametrize(
    ("written", "value"),
    [("179", 179), ("1.5万", 15000), ("约300", 300), ("2800余", 2800), ("10余万", 100000), ("-3", -3)],
)
def test_numbers_as_written(written: str, value: int) -> None:
    """A number is read with its scale; what makes it approximate is passed by."""
    assert exact_value(written) == value


def test_what_is_no_number() -> None:
    """A word in place of a number is an error of the test that asks for it."""
    with pytest.raises(ValueError, match="no number"):
        exact_value("待报")


@settings(max_examples=60)
@given(st.lists(st.sampled_from("甲乙丙"), max_size=8), st.lists(st.sampled_from("甲乙丙"), max_size=8))
def test_pairs_are_alike_and_in_order(left: list[str], right: list[str]) -> None:
    """Both sides are walked through once; a sequence is aligned with itself in full, and with a part of it in full."""
    pairs = aligned(left, right, str.__eq__)
    assert all(left[i] == right[j] for i, j in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))
    assert len(aligned(left, left, str.__eq__)) == len(left)
    assert len(aligned(left, left[1:], str.__eq__)) == len(left[1:])


@pytest.mark.parametrize(
    ("formula", "unit", "decimals", "printed"),
    [
        ("change(attendance)", '"%"', 1, "350.5%"),
        ("-points(attendance)", "百分点", 1, "-70.1个百分点"),
        ("sum(accepted, concluded)", "件", 0, "110件"),
        ("accepted * 0.125", "件", 0, "8件"),
        ("disputes.accepted - concluded", "件", 0, "10件"),
    ],
)
def test_a_derived_figure_prints_what_its_formula_makes(formula: str, unit: str, decimals: int, printed: str) -> None:
    """A figure without a published number is computed from its formula, and rounded half up."""
    derived = f"rate: {{label: 率, formula: '{formula}', unit: {unit}, decimals: {decimals}}}"
    declared = 'rate: {label: 办结率, formula: concluded / accepted, unit: "%", decimals: 1}'
    assert [placed.text for placed in Sources(files({declared: derived})).numbers()][2] == printed
