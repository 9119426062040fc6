"""Two sides compiled as far as a comparison needs them, and compared year by year."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from fazhi_report.cli.diff_sides import SideFiles
from fazhi_report.diagnostics import Diagnostic, Severity, in_reading_order
from fazhi_report.renderers.comparison.document import ComparedYear

if TYPE_CHECKING:
    from fazhi_report.comparison import Side, Topic
    from fazhi_report.past import PastYear

UNREADABLE: Final = ("FZ1", "FZ2")
"""The families of findings of data that cannot be used."""

Pair = tuple[int, int]
"""The years that are compared with each other: that of the old side, and that of the new one."""


class Reports(NamedTuple):
    """The reports of a side by year, and what keeps others from being compared, by year.

    `warnings` tell of years before those, whose data would have been needed and cannot be used.
    """

    by_year: Mapping[int, PastYear]
    findings: Mapping[int, tuple[Diagnostic, ...]]
    warnings: tuple[Diagnostic, ...] = ()


class Compared(NamedTuple):
    """What came of the comparison year by year, and what was found in data that cannot be used."""

    years: tuple[ComparedYear, ...]
    findings: tuple[Diagnostic, ...]


class Sides(NamedTuple):
    """Both sides with their reports."""

    old: SideFiles
    new: SideFiles
    before: Reports
    now: Reports

    def compared(self, pair: Pair, topics: frozenset[Topic]) -> ComparedYear:
        """Return what came of one pair of years."""
        unreadable = tuple(
            files.side.name
            for files, reports, year in ((self.old, self.before, pair[0]), (self.new, self.now, pair[1]))
            if year in reports.findings
        )
        if unreadable:
            return ComparedYear("unreadable", *pair, unreadable=unreadable)
        old, new = self.before.by_year.get(pair[0]), self.now.by_year.get(pair[1])
        if old is not None and new is not None:
            from fazhi_report.comparison import compare, only

            comparison = compare(side_of(self.old, old), side_of(self.new, new))
            return ComparedYear("compared", *pair, only(comparison, topics), comparison.parts)
        alone = old or new
        assert alone is not None, "a year that neither side has is not compared"
        sections, figures = len(alone.report.sections), len(alone.figures.by_id)
        return ComparedYear("removed" if new is None else "added", *pair, sections=sections, figures=figures)


def compare_sides(old: SideFiles, new: SideFiles, pairs: Sequence[Pair], topics: frozenset[Topic]) -> Compared:
    """Return what changed between the years of each pair, cut down to some topics.

    Years whose files are the same on both sides, with those of the years before, are not even compiled. A year with
    data that cannot be used is not compared; pending values and formulas at fault are no hindrance.
    """
    differing = [pair for pair in pairs if pair[0] != pair[1] or old.lineage(pair[0]) != new.lineage(pair[1])]
    olds, news = ([pair[index] for pair in differing] for index in (0, 1))
    if old.side.revision or new.side.revision:
        before, now = compiled(old, olds), compiled(new, news)
    else:  # two years of one workspace, the one perhaps among those before the other
        both = old._replace(contents={**old.contents, **new.contents}, findings={**old.findings, **new.findings})
        before = now = compiled(both, [*olds, *news])
    sides = Sides(old, new, before, now)
    years = tuple(sides.compared(pair, topics) if pair in differing else ComparedYear("same", *pair) for pair in pairs)
    return Compared(years, in_reading_order((*findings_of(before, olds), *findings_of(now, news))))


def compiled(files: SideFiles, wanted: Collection[int]) -> Reports:
    """Return the reports of a side on the years wanted, each with last year's figures as that side has them."""
    if not wanted:
        return Reports({}, {})
    from fazhi_report.pipeline import compile_past

    by_year: dict[int, PastYear] = {}
    broken: dict[int, Diagnostic] = {}
    for year in sorted(wanted, reverse=True):
        if year in by_year or year in broken:
            continue
        past = compile_past(year + 1, files.contents)
        by_year |= {year - index: each for index, each in enumerate(past.years)}
        broken |= {int(finding.arguments["year"]): finding for finding in past.findings}
    findings = {year: faults_in(files, year) for year in wanted if year in broken}
    findings |= {year: found for year, found in files.findings.items() if year in wanted}
    warnings = (files.placed(finding) for year, finding in broken.items() if year not in wanted)
    return Reports(by_year, findings, tuple(warnings))


def faults_in(files: SideFiles, year: int) -> tuple[Diagnostic, ...]:
    """Return what keeps the data of a year from being used, in places that name the revision."""
    from fazhi_report.messages import severity_of
    from fazhi_report.pipeline import compile_report

    return tuple(
        files.placed(finding)
        for finding in compile_report(year, files.files_of(year)).diagnostics
        if finding.code.startswith(UNREADABLE) and severity_of(finding) is Severity.ERROR
    )


def side_of(files: SideFiles, year: PastYear) -> Side:
    """Return a report as a side of a comparison, called `2019` or `main:2019`."""
    from fazhi_report.comparison import Side

    number = f"{year.report.head.year:04}"
    revision = files.side.revision
    return Side(f"{revision}:{number}" if revision else number, year.report, year.figures)


def findings_of(reports: Reports, years: Sequence[int]) -> Iterator[Diagnostic]:
    """Yield what keeps some years from being compared, and what is missing from others."""
    for year in years:
        yield from reports.findings.get(year, ())
    yield from reports.warnings
