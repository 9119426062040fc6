"""Rules on lists of measures: one that has but one item, and numbers that go on from none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Path
from fazhi_report.rules.subject import Part, Subject
from fazhi_report.schema import Measure, SectionFile, Subsection

SUBSECTIONS: Final = "（一）"
"""How subsections are numbered."""


class List(NamedTuple):
    """Items side by side: the path of what holds them, the number of the first, whether it goes on, how many."""

    path: Path
    key: str
    numbering: str
    continued: bool
    length: int


def lists_in(holder: SectionFile | Subsection | Measure, path: Path) -> Iterator[List]:
    """Yield the measures and subsections of a section or of a part of it, and those below them, in reading order."""
    if holder.measures:
        yield List(path, "measures", holder.numbering, holder.continued, len(holder.measures))
    for index, measure in enumerate(holder.measures):
        yield from lists_in(measure, (*path, "measures", index))
    if isinstance(holder, SectionFile) and holder.subsections:
        yield List(path, "subsections", SUBSECTIONS, holder.continued, len(holder.subsections))
        for index, subsection in enumerate(holder.subsections):
            yield from lists_in(subsection, ("subsections", index))


def lonely_measures(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ509 where a part, or a measure, has one measure: 一是, and no 二是.

    Numbers that go on make one list of several; it may have one item here, and others in another part.
    """
    if part.section is None:
        return
    lists = list(lists_in(part.section.content, ()))
    for index, each in enumerate(lists):
        following = next((later for later in lists[index + 1 :] if later.numbering == each.numbering), None)
        goes_on = each.continued or (following is not None and following.continued)
        if each.key == "measures" and each.length == 1 and not goes_on:
            yield Diagnostic("FZ509", part.places.of_key((*each.path, "measures")), {"number": each.numbering})


def numbers_from_nowhere(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ525 for a list whose numbers go on, where no number of its kind stands before it in the report."""
    if not subject.complete:
        return
    seen: set[str] = set()
    for section in subject.report.sections:
        told: set[Path] = set()
        for each in lists_in(section.content, ()):
            if each.continued and each.numbering not in seen and each.path not in told:
                told.add(each.path)
                arguments = {"number": each.numbering}
                yield Diagnostic("FZ525", section.places.of_key((*each.path, "continued")), arguments)
            seen.add(each.numbering)
