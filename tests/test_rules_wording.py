"""Rules on wording: what they find, at which characters, and what they let pass."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi_report.messages import message_of
from fazhi_report.messages.slip_reasons import REASONS
from fazhi_report.pipeline import Compiled, compile_report
from fazhi_report.rules.official_names import FULL_NAMES, TITLES, WORDS
from fazhi_report.rules.place_names import gazetteer, short_of

HEAD: Final = """\
title: 示例市{{{{ year }}}}年法治政府建设情况报告
issuer: 示例市人民政府
region: "{region}"
year: {year}
date: {year}-12-31
sections: [甲, 乙]
{more}
"""


def compiled(
    first: str, second: str = "", *, year: int = 2019, region: str = "360700", more: str = "", dictionary: str = ""
) -> Compiled:
    """Return a report of two parts with these texts, each line a paragraph."""
    files = {
        f"data/{year}/report.yaml": HEAD.format(year=year, region=region, more=more),
        f"data/{year}/甲.yaml": part_with(first),
        f"data/{year}/乙.yaml": part_with(second or "全年工作平稳。"),
    }
    if dictionary:
        files["data/dictionary.yaml"] = dictionary
    return compile_report(year, {name: content.encode() for name, content in files.items()})


def part_with(text: str) -> str:
    """Return the file of a part with this text and some figures to refer to."""
    lines = "".join(f"  {line}\n" for line in text.split("\n"))
    return (
        f"text: |\n{lines}statistics:\n"
        "  term: {label: 期限, value: 19, unit: 年}\n"
        "  accepted: {label: 受理, value: 179, unit: 件}\n"
    )


def places(code: str, report: Compiled) -> list[str]:
    """Return what is marked by the findings of one code, read from the sources at the places given."""
    marked = []
    for each in report.diagnostics:
        if each.code == code:
            assert each.span is not None
            lines = report.files[each.span.file].content.decode().split("\n")
            assert each.span.line == each.span.end_line
            marked.append(lines[each.span.line - 1][each.span.column - 1 : each.span.end_column - 1])
    return marked


def marked(code: str, text: str, **facts: object) -> list[str]:
    """Return what the findings of one code mark in a text."""
    return places(code, compiled(text, **facts))  # type: ignore[arg-type]  # the facts of `compiled`


class TestShortYears:
    """FZ420: years of two digits."""

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("19年底全部办结。", "19年"),
            ("截至19年底，全部办结。", "19年"),
            ("到20年末完成。", "20年"),
            ("’19年受理案件。", "19年"),
            ("自'19年起施行。", "19年"),
            ("2018—19年分两批公布。", "2018—19年"),
            ("2018年至19年分两批公布。", "2018年至19年"),
            ("19年3月印发。", "19年"),
            ("18年度考核。", "18年"),
            ("18年上半年，19年第一季度公布。", "18年"),
            ("19年，我市受理案件。", "19年"),
            ("工作平稳；19年全市受理案件。", "19年"),
            ("比18年增长。", "18年"),
            ("较18年下降。", "18年"),
            ("截至19年全市建成。", "19年"),
            ("98年底建成。", ""),
            ("05年底建成。", "05年"),
        ],
    )
    def test_found(self, text: str, found: str) -> None:
        """Two digits that can only be a year are marked with 年."""
        assert marked("FZ420", text)[:1] == ([found] if found else [])

    @pytest.mark.parametrize(
        "text",
        [
            "2019年底，2020年3月，{{ year }}年底全部办结。",
            "近10年来，历时20年，有期徒刑15年，20年后，10年前。",
            "服务年限10年以上，质保19年，满20年的。",
            "10年初心不改，20年底蕴深厚，10年度过难关。",
            "由15年延长到20年，比20年多。",
            "30年，我市从无到有；16年，全市未发生此类案件；比15年增加。",
            "第19年度，上世纪90年代，60周年。",
            "《19年底工作方案》和“19年底前”。",
            "{{ term }}底前，{{ term }}上半年。",
        ],
    )
    def test_let_pass(self, text: str) -> None:
        """Numbers of years, figures, titles and quotations are no years of two digits."""
        assert marked("FZ420", text) == []

    @pytest.mark.parametrize(
        ("text", "year", "right"),
        [
            ("19年底办结。", 2019, "2019年"),
            ("98年底办结。", 2003, "1998年"),
            ("2018—19年实施。", 2019, "2018—2019年"),
            ("01年底办结。", 1999, "2001年"),
        ],
    )
    def test_full_year(self, text: str, year: int, right: str) -> None:
        """The message writes the year in full: the one nearest to that of the report."""
        (finding,) = (each for each in compiled(text, year=year).diagnostics if each.code == "FZ420")
        assert message_of(finding, "zh").endswith(f"的年份没有写全，应为“{right}”")


class TestYearsWithoutSign:
    """FZ421: years without 年."""

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("{{ year }}全市受理案件。", ["{{ year }}"]),
            ("截至{{year}}底。", ["{{year}}"]),
            ("{{ year - 1 }}、{{ year }}全市受理案件。", ["{{ year - 1 }}", "{{ year }}"]),
            ("{{ year }}，全市受理案件。", ["{{ year }}"]),
            ("比{{ year - 1 }}增长。", ["{{ year - 1 }}"]),
            ("2019全市受理案件。", ["2019"]),
            ("截至2019底。", ["2019"]),
            ("到2020年底，较2018增长。", ["2018"]),
            ("2019，我市受理案件。", ["2019"]),
            ("{{ year }}**全市**受理案件。", ["{{ year }}"]),
            ("{{ year }}6月，{{ year - 1 }}12月，{{ year }}1—9月。", ["{{ year }}", "{{ year - 1 }}", "{{ year }}"]),
            ("20196月印发，截至201912月。", ["2019", "2019"]),
        ],
    )
    def test_found(self, text: str, found: list[str]) -> None:
        """A year without 年 is marked, the whole reference where it is one."""
        assert marked("FZ421", text) == found

    @pytest.mark.parametrize(
        "text",
        [
            "{{ year }}年，{{ year }}**年**底，{{ year - 1 }}—{{ year }}年，{{ year - 1 }}、{{ year }}年。",
            "{{ year - 1 }}至{{ year }}年，{{ year - 1 }}和{{ year }}两年，{{ year }}学年，{{ year }}财年。",
            "2018—2019年，2018、2019年，2018-2019年，2018/2019年，2019年。",
            "赣市府字〔{{ year }}〕3号，赣府发〔2019〕3号。",
            "《{{ year }}工作要点》和“{{ year }}行动”，《2019全国规划》。",
            "{{ year }}-12-31，2019.12.31，2019/12/31，{{ year + 1 }}年。",
            "受理2019件，达2019人，共2018个，超2019以上，受理2019全部办结，编号2019各不相同。",
            "| 项目 | {{ year - 1 }} | {{ year }} |",
            "{{ year }}",
            "{{ year }}年6月，2019年6月，20190月报表，120196月，受理20196件。",
        ],
    )
    def test_let_pass(self, text: str) -> None:
        """Years with 年, spans, numbers of documents, titles, dates, tables and counts are let pass."""
        assert marked("FZ421", text) == []

    def test_a_declared_literal_passes(self) -> None:
        """What is declared under literals is no year that lacks its 年."""
        more = "literals: [2019全球大会]"
        assert marked("FZ421", "参加，2019全球大会召开。", more=more) == []
        assert marked("FZ421", "参加，2019全球大会召开。") == ["2019"]

    def test_in_the_title_of_the_report(self) -> None:
        """The title of the report is looked at as well."""
        report = compiled("平稳。")
        content = report.files["data/2019/report.yaml"].content.decode().replace("}}年法治", "}}法治")
        files = {name: file.content for name, file in report.files.items()}
        assert places("FZ421", compile_report(2019, files | {"data/2019/report.yaml": content.encode()})) == [
            "{{ year }}"
        ]


class TestRanges:
    """FZ422: ranges written in several ways."""

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("2016—2018年制定，2017-2018年组织实施。", ["2017-2018年"]),
            ("2016-2018年制定，2017-2018年实施，2018—2019年评估。", ["2018—2019年"]),
            ("2016—2018年制定。\n2016至2018年实施。", ["2016至2018年"]),
            ("1—9月受理，1-9月办结。", ["1-9月"]),
            ("1—9月受理，1-6月、1～3月办结。", ["1-6月", "1～3月"]),
            ("5～10件，5—10件。", ["5～10件"]),
            ("5~10件，5～8件，20%—30%。", ["20%—30%"]),
        ],
    )
    def test_found(self, text: str, found: list[str]) -> None:
        """The rarer way is marked; of two as frequent, the one that official texts use less."""
        assert marked("FZ422", text) == found

    @pytest.mark.parametrize(
        "text",
        [
            "2016—2018年制定，2017—2019年实施，1—9月办结，5～10件。",
            "2016—2018年制定，“2017-2018年”，《规划（2017-2018年）》，〔2017-2018〕3号。",
            "2016—2018年制定，6月1日至3日，2017年至2018年，9月至10月。",
            "3—5年，3—5个工作日。",
            "2016—2018年，电话0797-8391234，2019-12-31。",
        ],
    )
    def test_let_pass(self, text: str) -> None:
        """One way throughout, titles, quotations, ranges in words and other numbers with such a sign are let pass."""
        assert marked("FZ422", text) == []

    def test_the_other_place_is_named(self) -> None:
        """The first range of the usual kind is named, though it stands in another part."""
        report = compiled("2016—2018年制定，2017—2018年实施。", "2016-2018年评估。")
        (finding,) = (each for each in report.diagnostics if each.code == "FZ422")
        assert finding.span is not None
        assert (finding.span.file, [each.file for each in finding.related]) == (
            "data/2019/乙.yaml",
            ["data/2019/甲.yaml"],
        )


class TestStaleYears:
    """FZ423: years left over from an earlier report."""

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("2017年，全市受理案件。", ["2017年"]),
            ("截至2017年底，全部办结。", ["2017年"]),
            ("专题听取{{ year - 1 }}年情况汇报，对2017年任务作出部署。", ["2017年"]),
            ("比2017年增长。", ["2017年"]),
            ("2017年前三季度，2017年初，2017年底前完成。", ["2017年", "2017年", "2017年"]),
            ("2017年印发实施方案。", ["2017年"]),
            ("2017年度考核中，2017年3月、6月完成。", ["2017年", "2017年"]),
            ("2017年我市的经验，2017年的经验。", ["2017年", "2017年"]),
            ("2016年、2017年均未发生。", ["2016年", "2017年"]),
            (
                "截至二〇一七年底，二○一六年，二零一五年三月，一九九九年。",
                ["二〇一七年", "二○一六年", "二零一五年", "一九九九年"],
            ),
        ],
    )
    def test_found(self, text: str, found: list[str]) -> None:
        """A year older than the one before the report's is marked."""
        assert marked("FZ423", text) == found

    def test_far_ahead(self) -> None:
        """A year further ahead than any plan reaches is marked as mistyped; one that a plan may reach is not."""
        assert marked("FZ434", "到2035年基本建成，到2091年底办结，到2109年。") == ["2091年", "2109年"]
        assert marked("FZ434", "到二〇三五年基本建成，到二〇九一年底办结。") == ["二〇九一年"]
        assert marked("FZ423", "到2091年底办结。") == []

    @pytest.mark.parametrize(
        "text",
        [
            "2018年，2019年，2020年，到2035年基本建成，到本世纪中叶即2050年。",
            "{{ year - 5 }}年，全市受理案件。",
            "自2015年以来，2015年起，2015年以后，2015年至今，2013年间。",
            "2004年出台的办法，2004年6月市政府印发的规定，2016年我市制定的方案。",
            "始于2012年，成立于2010年，追溯到2008年，早在2003年就开通。",
            "2016—2017年。2016年—2019年。2016年1月至2018年12月。2013年到2017年。2016年底至2017年初。",
            "《2017年工作要点》，“2017年标准”，国发〔2015〕10号，2015年第3号公告。",
            "2017年版，2017年修订，2012年《办法》。",
            "从2017年的两成提高到九成。由2016年下降到零。比2015年增长。",
            "2017年、2018年均居全省前列，2017年和2018年分别受理。",
            "2017年受理、2018年和2019年办结。",
            "2016年受理，2017年受理，2018年受理，{{ year }}年受理。",
            "20170年，120年。",
            "比2013年下降，与2009年相比，为1998年有气象记录以来最多。",
            "二〇一八年，二〇一九年，自二〇一五年三月以来，二〇一六—二〇一七年，二〇〇四年出台的办法。",
            "第二〇一七年度，一九年，二〇一七号，零零一七年，三二〇一七年。",
        ],
    )
    def test_let_pass(self, text: str) -> None:
        """Years near the report's, years named because they are past, spans, series and titles are let pass."""
        assert marked("FZ423", text) == []

    @given(year=st.integers(1990, 2090), offset=st.integers(-20, 20))
    def test_only_the_offset_counts(self, year: int, offset: int) -> None:
        """The same year is stale in one report and not in another: what counts is how far it is from the report's."""
        found = marked("FZ423", f"{year + offset}年，全市受理案件。", year=year)
        assert found == ([f"{year + offset}年"] if offset < -1 else [])


