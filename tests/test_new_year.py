"""A year's sources made into those of another: what changes, what stays byte for byte, and that nothing else can."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.diagnostics import Severity
from fazhi_report.formatting import FormattingOrder, Source, format_source, literals_of
from fazhi_report.messages import severity_of
from fazhi_report.new_year import NewYear, begin_year, carry_over, carrying
from fazhi_report.new_year.dates import Step, moved_date
from fazhi_report.new_year.edits import Edit
from fazhi_report.pipeline import compile_past, compile_report
from fazhi_report.schema import ReportFile
from fazhi_report.source import read_source
from fazhi_report.workspace import read_skeleton
from tests.test_any_input import changed_sources
from tests.test_formatting import CASES, before, sections

ROOT: Final = Path(__file__).parent.parent
OF_2019: Final = {f"data/2019/{path.name}": path.read_bytes() for path in sorted((ROOT / "data/2019").glob("*.yaml"))}
HEAD: Final = """\
title: 示例市{{ year }}年报告
issuer: 示例市人民政府
region: "990000"
year: 2019
date: 2020-02-28
sections: [s]
"""
SECTION: Final = "text: 甲。\n"


def made(contents: Mapping[str, bytes], year: int = 2020, origin: int = 2019) -> NewYear:
    """Return the year made from another one, which must succeed."""
    value, findings = carry_over(contents, origin, year)
    assert findings == ()
    assert value is not None
    return value


def carried(section: str, year: int = 2020) -> str:
    """Return a section of a report on 2019 carried over."""
    contents = {"data/2019/report.yaml": HEAD.encode(), "data/2019/s.yaml": section.encode()}
    return made(contents, year).contents[f"data/{year}/s.yaml"].decode()


def head_carried(head: str, year: int = 2020) -> str:
    """Return the head of a report on 2019 carried over."""
    contents = {"data/2019/report.yaml": head.encode(), "data/2019/s.yaml": SECTION.encode()}
    return made(contents, year).contents[f"data/{year}/report.yaml"].decode()


def in_block(keys: str) -> str:
    """Return a section with a statistic `a` that has a label and these keys, each on its own line."""
    return f"statistics:\n  a:\n    label: 甲\n{keys}    unit: 件\n"


def derived_in_block(keys: str) -> str:
    """Return a section with a derived figure `b` that has these keys beside label and formula."""
    return f"derived:\n  b:\n    label: 乙\n{keys}    formula: 1 / 2\n"


class TestValues:
    """A value becomes pending, and what it was stands in a comment behind its line."""

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("    value: 179\n", "    value: pending  # 2019年：179\n"),
            ("    value: 179  # 原注释\n", "    value: pending  # 2019年：179  # 原注释\n"),
            ("    value: 179 # 原注释\n", "    value: pending  # 2019年：179 # 原注释\n"),
            ("    value: 179   \n", "    value: pending  # 2019年：179   \n"),
            ("    value:   2800余\n", "    value:   pending  # 2019年：2800余\n"),
            ('    value: "179"\n', "    value: pending  # 2019年：179\n"),
            ("    value: '-3.2'#原注释\n", "    value: pending  # 2019年：-3.2  #原注释\n"),
            ('    "value": "1.10"\n', '    "value": pending  # 2019年：1.10\n'),
            ('    value: "17\\\n      9"  # 原注释\n', "    value: pending  # 2019年：179  # 原注释\n"),
            ("    value:\n      179  # 原注释\n", "    value:\n      pending  # 2019年：179  # 原注释\n"),
            (
                "    value:  # 原\n      # 注\n      179\n",
                "    value:  # 原\n      # 注\n      pending  # 2019年：179\n",
            ),
            ("    value: >-\n      179\n", "    value: pending  # 2019年：179\n"),
            ("    value: |-  # 原注释\n      179\n\n", "    value: pending  # 原注释  # 2019年：179\n\n"),
            ("    ? value\n    : 179\n", "    ? value\n    : pending  # 2019年：179\n"),
            ("    value: not_disclosed\n", "    value: pending  # 2019年：未公开\n"),
            ("    value: not_applicable\n", "    value: pending  # 2019年：不适用\n"),
            ("    value: pending\n", "    value: pending  # 2019年：待报\n"),
            ("    value: pending  # 2018年：170\n", "    value: pending  # 2019年：待报  # 2018年：170\n"),
        ],
    )
    def test_on_a_line_of_its_own(self, old: str, new: str) -> None:
        """However the value was written, the comment stands behind it and before a comment that was there."""
        assert carried(in_block(old)) == in_block(new)

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("a: {label: 甲, value: 179, unit: 件}\n", "a: {label: 甲, value: pending, unit: 件}  # 2019年：179\n"),
            ("a: {label: 甲, value: 179}  # 原\n", "a: {label: 甲, value: pending}  # 2019年：179  # 原\n"),
            ('a: {"value":179,"label":"甲"}\n', 'a: {"value":pending,"label":"甲"}  # 2019年：179\n'),
            (
                "a: {\n    value: 179,\n    label: 甲\n  }\n",
                "a: {\n    value: pending,  # 2019年：179\n    label: 甲\n  }\n",
            ),
            (
                "a: {value: 179, # 原\n    label: 甲}\n",
                "a: {value: pending,  # 2019年：179 # 原\n    label: 甲}\n",
            ),
            (
                "a: {value: 179\n    , label: 甲}\n",
                "a: {value: pending  # 2019年：179\n    , label: 甲}\n",
            ),
            (
                "a: {value: 179, label: 甲\n    # 乙, unit: 件}\n    }\n",
                "a: {value: pending, label: 甲  # 2019年：179\n    # 乙, unit: 件}\n    }\n",
            ),
            (
                'a: {value: 179, note: "一\n    # 二", label: 甲}\n',
                'a: {value: pending, note: "一\n    # 二", label: 甲}  # 2019年：179\n',
            ),
            (
                "a: {value: 179, note: 一\n    二, label: 甲}\n",
                "a: {value: pending, note: 一\n    二, label: 甲}  # 2019年：179\n",
            ),
            (
                "a: {value: 179, note: 一#二, label: '#'}\n",
                "a: {value: pending, note: 一#二, label: '#'}  # 2019年：179\n",
            ),
        ],
    )
    def test_between_braces(self, old: str, new: str) -> None:
        """Where more may follow on the line, the comment stands at its end, never inside of a value."""
        assert carried(f"statistics:\n  {old}") == f"statistics:\n  {new}"

    def test_several_on_one_line(self) -> None:
        """Comments on several figures say on which; several on one figure need not."""
        assert carried(
            "statistics: {a: {label: 甲, value: 1, previous: 2}, b: {label: 乙, value: 3}}\n"
            "derived: {c: {label: 丙, formula: a / b, stated: 33%, unit: '%'}}\n",
            year=2022,
        ) == (
            "statistics: {a: {label: 甲, value: pending}, b: {label: 乙, value: pending}}"
            "  # a 2019年：1  # a 2018年：2  # b 2019年：3\n"
            "derived: {c: {label: 丙, formula: a / b, unit: '%'}}  # 2019年公布：33%\n"
        )
        assert carried("statistics: {a: {label: 甲, value: 1, previous: 2}}\n", year=2022) == (
            "statistics: {a: {label: 甲, value: pending}}  # 2019年：1  # 2018年：2\n"
        )

    def test_at_the_end_of_a_file_without_line_end(self) -> None:
        """The last line of a file may lack its line end."""
        assert carried("statistics:\n  a:\n    label: 甲\n    value: 179") == (
            "statistics:\n  a:\n    label: 甲\n    value: pending  # 2019年：179"
        )

    def test_keys_of_these_names_elsewhere(self) -> None:
        """Figures called value, stated or as_of, and texts that only look like values, stay as they are."""
        section = "title: value\ntext: 'value: 179'\nrelations: []\nstatistics:\n  value:\n    label: value\n"
        new = carried(f"{section}    value: 179\n    note: 'as_of: 2019-12-31'\nderived: {{}}\n")
        assert new == f"{section}    value: pending  # 2019年：179\n    note: 'as_of: 2019-12-31'\nderived: {{}}\n"


class TestPrevious:
    """`previous:` takes last year's value; of another year it becomes a comment."""

    @pytest.mark.parametrize(
        ("value", "previous", "new"),
        [
            ("179", "160", "179"),
            ('"1.10"', '"2.10"', '"1.10"'),
            ("91%", "'85%'", "91%"),
            ("not_disclosed", "85%", "not_disclosed"),
            ("179", "160  # 原注释", "179  # 原注释"),
            ("179", ">-  # 原注释\n      160", "179  # 原注释"),
            (">-\n      179", "160", "179"),
            ('"17\\\n      9"', "160", "179"),
        ],
    )
    def test_of_the_year_before(self, value: str, previous: str, new: str) -> None:
        """The value is written as it was, with its quotation marks, but never as a block."""
        text = "statistics:\n  a:\n    value: {}\n    previous: {}\n    label: 甲\n"
        assert carried(text.format(value, previous)).endswith(f"    previous: {new}\n    label: 甲\n")

    def test_none_is_added(self) -> None:
        """A statistic without `previous:` gets none: the data of last year are there."""
        assert "previous" not in carried(in_block("    value: 179\n"))

    @pytest.mark.parametrize("year", [2018, 2021])
    def test_of_another_year(self, year: int) -> None:
        """The figure of the year before the origin is not that of the year before the new one."""
        assert carried(in_block("    previous: 160  # 原注释\n    value: 179\n"), year) == in_block(
            "    # 2018年：160  # 原注释\n    value: pending  # 2019年：179\n"
        )


