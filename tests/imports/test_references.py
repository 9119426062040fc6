"""Passages become texts of the data format, which print the passage again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi_report.document import Paragraph, Words
from fazhi_report.importing.references import Inserted, reference_to, written, written_plainly, years_in
from fazhi_report.prose import Reference, read_prose, without_wrapping


def references(text: str, *, next_too: bool = False) -> str:
    """Return a passage of 2019 with its years as references."""
    return written(text, tuple(years_in(text, 2019, next_too=next_too)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019年，我市", "{{ year }}年，我市"),
        ("截至2019年底", "截至{{ year }}年底"),
        ("《纲要（2019年版）》和“2019年计划”", "《纲要（2019年版）》和“2019年计划”"),
        ("2017—2019年", "2017—2019年"),
        ("2018年和2020年", "2018年和2020年"),
        ("2019号文件", "2019号文件"),
        ("12019年", "12019年"),
    ],
)
def test_the_year_of_the_report(text: str, expected: str) -> None:
    """The year of the report becomes a reference, other years and those of names and spans stay."""
    assert references(text) == expected


def test_the_year_to_come_in_a_plan() -> None:
    """A plan speaks of the next year, which moves on with the report."""
    assert (
        references("2020年，我市将在2019年的基础上", next_too=True) == "{{ year + 1 }}年，我市将在{{ year }}年的基础上"
    )


def test_figures_and_marks() -> None:
    """A figure gives way to its reference; what the data format would read as marks is escaped."""
    text = "受理*179件*，[见附件]，a_b\\c"
    assert written(text, (Inserted(3, 7, reference_to("accepted", "")),)) == (
        r"受理\*{{ accepted }}\*，\[见附件]，a\_b\\c"
    )
    assert reference_to("accepted", "number") == "{{ accepted | number }}"
    assert written("|竖线", ()) == r"\|竖线"


def test_texts_of_the_report_file_know_no_marks() -> None:
    """In `report.yaml` only the year is replaced."""
    assert written_plainly("示例市2019年*报告*", 2019) == "示例市{{ year }}年*报告*"


def printed(text: str) -> str:
    """Return what the data format prints of a text, a year as 2019."""

    def year(reference: Reference) -> Words:
        return Words(str(2019 + reference.years))

    blocks, findings = read_prose(text, year)
    assert not findings
    paragraphs = [block.content for block in blocks if isinstance(block, Paragraph)]
    return "".join(node.text for content in paragraphs for node in content if isinstance(node, Words))


@given(st.text(alphabet="受理年2019“”《》*_[]()\\|-—a，。 ", min_size=1, max_size=30))
def test_any_passage_is_printed_again(text: str) -> None:
    """Whatever marks a passage holds, its text prints the very passage."""
    passage = without_wrapping(text).strip()
    if passage:
        assert "".join(printed(references(passage)).split()) == "".join(passage.split())
