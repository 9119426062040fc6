"""What `fazhi check` is asked to look at: years, files of years, or a text that an editor passes on standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from fazhi_report.cli.usage import WrongUsage
from fazhi_report.diagnostics import Diagnostic, Outcome
from fazhi_report.workspace import LARGEST_READ, OF_THE_OFFICE, Workspace, find_workspace, open_workspace, years

STANDARD_INPUT: Final = "-"

DATA: Final = "data"
"""The folder of all years; the workspace itself is taken for it."""

FOR_ALL_YEARS: Final = frozenset(f"{DATA}/{name}" for name in OF_THE_OFFICE)
"""The office's own words, which belong to every year."""

NOTHING: Final[Mapping[str, bytes]] = MappingProxyType({})


class Target(NamedTuple):
    """A year, and the display names of the files whose findings are listed; None for all that the year has."""

    year: int
    files: frozenset[str] | None = None


class Request(NamedTuple):
    """What to look at: the workspace and the years in order; texts that stand for files of theirs, by display name.

    `findings` are about arguments that are passed over.
    """

    workspace: Workspace
    targets: tuple[Target, ...]
    typed: Mapping[str, bytes] = NOTHING
    findings: tuple[Diagnostic, ...] = ()


def request_of(arguments: Sequence[str], stdin_filename: str | None, root: str | None) -> Outcome[Request]:
    """Return what the arguments ask for; every year where there are none.

    A four-digit number is a year, `-` the standard input, anything else a file, the folder of a year, or that of all
    years. The workspace is that of `root`, else the one around the first of the files that is in any, else the one
    around the current folder, which comes first where years are named; without one there is no request. An argument
    that means nothing, and a file of another workspace: WrongUsage.
    """
    if STANDARD_INPUT in arguments or stdin_filename is not None:
        return request_for_text(arguments, stdin_filename, root)
    numbers = [argument for argument in arguments if is_year(argument)]
    paths = [argument for argument in arguments if not is_year(argument)]
    outcome = workspace_for((os.curdir, *paths) if numbers else (*paths, os.curdir), root)
    if outcome.value is None:
        return Outcome(None, outcome.diagnostics)
    workspace = outcome.value
    if not arguments:
        return Outcome(Request(workspace, tuple(Target(year) for year in years(workspace))))
    names = {path: name_in(workspace, path) for path in paths}
    for path in paths:
        refuse_what_is_no_file(path, names[path])
        if names[path] is None:
            refuse_what_lies_elsewhere(path, workspace)
    asked = [name for name in names.values() if name is not None]
    passed_over = tuple(Diagnostic("FZ020", None, {"path": path}) for path in paths if names[path] is None)
    return Outcome(Request(workspace, targets_of(workspace, map(int, numbers), asked), findings=passed_over))


def request_for_text(arguments: Sequence[str], stdin_filename: str | None, root: str | None) -> Outcome[Request]:
    """Return the request to look at the text on standard input in the place of a file, which need not exist."""
    if stdin_filename is None:
        raise WrongUsage("stdin_without_name")
    if tuple(arguments) != (STANDARD_INPUT,):
        raise WrongUsage("stdin_not_alone")
    outcome = workspace_for((stdin_filename, os.curdir), root)
    if outcome.value is None:
        return Outcome(None, outcome.diagnostics)
    content = standard_input()
    if not isinstance(content, bytes):
        return Outcome(None, (content,))
    workspace = outcome.value
    name = name_in(workspace, stdin_filename)
    if name is None or not name.endswith(".yaml"):
        return Outcome(Request(workspace, (), findings=(Diagnostic("FZ020", None, {"path": stdin_filename}),)))
    return Outcome(Request(workspace, targets_of(workspace, (), [name]), {name: content}))


def standard_input() -> bytes | Diagnostic:
    """Return the bytes on standard input, no more than are read of a file; or why there are none (FZ004)."""
    from fazhi_report.messages.system_reasons import reason_arguments

    path = "-"
    if sys.stdin is None:
        return Diagnostic("FZ004", None, {"path": path, **reason_arguments("NOT_A_FILE")})
    try:
        return sys.stdin.buffer.read(LARGEST_READ)
    except OSError as error:
        return Diagnostic("FZ004", None, {"path": path, **reason_arguments(error)})