class TestStated:
    """`stated:` is taken out and stays as a comment."""

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("    stated: 68.46%\n", "    # 2019年公布：68.46%\n"),
            ("    stated: 68.46%  # 原注释\n", "    # 2019年公布：68.46%  # 原注释\n"),
            ("    # 原注释\n    stated: '68.46%'\n", "    # 原注释\n    # 2019年公布：68.46%\n"),
            ("    stated:  # 甲\n      # 乙\n      68%  # 丙\n", "    # 2019年公布：68%  # 甲  # 乙  # 丙\n"),
            ("    stated: |-  # 甲\n      68%\n\n", "    # 2019年公布：68%  # 甲\n\n"),
            ("    ? stated  # 甲\n    : 68%\n", "    # 2019年公布：68%  # 甲\n"),
        ],
    )
    def test_on_a_line_of_its_own(self, old: str, new: str) -> None:
        """The comment stands where the key stood; comments around it stay."""
        assert carried(derived_in_block(old)) == derived_in_block(new)

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("{label: 乙, stated: 68%, formula: 1 / 2}\n", "{label: 乙, formula: 1 / 2}  # 2019年公布：68%\n"),
            ("{label: 乙, formula: 1 / 2, stated: 68%}\n", "{label: 乙, formula: 1 / 2}  # 2019年公布：68%\n"),
            ("{label: 乙, formula: 1 / 2, stated: 68%, }\n", "{label: 乙, formula: 1 / 2, }  # 2019年公布：68%\n"),
            ("{? stated : 68%, label: 乙, formula: 1 / 2}\n", "{label: 乙, formula: 1 / 2}  # 2019年公布：68%\n"),
            (
                '{"label":"乙","stated":"68%","formula":"1 / 2"}\n',
                '{"label":"乙","formula":"1 / 2"}  # 2019年公布：68%\n',
            ),
            (
                "{\n    label: 乙,\n    stated: 68%,  # 甲\n    formula: 1 / 2,\n  }\n",
                "{\n    label: 乙,\n      # 2019年公布：68%  # 甲\n    formula: 1 / 2,\n  }\n",
            ),
            (
                "{\n    label: 乙,\n    formula: 1 / 2,  # 甲\n    stated: 68%\n  }\n",
                "{\n    label: 乙,\n    formula: 1 / 2,  # 甲\n      # 2019年公布：68%\n  }\n",
            ),
            (
                "{label: 乙, stated:  # 甲\n    68%  # 乙\n    , formula: 1 / 2}\n",
                "{label: 乙,   # 2019年公布：68%  # 甲  # 乙\n    formula: 1 / 2}\n",
            ),
        ],
    )
    def test_between_braces(self, old: str, new: str) -> None:
        """A comma goes with it, and the comment stands at the end of the line."""
        assert carried(f"derived:\n  b: {old}") == f"derived:\n  b: {new}"

    def test_where_it_is_the_last_key(self) -> None:
        """At the end of a figure, the comment stands at its end, in the column of its keys."""
        text = "derived:\n  b:\n    label: 乙\n    formula: 1 / 2\n    {}\n  c:\n    label: 丙\n    formula: 1 / 3\n"
        assert carried(text.format("stated: 50%")) == text.format("# 2019年公布：50%")


