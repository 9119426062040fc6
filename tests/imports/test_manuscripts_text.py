"""Plain text as a manuscript: lines, places, and what prints nothing."""

from __future__ import annotations

import pytest

from fazhi_report.diagnostics import Span
from fazhi_report.importing.manuscript import Line
from fazhi_report.importing.manuscripts import read_manuscript
from tests.imports.manuscripts.reading import manuscript_of, texts_of


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_have_their_places(end: str) -> None:
    """Each line that is not blank has its number, and the column where it begins behind its indent."""
    text = end.join(("标题", "", "　　2019年，我市", "  第二段  ", "　", "末行"))
    manuscript = manuscript_of("a.txt", text)
    assert (manuscript.kind, manuscript.encoding, manuscript.title) == ("text", "UTF-8", "")
    assert manuscript.lines == (
        Line(1, 1, "标题"),
        Line(3, 3, "2019年，我市"),
        Line(4, 3, "第二段"),
        Line(6, 1, "末行"),
    )


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x0b", "\x0c", "\x85", "\x1e"])
def test_what_breaks_a_line_within_leaves_its_number(sign: str) -> None:
    """A page break or separator makes two lines of one that editors count."""
    assert manuscript_of("a.txt", f"前{sign}　后\n下").lines == (Line(1, 1, "前"), Line(1, 4, "后"), Line(2, 1, "下"))


def test_white_space_within_a_line_stays() -> None:
    """What a text holds between its words is left to those who understand it."""
    assert texts_of("a.txt", "示例市人民政府　　2020年2月28日\tA B") == ["示例市人民政府　　2020年2月28日\tA B"]


def test_what_prints_nothing_is_taken_out_and_told_once() -> None:
    """Zero-width, control and lost characters go, at any place, and one note counts them."""
    text = "\ufeff\n题\u200b目\n\u200b　一、\u00ad机\u200d制\ufeff\x01\n受理\ufffd件\u200b\n"
    manuscript, (finding,) = read_manuscript("a.txt", text.encode())
    assert manuscript is not None
    assert manuscript.lines == (Line(2, 1, "题目"), Line(3, 2, "一、机制"), Line(4, 1, "受理件"))
    assert finding.code == "FZ600"
    assert finding.span == Span("a.txt", 2, 1, 2, 2)
    assert finding.arguments == {
        "count": "8",
        "characters": "U+0001 × 1, U+00AD × 1, U+200B × 3, U+200D × 1, U+FEFF × 1, U+FFFD × 1",
        "lost": "1",
    }


def test_rare_characters_and_those_for_private_use_stay() -> None:
    """A name is not mutilated: characters of all planes, variants and private ones are kept."""
    assert texts_of("a.txt", "示例县𪨶村葛󠄀氏\ue5e5") == ["示例县𪨶村葛󠄀氏\ue5e5"]
