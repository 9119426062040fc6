"""pre-commit takes the hooks from this repository and runs them in another one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
PARTS: Final = (".pre-commit-hooks.yaml", "README.md", "data", "pyproject.toml", "src", "templates")
"""What another machine gets of this repository, as far as the hooks need it."""


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, as an author without a configuration of their own."""
    identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.gov.cn", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def commit_all(folder: Path) -> None:
    """Make a folder a repository that holds all that lies in it."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "报告数据")


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository with what stands in this checkout."""
    folder = tmp_path_factory.mktemp("fazhi")
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, folder / name)
    commit_all(folder)
    return folder


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder where pre-commit keeps what it installs."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Return an office's own repository, with a report in it."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (tmp_path / "README.md").write_text("年度报告\n", encoding="utf-8")
    commit_all(tmp_path)
    return tmp_path


def try_hook(hook: str, office: Path, hooks: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    """Run a hook of this repository on all files of the office's."""
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), hook, "--all-files", "--color", "never"],
        cwd=office,
        env={**os.environ, "PRE_COMMIT_HOME": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("hook", ["fazhi-check", "fazhi-fmt"])
def test_a_report_without_fault_passes(hook: str, office: Path, hooks: Path, cache: Path) -> None:
    """The hook is installed and has nothing to say."""
    done = try_hook(hook, office, hooks, cache)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout


def test_a_mistake_is_stopped(office: Path, hooks: Path, cache: Path) -> None:
    """What is wrong stops the commit, with file and line."""
    disputes = office / "data" / "2019" / "disputes.yaml"
    text = disputes.read_text(encoding="utf-8").replace("value: 149", "value: 194")
    disputes.write_text(text, encoding="utf-8")
    done = try_hook("fazhi-check", office, hooks, cache)
    assert done.returncode == 1
    assert "FZ308" in done.stdout
    line = next(number for number, each in enumerate(text.splitlines(), 1) if each.lstrip().startswith("- corrected"))
    assert f"data/2019/disputes.yaml:{line}:" in done.stdout


def test_an_untidy_file_is_put_in_order(office: Path, hooks: Path, cache: Path) -> None:
    """The file is rewritten, and the commit stopped so that the change can be looked at."""
    plan = office / "data" / "2019" / "plan.yaml"
    tidy = plan.read_bytes()
    plan.write_bytes(tidy.replace(b"role: plan\n", b"role:   'plan'\n"))
    done = try_hook("fazhi-fmt", office, hooks, cache)
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert plan.read_bytes() == tidy