class TestDates:
    """The year and the dates move on."""

    @pytest.mark.parametrize(
        ("date", "year", "moved"),
        [
            ("2020-02-28", 2020, "2021-02-28"),
            ("2020-02-29", 2020, "2021-02-28"),
            ("2020-02-29", 2023, "2024-02-29"),
            ("2020-02-29", 2018, "2019-02-28"),
            ("2096-02-29", 2023, "2100-02-28"),
            ("1996-02-29", 2023, "2000-02-29"),
            ("2019-12-31", 2021, "2021-12-31"),
            ("0002-01-01", 2018, "0001-01-01"),
            ("0001-01-01", 2018, "0001-01-01"),
            ("9999-12-31", 2020, "9999-12-31"),
        ],
    )
    def test_a_date(self, date: str, year: int, moved: str) -> None:
        """A date moves by whole years; the leap day gives way, and nothing leaves the calendar."""
        assert moved_date(date, Step(2019, year)) == moved

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("2019-12-31", "2020-12-31"),
            ('"2019-12-31"  # 原注释', '"2020-12-31"  # 原注释'),
            (">-\n      2019-12-31", ">-\n      2020-12-31"),
            ('"20\\x319-12-31"', "2020-12-31"),
        ],
    )
    def test_the_day_of_a_statistic(self, old: str, new: str) -> None:
        """`as_of` moves on and is written as before."""
        new_lines = f"    value: pending  # 2019年：1\n    as_of: {new}\n"
        assert carried(in_block(f"    value: 1\n    as_of: {old}\n")) == in_block(new_lines)

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("year: 2019", "year: 2020"),
            ("year: 2019  # 年度", "year: 2020  # 年度"),
            ('"year": "2019"', '"year": "2020"'),
            ("year: '2019'", "year: '2020'"),
            ('year: "20\\x319"', "year: 2020"),
        ],
    )
    def test_the_year_of_the_report(self, old: str, new: str) -> None:
        """The year becomes the new one and is written as before, and so is the date."""
        assert head_carried(HEAD.replace("year: 2019", old)) == (
            HEAD.replace("year: 2019", new).replace("2020-02-28", "2021-02-28")
        )

    def test_all_else_of_the_head_stays(self) -> None:
        """Waivers with their own dates, names, literals and comments stay as they are."""
        more = (
            "literals: [2019年度计划]\nnames: {own: [示例市]}  # 2019-12-31\n"
            "waivers:\n  - {code: FZ505, where: s, reason: 2019年的事, until: 2019-12-31}\n"
        )
        new = head_carried(HEAD + more, 2023)
        assert new == HEAD.replace("year: 2019", "year: 2023").replace("2020-02-28", "2024-02-28") + more


PUBLISHED: Final = """\
layout:
  title_lines:
    - 示例市{0}年  # 第一行
    - 报告
filing:
  number: 示市府〔2020〕8号
  addressee: 示例省人民政府
  printed_on: {1}-03-02  # 印发
site:
  name: 示例市2019
  domain: www.example.gov.cn
  code: "9900000001"
  column: 甲
  column_description: 2019年乙
  column_keywords: [丙]
  column_type: 丁
  published: "{1}-03-27 10:00"
  source: 戊
  keywords: [{2}年报告, 法治{2}]
  description: 《2019年纲要》和示例市{0}年
  url: https://www.example.gov.cn/2019/8.html
disclosure: {{index_number: 990000-2020-0008, category: 甲, published: {1}-03-28, number: 示市府〔2020〕8号}}
"""


