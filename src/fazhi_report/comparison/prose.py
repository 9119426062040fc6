"""The prose of both reports: which passages came and went, moved, or were reworded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from fazhi_report.comparison.changes import Passage, PassageChange, PassageKind
from fazhi_report.comparison.matching import Item, Matched, Matching
from fazhi_report.comparison.ordering import Row, in_order
from fazhi_report.comparison.passages import Unit, pairs_of
from fazhi_report.comparison.runs import Wordings
from fazhi_report.comparison.sides import place_of


class ProseChanges(NamedTuple):
    """What became of the passages of two reports, and how many of them are the same."""

    changes: tuple[PassageChange, ...]
    unchanged: int


class Match(NamedTuple):
    """A passage of both reports, or of one of them."""

    old: Unit | None
    new: Unit | None


def prose_changed(matching: Matching, old: Sequence[Unit], new: Sequence[Unit], wordings: Wordings) -> ProseChanges:
    """Return what became of the passages of two reports."""
    comparison = ProseComparison(matching, old, new, wordings)
    changes = tuple(comparison.changes())
    return ProseChanges(changes, len(comparison.matches) - len(changes))


class ProseComparison:
    """Compares the passages of two reports. Each has a key of its own, one of both reports the same in both."""

    def __init__(self, matching: Matching, old: Sequence[Unit], new: Sequence[Unit], wordings: Wordings) -> None:
        self.matching = matching
        self.wordings = wordings
        pairs = pairs_of(old, new)
        old_of_new = {at_new: at_old for at_old, at_new in pairs.items()}
        self.old = {str(at): unit for at, unit in enumerate(old)}
        self.new = {str(old_of_new.get(at, f"new {at}")): unit for at, unit in enumerate(new)}
        self.matches = {key: Match(self.old.get(key), self.new.get(key)) for key in {**self.old, **self.new}}
        self.above = (keys_above(self.old), keys_above(self.new))
        self.in_order = self.measures_in_order()

    def row(self, units: Mapping[str, Unit], report: Matched) -> Row:
        """Return passages of a report as a row."""
        return Row(report.side.year, tuple(unit.words for unit in units.values()), tuple(units))

    def measures_in_order(self) -> frozenset[str]:
        """Return the keys of the measures that stayed where they were, and in their order among those that did."""
        staying: dict[tuple[str, str], list[str]] = {}
        for key, (old, new) in self.matches.items():
            if old is not None and new is not None and self.stayed(key, old, new) and new.slot == "measure":
                staying.setdefault((old.part, self.above[0][key]), []).append(key)
        kept: set[str] = set()
        for keys in staying.values():
            old_row = self.row({key: self.old[key] for key in keys}, self.matching.old)
            new_row = self.row({key: self.new[key] for key in self.new if key in set(keys)}, self.matching.new)
            kept |= in_order(old_row, new_row)
        return frozenset(kept)

    def stayed(self, key: str, old: Unit, new: Unit) -> bool:
        """Tell whether a passage is what it was in its part, and stands below the same measure, if below any."""
        return old.part == new.part and old.slot == new.slot and self.above[0][key] == self.above[1][key]

    def changes(self) -> Iterator[PassageChange]:
        """Yield what became of the passages, in the order of the parts and of the passages in each."""
        for key in self.matching.in_order(items_of(self.old), items_of(self.new)):
            old, new = self.matches[key]
            kinds = tuple(self.kinds(key))
            if kinds:
                yield PassageChange(
                    kinds,
                    None if old is None else passage_of(old, self.matching.old),
                    None if new is None else passage_of(new, self.matching.new),
                    self.wordings.runs("" if old is None else old.lead, "" if new is None else new.lead),
                    self.wordings.sentences("" if old is None else old.text, "" if new is None else new.text),
                )

    def kinds(self, key: str) -> Iterator[PassageKind]:
        """Yield what became of one passage."""
        old, new = self.matches[key]
        if old is None or new is None:
            yield "added" if old is None else "removed"
            return
        if not self.stayed(key, old, new) or (new.slot == "measure" and key not in self.in_order):
            yield "moved"
        if old.words != new.words:
            yield "reworded"


def keys_above(units: Mapping[str, Unit]) -> Mapping[str, str]:
    """Return for each passage the key of the measure that it stands below, an empty text for one that is below none."""
    measures = {(unit.part, unit.path): key for key, unit in units.items()}
    return {key: measures.get((unit.part, unit.above), "") for key, unit in units.items()}


def items_of(units: Mapping[str, Unit]) -> Mapping[str, Item]:
    """Return passages as what stands in the parts."""
    return {key: Item(unit.part, unit.words) for key, unit in units.items()}


def passage_of(unit: Unit, report: Matched) -> Passage:
    """Return a passage as one of the reports has it."""
    places = report.parts[unit.part].section.places
    return Passage(report.shown(unit.part), unit.slot, unit.number, place_of(places, unit.path))
