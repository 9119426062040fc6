"""A slip made in the real report, what a check then finds, and how that compares with what it should find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.past import NO_PAST
from fazhi_report.pipeline import Compiled, compile_past, compile_report
from tests.mutations.slips import (
    ANY,
    FURTHER_ON,
    HERE,
    LAST_YEAR,
    TOP,
    YEAR,
    Expected,
    Slip,
    SlipError,
    Slipped,
    contents_for,
    name_of,
    place_in,
    with_slip,
)


class Place(NamedTuple):
    """What findings are compared by: code, file and line."""

    code: str
    file: str
    line: int


class Trial(NamedTuple):
    """One slip tried: which of the expected findings were not made, and which were made beyond them."""

    slip: Slip
    missing: tuple[Expected, ...]
    extras: tuple[Diagnostic, ...]

    @property
    def found(self) -> bool:
        """Whether every expected finding was made, on its line."""
        return bool(self.slip.expected) and not self.missing


def try_slips(slips: Iterable[Slip]) -> Iterator[Trial]:
    """Yield the trial of each slip in the report of its family."""
    for family, in_family in groupby(slips, lambda slip: slip.family):
        contents = contents_for(family)
        past = compile_past(YEAR, contents_for(family, YEAR - 1)) if family == LAST_YEAR else NO_PAST
        real = compile_report(YEAR, contents, past=past)
        for slip in in_family:
            slipped = with_slip(contents, slip)
            yield compared(slip, slipped, compile_report(YEAR, slipped.contents, real, past).diagnostics, real)


def compared(slip: Slip, slipped: Slipped, findings: Iterable[Diagnostic], real: Compiled) -> Trial:
    """Return what is missing and what is extra.

    Each expected finding is met by one finding of its code on its line. Extra is every other finding, but for one that
    the real report has as well: the same code in the same file with the same words, on whatever line it now stands.
    """
    known = Counter(map(told, real.diagnostics))
    wanted = [(expected, place_of(expected, slipped)) for expected in slip.expected]
    open_places = Counter(place for _, place in wanted)
    extras = []
    for finding in findings:
        place = Place(finding.code, *((finding.span.file, finding.span.line) if finding.span is not None else ("", 0)))
        whatever = place._replace(code=ANY)
        if open_places[place]:
            open_places[place] -= 1
        elif open_places[whatever]:
            open_places[whatever] -= 1
        elif known[told(finding)]:
            known[told(finding)] -= 1
        else:
            extras.append(finding)
    missing = []
    for expected, place in wanted:
        if open_places[place]:
            open_places[place] -= 1
            missing.append(expected)
    return Trial(slip, tuple(missing), tuple(extras))


def told(finding: Diagnostic) -> tuple[object, ...]:
    """Return what makes a finding the same one wherever its line has moved to."""
    file = "" if finding.span is None else finding.span.file
    return finding.code, file, tuple(sorted(finding.arguments.items()))


def place_of(expected: Expected, slipped: Slipped) -> Place:
    """Return code, file and line of an expected finding. SlipError where its text does not name one line."""
    name, words = name_of(expected.file), expected.text
    if words in {"", TOP}:
        return Place(expected.code, name, 1 if words else slipped.line)
    text = slipped.contents[name].decode(slipped.encoding)
    if words.startswith(HERE + FURTHER_ON):
        start = len("".join(text.splitlines(keepends=True)[: slipped.line - 1]))
        place = text.find(words.removeprefix(HERE + FURTHER_ON), start)
        if place < 0:
            raise SlipError(words)
    else:
        place = place_in(text, words)
    return Place(expected.code, name, text.count("\n", 0, place) + 1)
