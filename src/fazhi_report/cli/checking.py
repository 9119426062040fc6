"""What the commands do first: read a year, compile it, and gather all that was found."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.workspace import Workspace, read_past, read_year

if TYPE_CHECKING:
    from fazhi_report.pipeline import Compiled
    from fazhi_report.rules import Waived

NO_TEXTS: Final[Mapping[str, bytes]] = MappingProxyType({})


class Checked(NamedTuple):
    """One year as read and compiled: the bytes of its files by name, the report if there is one, all findings.

    `past` are the files of the years before, which it was compared with.
    """

    contents: Mapping[str, bytes]
    compiled: Compiled | None
    findings: tuple[Diagnostic, ...]
    past: Mapping[str, bytes] = NO_TEXTS

    @property
    def texts(self) -> Mapping[str, bytes]:
        """All files that a finding may speak of, by name."""
        return {**self.contents, **self.past}

    @property
    def waived(self) -> tuple[Waived, ...]:
        """The findings that are set aside, with the reasons for it."""
        return () if self.compiled is None else self.compiled.waived


NOTHING_CHECKED: Final = Checked(NO_TEXTS, None, ())
"""What there is before any year is read."""


def check_year(
    workspace: Workspace, year: int, typed: Mapping[str, bytes] = NO_TEXTS, checked_before: Checked | None = None
) -> Checked:
    """Return one year checked. A year that is not there has no report.

    `typed` are texts still being edited, by the names of the files in whose place they are taken. `checked_before` is
    what was checked before with the same texts: if that is the year before, it is not compiled again.
    """
    contents, findings = read_year(workspace, year)
    if contents is None:
        return Checked({}, None, findings)
    if typed:
        contents = with_texts(contents, typed)
        findings = tuple(finding for finding in findings if finding.arguments.get("path") not in typed)
    past = read_past(workspace, year)
    past = with_texts(past, {name: typed[name] for name in past if name in typed})
    return check_contents(year, contents, past, findings, checked_before)


def with_texts(contents: Mapping[str, bytes], typed: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of a year, in the order of their names, with texts in the place of some or beside them."""
    return {name: typed[name] if name in typed else contents[name] for name in sorted({*contents, *typed})}


def check_contents(
    year: int,
    contents: Mapping[str, bytes],
    past: Mapping[str, bytes],
    findings: tuple[Diagnostic, ...],
    checked_before: Checked | None = None,
) -> Checked:
    """Return the files of a year checked, with those of the years before; `findings` are those of reading them."""
    from fazhi_report.pipeline import compile_past, compile_report, past_after

    known = None if checked_before is None else checked_before.compiled
    years_before = (None if known is None else past_after(known, year)) or compile_past(year, past)
    compiled = compile_report(year, contents, past=years_before)
    return Checked(contents, compiled, findings + compiled.diagnostics, past)
