"""Drafted sources read as plain data: their figures in reading order, and their texts as they will be printed.

Deliberately apart from the program: what it writes is read with PyYAML and computed anew, so that the score measures
what a user gets.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from posixpath import basename
from typing import Any, Final, NamedTuple

import yaml

REFERENCE: Final = re.compile(r"\{\{\s*([^{}|]+?)\s*(?:\|\s*(\w+)\s*)?\}\}")
YEAR: Final = re.compile(r"year(?:\s*([+-])\s*(\d+))?")
NAME: Final = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)?")
NUMBER: Final = re.compile(r"([-0-9.]+)(?:余|多)?(百万|千万|百|千|万|亿)?(?:余|多)?([%‰]?)$")
QUALIFIER: Final = re.compile("^(?:约|近|超过|超|逾)")
FUNCTIONS: Final = frozenset({"sum", "previous", "change", "points"})
SCALES: Final = {"": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8}
COMPARISON: Final = re.compile(r"(<=|>=|<|>|=)")
COUNTERS: Final = "零一两三四五六七八九十"

Source = Mapping[str, Any]


class Declared(NamedTuple):
    """A statistic or derived figure as declared, with its section. All values are as written."""

    section: str
    name: str
    kind: str
    declaration: Mapping[str, str]


class Placed(NamedTuple):
    """A number as it stands in a text: a figure with what it prints there, or a literal, which declares nothing."""

    text: str
    declared: Declared | None


class Sources:
    """The drafted sources of one year."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        documents = {
            basename(name).removesuffix(".yaml"): yaml.load(content, yaml.BaseLoader)  # noqa: S506 (texts alone: it makes no objects)
            for name, content in files.items()
            if name.endswith(".yaml")
        }
        self.report: Source = documents.pop("report")
        self.sections: tuple[tuple[str, Source], ...] = tuple(
            (name, documents[name] or {}) for name in self.report.get("sections", ()) if name in documents
        )
        self.year = int(self.report["year"])
        self.declared = {
            (section, name): Declared(section, name, kind, declaration)
            for section, content in self.sections
            for key, kind in (("statistics", "statistic"), ("derived", "derived"))
            for name, declaration in (content.get(key) or {}).items()
        }

    def find(self, section: str, name: str) -> Declared | None:
        """Return what a name means in a section, if it is declared."""
        place, _, rest = name.partition(".")
        return self.declared.get((place, rest) if rest else (section, name))

    def numbers(self) -> Iterator[Placed]:
        """Yield each figure and literal of all texts in reading order. Numbers in Chinese characters are passed by."""
        for section, content in self.sections:
            literals = [*content.get("literals", ()), *self.report.get("literals", ())]
            pattern = re.compile("|".join([REFERENCE.pattern, *map(re.escape, sorted(literals, key=len)[::-1])]))
            for text in texts_of(content):
                for match in pattern.finditer(text):
                    if match[1] is None:
                        yield Placed(match[0], None)
                    elif YEAR.fullmatch(match[1]) is None and match[2] != "chinese":
                        yield Placed(self.printed(section, match), self.find(section, match[1]))

    def text(self, section: str, text: str) -> str:
        """Return a text as it will be printed, as far as marks and white space do not matter."""
        return REFERENCE.sub(lambda match: self.printed(section, match), text).replace("\\", "")

    def printed(self, section: str, match: re.Match[str]) -> str:
        """Return what a reference prints."""
        if (year := YEAR.fullmatch(match[1])) is not None:
            return str(self.year + int(f"{year[1] or '+'}{year[2] or 0}"))
        declared = self.find(section, match[1])
        if declared is None:
            return match[0]
        value, unit = self.value(declared), declared.declaration.get("unit", "")
        if match[2] == "chinese":
            return f"{COUNTERS[int(value)] if value.isdigit() and int(value) <= 10 else value}{unit}"
        return value if match[2] == "number" or unit in ("%", "‰") else value + unit.replace("百分点", "个百分点")

    def value(self, declared: Declared) -> str:
        """Return the number that a figure prints, without unit."""
        if declared.kind == "statistic":
            return declared.declaration["value"]
        if (stated := declared.declaration.get("stated")) is not None:
            return stated
        exact = self.computed(declared)
        sign = declared.declaration.get("unit", "")
        exact *= {"%": 100, "‰": 1000}.get(sign, 1)
        places = Decimal(1).scaleb(-int(declared.declaration.get("decimals", "0")))
        rounded = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(places, ROUND_HALF_UP)
        return f"{rounded}{sign if sign in ('%', '‰') else ''}"

    def computed(self, declared: Declared) -> Fraction:
        """Return the exact value of a figure; a share is below one."""
        if declared.kind == "statistic":
            return exact_value(declared.declaration["value"])
        return self._evaluate(ast.parse(declared.declaration["formula"], mode="eval").body, declared.section)

    def formula(self, declared: Declared) -> str:
        """Return the formula of a derived figure with the printed values for names, without white space."""

        def replaced(match: re.Match[str]) -> str:
            if match[0] in FUNCTIONS:
                return match[0]
            figure = self.find(declared.section, match[0])
            return match[0] if figure is None else self.value(figure)

        return without_space(NAME.sub(replaced, declared.declaration["formula"]))

    def wholes_of(self, part: Declared) -> frozenset[str]:
        """Return the values of all figures of which a relation says that this one is a part."""
        content = dict(self.sections)[part.section]
        wholes: set[str] = set()
        for relation in content.get("relations", ()):
            pieces = [piece.strip() for piece in COMPARISON.split(relation)]
            sides, signs = pieces[::2], pieces[1::2]
            if any(sign in (">", ">=") for sign in signs):
                sides = sides[::-1]
            for index, side in enumerate(sides):
                if part.name in NAME.findall(side):
                    others = sides if "=" in signs else sides[index + 1 :]
                    wholes |= {other for other in others if other != side and NAME.fullmatch(other)}
        found = (self.find(part.section, name) for name in wholes)
        return frozenset(self.value(figure) for figure in found if figure is not None)

    def _evaluate(self, node: ast.expr, section: str) -> Fraction:
        match node:
            case ast.Constant(value=value):
                return Fraction(str(value))
            case ast.UnaryOp(operand=operand):
                return -self._evaluate(operand, section)
            case ast.BinOp(left=left, op=operator, right=right):
                return _computed(operator, self._evaluate(left, section), self._evaluate(right, section))
            case ast.Call(func=ast.Name(id="sum"), args=arguments):
                return sum((self._evaluate(argument, section) for argument in arguments), Fraction(0))
            case ast.Call(func=ast.Name(id=function), args=[argument]):
                figure = self._named(argument, section)
                before, now = exact_value(figure.declaration["previous"]), self.computed(figure)
                changes = {"previous": before, "points": (now - before) * 100}
                return changes[function] if function in changes else (now - before) / before
        return self.computed(self._named(node, section))

    def _named(self, node: ast.expr, section: str) -> Declared:
        figure = self.find(section, ast.unparse(node))
        if figure is None:
            message = f"{section}: nothing is declared as {ast.unparse(node)}"
            raise KeyError(message)
        return figure


def exact_value(written: str) -> Fraction:
    """Return the value of a number as written: 260.7万, 91%."""
    match = NUMBER.match(QUALIFIER.sub("", written))
    if match is None:
        message = f"{written} is no number"
        raise ValueError(message)
    return Fraction(match[1]) * SCALES[match[2] or ""] / {"": 1, "%": 100, "‰": 1000}[match[3]]


def without_space(text: str) -> str:
    """Return a text without white space."""
    return "".join(text.split())


def texts_of(content: Source) -> Iterator[str]:
    """Yield the texts of a section, or of a part of it, in the order in which they are printed."""
    yield from (content[key] for key in ("title", "lead", "text") if content.get(key))
    for key in ("measures", "subsections"):
        for each in content.get(key) or ():
            yield from texts_of(each)
    if content.get("causes"):
        yield content["causes"]


def _computed(operator: ast.operator, left: Fraction, right: Fraction) -> Fraction:
    match operator:
        case ast.Add():
            return left + right
        case ast.Sub():
            return left - right
        case ast.Mult():
            return left * right
    return left / right
