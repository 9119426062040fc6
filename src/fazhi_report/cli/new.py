"""`fazhi new YEAR`: the sources of a new year, carried over from those of another year or made from a skeleton."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import click

from fazhi_report.cli.console import Console, ExitStatus, shown_path, status_of
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.parameters import Year, root_option
from fazhi_report.cli.schema import FOLDER as SCHEMA_FOLDER
from fazhi_report.cli.usage import WrongUsage
from fazhi_report.diagnostics import Diagnostic, Outcome
from fazhi_report.file_writing import WrittenFiles, write_files
from fazhi_report.workspace import Workspace, names_in_year, read_skeleton, read_year, year_folder

if TYPE_CHECKING:
    from fazhi_report.new_year import NewYear

MOST_NAMES: Final = 3
"""Names of files listed of a year that is there already."""


def run(year: int, origin: int | None, root: str | None) -> int:
    """Make the year and return the exit status."""
    console: Console = click.get_current_context().obj
    refuse_what_is_no_year_of_a_report(year)
    if origin == year:
        raise WrongUsage("same_year", click.get_current_context(), name=f"{year:04}")
    workspace = console.workspace(root)
    if workspace is None:
        return ExitStatus.USAGE
    findings = occupied(workspace, year)
    if findings:
        console.show_findings(findings)
        return status_of(findings)
    if origin is not None:
        return carry_over(workspace, origin, year, console)
    new, findings = skeleton(year)
    written, failures = (None, findings) if new is None else write_new(workspace, new.contents)
    console.show_findings(failures)
    if new is None or written is None:
        return status_of(failures)
    say_what_is_to_be_filled(workspace, year, new, console)
    if not os.path.exists(os.path.join(workspace.root, *SCHEMA_FOLDER)):
        console.say("new_without_schemas")
    say_next_steps(year, console)
    return ExitStatus.CLEAN


def refuse_what_is_no_year_of_a_report(year: int) -> None:
    """Refuse a year that no report can have: WrongUsage."""
    from fazhi_report.schema import FIRST_YEAR, LAST_YEAR

    if not FIRST_YEAR <= year <= LAST_YEAR:
        bounds = {"first": str(FIRST_YEAR), "last": str(LAST_YEAR)}
        raise WrongUsage("year_out_of_range", click.get_current_context(), name=f"{year:04}", **bounds)


def occupied(workspace: Workspace, year: int) -> tuple[Diagnostic, ...]:
    """Return the finding that the folder of a year holds something (FZ040), or cannot be looked into."""
    names, findings = names_in_year(workspace, year)
    return (Diagnostic("FZ040", None, held_by(year, names)),) if names else findings


def held_by(year: int, names: Sequence[str]) -> Mapping[str, str]:
    """Return the words for the files that the folder of a year holds: how many, and the first names."""
    listed = names[:MOST_NAMES]
    more = len(names) > len(listed)
    return {
        "year": f"{year:04}",
        "count": str(len(names)),
        "names_zh": "、".join(listed) + (" 等" if more else ""),
        "names_en": ", ".join(listed) + (", …" if more else ""),
    }


def carry_over(workspace: Workspace, origin: int, year: int, console: Console) -> int:
    """Make a year from another one, say what was done, and return the exit status."""
    from fazhi_report import new_year

    contents, findings = read_year(workspace, origin)
    if contents is None or findings:
        console.show_findings(findings)
        return status_of(findings)
    new, findings = new_year.carry_over(contents, origin, year)
    if new is None:
        console.show_findings(findings, contents)
        console.complain("new_refused", year=year, origin=origin)
        return status_of(findings)
    written, findings = write_new(workspace, new.contents)
    if written is None:
        console.show_findings(findings)
        return status_of(findings)
    folder = shown_path(year_folder(workspace, year))
    console.say("new_from", origin=origin, folder=folder, files=len(new.contents))
    console.say("new_pending", origin=origin, pending=new.pending)
    if origin != year - 1:
        console.say("new_other_year", origin=origin)
    console.say("new_date", date=new.date)
    say_next_steps(year, console)
    return ExitStatus.CLEAN


def skeleton(year: int) -> Outcome[NewYear]:
    """Return the sources of a year that is still to be written."""
    from fazhi_report import new_year

    contents, findings = read_skeleton()
    return Outcome(None, findings) if contents is None else new_year.begin_year(contents, year)


def write_new(workspace: Workspace, contents: Mapping[str, bytes]) -> Outcome[WrittenFiles]:
    """Write files (`data/2020/report.yaml` → bytes) into a workspace, none of which may be there yet: all or none."""
    paths = {os.path.join(workspace.root, *name.split("/")): content for name, content in contents.items()}
    return write_files(paths, expected=dict.fromkeys(paths))


def say_what_is_to_be_filled(workspace: Workspace, year: int, new: NewYear, console: Console) -> None:
    """Say that a skeleton was made and how to go on in it."""
    console.say("new_skeleton", folder=shown_path(year_folder(workspace, year)), files=len(new.contents))
    console.say("new_to_fill")
    console.say("new_date", date=new.date)


def say_next_steps(year: int, console: Console) -> None:
    """Say which commands come next."""
    for key in ("next_steps", "next_status", "next_check"):
        console.say(key, year=year)


def command(console: Console) -> click.Command:
    """Return the command."""
    word = console.word
    return FazhiCommand(
        "new",
        console.language,
        callback=run,
        params=[
            click.Argument(["year"], type=Year(), metavar=word("metavar_year")),
            click.Option(["--from", "origin"], type=Year(), metavar=word("metavar_year"), help=word("help_from")),
            root_option(console),
        ],
    )