class TestLastYear:
    """FZ435: last year, typed by hand."""

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("2018年，全市受理案件。", ["2018年"]),
            ("截至2018年底，全部办结。截至二〇一八年底。", ["2018年", "二〇一八年"]),
            ("2018年我市法治建设取得成绩。\n2018年3月、6月完成。", ["2018年", "2018年"]),
            ("2018年，平稳。{{ year }}年，平稳。", ["2018年"]),
            ("按照2018年初印发的安排，2018年印发方案。", ["2018年"]),
        ],
    )
    def test_found(self, text: str, found: list[str]) -> None:
        """Last year typed as the time of what is told is marked."""
        assert marked("FZ435", text) == found

    @pytest.mark.parametrize(
        "text",
        [
            "{{ year - 1 }}年，2019年，2020年，2017年，全市受理案件。",
            "《2018年工作要点》，“2018年行动”，国发〔2018〕10号，（2018年修订），（2018年12月29日通过）。",
            "2016—2018年。2018年11月至2019年3月。2018—2019年。2017年、2018年均居前列。",
            "自2018年1月1日起施行，自2018年以来，从2018年的两成提高到九成，2018年出台的办法，成立于2018年。",
            "比2018年增长，较2018年同期下降，与2018年相比，同2018年基本持平，上年（2018年）。",
            "2018年受理，{{ year }}年办结。",
            "| 项目 | 2018年 | 增长 |",
        ],
    )
    def test_let_pass(self, text: str) -> None:
        """References, titles, quotations, spans, comparisons, tables and what is named as past are let pass."""
        assert marked("FZ435", text) == []

    @given(year=st.integers(1990, 2090), offset=st.integers(-20, 40))
    def test_one_finding_for_one_year(self, year: int, offset: int) -> None:
        """A typed year has the finding of its distance from the report's, and no two."""
        report = compiled(f"{year + offset}年，全市受理案件。", year=year)
        codes = [each.code for each in report.diagnostics if each.code in {"FZ423", "FZ434", "FZ435", "FZ436"}]
        assert codes == ([] if offset >= 0 else ["FZ435"] if offset == -1 else ["FZ423"])


