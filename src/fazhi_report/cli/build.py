"""`fazhi build YEAR…`: check the data of a year and write the report.

A draft is written in spite of figures that are still pending, to a folder of its own, and says what it lacks.

Whether anything has changed since the last build is asked first, before any part of the compiler is imported.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from time import perf_counter
from typing import Final, NamedTuple

import click

from fazhi_report import __version__
from fazhi_report.cli.checking import Checked, check_contents
from fazhi_report.cli.console import Console, ExitStatus, shown_path, status_of
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.parameters import OneOf, Year, root_option
from fazhi_report.cli.steps import StepLine
from fazhi_report.cli.typeface_search import font_path_option, search_typefaces
from fazhi_report.diagnostics import Diagnostic, Outcome
from fazhi_report.messages.entry import Language
from fazhi_report.renderers import RENDERERS, Resources, find_renderer
from fazhi_report.report_writer import Identity, Written, digest_of_program, digests, is_current, write_report
from fazhi_report.typefaces import NAMES, NO_TYPEFACES, Face, Typeface
from fazhi_report.workspace import (
    Workspace,
    build_folder,
    cache_folder,
    own_layouts,
    read_past,
    read_program,
    read_record,
    read_templates,
    read_year,
)

LAST_EPOCH = 253402300799
"""9999-12-31T23:59:59Z, the last time that ISO 8601 writes with a year of four digits."""

PENDING: Final = "FZ307"
"""The one error that a draft may have: a figure that is still pending."""

UNCHANGED: Final = "FZ440"
"""Sentences that are still last year's."""

SET_IN_TYPE: Final = "pdf"
"""The format that typefaces are looked for."""

DRAFT: Final = "draft"
"""The folder of drafts in that of the finished report, which they never touch."""


class Typesetting(NamedTuple):
    """What reports are set in: the typefaces, and the digests of their files by name."""

    typefaces: Mapping[Face, Typeface] = NO_TYPEFACES
    digests: Mapping[str, str] = {}


class Order(NamedTuple):
    """What the user has asked for, and what the machine has for it."""

    workspace: Workspace
    formats: tuple[str, ...]
    output: str | None
    epoch: int | None
    draft: bool
    typesetting: Typesetting


class Job(NamedTuple):
    """One year to be built: what shapes the report, and where it goes."""

    year: int
    templates: Mapping[str, bytes]
    inputs: Mapping[str, str]
    identity: Identity
    folder: str


class Built(NamedTuple):
    """What came of a job: the files written, None where nothing was; all findings."""

    written: Written | None
    findings: tuple[Diagnostic, ...]


def run(  # noqa: PLR0913 (click passes each option by its name)
    *,
    years: tuple[int, ...],
    to: tuple[str, ...],
    draft: bool,
    font_paths: tuple[str, ...],
    root: str | None,
    output: str | None,
) -> int:
    """Build the report of each year and return the exit status."""
    console: Console = click.get_current_context().obj
    workspace = console.workspace(root)
    if workspace is None:
        return ExitStatus.USAGE
    steps = StepLine(console)
    try:
        epoch, findings = source_date_epoch()
        typesetting, more = typesetting_for(to, font_paths, steps)
        steps.end()
        if typesetting is None or findings:
            console.show_findings(findings + more)
            return ExitStatus.USAGE
        order = Order(workspace, to, output, epoch, draft, typesetting)
        return max(build_year(year, order, console, steps) for year in dict.fromkeys(years))
    finally:
        steps.end()


def typesetting_for(formats: tuple[str, ...], font_paths: tuple[str, ...], steps: StepLine) -> Outcome[Typesetting]:
    """Return what reports are set in, nothing where no format asks for it.

    FZ050 to FZ053 for all that is missing or wrong (value None).
    """
    if SET_IN_TYPE not in formats:
        return Outcome(Typesetting())
    steps.begin("step_typefaces", at_once=True)
    search = search_typefaces(font_paths)
    if search.findings:
        others = [found for name in formats if name != SET_IN_TYPE for found in find_renderer(name).diagnostics]
        return Outcome(None, (*search.findings, *others))
    from fazhi_report.typefaces.files import digests_of

    file_digests, findings = digests_of(search.typefaces)
    if findings or file_digests is None:
        return Outcome(None, findings)
    return Outcome(Typesetting(search.typefaces, file_digests))


def source_date_epoch() -> Outcome[int]:
    """Return the seconds of SOURCE_DATE_EPOCH, None where it is not set. FZ007 where it is no such number."""
    text = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not text:
        return Outcome(None)
    if text.isascii() and text.isdigit() and len(text) <= len(str(LAST_EPOCH)) and int(text) <= LAST_EPOCH:
        return Outcome(int(text))
    return Outcome(None, (Diagnostic("FZ007", None, {"value": text}),))


