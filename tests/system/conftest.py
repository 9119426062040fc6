"""What the system tests need: found before the first of them, and a fault if it is missing, never a skipped test."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
PACKAGES: Final = ROOT / ".venv" / "system" / "node_modules"
"""Where `make test-system` puts the packages of npm that `package.json` names."""

PROGRAMS: Final = ("git", "node")
MODULES: Final = ("check_jsonschema", "pre_commit")


def missing() -> Iterator[str]:
    """Yield each part that is not there: programs, Python modules, packages of npm in the version asked for."""
    yield from (name for name in PROGRAMS if shutil.which(name) is None)
    yield from (name for name in MODULES if find_spec(name) is None)
    wanted: dict[str, str] = json.loads((Path(__file__).parent / "package.json").read_text())["dependencies"]
    for name, version in wanted.items():
        record = PACKAGES / name / "package.json"
        if not record.is_file() or json.loads(record.read_text(encoding="utf-8"))["version"] != version:
            yield f"{name} {version}"


def pytest_configure() -> None:
    """Stop before the first test where something is missing."""
    parts = ", ".join(missing())
    if parts:
        fault = f"the system tests need {parts}; `make test-system` installs what npm and pip have"
        raise pytest.UsageError(fault)


@pytest.fixture(scope="session")
def npm_packages() -> Path:
    """Return the folder of the packages of npm."""
    return PACKAGES


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the data of 2019, with its workspace made the current folder."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FAZHI_LANG", raising=False)
    return tmp_path / "data" / "2019"