class TestYearOfTheTitle:
    """FZ436: a year in the title of the report that is not the report's."""

    @pytest.mark.parametrize(
        ("title", "found"),
        [
            ("示例市2018年法治政府建设情况报告", ["2018年"]),
            ("示例市2017年度法治政府建设情况报告", ["2017年"]),
            ("示例市2020年法治政府建设情况报告", ["2020年"]),
            ("示例市二〇一八年法治政府建设情况报告", ["二〇一八年"]),
            ("示例市{{ year - 1 }}年法治政府建设情况报告", ["{{ year - 1 }}年"]),
            ("示例市2016—2017年法治政府建设情况报告", ["2017年"]),
            ("示例市2017年和2018年法治政府建设情况报告", ["2017年"]),
            ("示例市2019年法治政府建设情况报告", []),
            ("示例市{{ year }}年工作情况和2020年工作安排的报告", []),
            ("示例市2018—2019年法治政府建设情况报告", []),
            ("示例市二〇一九年法治政府建设情况报告", []),
            ("示例市落实《2018年工作要点》的报告", []),
            ("示例市法治政府建设情况报告", []),
        ],
    )
    def test_titles(self, title: str, found: list[str]) -> None:
        """The year of the title is marked if the report's does not stand there, and no other finding speaks of it."""
        report = compiled("平稳。")
        content = report.files["data/2019/report.yaml"].content.decode()
        content = content.replace("示例市{{ year }}年法治政府建设情况报告", title)
        files = {name: file.content for name, file in report.files.items()}
        report = compile_report(2019, files | {"data/2019/report.yaml": content.encode()})
        assert places("FZ436", report) == found
        assert not {"FZ423", "FZ434", "FZ435"} & {each.code for each in report.diagnostics}


