"""Text cut into pieces between which a line may break."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi_report.renderers.official.document import characters
from fazhi_report.renderers.pdf.pieces import CLOSING, CONNECTING, LONGEST_PIECE, OPENING, Part, Piece, Style, pieces_of

TEXT, LINK = Style("fangsong"), Style("fangsong", "figure-a")


def shown(*parts: Part) -> str:
    """Return pieces with `/` between them, what stays on one line in `[…]`, its parts with `|` between them."""
    return "/".join(
        f"[{'|'.join(part.text for part in piece.parts)}]" if piece.whole else piece.parts[0].text
        for piece in pieces_of(parts)
    )


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("行政复议", "行政复议"),
        ("受理，办结。", "受理，/办结。"),
        ("如下：一；二！三？", "如下：/一；/二！/三？"),
        ("深化“放管服”改革", "深化/[“|放]/管服”/改革"),
        ("印发《意见（试行）》，", "印发/[《|意]/见/[（|试]/[行|）|》|，]"),
        ("〔2020〕8号", "[〔|2020|〕]/8号"),
        ("办结149件，达68.46%。", "办结149件，/达68.46%。"),
        ("2018—2019年", "[2018|—]/2019年"),
        ("列宁·乌里扬诺夫", "列/[宁|·]/乌里扬诺夫"),
        ("甲——乙……", "甲——乙……"),
        ("甲（ 乙）", "甲/[（| 乙|）]"),
        ("，开头", "[，]/开头"),
        ("结尾（", "结尾/[（]"),
        ("见http://www.example.gov.cn/a-b。", "见/http:///www./example./gov./cn//a-/b。"),
        ("e\u0301，", "e\u0301，"),
    ],
)
def test_pieces(text: str, pieces: str) -> None:
    """Opening marks stay with what follows, closing ones with what precedes; single closing marks end a stretch."""
    assert shown(Part(text, TEXT)) == pieces


def test_a_mark_behind_a_link_stays_with_it() -> None:
    """A figure and the comma behind it stay together, and only the figure is linked."""
    parts = (Part("受理", TEXT), Part("179件", LINK), Part("，办结", TEXT))
    assert shown(*parts) == "受理/179/[件|，]/办结"
    piece = pieces_of(parts)[2]
    assert [part.style for part in piece.parts] == [LINK, TEXT]


def test_a_word_across_two_styles_stays_whole() -> None:
    """A number in one style and its per cent sign in another do not part."""
    assert shown(Part("达", TEXT), Part("91", LINK), Part("%的", TEXT)) == "达/[91|%]/的"


def test_a_long_word_is_broken_anywhere() -> None:
    """A word that no line would hold is cut into letters."""
    assert shown(Part("a" * 30, TEXT)) == "/".join("a" * 30)
    assert len(pieces_of([Part("）" * 100, TEXT)])) == 100 // LONGEST_PIECE


MARKED = st.text(st.sampled_from("甲乙丙丁12a. “”‘’《》（）〔〕，。、；：？！·—～…"), min_size=1, max_size=60)


@given(st.lists(st.tuples(MARKED, st.sampled_from([TEXT, LINK])), min_size=1, max_size=4), st.integers(3, 20))
def test_nothing_is_lost_and_marks_stay_where_they_may(texts: list[tuple[str, Style]], room: int) -> None:
    """All text comes out in its styles, no piece is longer than a line, and marks stand within pieces as they must."""
    parts = [Part(text, style) for text, style in texts]
    pieces = pieces_of(parts, room)
    assert letters(parts) == letters([part for piece in pieces for part in piece.parts])
    for before, piece in pairwise(pieces):
        assert first_mark(piece) not in CLOSING | CONNECTING or cut_off(before, room)
        assert last_mark(before) not in OPENING or cut_off(before, room)
    for piece in pieces:
        assert not piece.whole or characters("".join(part.text for part in piece.parts)) <= room
        assert piece.whole or len(piece.parts) == 1


def letters(parts: list[Part]) -> list[tuple[str, Style]]:
    """Return the characters with their styles."""
    return [(character, part.style) for part in parts for character in part.text]


def first_mark(piece: Piece) -> str:
    """Return the first character of a piece, nothing where it is half of a dash."""
    text = piece.parts[0].text
    return "" if text.startswith("——") else text[0]


def last_mark(piece: Piece) -> str:
    """Return the last character of a piece."""
    return piece.parts[-1].text[-1]


def cut_off(piece: Piece, room: int) -> bool:
    """Whether a piece is so long that it had to be cut."""
    return characters("".join(part.text for part in piece.parts)) > room - 3
