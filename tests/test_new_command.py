"""`fazhi new` and `fazhi init` as a user runs them: what they write and print, and that nothing is overwritten."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import struct_time
from typing import Any, Final

import pytest

from fazhi_report import file_writing, workspace
from fazhi_report.cli import init, new
from fazhi_report.diagnostics import Outcome
from fazhi_report.editor_schema import FILES, schema_bytes
from fazhi_report.file_writing import WrittenFiles, write_files
from fazhi_report.messages import message_of
from fazhi_report.new_year import carrying
from tests.command_line import Result, Run, replace, result_of
from tests.test_fmt_command import files_below
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
SECTIONS: Final = ("achievements", "duties", "plan", "preamble", "report", "shortcomings")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, the current one; by the clock it is 2021."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FAZHI_LANG", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(init, "localtime", lambda: struct_time((2021, 1, 5, 9, 0, 0, 1, 5, 0)))
    return tmp_path


@pytest.fixture
def of_2019(folder: Path) -> Path:
    """Return a workspace with the report on 2019, the current folder."""
    shutil.copytree(ROOT / "data" / "2019", folder / "data" / "2019")
    return folder


@pytest.fixture
def fazhi(folder: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `fazhi` in the folder."""
    assert folder.exists()
    return lambda *arguments: result_of(arguments, capfd)


