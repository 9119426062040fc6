"""Rules on punctuation marks: half-width ones, too many, dots for an ellipsis, brackets of document numbers.

Official texts use the full-width marks of GB/T 15834. A half-width mark belongs between words, figures and signs that
are not Chinese themselves (`GB/T 9704`, 9:30, 1:3, an address), and there it is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final

from fazhi_report.diagnostics import Diagnostic, TextFinding
from fazhi_report.prose import is_wide
from fazhi_report.rules.headings import END_PUNCTUATION, FIRST_CHARACTERS, numbers_typed
from fazhi_report.rules.numbers import DOCUMENT_NUMBER
from fazhi_report.rules.pairs import STRAIGHT, is_plainly_paired, pair_up, pairs_amiss, straight_quotes
from fazhi_report.rules.passages import Passage
from fazhi_report.rules.subject import Part

SIGNS: Final = re.compile(r"[^\w+×]+")
"""What stands between words and numbers."""

STOPS: Final = "？！。；：，、"
"""The marks that end or divide sentences, the weightiest first: of two that stand together, that one is meant."""

ORDINARY: Final = frozenset(
    before + mark + behind
    for before in ("", "%", "”", "》", "）", "）》")
    for mark in ("", *STOPS)
    for behind in ("", "“", "《", "（", "《〈")
)
"""Signs in which nothing can be amiss but that one is left unpaired. Few passages hold others, to be looked at."""

FULL_WIDTH: Final = {",": "，", ".": "。", ";": "；", ":": "：", "!": "！", "?": "？"}
"""The full-width mark for each half-width one."""

FIRST_WITHOUT_WORDS: Final = frozenset("，。、；：！？,;")
"""Marks that can begin no passage."""

SUPERFLUOUS: Final = (
    r"(?P<first>^[，。、；：！？,;]+(?=.))"
    r"|(?P<behind>(?<=[（《〈“‘〔【「(])[，。、；：！？,;]+(?![）》〉”’〕】」)]))"
    r"|(?P<before>(?<![（“‘(，。、；：！？,.;:!?])(?:[，、,](?=[）》〉〕】)])|、(?=”)))"
    r"|(?P<around>(?P<inner>[，。、；])[”’](?P=inner))"
    r"|(?P<run>[，。、；：！？,.;:!?]{2,})"
)
"""Marks at the beginning, behind an opening and before a closing mark, on both sides of ”, and one behind another."""

TO_FULL_WIDTH: Final = str.maketrans(FULL_WIDTH)
MARKS_AFTER_HEADINGS: Final = "".join(END_PUNCTUATION)
QUOTES: Final = "“”‘’\"'"
OPENING_OF: Final = MappingProxyType(dict(zip("）》〉〕】)”", "（《〈〔【(“", strict=True)))
PER_CENT: Final = ("%", "‰")
NUMERALS: Final = "一二三四五六七八九十"


def unfit_signs(part: Part) -> Iterator[Diagnostic]:
    """Yield what is wrong with the marks of each passage: FZ410, 415, 417, 418 and, on pairs, FZ411, 412, 419."""
    for index, passage in enumerate(part.passages):
        signs = SIGNS.findall(passage.text)
        if may_be_unfit(passage.text, signs):
            judged_elsewhere = marks_of_headings(passage, part)
            for found in unfit_marks(passage, signs, part.head.year):
                if judged_elsewhere.isdisjoint(range(found.start, found.end)):
                    yield Diagnostic(found.code, passage.span(found.start, found.end), found.arguments)
        if not is_plainly_paired("".join(signs)):
            yield from pairs_amiss(passage, part.passages[index + 1 : index + 2])


def may_be_unfit(text: str, signs: Sequence[str]) -> bool:
    """Tell whether a passage must be looked at closely: the signs between its words are not all ordinary."""
    return not ORDINARY.issuperset(signs) or text[:1] in FIRST_WITHOUT_WORDS or ("）" in signs and "号" in text)


def marks_of_headings(passage: Passage, part: Part) -> frozenset[int]:
    """Return the offsets of marks of which FZ510 and FZ511 speak: behind a title or lead, in a number typed before."""
    text = passage.text
    numbers = numbers_typed(part) if text[:1] in FIRST_CHARACTERS else ()
    number = next((number for other, number in numbers if other is passage), "")
    words = len(text) if passage.kind == "text" else len(text.rstrip(MARKS_AFTER_HEADINGS))
    return frozenset((*range(len(number)), *range(words, len(text))))


def unfit_marks(passage: Passage, signs: Sequence[str], year: int) -> list[TextFinding]:
    """Return FZ410, FZ415, FZ417 and FZ418 in a passage; of a mark that is wrong in two ways only one is said."""
    text = passage.text
    found = list(wrong_document_numbers(text, year))
    if "…" in text or text[:1] in FIRST_WITHOUT_WORDS or any(len(each) > 1 and each not in ORDINARY for each in signs):
        found += superfluous_marks(passage)
        found += dots_and_dashes(text)
    taken = {at for each in found for at in range(each.start, each.end)}
    found += [each for each in half_width_marks(passage) if each.start not in taken]
    return found


def wrong_document_numbers(text: str, year: int) -> Iterator[TextFinding]:
    """Yield FZ417 for each number of a document whose year is not four digits between 〔 and 〕 (GB/T 9704)."""
    if "号" not in text:
        return
    for match in re.finditer(DOCUMENT_NUMBER, text):
        found = match["bracketed"]
        digits = found[1:-1]
        if len(digits) == len("19"):
            written = year - year % 100 + int(digits)
            digits = str(written if written <= year else written - 100)
        if found != (mended := f"〔{digits}〕"):
            yield TextFinding("FZ417", *match.span("bracketed"), {"found": found, "mended": mended})


def superfluous_marks(passage: Passage) -> Iterator[TextFinding]:
    """Yield FZ415 for each run of marks of which one is enough, and for marks with no words before them."""
    text = passage.text
    for match in re.finditer(SUPERFLUOUS, text):
        start, end = match.span()
        kind = match.lastgroup
        if is_left_by_a_lost_reference(passage, start, end) or (kind == "behind" and is_turned(text, start - 1)):
            continue
        if kind == "before" and closes_nothing(text, end):
            continue
        if kind == "run":
            start += text[start] == "." and text[start - 1 : start].isascii()
            if is_superfluous_run(text, start, end):
                kept = min(text[start:end].translate(TO_FULL_WIDTH), key=STOPS.index)
                yield TextFinding("FZ415", start, end, {"found": text[start:end], "mended": kept})
        elif kind == "around":
            outside = text[: text.rfind("“", 0, start)].endswith("：")
            mended = match[0][:2] if outside else match[0][1:]
            yield TextFinding("FZ415", start, end, {"found": match[0], "mended": mended})
        else:
            before = text[max(start - 1, 0) : start]
            behind = text[end : end + 2 - len(before)]
            arguments = {"found": f"{before}{match[0]}{behind}", "mended": before + behind}
            yield TextFinding("FZ415", start, end, arguments)


def is_left_by_a_lost_reference(passage: Passage, start: int, end: int) -> bool:
    """Tell whether marks only meet because a reference between or before them prints nothing: that has been said."""
    return any(start <= each.start == each.end <= end for each in passage.mentions)


def is_turned(text: str, at: int) -> bool:
    """Tell whether an opening quotation mark is meant to close the one before it: FZ419."""
    return text[at] == "“" and text.count("“", 0, at) > text.count("”", 0, at)


def closes_nothing(text: str, at: int) -> bool:
    """Tell whether a closing mark has no opening one before it: FZ411 or FZ419."""
    opening = OPENING_OF[text[at]]
    return text.count(opening, 0, at) <= text.count(text[at], 0, at)


def is_superfluous_run(text: str, start: int, end: int) -> bool:
    """Tell whether marks that follow one another are too many.

    ？！ and ！！ are not; three dots are meant as an ellipsis; half-width marks between English words are English.
    """
    run = text[start:end]
    marks = set(run.translate(TO_FULL_WIDTH))
    if len(run) < 2 or (marks <= {"！", "？"} and len(run) <= 3) or (marks == {"。"} and len(run) > 2):
        return False
    return not run.isascii() or is_wide(neighbour(text, start, -1)) or is_wide(neighbour(text, end - 1, 1))


def dots_and_dashes(text: str) -> Iterator[TextFinding]:
    """Yield FZ418 for dots, hyphens and the like that stand for …… and —— in Chinese."""
    for match in re.finditer(r"[.。·]{3,}|…+|[-–－─]{2,}|(?<!—)—{3}(?!—)", text):
        start, end = match.span()
        sides = text[start - 1 : start] + text[end : end + 1]
        mended = "……" if match[0][0] in ".。·…" else "——"
        if match[0] not in {"……", "…………"} and any(is_wide(each) for each in sides):
            yield TextFinding("FZ418", start, end, {"found": match[0], "mended": mended})


def half_width_marks(passage: Passage) -> Iterator[TextFinding]:
    """Yield FZ410 for each half-width mark that stands in Chinese, unless a link is broken there: FZ406."""
    text = passage.text
    if "](" in text:
        return
    for at, mark in enumerate(text):
        if mark in ",;:!?" and divides_chinese(passage, at):
            yield half_width(at, mark, FULL_WIDTH[mark])
        elif mark == "." and ends_chinese(passage, at):
            yield half_width(at, mark, "、" if at and set(text[:at]) <= set(NUMERALS) else "。")
    for start, end, marks, meant in half_width_pairs(text):
        if stand_in_chinese(text, start, end):
            yield half_width(start, marks[0], meant[0])
            yield half_width(end, marks[1], meant[1])


def half_width_pairs(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield each half-width pair: where it begins and ends, its two marks, and the two that Chinese text has."""
    if "(" in text and ")" in text:
        for opening, closing, _ in pair_up(text).pairs:
            if (opening.sign, closing.sign) == ("(", ")"):
                yield opening.at, closing.at, "()", "（）"
    for mark, meant in STRAIGHT.items():
        if mark in text:
            for start, end in straight_quotes(text, mark).pairs:
                yield start, end, mark * 2, meant


