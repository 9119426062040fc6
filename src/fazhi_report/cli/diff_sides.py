"""The two sides of a comparison: the files of years in the workspace, or those that revisions hold.

A side has the files of the years to be compared and of the years before them, so that each report can be derived as it
would be on that side, with last year's figures as they were there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.renderers.comparison.document import ComparedSide
from fazhi_report.workspace import OF_THE_OFFICE, Workspace, read_past, read_year, years

NO_HINDRANCE: Final = ("FZ003", "FZ005")
"""What is found in reading a year that keeps nothing from being compared: no such year, a name that is not read."""

WORDS: Final = frozenset(f"data/{name}" for name in OF_THE_OFFICE)
"""The office's own words, which are read with every year and make no difference to any."""


class SideFiles(NamedTuple):
    """One side: what it is called, its files by name with those of earlier years, and the years it has.

    `findings` are those of reading, by the year that cannot be compared because of them.
    """

    side: ComparedSide
    contents: Mapping[str, bytes]
    years: tuple[int, ...]
    findings: Mapping[int, tuple[Diagnostic, ...]]

    def has(self, year: int) -> bool:
        """Whether the side has any file of a year, be it one that cannot be read."""
        return year in self.findings or bool(self.files_of(year))

    def files_of(self, year: int) -> dict[str, bytes]:
        """Return the files of one year."""
        folder = f"data/{year:04}/"
        return {name: content for name, content in self.contents.items() if name.startswith(folder)}

    def lineage(self, year: int) -> dict[str, bytes]:
        """Return the files of a year and of the years before it, as far as one follows the other."""
        followed = followed_from(year, self.years)
        return {name: content for each in followed for name, content in self.files_of(each).items()}

    def placed(self, finding: Diagnostic) -> Diagnostic:
        """Return a finding with the revision in its places: `main:data/2019/plan.yaml`."""
        if not self.side.revision:
            return finding
        related = tuple(self.placed_span(span) for span in finding.related)
        return finding._replace(span=None if finding.span is None else self.placed_span(finding.span), related=related)

    def placed_span(self, span: Span) -> Span:
        """Return a place with the revision in the name of its file."""
        return span._replace(file=f"{self.side.revision}:{span.file}")

    @property
    def texts(self) -> dict[str, bytes]:
        """The files by the names under which findings speak of them."""
        prefix = f"{self.side.revision}:" if self.side.revision else ""
        return {f"{prefix}{name}": content for name, content in self.contents.items()}


def followed_from(year: int, present: Iterable[int]) -> tuple[int, ...]:
    """Return a year and those before it, latest first, as far as one follows the other."""
    known = set(present)
    followed = [year]
    while year - len(followed) in known:
        followed.append(year - len(followed))
    return tuple(followed)


def years_needed(compared: Iterable[int], present: Iterable[int]) -> set[int]:
    """Return the years that have to be read to compare some: those before them too, as far as one follows the other."""
    return {each for year in compared for each in followed_from(year, present)}


def sides_of_years(workspace: Workspace, old: int, new: int) -> tuple[SideFiles, SideFiles]:
    """Return two years of the workspace."""
    sides = [files_of_workspace(workspace, ComparedSide(f"{year:04}", "", ""), [year]) for year in (old, new)]
    return sides[0], sides[1]


def files_of_workspace(workspace: Workspace, side: ComparedSide, compared: Iterable[int]) -> SideFiles:
    """Return years of the workspace as its files are now, whether or not they have been committed."""
    contents: dict[str, bytes] = {}
    findings: dict[int, tuple[Diagnostic, ...]] = {}
    present = years(workspace)
    for year in compared:
        files, found = read_year(workspace, year)
        contents |= files or {}
        contents |= {} if files is None else read_past(workspace, year)
        unread = [each for each in found if each.code not in NO_HINDRANCE and each.arguments.get("path") not in WORDS]
        if unread:
            findings[year] = tuple(unread)
    of_years = {name: content for name, content in contents.items() if name not in WORDS}
    return SideFiles(side, of_years, present, findings)
