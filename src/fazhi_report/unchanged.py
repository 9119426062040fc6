"""Which sentences of a report are still those of the year before: the same words, and no new figure in them.

Nothing in a file says that a sentence is last year's; it is found by comparing. Rewriting a sentence, or a new value of
a figure in it, makes it this year's. What stays on purpose is declared under `unchanged`. A sentence counts wherever it
stood last year, so that moving it does not make it new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from fazhi_report.compose import printed
from fazhi_report.derive import Figure, full_name
from fazhi_report.diagnostics import Path, Places
from fazhi_report.past import PastYear
from fazhi_report.prose import REFERENCE, without_wrapping
from fazhi_report.quantity import State
from fazhi_report.schema import Section, texts_of

PRINTED_PROSE: Final = frozenset({"text", "causes"})
"""What is compared: paragraphs. Titles and leads often stay for good, and so do the words of a table."""

SHORTEST: Final = 8
"""Characters, signs and references not counted, from which on a sentence does not stay the same by chance."""

ENDS: Final = "[。！？]+"
ENCLOSED: Final = "“[^“”]*”|‘[^‘’]*’|（[^（）]*）|《[^《》]*》|〈[^〈〉]*〉|「[^「」]*」|【[^【】]*】|〔[^〔〕]*〕"
"""What holds its own stops: they end no sentence of the text."""

NO_WORDS: Final = r"\{\{[^{}]*\}\}|\W"
"""References, and what is no character of a word."""

YEAR: Final = r"\{\{year([+-]\d+)?\}\}"
FORMULA: Final = "(?:根据[^。；]*[，,])?现将[^。；]{0,60}如下[。：:]?"
"""What opens a report every year (现将有关情况报告如下): that it stays the same says nothing."""


class Sentence(NamedTuple):
    """One sentence of a section, from `start` to `end` (exclusive) of the text at `path`.

    `words` are what is compared: no space that is not printed, no marks of emphasis, references with their full ids and
    filters (`{{disputes.accepted|number}}`), the report's own year as `{{year}}` even where it is typed. `figures` are
    the ids of the figures in it, `paragraph` is where its paragraph begins in the text.
    """

    words: str
    path: Path
    paragraph: int
    start: int
    end: int
    figures: tuple[str, ...]


class PastSentence(NamedTuple):
    """A sentence of last year's report, and the places of its file."""

    sentence: Sentence
    places: Places


class LastYearTexts(NamedTuple):
    """Last year's sentences by their words, as they are and with years as printed, and last year's figures."""

    by_words: Mapping[str, PastSentence]
    figures: Mapping[str, Figure]
    year: int


class SectionTexts(NamedTuple):
    """The sentences of a section that count, those that are last year's, and those of them that are declared.

    `unchanged` and `declared` are parts of `sentences` and have none in common: a sentence that is declared stays on
    purpose.
    """

    section: Section
    sentences: tuple[Sentence, ...]
    unchanged: tuple[Sentence, ...] = ()
    declared: tuple[Sentence, ...] = ()


def prepared(last_year: PastYear) -> LastYearTexts:
    """Return what the sections of this year are compared with. It is made once for all of them."""
    report, figures = last_year
    by_words: dict[str, PastSentence] = {}
    for section in report.sections:
        for sentence in sentences_of(section, report.head.year):
            past = PastSentence(sentence, section.places)
            by_words.setdefault(sentence.words, past)
            by_words.setdefault(with_years_printed(sentence.words, report.head.year), past)
    return LastYearTexts(by_words, figures.by_id, report.head.year)


def section_texts(section: Section, figures: Mapping[str, Figure], last_year: LastYearTexts) -> SectionTexts:
    """Return the sentences of a section and which of them are last year's.

    `figures` are by id, at least those that stand in the section.
    """
    sentences = tuple(sentences_of(section, last_year.year + 1))
    same = [each for each in sentences if past_of(each, figures, last_year) is not None]
    beginnings = [each.words for each in declarations_of(section, last_year.year + 1) if counts(each.words)]
    declared = tuple(each for each in same if each.words.startswith(tuple(beginnings)))
    unchanged = tuple(each for each in same if not each.words.startswith(tuple(beginnings)))
    return SectionTexts(section, sentences, unchanged, declared)


