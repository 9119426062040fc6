"""`fazhi textconv FILE`: one source file as plain text, for `git diff` to compare its versions."""

from __future__ import annotations

import sys

import click

from fazhi_report.cli.console import Console, ExitStatus, shown_path, status_of
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.diagnostics import Diagnostic


def run(file: str) -> int:
    """Print the text of a file, or its bytes where it has none, and return the exit status.

    Git takes another status than 0 for a reason to show nothing at all, and prints what is written to the error stream
    among the changes: a file at fault is no reason for either. That is told by `fazhi check`.
    """
    from fazhi_report.section_text import text_of_source

    console: Console = click.get_current_context().obj
    try:
        with open(file, "rb") as stream:
            content = stream.read()
    except OSError as error:
        from fazhi_report.messages.system_reasons import reason_arguments

        findings = (Diagnostic("FZ004", None, {"path": shown_path(file), **reason_arguments(error)}),)
        console.show_findings(findings)
        return status_of(findings)
    text = text_of_source(content, console.language)
    sys.stdout.buffer.write(content if text is None else text)
    sys.stdout.buffer.flush()
    return ExitStatus.CLEAN


def command(console: Console) -> click.Command:
    """Return the command."""
    return FazhiCommand(
        "textconv",
        console.language,
        callback=run,
        params=[click.Argument(["file"], metavar=console.word("metavar_file"))],
    )
