"""Rules on the parts of a report: required contents, causes, the date, titles and their numbers, empty parts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.messages import message_of, remedy_of
from fazhi_report.pipeline import compile_report
from fazhi_report.rules.registry import PART_RULES, REPORT_RULES

FOLDER: Final = "data/2019/"
STRUCTURE: Final = tuple(f"FZ5{number:02}" for number in range(1, 20))

DUTIES: Final = "role: duties\ntext: 主要负责人带头学法。\n"
SHORTCOMINGS: Final = "role: shortcomings\ntext: 少数部门审核不够规范，原因是培训不够经常。\n"
PLAN: Final = "role: plan\ntext: 下一步，加强培训。\n"


def report(date: str = "2020-02-28", year: int = 2019, title: str = "甲市法治政府建设情况报告") -> str:
    """Return a `report.yaml` without its sections."""
    return f'title: {title}\nissuer: 甲市人民政府\nregion: "360700"\nyear: {year}\ndate: {date}\n'


def found(sections: Mapping[str, str], head: str = "") -> tuple[Diagnostic, ...]:
    """Return what is found of the structure of a report with these section files."""
    listed = "sections: [" + ", ".join(sections) + "]\n"
    files = {FOLDER + "report.yaml": ((head or report()) + listed).encode()}
    files |= {f"{FOLDER}{name}.yaml": text.encode() for name, text in sections.items()}
    return tuple(each for each in compile_report(2019, files).diagnostics if each.code in STRUCTURE)


def whole(**sections: str) -> dict[str, str]:
    """Return a report with all contents and these further sections."""
    achievements = "title: 依法行政\nrole: achievements\ntext: 依法办理案件。\n"
    contents = {"achievements": achievements, "duties": DUTIES, "shortcomings": SHORTCOMINGS, "plan": PLAN}
    return contents | sections


def codes(sections: Mapping[str, str], head: str = "") -> list[str]:
    """Return the codes found of the structure of a report."""
    return [each.code for each in found(sections, head)]


def in_disputes(text: str) -> list[tuple[str, int, int, int]]:
    """Return code, line, first and last column of the findings in one section of a whole report."""
    findings = found(whole(disputes=text))
    spans = [(each.code, each.span) for each in findings if each.span and each.span.file.endswith("/disputes.yaml")]
    assert len(spans) == len(findings)
    return [(code, span.line, span.column, span.end_column - 1) for code, span in spans]


@cache
def published() -> Mapping[str, bytes]:
    """Return the files of the published report."""
    folder = Path(__file__).parent.parent / "data" / "2019"
    return {FOLDER + path.name: path.read_bytes() for path in sorted(folder.glob("*.yaml"))}


def test_every_code_of_the_structure_has_one_rule() -> None:
    """FZ501 to FZ519 are yielded, each by one rule."""
    of_structure = [code for rule in (*PART_RULES, *REPORT_RULES) for code in rule.codes if code in STRUCTURE]
    assert sorted(of_structure) == list(STRUCTURE)


def test_the_published_report() -> None:
    """What is missing in the published report is waived with reasons, and nothing else is found of its structure."""
    compiled = compile_report(2019, published())
    assert not [each for each in compiled.diagnostics if each.code in STRUCTURE]
    waived = {each.finding.code: each.reason for each in compiled.waived if each.finding.code in STRUCTURE}
    assert set(waived) == {"FZ503", "FZ505"}
    assert all("照公布的文本录入" in reason for reason in waived.values())


class TestContents:
    """FZ501 to FZ504: the contents that the law requires."""

    def test_a_whole_report_has_them(self) -> None:
        """With a part for each content there is nothing to say; other matters need no part."""
        assert codes(whole()) == []

    @pytest.mark.parametrize(
        ("missing", "code"),
        [("achievements", "FZ501"), ("shortcomings", "FZ502"), ("duties", "FZ503"), ("plan", "FZ504")],
    )
    def test_one_is_missing(self, missing: str, code: str) -> None:
        """The one that is missing is said at the list of sections, also where other matters are there."""
        sections = whole(other="role: other\ntext: 特此报告。\n")
        del sections[missing]
        (finding,) = found(sections)
        assert finding.code == code
        assert finding.span is not None
        assert (finding.span.file, finding.span.line, finding.span.column) == (FOLDER + "report.yaml", 6, 1)
        assert finding.arguments == {"suggestion": ""}
        assert "看来" not in remedy_of(finding, "zh")

    def test_all_are_missing(self) -> None:
        """A report without any role is told all four."""
        assert codes({"a": "title: 甲\ntext: 依法办理案件。\n"}) == ["FZ501", "FZ502", "FZ503", "FZ504"]

    def test_subsections_hold_contents(self) -> None:
        """The role of a subsection counts as that of a section does."""
        assert codes({"a": SUBSECTIONS}) == []

    @pytest.mark.parametrize(
        ("section", "code", "part"),
        [
            ("title: 存在的问题\ntext: 审核不够规范。\n", "FZ502", "a"),
            ("text: 工作中仍有短板：审核不够规范。\n", "FZ502", "a"),
            ("title: 依法审核\ntext: 审核不够规范。\ncauses: 培训不够经常。\n", "FZ502", "a"),
            ("title: 组织领导\nsubsections: [{id: b, title: 主要负责人履职, text: 带头学法。}]\n", "FZ503", "a.b"),
            ("title: 下一步打算\ntext: 加强培训。\n", "FZ504", "a"),
            ("title: 主要举措\ntext: 加强培训。\n", "FZ501", "a"),
        ],
    )
    def test_the_part_whose_role_was_forgotten_is_named(self, section: str, code: str, part: str) -> None:
        """Where a part or subsection seems to hold the content, the remedy names it."""
        role = {"FZ501": "achievements", "FZ502": "shortcomings", "FZ503": "duties", "FZ504": "plan"}[code]
        sections = whole()
        del sections[role]
        (finding,) = found({"a": section, **sections})
        assert (finding.code, finding.arguments["suggestion"]) == (code, part)
        assert f"“{part}”" in remedy_of(finding, "zh")

    @pytest.mark.parametrize(
        ("file", "content"),
        [
            ("plan", "role: plans\ntext: 加强培训。\n"),
            ("plan", "role: plan\ntext: 加强培训。\nnote: 甲\n"),
            ("disputes", "title: [甲]\n"),
            ("disputes", "title: 甲\ntext: '{{ nothing }}'\n"),
        ],
    )
    def test_nothing_is_called_missing_while_something_cannot_be_read(self, file: str, content: str) -> None:
        """A file with an error may hold what seems to be missing."""
        sections = whole(**{file: content})
        del sections["duties"]
        assert codes(sections) == []


SUBSECTIONS: Final = """\
title: 法治政府建设
subsections:
  - {id: a, title: 依法行政, role: achievements, text: 依法办理案件。}
  - {id: b, title: 组织领导, role: duties, text: 主要负责人带头学法。}
  - {id: c, title: 不足, role: shortcomings, text: 审核不够规范，原因是培训不够经常。}
  - {id: d, title: 安排, role: plan, text: 加强培训。}
