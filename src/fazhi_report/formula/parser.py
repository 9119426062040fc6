"""Formula text → checked tree, or findings that point into the text.

Used through `formula`, which is the face of this module. Nothing is executed: a formula is names, numbers, `+ - * /`,
brackets and four functions; a relation is a chain of formulas joined by `< <= = >= >`. Length, depth and numbers are
bounded, so no text costs much time or memory.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from fazhi_report.diagnostics import TextFinding
from fazhi_report.formula.tokens import (
    ADDING,
    AN_OPERAND,
    COMPARISONS,
    MAY_FOLLOW,
    MULTIPLYING,
    Findings,
    Token,
    read_tokens,
    shortened,
)
from fazhi_report.formula.tree import Call, Constant, Expression, Negation, Operation, Reference, Relation

LONGEST_FORMULA: Final = 500
"""A formula has at most this many characters."""

DEEPEST_NESTING: Final = 32
"""Brackets and functions stand at most this deep in each other."""

FUNCTIONS: Final = ("sum", "previous", "change", "points")
RESERVED: Final = frozenset(FUNCTIONS)
"""Names of functions, which no figure may bear."""

_CLOSES_OPERAND: Final = frozenset({*COMPARISONS, ")", ","})
_AN_OPERATOR = "+ - * /"
_A_COMPARISON = " ".join(COMPARISONS)

_ALIASES: Final = {
    "求和": "sum",
    "合计": "sum",
    "上年": "previous",
    "去年": "previous",
    "同比": "change",
    "增长率": "change",
    "百分点": "points",
}


def parse_formula(text: str) -> tuple[Expression | None, tuple[TextFinding, ...]]:
    """Return the tree of a formula, or None where it cannot be read, and everything found.

    A foreign character with a plain meaning (FZ321: × for `*`) is a finding, but the formula is read as it was meant,
    so a tree can come with findings. Any text is safe.
    """
    parser = _Parser(text)
    tree = parser.formula() if parser.within_bounds() else None
    return tree if parser.findings.readable else None, parser.findings.in_order()


def parse_relation(text: str) -> tuple[Relation | None, tuple[TextFinding, ...]]:
    """Return the tree of a relation such as `corrected <= concluded <= accepted`; otherwise as `parse_formula`."""
    parser = _Parser(text)
    tree = parser.relation() if parser.within_bounds() else None
    return tree if parser.findings.readable else None, parser.findings.in_order()


class _Parser:
    """Reads tokens by recursive descent, at most `DEEPEST_NESTING` deep, and goes on behind what it cannot read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.findings = Findings()
        self.report = self.findings.report
        self.words = [Token("end", "", 0, 0)]
        self.position = 0
        self.depth = 0
        self.stopped = False

    def within_bounds(self) -> bool:
        """Read the tokens, unless the text is too long."""
        if len(self.text) > LONGEST_FORMULA:
            self._report_bounds(LONGEST_FORMULA, len(self.text))
            return False
        self.words = read_tokens(self.text, self.findings)
        return True

    def _report_bounds(self, start: int, end: int) -> None:
        self.report("FZ324", start, end, characters=str(LONGEST_FORMULA), levels=str(DEEPEST_NESTING))

    @property
    def next(self) -> Token:
        """The token to be read."""
        return self.words[self.position]

    def advance(self) -> Token:
        """Return the next token and go on; the end is never passed."""
        token = self.next
        self.position = min(self.position + 1, len(self.words) - 1)
        return token

    def formula(self) -> Expression:
        """Read a whole text as one expression."""
        expression = self._adding()
        self._skip_until((), _AN_OPERATOR)
        return expression

    def relation(self) -> Relation:
        """Read a whole text as a chain of comparisons."""
        operands = [self._adding()]
        operators = []
        while True:
            self._skip_until(COMPARISONS, f"{_AN_OPERATOR} {_A_COMPARISON}")
            if self.next.kind == "end":
                break
            operators.append(self.advance().text)
            operands.append(self._adding())
        if not operators and self.findings.readable:
            self.report("FZ320", 0, len(self.text), found=shortened(self.text.strip()), expected=_A_COMPARISON)
        return Relation(tuple(operands), tuple(operators), operands[0].start, operands[-1].end)

    def _adding(self) -> Expression:
        return self._chain(ADDING, self._multiplying)

    def _multiplying(self) -> Expression:
        return self._chain(MULTIPLYING, self._factor)

    def _chain(self, ranked: tuple[str, ...], read_operand: Callable[[], Expression]) -> Expression:
        """Read operands joined by operators of one rank."""
        operands = [read_operand()]
        operators = []
        while self.next.text in ranked:
            operators.append(self.advance().text)
            operands.append(read_operand())
        if not operators:
            return operands[0]
        return Operation(tuple(operands), tuple(operators), operands[0].start, operands[-1].end)

    def _factor(self) -> Expression:
        """Read an operand, and report what cannot follow one; a missing operator is one finding."""
        operand = self._signed()
        while self.next.kind != "end" and self.next.text not in MAY_FOLLOW:
            self._unexpected(_AN_OPERATOR)
            if not self._at_operand():
                self.advance()
            if self._at_operand():
                self._signed()
        return operand

    def _signed(self) -> Expression:
        start = self.next.start
        minus = False
        while self.next.text == "-":
            self.advance()
            minus = not minus
        operand = self._operand()
        return Negation(operand, start, operand.end) if minus else operand

    def _at_operand(self) -> bool:
        return self.next.kind in {"name", "number"} or self.next.text in {"(", "-"}

    def _operand(self) -> Expression:
        """Read a number, a name, a call or an expression in brackets."""
        if not self._at_operand():
            self._unexpected(AN_OPERAND)
        while not (self._at_operand() or self.next.kind == "end" or self.next.text in _CLOSES_OPERAND):
            self.advance()
        token = self.next
        if token.kind == "number":
            self.advance()
            return Constant(Fraction(token.text), token.text, token.start, token.end)
        if token.kind == "name":
            self.advance()
            return self._call(token) if self.next.text == "(" else self._reference(token)
        return self._in_brackets() if token.text == "(" else _nothing(token)

    def _reference(self, name: Token) -> Expression:
        if name.text in RESERVED:
            self.report("FZ320", name.start, name.end, found=name.text, expected=f"{name.text}(…)")
        return Reference(name.text, name.start, name.end)

    def _in_brackets(self) -> Expression:
        opening = self.advance()
        self._enter(opening)
        inner = self._adding()
        self._skip_until((")",), _AN_OPERATOR)
        end = self._leave(opening)
        return inner._replace(start=opening.start, end=end) if isinstance(inner, (Operation, Negation)) else inner

    def _call(self, name: Token) -> Expression:
        if name.text not in RESERVED:
            suggestion = _nearest_function(name.text)
            self.report("FZ322", name.start, name.end, name=shortened(name.text), suggestion=suggestion)
        opening = self.advance()
        self._enter(opening)
        arguments = []
        if self.next.text != ")":
            arguments.append(self._argument())
            while self.next.text == ",":
                self.advance()
                arguments.append(self._argument())
        end = self._leave(opening)
        call = Call(name.text, tuple(arguments), name.start, end)
        self._check_arguments(call)
        return call

    def _argument(self) -> Expression:
        argument = self._adding()
        self._skip_until((",", ")"), _AN_OPERATOR)
        return argument

    def _check_arguments(self, call: Call) -> None:
        count = len(call.arguments)
        if call.function not in RESERVED:
            return
        if count == 0 or (count > 1 and call.function != "sum"):
            expected = "1, 2, …" if call.function == "sum" else "1"
            self.report("FZ323", call.start, call.end, name=call.function, expected=expected, found=str(count))
        elif call.function != "sum" and not isinstance(call.arguments[0], Reference) and not self.stopped:
            start, end = call.arguments[0].start, call.arguments[0].end
            self.report("FZ328", start, end, function=call.function, found=shortened(self.text[start:end]))

    def _enter(self, opening: Token) -> None:
        """Go one level deeper; where that is too deep, report it and read no further."""
        self.depth += 1
        if self.depth > DEEPEST_NESTING and not self.stopped:
            self._report_bounds(opening.start, opening.end)
            self.stopped = True
            self.position = len(self.words) - 1

    def _leave(self, opening: Token) -> int:
        """Read the closing bracket, or report the opening one; return where the brackets end."""
        self.depth -= 1
        if self.next.text == ")":
            return self.advance().end
        self._report_unexpected(opening, "(…)")
        return self.next.end

    def _skip_until(self, stops: tuple[str, ...], expected: str) -> None:
        """Report and pass over what cannot stand behind an expression, with the operands that follow it."""
        while self.next.kind != "end" and self.next.text not in stops:
            self._unexpected(expected)
            self.advance()
            if self.next.text in MULTIPLYING or self.next.text == "+":
                self.advance()
            if self._at_operand():
                self._adding()

    def _unexpected(self, expected: str) -> None:
        """Report that the next token cannot stand here; at the end of the text, that something is missing."""
        if self.next.kind != "end":
            self._report_unexpected(self.next, expected)
        elif len(self.words) > 1:
            last = self.words[-2]
            self._report_unexpected(last, f"{last.text} accepted")
        else:
            self.report("FZ320", 0, len(self.text), found="", expected="corrected / accepted")

    def _report_unexpected(self, token: Token, expected: str) -> None:
        """Report a token once; after the bounds have stopped the reading, nothing more."""
        known = any(finding.code == "FZ320" and finding.start == token.start for finding in self.findings.found)
        if not (known or self.stopped):
            found = shortened(self.text[token.start : token.end])
            readable = found if found.isprintable() else f"U+{ord(found[0]):04X}"
            self.report("FZ320", token.start, token.end, found=readable, expected=expected)


def _nothing(token: Token) -> Expression:
    """Return what stands for an operand that could not be read; its tree is never handed out."""
    return Constant(Fraction(0), "0", token.start, token.end)


def _nearest_function(name: str) -> str:
    """Return the function that an author most likely meant, or all of them."""
    from difflib import get_close_matches

    nearest = get_close_matches(name.lower(), FUNCTIONS, n=1)
    return _ALIASES.get(name) or (nearest[0] if nearest else ", ".join(FUNCTIONS))
