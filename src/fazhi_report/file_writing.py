"""Bytes → files: each written whole or not at all. The only module that writes files.

All files are first written under temporary names beside their targets and flushed to disk; only when that has succeeded
for all of them do they take their places, each in one step. So a full disk changes nothing, and whenever the process
dies, each file is the old one or the new one, whole. A process killed outright may leave a hidden `.….tmp` file; an
interrupted one leaves none.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from errno import EINVAL, EISDIR
from stat import S_IMODE, S_ISDIR, S_ISREG
from types import MappingProxyType
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Outcome

LARGEST_FILE: Final = 256 * 1024 * 1024
"""Bytes beyond which a file found on disk is taken for none of ours, without reading it."""

NOTHING_EXPECTED: Final[Mapping[str, bytes | None]] = MappingProxyType({})


class WrittenFiles(NamedTuple):
    """The paths of the files that were written, and of those left alone since they held the same bytes."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]


class _Order(NamedTuple):
    """What to write: path → bytes, in this order; the path of the record, and what must still be on disk."""

    contents: Mapping[str, bytes]
    record: str | None
    expected: Mapping[str, bytes | None]

    def must_be_new(self, path: str) -> bool:
        """Whether nothing may lie at a path yet."""
        return path in self.expected and self.expected[path] is None


def write_files(
    contents: Mapping[str, bytes],
    *,
    record: str | None = None,
    expected: Mapping[str, bytes | None] = NOTHING_EXPECTED,
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
    - Where `expected` says None, nothing may lie there, not even the same bytes or a link (FZ042). Such files are all
      written or none: if anything fails or the run is interrupted, those already in their places are taken away again,
      and so are the folders that were made for them.

    FZ006 for each path that could not be written, with the system's reason. With any finding the value is None.
    """
    order = _Order(contents, record, expected)
    made = _missing_folders(path for path in contents if order.must_be_new(path))
    temporaries: dict[str, str] = {}
    placed: list[str] = []
    written: WrittenFiles | None = None
    try:
        for folder in folders_of(contents):
            try:
                os.makedirs(folder, exist_ok=True)
            except OSError as error:
                return Outcome(None, (_finding(folder, error),))
        written, findings = _write_into_folders(order, temporaries, placed)
    finally:
        for temporary in temporaries:
            _remove(temporary)
        if written is None:
            _take_away(placed, made)
    return Outcome(written, findings)


def _write_into_folders(order: _Order, temporaries: dict[str, str], placed: list[str]) -> Outcome[WrittenFiles]:
    """Write the files that hold something else so far into folders that are there; `placed` are the new ones."""
    contents = order.contents
    changed = {
        path: content for path, content in contents.items() if order.must_be_new(path) or not _holds(path, content)
    }
    written = WrittenFiles(tuple(changed), tuple(path for path in contents if path not in changed))
    if not changed:
        return Outcome(written)
    if order.record is not None:
        changed[order.record] = contents[order.record]
    findings = _prepare(changed, temporaries) or _commit(order._replace(contents=changed), temporaries, placed)
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


def _commit(order: _Order, temporaries: dict[str, str], placed: list[str]) -> tuple[Diagnostic, ...]:
    """Put the temporary files in their places, in order, and flush the folders. Those moved leave `temporaries`.

    Those that are new where nothing may lie are entered in `placed`.
    """
    path = ""
    try:
        if order.record is not None and any(target != order.record for target in temporaries.values()):
            path = order.record
            _remove_if_there(path)
        for temporary, path in tuple(temporaries.items()):
            if order.must_be_new(path):
                if not _place_new(temporary, path):
                    return (Diagnostic("FZ042", None, {"path": path}),)
                placed.append(path)
                continue
            if path in order.expected and content_of(path) != order.expected[path]:
                return (Diagnostic("FZ031", None, {"path": path}),)
            os.replace(temporary, path)
            del temporaries[temporary]
        for path in folders_of(order.contents):
            _flush_folder(path)
    except OSError as error:
        return (_finding(path, error),)
    return ()


def _place_new(temporary: str, path: str) -> bool:
    """Give a file its place in one step if nothing lies there; tell whether it did. The temporary name may remain.

    On a disk without hard links, another program that writes there at this very moment would be overwritten.
    """
    try:
        os.link(temporary, path)
    except OSError:
        if os.path.lexists(path):
            return False
        os.replace(temporary, path)
    return True


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


def _missing_folders(paths: Iterable[str]) -> tuple[str, ...]:
    """Return the folders on the way to files that are not there yet, outermost first."""
    missing: set[str] = set()
    for folder in folders_of(paths):
        above = folder
        while above and not os.path.lexists(above):
            missing.add(above)
            above = os.path.dirname(above)
    return tuple(sorted(missing, key=len))


def _take_away(files: Iterable[str], folders: Sequence[str]) -> None:
    """Remove new files, then new folders, as far as they are empty. What cannot be removed harms nothing."""
    for path in files:
        _remove(path)
    for folder in reversed(folders):
        with suppress(OSError):
            os.rmdir(folder)


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
