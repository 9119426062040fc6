"""What may be a number before a title or item is seen in every form, and what only looks like one is not."""

from __future__ import annotations

from typing import get_args

import pytest

from fazhi_report.importing.manuscript import Line
from fazhi_report.importing.outline import Numbering
from fazhi_report.importing.outlining.body import body_of
from fazhi_report.importing.outlining.marks import CIRCLED, NUMBERS, begins_with_mark, mark_at_start, marks_of
from fazhi_report.schema import NUMBERINGS


def test_the_data_format_knows_every_way_of_numbering_items() -> None:
    """Items are numbered in the ways that `numbering:` may name, no other."""
    assert set(get_args(Numbering)) == set(NUMBERINGS) == {*NUMBERS} - {"一、"}


def seen_in(text: str) -> list[str]:
    """Return the marks of a text as style, number and, where it begins a paragraph, a star."""
    lines = [(Line(number, 1, line),) for number, line in enumerate(text.split("\n"), start=1)]
    return [f"{mark.style}{mark.number}{'*' if mark.strong else ''}" for mark in marks_of(body_of("report", lines))]


@pytest.mark.parametrize(
    ("text", "style", "number"),
    [
        ("一、健全机制", "一、", 1),
        ("十二、其他", "一、", 12),
        ("二十一、其他", "一、", 21),
        ("一．健全机制", "一、", 1),
        ("（三）健全机制", "（一）", 3),
        ("(三)健全机制", "（一）", 3),
        ("（十一）、健全机制", "（一）", 11),
        ("㈢健全机制", "（一）", 3),
        ("3.健全机制", "1.", 3),
        ("３．健全机制", "1.", 3),
        ("3.2019年，", "1.", 3),
        ("⒊健全机制", "1.", 3),
        ("3、健全机制", "1、", 3),
        ("（3）健全机制", "（1）", 3),
        ("⑶健全机制", "（1）", 3),
        ("3）健全机制", "1）", 3),
        ("③健全机制", "①", 3),
        ("㉑健全机制", "①", 21),
        ("三是健全机制", "一是", 3),
        ("三要健全机制", "一要", 3),
        ("第三，健全机制", "第一，", 3),
    ],
)
def test_a_mark_is_seen_in_every_form(text: str, style: str, number: int) -> None:
    """Width, brackets that are part of a sign, and a 、 too many do not hide a number."""
    found = mark_at_start(text)
    assert found is not None
    assert found[:2] == (style, number)
    assert seen_in(text) == [f"{style}{number}*"]


@pytest.mark.parametrize(
    "text",
    [
        "3.5万人",
        "1.2倍",
        "3、4月",
        "一、二审案件",
        "三、四月份",
        "一、二、三产业",
        "一是非",
        "第一个",
        "百、千",
        "2019年",
        "一要求",
    ],
)
def test_what_looks_like_a_mark_is_none(text: str) -> None:
    """Decimals, months, instances of courts and years begin no item."""
    assert not begins_with_mark(text)
    assert seen_in(text) == []


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("做好工作：一是抓改革；二是抓执法。三是抓监督。", ["一是1", "一是2", "一是3"]),
        ("讲好“一是一、二是二”的道理。", []),
        ("《一、二》（详见一是：二是）", []),
        ("根据《条例》第十条（三）和（二）的规定", []),
        ("详见：（二）", []),
        ("包括：①宪法；②行政法，③其他", ["①1", "①2", "①3"]),
        ("增长3.5万。1.开展检查。2.评查案卷", ["1.1", "1.2"]),
        ("之一是人，其一是法", []),
        ("标题 （一）加强领导", ["（一）1"]),
    ],
)
def test_marks_within_a_paragraph_need_a_stop_before_them(text: str, seen: list[str]) -> None:
    """Quoted words, titles, brackets and references hold no numbers; enumerations in a paragraph do."""
    assert seen_in(text) == seen


def test_numbers_are_written_as_the_program_writes_them() -> None:
    """Each style writes its numbers; beyond the signs in circles they stand in brackets."""
    written = {style: write(12) for style, write in NUMBERS.items()}
    assert written == {
        "一、": "十二、",
        "一是": "十二是",
        "（一）": "（十二）",
        "1.": "12.",
        "1、": "12、",
        "（1）": "（12）",
        "1）": "12）",
        "①": "⑫",
        "第一，": "第十二，",
        "一要": "十二要",
    }
    assert len(CIRCLED) == 50
    assert NUMBERS["①"](51) == "（51）"
