"""Finding the numbers of a text: every one that `fazhi check` asks about, printed again exactly as it stands."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fazhi_report.diagnostics import Span
from fazhi_report.formatting.punctuation import widened
from fazhi_report.importing.found_figures import FoundFigure, FoundNumbers
from fazhi_report.importing.numbers.finding import find_numbers
from fazhi_report.importing.outline import Extent, Passage
from fazhi_report.importing.reading_order import PlacedPassage
from fazhi_report.quantity import Quantity, print_number, print_quantity, read_unit
from fazhi_report.rules.numbers import undeclared_in
from tests.imports.number_cases import found_in, placed

WORDS: Final = (
    "受理|办结|案件|其中|同比|增长|达到|从|上升到|分别为|不超过|占|率|第|近|"
    "约|超过|的|和|、|，|。|；|：|（|）|《|》|“|”|(|)|,|;|年|月|"
    "日|号|条|〔|〕|件|项|个|名|人次|万|亿|余|多|千|百|%|％|‰|"
    "个百分点|百分点|—|~|至|-|/|:|×|+|.|热线|小时|工作日|部门|A|"
    "km|㎡|元|截至|底|目前| |第3批|改革|[|*|分之|2019年|3月5日|"
    "9:30|〔2020〕8号|国发|年代|届|时|级|楼|版|版本|编号|电话"
)
PIECES: Final = st.sampled_from(WORDS.split("|"))
NUMBERS: Final = st.one_of(
    st.integers(0, 99_999).map(str),
    st.sampled_from(
        ["10,571", "007", "68.46", "１７９", "260.7", "0", "110", "12345", "2019", "0797", "1.0", "24", "365"]
    ),
)
TEXTS: Final = st.lists(st.one_of(PIECES, NUMBERS, PIECES), min_size=1, max_size=14).map("".join).filter(str.strip)


def same(one: str, other: str) -> bool:
    """Tell whether two texts are the same but for the width of characters."""
    return unicodedata.normalize("NFKC", one) == unicodedata.normalize("NFKC", other)


def printed(figure: FoundFigure) -> str:
    """Return what a reference to a figure prints."""
    unit = read_unit(figure.unit)
    assert unit is not None
    quantity = Quantity(figure.number, unit)
    return print_number(quantity) if figure.filter else print_quantity(quantity)


def drafted(text: str, found: FoundNumbers, passage: int = 0) -> str:
    """Return a text as the sources have it: a reference for each figure."""
    for number, figure in reversed(list(enumerate(found.figures))):
        if figure.passage == passage:
            text = f"{text[: figure.start]}{{{{ figure_{number} }}}}{text[figure.end :]}"
    return text


@settings(max_examples=150)
@example("受理5件（20）3号")
@example("1:3")
@example("第3名，第1、2位")
@example("5至10万人次，10至20%")
@example("3百分点")
@example("5G，A4，4K")
@example("2019年00")
@example("00第5条")
@given(TEXTS)
def test_nothing_is_left_undeclared(text: str) -> None:
    """Once figures are references and literals are declared, the check asks about no number, whatever the text."""
    found = found_in(text)
    literals = [literal.text for literal in found.literals]
    for text_in_sources in (text, widened(text, literals, exact=False)):
        source = drafted(text_in_sources, found)
        assert [match[0] for match in undeclared_in(source, literals)] == []


@settings(max_examples=150)
@example("受理10,571*0受理10,571")
@given(TEXTS)
def test_each_reference_prints_what_stands_there(text: str) -> None:
    """A figure prints the number and the unit of the text; figures and literals do not overlap, and are in order."""
    found = found_in(text)
    for figure in found.figures:
        assert same(printed(figure), text[figure.start : figure.end])
        assert figure.label != ""
    for literal in found.literals:
        assert text[literal.start : literal.end] == literal.text
    figures = [(figure.start, figure.end) for figure in found.figures]
    extents = sorted([*figures, *((literal.start, literal.end) for literal in found.literals)])
    assert all(one[1] <= other[0] for one, other in pairwise(extents))
    assert figures == sorted(figures)


@settings(max_examples=60)
@example(["00第", "10,571受理00第0"])
@given(st.lists(TEXTS, min_size=2, max_size=4))
def test_different_amounts_have_different_labels(texts: list[str]) -> None:
    """In one part, a label stands for one amount; a whole stands before its parts."""
    found = find_numbers([placed(text) for text in texts], 2020, "report.txt")
    amounts: dict[str, set[tuple[str, str]]] = {}
    for figure in found.figures:
        amounts.setdefault(figure.label, set()).add((figure.number.written + figure.number.sign, figure.unit))
    assert all(len(each) == 1 for each in amounts.values())
    assert all(each.part_of is None or each.part_of < index for index, each in enumerate(found.figures))
    for index, text in enumerate(texts):
        literals = [literal.text for literal in found.literals]
        assert list(undeclared_in(drafted(text, found, index), literals)) == []


@pytest.mark.parametrize(
    ("text", "literals"),
    [
        ("办结10,571件", ["10,571件"]),
        ("采用5G和4K，用A4纸", ["5G", "4K", "A4"]),
        ("与110联动，热线12348，拨打12345热线", ["110联动", "12348", "12345"]),
        ("热线7×24小时服务，24小时自助，365天值守", ["7×24小时", "24小时", "365天"]),
        ("落实3年行动计划，近3年来连续5年优秀", ["3年行动计划", "近3年来", "连续5年"]),
        ("第3批第2次，占1/3，比例1:3", ["第3批", "第2次", "1/3", "1:3"]),
        ("编号007，版本2.0，同比+5.2%", ["编号007", "版本2.0", "+5.2%"]),
        ("近3天办结，10-2个工作日", ["近3天", "10-2个工作日"]),
        ("电话0797-1234567", ["0797-1234567"]),
        ("惠及3十万人，5百分点", ["3十万", "5百分"]),
        ("未满18周岁，3级以上，5号楼", ["18周岁", "3级", "5号"]),
    ],
)
def test_what_is_no_amount_is_declared_in_words(text: str, literals: list[str]) -> None:
    """Names, codes, stretches of time and forms that data have not are literals, never a number alone."""
    found = found_in(text)
    texts = [literal.text for literal in found.literals]
    assert len(texts) == len(literals)
    assert all(expected in literal for literal, expected in zip(texts, literals, strict=True))
    assert all(literal.strip("0123456789.,%") or literal.startswith("123") for literal in texts)
    assert [one.code for one in found.findings].count("FZ631") == len(literals)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("约5万户", [("约5万", "户")]),
        ("超过1000件", [("超过1000", "件")]),
        ("不超过5件", [("5", "件")]),
        ("签约30个", [("30", "个")]),
        ("近300家，附近3处", [("近300", "家"), ("3", "处")]),
        ("10余万人次，3万多人", [("10余万", "人次"), ("3万多", "人")]),
        ("增长-3.2%，下降5‰", [("-3.2%", "%"), ("5‰", "‰")]),
        ("5.1个百分点", [("5.1", "百分点")]),
        ("3.5万平方米，50亿元，2条/件", [("3.5万", "平方米"), ("50亿", "元"), ("2", "条/件")]),
        ("5000万千瓦，3场（次）", [("5000万", "千瓦"), ("3", "场（次）")]),
        ("5部门，12家庭，10项目标", [("5", ""), ("12", ""), ("10", "项")]),
        (
            "10—20件，10%~20%，3天至5天",
            [("10", "件"), ("20", "件"), ("10%", "%"), ("20%", "%"), ("3", "天"), ("5", "天")],
        ),
        ("2-3个工作日", [("2", "个工作日"), ("3", "个工作日")]),
        ("１７９件，９１％", [("179", "件"), ("91%", "%")]),
        ("第2名，居全省第1", [("2", "名"), ("1", "")]),
    ],
)
def test_number_and_unit_are_parted(text: str, written: list[tuple[str, str]]) -> None:
    """A figure has its number as the data format writes it, with qualifier and magnitude, and its unit."""
    found = found_in(text)
    assert [(each.number.written + each.number.sign, each.unit) for each in found.figures] == written
    assert found.literals == ()


def test_the_lower_end_of_a_span_prints_no_unit() -> None:
    """In 10—20件 the first number stands without the unit, which both have."""
    assert [figure.filter for figure in found_in("10—20件").figures] == ["number", ""]


def test_findings_stand_where_the_manuscript_has_the_words() -> None:
    """A finding is placed by line and column, also behind a break of line."""
    extents = (Extent(3, 3, "分四批公布，"), Extent(4, 1, "采用5G 网络"))
    passage = PlacedPassage(Passage("分四批公布，采用5G网络", extents), False, "")
    findings = find_numbers([passage], 2020, "report.txt").findings
    places = [(one.code, one.span) for one in findings]
    assert places == [
        ("FZ632", Span("report.txt", 3, 4, 3, 6)),
        ("FZ631", Span("report.txt", 4, 3, 4, 5)),
    ]


def test_names_in_chinese_numerals_are_no_amounts() -> None:
    """三项制度, 一站式 and 第三批 are words; 十二项 and 五个 are told of."""
    found = found_in("落实三项制度，一站式办理第三批事项，取消十二项，推出五个“一链办理”事项，两个中心")
    assert [one.arguments["written"] for one in found.findings] == ["十二项", "五个"]
