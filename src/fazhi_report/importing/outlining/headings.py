"""Where the title or lead behind a number ends, and how it stands: in one paragraph with its text, or alone.

A heading that runs in ends with a full stop, and text or items follow in the same paragraph. One that stands alone is a
paragraph, short and with something behind it; a stop at its end is part of it. What the program could not print again
in one way (a stop that is none of its own) stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from fazhi_report.importing.outline import Heading
from fazhi_report.importing.outlining.body import Body
from fazhi_report.importing.outlining.branches import Branch, Content

LONGEST_TITLE: Final = 60
"""Characters of a title at most. One without a space or stop to cut at may be longer."""

SHORTEST_TITLE: Final = 4
"""Characters of a title at least, where it is cut from its text."""

LONGEST_LEAD: Final = 30
"""Characters of a lead that runs in, at most."""

LONGEST_LEAD_ALONE: Final = 45
LONGEST_BEFORE_SPACE: Final = 40

STOP: Final = re.compile(r"。(?![”’」）)])")
OWN_MARKS: Final = frozenset("。！？；：…!?;:")
"""After one of these the program sets no stop."""

COLONS: Final = frozenset("：:")
COLON: Final = re.compile(r"[^，,。；;：:、\n]{2,20}[：:]")
OPEN_END: Final = frozenset("，,：:；;、")
"""A paragraph that ends so is no heading of its own: it leads to what comes."""

SPACE: Final = re.compile(r"(?<=[^\s、）)])\s+(?=\S)")
LATIN: Final = re.compile(r"[A-Za-z]\s+[A-Za-z0-9]")
FIRST_WORDS: Final = re.compile(
    r"(?<=[^，,、的在自对以])(?=20[0-9]{2}年|今年以来|一年来|我[市县区局省厅委]|市委|市政府|全[市县区]|按照|根据|认真贯彻|深入学习)"
    r"|(?<=不足|问题|差距|原因|困难|安排|打算)(?=有[的些]|少数|部分|个别|一些|虽|主要(?:是|表现|体现)|还存在|下一步|一是)"
)
"""Words that a text begins with, and that a title does not go on with."""

QUOTED: Final = re.compile(r"“[^“”]*”|《[^《》]*》")
DIGIT: Final = re.compile(r"[0-9０-９]")


class Cut(NamedTuple):
    """Where a heading ends and the text behind it begins, and how it stands. `guessed` where nothing marks its end."""

    end: int
    rest: int
    heading: Heading
    guessed: bool = False


class First(NamedTuple):
    """The first paragraph behind a number: its text, where it ends, and what comes after it.

    `stop` is the offset in it of the full stop that ends its first sentence, -1 where there is none. `followed` says
    that more paragraphs or items follow, `inline` that items follow in the same paragraph, `above` that they are all
    that follows, in paragraphs of their own.
    """

    text: str
    end: int
    stop: int
    followed: bool
    inline: bool
    above: bool

    @property
    def has_rest(self) -> bool:
        """Whether text or items follow the first sentence within the paragraph."""
        return self.stop >= 0 and (self.stop < len(self.text) - 1 or self.inline)


def first_of(body: Body, content: Content) -> First:
    """Return the first paragraph of a content."""
    start = content.start
    end = body.line_end(start, content.end)
    text = body.text[start:end].rstrip()
    below = content.items is not None or content.subparts is not None
    stop = STOP.search(text)
    more = bool(body.text[end : content.end].strip())
    inline = below and end == content.end
    return First(
        text, end, -1 if stop is None else stop.start(), more or below, inline, below and not inline and not more
    )


def part_title(body: Body, content: Content) -> Cut:
    """Return where the title of a part ends. It always stands alone, and keeps its stop."""
    first = first_of(body, content)
    start, length = content.start, len(first.text)
    if length <= LONGEST_TITLE and first.stop < 0:
        return Cut(start + length, first.end, "stand_alone")
    limit = min(LONGEST_TITLE, first.stop if first.stop >= 0 else length)
    at = _space_in(first.text, limit)
    if at is None and not 0 <= first.stop < min(LONGEST_TITLE, length - 1):
        word = FIRST_WORDS.search(first.text, SHORTEST_TITLE, limit)
        at = None if word is None else word.start()
    if at is None and first.stop == length - 1 <= LONGEST_TITLE:
        return Cut(start + length, first.end, "stand_alone")
    if at is None:
        at = first.stop + 1 if first.stop >= 0 else length
    return Cut(start + at, start + at, "stand_alone", guessed=True)


def subpart_title(body: Body, content: Content) -> Cut | None:
    """Return where the title of a subpart ends, None where a paragraph of prose stands behind its number."""
    first = first_of(body, content)
    if first.has_rest:
        run_in = _run_in(content.start, first) if first.stop <= LONGEST_TITLE else None
        return _by_space(content.start, first) or run_in
    if first.inline:
        is_title = first.text[-1:] in COLONS and len(first.text) <= LONGEST_LEAD
        return Cut(content.start + len(first.text), first.end, "run_in") if is_title else None
    if first.followed and len(first.text) <= LONGEST_TITLE:
        return _paragraph(content.start, first)
    return _by_space(content.start, first)


def titles(body: Body, branches: Sequence[Branch]) -> tuple[Cut | None, ...]:
    """Return where the title of each subpart ends: at a colon where all have one, else where a sentence ends."""
    colons = [_by_colon(branch.content.start, first_of(body, branch.content)) for branch in branches]
    if all(colons):
        return tuple(colons)
    return tuple(subpart_title(body, branch.content) for branch in branches)


def whole_title(body: Body, content: Content) -> Cut | None:
    """Return the whole paragraph behind a number as its title, None where it is too long or more follows in it."""
    first = first_of(body, content)
    if first.inline or not 0 < len(first.text) <= LONGEST_TITLE or first.has_rest:
        return None
    return Cut(content.start + len(first.text), first.end, "stand_alone")


def has_titles(body: Body, branches: Sequence[Branch]) -> bool:
    """Whether numbered ones have titles: all of them, or half of them and the others are short enough to be titles."""
    cuts = titles(body, branches)
    titled = [cut is not None for cut in cuts]
    if all(titled):
        return True
    others = [branch.content for branch, has in zip(branches, titled, strict=True) if not has]
    return sum(titled) * 2 >= len(titled) and all(whole_title(body, content) is not None for content in others)


def leads(body: Body, branches: Sequence[Branch]) -> tuple[Cut | None, ...]:
    """Return where the lead of each item ends, None for an item without lead.

    Leads stand alone above other items, and where something follows in half of the items (with a stop, in more than
    half of them), since what follows the last one may belong to all.
    """
    firsts = [first_of(body, branch.content) for branch in branches]
    colons = [_by_colon(branch.content.start, first) for branch, first in zip(branches, firsts, strict=True)]
    if len(branches) > 1 and all(colons):
        return tuple(colons)
    alone = sum(first.followed and not first.inline for first in firsts)
    if alone * 2 < len(firsts):
        alone = 0
    return tuple(
        _lead(
            branch.content.start,
            first,
            alone=alone > 0 or first.above,
            stops=branch.mark.strong and (alone * 2 > len(firsts) or first.above),
        )
        for branch, first in zip(branches, firsts, strict=True)
    )


def _lead(start: int, first: First, *, alone: bool, stops: bool) -> Cut | None:
    if first.has_rest:
        short = 0 < first.stop <= LONGEST_LEAD and DIGIT.search(QUOTED.sub("", first.text[: first.stop])) is None
        return _run_in(start, first) if short else None
    if not alone or first.inline or not first.followed or first.text[-1:] in OPEN_END:
        return None if first.inline else _by_space(start, first)
    if len(first.text) > (LONGEST_LEAD_ALONE if first.stop < 0 else LONGEST_LEAD) or (first.stop >= 0 and not stops):
        return None
    return _paragraph(start, first)


def _paragraph(start: int, first: First) -> Cut:
    """Return the whole first paragraph as a heading. One that ends with a stop is set with the text behind it."""
    run_in = _run_in(start, first) if first.stop == len(first.text) - 1 else None
    return run_in._replace(rest=first.end) if run_in else Cut(start + len(first.text), first.end, "stand_alone")


def _by_colon(start: int, first: First) -> Cut | None:
    """Return the cut behind a colon near the beginning, None where there is none with text behind it."""
    colon = COLON.match(first.text)
    if colon is None or colon.end() == len(first.text):
        return None
    return Cut(start + colon.end(), start + colon.end(), "run_in")


def _run_in(start: int, first: First) -> Cut | None:
    if first.stop == 0:
        return None
    if first.text[first.stop - 1] in OWN_MARKS or first.text[first.stop - 1].isspace():
        return Cut(start + first.stop + 1, start + first.stop + 1, "stand_alone")
    return Cut(start + first.stop, start + first.stop + 1, "run_in")


def _by_space(start: int, first: First) -> Cut | None:
    """Return the cut at the first space of a long paragraph, None where there is none that could end a heading."""
    limit = min(LONGEST_BEFORE_SPACE, first.stop if first.stop >= 0 else len(first.text))
    space = _space_in(first.text, limit) if len(first.text) > LONGEST_BEFORE_SPACE else None
    return None if space is None else Cut(start + space, start + space, "stand_alone", guessed=True)


def _space_in(text: str, limit: int) -> int | None:
    """Return the offset of the first space that is not within Latin words and has four characters before it."""
    for match in SPACE.finditer(text, 4, limit):
        if LATIN.match(text, match.start() - 1) is None:
            return match.start()
    return None
