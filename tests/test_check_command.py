"""`fazhi check` as CI systems, hooks and editors call it: what it looks at and lists, where it prints, how it ends.

The workspace is the small report without findings that the cases are made from (`tests/cases/base`), so that each test
brings in what it is about.
"""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

import pytest

from fazhi_report.cli import check, run
from fazhi_report.cli.check import concerns
from fazhi_report.cli.checking import Checked, check_year, with_texts
from fazhi_report.cli.choice import Choice
from fazhi_report.cli.formats import FORMATS
from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.workspace import Workspace
from tests.command_line import Result, Run, replace, result_of

BASE: Final = Path(__file__).parent / "cases" / "base"
DOCUMENTS: Final = tuple(form for form in FORMATS if form != "text")
PLAN: Final = "data/2019/plan.yaml"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a workspace with the report of 2019, made the current folder."""
    folder = tmp_path / "workspace"
    shutil.copytree(BASE, folder / "data" / "2019")
    monkeypatch.chdir(folder)
    for name in ("FAZHI_LANG", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def fazhi_check(root: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `fazhi check` in the workspace."""
    assert root.exists()

    def command(*arguments: str) -> Result:
        return result_of(["check", *arguments], capfd)

    return command


def put_error(root: Path, year: str = "2019") -> None:
    """Put a number without a source into the plan."""
    add_to(root / "data" / year / "plan.yaml", "  - text: 办好8件实事。\n")


def put_warning(root: Path) -> None:
    """Add a file that the report does not list."""
    (root / "data" / "2019" / "draft.yaml").write_text("text: 草稿。\n", encoding="utf-8")


def put_note_of_reading(root: Path) -> None:
    """Add a file with a name that is not accepted, which is told without a place."""
    (root / "data" / "2019" / "notes.yml").write_text("text: 备忘。\n", encoding="utf-8")


def waive_error(root: Path) -> None:
    """Put a number without a source into the plan, and waive it with a reason."""
    put_error(root)
    waiver = "waivers:\n  - code: FZ301\n    where: plan\n    reason: 这是固定的说法。\n"
    add_to(root / "data" / "2019" / "report.yaml", waiver)


def add_to(path: Path, text: str) -> None:
    """Add a text to the end of a file."""
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def add_year(root: Path, year: str) -> None:
    """Add a report on another year. One on the year before is compared with the next."""
    shutil.copytree(BASE, root / "data" / year)
    for path in (root / "data" / year).iterdir():
        text = path.read_text(encoding="utf-8").replace("2019", year)
        path.write_text(text.replace("date: 2020", f"date: {int(year) + 1}"), encoding="utf-8")


def test_a_finding_in_last_year_shows_its_line(fazhi_check: Run, root: Path) -> None:
    """What is wrong in the data of the year before is shown with its line, as in any other file."""
    add_year(root, "2018")
    replace(root / "data" / "2018" / "disputes.yaml", "label: 受理行政复议案件", "lable: 受理行政复议案件")
    result = fazhi_check("2019")
    assert "警告 FZ356" in result.err
    assert "|     lable: 受理行政复议案件\n" in result.err


class TestExitStatus:
    """How the command ends."""

    @pytest.mark.parametrize(
        ("change", "arguments", "status"),
        [
            (None, [], 0),
            (None, ["--strict"], 0),
            (put_warning, [], 0),
            (put_warning, ["--strict"], 1),
            (put_warning, ["--strict", "--exit-zero"], 0),
            (put_warning, ["--strict", "--ignore", "FZ222"], 0),
            (put_error, [], 1),
            (put_error, ["--exit-zero"], 0),
            (put_error, ["--select", "FZ3"], 1),
            (put_error, ["--select", "FZ4,FZ5"], 0),
            (put_error, ["--ignore", "FZ301"], 0),
            (put_error, ["data/2019/plan.yaml"], 1),
            (put_error, ["data/2019/disputes.yaml"], 0),
            (waive_error, ["--strict"], 0),
            (put_note_of_reading, [], 2),
            (put_note_of_reading, ["--exit-zero"], 2),
            (put_note_of_reading, ["--select", "FZ3"], 2),
            (put_note_of_reading, ["data/2019/plan.yaml"], 2),
            (None, ["2091"], 2),
            (None, ["2091", "--exit-zero"], 2),
            (None, ["pyproject.toml"], 2),
            (None, ["--format", "xml"], 2),
        ],
    )
    def test_table(
        self, fazhi_check: Run, root: Path, change: Callable[[Path], None] | None, arguments: list[str], status: int
    ) -> None:
        """The status depends on what is listed and on the options, never on the format."""
        if change is not None:
            change(root)
        assert [fazhi_check("--format", form, *arguments).status for form in FORMATS] == [status] * len(FORMATS)

    def test_is_the_gravest_of_all_years(self, fazhi_check: Run, root: Path) -> None:
        """One year with errors is enough."""
        add_year(root, "2021")
        put_error(root, "2021")
        assert [fazhi_check(*years).status for years in (["2019"], ["2021"], [], ["2021", "2019"])] == [0, 1, 1, 1]


