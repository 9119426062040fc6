"""A comparison for programs, as JSON: everything that there is to say. `docs/comparison.schema.json` describes it."""

from __future__ import annotations

import json
from typing import Final

from fazhi_report.renderers.comparison.document import ComparedSide, ComparedYear, ComparisonDocument

SCHEMA: Final = 1
"""The version of the document's shape; any change of the shape needs a new one."""


def render(document: ComparisonDocument) -> str:
    """Return the comparison as JSON. Texts, exact values among them, are as in `comparison.changes`."""
    content = {
        "schema": SCHEMA,
        "language": document.language,
        "topics": list(document.topics),
        "old": _side(document.old),
        "new": _side(document.new),
        "years": [_year(year) for year in document.years],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _side(side: ComparedSide) -> dict[str, object]:
    return {"name": side.name, "revision": side.revision or None, "commit": side.commit or None}


def _year(year: ComparedYear) -> dict[str, object]:
    return {
        "status": year.status,
        "old": year.old,
        "new": year.new,
        "differs": year.differs,
        "unreadable": list(year.unreadable),
        "report": {"sections": year.sections, "figures": year.figures} if year.status in ("added", "removed") else None,
        "comparison": _content(year.comparison),
    }


def _content(value: object) -> object:
    """Return a named tuple as an object by its fields, any other tuple as a list, and what is neither as it is."""
    if not isinstance(value, tuple):
        return value
    fields: tuple[str, ...] = getattr(value, "_fields", ())
    if fields:
        return {name: _content(each) for name, each in zip(fields, value, strict=True)}
    return [_content(each) for each in value]
