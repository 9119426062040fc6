"""Rules on marks that come in pairs: 《》〈〉“”‘’（）〔〕 and their like, and on lists of titles and quotations.

A pair is closed in its paragraph. The one exception is a quotation of several paragraphs: each begins with “, and only
the last is closed (GB/T 15834).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.prose import is_wide
from fazhi_report.rules.numbers import DOCUMENT_NUMBER
from fazhi_report.rules.passages import Passage
from fazhi_report.rules.subject import Subject

PAIRS: Final = ("《》", "〈〉", "“”", "‘’", "（）", "〔〕", "「」", "『』", "【】")
CLOSING: Final = {pair[0]: pair[1] for pair in PAIRS}
OPENING: Final = {pair[1]: pair[0] for pair in PAIRS}
FULL_WIDTH: Final = {"(": "（", ")": "）"}
"""Parentheses are one pair, however wide they are typed."""

STRAIGHT: Final = {'"': "“”", "'": "‘’"}
"""Quotation marks that look alike at both ends, and those that are meant."""

OTHER_LEVEL: Final = {"《": "〈", "〈": "《", "“": "‘", "‘": "“"}
"""The marks for a title within a title and for a quotation within a quotation, and those they stand in."""

PLAIN: Final = ("（）", "〔〕", "《》", "“”")
"""Pairs that may stand alone."""

UNPAIRED_SIGNS: Final = dict.fromkeys(map(ord, "，。、；：！？%+.·—…/ "))
"""Common signs that are no pair."""

NUMBER_OF_AN_ITEM: Final = r"(?:^|[，。、；：,;: ])[0-9a-zA-Z一二三四五六七八九十]{1,3}$"
"""What stands before the bracket in `1）`, which has no partner."""

DIVIDING: Final = frozenset("，。；：！？")
"""Marks over which two unpaired marks are taken for two slips, not for one pair typed the wrong way round."""


class Mark(NamedTuple):
    """One mark of a pair and its offset."""

    at: int
    sign: str

    @property
    def kind(self) -> str:
        """The mark in full width."""
        return FULL_WIDTH.get(self.sign, self.sign)


class Pair(NamedTuple):
    """Two marks that belong together, and the marks that are open around them, the nearest last."""

    opening: Mark
    closing: Mark
    around: tuple[Mark, ...]


class Pairing(NamedTuple):
    """The marks of a text: pairs, pairs that cross another one, and marks left alone, in reading order."""

    pairs: tuple[Pair, ...]
    crossing: tuple[Pair, ...]
    alone: tuple[Mark, ...]


def is_plainly_paired(signs: str) -> bool:
    """Tell whether the signs of a text hold nothing but pairs that are closed and need no closer look."""
    left = signs.translate(UNPAIRED_SIGNS)
    for pair in PLAIN:
        left = left.replace(pair, "")
    return not left


def pairs_amiss(passage: Passage, following: Sequence[Passage]) -> Iterator[Diagnostic]:
    """Yield FZ411, FZ412 and FZ419 for a passage. `following` is the passage behind it, if there is one.

    Where a mark is missing, the levels of the others are not judged: they are likely to be right once it is there.
    """
    pairing = pair_up(passage.text)
    straight = [mark for sign in STRAIGHT if sign in passage.text for mark in straight_quotes(passage.text, sign).alone]
    alone = sorted([each for each in pairing.alone if is_missed(each, passage, following)] + straight)
    levels = () if alone else pairing.pairs
    while alone:
        mark, *alone = alone
        if alone and are_one_pair(passage.text, mark, alone[0]):
            yield typed_wrong(passage, mark, alone.pop(0))
        else:
            partner = CLOSING.get(mark.kind) or OPENING.get(mark.kind) or mark.sign
            yield Diagnostic("FZ411", passage.span(mark.at, mark.at + 1), {"mark": mark.sign, "partner": partner})
    for pair in pairing.pairs:
        if (pair.opening.sign in FULL_WIDTH) is not (pair.closing.sign in FULL_WIDTH):
            yield typed_wrong(passage, *pair[:2])
    for pair in levels:
        yield from level_amiss(passage, pair)
    for pair in pairing.crossing:
        yield crossing_amiss(passage, pair, pairing.pairs)


def is_missed(mark: Mark, passage: Passage, following: Sequence[Passage]) -> bool:
    """Tell whether the partner of a mark left alone is missed: not for English, nor where a quotation goes on."""
    if mark.at == 0 and mark.sign == "“" and following:
        return not (following[0].path == passage.path and following[0].text.startswith("“"))
    beside = passage.text[max(mark.at - 1, 0) : mark.at + 2]
    return mark.sign not in FULL_WIDTH or any(map(is_wide, beside))


def are_one_pair(text: str, first: Mark, second: Mark) -> bool:
    """Tell whether two marks, each left alone, are one pair: ”…“, “…“ or "…”, with no stop between them."""
    return opening_of(first) == opening_of(second) and DIVIDING.isdisjoint(text[first.at : second.at])


