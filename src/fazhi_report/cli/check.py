"""`fazhi check [YEAR|FILE|-]…`: the same stages as a build, without writing; what is found, in the format asked for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from time import perf_counter
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from fazhi_report.cli.checking import NOTHING_CHECKED, Checked, check_year
from fazhi_report.cli.choice import Choice, Codes
from fazhi_report.cli.console import Console, ExitStatus, path_from_here, source_lines_in, status_of
from fazhi_report.cli.formats import FOR_PEOPLE, FORMATS, load_format
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.parameters import OneOf, root_option
from fazhi_report.cli.targets import Request, Target, request_of
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.workspace import Workspace

if TYPE_CHECKING:
    from fazhi_report.cli.listing import Listing
    from fazhi_report.rules import Waived


NOWHERE: Final = Workspace("")
"""The workspace of a request for which none was found; nothing is read of it."""


class Options(NamedTuple):
    """How to list what is found, and what to make of it."""

    form: str
    choice: Choice
    strict: bool
    exit_zero: bool
    statistics: bool


class Found(NamedTuple):
    """What was found in one year (None: before any was read), as far as it was asked for.

    `files` are the names of the files that were asked for, `elsewhere` counts what was found in others.
    """

    year: int | None
    checked: Checked
    files: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    waived: tuple[Waived, ...] = ()
    elsewhere: int = 0


def run(  # noqa: PLR0913 (click passes each option by its name)
    *,
    arguments: tuple[str, ...],
    root: str | None,
    stdin_filename: str | None,
    form: tuple[str, ...],
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    strict: bool,
    exit_zero: bool,
    statistics: bool,
) -> int:
    """Check what is asked for, print what was found, and return the exit status."""
    console: Console = click.get_current_context().obj
    choice = Choice(sum(select, ()), sum(ignore, ()))
    options = Options(form[0], choice, strict, exit_zero, statistics)
    outcome = request_of(arguments, stdin_filename, root)
    request = outcome.value or Request(NOWHERE, (), findings=outcome.diagnostics)
    tell = tell_year_by_year if options.form == FOR_PEOPLE else print_document
    found = tell(request, options, console)
    if statistics:
        print_statistics(found, options, console)
    status = status_of([finding for each in found for finding in each.findings], strict=strict)
    return ExitStatus.CLEAN if exit_zero and status is ExitStatus.FINDINGS else status


def before_reading(request: Request) -> Found:
    """Return what was found before any year was read."""
    return Found(None, NOTHING_CHECKED, findings=request.findings)


def tell_year_by_year(request: Request, options: Options, console: Console) -> list[Found]:
    """Print what is found in each year as soon as it is known, and return it."""
    everything = [before_reading(request)]
    show(everything[0], options, console)
    for target in request.targets:
        started = perf_counter()
        everything.append(look(request, target, options.choice, everything[-1].checked))
        show(everything[-1], options, console)
        print(summary_of(everything[-1], perf_counter() - started, options, console))
    return everything


def print_document(request: Request, options: Options, console: Console) -> list[Found]:
    """Print all that is found as one document on the standard output, summaries on the error stream; return it."""
    everything = [before_reading(request)]
    summaries = []
    for target in request.targets:
        started = perf_counter()
        everything.append(look(request, target, options.choice, everything[-1].checked))
        summaries.append(summary_of(everything[-1], perf_counter() - started, options, console))
    base = path_from_here(request.workspace.root)
    text = load_format(options.form)(listing_of(everything, options, console)._replace(base=base))
    if text:
        print(text)
    for summary in summaries:
        console.print_error(summary)
    return everything


def look(request: Request, target: Target, choice: Choice, checked_before: Checked) -> Found:
    """Check one year after another, and return what was found as far as it was asked for."""
    checked = check_year(request.workspace, target.year, request.typed, checked_before)
    taken = [finding for finding in checked.findings if choice.takes(finding)]
    findings = tuple(finding for finding in taken if concerns(finding, target.files))
    waived = tuple(
        each for each in checked.waived if choice.takes(each.finding) and concerns(each.finding, target.files)
    )
    files = tuple(checked.contents) if target.files is None else tuple(sorted(target.files))
    return Found(target.year, checked, files, findings, waived, len(taken) - len(findings))


def concerns(finding: Diagnostic, files: Collection[str] | None) -> bool:
    """Whether a finding is about one of the files (None: any): it or a related place lies there, or it has no place."""
    spans = (finding.span, *finding.related)
    return files is None or finding.span is None or any(span is not None and span.file in files for span in spans)


def summary_of(found: Found, seconds: float, options: Options, console: Console) -> str:
    """Return the line that ends the check of a year."""
    summary = console.summary(found.findings, len(found.waived), found.elsewhere, strict=options.strict)
    return console.word("done", year=found.year, seconds=f"{seconds:.2f}", findings=summary)


def show(found: Found, options: Options, console: Console) -> None:
    """Print findings on the error stream, and those that are waived on the standard output."""
    if not found.findings and not found.waived:
        return
    from fazhi_report.cli.formats.text import render, render_waived

    listing = listing_of([found], options, console)
    if found.findings:
        reader = listing.reader._replace(colour=console.in_colour())
        console.print_error(render(listing._replace(reader=reader)))
    if found.waived:
        blank_line = "\n" if found.findings else ""
        print(f"{blank_line}{render_waived(listing)}")


def print_statistics(found: Sequence[Found], options: Options, console: Console) -> None:
    """Print how many findings each code has: where the summary stands, after it."""
    from fazhi_report.cli.listing import statistics

    for line in statistics(listing_of(found, options, console)):
        if options.form == FOR_PEOPLE:
            print(line)
        else:
            console.print_error(line)


def listing_of(found: Sequence[Found], options: Options, console: Console) -> Listing:
    """Return what was found, at least once, ready to be listed."""
    from fazhi_report.cli.listing import Listing, Reader, in_reading_order, listed, together

    reader = Reader(console.language, width=console.width)
    listings = []
    for each in found:
        findings = [listed(finding, each.year, strict=options.strict) for finding in each.findings]
        findings += [
            listed(finding, each.year, strict=options.strict, reason=reason) for finding, reason in each.waived
        ]
        listings.append(
            Listing(
                in_reading_order(findings),
                () if each.year is None else (each.year,),
                each.files,
                source_lines_in(each.checked.texts),
                reader,
                each.elsewhere,
                strict=options.strict,
            )
        )
    return together(listings)


def command(console: Console) -> click.Command:
    """Return the command."""
    word = console.word
    codes = word("metavar_codes")
    return FazhiCommand(
        "check",
        console.language,
        callback=run,
        params=[
            click.Argument(["arguments"], nargs=-1, metavar=word("metavar_targets")),
            click.Option(
                ["--format", "form"],
                type=OneOf(tuple(FORMATS), several=False),
                default=(FOR_PEOPLE,),
                metavar=word("metavar_format"),
                help=word("help_check_format"),
            ),
            click.Option(
                ["--select"], type=Codes(to_be_left_out=False), multiple=True, metavar=codes, help=word("help_select")
            ),
            click.Option(
                ["--ignore"], type=Codes(to_be_left_out=True), multiple=True, metavar=codes, help=word("help_ignore")
            ),
            click.Option(["--strict"], is_flag=True, help=word("help_strict")),
            click.Option(["--exit-zero"], is_flag=True, help=word("help_exit_zero")),
            click.Option(["--statistics"], is_flag=True, help=word("help_statistics")),
            click.Option(["--stdin-filename"], metavar=word("metavar_file"), help=word("help_stdin_filename")),
            root_option(console),
        ],
    )
