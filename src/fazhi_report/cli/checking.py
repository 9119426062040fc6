"""What the commands do first: read a year, compile it, and gather all that was found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.workspace import Workspace, read_year

if TYPE_CHECKING:
    from fazhi_report.pipeline import Compiled


class Checked(NamedTuple):
    """One year as read and compiled: the bytes of its files by name, the report if there is one, all findings."""

    contents: Mapping[str, bytes]
    compiled: Compiled | None
    findings: tuple[Diagnostic, ...]


def check_year(workspace: Workspace, year: int) -> Checked:
    """Return one year checked. A year that is not there has no report."""
    contents, findings = read_year(workspace, year)
    return Checked({}, None, findings) if contents is None else check_contents(year, contents, findings)


def check_contents(year: int, contents: Mapping[str, bytes], findings: tuple[Diagnostic, ...]) -> Checked:
    """Return the files of a year checked; `findings` are those of reading them."""
    from fazhi_report.pipeline import compile_report

    compiled = compile_report(year, contents)
    return Checked(contents, compiled, findings + compiled.diagnostics)
