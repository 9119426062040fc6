"""Which stretches of a text are a 《title》 or a “quotation”: what stands there is not the report's own wording.

A mark that is opened and not closed, or opened again before it is closed, covers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Stretch = tuple[int, int]
"""Start and end of a stretch of a text, the end exclusive."""


def titles_in(text: str) -> list[Stretch]:
    """Return the 《titles》 of a text, marks included."""
    return [each.span() for each in re.finditer("《[^《》]*》", text)] if "《" in text else []


def quotations_in(text: str) -> list[Stretch]:
    """Return the “quotations” of a text, marks included."""
    return [each.span() for each in re.finditer("“[^“”]*”", text)] if "“" in text else []


def is_within(start: int, end: int, stretches: Sequence[Stretch]) -> bool:
    """Tell whether the characters `start` to `end` lie in one of the stretches."""
    return any(first <= start and end <= last for first, last in stretches)


def is_in_title_or_quotation(text: str, start: int, end: int) -> bool:
    """Tell whether the characters `start` to `end` of a text lie in a title or a quotation."""
    return is_within(start, end, titles_in(text)) or is_within(start, end, quotations_in(text))