class TestDoubledWords:
    """FZ437: words typed twice."""

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("高标准建设建设{{ accepted }}。", ["建设建设"]),
            ("责任进一步进一步压实，各类的的机构。", ["进一步进一步", "的的"]),
            ("推进推进依法行政，营商环境营商环境持续优化。", ["推进推进", "营商环境营商环境"]),
            ("规范管理管理。", ["管理管理"]),
            ("依法审查审查{{ accepted }}，评估评估{{ term | chinese }}。", ["审查审查", "评估评估"]),
            ("行政复议行政复议案件，我市我市受理。", ["行政复议行政复议", "我市我市"]),
            ("办结率的的提升。\n目的的的说明。", ["的的"]),
        ],
    )
    def test_found(self, text: str, found: list[str]) -> None:
        """Both copies are marked."""
        assert marked("FZ437", text) == found

    @pytest.mark.parametrize(
        "text",
        [
            "一个一个解决，一批一批推进，一项一项落实，一件事一件事地办，一个环节一个环节地抓，逐户逐户走访。",
            "进一步规范规范性文件，监督监督者，开展培训培训班，管理管理人员，社区社区矫正，服务服务业，推进建设建设工程。",
            "高质量质量监管，各级政府政府投资，人民调解人民调解员，每年每年报告，研究研究，商量商量再定，层层落实，常常。",
            "目的的说明，诉讼标的的价值，的的确确，众矢之的的问题。",
            "推进，推进。推进、推进“推进”推进。",
            "《推进推进》，“建设建设”。",
            "一网统管、统管，202020，20202020件，ABAB，哈哈哈哈，件件有着落。",
            "{{ accepted }}{{ accepted }}，{{ term | chinese }}{{ term | chinese }}。",
            "办理\n办理。",
        ],
    )
    def test_let_pass(self, text: str) -> None:
        """What is doubled on purpose, where another word begins, and across marks, references and paragraphs passes."""
        assert marked("FZ437", text) == []

    def test_across_a_line_of_the_source(self) -> None:
        """The end of a line in the source does not hide it; marked is the line on which it begins."""
        report = compiled("平稳。")
        files = {name: file.content for name, file in report.files.items()}
        report = compile_report(2019, files | {"data/2019/甲.yaml": "text: >-\n  切实加强\n  加强领导。\n".encode()})
        (finding,) = (each for each in report.diagnostics if each.code == "FZ437")
        assert finding.span is not None
        assert (finding.span.line, finding.span.column, finding.span.end_line, finding.span.end_column) == (2, 5, 2, 7)


class TestTheIssuer:
    """FZ438: what a body calls itself."""

    @staticmethod
    def report_of(issuer: str, text: str, region: str = "360700") -> list[str]:
        """Return what is marked in a text of a report by this issuer."""
        report = compiled(text, region=region)
        content = report.files["data/2019/report.yaml"].content.decode()
        content = content.replace("issuer: 示例市人民政府", f"issuer: {issuer}")
        files = {name: file.content for name, file in report.files.items()}
        return places("FZ438", compile_report(2019, files | {"data/2019/report.yaml": content.encode()}))

    @pytest.mark.parametrize(
        ("issuer", "text", "found"),
        [
            (
                "示例市人民政府",
                "下一步，我县将推进，我区、我局、我厅、我委、我旗、我州。",
                "我县 我区 我局 我厅 我委 我旗 我州",
            ),
            ("示例市人民政府", "{{ year }}年，我省认真贯彻。", "我省"),
            ("晋中市人民政府", "涵盖我局文件。", "我局"),
            ("示例县人民政府", "我市认真贯彻，我县推进，我省将。", "我市 我省"),
            ("示例市示例区人民政府", "，我市受理，我区受理，我县受理。", "我市 我县"),
            ("示例省人民政府", "我省推进，我市推进，我厅推进。", "我市 我厅"),
            ("示例自治县人民政府", "我县推进，我局推进。", "我局"),
            ("示例省生态环境厅", "我厅、我省、我市、我县、我局、我委。", "我局 我委"),
            ("示例市司法局", "我局、我市、我省、我厅。", "我厅"),
            ("示例市发展和改革委员会", "我委、我市、我局。", "我局"),
        ],
    )
    def test_found(self, issuer: str, text: str, found: str) -> None:
        """Words that another kind of body uses of itself are marked."""
        assert self.report_of(issuer, text) == found.split()

    @pytest.mark.parametrize(
        ("issuer", "text"),
        [
            (
                "示例市人民政府",
                "我市推进，我国、我们、我党，自我局限，自我区隔，我委托，我区别，在我省首批，我省首家，“我县”。",
            ),
            ("示例市人民政府", "成为我省第一个，《我县条例》，学习了我省《条例》。"),
            ("示例县人民政府", "位居我市前列，在我省率先，我市首个。"),
            ("中共示例市委 示例市人民政府", "我委、我局。"),
            ("示例街道办事处", "我局、我县。"),
            ("示例市人民政府办公室", "我局、我县。"),
        ],
    )
    def test_let_pass(self, issuer: str, text: str) -> None:
        """The issuer's own words, other words, wider places spoken of, and issuers of no certain kind are let pass."""
        assert self.report_of(issuer, text) == []

    def test_autonomous_regions(self) -> None:
        """A city of an autonomous region calls the region 我区."""
        assert self.report_of("示例市人民政府", "我区推进。", region="450100") == []
        assert self.report_of("示例市人民政府", "我区推进。") == ["我区"]


