"""`fazhi fonts`: the five faces, what stands for them, and what could."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from fazhi_report.cli.columns import width_of
from fazhi_report.typefaces import finding
from fazhi_report.typefaces.finding import Installed
from tests.command_line import Run, result_of
from tests.typeface_files import OFFICIAL, Made, official_typefaces, write


@pytest.fixture
def fazhi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return what runs `fazhi fonts` at 80 columns in an empty folder, on a machine without typefaces."""
    search = finding.installed_in

    def without_system(folders: Sequence[str]) -> list[Installed]:
        return search(folders) if folders else []

    monkeypatch.setattr(finding, "installed_in", without_system)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("FAZHI_LANG", "FAZHI_FONT_PATHS"):
        monkeypatch.delenv(name, raising=False)
    return lambda *arguments: result_of(("fonts", *arguments), capfd)


def test_all_are_there(fazhi: Run, tmp_path: Path) -> None:
    """Each face is listed with its typeface, file and order of preference, in 80 columns; the exit status is 0."""
    official_typefaces(tmp_path / "fonts")
    result = fazhi("--font-path", "fonts")
    assert (result.status, result.err) == (0, "")
    lines = result.out.splitlines()
    assert lines[0] == "公文的 5 种字体，找到 5 种"
    assert lines[2] == "小标宋  FZXiaoBiaoSong-B05S"
    assert lines[3] == f"    {os.path.join('fonts', 'FZXBSJW.ttf')}"
    assert lines[4].startswith("    依次选用：方正小标宋简体、方正小标宋_GBK、")
    assert "仿宋    FangSong_GB2312" in lines
    assert max(map(width_of, lines)) <= 80


def test_substitutes_and_missing_ones(fazhi: Run, tmp_path: Path) -> None:
    """A substitute is said to be one, a missing face is told and how to get it; the exit status is that of a build."""
    list(write(tmp_path / "fonts", [Made("song.ttf", "FandolSong", 700), Made("fang.ttf", "FandolFang R")]))
    result = fazhi("--font-path", "fonts")
    assert result.status == 2
    assert "小标宋  FandolSong Bold（代替方正小标宋简体）" in result.out
    assert "仿宋    FandolFang R（代替仿宋_GB2312）" in result.out
    assert "楷体    没有找到（楷体_GB2312）" in result.out
    assert result.err.count("错误 FZ051：没有找到可以用作") == 3
    assert "texlive-lang-chinese" in result.err.replace("\n", "").replace(" ", "")


def test_in_english(fazhi: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With FAZHI_LANG=en the list is in English."""
    monkeypatch.setenv("FAZHI_LANG", "en")
    list(write(tmp_path / "fonts", [OFFICIAL["heiti"], Made("fang.ttf", "FandolFang R")]))
    result = fazhi("--font-path", "fonts")
    assert result.out.splitlines()[0] == "faces of an official document: 5; found: 2"
    assert "仿宋    FandolFang R (for 仿宋_GB2312)" in result.out
    assert "宋体    not found (宋体)" in result.out
    assert result.err.count("error FZ051: no typeface that can stand for") == 3


def test_json(fazhi: Run, tmp_path: Path) -> None:
    """As JSON, a face without a typeface has none of its facts."""
    (path,) = write(tmp_path / "fonts", [OFFICIAL["heiti"]])
    result = fazhi("--font-path", "fonts", "--format", "json")
    assert result.status == 2
    faces = {each["face"]: each for each in json.loads(result.out)["faces"]}
    assert list(faces) == ["xiaobiaosong", "fangsong", "heiti", "kaiti", "songti"]
    assert faces["heiti"] == {
        "face": "heiti",
        "name": "黑体",
        "standard": "黑体",
        "family": "SimHei",
        "weight": 400,
        "file": str(path),
        "substitute": False,
        "preference": ["黑体", "方正黑体_GBK", "华文黑体", "FandolHei", "Source Han Sans SC", "Noto Sans CJK SC"],
    }
    assert (faces["kaiti"]["family"], faces["kaiti"]["file"], faces["kaiti"]["substitute"]) == (None, None, False)


def test_folders_of_the_environment(fazhi: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Folders may stand in FAZHI_FONT_PATHS, after those named on the command line."""
    list(write(tmp_path / "a", [OFFICIAL["heiti"]]))
    list(write(tmp_path / "b", [OFFICIAL["kaiti"]]))
    monkeypatch.setenv("FAZHI_FONT_PATHS", os.pathsep.join(["a", "", "b"]))
    result = fazhi()
    assert "找到 2 种" in result.out
    assert "找到 2 种" in fazhi("--font-path", "a", "--font-path", "b").out


def test_wrong_folders_are_told(fazhi: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every folder that is none is told, wherever it was named; nothing is listed."""
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("FAZHI_FONT_PATHS", "file")
    result = fazhi("--font-path", "nowhere")
    assert (result.status, result.out) == (2, "")
    assert result.err.count("FZ052") == 2


def test_help(fazhi: Run) -> None:
    """The help page names the options."""
    result = fazhi("--help")
    assert result.status == 0
    assert "--font-path 文件夹" in result.out
    assert "FAZHI_FONT_PATHS" in result.out
