"""Lines beside a report are told from its text, piece by piece, and put aside, nothing of them lost."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

import pytest
import yaml

from fazhi_report.importing.outlining.furniture import furniture_in, is_page_number, iso_date, row_furniture

DATA: Final = Path(__file__).parent / "structure"


class Case(NamedTuple):
    """A line, and what each stretch of it is: its kind, and what a field says."""

    line: str
    pieces: tuple[str, ...]


CASES: Final = tuple(
    Case(each["line"], tuple(each["is"])) for each in yaml.safe_load((DATA / "lines.yaml").read_text(encoding="utf-8"))
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.line[:20])
def test_a_line_is_told_for_what_it_is(case: Case) -> None:
    """Each stretch of a line has its kind, a field its value; prose with the same words is prose."""
    found = furniture_in(case.line)
    assert len(found) == len(case.pieces)
    for piece, wanted in zip(found, case.pieces, strict=True):
        kind, _, value = wanted.partition(" ")
        assert piece.kind == kind
        assert not value or piece.value == value


@pytest.mark.parametrize("case", [case for case in CASES if case.pieces], ids=lambda case: case.line[:20])
def test_the_pieces_of_a_line_are_the_line(case: Case) -> None:
    """Nothing but white space stands between the stretches of a line of furniture, before or behind them."""
    found = furniture_in(case.line)
    ends = [0, *(piece.end for piece in found)]
    starts = [*(piece.start for piece in found), len(case.line)]
    assert all(not case.line[end:start].strip() for end, start in zip(ends, starts, strict=True))


def test_a_long_line_is_no_furniture() -> None:
    """What is as long as a paragraph is text, whatever it begins with."""
    assert furniture_in(f"来源：{'依法行政' * 60}") == ()


def test_a_row_of_the_table_says_field_by_field() -> None:
    """Fields and values stand in turn, or in one cell; an empty value is one; other tables are left alone."""
    found = row_furniture(("索引号", "990000/1", "文号：", "", "有效性：有效"), "索引号 990000/1 文号：  有效性：有效")
    assert [(piece.key, piece.value) for piece in found] == [
        ("disclosure.index_number", "990000/1"),
        ("disclosure.number", ""),
        ("disclosure.validity", "有效"),
    ]
    assert row_furniture(("项目", "数量"), "项目 数量") == ()
    assert row_furniture(("", ""), "") == ()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2020年2月28日", "2020-02-28"),
        ("２０２０年２月２８日", "2020-02-28"),
        ("2020 年 2 月 28 日", "2020-02-28"),
        ("二〇二〇年二月二十八日", "2020-02-28"),
        ("二○二○年十二月十日", "2020-12-10"),
        ("二〇二〇年十月三十一日", "2020-10-31"),
        ("2020-02-28 10:12", "2020-02-28"),
        ("2020.2.28", "2020-02-28"),
        ("2020/2/8", "2020-02-08"),
        ("2020年13月1日", ""),
        ("2020年", ""),
    ],
)
def test_dates_are_read_in_every_form(text: str, date: str) -> None:
    """Arabic and Chinese numerals, hyphens, points and strokes give one date; what is no day gives none."""
    assert iso_date(text) == date


def test_page_numbers_are_whole_lines() -> None:
    """A page number is a line with nothing else; a sentence with numbers is none."""
    assert all(map(is_page_number, ("- 1 -", "—12—", "第 3 页", "3/12", "7")))
    assert not any(map(is_page_number, ("1.", "12件", "第3页的内容", "2019年")))
