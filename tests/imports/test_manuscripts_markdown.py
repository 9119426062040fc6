"""Markdown as a manuscript: no marks, every word, the numbers of items, and the lines they stand in."""

from __future__ import annotations

import pytest

from fazhi_report.importing.manuscript import Line
from tests.imports.manuscripts.reading import manuscript_of, texts_of

REPORT = """\
---
title: "示例市报告"
issuer: 示例市人民政府
...
# 示例市**2020年**报告

2020年，*示例市*
受理[案件](https://www.example.gov.cn)179件。\\
another
line

二、能力
---

> 引文 `代码` ![图](a.png) &lt; \\*

| 指标 | 数值 |
| --- | ---: |
| 受理 | 179件 |
| **办结** | |
"""


def test_a_report_in_markdown() -> None:
    """Headings, paragraphs, tables and front matter become lines with their places, without their marks."""
    manuscript = manuscript_of("a.md", REPORT)
    assert (manuscript.kind, manuscript.title) == ("markdown", "示例市报告")
    assert manuscript.lines == (
        Line(3, 1, "issuer: 示例市人民政府"),
        Line(5, 3, "示例市2020年报告", "heading"),
        Line(7, 1, "2020年，示例市受理案件179件。"),
        Line(7, 1, "another line"),
        Line(12, 1, "二、能力", "heading"),
        Line(15, 3, "引文 代码  < *"),
        Line(17, 3, "指标 数值", "row", ("指标", "数值"), 1),
        Line(19, 3, "受理 179件", "row", ("受理", "179件"), 1),
        Line(20, 5, "办结", "row", ("办结", ""), 1),
    )


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# 题\n\n3. 甲\n4. 乙\n\n   再一段", ["#题", "3. 甲", "4. 乙", "再一段"]),
        ("# 题\n\n1) 甲\n   1. 子\n2) 乙", ["#题", "1) 甲", "1. 子", "2) 乙"]),
        ("# 题\n\n- 甲\n* 乙", ["#题", "甲", "乙"]),
        ("# 题\n\n1. - 甲", ["#题", "1. 甲"]),
        ("# 题\n\n    　　缩进的一段\n    又一段", ["#题", "缩进的一段", "又一段"]),
        ("# 题\n\n```\n**原样**\n```", ["#题", "**原样**"]),
        ("# 题\n\n[注]: 见附件\n\n正文[注]", ["#题", "[注]: 见附件", "正文[注]"]),
        ("# 题\n\n[注]: https://www.example.gov.cn\n\n正文[注]", ["#题", "正文注"]),
        ("# 题\n\n<div align='center'>\n2020年<b>3月</b><!-- 不见 -->\n</div>", ["#题", "2020年3月"]),
        ("# 题\n\n甲<br>乙<sup>1</sup>", ["#题", "甲", "乙1"]),
        ("# 题\n\n甲\n***\n乙", ["#题", "甲", "乙"]),
        ("---\n不是题头\n---\n\n正文", ["#不是题头", "正文"]),
        ("# 题\n\n|a|b|\n|-|-|\n|长" + "长" * 300 + "|c|", ["#题", "a", "b", "长" + "长" * 300, "c"]),
    ],
    ids=str,
)
def test_no_word_is_lost(text: str, lines: list[str]) -> None:
    """Numbers of items, code, HTML and definitions that are none: all words stay, all marks go."""
    assert texts_of("a.md", text) == lines
