"""A body that arrived as one line → the lines that it once had.

Where lines once ended there may be a space between Chinese characters, or nothing. A long line is cut at such spaces,
before 一、 and （一） that count up in it, before a paragraph that turns to another subject, and before the signature.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from fazhi_report.importing.manuscript import Line
from fazhi_report.importing.outlining.furniture import BODIES, DAY
from fazhi_report.importing.outlining.marks import ENDS, NUMERALS, VALUES
from fazhi_report.importing.outlining.roles import subject_of
from fazhi_report.prose import is_wide

SHORTEST: Final = 120
"""Characters of the shortest line that may be a whole body."""

MOST_LINES: Final = 12
"""A manuscript of more long lines than these has its paragraphs, however long."""

PART: Final = re.compile(rf"(?P<number>[{NUMERALS}]{{1,3}})\s?[、．.](?![{NUMERALS}]、)")
SUBPART: Final = re.compile(rf"[（(]\s?(?P<number>[{NUMERALS}]{{1,3}})\s?[）)]")
ITEM: Final = re.compile(r"(?<![0-9０-９.．])(?P<number>[0-9０-９]{1,3})\s?[.．](?![0-9０-９](?![0-9０-９]{3}年))")
SPACES: Final = re.compile(r"\s+")
BEHIND_MARK: Final = re.compile(rf"[{NUMERALS}0-9]{{1,3}}[、.．）)]")
TITLE: Final = re.compile(
    r"[^。，：；\n]{4,60}?(?:情况|工作|年度|建设)?的?(?:报告|总结)(?=[0-9]{4}年|[一二]〇|我|按照|根据|今年|为|在|各|省|市)"
)
SENTENCE: Final = re.compile(r"(?<=[。！])(?![”’」）)])")
SIGNATURE: Final = re.compile(rf"(?<=[。！])\s*(?P<issuer>[^，。；：]{{2,60}}?(?:{BODIES}))?\s*(?={DAY})")
ISSUER_AT_END: Final = re.compile(rf"(?<=[。！])\s*[^，。；：]{{2,40}}(?:{BODIES})\s*$")
AFTER_DATE: Final = re.compile(rf"{DAY}(?![，。；、前后])")
WORD_BEHIND: Final = re.compile(r"[（(0-9０-９①-⑳“《]")


def with_lines(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines of a manuscript, those that hold a whole body cut, and which were cut."""
    long = [line for line in lines if line.kind == "text" and len(line.text) >= SHORTEST]
    if not 0 < len(long) <= MOST_LINES:
        return tuple(lines), ()
    cut: list[Line] = []
    found: list[Line] = []
    for line in lines:
        places = _places(line.text) if line in long else []
        if not places:
            found.append(line)
            continue
        cut.append(line)
        found += _pieces(line, places)
    return tuple(found), tuple(cut)


def _pieces(line: Line, places: Sequence[int]) -> Iterator[Line]:
    for start, end in zip([0, *places], [*places, len(line.text)], strict=True):
        text = line.text[start:end]
        shift = len(text) - len(text.lstrip())
        if text.strip():
            yield Line(line.number, line.column + start + shift, text.strip())


def _places(text: str) -> list[int]:
    """Return where a line is to be cut, nothing where it is a paragraph like others."""
    parts = _counted(PART, text, f"{ENDS}”）")
    subparts = _below(SUBPART, text, parts)
    if len(parts) + (PART.match(text) is not None) < 2 and len(subparts) < 2:
        return []
    subparts += _below(ITEM, text, sorted([*parts, *subparts]))
    spaces = _spaces(text)
    last = max([*parts, *subparts, 0])
    found = {*parts, *subparts, *spaces, *_subjects(text, last), *_signature(text, last)}
    title = TITLE.match(text)
    if title is not None:
        found.add(title.end())
    return sorted(found - {0, len(text)})


def _counted(pattern: re.Pattern[str], text: str, ends: str) -> list[int]:
    """Return where numbers stand that count up from one and follow the end of a sentence, a bracket or a space."""
    found: list[int] = []
    expected = 1
    for match in pattern.finditer(text):
        before = text[match.start() - 1] if match.start() else "。"
        if VALUES.get(match["number"]) == expected and (before in ends or before.isspace()):
            found.append(match.start())
            expected += 1
    return [place for place in found if place]


def _below(pattern: re.Pattern[str], text: str, parts: Sequence[int]) -> list[int]:
    """Return where numbers stand that count up from one in each part; the first may follow a title without a stop."""
    found: list[int] = []
    for start, end in zip([0, *parts], [*parts, len(text)], strict=True):
        expected, first = 1, True
        numbered = PART.match(text, start) or SUBPART.match(text, start)
        for match in pattern.finditer(text, start, end):
            before = text[match.start() - 1] if match.start() else "。"
            fits = before in f"{ENDS}”" or before.isspace()
            title = first and numbered is not None and "。" not in text[start : match.start()]
            if _value(match["number"]) == expected and (fits or title) and match.start() > start:
                found.append(match.start())
                expected, first = expected + 1, False
    return found


def _value(written: str) -> int:
    """Return the number that is written in Chinese or Arabic numerals, 0 where there is none."""
    return VALUES.get(written, 0) if written[0] in NUMERALS else int(written)


def _spaces(text: str) -> list[int]:
    """Return where lines ended at a space: between Chinese characters, and not behind a number."""
    found: list[int] = []
    for match in SPACES.finditer(text):
        start, end = match.span()
        before, follows = text[start - 1 : start], text[end : end + 1]
        if not before or not follows or before in "、，,":
            continue
        edges = (is_wide(before) or before in ".:;)") and (is_wide(follows) or WORD_BEHIND.match(follows) is not None)
        if edges and not any(BEHIND_MARK.fullmatch(text, start - back, start) for back in (2, 3, 4) if back <= start):
            found.append(end)
    return found


def _subjects(text: str, last: int) -> list[int]:
    """Return where sentences behind the last number begin that turn to another subject."""
    found: list[int] = []
    known: set[str] = set()
    for match in SENTENCE.finditer(text, last + 1):
        subject = subject_of(text[match.start() : text.find("。", match.start()) + 1])
        if subject is not None and subject not in known:
            known.add(subject)
            found.append(match.start())
    return found


def _signature(text: str, last: int) -> list[int]:
    """Return where issuer and date stand behind the text, and where the date ends."""
    match = SIGNATURE.search(text, last)
    if match is None:
        unsigned = ISSUER_AT_END.search(text, last)
        return [] if unsigned is None else [unsigned.start()]
    day = AFTER_DATE.match(text, match.end())
    if day is None:
        return []
    return sorted({match.start(), match.end(), day.end()})
