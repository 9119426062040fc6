"""What the commands share: the reader's language, printing, the workspace, and the exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from io import TextIOWrapper
from types import MappingProxyType
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Outcome
from fazhi_report.messages.entry import Language
from fazhi_report.messages.interface import language_of, say
from fazhi_report.workspace import Workspace, find_workspace, open_workspace

USUAL_WIDTH, WIDEST = 80, 120
"""Columns of a terminal that does not tell, and columns used at most: longer lines are hard to read."""

UNBROKEN: Final = 1_000_000
"""Columns where a file or another program reads: one line for each line, which can be searched."""


NO_CONTENTS: Final[Mapping[str, bytes]] = MappingProxyType({})


class ExitStatus(IntEnum):
    """What the command tells the shell."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    INTERRUPTED = 130


class Console(NamedTuple):
    """The terminal of the process: the language to speak and the columns to use."""

    language: Language
    width: int

    @classmethod
    def of_process(cls) -> Console:
        """Return the console that the environment of the process describes; its streams write UTF-8 from now on."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper) and (stream.encoding or "").lower().replace("-", "") != "utf8":
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        return cls(language_of(os.environ), width_of_terminal())

    def word(self, key: str, **arguments: object) -> str:
        """Return a text of the catalogue. What an argument brings in cannot drive the terminal."""
        return say(key, self.language, **{name: safe(str(value)) for name, value in arguments.items()})

    def say(self, key: str, **arguments: object) -> None:
        """Print a text of the catalogue."""
        print(self.word(key, **arguments))

    def complain(self, key: str, **arguments: object) -> None:
        """Print a text of the catalogue on the error stream."""
        self.print_error(self.word(key, **arguments))

    def workspace(self, root: str | None) -> Workspace | None:
        """Return the workspace named by the user, or the one around the current folder; None where there is none."""
        outcome: Outcome[Workspace] = find_workspace(os.curdir) if root is None else open_workspace(root)
        self.show_findings(outcome.diagnostics)
        return outcome.value

    def show_findings(self, diagnostics: Sequence[Diagnostic], contents: Mapping[str, bytes] = NO_CONTENTS) -> None:
        """Print findings on the error stream, with the lines they speak of; `contents` are the files as read."""
        if not diagnostics:
            return
        from fazhi_report.cli.terminal import render_diagnostics

        lines = source_lines_in(contents)
        self.print_error(render_diagnostics(diagnostics, lines, self.language, self.in_colour(), self.width))

    def in_colour(self) -> bool:
        """Whether findings are printed in colour."""
        from fazhi_report.cli.terminal import wants_colour

        return wants_colour(sys.stderr, os.environ)

    def print_error(self, text: str) -> None:
        """Print a text on the error stream, after all that was printed before."""
        sys.stdout.flush()
        print(text, file=sys.stderr)

    def summary(
        self, diagnostics: Sequence[Diagnostic], waived: int = 0, elsewhere: int = 0, *, strict: bool = False
    ) -> str:
        """Return how many findings there are, by severity; how many are waived, and how many are not listed."""
        if diagnostics:
            from fazhi_report.cli.terminal import summary_line

            text = summary_line(diagnostics, self.language, strict=strict)
        else:
            text = self.word("no_findings")
        for key, count in (("and_waived", waived), ("and_elsewhere", elsewhere)):
            if count:
                text += self.word(key, count=count)
        return text


def width_of_terminal() -> int:
    """Return the columns to use: those of the terminal or of COLUMNS; without either no line is ever broken."""
    columns = os.environ.get("COLUMNS", "")
    if not columns.isdigit() and not sys.stdout.isatty():
        return UNBROKEN
    from shutil import get_terminal_size

    return min(get_terminal_size((USUAL_WIDTH, 24)).columns, WIDEST)


def safe(text: str) -> str:
    """Return a text as it can be printed: whatever could drive the terminal is written out."""
    if text.isprintable():
        return text
    from fazhi_report.cli.columns import shown

    return shown(text)


def source_lines_in(contents: Mapping[str, bytes]) -> Callable[[str], Sequence[str]]:
    """Return what gives the lines of a file to show them; none for a file that is not among the contents."""

    def source_lines(file: str) -> Sequence[str]:
        if file not in contents:
            return ()
        from fazhi_report.source.encoding import lines_for_display

        return lines_for_display(contents[file])

    return source_lines


def status_of(diagnostics: Sequence[Diagnostic], *, strict: bool = False) -> ExitStatus:
    """Return the exit status that findings lead to: notes alone leave it clean, warnings too unless `strict`."""
    if not diagnostics:
        return ExitStatus.CLEAN
    from fazhi_report.cli.strictness import severity_in
    from fazhi_report.diagnostics import Severity

    errors = [each for each in diagnostics if severity_in(each, strict=strict) is Severity.ERROR]
    if any(each.code.startswith("FZ0") for each in errors):
        return ExitStatus.USAGE
    return ExitStatus.FINDINGS if errors else ExitStatus.CLEAN


def shown_path(path: str) -> str:
    """Return a path as the user would write it: relative where it lies below the current folder."""
    try:
        relative = os.path.relpath(path)
    except (OSError, ValueError):  # the current folder is gone, or lies on another drive
        return path
    return path if relative.startswith(os.pardir) else relative


def path_from_here(folder: str) -> str:
    """Return what leads from the current folder to one at or below it, `reports/`; empty for any other folder."""
    try:
        path = os.path.relpath(folder).replace(os.sep, "/")
    except (OSError, ValueError):  # the current folder is gone, or lies on another drive
        return ""
    return "" if path == os.curdir or path.startswith(os.pardir) else f"{path}/"