"""


class TestCauses:
    """FZ505 and FZ515: shortcomings and their causes stand together."""

    @pytest.mark.parametrize(
        "text",
        [
            "审核不够规范，原因是培训不够经常。",
            "由于培训不够经常，审核不够规范。",
            "因编制有限，审核不够及时。",
            "因为培训不够经常，审核不够规范。",
            "审核不够规范，究其根源，是重视不够。",
            "问题主要源于培训不够经常。",
            "审核不够规范，制约因素是人手不够。",
            "审核不够规范，症结是重视不够。因此要加强培训。",
            "审核不够规范。\n\n  主要在于培训不够经常。",
        ],
    )
    def test_words_that_name_causes(self, text: str) -> None:
        """A cause may be named in the text itself, in any of its paragraphs."""
        assert codes(whole(shortcomings=f"role: shortcomings\ntext: |\n  {text}\n")) == []

    @pytest.mark.parametrize(
        "text",
        [
            "审核不够规范。",
            "主要是少数部门重视不够，审核不够规范。",
            "审核不够规范，因此要加强培训。",
            "审核不够规范，要因地制宜加强培训，因而任务很重。",
        ],
    )
    def test_words_that_name_none(self, text: str) -> None:
        """Shortcomings told at length, and words with 因 that mean something else, are no causes."""
        (finding,) = found(whole(shortcomings=f"role: shortcomings\ntext: {text}\n"))
        assert finding.code == "FZ505"
        assert finding.span is not None
        assert (finding.span.file, finding.span.line, finding.span.column) == (FOLDER + "shortcomings.yaml", 1, 7)

    def test_causes_of_their_own(self) -> None:
        """`causes:` needs no word that names them."""
        assert codes(whole(shortcomings="role: shortcomings\ntext: 审核不够规范。\ncauses: 培训不够经常。\n")) == []

    @pytest.mark.parametrize(
        ("title", "expected"),
        [
            ("存在的问题及其原因", ["FZ505"]),
            ("不足和产生的原因", ["FZ505"]),
            ("问题产生的原因", []),
            ("原因分析", []),
        ],
    )
    def test_titles(self, title: str, expected: list[str]) -> None:
        """A title that announces shortcomings and causes keeps no promise; a part on causes alone does."""
        assert codes(whole(shortcomings=f"title: {title}\nrole: shortcomings\ntext: 审核不够规范。\n")) == expected

    def test_causes_in_a_subsection_or_a_measure(self) -> None:
        """Causes may stand anywhere in a section on shortcomings."""
        for part in (
            "subsections: [{id: a, title: 成因, text: 培训不够经常。}]",
            "measures: [{text: 审核不够规范。}, {lead: 主要原因, text: 培训不够经常。}]",
        ):
            assert codes(whole(shortcomings=f"role: shortcomings\ntext: 审核不够规范。\n{part}\n")) == []

    def test_one_part_may_give_the_causes_of_all(self) -> None:
        """Of several parts on shortcomings one may give the causes; where none does, it is said once."""
        other = "title: 乙\nsubsections: [{id: a, title: 不足, role: shortcomings, text: 审核不够规范。}]\n"
        assert codes(whole(disputes=other)) == []
        (finding,) = found(whole(disputes=other, shortcomings="role: shortcomings\ntext: 审核不够规范。\n"))
        assert finding.code == "FZ505"
        assert [(each.file, each.line) for each in finding.related] == [(FOLDER + "disputes.yaml", 2)]

    def test_causes_elsewhere_are_none_of_the_shortcomings(self) -> None:
        """Words of causes in another part, or in another subsection, do not count."""
        text = SUBSECTIONS.replace("不够规范，原因是培训不够经常", "不够规范").replace(
            "依法办理案件", "因案施策，原因在此"
        )
        assert codes({"a": text}) == ["FZ505"]

    def test_causes_of_a_section_are_those_of_its_subsection(self) -> None:
        """A section whose subsection holds the shortcomings may close with their causes."""
        text = SUBSECTIONS.replace("不够规范，原因是培训不够经常", "不够规范") + "causes: 培训不够经常。\n"
        assert codes({"a": text}) == []

    def test_causes_that_could_not_be_read(self) -> None:
        """Causes left out for an error are not called missing."""
        assert codes(whole(shortcomings="role: shortcomings\ntext: 审核不够规范。\ncauses: [培训不够]\n")) == []

    def test_causes_apart_from_shortcomings(self) -> None:
        """FZ515: causes that close a section without shortcomings, while another section has them."""
        assert in_disputes("title: 甲\ntext: 依法办理案件。\ncauses: 培训不够经常。\n") == [("FZ515", 3, 1, 6)]


class TestDate:
    """FZ506 to FZ508: when a report may be dated."""

    @pytest.mark.parametrize(
        ("date", "expected"),
        [
            ("2018-12-31", ["FZ508"]),
            ("2019-02-28", ["FZ508"]),
            ("2019-11-30", ["FZ508"]),
            ("2019-12-01", []),
            ("2019-12-31", []),
            ("2020-01-01", []),
            ("2020-02-29", []),
            ("2020-03-01", []),
            ("2020-03-02", ["FZ507"]),
            ("2020-04-01", ["FZ507"]),
            ("2020-04-02", ["FZ506"]),
            ("2021-01-15", ["FZ506"]),
        ],
    )
    def test_dates(self, date: str, expected: list[str]) -> None:
        """From 1 December on a date passes; after 1 March it is noted, after 1 April warned of."""
        findings = found(whole(), report(date))
        assert [each.code for each in findings] == expected
        assert all(each.span and (each.span.line, each.span.column) == (5, 7) for each in findings)
        assert all(date in message_of(each, "zh") for each in findings)

    @pytest.mark.parametrize("head", [report("2020.2.28"), report(year=2018), report("2019-02-28").replace("甲市", "")])
    def test_nothing_is_said_of_a_date_that_may_be_wrong(self, head: str) -> None:
        """Where the date or the year is an error, or another is found, the date is not judged."""
        broken = head.replace("title: 法治", "titel: 法治")
        assert codes(whole(), broken) == []


class TestMeasures:
    """FZ509: no 一是 without 二是."""

    def test_one_measure(self) -> None:
        """A section or subsection with one measure is found at its list."""
        text = (
            "title: 甲\nmeasures: [{text: 一项。}]\nsubsections: [{id: a, title: 乙, measures: [{text: 另一项。}]}]\n"
        )
        assert in_disputes(text) == [("FZ509", 2, 1, 8), ("FZ509", 3, 33, 40)]

    def test_none_or_two(self) -> None:
        """No measure or two are right."""
        subsections = "subsections: [{id: a, title: 乙, text: 丙。}]\n"
        assert in_disputes("title: 甲\nmeasures: [{text: 办理案件。}, {text: 加强培训。}]\n" + subsections) == []


class TestEndPunctuation:
    """FZ510: titles and leads end without punctuation."""

    @pytest.mark.parametrize(
        "mark", ["。", "；", "，", "：", "、", "！", "？", "……", "。。", ".", ";", ",", ":", "!", "?"]
    )
    def test_marks(self, mark: str) -> None:
        """Each mark is found where it stands, in titles of both levels and in leads."""
        text = (
            f"title: '甲乙{mark}'\nsubsections:\n  - id: a\n    title: '丙{mark}'\n    measures:\n"
            f"      - lead: '丁{mark}'\n      - lead: 戊\n"
        )
        last = len(mark) - 1
        expected = [("FZ510", 1, 11, 11 + last), ("FZ510", 4, 14, 14 + last), ("FZ510", 6, 17, 17 + last)]
        assert in_disputes(text) == expected

    @pytest.mark.parametrize(
        "title", ["甲“乙。”", "甲（乙）", "《甲》", "甲，乙", "甲：乙", "甲APP", "{{ year }}", "甲—"]
    )
    def test_no_marks(self, title: str) -> None:
        """Brackets, quotation marks and punctuation inside are right."""
        assert in_disputes(f'title: "{title}"\ntext: 甲。\n') == []

    def test_behind_marks_of_stress_and_over_lines(self) -> None:
        """A stressed mark is found; a mark at the end of a line within a title is none at its end."""
        assert in_disputes("title: 甲**乙；**丙\ntext: 甲。\n") == []
        assert in_disputes("title: 甲**乙丙**；\ntext: 甲。\n") == [("FZ510", 1, 15, 15)]
        assert in_disputes("title: |\n  甲乙，\n  丙丁\ntext: 甲。\n") == []
        assert in_disputes("title: |\n  甲乙，\n  丙丁。\ntext: 甲。\n") == [("FZ510", 3, 5, 5)]

    def test_title_and_issuer_of_the_report(self) -> None:
        """The report's own title and issuer are looked at too, each by its name."""
        head = report(title="甲市报告。").replace("人民政府", "人民政府，")
        assert [message_of(each, "zh") for each in found(whole(), head)] == ["标题末尾有“。”", "发文机关末尾有“，”"]


