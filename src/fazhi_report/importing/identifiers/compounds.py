"""Concepts found in words of a figure → one name: what is counted, what was done to it, how it is seen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from fazhi_report.importing.found_figures import FigureKind
from fazhi_report.importing.identifiers.concepts import Index, Kind, Piece, pieces_of

Depth = Literal["core", "clauses", "all"]
"""How much of a text goes into its name: what it comes to; clauses that tell it from others too; every word."""

LAST_YEAR: Final = "last_year"

MOST_WORDS, MOST_CHARACTERS = 5, 40

CHANGES: Final = frozenset({"growth", "rise", "decline", "reduction", "cut"})
RANKS: Final = frozenset({"rank", "score"})
LIMITS: Final = frozenset({"limit", "lower_limit", "time_limit", "time"})

ENDING_OF_KIND: Final[Mapping[FigureKind, tuple[str, Collection[str]]]] = MappingProxyType(
    {
        "share": ("share", frozenset()),
        "points": ("rise", CHANGES),
        "change": ("growth", CHANGES),
        "rank": ("rank", RANKS),
        "limit": ("limit", LIMITS),
    }
)
"""What a number of some kind is called where its words do not say so, and what says so. For a share any ending does."""

NOUNS: Final[Collection[Kind]] = frozenset({"thing", "class", "quality"})
UNCHANGED_PLURALS: Final = frozenset({"staff", "people", "data", "news", "works"})


class Words(NamedTuple):
    """Names by their places in an id: nouns with what goes before them, then deeds, then endings."""

    nouns: tuple[str, ...]
    deeds: tuple[str, ...]
    endings: tuple[str, ...]


def compound_of(texts: Sequence[str], kind: FigureKind, index: Index, sound: Callable[[str], str], depth: Depth) -> str:
    """Return the name that the concepts in some texts make, empty where they do not tell what is counted.

    `sound` writes what is no concept, in the depths that need it.
    """
    pieces = tuple(dict.fromkeys(piece for text in texts for piece in _pieces_within(text, index, depth)))
    head = next(filter(_may_be_noun, reversed(pieces)), None)
    heard = {each: sound(each.text) for each in pieces if each.concept is None and (depth == "all" or each is head)}
    nouns = tuple(name for each in pieces if (name := heard.get(each) or _named(each, NOUNS)))
    kinds: tuple[Kind, ...] = (
        ("deed", "act") if _has_thing(pieces, heard) and depth != "all" else ("deed", "act", "light")
    )
    deeds = tuple(name for each in pieces if (name := _named(each, kinds)))
    endings = tuple(name for each in pieces if (name := _named(each, ("rate", "ending"))))
    if depth != "all" and not _tells(pieces, heard):
        return ""
    return joined(Words(nouns, deeds, _with_ending(endings, deeds, kind)))


def tells_only(text: str, kind: Kind | Literal["unknown"], index: Index) -> bool:
    """Say whether all words of a text that tell something are of one kind, or are no concepts."""
    kinds = {"unknown" if each.concept is None else each.concept.kind for each in pieces_of(text, index)}
    return kinds - {"silent"} == {kind}


def joined(words: Words) -> str:
    """Return the id of some names, with no more words than it takes and none twice."""
    nouns, deeds = list(_without_repetition(words.nouns)), list(_without_repetition(words.deeds))
    endings = _without_repetition(words.endings)
    while len(nouns) > 1 and not _is_short(_put_together(nouns, deeds, endings)):
        del nouns[0]
    while len(deeds) > 1 and not _is_short(_put_together(nouns, deeds, endings)):
        del deeds[-1]
    return _put_together(nouns, deeds, endings)


def singular(name: str) -> str:
    """Return an English name with its last word in the singular, as it stands before another noun."""
    if "_and_" in name:
        return "_and_".join(map(singular, name.split("_and_")))
    last = name.rpartition("_")[2]
    if last in UNCHANGED_PLURALS or not last.endswith("s") or last.endswith(("ss", "us", "is")):
        return name
    if last.endswith("ies"):
        return f"{name[:-3]}y"
    return name[:-2] if last.endswith(("sses", "ches", "shes", "xes")) else name[:-1]


def _put_together(nouns: Sequence[str], deeds: Sequence[str], endings: Sequence[str]) -> str:
    before_a_noun = len(nouns) if endings and not deeds else len(nouns) - 1
    inflected = [singular(name) if at < before_a_noun else name for at, name in enumerate(nouns)]
    return "_".join((*inflected, *deeds, *endings))


def _is_short(name: str) -> bool:
    return name.count("_") < MOST_WORDS and len(name) <= MOST_CHARACTERS


def _without_repetition(names: Sequence[str]) -> tuple[str, ...]:
    """Return names without those all of whose words are in another one, the later of two equal ones too."""
    kept: list[str] = []
    for name in names:
        words = set(name.split("_"))
        if any(words <= set(other.split("_")) for other in kept):
            continue
        kept = [other for other in kept if not set(other.split("_")) < words]
        kept.append(name)
    return tuple(kept)


def _with_ending(endings: tuple[str, ...], deeds: tuple[str, ...], kind: FigureKind) -> tuple[str, ...]:
    """Return endings in their order, with the one that the kind of a number asks for where nothing says so."""
    name, saying_so = ENDING_OF_KIND.get(kind, ("", ()))
    said = any(each in saying_so for each in (*endings, *deeds)) if saying_so else bool(set(endings) - {LAST_YEAR})
    needed = (name,) if name and not said else ()
    return tuple(sorted((*endings, *needed), key=lambda each: (each == LAST_YEAR, each in CHANGES)))


def _pieces_within(text: str, index: Index, depth: Depth) -> Iterator[Piece]:
    """Yield the pieces of a text that tell something; of a clause before 的 what was done, or more if deeper."""
    clause, _, rest = text.rpartition("的")
    told = [each for each in pieces_of(rest, index) if not _is_silent(each)]
    if depth != "core" or not any(map(_may_be_noun, told)):
        yield from (each for each in pieces_of(text, index) if not _is_silent(each))
        return
    yield from (each for each in pieces_of(clause, index) if not _is_silent(each) and not _may_be_noun(each))
    yield from told


def _is_silent(piece: Piece) -> bool:
    return piece.concept is not None and piece.concept.kind == "silent"


def _may_be_noun(piece: Piece) -> bool:
    return piece.concept is None or piece.concept.kind in NOUNS


def _named(piece: Piece, kinds: Collection[Kind]) -> str:
    return piece.concept.name if piece.concept is not None and piece.concept.kind in kinds else ""


def _has_thing(pieces: Sequence[Piece], heard: Mapping[Piece, str]) -> bool:
    return any(heard.values()) or any(_named(each, ("thing", "class")) for each in pieces)


def _tells(pieces: Sequence[Piece], heard: Mapping[Piece, str]) -> bool:
    """Say whether names tell what is counted: a thing, a case, a rate, or words of two kinds that say little each."""
    if any(heard.values()) or any(_named(each, ("thing", "deed", "rate")) for each in pieces):
        return True
    kinds = {each.concept.kind for each in pieces if each.concept is not None}
    return len(kinds) > 1 and not kinds <= {"quality", "act", "light"}
