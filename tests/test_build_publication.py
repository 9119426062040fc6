"""`fazhi build --to pdf`: the typefaces it takes, what it says of them, and when there is nothing to do."""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from fazhi_report.cli import steps
from fazhi_report.cli.console import Console
from fazhi_report.cli.steps import ERASE, StepLine
from fazhi_report.renderers import pdf
from fazhi_report.renderers.pdf.engine import Compiled
from fazhi_report.typefaces import finding
from fazhi_report.typefaces.finding import Installed
from tests.command_line import Run, replace, result_of
from tests.test_cases import FOLDER, files_in, write_workspace
from tests.typeface_files import OFFICIAL, Made, official_typefaces, write

FONTS: Final = ("--font-path", "fonts")


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a workspace with a small report, the current folder, on a machine without typefaces of its own."""
    search = finding.installed_in

    def without_system(folders: Sequence[str]) -> list[Installed]:
        return search(folders) if folders else []

    monkeypatch.setattr(finding, "installed_in", without_system)
    write_workspace(tmp_path, files_in(FOLDER / "base"))
    official_typefaces(tmp_path / "fonts")
    monkeypatch.chdir(tmp_path)
    for name in (
        *("COLUMNS", "FAZHI_LANG", "FAZHI_FONT_PATHS", "SOURCE_DATE_EPOCH"),
        *("FORCE_COLOR", "CLICOLOR_FORCE", "NO_COLOR"),
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("TERM", "xterm")
    return tmp_path


@pytest.fixture
def fazhi(workspace: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return what runs `fazhi build` in the workspace."""
    assert workspace.exists()
    return lambda *arguments: result_of(("build", *arguments), capfd)


def built(workspace: Path) -> dict[str, bytes]:
    """Return the files that were built, by name."""
    folder = workspace / "build" / "2019"
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


def typefaces_in(workspace: Path) -> set[str]:
    """Return the names of the typefaces among the inputs of the build."""
    inputs = json.loads(built(workspace)["manifest.json"])["inputs"]
    return {name.removeprefix("typefaces/") for name in inputs if name.startswith("typefaces/")}


def test_it_says_what_the_report_was_set_in(fazhi: Run, workspace: Path) -> None:
    """One line tells the typeface of each face; their files are among the inputs, by name and without a path."""
    result = fazhi("2019", "--to", "md,pdf", *FONTS)
    assert (result.status, result.err) == (0, "")
    wrote, faces, done = result.out.splitlines()
    assert wrote == "2019：已写入 build/2019/report.md、build/2019/report.pdf"
    assert faces == (
        "2019：PDF 的字体：小标宋用 FZXiaoBiaoSong-B05S、仿宋用 FangSong_GB2312、黑体用 SimHei、"
        "楷体用 KaiTi_GB2312、宋体用 SimSun"
    )
    assert done.startswith("2019：用时 ")
    assert built(workspace)["report.pdf"].startswith(b"%PDF-1.7")
    assert typefaces_in(workspace) == {made.file for made in OFFICIAL.values()}
    assert str(workspace).encode() not in built(workspace)["manifest.json"]