class TestNewFromAnotherYear:
    """`fazhi new YEAR --from YEAR`."""

    def test_what_is_written_and_said(self, fazhi: Run, of_2019: Path) -> None:
        """The new year has the files of the old one, which stays as it is; it is said what to do next."""
        there = files_below(of_2019)
        result = fazhi("new", "2020", "--from", "2019")
        assert (result.status, result.err) == (0, "")
        assert result.out == (
            "已按 2019 年的数据新建 data/2020，共 10 个文件\n"
            "    待报的数 54 个，2019 年的数写在旁边的注释里\n"
            "    成文日期先写作 2021-02-28，定稿时改成实际的日期\n"
            "接下来：\n"
            "    fazhi status 2020    看还缺哪些数、哪些文字还是上年的\n"
            "    fazhi check 2020     逐条核对\n"
        )
        now = files_below(of_2019)
        assert there.items() <= now.items()
        assert now.keys() - there.keys() == {name.replace("2019", "2020") for name in there}

    def test_it_needs_no_formatting(self, fazhi: Run, of_2019: Path) -> None:
        """`fazhi fmt` has nothing to do in it, and `fazhi check` tells which figures are missing."""
        fazhi("new", "2020", "--from", "2019")
        assert of_2019.exists()
        assert fazhi("fmt", "--check", "2020").status == 0
        result = fazhi("check", "2020", "--format", "concise", "--select", "FZ3")
        assert (result.status, set(result.codes), len(result.codes)) == (1, {"FZ307"}, 54)

    def test_in_english(self, fazhi: Run, of_2019: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is said is said in the reader's language; the comments in the data are Chinese like the data."""
        monkeypatch.setenv("FAZHI_LANG", "en")
        result = fazhi("new", "2020", "--from", "2019")
        assert result.out.startswith("made data/2020 from the data of 2019, files: 10\n    values now pending: 54;")
        assert "# 2019年：179\n" in (of_2019 / "data/2020/disputes.yaml").read_text(encoding="utf-8")

    def test_from_a_year_that_is_not_the_one_before(self, fazhi: Run, of_2019: Path) -> None:
        """Over a gap, it is said what became of the figures of the year before the origin."""
        result = fazhi("new", "2022", "--from", "2019")
        assert "2019 年不是上一年，previous 里的数也成了注释\n" in result.out
        assert "成文日期先写作 2023-02-28" in result.out
        assert "    # 2018年：20%\n" in (of_2019 / "data/2022/disputes.yaml").read_text(encoding="utf-8")

    def test_from_a_folder_inside(self, fazhi: Run, of_2019: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The workspace is found from inside, or named by --root."""
        monkeypatch.chdir(of_2019 / "data" / "2019")
        assert fazhi("new", "2020", "--from", "2019").status == 0
        monkeypatch.chdir("/")
        result = fazhi("new", "2021", "--from", "2020", "--root", str(of_2019))
        assert result.status == 0
        assert {path.name for path in (of_2019 / "data").iterdir()} == {"2019", "2020", "2021"}

    def test_a_year_with_errors(self, fazhi: Run, of_2019: Path) -> None:
        """The findings of a year that cannot be read are shown with their lines, and nothing is written."""
        replace(of_2019 / "data/2019/plan.yaml", "role: plan", "rolle: plan")
        result = fazhi("new", "2020", "--from", "2019")
        assert (result.status, result.out) == (1, "")
        assert "data/2019/plan.yaml:3:1: 错误 FZ202" in result.err
        assert "3 | rolle: plan\n" in result.err
        assert result.err.endswith("没有新建 2020 年度：请先改正 2019 年的数据\n")
        assert not (of_2019 / "data/2020").exists()

    def test_a_name_that_is_nearly_right(self, fazhi: Run, of_2019: Path) -> None:
        """A file that would be left behind because of its name keeps the year from being made."""
        (of_2019 / "data/2019/plan.yaml").rename(of_2019 / "data/2019/plan.yml")
        result = fazhi("new", "2020", "--from", "2019")
        assert (result.status, result.out) == (2, "")
        assert "FZ005" in result.err
        assert not (of_2019 / "data/2020").exists()

    def test_a_file_that_cannot_be_carried_over(
        self, fazhi: Run, of_2019: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A fault of the program is told as such, and nothing is written."""
        monkeypatch.setattr(carrying, "edits_of_figures", lambda *_: ())
        result = fazhi("new", "2020", "--from", "2019")
        assert result.status == 2
        assert "错误 FZ043：data/2019/decisions.yaml 转到 2020 年以后" in result.err
        assert not (of_2019 / "data/2020").exists()

    def test_the_dictionary_is_shared(self, fazhi: Run, of_2019: Path) -> None:
        """The office's dictionary belongs to all years and is neither copied nor looked at."""
        (of_2019 / "data/dictionary.yaml").write_text("slips: [", encoding="utf-8")
        assert fazhi("new", "2020", "--from", "2019").status == 0
        assert sorted(path.name for path in of_2019.rglob("dictionary.yaml")) == ["dictionary.yaml"]


class TestNewSkeleton:
    """`fazhi new YEAR` without another year."""

    def test_what_is_written_and_said(self, fazhi: Run, of_2019: Path) -> None:
        """A skeleton is written, and it is said what is to be filled in; the schemas that it names are asked for."""
        result = fazhi("new", "2020")
        assert (result.status, result.err) == (0, "")
        assert result.out.splitlines()[:4] == [
            "已新建 data/2020，共 6 个文件",
            "    请按文件里的说明填写；××、【填写……】和 pending 是要填的地方",
            "    成文日期先写作 2021-02-28，定稿时改成实际的日期",
            "    文件第一行是给编辑器用的，要先运行 fazhi schema",
        ]
        assert "fazhi check 2020" in result.out
        assert sorted(path.stem for path in (of_2019 / "data/2020").iterdir()) == list(SECTIONS)
        assert fazhi("check", "2020").status == 1
        assert fazhi("fmt", "--check", "2020").status == 0
        assert fazhi("schema").status == 0
        assert "fazhi schema" not in fazhi("new", "2021").out

    def test_a_folder_that_is_there_and_empty(self, fazhi: Run, of_2019: Path) -> None:
        """A year's folder with nothing in it is no obstacle."""
        (of_2019 / "data/2020").mkdir()
        assert fazhi("new", "2020").status == 0

    def test_without_a_workspace(self, fazhi: Run, folder: Path) -> None:
        """Where there is no workspace yet, the way to one is told."""
        result = fazhi("new", "2020")
        assert (result.status, "FZ001" in result.err, "fazhi init" in result.err) == (2, True, True)
        assert list(folder.iterdir()) == []

    def test_a_skeleton_that_is_missing(self, fazhi: Run, of_2019: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A broken installation is told as a file that cannot be read."""
        monkeypatch.setattr(workspace, "SKELETON", "nowhere")
        result = fazhi("new", "2020")
        assert (result.status, "FZ004" in result.err, "templates/nowhere" in result.err) == (2, True, True)
        assert fazhi("init", "2020", "--root", "elsewhere").status == 2
        assert [path.name for path in of_2019.iterdir()] == ["data"]


class TestNeverOverwriting:
    """What is there stays."""

    @pytest.mark.parametrize("arguments", [("new", "2020"), ("new", "2020", "--from", "2019")])
    @pytest.mark.parametrize("name", ["report.yaml", "notes.txt", ".hidden", "folder/"])
    def test_a_year_with_anything_in_it(self, fazhi: Run, of_2019: Path, name: str, arguments: tuple[str, ...]) -> None:
        """A year's folder that holds anything is left alone (FZ040)."""
        path = of_2019 / "data/2020" / name
        (path if name.endswith("/") else path.parent).mkdir(parents=True)
        if not name.endswith("/"):
            path.write_text("甲", encoding="utf-8")
        there = files_below(of_2019)
        result = fazhi(*arguments)
        assert (result.status, result.out) == (2, "")
        assert f"错误 FZ040：data/2020/ 里已经有 1 个文件（{name.rstrip('/')}），没有改动\n" in result.err
        assert files_below(of_2019) == there

    def test_many_files(self, fazhi: Run, of_2019: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Of many files the first are named, in either language."""
        assert of_2019.exists()
        fazhi("new", "2020")
        assert "有 6 个文件（achievements.yaml、duties.yaml、plan.yaml 等）" in fazhi("new", "2020").err
        monkeypatch.setenv("FAZHI_LANG", "en")
        assert "(6: achievements.yaml, duties.yaml, plan.yaml, …)" in fazhi("new", "2020").err

    def test_a_file_in_the_place_of_the_folder(self, fazhi: Run, of_2019: Path) -> None:
        """A file named like the year is left alone."""
        (of_2019 / "data/2020").write_text("甲", encoding="utf-8")
        result = fazhi("new", "2020")
        assert (result.status, "FZ004" in result.err) == (2, True)
        assert (of_2019 / "data/2020").read_text(encoding="utf-8") == "甲"

    def test_a_file_that_appears_in_the_meantime(
        self, fazhi: Run, of_2019: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What somebody else writes while the year is being made stays, and nothing else is there (FZ042)."""
        theirs = of_2019 / "data/2020/mechanism.yaml"

        def made_meanwhile(*arguments: Any, **options: Any) -> Outcome[WrittenFiles]:  # noqa: ANN401 (passed on)
            theirs.parent.mkdir()
            theirs.write_text("甲", encoding="utf-8")
            return write_files(*arguments, **options)

        monkeypatch.setattr(new, "write_files", made_meanwhile)
        result = fazhi("new", "2020", "--from", "2019")
        assert (result.status, result.out) == (2, "")
        assert "错误 FZ042：" in result.err
        assert "data/2020/mechanism.yaml 在这期间" in result.err
        assert files_below(of_2019 / "data/2020") == {"mechanism.yaml": "甲".encode()}


class TestUsage:
    """Command lines that mean nothing."""

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (("new",), "缺少 年度"),
            (("new", "20"), "“20”不是四位数的年度"),
            (("new", "2020", "2021"), "“2021”是多余的"),
            (("new", "2020", "--from", "last"), "“last”不是四位数的年度"),
            (("new", "2020", "--from", "2020"), "要新建的年度和 --from 的年度都是 2020"),
            (("new", "1948", "--from", "2019"), "“1948”不在 1949 至 2999 之间"),
            (("new", "3000"), "“3000”不在 1949 至 2999 之间"),
            (("new", "2020", "--form", "2019"), "是不是 --from？"),
            (("new", "2020", "--root", "nowhere"), "FZ002"),
            (("new", "2020", "--from", "2018"), "没有 2018 年度的数据"),
            (("nwe", "2020"), "是不是 new？"),
            (("init", "0001"), "“0001”不在 1949 至 2999 之间"),
            (("init", "报告"), "“报告”不是四位数的年度"),
        ],
    )
    def test_what_cannot_be_meant(self, fazhi: Run, of_2019: Path, arguments: tuple[str, ...], words: str) -> None:
        """A wrong command line is told with what might be meant, and nothing is written."""
        there = files_below(of_2019)
        result = fazhi(*arguments)
        assert (result.status, result.out) == (2, "")
        assert words in result.err
        assert files_below(of_2019) == there

    @pytest.mark.parametrize("year", ["1949", "2999"])
    def test_the_first_and_the_last_year(self, fazhi: Run, of_2019: Path, year: str) -> None:
        """The years that a report can have are all to be had."""
        assert fazhi("new", year).status == 0
        assert (of_2019 / "data" / year / "report.yaml").exists()
        assert set(fazhi("check", year, "--format", "concise").codes) == {"FZ307", "FZ428"}


class TestInit:
    """`fazhi init [YEAR]`."""

    def test_in_an_empty_folder(self, fazhi: Run, folder: Path) -> None:
        """A skeleton of last year, the schemas and the files for git are written; what was made can be used at once."""
        result = fazhi("init")
        assert (result.status, result.err) == (0, "")
        assert result.out == (
            "已新建 data/2020，共 6 个文件\n"
            "    请按文件里的说明填写；××、【填写……】和 pending 是要填的地方\n"
            "    成文日期先写作 2021-02-28，定稿时改成实际的日期\n"
            "已写入 data/schema、.gitignore、.gitattributes\n"
            "接下来：\n"
            "    fazhi status 2020    看还缺哪些数、哪些文字还是上年的\n"
            "    fazhi check 2020     逐条核对\n"
        )
        files = files_below(folder)
        assert files.keys() == {
            *(f"data/2020/{name}.yaml" for name in SECTIONS),
            *(f"data/schema/{kind}.schema.json" for kind in FILES),
            *(".gitignore", ".gitattributes"),
        }
        assert all(files[f"data/schema/{kind}.schema.json"] == schema_bytes(kind, "zh") for kind in FILES)
        assert files[".gitignore"].decode().splitlines()[1:] == ["build/"]
        assert [line for line in files[".gitattributes"].decode().splitlines() if not line.startswith("# ")] == [
            "data/**/*.yaml text eol=lf diff=fazhi",
            "data/schema/*.json text eol=lf",
        ]
        assert fazhi("schema", "--check").status == 0
        assert fazhi("fmt", "--check").status == 0
        assert fazhi("check").status == 1
        assert fazhi("new", "2021", "--from", "2020").status == 0

    def test_a_year_and_a_folder_that_are_named(self, fazhi: Run, folder: Path) -> None:
        """The folder named is made if need be, whatever lies around it."""
        (folder / "data/2019").mkdir(parents=True)
        result = fazhi("init", "2018", "--root", "报告/甲")
        assert result.status == 0
        assert result.out.startswith("已新建 报告/甲/data/2018，")
        assert (folder / "报告/甲/data/2018/report.yaml").exists()
        assert (folder / "报告/甲/.gitignore").exists()
        assert not (folder / ".gitignore").exists()

    def test_in_english(self, fazhi: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Schemas and the comments for git are in the reader's language."""
        monkeypatch.setenv("FAZHI_LANG", "en")
        assert fazhi("init").out.startswith("made data/2020, files: 6\n")
        assert (folder / "data/schema/report.schema.json").read_bytes() == schema_bytes("report", "en")
        assert (folder / ".gitattributes").read_text(encoding="utf-8").startswith("# To have git diff")

    @pytest.mark.parametrize("inside", [".", "data", "data/2019", "elsewhere"])
    def test_in_a_workspace(self, fazhi: Run, of_2019: Path, inside: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """In a workspace, or anywhere inside of it, nothing is written (FZ041)."""
        (of_2019 / inside).mkdir(exist_ok=True)
        monkeypatch.chdir(of_2019 / inside)
        there = files_below(of_2019)
        result = fazhi("init")
        assert (result.status, result.out) == (2, "")
        assert f"错误 FZ041：{of_2019} 已经是工作文件夹，有 2019 年度的文件夹\n" in result.err
        assert files_below(of_2019) == there
        assert fazhi("init", "2020", "--root", str(of_2019)).status == 2

    @pytest.mark.parametrize(
        ("ignored", "attributes", "said"),
        [
            ("build/\n", "data/**/*.yaml text eol=lf diff=fazhi\ndata/schema/*.json text eol=lf\n", ""),
            (
                "*.pyc\r\n/build\r\n",
                "data/**/*.yaml  text eol=lf diff=fazhi \n",
                ".gitattributes 已经有了，没有改动；请加上：\n    data/schema/*.json text eol=lf\n",
            ),
            (
                "# build/\n",
                "",
                ".gitignore 已经有了，没有改动；请加上：\n    build/\n"
                ".gitattributes 已经有了，没有改动；请加上：\n"
                "    data/**/*.yaml text eol=lf diff=fazhi\n    data/schema/*.json text eol=lf\n",
            ),
        ],
    )
    def test_files_that_are_there(self, fazhi: Run, folder: Path, ignored: str, attributes: str, said: str) -> None:
        """Files of git and schemas that are there stay as they are; the lines that they lack are told."""
        (folder / "data/schema").mkdir(parents=True)
        own = {".gitignore": ignored, ".gitattributes": attributes, "data/schema/section.schema.json": "{}"}
        for name, text in own.items():
            (folder / name).write_bytes(text.encode())
        result = fazhi("init")
        assert result.status == 0
        assert result.out.partition("实际的日期\n")[2].partition("接下来")[0] == f"已写入 data/schema\n{said}"
        assert {name: (folder / name).read_bytes().decode() for name in own} == own

    def test_what_cannot_be_looked_into(self, fazhi: Run, folder: Path) -> None:
        """A folder or a broken link in the place of a file is left alone, too."""
        (folder / ".gitignore").mkdir()
        (folder / ".gitattributes").symlink_to("nowhere")
        (folder / "data/schema").mkdir(parents=True)
        for kind in FILES:
            (folder / f"data/schema/{kind}.schema.json").symlink_to("nowhere")
        result = fazhi("init")
        assert result.status == 0
        assert result.out.count("没有改动；请加上") == 2
        assert "已写入" not in result.out
        assert (folder / ".gitattributes").is_symlink()

    def test_a_file_in_the_place_of_the_folder(self, fazhi: Run, folder: Path) -> None:
        """Where a file stands in the way nothing is written at all."""
        (folder / "data").write_text("甲", encoding="utf-8")
        result = fazhi("init")
        assert (result.status, "FZ006" in result.err) == (2, True)
        assert [path.name for path in folder.iterdir()] == ["data"]

    def test_the_year_of_the_clock(self, fazhi: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without a year the skeleton is for the year before the one of the clock."""
        monkeypatch.setattr(init, "localtime", lambda: struct_time((2031, 12, 31, 23, 59, 59, 2, 365, 0)))
        fazhi("init")
        assert (folder / "data/2030").is_dir()


NEW_FILES: Final = {"report.yaml": b"year: 2020\n", "one.yaml": b"one " * 50, "two.yaml": b"two " * 50}


def write_new(folder: Path) -> Outcome[WrittenFiles]:
    """Write the new files into a folder that is not there yet."""
    paths = {str(folder / "data" / name): content for name, content in NEW_FILES.items()}
    return write_files(paths, expected=dict.fromkeys(paths))


def steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the file operations of a run that goes well, in their order."""
    system = FaultySystem()
    with monkeypatch.context() as patched:
        patched.setattr(file_writing, "os", system)
        assert write_new(tmp_path / "recorded").diagnostics == ()
    return [name for name, _ in system.calls]


def faulty_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Fault, *, dies: bool = False, only: str = ""
) -> Iterator[tuple[str, Path, Outcome[WrittenFiles] | BaseException]]:
    """Write the new files once for each file operation, with that operation going wrong."""
    for index, name in enumerate(steps(tmp_path, monkeypatch)):
        if only not in ("", name):
            continue
        folder = tmp_path / str(index)
        result: Outcome[WrittenFiles] | BaseException
        with monkeypatch.context() as patched:
            patched.setattr(file_writing, "os", FaultySystem(index, fault, dies=dies))
            try:
                result = write_new(folder)
            except (KilledError, KeyboardInterrupt) as error:
                result = error
        yield f"{index} {name}", folder, result


def made_in(folder: Path) -> Mapping[str, bytes]:
    """Return the new files that are there, temporary ones left out."""
    return {name: content for name, content in files_below(folder).items() if not name.endswith(".tmp")}


ALL_NEW: Final = {f"data/{name}": content for name, content in NEW_FILES.items()}


class TestNewFiles:
    """Files that must be new are written all or none, and nothing is ever overwritten."""

    def test_all_are_written(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Files and folders are made, each file in its place in one step, no temporary file left."""
        names = steps(tmp_path, monkeypatch)
        assert made_in(tmp_path / "recorded") == ALL_NEW == files_below(tmp_path / "recorded")
        assert (names.count("link"), names.count("replace"), names.count("rmdir")) == (3, 0, 0)
        assert names[: names.index("link")].count("fsync") == 3

    @pytest.mark.parametrize("there", ["file", "same bytes", "folder", "link", "broken link"])
    def test_something_is_there(self, tmp_path: Path, there: str) -> None:
        """Whatever lies in the place of one of them stays, and none of the others is written."""
        path = tmp_path / "data" / "two.yaml"
        path.parent.mkdir()
        if there == "folder":
            path.mkdir()
        elif "link" in there:
            (tmp_path / "target").write_text("甲", encoding="utf-8")
            path.symlink_to(tmp_path / ("target" if there == "link" else "nowhere"))
        else:
            path.write_bytes(NEW_FILES["two.yaml"] if there == "same bytes" else b"two")
        state = path.lstat()
        findings = write_new(tmp_path).diagnostics
        assert [each.code for each in findings] == ["FZ006" if there == "folder" else "FZ042"]
        assert findings[0].arguments["path"] == str(path)
        assert (path.lstat().st_ino, path.lstat().st_size) == (state.st_ino, state.st_size)
        assert list(path.parent.iterdir()) == [path]

    @pytest.mark.parametrize("fault", [fails_before, fails_after])
    def test_refused(self, fault: Fault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """After any operation that is refused, all files are there or nothing at all, and no folder made for them."""
        failed = 0
        for step, folder, outcome in faulty_runs(tmp_path, monkeypatch, fault):
            assert isinstance(outcome, Outcome), step
            if outcome.value is None:
                failed += 1
                code = "FZ042" if step.endswith("link") and fault is fails_after else "FZ006"
                assert [each.code for each in outcome.diagnostics] == [code], step
                assert made_in(folder) == {} if fault is fails_before else ALL_NEW.items() >= made_in(folder).items()
                assert fault is fails_after or not folder.exists(), step
            else:
                assert made_in(folder) == ALL_NEW, step
        assert failed > 10

    def test_full_disk(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A full disk is told in plain words and leaves nothing."""
        for step, folder, outcome in faulty_runs(tmp_path, monkeypatch, fails_before, only="write"):
            assert isinstance(outcome, Outcome)
            assert message_of(outcome.diagnostics[0], "zh").endswith("：磁盘空间已满"), step
            assert not folder.exists()

    def test_interrupted(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """An interruption at any operation leaves nothing, or all if only tidying up was left."""
        nothing = 0
        for step, folder, outcome in faulty_runs(tmp_path, monkeypatch, interrupted):
            assert isinstance(outcome, KeyboardInterrupt), step
            if "unlink" not in step:
                nothing += 1
                assert not folder.exists(), step
            else:
                assert made_in(folder) == ALL_NEW, step
        assert nothing > 10

    @pytest.mark.parametrize("fault", [killed_before, killed_after, killed_while_writing])
    def test_killed(self, fault: Fault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Killed at any operation, each file that is there is whole."""
        only = "write" if fault is killed_while_writing else ""
        for step, folder, outcome in faulty_runs(tmp_path, monkeypatch, fault, dies=True, only=only):
            assert isinstance(outcome, KilledError), step
            assert ALL_NEW.items() >= made_in(folder).items(), step

    def test_a_disk_without_hard_links(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where the disk knows no hard links, files are made all the same, and what is there stays."""

        def refuse(*_: object) -> None:
            raise OSError(1, "Operation not permitted")

        system = FaultySystem()
        monkeypatch.setattr(system, "link", refuse, raising=False)
        monkeypatch.setattr(file_writing, "os", system)
        assert write_new(tmp_path).diagnostics == ()
        assert files_below(tmp_path) == ALL_NEW
        (tmp_path / "data/report.yaml").unlink()
        (tmp_path / "data/one.yaml").write_bytes(b"")
        assert [each.code for each in write_new(tmp_path).diagnostics] == ["FZ042"]
        assert files_below(tmp_path) == {"data/one.yaml": b"", "data/two.yaml": NEW_FILES["two.yaml"]}

    def test_others_stay_as_they_were(self, tmp_path: Path) -> None:
        """Of files that may be replaced and files that must be new, the first are not taken away after a failure."""
        old, fresh, taken = (str(tmp_path / name) for name in ("old", "folder/fresh", "taken"))
        Path(old).write_bytes(b"1")
        Path(taken).write_bytes(b"theirs")
        contents = {old: b"2", fresh: b"3", taken: b"4"}
        findings = write_files(contents, expected={old: b"1", fresh: None, taken: None}).diagnostics
        assert [each.code for each in findings] == ["FZ042"]
        assert files_below(tmp_path) == {"old": b"2", "taken": b"theirs"}
        assert not os.path.exists(os.path.dirname(fresh))


def test_help_pages(fazhi: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both commands have a help page with an example in either language."""
    for language, example in (("zh", "例："), ("en", "Example:")):
        monkeypatch.setenv("FAZHI_LANG", language)
        for command in ("new", "init"):
            result: Result = fazhi(command, "--help")
            assert result.status == 0
            assert f"{example}{' ' * (language == 'en')}fazhi {command}" in result.out
