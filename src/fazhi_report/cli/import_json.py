"""The records of imports as JSON, for programs.

    {"schema": 1, "reports": [{
       "file", "kind", "encoding", "year", "title", "title_supplied", "issuer", "region", "date",
       "number", "addressee", "signers": [],
       "proof": "identical",
       "parts": [{"file", "title", "role", "subparts", "statistics", "derived", "literals"}],
       "derived": [{"id", "formula", "stated", "agreement": "exact" or "rounded" or "truncated"}],
       "asides": [{"line", "column", "text", "kind", "key"}],
       "corrections": [{"line", "column", "found", "printed"}],
       "unsure": [{"code", "severity", "line", "column", "message"}],
       "faults": [{"code", "severity", "file", "line", "column", "message"}]}]}

Absent texts are empty. Fields may be added without a new `schema`. A report that could not be imported is not listed;
why is told on the error stream.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from fazhi_report.cli.import_record import agreement_of, key_written, members, own_faults
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.messages import entry_of, message_of
from fazhi_report.messages.entry import Language

if TYPE_CHECKING:
    from fazhi_report.importing import Imported

SCHEMA: Final = 1
"""The version of the form."""


def document_of(imported: Sequence[Imported], language: Language) -> str:
    """Return the records of reports as one document."""
    document = {"schema": SCHEMA, "reports": [_report(each, language) for each in imported]}
    return json.dumps(document, ensure_ascii=False, indent=2)


def _report(imported: Imported, language: Language) -> dict[str, object]:
    settled, outline, manuscript = imported.settled, imported.outline, imported.manuscript
    return {
        "file": manuscript.name,
        "kind": manuscript.kind,
        "encoding": manuscript.encoding,
        **settled._asdict(),
        "number": outline.head.number,
        "addressee": outline.head.addressee,
        "signers": list(outline.head.signers),
        "proof": "identical",
        "parts": _parts(imported),
        "derived": _derived(imported),
        "asides": [
            {**each.extent._asdict(), "kind": each.kind, "key": key_written(imported, each)} for each in outline.asides
        ],
        "corrections": [
            {**each.place._asdict(), "found": each.found, "printed": each.printed} for each in outline.corrections
        ],
        "unsure": [_finding(each, language) for each in imported.findings],
        "faults": [_finding(each, language) for each in own_faults(imported)],
    }


def _parts(imported: Imported) -> list[dict[str, object]]:
    return [
        {
            "file": f"data/{imported.year:04}/{drafted.id}.yaml",
            "title": "" if part.title is None else part.title.text,
            "role": part.role,
            "subparts": len(part.subparts),
            **{key: len(members(drafted, key)) for key in ("statistics", "derived", "literals")},
        }
        for part, drafted in zip(imported.outline.parts, imported.drafted.parts, strict=True)
    ]


def _derived(imported: Imported) -> list[dict[str, str]]:
    found = []
    for part in imported.drafted.parts:
        for each in part.recognised.derivations:
            number = part.found.figures[each.figure].number
            found.append(
                {
                    "id": f"{part.id}.{part.identifiers[each.figure]}",
                    "formula": each.formula.format(*part.identifiers),
                    "stated": number.written + number.sign,
                    "agreement": agreement_of(imported, part, each),
                }
            )
    return found


def _finding(found: Diagnostic, language: Language) -> dict[str, object]:
    span = found.span
    return {
        "code": found.code,
        "severity": entry_of(found).severity.value,
        "file": "" if span is None else span.file,
        "line": 0 if span is None else span.line,
        "column": 0 if span is None else span.column,
        "message": message_of(found, language),
    }
