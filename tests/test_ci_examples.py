"""The examples for CI systems and pre-commit do what they say: their commands exist, pass, and stop what is wrong."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from fazhi_report import cli
from fazhi_report.cli import COMMANDS

ROOT: Final = Path(__file__).parent.parent
EXAMPLES: Final = ROOT / "docs" / "ci"
PAGE: Final = ROOT / "docs" / "ci.md"
INSTALLING: Final = "pip install fazhi-report"


def text_of(path: Path) -> str:
    """Return the content of a file."""
    return path.read_text(encoding="utf-8")


def steps_of(name: str) -> tuple[str, ...]:
    """Return the commands of an example, in order."""
    content: Any = yaml.safe_load(text_of(EXAMPLES / name))
    if name == "github.yml":
        return tuple(step["run"] for step in content["jobs"]["check"]["steps"] if "run" in step)
    return tuple(content["report"]["script"])


def commands_of(name: str) -> Iterator[list[str]]:
    """Yield the commands of an example that are fazhi's, each split into words without its redirection."""
    for step in steps_of(name):
        if step != INSTALLING:
            yield shlex.split(step.partition(" > ")[0])


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the report's sources, as a checkout in CI is, and go there."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["github.yml", "gitlab.yml"])
def test_every_step_passes_on_a_report_without_fault(name: str, workspace: Path) -> None:
    """Installing aside, each step is a command of fazhi, and a clean report passes them all."""
    assert INSTALLING in steps_of(name)
    commands = list(commands_of(name))
    assert len(commands) >= 3
    for program, *arguments in commands:
        assert program == "fazhi"
        assert cli.run(arguments) == 0, arguments
    assert (workspace / "build" / "2019" / "report.html").exists()


@pytest.mark.parametrize("name", ["github.yml", "gitlab.yml"])
def test_the_check_stops_a_mistake(name: str, workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A warning is enough to stop the pipeline, and the log names file and line."""
    plan = workspace / "data" / "2019" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("法治政府", "法制政府", 1), encoding="utf-8")
    check = next(arguments for arguments in commands_of(name) if arguments[1] == "check")
    assert cli.run(check[1:]) == 1
    assert "data/2019/plan.yaml" in capsys.readouterr().out


def test_hooks_are_commands() -> None:
    """Each hook of pre-commit runs a command that exists, on the sources of a report and on nothing else."""
    hooks: Any = yaml.safe_load(text_of(ROOT / ".pre-commit-hooks.yaml"))
    assert [hook["id"] for hook in hooks] == ["fazhi-check", "fazhi-fmt"]
    for hook in hooks:
        program, command = hook["entry"].split()
        assert program == "fazhi"
        assert command in COMMANDS
        for name in ("data/2019/plan.yaml", "报告/data/2019/行政复议.yaml", "data/dictionary.yaml"):
            assert re.search(hook["files"], name), name
        for name in ("data/schema/section.schema.json", "plan.yaml", "data/2019/old/plan.yaml", "metadata/2019/a.yaml"):
            assert not re.search(hook["files"], name), name


def test_the_example_for_pre_commit_names_the_hooks() -> None:
    """What the example asks for is what the repository offers."""
    offered: Any = yaml.safe_load(text_of(ROOT / ".pre-commit-hooks.yaml"))
    (repository,) = yaml.safe_load(text_of(EXAMPLES / "pre-commit-config.yaml"))["repos"]
    assert {hook["id"] for hook in repository["hooks"]} == {hook["id"] for hook in offered}


@pytest.mark.parametrize("path", sorted(EXAMPLES.iterdir()), ids=lambda path: path.name)
def test_the_page_shows_each_example_whole(path: Path) -> None:
    """The handbook's page shows every example as it stands in its file."""
    assert f"```yml\n{text_of(path)}```\n" in text_of(PAGE)
