"""Rules on titles, leads and the numbers before them, which the program writes: 一、 （一） 一是."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Path
from fazhi_report.rules.passages import Passage
from fazhi_report.rules.subject import Part, Subject

KINDS: Final = {
    "title": {"kind_zh": "标题", "kind_en": "title"},
    "issuer": {"kind_zh": "发文机关", "kind_en": "issuer"},
    "lead": {"kind_zh": "领头短句", "kind_en": "lead"},
    "text": {"kind_zh": "举措", "kind_en": "measure"},
}
"""What a text is called, by the last key of its path."""

END_PUNCTUATION: Final = frozenset("。；，：、！？…．.;,:!?")
"""Marks that a title does without, and that the program sets after a lead."""

NUMERALS: Final = "一二三四五六七八九十百"

CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"

FIRST_CHARACTERS: Final = frozenset(f"{NUMERALS}第首其再最（(0123456789０１２３４５６７８９{CIRCLED}")
"""What a number typed before a text begins with. Other texts are not looked at further."""

TYPED_NUMBER: Final = "|".join(
    (
        rf"[（(](?:[{NUMERALS}]{{1,3}}|\d{{1,2}})[）)]",
        rf"[{NUMERALS}]{{1,3}}(?:是(?!否|非)|要(?![素件点务义])|[、.．](?![{NUMERALS}两]))",
        rf"第[{NUMERALS}]{{1,3}}(?:部分|[，、,：:])",
        rf"其[{NUMERALS}][，、,：:]",
        r"(?:首先|其次|再次|最后)[，、,：:]",
        r"\d{1,2}(?:[.．、](?!\d)|[）)])",
        rf"[{CIRCLED}]",
    )
)
"""A number before a title, lead or measure: （一） (1) 一是 一、 第一， 首先， 1. ①. No number: 一、二审, 3、4月."""

LONGEST_COMMON_TITLE: Final = 8
"""Characters up to which a title or lead may come again in another section: 主要做法, 存在的问题和不足."""


class Heading(NamedTuple):
    """A title or lead as printed, in one line, with the passages it is made of: one, or several lines."""

    text: str
    passages: tuple[Passage, ...]

    @property
    def path(self) -> Path:
        """The path of its text."""
        return self.passages[0].path


def headings_in(part: Part) -> Iterator[Heading]:
    """Yield the titles and leads of one file."""
    read = (passage for passage in part.passages if passage.kind in ("title", "lead"))
    for _, lines in groupby(read, lambda passage: passage.path):
        passages = tuple(lines)
        yield Heading("".join([passage.text for passage in passages]), passages)


def end_punctuation(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ510 for each title or lead that ends with a mark."""
    for heading in headings_in(part):
        last = heading.passages[-1]
        end = len(last.text)
        start = end
        while start and last.text[start - 1] in END_PUNCTUATION:
            start -= 1
        if start < end:
            arguments = KINDS[str(heading.path[-1])] | {"mark": last.text[start:end]}
            yield Diagnostic("FZ510", last.span(start, end), arguments)


def typed_numbers(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ511 for each number typed before a title, a lead, or the text of a measure without lead."""
    for passage, number in numbers_typed(part):
        arguments = KINDS[str(passage.path[-1])] | {"number": number}
        yield Diagnostic("FZ511", passage.span(0, len(number)), arguments)


def numbers_typed(part: Part) -> Iterator[tuple[Passage, str]]:
    """Yield each passage that begins with a number typed by hand where the program sets one, and that number."""
    before: Path = ()
    for passage in part.passages:
        path, before_it = passage.path, before
        before = path
        if passage.text[:1] not in FIRST_CHARACTERS or path == before_it or part.section is None:
            continue
        is_measure = path[-1] == "text" and path[-3:-2] == ("measures",) and before_it != (*path[:-1], "lead")
        if passage.kind in ("title", "lead") or is_measure:
            match = re.match(TYPED_NUMBER, passage.text)
            if match is not None:
                yield passage, match[0]


def repeated_headings(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ512 for a title and FZ513 for a lead that stood before: in the same section, or anywhere if long."""
    seen: dict[tuple[bool, str], list[Heading]] = {}
    for part in subject.parts:
        for heading in () if part.section is None else headings_in(part):
            is_lead = heading.path[-1] == "lead"
            known = seen.setdefault((is_lead, heading.text), [])
            for first in known:
                same_section = first.passages[0].places is part.places
                if same_section or len(heading.text) > LONGEST_COMMON_TITLE:
                    code = "FZ513" if is_lead else "FZ512"
                    place, related = (each.passages[0].span(0, len(each.passages[0].text)) for each in (heading, first))
                    yield Diagnostic(code, place, {"text": heading.text}, (related,))
                    break
            known.append(heading)
