"""Which figures of both reports are the same: by id, and where an id was changed, by label."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from fazhi_report.comparison.sides import Known, known_by
from fazhi_report.derive import Figure, Figures
from fazhi_report.schema import Statistic


class Traits(NamedTuple):
    """By what a figure may be recognised: the id that its section has in the new report, its own name, and its label.

    A label counts with the kind of the figure: a number that was counted, or one that was computed.
    """

    section: str
    name: str
    label: tuple[str, bool]


WAYS: Final[tuple[Callable[[Traits], object], ...]] = (
    lambda traits: traits,
    lambda traits: (traits.section, traits.name),
    lambda traits: (traits.section, traits.label),
    lambda traits: (traits.name, traits.label),
    lambda traits: traits.label,
)
"""What has to agree for a figure with another id to be the same, the surest first."""


def known_figures(old: Figures, new: Figures, sections: Mapping[str, str]) -> Known:
    """Return the ids under which both reports know their figures, given the ids of the sections that belong together.

    A figure is the same if it has the same id. Otherwise it may have been renamed: with its section, keeping its own
    name; or alone or to another section, keeping its label. In what agrees it must then be the only one among the
    figures left over in each report.
    """
    old_left = {
        each.id: traits_of(each, sections.get(each.section, each.section))
        for each in old.by_id.values()
        if each.id not in new.by_id
    }
    new_left = {each.id: traits_of(each, each.section) for each in new.by_id.values() if each.id not in old.by_id}
    pairs: dict[str, str] = {}
    for way in WAYS:
        of_old, of_new = only_ones(way, old_left), only_ones(way, new_left)
        recognised = {identifier: of_new[each] for each, identifier in of_old.items() if each in of_new}
        pairs |= recognised
        old_left = {each: traits for each, traits in old_left.items() if each not in recognised}
        found = set(recognised.values())
        new_left = {each: traits for each, traits in new_left.items() if each not in found}
    return known_by(pairs)


def traits_of(figure: Figure, section: str) -> Traits:
    """Return by what a figure may be recognised."""
    label = "".join(figure.datum.label.split())
    return Traits(section, figure.name, (label, isinstance(figure.datum, Statistic)))


def only_ones(way: Callable[[Traits], object], figures: Mapping[str, Traits]) -> Mapping[object, str]:
    """Return the ids of figures by what has to agree, without those that share it with another."""
    found: dict[object, list[str]] = {}
    for identifier, traits in figures.items():
        found.setdefault(way(traits), []).append(identifier)
    return {agreeing: identifiers[0] for agreeing, identifiers in found.items() if len(identifiers) == 1}