class TestTypedNumbers:
    """FZ511: numbers that the program sets are not typed."""

    @pytest.mark.parametrize(
        "number",
        [
            *("一、", "十二、", "二.", "（一）", "(三)", "（1）", "(12)", "1.", "1．", "2、", "3）", "１．"),
            *("一是", "十一是", "第一，", "第二、", "第一部分", "其一，", "首先，", "其次，", "最后，", "①", "⑳"),
        ],
    )
    def test_numbers(self, number: str) -> None:
        """Each way to type a number is found before titles, leads and measures without lead, and nowhere else."""
        text = (
            f"title: {number}甲乙\ntext: {number}总述。\nsubsections:\n  - id: a\n    title: {number}丙丁\n"
            f"    measures:\n      - lead: {number}戊己\n        text: {number}庚辛。\n      - text: {number}壬癸。\n"
            f"causes: {number}原因。\n"
        )
        last = len(number) - 1
        places = [(1, 8), (5, 12), (7, 15), (9, 15)]
        findings = [each for each in in_disputes(text) if each[0] == "FZ511"]
        assert findings == [("FZ511", line, column, column + last) for line, column in places]

    @pytest.mark.parametrize(
        "title",
        [
            *(
                "一、二审衔接",
                "一、二级医院",
                "一站式服务",
                "第一书记选派",
                "第一责任人职责",
                "其他事项",
                "首先公开",
            ),
            *(
                "3、4月培训",
                "3.15活动",
                "12345热线",
                "（试行）办法",
                "一体推进",
                "十四五规划",
                "“一”网通办",
                "最后一公里",
            ),
            *("一是否公开", "再次清理", "百日行动"),
        ],
    )
    def test_no_numbers(self, title: str) -> None:
        """Words that begin with a numeral are no numbers of parts."""
        text = f"title: {title}\nmeasures:\n  - lead: {title}甲\n  - text: {title}。\n"
        assert in_disputes(f"{text}literals: [3, 4, 15, 12345]\n") == []

    def test_the_title_of_the_report(self) -> None:
        """The program sets no number before the title of the report: what stands there belongs to it."""
        assert codes(whole(), report(title="一是一、二是二：甲市报告")) == []

    def test_only_the_first_line_of_a_measure(self) -> None:
        """A further paragraph of a measure may begin with a numeral."""
        text = "title: 甲\nmeasures:\n  - text: |\n      如下：\n      一是办理案件。\n  - text: 加强培训。\n"
        assert in_disputes(text) == []

    def test_a_number_that_counts_nothing_is_no_bare_number(self) -> None:
        """A figure that numbers a title is to be deleted, not declared; any other needs a source."""
        text = "title: 1.甲\nmeasures: [{lead: （2）乙, text: 3.丙}, {text: 2.丁共3件。}]\n"
        files = {name: content.encode() for name, content in (*whole(disputes=text).items(), ("report", report()))}
        files["report"] += f"sections: [{', '.join(whole(disputes=text))}]\n".encode()
        compiled = compile_report(2019, {f"{FOLDER}{name}.yaml": content for name, content in files.items()})
        numbers = [(each.code, each.arguments["number"]) for each in compiled.diagnostics if "number" in each.arguments]
        expected = [("FZ511", "1."), ("FZ511", "（2）"), ("FZ301", "3"), ("FZ511", "2."), ("FZ301", "3")]
        assert numbers == expected


