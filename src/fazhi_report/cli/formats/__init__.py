"""The formats in which a check lists what it has found: one module each, a pure function from a Listing to text.

Here they are only listed, in the order of the handbook; the module of a format is imported when it is asked for. A new
format is a module with a function `render` and a line in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from fazhi_report.cli.listing import Listing

Render: TypeAlias = "Callable[[Listing], str]"
"""A format's function. The text has no line end after its last line, and is empty where there is nothing to print."""

FORMATS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "text": "text",
        "concise": "concise",
        "json": "json_document",
        "github": "github",
        "sarif": "sarif",
        "junit": "junit",
    }
)
"""Name under which a user asks for a format → module of this package. `text` is for people, the others for programs."""

FOR_PEOPLE: Final = "text"
"""The format that is printed year by year on the error stream; the others are one document on the standard output."""


def load_format(name: str) -> Render:
    """Import the module of a format and return its function. A name that is not in `FORMATS`: KeyError."""
    render: Render = import_module(f"fazhi_report.cli.formats.{FORMATS[name]}").render
    return render
