"""The folders that are searched for typefaces, and the files that were found: what can be wrong with them is told."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence

from fazhi_report.diagnostics import Diagnostic, Outcome
from fazhi_report.typefaces import Face, Typeface


def existing_folders(paths: Sequence[str]) -> Outcome[tuple[str, ...]]:
    """Return folders named by the user, each once, as absolute paths. FZ052 for each that is none (value None)."""
    findings = []
    for path in paths:
        if not os.path.isdir(path):
            reason = "NOT_A_FOLDER" if os.path.exists(path) else "NO_FOLDER"
            findings.append(finding("FZ052", path, reason))
    if findings:
        return Outcome(None, tuple(findings))
    return Outcome(tuple(dict.fromkeys(map(os.path.abspath, paths))))


def digests_of(typefaces: Mapping[Face, Typeface]) -> Outcome[Mapping[str, str]]:
    """Return the SHA-256 of the file of each typeface under a name that says nothing of the machine.

    The name is `typefaces/simfang.ttf`, and `typefaces/kaiti/font.ttf` for a second file of the same name. FZ053 for
    each file that cannot be read.
    """
    from hashlib import file_digest

    digests: dict[str, str] = {}
    findings = []
    for name, path in named_files(typefaces.values()).items():
        try:
            with open(path, "rb") as stream:
                digests[name] = file_digest(stream, "sha256").hexdigest()
        except OSError as error:
            findings.append(finding("FZ053", path, error))
    return Outcome(digests, tuple(findings))


def named_files(typefaces: Iterable[Typeface]) -> dict[str, str]:
    """Return the path of each file by its name in the manifest."""
    paths: dict[str, str] = {}
    for typeface in typefaces:
        file_name = os.path.basename(typeface.file)
        name = f"typefaces/{file_name}"
        if paths.get(name, typeface.file) != typeface.file:
            name = f"typefaces/{typeface.face}/{file_name}"
        paths[name] = typeface.file
    return paths


def finding(code: str, path: str, reason: OSError | str) -> Diagnostic:
    """Return the finding that a path cannot be used, for a reason in the words of the catalogue."""
    from fazhi_report.messages.system_reasons import reason_arguments

    return Diagnostic(code, None, {"path": path, **reason_arguments(reason)})
