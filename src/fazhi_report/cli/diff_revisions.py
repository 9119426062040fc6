"""The sides of a comparison that git keeps: what the user means by `main..HEAD`, and the files of these revisions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

import click

from fazhi_report.cli.columns import shown
from fazhi_report.cli.console import Console
from fazhi_report.cli.diff_sides import SideFiles, files_of_workspace, years_needed
from fazhi_report.cli.usage import WrongUsage
from fazhi_report.diagnostics import Diagnostic, Outcome
from fazhi_report.renderers.comparison.document import ComparedSide
from fazhi_report.revisions import (
    Repository,
    Revision,
    Tree,
    common_ancestor,
    contents_of,
    find_revision,
    list_sources,
    read_objects,
)
from fazhi_report.workspace import Workspace, years

HEAD: Final = "HEAD"
"""What git calls the commit that the workspace stands at."""


class RevisionRange(NamedTuple):
    """What the user wants compared: the names of two revisions; `new` is empty for the files of the workspace.

    `parted` asks for the commit at which the two parted in the place of the old one.
    """

    old: str
    new: str
    parted: bool


def range_of(text: str) -> RevisionRange:
    """Return what the user means by `main..HEAD`, `main...topic`, `main..` or `main`. Without any name: WrongUsage."""
    dots = "..." if "..." in text else ".." if ".." in text else ""
    old, _, new = text.partition(dots) if dots else (text, "", "")
    if not old and not new:
        raise WrongUsage("diff_no_revision", click.get_current_context(silent=True), name=text)
    return RevisionRange(old or HEAD, (new or HEAD) if dots else "", dots == "...")


def sides_of_revisions(
    repository: Repository, wanted: RevisionRange, chosen: tuple[int, ...], console: Console
) -> Outcome[tuple[SideFiles, SideFiles]]:
    """Return two revisions, or a revision and the workspace, with the years chosen: all that there are where none is.

    WrongUsage where the two have no commit in common and the one where they parted is asked for.
    """
    ends, findings = ends_of(repository, wanted)
    if ends is None:
        return Outcome(None, findings)
    trees: list[Tree] = []
    for revision in ends:
        tree, found = list_sources(repository, revision)
        findings += found
        trees += [] if tree is None else [tree]
    if findings:
        return Outcome(None, findings)
    workspace = Workspace(repository.root)
    present = {year for tree in trees for year in tree.years}
    present |= set() if wanted.new else set(years(workspace))
    compared = chosen or tuple(sorted(present))
    needed = (tree.of_years(years_needed(compared, tree.years)).values() for tree in trees)
    objects, findings = read_objects(repository, (entry for entries in needed for entry in entries))
    if objects is None:
        return Outcome(None, findings)
    sides = [files_of_tree(tree, compared, objects) for tree in trees]
    if not wanted.new:
        sides.append(files_of_workspace(workspace, ComparedSide(console.word("diff_workspace"), "", ""), compared))
    old, new = sides
    if wanted.parted:
        name = console.word("diff_parted", commit=old.side.revision, one=wanted.old, other=wanted.new)
        old = old._replace(side=old.side._replace(name=name))
    return Outcome((old, new))


def ends_of(repository: Repository, wanted: RevisionRange) -> Outcome[tuple[Revision, ...]]:
    """Return the commits that the names mean: two, or one where the other side is the workspace."""
    ends: list[Revision] = []
    findings: tuple[Diagnostic, ...] = ()
    for name in dict.fromkeys(filter(None, (wanted.old, wanted.new))):
        revision, found = find_revision(repository, name)
        findings += found
        ends += [] if revision is None else [revision]
    if findings:
        return Outcome(None, findings)
    ends = [ends[0], ends[-1]] if wanted.new else ends
    if wanted.parted:
        ancestor, findings = common_ancestor(repository, *ends)
        if findings:
            return Outcome(None, findings)
        if ancestor is None:
            context = click.get_current_context(silent=True)
            raise WrongUsage("diff_no_common_ancestor", context, one=wanted.old, other=wanted.new)
        ends[0] = ancestor
    return Outcome(tuple(ends))


def files_of_tree(tree: Tree, compared: Iterable[int], objects: Mapping[str, bytes]) -> SideFiles:
    """Return what a revision holds, as far as its objects were read."""
    contents: dict[str, bytes] = {}
    findings: dict[int, tuple[Diagnostic, ...]] = {}
    for year in sorted(years_needed(compared, tree.years)):
        files, found = contents_of(tree, year, objects)
        contents |= files or {}
        if found:
            findings[year] = found
    name = shown(tree.revision.name)
    side = ComparedSide(name, name, tree.revision.commit)
    return SideFiles(side, contents, tree.years, findings)
