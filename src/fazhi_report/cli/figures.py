"""`fazhi figures YEAR`: every statistic and derived figure of a report; `--years` lists those of several."""

from __future__ import annotations

from collections.abc import Sequence

import click

from fazhi_report.cli.checking import check_year
from fazhi_report.cli.columns import shown, width_of, wrapped
from fazhi_report.cli.console import Console, ExitStatus, status_of
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.parameters import Year, format_option, root_option
from fazhi_report.cli.usage import WrongUsage
from fazhi_report.cli.year_span import Stretch, Years, read_years, years_asked_for
from fazhi_report.document import Document, FigureRecord
from fazhi_report.workspace import Workspace

COLUMNS = ("id", "label", "text", "exact", "unit", "formula", "place")
"""The fields of a figure that are listed, in order."""


def run(year: int | None, years: tuple[Stretch, ...] | None, form: tuple[str, ...], root: str | None) -> int:
    """Print the figures of one year, or of several, and return the exit status."""
    console: Console = click.get_current_context().obj
    if (year is None) == (years is None):
        raise WrongUsage("no_year_named" if year is None else "year_and_years")
    workspace = console.workspace(root)
    if workspace is None:
        return ExitStatus.USAGE
    if year is not None:
        return list_figures(year, form[0], workspace, console)
    return list_series(years or (), form[0], workspace, console)


def list_figures(year: int, form: str, workspace: Workspace, console: Console) -> int:
    """Print the figures in one form. Where the data has errors, only those that could be had, and a warning."""
    checked = check_year(workspace, year)
    document = checked.compiled.document if checked.compiled is not None else None
    if document is None:
        console.show_findings(checked.findings, checked.texts)
        return status_of(checked.findings)
    if form == "json":
        from fazhi_report.renderers import Resources
        from fazhi_report.renderers.figures_json import render

        text = render(document, Resources({})).value or ""
    else:
        text = csv_text(document) if form == "csv" else table_text(document, console)
    print(text.rstrip("\n"))
    status = status_of(checked.findings)
    if status is not ExitStatus.CLEAN:
        console.complain("figures_despite_errors", year=year)
    return status


def list_series(stretches: Sequence[Stretch], form: str, workspace: Workspace, console: Console) -> int:
    """Print the figures of several years in one form. A warning names the years whose data have errors."""
    years, findings = years_asked_for(stretches, workspace)
    if years is None:
        console.show_findings(findings)
        return status_of(findings)
    figures, faulty, findings = read_years(workspace, years)
    from fazhi_report.series import series_by_id

    series = series_by_id(years, figures)
    if form == "table":
        from fazhi_report.cli.series_table import table_text as text_of_table

        text = text_of_table(series, years, console)
    else:
        from fazhi_report.cli.series_data import csv_text as csv_of_series
        from fazhi_report.cli.series_data import json_text

        text = csv_of_series(series) if form == "csv" else json_text(series, years)
    print(text.rstrip("\n"))
    if faulty:
        names = [f"{year:04}" for year in faulty]
        console.complain("series_despite_errors", years=console.word("list_separator").join(names), all=" ".join(names))
    return max(status_of(findings), ExitStatus.FINDINGS if faulty else ExitStatus.CLEAN)


def csv_text(document: Document) -> str:
    """Return the figures as CSV, one line each after the names of the columns."""
    from csv import writer
    from io import StringIO

    stream = StringIO()
    lines = writer(stream, lineterminator="\n")
    lines.writerow((*COLUMNS[:2], "printed", *COLUMNS[3:]))
    lines.writerows([getattr(record, column) for column in COLUMNS] for record in document.figures)
    return stream.getvalue()


def table_text(document: Document, console: Console) -> str:
    """Return the figures by section, each as a line and, indented below it, what it is made from."""
    derived = sum(record.kind == "derived" for record in document.figures)
    counts = {"count": len(document.figures), "derived": derived, "statistics": len(document.figures) - derived}
    lines = [console.word("figures_head", year=document.year, **counts)]
    identifier_width = max((width_of(record.id) for record in document.figures), default=0)
    section = ""
    for record in document.figures:
        if record.section != section:
            lines.append("")
            section = record.section
        lines += record_lines(record, identifier_width, console)
    return "\n".join(lines)


def record_lines(record: FigureRecord, identifier_width: int, console: Console) -> list[str]:
    """Return the lines of one figure: id and value; label; formula and exact value; unit; place."""
    exact = record.exact or record.text or console.word("trace_no_value")
    padding = " " * (identifier_width - width_of(record.id))
    facts = [
        record.label,
        f"= {record.formula} = {exact}" if record.formula else f"= {exact}",
        console.word("figure_unit", unit=record.unit) if record.unit else "",
        record.place,
    ]
    details = in_lines([shown(fact) for fact in facts if fact], console.width - 4)
    return [f"{record.id}{padding}  {shown(record.text or '—')}", *(f"    {line}" for line in details)]


def in_lines(facts: Sequence[str], width: int) -> list[str]:
    """Return facts in lines of at most `width` columns; only a fact that is wider than a line is broken."""
    lines: list[str] = []
    for fact in facts:
        if lines and width_of(lines[-1]) + 2 + width_of(fact) <= width:
            lines[-1] += f"  {fact}"
        else:
            lines += wrapped(fact, width, width)
    return lines


def command(console: Console) -> click.Command:
    """Return the command."""
    return FazhiCommand(
        "figures",
        console.language,
        callback=run,
        params=[
            click.Argument(["year"], type=Year(), required=False, metavar=console.word("metavar_year_or_not")),
            click.Option(
                ["--years"], type=Years(), metavar=console.word("metavar_years"), help=console.word("help_years")
            ),
            format_option(console),
            root_option(console),
        ],
    )
