"""What a format is given beside the document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from fazhi_report.typefaces import NO_TYPEFACES, Face, Typeface


class Resources(NamedTuple):
    """What a format is given beside the document; each takes what it needs.

    The templates by name (`templates/report.md.jinja`), the folder for compiled templates or None, and the typefaces
    that were found on the machine.
    """

    templates: Mapping[str, bytes]
    cache_folder: str | None = None
    typefaces: Mapping[Face, Typeface] = NO_TYPEFACES
