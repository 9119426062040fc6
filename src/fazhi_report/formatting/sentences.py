"""The words of a text as they should stand in a source: no space that is not printed, one sentence a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from fazhi_report.formatting.untouched import CLOSING, MARKS, Extent, covered, enclosed_in, untouched_in
from fazhi_report.prose import is_wide

SENTENCE_ENDS: Final = frozenset("。！？；")
WIDEST_LINE: Final = 90
"""Columns beyond which a sentence goes on in a new line after a comma; a Chinese character takes two."""

ODD_SPACES: Final = re.compile(
    r"(?:\A|[{}])\s*[^\S \t]|[^\S \t]\s*(?:\Z|[{}])|\\[ \t]+\Z|(?=.*[*_\\\[\]|]).*[^\S \t]", re.DOTALL
)
"""A space of another kind, such as U+3000, at an edge of words or among marks, and one that a backslash holds."""

NOT_AT_A_START: Final = frozenset("。！？；，、：…—～·" + CLOSING) | MARKS
"""What does not begin a line: it belongs to what stands before it, or could become a mark."""


def without_stray_spaces(text: str, literals: Sequence[str]) -> str:
    """Return a paragraph without the spaces that are not printed; those between Latin words become one each.

    Where a space touches a mark (`甲 _乙_`), the mark may need it: it stays.
    """
    if has_odd_spaces(text):
        return text
    untouched = covered(untouched_in(text, literals), len(text))

    def replacement(match: re.Match[str]) -> str:
        start, end = match.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if untouched[start] or untouched[end - 1] or before in MARKS or after in MARKS:
            return match[0]
        if not before or not after or is_wide(before) or is_wide(after):
            return ""
        return " "

    return re.sub(r"[ \t]+", replacement, text)


def lines_of_paragraph(text: str, literals: Sequence[str]) -> tuple[str, ...]:
    """Return a paragraph one sentence a line; one that is wider than `WIDEST_LINE` goes on in lines of whole clauses.

    A sentence ends with 。！？ or ；outside quotation marks, brackets and references, a clause with ，and where that is
    still too wide, with 、. Nothing is broken that would not be printed in one piece again: a line ends with a
    full-width mark, next to which no space is printed.
    """
    if has_odd_spaces(text):
        return (text,)
    whole = covered((*untouched_in(text, literals), *enclosed_in(text)), len(text))
    lines: list[str] = []
    for sentence in stretches(text, (0, len(text)), whole, SENTENCE_ENDS):
        line_start, line_end = sentence[0], sentence[0]
        for _, end in clauses(text, sentence, whole):
            if line_end > line_start and columns(text[line_start:end]) > WIDEST_LINE:
                lines.append(text[line_start:line_end])
                line_start = line_end
            line_end = end
        lines.append(text[line_start:line_end])
    return tuple(lines)


def clauses(text: str, sentence: Extent, whole: Sequence[bool]) -> Iterator[Extent]:
    """Yield the clauses of a sentence; of one too wide for a line, the parts between 、."""
    for clause in stretches(text, sentence, whole, frozenset("，")):
        if columns(text[slice(*clause)]) > WIDEST_LINE:
            yield from stretches(text, clause, whole, frozenset("、"))
        else:
            yield clause


def stretches(text: str, extent: Extent, whole: Sequence[bool], ends: frozenset[str]) -> Iterator[Extent]:
    """Yield the stretches of a part of a text that end with one of the marks, and the rest."""
    begun, end = extent
    start = begun
    for index in range(start, end - 1):
        if text[index] in ends and not whole[index] and may_begin(text[index + 1], text[index]):
            yield begun, index + 1
            begun = index + 1
    yield begun, end


def may_begin(character: str, before: str) -> bool:
    """Tell whether a line may begin with a character, behind another. A list of dates stays together: 3、6月."""
    if before == "、" and character.isdigit():
        return False
    return character not in NOT_AT_A_START and not character.isspace()


def has_odd_spaces(text: str) -> bool:
    """Tell whether a paragraph holds spaces that may be printed or not, depending on what else stands beside them."""
    return ODD_SPACES.search(text) is not None


def columns(text: str) -> int:
    """Return how many columns a text takes in a terminal."""
    return sum(2 if is_wide(character) else 1 for character in text)
