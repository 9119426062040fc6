"""The proof of an import: it sees every difference, and says where it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fazhi_report.importing.manuscript import Line, Manuscript
from fazhi_report.importing.outline import Aside, Correction, Extent, Head, Outline, Place
from fazhi_report.importing.proof import Supplied, bare, difference, first_difference

NOTHING = Supplied("", "", "")


def manuscript(*lines: str) -> Manuscript:
    """Return a manuscript of these lines."""
    return Manuscript("报告.txt", "text", "UTF-8", tuple(Line(number, 1, line) for number, line in enumerate(lines, 1)))


EMPTY = Outline(Head(), ())


def test_width_and_white_space_do_not_count() -> None:
    """Half-width and full-width forms, spaces and line ends are the same."""
    text = "示例市２０１９年，（一）受理１７９件。\n\n办结 149 件"
    assert difference(manuscript("示例市2019年,(一)受理179件。", "办结149件"), EMPTY, text, NOTHING) is None


def test_a_difference_is_shown_with_its_place() -> None:
    """The first character that differs is pointed at in the manuscript, with the text of both sides around it."""
    found = difference(
        manuscript("受理179件。", "办结 149件，纠错102件。"), EMPTY, "受理179件。办结149件，纠错103件。", NOTHING
    )
    assert found is not None
    assert found.place == Place(2, 13)
    assert (found.published[-3:], found.drafted[-3:]) == ("2件。", "3件。")


def test_what_is_missing_at_the_end_is_a_difference() -> None:
    """A text that merely ends sooner differs, on either side."""
    assert difference(manuscript("受理179件。办结149件。"), EMPTY, "受理179件。", NOTHING) is not None
    found = difference(manuscript("受理179件。"), EMPTY, "受理179件。办结149件。", NOTHING)
    assert found is not None
    assert found.place == Place(1, 8)


def test_asides_and_corrections_are_taken_out() -> None:
    """What was put aside is not compared, and a corrected number is compared as corrected."""
    read = manuscript("时间：2020年", "四、标题 浏览次数：9", "正文")
    outline = EMPTY._replace(
        asides=(Aside(Extent(1, 1, "时间：2020年"), "time"), Aside(Extent(2, 6, "浏览次数：9"), "views")),
        corrections=(Correction(Place(2, 1), "四", "三"),),
    )
    assert difference(read, outline, "三、标题正文", NOTHING) is None
    assert difference(read, EMPTY, "三、标题正文", NOTHING) is not None


def test_what_was_supplied_is_taken_off_the_report() -> None:
    """A title and a signature that the manuscript lacks are no difference, those that it has are compared."""
    text = "示例市年度报告\n正文\n示例市人民政府\n2020年2月28日"
    signature = "示例市人民政府2020年2月28日"
    assert difference(manuscript("正文"), EMPTY, text, Supplied("示例市年度报告", signature, "")) is None
    dated = Supplied("示例市年度报告", signature, "2020年2月28日")
    assert difference(manuscript("正文", "2020年2月28日"), EMPTY, text, dated) is None
    assert difference(manuscript("正文", "2020年2月29日"), EMPTY, text, dated) is not None
    assert difference(manuscript("正文"), EMPTY, text, NOTHING) is not None


def test_the_rule_under_the_head_of_a_table() -> None:
    """A line of hyphens is layout of the plain text."""
    assert difference(manuscript("项目 数量", "受理 3"), EMPTY, "项目  数量\n----  ----\n受理     3", NOTHING) is None


@given(st.text(max_size=30), st.text(max_size=30))
def test_the_first_difference_of_any_texts(one: str, other: str) -> None:
    """It is the length of the beginning that both share."""
    index = first_difference(one, other)
    assert one[:index] == other[:index]
    assert one[index : index + 1] != other[index : index + 1] or one == other


@given(st.text(alphabet="一二件179，,。 （(", max_size=40), st.text(alphabet="一二件179，,。 （(", max_size=40))
def test_texts_are_the_same_only_if_bare_they_are(one: str, other: str) -> None:
    """No difference is found exactly where both are the same without white space and in compatibility form."""
    lines = [line for line in one.split("\n") if line.strip()]
    found = difference(manuscript(*lines), EMPTY, other, NOTHING)
    assert (found is None) == (bare(one) == bare(other))
