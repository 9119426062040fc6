"""Whole processes, timed from their start to their end, with the most memory they held."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

BYTES_OF_MAXIMUM = 1 if sys.platform == "darwin" else 1024
"""Unit of `ru_maxrss`: bytes on macOS, kibibytes elsewhere."""


class Process(NamedTuple):
    """A process to be run: its arguments, its environment, and the file that takes all it prints."""

    arguments: list[str]
    environment: Mapping[str, str]
    log: Path


class Sample(NamedTuple):
    """One run: seconds from start to end, and the largest resident set in MiB."""

    seconds: float
    mebibytes: float


class FailedProcessError(Exception):
    """A process that ended with another status than 0, so that there is nothing to show."""

    def __init__(self, arguments: Sequence[str], status: int, printed: str) -> None:
        super().__init__(f"{' '.join(arguments)}: status {status}\n{printed}".rstrip())


def run(process: Process) -> Sample:
    """Run a process to its end and return what it took. An exit status other than 0: FailedProcessError.

    The system counts the memory of this process at the start of the other as the other's, so this one must stay small.
    """
    to_log = [
        (os.POSIX_SPAWN_OPEN, 1, os.fspath(process.log), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    started = perf_counter()
    identifier = os.posix_spawn(process.arguments[0], process.arguments, process.environment, file_actions=to_log)
    _, status, usage = os.wait4(identifier, 0)
    seconds = perf_counter() - started
    if status != 0:
        printed = process.log.read_text(encoding="utf-8", errors="replace")
        raise FailedProcessError(process.arguments, os.waitstatus_to_exitcode(status), printed)
    return Sample(seconds, usage.ru_maxrss * BYTES_OF_MAXIMUM / 2**20)
