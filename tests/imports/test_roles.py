"""Titles and paragraphs without number tell which of the five contents they are."""

from __future__ import annotations

import pytest

from fazhi_report.importing.outlining.roles import names, role_of_title, subject_of, tells_causes


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("主要举措和成效", "achievements"),
        ("2019年工作开展情况", "achievements"),
        ("完善工作机制，夯实法治政府建设工作基础", None),
        ("存在的不足和原因", "shortcomings"),
        ("存在的主要问题及原因", "shortcomings"),
        ("问题和不足", "shortcomings"),
        ("工作中的薄弱环节", "shortcomings"),
        ("主要问题", "shortcomings"),
        ("坚持问题导向，着力解决突出问题", None),
        ("整治群众身边的突出问题", None),
        ("党政主要负责人履行推进法治建设第一责任人职责情况", "duties"),
        ("主要负责人履职情况", "duties"),
        ("下一步工作打算", "plan"),
        ("2020年工作安排", "plan"),
        ("今后努力方向", "plan"),
        ("存在问题及下一步打算", "shortcomings"),
        ("主要做法、存在问题和下一步打算", "achievements"),
        ("其他需要报告的情况", "other"),
    ],
)
def test_a_title_tells_its_role(title: str, role: str | None) -> None:
    """What a title names first is its role; a title that tells what was done about problems names none."""
    assert role_of_title(title, 2019) == role


@pytest.mark.parametrize(
    ("paragraph", "subject"),
    [
        ("2019年，我市法治政府建设工作虽然取得一定成绩，但与上级要求相比还有不足。", "shortcomings"),
        ("在肯定成绩的同时，我们也清醒地看到，工作中还存在一些问题：基层力量薄弱。", "shortcomings"),
        ("当前，我市法治政府建设仍存在不足：宣传不够。", "shortcomings"),
        ("过去一年，我区法治政府建设仍有不足，主要是力量不匹配。", "shortcomings"),
        ("对照上级要求，我市还有差距。", "shortcomings"),
        ("对检查发现的问题及时督促整改。", None),
        ("同时，对检查中发现的问题逐一反馈。", None),
        ("检查中发现存在问题的，责令限期整改。", None),
        ("下一步，我市将继续推进依法行政。", "plan"),
        ("2020年，我市将深入推进依法行政。", "plan"),
        ("2019年，我市将信用建设纳入考核。", None),
        ("今后，我们将再接再厉。", "plan"),
        ("特此报告。", "closing"),
        ("专此报告", "closing"),
        ("全市法治政府建设取得明显成效。", None),
    ],
)
def test_a_paragraph_turns_to_another_subject(paragraph: str, subject: str | None) -> None:
    """Only clear beginnings turn to shortcomings, a plan or the end; other paragraphs stay where they are."""
    assert subject_of(paragraph, 2019) == subject


def test_a_title_may_name_more_than_its_role() -> None:
    """A part on problems and plans names both."""
    assert names("存在问题及下一步打算", "plan")
    assert names("存在问题及下一步打算", "shortcomings")
    assert not names("主要举措", "plan")


@pytest.mark.parametrize(
    ("paragraph", "tells"),
    [
        ("原因主要是培训不够经常。", True),
        ("究其原因，一方面是考核不够。", True),
        ("产生上述问题的主要原因是力量薄弱。", True),
        ("主要原因在于认识不足。", True),
        ("有的部门重视不够。", False),
        ("培训不够，这也是原因之一。", False),
    ],
)
def test_causes_are_told_by_their_beginning(paragraph: str, tells: bool) -> None:
    """A paragraph on causes says so at its beginning."""
    assert tells_causes(paragraph) is tells
