"""`fazhi status YEAR`: how far a report is, what is still missing, and how many days are left.

It tells what can be told and judges nothing: errors in the data do not change its exit status.

    {"schema": 1, "year": 2020, "date": "2021-02-01", "last_year": 2019,
     "statistics": {"reported", "pending", "not_disclosed", "not_applicable", "total"},
     "sentences": {"total", "unchanged", "declared"},
     "sections": [{"id", "number", "title", "role", "read", "statistics", "sentences"}],
     "sources": [{"source", "statistics"}],
     "pending": [{"id", "section", "source", "label", "unit", "scope", "as_of", "definition", "previous", "place"}],
     "lost": [names of sections and figures that could not be counted because of errors],
     "deadlines": [{"duty": "report" or "publish", "day", "days"}],
     "findings": {"errors", "warnings", "notes", "waived"}}

That is the form of `--format json`; `sentences` and `last_year` are null where there is no report on the year before,
absent texts are null. Fields may be added without a new `schema`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from fazhi_report.cli.checking import Checked, check_year
from fazhi_report.cli.console import Console, ExitStatus, status_of
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.parameters import OneOf, Year, root_option
from fazhi_report.cli.usage import WrongUsage
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.workspace import Workspace

if TYPE_CHECKING:
    from fazhi_report.progress import Progress, Sentences, Tally

SCHEMA: Final = 1
"""The version of the form of `--format json`."""

SHEET: Final = ("source", "id", "label", "unit", "scope", "as_of", "definition", "previous", "place")
"""The columns of the list of pending statistics as CSV."""


class Day(click.ParamType[date]):
    """A day as ISO 8601, `2021-02-01`."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ARG002 (click's signature)
        """Return the day. Anything else: WrongUsage."""
        text = str(value)
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = None
        if day is None or day.isoformat() != text:
            raise WrongUsage("no_day", ctx, name=text)
        return day


class Question(NamedTuple):
    """What is asked: a year, as seen from a day; in which form, and whether pending statistics are listed."""

    year: int
    day: date
    form: str
    pending: bool


def run(year: int, pending: bool, day: date | None, form: tuple[str, ...], root: str | None) -> int:
    """Print how far a year is and return the exit status."""
    console: Console = click.get_current_context().obj
    if form[0] == "csv" and not pending:
        raise WrongUsage("csv_without_pending", click.get_current_context())
    workspace = console.workspace(root)
    if workspace is None:
        return ExitStatus.USAGE
    return tell(Question(year, day or date.today(), form[0], pending), workspace, console)


def tell(question: Question, workspace: Workspace, console: Console) -> int:
    """Print the answer. Where there is none, what keeps from it; a file that cannot be read is told in any case."""
    checked = check_year(workspace, question.year)
    compiled = checked.compiled
    if compiled is None or compiled.report is None or compiled.figures is None or compiled.document is None:
        console.show_findings(checked.findings, checked.texts)
        return status_of(checked.findings)
    from fazhi_report.progress import progress_of

    of_environment = tuple(each for each in checked.findings if each.code.startswith("FZ0"))
    console.show_findings(of_environment, checked.texts)
    progress = progress_of(question.year, compiled.report, compiled.figures, compiled.document, compiled.past)
    print(answer(question, progress, checked, console))
    return status_of(of_environment)


def answer(question: Question, progress: Progress, checked: Checked, console: Console) -> str:
    """Return the answer in the form that is asked for."""
    if question.form == "csv":
        return csv_text(progress)
    from fazhi_report.progress import deadlines

    if question.form == "json":
        return json_text(question, progress, checked)
    from fazhi_report.cli.status_page import StatusPage

    page = StatusPage(console, progress, question.day, deadlines(question.year, question.day), checked)
    return "\n".join(page.lines(pending=question.pending))


def csv_text(progress: Progress) -> str:
    """Return the pending statistics as CSV, one line each after the names of the columns."""
    from csv import writer
    from io import StringIO

    stream = StringIO()
    lines = writer(stream, lineterminator="\n")
    lines.writerow(SHEET)
    lines.writerows([getattr(each, column) for column in SHEET] for each in progress.pending)
    return stream.getvalue().rstrip("\n")


def json_text(question: Question, progress: Progress, checked: Checked) -> str:
    """Return all that is known as JSON, in the form that stands at the head of this module."""
    import json

    from fazhi_report.progress import deadlines

    days = deadlines(question.year, question.day)
    content = {
        "schema": SCHEMA,
        "year": progress.year,
        "date": question.day.isoformat(),
        "last_year": progress.last_year,
        "statistics": counted(progress.statistics),
        "sentences": sentences_counted(progress.sentences),
        "sections": [
            without_empty(each._asdict())
            | {"statistics": counted(each.statistics), "sentences": sentences_counted(each.sentences)}
            for each in progress.sections
        ],
        "sources": [
            {"source": each.source or None, "statistics": counted(each.statistics)} for each in progress.sources
        ],
        "pending": [without_empty(each._asdict()) for each in progress.pending],
        "lost": list(progress.lost),
        "deadlines": [each._asdict() | {"day": each.day.isoformat()} for each in days],
        "findings": findings_counted(checked.findings) | {"waived": len(checked.waived)},
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def counted(tally: Tally) -> dict[str, int]:
    """Return a tally with its total."""
    return tally._asdict() | {"total": tally.total}


def sentences_counted(sentences: Sentences | None) -> dict[str, int] | None:
    """Return the counts of sentences, None where there is nothing to compare them with."""
    return None if sentences is None else sentences._asdict()


def without_empty(fields: dict[str, object]) -> dict[str, object]:
    """Return fields with null in the place of each empty text."""
    return {name: None if value == "" else value for name, value in fields.items()}


def findings_counted(findings: Sequence[Diagnostic]) -> dict[str, int]:
    """Return how many findings there are of each severity."""
    from fazhi_report.diagnostics import Severity
    from fazhi_report.messages import severity_of

    found = [severity_of(each) for each in findings]
    return {f"{severity.value}s": found.count(severity) for severity in Severity}


def command(console: Console) -> click.Command:
    """Return the command."""
    word = console.word
    return FazhiCommand(
        "status",
        console.language,
        callback=run,
        params=[
            click.Argument(["year"], type=Year(), metavar=word("metavar_year")),
            click.Option(["--pending"], is_flag=True, help=word("help_pending")),
            click.Option(["--date", "day"], type=Day(), metavar=word("metavar_day"), help=word("help_day")),
            click.Option(
                ["--format", "form"],
                type=OneOf(("text", "json", "csv"), several=False),
                default=("text",),
                metavar=word("metavar_format"),
                help=word("help_status_format"),
            ),
            root_option(console),
        ],
    )
