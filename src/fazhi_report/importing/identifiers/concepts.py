"""The words that ids are made of: the usual ones of such reports, and an office's own.

A concept is a word with its name in English. Its kind says where in an id the name stands and what it tells:

    thing      what is counted, by itself clear                     行政复议案件   reconsideration_cases
    class      what is counted, too little by itself                事项          items
    quality    goes before a thing                                  重大          major
    deed       what became of a case, goes behind it                受理          accepted
    act        what was done to a thing, too little by itself       废止          repealed
    light      an act that says nothing where there is a thing      召开          held
    rate       ends an id, by itself clear                          纠错率        correction_rate
    ending     ends an id, nothing by itself                        占比          share
    silent     tells nothing                                        全市
    topic      what a part of a report is about                     放管服        services
    faint      the same, where its title has no other               机制          mechanism
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from fazhi_report.importing.identifiers import usual_concepts, usual_topics

Kind = Literal["thing", "class", "quality", "deed", "act", "light", "rate", "ending", "silent", "topic", "faint"]

WHOLE_BY_ITSELF: Final = frozenset("的了和与及或等其第率")
"""Words of one character that are words next to one that nobody knows, too; others are parts of it there."""

DATE: Final = re.compile(r"[0-9]{4}年度?|[0-9]{1,2}月(?:[0-9]{1,2}日)?")

OPENING, CLOSING = "（(", "）)"


class Concept(NamedTuple):
    """A word of reports and its name in ids, which is empty for words that tell nothing."""

    word: str
    name: str
    kind: Kind


Index = Mapping[str, tuple[Concept, ...]]
"""The concepts that begin with a character, longest first."""


class Concepts(NamedTuple):
    """The words of figures and those of titles."""

    of_figures: Index
    of_titles: Index


class Piece(NamedTuple):
    """A stretch of a text: a concept, or characters without one."""

    text: str
    concept: Concept | None


def concepts_with(office: Sequence[tuple[str, str]]) -> Concepts:
    """Return the usual concepts with an office's own, words and their names, which come before usual ones.

    An office's word is of the same kind as the usual one, else a thing; in a title it is a topic. Of entries for the
    same word the first counts.
    """
    if not office:
        return USUAL
    own = dict(reversed(office))
    own_figures = [Concept(word, name, _kind_of(word)) for word, name in own.items()]
    own_topics = [Concept(word, name, "topic") for word, name in own.items()]
    return Concepts(_with(USUAL.of_figures, own_figures), _with(USUAL.of_titles, own_topics))


def pieces_of(text: str, index: Index) -> tuple[Piece, ...]:
    """Return a text as concepts, the longest that begins at each place, and stretches without one.

    White space and punctuation part stretches and are left out, and so are dates and what stands in brackets.
    """
    found: list[Piece] = []
    at = 0
    while at < len(text):
        if date := DATE.match(text, at):
            at = date.end()
            continue
        concept = _concept_at(text, at, index)
        word = concept.word if concept is not None else text[at]
        if concept is not None or word.isalnum():
            found.append(Piece(word, concept))
        elif found:
            found.append(Piece("", None))
        at = _behind_brackets(text, at) if concept is None and word in OPENING else at + len(word)
    return tuple(_joined(found))


def _concept_at(text: str, at: int, index: Index) -> Concept | None:
    return next((each for each in index.get(text[at], ()) if text.startswith(each.word, at)), None)


def _behind_brackets(text: str, at: int) -> int:
    closing = min((end for mark in CLOSING if (end := text.find(mark, at)) >= 0), default=at)
    return closing + 1


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield pieces with stretches in one; a word of one character is part of the stretch that it stands next to."""
    stretch = ""
    for index, (text, concept) in enumerate(pieces):
        beside = (*pieces[max(index - 1, 0) : index], *pieces[index + 1 : index + 2])
        is_part = len(text) == 1 and text not in WHOLE_BY_ITSELF and any(_is_unknown(each) for each in beside)
        if text and (concept is None or is_part):
            stretch += text
            continue
        if stretch:
            yield Piece(stretch, None)
            stretch = ""
        if concept is not None:
            yield Piece(text, concept)
    if stretch:
        yield Piece(stretch, None)


def _is_unknown(piece: Piece) -> bool:
    return piece.concept is None and piece.text != ""


def _pairs(table: str) -> Iterator[tuple[str, str]]:
    words = table.split()
    return zip(words[::2], words[1::2], strict=True)


def _with(index: Index, added: Iterable[Concept]) -> Index:
    """Return an index with further concepts, which come before those of the same word."""
    added_by_word = {each.word: each for each in added}
    grown: dict[str, list[Concept]] = {}
    for each in added_by_word.values():
        grown.setdefault(each.word[0], []).append(each)
    for first, own in grown.items():
        own += [each for each in index.get(first, ()) if each.word not in added_by_word]
        own.sort(key=lambda each: -len(each.word))
    return MappingProxyType({**index, **{first: tuple(own) for first, own in grown.items()}})


def _usual() -> Concepts:
    """Return the usual concepts. A word that stands in two tables of figures is of the kind of the first."""
    tables: tuple[tuple[str, Kind], ...] = (
        *((usual_concepts.THINGS, "thing"), (usual_concepts.RATES, "rate"), (usual_concepts.ENDINGS, "ending")),
        *((usual_concepts.CLASSES, "class"), (usual_concepts.LIGHT_DEEDS, "light")),
        *((usual_concepts.CASE_DEEDS, "deed"), (usual_concepts.DEEDS, "act"), (usual_concepts.QUALITIES, "quality")),
    )
    titles: tuple[tuple[str, Kind], ...] = ((usual_topics.TOPICS, "topic"), (usual_topics.FAINT_TOPICS, "faint"))
    silent = {word: Concept(word, "", "silent") for word in usual_concepts.SILENT.split()}
    silent_in_titles = {word: Concept(word, "", "silent") for word in usual_topics.SILENT_IN_TITLES.split()}
    things = {word: Concept(word, name, "faint") for word, name in _pairs(usual_concepts.THINGS)}
    of_figures, of_titles = dict(silent), silent | things | silent_in_titles
    for table, kind in reversed(tables):
        of_figures |= {word: Concept(word, name, kind) for word, name in _pairs(table)}
    for table, kind in reversed(titles):
        of_titles |= {word: Concept(word, name, kind) for word, name in _pairs(table)}
    return Concepts(_with({}, of_figures.values()), _with({}, of_titles.values()))


def _kind_of(word: str) -> Kind:
    return next((each.kind for each in USUAL.of_figures.get(word[0], ()) if each.word == word), "thing")


USUAL: Final = _usual()
UNITS: Final[Mapping[str, str]] = MappingProxyType(dict(_pairs(usual_concepts.UNITS)))
CHAPTERS: Final = frozenset(usual_topics.CHAPTERS.split())
SCOPES: Final[Mapping[str, str]] = MappingProxyType(dict(_pairs(usual_concepts.SCOPES)))
