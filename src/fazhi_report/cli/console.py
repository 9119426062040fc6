"""What the commands share: the reader's language, printing, the workspace, and the exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from fazhi_report.diagnostics import Diagnostic, Outcome
from fazhi_report.messages.entry import Language
from fazhi_report.messages.interface import language_of, say
from fazhi_report.workspace import Workspace, find_workspace, open_workspace

USUAL_WIDTH, WIDEST = 80, 120
"""Columns where there is no terminal, and columns used at most: longer lines are hard to read."""


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
            if (stream.encoding or "").lower().replace("-", "") != "utf8":
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # a text file
        width = USUAL_WIDTH
        if sys.stdout.isatty():
            from shutil import get_terminal_size

            width = min(get_terminal_size((USUAL_WIDTH, 24)).columns, WIDEST)
        return cls(language_of(os.environ), width)

    def word(self, key: str, **arguments: object) -> str:
        """Return a text of the catalogue."""
        return say(key, self.language, **arguments)

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

    def show_findings(self, diagnostics: Sequence[Diagnostic], workspace: Workspace | None = None) -> None:
        """Print findings on the error stream, with the lines of the files they speak of."""
        if not diagnostics:
            return
        from fazhi_report.cli.terminal import render_diagnostics, wants_colour

        def source_lines(file: str) -> Sequence[str]:
            return lines_of(os.path.join(workspace.root if workspace is not None else os.curdir, file))

        colour = wants_colour(sys.stderr, os.environ)
        sys.stdout.flush()
        print(render_diagnostics(diagnostics, source_lines, self.language, colour, self.width), file=sys.stderr)

    def abandon_output(self) -> None:
        """Send what is still to be printed nowhere: the reader of the output has gone away."""
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def summary(self, diagnostics: Sequence[Diagnostic]) -> str:
        """Return how many findings there are, by severity."""
        if not diagnostics:
            return self.word("no_findings")
        from fazhi_report.cli.terminal import summary_line

        return summary_line(diagnostics, self.language)


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


def lines_of(path: str) -> Sequence[str]:
    """Return the lines of a file for display, none where it cannot be read. One in GBK or UTF-16 is shown as meant."""
    try:
        with open(path, "rb") as stream:
            content = stream.read()
    except OSError:
        return ()
    from fazhi_report.source.encoding import text_for_display

    return text_for_display(content).split("\n")


def shown_path(path: str) -> str:
    """Return a path as the user would write it: relative where it lies below the current folder."""
    relative = os.path.relpath(path) if os.path.splitdrive(path)[0] == os.path.splitdrive(os.getcwd())[0] else path
    return path if relative.startswith(os.pardir) else relative