class TestRepetition:
    """FZ424 and FZ425: sentences and formulas that stand twice."""

    SENTENCE: Final = "行政执法人员全部持证上岗、亮证执法。"

    @pytest.mark.parametrize(
        ("first", "second", "found"),
        [
            (f"{SENTENCE}{SENTENCE}", "", [SENTENCE]),
            (f"开头。{SENTENCE}\n其他。{SENTENCE}", "", [SENTENCE]),
            (SENTENCE, f"其他。{SENTENCE}", [SENTENCE]),
            (f"受理行政复议案件的数量为{{{{ accepted }}}}。{SENTENCE}", SENTENCE, [SENTENCE]),
            (
                "全年全市受理行政复议案件{{ accepted }}。全年全市受理行政复议案件{{ accepted }}。",
                "",
                ["全年全市受理行政复议案件{{ accepted }}。"],
            ),
        ],
    )
    def test_sentences(self, first: str, second: str, found: list[str]) -> None:
        """The second of two equal sentences is marked, full stop included."""
        assert places("FZ424", compiled(first, second)) == found

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("工作平稳。工作平稳。", ""),
            ("受理179件，办结149件。受理179件，办结149件。", ""),
            ("全年受理行政复议案件{{ accepted }}。全年受理行政复议案件{{ accepted }}。", ""),
            ("行政执法人员全部持证上岗，全市统一。", "行政执法人员全部持证上岗，全省统一。"),
            ("全年受理行政复议案件{{ accepted }}。", "全年受理行政复议案件{{ term }}。"),
            ("| 行政执法人员全部持证上岗 | 1 |", "| 行政执法人员全部持证上岗 | 1 |"),
        ],
    )
    def test_sentences_that_may_stand_twice(self, first: str, second: str) -> None:
        """Short sentences, other figures and rows of tables are no repetition."""
        assert places("FZ424", compiled(first, second)) == []

    CLAUSE: Final = "职责分工进一步细化"

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            (f"{CLAUSE}，工作推进，{CLAUSE}。", [CLAUSE]),
            (
                f"下发要点，{CLAUSE}，工作责任进一步压实，{CLAUSE}，工作责任进一步压实。",
                [f"{CLAUSE}，工作责任进一步压实"],
            ),
            (f"{CLAUSE}；工作推进。工作平稳，{CLAUSE}，推进。", [CLAUSE]),
            (f"{CLAUSE}，{CLAUSE}，{CLAUSE}。", [f"{CLAUSE}，{CLAUSE}"]),
            (f"要点：{CLAUSE}，{CLAUSE}", [CLAUSE]),
            (f"{CLAUSE}，平稳。{CLAUSE}，工作推进平稳。", [CLAUSE]),
            (f"{CLAUSE}，{CLAUSE}，平稳，{CLAUSE}。", [CLAUSE]),
            (f"工作推进，{CLAUSE}。{CLAUSE}。", [CLAUSE]),
        ],
    )
    def test_clauses(self, text: str, found: list[str]) -> None:
        """A long clause that stands before in its paragraph is marked, several side by side as one."""
        assert marked("FZ424", text) == found

    @pytest.mark.parametrize(
        "text",
        [
            f"{CLAUSE}，推进。\n{CLAUSE}，平稳。",
            "持续推进，工作平稳，持续推进。",
            "牵头单位：市司法局、市财政局；推进。牵头单位：市司法局、市财政局；平稳。",
            f"“{CLAUSE}，”“平稳，{CLAUSE}，推进，{CLAUSE}。”",
            "受理100000件，办结100000件，受理100000件。",
            f"| 平稳，{CLAUSE}，{CLAUSE}，推进 | 1 |",
            "现将有关情况报告如下。现将有关情况报告如下：",
        ],
    )
    def test_clauses_that_may_stand_twice(self, text: str) -> None:
        """Short clauses, other paragraphs, what follows a colon, quotations and tables are no repetition."""
        assert marked("FZ424", text) == []

    def test_clauses_of_a_sentence_that_stands_twice(self) -> None:
        """Of a whole sentence that stands twice nothing is said but that."""
        sentence = f"{self.CLAUSE}，工作责任进一步压实。"
        assert marked("FZ424", f"{sentence}{sentence}") == [sentence]

    def test_three_times(self) -> None:
        """Each further one is marked and points to the first."""
        report = compiled(f"{self.SENTENCE}{self.SENTENCE}", self.SENTENCE)
        findings = [each for each in report.diagnostics if each.code == "FZ424"]
        assert [each.related[0].column for each in findings] == [3, 3]

    @pytest.mark.parametrize(
        ("first", "second", "found"),
        [
            ("特此报告。", "特此报告。", ["特此报告"]),
            ("特此报告。\n专此报告。", "", ["专此报告"]),
            ("以上报告，请审议。", "特此报告。", ["特此报告"]),
            ("现将有关情况报告如下：", "现将{{ year }}年工作情况汇报如下：", ["现将{{ year }}年工作情况汇报如下"]),
            ("现将有关情况报告如下：\n特此报告。", "", []),
            ("依法报告，现将开展。", "以上报告数量属实。", []),
        ],
    )
    def test_formulas(self, first: str, second: str, found: list[str]) -> None:
        """A second closing or opening formula is marked; one of each is as it should be."""
        assert places("FZ425", compiled(first, second)) == found


