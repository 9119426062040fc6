"""`fazhi fmt` as a user runs it: what it writes, what it prints, its exit status; and every file stays whole."""

from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from fazhi_report import file_writing
from fazhi_report.cli import fmt
from fazhi_report.diagnostics import Outcome
from fazhi_report.file_writing import write_files
from fazhi_report.formatting import Formatted, FormattingOrder, format_source
from fazhi_report.formatting.layout import Layout
from tests.command_line import Result, Run, result_of
from tests.test_report_writer_faults import (
    Fault,
    FaultySystem,
    KilledError,
    fails_after,
    fails_before,
    interrupted,
    killed_after,
    killed_before,
    killed_while_writing,
)

ROOT: Final = Path(__file__).parent.parent
LOOSE: Final = "# 注释\nrole: other\ntitle: 维护公平,化解矛盾\ntext: 一句。两句。\n"
NEAT: Final = "# 注释\ntitle: 维护公平，化解矛盾\nrole: other\ntext: >-\n  一句。\n  两句。\n"
REPORT: Final = (
    'title: 年度报告\nissuer: 甲市人民政府\nregion: "990000"\nyear: 2021\ndate: 2022-02-25\nsections:\n  - one\n'
)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a workspace with two years, the current folder; one file is not in its canonical form."""
    for year in ("2020", "2021"):
        (tmp_path / "data" / year).mkdir(parents=True)
        (tmp_path / "data" / year / "report.yaml").write_text(REPORT, encoding="utf-8")
        (tmp_path / "data" / year / "one.yaml").write_text(NEAT, encoding="utf-8")
    (tmp_path / "data" / "2021" / "one.yaml").write_text(LOOSE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FAZHI_LANG", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    return tmp_path


@pytest.fixture
def loose(workspace: Path) -> Path:
    """Return the file that is not in its canonical form."""
    return workspace / "data" / "2021" / "one.yaml"


@pytest.fixture
def fazhi(workspace: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs `fazhi fmt` in the workspace."""
    assert workspace.exists()

    def command(*arguments: str, typed: bytes | None = None) -> Result:
        if typed is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        return result_of(("fmt", *arguments), capfd)

    return command