class TestStreams:
    """What is printed where."""

    @pytest.mark.parametrize("form", DOCUMENTS)
    def test_only_the_document_on_standard_output(self, fazhi_check: Run, root: Path, form: str) -> None:
        """The standard output is what a program reads; the summary of each year is on the error stream."""
        add_year(root, "2021")
        for change in (put_error, put_warning):
            change(root)
        result = fazhi_check("--format", form, "--statistics")
        lines = result.err.splitlines()
        assert [line[:5] for line in lines[:2]] == ["2019：", "2021："]
        assert lines[2:] == ["1  警告 FZ222  文件没有列入报告", "1  错误 FZ301  文中有未登记的数字"]
        assert len(documents_in(form, result.out)) == 2

    @pytest.mark.parametrize("form", DOCUMENTS)
    def test_nothing_found(self, fazhi_check: Run, form: str) -> None:
        """Without findings, lists are empty and documents are whole."""
        result = fazhi_check("--format", form)
        assert result.status == 0
        assert documents_in(form, result.out) == []
        assert (result.out == "") == (form in {"concise", "github"})

    @pytest.mark.parametrize("form", DOCUMENTS)
    def test_no_workspace_is_told_in_the_document(
        self, fazhi_check: Run, monkeypatch: pytest.MonkeyPatch, form: str
    ) -> None:
        """What keeps the check from looking at anything is a finding like any other."""
        monkeypatch.chdir("/")
        result = fazhi_check("--format", form)
        assert (result.status, result.err) == (2, "")
        assert "FZ001" in result.out

    @pytest.mark.parametrize("form", FORMATS)
    def test_wrong_usage_prints_no_document(self, fazhi_check: Run, form: str) -> None:
        """A command line that cannot be understood is told on the error stream alone."""
        result = fazhi_check("--format", form, "--select", "FZ999")
        assert (result.status, result.out, "FZ008" in result.err) == (2, "", True)

    def test_text_is_as_it_always_was(self, fazhi_check: Run, root: Path) -> None:
        """For people, findings are on the error stream and the summary on the standard output."""
        put_error(root)
        result = fazhi_check("2019")
        assert result.err.startswith("data/2019/plan.yaml:6:13: 错误 FZ301：")
        assert re.fullmatch(r"2019：用时 \d+\.\d\d 秒，共 1 个问题：1 个错误\n", result.out)
        assert fazhi_check("2019", "--format", "text").err == result.err

    def test_waived_findings_are_listed_last(self, fazhi_check: Run, root: Path) -> None:
        """They stand with their reasons before the summary, which counts them; the error stream is empty."""
        waive_error(root)
        result = fazhi_check("2019")
        assert (result.status, result.err) == (0, "")
        head, finding, reason, summary = result.out.splitlines()
        assert head == "已按理由豁免的问题："
        assert finding.startswith("  data/2019/plan.yaml:6:13: FZ301：")
        assert reason == "    理由：这是固定的说法。"
        assert summary.endswith("没有发现问题，1 处已按理由豁免")
        assert fazhi_check("2019", "--select", "FZ4").out.count("\n") == 1

    def test_statistics(self, fazhi_check: Run, root: Path) -> None:
        """The most frequent code comes first, after the summary; without findings there is nothing to count."""
        put_error(root)
        put_error(root)
        put_warning(root)
        lines = fazhi_check("2019", "--statistics").out.splitlines()
        assert lines[1:] == ["2  错误 FZ301  文中有未登记的数字", "1  警告 FZ222  文件没有列入报告"]
        assert fazhi_check("2019", "--statistics", "--select", "FZ5").out.count("\n") == 1

    def test_in_english(self, fazhi_check: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """FAZHI_LANG=en changes the words of every format."""
        waive_error(root)
        put_warning(root)
        monkeypatch.setenv("FAZHI_LANG", "en")
        text = fazhi_check("data/2019/plan.yaml")
        assert "waived for stated reasons:\n  data/2019/plan.yaml:6:13: FZ301: the number “8” in the text" in text.out
        assert text.out.endswith("s, no problems found, 1 waived for stated reasons, 1 more in other files\n")
        for form in DOCUMENTS:
            result = fazhi_check("2019", "--format", form, "--statistics")
            assert "data/2019/draft.yaml is not listed under sections" in result.out
            assert "没有" not in result.out + result.err
            assert result.err.splitlines()[-1] == "1  warning FZ222  a file is not part of the report"

    def test_build_counts_waived_findings(self, root: Path, capfd: pytest.CaptureFixture[str]) -> None:
        """A build says how many findings are waived; it lists none of them."""
        waive_error(root)
        assert run(["build", "2019", "--to", "txt"]) == 0
        captured = capfd.readouterr()
        assert captured.out.splitlines()[-1].endswith("没有发现问题，1 处已按理由豁免")
        assert "FZ301" not in captured.out + captured.err


def documents_in(form: str, text: str) -> list[str]:
    """Return the codes that a document lists, read as its readers read it; there must be one document."""
    if form == "concise":
        return [line.split(": ")[1] for line in text.splitlines()]
    if form == "github":
        assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in text.splitlines())
        return text.splitlines()
    if form == "junit":
        return [each.tag for each in ElementTree.fromstring(text).iter("failure")]  # noqa: S314 (our own text)
    document = json.loads(text)
    if form == "json":
        return [each["code"] for each in document["findings"]]
    return [each["ruleId"] for each in document["runs"][0]["results"]]