class TestSlips:
    """FZ426: slips of official names and terms."""

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("加快建设法制政府。", ["法制政府"]),
            ("推进“双随机一公开”监管。", ["双随机一公开"]),
            ("深化“放管服改革”。", ["“放管服改革”"]),
            ("学习《有组织犯罪法》《中华人民共和国有组织犯罪法》。", ["有组织犯罪法", "有组织犯罪法"]),
            ("印发《〈法治政府建设与责任落实督查工作规定〉任务清单》。", ["法治政府建设与责任落实督查工作规定"]),
            ("学习《优化营商环境管理条例（草案）》。", ["优化营商环境管理条例"]),
            ("以习近平新时代特色社会主义思想为指导。", ["习近平新时代特色社会主义思想"]),
            ("以习近平新时代中国特色社会主意思想为指导。", ["习近平新时代中国特色社会主意思想"]),
            ("学习习近平法治理论。", ["习近平法治理论"]),
            ("截止2019年底，截止{{ year }}年底，截止目前。", ["截止", "截止", "截止"]),
            ("公布权利清单和责任清单。", ["权利清单和责任清单"]),
            ("规范行政权利运行，保障公民权力。", ["行政权利", "公民权力"]),
            ("法制建设第一责任人。", ["法制建设第一责任人"]),
            ("公开行政复仪案件，第一责任人职则情况，召开坐谈会。", ["行政复仪", "责任人职则", "坐谈会"]),
            ("提升法制能力，行政许可事项保流实施。", ["法制能力", "保流实施"]),
        ],
    )
    def test_found(self, text: str, found: list[str]) -> None:
        """The wrong words are marked, in titles too where the title is what is wrong."""
        assert marked("FZ426", text) == found

    @pytest.mark.parametrize(
        "text",
        [
            "加快建设法治政府，推进“双随机、一公开”监管，深化“放管服”改革。",
            "学习《反有组织犯罪法》《优化营商环境条例》《江西省优化营商环境管理条例》。",
            "见《加快建设法制政府的探索》。",
            "习近平新时代中国特色社会主义思想，习近平新时代中国特色社会主义经济思想，习近平法治思想。",
            "报名截止日期，截止到十二月，截至2019年底。",
            "公布署名文章，行政权利义务关系，办公权利。",
            "法制机构、法制办、法制审核、法制工作委员会、社会主义法制建设。",
            "合法性审查，合法性审核，行政裁决，违法必究，有错必纠。",
            "履职则有为，失职则问责，按排名，按排放量，应述职，确保流程，机关健全，自觉定期，一贯撤销，不同意件数。",
            "公安法制能力，预防犯罪，监督检察机关，植栽量，布署名，既使群众满意又使企业满意，做为民服务的表率。",
        ],
    )
    def test_let_pass(self, text: str) -> None:
        """Right names, titles that really hold the word, and words that only look alike are let pass."""
        assert marked("FZ426", text) == []

    def test_every_entry_is_found_and_its_right_word_is_not(self) -> None:
        """Each entry of the table finds its wrong word, and what it calls right passes."""
        wrong = [each.wrong + each.before[:1] for each in WORDS] + [f"《{title}》" for title in TITLES]
        right = [each.right + each.before[:1] for each in WORDS if "习近平" not in each.right] + [
            f"《{title}》" for title, _ in TITLES.values()
        ]
        right += [f"{name}{going_on}" for name, (going_on, _) in FULL_NAMES.items()]
        report = compiled("\n".join(f"甲{each}甲。" for each in wrong))
        lines = [each.span.line for each in report.diagnostics if each.code == "FZ426" and each.span is not None]
        assert lines == list(range(2, len(wrong) + 2))
        assert places("FZ426", compiled("\n".join(f"甲{each}甲。" for each in right))) == []
        assert len(wrong) >= 180

    def test_every_reason_is_used(self) -> None:
        """Each entry has a reason that is told, and no reason is left over."""
        named = {each.reason for each in WORDS} | {reason for _, reason in TITLES.values()} | {"the_thought"}
        assert named == REASONS.keys()

    def test_the_office_own_words(self) -> None:
        """Words of the office's dictionary are found, before those of the program for the same place."""
        dictionary = (
            "slips:\n  - {wrong: 建设法制政府, right: 建设法治型政府}\n  - {wrong: 组织犯罪, right: 有组织犯罪}\n"
        )
        report = compiled("加快建设法制政府，打击组织犯罪，惩治有组织犯罪。", dictionary=dictionary)
        assert places("FZ426", report) == ["建设法制政府", "组织犯罪"]
        first = next(each for each in report.diagnostics if each.code == "FZ426")
        assert message_of(first, "zh") == "“建设法制政府”应为“建设法治型政府”"

    def test_of_two_for_one_place(self) -> None:
        """The office's word counts before the program's wherever it begins, and the longer one before the shorter."""
        dictionary = "slips:\n" + "".join(
            f"  - {{wrong: {word}, right: 戊}}\n" for word in ("政府工", "甲乙", "甲乙丙")
        )
        report = compiled("法制政府工程，甲乙丙，法制政府。", dictionary=dictionary)
        assert places("FZ426", report) == ["政府工", "甲乙丙", "法制政府"]

    def test_a_title_in_the_office_own_words(self) -> None:
        """A word with title marks is looked for in titles; one without is not."""
        dictionary = "slips:\n  - {wrong: 《旧条例》, right: 《新条例》}\n  - {wrong: 旧办法, right: 新办法}\n"
        report = compiled("学习《旧条例》和《旧办法》，执行旧办法。", dictionary=dictionary)
        assert places("FZ426", report) == ["《旧条例》", "旧办法"]

    @given(st.lists(st.sampled_from([each.wrong for each in WORDS if not each.before]), min_size=1, max_size=4))
    def test_slips_side_by_side(self, words: list[str]) -> None:
        """However many slips a sentence holds, each is marked once, in order."""
        assert marked("FZ426", "。".join(words)) == words


