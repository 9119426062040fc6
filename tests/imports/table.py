"""The importer measured by the corpus, as one table: `python -m tests.imports.table`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, reduce
from typing import Final, NamedTuple
from unicodedata import east_asian_width

from fazhi_report.diagnostics import Severity
from fazhi_report.importing import Imported, Wishes, import_report
from fazhi_report.messages import message_of, severity_of
from tests.imports.corpus_files import Example, examples
from tests.imports.reading_in import surroundings
from tests.imports.scoring import NOTHING, Counted, Score, score, unread

STRUCTURE_TARGET: Final = 0.99
FIGURES_TARGET: Final = 0.97
"""Shares of the whole corpus, for recall and for precision."""

WIDTH: Final = 100
NAME_WIDTH: Final = 34


class Measured(NamedTuple):
    """One report of the corpus as it was read in. `refused` says why it was not, `faults` what its sources have wrong.

    A report that is read in is proved to be built again as it was published: one that is not is refused.
    """

    example: Example
    imported: Imported | None
    score: Score
    refused: str
    faults: tuple[str, ...]


@cache
def measured() -> tuple[Measured, ...]:
    """Read in each report of the corpus, and score it."""
    return tuple(map(measure, examples()))


def measure(example: Example) -> Measured:
    """Read in one report as a user would who says what it does not tell itself."""
    options = example.expected["options"]
    wishes = Wishes(
        year=options["year"],
        issuer=options.get("issuer", ""),
        region=options["region"],
        date=options.get("date", ""),
    )
    imported, findings = import_report(example.file_name, example.content, wishes, surroundings())
    if imported is None:
        refused = "; ".join(
            f"{each.code} {message_of(each, 'en')}" for each in findings if severity_of(each) is Severity.ERROR
        )
        return Measured(example, None, unread(example.expected, f"refused  {refused}"), refused, ())
    faults = tuple(
        f"{each.code} {message_of(each, 'en')}"
        for each in imported.compiled.diagnostics
        if severity_of(each) is Severity.ERROR
    )
    scored = score(example.expected, imported.contents, imported.outline)
    return Measured(example, imported, scored, "", faults)


def total(scores: Iterable[Score]) -> Score:
    """Return all scores together."""
    return reduce(Score.plus, scores, NOTHING)


def table(rows: Sequence[Measured]) -> str:
    """Return the table of reports, the totals and targets, and below it all that failed, report by report."""
    return "\n".join([*_table(rows), "", *_failures(rows)])


def _table(rows: Sequence[Measured]) -> Iterator[str]:
    yield f"{'':{NAME_WIDTH}}    structure      figures   labels  proof"
    yield f"{'report':{NAME_WIDTH}}  recall  prec  recall  prec  share         layout"
    yield "-" * WIDTH
    for row in rows:
        proof = "same" if row.imported is not None else "NONE"
        yield _row(row.example.name, row.score, proof, row.example.expected["layout"])
    yield "-" * WIDTH
    all_of_them = total(row.score for row in rows)
    same = sum(row.imported is not None for row in rows)
    yield _row(f"{len(rows)} reports", all_of_them, f"{same}/{len(rows)}", "")
    yield _row("nodes and figures, expected", all_of_them, "", "", counts=True)
    structure, figures = _percent(STRUCTURE_TARGET), _percent(FIGURES_TARGET)
    yield f"{'target':{NAME_WIDTH}}  {structure:>6}{structure:>6}  {figures:>6}{figures:>6}"


def _row(name: str, scored: Score, proof: str, layout: str, *, counts: bool = False) -> str:
    def pair(counted: Counted) -> str:
        if counts:
            return f"{counted.expected:>6}{'':6}"
        return f"{_percent(counted.recall):>6}{_percent(counted.precision):>6}"

    labels = str(scored.labels.expected) if counts else _percent(scored.labels.recall)
    line = f"{name:{NAME_WIDTH}}  {pair(scored.structure)}  {pair(scored.figures)}  {labels:>5}  {proof:<5}  {layout}"
    return cut(line, WIDTH).rstrip()


def _failures(rows: Sequence[Measured]) -> Iterator[str]:
    for row in rows:
        if row.score.failures or row.faults:
            yield row.example.name
            for failure in (*row.score.failures, *(f"fault    {fault}" for fault in row.faults)):
                yield cut(f"    {failure}", WIDTH)


def _percent(share: float) -> str:
    return "100" if share == 1 else f"{min(share, 0.9994) * 100:.1f}"


def cut(text: str, width: int) -> str:
    """Return a text cut to columns of a terminal, in which a Chinese character takes two."""
    taken = 0
    for index, character in enumerate(text):
        taken += 2 if east_asian_width(character) in "WF" else 1
        if taken > width:
            return text[:index]
    return text


def main() -> int:
    """Print the table; 1 where a target is not reached."""
    rows = measured()
    sys.stdout.write(table(rows) + "\n")
    scored = total(row.score for row in rows)
    reached = min(scored.structure.recall, scored.structure.precision) >= STRUCTURE_TARGET
    reached &= min(scored.figures.recall, scored.figures.precision) >= FIGURES_TARGET
    return 0 if reached and all(row.imported is not None and not row.faults for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
