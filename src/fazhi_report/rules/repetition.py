"""Rules on repetition: a sentence that stands twice, and words that open or close a report standing twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.rules.passages import Passage
from fazhi_report.rules.subject import Subject

SHORTEST: Final = 12
"""Characters, digits not counted, from which on a sentence does not stand twice by chance."""

LONGEST_QUOTED: Final = 16
"""Characters of a sentence that are enough to know it by."""

CLOSING: Final = (
    r"(?P<closing>[特专谨]此(?:报告|汇报|报送|报请)|以上(?:报告|汇报)[，,]?(?:如无不妥|妥否)?[，,]?请)"
    r"|(?P<opening>现将[^。；]{0,60}?(?:报告|汇报|通报|公布|公告|总结)如下)"
)
"""Words that close a report (特此报告, 以上报告，请审议) or open it (现将有关情况报告如下)."""


def repeated_sentences(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ424 for each whole sentence that stands in the report before, with the same figures."""
    first_of: dict[str, tuple[Passage, int]] = {}
    for part in subject.parts:
        for passage in part.passages:
            if passage.kind != "text":
                continue
            start = 0
            for sentence in passage.text.split("。"):
                if len(sentence) >= SHORTEST:
                    first = first_of.get(sentence)
                    if first is None:
                        first_of[sentence] = passage, start
                    elif sum(not each.isdigit() for each in sentence) >= SHORTEST:
                        beginning = sentence if len(sentence) <= LONGEST_QUOTED else f"{sentence[:LONGEST_QUOTED]}…"
                        related = (place_of(sentence, *first),)
                        yield Diagnostic("FZ424", place_of(sentence, passage, start), {"found": beginning}, related)
                start += len(sentence) + 1


def place_of(sentence: str, passage: Passage, start: int) -> Span:
    """Return the place of a sentence that begins at `start` of a passage, its full stop included."""
    return passage.span(start, min(start + len(sentence) + 1, len(passage.text)))


def repeated_formulas(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ425 for each closing or opening formula behind the first of its kind."""
    first_of: dict[str, Span] = {}
    for part in subject.parts:
        for passage in part.passages:
            text = passage.text
            if not ("此报" in text or "此汇" in text or "以上报" in text or "以上汇" in text or "现将" in text):
                continue
            for match in re.finditer(CLOSING, text):
                place = passage.span(*match.span())
                first = first_of.setdefault(match.lastgroup or "", place)
                if first is not place:
                    yield Diagnostic("FZ425", place, {"found": match[0]}, (first,))