class TestPublication:
    """What is said of the publication is carried over."""

    def test_only_days_and_typed_years_change(self) -> None:
        """Days move on, a year typed into the report's own texts becomes a reference; numbers and all else stay."""
        new = head_carried(HEAD + PUBLISHED.format(2019, 2020, 2019))
        head = HEAD.replace("year: 2019", "year: 2020").replace("2020-02-28", "2021-02-28")
        expected = head + PUBLISHED.format("{{ year }}", 2021, "{{ year }}")
        assert new == expected.replace("[{{ year }}年报告, 法治{{ year }}]", '["{{ year }}年报告", "法治{{ year }}"]')

    def test_the_leap_day(self) -> None:
        """A minute of 29 February moves to the 28th, as a day does."""
        new = head_carried(HEAD + PUBLISHED.format(2019, 2020, 2019).replace("03-27 10:00", "02-29 23:59"))
        assert 'published: "2021-02-28 23:59"' in new

    def test_numbers_of_last_year_are_found(self) -> None:
        """A number that was not written anew is found once the report is made."""
        contents = {
            "data/2019/report.yaml": (HEAD + PUBLISHED.format(2019, 2020, 2019)).encode(),
            "data/2019/s.yaml": SECTION.encode(),
        }
        found = [each for each in compile_report(2020, made(contents).contents).diagnostics if each.code == "FZ516"]
        assert [(each.span.line, each.arguments["number"]) for each in found if each.span is not None] == [
            (12, "示市府〔2020〕8号"),
            (28, "示市府〔2020〕8号"),
        ]

    def test_it_stays_formatted(self) -> None:
        """What was in its canonical form is so in the next year."""
        head = (HEAD + PUBLISHED.format(2019, 2020, 2019)).encode()
        value, findings = format_source("report.yaml", head, FormattingOrder("report"))
        assert findings == ()
        assert value is not None
        assert_formatted(
            made({"data/2019/report.yaml": value.content, "data/2019/s.yaml": b"text: >-\n  \xe7\x94\xb2\n"}).contents
        )


class TestTitle:
    """A year typed in the title of the report becomes a reference."""

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("示例市2019年报告", "示例市{{ year }}年报告"),
            ("2019年报告", '"{{ year }}年报告"'),
            ("2019年示例市\n  报告", '"{{ year }}年示例市\n  报告"'),
            ('2019年"示例"报告', "'{{ year }}年\"示例\"报告'"),
            ('2019年"示例"\'报告', "'{{ year }}年\"示例\"''报告'"),
            ('"2019年报告"', '"{{ year }}年报告"'),
            ("'2019年''报告'", "'{{ year }}年''报告'"),
            (">-\n  示例市\n  2019年报告", ">-\n  示例市\n  {{ year }}年报告"),
            ('"\\u5e022019年\\t报告"', '"\\u5e02{{ year }}年\\t报告"'),
            ("2019年报告（2019）", '"{{ year }}年报告（{{ year }}）"'),
            ("示例市2018年报告", "示例市2018年报告"),
            ("示例市12019年报告", "示例市12019年报告"),
            ("{year}年报告", "{year}年报告"),
            ("贯彻《2019年纲要》2019年报告", "贯彻《2019年纲要》{{ year }}年报告"),
        ],
    )
    def test_each_way_of_writing_it(self, old: str, new: str) -> None:
        """Only the year of the report, typed by itself, becomes a reference; quotation marks come where YAML asks."""
        old, new = (each.replace("{year}", "示例市{{ year }}") for each in (old, new))
        head = HEAD.replace("title: 示例市{{ year }}年报告", "title: {}")
        expected = head.replace("2020-02-28", "2021-02-28").replace("year: 2019", "year: 2020")
        assert head_carried(head.replace("{}", old)) == expected.replace("{}", new)

    @pytest.mark.parametrize(
        "title", ["示例市2019年报告", "2019年报告", '2019年"示例"\'报告', "2019年\\报告", "《2019年》2019年度"]
    )
    def test_a_formatted_title_stays_formatted(self, title: str) -> None:
        """The new title is written as `fazhi fmt` would write it."""
        head = HEAD.replace("[s]", "\n  - s").replace("title: 示例市{{ year }}年报告", f"title: {title}")
        value, findings = format_source("report.yaml", head.encode(), FormattingOrder("report"))
        assert findings == ()
        assert value is not None
        contents = {"data/2019/report.yaml": value.content, "data/2019/s.yaml": b"text: >-\n  \xe7\x94\xb2\n"}
        assert_formatted(made(contents).contents)

    def test_between_braces(self) -> None:
        """In a head that is one mapping between braces, a plain title gets quotation marks."""
        new = head_carried(
            '{title: 示例市2019年报告, issuer: 甲, region: "990000", year: 2019, date: 2020-02-28, sections: [s]}'
        )
        assert new.startswith('{title: "示例市{{ year }}年报告", issuer: 甲')

    def test_nowhere_else(self) -> None:
        """Years typed in sections, in the issuer's name or in comments stay: somebody has to look at them."""
        section = "title: 2019年的工作  # 2019\ntext: 2019年，甲。\n"
        assert carried(section) == section
        head = f"# 2019\n{HEAD.replace('issuer: 示例市', 'issuer: 2019示例市')}"
        assert head_carried(head).startswith("# 2019\ntitle: 示例市{{ year }}年报告\nissuer: 2019示例市")


