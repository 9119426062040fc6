"""Trials → the table: how many slips of each family are found, what is not, and what is said beyond."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic
from tests.mutations.slips import UNKNOWABLE, Expected
from tests.mutations.trials import Trial

HEAD: Final = ("family", "slips", "found", "recall", "extra findings")


class Score(NamedTuple):
    """How a family, or all of them, did."""

    name: str
    slips: int
    found: int
    extras: int

    @classmethod
    def of(cls, name: str, trials: Sequence[Trial]) -> Score:
        """Return the score of some trials."""
        return cls(name, len(trials), sum(each.found for each in trials), sum(len(each.extras) for each in trials))

    @property
    def recall(self) -> float:
        """Found slips, as a part of all."""
        return self.found / self.slips if self.slips else 1.0

    @property
    def cells(self) -> tuple[str, ...]:
        """The line as texts, as `HEAD` names them."""
        return self.name, str(self.slips), str(self.found), f"{self.recall:.1%}", str(self.extras)


def counted(trials: Sequence[Trial]) -> list[Trial]:
    """Return the trials that count: of slips that a careful reader of the report could find."""
    return [each for each in trials if each.slip.family != UNKNOWABLE]


def as_text(trials: Sequence[Trial], sentence: Callable[[Diagnostic], str]) -> str:
    """Return the table for the terminal, with what was not found and what was said beyond below it.

    `sentence` gives the words of a finding.
    """
    trials_that_count = counted(trials)
    families = sorted({each.slip.family for each in trials_that_count})
    scores = [Score.of(name, [each for each in trials_that_count if each.slip.family == name]) for name in families]
    rows = [HEAD, *(score.cells for score in (*scores, Score.of("all", trials_that_count)))]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for name, *cells in rows:
        aligned = (cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))
        lines.append("  ".join((name.ljust(widths[0]), *aligned)))
    lines += section("Not found", not_found(trials_that_count))
    lines += section("Extra findings", extra_findings(trials, sentence))
    others = [each for each in trials if each.slip.family == UNKNOWABLE]
    silent = [f"  {each.slip.title}" for each in others]
    return "\n".join((*lines, *section("Cannot be found from the report itself; not counted", silent)))


def section(title: str, lines: Iterator[str] | list[str]) -> list[str]:
    """Return a list below the table with its title; no list says so."""
    return ["", f"{title}:", *(list(lines) or ["  none"])]


def not_found(trials: Sequence[Trial]) -> Iterator[str]:
    """Yield the lines on the slips that were not found."""
    for trial in trials:
        if not trial.found:
            yield f"  {trial.slip.family}: {trial.slip.title}"
            yield f"      expected: {'; '.join(map(expectation, trial.missing))}"


def expectation(expected: Expected) -> str:
    """Return an expected finding in words."""
    return f"{expected.code} at {expected.file}.yaml: {expected.text or 'the changed line'}"


def extra_findings(trials: Sequence[Trial], sentence: Callable[[Diagnostic], str]) -> Iterator[str]:
    """Yield the lines on the findings beyond those expected."""
    for trial in trials:
        for finding in trial.extras:
            place = "" if finding.span is None else f" at {finding.span.file}:{finding.span.line}"
            yield f"  {trial.slip.family}: {trial.slip.title}"
            yield f"      {finding.code}{place}: {sentence(finding)}"
