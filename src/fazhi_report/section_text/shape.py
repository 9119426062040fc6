"""Whether plain data has the form of a source: the keys of the data format, and texts, lists and parts under them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from fazhi_report.messages.keys import KEYS

LISTS_OF_TEXTS: Final = frozenset(
    {
        *("sections", "literals", "relations", "unchanged", "own", "known"),
        *("title_lines", "signers", "copies", "column_keywords", "keywords"),
    }
)
"""Keys that hold a list of texts."""

LISTS: Final[Mapping[str, str]] = {"measures": "Measure", "subsections": "Subsection", "waivers": "Waiver"}
"""Keys that hold a list of parts → the name of the model of each."""

NAMED: Final[Mapping[str, str]] = {"statistics": "Statistic", "derived": "DerivedFigure"}
"""Keys that hold parts by name → the name of the model of each."""

GROUPS: Final[Mapping[str, str]] = {
    "names": "Names",
    "layout": "Layout",
    "filing": "Filing",
    "site": "Site",
    "disclosure": "Disclosure",
}
"""Keys that hold keys of their own → the name of their model."""

REQUIRED: Final[Mapping[str, Sequence[str]]] = {
    "ReportFile": ("title", "issuer", "region", "year", "date", "sections"),
    "Names": ("own",),
    "Layout": (),
    "Filing": ("addressee",),
    "Site": (
        *("name", "domain", "code", "column", "column_description", "column_keywords", "column_type"),
        *("published", "source"),
    ),
    "Disclosure": ("index_number", "category"),
    "Waiver": ("code", "where", "reason"),
    "SectionFile": (),
    "Subsection": ("id", "title"),
    "Measure": (),
    "Statistic": ("label", "value"),
    "DerivedFigure": ("label", "formula"),
}
"""Name of a model → the keys that it must have."""


def fits(data: object, model: str) -> bool:
    """Tell whether data has the keys of a model of `schema` and values in their forms; how texts read is not looked at.

    A test holds this to `schema`, which says the same and more, and is not imported for it.
    """
    if not isinstance(data, dict) or not data.keys() <= KEYS[model].keys():
        return False
    return all(key in data for key in REQUIRED[model]) and all(holds(value, key) for key, value in data.items())


def holds(value: object, key: str) -> bool:
    """Tell whether a value has the form of what stands under a key."""
    if key in LISTS_OF_TEXTS:
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    if key in LISTS:
        return isinstance(value, list) and all(fits(each, LISTS[key]) for each in value)
    if key in NAMED:
        return isinstance(value, dict) and all(fits(each, NAMED[key]) for each in value.values())
    if key in GROUPS:
        return fits(value, GROUPS[key])
    return isinstance(value, str)
