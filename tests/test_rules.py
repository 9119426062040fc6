"""Rules that look at texts: what they find and what they let pass."""

from __future__ import annotations

import pytest

from fazhi_report.rules.numbers import numbers_in


def numbers(text: str, *literals: str) -> list[str]:
    """Return the numbers in a text that would have to be declared."""
    return [number for _, number, _, _ in numbers_in([((), text)], literals)]


@pytest.mark.parametrize(
    "text",
    [
        "按照国发〔2015〕10号文件",
        "国务院第716号令第12条第3款",
        "2021年1—9月，1、2月，3月底前，6月1日至3日，{{ year }}年1—9月",
        "2018—2020年，上世纪90年代，1990年代",
        "每日9:30至17：00",
        "见https://www.example.gov.cn/2019/1.html",
        "受理{{ accepted }}，《第2号决定》，“12345”热线",
        "第3季度，第13届",
    ],
)
def test_numbers_that_count_nothing_pass(text: str) -> None:
    """Dates, times, numbers of documents and articles, addresses, titles and names need no declaration."""
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("受理179件，纠错率68.46%，约10,571件", ["179", "68.46%", "10,571"]),
        ("列全省第2名，同比提升39名", ["2", "39"]),
        ("不超过5个工作日，3个月内，5年内", ["5", "3", "5"]),
        ("共２９次", ["２９"]),
        ("“未闭合，共28项", ["28"]),
    ],
)
def test_numbers_that_count_are_found(text: str, expected: list[str]) -> None:
    """Whatever counts something is found, however it is typed."""
    assert numbers(text) == expected


def test_declared_literals_pass() -> None:
    """A declared literal covers itself and nothing else; of two that begin alike the longer one counts."""
    assert numbers("7×24小时服务，9日内，24小时", "7×24小时", "7") == ["9", "24"]