def files_below(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files below a folder by their names in it."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class TestWriting:
    """Without options the files are put into their canonical form."""

    def test_one_file_of_the_workspace(self, fazhi: Run, workspace: Path, loose: Path) -> None:
        """The file that needs it is written, the others are not touched, and it is said what was done."""
        others = {name: content for name, content in files_below(workspace).items() if name != "data/2021/one.yaml"}
        os.utime(workspace / "data" / "2020" / "one.yaml", ns=(1, 1))
        result = fazhi()
        assert (result.status, result.err) == (0, "")
        assert result.out == (
            "已整理 data/2021/one.yaml\n    其中半角标点改成全角 1 处\n共 4 个文件：整理了 1 个，3 个无须整理\n"
        )
        assert loose.read_text(encoding="utf-8") == NEAT
        assert others.items() <= files_below(workspace).items()
        assert len(files_below(workspace)) == 4
        assert (workspace / "data" / "2020" / "one.yaml").stat().st_mtime_ns == 1

    def test_twice(self, fazhi: Run, loose: Path) -> None:
        """The second time there is nothing to do."""
        fazhi()
        os.utime(loose, ns=(1, 1))
        assert fazhi().out == "共 4 个文件：整理了 0 个，4 个无须整理\n"
        assert loose.stat().st_mtime_ns == 1

    def test_in_english(self, fazhi: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is said is said in the reader's language."""
        monkeypatch.setenv("FAZHI_LANG", "en")
        assert fazhi().out == (
            "formatted data/2021/one.yaml\n    marks of punctuation made full-width: 1\n"
            "files: 4; formatted: 1; already formatted: 3\n"
        )

    def test_punctuation_is_kept(self, fazhi: Run, loose: Path) -> None:
        """With --keep-punctuation the words stay as they are."""
        result = fazhi("--keep-punctuation")
        assert "标点" not in result.out
        assert loose.read_text(encoding="utf-8") == NEAT.replace("，", ",")

    def test_literals_of_the_report_are_kept(self, fazhi: Run, workspace: Path, loose: Path) -> None:
        """What report.yaml declares as a literal stays, whether or not that file is formatted too."""
        with (workspace / "data" / "2021" / "report.yaml").open("a", encoding="utf-8") as stream:
            stream.write("literals:\n  - 公平,化解\n")
        for arguments in (("--check", "2021"), ("--check", "data/2021/one.yaml"), ("2021",)):
            assert "标点" not in fazhi(*arguments).out
        assert loose.read_text(encoding="utf-8") == NEAT.replace("，", ",")

    def test_without_a_readable_report(self, fazhi: Run, workspace: Path, loose: Path) -> None:
        """Where report.yaml cannot be read, nobody knows the literals: punctuation is kept."""
        (workspace / "data" / "2021" / "report.yaml").write_text("title: [", encoding="utf-8")
        assert fazhi("data/2021/one.yaml").status == 0
        assert loose.read_text(encoding="utf-8") == NEAT.replace("，", ",")

    def test_permissions_and_links_stay(self, fazhi: Run, workspace: Path, loose: Path) -> None:
        """The file keeps its permissions; a link to it stays a link, and the file that it names is written."""
        loose.chmod(0o640)
        elsewhere = workspace / "elsewhere.yaml"
        loose.rename(elsewhere)
        loose.symlink_to(elsewhere)
        assert fazhi().status == 0
        assert loose.is_symlink()
        assert elsewhere.read_text(encoding="utf-8") == NEAT
        assert stat.S_IMODE(elsewhere.stat().st_mode) == 0o640

    def test_a_dictionary(self, fazhi: Run, workspace: Path) -> None:
        """The dictionary of the office belongs to the workspace; a section of that name is a section."""
        dictionary = workspace / "data" / "dictionary.yaml"
        dictionary.write_text("slips: [{right: 法治政府, wrong: 法制政府}]\n", encoding="utf-8")
        section = workspace / "data" / "2021" / "dictionary.yaml"
        section.write_text(LOOSE, encoding="utf-8")
        assert "共 6 个文件：整理了 3 个" in fazhi().out
        assert dictionary.read_text(encoding="utf-8") == "slips:\n  - wrong: 法制政府\n    right: 法治政府\n"
        assert section.read_text(encoding="utf-8") == NEAT


class TestChoosing:
    """Which files are meant."""

    @pytest.mark.parametrize(
        ("arguments", "count"),
        [
            ((), 4),
            (("2021",), 2),
            (("2020", "2021"), 4),
            (("data",), 4),
            ((".",), 4),
            (("data/2021",), 2),
            (("data/2021/",), 2),
            (("data/2021/one.yaml",), 1),
            (("data/2021/one.yaml", "2021", "data/2021"), 2),
            (("--root", "."), 4),
        ],
    )
    def test_files_folders_and_years(self, fazhi: Run, arguments: tuple[str, ...], count: int) -> None:
        """Years, folders and files can be named together; each file is formatted once."""
        result = fazhi("--check", *arguments)
        assert result.out == (
            "需要整理 data/2021/one.yaml\n    其中半角标点改成全角 1 处\n"
            f"共 {count} 个文件：需要整理 1 个，{count - 1} 个无须整理\n"
        )
        assert (result.status, result.err) == (1, "")

    def test_from_a_folder_inside(self, fazhi: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The workspace is found from inside, and files are named as seen from there."""
        monkeypatch.chdir(workspace / "data" / "2021")
        assert fazhi("one.yaml", "--check").out.startswith("需要整理 one.yaml\n")
        assert "共 4 个文件" in fazhi("--check").out

    def test_a_file_outside_any_workspace(
        self, fazhi: Run, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A file that is named needs no workspace; a year does."""
        folder = tmp_path_factory.mktemp("outside")
        (folder / "one.yaml").write_text(LOOSE, encoding="utf-8")
        monkeypatch.chdir(folder)
        assert fazhi("one.yaml").status == 0
        assert (folder / "one.yaml").read_text(encoding="utf-8") == NEAT
        for arguments in ((), ("2021",), ("2021", "one.yaml")):
            result = fazhi(*arguments)
            assert result.status == 2
            assert "FZ001" in result.err

    @pytest.mark.parametrize(
        ("arguments", "status", "words"),
        [
            (("data/2021/oen.yaml",), 2, "是不是 data/2021/one.yaml？"),
            (("2019",), 2, "没有 2019 年度的数据"),
            (("empty",), 2, "没有报告的数据"),
            (("notes.txt",), 0, "FZ020"),
            (("data/2021/a_pipe.yaml", "data/2021/one.yaml"), 2, "FZ004"),
            (("data/2021/broken.yaml",), 2, "失效的链接"),
            (("--root", "empty"), 2, "FZ002"),
            (("--chekc",), 2, "是不是 --check？"),
            (("--stdin-filename", "a.yaml"), 2, "要与 - 一起写"),
            (("-", "2021"), 2, "要与 - 一起写"),
        ],
    )
    def test_what_cannot_be_meant(
        self, fazhi: Run, loose: Path, arguments: Sequence[str], status: int, words: str
    ) -> None:
        """What is not there, or is no source, is told with what might be meant."""
        workspace = loose.parent.parent.parent
        (workspace / "empty").mkdir()
        (workspace / "notes.txt").write_text("title: 甲", encoding="utf-8")
        os.mkfifo(workspace / "data" / "2021" / "a_pipe.yaml")
        (workspace / "data" / "2021" / "broken.yaml").symlink_to("nowhere")
        result = fazhi(*arguments)
        assert result.status == status
        assert words in result.err
        assert (loose.read_text(encoding="utf-8") == NEAT) == ("data/2021/one.yaml" in arguments)

    def test_a_name_that_is_nearly_right(self, fazhi: Run, workspace: Path) -> None:
        """A file whose ending is wrong is told among the others, and nothing keeps these from being formatted."""
        (workspace / "data" / "2021" / "two.yml").write_text(LOOSE, encoding="utf-8")
        result = fazhi()
        assert result.status == 2
        assert "FZ005" in result.err
        assert "整理了 1 个" in result.out


class TestLooking:
    """`--check` and `--diff` write nothing."""

    def test_check(self, fazhi: Run, workspace: Path) -> None:
        """The files that need it are listed, and the exit status tells."""
        there = files_below(workspace)
        assert fazhi("--check").status == 1
        assert files_below(workspace) == there
        fazhi()
        result = fazhi("--check")
        assert (result.status, result.out) == (0, "共 4 个文件：需要整理 0 个，4 个无须整理\n")

    def test_diff(self, fazhi: Run, workspace: Path, loose: Path) -> None:
        """The standard output is a patch that turns the files into their canonical form."""
        there = files_below(workspace)
        result = fazhi("--diff")
        assert result.status == 1
        assert files_below(workspace) == there
        assert result.out == (
            "--- a/data/2021/one.yaml\n+++ b/data/2021/one.yaml\n@@ -1,4 +1,6 @@\n # 注释\n"
            "+title: 维护公平，化解矛盾\n role: other\n-title: 维护公平,化解矛盾\n-text: 一句。两句。\n"
            "+text: >-\n+  一句。\n+  两句。\n"
        )
        assert result.err == "共 4 个文件：需要整理 1 个，3 个无须整理\n"
        subprocess.run(["git", "apply", "--unsafe-paths"], input=result.out.encode(), cwd=workspace, check=True)
        assert loose.read_text(encoding="utf-8") == NEAT
        assert fazhi("--diff").status == 0

    @pytest.mark.parametrize("content", [LOOSE.rstrip("\n"), "\ufeff" + LOOSE, LOOSE.replace("\n", "\r\n")])
    def test_diff_of_ends_and_marks(self, fazhi: Run, workspace: Path, loose: Path, content: str) -> None:
        """A line end that is missing or of another system and a byte order mark are in the patch."""
        loose.write_bytes(content.encode())
        patch = fazhi("--diff").out
        assert ("\\ No newline at end of file" in patch) == (not content.endswith("\n"))
        subprocess.run(["git", "apply", "--unsafe-paths"], input=patch.encode(), cwd=workspace, check=True)
        assert loose.read_bytes().decode() == NEAT


class TestStandardInput:
    """`-`, for editors."""

    def test_text_in_and_out(self, fazhi: Run, workspace: Path) -> None:
        """The text on standard input comes out formatted, and no file is written."""
        there = files_below(workspace)
        result = fazhi("-", typed=LOOSE.encode())
        assert (result.status, result.out) == (0, NEAT)
        assert result.err == "    其中半角标点改成全角 1 处\n"
        assert files_below(workspace) == there
        assert fazhi("-", typed=NEAT.encode()) == Result(0, NEAT, "")

    def test_the_name_tells_what_it_is(self, fazhi: Run, workspace: Path) -> None:
        """By its name the text is the head of a report, or a section of a report with literals of its own."""
        typed = "sections: [a]\ntitle: 甲\n".encode()
        assert fazhi("-", "--stdin-filename", "data/2021/report.yaml", typed=typed).out.startswith("title: 甲\n")
        assert fazhi("-", "--stdin-filename", "data/2021/two.yaml", typed=typed).out.startswith("sections:\n")
        (workspace / "data" / "2021" / "report.yaml").write_text("literals: ['公平,化解']\n", encoding="utf-8")
        result = fazhi("-", "--stdin-filename", "data/2021/one.yaml", typed=LOOSE.encode())
        assert (result.out, result.err) == (NEAT.replace("，", ","), "")

    def test_check_and_diff(self, fazhi: Run) -> None:
        """With --check and --diff it is only told whether and how the text would change."""
        assert fazhi("-", "--check", typed=LOOSE.encode()) == Result(1, "需要整理 -\n", "")
        assert fazhi("-", "--check", typed=NEAT.encode()) == Result(0, "无须整理 -\n", "")
        result = fazhi("-", "--diff", "--stdin-filename", "a.yaml", typed=LOOSE.encode())
        assert (result.status, result.out.splitlines()[0]) == (1, "--- a/a.yaml")
        assert fazhi("-", "--diff", typed=NEAT.encode()) == Result(0, "", "")

    def test_a_text_that_cannot_be_read(self, fazhi: Run) -> None:
        """Nothing comes out of a text with a fault, so that an editor keeps what it has."""
        result = fazhi("-", typed="title: 甲\ntitle: 乙\n".encode())
        assert (result.status, result.out) == (1, "")
        assert "-:2:1: 错误 FZ110" in result.err

    def test_no_standard_input(self, fazhi: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """A process without standard input is told so."""
        monkeypatch.setattr(sys, "stdin", None)
        result = fazhi("-")
        assert (result.status, result.out) == (2, "")
        assert "FZ004" in result.err


class TestFaults:
    """What goes wrong leaves every file whole."""

    def test_a_file_that_cannot_be_read(self, fazhi: Run, workspace: Path, loose: Path) -> None:
        """It is left as it is with its findings; the others are formatted all the same."""
        broken = workspace / "data" / "2021" / "two.yaml"
        broken.write_text("title: 甲\n title: 乙\n", encoding="utf-8")
        result = fazhi()
        assert result.status == 1
        assert "data/2021/two.yaml:2:" in result.err
        assert "  2 |  title: 乙" in result.err.replace(" 2 |", "  2 |")
        assert result.out.endswith("共 5 个文件：整理了 1 个，3 个无须整理，1 个有问题、没有改动\n")
        assert broken.read_text(encoding="utf-8") == "title: 甲\n title: 乙\n"
        assert loose.read_text(encoding="utf-8") == NEAT

    def test_a_form_that_fails_its_proof(self, fazhi: Run, loose: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where the result would not say the same (FZ030), the file stays as it is."""
        monkeypatch.setattr(Layout, "file", lambda *_: "title: 甲\n")
        result = fazhi("data/2021/one.yaml")
        assert result.status == 2
        assert "FZ030：data/2021/one.yaml 没有整理" in result.err
        assert loose.read_text(encoding="utf-8") == LOOSE

    def test_a_file_changed_in_the_meantime(self, fazhi: Run, loose: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What an editor saves while the file is being formatted is not overwritten (FZ031)."""

        def save_meanwhile(name: str, content: bytes, order: FormattingOrder) -> Outcome[Formatted]:
            loose.write_text("title: 刚刚保存\n", encoding="utf-8")
            return format_source(name, content, order)

        monkeypatch.setattr(fmt, "format_source", save_meanwhile)
        result = fazhi("data/2021/one.yaml")
        assert result.status == 2
        assert "FZ031" in result.err
        assert loose.read_text(encoding="utf-8") == "title: 刚刚保存\n"
        assert [path.name for path in loose.parent.iterdir() if path.suffix == ".tmp"] == []

    def test_a_file_that_must_not_be_written(self, fazhi: Run, loose: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file that the user may not write to is not replaced either."""
        monkeypatch.setattr(os, "access", lambda *_: False)
        result = fazhi("data/2021/one.yaml")
        assert result.status == 2
        assert "FZ006" in result.err
        assert "没有访问权限" in result.err
        assert loose.read_text(encoding="utf-8") == LOOSE

    @pytest.mark.parametrize("fault", [fails_before, fails_after, interrupted])
    def test_every_operation_may_fail(
        self, fazhi: Run, loose: Path, fault: Fault, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Whichever file operation is refused, the file is the old or the new one, and nothing is left over."""
        steps = self.operations(fazhi, loose, monkeypatch)
        assert {"open", "write", "fsync", "close", "chmod", "replace"} <= set(steps)
        for index, step in enumerate(steps):
            loose.write_text(LOOSE, encoding="utf-8")
            with monkeypatch.context() as patched:
                patched.setattr(file_writing, "os", FaultySystem(index, fault))
                result = fazhi("data/2021/one.yaml")
            text = loose.read_text(encoding="utf-8")
            assert text in {LOOSE, NEAT}, step
            assert result.status in ({130} if fault is interrupted else {0, 2}), step
            assert ("FZ006" in result.err) == (result.status == 2), step
            assert (text == NEAT) or result.status != 0, step
            if step != "unlink":
                assert [path.name for path in loose.parent.iterdir() if path.suffix == ".tmp"] == [], step

    @pytest.mark.parametrize("fault", [killed_before, killed_after, killed_while_writing])
    def test_the_process_may_be_killed(
        self, fazhi: Run, loose: Path, fault: Fault, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Whenever the process dies, the file is whole, and the next run puts it in order."""
        for index, step in enumerate(self.operations(fazhi, loose, monkeypatch)):
            if fault is killed_while_writing and step != "write":
                continue
            loose.write_text(LOOSE, encoding="utf-8")
            with monkeypatch.context() as patched:
                patched.setattr(file_writing, "os", FaultySystem(index, fault, dies=True))
                with pytest.raises(KilledError):
                    fazhi("data/2021/one.yaml")
            assert loose.read_text(encoding="utf-8") in {LOOSE, NEAT}, step
            assert fazhi("data/2021/one.yaml").status == 0
            assert loose.read_text(encoding="utf-8") == NEAT

    def operations(self, fazhi: Run, loose: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """Return the file operations of writing one file, in their order."""
        loose.write_text(LOOSE, encoding="utf-8")
        system = FaultySystem()
        with monkeypatch.context() as patched:
            patched.setattr(file_writing, "os", system)
            fazhi("data/2021/one.yaml")
        return [name for name, _ in system.calls]


class TestWriteFiles:
    """The writing itself, as other commands use it."""

    def test_folders_are_made(self, tmp_path: Path) -> None:
        """Files are written into folders that are not there yet, and one that is the same is told."""
        paths = {str(tmp_path / "a" / "one"): b"1", str(tmp_path / "b" / "c" / "two"): b"2"}
        value, findings = write_files(paths)
        assert value is not None
        assert (value.written, value.unchanged, findings) == (tuple(paths), (), ())
        value, _ = write_files(paths)
        assert value is not None
        assert (value.written, value.unchanged) == ((), tuple(paths))

    def test_what_is_expected(self, tmp_path: Path) -> None:
        """A file is replaced if it holds what it held when it was read, and not if it has changed or gone."""
        path = tmp_path / "one"
        path.write_bytes(b"old")
        assert write_files({str(path): b"new"}, expected={str(path): b"old"}).diagnostics == ()
        assert path.read_bytes() == b"new"
        findings = write_files({str(path): b"newer"}, expected={str(path): b"old"}).diagnostics
        assert [finding.code for finding in findings] == ["FZ031"]
        assert path.read_bytes() == b"new"
        path.unlink()
        findings = write_files({str(path): b"newer"}, expected={str(path): b"old"}).diagnostics
        assert [finding.code for finding in findings] == ["FZ006"]
        assert list(tmp_path.iterdir()) == []

    def test_a_record_of_the_others(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The record is taken away before the first of the others is replaced, and written last."""
        one, record = str(tmp_path / "one"), str(tmp_path / "record")
        write_files({one: b"1", record: b"of 1"}, record=record)
        system = FaultySystem()
        monkeypatch.setattr(file_writing, "os", system)
        write_files({one: b"2", record: b"of 1"}, record=record)
        changes = [(name, arguments[-1]) for name, arguments in system.calls if name in {"unlink", "replace"}]
        assert changes == [("unlink", record), ("replace", one), ("replace", record)]
