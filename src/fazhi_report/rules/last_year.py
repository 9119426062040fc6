"""Rules that compare figures with last year's: restated, left as they were, compared though they count otherwise.

They are silent where there is no report on the year before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from fazhi_report.compose import printed
from fazhi_report.derive import Figure, full_name, redefined, said_of, unit_of
from fazhi_report.diagnostics import Diagnostic, Path, Places
from fazhi_report.formula import names, parse_relation
from fazhi_report.prose import without_wrapping
from fazhi_report.quantity import (
    SIGNS,
    STATE_WORDS,
    Agreement,
    Number,
    Quantity,
    State,
    compare_stated,
    print_quantity,
)
from fazhi_report.rules.figures import place_of_value
from fazhi_report.rules.repetition import shortened
from fazhi_report.rules.subject import Part, Subject
from fazhi_report.schema import DerivedFigure, Statistic, signs_agree

SMALL_COUNT: Final = 10
"""Counts below this are often the same in two years: two conferences, four batches."""

UNCHANGED_ON_PURPOSE: Final = ("持平", "与上年相同", "与上年一致", "与去年相同", "与去年一致")
"""Words that say themselves that a figure has not changed."""

NAMES_OF_FIELDS: Final = {
    "unit": ("单位", "unit"),
    "scope": ("范围", "scope"),
    "definition": ("口径", "definition"),
    "formula": ("公式", "formula"),
}
"""What two figures of one id may differ in, in both languages."""


def restated_figures(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ354 for each statistic whose `previous` is not what last year's report says.

    A value that is only rounded otherwise is the same. Nothing is said while one of the two is pending.
    """
    for figure, then in of_both_years(part):
        datum = figure.datum
        if not isinstance(datum, Statistic) or datum.previous is None or not signs_agree(datum):
            continue
        declared = datum.previous
        if State.PENDING in {declared, then.state} or (then.state is None and then.quantity is None):
            continue
        if not says_the_same(declared, datum, then):
            arguments = {
                "name": figure.name,
                "label": datum.label,
                "declared": STATE_WORDS[declared]
                if isinstance(declared, State)
                else print_quantity(Quantity(declared, unit_of(declared, datum.unit))),
                "then": printed(then) or "",
                "year": str(part.head.year - 1),
            }
            place = figure.places.of_value((*figure.path, "previous"))
            yield Diagnostic("FZ354", place, arguments, (place_of_value(then),))


def of_both_years(part: Part) -> Iterator[tuple[Figure, Figure]]:
    """Yield each figure of a file that last year's report has as well, with what it was there."""
    by_id = {} if part.last_year is None else part.last_year.figures.by_id
    for figure in part.figures:
        if figure.id in by_id:
            yield figure, by_id[figure.id]


def says_the_same(declared: Number | State, statistic: Statistic, then: Figure) -> bool:
    """Tell whether what a statistic declares for last year is what it was: the same, or one a rounding of the other.

    A count of whole things is a rounding of nothing.
    """
    if isinstance(declared, State) or then.quantity is None or then.exact is None:
        return declared == then.state
    quantity = Quantity(declared, unit_of(declared, statistic.unit))
    if quantity.unit.dimension != then.quantity.unit.dimension:
        return False
    if quantity.value == then.quantity.value and quantity.approximate == then.quantity.approximate:
        return True
    rounding = then.datum.rounding if isinstance(then.datum, DerivedFigure) else "half_up"
    return any(
        compare_stated(exact, rough.number.decimals, rough, rounding) in {Agreement.EXACT, Agreement.OTHER_PRECISION}
        for rough, exact in ((quantity, then.exact), (then.quantity, quantity.value))
        if rough.approximate or rough.interval is not None
    )


