"""The commands as a user runs them: what they print, what they write, and their exit statuses."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command_line import Result, Run, replace, result_of

ROOT = Path(__file__).parent.parent


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the workspace of 2019, made the current folder, with a surrounding of its own."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    for name in ("FAZHI_LANG", "SOURCE_DATE_EPOCH", "FORCE_COLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


@pytest.fixture
def fazhi(workspace: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command line in the workspace."""
    assert workspace.exists()

    def command(*arguments: str) -> Result:
        return result_of(arguments, capfd)

    return command


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


class TestBuild:
    """`fazhi build`."""

    def test_writes_the_report(self, fazhi: Run, workspace: Path) -> None:
        """A build writes Markdown, HTML and a manifest, and says so with time and findings."""
        result = fazhi("build", "2019")
        assert (result.status, result.err) == (0, "")
        assert sorted(files_of(workspace / "build" / "2019")) == ["manifest.json", "report.html", "report.md"]
        first, last = result.out.splitlines()
        assert first == "2019：已写入 build/2019/report.md、build/2019/report.html"
        assert re.fullmatch(r"2019：用时 \d+\.\d\d 秒，没有发现问题，\d+ 处已按理由豁免", last)

    def test_does_nothing_twice(self, fazhi: Run, workspace: Path) -> None:
        """A second build with nothing changed touches no file and says so; one with a change does its work."""
        fazhi("build", "2019")
        report = workspace / "build" / "2019" / "report.md"
        os.utime(report, ns=(1, 1))
        assert "没有变化" in fazhi("build", "2019").out
        assert report.stat().st_mtime_ns == 1
        replace(workspace / "data" / "2019" / "disputes.yaml", "value: 29\n", "value: 30\n")
        assert "已写入" in fazhi("build", "2019").out
        assert "复议听证会30次" in report.read_text(encoding="utf-8")

    def test_is_made_anew_when_last_year_changes(self, fazhi: Run, workspace: Path) -> None:
        """A figure of the year before that is corrected there, and nothing else, makes a new report."""
        last_year = workspace / "data" / "2018"
        last_year.mkdir()
        head = (workspace / "data" / "2019" / "report.yaml").read_text(encoding="utf-8").partition("\nsections:")[0]
        head = head.replace("year: 2019", "year: 2018").replace("date: 2020", "date: 2019")
        (last_year / "report.yaml").write_text(f"{head}\nsections:\n  - disputes\n", encoding="utf-8")
        figure = "text: 无。\nstatistics:\n  attendance_rate:\n    label: 出庭应诉率\n    value: 20%\n"
        (last_year / "disputes.yaml").write_text(figure, encoding="utf-8")
        fazhi("build", "2019")
        assert "没有变化" in fazhi("build", "2019").out
        replace(last_year / "disputes.yaml", "value: 20%", "value: 25%")
        assert "已写入" in fazhi("build", "2019").out
        assert "由上一年的25%提高" in (workspace / "build" / "2019" / "report.md").read_text(encoding="utf-8")

    @pytest.mark.parametrize("change", ["delete", "edit", "manifest"])
    def test_mends_what_was_tampered_with(self, fazhi: Run, workspace: Path, change: str) -> None:
        """A report that was deleted or edited by hand is written again."""
        fazhi("build", "2019")
        folder = workspace / "build" / "2019"
        before = files_of(folder)
        if change == "delete":
            (folder / "report.html").unlink()
        else:
            (folder / ("manifest.json" if change == "manifest" else "report.md")).write_text("{}", encoding="utf-8")
        fazhi("build", "2019")
        assert files_of(folder) == before

    def test_formats_and_folder(self, fazhi: Run, workspace: Path) -> None:
        """`--to` chooses the formats, `--output` the folder."""
        result = fazhi("build", "2019", "--to", "txt,json", "--output", "out")
        assert result.status == 0
        assert sorted(files_of(workspace / "out" / "2019")) == ["manifest.json", "report.json", "report.txt"]
        assert not (workspace / "build").exists()

    def test_several_years(self, fazhi: Run, workspace: Path) -> None:
        """Several years are built in one run; one that fails keeps no other from being built."""
        shutil.copytree(workspace / "data" / "2019", workspace / "data" / "2018")
        result = fazhi("build", "2018", "2019")
        assert result.status == 1
        assert "FZ223" in result.err
        assert "2018：有错误，没有写任何文件" in result.out
        assert not (workspace / "build" / "2018").exists()
        assert (workspace / "build" / "2019" / "report.md").exists()

    def test_is_found_from_any_folder_inside(
        self, fazhi: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The workspace is looked for upwards; `--root` names it from elsewhere."""
        monkeypatch.chdir(workspace / "data" / "2019")
        assert fazhi("build", "2019").status == 0
        monkeypatch.chdir("/")
        assert fazhi("build", "2019", "--root", str(workspace)).status == 0
        result = fazhi("build", "2019")
        assert (result.status, "FZ001" in result.err) == (2, True)

    def test_errors_write_nothing(self, fazhi: Run, workspace: Path) -> None:
        """With an error the old report stays as it is."""
        fazhi("build", "2019")
        before = files_of(workspace / "build" / "2019")
        replace(
            workspace / "data" / "2019" / "disputes.yaml",
            "formula: corrected / concluded",
            "formula: corrected / concluded1",
        )
        result = fazhi("build", "2019")
        assert result.status == 1
        assert "data/2019/disputes.yaml:78:26: 错误 FZ330" in result.err
        assert "有错误，没有写任何文件" in result.out
        assert files_of(workspace / "build" / "2019") == before

    def test_warnings_are_said_again(self, fazhi: Run, workspace: Path) -> None:
        """A report with a warning is built, and the warning is shown by every build, changed or not."""
        (workspace / "data" / "2019" / "draft.yaml").write_text("text: 草稿。\n", encoding="utf-8")
        for _ in range(2):
            result = fazhi("build", "2019")
            assert (result.status, "FZ222" in result.err) == (0, True)
            assert "共 1 个问题：1 个警告" in result.out.splitlines()[-1]

    def test_own_template(self, fazhi: Run, workspace: Path) -> None:
        """A template of the user's own replaces the packaged one of the same name; a change to it is noticed."""
        templates = workspace / "templates"
        templates.mkdir()
        (templates / "report.md.jinja").write_text("{{ document.issuer }}", encoding="utf-8")
        fazhi("build", "2019")
        report = workspace / "build" / "2019" / "report.md"
        assert report.read_text(encoding="utf-8") == "赣州市人民政府\n"
        (templates / "report.md.jinja").write_text("{{ document.issuers }}", encoding="utf-8")
        result = fazhi("build", "2019")
        assert result.status == 2
        assert "templates/report.md.jinja:1:13: 错误 FZ011" in result.err
        assert str(workspace) not in result.err
        assert report.read_text(encoding="utf-8") == "赣州市人民政府\n"

    def test_included_files_are_templates_too(self, fazhi: Run, workspace: Path) -> None:
        """A template can include templates only, so that a change to any of them is noticed."""
        templates = workspace / "templates"
        templates.mkdir()
        (templates / "notice.md").write_text("甲", encoding="utf-8")
        (templates / "report.md.jinja").write_text('{% include "notice.md" %}', encoding="utf-8")
        result = fazhi("build", "2019", "--to", "md")
        assert (result.status, "FZ013" in result.err) == (2, True)
        (templates / "notice.md").rename(templates / "notice.md.jinja")
        (templates / "report.md.jinja").write_text('{% include "notice.md.jinja" %}', encoding="utf-8")
        report = workspace / "build" / "2019" / "report.md"
        for text in ("甲\n", "乙\n"):
            (templates / "notice.md.jinja").write_text(text, encoding="utf-8")
            fazhi("build", "2019", "--to", "md")
            assert report.read_text(encoding="utf-8") == text

    def test_another_program_builds_anew(self, fazhi: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """A report that another state of the program has built is not taken for current."""
        fazhi("build", "2019")
        assert "没有变化" in fazhi("build", "2019").out
        monkeypatch.setattr("fazhi_report.cli.build.read_program", lambda: {"/compose.py": b"changed"})
        assert "没有变化" not in fazhi("build", "2019").out

    def test_formats_left_from_before_are_named(self, fazhi: Run, workspace: Path) -> None:
        """What an earlier build left in a format not asked for now is told, since it may be out of date."""
        fazhi("build", "2019", "--to", "md,txt")
        replace(workspace / "data" / "2019" / "disputes.yaml", "value: 29\n", "value: 30\n")
        out = fazhi("build", "2019", "--to", "md").out
        assert "build/2019/report.txt 是以前编的，这次没有更新" in out
        assert "report.html" not in out

    def test_finds_all_that_check_finds(self, fazhi: Run, workspace: Path) -> None:
        """A file with a wrong name keeps no other finding from being told."""
        data = workspace / "data" / "2019"
        (data / "plan.yml").write_text("role: plan\n", encoding="utf-8")
        replace(data / "disputes.yaml", "value: 102\n", "value: 202\n")
        built, checked = fazhi("build", "2019"), fazhi("check", "2019")
        assert built.err == checked.err
        assert {"FZ005", "FZ306", "FZ308"} <= set(re.findall(r"FZ\d{3}", built.err))

    def test_paths_cannot_drive_the_terminal(self, fazhi: Run) -> None:
        """A name with control characters is shown with them written out."""
        out = fazhi("build", "2019", "--output", "o\x1b[31mX").out
        assert "o\\x1b[31mX" in out
        assert "\x1b" not in out

    def test_time_of_making(self, fazhi: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """SOURCE_DATE_EPOCH puts a time into the page, and is refused where it is no number."""
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1582848000")
        fazhi("build", "2019")
        assert "2020-02-28T00:00:00Z" in (workspace / "build" / "2019" / "report.html").read_text(encoding="utf-8")
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "2020-02-28")
        result = fazhi("build", "2019")
        assert (result.status, "FZ007" in result.err) == (2, True)
        for number in ("9" * 5000, "0" * 21 + "9" * 21, "253402300800", "-1", "１"):
            monkeypatch.setenv("SOURCE_DATE_EPOCH", number)
            assert "FZ007" in fazhi("build", "2019").err

    def test_page_in_english(self, fazhi: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """FAZHI_LANG=en changes the page around the report and the words of the command, not the report."""
        fazhi("build", "2019")
        chinese = files_of(workspace / "build" / "2019")
        monkeypatch.setenv("FAZHI_LANG", "en")
        assert "no problems found" in fazhi("build", "2019").out
        english = files_of(workspace / "build" / "2019")
        assert english["report.md"] == chinese["report.md"]
        assert english["report.html"] != chinese["report.html"]


def test_same_sources_give_the_same_bytes_anywhere(tmp_path: Path) -> None:
    """Folder, time zone, locale, hash seed, user and the state of the cache leave no trace in what is written."""
    built = []
    for name, zone, seed in (("here", "Asia/Shanghai", "1"), ("另一处", "America/New_York", "2")):
        root = tmp_path / name
        shutil.copytree(ROOT / "data", root / "data")
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path / f"home-{seed}"),
            "TZ": zone,
            "PYTHONHASHSEED": seed,
            "LC_ALL": "C" if seed == "1" else "C.UTF-8",
        }
        command = [sys.executable, "-m", "fazhi_report", "build", "2019", "--to", "md,html,txt,json"]
        for _ in range(2):  # the second time with compiled templates from the cache
            done = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False)
            assert done.returncode == 0, done.stderr.decode()
            built.append(files_of(root / "build" / "2019"))
            shutil.rmtree(root / "build")
    assert len(built[0]) == 5
    assert all(each == built[0] for each in built)


