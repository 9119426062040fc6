"""`fazhi status` as a user runs it: what it prints, at any width and in both languages, and its exit status."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.cli.checking import Checked
from fazhi_report.cli.columns import width_of
from fazhi_report.cli.console import Console
from fazhi_report.cli.status_page import StatusPage
from fazhi_report.messages.entry import Language
from fazhi_report.pipeline import compile_report
from fazhi_report.progress import (
    PendingStatistic,
    Progress,
    SectionProgress,
    Sentences,
    SourceProgress,
    Tally,
    deadlines,
)
from tests.command_line import Result, Run, replace, result_of
from tests.years import enter_workspace

PAGE: Final = """\
2019 年度编报进度（2020年2月1日）

部分                                      已报  待报  未公开  不适用  合计
    preamble                                 0     0       0       0     0
一、convenience   优化政务服务               5     1       0       0     6
二、disputes      有效预防和化解矛盾纠纷     9     0       0       0     9
三、shortcomings  存在的问题                 0     0       0       0     0
四、plan          下一步工作                 0     0       0       0     0
合计                                        14     1       0       0    15

来源单位      已报  待报  未公开  不适用  合计
县信访局         2     1       0       0     3
县司法局         6     0       0       0     6
县法院           3     0       0       0     3
县行政审批局     3     0       0       0     3
合计            14     1       0       0    15
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a workspace of three years, the current folder, in a terminal of 80 columns."""
    return enter_workspace(tmp_path, monkeypatch)


@pytest.fixture
def fazhi(workspace: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `fazhi status` in the workspace."""
    assert workspace.exists()

    def command(*arguments: str) -> Result:
        return result_of(("status", *arguments), capfd)

    return command


def line_of(result: Result, label: str) -> str:
    """Return the first line with a label, without the label."""
    return next(line.removeprefix(label) for line in result.out.splitlines() if line.startswith(label))


