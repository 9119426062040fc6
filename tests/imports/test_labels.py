"""What each number counts: cases in tests/imports/numbers/, and the report of 2019."""

from __future__ import annotations

from typing import Final

import pytest

from fazhi_report.importing.numbers.finding import find_numbers
from tests.imports.number_cases import Case, as_expected, cases, found_in, placed

CASES: Final = tuple(cases())


def test_the_numbers_of_each_case_are_found() -> None:
    """All numbers of all cases are found with value and unit, and no others; names are declared in words."""
    wrong = []
    for case in CASES:
        found = found_in(case.text, case.context)
        amounts = [(each.number, each.unit) for each in map(as_expected, found.figures)]
        if amounts != [(each.number, each.unit) for each in case.figures] or not same_literals(case, found.literals):
            wrong.append((case.place, amounts, [literal.text for literal in found.literals]))
    assert sum(len(case.figures) for case in CASES) > 390
    assert wrong == []


def same_literals(case: Case, literals: tuple[object, ...]) -> bool:
    """Tell whether the literals found are those expected, or these with a word more or less."""
    texts = [str(getattr(literal, "text", "")) for literal in literals]
    return len(texts) == len(case.literals) and all(
        one in other or other in one for one, other in zip(texts, case.literals, strict=True)
    )


def test_what_numbers_count_is_told_in_words_of_the_report() -> None:
    """Label, kind, whole, day and scope of every number are as the cases have them."""
    wrong = []
    for case in CASES:
        figures = map(as_expected, found_in(case.text, case.context).figures)
        for found, expected in zip(figures, case.figures, strict=True):
            if found != expected._replace(wished=""):
                wrong.append((case.place, found, expected))
    assert wrong == []


def test_most_labels_are_what_an_editor_would_write() -> None:
    """Of a hundred labels at least ninety-four are kept by an editor; the cases say which are not."""
    figures = [figure for case in CASES for figure in case.figures]
    kept = sum(not figure.wished for figure in figures)
    assert kept / len(figures) > 0.94


def test_labels_are_told_apart_within_a_part() -> None:
    """The same words for another amount get a label of their own: by whom it was for, else by the title."""
    texts = ["提出意见34件，提出建议5条，向市直部门提出意见49件，提出建议3条", "提出意见50件", "提出意见34件"]
    found = find_numbers([placed(text, "加强审核") for text in texts], 2020, "report.txt")
    labels = [figure.label for figure in found.figures]
    assert labels == [
        *("提出意见", "提出建议", "向市直部门提出意见", "向市直部门提出建议"),
        *("提出意见（加强审核）", "提出意见"),
    ]
    assert [figure.sure for figure in found.figures] == [True, True, True, True, False, True]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("截至2019年底，受理5件。其中办结3件。全年评查8宗", ["2019-12-31", "2019-12-31", ""]),
        ("截至12月底，受理5件。办结3件", ["2020-12-31", ""]),
        ("截至目前，受理5件", [""]),
        ("截止2020年2月，受理5件", ["2020-02-29"]),
        ("截止2019年2月，受理5件", ["2019-02-28"]),
        ("到2025年底，建成站点5个", ["2025-12-31"]),
        ("截至去年底，受理5件", ["2019-12-31"]),
        ("从受理到审查5件", [""]),
        ("截至2020年13月底，受理5件", [""]),
    ],
)
def test_the_day_up_to_which_numbers_count(text: str, days: list[str]) -> None:
    """A day is taken from its sentence, and holds until the sentence ends or another time is named."""
    assert [figure.as_of for figure in found_in(text).figures] == days


def test_the_title_names_what_its_text_does_not() -> None:
    """A number without words of its own takes the title above it; that it was guessed is said."""
    figure = found_in("共2件。", "办理情况").figures[0]
    assert (figure.label, figure.sure) == ("办理情况", False)
    assert [(one.code, one.arguments["label"]) for one in found_in("共2件。", "办理情况").findings] == [
        ("FZ630", "办理情况")
    ]


def test_a_heading_names_itself() -> None:
    """The number in a title is named by the words of the title."""
    found = find_numbers(
        [placed("办结行政复议案件200件", "办结行政复议案件200件", is_heading=True)], 2020, "report.txt"
    )
    assert [figure.label for figure in found.figures] == ["办结行政复议案件"]


def test_stem_and_object_of_what_takes_up_what_was_counted() -> None:
    """办结 is told from 受理 by its stem; both count the same."""
    figures = found_in("受理行政复议案件179件，其中办结149件").figures
    assert [(figure.stem, figure.object) for figure in figures] == [("受理", "行政复议案件"), ("办结", "行政复议案件")]
