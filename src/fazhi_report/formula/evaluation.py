"""Checked trees → exact values, with units.

Values are fractions and never rounded. What goes in may have been rounded before it was reported: its interval goes
with it through every operation, and a comparison holds where values of the intervals compare so. Operands that are
added, subtracted or compared must have the same unit; multiplication and division multiply and divide the units as
well, so 件/件 is a ratio without unit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from fractions import Fraction
from typing import Final, NamedTuple

from fazhi_report.diagnostics import TextFinding
from fazhi_report.formula.tokens import Findings, shortened
from fazhi_report.formula.tree import (
    Call,
    Constant,
    Expression,
    Negation,
    Operation,
    Reference,
    Relation,
    canonical,
)
from fazhi_report.quantity import (
    ANY_VALUE,
    POINTS,
    Dimension,
    Interval,
    combine_intervals,
    exactly,
    intervals_may_compare,
    negate_interval,
    unit_of_dimension,
)

MOST_BITS: Final = 4096
"""No intermediate result has more bits above or below the fraction line."""


class Operand(NamedTuple):
    """An exact value in base units, with its dimension; `interval` is what else it may be, None for nothing else."""

    value: Fraction
    dimension: Dimension
    interval: Interval | None = None

    @property
    def possible(self) -> Interval:
        """All that the value may be."""
        return self.interval or exactly(self.value)


class Unavailable(NamedTuple):
    """Why a name has no value: the code and arguments of the finding to report at the name."""

    code: str
    arguments: Mapping[str, str]


class Silent(Enum):
    """That a name has no value, and that why has been said elsewhere: nothing is reported at the name."""

    SILENT = "silent"


Answer = Operand | Unavailable | Silent
"""What can be said of the value of a name."""

Lookup = Callable[[str, bool], Answer]
"""Gives the value of a name: `lookup(name, previous)`."""


class Link(NamedTuple):
    """One comparison of a relation; `start` and `end` mark `left operator right` in its text."""

    left: Operand
    operator: str
    right: Operand
    holds: bool
    start: int
    end: int


def evaluate(expression: Expression, lookup: Lookup) -> tuple[Operand | None, tuple[TextFinding, ...]]:
    """Return the value of an expression, or None where it has none, and everything found on the way, in text order.

    Neither a value nor a finding means that a name has none for a reason that has been said (`Silent`).
    """
    evaluation = _Evaluation(lookup)
    return evaluation.value(expression), evaluation.findings.in_order()


def evaluate_relation(relation: Relation, lookup: Lookup) -> tuple[tuple[Link, ...], tuple[TextFinding, ...]]:
    """Return the comparisons of a relation that could be made, whether or not they hold, and everything found.

    A zero written in the relation is zero of any unit: `accepted - concluded >= 0`.
    """
    evaluation = _Evaluation(lookup)
    values = [evaluation.value(operand) for operand in relation.operands]
    links = []
    for index, operator in enumerate(relation.operators):
        left, right = relation.operands[index : index + 2]
        left_value, right_value = values[index : index + 2]
        if left_value is None or right_value is None:
            continue
        if left_value.dimension != right_value.dimension and not (_is_zero(left) or _is_zero(right)):
            evaluation.report_units(left, left_value, operator, right, right_value)
            continue
        holds = _holds(left_value, operator, right_value)
        links.append(Link(left_value, operator, right_value, holds, left.start, right.end))
    return tuple(links), evaluation.findings.in_order()


def _is_zero(operand: Expression) -> bool:
    return isinstance(operand, Constant) and operand.value == 0


def _holds(left: Operand, operator: str, right: Operand) -> bool:
    if left.interval is not None or right.interval is not None:
        return intervals_may_compare(left.possible, operator, right.possible)
    if left.value == right.value:
        return "=" in operator
    return operator[0] == ("<" if left.value < right.value else ">")


class _Evaluation:
    """Computes values, and keeps what it finds."""

    def __init__(self, lookup: Lookup) -> None:
        self.lookup = lookup
        self.findings = Findings()
        self.report = self.findings.report

    def value(self, expression: Expression) -> Operand | None:
        """Return the value of an expression; None where something in it has been reported."""
        if isinstance(expression, Constant):
            return Operand(expression.value, ())
        if isinstance(expression, Reference):
            return self._named(expression)
        if isinstance(expression, Negation):
            operand = self.value(expression.operand)
            return None if operand is None else _negated(operand)
        if isinstance(expression, Operation):
            return self._chain(expression.operands, expression.operators)
        return self._called(expression)

    def _named(self, name: Reference) -> Operand | None:
        found = self.lookup(name.name, name.previous)
        if isinstance(found, Unavailable):
            self.findings.found.append(TextFinding(found.code, name.start, name.end, found.arguments))
        return found if isinstance(found, Operand) else None

    def _called(self, call: Call) -> Operand | None:
        if call.function == "sum":
            return self._chain(call.arguments, ("+",) * (len(call.arguments) - 1))
        name = call.arguments[0]
        assert isinstance(name, Reference), "the parser lets nothing else through"
        before_name = name._replace(previous=True)
        if call.function == "previous":
            return self._named(before_name)
        now, before = self._named(name), self._named(before_name)
        if now is None or before is None:
            return None
        if call.function == "points":
            return self._points(call, now, before)
        return self._change(call, name, now, before)

    def _points(self, call: Call, now: Operand, before: Operand) -> Operand | None:
        """Return the difference of two ratios in percentage points."""
        for operand in (now, before):
            if operand.dimension:
                unit = unit_of_dimension(operand.dimension).text
                self.report("FZ329", call.start, call.end, name=canonical(call.arguments[0]), unit=unit)
                return None
        difference = _combined(_combined(now, "-", before), "*", _HUNDRED)
        return self._bounded(difference._replace(dimension=POINTS.dimension), call, call)

    def _change(self, call: Call, name: Reference, now: Operand, before: Operand) -> Operand | None:
        """Return the difference to the year before as a part of the year before: their quotient less one."""
        if now.dimension != before.dimension:
            self.report_units(name, now, "-", name._replace(previous=True), before)
            return None
        if before.value == 0:
            self.report("FZ327", call.start, call.end, divisor=f"previous({canonical(name)})")
            return None
        return self._bounded(_combined(_combined(now, "/", before), "-", _ONE), call, call)

    def _chain(self, operands: tuple[Expression, ...], operators: tuple[str, ...]) -> Operand | None:
        """Compute from left to right. All operands are looked at, also after one of them has no value."""
        result = self.value(operands[0])
        known = None if result is None else (operands[0], result)
        for operator, right in zip(operators, operands[1:], strict=True):
            operand = self.value(right)
            if operand is None:
                result = None
                continue
            if operator in {"+", "-"} and known is not None and known[1].dimension != operand.dimension:
                self.report_units(*known, operator, right, operand)
                result = None
            elif operator == "/" and operand.value == 0:
                self.report("FZ327", right.start, right.end, divisor=shortened(canonical(right)))
                result = None
            elif result is not None:
                result = self._bounded(_combined(result, operator, operand), operands[0], right)
            known = (right, operand) if known is None else known
        return result

    def _bounded(self, operand: Operand, first: Expression, last: Expression) -> Operand | None:
        """Return the operand, unless its numbers are too large to go on with; bounds that are so bound nothing."""
        value = operand.value
        if max(value.numerator.bit_length(), value.denominator.bit_length()) <= MOST_BITS:
            too_long = operand.interval is not None and operand.interval.bits > MOST_BITS
            return operand._replace(interval=ANY_VALUE) if too_long else operand
        self.report("FZ325", first.start, last.end, found=shortened(canonical(last)))
        return None

    def report_units(
        self, left: Expression, left_value: Operand, operator: str, right: Expression, right_value: Operand
    ) -> None:
        """Report operands whose units do not go together."""
        left_text, right_text = _with_unit(left, left_value), _with_unit(right, right_value)
        self.report("FZ326", left.start, right.end, left=left_text, operator=operator, right=right_text)


_ONE: Final = Operand(Fraction(1), ())
_HUNDRED: Final = Operand(Fraction(100), ())


def _negated(operand: Operand) -> Operand:
    interval = None if operand.interval is None else negate_interval(operand.interval)
    return operand._replace(value=-operand.value, interval=interval)


def _combined(left: Operand, operator: str, right: Operand) -> Operand:
    interval = None
    if left.interval is not None or right.interval is not None:
        interval = combine_intervals(left.possible, operator, right.possible)
    if operator in {"+", "-"}:
        value = left.value + right.value if operator == "+" else left.value - right.value
        return Operand(value, left.dimension, interval)
    if operator == "*":
        return Operand(left.value * right.value, _joined(left.dimension, right.dimension, 1), interval)
    return Operand(left.value / right.value, _joined(left.dimension, right.dimension, -1), interval)


def _joined(left: Dimension, right: Dimension, sign: int) -> Dimension:
    exponents = dict(left)
    for unit, exponent in right:
        exponents[unit] = exponents.get(unit, 0) + sign * exponent
    return tuple(sorted((unit, exponent) for unit, exponent in exponents.items() if exponent))


def _with_unit(expression: Expression, operand: Operand) -> str:
    """Return an operand with its unit in square brackets: `accepted [件]`; without unit just `100`."""
    unit = unit_of_dimension(operand.dimension).text
    return shortened(canonical(expression)) + (f" [{unit}]" if unit else "")
