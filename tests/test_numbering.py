"""Numbers and anchors are computed from the order of the parts and from their ids."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi_report.document import Document, Measure, Paragraph, Section, Subsection
from fazhi_report.numbering import NUMBERS, SUBSECTIONS, USUAL, number_document
from fazhi_report.quantity import chinese_numeral
from fazhi_report.schema import NUMBERINGS
from fazhi_report.schema import Measure as WrittenMeasure
from tests.documents import every_kind, words

MEASURE = Measure("", "", words("措施"), ())


def subsection(name: str, measures: int = 0) -> Subsection:
    """Return a subsection with so many measures."""
    return Subsection(name, "", "", words("标题"), (), (MEASURE,) * measures)


def section(name: str, *subsections: Subsection, titled: bool = True, measures: int = 0) -> Section:
    """Return a section with or without a title."""
    title = words("标题") if titled else ()
    return Section(name, "other", "", "", title, (), (MEASURE,) * measures, subsections, (Paragraph(words("原因")),))


def measures(*levels: int, numbering: str = "一是", continued: bool = False) -> tuple[Measure, ...]:
    """Return measures at these levels; those directly inside are numbered `numbering`, those below （1）, then ①."""
    ways = (numbering, "（1）", "①")
    return tuple(
        MEASURE._replace(level=level, numbering=ways[level - 1], continued=continued and level == 1) for level in levels
    )


def numbers_of(document: Document) -> list[list[str]]:
    """Return the numbers of the measures of each subsection."""
    return [[each.number for each in part.measures] for one in document.sections for part in one.subsections]


def numbered(*sections: Section) -> Document:
    """Return a document of these sections, numbered."""
    return number_document(every_kind()._replace(sections=sections))


def test_sections_without_title_do_not_count() -> None:
    """Opening, shortcomings and plan have no number, and the sections around them count on."""
    document = numbered(section("a", titled=False), section("b"), section("c", titled=False), section("d"))
    assert [each.number for each in document.sections] == ["", "一、", "", "二、"]


def test_subsections_and_measures_count_anew() -> None:
    """Subsections start again in every section, measures in every subsection and among a section's own measures."""
    first = section("a", subsection("x", 2), subsection("y", 1), measures=2)
    document = numbered(first, section("b", subsection("x", 1)))
    parts = [part for each in document.sections for part in each.subsections]
    assert [part.number for part in parts] == ["（一）", "（二）", "（一）"]
    assert [[measure.number for measure in part.measures] for part in parts] == [["一是", "二是"], ["一是"], ["一是"]]
    assert [measure.number for measure in document.sections[0].measures] == ["一是", "二是"]


def test_subsections_of_an_untitled_section_are_numbered() -> None:
    """A part without a title may still have subsections; these have numbers."""
    document = numbered(section("a", subsection("x"), titled=False))
    assert document.sections[0].subsections[0].number == "（一）"


def test_anchors_are_made_of_ids() -> None:
    """Anchors name the section and subsection by id, whatever their numbers; measures by their place."""
    document = numbered(section("开头", titled=False, measures=1), section("b", subsection("x", 2)))
    first, second = document.sections
    assert (first.anchor, first.measures[0].anchor) == ("section-开头", "section-开头-1")
    assert second.anchor == "section-b"
    assert second.subsections[0].anchor == "section-b-x"
    assert [each.anchor for each in second.subsections[0].measures] == ["section-b-x-1", "section-b-x-2"]


def test_numbers_go_on_past_ten() -> None:
    """The eleventh section is 十一、, the hundred and fifth 一百零五、."""
    document = numbered(*(section(f"s{count}") for count in range(1, 106)))
    assert document.sections[10].number == "十一、"
    assert document.sections[104].number == "一百零五、"


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 3), st.integers(0, 3)), max_size=8))
def test_numbering(shape: list[tuple[bool, int, int]]) -> None:
    """For any shape: numbers run on without a gap, anchors are unique, and numbering twice changes nothing."""
    document = numbered(
        *(
            section(
                f"s{index}", *(subsection(f"x{place}", measures) for place in range(count)), titled=titled, measures=1
            )
            for index, (titled, count, measures) in enumerate(shape)
        )
    )
    titled = [each.number for each in document.sections if each.title]
    assert titled == [f"{chinese_numeral(count)}、" for count in range(1, len(titled) + 1)]
    parts: list[Section | Subsection] = [*document.sections]
    parts += [part for each in document.sections for part in each.subsections]
    anchors = [part.anchor for part in parts] + [each.anchor for part in parts for each in part.measures]
    assert len(anchors) == len(set(anchors))
    assert number_document(document) == document