class TestMixedTerms:
    """FZ427 and FZ430: one thing written with two words."""

    @pytest.mark.parametrize(
        ("first", "second", "found"),
        [
            ("开展专项督察。", "组织专项督查。", ["督查"]),
            ("开展法治督察。开展法治督查。", "", ["督查"]),
            ("健全督察考评机制。", "强化督查考评。强化督查考评。", ["督察"]),
            ("开展法治政府建设督察，对履职情况进行督查。", "", ["督查"]),
            ("制定督察方案。\n落实督查方案。", "", ["督查"]),
            ("开展调研督察，组织综合督察。\n开展调研督查。", "", ["督查"]),
        ],
    )
    def test_inspections(self, first: str, second: str, found: list[str]) -> None:
        """The rarer word is marked where both go with the same noun or stand in one paragraph."""
        assert places("FZ427", compiled(first, second)) == found

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("开展法治督察。", "配合国务院大督查，开展政务督查。"),
            ("落实督查考核，做好督查督办。", "开展法治督察，强化督察考评。"),
            ("配合中央生态环境保护督察和环保督察。", "开展督查。"),
            ("市政府督查室，督察长，督察员。", "开展督查。"),
            ("学习《法治政府建设与责任落实督察工作规定》，开展专项督查。", "开展督查。"),
            ("开展督察。", "开展督查。"),
            ("专项督察，专项督察。", "综合督察。"),
            ("健全督察机制。", "完善国务院大督查机制。"),
            ("开展专项督察。", "开展专项督查考核。"),
            ("市政府督查室开展督查，与法治督察衔接。", ""),
            ("法治督察与督查事项衔接。", ""),
        ],
    )
    def test_inspections_of_other_kinds(self, first: str, second: str) -> None:
        """Fixed names, other work and titles may stand beside each other."""
        assert places("FZ427", compiled(first, second)) == []

    @pytest.mark.parametrize(
        ("first", "second", "found"),
        [
            ("加强法治机构建设。", "充实法制机构力量。", ["法制"]),
            ("法制宣传教育，法制宣传教育。", "法治宣传教育。", ["法治"]),
            ("法治副校长。法制副校长。", "", ["法制"]),
            ("法治机构。", "法制审核，法制建设，法制工作委员会，全国法制宣传日，法制办。", []),
            ("法治宣传。", "《法制宣传条例》，法制教育，全国法制宣传日。", []),
        ],
    )
    def test_rules_of_law(self, first: str, second: str, found: list[str]) -> None:
        """The rarer of 法治 and 法制 before the same noun is marked; fixed names are let pass."""
        assert places("FZ430", compiled(first, second)) == found


class TestLeftovers:
    """FZ428: what was left in for later."""

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("主要做法（略）。", ["（略）"]),
            ("（以下略）(略)（  ）", ["（以下略）", "(略)", "（  ）"]),
            ("举办培训XX期，受理xx件，办结××件。", ["XX", "xx", "××"]),
            ("X月X日印发。", ["X", "X"]),
            ("20XX年，201X年印发。", ["20XX", "201X"]),
            ("某某市某某年。", ["某某", "某某"]),
            ("受理＊＊件，办结____件。", ["＊＊", "____"]),
            ("TODO 补写本段。", ["TODO"]),  # no note of ours: what is looked for in reports
            ("受理案件，待补充。\n待核实\n数据：待填报，", ["待补充", "待核实", "待填报"]),
            ("（此处补充典型案例）", ["（此处补充典型案例）"]),
            ("（数据待核实）【请填写数量】", ["（数据待核实）", "【请填写数量】"]),
            ("受理多少件？？", ["？？"]),
            ("印发《》，开展“”活动，（）", ["《》", "“”", "（）"]),
            ("受理……件。\n……", ["……", "……"]),
            ("印发《××市实施方案》。", ["××"]),
            ("受理○○件、□□件。", ["○○", "□□"]),
        ],
    )
    def test_found(self, text: str, found: list[str]) -> None:
        """Blanks, notes to oneself and signs that hold a place are marked whole."""
        assert marked("FZ428", text) == found

    @pytest.mark.parametrize(
        "text",
        [
            "热线7×24小时服务，5G×工业互联网，3×3矩阵。",
            "力量有待补充，制度有待完善，亟待完善，期待、等待、招待、待遇、待办。",
            "（有待完善），（待遇保障），（此处所称行政机关），（略低于上年）。",
            "“李某某诉××市政府案”，“XX码”，张某诉某局。",
            "工业互联网APP，Excel，X射线，“1+N+X”，1+X件。",
            "二○○八年，二〇〇九年，是否？！",
            "等等……以及其他，“……”。",
            "见[市政府网站](https://www.example.gov.cn/)。",
            "市政府（含部门）、[注]、【典型案例】。",
        ],
    )
    def test_let_pass(self, text: str) -> None:
        """Words of every day, names taken out in quotations and signs with a meaning are let pass."""
        assert marked("FZ428", text) == []

    def test_a_figure_that_is_pending(self) -> None:
        """What a figure prints was not left in by hand: a pending one has its own finding."""
        part = "text: 受理：{{ pending }}。\nstatistics:\n  pending: {label: 受理, value: pending, unit: 件}\n"
        files = {name: file.content for name, file in compiled("平稳。").files.items()}
        report = compile_report(2019, files | {"data/2019/甲.yaml": part.encode()})
        assert [each.code for each in report.diagnostics if each.code in {"FZ307", "FZ428"}] == ["FZ307"]


