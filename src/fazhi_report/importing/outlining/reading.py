"""A manuscript → the outline of the report in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from fazhi_report.diagnostics import Diagnostic, Outcome, Span
from fazhi_report.importing.manuscript import Line, Manuscript
from fazhi_report.importing.outline import Head, Outline
from fazhi_report.importing.outlining.body import body_of
from fazhi_report.importing.outlining.cutting import with_lines
from fazhi_report.importing.outlining.frame import Frame, frame_of
from fazhi_report.importing.outlining.head import asides_of, head_of
from fazhi_report.importing.outlining.marks import marks_of
from fazhi_report.importing.outlining.paragraphs import joined
from fazhi_report.importing.outlining.sections import sections_of

SUBJECT: Final = re.compile(r"法治政府|依法行政")

FEWEST_NUMBERED: Final = 2
"""So many numbered parts or items make a report, whatever it is called."""

SHORTEST: Final = 100
"""Characters of a text about the subject that counts as a report without title and numbers."""


def outline_of(manuscript: Manuscript, year: int | None) -> Outcome[Outline]:
    """Return the outline of a report with all that is unsure about it; `year` is the year reported on, where known.

    Every character of the manuscript is in the outline once. Errors: FZ610 where the manuscript holds no report.
    """
    lines, cut = with_lines(manuscript.lines)
    frame = frame_of(lines, manuscript.title)
    head = head_of(manuscript.name, lines, frame)
    inside = {each.at for each in frame.apart}
    kept = [lines[index] for index in range(frame.start, frame.end) if index not in inside]
    paragraphs = joined(kept)
    body = body_of(manuscript.name, paragraphs.paragraphs)
    sections = sections_of(body, marks_of(body), year)
    if not _is_report(frame, sections.numbered, body.text):
        return Outcome(None, (Diagnostic("FZ610", _top(manuscript), {"file": manuscript.name}),))
    findings = [
        *_of_lines(manuscript.name, cut),
        *_of_title(manuscript.name, head),
        *_unknown(manuscript, lines, frame),
    ]
    if paragraphs.wrapped:
        findings.append(Diagnostic("FZ616", _line(manuscript.name, kept[0])))
    return Outcome(
        Outline(
            head=head,
            parts=sections.parts,
            asides=asides_of(lines, frame),
            corrections=sections.corrections,
            findings=(*findings, *sections.findings),
        ),
    )


def _is_report(frame: Frame, numbered: int, text: str) -> bool:
    """Whether there is a report: a title that says so, numbers, or enough text on the subject."""
    if not text.strip():
        return False
    if (frame.title is not None and frame.title.sure) or numbered >= FEWEST_NUMBERED:
        return True
    return len(text) >= SHORTEST and SUBJECT.search(text) is not None


def _of_lines(file: str, cut: Sequence[Line]) -> list[Diagnostic]:
    """Return FZ617 for each line that held a whole body and was cut."""
    return [Diagnostic("FZ617", _line(file, line)) for line in cut]


def _of_title(file: str, head: Head) -> list[Diagnostic]:
    """Return FZ614 where the title was broken over lines."""
    if head.title is None or len(head.title.extents) == 1:
        return []
    first, last = head.title.extents[0], head.title.extents[-1]
    span = Span(file, first.line, first.column, last.line, last.column + len(last.text))
    return [Diagnostic("FZ614", span, {"title": head.title.text})]


def _unknown(manuscript: Manuscript, lines: Sequence[Line], frame: Frame) -> list[Diagnostic]:
    """Return FZ619 for each line beside the text that nothing but its place tells from text and that reads like it."""
    return [
        Diagnostic("FZ619", _line(manuscript.name, lines[each.at]), {"text": lines[each.at].text[:20]})
        for each in frame.apart
        if not each.key and each.kind in {"navigation", "related", "other"} and len(lines[each.at].text) > SHORTEST
    ]


def _line(file: str, line: Line) -> Span:
    return Span(file, line.number, line.column, line.number, line.column + len(line.text))


def _top(manuscript: Manuscript) -> Span:
    first = manuscript.lines[0] if manuscript.lines else Line(1, 1, "")
    return Span(manuscript.name, first.number, first.column, first.number, first.column + len(first.text))
