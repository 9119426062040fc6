"""The numbers that Word prints before paragraphs, in the ways that Chinese documents use."""

from __future__ import annotations

from typing import Final

import pytest

from tests.imports.manuscripts.reading import texts_of
from tests.imports.manuscripts.word_files import definition, level, numbered, numbering, paragraph, word_file

OFFICIAL: Final = definition(
    1,
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "（%4）"),
    level(4, "decimalEnclosedCircleChinese", "%5"),
)
DECIMAL: Final = definition(2, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"), level(2, "decimal", "%1.%2.%3"))


def numbers(sequence: list[tuple[int, int]], *definitions: str) -> list[str]:
    """Return what is printed before paragraphs, each of a numbering and a level."""
    body = "".join(numbered("款", *each) for each in sequence)
    return [
        text.removesuffix("款").strip() for text in texts_of("a.docx", word_file(body, numbering="".join(definitions)))
    ]


def test_the_levels_of_an_official_document() -> None:
    """一、（一）1.（1）① count each for themselves, and begin again below the next of a level above."""
    levels = [0, 1, 2, 2, 3, 3, 4, 4, 1, 2, 0, 1, *[0] * 9]
    assert numbers([(1, each) for each in levels], OFFICIAL, numbering(1, 1)) == [
        *("一、", "（一）", "1.", "2.", "（1）", "（2）", "①", "②", "（二）", "1.", "二、", "（一）"),
        *("三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、", "十一、"),
    ]


def test_numbers_of_several_levels() -> None:
    """A number may hold those above it; a level that was left out counts as begun."""
    levels = [0, 1, 1, 2, 2, 0, 1, 2, 0, 2, 1]
    expected = ["1", "1.1", "1.2", "1.2.1", "1.2.2", "2", "2.1", "2.1.1", "3", "3.1.1", "3.2"]
    assert numbers([(2, each) for each in levels], DECIMAL, numbering(2, 2)) == expected


def test_numberings_of_one_definition_go_on_unless_they_begin_anew() -> None:
    """Two numberings share their counters; one that says where it begins does so once."""
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    parts = (OFFICIAL, numbering(1, 1), numbering(2, 1), numbering(3, 1, anew))
    assert numbers([(1, 0), (1, 0), (2, 0), (3, 0), (3, 0), (1, 0)], *parts) == [
        *("一、", "二、", "三、", "五、", "六、", "七、"),
    ]


def test_levels_that_never_begin_again_and_those_in_digits() -> None:
    """`lvlRestart` says when a level begins again; `isLgl` writes all numbers in digits."""
    own = definition(
        1,
        level(0, "chineseCounting", "第%1章"),
        level(1, "decimal", "%1-%2", "<w:isLgl/>"),
        level(2, "decimal", "%3)", '<w:lvlRestart w:val="0"/>'),
        level(3, "decimal", "%4&gt;", '<w:lvlRestart w:val="1"/>'),
    )
    levels = [0, 1, 2, 3, 1, 2, 3, 0, 1, 2, 3]
    assert numbers([(1, each) for each in levels], own, numbering(1, 1)) == [
        *("第一章", "1-1", "1)", "1>", "1-2", "2)", "2>", "第二章", "2-1", "3)", "1>"),
    ]


@pytest.mark.parametrize(
    ("writing", "first", "twelfth"),
    [
        ("ideographDigital", "一", "一二"),
        ("japaneseCounting", "一", "十二"),
        ("taiwaneseCountingThousand", "一", "十二"),
        ("chineseLegalSimplified", "壹", "壹拾贰"),
        ("ideographTraditional", "甲", "12"),
        ("ideographZodiac", "子", "亥"),
        ("decimalZero", "01", "12"),
        ("decimalFullWidth", "１", "１２"),
        ("decimalEnclosedCircle", "①", "⑫"),
        ("decimalEnclosedParen", "⑴", "⑿"),
        ("decimalEnclosedFullstop", "⒈", "⒓"),
        ("upperLetter", "A", "L"),
        ("lowerRoman", "i", "xii"),
        ("upperRoman", "I", "XII"),
        ("cardinalText", "1", "12"),
        ("bullet", "", ""),
        ("none", "、", "、"),
    ],
)
def test_ways_to_write_a_number(writing: str, first: str, twelfth: str) -> None:
    """Each way of Word to write numbers is written so; a bullet is none, an unknown way means digits."""
    printed = numbers([(1, 0)] * 12, definition(1, level(0, writing, "%1、")), numbering(1, 1))
    end = "" if writing in ("bullet", "none") else "、"
    assert (printed[0], printed[11]) == (f"{first}{end}", f"{twelfth}{end}")


STYLES: Final = "".join(
    f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{identifier}"/>{more}</w:style>'
    for identifier, more in (
        ("part", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
        ("point", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'),
        ("linked", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'),
        ("child", '<w:basedOn w:val="part"/>'),
    )
)


def test_styles_number_their_paragraphs() -> None:
    """A style numbers, by its own level or by the level that belongs to it; a paragraph can take its number off."""
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = "".join(
        paragraph(f"款{style}", f'<w:pStyle w:val="{style}"/>{more}')
        for style, more in (("part", ""), ("point", ""), ("child", ""), ("part", off), ("linked", ""), ("part", ""))
    )
    linked = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2").replace(
        "<w:numFmt", '<w:pStyle w:val="linked"/><w:numFmt'
    )
    content = word_file(
        body, styles=STYLES, numbering=OFFICIAL + definition(2, linked) + numbering(1, 1) + numbering(2, 2)
    )
    assert texts_of("a.docx", content) == [
        *("一、款part", "（一）款point", "二、款child", "款part", "1.1 款linked", "三、款part"),
    ]


def test_a_definition_may_refer_to_that_of_a_style() -> None:
    """A list style has its levels elsewhere, and all that use it count together."""
    styles = (
        '<w:style w:type="numbering" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    link = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="list"/></w:abstractNum>'
    body = numbered("甲", 1) + numbered("乙", 2)
    content = word_file(body, styles=styles, numbering=OFFICIAL + link + numbering(1, 1) + numbering(2, 7))
    assert texts_of("a.docx", content) == ["一、甲", "二、乙"]


def test_hidden_and_deleted_paragraphs_do_not_count() -> None:
    """A number that nobody sees is none; one before an empty paragraph is seen."""
    properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    vanish = "<w:rPr><w:vanish/></w:rPr>"
    hidden = f"<w:p><w:pPr>{properties}{vanish}</w:pPr><w:r>{vanish}<w:t>藏</w:t></w:r></w:p>"
    gone = "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
    deleted = f"<w:p><w:pPr>{properties}<w:rPr><w:del/></w:rPr></w:pPr>{gone}</w:p>"
    body = numbered("甲", 1) + hidden + deleted + numbered("乙", 1) + numbered("", 1) + numbered("丁", 1)
    content = word_file(body, numbering=OFFICIAL + numbering(1, 1))
    assert texts_of("a.docx", content) == ["一、甲", "二、乙", "三、", "四、丁"]


@pytest.mark.parametrize(("used", "depth"), [(9, 0), (1, 8), (1, 99), (-1, 0), (1, -1)])
def test_numberings_that_do_not_exist_number_nothing(used: int, depth: int) -> None:
    """A paragraph of a numbering or level that is not there has no number."""
    content = word_file(numbered("甲", used, depth), numbering=OFFICIAL + numbering(1, 1))
    assert texts_of("a.docx", content) == ["甲"]
