"""For programs: everything known about every finding, as JSON. `docs/findings.schema.json` describes the document."""

from __future__ import annotations

import json
from typing import Final

from fazhi_report.cli.listing import Listed, Listing, shares_of
from fazhi_report.diagnostics import Severity, Span

VERSION: Final = 1
"""The version of the document's shape; any change of the shape needs a new one."""


def render(listing: Listing) -> str:
    r"""Return the document. A character that UTF-8 cannot hold is written as JSON writes it, `\udc80`."""
    counted = [each.severity for each in listing.counted]
    document = {
        "version": VERSION,
        "tool": {"name": "fazhi", "version": listing.version},
        "language": listing.reader.language,
        "strict": listing.strict,
        "years": list(listing.years),
        "files": [listing.base + file for file in listing.files],
        "findings": [_finding(each, listing) for each in listing.findings],
        "statistics": _statistics(listing),
        "summary": {
            "errors": counted.count(Severity.ERROR),
            "warnings": counted.count(Severity.WARNING),
            "notes": counted.count(Severity.NOTE),
            "waived": len(listing.waived),
            "elsewhere": listing.elsewhere,
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace").decode()


def _finding(each: Listed, listing: Listing) -> dict[str, object]:
    language = listing.reader.language
    return {
        "code": each.code,
        "severity": each.severity.value,
        "title": each.entry.title.in_language(language),
        "message": each.message(language),
        "why": each.entry.why.in_language(language),
        "remedy": each.remedy(language),
        "year": each.year,
        "place": None if each.span is None else _place(each.span, listing),
        "related": [_place(span, listing) for span in each.finding.related],
        "waived": each.reason,
    }


def _place(span: Span, listing: Listing) -> dict[str, object]:
    return {
        "file": listing.base + span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def _statistics(listing: Listing) -> list[dict[str, object]]:
    language = listing.reader.language
    return [
        {
            "code": each.first.code,
            "severity": each.first.severity.value,
            "title": each.first.entry.title.in_language(language),
            "count": each.number,
        }
        for each in shares_of(listing)
    ]
