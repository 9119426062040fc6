"""What `report.yaml` says of publication: read, refused with suggestions, printed with its years, and reviewed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from fazhi_report import document, schema
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.editor_schema.scalars import SCALARS, Definition
from fazhi_report.pipeline import Compiled, compile_report
from fazhi_report.validate.suggestions import READERS, suggestion_for
from tests.handbook import ROOT
from tests.small_reports import SITE
from tests.two_years import files_of

FILING: Final = "filing:\n  number: 示市府〔2020〕8号\n  addressee: 示例省人民政府\n"
DISCLOSURE: Final = "disclosure:\n  index_number: 990000-2020-0008\n  category: 法治政府建设\n"
TITLE: Final = "示例市2019年法治政府建设情况报告"


def compiled(more: str, section: str = "text: 甲。\n", date: str = "2020-02-28") -> Compiled:
    """Return a report on 2019 with these lines at the end of `report.yaml`, which has six others."""
    return compile_report(2019, files_of(2019, section, date, more))


def found(more: str, date: str = "2020-02-28") -> list[str]:
    """Return code, line and column of what is found in `report.yaml`, without the contents that a report lacks."""
    findings = (each for each in compiled(more, date=date).diagnostics if each.code not in {"FZ501", "FZ502", "FZ503"})
    return [told(each) for each in findings if each.code != "FZ504"]


def told(finding: Diagnostic) -> str:
    """Return code and place of a finding in `report.yaml`."""
    assert finding.span is not None
    assert finding.span.file == "data/2019/report.yaml"
    return f"{finding.code}:{finding.span.line}:{finding.span.column}"


def publication(more: str) -> document.Publication:
    """Return how a report is published, about which nothing is found."""
    assert found(more) == []
    tree = compiled(more).document
    assert tree is not None
    return tree.publication


class TestDocument:
    """What reaches the renderers."""

    def test_nothing_said(self) -> None:
        """Without a word on it, a report is published, laid out as usual, and has no header, tags or entry."""
        assert publication("") == document.Publication()

    def test_what_is_not_said_of_a_filed_copy(self) -> None:
        """The mark is the issuer's documents', the day of printing that of the report; a day is printed in words."""
        filing = publication("edition: filed\n" + FILING).filing
        assert filing == document.Filing(
            *("示例市人民政府文件", "示市府〔2020〕8号", (), "示例省人民政府", (), "", "2020年2月28日")
        )

    def test_a_whole_filed_copy(self) -> None:
        """Everything that is said stands in its place."""
        more = "  mark: 示例市\n  signers: [甲　乙, 丙]\n  copies: [丁]\n  printed_by: 戊\n  printed_on: 2020-03-02\n"
        filing = publication(FILING + more).filing
        assert filing == document.Filing(
            *("示例市", "示市府〔2020〕8号", ("甲　乙", "丙"), "示例省人民政府", ("丁",), "戊", "2020年3月2日")
        )

    @pytest.mark.parametrize("written", ["2020-03-27 10:00", '"2020-03-27 10:00"', "'2020-03-27 10:00'"])
    def test_page_tags(self, written: str) -> None:
        """A minute needs no quotation marks; a text over several lines has no spaces between Chinese characters."""
        site = publication(SITE.replace("2020-03-27 10:00", written)).site
        assert site is not None
        assert site.published == "2020-03-27 10:00"
        assert site.column_description == "示例市法治政府建设年度报告栏目"
        assert (site.column_keywords, site.keywords, site.author) == (("法治政府", "年度报告"), (), "")

    def test_entry_in_the_catalogue(self) -> None:
        """Name and date are those of the report; the issuer publishes what nobody else does."""
        entry = publication(DISCLOSURE).disclosure
        assert entry == document.Disclosure(
            *("990000-2020-0008", "法治政府建设", "示例市人民政府", "2020年2月28日", "", TITLE, "", "")
        )
        assert publication(f"{DISCLOSURE}  published: 2020-03-27\n").disclosure == entry._replace(
            published="2020年3月27日"
        )

    def test_layout(self) -> None:
        """What is not said of the layout is as usual."""
        layout = publication("layout: {headings: run_in}\n").layout
        assert layout == document.Layout("run_in", "none", ())
        lines = 'layout: {title_lines: ["示例市{{ year }}年", 法治政府建设情况报告]}\n'
        assert publication(lines).layout.title_lines == ("示例市2019年", "法治政府建设情况报告")


class TestYears:
    """Texts on publication may refer to years, as the title may."""

    def test_in_any_text(self) -> None:
        """A reference stands for a year in a text and in an item of a list; all else stays as it is written."""
        more = "  description: 示例市{{ year }}年报告，{{ year + 1 }}年安排\n  author: 甲  乙\n"
        more += "  keywords: [法 治, '{{ year }}年报告']\n"
        site = publication(SITE + more).site
        assert site is not None
        assert (site.description, site.author) == ("示例市2019年报告，2020年安排", "甲  乙")
        assert site.keywords == ("法 治", "2019年报告")

    @pytest.mark.parametrize(
        ("text", "code", "column"),
        [
            ("甲{{ s.accepted }}", "FZ408", 17),
            ("甲{{ year | chinese }}", "FZ401", 17),
            ("甲{{ year", "FZ402", 17),
        ],
    )
    def test_other_references(self, text: str, code: str, column: int) -> None:
        """A figure, a filter and a brace that is missing are told at their place."""
        assert found(f"{SITE}  description: {text}\n") == [f"{code}:19:{column}"]
        assert found(f"{SITE}  keywords: [乙, '{text}']\n") == [f"{code}:19:{column + 2}"]


class TestTitleLines:
    """The lines of the title are the title (FZ237)."""

    @pytest.mark.parametrize("lines", [f"[{TITLE}]", "['示例市{{ year }}年 ', ' 法治政府建设情况报告']", "[]"])
    def test_the_title_itself(self, lines: str) -> None:
        """In one line or in several, with the year typed or not; spaces where a line ends are not written."""
        assert found(f"layout: {{title_lines: {lines}}}\n") == []

    @pytest.mark.parametrize(
        "lines", ["[示例市2018年, 法治政府建设情况报告]", "[示例市2019年, 法治政府建设报告]", "[报告]"]
    )
    def test_other_words(self, lines: str) -> None:
        """Another year, a word less or more: the finding stands at the list."""
        assert found(f"layout: {{title_lines: {lines}}}\n") == ["FZ237:7:23"]

    def test_beside_a_faulty_title(self) -> None:
        """Where the title or a line cannot be read, that is said and nothing more."""
        lines = "layout: {title_lines: [甲]}\n"
        files = files_of(2019, "text: 甲。\n", "2020-02-28", lines)
        head = files["data/2019/report.yaml"].decode()
        for title, code in (("  ", "FZ119"), ("'  '", "FZ214"), ("[甲]", "FZ203"), ("示例市{{ yaer }}报告", "FZ408")):
            changed = head.replace("示例市{{ year }}年法治政府建设情况报告", title)
            content = {**files, "data/2019/report.yaml": changed.encode()}
            errors = {each.code for each in compile_report(2019, content).diagnostics} - {"FZ501", "FZ502", "FZ503"}
            assert errors - {"FZ504", "FZ436"} == {code}, title
        assert found("layout: {title_lines: ['{{ yaer }}']}\n") == ["FZ408:7:25"]


READ: Final = {
    schema.check_document_number: ("示市府〔2020〕8号", "法治办函〔2019〕106号", "甲A〔1999〕1号"),
    schema.check_site_code: ("9900000001", "0000000000"),
    schema.check_domain: ("www.example.gov.cn", "A-1.cn", "示例.政务", "示例.xn--55qw42g"),
    schema.check_address: ("https://www.example.gov.cn", "http://示例.政务/报告.html?a=b#c"),
    schema.read_moment: ("2020-03-27 10:00", "2020-02-29 00:00", "2019-12-31 23:59"),
}
"""Reader → texts that it reads."""

REFUSED: Final = {
    schema.check_document_number: (
        *("示市府〔2020〕08号", "示市府〔2020〕0号", "示市府〔2020〕第8号", "示市府[2020]8号", "示市府（2020）8号"),
        *("示市府〔20〕8号", "示市府〔2020年〕8号", "示市府〔2020〕8", "〔2020〕8号", "8号", "示市府〔２０２０〕8号"),
        *(
            "示市府 〔2020〕8号",
            "文号：示市府〔2020〕8号",
            "示市府〔2020〕8号。",
            "示市府〔2020〕8号\n",
            "示〔2020〕〔2020〕8号",
        ),
    ),
    schema.check_site_code: (
        "990000000",
        "99000000001",
        "99-0000001",
        "９９００００００01",
        "990000000a",
        "9900000001\n",
    ),
    schema.check_domain: (
        *(
            "example",
            "www..cn",
            ".cn",
            "www.example.",
            "-a.cn",
            "a-.cn",
            "a_b.cn",
            "a b.cn",
            "a.cn\n",
            "a.c",
            "10.0.0.1",
        ),
        *("1.5", "1.e5", "https://www.example.gov.cn", "www.example.gov.cn/", "www.example.gov.cn:80", "ｗｗｗ.a.cn"),
        *("www。example。cn", "示例市，政务.cn"),
    ),
    schema.check_address: (
        "www.a.cn",
        "/a",
        "ftp://a.cn",
        "https://",
        "https:///a",
        "https://a b",
        "https：//a.cn",
        "http://a\n",
    ),
    schema.read_moment: (
        *("2020-03-27", "2020-03-27 9:00", "2020-03-27 24:00", "2020-03-27 10:60", "2020-03-27 10:00:00"),
        *("2020-03-27T10:00", "2020-02-30 10:00", "2020-3-27 10:00", "2020-03-27  10:00", "2020-03-27 10:00\n", ""),
    ),
}
"""Reader → texts that it refuses."""


class TestReaders:
    """What single values may be."""

    @pytest.mark.parametrize(("reader", "text"), [(reader, text) for reader, texts in READ.items() for text in texts])
    def test_read(self, reader: Callable[[str], object], text: str) -> None:
        """A text in the right form is taken as it is, and read so by editors."""
        assert str(reader(text)).startswith(text)
        assert Draft202012Validator(definition_for(reader)).is_valid(text)

    @pytest.mark.parametrize(
        ("reader", "text"), [(reader, text) for reader, texts in REFUSED.items() for text in texts]
    )
    def test_refused(self, reader: Callable[[str], object], text: str) -> None:
        """Any other is refused, by editors too."""
        with pytest.raises(ValueError, match="no"):
            reader(text)
        assert not Draft202012Validator(definition_for(reader)).is_valid(text)


def definition_for(reader: object) -> Definition:
    """Return what an editor is told of the texts that a reader takes."""
    _, definition = SCALARS[reader]
    return definition()


class TestValidation:
    """What is refused, and what does not follow from it."""

    @pytest.mark.parametrize(
        ("more", "findings"),
        [
            ("edition: filed\n", ["FZ236:7:10"]),
            ("edition: filed\nfiling:\n", ["FZ119:8:1"]),
            ("edition: filed\nfiling: {}\n", ["FZ201:8:1"]),
            ("edition: filed\nfiling: 甲\n", ["FZ205:8:9"]),
            ("edition: filed\nfilling: {}\n", ["FZ202:8:1"]),
            ("edition: filed\n" + FILING.replace("8号", "第8号"), ["FZ231:9:11"]),
            ("edition: filled\n", ["FZ206:7:10"]),
            ("site: {}\n", ["FZ201:7:1"] * 9),
            (SITE.replace("2020-03-27 10:00", "2020-03-27"), ["FZ235:17:14"]),
            (SITE.replace("2020-03-27 10:00", "{甲: 乙}"), ["FZ203:17:14"]),
            (DISCLOSURE + "  published: 2020年3月27日\n", ["FZ208:10:14"]),
            (DISCLOSURE + "  category: 乙\n", ["FZ110:10:3"]),
        ],
    )
    def test_one_fault(self, more: str, findings: list[str]) -> None:
        """Each fault is told once, at its place; a filed edition whose `filing` is faulty has one all the same."""
        assert found(more) == findings

    def test_a_faulty_block_is_left_out_whole(self) -> None:
        """The other blocks stay, and so does the rest of the report."""
        made = compiled(FILING.replace("示市府〔2020〕8号", "8号") + DISCLOSURE)
        assert made.report is not None
        assert made.report.head.filing is None
        assert made.report.head.disclosure is not None
        assert made.report.lost == {"report.filing"}

    def test_dates_elsewhere(self) -> None:
        """A bare date is a date under these keys; below a figure that is called so it is a text, and must be quoted."""
        for space in (" ", "  "):
            more = f"{FILING}  printed_on:{space}2020-03-02\n{DISCLOSURE}  published:{space}2020-03-02\n"
            assert found(more) == []
        section = "text: '{{ published }}'\nstatistics:\n  published: {label: 甲, value: 5, note: 2020-03-02}\n"
        assert "FZ217" in {each.code for each in compiled("", section).diagnostics}

    def test_the_models_are_built_for_those_who_need_them(self) -> None:
        """Checking a report without such a block builds none of their validators: that takes as long as a section."""
        code = (
            "import sys; from fazhi_report.cli import run; run(['check', '2019']); from fazhi_report import schema;"
            "blocks = (schema.Layout, schema.Filing, schema.Site, schema.Disclosure);"
            "assert 'sections' in str(schema.ReportFile.__pydantic_core_schema__);"
            "assert 'title_lines' not in str(schema.ReportFile.__pydantic_core_schema__);"
            "sys.exit(any(each.__pydantic_complete__ for each in blocks))"
        )
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr


class TestSuggestions:
    """What was probably meant."""

    @pytest.mark.parametrize(
        ("code", "written", "meant"),
        [
            ("FZ231", "示市府[2020]8号", "示市府〔2020〕8号"),
            ("FZ231", "示市府（2020）第08号", "示市府〔2020〕8号"),
            ("FZ231", "示市府【２０２０】第８号", "示市府〔2020〕8号"),
            ("FZ231", " 示市府 〔2020年〕 8 ", "示市府〔2020〕8号"),
            ("FZ231", "示市府2020年8号", ""),
            ("FZ231", "〔2020〕8号", ""),
            ("FZ231", "示市府〔2020〕0号", ""),
            ("FZ232", "9900 0000 01", "9900000001"),
            ("FZ232", "９９０００００００１", "9900000001"),
            ("FZ232", "990000001", ""),
            ("FZ233", "https://www.example.gov.cn/zwgk/?a=b", "www.example.gov.cn"),
            ("FZ233", "HTTP：//www.example.gov.cn:8080", "www.example.gov.cn"),
            ("FZ233", "ｗｗｗ。example。gov．cn", "www.example.gov.cn"),
            ("FZ233", "示例市人民政府网", ""),
            ("FZ234", "www.example.gov.cn/a", "https://www.example.gov.cn/a"),
            ("FZ234", "HTTPS：//www.example.gov.cn", "https://www.example.gov.cn"),
            ("FZ234", "/images/a.png", ""),
            ("FZ234", "https://www.example.gov.cn/a b", ""),
            ("FZ235", "2020/3/27 9:05", "2020-03-27 09:05"),
            ("FZ235", "2020-03-27T10:00:30", "2020-03-27 10:00"),
            ("FZ235", "2020年3月27日10时5分", "2020-03-27 10:05"),
            ("FZ235", "2020-3-27 10：00", "2020-03-27 10:00"),
            ("FZ235", "2020-03-27", ""),
            ("FZ235", "2020-02-30 10:00", ""),
        ],
    )
    def test_what_was_meant(self, code: str, written: str, meant: str) -> None:
        """The same facts in the form that is wanted; nothing where they are not all there."""
        assert suggestion_for(code, written) == meant

    @settings(max_examples=60, deadline=None)
    @given(
        st.sampled_from(sorted(READERS)),
        st.text("示府〔〕[]（）第号0128９年月日-/:： .。TaＷw", max_size=24),
    )
    def test_a_suggestion_is_right(self, code: str, written: str) -> None:
        """Whatever was written, what is suggested is accepted, and suggested again of itself."""
        meant = suggestion_for(code, written)
        if meant:
            READERS[code](meant)
            assert suggestion_for(code, meant) == meant


class TestRules:
    """What a careful reader finds in what is said of publication."""

    @pytest.mark.parametrize(("number", "findings"), [("2020", []), ("2019", ["FZ516:8:11"]), ("2021", ["FZ516:8:11"])])
    def test_year_of_the_number(self, number: str, findings: list[str]) -> None:
        """The year of a document number is that of the date, not that of the report."""
        assert found(FILING.replace("2020", number)) == findings
        assert found(FILING, date="2019-12-30") == ["FZ516:8:11"]

    def test_number_in_the_catalogue(self) -> None:
        """It is looked at by itself, and beside that of the filed copy."""
        listed = DISCLOSURE + "  number: 示市府〔2020〕9号\n"
        assert found(listed) == []
        assert found(FILING + listed) == ["FZ518:13:11"]
        assert found(FILING + listed.replace("2020〕9", "2019〕9")) == ["FZ516:13:11", "FZ518:13:11"]

    def test_beside_a_faulty_date(self) -> None:
        """Where the date cannot be read nothing is said of the year of a number; two numbers differ all the same."""
        listed = DISCLOSURE + "  number: 示市府〔2020〕9号\n"
        assert found(FILING + listed, date="明天") == ["FZ208:5:7", "FZ518:13:11"]

    @pytest.mark.parametrize(
        ("day", "findings"),
        [
            ("2020-02-27", ["FZ517"]),
            ("2020-02-28", []),
            ("2020-04-01", []),
            ("2020-04-02", ["FZ519"]),
        ],
    )
    def test_day_of_publishing(self, day: str, findings: list[str]) -> None:
        """It lies between the date and 1 April, both included; of a page to the last minute of the day."""
        for more in (f"{DISCLOSURE}  published: {day}\n", SITE.replace("2020-03-27 10:00", f"{day} 23:59")):
            assert [each[:5] for each in found(more)] == findings

    def test_day_of_printing(self) -> None:
        """It is not before the date; no law says how long after."""
        assert found(f"{FILING}  printed_on: 2020-02-27\n") == ["FZ517:10:15"]
        assert found(f"{FILING}  printed_on: 2020-12-27\n") == []

    def test_too_late_is_said_once(self) -> None:
        """Of two late days the first is told; where the report itself is dated too late, that is what is told."""
        late = SITE.replace("2020-03-27", "2020-04-08") + f"{DISCLOSURE}  published: 2020-04-08\n"
        assert found(late) == ["FZ519:17:14"]
        assert found(late, date="2020-04-07") == ["FZ506:5:7"]

    def test_they_can_be_waived(self) -> None:
        """An office that was late says why."""
        waiver = "waivers:\n  - {code: FZ519, where: report, reason: 网站改版，推迟发布。}\n"
        more = f"{DISCLOSURE}  published: 2020-04-08\n{waiver}"
        assert found(more) == []
        assert [each.finding.code for each in compiled(more).waived] == ["FZ519"]
