"""The figures of a report as JSON, with everything known about them, for programs to read."""

from __future__ import annotations

import json
from typing import Final

from fazhi_report.diagnostics import Outcome
from fazhi_report.document import Document, FigureRecord
from fazhi_report.renderers.resources import Resources

SCHEMA: Final = 2
"""The version of the file's shape. A field may be added without a new version; a change of meaning needs one."""


def render(document: Document, _resources: Resources) -> Outcome[str]:
    """Return the figures as JSON.

    Exact values are text, `102/149` or `0.91`, because a JSON number is read as a binary fraction and no longer exact.
    A draft, and nothing else, has a field `draft`, which is true.
    """
    content = {
        "schema": SCHEMA,
        "title": document.title,
        "issuer": document.issuer,
        "region": document.region,
        "year": document.year,
        "date": document.date,
        **({"draft": True} if document.draft else {}),
        "figures": [_figure(record) for record in document.figures],
    }
    return Outcome(json.dumps(content, ensure_ascii=False, indent=2))


def _figure(record: FigureRecord) -> dict[str, object]:
    """Return every field of the record by its name. A text that is absent becomes null; a list stays a list."""
    fields: dict[str, object] = {name: None if value == "" else value for name, value in record._asdict().items()}
    series = [each._asdict() for each in record.series]
    return fields | {"inputs": [each._asdict() for each in record.inputs], "series": series}
