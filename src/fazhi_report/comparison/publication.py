"""How both reports are published: edition, layout, the filed copy, the page tags and the entry in the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from fazhi_report.schema import Disclosure, Filing, Layout, Model, ReportFile, Site

BLOCKS: Final[Mapping[str, type[Model]]] = {"layout": Layout, "filing": Filing, "site": Site, "disclosure": Disclosure}
"""Key of each block of `report.yaml` on publication, and its model."""

ANOTHER_EVERY_YEAR: Final = frozenset(
    {
        *("filing.number", "filing.printed_on", "site.published", "site.url"),
        *("disclosure.index_number", "disclosure.published", "disclosure.number"),
    }
)
"""What is another from year to year by itself, as the date is."""


def texts_of_publication(head: ReportFile) -> Iterator[tuple[str, str]]:
    """Yield name and text of all that a report may say of its publication, in the order of the keys.

    The name is `edition`, or `filing.number` for a key of a block. What is not said is empty, or what it is by default.
    """
    yield "edition", head.edition
    for name, model in BLOCKS.items():
        block = getattr(head, name)
        for key, field in model.model_fields.items():
            default = None if field.is_required() else field.default
            yield f"{name}.{key}", text_of(default if block is None else getattr(block, key))


def text_of(value: object) -> str:
    """Return a value as text: a list in one line, a day as `2020-03-27`, a minute as `2020-03-27 10:00`."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return "、".join(value)
    return "" if value is None else str(value).removesuffix(":00")
