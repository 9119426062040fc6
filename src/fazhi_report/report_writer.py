"""The files of a report, and a manifest of what they were made from.

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
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Outcome
from fazhi_report.file_writing import content_of, write_files

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

_ESCAPES: Final = {code: f"\\u{code:04x}" for code in range(0x20)} | {ord('"'): '\\"', ord("\\"): "\\\\"}


class Identity(NamedTuple):
    """What shapes the outputs beside the inputs, and what the build had to say.

    `program` tells this program from any other that might make another report, `formats` are those asked for (`md`,
    `html`) in any order, `language` is that of the page around the report, `source_date_epoch` the seconds of
    SOURCE_DATE_EPOCH or None. `findings` counts the findings of the build: one that had any is never current, so that
    they are said again. A `draft` is another report than the finished one, and is never current for it.
    """

    program: str
    formats: tuple[str, ...]
    language: str
    source_date_epoch: int | None
    findings: int = 0
    draft: bool = False


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
    draft = ',\n    "draft": true' if identity.draft else ""
    text = f"""{{
  "schema": {SCHEMA},
  "program": {_quoted(identity.program)},
  "options": {{
    "formats": [{formats}],
    "language": {_quoted(identity.language)},
    "source_date_epoch": {epoch}{draft}
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
        recorded = content_of(os.path.join(folder, MANIFEST))
        if recorded is None:
            return False
        outputs: dict[str, bytes] = {}
        for name in names:
            content = content_of(os.path.join(folder, name))
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

    How, and what holds when it is interrupted, is said in `file_writing`. The old manifest is taken away before the
    first output is replaced: there is never one that claims what is not there. Outputs of an earlier build in formats
    not asked for now stay, and are no longer in the manifest.

    FZ006 for each path that could not be written, with the system's reason; the value is then None.
    """
    paths = {os.path.join(folder, name): name for name in outputs}
    record = os.path.join(folder, MANIFEST)
    contents = {path: outputs[name] for path, name in paths.items()}
    contents[record] = manifest(identity, inputs, digests(outputs))
    files, findings = write_files(contents, record=record)
    if files is None:
        return Outcome(None, findings)
    written = Written(
        tuple(paths[path] for path in files.written if path in paths),
        tuple(paths[path] for path in files.unchanged if path in paths),
    )
    return Outcome(written)


def _quoted(text: str) -> str:
    """Return the text as a JSON string."""
    return f'"{text.translate(_ESCAPES)}"'


def _members(members: Mapping[str, str]) -> str:
    """Return the members of a JSON object in the order of their names, one a line."""
    lines = ",\n".join(f"    {_quoted(name)}: {_quoted(members[name])}" for name in sorted(members))
    return f"{{\n{lines}\n  }}" if lines else "{}"
