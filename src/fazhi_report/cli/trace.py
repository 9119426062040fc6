"""`fazhi trace YEAR FIGURE`: where a figure comes from, and where it stands."""

from __future__ import annotations

import click

from fazhi_report.cli.checking import check_year
from fazhi_report.cli.console import Console, ExitStatus, status_of
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.parameters import Year, root_option
from fazhi_report.cli.usage import WrongUsage


def run(year: int, figure: str, root: str | None) -> int:
    """Print where a figure comes from and return the exit status."""
    console: Console = click.get_current_context().obj
    workspace = console.workspace(root)
    if workspace is None:
        return ExitStatus.USAGE
    checked = check_year(workspace, year)
    compiled, findings = checked.compiled, checked.findings
    if compiled is None or compiled.figures is None or compiled.document is None:
        console.show_findings(findings, checked.texts)
        return status_of(findings)
    found = compiled.figures.by_id.get(figure)
    if found is None:
        suggestion = compiled.figures.nearest("", figure)
        raise WrongUsage("no_such_figure", year=str(year), name=figure, suggestion=suggestion)
    from fazhi_report.cli.trace_page import TracePage

    page = TracePage(console, compiled.figures, compiled.document, compiled.occurrences)
    print("\n".join(page.lines(found)))
    status = status_of(findings)
    if status is not ExitStatus.CLEAN:
        console.complain("figures_despite_errors", year=year)
    return status


def command(console: Console) -> click.Command:
    """Return the command."""
    return FazhiCommand(
        "trace",
        console.language,
        callback=run,
        params=[
            click.Argument(["year"], type=Year(), metavar=console.word("metavar_year")),
            click.Argument(["figure"], metavar=console.word("metavar_figure")),
            root_option(console),
        ],
    )
