"""Rules on sentences that are still last year's: those that nobody declared to stay, and declarations that do not hold.

They are silent where there is no report on the year before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from fazhi_report.compose import printed
from fazhi_report.derive import Figure
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.rules.repetition import shortened
from fazhi_report.rules.subject import Part
from fazhi_report.unchanged import (
    LastYearTexts,
    SectionTexts,
    Sentence,
    counts,
    declarations_of,
    past_of,
    section_texts,
    with_years_printed,
)


def sentences_left(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ440 for each run of sentences that are still last year's, and FZ441 for declarations that do not hold.

    A run goes on within one paragraph. After an error, a sentence may be missing for that: then no declaration is said
    not to hold.
    """
    if part.section is None or part.last_texts is None:
        return
    figures = {each.figure.id: each.figure for passage in part.passages for each in passage.mentions if each.figure}
    texts = section_texts(part.section, figures, part.last_texts)
    for run in runs(texts):
        first = run[0]
        past = past_of(first, figures, part.last_texts)
        assert past is not None, "what is unchanged stood in last year's report"
        count, others = len(run), len(run) - 1
        arguments = {
            "found": shortened(as_printed(first, figures, part.head.year)),
            "more_zh": f"等 {count} 句" if others else "这句话",
            "more_en": f" and {others} more sentence{'s are' if others > 1 else ' are'}" if others else " is",
            "same": str(len(texts.unchanged)),
            "total": str(len(texts.sentences)),
        }
        then = past.sentence
        related = (past.places.within(then.path, then.start, then.end),)
        yield Diagnostic("FZ440", part.places.within(first.path, first.start, run[-1].end), arguments, related)
    if part.complete:
        yield from declarations_without_effect(texts, figures, part.last_texts)


def runs(texts: SectionTexts) -> Iterator[list[Sentence]]:
    """Yield the sentences that are last year's and not declared, those side by side in one paragraph together."""
    unchanged = set(texts.unchanged)
    run: list[Sentence] = []
    for sentence in texts.sentences:
        if run and (sentence not in unchanged or run[0][1:3] != sentence[1:3]):
            yield run
            run = []
        if sentence in unchanged:
            run.append(sentence)
    if run:
        yield run


def as_printed(sentence: Sentence, figures: Mapping[str, Figure], year: int) -> str:
    """Return the words of a sentence as the report on `year` prints them."""

    def text_of(match: re.Match[str]) -> str:
        name, _, filter_name = match[1].partition("|")
        return (printed(figures[name], filter_name) or "") if name in figures else match[0]

    return with_years_printed(re.sub(r"\{\{([^{}]*)\}\}", text_of, sentence.words), year)


def declarations_without_effect(
    texts: SectionTexts, figures: Mapping[str, Figure], last_texts: LastYearTexts
) -> Iterator[Diagnostic]:
    """Yield FZ441 for each sentence under `unchanged` that names none of last year's, and why it does not."""
    year = last_texts.year + 1
    for declared in declarations_of(texts.section, year):
        if not counts(declared.words) or not any(each.words.startswith(declared.words) for each in texts.declared):
            place = texts.section.places.within(declared.path, declared.start, declared.end)
            arguments = {"found": shortened(as_printed(declared, figures, year)), **reason_of(declared, texts)}
            yield Diagnostic("FZ441", place, arguments)


def reason_of(declared: Sentence, texts: SectionTexts) -> dict[str, str]:
    """Return why a declaration names no sentence of last year's, in both languages."""
    if not counts(declared.words):
        return {"reason_zh": "太短或者是套话，本来就不查", "reason_en": "is too short, or a formula: not compared"}
    if any(each.words.startswith(declared.words) for each in texts.sentences):
        return {"reason_zh": "现在已经与上年不同，不用再列", "reason_en": "is no longer as it was last year"}
    return {"reason_zh": "在本部分里找不到", "reason_en": "begins no sentence of this section"}
