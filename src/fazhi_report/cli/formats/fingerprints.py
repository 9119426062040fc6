"""Fingerprints: by what a finding is known again although the file around it has changed.

The number of the line is no part of it, so that text put in above leaves it as it is; the indentation is none either.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from fazhi_report.cli.listing import Listed, SourceLines
from fazhi_report.diagnostics import Span

FINGERPRINT: Final = "findingInLine/v1"
"""Name and version of the way fingerprints are made; a change of it needs a new version."""


def fingerprints(findings: Sequence[Listed], source_lines: SourceLines) -> list[str]:
    """Return a fingerprint for each finding, no two alike.

    It is made from code, file, the line on which the finding begins, the words of the line that are marked, and which
    of several that agree in all this it is, from the top of the file. Findings without a place have their message.
    """
    met: dict[tuple[str, ...], int] = {}
    made = []
    for each in findings:
        key = _identity(each, source_lines)
        met[key] = met.get(key, 0) + 1
        text = "\0".join((*key, str(met[key])))
        made.append(sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return made


def _identity(each: Listed, source_lines: SourceLines) -> tuple[str, ...]:
    span = each.span
    if span is None:
        return (each.code, str(each.year), each.message("zh"))
    lines = source_lines(span.file)
    line = lines[span.line - 1] if 1 <= span.line <= len(lines) else ""
    return (each.code, span.file, line.strip(), _marked(line, span))


def _marked(line: str, span: Span) -> str:
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    return line[span.column - 1 : end].strip()
