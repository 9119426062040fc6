"""Web pages as manuscripts: the lines that a browser shows, with the numbers it prints before items."""

from __future__ import annotations

import pytest

from tests.imports.manuscripts.reading import codes_of, manuscript_of, texts_of

SITE = """\
<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>
  示例市报告_示例市人民政府</title><style>p{color:red}</style></head>
<body>
<nav><ol><li><a href="/">首页</a></li><li>公开</li></ol></nav>
<table width="100%"><tr><td>
  <h1>示例市<br>2020年报告</h1>
  <div><span>时间：2021-03-01</span>&nbsp;<script>count()</script><span style="DISPLAY : none">浏览</span></div>
  <p><a name="a1"></a>　　2020年，<b>示例</b>市
     受理案件<sup>1</sup>179件&ldquo;好&rdquo;。</p>
  直接的文字<p hidden>藏起</p><p aria-hidden="true">也藏</p><div popover>弹出</div>
  <select><option>链接</option></select>
  <table border="1"><caption>表一</caption>
    <tr><th>指标</th><th colspan="2">数值</th></tr>
    <tr><td rowspan="2"><p>受理</p></td><td>179</td><td>件</td></tr>
    <tr><td>149</td><td>件</td></tr>
  </table>
</td></tr></table>
<noscript>请打开脚本</noscript>
<template><p>模板</p></template><!-- 注释 -->
</body></html>
"""


