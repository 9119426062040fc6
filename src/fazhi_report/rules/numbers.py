"""Rules on numbers in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from fazhi_report.derive import Figures
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.quantity import print_number
from fazhi_report.rules.subject import Subject
from fazhi_report.schema import texts_of

DIGIT: Final = re.compile(r"[0-9０-９]")

NO_DECLARATION_NEEDED: Final = (
    r"\{\{.*?\}\}",
    r"《[^》]*》",
    r"“[^”]*”",
    r"\]\([^)]*\)",
    r"\d{4}(?:[—～~-]\d{4})?年(?:\d{1,2}月)?(?:\d{1,2}日)?",
    r"\d{1,2}月(?:\d{1,2}日(?:[至、—]\d{1,2}日)*)?",
)
"""What may hold digits: references, 《titles》, “quoted names”, addresses of links, dates."""

FULL_WIDTH: Final = str.maketrans("０１２３４５６７８９．％", "0123456789.%")

NUMBER: Final = r"(?P<number>[0-9０-９]+(?:,[0-9]{3}(?![0-9]))*(?:[.．][0-9０-９]+)?[%％‰]?)"
"""A number as an author may type it: 179, 10,571, ２９, 68.46%."""

NO_PART_OF_A_NUMBER: Final = re.compile(r"[^0-9.%‰]")
"""What stands with the digits of a printed figure and is typed in many ways: 余, 万, 个百分点, a comma."""


def bare_numbers(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ301 for each number in a text that is neither a reference nor declared under `literals:`."""
    for section in subject.report.sections:
        pattern = number_pattern((*subject.report.head.literals, *section.content.literals))
        for path, text in texts_of(section.content):
            if DIGIT.search(text) is None:
                continue
            for match in pattern.finditer(text):
                if match["number"] is not None:
                    span = section.places.within(path, match.start(), match.end())
                    suggestion = figure_printed_as(match["number"], section.id, subject.figures)
                    yield Diagnostic("FZ301", span, {"number": match["number"], "suggestion": suggestion})


def figure_printed_as(number: str, section: str, figures: Figures) -> str:
    """Return the name of a figure of the section that is printed as this number, or an empty text."""
    digits = NO_PART_OF_A_NUMBER.sub("", number.translate(FULL_WIDTH))
    for figure in figures.by_id.values():
        if figure.section != section or figure.quantity is None:
            continue
        if NO_PART_OF_A_NUMBER.sub("", print_number(figure.quantity)) == digits:
            return figure.name
    return ""


def number_pattern(literals: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern that finds what needs no declaration, declared literals (the longest first), and numbers."""
    declared = sorted((re.escape(literal) for literal in literals), key=len, reverse=True)
    return re.compile("|".join((*declared, *NO_DECLARATION_NEEDED, NUMBER)))


def unused_literals(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ310 for each declared literal that stands in no text it is declared for."""
    report = subject.report
    if not subject.complete:
        return
    everywhere: list[str] = []
    for section in report.sections:
        texts = [text for _, text in texts_of(section.content)]
        everywhere += texts
        for index, literal in enumerate(section.content.literals):
            if not any(literal in text for text in texts):
                yield Diagnostic("FZ310", section.places.of_value(("literals", index)), {"literal": literal})
    for index, literal in enumerate(report.head.literals):
        if not any(literal in text for text in everywhere):
            yield Diagnostic("FZ310", report.places.of_value(("literals", index)), {"literal": literal})
