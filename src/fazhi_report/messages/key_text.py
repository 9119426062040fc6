"""The shape of what is said of a key of the data files."""

from __future__ import annotations

from typing import NamedTuple

from fazhi_report.messages.entry import Text

Example = str | int | tuple["Example", ...]
"""A value as an author writes it; a tuple is a list. A whole number stands without quotation marks."""


class KeyText(NamedTuple):
    """What is said of a key, or of a model: a short name, what it is and how it is written, and examples of values."""

    title: Text
    description: Text
    examples: tuple[Example, ...] = ()