def test_a_page_of_a_site() -> None:
    """The text of a page in its order: no scripts, nothing hidden, a layout table as text, one of data as rows.

    The way through the site follows at the end.
    """
    manuscript = manuscript_of("a.html", SITE)
    assert (manuscript.kind, manuscript.title) == ("page", "示例市报告_示例市人民政府")
    assert [line.number for line in manuscript.lines] == list(range(1, len(manuscript.lines) + 1))
    assert texts_of("a.html", SITE) == [
        "#示例市",
        "#2020年报告",
        "时间：2021-03-01",
        "2020年，示例市 受理案件1179件“好”。",
        "直接的文字",
        "表一",
        "指标|数值|",
        "受理|179|件",
        "|149|件",
        "首页",
        "公开",
    ]
    rows = [line for line in manuscript.lines if line.kind == "row"]
    assert [(row.table, row.text, len(row.cells)) for row in rows] == [
        (1, "指标 数值", 3),
        (1, "受理 179 件", 3),
        (1, "149 件", 3),
    ]
    assert manuscript.lines[3].column == 3


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<ol><li>甲<li>乙</ol>", ["1. 甲", "2. 乙"]),
        ("<ol start=5 type=I><li>甲<li value=9>乙<li>丙</ol>", ["V. 甲", "IX. 乙", "X. 丙"]),
        ("<ol type=a><li>甲<ol><li>子</ol><li>乙</ol>", ["a. 甲", "1. 子", "b. 乙"]),
        ("<ol reversed><li>甲<li>乙</ol>", ["2. 甲", "1. 乙"]),
        ("<ol style='list-style-type: cjk-ideographic'><li><p>甲</p><p>续</p><li>乙</ol>", ["一、甲", "续", "二、乙"]),
        ("<ol style='list-style: simp-chinese-informal inside' start=11><li>甲</ol>", ["十一、甲"]),
        ("<ol style='list-style:none'><li>甲</ol><ul><li>乙</ul>", ["甲", "乙"]),
        ("<ul type=1><li>甲</ul><ol><li style='list-style-type:none'>乙<li>丙</ol>", ["1. 甲", "乙", "2. 丙"]),
        ("<ol type=A start=26><li>甲<li>乙</ol>", ["Z. 甲", "AA. 乙"]),
        ("<ol><li></li><li>乙</ol>", ["2. 乙"]),
        ("<ol start=-1><li>甲<li>乙</ol>", ["-1. 甲", "0. 乙"]),
        ("<li>散", ["散"]),
    ],
)
def test_items_have_the_numbers_that_a_browser_prints(markup: str, lines: list[str]) -> None:
    """What a list prints before its items is text of the report."""
    assert texts_of("a.html", f"<body>{markup}</body>") == lines


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ("<tr><td>甲<td>乙", ["甲", "乙"]),
        ("<tr><td>甲<tr><td>乙", ["甲", "乙"]),
        ("<tr><td>甲<td>乙<tr><td>丙<td>丁", ["甲|乙", "丙|丁"]),
        ("<tr><td>甲<td>乙<tr><td><h2>丙</h2><td>丁", ["甲", "乙", "#丙", "丁"]),
        ("<tr><td>甲<td>乙<tr><td>丙<td>" + "长" * 201, ["甲", "乙", "丙", "长" * 201]),
        ("<tr><td>甲<td>乙<tr><td>丙<tr><td colspan=2>丁", ["甲|乙", "丙|", "丁|"]),
        ("<tr><td>甲<td>乙<tr><td><td><tr><td>丙<td>丁", ["甲|乙", "丙|丁"]),
        (
            "<tr><td>甲<td>乙<tr><td>丙<br>丁<td><table><tr><td>内<td>层<tr><td>一<td>二</table>",
            ["甲", "乙", "丙", "丁", "内|层", "一|二"],
        ),
        ("<tr><td>甲<td>乙<tr><td>一<br>二<br>三<br>四<br>五<td>丁", ["甲", "乙", "一", "二", "三", "四", "五", "丁"]),
        ("<tr><td>甲<td>乙<tr><td>一<br>二<br>三<br>四<td>丁", ["甲|乙", "一 二 三 四|丁"]),
        ("<tr><td rowspan=0>甲<td>乙<tr><td>丙<tr><td>丁", ["甲|乙", "|丙", "|丁"]),
        ("<tr><td colspan=999999999 rowspan=999999999>甲<td>乙<tr><td>丙<td>丁", ["甲", "乙", "丙", "丁"]),
    ],
)
def test_tables_of_data_are_rows_and_others_text(rows: str, lines: list[str]) -> None:
    """Short cells in two rows and columns are data; what holds text, headings or tables only arranges the page."""
    assert texts_of("a.html", f"<table>{rows}</table>") == lines


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>甲<p>乙", ["甲", "乙"]),
        ("甲<div>乙</div>丙", ["甲", "乙", "丙"]),
        ("<span style='display:block'>甲</span>乙", ["甲", "乙"]),
        ("<pre>甲\n  乙\r\n</pre>", ["甲", "乙"]),
        ("<p>甲\n\t乙</p>", ["甲 乙"]),
        ("<p>&amp;lt; &#8220;&#150;&nbsp;</p>", ["&lt; “–"]),
        ("<p>甲<o:p></o:p><![if !x]><font>乙</font><![endif]>", ["甲乙"]),
        ("<p>甲<q>乙</q></p>", ["甲“乙”"]),
        ("<details><summary>甲</summary><p>乙</p></details>", ["甲", "乙"]),
        (
            "<details><summary>甲</summary><table><tr><td>乙<td>丙<tr><td>丁<td>戊</table></details>己",
            ["己", "甲", "乙|丙", "丁|戊"],
        ),
        ("<details open><table><tr><td>乙<td>丙<tr><td>丁<td>戊</table></details>己", ["乙|丙", "丁|戊", "己"]),
        (
            "<nav>甲<table><tr><td>乙<td>丙</table></nav><table><tr><td><nav>丁</nav>戊</table>",
            ["戊", "甲", "乙", "丙", "丁"],
        ),
        ("<nav>目录<ol><li><a href='#a'>甲</a></ol></nav><h1 id=a>甲</h1>", ["#甲"]),
        ("<nav><a href='#a'>甲</a><a href='/'>首页</a></nav><h1 id=a>甲</h1>", ["#甲", "甲首页"]),
        ("<p>甲<button>打印</button></p>", ["甲打印"]),
        ("<h2>甲</h3><h1>乙</h1><p>丙", ["#甲", "#乙", "丙"]),
        ("<svg><title>图</title><text>图字</text></svg><p>甲", ["甲"]),
        ("<div>" * 1000 + "甲", ["甲"]),
    ],
)
def test_elements_and_what_they_show(markup: str, lines: list[str]) -> None:
    """Blocks end lines, inline elements do not; references are characters; what is not well-formed is mended."""
    assert texts_of("a.html", f"<html><body>{markup}") == lines


def test_a_page_too_deep_to_be_read_is_refused() -> None:
    """A page whose end cannot be reached is not read in part; nor is one with an element of attributes alone."""
    assert codes_of("a.html", b"<html>" + b"<div>" * 5000 + "甲".encode()) == ["FZ605"]
    many = "".join(f" a{index}='>'" for index in range(5000))
    assert codes_of("a.html", f"<html><p{many}>甲".encode()) == ["FZ605"]


def test_nothing_is_fetched() -> None:
    """A page that names files of the machine gets none of them."""
    entity = '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    page = f'{entity}<html><body><p>甲&a;</p><iframe src="/etc/hosts"></iframe>'
    assert "甲&a;" in "".join(texts_of("a.html", page))


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "utf-8", ""])
def test_a_page_in_gbk_is_read(declared: str) -> None:
    """A page is read in its encoding, whatever it says of it."""
    said = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    page = f"<html><head>{said}</head><p>一、机制建设</p>"
    assert codes_of("a.html", page.encode("gbk")) == ["FZ608"]