@pytest.mark.parametrize(
    ("numbering", "numbers"),
    [
        ("一是", {1: "一是", 2: "二是", 10: "十是", 21: "二十一是"}),
        ("（一）", {1: "（一）", 12: "（十二）"}),
        ("1.", {1: "1.", 10: "10."}),
        ("1、", {1: "1、", 10: "10、"}),
        ("（1）", {1: "（1）", 10: "（10）"}),
        ("1）", {1: "1）", 10: "10）"}),
        ("①", {1: "①", 20: "⑳", 21: "㉑", 35: "㉟", 36: "㊱", 50: "㊿", 51: "（51）", 120: "（120）"}),
        ("第一，", {1: "第一，", 11: "第十一，"}),
        ("一要", {1: "一要", 3: "三要"}),
    ],
)
def test_ways_of_numbering(numbering: str, numbers: dict[int, str]) -> None:
    """Each way is named by its first number and counts on as it should; beyond ㊿ there are no circles."""
    group = measures(*[1] * 120, numbering=numbering)
    document = numbered(section("a", subsection("x")._replace(measures=group)))
    found = [each.number for each in document.sections[0].subsections[0].measures]
    assert {place: found[place - 1] for place in numbers} == numbers
    assert found[0] == numbering
    assert len(set(found)) == len(found)


def test_every_way_that_may_be_written_can_be_counted() -> None:
    """The data format and the numbers know the same ways, and the same usual one."""
    assert list(NUMBERS) == list(NUMBERINGS)
    assert WrittenMeasure(lead="甲").numbering == USUAL == next(iter(NUMBERS))
    assert SUBSECTIONS in NUMBERS


def test_measures_below_measures() -> None:
    """Each level counts anew below each measure, and anchors say what stands below what."""
    levels = (1, 2, 2, 1, 2, 3, 3, 2, 1)
    document = numbered(section("a", subsection("x")._replace(measures=measures(*levels, numbering="1."))))
    part = document.sections[0].subsections[0]
    assert [each.number for each in part.measures] == ["1.", "（1）", "（2）", "2.", "（1）", "①", "②", "（2）", "3."]
    places = [each.anchor.removeprefix(f"{part.anchor}-") for each in part.measures]
    assert places == ["1", "1-1", "1-2", "2", "2-1", "2-1-1", "2-1-2", "2-2", "3"]


def test_numbers_of_measures_go_on() -> None:
    """Continued, the numbers go on from the last of the same way, whatever others stand between; the places do not."""

    def part(name: str, numbering: str, *, continued: bool = False) -> Subsection:
        return subsection(name)._replace(measures=measures(1, 1, numbering=numbering, continued=continued))

    first = section("a", part("w", "1."), part("x", "一是"), part("y", "1.", continued=True))
    document = numbered(first, section("b", part("z", "1.", continued=True), part("v", "1.")))
    assert numbers_of(document) == [["1.", "2."], ["一是", "二是"], ["3.", "4."], ["5.", "6."], ["1.", "2."]]
    assert document.sections[1].subsections[0].measures[0].anchor == "section-b-z-1"


def test_numbers_of_subsections_go_on() -> None:
    """The subsections of a continued section go on from those before; with none before, they begin with the first."""
    first, second = section("a", subsection("x"), subsection("y")), section("b", subsection("z"))
    continued = numbered(first, second._replace(continued=True))
    assert [part.number for each in continued.sections for part in each.subsections] == ["（一）", "（二）", "（三）"]
    alone = numbered(second._replace(continued=True))
    assert alone.sections[0].subsections[0].number == "（一）"


def test_nothing_else_is_changed() -> None:
    """Numbering fills numbers and anchors and leaves the rest of the tree as it was."""
    document = every_kind()
    again = number_document(document)
    assert again == document
    assert again.figures is document.figures
    assert again.sections[1].blocks is document.sections[1].blocks
