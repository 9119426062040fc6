"""`--years`: several years of a workspace, and the figures of each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from fazhi_report.cli.usage import WrongUsage
from fazhi_report.diagnostics import Diagnostic, Outcome, Severity
from fazhi_report.messages import severity_of
from fazhi_report.workspace import OF_THE_OFFICE, Workspace, read_past, read_year, years

if TYPE_CHECKING:
    from fazhi_report.derive import Figures

STRETCH: Final = "([0-9]{4})?([-–—~～至到])?([0-9]{4})?"
"""A year, or years from one to another, either of which may be left out."""


class Stretch(NamedTuple):
    """Years that follow one another; None stands for the earliest or the latest that there is."""

    first: int | None
    last: int | None


class Years(click.ParamType[tuple[Stretch, ...]]):
    """Years and stretches of years, joined by commas: `2017-2019`, `2017-`, `2015,2017,2019`."""

    name = "years"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[Stretch, ...]:  # noqa: ARG002 (click's signature)
        """Return the stretches. What is none, or ends before it begins: WrongUsage."""
        if isinstance(value, tuple):
            return value
        parts = str(value).replace("，", ",").replace("、", ",").split(",")
        return tuple(stretch_of("".join(part.split()) or str(value), ctx) for part in parts)


def stretch_of(text: str, context: click.Context | None) -> Stretch:
    """Return the years that one part of `--years` means; WrongUsage where it means none."""
    found = re.fullmatch(STRETCH, text)
    first, dash, last = (None, None, None) if found is None else found.groups()
    if first is not None and dash is None and last is None:
        return Stretch(int(first), int(first))
    if dash is None or (first is None and last is None):
        raise WrongUsage("no_years", context, name=text)
    if first is not None and last is not None and first > last:
        raise WrongUsage("years_backwards", context, name=text, suggestion=f"{last}-{first}")
    return Stretch(None if first is None else int(first), None if last is None else int(last))


def years_asked_for(stretches: Sequence[Stretch], workspace: Workspace) -> Outcome[tuple[int, ...]]:
    """Return the years that stretches mean in a workspace, each once, earliest first.

    A stretch with both ends means every year between them, one with an open end the years that there are. FZ003 for a
    year that is not there: of each stretch the first. A single year is nothing to compare: WrongUsage.
    """
    present = years(workspace)
    asked: set[int] = set()
    missing: list[int] = []
    for first, last in stretches:
        if first is not None and last is not None:
            missing += [year for year in range(first, last + 1) if year not in present][:1]
            asked.update(range(first, last + 1))
        else:
            meant = [each for each in present if (first is None or first <= each) and (last is None or each <= last)]
            missing += () if meant else [each for each in (first, last) if each is not None]
            asked.update(meant)
    if missing:
        found = (read_year(workspace, year).diagnostics for year in dict.fromkeys(missing))
        return Outcome(None, tuple(finding for findings in found for finding in findings))
    if len(asked) == 1:
        raise WrongUsage("one_year_alone", year=f"{min(asked):04}")
    return Outcome(tuple(sorted(asked)))


class YearsRead(NamedTuple):
    """The figures of years, by year; none for a year whose `report.yaml` cannot be used.

    `faulty` are the years of which figures or values may be missing, `findings` those of reading their files.
    """

    figures: Mapping[int, Figures]
    faulty: tuple[int, ...]
    findings: tuple[Diagnostic, ...]


def read_years(workspace: Workspace, asked: Sequence[int]) -> YearsRead:
    """Return the figures of these years, as `fazhi figures` lists those of each."""
    contents: dict[str, bytes] = {}
    findings: list[Diagnostic] = []
    faulty: set[int] = set()
    for year in asked:
        own, found = read_year(workspace, year)
        before = {} if year - 1 in asked else read_past(workspace, year)
        contents |= {**before, **(own or {})}
        findings += [each for each in found if each not in findings]
        faulty |= {year for each in found if severity_of(each) is Severity.ERROR}
    contents = {name: content for name, content in contents.items() if name[len("data/") :] not in OF_THE_OFFICE}
    figures, broken = compile_years(contents)
    faulty |= {year for year in asked if year in broken or year not in figures or lacks_values(figures[year])}
    in_order = {year: figures[year] for year in asked if year in figures}
    return YearsRead(in_order, tuple(sorted(faulty)), tuple(findings))


def compile_years(contents: Mapping[str, bytes]) -> tuple[dict[int, Figures], set[int]]:
    """Return the figures of every year with files, each compiled once, and the years whose data have errors.

    A year whose `report.yaml` cannot be used has no figures, and does not count as the year before the next.
    """
    from fazhi_report.pipeline import compile_past

    figures: dict[int, Figures] = {}
    broken: set[int] = set()
    left = {year_of(name) for name in contents}
    while left:
        latest = max(left)
        past = compile_past(latest + 1, {name: content for name, content in contents.items() if year_of(name) in left})
        figures |= {latest - distance: each.figures for distance, each in enumerate(past.years)}
        broken |= {int(each.arguments["year"]) for each in past.findings}
        left -= {latest, *figures}
    return figures, broken


def year_of(name: str) -> int:
    """Return the year of a file: 2019 of `data/2019/report.yaml`."""
    return int(name.split("/")[1])


def lacks_values(figures: Figures) -> bool:
    """Tell whether an error has cost a figure its value."""
    return bool(figures.lost) or any(each.quantity is None and each.state is None for each in figures.by_id.values())