def past_of(sentence: Sentence, figures: Mapping[str, Figure], last_year: LastYearTexts) -> PastSentence | None:
    """Return the sentence of last year's report that this one still is, None where it is this year's own.

    It is last year's where the words are the same, with their years moved on or as they were printed, and where no
    figure in it is new: each is pending, prints what it printed last year, or only repeats last year's value.
    """
    past = last_year.by_words.get(sentence.words)
    if past is None and "{{year" in sentence.words:
        past = last_year.by_words.get(with_years_printed(sentence.words, last_year.year + 1))
    if past is None or any(is_new(figures.get(each), last_year.figures.get(each)) for each in sentence.figures):
        return None
    return past


def is_new(now: Figure | None, then: Figure | None) -> bool:
    """Tell whether a figure has a value of its own this year. One that was lost to an error is taken to have one.

    A figure that only repeats last year's (`previous(x)`) moves on by itself, and makes nothing new.
    """
    if now is None or (now.state is None and now.quantity is None):
        return True
    if now.inputs and all(each.previous for each in now.inputs):
        return False
    return now.state is not State.PENDING and (then is None or printed(now) != printed(then))


def sentences_of(section: Section, year: int) -> Iterator[Sentence]:
    """Yield the sentences of a section that count, in reading order. `year` is that of the report."""
    for path, text in texts_of(section.content):
        if path[-1] in PRINTED_PROSE:
            for sentence in sentences_in(section.id, path, text, year):
                if counts(sentence.words):
                    yield sentence


def declarations_of(section: Section, year: int) -> Iterator[Sentence]:
    """Yield the sentences, or beginnings of sentences, that a section declares to stay, those too short as well."""
    for index, text in enumerate(section.content.unchanged):
        yield from sentences_in(section.id, ("unchanged", index), text, year)


def counts(words: str) -> bool:
    """Tell whether a sentence is long enough to be known again, and no formula that opens every report."""
    return len(re.sub(NO_WORDS, "", words)) >= SHORTEST and re.fullmatch(FORMULA, words) is None


def sentences_in(section: str, path: Path, text: str, year: int) -> Iterator[Sentence]:
    """Yield all sentences of the text at `path`, rows of tables left out."""
    origin = 0
    for line in text.split("\n"):
        if not line.lstrip().startswith("|"):
            for start, end in stretches_of(line):
                words, figures = normalised(section, line[start:end], year)
                yield Sentence(words, path, origin, origin + start, origin + end, figures)
        origin += len(line) + 1


def stretches_of(line: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of a paragraph, its stop included, the spaces around it left out."""
    enclosed = [each.span() for each in re.finditer(ENCLOSED, line)]
    ends = [
        match.end()
        for match in re.finditer(ENDS, line)
        if not any(start < match.start() < end for start, end in enclosed)
    ]
    start = 0
    for end in (*ends, len(line)):
        stretch = line[start:end].strip()
        if stretch:
            begin = line.index(stretch, start)
            yield begin, begin + len(stretch)
        start = end


def normalised(section: str, text: str, year: int) -> tuple[str, tuple[str, ...]]:
    """Return the words of a sentence in the file of `section` as they are compared, and the ids of its figures."""
    pieces = REFERENCE.split(text)
    figures: list[str] = []
    for index in range(1, len(pieces), 2):
        name, _, filter_name = "".join(pieces[index].split()).partition("|")
        if name != "year" and not name.startswith(("year+", "year-")):
            name = full_name(section, name)
            figures.append(name)
        pieces[index] = f"｛{name}|{filter_name}｝" if filter_name else f"｛{name}｝"
    words = "".join(pieces).replace("*", "").replace(f"{year}年", "｛year｝年")
    return without_wrapping(words).replace("｛", "{{").replace("｝", "}}"), tuple(figures)


def with_years_printed(words: str, year: int) -> str:
    """Return the words of a sentence with its years as the report on `year` prints them."""
    return re.sub(YEAR, lambda match: str(year + int(match[1] or 0)), words) if "{{year" in words else words
