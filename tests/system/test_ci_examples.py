"""The examples for CI systems and the manifest of hooks are what those systems and pre-commit take."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
CHECKS: Final = {
    "docs/ci/github.yml": ("check_jsonschema", "--builtin-schema", "vendor.github-workflows"),
    "docs/ci/gitlab.yml": ("check_jsonschema", "--builtin-schema", "vendor.gitlab-ci"),
    "docs/ci/pre-commit-config.yaml": ("pre_commit", "validate-config"),
    ".pre-commit-hooks.yaml": ("pre_commit", "validate-manifest"),
}
"""File → module and arguments of the tool that knows its format."""


def judged(path: Path, tool: tuple[str, ...]) -> int:
    """Return the exit status of a tool that checks a file."""
    return subprocess.run([sys.executable, "-m", *tool, str(path)], capture_output=True, check=False).returncode


@pytest.mark.parametrize("name", CHECKS)
def test_the_format_is_kept(name: str) -> None:
    """The file is valid by the schema of the system that reads it."""
    assert judged(ROOT / name, CHECKS[name]) == 0


@pytest.mark.parametrize("name", CHECKS)
def test_another_key_is_refused(name: str, tmp_path: Path) -> None:
    """The check looks: a file that says something else is refused."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines(keepends=True)
    path = tmp_path / Path(name).name
    path.write_text("".join(line for line in lines if line.startswith("#")) + "jobs: 3\n", encoding="utf-8")
    assert judged(path, CHECKS[name]) != 0
