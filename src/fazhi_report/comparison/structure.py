"""The structure of both reports: which parts came and went, moved, or have another id, title or role."""

from __future__ import annotations

from collections.abc import Iterator

from fazhi_report.comparison.changes import PartChange, PartKind
from fazhi_report.comparison.matching import Matched, Matching
from fazhi_report.comparison.ordering import in_order, row_of
from fazhi_report.comparison.parts import PartSource
from fazhi_report.comparison.runs import Wordings


def parts_changed(matching: Matching, wordings: Wordings) -> Iterator[PartChange]:
    """Yield what became of the parts of both reports, in their order."""
    kept = parts_in_order(matching)
    for known in matching.order:
        kinds = tuple(kinds_of(matching, known, known in kept))
        if kinds:
            yield PartChange(
                kinds,
                matching.old.shown(known) if known in matching.old.parts else None,
                matching.new.shown(known) if known in matching.new.parts else None,
                wordings.runs(matching.old.title(known), matching.new.title(known)),
            )


def kinds_of(matching: Matching, known: str, in_place: bool) -> Iterator[PartKind]:
    """Yield what became of one part; it is `in_place` where it kept its order beside others."""
    old, new = matching.old.parts.get(known), matching.new.parts.get(known)
    if old is None or new is None:
        yield "added" if old is None else "removed"
        return
    if own_id(old) != own_id(new):
        yield "renamed"
    if not in_place:
        yield "moved"
    if matching.old.title(known) != matching.new.title(known):
        yield "retitled"
    if old.role != new.role:
        yield "role"


def own_id(part: PartSource) -> str:
    """Return the id of a part without that of its section."""
    return part.section.id if part.subsection is None else part.subsection.id


def parts_in_order(matching: Matching) -> frozenset[str]:
    """Return the parts that kept their order: sections in the report, subsections in their section."""
    kept: set[str] = set()
    groups = groups_of(matching.old), groups_of(matching.new)
    for section, old_parts in groups[0].items():
        new_parts = groups[1].get(section, [])
        old_row, new_row = row_of(matching.old.side.year, old_parts), row_of(matching.new.side.year, new_parts)
        kept |= in_order(old_row, new_row)
    return frozenset(kept)


def groups_of(report: Matched) -> dict[str, list[str]]:
    """Return the known ids of subsections by that of their section, and those of all sections under an empty id."""
    groups: dict[str, list[str]] = {}
    for known, part in report.parts.items():
        section = "" if part.subsection is None else report.known_part(part.section.id)
        groups.setdefault(section, []).append(known)
    return groups
