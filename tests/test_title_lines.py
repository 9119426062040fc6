"""The lines of a title: whole words, the shape of a trapezoid or diamond, and nothing wider than the type area."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from itertools import combinations, pairwise
from pathlib import Path
from typing import Final

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.renderers.official.page import TITLE_SIZE, TYPE_AREA_WIDTH
from fazhi_report.renderers.official.title_lines import shaped_title
from fazhi_report.renderers.official.title_words import NEVER, breaks_of

TABLE: Final = yaml.safe_load((Path(__file__).parent / "title_lines.yaml").read_text(encoding="utf-8"))

MILLIMETRES_OF_POINT: Final = 25.4 / 72

OPENING: Final = (
    *("示例市", "示例市人民政府", "示例省生态环境厅", "示例市示例区司法局", "中共示例县委全面依法治县委员会办公室"),
    *("示例市人力资源和社会保障局", "示例市财政局、示例市审计局", "示例藏族羌族自治州人民政府办公室", ""),
)
MIDDLE: Final = (
    *(
        "关于",
        "2019年",
        "2023年度",
        "2021—2025年",
        "二〇二〇年度",
        "法治政府建设",
        "依法行政",
        "和",
        "及",
        "全面推进",
        "的",
    ),
    *(
        "《示例市法治政府建设实施方案》",
        "“三项制度”",
        "贯彻落实",
        "履行推进法治建设第一责任人职责",
        "工作",
        "示例州",
        "甲乙",
    ),
)
ENDING: Final = ("情况报告", "情况的报告", "工作总结暨2024年工作计划", "年度报告", "工作报告（公开版）", "的通知")

TITLES: Final = st.builds(
    lambda opening, middle, ending: opening + "".join(middle) + ending,
    st.sampled_from(OPENING),
    st.lists(st.sampled_from(MIDDLE), max_size=7),
    st.sampled_from(ENDING),
)
"""Titles as offices write them, and some that no office would write."""

ANY_TEXT: Final = st.text(
    st.sampled_from("甲乙省市局关于的和《》“”（），、2019年aW 法治\u0301\U00020000…"), min_size=1, max_size=90
)


def width(line: str) -> float:
    """Return the characters that a line takes: digits, Latin letters and spaces half a one, everything else a whole."""
    return sum(0.5 if character < "\u0250" or "\u0300" <= character < "\u0370" else 1 for character in line)


def has_waist(widths: Sequence[float]) -> bool:
    """Tell whether lines become shorter and then longer again, as in an hourglass."""
    return any(
        widths[second] < min(widths[first], widths[third])
        for first, second, third in combinations(range(len(widths)), 3)
    )


def cut(title: str, places: Sequence[int]) -> tuple[str, ...]:
    """Return a title cut at these places."""
    return tuple(title[start:end] for start, end in pairwise((0, *places, len(title))))


@pytest.mark.parametrize("lines", [tuple(lines) for lines in TABLE], ids="".join)
def test_lines_as_they_should_read(lines: tuple[str, ...]) -> None:
    """Titles of reports have the lines that a reader has found good."""
    assert shaped_title("".join(lines)) == lines


@pytest.mark.parametrize("lines", [tuple(lines) for lines in TABLE], ids="".join)
def test_what_reads_well_has_the_shape(lines: tuple[str, ...]) -> None:
    """The lines of the table are trapezoids or diamonds: never narrower in the middle, neighbours never alike."""
    widths = [width(line) for line in lines]
    assert not has_waist(widths)
    assert all(abs(one - other) >= 1 for one, other in pairwise(widths))
    assert all(3 < each * TITLE_SIZE * MILLIMETRES_OF_POINT <= TYPE_AREA_WIDTH for each in widths)
    assert len(lines) <= 4


def test_the_table_is_worth_its_name() -> None:
    """It holds titles of one, two and three lines, no two the same."""
    titles = ["".join(lines) for lines in TABLE]
    assert len(set(titles)) == len(titles) >= 40
    assert {len(lines) for lines in TABLE} == {1, 2, 3}


def test_twenty_characters_are_one_line() -> None:
    """Twenty characters of 22 points fill the type area of 156 mm; one more begins a second line."""
    assert shaped_title("法" * 20) == ("法" * 20,)
    assert len(shaped_title("法" * 21)) == 2


def test_digits_are_given_room_where_it_can_be() -> None:
    """A line that fits only where digits take half a character is broken, but no title of a document for that."""
    assert shaped_title("示例市人民政府2019年度法治政府建设情况报告") == (
        "示例市人民政府",
        "2019年度法治政府建设情况报告",
    )
    assert "《法治政府建设实施纲要（2021—2025年）》" in shaped_title(
        "示例市贯彻落实《法治政府建设实施纲要（2021—2025年）》情况的报告"
    )


@pytest.mark.parametrize("title", ["", "报告", " "])
def test_a_short_title_is_one_line(title: str) -> None:
    """What fits is left as it is."""
    assert shaped_title(title) == (title,)


def test_a_place_does_not_stand_alone() -> None:
    """Two lines as long as each other are better than a line of one short word."""
    lines = shaped_title("示例县履行推进法治建设第一责任人职责情况报告")
    assert lines == ("示例县履行推进法治建设", "第一责任人职责情况报告")


def test_marks_hold_to_what_they_enclose() -> None:
    """No break comes after an opening mark or before a closing one, known words or not."""
    title = "关于《法治》“法治”（法治）〔2020〕"
    breaks = breaks_of(title)
    held = {place for place in breaks if title[place - 1] in "《“（〔" or title[place] in "》”）〕"}
    assert len(held) == 8
    assert {breaks[place] for place in held} == {NEVER}


def test_a_title_of_one_unknown_word() -> None:
    """Where nothing is known of any place the title is broken all the same, into as few lines as hold it."""
    lines = shaped_title("甲乙丙丁" * 8)
    assert "".join(lines) == "甲乙丙丁" * 8
    assert len(lines) == 2
    assert width(lines[0]) != width(lines[1])


@pytest.mark.parametrize("title", ["0123456789" * 5, "0" * 41])
def test_what_cannot_stay_whole_is_torn(title: str) -> None:
    """A number longer than a line is broken too, so that nothing runs out of the type area."""
    lines = shaped_title(title)
    assert "".join(lines) == title
    assert all(width(line) <= 20 for line in lines)


@settings(max_examples=150, deadline=None)
@given(st.one_of(TITLES, ANY_TEXT))
def test_the_lines_are_the_title_and_fit(title: str) -> None:
    """Joined the lines are the title, none is empty, and each fits into the type area."""
    lines = shaped_title(title)
    assert "".join(lines) == title
    assert all(lines)
    assert all(width(line) * TITLE_SIZE * MILLIMETRES_OF_POINT <= TYPE_AREA_WIDTH for line in lines)


@settings(max_examples=150, deadline=None)
@given(TITLES)
def test_nothing_is_torn_that_belongs_together(title: str) -> None:
    """No line begins with 的, 和, 及 or a closing mark, or ends with an opening one; no year or number is torn."""
    for before, after in pairwise(shaped_title(title)):
        assert after[0] not in "的和及》”）、"
        assert before[-1] not in "《“（"
        assert not (before[-1].isdigit() and (after[0].isdigit() or after[0] in "年—"))
        assert not (before.endswith("年") and after.startswith("度"))


@settings(max_examples=100, deadline=None)
@given(TITLES)
def test_an_hourglass_is_never_chosen(title: str) -> None:
    """Where any lines of another shape fit without a word torn, the lines chosen are no hourglass."""
    untorn = [place for place, cost in breaks_of(title).items() if cost.torn == 0]
    cuts = (cut(title, places) for count in range(5) for places in combinations(untorn, count))
    fitting = (lines for lines in cuts if all(width(line) <= 20 for line in lines))
    if any(not has_waist([width(line) for line in lines]) for lines in fitting):
        assert not has_waist([width(line) for line in shaped_title(title)])


def test_the_lines_depend_on_the_title_alone() -> None:
    """Two interpreters that order their sets differently make the same lines."""
    titles = ["".join(lines) for lines in TABLE]
    module = "fazhi_report.renderers.official.title_lines"
    program = f"from {module} import shaped_title\nprint([shaped_title(t) for t in {titles!r}])"
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
