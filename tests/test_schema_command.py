"""`fazhi schema`: what it prints, what it writes, and its exit statuses."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from fazhi_report.editor_schema import FILES, schema_bytes, schema_file_name
from tests.command_line import Result, Run, result_of

NAMES: Final = [schema_file_name(kind) for kind in FILES]


@pytest.fixture
def fazhi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command line in a workspace without schemas."""
    (tmp_path / "data" / "2019").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FAZHI_LANG", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)

    def command(*arguments: str) -> Result:
        return result_of(["schema", *arguments], capfd)

    return command


def test_writes_all_schemas(fazhi: Run, tmp_path: Path) -> None:
    """Without arguments the schemas of all kinds of files go to `data/schema/`; nothing else is left there."""
    assert fazhi() == (0, f"已写入 {'、'.join(f'data/schema/{name}' for name in NAMES)}\n", "")
    folder = tmp_path / "data" / "schema"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        schema_file_name(kind): schema_bytes(kind, "zh") for kind in FILES
    }


def test_writes_only_what_has_changed(fazhi: Run, tmp_path: Path) -> None:
    """A schema that is as it should be is not touched."""
    fazhi()
    folder = tmp_path / "data" / "schema"
    (folder / NAMES[0]).write_text("{}", encoding="utf-8")
    os.utime(folder / NAMES[1], ns=(1, 1))
    result = fazhi()
    assert result.out.splitlines() == [
        f"已写入 data/schema/{NAMES[0]}",
        f"内容未变 {'、'.join(f'data/schema/{name}' for name in NAMES[1:])}",
    ]
    assert (folder / NAMES[1]).stat().st_mtime_ns == 1
    assert (folder / NAMES[0]).read_bytes() == schema_bytes("report", "zh")


@pytest.mark.parametrize("kind", FILES)
def test_prints_one_schema(fazhi: Run, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a kind of file its schema is printed and nothing written; no workspace is needed."""
    assert fazhi(kind) == (0, schema_bytes(kind, "zh").decode(), "")
    assert not (tmp_path / "data" / "schema").exists()
    (tmp_path / "data" / "2019").rmdir()
    monkeypatch.setenv("FAZHI_LANG", "en")
    assert fazhi(kind) == (0, schema_bytes(kind, "en").decode(), "")


def test_another_folder(fazhi: Run, tmp_path: Path) -> None:
    """`--output` names the folder, and a kind chooses what goes there."""
    assert fazhi("report", "--output", "editor/schemas").out == "已写入 editor/schemas/report.schema.json\n"
    assert [path.name for path in (tmp_path / "editor" / "schemas").iterdir()] == ["report.schema.json"]


def test_check(fazhi: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--check` writes nothing and fails where a schema is missing or from another version, in whatever language."""
    folder = tmp_path / "data" / "schema"
    result = fazhi("--check")
    assert (result.status, result.out, folder.exists()) == (1, "", False)
    fazhi()
    assert fazhi("--check").status == 0
    monkeypatch.setenv("FAZHI_LANG", "en")
    assert fazhi("--check").status == 0
    (folder / NAMES[1]).write_bytes(b"{}")
    result = fazhi("--check")
    assert (result.status, result.err) == (1, f"not up to date: data/schema/{NAMES[1]}; run fazhi schema\n")
    assert (folder / NAMES[1]).read_bytes() == b"{}"
    assert fazhi("report", "--check").status == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["secton"], "是不是 section"), (["report", "section"], "多余"), (["--root", "nowhere"], "FZ002")],
)
def test_wrong_usage(fazhi: Run, arguments: list[str], words: str) -> None:
    """A kind of file that there is not, one too many, or no workspace: status 2, and nothing on the standard output."""
    result = fazhi(*arguments)
    assert (result.status, result.out) == (2, "")
    assert words in result.err


def test_a_folder_that_cannot_be_written(fazhi: Run, tmp_path: Path) -> None:
    """A file in the place of the folder is told as any other fault of the disk."""
    (tmp_path / "data" / "schema").write_bytes(b"")
    result = fazhi()
    assert (result.status, "FZ006" in result.err) == (2, True)


@pytest.mark.parametrize("arguments", [["--help"], ["schema", "--help"], ["check"], ["explain", "FZ301"]])
def test_nobody_else_pays(arguments: list[str]) -> None:
    """Other commands, and the help page, load nothing of the schemas."""
    code = (
        "import sys; from fazhi_report.cli import run; run(sys.argv[1:]); "
        "sys.exit(any(name.startswith(('fazhi_report.editor_schema', 'fazhi_report.messages.keys')) "
        "for name in sys.modules))"
    )
    root = Path(__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=root, capture_output=True, check=False)
    assert done.returncode == 0


def test_the_same_bytes_everywhere(tmp_path: Path) -> None:
    """Another process with other hashes writes the same bytes."""
    code = "import sys; from fazhi_report.cli import run; sys.exit(run(['schema', 'section']))"
    environment = {**os.environ, "PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "FAZHI_LANG": "zh"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert done.stdout == schema_bytes("section", "zh")
