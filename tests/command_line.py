"""Command lines run within the process of the tests, and what they did."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from fazhi_report.cli import run


class Result(NamedTuple):
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def codes(self) -> list[str]:
        """The codes of the findings listed, in a format with one line a finding."""
        return re.findall(r"(?:error|warning|note) (FZ\d{3}):", self.out)


Run = Callable[..., Result]
"""Runs a command with the arguments given."""


def result_of(arguments: Sequence[str], capfd: pytest.CaptureFixture[str]) -> Result:
    """Run a command line and return what it did."""
    status = run(arguments)
    captured = capfd.readouterr()
    return Result(status, captured.out, captured.err)


def replace(path: Path, old: str, new: str) -> None:
    """Replace a text that stands in a file once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