class TestCheck:
    """`fazhi check`."""

    def test_all_years(self, fazhi: Run, workspace: Path) -> None:
        """Without a year, all are checked; nothing is written."""
        shutil.copytree(workspace / "data" / "2019", workspace / "data" / "2018")
        replace(workspace / "data" / "2018" / "report.yaml", "year: 2019", "year: 2018")
        result = fazhi("check")
        assert re.findall("^(....)：用时", result.out, re.MULTILINE) == ["2018", "2019"]
        assert result.status == 0
        assert not (workspace / "build").exists()

    def test_all_findings_in_one_run(self, fazhi: Run, workspace: Path) -> None:
        """Faults of different kinds in different files are all found at once, in the order of files and lines."""
        data = workspace / "data" / "2019"
        replace(data / "disputes.yaml", "label: 受理的行政复议案件", "lable: 受理的行政复议案件")
        replace(data / "disputes.yaml", "value: 102\n", "value: 一百零二\n")
        replace(data / "services.yaml", "{{ list_batches | chinese }}", "4批")
        replace(data / "decisions.yaml", "value: 157\n", "value: 157\n    value: 158\n")
        result = fazhi("check", "2019")
        places = [line.split(": ")[0] for line in result.err.splitlines() if line.startswith("data/")]
        codes = [line.split(" ")[2][:5] for line in result.err.splitlines() if line.startswith("data/")]
        assert places == sorted(places, key=lambda place: (place.split(":")[0], int(place.split(":")[1])))
        assert {"FZ110", "FZ202", "FZ209", "FZ301"} <= set(codes)
        assert result.status == 1

    def test_no_such_year(self, fazhi: Run) -> None:
        """A year without data is an error of the environment, with the years there are."""
        result = fazhi("check", "2091")
        assert (result.status, "FZ003" in result.err, "2019" in result.err) == (2, True, True)


