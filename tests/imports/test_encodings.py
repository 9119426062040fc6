"""Encodings of texts and pages: what each is read as, and where one that cannot be read is wrong."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.diagnostics import Span
from fazhi_report.importing.manuscripts.encodings import decode

SENTENCE: Final = "2019年，示例市受理行政复议案件179件，办结149件，纠错率为68.46%。\n下一步，继续推进依法行政。\n"
TRADITIONAL: Final = "二〇一九年，示例市受理行政復議案件，辦結率較上年有所提高，現將有關情況報告如下。"

ENCODINGS: Final = (
    ("utf-8", "UTF-8"),
    ("utf-8-sig", "UTF-8"),
    ("gbk", "GBK"),
    ("utf-16", "UTF-16"),
    ("utf-16-le", "UTF-16"),
    ("utf-16-be", "UTF-16"),
    ("utf-32", "UTF-32"),
    ("utf-32-le", "UTF-32"),
    ("utf-32-be", "UTF-32"),
)
"""Codecs that a text may be written with, and what readers call them."""


@pytest.mark.parametrize(("codec", "encoding"), ENCODINGS)
def test_a_text_is_read_in_its_encoding(codec: str, encoding: str) -> None:
    """A text is read without its mark in each encoding, and any but UTF-8 is said."""
    decoded, findings = decode("a.txt", SENTENCE.encode(codec))
    assert decoded is not None
    assert decoded == (SENTENCE, encoding)
    said = [(each.code, each.span, each.arguments) for each in findings]
    assert said == ([] if encoding == "UTF-8" else [("FZ608", Span("a.txt", 1, 1, 1, 2), {"encoding": encoding})])


def test_characters_beyond_gbk_are_read_as_gb_18030() -> None:
    """A name with a character of four bytes is read, and the encoding is called GB18030."""
    text = SENTENCE + "示例县𪨶村。"
    assert decode("a.txt", text.encode("gb18030")).value == (text, "GB18030")


def test_big_5_is_told_from_gbk() -> None:
    """Traditional characters in Big5 are no rare characters of GBK."""
    text = TRADITIONAL.replace("〇", "零")
    assert decode("a.txt", text.encode("big5")).value == (text, "Big5")


@pytest.mark.parametrize(
    "declared", ["gb2312", "GBK", " gb18030 ", "utf-8", "big5", "nonsense", "x-user-defined", "字"]
)
def test_what_a_page_says_is_not_believed_against_its_bytes(declared: str) -> None:
    """A page in UTF-8 that says anything else is read as UTF-8; so is none of what it says a fault of ours."""
    assert decode("a.html", SENTENCE.encode(), declared).value == (SENTENCE, "UTF-8")


def test_what_a_page_says_decides_where_bytes_do_not() -> None:
    """Two bytes can be one character of GBK or one of UTF-8; a page that says GBK has the first."""
    content = "模".encode("gbk")
    assert content.decode() == "ģ"
    assert decode("a.html", content, "gb2312").value == ("模", "GBK")
    assert decode("a.html", content).value == ("ģ", "UTF-8")


def test_a_page_that_says_gbk_and_is_gbk() -> None:
    """A page of mostly Latin letters with few characters is read as it says."""
    text = "<p>No. 8: 示例</p>"
    assert decode("a.html", text.encode("gbk"), "gb2312").value == (text, "GBK")


@pytest.mark.parametrize(
    ("content", "place", "byte", "encoding"),
    [
        ("第一行\n第二行，一".encode()[:-1], (2, 5), "0xE4", "UTF-8"),
        ("第一行\r\n第二".encode() + b"\xff" + "行，以下是很长的正文".encode(), (2, 3), "0xFF", "UTF-8"),
        ("第一行\r第二行是正文".encode("gbk")[:-1], (2, 6), "0xCE", "GBK"),
        (b"\xff\xfe" + "行\n列".encode("utf-16-le") + b"\x00", (2, 2), "0x00", "UTF-16"),
        (b"caf\xe9 au lait", (1, 4), "0xE9", "UTF-8"),
    ],
)
def test_bytes_that_are_no_text_have_a_place(content: bytes, place: tuple[int, int], byte: str, encoding: str) -> None:
    """A damaged text is not read, and the first bad byte is shown with line and column."""
    decoded, (finding,) = decode("a.txt", content)
    assert decoded is None
    line, column = place
    assert finding.code == "FZ607"
    assert finding.span == Span("a.txt", line, column, line, column + 1)
    assert finding.arguments == {"byte": byte, "encoding": encoding}


@pytest.mark.parametrize("content", [bytes(100), b"\x7fELF\x02\x01\x01\x00\x00\x80\xff", bytes(range(1, 256)) * 4])
def test_what_is_no_text_is_said_to_be_none(content: bytes) -> None:
    """Zeros that make no wide characters, and bytes full of control characters, are no damaged text."""
    decoded, (finding,) = decode("a.txt", content)
    assert decoded is None
    assert finding.code == "FZ602"


@settings(max_examples=60)
@given(st.binary(max_size=80), st.sampled_from(("", "gbk", "utf-8", "big5", "utf-7")))
def test_no_bytes_raise_anything(content: bytes, declared: str) -> None:
    """Any bytes give a text or one finding that is an error."""
    decoded, findings = decode("a.txt", content, declared)
    assert decoded is not None or [each.code for each in findings][-1] in ("FZ602", "FZ607")


@settings(max_examples=60)
@given(st.text("年法治政府建设报告，。一二三（）0123456789\n", min_size=30), st.sampled_from(ENCODINGS))
def test_every_text_comes_back(text: str, codec: tuple[str, str]) -> None:
    """A Chinese text written in any of the encodings is read as it was."""
    content = f"示例市，{text}".encode(codec[0])
    decoded = decode("a.txt", content).value
    assert decoded is not None
    assert decoded.text == f"示例市，{text}"
