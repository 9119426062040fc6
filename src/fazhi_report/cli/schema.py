"""`fazhi schema [KIND]`: JSON Schema for the data files, so that an editor knows their keys."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import click

from fazhi_report.cli.console import Console, ExitStatus, shown_path, status_of
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.parameters import root_option
from fazhi_report.cli.usage import WrongUsage
from fazhi_report.file_writing import content_of, write_files

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FOLDER: Final = ("data", "schema")
"""Where the schemas lie in a workspace. The files of every year name them as `../schema/…`."""


def run(kind: str | None, root: str | None, output: str | None, check: bool) -> int:
    """Write, check or print the schemas and return the exit status."""
    from fazhi_report.editor_schema import FILES, schema_bytes

    console: Console = click.get_current_context().obj
    if kind is not None and kind not in FILES:
        raise no_such_kind(kind, tuple(FILES))
    if kind is not None and output is None and not check:
        print(schema_bytes(kind, console.language).decode(), end="")
        return ExitStatus.CLEAN
    folder = output if output is not None else folder_of_workspace(root, console)
    if folder is None:
        return ExitStatus.USAGE
    kinds = tuple(FILES) if kind is None else (kind,)
    return check_files(folder, kinds, console) if check else write_schemas(folder, kinds, console)


def no_such_kind(name: str, kinds: Sequence[str]) -> WrongUsage:
    """Return the fault of a command line that names no kind of data file."""
    from difflib import get_close_matches

    suggestion = next(iter(get_close_matches(name.lower(), kinds, n=1)), "")
    allowed = {"allowed_zh": "、".join(kinds), "allowed_en": ", ".join(kinds)}
    return WrongUsage("no_such_kind", click.get_current_context(), name=name, suggestion=suggestion, **allowed)


def folder_of_workspace(root: str | None, console: Console) -> str | None:
    """Return the folder of the schemas in the workspace, None where there is no workspace."""
    workspace = console.workspace(root)
    return None if workspace is None else os.path.join(workspace.root, *FOLDER)


def write_schemas(folder: str, kinds: Sequence[str], console: Console) -> int:
    """Write the schemas of some kinds of files, say what was done, and return the exit status."""
    from fazhi_report.editor_schema import schema_bytes, schema_file_name

    contents = {os.path.join(folder, schema_file_name(kind)): schema_bytes(kind, console.language) for kind in kinds}
    files, findings = write_files(contents)
    console.show_findings(findings)
    if files is None:
        return status_of(findings)
    say_paths("schema_wrote", files.written, console)
    say_paths("schema_same", files.unchanged, console)
    return ExitStatus.CLEAN


def check_files(folder: str, kinds: Sequence[str], console: Console) -> int:
    """Say which schemas are not as this program would write them, and return the exit status. Nothing is written."""
    from fazhi_report.editor_schema import schema_bytes, schema_file_name

    in_any_language = {
        os.path.join(folder, schema_file_name(kind)): (schema_bytes(kind, "zh"), schema_bytes(kind, "en"))
        for kind in kinds
    }
    stale = stale_files(in_any_language)
    say_paths("schema_current", [path for path in in_any_language if path not in stale], console)
    if stale:
        console.complain("schema_stale", files=listed(stale, console))
    return ExitStatus.FINDINGS if stale else ExitStatus.CLEAN


def stale_files(contents: Mapping[str, Sequence[bytes]]) -> list[str]:
    """Return the paths at which none of the contents lies that might."""
    stale = []
    for path, possible in contents.items():
        try:
            found = content_of(path)
        except OSError:
            found = None
        if found not in possible:
            stale.append(path)
    return stale


def say_paths(key: str, paths: Sequence[str], console: Console) -> None:
    """Print something of some files, nothing where there are none."""
    if paths:
        console.say(key, files=listed(paths, console))


def listed(paths: Sequence[str], console: Console) -> str:
    """Return paths as a list, each as the user would write it."""
    return console.word("list_separator").join(map(shown_path, paths))


def command(console: Console) -> click.Command:
    """Return the command."""
    word = console.word
    return FazhiCommand(
        "schema",
        console.language,
        callback=run,
        params=[
            click.Argument(["kind"], required=False, metavar=f"[{word('metavar_kind')}]"),
            click.Option(["--check"], is_flag=True, help=word("help_schema_check")),
            click.Option(["--output"], metavar=word("metavar_folder"), help=word("help_schema_output")),
            root_option(console),
        ],
    )
