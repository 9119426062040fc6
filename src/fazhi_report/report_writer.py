"""Bytes → files: each written whole or not at all, and a manifest of what they were made from.

    build/2019/report.md         an output
    build/2019/manifest.json     hashes of all inputs and outputs, and the options that shape the outputs

A build whose manifest would come out the same has nothing to do (`is_current`). That question is asked before anything
heavy is imported, so this module takes neither json nor hashlib, which load more than the rest of the program needs to
start: the manifest is compared as bytes and never parsed, and SHA-256 is taken from the interpreter's own module.

Times, absolute paths and the machine leave no trace in a manifest: the same sources give the same bytes anywhere.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from errno import EINVAL, EISDIR
from stat import S_IMODE, S_ISDIR, S_ISREG
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Outcome

try:
    from _sha2 import sha256  # type: ignore[import-not-found, unused-ignore]  # Python 3.12 and later
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found, unused-ignore]  # Python 3.11
    except ImportError:
        from hashlib import sha256

MANIFEST: Final = "manifest.json"
"""Name of the manifest in the folder of the outputs."""

SCHEMA: Final = 1
"""Version of the manifest's own form."""

LARGEST_FILE: Final = 256 * 1024 * 1024
"""Bytes beyond which a file found in the build folder is taken for none of ours, without reading it."""

_ESCAPES: Final = {code: f"\\u{code:04x}" for code in range(0x20)} | {ord('"'): '\\"', ord("\\"): "\\\\"}


class Identity(NamedTuple):
    """What shapes the outputs beside the inputs, and what the build had to say.

    `program` tells this program from any other that might make another report, `formats` are those asked for (`md`,
    `html`) in any order, `language` is that of the page around the report, `source_date_epoch` the seconds of
    SOURCE_DATE_EPOCH or None. `findings` counts the warnings and notes of the build: one that had any is never current,
    so that they are said again.
    """

    program: str
    formats: tuple[str, ...]
    language: str
    source_date_epoch: int | None
    findings: int = 0


