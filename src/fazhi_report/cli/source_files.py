"""Which source files `fazhi fmt` is asked to format, and their bytes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.cli.console import Console, shown_path
from fazhi_report.cli.targets import is_year, most_like
from fazhi_report.cli.usage import WrongUsage
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.messages.system_reasons import reason_arguments
from fazhi_report.workspace import LARGEST_READ, Workspace, read_year, years

ENDING: Final = ".yaml"


class File(NamedTuple):
    """A file: the name shown to the reader, its path, and its bytes."""

    name: str
    path: str
    content: bytes


class Files(NamedTuple):
    """The files that are to be formatted, and what was found on the way to them."""

    files: tuple[File, ...]
    findings: tuple[Diagnostic, ...] = ()


def chosen_files(arguments: Sequence[str], root: str | None, console: Console) -> Files | None:
    """Return the files that the arguments name, each once: years, files, folders; without any, the whole workspace.

    None where a workspace is needed and there is none, which has been said. What names nothing: WrongUsage.
    """
    needs_workspace = not arguments or any(map(is_year, arguments))
    workspace = console.workspace(root) if needs_workspace else None
    if workspace is None:
        return None if needs_workspace else all_of(map(files_at, arguments))
    if not arguments:
        return files_of(workspace, years(workspace))
    return all_of(
        files_of(workspace, (int(argument),)) if is_year(argument) else files_at(argument) for argument in arguments
    )


def all_of(parts: Iterable[Files]) -> Files:
    """Return several lists of files as one, each file and each finding once."""
    gathered = tuple(parts)
    files = {file.path: file for part in gathered for file in part.files}
    findings: list[Diagnostic] = []
    for finding in (finding for part in gathered for finding in part.findings):
        if finding not in findings:
            findings.append(finding)
    return Files(tuple(files.values()), tuple(findings))


def files_of(workspace: Workspace, chosen: Iterable[int]) -> Files:
    """Return the files of years, with the office's own words, which belong to each of them."""
    return all_of(files_of_year(workspace, year) for year in chosen)


def files_of_year(workspace: Workspace, year: int) -> Files:
    """Return the files of one year."""
    contents, findings = read_year(workspace, year)
    paths = {name: os.path.join(workspace.root, *name.split("/")) for name in contents or ()}
    files = (File(shown_path(paths[name]), paths[name], content) for name, content in (contents or {}).items())
    return Files(tuple(files), findings)


def files_at(path: str) -> Files:
    """Return the file at a path, or the files of a folder: of a year, of `data`, or of a workspace."""
    if not os.path.isdir(path):
        return file_at(path)
    folder = os.path.abspath(path)
    above, name = os.path.split(folder)
    if is_year(name) and os.path.basename(above) == "data":
        return files_of(Workspace(os.path.dirname(above)), (int(name),))
    workspace = Workspace(above if name == "data" else folder)
    present = years(workspace)
    if not present:
        raise WrongUsage("folder_without_sources", name=path)
    return files_of(workspace, present)


def file_at(path: str) -> Files:
    """Return one file. What is no source is passed over with a finding; a file that is not there: WrongUsage."""
    if not os.path.lexists(path):
        raise WrongUsage("neither_year_nor_file", name=path, suggestion=most_like(path))
    name = shown_path(path)
    if not path.endswith(ENDING):
        return Files((), (Diagnostic("FZ020", None, {"path": name}),))
    try:
        if not os.path.isfile(path):
            return unreadable(name, "BROKEN_LINK" if os.path.islink(path) else "NOT_A_FILE")
        with open(path, "rb") as stream:
            return Files((File(name, os.path.abspath(path), stream.read(LARGEST_READ)),))
    except OSError as error:
        return unreadable(name, error)


def unreadable(name: str, reason: OSError | str) -> Files:
    """Return the finding that a file cannot be read."""
    return Files((), (Diagnostic("FZ004", None, {"path": name, **reason_arguments(reason)}),))


def head_beside(path: str, known: Mapping[str, bytes]) -> bytes | None:
    """Return the bytes of the `report.yaml` that lies beside a section, None where there is none to be read.

    `known` are files that have been read, by path.
    """
    head = os.path.join(os.path.dirname(path), "report.yaml")
    if head in known:
        return known[head]
    found = file_at(head).files if os.path.lexists(head) else ()
    return found[0].content if found else None
