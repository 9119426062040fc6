"""An old and a new build of one report, for the tests of writing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from fazhi_report.diagnostics import Outcome
from fazhi_report.report_writer import Identity, Written, digests, is_current, write_report

IDENTITY: Final = Identity("0.1.0", ("md", "html"), "zh", None)
OLD_INPUTS: Final = digests({"data/2019/report.yaml": b"old"})
NEW_INPUTS: Final = digests({"data/2019/report.yaml": b"new"})
OLD: Final = {"report.md": b"old md " * 50, "report.html": b"old html " * 50}
NEW: Final = {"report.md": b"new md " * 60, "report.html": b"new html " * 60}


def write(folder: Path, outputs: dict[str, bytes], inputs: dict[str, str]) -> Outcome[Written]:
    """Write a report with the identity of these tests."""
    return write_report(str(folder), outputs, IDENTITY, inputs)


def current(folder: Path, inputs: dict[str, str], identity: Identity = IDENTITY) -> bool:
    """Whether the folder is current for the outputs of these tests."""
    return is_current(str(folder), identity, inputs, tuple(OLD))


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file in a folder by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def temporary_files(folder: Path) -> list[str]:
    """Return the names of temporary files that were left."""
    return [name for name in (contents(folder) if folder.exists() else {}) if name.endswith(".tmp")]
