"""Text in the columns of a terminal: widths, what is written out, and where lines break."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fazhi_report.cli.columns import NOT_AT_END, NOT_AT_START, shown, width_of, wrapped

TEXTS = st.text(st.sampled_from("中文字“”（）《》，。：、ab1-/ .,(é…—　\n"), max_size=80)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("中文", 4),
        ("，。（", 6),
        ("“”…—", 4),
        ("　", 2),
        ("e\u0301", 1),
        ("か\u3099", 2),
        ("ｱ", 1),
        ("Ａ", 2),
        ("가", 2),
        ("\u1100\u1161\u11a8", 2),
        ("😀", 2),
    ],
)
def test_width(text: str, columns: int) -> None:
    """Wide characters take two columns, combining marks none, ambiguous ones such as quotation marks one."""
    assert width_of(text) == columns


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("受理179件 ok", "受理179件 ok"),
        ("a\x00\x1b[31m\x7f\x9b", "a\\x00\\x1b[31m\\x7f\\x9b"),
        ("a\nb\rc\td", "a\\nb\\rc\\td"),
        ("\u202e\u200b\ufeff\u2028", "\\u202e\\u200b\\ufeff\\u2028"),
        ("\ud800\ue000\uffff\U0010ffff", "\\ud800\\ue000\\uffff\\U0010ffff"),
        ("a\xa0b　c", "a\\xa0b　c"),
        ("\u115f\u1160\u3164\uffa0", "\\u115f\\u1160\\u3164\\uffa0"),
    ],
)
def test_shown(text: str, expected: str) -> None:
    """What is invisible or drives a terminal is written out; the full-width space is Chinese text and stays."""
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一二三四五六七八九十", ["一二三四五", "六七八九十"]),
        ("一二三四五，六七八九十", ["一二三四", "五，六七八", "九十"]),
        ("一二三四（五六）七八", ["一二三四", "（五六）七", "八"]),
        ("一二三四五。”六七", ["一二三四", "五。”六七"]),
        ("写“一二三”在 data 下", ["写“一二三”", "在 data 下"]),
        ("纠错率为68.46%，合格", ["纠错率为", "68.46%，合", "格"]),
        ("one two  three", ["one two", "three"]),
        ("abcdefghijklmno pq", ["abcdefghij", "klmno pq"]),
        ("一 abcdefghijklmno", ["一", "abcdefghij", "klmno"]),
        ("一\n  二\n", ["一", "  二", ""]),
        ("", [""]),
    ],
)
def test_wrapped(text: str, expected: list[str]) -> None:
    """Ten columns: closing marks stay with what they close, opening marks with what they open, words stay whole."""
    assert wrapped(text, 10, 10) == expected


def test_first_line_may_have_another_width() -> None:
    """The first line stands after a label and so has less room."""
    assert wrapped("一二三四五六七八", 6, 10) == ["一二三", "四五六七八"]
    assert wrapped("abcdef gh", 4, 10) == ["abcd", "ef gh"]


def test_a_reference_stays_on_one_line() -> None:
    """A reference is not broken at its blanks, unless it is wider than a whole line."""
    assert wrapped("年份写成 {{ year }} 或 {{ year - 1 }}。", 20, 20) == ["年份写成 {{ year }}", "或 {{ year - 1 }}。"]
    assert wrapped("写 {{ 受理 }}", 10, 10) == ["写", "{{ 受理 }}"]
    assert wrapped("{{ accepted }}", 10, 10) == ["{{ accepte", "d }}"]


@given(TEXTS, st.integers(2, 30), st.integers(2, 30))
@settings(max_examples=200, deadline=None)
def test_nothing_is_lost_and_nothing_is_too_wide(text: str, first: int, rest: int) -> None:
    """Only spaces and line ends go at a break, and every line fits."""
    lines = wrapped(text, first, rest)
    assert width_of(lines[0]) <= first
    assert all(width_of(line) <= rest for line in lines[1:])
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")


@given(st.text(st.sampled_from("中文字“”（）《》，。、"), max_size=60))
@example("《《中”“中”、")
@settings(max_examples=200, deadline=None)
def test_forbidden_places(text: str) -> None:
    """Where there is room to obey, no line begins with a closing mark or ends with an opening one."""
    unbroken = max((len(run) for run in _runs_of_marks(text)), default=0)
    lines = wrapped(text, 2 * unbroken + 8, 2 * unbroken + 8)
    assert all(line[0] not in NOT_AT_START for line in lines[1:])
    assert all(line[-1] not in NOT_AT_END for line in lines[:-1])


def _runs_of_marks(text: str) -> list[str]:
    """Return the runs of marks in a text, between which a line may always break."""
    return "".join(" " if character in "中文字" else character for character in text).split()
