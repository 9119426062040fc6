"""What a statistic is in one year: the value as written, as printed and as formulas take it."""

from __future__ import annotations

from fazhi_report.derive.figures import NO_READING, PENDING, Figures, Reading
from fazhi_report.formula import Answer, Operand, Silent, Unavailable
from fazhi_report.quantity import NO_UNIT, STATE_WORDS, Number, Quantity, State, Unit, read_unit
from fazhi_report.schema import Statistic, signs_agree


def reading_of(value: Number | State, unit: Unit | None, name: str) -> Reading:
    """Return what a value as written is, for a figure that messages call `name`."""
    if isinstance(value, State):
        return without_value(value, name)
    quantity = Quantity(value, unit_of(value, unit))
    exact = quantity.value
    operand: Answer = Operand(exact, quantity.unit.dimension, quantity.interval)
    if quantity.approximate:
        operand = Unavailable("FZ332", {"name": name, "written": value.written})
    return Reading(quantity, exact, None, operand)


def without_value(state: State, name: str) -> Reading:
    """Return what a figure without value is, and why a formula cannot use it."""
    words = {"state_zh": STATE_WORDS[state], "state_en": state.value.replace("_", " ")}
    return Reading(None, None, state, Unavailable("FZ333", {"name": name} | words))


def reading_now(statistic: Statistic, identifier: str) -> Reading:
    """Return what a statistic is this year. One that is pending has its own finding, and formulas wait in silence."""
    reading = reading_of(statistic.value, statistic.unit, identifier)
    return PENDING if reading.state is State.PENDING else reading


def reading_before(statistic: Statistic, identifier: str, last_year: Figures | None) -> Reading:
    """Return what a statistic was in the year before: in the report on that year, else as declared here."""
    reading = reading_last_year(identifier, last_year)
    if reading is not None:
        return reading
    if statistic.previous is None:
        return NO_READING._replace(operand=Unavailable("FZ334", {"name": identifier}))
    if not signs_agree(statistic):
        return NO_READING
    return reading_of(statistic.previous, statistic.unit, f"previous({identifier})")


def reading_last_year(identifier: str, last_year: Figures | None) -> Reading | None:
    """Return what the report on the year before says of a figure; None where it says nothing, or nothing usable."""
    if last_year is None or identifier not in last_year.by_id:
        return None
    reading, name = last_year.by_id[identifier].now, f"previous({identifier})"
    if reading.state is not None:
        return without_value(reading.state, name)
    if isinstance(reading.operand, Unavailable):
        arguments = {**reading.operand.arguments, "name": name}
        return reading._replace(operand=reading.operand._replace(arguments=arguments))
    return None if reading.operand is Silent.SILENT else reading


def unit_of(number: Number, unit: Unit | None) -> Unit:
    """Return the unit of a number: the one declared, else the percent sign written after it, else none."""
    return unit or read_unit(number.sign) or NO_UNIT