class TestChoice:
    """`--select` and `--ignore`."""

    @pytest.mark.parametrize(
        ("select", "ignore", "code", "taken"),
        [
            ((), (), "FZ301", True),
            (("FZ3",), (), "FZ301", True),
            (("FZ3",), (), "FZ410", False),
            (("FZ",), (), "FZ410", True),
            (("FZ4", "FZ301"), (), "FZ301", True),
            ((), ("FZ301",), "FZ301", False),
            ((), ("FZ3",), "FZ301", False),
            (("FZ3",), ("FZ301",), "FZ301", False),
            (("FZ301",), ("FZ3",), "FZ301", True),
            (("FZ3",), ("FZ3",), "FZ301", False),
            (("FZ4",), (), "FZ110", True),
            ((), ("FZ1",), "FZ110", True),
            ((), ("FZ1",), "FZ104", False),
            (("FZ4",), (), "FZ222", False),
            (("FZ4",), ("FZ2",), "FZ201", True),
            (("FZ4",), (), "FZ004", True),
            (("FZ4",), (), "FZ522", True),
            (("FZ4",), (), "FZ520", False),
        ],
    )
    def test_table(self, select: tuple[str, ...], ignore: tuple[str, ...], code: str, taken: bool) -> None:
        """The longer beginning wins; what tells that the report was not read or computed is always listed."""
        assert Choice(select, ignore).takes(Diagnostic(code, None)) is taken

    def test_as_it_is_written(self, fazhi_check: Run, root: Path) -> None:
        """Codes are joined by commas of either width or given in several options, in capitals or not."""
        put_error(root)
        put_warning(root)
        both = ["FZ222", "FZ301"]
        for arguments in (
            ["--select", "fz3, FZ222"],
            ["--select", "FZ3，FZ2"],
            ["--select", "FZ3", "--select", "FZ222"],
        ):
            assert sorted(fazhi_check("--format", "concise", *arguments).codes) == both
        assert fazhi_check("--format", "concise", "--ignore", "FZ3,FZ4").codes == ["FZ222"]
        assert fazhi_check("--format", "concise", "--ignore", "FZ222", "--ignore", "FZ3").codes == []

    @pytest.mark.parametrize(
        ("arguments", "part"),
        [
            (["--select", "FZ3011"], "没有“FZ3011”这个代码，是不是 FZ301？"),
            (["--select", "FZ9"], "没有“FZ9”这个代码"),
            (["--select", ""], "没有“”这个代码"),
            (["--select", "FZ301,"], "没有“”这个代码"),
            (["--select", "301"], "没有“301”这个代码，是不是 FZ301？"),
            (["--ignore", "E501"], "没有“E501”这个代码"),
            (["--ignore", "FZ110"], "FZ110 不能用 --ignore 略去"),
            (["--ignore", "FZ0"], "FZ0 不能用 --ignore 略去"),
            (["--ignore"], "选项 --ignore 的用法不对"),
            (
                ["--format", "sarf"],
                "没有“sarf”这种格式，可用的有 text、concise、json、github、sarif、junit；是不是 sarif？",
            ),
            (["--statistic"], "没有“--statistic”这个选项，是不是 --statistics？"),
            (["data/2019/disputs.yaml"], "也没有这个文件，是不是 data/2019/disputes.yaml？"),
            (["19"], "“19”不是四位数的年度，也没有这个文件"),
            (["nowhere/plan.yaml"], "也没有这个文件"),
            (["data/2019", "elsewhere"], "“elsewhere”是文件夹，请写年度或者文件"),
            (["-"], "要用 --stdin-filename 说明它是哪个文件"),
            (["--stdin-filename", PLAN], "--stdin-filename 要与 - 一起写"),
            (["-", "2019", "--stdin-filename", PLAN], "--stdin-filename 要与 - 一起写"),
            (["-", "-", "--stdin-filename", PLAN], "--stdin-filename 要与 - 一起写"),
            (["--root", "nowhere"], "FZ002"),
        ],
    )
    def test_wrong_command_lines(self, fazhi_check: Run, root: Path, arguments: list[str], part: str) -> None:
        """Each is refused with status 2, a reason and a remedy; nothing is checked."""
        (root / "elsewhere").mkdir()
        result = fazhi_check(*arguments)
        assert (result.status, result.out) == (2, "")
        assert part in result.err
        assert "改法：" in result.err


