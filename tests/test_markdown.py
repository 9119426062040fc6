"""Markdown is read by a CommonMark parser as exactly the words, stress and links that were meant."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from fazhi_report.document import Emphasis, FigureReference, Inline, Link, Strong, Words
from fazhi_report.renderers.markdown import delimiter, inline, lead, paragraph
from fazhi_report.renderers.plain_text import plain_text, stop_after
from tests.documents import HOSTILE, words

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

CHARACTERS = "法治汉字二A9z。，、；：！？“”‘’《》〈〉（）【】—…·　 \\`*_{}[]()<>#+-.!|~&;:/$=^\"'@%×＋é"
TEXTS = st.one_of(
    st.text(CHARACTERS, min_size=1, max_size=8),
    st.sampled_from(
        [
            "“互联网+”",
            "《条例（草案）》",
            "7×24小时",
            "1. ",
            "12) 甲",
            "- 乙",
            "+ ",
            "> 引",
            "# 题",
            "---",
            "===",
            "http://a.cn/x_y_z，后",
            "www.a_b.cn。后",
            "a_b@c.cn",
            "&amp;&lt;",
            "</b>",
            "<!--",
            "![",
            "](x)",
            "~~删~~",
            "~~~",
            "```",
            "    ",
            "| 列 |",
        ]
    ),
)
LEAVES = st.one_of(
    TEXTS.map(Words),
    st.sampled_from(["179件", "68.46%", "2800余项"]).map(lambda text: FigureReference("a.b", text, "ref-a.b")),
)
ADDRESSES = st.sampled_from(["https://a.cn/", "https://a.cn/a_b*c?d=1&amp=2#e", "https://a.cn/(一)<二>\\ 三|`"])


def nested(content: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    """Return stress around such content."""
    several = st.lists(content, min_size=1, max_size=3).map(tuple)
    return st.one_of(several.map(Emphasis), several.map(Strong))


STRESSED = st.recursive(LEAVES, nested, max_leaves=4)
LINKED = st.builds(Link, ADDRESSES, st.lists(STRESSED, min_size=1, max_size=3).map(tuple))
CONTENT = st.lists(st.recursive(st.one_of(LEAVES, LINKED), nested, max_leaves=4), min_size=1, max_size=4).map(tuple)

Letter = tuple[str, str, bool]
"""A letter or digit, the kind of stress it has, and whether it is part of a link."""


def letters_of(content: tuple[Inline, ...], stress: str = "", linked: bool = False) -> Iterator[Letter]:
    """Yield what a reader should see. The outer stress wins; punctuation may stand on either side of a mark."""
    for node in content:
        if isinstance(node, Words | FigureReference):
            yield from ((each, stress, linked) for each in node.text if each.isalnum())
        elif isinstance(node, Link):
            yield from letters_of(node.content, stress, True)
        else:
            yield from letters_of(node.content, stress or {Emphasis: "em", Strong: "strong"}[type(node)], linked)


def letters_read(token: Token) -> Iterator[Letter]:
    """Yield what a CommonMark parser makes of a line."""
    stress, linked = "", False
    for child in token.children or ():
        if child.type in ("em_open", "strong_open"):
            assert not stress, "stress is never nested"
            stress = child.tag
        elif child.type in ("em_close", "strong_close"):
            stress = ""
        elif child.type in ("link_open", "link_close"):
            linked = child.type == "link_open"
        else:
            assert child.type == "text", child.type
            yield from ((each, stress, linked) for each in child.content if each.isalnum())


def text_read(token: Token) -> str:
    """Return the words that a CommonMark parser reads in a line, without white space."""
    return squeezed("".join(child.content for child in token.children or ()))


def squeezed(text: str) -> str:
    """Return the text without white space."""
    return "".join(text.split())


def only_line(markdown: str, *around: str) -> Token:
    """Return the one line in the Markdown, which must be a block of this kind and nothing else."""
    tokens = PARSER.parse(markdown)
    assert [token.type for token in tokens] == [f"{around[0]}_open", "inline", f"{around[0]}_close"], markdown
    return tokens[1]


@given(CONTENT)
def test_paragraph(content: tuple[Inline, ...]) -> None:
    """Any content as a paragraph of its own is one paragraph with these words, stresses and links."""
    if not squeezed(plain_text(content)):
        return
    line = only_line(paragraph(content), "paragraph")
    assert text_read(line) == squeezed(plain_text(content))
    assert list(letters_read(line)) == list(letters_of(content))


@given(CONTENT)
def test_heading(content: tuple[Inline, ...]) -> None:
    """Any content is the same words in a heading after its number."""
    line = only_line(f"## 一、{inline(content)}", "heading")
    assert text_read(line) == "一、" + squeezed(plain_text(content))


@given(CONTENT)
def test_table_cell(content: tuple[Inline, ...]) -> None:
    """Any content is the same words in one cell of a table."""
    lines = [each for each in PARSER.parse(f"| 头 |\n| --- |\n| {inline(content)} |\n") if each.type == "inline"]
    assert [text_read(each) for each in lines] == ["头", squeezed(plain_text(content))]
    assert list(letters_read(lines[1])) == list(letters_of(content))


@given(CONTENT, CONTENT)
def test_lead(content: tuple[Inline, ...], following: tuple[Inline, ...]) -> None:
    """Number and lead are stressed as one, the stop is not, and the text follows as it is."""
    line = only_line(lead(content, "一是") + inline(following), "paragraph")
    assert text_read(line) == squeezed(f"一是{plain_text(content)}{stop_after(content)}{plain_text(following)}")
    assert list(letters_read(line)) == [*letters_of((Strong((Words("一是"), *content)),)), *letters_of(following)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (words("推行“三项制度”"), "**一是推行“三项制度”**。"),
        (words("推行吗？"), "**一是推行吗**？"),
        ((Emphasis(words("推行")), Words("制度")), "**一是推行制度**。"),
        ((Link("https://a.cn", words("推行")), Words("制度")), "**一是**[**推行**](<https://a.cn>)**制度**。"),
        (words("a*b"), "**一是a\\*b**。"),
    ],
)
def test_lead_as_written(content: tuple[Inline, ...], expected: str) -> None:
    """The stop stands outside the marks, once; before it the marks may close after punctuation."""
    assert lead(content, "一是") == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ((Words("落实"), Strong(words("“制度”")), Words("情况")), "落实“**制度**”情况"),
        ((Strong(words("甲")), Strong(words("乙"))), "**甲乙**"),
        ((Strong((Emphasis(words("甲")), Words("乙"))),), "**甲乙**"),
        ((Emphasis(words("甲")), Strong(words("乙"))), "*甲***乙**"),
        ((Strong(words("——")),), "——"),
        ((Strong(words("")),), ""),
        ((Words("见"), Link("https://a.cn/b c", words("年报")), Words("！")), "见[年报](<https://a.cn/b c>)！"),
        (words("见https://a.cn，www.b.cn。"), "见https\\://a.cn，www\\.b.cn。"),
        (words("1. 甲"), "1\\. 甲"),
        (words("12) 甲"), "12\\) 甲"),
        (words("3.5%"), "3.5%"),
        (words("- 甲"), "\\- 甲"),
        (words("2019年"), "2019年"),
        (words("    甲 "), "甲"),
    ],
)
def test_paragraph_as_written(content: tuple[Inline, ...], expected: str) -> None:
    """The Markdown is as plain as can be: an escape or a shift of punctuation only where it is needed."""
    assert paragraph(content) == expected


def test_hostile_text() -> None:
    """Text full of markup is read as that very text."""
    assert text_read(only_line(paragraph(words(HOSTILE)), "paragraph")) == squeezed(HOSTILE)


@pytest.mark.parametrize(
    ("alignment", "expected"), [("", "---"), ("left", ":---"), ("center", ":---:"), ("right", "---:")]
)
def test_alignment(alignment: str, expected: str) -> None:
    """Every alignment of a column has its cell under the head."""
    assert delimiter(alignment) == expected
