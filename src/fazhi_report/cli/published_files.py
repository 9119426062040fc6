"""Which published reports `fazhi import` is asked to read in, and their bytes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Final, NamedTuple

from fazhi_report.cli.console import shown_path
from fazhi_report.cli.targets import STANDARD_INPUT, most_like, standard_input
from fazhi_report.cli.usage import WrongUsage
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.messages.system_reasons import reason_arguments
from fazhi_report.workspace import LARGEST_READ

ENDINGS: Final = (".txt", ".md", ".markdown", ".html", ".htm", ".docx")
"""The files of a folder that may be reports. A file that is named may have any ending."""


class PublishedFile(NamedTuple):
    """A file with a published report: the name shown to the reader, and its bytes."""

    name: str
    content: bytes

    @property
    def has_lines(self) -> bool:
        """Whether a place in the file is a line of it: web pages and Word files are read paragraph by paragraph."""
        return not self.name.lower().endswith((".html", ".htm", ".docx"))


class PublishedFiles(NamedTuple):
    """The files that are to be read in, and what was found on the way to them."""

    files: tuple[PublishedFile, ...]
    findings: tuple[Diagnostic, ...] = ()


def published_files(arguments: Sequence[str]) -> PublishedFiles:
    """Return the files that the arguments name: files, folders of them, `-` for standard input.

    FZ021 for what cannot be read, FZ609 for a folder without any. What names nothing: WrongUsage.
    """
    files: list[PublishedFile] = []
    findings: list[Diagnostic] = []
    for path in dict.fromkeys(path for argument in arguments for path in paths_at(argument)):
        content = bytes_at(path)
        if isinstance(content, bytes):
            files.append(PublishedFile(path if path == STANDARD_INPUT else shown_path(path), content))
        else:
            findings.append(content)
    findings += [
        Diagnostic("FZ609", None, {"path": argument})
        for argument in arguments
        if os.path.isdir(argument) and not paths_at(argument)
    ]
    return PublishedFiles(tuple(files), tuple(findings))


def paths_at(argument: str) -> tuple[str, ...]:
    """Return the path itself, or the reports that lie directly in a folder, in the order of their names."""
    if argument == STANDARD_INPUT or not os.path.isdir(argument):
        return (argument,)
    try:
        names = sorted(os.listdir(argument))
    except OSError:
        return (argument,)
    wanted = (name for name in names if name.lower().endswith(ENDINGS) and not name.startswith((".", "~$")))
    return tuple(os.path.join(argument, name) for name in wanted)


def bytes_at(path: str) -> bytes | Diagnostic:
    """Return the bytes of a file, no more than are ever read, or why there are none (FZ021).

    No such file: WrongUsage.
    """
    if path == STANDARD_INPUT:
        content = standard_input()
        return content if isinstance(content, bytes) else content._replace(code="FZ021")
    if not os.path.lexists(path):
        raise WrongUsage("no_such_report", name=path, suggestion=most_like(path))
    try:
        if not os.path.isfile(path):
            return unreadable(path, "BROKEN_LINK" if os.path.islink(path) else "NOT_A_FILE")
        with open(path, "rb") as stream:
            return stream.read(LARGEST_READ)
    except OSError as error:
        return unreadable(path, error)


def unreadable(path: str, reason: OSError | str) -> Diagnostic:
    """Return the finding that a file cannot be read."""
    return Diagnostic("FZ021", None, {"path": shown_path(path), **reason_arguments(reason)})