def workspace_for(paths: Sequence[str], root: str | None) -> Outcome[Workspace]:
    """Return the workspace named by the user, or the one around the first of the paths that is in any."""
    if root is not None:
        return open_workspace(root)
    for path in paths:
        outcome = workspace_around(path)
        if outcome.value is not None:
            return outcome
    return find_workspace(os.curdir)


def workspace_around(path: str) -> Outcome[Workspace]:
    """Return the workspace that a file or folder lies in."""
    return find_workspace(path if os.path.isdir(path) else os.path.dirname(path) or os.curdir)


def is_year(argument: str) -> bool:
    """Whether an argument is a year: four ASCII digits."""
    return len(argument) == 4 and argument.isascii() and argument.isdigit()


def name_in(workspace: Workspace, path: str) -> str | None:
    """Return the display name of a source, `data/2019/disputes.yaml`, or of a folder of sources; None for any other.

    A name that is nearly right (`report.yml`) has one too: reading its year tells what is wrong with it.
    """
    try:
        folder, own_name = os.path.split(os.path.abspath(path))
        for seen in (os.path.normpath, os.path.realpath):  # as it is written, and behind links to folders
            name = os.path.relpath(os.path.join(seen(folder), own_name), seen(workspace.root)).replace(os.sep, "/")
            if is_name_of_source(name):
                return DATA if name == os.curdir else name
    except (OSError, ValueError):  # the current folder is gone, or the path lies on another drive
        return None
    return None


def is_name_of_source(name: str) -> bool:
    """Whether a name is that of a source, as far as its folder and its ending go, or of a folder of sources."""
    if name in {os.curdir, DATA, *FOR_ALL_YEARS}:
        return True
    top, _, below = name.partition("/")
    year, _, file = below.partition("/")
    is_file = file.lower().endswith((".yaml", ".yml")) and not file.startswith(".") and "/" not in file
    return top == DATA and is_year(year) and (is_file or not file)


def refuse_what_is_no_file(path: str, name: str | None) -> None:
    """Refuse what is not there, with what is most like it, and a folder without sources: WrongUsage."""
    if os.path.isdir(path):
        if name is None or name.lower().endswith((".yaml", ".yml")):
            raise WrongUsage("is_a_folder", name=path)
    elif not os.path.lexists(path):
        raise WrongUsage("neither_year_nor_file", name=path, suggestion=most_like(path))


def refuse_what_lies_elsewhere(path: str, workspace: Workspace) -> None:
    """Refuse a source of another workspace, which would not be looked at: WrongUsage."""
    other = workspace_around(path).value
    if other is not None and name_in(other, path) is not None:
        raise WrongUsage("other_workspace", name=path, folder=workspace.root)


def most_like(path: str) -> str:
    """Return the file beside it whose name is most like that of a path; empty where there is none."""
    from difflib import get_close_matches

    folder, name = os.path.split(path)
    try:
        present = [other for other in os.listdir(folder or os.curdir) if other.endswith(".yaml")]
    except OSError:
        return ""
    return next((os.path.join(folder, other) for other in get_close_matches(name, present, n=1)), "")


def targets_of(workspace: Workspace, whole: Iterable[int], names: Iterable[str]) -> tuple[Target, ...]:
    """Return each year once: those asked for as a whole, then those of the files. The office's words belong to all."""
    targets = {year: Target(year) for year in whole}
    for name in names:
        year = name.removeprefix(f"{DATA}/").partition("/")[0]
        is_folder = name in {DATA, f"{DATA}/{year}"} and name not in FOR_ALL_YEARS
        for each in (int(year),) if is_year(year) else years(workspace):
            asked = targets.get(each, Target(each, frozenset()))
            if asked.files is not None:
                targets[each] = asked._replace(files=None if is_folder else asked.files | {name})
    return tuple(targets.values())
