"""Both reports with all that belongs together in them: what figures, prose and structure are compared by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from fazhi_report.comparison.changes import Part
from fazhi_report.comparison.identities import known_figures
from fazhi_report.comparison.ordering import Row, merged, row_of
from fazhi_report.comparison.parts import pairs_of_parts, parts_of
from fazhi_report.comparison.reading import TextReader
from fazhi_report.comparison.sides import Side, known_by


class Matched:
    """One of the reports: its parts and figures, under the ids by which both reports know them.

    `parts` are the parts in order by these ids. What is shown of a part, and its title as it is compared, are made when
    first asked for.
    """

    def __init__(
        self, side: Side, known_parts: Mapping[str, str], known_figures: Mapping[str, str], *, same_year: bool
    ) -> None:
        self.side = side
        self.reader = TextReader(side, known_figures, same_year=same_year)
        self.known_parts = known_parts
        self.known_figures = known_figures
        self.parts = {self.known_part(each.id): each for each in parts_of(side.report)}
        self.titles: dict[str, str] = {}
        self.parts_shown: dict[str, Part] = {}

    def known_part(self, identifier: str) -> str:
        """Return the id under which both reports know a part that this one calls so."""
        return self.known_parts.get(identifier, identifier)

    def title(self, known: str) -> str:
        """Return the title of a part as it is compared, empty where it has none or there is no such part."""
        if known not in self.titles:
            part = self.parts.get(known)
            self.titles[known] = "" if part is None else self.reader.read_title(part.title, part.section.id)
        return self.titles[known]

    def shown(self, known: str) -> Part:
        """Return a part as it is shown."""
        if known not in self.parts_shown:
            part = self.parts[known]
            title = self.reader.print(self.title(known))
            above = () if part.subsection is None else self.shown(self.known_part(part.section.id)).headings
            headings = (*above, part.number + title) if title else above
            section = part.section.id
            self.parts_shown[known] = Part(part.id, section, part.number, title, headings, part.role, part.place)
        return self.parts_shown[known]


class Item(NamedTuple):
    """Something that stands in a part, which is given by its known id, and what it says."""

    part: str
    words: str


class Matching(NamedTuple):
    """Both reports, and the place of every part in both of them as one, by the id known to both."""

    old: Matched
    new: Matched
    order: Mapping[str, int]

    @property
    def years_later(self) -> int:
        """How many years the new report is later than the old one; 0 for two revisions of one."""
        return self.new.side.year - self.old.side.year

    def in_order(self, old: Mapping[str, Item], new: Mapping[str, Item]) -> list[str]:
        """Return the keys of items of both reports in the order of the parts, and in that of the items in each part."""
        places = {
            key: self.place(old[key].part if key in old else None, new[key].part if key in new else None)
            for key in {**old, **new}
        }
        rows: dict[int, tuple[list[str], list[str]]] = {place: ([], []) for place in sorted(set(places.values()))}
        for index, items in enumerate((old, new)):
            for key in items:
                rows[places[key]][index].append(key)
        ordered: list[str] = []
        for old_keys, new_keys in rows.values():
            one = Row(self.old.side.year, tuple(old[key].words for key in old_keys), tuple(old_keys))
            other = Row(self.new.side.year, tuple(new[key].words for key in new_keys), tuple(new_keys))
            ordered += merged(one, other)
        return ordered

    def place(self, old: str | None, new: str | None) -> int:
        """Return the place of what stands in one part of the old report and in one of the new, by their known ids.

        What has moved stands where the later year has it; between two revisions, at the later of its places.
        """
        if old is None or new is None:
            return self.order[old or new or ""]
        places = self.order[old], self.order[new]
        return max(places) if not self.years_later else places[self.years_later > 0]


def matched(old: Side, new: Side) -> Matching:
    """Return two reports with all that belongs together in them."""
    pairs = pairs_of_parts(old.report, new.report)
    parts = known_by(pairs)
    figures = known_figures(old.figures, new.figures, pairs)
    same_year = old.year == new.year
    one = Matched(old, parts.old, figures.old, same_year=same_year)
    other = Matched(new, parts.new, figures.new, same_year=same_year)
    parts_of_both = merged(row_of(old.year, one.parts), row_of(new.year, other.parts))
    return Matching(one, other, {known: place for place, known in enumerate(parts_of_both)})