def figures_left(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ355 for each statistic that prints to the last digit what it printed last year.

    Left alone are numbers that are often the same in two years: none and all, approximate ones, small counts; and a
    figure of which the text says that it has not changed.
    """
    for figure, then in of_both_years(part):
        now, before = figure.quantity, then.quantity
        if now is None or before is None or not isinstance(figure.datum, Statistic):
            continue
        if print_quantity(now) == print_quantity(before) and is_telling(now) and not is_said_to_stay(figure, part):
            arguments = {
                "name": figure.name,
                "label": figure.datum.label,
                "printed": print_quantity(now),
                "year": str(part.head.year - 1),
            }
            yield Diagnostic("FZ355", place_of_value(figure), arguments, (place_of_value(then),))


def is_telling(quantity: Quantity) -> bool:
    """Tell whether a number is hardly the same in two years by chance."""
    number = quantity.number
    if quantity.approximate or quantity.value == 0:
        return False
    if number.sign or quantity.unit.text in SIGNS:
        return quantity.value != 1
    return number.decimals > 0 or abs(number.value) >= SMALL_COUNT


def is_said_to_stay(figure: Figure, part: Part) -> bool:
    """Tell whether a paragraph of the file that holds a figure says that it has not changed."""
    return any(
        any(each.figure is figure for each in passage.mentions)
        and any(words in passage.text for words in UNCHANGED_ON_PURPOSE)
        for passage in part.passages
    )


class Asked(NamedTuple):
    """A figure whose value of last year a formula or relation asks for, and where: offsets in the text at `path`."""

    figure: str
    places: Places
    path: Path
    start: int
    end: int


def redefined_comparisons(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ357 for each formula and relation that compares with last year what did not count the same then.

    A figure counts otherwise where its own definition differs, or that of a figure from which it is computed.
    """
    if subject.last_year is None:
        return
    now, then = subject.figures.by_id, subject.last_year.figures.by_id
    told: set[tuple[str, str, Path]] = set()
    for asked in asked_for(subject):
        for figure, before in redefined_in(asked.figure, now, then):
            if (figure.id, asked.places.file, asked.path) not in told:
                told.add((figure.id, asked.places.file, asked.path))
                place = asked.places.within(asked.path, asked.start, asked.end)
                arguments = {"name": figure.id, "label": figure.datum.label, **differences(before, figure)}
                field = fields_that_differ(before, figure)[0]
                related = tuple(each.places.of_value((*each.path, field)) for each in (figure, before))
                yield Diagnostic("FZ357", place, arguments, related)


def asked_for(subject: Subject) -> Iterator[Asked]:
    """Yield each name in a formula or relation that stands for the value of last year."""
    for figure in subject.figures.by_id.values():
        if figure.expression is not None and any(each.previous for each in figure.inputs):
            for name in names(figure.expression):
                if name.previous:
                    path = (*figure.path, "formula")
                    yield Asked(full_name(figure.section, name.text), figure.places, path, name.start, name.end)
    for relation in subject.figures.relations:
        tree = parse_relation(relation.text)[0] if "(" in relation.text else None
        for name in names(tree) if tree is not None else ():
            if name.previous:
                section, path = relation.section, ("relations", relation.position)
                yield Asked(full_name(section.id, name.text), section.places, path, name.start, name.end)


def redefined_in(
    identifier: str, now: Mapping[str, Figure], then: Mapping[str, Figure]
) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures that do not count the same in both years: the one asked for, else those it is computed from."""
    seen: set[str] = set()
    left = [identifier]
    while left:
        each = left.pop()
        if each in seen or each not in now:
            continue
        seen.add(each)
        figure, before = now[each], then.get(each)
        if before is not None and before.exact is not None and fields_that_differ(before, figure):
            yield figure, before
        else:
            left += [one.figure for one in reversed(figure.inputs) if not one.previous]


def fields_that_differ(before: Figure, now: Figure) -> tuple[str, ...]:
    """Return in what two figures do not count the same. Of units only what is counted matters: 万元 and 元 compare."""
    fields = redefined(before, now)
    then, quantity = before.quantity, now.quantity
    if then is not None and quantity is not None and then.unit.dimension == quantity.unit.dimension:
        return tuple(field for field in fields if field != "unit")
    return fields


def differences(before: Figure, now: Figure) -> dict[str, str]:
    """Return in what two figures do not count the same, in both languages."""
    told = [
        (*NAMES_OF_FIELDS[field], *(shortened(without_wrapping(said_of(each, field))) for each in (before, now)))
        for field in fields_that_differ(before, now)
    ]
    return {
        "difference_zh": "，".join(f"{zh}由“{old}”变为“{new}”" for zh, _, old, new in told),
        "difference_en": ", ".join(f"its {en} was “{old}” and is “{new}”" for _, en, old, new in told),
    }