def opening_of(mark: Mark) -> str:
    """Return the mark that opens the pair to which a mark belongs."""
    return STRAIGHT[mark.sign][0] if mark.sign in STRAIGHT else OPENING.get(mark.kind, mark.kind)


def typed_wrong(passage: Passage, first: Mark, second: Mark) -> Diagnostic:
    """Return FZ419 for two marks that belong together and are no pair, at the one that is wrong."""
    opening = opening_of(first)
    arguments = {"found": f"{first.sign}…{second.sign}", "mended": f"{opening}…{CLOSING[opening]}"}
    wrong, other = (second, first) if first.sign == opening else (first, second)
    related = (passage.span(other.at, other.at + 1),)
    return Diagnostic("FZ419", passage.span(wrong.at, wrong.at + 1), arguments, related)


def level_amiss(passage: Passage, pair: Pair) -> Iterator[Diagnostic]:
    """Yield FZ412 for a pair that stands in its like, or that is only for what stands in another pair and does not."""
    mark, kind = pair.opening, pair.opening.kind
    other = OTHER_LEVEL.get(kind)
    if other is None:
        return
    related: tuple[Span, ...] = ()
    if pair.around and pair.around[-1].kind == kind:
        outer = pair.around[-1]
        found = f"{kind}{kind}{CLOSING[kind]}{CLOSING[kind]}"
        mended = f"{kind}{other}{CLOSING[other]}{CLOSING[kind]}"
        related = (passage.span(outer.at, outer.at + 1),)
    elif kind in "〈‘" and all(each.kind != other for each in pair.around) and is_wide(passage.text[mark.at + 1]):
        found, mended = f"{kind}{CLOSING[kind]}", f"{other}{CLOSING[other]}"
    else:
        return
    yield Diagnostic("FZ412", passage.span(mark.at, mark.at + 1), {"found": found, "mended": mended}, related)


def crossing_amiss(passage: Passage, pair: Pair, pairs: Sequence[Pair]) -> Diagnostic:
    """Return FZ412 for a pair that begins in another one and ends behind it."""
    start, end = pair.opening, pair.closing
    crossed = next(each for each in pairs if each.opening.at < start.at < each.closing.at < end.at)
    before, between = crossed.opening.sign, crossed.closing.sign
    found = f"{before}{start.sign}{between}{end.sign}"
    mended = f"{before}{start.sign}{end.sign}{between}"
    related = (passage.span(start.at, start.at + 1),)
    return Diagnostic("FZ412", passage.span(end.at, end.at + 1), {"found": found, "mended": mended}, related)


