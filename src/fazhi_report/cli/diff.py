"""`fazhi diff`: what changed in substance between two years, or between two revisions that git keeps."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from fazhi_report.cli.comparing import Pair, compare_sides, faults_in
from fazhi_report.cli.console import UNBROKEN, Console, ExitStatus, shown_path, status_of
from fazhi_report.cli.diff_sides import SideFiles, sides_of_years
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.parameters import OneOf, Year, root_option
from fazhi_report.cli.usage import WrongUsage
from fazhi_report.diagnostics import Diagnostic, Outcome
from fazhi_report.file_writing import write_files
from fazhi_report.messages.comparison import labels
from fazhi_report.renderers.comparison.document import ComparisonDocument
from fazhi_report.workspace import Workspace, cache_folder, read_templates

if TYPE_CHECKING:
    from fazhi_report.comparison import Topic

FORMATS: Final = ("text", "md", "html", "json")
WITH_TEMPLATE: Final = frozenset({"md", "html"})
TOPICS: Final[tuple[Topic, ...]] = ("figures", "prose", "structure")


class Topics(click.ParamType[tuple[str, ...]]):
    """What a comparison is cut down to."""

    name = "topics"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """Return the topics, each once. One that there is not: WrongUsage."""
        try:
            return OneOf(TOPICS, several=True).convert(value, param, ctx)
        except WrongUsage as refused:
            raise WrongUsage("no_such_topic", ctx, **refused.arguments) from None


class Options(NamedTuple):
    """What the user has asked for, beside what is compared."""

    form: str
    topics: tuple[Topic, ...]
    output: str | None
    exit_code: bool


class Order(NamedTuple):
    """What is to be compared: the years of each pair, all of them told of or, unless `chosen`, those that differ."""

    sides: tuple[SideFiles, SideFiles]
    pairs: tuple[Pair, ...]
    chosen: bool


def run(  # noqa: PLR0913 (click passes each option by its name)
    *,
    years: tuple[int, ...],
    git: str | None,
    form: tuple[str, ...],
    only: tuple[str, ...],
    exit_code: bool,
    output: str | None,
    root: str | None,
) -> int:
    """Compare and return the exit status."""
    console: Console = click.get_current_context().obj
    options = Options(form[0], tuple(topic for topic in TOPICS if topic in only), output, exit_code)
    if git is None and len(years) != len(("old", "new")):
        raise WrongUsage("diff_needs_two_years", click.get_current_context())
    workspace = console.workspace(root)
    if workspace is None:
        return ExitStatus.USAGE
    order, findings = ordered(years, git, workspace, console)
    console.show_findings(findings)
    return status_of(findings) if order is None else report(order, options, workspace, console)


def ordered(years: tuple[int, ...], git: str | None, workspace: Workspace, console: Console) -> Outcome[Order]:
    """Return what is to be compared: two years of the workspace, or some years, or all, of what `git` names."""
    if git is None:
        return Outcome(Order(sides_of_years(workspace, *years), ((years[0], years[1]),), chosen=True))
    from fazhi_report.cli.diff_revisions import range_of, sides_of_revisions
    from fazhi_report.revisions import Repository

    repository = Repository(workspace.root, os.environ)
    sides, findings = sides_of_revisions(repository, range_of(git), years, console)
    if sides is None:
        return Outcome(None, findings)
    compared = dict.fromkeys(years) or sorted({*sides[0].years, *sides[1].years})
    if not compared:
        old, new = (each.side.name for each in sides)
        raise WrongUsage("diff_no_data", click.get_current_context(), old=old, new=new)
    return Outcome(Order(sides, tuple((year, year) for year in compared), chosen=bool(years)))


def report(order: Order, options: Options, workspace: Workspace, console: Console) -> int:
    """Compare the years of both sides, print or write what was found, and return the exit status."""
    missing = tuple(finding for pair in order.pairs for finding in missing_years(order.sides, pair))
    if missing:
        console.show_findings(missing)
        return status_of(missing)
    years, findings = compare_sides(*order.sides, order.pairs, frozenset(options.topics))
    console.show_findings(findings, {name: text for side in order.sides for name, text in side.texts.items()})
    status = status_of(findings)
    if years and all(year.status == "unreadable" for year in years):
        return status
    old, new = (side.side for side in order.sides)
    told = tuple(year for year in years if order.chosen or year.status != "same")
    document = ComparisonDocument(old, new, told, options.topics, console.language, labels(console.language))
    templates, faults = read_templates(workspace) if options.form in WITH_TEMPLATE else Outcome({})
    if templates is not None and not faults:
        faults = show(document, templates, options, console)
    console.show_findings(faults, templates or {})
    differs = options.exit_code and any(year.differs for year in years)
    return max(status, status_of(faults), ExitStatus.FINDINGS if differs else ExitStatus.CLEAN)


def show(
    document: ComparisonDocument, templates: Mapping[str, bytes], options: Options, console: Console
) -> tuple[Diagnostic, ...]:
    """Print the comparison or write it to a file, and return what went wrong."""
    text, faults = rendered(document, templates, options, console)
    if text is None:
        return faults
    if options.output is None:
        print(text.rstrip("\n"))
        return ()
    path = os.path.abspath(options.output)
    content = (text.rstrip("\n") + "\n").encode("utf-8", "backslashreplace")
    files, failures = write_files({path: content})
    if files is not None:
        console.say("diff_wrote" if files.written else "diff_same", file=shown_path(path))
    return failures


def rendered(
    document: ComparisonDocument, templates: Mapping[str, bytes], options: Options, console: Console
) -> Outcome[str]:
    """Return the comparison in the form asked for, or what is wrong with the template."""
    if options.form == "text":
        from fazhi_report.cli.diff_page import page_text
        from fazhi_report.cli.terminal import wants_colour

        to_file = options.output is not None
        colour = not to_file and wants_colour(sys.stdout, os.environ)
        return Outcome(page_text(document, UNBROKEN if to_file else console.width, colour=colour))
    if options.form == "json":
        from fazhi_report.renderers.comparison.json import render as render_json

        return Outcome(render_json(document))
    if options.form == "md":
        from fazhi_report.renderers.comparison.markdown import render
    else:
        from fazhi_report.renderers.comparison.html import render
    return render(document, templates, cache_folder())


def missing_years(sides: tuple[SideFiles, SideFiles], pair: Pair) -> Iterator[Diagnostic]:
    """Yield what is found where there is nothing to compare: one of two years is not there, or no side has the year.

    A folder of a year without sources is told of as `fazhi check` does.
    """
    absent = {year: side for side, year in zip(sides, pair, strict=True) if not side.has(year)}
    if pair[0] == pair[1] and any(side.has(pair[0]) for side in sides):
        return
    present = sorted({year for side in sides for year in side.years})
    for year, side in absent.items():
        if year in side.years:
            yield from faults_in(side, year)
        else:
            yield no_such_year(year, present)


def no_such_year(year: int, present: Sequence[int]) -> Diagnostic:
    """Return the finding that a year is in neither side."""
    nearest = min(present, key=lambda other: (abs(other - year), -other), default=year)
    names = [f"{other:04}" for other in present]
    arguments = {"years_zh": "、".join(names), "years_en": ", ".join(names), "nearest": f"{nearest:04}"}
    return Diagnostic("FZ003", None, {"year": f"{year:04}", **arguments})


def command(console: Console) -> click.Command:
    """Return the command."""
    word = console.word
    return FazhiCommand(
        "diff",
        console.language,
        callback=run,
        params=[
            click.Argument(["years"], nargs=-1, type=Year(), metavar=f"[{word('metavar_year')}]…"),
            click.Option(["--git"], metavar=word("metavar_revisions"), help=word("help_diff_git")),
            click.Option(
                ["--format", "form"],
                type=OneOf(FORMATS, several=False),
                default=FORMATS[:1],
                metavar=word("metavar_format"),
                help=word("help_diff_format"),
            ),
            click.Option(
                ["--only"],
                type=Topics(),
                default=TOPICS,
                metavar=word("metavar_topics"),
                help=word("help_diff_only"),
            ),
            click.Option(["--exit-code"], is_flag=True, help=word("help_diff_exit_code")),
            click.Option(["--output"], metavar=word("metavar_file"), help=word("help_diff_output")),
            root_option(console),
        ],
    )