class TestFiles:
    """Files as arguments."""

    def test_findings_of_the_files(self, fazhi_check: Run, root: Path) -> None:
        """The year is compiled as a whole, the findings of the files are listed, the others are counted."""
        put_error(root)
        put_warning(root)
        result = fazhi_check(PLAN, "--format", "concise")
        assert result.codes == ["FZ301"]
        assert result.err.rstrip().endswith("共 1 个问题：1 个错误，其他文件另有 1 个问题")
        result = fazhi_check("data/2019/services.yaml", "--format", "json")
        document = json.loads(result.out)
        assert (document["files"], document["findings"]) == (["data/2019/services.yaml"], [])
        assert document["summary"]["elsewhere"] == 2
        assert fazhi_check(PLAN, "data/2019/draft.yaml", "--format", "concise").codes == ["FZ222", "FZ301"]
        assert fazhi_check(PLAN, "2019", "--format", "concise").codes == ["FZ222", "FZ301"]

    @pytest.mark.parametrize(
        ("span", "related", "concerned"),
        [
            (None, (), True),
            ("a", (), True),
            ("b", (), False),
            ("b", ("c", "a"), True),
        ],
    )
    def test_what_concerns_a_file(self, span: str | None, related: tuple[str, ...], concerned: bool) -> None:
        """A finding concerns a file if it or a related place lies there, or if it has no place."""

        def place(file: str) -> Span:
            return Span(file, 1, 1, 1, 2)

        finding = Diagnostic("FZ301", None if span is None else place(span), {}, tuple(map(place, related)))
        assert concerns(finding, {"a"}) is concerned
        assert concerns(finding, None) is True

    @pytest.mark.parametrize("where", ["data", "data/2019", "..", "/"])
    def test_from_any_folder(self, fazhi_check: Run, root: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
        """A path is taken from the current folder; outside the workspace, the workspace is found from the file."""
        put_error(root)
        monkeypatch.chdir(root / where)
        for path in (root / PLAN, Path(os.path.relpath(root / PLAN))):
            result = fazhi_check(str(path), "--format", "concise")
            assert (result.status, result.codes) == (1, ["FZ301"])

    @pytest.mark.parametrize("form", DOCUMENTS)
    def test_paths_lead_from_the_current_folder(
        self, fazhi_check: Run, root: Path, monkeypatch: pytest.MonkeyPatch, form: str
    ) -> None:
        """Below the current folder the workspace's folder is part of every path; elsewhere it is not."""
        put_error(root)
        monkeypatch.chdir(root.parent)
        assert "workspace/data/2019/plan.yaml" in fazhi_check(f"workspace/{PLAN}", "--format", form).out
        assert "workspace/data/2019/plan.yaml" in fazhi_check("--root", "workspace", "--format", form).out
        monkeypatch.chdir(root / "data")
        out = fazhi_check("2019/plan.yaml", "--format", form).out
        assert "data/2019/plan.yaml" in out
        assert not re.search("workspace/|[.]/data", out)

    def test_another_workspace(self, fazhi_check: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file is looked at in its own workspace, wherever the command is run; files of two at once are refused."""
        other = root.parent / "other"
        shutil.copytree(root, other)
        put_error(other)
        assert fazhi_check(f"../other/{PLAN}", "--format", "concise").codes == ["FZ301"]
        assert fazhi_check(f"../other/{PLAN}", "--root", ".").status == 2
        for arguments in ([PLAN, f"../other/{PLAN}"], ["2019", f"../other/{PLAN}"]):
            result = fazhi_check(*arguments)
            assert (result.status, result.out) == (2, "")
            assert f"“../other/{PLAN}”不在工作文件夹 {root} 里" in result.err
        monkeypatch.chdir(root.parent)
        assert fazhi_check("workspace/data", "--format", "concise").status == 0
        assert fazhi_check("2019", f"other/{PLAN}", "--format", "concise").codes == ["FZ301"]

    def test_behind_a_link(self, fazhi_check: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A workspace that is reached through a link to its folder is the same workspace."""
        put_error(root)
        link = root.parent / "link"
        link.symlink_to(root)
        assert fazhi_check(str(link / PLAN), "--format", "concise").codes == ["FZ301"]
        monkeypatch.chdir("/")
        assert fazhi_check(str(link / PLAN), "--format", "concise").codes == ["FZ301"]

    @pytest.mark.parametrize("argument", ["data/2019", "data/2019/", "data", ".", "./data/2019/../2019"])
    def test_folders_of_years(self, fazhi_check: Run, root: Path, argument: str) -> None:
        """The folder of a year stands for the year, and the one above it for all."""
        put_error(root)
        result = fazhi_check(argument, "--format", "json")
        assert len(json.loads(result.out)["files"]) == 4
        assert result.status == 1

    @pytest.mark.parametrize(
        "name", ["README.md", "data/2019/notes.txt", "data/2019/drafts/old.yaml", "data/2019/.plan.yaml", "mkdocs.yaml"]
    )
    @pytest.mark.parametrize("form", FORMATS)
    def test_other_files_are_passed_over(self, fazhi_check: Run, root: Path, name: str, form: str) -> None:
        """A file that is no source is no error, since hooks may pass any; it is told, and `--strict` minds it."""
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
        result = fazhi_check(name, PLAN, "--format", form)
        assert result.status == 0
        assert "FZ020" in result.out + result.err
        assert "2019：" in result.out + result.err
        assert fazhi_check(name, "--format", form).status == 0
        assert fazhi_check(name, "--format", form, "--strict").status == 2

    def test_a_name_that_is_nearly_right(self, fazhi_check: Run, root: Path) -> None:
        """A source that is not read because of its name is told, where it is asked for itself."""
        put_note_of_reading(root)
        result = fazhi_check("data/2019/notes.yml")
        assert (result.status, "FZ005" in result.err, "FZ020" in result.err) == (2, True, False)

    def test_the_dictionary_belongs_to_every_year(self, fazhi_check: Run, root: Path) -> None:
        """For the office's own words all years are checked, and what is wrong in the years is counted elsewhere."""
        add_year(root, "2021")
        put_error(root)
        put_error(root, "2021")
        (root / "data" / "dictionary.yaml").write_text("slips: []\n", encoding="utf-8")
        document = json.loads(fazhi_check("data/dictionary.yaml", "--format", "json").out)
        assert document["years"] == [2019, 2021]
        assert document["files"] == ["data/dictionary.yaml"]
        assert document["summary"]["elsewhere"] == 2

    def test_a_fault_of_the_dictionary_is_told_once(self, fazhi_check: Run, root: Path) -> None:
        """In one document, what is wrong with a file of several years is one finding; each year counts it."""
        add_year(root, "2021")
        (root / "data" / "dictionary.yaml").write_text("slip: []\n", encoding="utf-8")
        result = fazhi_check("--format", "concise")
        assert result.out.count("data/dictionary.yaml:1:1: error") == 1
        assert result.err.count("1 个错误") == 2

    def test_only_the_years_asked_for_are_read(
        self, fazhi_check: Run, root: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A file of one year causes no other year to be read."""
        for year in ("2017", "2021"):
            add_year(root, year)
        read: list[int] = []

        def reading(workspace: Workspace, year: int, typed: Mapping[str, bytes], before: Checked) -> Checked:
            read.append(year)
            return check_year(workspace, year, typed, before)

        monkeypatch.setattr(check, "check_year", reading)
        fazhi_check("data/2017/plan.yaml", "2021", "data/2017/report.yaml", "2021")
        assert read == [2021, 2017]


class Input:
    """A standard input that holds some bytes, or fails."""

    def __init__(self, content: bytes | OSError) -> None:
        self.buffer = self
        self.content = content

    def read(self, most: int) -> bytes:
        """Return the bytes, at most so many."""
        if isinstance(self.content, OSError):
            raise self.content
        return io.BytesIO(self.content).read(most)


class TestStandardInput:
    """A text that an editor passes, which is not saved yet."""

    @pytest.fixture
    def check_text(self, fazhi_check: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
        """Return a function that checks a text on standard input in the place of a file."""

        def command(content: bytes | OSError | str, name: str = PLAN, *arguments: str) -> Result:
            given = content.encode() if isinstance(content, str) else content
            monkeypatch.setattr(sys, "stdin", Input(given))
            return fazhi_check("-", "--stdin-filename", name, "--format", "concise", *arguments)

        return command

    def test_takes_the_place_of_the_file(self, check_text: Run, root: Path) -> None:
        """The text counts and not what is on the disk; the rest of the year is read, and only counted."""
        put_error(root)
        put_warning(root)
        saved = (root / PLAN).read_text(encoding="utf-8")
        assert check_text(saved).codes == ["FZ301"]
        result = check_text(saved.replace("8件", "许多"))
        assert (result.status, result.codes) == (0, [])
        assert result.err.rstrip().endswith("没有发现问题，其他文件另有 1 个问题")
        assert (root / PLAN).read_text(encoding="utf-8") == saved

    def test_gives_what_the_file_would_give(self, check_text: Run, fazhi_check: Run, root: Path) -> None:
        """The findings are those of the file once it is saved, places included."""
        put_error(root)
        from_disk = fazhi_check(PLAN, "--format", "concise").out
        content = (root / PLAN).read_bytes()
        (root / PLAN).write_bytes(b"\xff\xfe")
        assert check_text(content).out == from_disk
        assert check_text(content, str(root / PLAN)).out == from_disk
        (root / PLAN).unlink()
        (root / PLAN).symlink_to("nowhere.yaml")
        assert check_text(content).out == from_disk

    def test_a_file_that_is_not_there_yet(self, check_text: Run, root: Path) -> None:
        """A new file is checked as it will be: here, not yet listed in the report."""
        result = check_text("text: 草稿。\n", "data/2019/draft.yaml")
        assert result.codes == ["FZ222"]
        assert not (root / "data/2019/draft.yaml").exists()

    @pytest.mark.parametrize(
        ("content", "code"),
        [
            (b"\xff\xfet\x00", "FZ103"),
            ("role: plan\ntext: 法治政府建设要继续推进。\n".encode("gb18030"), "FZ102"),
            (b"#" * (16 * 1024 * 1024 + 1), "FZ106"),
            (b"", "FZ107"),
            (b"\x00\x01\x02\xff", "FZ101"),
        ],
    )
    def test_any_bytes(self, check_text: Run, content: bytes, code: str) -> None:
        """Bytes that are no text, and too many of them, are told as for a file."""
        result = check_text(content)
        assert (result.status, result.codes) == (1, [code])

    def test_no_standard_input(self, check_text: Run, fazhi_check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """A standard input that cannot be read, or that is closed, is a fault of the environment."""
        result = check_text(OSError(5, "Input/output error"))
        assert (result.status, result.codes) == (2, ["FZ004"])
        assert "磁盘读写出错" in result.out
        monkeypatch.setattr(sys, "stdin", None)
        result = fazhi_check("-", "--stdin-filename", PLAN, "--format", "concise")
        assert (result.status, result.codes) == (2, ["FZ004"])

    @pytest.mark.parametrize("name", ["mkdocs.yaml", "data/2019/notes.txt", "data/2019/plan.yml", "data/2019"])
    def test_what_is_no_source(self, check_text: Run, name: str) -> None:
        """An editor may pass any file it has open."""
        result = check_text("text: 草稿。\n", name)
        assert (result.status, result.codes) == (0, ["FZ020"])

    def test_a_year_that_is_not_there(self, check_text: Run) -> None:
        """A file of a year without a folder has no report to be part of."""
        result = check_text("text: 草稿。\n", "data/2091/plan.yaml")
        assert (result.status, result.codes) == (2, ["FZ003"])

    def test_from_elsewhere(self, check_text: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The workspace is found from the name of the file."""
        monkeypatch.chdir("/")
        assert check_text("role: plan\ntext: 办好8件实事。\n", str(root / PLAN)).codes == ["FZ301"]

    def test_as_a_process(self, root: Path) -> None:
        """A real process reads its real standard input; a closed one is told."""
        command = [sys.executable, "-m", "fazhi_report", "check", "-", "--stdin-filename", PLAN, "--format", "concise"]
        text = "role: plan\ntext: 办好8件实事。\n".encode()
        done = subprocess.run(command, input=text, capture_output=True, check=False, cwd=root)
        assert (done.returncode, b"FZ301" in done.stdout) == (1, True)
        done = subprocess.run(["sh", "-c", '"$@" <&-', "sh", *command], capture_output=True, check=False, cwd=root)
        assert (done.returncode, b"FZ004" in done.stdout, b"Traceback" in done.stderr) == (2, True, False)

    def test_texts_stand_where_files_would(self) -> None:
        """The order of the files is that of reading them, whether or not one of them is typed."""
        contents = {"data/2019/a.yaml": b"a", "data/2019/c.yaml": b"c", "data/dictionary.yaml": b"d"}
        assert with_texts(contents, {"data/2019/c.yaml": b"x"}) == contents | {"data/2019/c.yaml": b"x"}
        assert list(with_texts(contents, {"data/2019/b.yaml": b"x"})) == [
            *("data/2019/a.yaml", "data/2019/b.yaml", "data/2019/c.yaml", "data/dictionary.yaml"),
        ]


SHOW_MODULES: Final = """
import sys
import fazhi_report.__main__
from fazhi_report.cli import run
run(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("form", "needed"),
    [
        ("text", set()),
        ("concise", set()),
        ("github", set()),
        ("json", {"json"}),
        ("sarif", {"json", "fazhi_report.cli.formats.fingerprints"}),
        ("junit", {"xml.etree.ElementTree"}),
    ],
)
def test_a_format_imports_what_it_needs(root: Path, form: str, needed: set[str]) -> None:
    """Only the format asked for is imported, and the libraries that it needs."""
    put_error(root)
    command = [sys.executable, "-c", SHOW_MODULES, "check", "2019", "--format", form]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=True)
    modules = set(done.stderr.splitlines()[-1].split())
    assert modules & {"json", "xml.etree.ElementTree", "fazhi_report.cli.formats.fingerprints"} == needed
    formats = {f"fazhi_report.cli.formats.{module}" for module in FORMATS.values()}
    assert modules & formats == {f"fazhi_report.cli.formats.{FORMATS[form]}"}


@pytest.mark.parametrize("change", [None, waive_error])
def test_a_clean_check_loads_little(root: Path, change: Callable[[Path], None] | None) -> None:
    """With nothing to list, nothing of what lists is loaded; for waived findings, nothing that shows source lines."""
    if change is not None:
        change(root)
    command = [sys.executable, "-c", SHOW_MODULES, "check", "2019"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=True)
    modules = set(done.stderr.splitlines()[-1].split())
    assert "fazhi_report.cli.terminal" not in modules
    assert ("fazhi_report.cli.formats.text" in modules) == (change is not None)