class TestPage:
    """What a reader sees."""

    def test_tables(self, fazhi: Run, workspace: Path) -> None:
        """Values are counted by section and by department, columns aligned, and nothing is written."""
        before = sorted(workspace.rglob("*"))
        result = fazhi("2019", "--date", "2020-02-01")
        assert (result.status, result.err) == (0, "")
        assert result.out.startswith(PAGE)
        assert sorted(workspace.rglob("*")) == before

    def test_prose(self, fazhi: Run) -> None:
        """Sentences that are still last year's are counted by section and for the whole report."""
        result = fazhi("2019", "--date", "2020-02-01")
        head, *rows = result.out.split("\n\n")[3].splitlines()
        assert head.split() == ["部分", "未改", "保留", "句数", "未改占比"]
        assert rows[-1].split()[0] == "合计"
        unchanged, _, total, share = rows[-1].split()[1:]
        assert [sum(int(row.split()[column]) for row in rows[:-1]) for column in (-4, -2)] == [
            int(unchanged),
            int(total),
        ]
        assert line_of(result, "正文：") == f"共 {total} 句，{unchanged} 句与 2018 年度相同，占 {share}"

    def test_sentences_that_are_kept(self, fazhi: Run, workspace: Path) -> None:
        """What is declared under `unchanged` counts as kept and not as left over."""
        with (workspace / "data/2019/plan.yaml").open("a", encoding="utf-8") as stream:
            stream.write("unchanged:\n  - 加强行政执法监督，规范执法程序。\n")
        before = int(line_of(fazhi("2018", "--date", "2020-02-01"), "正文：").split()[1])
        assert before > 0
        result = fazhi("2019", "--date", "2020-02-01")
        assert line_of(result, "正文：").endswith("；另有 1 句登记为保留")
        assert re.search(r"^四、plan .* 2  +1  +4  +50%$", result.out, re.MULTILINE)

    def test_first_year(self, fazhi: Run) -> None:
        """Without a report on the year before it is said that nothing can be compared."""
        result = fazhi("2017", "--date", "2018-02-01")
        assert line_of(result, "正文：") == "没有 2016 年度的数据，看不出哪些句子还是上年的"
        assert "未改" not in result.out

    def test_last_year_cannot_be_read(self, fazhi: Run, workspace: Path) -> None:
        """A report on the year before that cannot be read is told from one that is not there."""
        (workspace / "data/2018/report.yaml").write_text("title: [\n", encoding="utf-8")
        result = fazhi("2019", "--date", "2020-02-01")
        assert result.status == 0
        assert "2018 年度的数据读不出" in line_of(result, "正文：")
        assert "fazhi check 2018" in result.out

    @pytest.mark.parametrize(
        ("day", "upwards", "published"),
        [
            ("2020-02-01", "还有 29 天", "还有 60 天"),
            ("2020-02-29", "只剩 1 天", "还有 32 天"),
            ("2020-03-01", "就是今天", "还有 31 天"),
            ("2020-04-02", "已过期 32 天", "已过期 1 天"),
        ],
    )
    def test_days(self, fazhi: Run, day: str, upwards: str, published: str) -> None:
        """Days are counted to both days of the law from the one that is given; what is overdue is said to be."""
        lines = [line for line in fazhi("2019", "--date", day).out.splitlines() if line.startswith("期限：")]
        assert lines == [
            f"期限：2020年3月1日前向上级报告，{upwards}",
            f"期限：2020年4月1日前向社会公布，{published}",
        ]

    def test_findings_in_one_line(self, fazhi: Run) -> None:
        """What the check finds is summed up, pending figures apart, with the command that shows it."""
        result = fazhi("2019", "--date", "2020-02-01")
        said = result.out[result.out.index("核对：") :].replace("\n      ", "").strip()
        assert re.fullmatch(
            r"核对：共 \d+ 个问题：1 个错误，.*；错误中有 1 个是数据待报；见\s?fazhi check 2019", said
        ), said

    def test_nothing_is_missing(self, fazhi: Run) -> None:
        """Where nothing is pending no list is offered, and none is printed."""
        result = fazhi("2017", "--pending", "--date", "2018-02-01")
        assert line_of(result, "数据：").endswith("，待报 0 个")
        assert "待报的数据" not in result.out
        assert line_of(result, "核对：").startswith("没有发现问题，2 处已按理由豁免")

    def test_today(self, fazhi: Run) -> None:
        """Without a day it is that of the clock."""
        before = date.today()
        told = json.loads(fazhi("2019", "--format", "json").out)["date"]
        assert told in {before.isoformat(), date.today().isoformat()}

    def test_in_english(self, fazhi: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """All but what the data say is in the reader's language."""
        monkeypatch.setenv("FAZHI_LANG", "en")
        result = fazhi("2019", "--pending", "--date", "2020-04-02")
        assert result.out.startswith("2019: progress of the report on 2020-04-02\n\nsection ")
        assert "figures:  15 statistics, 14 in, 1 pending\n" in result.out
        assert "due:      report to the level above before 2020-03-01: overdue by 32 days\n" in result.out
        assert "due:      publish before 2020-04-01: overdue by 1 day\n" in result.out
        assert "  convenience.satisfaction  群众满意率\n    data/2019/convenience.yaml:55  unit: %\n" in result.out
        assert not re.search("已报|待报|合计|来源|部分|期限|核对|年度", result.out)


class TestPending:
    """The list of what is waited for."""

    @pytest.fixture
    def waiting(self, workspace: Path) -> Path:
        """Return the workspace with more statistics pending, one of them without a department."""
        disputes = workspace / "data/2019/disputes.yaml"
        replace(disputes, "value: 171\n", "value: pending\n")
        replace(disputes, "value: 46\n    unit: 场\n    source: 县司法局\n", "value: pending\n    unit: 场\n")
        return workspace

    def test_list(self, fazhi: Run, waiting: Path) -> None:
        """Statistics are listed by department, with label, place, unit, and last year's value where it is known."""
        assert waiting.exists()
        result = fazhi("2019", "--pending", "--date", "2020-02-01")
        assert (
            "待报的数据：\n"
            "县司法局（1 个）\n"
            "  disputes.accepted  受理的行政复议案件\n"
            "    data/2019/disputes.yaml:39  单位：件  2018年：158件\n"
            "县信访局（1 个）\n"
            "  convenience.satisfaction  群众满意率\n"
            "    data/2019/convenience.yaml:55  单位：%\n"
            "未注明来源（1 个）\n"
            "  disputes.lectures  组织的法治讲座\n"
            "    data/2019/disputes.yaml:92  单位：场\n"
            "\n"
            "数据：共 15 个统计数，已报 12 个，待报 3 个\n"
        ) in result.out

    def test_is_offered(self, fazhi: Run, waiting: Path) -> None:
        """Without the option the list is not printed, and it is said how to have it."""
        assert waiting.exists()
        result = fazhi("2019", "--date", "2020-02-01")
        assert "待报的数据" not in result.out
        assert line_of(result, "数据：") == "共 15 个统计数，已报 12 个，待报 3 个；加 --pending 列出名单"

    def test_csv(self, fazhi: Run, waiting: Path) -> None:
        """As CSV the list is one line a statistic, with all that a department has to know."""
        assert waiting.exists()
        rows = list(csv.DictReader(io.StringIO(fazhi("2019", "--pending", "--format", "csv").out)))
        assert [row["id"] for row in rows] == ["disputes.accepted", "convenience.satisfaction", "disputes.lectures"]
        assert rows[0] == {
            "source": "县司法局",
            "id": "disputes.accepted",
            "label": "受理的行政复议案件",
            "unit": "件",
            "scope": "县本级",
            "as_of": "",
            "definition": "县政府作为行政复议机关当年受理的案件。",
            "previous": "158件",
            "place": "data/2019/disputes.yaml:39",
        }


class TestJson:
    """What another program reads."""

    def test_everything_is_there(self, fazhi: Run) -> None:
        """The document holds counts, shares, pending statistics, deadlines and findings, with or without --pending."""
        result = fazhi("2019", "--format", "json", "--date", "2020-02-01")
        told = json.loads(result.out)
        assert result.out == fazhi("2019", "--pending", "--format", "json", "--date", "2020-02-01").out
        assert (told["schema"], told["year"], told["date"], told["last_year"]) == (1, 2019, "2020-02-01", 2018)
        assert told["statistics"] == {
            "reported": 14,
            "pending": 1,
            "not_disclosed": 0,
            "not_applicable": 0,
            "total": 15,
        }
        assert told["sections"][0] == {
            "id": "preamble",
            "number": None,
            "title": None,
            "role": "other",
            "read": True,
            "statistics": dict.fromkeys(told["statistics"], 0),
            "sentences": {"total": 2, "unchanged": 1, "declared": 0},
        }
        assert told["sources"][0]["source"] == "县信访局"
        assert told["pending"][0]["id"] == "convenience.satisfaction"
        assert told["pending"][0]["previous"] is None
        assert told["lost"] == []
        assert told["deadlines"] == [
            {"duty": "report", "day": "2020-03-01", "days": 29},
            {"duty": "publish", "day": "2020-04-01", "days": 60},
        ]
        assert told["findings"]["errors"] == 1
        assert told["findings"].keys() == {"errors", "warnings", "notes", "waived"}
        assert told["sentences"]["total"] == sum(each["sentences"]["total"] for each in told["sections"])

    def test_without_last_year(self, fazhi: Run) -> None:
        """Where there is nothing to compare with, the sentences are null; waived findings are counted."""
        told = json.loads(fazhi("2017", "--format", "json", "--date", "2018-02-01").out)
        assert (told["last_year"], told["sentences"], told["sections"][0]["sentences"]) == (None, None, None)
        assert told["findings"]["waived"] == 2


class TestDraftsWithErrors:
    """Whatever can be told is told, and the exit status says whether it could."""

    def test_errors_do_not_matter(self, fazhi: Run, workspace: Path) -> None:
        """With a section that cannot be read and a faulty statistic, the rest is counted, and both are named."""
        (workspace / "data/2019/plan.yaml").write_text("text: [\n", encoding="utf-8")
        replace(workspace / "data/2019/disputes.yaml", "value: 14\n", "value: 一四\n")
        result = fazhi("2019", "--date", "2020-02-01")
        assert (result.status, result.err) == (0, "")
        assert re.search(r"^ +plan( +—){5}$", result.out, re.MULTILINE)
        assert re.search(r"^二、disputes .* 8 +0 +0 +0 +8$", result.out, re.MULTILINE)
        assert line_of(result, "漏算：") == "数据有错误，没有算全的有 plan、disputes.public_hearings"
        assert result.out.count("—") == 9

    def test_report_that_cannot_be_read(self, fazhi: Run, workspace: Path) -> None:
        """Without `report.yaml` nothing can be told but what is wrong with it."""
        (workspace / "data/2019/report.yaml").write_text("title: [\n", encoding="utf-8")
        result = fazhi("2019")
        assert (result.status, result.out) == (1, "")
        assert "data/2019/report.yaml:" in result.err

    def test_no_such_year(self, fazhi: Run) -> None:
        """A year that is not there is a finding of the environment."""
        result = fazhi("2031")
        assert (result.status, result.out) == (2, "")
        assert "FZ003" in result.err

    def test_no_workspace(self, fazhi: Run, tmp_path: Path) -> None:
        """Neither is a folder without any year a workspace."""
        assert fazhi("2019", "--root", str(tmp_path / "data")).status == 2

    def test_file_that_cannot_be_read(self, fazhi: Run, workspace: Path) -> None:
        """A file that the system does not give is told on the error stream; the rest is told all the same."""
        (workspace / "data/2019/plan.yaml").unlink()
        (workspace / "data/2019/plan.yaml").mkdir()
        result = fazhi("2019", "--date", "2020-02-01")
        assert result.status == 2
        assert "FZ004" in result.err
        assert "FZ307" not in result.err
        assert result.out.startswith("2019 年度编报进度")

    @pytest.mark.parametrize("day", ["2020-2-1", "20200201", "2020-W05-6", "2020-02-30", "明天", ""])
    def test_wrong_day(self, fazhi: Run, day: str) -> None:
        """A day in any other form than that of the data is refused."""
        result = fazhi("2019", "--date", day)
        assert (result.status, result.out) == (2, "")
        assert f"“{day}”不是日期" in result.err

    def test_csv_without_list(self, fazhi: Run) -> None:
        """CSV is for the list alone."""
        result = fazhi("2019", "--format", "csv")
        assert (result.status, result.out) == (2, "")
        assert "--pending" in result.err


characters = st.sampled_from("一二三甲乙丙“”（）、，abc …é")
names = st.text(characters, min_size=1, max_size=9) | st.text(characters, min_size=36, max_size=60)
identifiers = st.text(alphabet="abcdefgh_受理", min_size=1, max_size=34)
tallies = st.builds(Tally, *[st.integers(0, 400)] * 4)
sentences = st.integers(0, 900).flatmap(
    lambda total: st.builds(Sentences, st.just(total), st.integers(0, total), st.integers(0, 90))
)
sections = st.builds(
    SectionProgress,
    identifiers,
    st.sampled_from(["", "一、", "十二、"]),
    names,
    st.just("other"),
    st.booleans(),
    tallies,
    sentences,
)
pending = st.builds(
    PendingStatistic,
    identifiers,
    identifiers,
    st.sampled_from(["", "甲局"]),
    names,
    st.sampled_from(["", "件"]),
    *[st.just("")] * 3,
    st.sampled_from(["", "260.7万个"]),
    st.just("data/2020/disputes.yaml:120"),
)
progresses = st.builds(
    Progress,
    st.just(2020),
    st.just(2019),
    st.lists(sections, min_size=1, max_size=6).map(tuple),
    st.lists(st.builds(SourceProgress, names, tallies), max_size=5).map(tuple),
    st.lists(pending, max_size=4).map(tuple),
    st.lists(identifiers, max_size=9).map(tuple),
)
NOTHING_FOUND: Final = Checked({}, compile_report(2020, {}), ())


def lines_of(progress: Progress, language: Language, width: int) -> list[str]:
    """Return the page of a progress for a terminal of this width, the list of pending statistics included."""
    day = date(2021, 2, 1)
    page = StatusPage(Console(language, width), progress, day, deadlines(2020, day), NOTHING_FOUND)
    return list(page.lines(pending=True))


class TestColumns:
    """The page fits the terminal."""

    @pytest.mark.parametrize("language", ["zh", "en"])
    @given(progress=progresses, width=st.sampled_from([80, 100, 120]))
    @settings(max_examples=60, deadline=None)
    def test_no_line_is_wider_than_the_terminal(self, language: Language, progress: Progress, width: int) -> None:
        """Whatever the names, no line has more columns than there are, and the tables are aligned to the right."""
        lines = lines_of(progress, language, width)
        assert max(map(width_of, lines)) <= width
        heads = {"zh": ("部分", "来源单位"), "en": ("section", "source")}[language]
        starts = [index for index, line in enumerate(lines) if line.startswith(heads) and not lines[index - 1]]
        assert len(starts) >= 2
        for start in starts:
            table = lines[start : lines.index("", start)]
            right = width_of(table[0])
            assert all(width_of(line) == right for line in table if re.search(r"(\d%?|—)$", line) and "  " in line[-9:])
            assert width_of(table[-1]) == right

    @given(progress=progresses)
    @settings(max_examples=30, deadline=None)
    def test_nothing_is_cut_where_there_is_room(self, progress: Progress) -> None:
        """Written to a file, each row stands on one line with its whole name."""
        lines = lines_of(progress, "zh", 1_000_000)
        for section in progress.sections:
            assert any(section.id in line and section.title.strip() in line for line in lines)
        assert not any(line.endswith("…") for line in lines[:3])

    def test_title_without_room(self) -> None:
        """In a narrow terminal titles are cut, and left out before the ids are."""
        section = SectionProgress(
            "disputes", "六、", "积极化解矛盾纠纷，有力维护社会公平正义", "other", True, Tally(1), None
        )
        progress = Progress(2020, None, (section,), (), (), ())
        assert "六、disputes  积极化解矛盾纠纷，有力维护社会…     1 " in lines_of(progress, "zh", 80)[3]
        assert re.match("六、disputes +1 ", lines_of(progress, "zh", 48)[3])
