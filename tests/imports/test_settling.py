"""What a report must say of itself: read from it, said by the user, or concluded and said so."""

from __future__ import annotations

from typing import Final

import pytest

from fazhi_report.importing.manuscript import Line, Manuscript
from fazhi_report.importing.outline import Disclosure, Extent, Head, Outline, Part, Passage
from fazhi_report.importing.settling import Wishes, issuer_of_title, region_of, settle

NO_HEAD: Final = Head()


def manuscript(*lines: str, title: str = "") -> Manuscript:
    """Return a manuscript of these lines."""
    return Manuscript(
        "报告.txt", "text", "UTF-8", tuple(Line(number, 1, line) for number, line in enumerate(lines, 1)), title
    )


def outline(title: str = "", head: Head = NO_HEAD) -> Outline:
    """Return an outline without parts, its title on the first line."""
    passage = Passage(title, (Extent(1, 1, title),)) if title else None
    return Outline(head._replace(title=passage), ())


COMPLETE = Wishes(year=2019, issuer="示例市人民政府", region="990000", date="2020-02-28")


def codes(read: Outline, wishes: Wishes, *lines: str, title: str = "") -> list[str]:
    """Return the codes of what is found while a head is settled."""
    return [each.code for each in settle(manuscript(*lines, title=title), read, wishes).diagnostics]


@pytest.mark.parametrize(
    ("issuer", "region"),
    [
        ("赣州市人民政府", "360700"),
        ("江西省赣州市人民政府", "360700"),
        ("赣州市市场监督管理局", "360700"),
        ("江西省人民政府", "360000"),
        ("吉林省人民政府", "220000"),
        ("吉林市人民政府", "220200"),
        ("海南省人民政府", "460000"),
        ("北京市人民政府", "110000"),
        ("赣州市章贡区人民政府", ""),
        ("崇义县人民政府", ""),
        ("示例市人民政府", ""),
    ],
)
def test_division_codes(issuer: str, region: str) -> None:
    """Provinces and prefectures are known by name, with their own departments; what is smaller is not."""
    assert region_of(issuer) == region


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("赣州市2019年法治政府建设情况报告", "赣州市人民政府"),
        ("示例市司法局2019年度法治政府建设工作总结", "示例市司法局"),
        ("示例市人民政府关于2019年法治政府建设情况的报告", "示例市人民政府"),
        ("示例县二〇一九年法治政府建设情况报告", "示例县人民政府"),
        ("示例街道2019年法治政府建设情况报告", "示例街道办事处"),
        ("2019年法治政府建设年度报告", ""),
        ("关于2019年度法治政府建设情况的报告", ""),
    ],
)
def test_issuer_of_a_title(title: str, issuer: str) -> None:
    """A title names its body; a place alone stands for its government."""
    assert issuer_of_title(title) == issuer


def test_what_the_report_says_itself_stays() -> None:
    """The head of the report is taken before what the user says."""
    read = outline("示例市2019年法治政府建设情况报告", Head(issuer="示例市司法局", date="2020-01-15"))
    settled = settle(manuscript(), read, COMPLETE._replace(title="别的标题")).value
    assert settled is not None
    assert (settled.title, settled.issuer, settled.date) == (
        "示例市2019年法治政府建设情况报告",
        "示例市司法局",
        "2020-01-15",
    )
    assert not settled.title_supplied


def test_a_missing_title_is_supplied_and_said() -> None:
    """Without a title there is one made of issuer and year; the user's own comes first."""
    settled, findings = settle(manuscript(), outline(), COMPLETE)
    assert settled is not None
    assert (settled.title, settled.title_supplied) == ("示例市2019年法治政府建设情况报告", True)
    assert [each.code for each in findings] == ["FZ655"]
    settled, findings = settle(manuscript(), outline(), COMPLETE._replace(title="示例市年度报告"))
    assert settled is not None
    assert (settled.title, settled.title_supplied, findings) == ("示例市年度报告", True, ())


def test_everything_that_is_missing_is_told_in_one_run() -> None:
    """Year, issuer and date are asked for together."""
    assert codes(outline(), Wishes()) == ["FZ650", "FZ651", "FZ652"]
    assert codes(outline(), Wishes(issuer="示例县人民政府")) == ["FZ650", "FZ652", "FZ653"]


def test_the_year_of_the_title_and_that_of_the_user() -> None:
    """The title decides where the user says nothing, and the two must not contradict each other; place told."""
    title = "示例市2018年法治政府建设情况报告"
    settled = settle(manuscript(title), outline(title), COMPLETE._replace(year=None)).value
    assert settled is not None
    assert settled.year == 2018
    value, findings = settle(manuscript(title), outline(title), COMPLETE)
    assert value is None
    (finding,) = findings
    assert (finding.code, finding.span) == ("FZ654", ("报告.txt", 1, 4, 1, 9))


def test_the_year_before_the_date() -> None:
    """A report that names no year is on the year before its date."""
    settled = settle(
        manuscript(), outline("法治政府建设年度报告", Head(date="2021-03-01")), COMPLETE._replace(year=None)
    ).value
    assert settled is not None
    assert settled.year == 2020


def test_the_year_that_a_report_begins_with() -> None:
    """A text without title is on the year of its first words, whenever it is dated."""
    opening = Passage("2019年，我市推进法治政府建设。", (Extent(1, 1, "2019年，我市推进法治政府建设。"),))
    read = outline()._replace(parts=(Part(None, "other", (opening,)),))
    settled = settle(manuscript(), read, COMPLETE._replace(year=None, date="2022-03-01")).value
    assert settled is not None
    assert settled.year == 2019


def test_an_issuer_concluded_from_the_text() -> None:
    """The place that a text speaks of most is taken for its own, where it says 我市 of itself."""
    read = outline(head=Head(date="2020-02-28"))
    lines = ("2019年，我市推进法治政府建设。", "《赣州市实施方案》", "《赣州市水土保持条例》", "南昌市")
    settled, findings = settle(manuscript(*lines), read, Wishes(year=2019))
    assert settled is not None
    assert (settled.issuer, settled.region) == ("赣州市人民政府", "360700")
    assert [each.code for each in findings] == ["FZ656", "FZ655"]
    assert codes(read, Wishes(year=2019), "2019年，我县推进法治政府建设。") == ["FZ651"]


def test_the_date_of_publication_for_want_of_another() -> None:
    """The day on which a report was published stands in for its date, and that is said."""
    read = outline("示例市2019年法治政府建设情况报告", Head(disclosure=Disclosure(published="2020-03-27")))
    settled, findings = settle(manuscript(), read, COMPLETE._replace(date=""))
    assert settled is not None
    assert settled.date == "2020-03-27"
    assert "FZ657" in [each.code for each in findings]