class TestFiles:
    """Which files are made."""

    def test_every_file_of_the_year(self) -> None:
        """All sections are carried over, those not listed too; the dictionary, which all years share, is not."""
        contents = {
            "data/2019/report.yaml": HEAD.encode(),
            "data/2019/s.yaml": SECTION.encode(),
            "data/2019/其他.yaml": in_block("    value: 1\n").encode(),
            "data/dictionary.yaml": b"slips: [",
        }
        new = made(contents)
        assert list(new.contents) == ["data/2020/report.yaml", "data/2020/s.yaml", "data/2020/其他.yaml"]
        assert (new.date, new.pending) == ("2021-02-28", 1)

    @pytest.mark.parametrize("end", ["\r\n", "\r"])
    @pytest.mark.parametrize("mark", ["", "\ufeff"])
    def test_other_line_ends_and_a_mark_at_the_top(self, end: str, mark: str) -> None:
        """Line ends of other systems stay, and so does a byte order mark."""

        def on_another_system(text: str) -> bytes:
            return (mark + text.replace("\n", end)).encode()

        old = in_block("    as_of: 2019-12-31\n    value: 1  # 原\n") + "  c:\n    value: 2\n    label: 丙\n"
        new = in_block("    as_of: 2020-12-31\n    value: pending  # 2019年：1  # 原\n")
        new += "  c:\n    value: pending  # 2019年：2\n    label: 丙\n"
        old += derived_in_block("    stated: 50%\n")
        new += derived_in_block("    # 2019年公布：50%\n")
        contents = {"data/2019/report.yaml": on_another_system(HEAD), "data/2019/s.yaml": on_another_system(old)}
        assert made(contents).contents == {
            "data/2020/report.yaml": on_another_system(
                HEAD.replace("2020-", "2021-").replace("year: 2019", "year: 2020")
            ),
            "data/2020/s.yaml": on_another_system(new),
        }

    @pytest.mark.parametrize(
        ("file", "content", "code"),
        [
            ("s.yaml", "title: 甲\ntitle: 乙\n", "FZ110"),
            ("s.yaml", "title: [\n", "FZ108"),
            ("s.yaml", "titel: 甲\n", "FZ202"),
            ("s.yaml", in_block("    value: 179件\n"), "FZ209"),
            ("s.yaml", in_block("    value: 179\n    as_of: 2019-2-1\n"), "FZ208"),
            ("report.yaml", HEAD.replace("2019", "2018"), "FZ223"),
            ("report.yaml", HEAD.replace("[s]", "[s, t]"), "FZ221"),
            ("report.yaml", "", "FZ107"),
        ],
    )
    def test_a_year_with_errors(self, file: str, content: str, code: str) -> None:
        """Nothing is made of a year that cannot be read; its findings are told."""
        contents = {"data/2019/report.yaml": HEAD.encode(), "data/2019/s.yaml": SECTION.encode()}
        value, findings = carry_over({**contents, f"data/2019/{file}": content.encode()}, 2019, 2020)
        assert value is None
        assert code in {each.code for each in findings}

    def test_without_a_head(self) -> None:
        """A year without report.yaml is told so."""
        value, findings = carry_over({"data/2019/s.yaml": SECTION.encode()}, 2019, 2020)
        assert (value, [each.code for each in findings]) == (None, ["FZ220"])

    def test_errors_that_only_the_review_finds(self) -> None:
        """What keeps a report from being published does not keep the next one from being begun."""
        contents = {"data/2019/report.yaml": HEAD.encode(), "data/2019/s.yaml": "text: 受理179件。\n".encode()}
        assert compile_report(2019, contents).failed
        assert made(contents).contents["data/2020/s.yaml"] == contents["data/2019/s.yaml"]


