"""`fazhi init [YEAR]`: the first step in a folder without data: a skeleton, schemas for editors, settings for git."""

from __future__ import annotations

import os
from collections.abc import Mapping
from time import localtime
from types import MappingProxyType
from typing import Final, NamedTuple

import click

from fazhi_report.cli.console import Console, ExitStatus, shown_path, status_of
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.new import (
    refuse_what_is_no_year_of_a_report,
    say_next_steps,
    say_what_is_to_be_filled,
    skeleton,
    write_new,
)
from fazhi_report.cli.parameters import Year
from fazhi_report.cli.schema import FOLDER as SCHEMA_FOLDER
from fazhi_report.file_writing import content_of
from fazhi_report.workspace import Workspace, begin_workspace


class Setting(NamedTuple):
    """A line of a file of git, the key of the comment above it, and other lines that do the same."""

    line: str
    comment: str
    others: frozenset[str] = frozenset()


SETTINGS: Final[Mapping[str, tuple[Setting, ...]]] = MappingProxyType(
    {
        ".gitignore": (
            Setting("build/", "git_build", frozenset(("build", "/build", "/build/", "build/*", "/build/*"))),
        ),
        ".gitattributes": (
            Setting("data/**/*.yaml text eol=lf diff=fazhi", "git_sources"),
            Setting("data/schema/*.json text eol=lf", "git_schemas"),
        ),
    }
)
"""What git should know of a workspace, by the name of the file that says it."""


def run(year: int | None, root: str | None) -> int:
    """Make the workspace and return the exit status."""
    console: Console = click.get_current_context().obj
    year = localtime().tm_year - 1 if year is None else year
    refuse_what_is_no_year_of_a_report(year)
    workspace, findings = begin_workspace(root)
    if workspace is None:
        console.show_findings(findings)
        return status_of(findings)
    new, findings = skeleton(year)
    if new is None:
        console.show_findings(findings)
        return status_of(findings)
    others = without_those_there(workspace, {**schemas(console), **settings_of_git(console)})
    written, findings = write_new(workspace, {**new.contents, **others})
    if written is None:
        console.show_findings(findings)
        return status_of(findings)
    say_what_is_to_be_filled(workspace, year, new, console)
    say_what_else_was_written(workspace, others, console)
    say_what_is_to_be_added(workspace, others, console)
    say_next_steps(year, console)
    return ExitStatus.CLEAN


def schemas(console: Console) -> Mapping[str, bytes]:
    """Return the schemas of all kinds of data files, by their names in a workspace."""
    from fazhi_report.editor_schema import FILES, schema_bytes, schema_file_name

    folder = "/".join(SCHEMA_FOLDER)
    return {f"{folder}/{schema_file_name(kind)}": schema_bytes(kind, console.language) for kind in FILES}


def settings_of_git(console: Console) -> Mapping[str, bytes]:
    """Return the files that tell git about a workspace, by their names in it."""
    return {
        name: "".join(f"# {console.word(each.comment)}\n{each.line}\n" for each in settings).encode()
        for name, settings in SETTINGS.items()
    }


def without_those_there(workspace: Workspace, contents: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the files that a workspace does not have yet."""
    there = {name for name in contents if os.path.lexists(os.path.join(workspace.root, *name.split("/")))}
    return {name: content for name, content in contents.items() if name not in there}


def say_what_else_was_written(workspace: Workspace, others: Mapping[str, bytes], console: Console) -> None:
    """Say which files beside the year's were written, the schemas by their folder."""
    folder = "/".join(SCHEMA_FOLDER)
    names = dict.fromkeys(folder if name.startswith(f"{folder}/") else name for name in others)
    if names:
        paths = (shown_path(os.path.join(workspace.root, *name.split("/"))) for name in names)
        console.say("init_wrote", files=console.word("list_separator").join(paths))


def say_what_is_to_be_added(workspace: Workspace, written: Mapping[str, bytes], console: Console) -> None:
    """Say which lines are missing in files of git that were there already and have been left alone."""
    for name, settings in SETTINGS.items():
        if name in written:
            continue
        path = os.path.join(workspace.root, name)
        there = lines_of(path)
        missing = [each.line for each in settings if not there & {each.line, *each.others}]
        if missing:
            console.say("init_left_alone", file=shown_path(path))
            for line in missing:
                print(f"    {line}")


def lines_of(path: str) -> frozenset[str]:
    """Return the lines of a file with single spaces between their words; none of a file that cannot be read."""
    try:
        content = content_of(path) or b""
    except OSError:
        content = b""
    return frozenset(" ".join(line.split()) for line in content.decode(errors="replace").splitlines())


def command(console: Console) -> click.Command:
    """Return the command."""
    word = console.word
    return FazhiCommand(
        "init",
        console.language,
        callback=run,
        params=[
            click.Argument(["year"], type=Year(), required=False, metavar=f"[{word('metavar_year')}]"),
            click.Option(["--root"], metavar=word("metavar_folder"), help=word("help_init_root")),
        ],
    )
