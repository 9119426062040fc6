"""Texts become blocks of words, figures and marks; what is wrong in them is found at its place."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fazhi_report.diagnostics import TextFinding
from fazhi_report.document import Emphasis, FigureReference, Inline, Link, Paragraph, Strong, Table, Words
from fazhi_report.prose import Reference, read_inline, read_plain, read_prose
from fazhi_report.prose.lines import REFERENCE


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
        ("受理{ a }，办结。", "FZ402", "{"),
        ("受理｛｛ a ｝｝，办结。", "FZ402", "｛｛"),
        ("做到**全覆盖。**各地", "FZ405", "**"),
        ("星号*一个", "FZ405", "*"),
        ("受理{{ a | number }}，**全部**，星号*一个", "FZ405", "*"),
        ("见[网站](https://example.gov.cn/{{ a }})。", "FZ406", "{{ a }}"),
        ('见[网站](https://example.gov.cn/ "{{ a }}")。', "FZ406", "{{ a }}"),
        ("见[网站](<https://example.gov.cn/ {{ a }}>)。", "FZ406", "{{ a }}"),
        ("见[网站]({{ a }})。", "FZ406", "{{ a }}"),
        ("| 甲 |\n| --- |\n| [网站](https://example.gov.cn/{{ a }}) |", "FZ406", "{{ a }}"),
        ("见[网站](https://example.gov.cn/ {{ a }})。", "FZ406", "https://example.gov.cn/ {{ a }}"),
        ("| 甲 |\n| --- |\n| 受理 | {{ a }} |", "FZ407", "| 受理 | {{ a }} |"),
    ],
)
def test_what_is_wrong_is_found_at_its_place(text: str, code: str, marked: str) -> None:
    """A finding names the very characters that are wrong."""
    (finding, *_) = read_prose(text, resolve).findings
    assert (finding.code, text[finding.start : finding.end]) == (code, marked)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("做到**全覆盖**。⌖**各地", "FZ405"),
        ("*甲*，[*乙*](https://a.cn/*)⌖*丙", "FZ405"),
        ("{{ a | number }}**甲**{{ b }}乙⌖*", "FZ405"),
        (r"\*甲\**乙*\*⌖*丙", "FZ405"),
        ("*甲*{{ b }}，受理⌖{{ b", "FZ402"),
        ("{{ a }}\n*甲*，受理⌖{{ a", "FZ402"),
        ("| *甲* | 乙 |\n| --- | --- |\n| *甲\\|* |   *乙*{{ a }}\\|⌖* |", "FZ405"),
        ("见[甲](https://a.cn/)与[乙[丙]丁](⌖/a/)", "FZ406"),
        ("见[/a/](https://a.cn/)与[甲]( <⌖/a/> '/a/')", "FZ406"),
        ("见[甲](https://a.cn/)与[**乙**](⌖javascript:a(1))", "FZ406"),
    ],
)
def test_the_same_mark_or_address_before_does_not_move_a_finding(text: str, code: str) -> None:
    """A finding stands at what is wrong (here behind ⌖), not at the first that looks like it."""
    findings = read_prose(text.replace("⌖", ""), resolve).findings
    assert [(each.code, each.start) for each in findings] == [(code, text.index("⌖"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('见[网](https://a.cn "{{ a }}")，受理{{ b }}，办结{{ c }}。', "见网，受理「b」，办结「c」。"),
        ("[甲](<https://a.cn/ {{ a }}>)，{{ b }}", "甲，「b」"),
        ("| 甲 | 乙 |\n| --- | --- |\n| [丙](https://a.cn/{{ a }}) | {{ b }} |", "甲乙丙「b」"),
        ("[甲](/{{ a }})*{{ b }}*", "甲「b」"),
    ],
)
def test_a_reference_in_an_address_moves_no_other(text: str, expected: str) -> None:
    """Every reference prints what it names, also behind one that is not printed and told of."""
    prose = read_prose(text, resolve)
    assert words(tuple(prose.blocks)) == expected
    assert [(each.code, text[each.start : each.end]) for each in prose.findings] == [("FZ406", "{{ a }}")]


def test_a_backslash_before_a_reference_is_a_backslash() -> None:
    """Nothing keeps a reference from being one."""
    assert words(line("\\{{ a }}*甲*")) == "\\「a」甲"


def test_bars_in_cells() -> None:
    """A bar behind a backslash divides no cells."""
    (table,) = read_prose("| 甲 | 乙 |\n| --- | --- |\n| 丙\\|丁 | {{ a | number }} |\n| 戊 |", resolve).blocks
    assert isinstance(table, Table)
    assert [[words(cell) for cell in row] for row in table.rows] == [["丙|丁", "「anumber」"], ["戊", ""]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("赣州市{{ year }}年报告", "赣州市2019年报告"),
        (" 赣州市 {{ year - 1 }}\t年报告 \n", "赣州市2018年报告"),
        ("Report {{ year }} of Ganzhou", "Report 2019 of Ganzhou"),
        ("第（1）号·甲—乙<丙>", "第（1）号·甲—乙<丙>"),
    ],
)
def test_plain_text(text: str, expected: str) -> None:
    """A plain text is its words and years, without the spaces of wrapped lines."""
    assert read_plain(text, resolve) == (expected, ())


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("**甲市**{{ year }}年[报告](https://a.cn)", ["**甲市**", "[报告](https://a.cn)"]),
        ("甲*市*年_报_告", ["*市*", "_报_"]),
        (r"\*甲\*", ["\\*", "\\*"]),
        ("甲|乙[丙", ["|", "["]),
        ("  **{{ year }}**", ["**{{ year }}**"]),
        ("甲\n乙 \n\n丙\n", ["\n", " \n\n"]),
    ],
)
def test_marks_and_line_breaks_in_a_plain_text_are_findings(text: str, marked: list[str]) -> None:
    """What a plain text cannot hold is found where it stands, and nothing of it is dropped in silence."""
    plain, findings = read_plain(text, resolve)
    assert [(each.code, text[each.start : each.end]) for each in findings] == [("FZ409", each) for each in marked]
    assert "".join(plain.split()) == "".join(text.replace("{{ year }}", "2019").split())


@pytest.mark.parametrize(
    ("text", "code", "marked"), [("甲{{ missing }}", "FZ302", "{{ missing }}"), (" 甲}}", "FZ402", "}}")]
)
def test_references_in_a_plain_text_are_checked(text: str, code: str, marked: str) -> None:
    """A reference in a plain text is read as anywhere else; the marks inside it are its own."""
    _, findings = read_plain(text, resolve)
    assert [(each.code, text[each.start : each.end]) for each in findings] == [(code, marked)]


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
    (paragraph,) = prose.blocks
    assert isinstance(paragraph, Paragraph)
    assert [each.address for each in paragraph.content if isinstance(each, Link)] == ["https://www.example.gov.cn/"]


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


PIECES = (*"甲。，*_[]|\\ 2", "**", "](https://a.cn/", ")", "[乙](https://a.cn/", ' "', "(<", ">)", "\\|")
"""What stands between references in a line: words, marks, and parts of links."""


@given(st.lists(st.sampled_from(PIECES) | st.just(None), max_size=14), st.sampled_from(["", "甲*乙*", "| "]))
@example([" ", "[乙](https://a.cn/", ' "', None, '"', ")", "|", None], "| ")
@example(["[乙](https://a.cn/", None, ")", None], "")
def test_references_are_printed_as_written(pieces: list[str | None], before: str) -> None:
    """Every reference is printed in its place, in order, or told of; none prints what another one names."""
    rest = "".join(f"{{{{ a{index} }}}}" if piece is None else piece for index, piece in enumerate(pieces))
    text = f"| 甲 | 乙 |\n| --- | --- |\n| {rest}" if before == "| " else before + rest
    prose = read_prose(text, resolve)
    refused = [text[each.start : each.end] for each in prose.findings if each.code in {"FZ406", "FZ407"}]
    written = [match[1].strip() for match in REFERENCE.finditer(text)]
    printed = re.findall("「(.*?)」|{{ (.*?) }}", words(tuple(prose.blocks)))
    assert [name or as_written for name, as_written in printed] == [
        name for name in written if f"{{{{ {name} }}}}" not in refused
    ]


@given(st.lists(st.sampled_from((*PIECES, "{{", "}}", "{{ a }}", "{{ b | number }}", "\n")), max_size=14))
def test_findings_stand_at_what_is_wrong(pieces: list[str]) -> None:
    """What is marked is a run of asterisks, braces, or an address with the very words of the finding."""
    text = "".join(("甲*乙*", *pieces))
    for each in read_prose(text, resolve).findings:
        marked = text[each.start : each.end]
        if each.code == "FZ405":
            assert marked == each.arguments["mark"]
        elif each.code == "FZ406":
            assert marked == each.arguments["address"]
        elif each.code == "FZ402":
            assert set(marked) <= set("{}｛｝")
