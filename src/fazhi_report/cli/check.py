"""`fazhi check [YEAR…]`: the same stages as a build, without writing."""

from __future__ import annotations

from time import perf_counter

import click

from fazhi_report.cli.checking import check_year
from fazhi_report.cli.console import Console, ExitStatus, status_of
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.parameters import Year, root_option
from fazhi_report.workspace import Workspace, years


def run(chosen: tuple[int, ...], root: str | None) -> int:
    """Check each year, or all years where none is named, and return the exit status."""
    console: Console = click.get_current_context().obj
    workspace = console.workspace(root)
    if workspace is None:
        return ExitStatus.USAGE
    return max(report_on(year, workspace, console) for year in dict.fromkeys(chosen or years(workspace)))


def report_on(year: int, workspace: Workspace, console: Console) -> int:
    """Check one year, print what was found, and return the exit status."""
    started = perf_counter()
    contents, _, findings = check_year(workspace, year)
    console.show_findings(findings, contents)
    console.say("done", year=year, seconds=f"{perf_counter() - started:.2f}", findings=console.summary(findings))
    return status_of(findings)


def command(console: Console) -> click.Command:
    """Return the command."""
    return FazhiCommand(
        "check",
        console.language,
        callback=run,
        params=[
            click.Argument(["chosen"], nargs=-1, type=Year(), metavar=f"[{console.word('metavar_year')}]…"),
            root_option(console),
        ],
    )
