"""The body of a report → its parts: those with a number, the opening before them, and what follows without a number.

Where there is no 一、 the highest numbers there are divide the body, all of it one part without title. What turns to
another subject behind the last number (shortcomings, plan, closing formula) is a part of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate
from typing import Final, NamedTuple
from unicodedata import normalize

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.importing.outline import Correction, Part, Passage, Place, Role
from fazhi_report.importing.outlining.body import Body
from fazhi_report.importing.outlining.branches import Branch, Content, branches_of
from fazhi_report.importing.outlining.chains import Chain, chains_in
from fazhi_report.importing.outlining.headings import part_title
from fazhi_report.importing.outlining.marks import NUMBERS, Mark, Style
from fazhi_report.importing.outlining.parts import Described, guesses, opening_of, part_of
from fazhi_report.importing.outlining.roles import Subject, names, role_of_title, subject_of, tells_causes
from fazhi_report.importing.outlining.structure import PARTS, divided_part, stretch_behind, stretch_of

TOP: Final[tuple[Style, ...]] = (PARTS, "（一）", "1.", "1、", "（1）")
"""The styles that may divide a whole report, the highest first."""

ROLES: Final[dict[Subject, Role]] = {"shortcomings": "shortcomings", "plan": "plan", "closing": "other"}


class Piece(NamedTuple):
    """A stretch of the body that becomes a part: behind its mark where it has one. `role` where it is known."""

    start: int
    end: int
    mark: Mark | None = None
    role: Role | None = None
    subject: Subject | None = None


class Sections(NamedTuple):
    """The parts of a report, what of its numbers is corrected, and what is unsure."""

    parts: tuple[Part, ...]
    corrections: tuple[Correction, ...]
    findings: tuple[Diagnostic, ...]
    numbered: int


def sections_of(body: Body, marks: Sequence[Mark], year: int | None) -> Sections:
    """Return the parts of a report. `year` is that of the report, None where it is not known."""
    parts: list[Part] = []
    branches: list[Branch] = []
    findings: list[Diagnostic] = []
    last: dict[Style, int] = {}
    number = 0
    for piece in pieces_of(body, marks, year):
        causes = _causes_in(body, marks, piece, year)
        end = piece.end if causes is None else causes
        behind = stretch_of if piece.mark is None else partial(stretch_behind, body)
        content = divided_part(body, behind(marks, piece.start, end), last)
        passage = None if causes is None else body.passage(causes, piece.end)
        described = _described(body, content, piece, passage, year)
        parts.append(part_of(body, content, described, year))
        findings += guesses(body, content, described)
        if piece.mark is not None:
            number += 1
            branches.append(Branch(piece.mark, NUMBERS[PARTS](number), content))
        branches += branches_of(content)
        if piece.subject in {"shortcomings", "plan"}:
            arguments = {"role": str(piece.subject)}
            findings.append(Diagnostic("FZ613", body.span(piece.start, body.line_end(piece.start, end)), arguments))
    corrections, slips = corrections_of(body, branches)
    findings += slips
    findings += left_as_text(body, marks, branches)
    return Sections(tuple(parts), corrections, tuple(findings), len(branches))


def pieces_of(body: Body, marks: Sequence[Mark], year: int | None) -> Iterator[Piece]:
    """Yield the stretches that become parts, in reading order. Those with nothing in them are left out."""
    end = len(body.text)
    chain = top_chain(marks)
    if chain is None:
        yield from _trailing(body, marks, Piece(0, end, role="achievements"), year)
        return
    first = chain.marks[0].start
    if body.text[:first].strip():
        yield Piece(0, first, role="other")
    if chain.style != PARTS:
        yield from _trailing(body, marks, Piece(first, end, role="achievements"), year, chain.marks[-1].start)
        return
    for mark, following in zip(chain.marks, chain.marks[1:], strict=False):
        yield Piece(mark.end, following.start, mark)
    yield from _trailing(body, marks, Piece(chain.marks[-1].end, end, chain.marks[-1]), year)


def top_chain(marks: Sequence[Mark]) -> Chain | None:
    """Return the numbers that divide the report: the highest of those that begin paragraphs."""
    chains = {chain.style: chain for chain in chains_in(marks, {}, frozenset()) if chain.strong}
    return next((chains[style] for style in TOP if style in chains), None)


def corrections_of(body: Body, branches: Sequence[Branch]) -> tuple[tuple[Correction, ...], list[Diagnostic]]:
    """Return the numbers that the program sets otherwise than the manuscript: slips (FZ611), other forms (FZ612)."""
    corrections: list[Correction] = []
    findings: list[Diagnostic] = []
    forms: dict[Style, list[Branch]] = {}
    for branch in branches:
        mark = branch.mark
        found = body.text[mark.start : mark.end]
        if _bare(found) == _bare(branch.printed):
            continue
        corrections += _corrected(body, branch)
        if _bare(NUMBERS[mark.style](mark.number)) == _bare(branch.printed):
            forms.setdefault(mark.style, []).append(branch)
            continue
        arguments = {"found": found.strip(), "printed": branch.printed}
        findings.append(Diagnostic("FZ611", body.span(mark.start, mark.end), arguments))
    for each in forms.values():
        mark = each[0].mark
        found = body.text[mark.start : mark.end].strip()
        arguments = {"found": found, "printed": each[0].printed, "count": str(len(each))}
        findings.append(Diagnostic("FZ612", body.span(mark.start, mark.end), arguments))
    return tuple(corrections), findings


def _corrected(body: Body, branch: Branch) -> Iterator[Correction]:
    """Yield what sets a number right: one correction in each line that it is broken over, the first sets it whole."""
    number = body.passage(branch.mark.start, branch.mark.end)
    for index, (line, column, text) in enumerate(number.extents if number is not None else ()):
        yield Correction(Place(line, column), text, "" if index else branch.printed)


def left_as_text(body: Body, marks: Sequence[Mark], branches: Sequence[Branch]) -> Iterator[Diagnostic]:
    """Yield FZ618 for each paragraph that begins with what looks like a number and does not fit those around it."""
    used = {branch.mark.start for branch in branches}
    for mark in marks:
        if mark.strong and mark.start not in used:
            arguments = {"number": body.text[mark.start : mark.end].strip()}
            yield Diagnostic("FZ618", body.span(mark.start, mark.end), arguments)


def _described(body: Body, content: Content, piece: Piece, causes: Passage | None, year: int | None) -> Described:
    if piece.mark is None:
        return Described(None, piece.role or "other", causes)
    cut = part_title(body, content)
    title = body.passage(content.start, cut.end)
    role = role_of_title("" if title is None else title.text, year)
    return Described(cut, role or "achievements", causes)


def _trailing(
    body: Body, marks: Sequence[Mark], piece: Piece, year: int | None, behind: int | None = None
) -> Iterator[Piece]:
    """Yield a piece without the paragraphs at its end that turn to another subject, then these, each a piece.

    `behind` is where the last number of the piece stands; paragraphs before it belong to the piece.
    """
    title = body.text[piece.start : body.line_end(piece.start, piece.end)] if piece.mark is not None else ""
    numbered = {mark.start for mark in marks if mark.strong}
    covered = _Covered.of(marks, piece.start if behind is None else behind)
    current: Piece = piece
    first = bisect_left(body.starts, piece.start + 1 if behind is None else behind + 1)
    for start in body.starts[first:]:
        if start >= piece.end or start in numbered or start in body.tables:
            continue
        subject = subject_of(body.text[start : min(body.line_end(start, piece.end), start + 400)], year)
        if subject is None or subject == current.subject or (current is piece and covered.holds(start)):
            continue
        if subject != "closing" and _is_named(title, subject):
            continue
        yield from _opened(body, current._replace(end=start))
        current = Piece(start, piece.end, role=ROLES[subject], subject=subject)
    yield from _opened(body, current)


def _is_named(title: str, subject: Subject) -> bool:
    """Whether the title of a part names what a paragraph in it turns to; a part on plans may still tell what lacks."""
    return names(title, ROLES[subject]) or (subject == "shortcomings" and names(title, "plan"))


def _opened(body: Body, piece: Piece) -> Iterator[Piece]:
    """Yield a piece; its first paragraph apart where it opens a report that has no numbers."""
    if not body.text[piece.start : piece.end].strip() and piece.mark is None:
        return
    end = body.line_end(piece.start, piece.end)
    alone = piece.start == 0 and piece.mark is None and opening_of(body.paragraphs(piece.start, end))
    if alone:
        yield Piece(piece.start, end, role="other")
        piece = piece._replace(start=end + 1)
    if piece.mark is not None or body.text[piece.start : piece.end].strip():
        yield piece


class _Covered(NamedTuple):
    """Stretches from one number to the next of its group: what stands in one belongs to the group.

    `starts` are where they begin, `ends` how far those that begin there or before reach.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, marks: Sequence[Mark], start: int) -> _Covered:
        """Return the stretches between numbers behind `start` that begin paragraphs and go on from each other."""
        before: dict[Style, int] = {}
        found = []
        for mark in marks[bisect_left(marks, start, key=lambda mark: mark.start) :]:
            if mark.strong:
                if mark.number > 1:
                    found.append((before.get(mark.style, start), mark.start))
                before[mark.style] = mark.start
        found.sort()
        return cls(tuple(first for first, _ in found), tuple(accumulate((last for _, last in found), max)))

    def holds(self, offset: int) -> bool:
        """Whether an offset lies in one of the stretches."""
        index = bisect_left(self.starts, offset) - 1
        return index >= 0 and offset < self.ends[index]


def _causes_in(body: Body, marks: Sequence[Mark], piece: Piece, year: int | None) -> int | None:
    """Return where the paragraph on causes begins that ends a part on shortcomings, None where there is none."""
    title = body.text[piece.start : body.line_end(piece.start, piece.end)]
    role = role_of_title(title[:60], year) if piece.mark is not None else piece.role
    index = bisect_left(body.starts, piece.end) - 1
    start = body.starts[index] if index >= 0 else 0
    if role != "shortcomings" or start <= piece.start or start in body.tables:
        return None
    first = bisect_left(marks, start, key=lambda mark: mark.start)
    if first < len(marks) and marks[first].start == start:
        return None
    return start if tells_causes(body.text[start : piece.end].strip()) else None


def _bare(text: str) -> str:
    return "".join(normalize("NFKC", text).split())
