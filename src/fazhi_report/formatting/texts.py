"""The data of a source with its texts as they should be: no stray spaces, full-width punctuation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from fazhi_report.formatting.punctuation import HALF_WIDTH, widened
from fazhi_report.formatting.sentences import has_odd_spaces, without_stray_spaces
from fazhi_report.formatting.shapes import TO_BE_WIDENED, Field, Kind, field_of
from fazhi_report.prose import without_wrapping


class Rewriting(NamedTuple):
    """How texts are rewritten: the literals declared for them, which stay, and whether punctuation is touched."""

    literals: Sequence[str]
    keep_punctuation: bool

    def data(self, data: object, field: Field) -> object:
        """Return data with its texts as they should be; keys, and the order of everything, stay."""
        if isinstance(data, Mapping):
            return {key: self.data(value, field_of(field, key)) for key, value in data.items()}
        if isinstance(data, list):
            return [self.data(item, field_of(field, index)) for index, item in enumerate(data)]
        return self.text(str(data), field if isinstance(field, Kind) else Kind.UNKNOWN)

    def text(self, text: str, kind: Kind) -> str:
        """Return one text as it should be."""
        if kind is Kind.LINE and not has_odd_spaces(text.replace("\n", " ")):
            text = text.rstrip("\n") or text
        if kind not in TO_BE_WIDENED or (kind is not Kind.TEXT and "\n" in text):
            return text
        if kind is Kind.TEXT and ("\n" in text or text.startswith("|")):
            paragraphs = (line.strip() for line in text.split("\n"))
            return "\n".join(self.paragraph(each) for each in paragraphs if each) or text
        if kind in {Kind.TEXT, Kind.LINE}:
            stripped = text.strip(" \t")
            is_odd = has_odd_spaces(text) or stripped == "" or stripped.startswith("|")
            return text if is_odd else self.paragraph(stripped)
        if kind is Kind.REMARK:
            return without_wrapping(self.punctuated(without_wrapping(text)))
        return self.punctuated(text, exact=True)

    def paragraph(self, text: str) -> str:
        """Return one paragraph, title or lead. A row keeps its spaces: if it makes no table, they are all printed."""
        if text.startswith("|"):
            return self.punctuated(text, exact=True)
        tidied = without_stray_spaces(text, self.literals)
        return without_stray_spaces(self.punctuated(tidied, exact=has_odd_spaces(text)), self.literals)

    def punctuated(self, text: str, *, exact: bool = False) -> str:
        """Return a text with full-width punctuation, unless that is not wanted."""
        return text if self.keep_punctuation else widened(text, self.literals, exact=exact)


def half_width_marks(data: object) -> int:
    """Return how many half-width marks of punctuation stand in the texts of some data."""
    if isinstance(data, Mapping):
        return sum(map(half_width_marks, data.values()))
    if isinstance(data, list):
        return sum(map(half_width_marks, data))
    return sum(str(data).count(mark) for mark in HALF_WIDTH)