def pair_up(text: str) -> Pairing:
    """Return which marks of a text belong together. Those in the number of a document are left out: FZ417."""
    opened: list[Mark] = []
    passed: list[Mark] = []
    alone: list[Mark] = []
    pairs: list[Pair] = []
    crossing: list[Pair] = []
    for mark in marks_in(text):
        if mark.kind in CLOSING:
            opened.append(mark)
        elif (partner := last_of_kind(opened, OPENING[mark.kind])) is not None:
            index = opened.index(partner)
            pairs.append(Pair(partner, mark, tuple(opened[:index])))
            passed += opened[index + 1 :]
            del opened[index:]
        elif (partner := last_of_kind(passed, OPENING[mark.kind])) is not None:
            passed.remove(partner)
            crossing.append(Pair(partner, mark, ()))
        elif mark.kind != "）" or re.search(NUMBER_OF_AN_ITEM, text[: mark.at]) is None:
            alone.append(mark)
    return Pairing(tuple(pairs), tuple(crossing), tuple(sorted(alone + opened + passed)))


def last_of_kind(marks: Sequence[Mark], kind: str) -> Mark | None:
    """Return the last mark of a kind, None where there is none."""
    return next((each for each in reversed(marks) if each.kind == kind), None)


def marks_in(text: str) -> Iterator[Mark]:
    """Yield the marks of a text that come in pairs, but for apostrophes and for those in the number of a document."""
    numbers = re.finditer(DOCUMENT_NUMBER, text) if "号" in text else ()
    left_out = {at for each in numbers for at in range(*each.span("bracketed"))}
    quoted = False
    for at, sign in enumerate(text):
        kind = FULL_WIDTH.get(sign, sign)
        if (kind in CLOSING or kind in OPENING) and at not in left_out:
            quoted = quoted or sign == "‘"
            if sign != "’" or not is_apostrophe(text, at, quoted=quoted):
                yield Mark(at, sign)


class StraightQuotes(NamedTuple):
    """The straight quotation marks of one kind in a text: where pairs begin and end, and one left alone in Chinese."""

    pairs: tuple[tuple[int, int], ...]
    alone: tuple[Mark, ...]


def straight_quotes(text: str, sign: str) -> StraightQuotes:
    """Return the straight quotation marks of a text; apostrophes and inches are none."""
    words = f" {text} "
    places = [
        at for at, each in enumerate(text) if each == sign and not (is_latin(words[at]) and is_latin(words[at + 2]))
    ]
    alone: list[int] = []
    if len(places) % 2:
        alone = [at for at in places if is_latin(words[at])][:1] or places[-1:]
        places.remove(alone[0])
    missed = [at for at in alone if not is_latin(words[at]) and (is_wide(words[at]) or is_wide(words[at + 2]))]
    return StraightQuotes(tuple(zip(places[::2], places[1::2], strict=True)), tuple(Mark(at, sign) for at in missed))


def is_latin(character: str) -> bool:
    """Tell whether a character is a letter or digit of English words and numbers."""
    return character.isascii() and character.isalnum()


def is_apostrophe(text: str, at: int, *, quoted: bool) -> bool:
    """Tell whether ’ is no quotation mark but part of an English word or a year. `quoted` says that ‘ came before."""
    before, behind = is_latin(text[at - 1 : at]), is_latin(text[at + 1 : at + 2])
    return (before and behind) if quoted else (before or behind)


def lists_written_both_ways(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ413 where adjacent titles, or quotations, are divided by 、 in some places of a report and not in others.

    The rarer way is marked; of two equally frequent ones that with 、, which GB/T 15834 does not ask for.
    """
    passages = [passage for part in subject.parts for passage in part.passages]
    for opening, closing in ("《》", "“”"):
        ways = (f"{closing}、{opening}", f"{closing}{opening}")
        with_mark = [passage for passage in passages if ways[0] in passage.text]
        without = [passage for passage in passages if ways[1] in passage.text] if with_mark else []
        if without:
            places = [places_of(way, each) for way, each in zip(ways, (with_mark, without), strict=True)]
            rarer = len(places[1]) < len(places[0])
            arguments = {"found": ways[rarer], "other": ways[not rarer]}
            for span in places[rarer]:
                yield Diagnostic("FZ413", span, arguments, (places[not rarer][0],))


def places_of(words: str, passages: Sequence[Passage]) -> list[Span]:
    """Return the places where the words stand in the passages."""
    return [
        passage.span(match.start(), match.end())
        for passage in passages
        for match in re.finditer(re.escape(words), passage.text)
    ]
