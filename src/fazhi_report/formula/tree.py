"""The tree of a formula, and what can be told from the tree alone: its names and its spelling.

Used through `formula`, which is the face of this module. Every node knows where it stands in the text it was read from:
`start` and `end` count characters from 0, the end is exclusive. An operation in brackets includes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import NamedTuple


class Constant(NamedTuple):
    """A number written in the formula, without unit."""

    value: Fraction
    text: str
    start: int
    end: int


class Reference(NamedTuple):
    """A figure's name; with `previous`, its value in the year before."""

    name: str
    start: int
    end: int
    previous: bool = False


class Negation(NamedTuple):
    """A minus before an operand."""

    operand: Expression
    start: int
    end: int


class Operation(NamedTuple):
    """Operands joined from left to right by operators of one rank, `+ -` or `* /`: one operator fewer than operands."""

    operands: tuple[Expression, ...]
    operators: tuple[str, ...]
    start: int
    end: int


class Call(NamedTuple):
    """A function and its arguments; the argument of `previous`, `change` and `points` is a single `Reference`."""

    function: str
    arguments: tuple[Expression, ...]
    start: int
    end: int


Expression = Constant | Reference | Negation | Operation | Call


class Relation(NamedTuple):
    """A chain of comparisons: `a <= b < c` has three operands and two operators."""

    operands: tuple[Expression, ...]
    operators: tuple[str, ...]
    start: int
    end: int


class Name(NamedTuple):
    """A name asked for by a formula. `previous`: its value in the year before is asked for."""

    text: str
    start: int
    end: int
    previous: bool


def names(tree: Expression | Relation) -> tuple[Name, ...]:
    """Return the names in order of appearance, repetitions included; `change` and `points` ask for both years."""
    return tuple(_names(tree))


def _names(tree: Expression | Relation) -> Iterator[Name]:
    if isinstance(tree, Reference):
        yield Name(tree.name, tree.start, tree.end, tree.previous)
    elif isinstance(tree, Negation):
        yield from _names(tree.operand)
    elif isinstance(tree, (Operation, Relation)):
        for operand in tree.operands:
            yield from _names(operand)
    elif isinstance(tree, Call):
        for argument in tree.arguments:
            if tree.function != "previous":
                yield from _names(argument)
            if tree.function != "sum":
                yield from (name._replace(previous=True) for name in _names(argument))


def divides(expression: Expression) -> bool:
    """Tell whether an expression divides anywhere, as `change` does: its value may be a ratio."""
    if isinstance(expression, Negation):
        return divides(expression.operand)
    if isinstance(expression, Operation):
        return "/" in expression.operators or any(divides(operand) for operand in expression.operands)
    return isinstance(expression, Call) and (
        expression.function == "change" or any(divides(argument) for argument in expression.arguments)
    )


def a_year_earlier(expression: Expression, name_of: Callable[[str], str]) -> Expression | None:
    """Return the expression that gives the value of the year before, its names replaced by `name_of(name)`.

    None where the expression itself asks for the year before: a figure holds the value of one year back, not of two.
    """
    if isinstance(expression, Reference):
        return expression._replace(name=name_of(expression.name), previous=True)
    if isinstance(expression, Negation):
        operand = a_year_earlier(expression.operand, name_of)
        return None if operand is None else expression._replace(operand=operand)
    if isinstance(expression, Operation):
        operands = _all_a_year_earlier(expression.operands, name_of)
        return None if operands is None else expression._replace(operands=operands)
    if isinstance(expression, Call):
        arguments = _all_a_year_earlier(expression.arguments, name_of) if expression.function == "sum" else None
        return None if arguments is None else expression._replace(arguments=arguments)
    return expression


def _all_a_year_earlier(
    expressions: tuple[Expression, ...], name_of: Callable[[str], str]
) -> tuple[Expression, ...] | None:
    earlier = tuple(a_year_earlier(each, name_of) for each in expressions)
    known = tuple(each for each in earlier if each is not None)
    return known if len(known) == len(earlier) else None


def canonical(tree: Expression | Relation) -> str:
    """Return the formula in its one canonical spelling.

    Spaces stand around operators between operands, brackets only where they are needed, numbers without idle zeros. The
    spelling reads back to the same value.
    """
    return _spelled(tree, lambda name, previous: f"previous({name})" if previous else name)


def with_values(expression: Expression | Relation, text_of: Callable[[str, bool], str]) -> str:
    """Return the formula with each name replaced by `text_of(name, previous)`, as in `102件 / 149件`.

    Functions are written out: `sum(a, b)` as `a + b`, `change(x)` as `(x - x before) / x before`, `points(x)` as
    `(x - x before) * 100`.
    """
    return _spelled(_written_out(expression), text_of)


def _written_out(tree: Expression | Relation) -> Expression | Relation:
    if isinstance(tree, Negation):
        return tree._replace(operand=_expression_written_out(tree.operand))
    if isinstance(tree, (Operation, Relation)):
        return tree._replace(operands=tuple(_expression_written_out(operand) for operand in tree.operands))
    return _call_written_out(tree) if isinstance(tree, Call) else tree


def _expression_written_out(expression: Expression) -> Expression:
    written_out = _written_out(expression)
    assert not isinstance(written_out, Relation), "no relation stands inside an expression"
    return written_out


def _call_written_out(call: Call) -> Expression:
    place = (call.start, call.end)
    arguments = tuple(_expression_written_out(argument) for argument in call.arguments)
    if call.function == "sum":
        return Operation(arguments, ("+",) * (len(arguments) - 1), *place) if len(arguments) > 1 else arguments[0]
    now = arguments[0]
    assert isinstance(now, Reference), "the other functions take one name"
    before = now._replace(previous=True)
    if call.function == "previous":
        return before
    difference = Operation((now, before), ("-",), *place)
    if call.function == "change":
        return Operation((difference, before), ("/",), *place)
    return Operation((difference, Constant(Fraction(100), "100", *place)), ("*",), *place)


_ADDING, _MULTIPLYING, _SINGLE = 1, 2, 3


def _rank(tree: Expression | Relation) -> int:
    if isinstance(tree, Operation):
        return _ADDING if tree.operators[0] in {"+", "-"} else _MULTIPLYING
    return 0 if isinstance(tree, Relation) else _SINGLE


def _spelled(tree: Expression | Relation, text_of: Callable[[str, bool], str]) -> str:
    if isinstance(tree, Constant):
        return _without_idle_zeros(tree.text)
    if isinstance(tree, Reference):
        return text_of(tree.name, tree.previous)
    if isinstance(tree, Negation):
        spelled = _spelled(tree.operand, text_of)
        return f"-({spelled})" if _rank(tree.operand) < _SINGLE or spelled.startswith("-") else f"-{spelled}"
    if isinstance(tree, Call):
        return f"{tree.function}({', '.join(_spelled(argument, text_of) for argument in tree.arguments)})"
    rank = _rank(tree)
    first, *others = tree.operands
    spelled = _spelled(first, text_of)
    text = f"({spelled})" if _rank(first) < rank else spelled
    for operator, operand in zip(tree.operators, others, strict=True):
        spelled = _spelled(operand, text_of)
        bracketed = _rank(operand) <= rank or (spelled.startswith("-") and rank > 0)
        text += f" {operator} ({spelled})" if bracketed else f" {operator} {spelled}"
    return text


def _without_idle_zeros(number: str) -> str:
    whole, _, fraction = number.partition(".")
    fraction = fraction.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{fraction}" if fraction else "")
