"""Rules on repetition: a sentence or clause that stands twice, and words that open or close a report standing twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.rules.passages import Passage
from fazhi_report.rules.quoted import is_in_title_or_quotation
from fazhi_report.rules.subject import Part, Subject

SHORTEST: Final = 12
"""Characters, digits not counted, from which on a sentence does not stand twice by chance."""

SHORTEST_CLAUSE: Final = 8
"""Characters, digits not counted, from which on a clause does not stand twice in one paragraph by chance."""

TWICE: Final = 2

LONGEST_QUOTED: Final = 16
"""Characters of a sentence that are enough to know it by."""

CLOSING: Final = (
    r"(?P<closing>[特专谨]此(?:报告|汇报|报送|报请)|以上(?:报告|汇报)[，,]?(?:如无不妥|妥否)?[，,]?请)"
    r"|(?P<opening>现将[^。；]{0,60}?(?:报告|汇报|通报|公布|公告|总结)如下)"
)
"""Words that close a report (特此报告, 以上报告，请审议) or open it (现将有关情况报告如下)."""

STEMS: Final = ("此报", "此汇", "以上报", "以上汇", "现将")
"""What every such formula holds."""


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
                        related = (place_of(sentence, *first),)
                        arguments = {"found": shortened(sentence)}
                        yield Diagnostic("FZ424", place_of(sentence, passage, start), arguments, related)
                start += len(sentence) + 1


def place_of(sentence: str, passage: Passage, start: int) -> Span:
    """Return the place of a sentence that begins at `start` of a passage, its full stop included."""
    return passage.span(start, min(start + len(sentence) + 1, len(passage.text)))


def shortened(text: str) -> str:
    """Return as much of a text as is enough to know it by."""
    return text if len(text) <= LONGEST_QUOTED else f"{text[:LONGEST_QUOTED]}…"


def repeated_clauses(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ424 for the first clauses of a paragraph that stand in it before, those side by side as one.

    Whole sentences are for `repeated_sentences`, an opening formula for `repeated_formulas`. What follows a colon may
    be a list of those in charge.
    """
    for passage in part.passages:
        clauses = clauses_of(passage.text)
        if passage.kind != "text" or len(set(clauses)) == len(clauses):
            continue
        text = passage.text
        first_of: dict[str, int] = {}
        begun: tuple[int, int] | None = None
        at = 0
        for clause in (*clauses, ""):
            first = first_of.setdefault(clause, at)
            if first < at and is_repeated_clause(text, at, at + len(clause)):
                begun = begun or (first, at)
            elif begun is not None:
                before, start = begun
                place, related = passage.span(start, at - 1), passage.span(before, before + at - 1 - start)
                yield Diagnostic("FZ424", place, {"found": shortened(text[start : at - 1])}, (related,))
                break
            at += len(clause) + 1


def clauses_of(text: str) -> list[str]:
    """Return what stands between the marks of a text, each of which is one character."""
    return text.replace("；", "，").replace("：", "，").replace("。", "，").split("，")


def is_repeated_clause(text: str, start: int, end: int) -> bool:
    """Tell whether `start` to `end` of a text is a long clause, not quoted, in a sentence that stands there once."""
    if sum(not each.isdigit() for each in text[start:end]) < SHORTEST_CLAUSE or text[start - 1] == "：":
        return False
    if is_in_title_or_quotation(text, start, end) or text.startswith("现将", start):
        return False
    begin = text.rfind("。", 0, start) + 1
    return text[begin:].partition("。")[0] not in text[:begin].split("。")


def repeated_formulas(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ425 for each closing or opening formula behind the first of its kind."""
    passages = [each for part in subject.parts for each in part.passages if any(stem in each.text for stem in STEMS)]
    if sum(passage.text.count(stem) for passage in passages for stem in STEMS) < TWICE:
        return
    first_of: dict[str, Span] = {}
    for passage in passages:
        for match in re.finditer(CLOSING, passage.text):
            place = passage.span(*match.span())
            first = first_of.setdefault(match.lastgroup or "", place)
            if first is not place:
                yield Diagnostic("FZ425", place, {"found": match[0]}, (first,))