class TestFigures:
    """`fazhi figures`."""

    def test_csv(self, fazhi: Run) -> None:
        """CSV has one line a figure, with its place."""
        rows = list(csv.DictReader(io.StringIO(fazhi("figures", "2019", "--format", "csv").out)))
        by_id = {row["id"]: row for row in rows}
        assert by_id["disputes.correction_rate"] == {
            "id": "disputes.correction_rate",
            "label": "行政复议纠错率",
            "printed": "68.46%",
            "exact": "102/149",
            "unit": "%",
            "formula": "corrected / concluded",
            "place": by_id["disputes.correction_rate"]["place"],
        }
        assert by_id["disputes.correction_rate"]["place"].startswith("data/2019/disputes.yaml:")

    def test_json_and_table(self, fazhi: Run) -> None:
        """JSON and table list the same figures; the table fits 80 columns."""
        figures = json.loads(fazhi("figures", "2019", "--format", "json").out)["figures"]
        table = fazhi("figures", "2019").out
        assert all(figure["id"] in table and figure["place"] in table for figure in figures)
        assert table.startswith(f"2019 年度共 {len(figures)} 个数")

    def test_with_errors(self, fazhi: Run, workspace: Path) -> None:
        """Where the data has errors, what can be had is listed, with a warning and status 1."""
        replace(workspace / "data" / "2019" / "disputes.yaml", "value: 102\n", "value: 一百零二\n")
        result = fazhi("figures", "2019")
        assert result.status == 1
        assert "disputes.accepted" in result.out
        assert "fazhi check 2019" in result.err


