"""The report as plain text, one paragraph a line, second-level headings and measures run in as in published reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final
from unicodedata import east_asian_width

from fazhi_report.diagnostics import Outcome
from fazhi_report.document import Block, Document, Table
from fazhi_report.renderers.plain_text import plain_text
from fazhi_report.renderers.resources import Resources
from fazhi_report.renderers.templating import create_environment, render_template

TEMPLATE: Final = "report.txt.jinja"

WIDE: Final = frozenset("WFA")
"""East Asian widths that take two columns. Ambiguous characters (“ ” …) do, as in every Chinese typeface (UAX #11)."""

GAP: Final = "  "
"""Between the columns of a table."""


def render(document: Document, resources: Resources) -> Outcome[str]:
    """Return the report as plain text, or the fault of its template."""
    return render_template(
        TEMPLATE, document, create_environment(resources.templates, resources.cache_folder, FILTERS, escaping=False)
    )


def aligned(table: Table) -> str:
    """Return a table as lines of columns of equal width, a rule under its head."""
    rows = [[plain_text(cell) for cell in row] for row in (table.header, *table.rows)]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    lines = [
        GAP.join(
            _padded(cell, wanted, alignment)
            for cell, wanted, alignment in zip(row, widths, table.alignments, strict=True)
        ).rstrip()
        for row in rows
    ]
    rule = GAP.join("-" * wanted for wanted in widths)
    return "\n".join((lines[0], rule, *lines[1:]))


def width(text: str) -> int:
    """Return how many columns the text takes where a Chinese character takes two."""
    return sum(2 if east_asian_width(character) in WIDE else 1 for character in text)


def line_after(blocks: tuple[Block, ...]) -> str:
    """Return the end of line after which text goes on where the blocks end with a table, and nothing otherwise."""
    return "\n" if blocks and type(blocks[-1]) is Table else ""


def _padded(text: str, wanted: int, alignment: str) -> str:
    room = wanted - width(text)
    left = {"right": room, "center": room // 2}.get(alignment, 0)
    return " " * left + text + " " * (room - left)


FILTERS: Final[Mapping[str, Callable[..., Any]]] = MappingProxyType(
    {"inline": plain_text, "aligned": aligned, "line_after": line_after}
)
"""What the template may apply to the content of a node."""