def build_year(year: int, order: Order, console: Console, steps: StepLine) -> int:
    """Build the report of one year, say what was done, and return the exit status."""
    started = perf_counter()
    steps.begin("step_check", year=year)
    contents, findings = read_year(order.workspace, year)
    templates, template_findings = read_templates(order.workspace)
    findings += template_findings
    if SET_IN_TYPE in order.formats:
        findings += tuple(Diagnostic("FZ057", None, {"path": name}) for name in own_layouts(order.workspace))
    if contents is None or templates is None:
        steps.end()
        console.show_findings(findings)
        return status_of(findings)
    past = read_past(order.workspace, year)
    job = Job(
        year,
        templates,
        {**digests({**contents, **past, **templates}), **order.typesetting.digests},
        Identity(program_identity(), order.formats, console.language, order.epoch, draft=order.draft),
        folder_of(year, order),
    )
    names = [RENDERERS[name].file_name for name in order.formats]
    if not findings and is_current(job.folder, job.identity, job.inputs, names):
        steps.end()
        console.say("current", year=year, folder=shown_path(job.folder))
        return ExitStatus.CLEAN
    checked = check_contents(year, contents, past, findings)
    built = render_and_write(job, order, console.language, checked, steps)
    steps.end()
    told = to_be_told(built.findings, order)
    console.show_findings(told, {**checked.texts, **templates})
    say_what_was_written(job, built.written, console)
    say_what_it_was_set_in(job, built.written, order, console)
    say_what_is_left(year, built.findings, order, console)
    seconds = f"{perf_counter() - started:.2f}"
    summary = console.summary(told, len(checked.waived))
    console.say("done", year=year, seconds=seconds, findings=summary)
    return status_of(told)


def folder_of(year: int, order: Order) -> str:
    """Return the folder that a year's report is written to; a draft lies in one of its own within it."""
    folder = build_folder(order.workspace, year, order.output)
    return os.path.join(folder, DRAFT) if order.draft else folder


def to_be_told(findings: tuple[Diagnostic, ...], order: Order) -> tuple[Diagnostic, ...]:
    """Return the findings that are listed, and that count: for a draft all but what is still to be done in any case."""
    return tuple(each for each in findings if not (order.draft and each.code in {PENDING, UNCHANGED}))


def program_identity() -> str:
    """Return what tells this program from any other that would make another report: its version and its own code."""
    return f"{__version__}+{digest_of_program(read_record(__version__), read_program)[:16]}"


def render_and_write(job: Job, order: Order, language: Language, checked: Checked, steps: StepLine) -> Built:
    """Render and write one report; nothing is written if anything is wrong with it."""
    findings = checked.findings
    document = checked.compiled.document if checked.compiled is not None else None
    if document is None or status_of(to_be_told(findings, order)) is not ExitStatus.CLEAN:
        return Built(None, findings)
    from fazhi_report.pipeline import Page, render_report

    page = Page(language, created_text(order.epoch), order.draft)
    resources = Resources(job.templates, cache_folder(), order.typesetting.typefaces)

    def tell(name: str) -> None:
        steps.begin("step_format", at_once=name == SET_IN_TYPE, year=job.year, format=name)

    outputs, found = render_report(document, page, order.formats, resources, tell)
    findings += found
    if status_of(found) is not ExitStatus.CLEAN:
        return Built(None, findings)
    identity = job.identity._replace(findings=len(findings))
    written, failures = write_report(job.folder, outputs, identity, job.inputs)
    return Built(written, findings + failures)


def say_what_was_written(job: Job, written: Written | None, console: Console) -> None:
    """Print the names of the files written, of those that were the same already, and of those left from before."""
    if written is None:
        console.say("nothing_written", year=job.year)
        return
    separator = console.word("list_separator")
    made = {*written.written, *written.unchanged}
    others = [form.file_name for form in RENDERERS.values() if form.file_name not in made]
    left = [name for name in others if os.path.exists(os.path.join(job.folder, name))]
    for key, names in (("wrote", written.written), ("same_bytes", written.unchanged), ("left_from_before", left)):
        if names:
            files = separator.join(shown_path(os.path.join(job.folder, name)) for name in names)
            console.say(key, year=job.year, files=files)


def say_what_it_was_set_in(job: Job, written: Written | None, order: Order, console: Console) -> None:
    """Print in one line which typefaces were used, and for a substitute what it stands for."""
    if written is None or SET_IN_TYPE not in order.formats:
        return
    from fazhi_report.typefaces.finding import is_own, spoken_name
    from fazhi_report.typefaces.preference import STANDARD

    used = [
        console.word(
            "typeface_own" if is_own(typeface) else "typeface_substitute",
            face=NAMES[face],
            name=spoken_name(typeface),
            standard=STANDARD[face],
        )
        for face, typeface in order.typesetting.typefaces.items()
    ]
    console.say("typefaces_used", year=job.year, typefaces=console.word("list_separator").join(used))


def say_what_is_left(year: int, findings: tuple[Diagnostic, ...], order: Order, console: Console) -> None:
    """Print in a line each how many figures a draft lacks and how many of its places are still last year's."""
    lines = ((PENDING, "draft_lacks_one", "draft_lacks_many"), (UNCHANGED, "draft_keeps_one", "draft_keeps_many"))
    for code, one, many in lines:
        count = sum(each.code == code for each in findings) if order.draft else 0
        if count:
            console.say(one if count == 1 else many, year=year, count=count)


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
            click.Option(["--draft"], is_flag=True, help=word("help_draft")),
            font_path_option(console),
            root_option(console),
            click.Option(["--output"], metavar=word("metavar_folder"), help=word("help_output")),
        ],
    )
