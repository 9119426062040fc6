"""The figures of one section file, as far as they are known from this file alone.

Formulas, numbers and rounding are those of `formula` and `quantity`, as in `derive`, whose results a test compares with
these. What goes back to the year before is not known, not even where the file says it under `previous`: the report
takes it from the data of that year, which may say something else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from fazhi_report.formula import Answer, Expression, Lookup, Operand, Silent, evaluate, parse_formula
from fazhi_report.formula import names as names_in
from fazhi_report.quantity import (
    NO_UNIT,
    STATE_WORDS,
    NumberProblem,
    Quantity,
    Rounding,
    State,
    print_chinese,
    print_number,
    print_quantity,
    read_number,
    read_unit,
    rounded,
    unit_of_dimension,
)

PRINTERS: Final = {"": print_quantity, "number": print_number, "chinese": print_chinese}
"""How each filter of a reference prints a figure. What cannot be printed so gives None."""

ROUNDINGS: Final[Mapping[str, Rounding]] = {"half_up": "half_up", "half_even": "half_even", "down": "down"}
"""The kinds of rounding by their words."""

MOST_DECIMALS_WRITTEN: Final = 2
"""Digits of a number of decimals: at most 12 are allowed, and more than 99 would be endless."""


class Value(NamedTuple):
    """What a figure is: a quantity, or a state in place of it, or neither; and what a formula gets."""

    quantity: Quantity | None
    state: State | None
    operand: Answer


NOTHING: Final = Value(None, None, Silent.SILENT)
"""A figure that cannot be known from its file alone, or is at fault."""

PENDING: Final = NOTHING._replace(state=State.PENDING)
"""A figure that is still pending, or derived from one that is."""


def figures_of(section: Mapping[str, Any]) -> Mapping[str, Value]:
    """Return every figure of the plain data of a section by its name."""
    statistics, derived = section.get("statistics", {}), section.get("derived", {})
    values = {name: value_of(each) for name, each in statistics.items()}
    formulas = {name: parse_formula(each["formula"])[0] for name, each in derived.items()}

    def lookup(name: str, previous: bool) -> Answer:
        return Silent.SILENT if previous else values.get(name, NOTHING).operand

    for name in inputs_first(formulas):
        expression = formulas[name]
        values[name] = computed(derived[name], expression, lookup)
        if values[name] is NOTHING and expression is not None and waits(expression, values):
            values[name] = PENDING
    return values


def value_of(statistic: Mapping[str, str]) -> Value:
    """Return what a statistic is, nothing where its value or its unit cannot be read."""
    number = read_number(statistic["value"])
    unit = read_unit(statistic["unit"]) if "unit" in statistic else None
    if isinstance(number, State):
        return PENDING if number is State.PENDING else NOTHING._replace(state=number)
    if isinstance(number, NumberProblem) or (unit is None and "unit" in statistic):
        return NOTHING
    quantity = Quantity(number, unit or NO_UNIT)
    if quantity.approximate:
        return NOTHING._replace(quantity=quantity)
    return Value(quantity, None, Operand(quantity.value, quantity.unit.dimension, quantity.interval))


def computed(derived: Mapping[str, str], expression: Expression | None, lookup: Lookup) -> Value:
    """Return what the formula of a derived figure gives, rounded as declared; nothing where its unit does not fit."""
    operand = None if expression is None else evaluate(expression, lookup)[0]
    if operand is None:
        return NOTHING
    unit = read_unit(derived["unit"]) if "unit" in derived else unit_of_dimension(operand.dimension)
    decimals = derived.get("decimals", "")
    if unit is None or unit.dimension != operand.dimension or not (decimals or "0").isdecimal():
        return NOTHING
    if len(decimals) > MOST_DECIMALS_WRITTEN or derived.get("rounding", "half_up") not in ROUNDINGS:
        return NOTHING
    if not decimals and "unit" not in derived and operand.value.denominator != 1:
        return NOTHING._replace(operand=operand)
    rounding = ROUNDINGS[derived.get("rounding", "half_up")]
    return Value(rounded(operand.value, unit, int(decimals or 0), rounding), None, operand)


def waits(expression: Expression, values: Mapping[str, Value]) -> bool:
    """Tell whether a formula waits for a figure that is still pending."""
    return any(not name.previous and values.get(name.text) is PENDING for name in names_in(expression))


def inputs_first(formulas: Mapping[str, Expression | None]) -> list[str]:
    """Return the names of derived figures, inputs before what depends on them; a circle is cut somewhere."""
    inputs = {
        name: [each.text for each in names_in(expression) if each.text in formulas] if expression is not None else []
        for name, expression in formulas.items()
    }
    order: dict[str, None] = {}
    for start in formulas:
        path = {start: iter(inputs[start])} if start not in order else {}
        while path:
            here = next(reversed(path))
            needed = next((each for each in path[here] if each not in order and each not in path), None)
            if needed is not None:
                path[needed] = iter(inputs[needed])
            else:
                del path[here]
                order[here] = None
    return list(order)


def printed(value: Value, filter_name: str = "") -> str | None:
    """Return a figure as a reference with this filter prints it, None where it has no value or cannot be printed so."""
    if value.state is not None:
        return STATE_WORDS[value.state]
    if value.quantity is None or filter_name not in PRINTERS:
        return None
    return PRINTERS[filter_name](value.quantity)