class TestProof:
    """A fault in the changes is caught before anything is made of it."""

    @pytest.mark.parametrize(
        "faulty",
        [
            lambda *_: iter(()),
            lambda *_: iter([Edit(0, 0, "title: 甲\n")]),
            lambda source, _: iter([Edit(len(source.text), len(source.text), "x")]),
            lambda *_: iter([Edit(0, 1, "\t")]),
        ],
    )
    def test_changes_that_are_wrong(self, faulty: Callable[..., object], monkeypatch: pytest.MonkeyPatch) -> None:
        """A value forgotten, a key added, a text changed, a file that cannot be read: FZ043."""
        monkeypatch.setattr(carrying, "edits_of_figures", faulty)
        contents = {"data/2019/report.yaml": HEAD.encode(), "data/2019/s.yaml": in_block("    value: 1\n").encode()}
        value, findings = carry_over(contents, 2019, 2020)
        assert value is None
        assert [(each.code, each.arguments["path"]) for each in findings] == [("FZ043", "data/2019/s.yaml")]

    def test_a_new_finding(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file that says what it should, but not so that other programs read the same, is caught, too."""
        monkeypatch.setattr(carrying, "edits_of_figures", lambda *_: iter([Edit(0, 0, "\ufeff")]))
        contents = {"data/2019/report.yaml": HEAD.encode(), "data/2019/s.yaml": SECTION.encode()}
        assert [each.code for each in carry_over(contents, 2019, 2020).diagnostics] == ["FZ043"]


def changed_lines(old: str, new: str) -> dict[str, str]:
    """Return the lines of a text that are others in a new one of as many lines."""
    pairs = zip(old.split("\n"), new.split("\n"), strict=True)
    return {before.strip(): after.strip() for before, after in pairs if before != after}


def order_of(name: str, contents: Mapping[str, bytes]) -> FormattingOrder:
    """Return how a file of a year is formatted."""
    folder, _, own_name = name.rpartition("/")
    source: Source = "report" if own_name == "report.yaml" else "section"
    return FormattingOrder(source, literals_of(contents[f"{folder}/report.yaml"]) or ())


def assert_formatted(contents: Mapping[str, bytes]) -> None:
    """Assert that every file of a year is in its canonical form."""
    for name, content in contents.items():
        value, findings = format_source(name, content, order_of(name, contents))
        assert findings == ()
        assert value is not None
        assert value.content.decode() == content.decode()


def errors_in(year: int, contents: Mapping[str, bytes], past: Mapping[str, bytes] = {}) -> Counter[str]:
    """Return how many errors of each code a report has."""
    findings = compile_report(year, contents, past=compile_past(year, past)).diagnostics
    return Counter(each.code for each in findings if severity_of(each) is Severity.ERROR)


class TestReportOf2019:
    """The project's own report made into the next."""

    @pytest.mark.parametrize("year", [2018, 2020, 2021])
    def test_only_these_lines_change(self, year: int) -> None:
        """Line by line, nothing but values, dates, the year and what was published is another."""
        new = made(OF_2019, year).contents
        changed: dict[str, str] = {}
        for name, content in OF_2019.items():
            changed |= changed_lines(content.decode(), new[name.replace("2019", str(year))].decode())
        kinds = Counter(re.sub(r"\W.*", "", line) for line in changed)
        assert kinds.keys() == {"value", "previous", "stated", "as_of", "year", "date"}
        assert kinds["value"] > 30
        for before_it, after in changed.items():
            if before_it.startswith("value: "):
                assert after == f"value: pending  # 2019年：{before_it.removeprefix('value: ')}"
        assert changed["stated: 68.46%"] == "# 2019年公布：68.46%"
        assert changed["previous: 20%"] == ("previous: 90.1%" if year == 2020 else "# 2018年：20%")
        assert changed["date: 2020-02-28  # 成文日期"] == f"date: {year + 1}-02-28  # 成文日期"

    @pytest.mark.parametrize("year", [2018, 2020, 2024])
    def test_it_is_formatted_and_only_waits_for_figures(self, year: int) -> None:
        """The next report is in canonical form; its only errors are the statistics that are pending."""
        new = made(OF_2019, year)
        assert_formatted(new.contents)
        errors = errors_in(year, new.contents, OF_2019 if year == 2020 else {})
        without_previous = {} if year == 2020 else {"FZ334": 2}
        assert errors == {"FZ307": new.pending, **without_previous}
        assert new.pending == sum(content.count(b"\n    value: ") for content in OF_2019.values())

    def test_year_after_year(self) -> None:
        """The report on 2022, made step by step and with figures filled in, is as sound as the first."""
        contents: Mapping[str, bytes] = OF_2019
        for year in range(2020, 2023):
            new = made(contents, year, year - 1).contents
            filled = {name: re.sub(rb"value: pending  # \d+.*", b"value: 7", text) for name, text in new.items()}
            assert_formatted(new)
            assert b": pending" not in filled[f"data/{year}/disputes.yaml"]
            contents = filled
        assert "previous: 7\n" in contents["data/2022/disputes.yaml"].decode()


LABELS: Final = st.sampled_from(["甲", "受理#案件", '"乙"', "'丙'"])
VALUES: Final = st.sampled_from(["179", "0", "1.10", "260.7万", "-3", "2800余", "not_disclosed", "pending"])
FORMULAS: Final = st.sampled_from(["a + b", "a / b", "change(a)", "a - previous(a)", "previous(b)", "(a)"])


class Writer:
    """Writes mappings of scalars as YAML in any way there is, with numbered comments wherever one may stand."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.marks = 0

    def any_of(self, *ways: str) -> str:
        """Draw one of several ways."""
        return self.draw(st.sampled_from(ways))

    def comment(self) -> str:
        """Draw a comment behind something, or none."""
        self.marks += 1
        return self.any_of("", "", f"  # mark{self.marks}", f" #mark{self.marks} ")

    def lines(self, indentation: str) -> str:
        """Draw comments or blank lines between entries, or none."""
        self.marks += 1
        return self.any_of("", "", "", "\n", f"{indentation}# mark{self.marks}\n", f"# mark{self.marks}: a\n\n")

    def scalar(self, value: str, *, in_braces: bool, indentation: str) -> str:
        """Draw a way to write a scalar behind its key."""
        quoted = json.dumps(value, ensure_ascii=False), "'" + value.replace("'", "''") + "'"
        plain = quoted[0] if value[0] in "\"'(-" or ": " in value else value
        if in_braces:
            return self.any_of(plain, *quoted)
        block = self.any_of("|-", ">-") + self.comment() + f"\n{indentation}    {value}"
        below = f"{self.comment()}\n{self.lines(indentation)}{indentation}  {plain}"
        written = self.any_of(plain, *quoted, block, below)
        return written if written == block else written + self.comment()

    def block(self, entries: Mapping[str, str], indentation: str) -> str:
        """Draw a mapping with one key a line."""
        text = ""
        for key, value in entries.items():
            written = self.scalar(value, in_braces=False, indentation=indentation)
            space = "" if written.startswith(("\n", "  #", " #")) else " "
            first = self.any_of(f"{key}:", f'"{key}":', f"? {key}{self.comment()}\n{indentation}:")
            text += f"{self.lines(indentation)}{indentation}{first}{space}{written}\n"
        return text

    def braces(self, entries: Mapping[str, str], indentation: str) -> str:
        """Draw a mapping between braces, on one line or several."""
        text = ""
        for number, (key, value) in enumerate(entries.items()):
            first = self.any_of(f"{key}: ", f'"{key}":', f"? {key} : ")
            comma = "," if number < len(entries) - 1 or self.draw(st.booleans()) else ""
            end = self.any_of(" ", " ", f"{self.comment()}\n{self.lines(indentation)}{indentation}  ")
            text += f"{first}{self.scalar(value, in_braces=True, indentation='')}{comma}{end}"
        return f"{{{text}}}{self.comment()}\n"

    def figures(self, key: str, figures: Mapping[str, Mapping[str, str]]) -> str:
        """Draw a group of figures."""
        text = f"{key}:{self.comment()}\n"
        for name, entries in figures.items():
            text += f"{self.lines('  ')}  {name}:"
            if self.draw(st.booleans()):
                text += f"{self.comment()}\n{self.block(entries, '    ')}"
            else:
                text += f" {self.braces(entries, '  ')}"
        return text


@st.composite
def figures_in_any_form(draw: st.DrawFn) -> tuple[dict[str, Any], str]:
    """Draw the figures of a section as data, and written in any form."""

    def some(entries: Mapping[str, str], *needed: str) -> dict[str, str]:
        keys = [key for key in draw(st.permutations(list(entries))) if key in needed or draw(st.booleans())]
        return {key: entries[key] for key in keys}

    statistics = {
        name: some(
            {
                "label": draw(LABELS),
                "value": draw(VALUES),
                "unit": "件",
                "as_of": draw(st.sampled_from(["2019-12-31", "2020-02-29"])),
                "previous": draw(st.sampled_from(["160", "1.20", "not_applicable"])),
                "note": "2019年、value: 1",
            },
            *("label", "value", "unit"),
        )
        for name in ("a", "b")
    }
    derived = {
        name: some(
            {"label": draw(LABELS), "formula": draw(FORMULAS), "stated": "12", "decimals": "0", "note": "甲"},
            *("label", "formula", "decimals"),
        )
        for name in ("c", "d")
    }
    writer = Writer(draw)
    text = writer.figures("statistics", statistics) + writer.figures("derived", derived)
    return {"statistics": statistics, "derived": derived}, text


def marks_in(text: str) -> Counter[str]:
    """Return how often each numbered comment stands in a text."""
    return Counter(re.findall(r"# ?(mark\d+)\b", text))


def as_they_should_be(data: Mapping[str, Any], year: int) -> dict[str, Any]:
    """Return what the data of 2019 become in another year."""
    new: dict[str, Any] = {"statistics": {}, "derived": {}}
    for name, statistic in data["statistics"].items():
        changes = {"value": "pending"}
        if "as_of" in statistic:
            leap = statistic["as_of"].endswith("02-29")
            changes["as_of"] = f"{year + 1}-02-28" if leap else f"{year}-12-31"
        if "previous" in statistic:
            changes["previous"] = statistic["value"]
        new["statistics"][name] = statistic | changes
        if year != 2020:
            new["statistics"][name].pop("previous", None)
    for name, figure in data["derived"].items():
        new["derived"][name] = {key: value for key, value in figure.items() if key != "stated"}
    return new


class TestProperties:
    """What holds for any source."""

    @settings(max_examples=100, deadline=None)
    @given(figures_in_any_form(), st.sampled_from([2018, 2020, 2022]), st.sampled_from(["\n", "\r\n"]))
    def test_figures_in_any_form(self, drawn: tuple[dict[str, Any], str], year: int, end: str) -> None:
        """However figures are written, they become what they should be; comments stay, old values stand beside."""
        data, text = drawn
        contents = {"data/2019/report.yaml": HEAD.encode(), "data/2019/s.yaml": text.replace("\n", end).encode()}
        source, _ = read_source("s.yaml", text.encode())
        assert source is not None
        assert source.plain() == data
        new = made(contents, year)
        result = new.contents[f"data/{year}/s.yaml"].decode()
        again, _ = read_source("s.yaml", result.encode())
        assert again is not None
        assert again.plain() == as_they_should_be(data, year)
        assert marks_in(result) == marks_in(text)
        assert result.count(end) <= text.count("\n")
        for statistic in data["statistics"].values():
            words = {"not_disclosed": "未公开", "pending": "待报"}.get(statistic["value"], statistic["value"])
            assert re.search(rf"# (?:[ab] )?2019年：{re.escape(words)}(?=\s|$)", result) is not None
        published = [each for each in data["derived"].values() if "stated" in each]
        assert len(re.findall(r"2019年公布：12(?=\s|$)", result)) == len(published)
        assert new.pending == 2

    @settings(max_examples=50, deadline=None)
    @given(figures_in_any_form(), st.sampled_from([2018, 2020, 2022]))
    def test_formatted_stays_formatted(self, drawn: tuple[dict[str, Any], str], year: int) -> None:
        """A year made from one in canonical form is in canonical form."""
        value, findings = format_source("s.yaml", drawn[1].encode(), FormattingOrder("section"))
        assert findings == ()
        assert value is not None
        head = format_source("report.yaml", HEAD.encode(), FormattingOrder("report")).value
        assert head is not None
        contents = {"data/2019/report.yaml": head.content, "data/2019/s.yaml": value.content}
        assert_formatted(made(contents, year).contents)

    @settings(max_examples=40, deadline=None)
    @given(figures_in_any_form())
    def test_only_figures_are_missing(self, drawn: tuple[dict[str, Any], str]) -> None:
        """A year made from the one before has only those errors that its sources had, and pending figures.

        Last year's figures may be missing or rough, which its own formulas did not mind.
        """
        contents = {"data/2019/report.yaml": HEAD.encode(), "data/2019/s.yaml": drawn[1].encode()}
        before_it = errors_in(2019, contents)
        after = errors_in(2020, made(contents).contents, contents)
        assert after.keys() - before_it.keys() <= {"FZ307", "FZ332", "FZ333"}
        assert after["FZ307"] == 2

    @settings(max_examples=50, deadline=None)
    @given(changed_sources())
    def test_changed_files(self, drawn: tuple[int, dict[str, bytes]]) -> None:
        """A report with slips of the hand is carried over unless reading it gives errors."""
        assert_carried_or_told(drawn[1])

    @settings(max_examples=40, deadline=None)
    @given(sections())
    def test_any_prose(self, content: bytes) -> None:
        """Whatever stands in the texts of a section, it is carried over."""
        assert_carried_or_told({"data/2019/report.yaml": HEAD.encode(), "data/2019/s.yaml": content})

    @pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir() if path.name.startswith("section")))
    def test_the_cases_of_the_formatter(self, case: str) -> None:
        """Sources written in every odd way are carried over, too."""
        assert_carried_or_told({"data/2019/report.yaml": HEAD.encode(), "data/2019/s.yaml": before(case)})


def assert_carried_or_told(contents: Mapping[str, bytes]) -> None:
    """Assert that a year is carried over without any error of reading, or has such errors itself."""
    readable = not any(code[:3] in {"FZ1", "FZ2"} for code in errors_in(2019, contents))
    value, findings = carry_over(contents, 2019, 2020)
    assert (value is not None) == readable, findings
    if value is not None:
        assert not any(code[:3] in {"FZ1", "FZ2"} for code in errors_in(2020, value.contents))
        assert len(value.contents) == len(contents)


class TestSkeleton:
    """The year that is still to be written."""

    @pytest.fixture
    def skeleton(self) -> Mapping[str, bytes]:
        """Return the packaged skeleton."""
        contents, findings = read_skeleton()
        assert findings == ()
        assert contents is not None
        return contents

    @pytest.fixture
    def new(self, skeleton: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """Return the sources of 2021 begun with it."""
        value, findings = begin_year(skeleton, 2021)
        assert findings == ()
        assert value is not None
        assert (value.date, value.pending) == ("2022-02-28", 3)
        return value.contents

    def test_only_year_and_dates_move(self, skeleton: Mapping[str, bytes], new: Mapping[str, bytes]) -> None:
        """The skeleton goes the way of any year: its dates become those of the new one, all else stays."""
        assert list(new) == [name.replace("templates/year/", "data/2021/") for name in skeleton]
        changed: dict[str, str] = {}
        for name, content in zip(new, skeleton.values(), strict=True):
            changed |= changed_lines(content.decode(), new[name].decode())
        assert {re.sub(r":.*", "", line) for line in changed} == {"year", "date", "as_of"}
        assert {re.sub(r"\s*#.*", "", line) for line in changed.values()} == {
            *("year: 2021", "date: 2022-02-28", "as_of: 2021-12-31")
        }

    def test_values_of_a_skeleton_stay(self, skeleton: Mapping[str, bytes]) -> None:
        """What a skeleton has a value for keeps it and is not counted as pending."""
        one_there = {name: text.replace(b"value: pending", b"value: 1", 1) for name, text in skeleton.items()}
        value, _ = begin_year(one_there, 2021)
        assert value is not None
        assert value.pending == 2
        assert b"value: 1\n" in value.contents["data/2021/achievements.yaml"]

    def test_it_has_the_required_contents(self, new: Mapping[str, bytes]) -> None:
        """There is a part for each content that the law requires, and each is explained."""
        report = compile_report(2021, new).report
        assert report is not None
        roles = {section.content.role for section in report.sections}
        assert roles == {"achievements", "shortcomings", "duties", "plan", "other"}
        assert isinstance(report.head, ReportFile)
        assert len(report.sections) == len(new) - 1
        for content in new.values():
            assert content.startswith(b"# yaml-language-server: $schema=../schema/")
            assert content.count(b"\n# ") >= 1

    def test_it_is_formatted(self, new: Mapping[str, bytes]) -> None:
        """It is in canonical form, so that filling it in is all that changes."""
        assert_formatted(new)

    def test_every_gap_is_found(self, new: Mapping[str, bytes]) -> None:
        """The review finds every place that is still to be filled, and nothing else; the report cannot be built."""
        compiled = compile_report(2021, new)
        assert compiled.failed
        found = Counter((each.span.file, each.span.line) for each in compiled.diagnostics if each.span is not None)
        gaps = Counter(
            (name, number)
            for name, content in new.items()
            for number, line in enumerate(content.decode().split("\n"), start=1)
            for _ in re.findall(r"××|【填写[^】]+】|000000|: pending$", line.partition("#")[0])
        )
        assert found == gaps
        assert {each.code for each in compiled.diagnostics} == {"FZ307", "FZ428"}
        assert len(gaps) > 15

    def test_filled_in_it_is_a_report_without_fault(self, new: Mapping[str, bytes]) -> None:
        """With words and figures in all gaps, nothing is found any more."""
        filled = filled_in(new)
        compiled = compile_report(2021, filled)
        assert compiled.diagnostics == ()
        assert not compiled.failed
        assert_formatted(filled)

    @pytest.mark.parametrize("gap", range(20))
    def test_one_gap_left(self, new: Mapping[str, bytes], gap: int) -> None:
        """Each single gap that is left keeps the report from being built."""
        compiled = compile_report(2021, filled_in(new, but=gap))
        assert compiled.failed

    def test_the_next_year_of_it(self, new: Mapping[str, bytes]) -> None:
        """What was filled in is carried over like any other year."""
        assert errors_in(2022, made(filled_in(new), 2022, 2021).contents).keys() == {"FZ307"}


FILLINGS: Final = {
    "××市{{": "示例市{{",
    "××市人": "示例市人",
    "000000": "990000",
    "【填写总的情况】": "我市法治政府建设取得新成效",
    "【填写这个部分的标题】": "依法化解矛盾纠纷",
    "【填写小节的标题】": "行政复议",
    "【填写第一项举措】": "认真办理行政复议案件",
    "【填写做法和成效】": "疑难案件集体讨论",
    "【填写第二项举措】": "健全审理机制",
    "【填写另一项的做法】": "推行公开听证审理",
    "【填写存在的不足】": "有的部门合法性审核不够规范",
    "【填写产生的原因】": "审核力量不足",
    "【填写党委主要负责人的情况】": "市委书记带头学法，听取法治建设情况汇报",
    "【填写政府主要负责人的情况】": "市长主持研究行政复议和行政应诉工作",
    "【填写总的考虑】": "我市将充实审核力量",
    "【填写第一项工作】": "加强合法性审核队伍建设",
    "【填写第二项工作】": "推进行政复议规范化",
}
"""What an editor writes in the gaps of the skeleton."""


FIGURES: Final = (
    ("label: 受理的行政复议案件", "200"),
    ("label: 办结的行政复议案件", "180"),
    ("label: 纠错的行政复议案件", "31"),
)
"""The statistics of the skeleton by the line before their value, and values for them."""

GAPS: Final = (
    *((f"{key}\n    value: pending", f"{key}\n    value: {number}") for key, number in FIGURES),
    *FILLINGS.items(),
)
"""Every gap of the skeleton, and what it is filled with."""


def filled_in(contents: Mapping[str, bytes], but: int = -1) -> dict[str, bytes]:
    """Return a skeleton with all gaps filled, or all but one."""
    text = "\0".join(content.decode() for content in contents.values())
    for number, (gap, filling) in enumerate(GAPS):
        assert text.count(gap) == 1, gap
        text = text if number == but else text.replace(gap, filling)
    return dict(zip(contents, (part.encode() for part in text.split("\0")), strict=True))