class TestRepetition:
    """FZ512 and FZ513: titles and leads come once."""

    def test_in_one_section(self) -> None:
        """In one section even a short title or lead comes once; the place before is named."""
        text = (
            "title: 甲\nsubsections:\n  - {id: a, title: 乙, measures: [{lead: 丙}, {lead: 丁}]}\n"
            "  - {id: b, title: 乙, measures: [{lead: 丙}, {lead: 甲}]}\n  - {id: c, title: 甲, text: 戊。}\n"
        )
        assert in_disputes(text) == [("FZ512", 4, 20, 20), ("FZ513", 4, 41, 41), ("FZ512", 5, 20, 20)]
        findings = found(whole(disputes=text))
        assert [[(span.line, span.column) for span in each.related] for each in findings] == [
            [(3, 20)],
            [(3, 41)],
            [(1, 8)],
        ]

    @pytest.mark.parametrize(
        ("title", "expected"), [("存在的问题和不足", []), ("深化重点领域行政执法改革", ["FZ512", "FZ513"])]
    )
    def test_in_two_sections(self, title: str, expected: list[str]) -> None:
        """A common title may come again in another section, a long one may not."""
        text = (
            "title: {}\nsubsections:\n  - id: a\n    title: "
            + title
            + "\n    measures: [{lead: "
            + title
            + "}, {lead: 乙}]\n"
        )
        assert codes(whole(disputes=text.replace("{}", "甲乙"), services=text.replace("{}", "丙丁"))) == expected

    def test_as_printed(self) -> None:
        """Titles are compared as they are printed, without marks and wrapping."""
        text = (
            "title: 甲乙\nsubsections:\n  - {id: a, title: 丙 丁, text: 戊}\n  - {id: b, title: 丙**丁**, text: 己}\n"
        )
        assert [code for code, *_ in in_disputes(text)] == ["FZ512"]

    def test_three_times(self) -> None:
        """A third title is told once, with the first place."""
        rows = "".join(f"  - {{id: {name}, title: 乙, text: 丙。}}\n" for name in "abc")
        findings = found(whole(disputes="title: 甲\nsubsections:\n" + rows))
        places = [(each.span.line, [span.line for span in each.related]) for each in findings if each.span is not None]
        assert places == [(4, [3]), (5, [3])]