class TestForeignNames:
    """FZ429: the name of another place or body."""

    NAMES: Final = "names: {own: [赣州市], known: [江西省, 赣南, 崇义县, 瑞金, 武夷山市, 峨眉山市]}"

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("吉安市受理案件。", ["吉安市"]),
            ("推动法治吉安、数字吉安建设。", ["吉安", "吉安"]),
            ("吉安经开区挂牌。", ["吉安经开区"]),
            (
                "湖南省和恩施州、恩施土家族苗族自治州、广西壮族自治区。",
                ["湖南省", "恩施州", "恩施土家族苗族自治州", "广西壮族自治区"],
            ),
            ("上犹县人民政府受理，会同大余县司法局。", ["上犹县人民政府"]),
            ("，大田县委、县政府部署。", ["大田县委"]),
            ("指导南康区政府，龙南市人民政府。", ["南康区政府", "龙南市人民政府"]),
            ("眉山市，武夷山市。", ["眉山市"]),
            ("内蒙古呼和浩特市、呼伦贝尔市。", ["呼和浩特市", "呼伦贝尔市"]),
            ("“吉安市”，吉安市人民政府。", ["吉安市", "吉安市"]),
            ("印发《吉安市法治政府建设实施方案》，《关于〈湖南省办法〉的说明》。", ["吉安市", "湖南省"]),
            ("《恩施州条例》《恩施土家族苗族自治州条例》。", ["恩施州", "恩施土家族苗族自治州"]),
        ],
    )
    def test_found(self, text: str, found: list[str]) -> None:
        """Names of other provinces, prefectures, counties and their bodies are marked."""
        assert marked("FZ429", text, more=self.NAMES) == found

    @pytest.mark.parametrize(
        "text",
        [
            "赣州市、江西省、法治赣州、数字江西、赣州经开区、崇义县人民政府、会同崇义县政府、瑞金市人民政府。",
            "《赣州市实施方案》《江西省行政程序规定》《关于学习湖南省经验的通知》《修订〈办法〉的湖南省通知》。",
            "借鉴《上海市优化营商环境条例》，参照《湖南省行政程序规定》起草，学习《办法》《湖南省条例》。",
            "提请县政府、报经市政府、指导区政府、各县（市、区）政府、全县政府系统、所在县人民政府。",
            "县委、县政府，各州县政府，会同武夷山市政府、峨眉山市政府，贫困山区政府，主城区政府，沿海城市政府，各设区市人民政府，园区政府。",
            "幸福安康，健康大同，创新乡村治理，推广安全经验，江西安排部署，隆重庆祝，沟通化解。",
            "大理市区，地区差异，高质量，我市，全省，本州，示范区，县（市、区）。",
            "区政府采购，城阳区政府信息公开平台。",
        ],
    )
    def test_let_pass(self, text: str) -> None:
        """Own and known names, names within titles, bodies without a name, and words that look alike are let pass."""
        assert marked("FZ429", text, more=self.NAMES) == []

    def test_nothing_is_said_without_names(self) -> None:
        """Where the report does not list its names, none is foreign."""
        assert marked("FZ429", "吉安市受理案件，上犹县人民政府。") == []

    def test_a_province_holds_its_prefectures(self) -> None:
        """The region's own places need not be listed: a province's prefectures, a county's prefecture and province."""
        names = "names: {own: [江西省]}"
        assert marked("FZ429", "赣州市、吉安市、湖南省。", more=names, region="360000") == ["湖南省"]
        names = "names: {own: [上犹县]}"
        assert marked("FZ429", "赣州市、江西省、上犹县人民政府、吉安市。", more=names, region="360724") == ["吉安市"]

    def test_every_place_is_known(self) -> None:
        """Each place is found under its full name; listed as known, in full or short, none is foreign."""
        names = [name for name, short in gazetteer().by_name.items() if short not in {"江西", "赣州", "峨眉山"}]
        text = "\n".join(f"参照{name}的做法。" for name in names)
        assert marked("FZ429", text, more=self.NAMES) == names
        assert marked("FZ429", text, more=f"names: {{own: [赣州市], known: [{', '.join(names)}]}}") == []
        short = ", ".join(gazetteer().by_name[name] for name in names)
        assert marked("FZ429", text, more=f"names: {{own: [赣州市], known: [{short}]}}") == []

    def test_the_tables_are_whole(self) -> None:
        """There are 34 provinces and 334 prefectures, no two under one code, each within a province that is listed."""
        codes = gazetteer().by_code
        assert sum(len(code) == 2 for code in codes) == 34
        assert sum(len(code) == 4 for code in codes) == 334
        assert all(code[:2] in codes for code in codes)
        assert len(set(codes.values())) == len(codes) - len({"吉林", "海南"})

    @pytest.mark.parametrize(
        ("name", "short"),
        [
            ("赣州市", "赣州"),
            ("江西省", "江西"),
            ("广西壮族自治区", "广西"),
            ("新疆维吾尔自治区", "新疆"),
            ("恩施土家族苗族自治州", "恩施"),
            ("大兴安岭地区", "大兴安岭"),
            ("香港特别行政区", "香港"),
            ("忠县", "忠县"),
            ("上犹县", "上犹"),
            ("融水苗族自治县", "融水苗族"),
            ("赣南", "赣南"),
        ],
    )
    def test_short_names(self, name: str, short: str) -> None:
        """A name loses what says which kind of place it is, and never becomes a single character."""
        assert short_of(name) == short
