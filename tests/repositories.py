"""Git repositories made by tests, in which nothing depends on the settings of whoever runs them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

import pytest

OWN: Final[Mapping[str, str]] = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "编辑",
    "GIT_AUTHOR_EMAIL": "editor@example.gov.cn",
    "GIT_AUTHOR_DATE": "2020-02-28T00:00:00Z",
    "GIT_COMMITTER_NAME": "编辑",
    "GIT_COMMITTER_EMAIL": "editor@example.gov.cn",
    "GIT_COMMITTER_DATE": "2020-02-28T00:00:00Z",
}
"""What makes the ids of commits the same everywhere."""


def environment() -> dict[str, str]:
    """Return the environment of the tests without what they themselves may have been started with by git."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | dict(OWN)


def use_own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the process of the tests the environment of their repositories."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in OWN.items():
        monkeypatch.setenv(name, value)


class Checkout(NamedTuple):
    """A working tree of a repository."""

    folder: Path

    def git(self, *arguments: str | bytes, typed: bytes = b"") -> str:
        """Run git and return what it prints."""
        command = ["git", "-c", "core.fsync=none", "-c", "gc.auto=0", "-C", str(self.folder), *arguments]
        process = subprocess.run(command, input=typed, capture_output=True, check=False, env=environment())
        assert process.returncode == 0, process.stderr.decode(errors="replace")
        return process.stdout.decode("utf-8", "surrogateescape").strip()

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Write files by their names below the folder."""
        for name, content in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def commit(self, files: Mapping[str, str | bytes] | None = None) -> str:
        """Write files, commit everything that has changed, and return the id of the commit."""
        self.write(files or {})
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "x")
        return self.git("rev-parse", "HEAD")

    def state(self) -> dict[str, tuple[int, int]]:
        """Return the size and the time of change of everything in the folder, git's own files included."""
        paths = sorted(self.folder.rglob("*"))
        return {str(path): (path.lstat().st_size, path.lstat().st_mtime_ns) for path in paths}


def new_checkout(folder: Path, *options: str) -> Checkout:
    """Return a new repository in a folder, with a branch `main` without commits."""
    folder.mkdir(parents=True, exist_ok=True)
    checkout = Checkout(folder)
    checkout.git("init", "--quiet", "--initial-branch=main", *options)
    return checkout
