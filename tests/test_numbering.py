"""Numbers and anchors are computed from the order of the parts and from their ids."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fazhi_report.document import Document, Measure, Paragraph, Section, Subsection
from fazhi_report.numbering import number_document
from fazhi_report.quantity import chinese_numeral
from tests.documents import every_kind, words

MEASURE = Measure("", "", words("措施"), ())


def subsection(name: str, measures: int = 0) -> Subsection:
    """Return a subsection with so many measures."""
    return Subsection(name, "", "", words("标题"), (), (MEASURE,) * measures)


def section(name: str, *subsections: Subsection, titled: bool = True, measures: int = 0) -> Section:
    """Return a section with or without a title."""
    title = words("标题") if titled else ()
    return Section(name, "other", "", "", title, (), (MEASURE,) * measures, subsections, (Paragraph(words("原因")),))


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


def test_nothing_else_is_changed() -> None:
    """Numbering fills numbers and anchors and leaves the rest of the tree as it was."""
    document = every_kind()
    again = number_document(document)
    assert again == document
    assert again.figures is document.figures
    assert again.sections[1].blocks is document.sections[1].blocks