class Written(NamedTuple):
    """The names of the outputs that were written, and of those left alone since they held the same bytes."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]


def digests(contents: Mapping[str, bytes]) -> dict[str, str]:
    """Return the SHA-256 of each content, in hexadecimal, under its name."""
    return {name: sha256(content).hexdigest() for name, content in contents.items()}


def digest_of_program(record: bytes, read_modules: Callable[[], Mapping[str, bytes]]) -> str:
    """Return one SHA-256 over all modules of the program, the same however it has come to this machine.

    An installer has recorded the hash of each (`fazhi_report/compose.py,sha256=…,9876`, PEP 376), so that the modules
    themselves are read only where they stand in a checkout.
    """
    lines = [line for line in record.split() if line.startswith(b"fazhi_report/") and b".py,sha256=" in line]
    if not lines:
        lines = [
            b"%b,sha256=%b,%d" % (name.encode(), _recorded(content), len(content))
            for name, content in read_modules().items()
        ]
    digest: str = sha256(b"\n".join(sorted(lines))).hexdigest()
    return digest


def _recorded(content: bytes) -> bytes:
    """Return the SHA-256 of a content as an installer records it: base 64 with `-` and `_`, without `=`."""
    from binascii import b2a_base64

    return b2a_base64(sha256(content).digest(), newline=False).translate(bytes.maketrans(b"+/", b"-_"), b"=")


def manifest(identity: Identity, inputs: Mapping[str, str], outputs: Mapping[str, str]) -> bytes:
    """Return the manifest as JSON. `inputs` and `outputs` are digests by name, in any order."""
    epoch = "null" if identity.source_date_epoch is None else str(identity.source_date_epoch)
    formats = ", ".join(_quoted(name) for name in sorted(set(identity.formats)))
    text = f"""{{
  "schema": {SCHEMA},
  "program": {_quoted(identity.program)},
  "options": {{
    "formats": [{formats}],
    "language": {_quoted(identity.language)},
    "source_date_epoch": {epoch}
  }},
  "findings": {identity.findings},
  "inputs": {_members(inputs)},
  "outputs": {_members(outputs)}
}}
"""
    return text.encode("utf-8", "backslashreplace")


def is_current(folder: str, identity: Identity, inputs: Mapping[str, str], names: Collection[str]) -> bool:
    """Whether a build would leave the folder as it is.

    True where each output in `names` is there and the manifest is, byte for byte, the one that this identity, these
    digests of inputs and the outputs as they stand on disk would give. Whatever else lies there, be it damaged, hostile
    or no file at all, means False.
    """
    try:
        recorded = _content(os.path.join(folder, MANIFEST))
        if recorded is None:
            return False
        outputs: dict[str, bytes] = {}
        for name in names:
            content = _content(os.path.join(folder, name))
            if content is None:
                return False
            outputs[name] = content
    except (OSError, ValueError):
        return False
    return recorded == manifest(identity, inputs, digests(outputs))


def write_report(
    folder: str, outputs: Mapping[str, bytes], identity: Identity, inputs: Mapping[str, str]
) -> Outcome[Written]:
    """Write the outputs (file name → bytes) into the folder, which is made if need be, and the manifest last.

    All files are first written under temporary names beside their targets and flushed to disk; only when that has
    succeeded for all of them do they take their places, each in one step. So a full disk changes nothing, and whenever
    the process dies, each file is the old one or the new one, whole. The old manifest is taken away before the first
    output is replaced: there is never one that claims what is not there. A process killed outright may leave a hidden
    `.….tmp` file; an interrupted one leaves none.

    - A file that holds the same bytes already is not touched.
    - A file that is replaced keeps its permissions; a new one gets those of any new file.
    - A symbolic link in the place of an output is replaced by the file; what it points to, which may be anything
      anywhere, is left alone. The folder itself may be a link.
    - Outputs of an earlier build in formats not asked for now stay, and are no longer in the manifest.
    - Two builds at once each write whole files; the one that finishes last wins.

    FZ006 for each path that could not be written, with the system's reason; the value is then None.
    """
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        return Outcome(None, (_finding(folder, error),))
    changed = {name: content for name, content in outputs.items() if not _holds(os.path.join(folder, name), content)}
    record = manifest(identity, inputs, digests(outputs))
    written = Written(tuple(changed), tuple(name for name in outputs if name not in changed))
    if not changed and _holds(os.path.join(folder, MANIFEST), record):
        return Outcome(written)
    temporaries: dict[str, str] = {}
    try:
        findings = _prepare(folder, {**changed, MANIFEST: record}, temporaries) or _commit(folder, temporaries)
    finally:
        for temporary in temporaries:
            _remove(temporary)
    return Outcome(None if findings else written, findings)


def _prepare(folder: str, contents: Mapping[str, bytes], temporaries: dict[str, str]) -> tuple[Diagnostic, ...]:
    """Write each content to a temporary file and enter it in `temporaries` (its path → its target) before it exists."""
    findings = []
    for name, content in contents.items():
        target = os.path.join(folder, name)
        temporary = os.path.join(folder, f".{name}.{os.urandom(8).hex()}.tmp")
        temporaries[temporary] = target
        try:
            _write(temporary, content, _mode_to_keep(target))
        except OSError as error:
            findings.append(_finding(target, error))
    return tuple(findings)


def _commit(folder: str, temporaries: dict[str, str]) -> tuple[Diagnostic, ...]:
    """Put the temporary files in their places, in order, and flush the folder. Those placed leave `temporaries`."""
    path = os.path.join(folder, MANIFEST)
    try:
        if any(target != path for target in temporaries.values()):
            _remove_if_there(path)
        for temporary, path in tuple(temporaries.items()):
            os.replace(temporary, path)
            del temporaries[temporary]
        path = folder
        _flush_folder(folder)
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
        return S_ISREG(state.st_mode) and state.st_size == len(content) and _content(path) == content
    except OSError:
        return False


def _content(path: str) -> bytes | None:
    """Return the bytes of a file; None for what is no regular file, which is not opened, or too large to be ours."""
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


def _quoted(text: str) -> str:
    """Return the text as a JSON string."""
    return f'"{text.translate(_ESCAPES)}"'


def _members(members: Mapping[str, str]) -> str:
    """Return the members of a JSON object in the order of their names, one a line."""
    lines = ",\n".join(f"    {_quoted(name)}: {_quoted(members[name])}" for name in sorted(members))
    return f"{{\n{lines}\n  }}" if lines else "{}"


def _finding(path: str, error: OSError) -> Diagnostic:
    """Return the finding that a path could not be written, for the system's reason in the words of the catalogue."""
    from fazhi_report.messages.system_reasons import reason_arguments

    return Diagnostic("FZ006", None, {"path": path, **reason_arguments(error)})