def test_substitutes_are_said_to_be_such(fazhi: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A substitute is named with the typeface that it stands for, in either language."""
    (workspace / "fonts" / "simfang.ttf").unlink()
    list(write(workspace / "fonts", [Made("fang.ttf", "FandolFang R")]))
    assert "仿宋用 FandolFang R（代替仿宋_GB2312）" in fazhi("2019", "--to", "pdf", *FONTS).out
    monkeypatch.setenv("FAZHI_LANG", "en")
    assert "仿宋 FandolFang R (for 仿宋_GB2312)" in fazhi("2019", "--to", "pdf", *FONTS).out


def test_nothing_changed(fazhi: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build has nothing to do, wherever the same typefaces are named."""
    fazhi("2019", "--to", "pdf", *FONTS)
    before = built(workspace)
    (workspace / "fonts").rename(workspace / "elsewhere")
    monkeypatch.setenv("FAZHI_FONT_PATHS", "elsewhere")
    assert "已是最新" in fazhi("2019", "--to", "pdf").out
    assert built(workspace) == before


def test_a_better_typeface_makes_a_new_report(fazhi: Run, workspace: Path) -> None:
    """A typeface that is preferred to the one used, or another file of the same, makes the PDF anew."""
    (workspace / "fonts" / "simfang.ttf").rename(workspace / "simfang.ttf")
    list(write(workspace / "fonts", [Made("fang.ttf", "FandolFang R")]))
    fazhi("2019", "--to", "pdf", *FONTS)
    assert "fang.ttf" in typefaces_in(workspace)
    (workspace / "simfang.ttf").rename(workspace / "fonts" / "simfang.ttf")
    assert "已写入 build/2019/report.pdf" in fazhi("2019", "--to", "pdf", *FONTS).out
    assert "simfang.ttf" in typefaces_in(workspace)
    list(write(workspace / "fonts", [OFFICIAL["fangsong"]], without="①"))
    assert "已是最新" not in fazhi("2019", "--to", "pdf", *FONTS).out


def test_missing_faces_stop_the_build(fazhi: Run, workspace: Path) -> None:
    """Every missing face is told and nothing is written in any format; the exit status is that of the environment."""
    (workspace / "fonts" / "simfang.ttf").unlink()
    (workspace / "fonts" / "simkai.ttf").unlink()
    result = fazhi("2019", "--to", "md,pdf", *FONTS)
    assert result.status == 2
    assert re.findall(r"FZ\d+：没有找到可以用作(..)的字体", result.err) == ["仿宋", "楷体"]
    assert built(workspace) == {}


def test_a_wrong_folder_stops_the_build(fazhi: Run, workspace: Path) -> None:
    """A folder that is not there is told, and so is a wrong SOURCE_DATE_EPOCH, in one run."""
    result = fazhi("2019", "--to", "pdf", "--font-path", "nowhere", *FONTS)
    assert result.status == 2
    assert "FZ052：不能在 nowhere 中查找字体：文件夹不存在" in result.err
    assert built(workspace) == {}


def test_two_faults_of_the_environment(fazhi: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that is wrong around the data is told in one run."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "today")
    result = fazhi("2019", "--to", "pdf", "--font-path", "nowhere")
    assert "FZ007" in result.err
    assert "FZ052" in result.err


def test_without_the_engine(fazhi: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library nothing but that is told, with what to install."""
    monkeypatch.setitem(sys.modules, "typst", None)
    result = fazhi("2019", "--to", "md,pdf", *FONTS)
    assert result.status == 2
    assert result.err.count("FZ0") == 1
    assert "FZ050：没有安装 pdf 格式要用的程序库" in result.err
    assert "pip install 'fazhi-report[pdf]'" in result.err
    assert built(workspace) == {}


def test_without_both_libraries(fazhi: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What each format lacks is told in one run."""
    for name in [each for each in sys.modules if each.startswith(("docx.", "fazhi_report.renderers.docx"))]:
        monkeypatch.delitem(sys.modules, name)
    for library in ("typst", "docx"):
        monkeypatch.setitem(sys.modules, library, None)
    result = fazhi("2019", "--to", "md,docx,pdf", *FONTS)
    assert result.status == 2
    assert result.err.count("FZ050：") == 2
    assert "没有安装 docx 格式" in result.err
    assert "没有安装 pdf 格式" in result.err
    assert built(workspace) == {}


def test_a_typeface_that_cannot_be_read(fazhi: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A typeface that is gone when it is read is told."""
    search = finding.installed_in

    def vanishing(folders: Sequence[str]) -> list[Installed]:
        listed = search(folders)
        (workspace / "fonts" / "simhei.ttf").unlink(missing_ok=True)
        return listed

    monkeypatch.setattr(finding, "installed_in", vanishing)
    result = fazhi("2019", "--to", "pdf", *FONTS)
    assert result.status == 2
    assert "FZ053：无法读取字体文件" in result.err
    assert built(workspace) == {}


def test_other_formats_pay_nothing(fazhi: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build without PDF looks for no typefaces, asks for no engine, and is current whatever is installed."""
    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.setattr(finding, "installed_in", None)
    assert fazhi("2019", "--font-path", "nowhere").status == 0
    shutil.rmtree(workspace / "fonts")
    assert "已是最新" in fazhi("2019").out
    assert typefaces_in(workspace) == set()


def test_a_character_that_is_lacking(fazhi: Run, workspace: Path) -> None:
    """A character that a typeface lacks stops the build; what it is and where it stands is told."""
    replace(workspace / "data" / "2019" / "disputes.yaml", "推行说理式", "推行𠮷式说理式")
    result = fazhi("2019", "--to", "md,pdf", *FONTS)
    assert result.status == 2
    assert "FZ054：用作仿宋的字体 FangSong_GB2312 里没有“𠮷”（U+20BB7），它用在：" in result.err
    assert "…件审理机制。推行𠮷式说理式行政复议…" in result.err
    assert built(workspace) == {}


def test_a_warning_of_the_engine(fazhi: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the engine warns of is told with every build, and keeps nothing from being written."""
    monkeypatch.setattr(pdf, "compile_pdf", lambda *_: Compiled(b"%PDF", warnings=("layout did not converge",)))
    for _ in range(2):
        result = fazhi("2019", "--to", "pdf", *FONTS)
        assert (result.status, "FZ056：排版引擎提醒：layout did not converge" in result.err) == (0, True)
    assert built(workspace)["report.pdf"] == b"%PDF"


def test_a_layout_of_ones_own_is_not_used(fazhi: Run, workspace: Path) -> None:
    """The workspace's own layout is passed over with a note, only where a PDF is made; the report is the same."""
    fazhi("2019", "--to", "pdf", *FONTS)
    before = built(workspace)["report.pdf"]
    (workspace / "templates").mkdir()
    (workspace / "templates" / "report.typ").write_text('#read("/etc/passwd")', encoding="utf-8")
    result = fazhi("2019", "--to", "pdf", *FONTS)
    assert result.status == 0
    assert "FZ057：templates/report.typ 不会用到" in result.err
    assert built(workspace)["report.pdf"] == before
    assert "FZ057" not in fazhi("2019").err


def test_drafts(fazhi: Run, workspace: Path) -> None:
    """A draft is set in a folder of its own."""
    result = fazhi("2019", "--draft", "--to", "pdf", *FONTS)
    assert result.status == 0
    assert (workspace / "build" / "2019" / "draft" / "report.pdf").exists()


class Terminal(io.StringIO):
    """An error stream that is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def terminal_in_place(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Put a terminal in the place of the error stream and return it. Pytest would undo that before the test begins."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def test_steps_are_shown_and_taken_away(fazhi: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal the search and the PDF are announced at once, and nothing of it is left at the end."""
    terminal = terminal_in_place(monkeypatch)
    assert fazhi("2019", "--to", "md,pdf", *FONTS).status == 0
    shown = terminal.getvalue().split(ERASE)
    assert shown == ["", "正在查找字体……", "", "2019：正在编成 pdf……", ""]


def test_steps_are_taken_away_before_findings(fazhi: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Findings begin on a line of their own."""
    terminal = terminal_in_place(monkeypatch)
    (workspace / "fonts" / "simhei.ttf").unlink()
    fazhi("2019", "--to", "pdf", *FONTS)
    before, _, after = terminal.getvalue().rpartition(ERASE)
    assert before.endswith("正在查找字体……")
    assert "FZ051" in after


def test_steps_of_long_work(fazhi: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """When work has lasted for a second every step is shown as it begins."""
    terminal = terminal_in_place(monkeypatch)
    monkeypatch.setattr(steps, "PATIENCE", -1)
    fazhi("2019", "--to", "md,json")
    shown = [text for text in terminal.getvalue().split(ERASE) if text]
    assert shown == ["2019：正在核对……", "2019：正在编成 md……", "2019：正在编成 json……"]


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_steps_where_they_are_unwanted(fazhi: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """Terminals that cannot erase, and users who want none of it, are left alone."""
    terminal = terminal_in_place(monkeypatch)
    monkeypatch.setenv(name, value)
    fazhi("2019", "--to", "pdf", *FONTS)
    assert terminal.getvalue() == ""


def test_a_long_step_stays_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """A step is cut to the width of the terminal, since only one line can be taken away."""
    terminal = terminal_in_place(monkeypatch)
    line = StepLine(Console("zh", 11))
    line.begin("step_typefaces", at_once=True)
    line.end()
    line.end()
    assert terminal.getvalue() == f"{ERASE}正在查找字{ERASE}"
