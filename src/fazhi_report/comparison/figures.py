"""The figures of both reports: what became of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple, get_args

from fazhi_report.comparison.changes import FigureChange, FigureKind, FigureVersion, Ground, Reason
from fazhi_report.comparison.facts import facts_changed, facts_of, known_formula, redefinitions
from fazhi_report.comparison.matching import Item, Matched, Matching
from fazhi_report.comparison.restatement import previous_of, restatement
from fazhi_report.comparison.sides import place_of
from fazhi_report.comparison.values import change_of_value, difference_of, relative_change, value_before, value_of
from fazhi_report.derive import Figure
from fazhi_report.schema import DerivedFigure, Statistic

KINDS: Final[tuple[FigureKind, ...]] = get_args(FigureKind)
"""All kinds in their order."""


class FigureChanges(NamedTuple):
    """What became of the figures of two reports, and how many of them are the same in everything."""

    changes: tuple[FigureChange, ...]
    unchanged: int


def figures_changed(matching: Matching) -> FigureChanges:
    """Return what became of the figures of two reports."""
    comparison = FigureComparison(matching)
    changes = tuple(comparison.changes())
    return FigureChanges(changes, len(comparison.places) - len(changes))


class FigureComparison:
    """Compares the figures of two reports, each found by the id known to both."""

    def __init__(self, matching: Matching) -> None:
        self.matching = matching
        self.old = by_known_id(matching.old)
        self.new = by_known_id(matching.new)
        known = matching.in_order(items_of(self.old, matching.old), items_of(self.new, matching.new))
        self.places = {each: place for place, each in enumerate(known)}

    def changes(self) -> Iterator[FigureChange]:
        """Yield the changes in the order of the sections, and of the figures in each."""
        for known in self.places:
            old, new = self.old.get(known), self.new.get(known)
            if old is None:
                assert new is not None, "a figure stands in one of the reports"
                yield of_one_report("added", None, version_of(new, self.matching.new))
            elif new is None:
                yield of_one_report("dropped", version_of(old, self.matching.old), None)
            elif not self.are_same(old, new):
                yield from self.change(old, new)

    def are_same(self, old: Figure, new: Figure) -> bool:
        """Tell at a glance that a figure is the same in everything; what takes a closer look may be so, too."""
        if self.matching.years_later and (previous_of(old) is not None or previous_of(new) is not None):
            return False
        return old.id == new.id and old.now == new.now and old.datum == new.datum

    def change(self, old: Figure, new: Figure) -> Iterator[FigureChange]:
        """Yield what became of a figure that both reports have, nothing where it is the same."""
        same_formula = self.formulas_agree(old, new)
        redefined = redefinitions(old, new, same_formula=same_formula)
        value = change_of_value(value_of(old), value_of(new))
        facts = facts_changed(old, new, self.matching.years_later, frozenset(each.name for each in redefined))
        restated = restatement(old, new, self.matching.old.side.year, self.matching.new.side.year)
        found: dict[FigureKind, bool] = {
            "renamed": old.id != new.id,
            "restated": restated is not None,
            "redefined": redefined != (),
            "relabelled": "".join(old.datum.label.split()) != "".join(new.datum.label.split()),
            "facts": facts != (),
        }
        if value is not None:
            found[value] = True
        kinds = tuple(kind for kind in KINDS if found.get(kind))
        if kinds:
            yield FigureChange(
                kinds,
                version_of(old, self.matching.old),
                version_of(new, self.matching.new),
                None if redefined else difference_of(old, new),
                "" if redefined else relative_change(old, new),
                restated,
                redefined,
                tuple(self.reasons(old, new, same_formula=same_formula)) if value is not None else (),
                facts,
            )

    def formulas_agree(self, old: Figure, new: Figure) -> bool:
        """Tell whether a figure is computed in the same way in both reports, from figures with other ids perhaps."""
        one, other = (formula_of(figure) for figure in (old, new))
        if one == other and (not one or old.section == new.section):
            return True
        known = known_formula(old, self.matching.old.known_figures), known_formula(new, self.matching.new.known_figures)
        return known[0] == known[1]

    def reasons(self, old: Figure, new: Figure, *, same_formula: bool) -> Iterator[Reason]:
        """Yield why the value of a derived figure changed: its formula, and those inputs it always had that changed."""
        if isinstance(old.datum, Statistic) or isinstance(new.datum, Statistic):
            return
        if not same_formula:
            yield Reason("formula", Ground("", "", formula_of(old)), Ground("", "", formula_of(new)))
        one, other = inputs_of(old, self.matching.old), inputs_of(new, self.matching.new)
        for previous, known in sorted(one.keys() & other.keys(), key=lambda key: (key[0], self.places[key[1]])):
            figures = one[previous, known], other[previous, known]
            values = [value_before(each) if previous else value_of(each) for each in figures]
            if values[0] != values[1]:
                grounds = [
                    Ground(each.id, each.datum.label, value.text) for each, value in zip(figures, values, strict=True)
                ]
                yield Reason("previous" if previous else "input", *grounds)


def formula_of(figure: Figure) -> str:
    """Return the formula of a figure as written, empty for a statistic."""
    return figure.datum.formula if isinstance(figure.datum, DerivedFigure) else ""


def inputs_of(figure: Figure, report: Matched) -> Mapping[tuple[bool, str], Figure]:
    """Return the figures that a formula uses, by whether they are those of the year before, and by their known ids."""
    by_id = report.side.figures.by_id
    return {
        (each.previous, report.known_figures.get(each.figure, each.figure)): by_id[each.figure]
        for each in figure.inputs
        if each.figure in by_id
    }


def by_known_id(report: Matched) -> Mapping[str, Figure]:
    """Return the figures of a report in their order, by the ids known to both reports."""
    return {report.known_figures.get(each, each): figure for each, figure in report.side.figures.by_id.items()}


def items_of(figures: Mapping[str, Figure], report: Matched) -> Mapping[str, Item]:
    """Return the figures of a report as what stands in its sections."""
    return {known: Item(report.known_part(figure.section), known) for known, figure in figures.items()}


def of_one_report(kind: FigureKind, old: FigureVersion | None, new: FigureVersion | None) -> FigureChange:
    """Return the change of a figure that only one of the reports has."""
    return FigureChange((kind,), old, new, None, "", None, (), (), ())


def version_of(figure: Figure, report: Matched) -> FigureVersion:
    """Return a figure as one of the reports has it."""
    value = value_of(figure)
    return FigureVersion(
        id=figure.id,
        kind="statistic" if isinstance(figure.datum, Statistic) else "derived",
        label=figure.datum.label,
        text=value.text,
        exact=value.exact,
        state=value.state,
        unit=facts_of(figure)["unit"],
        formula=formula_of(figure),
        part=report.shown(report.known_part(figure.section)),
        place=place_of(figure.places, figure.path),
    )