def half_width(at: int, mark: str, full: str) -> TextFinding:
    """Return FZ410 for one mark."""
    return TextFinding("FZ410", at, at + 1, {"mark": mark, "full": full})


def neighbour(text: str, at: int, step: int) -> str:
    """Return the next character on one side, quotation marks left out; an empty text at the end."""
    at += step
    while 0 <= at < len(text) and text[at] in QUOTES:
        at += step
    return text[at] if 0 <= at < len(text) else ""


def divides_chinese(passage: Passage, at: int) -> bool:
    """Tell whether a comma, semicolon, colon, question or exclamation mark divides or ends Chinese words."""
    text = passage.text
    before, behind = neighbour(text, at, -1), neighbour(text, at, 1)
    if is_wide(before) or is_wide(behind):
        return True
    if not behind:
        return passage.kind != "row" and any(map(is_wide, text))
    beside_figure = any(at in {each.end, each.start - 1} for each in passage.mentions if each.figure is not None)
    return text[at] != ":" and behind.isdigit() and (before in PER_CENT or beside_figure)


def ends_chinese(passage: Passage, at: int) -> bool:
    """Tell whether a dot is meant as a full stop: no decimal point, number of an item, abbreviation or address."""
    text = passage.text
    before, behind = neighbour(text, at, -1), neighbour(text, at, 1)
    if "." in {before, behind} or (before.isdigit() and behind.isdigit()):
        return False
    if is_wide(before) or (before == ")" and is_wide(text[at - 2 : at - 1])):
        return not (behind.isascii() and behind.isalpha())
    if not behind and passage.kind == "text":
        return (before.isdigit() or before in {*PER_CENT, ")"}) and any(map(is_wide, text))
    return before in PER_CENT and is_wide(behind)


def stand_in_chinese(text: str, start: int, end: int) -> bool:
    """Tell whether one of a pair of marks has a Chinese character beside it, outside or inside."""
    sides = (neighbour(text, at, step) for at in (start, end) for step in (-1, 1))
    return any(is_wide(each) for each in sides)