class TestEmptyParts:
    """FZ514: a part says something."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("title: 甲\n", [("FZ514", 1, 8, 8)]),
            ("role: other\n", [("FZ514", 1, 7, 11)]),
            ("title: 甲\nsubsections: [{id: a, title: 乙}]\n", [("FZ514", 2, 30, 30)]),
            ("title: 甲\nrelations: [1 < 2]\n", [("FZ514", 1, 8, 8)]),
            ("title: 甲\nmeasures: [{lead: 乙}, {lead: 丙}]\n", []),
            ("title: 甲\nsubsections: [{id: a, title: 乙, measures: [{lead: 丙}, {lead: 丁}]}]\n", []),
            ("title: 甲\nrole: shortcomings\ncauses: 培训不够经常。\n", []),
            ("text: 甲。\n", []),
        ],
    )
    def test_parts(self, text: str, expected: list[tuple[str, int, int, int]]) -> None:
        """A title alone is empty, in a section or a subsection; a text, measures or subsections are something."""
        assert in_disputes(text) == expected

    def test_a_section_that_keeps_figures(self) -> None:
        """A file of figures for other sections has nothing to print; with a title or a role it should."""
        figures = "statistics: {staff: {label: 工作人员, value: 12, unit: 名}}\n"
        assert in_disputes(figures) == []
        assert in_disputes(f"title: 甲\n{figures}") == [("FZ514", 1, 8, 8)]
        assert [code for code, *_ in in_disputes(f"role: plan\n{figures}")] == ["FZ514"]

    def test_a_text_left_out_for_an_error_is_no_empty_part(self) -> None:
        """A part whose text could not be read is not called empty."""
        assert codes(whole(disputes="title: 甲\ntext: [乙]\n")) == []