class TestTrace:
    """`fazhi trace`."""

    def test_every_figure_fits_a_screen(self, fazhi: Run) -> None:
        """Each figure is traced to statistics with their places, in at most 24 lines of 80 columns."""
        figures = json.loads(fazhi("figures", "2019", "--format", "json").out)["figures"]
        for figure in figures:
            result = fazhi("trace", "2019", figure["id"])
            assert result.status == 0
            assert figure["place"] in result.out
            assert len(result.out.splitlines()) <= 24, figure["id"]

    def test_correction_rate(self, fazhi: Run) -> None:
        """Formula, inputs, exact value, rounding and place in the text stand on the page."""
        out = fazhi("trace", "2019", "disputes.correction_rate").out
        for part in (
            "corrected / concluded = 102件 / 149件",
            "102/149",
            "68.4563758389…% → 68.46%（保留 2 位小数，四舍五入）",
            "disputes.corrected  102件  data/2019/disputes.yaml:",
            "六、（一）一是  data/2019/disputes.yaml:11:41",
            "纠错率为68.46%，",
        ):
            assert part in out

    def test_no_such_figure(self, fazhi: Run) -> None:
        """An id that is nearly right is suggested."""
        result = fazhi("trace", "2019", "disputes.corection_rate")
        assert (result.status, "disputes.correction_rate" in result.err) == (2, True)


