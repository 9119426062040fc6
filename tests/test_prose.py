"""Texts become blocks of words, figures and marks; what is wrong in them is found at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi_report.diagnostics import TextFinding
from fazhi_report.document import Emphasis, FigureReference, Inline, Link, Paragraph, Strong, Table, Words
from fazhi_report.prose import Reference, read_inline, read_prose


def resolve(reference: Reference) -> Words | FigureReference | TextFinding:
    """Print every reference as its name in square quotes; one named `missing` is unknown."""
    if reference.name == "missing":
        return TextFinding("FZ302", reference.start, reference.end, {"name": reference.name, "suggestion": ""})
    if reference.name == "year":
        return Words(str(2019 + reference.years))
    return FigureReference(reference.name, f"「{reference.name}{reference.filter}」", f"ref-{reference.name}")


def line(text: str) -> tuple[Inline, ...]:
    """Return the nodes of one line that has nothing wrong in it."""
    nodes, findings = read_inline(text, resolve)
    assert findings == ()
    return nodes


def words(nodes: object) -> str:
    """Return all words of nodes, blocks or a table, in order."""
    if isinstance(nodes, Words | FigureReference):
        return nodes.text
    if isinstance(nodes, Link):
        return words(nodes.content)
    return "".join(words(each) for each in nodes) if isinstance(nodes, tuple) else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年受理 {{ accepted }}，\t办结 {{ concluded }} 。", "全年受理「accepted」，办结「concluded」。"),
        ("市政府 办公室", "市政府办公室"),
        ("使用 Open Data 标准", "使用Open Data标准"),
        ("Open Data", "Open Data"),
        ("Open  Data\t  标准", "Open Data标准"),
        ("*甲* Open *Data* 乙", "甲Open Data乙"),
        ("{{ accepted }} {{ concluded }}", "「accepted」「concluded」"),
        ("分{{batches|chinese}}公布", "分「batcheschinese」公布"),
        ("截至{{ year }}年，{{ year - 1 }}年，{{ year+1 }}年", "截至2019年，2018年，2020年"),
        ("引用 {{ 复议.受理 }}", "引用「复议.受理」"),
        ("  前后有空白  ", "前后有空白"),
        ("“引号” 、《书名》 之间", "“引号”、《书名》之间"),
    ],
)
def test_spaces_next_to_chinese_and_figures_are_dropped(text: str, expected: str) -> None:
    """A line wrapped in the source leaves no gap in the report; spaces between Latin words stay."""
    assert words(line(text)) == expected


def test_lines_are_paragraphs() -> None:
    """Each line of a text is one paragraph, blank lines are none."""
    blocks = read_prose("第一段。\n\n  第二段{{ a }}。\n", resolve).blocks
    assert blocks == (
        Paragraph((Words("第一段。"),)),
        Paragraph((Words("第二段"), FigureReference("a", "「a」", "ref-a"), Words("。"))),
    )


def test_marks_become_nodes() -> None:
    """Emphasis, strong emphasis and links are read as CommonMark has them, figures inside them too."""
    assert line("做到**全覆盖{{ a }}**，*稳妥*，见[网站](https://example.gov.cn/a)。") == (
        Words("做到"),
        Strong((Words("全覆盖"), FigureReference("a", "「a」", "ref-a"))),
        Words("，"),
        Emphasis((Words("稳妥"),)),
        Words("，见"),
        Link("https://example.gov.cn/a", (Words("网站"),)),
        Words("。"),
    )


def test_html_and_code_are_plain_words() -> None:
    """Nothing but emphasis and links is a mark: HTML, code, headings and lists are words as written."""
    for text in ("<b>甲</b>", "`甲`", "# 甲", "- 甲", "1. 甲", "&amp;", "~~甲~~", "甲_乙_丙"):
        assert words(line(text)) == text.replace(" 甲", "甲")


def test_escaped_marks_are_words() -> None:
    """A backslash before a mark makes it a character."""
    assert words(line(r"\*甲\*\[乙\]")) == "*甲*[乙]"


def test_a_table_is_read() -> None:
    """Lines beginning with a bar are a table, with references in its cells."""
    text = "前言。\n| 类别 | 件数 |\n| :--- | ---: |\n| 受理 | {{ accepted }} |\n| 办结 | **{{ concluded }}** |"
    before, table = read_prose(text, resolve).blocks
    assert before == Paragraph((Words("前言。"),))
    assert table == Table(
        alignments=("left", "right"),
        header=((Words("类别"),), (Words("件数"),)),
        rows=(
            ((Words("受理"),), (FigureReference("accepted", "「accepted」", "ref-accepted"),)),
            ((Words("办结"),), (Strong((FigureReference("concluded", "「concluded」", "ref-concluded"),)),)),
        ),
    )


@pytest.mark.parametrize(
    ("text", "code", "marked"),
    [
        ("受理{{ missing }}。", "FZ302", "{{ missing }}"),
        ("受理{{ a + b }}。", "FZ401", "{{ a + b }}"),
        ("受理{{ a | number | chinese }}。", "FZ401", "{{ a | number | chinese }}"),
        ("受理{{ }}。", "FZ401", "{{ }}"),
        ("受理{{ __import__('os') }}。", "FZ401", "{{ __import__('os') }}"),
        ("受理{{ a，办结。", "FZ402", "{{"),
        ("受理{{ a，办结{{ b }}。", "FZ402", "{{"),
        ("受理 a }}，办结。", "FZ402", "}}"),
        ("做到**全覆盖。**各地", "FZ405", "**"),
        ("星号*一个", "FZ405", "*"),
        ("见[网站](https://example.gov.cn/{{ a }})。", "FZ406", "https://example.gov.cn/{{ a }}"),
    ],
)
def test_what_is_wrong_is_found_at_its_place(text: str, code: str, marked: str) -> None:
    """A finding names the very characters that are wrong."""
    (finding, *_) = read_prose(text, resolve).findings
    assert (finding.code, text[finding.start : finding.end]) == (code, marked)


def test_findings_of_later_lines_keep_their_place() -> None:
    """Offsets count from the beginning of the text, also in its later lines and in tables."""
    text = "第一段。\n  第二段{{ missing }}。\n| 甲 |\n| --- |\n| {{ missing }} |"
    findings = read_prose(text, resolve).findings
    assert [text[each.start : each.end] for each in findings] == ["{{ missing }}"] * 2
    assert findings[0].start < findings[1].start


def test_lines_that_make_no_table_are_reported() -> None:
    """Lines with bars that are no table are found as a whole, and stand as they are."""
    text = "| 甲 | 乙 |\n| 丙 | 丁 |"
    prose = read_prose(text, resolve)
    assert [(each.code, each.start, each.end) for each in prose.findings] == [("FZ407", 0, len(text))]
    assert words(tuple(prose.blocks)) == text.replace("\n", "")


def test_unsafe_addresses_are_refused() -> None:
    """A link that would run something or go nowhere is a finding at its address."""
    text = "见[甲](www/index)，[乙](javascript:alert)，[丙](https://www.example.gov.cn/)"
    prose = read_prose(text, resolve)
    assert [each.code for each in prose.findings] == ["FZ406", "FZ406"]
    assert [text[each.start : each.end] for each in prose.findings] == ["www/index", "javascript:alert"]
    assert [node for node in words(tuple(prose.blocks)) if node in "甲乙"] == ["甲", "乙"]


@given(st.text(alphabet="甲乙。，“”《》 \n\t|-:*_[](){}\\#<>&`!abc12年{{ }}a", max_size=60))
def test_any_text_is_read(text: str) -> None:
    """Whatever an author writes, there are blocks and findings within the text, and never a fault of the program."""
    prose = read_prose(text, resolve)
    assert all(0 <= finding.start <= finding.end <= len(text) for finding in prose.findings)
    assert len(prose.blocks) <= text.count("\n") + 1


@given(st.lists(st.sampled_from(["甲", "乙。", "{{ a }}", " ", "“丙”", "（", "Open Data"]), max_size=12))
def test_words_are_neither_lost_nor_added(pieces: list[str]) -> None:
    """All that changes in a text without marks is white space."""
    text = "".join(pieces)
    expected = "".join(text.replace("{{ a }}", "「a」").split())
    assert "".join(words(line(text)).split()) == expected
