"""Bytes → files: each written whole or not at all. The only module that writes files.

All files are first written under temporary names beside their targets and flushed to disk; only when that has succeeded
for all of them do they take their places, each in one step. So a full disk changes nothing, and whenever the process
dies, each file is the old one or the new one, whole. A process killed outright may leave a hidden `.….tmp` file; an
interrupted one leaves none.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from errno import EINVAL, EISDIR
from stat import S_IMODE, S_ISDIR, S_ISREG
from types import MappingProxyType
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Outcome

LARGEST_FILE: Final = 256 * 1024 * 1024
"""Bytes beyond which a file found on disk is taken for none of ours, without reading it."""

NOTHING_EXPECTED: Final[Mapping[str, bytes]] = MappingProxyType({})


class WrittenFiles(NamedTuple):
    """The paths of the files that were written, and of those left alone since they held the same bytes."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]


class _Order(NamedTuple):
    """What to write: path → bytes, in this order; the path of the record, and what must still be on disk."""

    contents: Mapping[str, bytes]
    record: str | None
    expected: Mapping[str, bytes]


def write_files(
    contents: Mapping[str, bytes], *, record: str | None = None, expected: Mapping[str, bytes] = NOTHING_EXPECTED
) -> Outcome[WrittenFiles]:
    """Write files (path → bytes) in the order given, into folders that are made if need be.

    - A file that holds the same bytes already is not touched.
    - A file that is replaced keeps its permissions; a new one gets those of any new file.
    - A symbolic link in the place of a file is replaced by the file; what it points to, which may be anything anywhere,
      is left alone. Whoever means that file names it. A folder may be a link.
    - Where two processes write the same files, all are whole; the one that finishes last wins.
    - `record` is the path of the last of the files where that one vouches for the others: if any of them is replaced,
      the old record is taken away before, so that there is never one that claims what is not there.
    - `expected` is what some of the files held when they were read. If one holds something else when it is to be
      replaced, somebody has written to it in the meantime, and nothing is replaced from there on (FZ031).

    FZ006 for each path that could not be written, with the system's reason. With any finding the value is None.
    """
    for folder in folders_of(contents):
        try:
            os.makedirs(folder, exist_ok=True)
        except OSError as error:
            return Outcome(None, (_finding(folder, error),))
    changed = {path: content for path, content in contents.items() if not _holds(path, content)}
    written = WrittenFiles(tuple(changed), tuple(path for path in contents if path not in changed))
    if not changed:
        return Outcome(written)
    if record is not None:
        changed[record] = contents[record]
    temporaries: dict[str, str] = {}
    try:
        findings = _prepare(changed, temporaries) or _commit(_Order(changed, record, expected), temporaries)
    finally:
        for temporary in temporaries:
            _remove(temporary)
    return Outcome(None if findings else written, findings)


def content_of(path: str) -> bytes | None:
    """Return the bytes of a file; None for what is no regular file, which is not opened, or too large to be ours.

    OSError where it cannot be read.
    """
    state = os.stat(path)
    if not S_ISREG(state.st_mode) or state.st_size > LARGEST_FILE:
        return None
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        parts = []
        while part := os.read(descriptor, state.st_size + 1):
            parts.append(part)
    finally:
        os.close(descriptor)
    return b"".join(parts)


def folders_of(paths: Iterable[str]) -> tuple[str, ...]:
    """Return the folders that files lie in, each once."""
    return tuple(dict.fromkeys(os.path.dirname(path) or os.curdir for path in paths))


def _prepare(contents: Mapping[str, bytes], temporaries: dict[str, str]) -> tuple[Diagnostic, ...]:
    """Write each content to a temporary file and enter it in `temporaries` (its path → its target) before it exists."""
    findings = []
    for target, content in contents.items():
        folder, name = os.path.split(target)
        temporary = os.path.join(folder, f".{name}.{os.urandom(8).hex()}.tmp")
        temporaries[temporary] = target
        try:
            _write(temporary, content, _mode_to_keep(target))
        except OSError as error:
            findings.append(_finding(target, error))
    return tuple(findings)


def _commit(order: _Order, temporaries: dict[str, str]) -> tuple[Diagnostic, ...]:
    """Put the temporary files in their places, in order, and flush the folders. Those placed leave `temporaries`."""
    path = ""
    try:
        if order.record is not None and any(target != order.record for target in temporaries.values()):
            path = order.record
            _remove_if_there(path)
        for temporary, path in tuple(temporaries.items()):
            if path in order.expected and content_of(path) != order.expected[path]:
                return (Diagnostic("FZ031", None, {"path": path}),)
            os.replace(temporary, path)
            del temporaries[temporary]
        for path in folders_of(order.contents):
            _flush_folder(path)
    except OSError as error:
        return (_finding(path, error),)
    return ()


def _write(path: str, content: bytes, mode: int | None) -> None:
    """Write a new file and flush it to disk. It gets `mode`, and never a wider one before; None: that of a new file."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o666 if mode is None else 0o600)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if mode is not None:
        os.chmod(path, mode)


def _mode_to_keep(target: str) -> int | None:
    """Return the permissions of the file to be replaced, None where there is none. A folder in its place: OSError."""
    try:
        state = os.lstat(target)
    except FileNotFoundError:
        return None
    if S_ISDIR(state.st_mode):
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR), target)
    return S_IMODE(state.st_mode) if S_ISREG(state.st_mode) else None


def _flush_folder(folder: str) -> None:
    """Make the new names last. Windows flushes them itself; some network disks cannot be told to."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != EINVAL:
            raise
    finally:
        os.close(descriptor)


def _holds(path: str, content: bytes) -> bool:
    """Whether a file, not a link to one, holds exactly these bytes. One that cannot be read does not."""
    try:
        state = os.lstat(path)
        return S_ISREG(state.st_mode) and state.st_size == len(content) and content_of(path) == content
    except OSError:
        return False


def _remove(path: str) -> None:
    """Remove a temporary file that may not exist any more. One that cannot be removed harms nothing."""
    try:
        os.unlink(path)
    except OSError:
        return


def _remove_if_there(path: str) -> None:
    try:
        os.unlink(path)
    except FileNotFoundError:
        return


def _finding(path: str, error: OSError) -> Diagnostic:
    """Return the finding that a path could not be written, for the system's reason in the words of the catalogue."""
    from fazhi_report.messages.system_reasons import reason_arguments

    return Diagnostic("FZ006", None, {"path": path, **reason_arguments(error)})
