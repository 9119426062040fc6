"""What of an earlier compilation still holds after some files have changed: the same result, sooner.

`validate` takes up unchanged files by their bytes, `compose` unchanged sections; here it is the figures, which hold as
long as nothing they are made of has changed, and move to their new places.
"""

from __future__ import annotations

from fazhi_report.derive import Figures
from fazhi_report.schema import Report, Section


def figures_taken_up(report: Report, earlier: Report, figures: Figures) -> Figures | None:
    """Return the figures of an earlier report at their places in this one, None where they may be others.

    `figures` must have been derived from `earlier`, with the same years before, without any finding.
    """
    if report.lost or earlier.lost or len(report.sections) != len(earlier.sections):
        return None
    moved: dict[str, Section] = {}
    for now, before in zip(report.sections, earlier.sections, strict=True):
        if now.content is before.content:
            continue
        if now.id != before.id or not same_figures(now, before):
            return None
        moved[now.id] = now
    by_id = {
        identifier: figure._replace(places=moved[figure.section].places) if figure.section in moved else figure
        for identifier, figure in figures.by_id.items()
    }
    relations = tuple(
        relation._replace(section=moved.get(relation.section.id, relation.section)) for relation in figures.relations
    )
    return figures._replace(by_id=by_id, relations=relations)


def same_figures(now: Section, before: Section) -> bool:
    """Tell whether two states of a section say the same of figures, in the same order."""
    new, old = now.content, before.content
    return (
        new.statistics == old.statistics
        and new.derived == old.derived
        and new.relations == old.relations
        and [*new.statistics, *new.derived] == [*old.statistics, *old.derived]
    )
