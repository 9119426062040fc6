"""`fazhi import REPORT…`: read published reports in, prove that nothing was lost, and write them as sources."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click

from fazhi_report.cli.console import NO_CONTENTS, Console, ExitStatus, shown_path, status_of
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.import_surroundings import surroundings_of
from fazhi_report.cli.new import held_by
from fazhi_report.cli.parameters import OneOf, Year, root_option
from fazhi_report.cli.published_files import PublishedFile, published_files
from fazhi_report.cli.schema import FOLDER as SCHEMA_FOLDER
from fazhi_report.cli.status import Day
from fazhi_report.cli.usage import WrongUsage
from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.file_writing import write_files
from fazhi_report.workspace import Workspace, find_workspace, names_in_year, year_folder

if TYPE_CHECKING:
    from fazhi_report.importing import Imported, Surroundings, Wishes


class Region(click.ParamType[str]):
    """A division code of six digits (GB/T 2260)."""

    name = "region"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ARG002 (click's signature)
        """Return the code. Anything else: WrongUsage."""
        text = str(value)
        if len(text) == len("360700") and text.isascii() and text.isdigit():
            return text
        raise WrongUsage("no_region", ctx, name=text)


RECORD: Final = "import.txt"
"""The file beside the sources that keeps what was put aside, unsure and corrected. Nothing reads it but people."""


class Order(NamedTuple):
    """What the user wants: to look only (`check`), to have files replaced (`force`), the record in this form."""

    workspace: Workspace
    check: bool
    force: bool
    form: str


class Results(NamedTuple):
    """The reports that were read in, and the exit status that those which were not lead to."""

    imported: tuple[Imported, ...]
    status: ExitStatus


class Done(NamedTuple):
    """What came of one report that was read in.

    `written` says whether its sources were written, `left` are files of its year that are none of them.
    """

    imported: Imported
    written: bool = False
    left: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


def run(
    *,
    reports: tuple[str, ...],
    check: bool,
    force: bool,
    form: tuple[str, ...],
    root: str | None,
    **options: Any,  # noqa: ANN401 (year, title, issuer, region, date, keep_punctuation)
) -> int:
    """Import the reports and return the exit status."""
    console: Console = click.get_current_context().obj
    files, findings = published_files(reports)
    if options["year"] is not None and len(files) > 1:
        raise WrongUsage("year_of_several", click.get_current_context(), count=str(len(files)))
    order = Order(workspace_for(root), check, force, form[0])
    office, more = surroundings_of(order.workspace)
    findings += more
    console.show_findings(findings)
    if office is None:
        return status_of(findings)
    wishes = wishes_of(options, office.concepts)
    results = import_files(files, wishes, office.surroundings, console)
    done = [finish(each, order, console) for each in results.imported]
    if order.form == "json":
        from fazhi_report.cli.import_json import document_of

        print(document_of([each.imported for each in done], console.language))
    for each in done:
        tell(each, order, console)
    return max((status_of(findings), results.status, *(status_of(each.findings) for each in done)))


def workspace_for(root: str | None) -> Workspace:
    """Return the workspace to write to: the folder that was named, else the workspace around here, else this folder.

    It need not hold any year yet.
    """
    if root is not None:
        return Workspace(os.path.abspath(root))
    return find_workspace(os.curdir).value or Workspace(os.path.abspath(os.curdir))


def wishes_of(options: Mapping[str, Any], concepts: Sequence[tuple[str, str]]) -> Wishes:
    """Return what the user says beside the report."""
    from fazhi_report.importing import Wishes

    said = {name: value for name, value in options.items() if value is not None}
    if "date" in said:
        said["date"] = said["date"].isoformat()
    return Wishes(**said, concepts=tuple(concepts))


def import_files(
    files: Iterable[PublishedFile], wishes: Wishes, surroundings: Surroundings, console: Console
) -> Results:
    """Read reports in, in order, and show why some cannot be. Of two on one year the second is not (FZ663)."""
    from fazhi_report.importing import import_report

    imported: dict[int, Imported] = {}
    status = ExitStatus.CLEAN
    for file in files:
        result, findings = import_report(file.name, file.content, wishes, surroundings)
        if result is not None and result.year in imported:
            arguments = {"first": imported[result.year].manuscript.name, "year": str(result.year)}
            findings = (Diagnostic("FZ663", Span(file.name, 1, 1, 1, 1), arguments),)
        elif result is not None:
            imported[result.year] = result
        console.show_findings(findings, {file.name: file.content} if file.has_lines else NO_CONTENTS)
        status = max(status, status_of(findings))
    return Results(tuple(imported.values()), status)


def finish(imported: Imported, order: Order, console: Console) -> Done:
    """Write the sources of a report and its record, unless the user only wants to look, or the year has files already.

    FZ044 for files that would be replaced, FZ006 for each that cannot be written: then none is.
    """
    if order.check:
        return Done(imported)
    from fazhi_report.cli.import_record import record_of

    names, findings = names_in_year(order.workspace, imported.year)
    if findings or (names and not order.force):
        return Done(imported, findings=findings or (Diagnostic("FZ044", None, held_by(imported.year, names or ())),))
    record = record_of(imported, console.language).encode()
    contents = {**imported.contents, f"data/{imported.year:04}/{RECORD}": record}
    paths = {os.path.join(order.workspace.root, *name.split("/")): content for name, content in contents.items()}
    written, findings = write_files(paths, expected={} if order.force else dict.fromkeys(paths))
    left = tuple(name for name in names or () if f"data/{imported.year:04}/{name}" not in contents)
    return Done(imported, written is not None, left, findings)


def tell(done: Done, order: Order, console: Console) -> None:
    """Print the record of one report, and what was written."""
    from fazhi_report.cli.import_record import record_of

    if order.form == "text":
        print(record_of(done.imported, console.language, console.width, in_short=True))
    console.show_findings(done.findings)
    if order.check or order.form == "json":
        return
    year, folder = done.imported.year, year_folder(order.workspace, done.imported.year)
    if not done.written:
        console.complain("import_refused", file=done.imported.manuscript.name)
        return
    console.say("import_wrote", folder=shown_path(folder), files=len(done.imported.contents), record=RECORD)
    if done.left:
        console.say("import_left", files=console.word("list_separator").join(done.left))
    if not os.path.exists(os.path.join(order.workspace.root, *SCHEMA_FOLDER)):
        console.say("new_without_schemas")
    for key in ("next_steps", "import_next_check", "import_next_build"):
        console.say(key, year=year)


def command(console: Console) -> click.Command:
    """Return the command."""
    word = console.word
    return FazhiCommand(
        "import",
        console.language,
        callback=run,
        params=[
            click.Argument(["reports"], nargs=-1, required=True, metavar=word("metavar_reports")),
            click.Option(["--year"], type=Year(), metavar=word("metavar_year"), help=word("help_import_year")),
            click.Option(["--check"], is_flag=True, help=word("help_import_check")),
            click.Option(["--force"], is_flag=True, help=word("help_import_force")),
            click.Option(["--keep-punctuation"], is_flag=True, help=word("help_import_punctuation")),
            click.Option(["--title"], metavar=word("metavar_text"), help=word("help_import_title")),
            click.Option(["--issuer"], metavar=word("metavar_text"), help=word("help_import_issuer")),
            click.Option(["--region"], type=Region(), metavar=word("metavar_code"), help=word("help_import_region")),
            click.Option(["--date"], type=Day(), metavar=word("metavar_day"), help=word("help_import_date")),
            click.Option(
                ["--format", "form"],
                type=OneOf(("text", "json"), several=False),
                default=("text",),
                metavar=word("metavar_format"),
                help=word("help_import_format"),
            ),
            root_option(console),
        ],
    )
