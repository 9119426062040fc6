"""`fazhi build YEAR…`: check the data of a year and write the report.

Whether anything has changed since the last build is asked first, before any part of the compiler is imported.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from time import perf_counter
from typing import NamedTuple

import click

from fazhi_report import __version__
from fazhi_report.cli.console import Console, ExitStatus, shown_path, status_of
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.parameters import OneOf, Year, root_option
from fazhi_report.diagnostics import Diagnostic, Outcome
from fazhi_report.renderers import RENDERERS
from fazhi_report.report_writer import Identity, Written, digests, is_current, write_report
from fazhi_report.workspace import (
    Workspace,
    build_folder,
    cache_folder,
    read_templates,
    read_year,
    template_folders,
)

LAST_EPOCH = 253402300799
"""9999-12-31T23:59:59Z, the last time that ISO 8601 writes with a year of four digits."""


class Order(NamedTuple):
    """What the user has asked for."""

    workspace: Workspace
    formats: tuple[str, ...]
    output: str
    epoch: int | None


def run(years: tuple[int, ...], to: tuple[str, ...], root: str | None, output: str | None) -> int:
    """Build the report of each year and return the exit status."""
    console: Console = click.get_current_context().obj
    workspace = console.workspace(root)
    if workspace is None:
        return ExitStatus.USAGE
    epoch, findings = source_date_epoch()
    if findings:
        console.show_findings(findings)
        return ExitStatus.USAGE
    folder = build_folder(workspace) if output is None else os.path.abspath(output)
    order = Order(workspace, to, folder, epoch)
    return max(build_year(year, order, console) for year in dict.fromkeys(years))


def source_date_epoch() -> Outcome[int]:
    """Return the seconds of SOURCE_DATE_EPOCH, None where it is not set. FZ007 where it is no such number."""
    text = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not text:
        return Outcome(None)
    if text.isascii() and text.isdigit() and int(text[:20]) <= LAST_EPOCH:
        return Outcome(int(text))
    return Outcome(None, (Diagnostic("FZ007", None, {"value": text}),))


class Job(NamedTuple):
    """One year to be built: what was read, and where the report goes."""

    year: int
    contents: Mapping[str, bytes]
    inputs: Mapping[str, str]
    identity: Identity
    folder: str
    started: float


def build_year(year: int, order: Order, console: Console) -> int:
    """Build the report of one year, say what was done, and return the exit status."""
    started = perf_counter()
    contents, findings = read_year(order.workspace, year)
    templates, template_findings = read_templates(order.workspace)
    findings += template_findings
    if contents is None or templates is None or findings:
        console.show_findings(findings, order.workspace)
        console.say("nothing_written", year=year)
        return status_of(findings)
    job = Job(
        year,
        contents,
        digests({**contents, **templates}),
        Identity(__version__, order.formats, console.language, order.epoch),
        os.path.join(order.output, str(year)),
        started,
    )
    names = [RENDERERS[name].file_name for name in order.formats]
    if is_current(job.folder, job.identity, job.inputs, names):
        console.say("current", year=year, folder=shown_path(job.folder))
        return ExitStatus.CLEAN
    return compile_and_write(job, order, console)


def compile_and_write(job: Job, order: Order, console: Console) -> int:
    """Compile, render and write one report; nothing is written if anything is wrong with it."""
    from fazhi_report.pipeline import Page, compile_report, render_report

    compiled = compile_report(job.year, job.contents)
    findings = compiled.diagnostics
    written = None
    if compiled.document is not None and not compiled.failed:
        page = Page(console.language, created_text(order.epoch))
        outputs, faults = render_report(
            compiled.document, page, order.formats, template_folders(order.workspace), cache_folder()
        )
        findings += tuple(in_workspace(fault, order.workspace.root) for fault in faults)
        if not faults:
            identity = job.identity._replace(findings=len(findings))
            written, failures = write_report(job.folder, outputs, identity, job.inputs)
            findings += failures
    console.show_findings(findings, order.workspace)
    if written is None:
        console.say("nothing_written", year=job.year)
    else:
        say_what_was_written(job, written, console)
    console.say(
        "done", year=job.year, seconds=f"{perf_counter() - job.started:.2f}", findings=console.summary(findings)
    )
    return status_of(findings)


def in_workspace(diagnostic: Diagnostic, root: str) -> Diagnostic:
    """Return a finding in a template of the workspace with the file named as it is seen from there."""
    span = diagnostic.span
    if span is None or not span.file.startswith(root + os.sep):
        return diagnostic
    file = os.path.relpath(span.file, root).replace(os.sep, "/")
    return diagnostic._replace(span=span._replace(file=file))


def say_what_was_written(job: Job, written: Written, console: Console) -> None:
    """Print the names of the files written, and of those that were the same already."""
    separator = console.word("list_separator")
    for key, names in (("wrote", written.written), ("same_bytes", written.unchanged)):
        if names:
            files = separator.join(shown_path(os.path.join(job.folder, name)) for name in names)
            console.say(key, year=job.year, files=files)


def created_text(epoch: int | None) -> str:
    """Return the time of SOURCE_DATE_EPOCH as ISO 8601 in UTC, or an empty text."""
    if epoch is None:
        return ""
    from time import gmtime, strftime

    return strftime("%Y-%m-%dT%H:%M:%SZ", gmtime(epoch))


def command(console: Console) -> click.Command:
    """Return the command."""
    word = console.word
    return FazhiCommand(
        "build",
        console.language,
        callback=run,
        params=[
            click.Argument(["years"], nargs=-1, required=True, type=Year(), metavar=f"{word('metavar_year')}…"),
            click.Option(
                ["--to"],
                type=OneOf(tuple(RENDERERS), several=True),
                default=("md", "html"),
                metavar=word("metavar_formats"),
                help=word("help_to"),
            ),
            root_option(console),
            click.Option(["--output"], metavar=word("metavar_folder"), help=word("help_output")),
        ],
    )
