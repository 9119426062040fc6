"""What the commands share: the reader's language, printing, the workspace, and the exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
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
        sys.stdout.flush()
        print(self.word(key, **arguments), file=sys.stderr)

    def workspace(self, root: str | None) -> Workspace | None:
        """Return the workspace named by the user, or the one around the current folder; None where there is none."""
        outcome: Outcome[Workspace] = find_workspace(os.curdir) if root is None else open_workspace(root)
        self.show_findings(outcome.diagnostics)
        return outcome.value

    def show_findings(self, diagnostics: Sequence[Diagnostic], contents: Mapping[str, bytes] = NO_CONTENTS) -> None:
        """Print findings on the error stream, with the lines they speak of; `contents` are the files as read."""
        if not diagnostics:
            return
        from fazhi_report.cli.terminal import render_diagnostics, wants_colour
        from fazhi_report.source.encoding import lines_for_display

        def source_lines(file: str) -> Sequence[str]:
            return lines_for_display(contents.get(file, b""))

        colour = wants_colour(sys.stderr, os.environ)
        sys.stdout.flush()
        print(render_diagnostics(diagnostics, source_lines, self.language, colour, self.width), file=sys.stderr)

    def summary(self, diagnostics: Sequence[Diagnostic]) -> str:
        """Return how many findings there are, by severity."""
        if not diagnostics:
            return self.word("no_findings")
        from fazhi_report.cli.terminal import summary_line

        return summary_line(diagnostics, self.language)


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


def status_of(diagnostics: Sequence[Diagnostic]) -> ExitStatus:
    """Return the exit status that findings lead to: warnings and notes alone leave it clean."""
    if not diagnostics:
        return ExitStatus.CLEAN
    from fazhi_report.diagnostics import Severity
    from fazhi_report.messages import severity_of

    errors = [each for each in diagnostics if severity_of(each) is Severity.ERROR]
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
