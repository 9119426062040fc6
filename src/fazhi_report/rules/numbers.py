"""Rules on numbers in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from fazhi_report.derive import Figure
from fazhi_report.diagnostics import Diagnostic, Path
from fazhi_report.prose import REFERENCE
from fazhi_report.quantity import print_number
from fazhi_report.rules.subject import Part, Subject
from fazhi_report.schema import texts_of, texts_of_head

DIGIT: Final = re.compile(r"[0-9０-９]")

DOCUMENT_NUMBER: Final = (
    r"(?<=[一-鿿])(?P<bracketed>[〔\[［(（【](?:\d{2}|\d{4}|\{\{[^{}\n]*\}\})[〕\]］)）】])"
    r" ?第?\d+号(?![楼线院馆门机井])"
)
"""The number of a document behind the sign of its issuer (GB/T 9704), also in brackets that do not become it: FZ417."""

NO_DECLARATION_NEEDED: Final = (
    ("", r"\{\{[^{}\n]*\}\}"),
    ("", r"《[^《》\n]*》"),
    ("", r"“[^“”\n]*”"),
    (
        "](",
        r"\]\([ \t]*<?(?=[!-~]*[A-Za-z])[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*>?(?:[ \t]+\"[^\"\n]*\")?[ \t]*\)",
    ),
    ("://", r"https?://[!-~]+"),
    ("号", r"〔\d{4}〕\d+号"),
    ("号", DOCUMENT_NUMBER),
    ("第", r"第\d+(?:号(?:令|公告)?|条|款|章|节|届|季度)"),
    ("年代", r"(?:\d{2})?\d0年代"),
    ("", r"\d{4}(?:[—～~-]\d{4})?年(?:\d{1,2}月)?(?:\d{1,2}日)?"),
    ("", r"(?:\d{1,2}(?:[至—～~-]|、(?=\d{1,2}月)))?\d{1,2}月(?:\d{1,2}日(?:[至、—]\d{1,2}日)*)?"),
    (":", r"(?<!\d)\d{1,2}:\d{2}(?!\d)"),
    ("：", r"(?<!\d)\d{1,2}：\d{2}(?!\d)"),
)
"""What may hold digits: references, 《titles》, “quoted names”, addresses, numbers of documents (GB/T 9704), articles
of law, dates and times of day; and before each, where it is rare, what a text must hold for it to be needed.

A mark that is opened and not closed in its paragraph, or opened again before it is closed, covers nothing.
"""

FULL_WIDTH: Final = str.maketrans("０１２３４５６７８９．％", "0123456789.%")

NUMBER: Final = r"(?P<number>[0-9０-９]+(?:,[0-9]{3}(?![0-9]))*(?:[.．][0-9０-９]+)?[%％‰]?)"
"""A number as an author may type it: 179, 10,571, ２９, 68.46%."""

NO_PART_OF_A_NUMBER: Final = re.compile(r"[^0-9.%‰]")
"""What stands with the digits of a printed figure and is typed in many ways: 余, 万, 个百分点, a comma."""


def bare_numbers(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ301 for each number in a text that is neither a reference nor declared under `literals:`."""
    texts, literals = texts_of_head(part.head), part.head.literals
    if part.section is not None:
        texts, literals = tuple(texts_of(part.section.content)), (*literals, *part.section.content.literals)
    for path, number, start, end in numbers_in(texts, literals):
        suggestion = figure_printed_as(number, part.figures)
        yield Diagnostic("FZ301", part.places.within(path, start, end), {"number": number, "suggestion": suggestion})


def numbers_in(texts: Iterable[tuple[Path, str]], literals: Sequence[str]) -> Iterator[tuple[Path, str, int, int]]:
    """Yield each number of the texts that must be declared and is not: path of its text, number, start and end."""
    for path, text in texts:
        if DIGIT.search(REFERENCE.sub("", text)) is not None:
            for match in undeclared_in(text, [literal for literal in literals if literal in text]):
                yield path, match["number"], match.start(), match.end()


def undeclared_in(text: str, literals: Sequence[str]) -> Iterator[re.Match[str]]:
    """Yield each number of a text that must be declared and is not. Of literals that begin alike the longest counts."""
    needed = [pattern for sign, pattern in NO_DECLARATION_NEEDED if sign in text]
    pattern = re.compile("|".join((*needed, NUMBER)))
    at = 0
    while (match := pattern.search(text, at)) is not None:
        begun = ((text.find(literal, at, match.start() + len(literal)), literal) for literal in literals)
        start, length = min(((start, -len(literal)) for start, literal in begun if start >= 0), default=(-1, 0))
        if start >= 0:
            at = start - length
            continue
        if match["number"] is not None:
            yield match
        at = match.end()


def figure_printed_as(number: str, figures: Iterable[Figure]) -> str:
    """Return the name of the figure that is printed as this number, or an empty text."""
    digits = NO_PART_OF_A_NUMBER.sub("", number.translate(FULL_WIDTH))
    for figure in figures:
        if figure.quantity is None:
            continue
        if NO_PART_OF_A_NUMBER.sub("", print_number(figure.quantity)) == digits:
            return figure.name
    return ""


def unused_literals(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ310 for each declared literal that stands in no text it is declared for."""
    report = subject.report
    if not subject.complete:
        return
    everywhere = [text for _, text in texts_of_head(report.head)]
    for section in report.sections:
        texts = [text for _, text in texts_of(section.content)]
        everywhere += texts
        for index, literal in enumerate(section.content.literals):
            if not any(literal in text for text in texts):
                yield Diagnostic("FZ310", section.places.of_value(("literals", index)), {"literal": literal})
    for index, literal in enumerate(report.head.literals):
        if not any(literal in text for text in everywhere):
            yield Diagnostic("FZ310", report.places.of_value(("literals", index)), {"literal": literal})
