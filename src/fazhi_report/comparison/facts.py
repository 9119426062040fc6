"""What is said of a figure beside its value: what it counts, and other facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fazhi_report.comparison.changes import TextChange
from fazhi_report.comparison.restatement import PREVIOUS, previous_declared
from fazhi_report.derive import Figure, full_name, redefined
from fazhi_report.formula import Expression, Relation, canonical, names, parse_formula
from fazhi_report.prose import without_wrapping
from fazhi_report.schema import DerivedFigure, IsoDate, Statistic

FORMULA: Final = "formula"
OF_DERIVED: Final = frozenset({"decimals", "rounding", "stated"})
"""What is said of derived figures alone: of no interest where a figure was not derived in both reports."""


def redefinitions(old: Figure, new: Figure, *, same_formula: bool) -> tuple[TextChange, ...]:
    """Return in what a figure does not count the same in both reports, with the words of both.

    Where figures were renamed, a formula may have other names and still be the same.
    """
    fields = [field for field in redefined(old, new) if field != FORMULA] + [FORMULA] * (not same_formula)
    one, other = facts_of(old), facts_of(new)
    return tuple(TextChange(field, one[field], other[field]) for field in fields)


def facts_changed(old: Figure, new: Figure, years_later: int, redefined_in: frozenset[str]) -> tuple[TextChange, ...]:
    """Return the other facts in which two reports differ, in the order of `facts_of`.

    From year to year some facts change by themselves: a day that moved on with the years, what a document of one year
    states, and what each report has under `previous`. Of two revisions, another value there is a restatement. A unit
    that stands in the value alone, as the sign of 9%, is not known while there is no value.
    """
    one, other = facts_of(old), facts_of(new)
    left_out = {FORMULA, *redefined_in}
    if years_later:
        left_out |= {"stated", PREVIOUS}
    if years_later and moved_on(as_of(old), as_of(new), years_later):
        left_out.add("as_of")
    if one[PREVIOUS] and other[PREVIOUS]:
        left_out.add(PREVIOUS)
    if any(each.quantity is None and each.datum.unit is None for each in (old, new)):
        left_out.add("unit")
    if isinstance(old.datum, Statistic) or isinstance(new.datum, Statistic):
        left_out |= OF_DERIVED
    return tuple(
        TextChange(name, before, now)
        for (name, before), now in zip(one.items(), other.values(), strict=True)
        if before != now and name not in left_out and "".join(before.split()) != "".join(now.split())
    )


def moved_on(old: IsoDate | None, new: IsoDate | None, years_later: int) -> bool:
    """Tell whether a day moved by as many years as the reports did; from 29 February it moves to the 28th, and back."""
    if old is None or new is None or new.year - old.year != years_later or old.month != new.month:
        return False
    return old.day == new.day or (old.month == 2 and {old.day, new.day} == {28, 29})


def as_of(figure: Figure) -> IsoDate | None:
    """Return the day that a statistic was counted on, None where none is given."""
    return figure.datum.as_of if isinstance(figure.datum, Statistic) else None


def facts_of(figure: Figure) -> Mapping[str, str]:
    """Return all that is said of a figure beside its label and value, by the names of the keys; empty where absent."""
    datum = figure.datum
    statistic = datum if isinstance(datum, Statistic) else None
    derived = datum if isinstance(datum, DerivedFigure) else None
    unit = figure.quantity.unit if figure.quantity is not None else datum.unit
    return {
        "unit": "" if unit is None else unit.text,
        "scope": "" if statistic is None else statistic.scope or "",
        "definition": without_wrapping(datum.definition or ""),
        FORMULA: "" if derived is None else derived.formula,
        "source": "" if statistic is None else statistic.source or "",
        "as_of": iso_text(as_of(figure)),
        PREVIOUS: previous_declared(figure),
        "decimals": "" if derived is None or derived.decimals is None else str(derived.decimals),
        "rounding": "" if derived is None else derived.rounding,
        "stated": "" if derived is None or derived.stated is None else derived.stated.written + derived.stated.sign,
        "note": without_wrapping(datum.note or ""),
    }


def iso_text(day: IsoDate | None) -> str:
    """Return a day as `2019-12-31`, nothing where there is none."""
    return "" if day is None else day.isoformat()


def known_formula(figure: Figure, known_figures: Mapping[str, str]) -> str:
    """Return the formula of a figure in its canonical spelling, its names replaced by the ids known to both reports."""
    if not isinstance(figure.datum, DerivedFigure) or figure.expression is None:
        return ""
    text = with_known_names(figure.datum.formula, figure.expression, figure.section, known_figures)
    expression, _ = parse_formula(text)
    return text if expression is None else canonical(expression)


def with_known_names(text: str, tree: Expression | Relation, section: str, known_figures: Mapping[str, str]) -> str:
    """Return the text of a formula or relation of a section, its names replaced by the ids known to both reports."""
    replaced, end = "", 0
    for name in sorted(names(tree), key=lambda name: name.start):
        if name.start >= end:
            identifier = full_name(section, name.text)
            replaced += text[end : name.start] + known_figures.get(identifier, identifier)
            end = name.end
    return replaced + text[end:]
