"""A rule on slips: official names and terms written wrongly, and the words in an office's own dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.rules.official_names import FULL_NAMES, TITLES, WORDS, WordSlip
from fazhi_report.rules.quoted import is_within, titles_in
from fazhi_report.rules.subject import Part


class Found(NamedTuple):
    """A slip in a text, from `start` to `end`, and the name of its reason, empty for one of the office's own."""

    start: int
    end: int
    right: str
    reason: str


def slips(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ426 for each slip: those of the office's dictionary first, so that its word counts for the same place."""
    dictionary = part.report.dictionary
    own = () if dictionary is None else tuple(WordSlip(each.wrong, each.right, "") for each in dictionary.slips)
    everything = "\n".join([each.text for each in part.passages])
    words = [each for each in (*own, *WORDS) if each.wrong in everything]
    begun = [name for name in FULL_NAMES if name in everything]
    titles = "《" in everything
    if not (words or begun or titles):
        return
    for passage in part.passages:
        text = passage.text
        found = [*words_in(text, words), *names_in(text, begun), *(wrong_titles_in(text) if titles else ())]
        for each in without_overlaps(found):
            arguments = {"found": text[each.start : each.end], "right": each.right, **reason_of(each.reason)}
            yield Diagnostic("FZ426", passage.span(each.start, each.end), arguments)


def reason_of(name: str) -> dict[str, str]:
    """Return the words of a reason in both languages, empty for none."""
    if not name:
        return {"reason_zh": "", "reason_en": ""}
    from fazhi_report.messages.slip_reasons import REASONS

    return {"reason_zh": REASONS[name].zh, "reason_en": REASONS[name].en}


def words_in(text: str, words: Iterable[WordSlip]) -> Iterator[Found]:
    """Yield the wrong words of a text.

    One in a 《title》 may really stand there, and one that is part of the right word is no slip, as 有组织犯罪 is in
    反有组织犯罪. A wrong word that itself begins or ends with a title is looked for everywhere.
    """
    for word in words:
        start = text.find(word.wrong)
        while start != -1:
            end = start + len(word.wrong)
            is_meant = not word.before or text[end : end + 1] in set(word.before)
            in_title = "《" not in word.wrong and "》" not in word.wrong and is_within(start, end, titles_in(text))
            if is_meant and not in_title and not is_part_of(text, start, end, (word.right, *word.within)):
                yield Found(start, end, word.right, word.reason)
            start = text.find(word.wrong, start + 1)


def is_part_of(text: str, start: int, end: int, words: Sequence[str]) -> bool:
    """Tell whether the stretch `start` to `end` of a text is part of one of the words that stands there."""
    for word in words:
        at = text.find(word, max(end - len(word), 0))
        while at != -1 and at <= start:
            if end <= at + len(word):
                return True
            at = text.find(word, at + 1)
    return False


def names_in(text: str, begun: Iterable[str]) -> Iterator[Found]:
    """Yield names that begin like an official one and do not go on like it."""
    for name in begun:
        right, pattern = FULL_NAMES[name]
        for match in re.finditer(name, text):
            start, end = match.span()
            if re.match(pattern, text[end : end + 24]) is None:
                going_on = re.match(r"[一-鿿]{0,16}?(?:思想|理论|体系)", text[end : end + 24])
                yield Found(start, end + (len(going_on[0]) if going_on is not None else 0), name + right, "the_thought")


def wrong_titles_in(text: str) -> Iterator[Found]:
    """Yield titles that no document has. One in a title is set 〈〉."""
    for match in re.finditer("[《〈]([^《》〈〉]+)[》〉]", text):
        title = match[1].partition("（")[0].removeprefix("中华人民共和国")
        right = TITLES.get(title)
        if right is not None:
            start = text.index(title, match.start())
            yield Found(start, start + len(title), *right)


def without_overlaps(found: Sequence[Found]) -> list[Found]:
    """Return the findings in order, of those that overlap the one that begins first, the office's own, the longest."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda one: (one.reason != "", one.start, -one.end)):
        if not any(each.start < other.end and other.start < each.end for other in kept):
            kept.append(each)
    return sorted(kept)