class TestUsage:
    """Wrong command lines, and help."""

    @pytest.mark.parametrize(
        ("arguments", "part"),
        [
            (["biuld", "2019"], "是不是 build"),
            (["build"], "FZ008"),
            (["build"], "缺少 年度"),
            (["build", "19"], "“19”不是四位数的年度"),
            (["build", "2019", "--to", "rtf"], "没有“rtf”这种格式"),
            (["build", "2019", "--to", "htm"], "是不是 html"),
            (["build", "2019", "--too", "md"], "是不是 --to"),
            (["build", "2019", "--to"], "--to"),
            (["figures"], "缺少 年度"),
            (["figures", "2019", "2018"], "“2018”是多余的"),
            (["explain", "FZ31"], "没有“FZ31”这个代码"),
            (["check", "--root", "nowhere"], "FZ002"),
        ],
    )
    def test_wrong_command_lines(self, fazhi: Run, arguments: list[str], part: str) -> None:
        """Each is refused with status 2, a reason and a remedy, and does nothing."""
        result = fazhi(*arguments)
        assert (result.status, result.out) == (2, "")
        assert part in result.err
        assert "改法：" in result.err

    @pytest.mark.parametrize("language", ["zh", "en"])
    @pytest.mark.parametrize("command", ["", "build", "check", "figures", "trace", "explain"])
    def test_help(self, fazhi: Run, monkeypatch: pytest.MonkeyPatch, command: str, language: str) -> None:
        """Every command has a help page with an example, in both languages, no wider than 100 columns."""
        monkeypatch.setenv("FAZHI_LANG", language)
        result = fazhi(*filter(None, [command]), "--help")
        assert result.status == 0
        assert f"fazhi {command or 'build'}" in result.out
        assert ("例：" if language == "zh" else "Example:") in result.out

    def test_no_command_shows_help(self, fazhi: Run) -> None:
        """`fazhi` alone shows what there is."""
        assert fazhi().out == fazhi("--help").out

    def test_explain(self, fazhi: Run) -> None:
        """A code's page says what, why, how to mend, wrong and right; without code all are listed."""
        page = fazhi("explain", "fz301")
        assert page.status == 0
        for part in ("FZ301", "为什么", "怎样改", "错误写法", "正确写法"):
            assert part in page.out
        assert "FZ301" in fazhi("explain").out

    def test_a_fault_of_the_program(self, fazhi: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """What nothing foresaw is told as a finding that says so, and never as a traceback."""

        def fail(*_: object) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr("fazhi_report.cli.check.check_year", fail)
        result = fazhi("check", "2019")
        assert (result.status, result.out) == (2, "")
        assert "错误 FZ009：程序出现意外错误：ZeroDivisionError" in " ".join(result.err.split("\n"))
        assert "Traceback" not in result.err

    @pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
    def test_closed_streams(self, workspace: Path, closed: str) -> None:
        """A command whose output goes nowhere does its work."""
        command = f"{sys.executable} -m fazhi_report build 2019 {closed}"
        assert subprocess.run(["sh", "-c", command], check=False, capture_output=True).returncode == 0
        assert (workspace / "build" / "2019" / "report.md").exists()

    @pytest.mark.parametrize("arguments", ["figures 2019", "figures 2019 --format csv", "build 2019", "explain FZ301"])
    def test_full_disk(self, workspace: Path, arguments: str) -> None:
        """Output that cannot be written is told, with status 2 and the system's reason."""
        command = f"{sys.executable} -m fazhi_report {arguments} > /dev/full"
        done = subprocess.run(["sh", "-c", command], check=False, capture_output=True, cwd=workspace)
        assert (done.returncode, b"Traceback" in done.stderr) == (2, False)
        assert done.stderr != b""

    def test_current_folder_gone(self, workspace: Path) -> None:
        """With the workspace named, the current folder need not exist."""
        (workspace / "gone").mkdir()
        fazhi = f"{sys.executable} -m fazhi_report"
        command = f"cd gone && rmdir ../gone && {fazhi} build 2019 --root {workspace} && {fazhi} check"
        done = subprocess.run(["sh", "-c", command], check=False, capture_output=True)
        assert (done.returncode, b"Traceback" in done.stderr) == (2, False)
        assert (workspace / "build" / "2019" / "report.md").exists()

    def test_as_a_process(self, workspace: Path) -> None:
        """`python -m fazhi_report` is the same command, prints UTF-8 in any locale, and minds no closed pipe."""
        environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
        command = [sys.executable, "-m", "fazhi_report"]
        done = subprocess.run([*command, "check", "2019"], capture_output=True, env=environment, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
        assert "没有发现问题" in done.stdout.decode("utf-8")
        closed = subprocess.run(
            ["sh", "-c", f"{sys.executable} -m fazhi_report explain | head -n 1"], capture_output=True, check=False
        )
        assert closed.stderr == b""
        assert workspace.exists()

    @pytest.mark.parametrize("arguments", [["figures", "2019", "--format", "json"], ["explain"], ["--version"]])
    def test_nobody_reads_any_more(self, workspace: Path, arguments: list[str]) -> None:
        """Where the reader of the output has gone away, whether much or little is printed, the status is 130."""
        assert workspace.exists()
        reading, writing = os.pipe()
        os.close(reading)
        command = [sys.executable, "-m", "fazhi_report", *arguments]
        done = subprocess.run(command, check=False, stdout=writing, stderr=subprocess.PIPE)
        os.close(writing)
        assert (done.returncode, done.stderr) == (130, b"")
