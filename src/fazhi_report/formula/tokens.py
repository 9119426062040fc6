"""Formula text → tokens, with foreign spellings seen through.

Used by `parser`. An input method writes × or （ where a formula has `*` or `(`: such a character is a finding,
and is read as what it stands for.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from fazhi_report.diagnostics import TextFinding
from fazhi_report.quantity import SIGNS, Number, NumberProblem, exact_text, read_number

MOST_DIGITS: Final = 30
"""A number in a formula has at most this many digits."""

COMPARISONS: Final = ("<", "<=", "=", ">=", ">")
ADDING: Final = ("+", "-")
MULTIPLYING: Final = ("*", "/")
MAY_FOLLOW: Final = frozenset({*ADDING, *MULTIPLYING, *COMPARISONS, ")", ","})
"""The symbols that may stand behind an operand."""

AN_OPERAND: Final = "accepted, 100, (…)"
"""What is shown as expected where an operand is missing."""

_BRACED: Final = re.compile(r"[{｛]{1,2}(\s*[^\W\d]\w*(?:\.[^\W\d]\w*)?\s*)[}｝]{1,2}")
"""A reference as a text would write it."""

_FOREIGN: Final = {
    **dict.fromkeys("＋", "+"),
    **dict.fromkeys("－−–—", "-"),
    **dict.fromkeys("×＊∗✕✖⋅·•", "*"),
    **dict.fromkeys("÷／∕⁄∶：:", "/"),
    **dict.fromkeys("（［【｛[{", "("),
    **dict.fromkeys("）］】｝]}", ")"),
    **dict.fromkeys("，、；;", ","),
    **dict.fromkeys("。．", "."),
    **dict.fromkeys("≤≦⩽", "<="),
    **dict.fromkeys("≥≧⩾", ">="),
    **dict.fromkeys("＝", "="),
    **dict.fromkeys("＜", "<"),
    **dict.fromkeys("＞", ">"),
    **dict.fromkeys("！", "!"),
    **dict.fromkeys("≠", "!="),
}
"""What an input method or a word processor writes for the characters of a formula."""

_PAIRS: Final = {"<=": "<=", ">=": ">=", "==": "=", "=<": "<=", "=>": ">=", "!=": "!=", "<>": "!="}
"""Two characters that are one comparison, with its right spelling. `!=` has none: a relation cannot say “not equal”."""

_FULL_WIDTH_DIGITS: Final = str.maketrans("０１２３４５６７８９．。", "0123456789..")


class Token(NamedTuple):
    """One word of a formula, as it is meant; `start` and `end` mark it as written."""

    kind: Literal["name", "number", "symbol", "end"]
    text: str
    start: int
    end: int


class Findings:
    """Gathers findings, and whether a tree can still be had."""

    def __init__(self) -> None:
        self.found: list[TextFinding] = []
        self.readable = True

    def report(self, code: str, start: int, end: int, /, *, readable: bool = False, **arguments: str) -> None:
        """Keep a finding; unless told otherwise, the formula has no tree."""
        self.readable = self.readable and readable
        self.found.append(TextFinding(code, start, end, arguments))

    def in_order(self) -> tuple[TextFinding, ...]:
        """Return the findings in the order of the text, each once."""
        unique: list[TextFinding] = []
        for finding in sorted(self.found, key=lambda finding: (finding.start, finding.end, finding.code)):
            if finding not in unique:
                unique.append(finding)
        return tuple(unique)


def read_tokens(text: str, findings: Findings) -> list[Token]:
    """Return the tokens of a text, the last of kind `end`. Any text is safe."""
    return _Reader(text, findings).tokens()


class _Reader:
    """Splits a text into tokens."""

    def __init__(self, text: str, findings: Findings) -> None:
        self.text = text
        self.report = findings.report

    def tokens(self) -> list[Token]:
        """Return the tokens, the last of kind `end`."""
        tokens = []
        position = 0
        while position < len(self.text):
            character = self.text[position]
            if character.isspace():
                position += 1
                continue
            if (braced := _BRACED.match(self.text, position)) is not None:
                token = self._braced(braced)
            elif character.isidentifier():
                token = self._name(position)
            elif _is_digit(character) or (self._plain(position) == "." and _is_digit(self._at(position + 1))):
                token = self._number(position)
            else:
                token = self._symbol(position)
            tokens.append(token)
            position = token.end
        return [*tokens, Token("end", "", position, position)]

    def _at(self, position: int) -> str:
        return self.text[position : position + 1]

    def _plain(self, position: int) -> str:
        character = self._at(position)
        return _FOREIGN.get(character, character)

    def _as_meant(self, start: int, end: int, meant: str) -> None:
        """Report a foreign spelling, where there is one."""
        if self.text[start:end] != meant:
            self.report("FZ321", start, end, readable=True, found=self.text[start:end], suggestion=meant)

    def _braced(self, braced: re.Match[str]) -> Token:
        """Return the name of a reference as a text would write it: a formula has names without braces."""
        name = braced[1].strip()
        self.report("FZ321", *braced.span(), readable=True, found=shortened(braced[0]), suggestion=name)
        return Token("name", name, *braced.span())

    def _name(self, start: int) -> Token:
        parts = []
        end = start
        while True:
            part = end
            while _continues_name(self._at(end)):
                end += 1
            parts.append(self.text[part:end])
            if self._plain(end) != "." or not self._at(end + 1).isidentifier():
                break
            end += 1
        name = ".".join(parts)
        if len(parts) > 2:
            self.report("FZ320", start, end, found=shortened(self.text[start:end]), expected="section.name")
        else:
            self._as_meant(start, end, name)
        return Token("name", name, start, end)

    def _number(self, start: int) -> Token:
        end = start
        while _continues_number(self._at(end)) or (self._plain(end) == "." and _is_digit(self._at(end + 1))):
            end += 1
        written = self.text[start:end]
        number = written.translate(_FULL_WIDTH_DIGITS)
        if not _is_plain_number(number):
            self.report("FZ320", start, end, found=shortened(written), expected=_plain_number(written))
            number = "0"
        elif len(number.replace(".", "")) > MOST_DIGITS:
            self.report("FZ325", start, end, found=shortened(written))
            number = "0"
        else:
            self._as_meant(start, end, number)
        return Token("number", number, start, end)

    def _symbol(self, start: int) -> Token:
        end = start + 1
        symbol = self._plain(start)
        pair = symbol + self._plain(end)
        if pair in _PAIRS and symbol not in _PAIRS:
            end += 1
            symbol = _PAIRS[pair]
        if symbol == "!=":
            self.report("FZ321", start, end, found=self.text[start:end], suggestion="<, >")
            symbol = "="
        elif symbol == "(" or symbol in MAY_FOLLOW:
            self._as_meant(start, end, symbol)
        return Token("symbol", symbol, start, end)


def _is_digit(character: str) -> bool:
    return character != "" and character in "0123456789０１２３４５６７８９"


def _continues_name(character: str) -> bool:
    return f"a{character}".isidentifier() and character != ""


def _continues_number(character: str) -> bool:
    return _continues_name(character) or (character != "" and character in "%‰％")


def _is_plain_number(text: str) -> bool:
    whole, point, fraction = text.partition(".")
    digits = whole + (fraction if point else "0")
    return whole != "" and (fraction != "" or not point) and digits.isascii() and digits.isdigit()


def _plain_number(written: str) -> str:
    """Return what to write for a number that a formula cannot hold: 0.5 for 50%, 20000 for 2万, 179 for 179件."""
    number = read_number(written)
    if isinstance(number, NumberProblem):
        number = read_number(number.suggestion)
    return exact_text(number.value * SIGNS.get(number.sign, 1)) if isinstance(number, Number) else AN_OPERAND


def shortened(text: str) -> str:
    """Return a text short enough for a message."""
    return text if len(text) <= 40 else text[:39] + "…"
