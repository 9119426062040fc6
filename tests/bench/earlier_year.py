"""The report on the year before, made from a real one: as large, with other figures and half of the sentences reworded.

Exact values are those of the real report less about a tenth, each with the sign and the precision it had; every second
sentence of the text ends in a clause of its own. The sources keep their layout.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Final

VALUE: Final = re.compile(r"(?<=\n    value: )(\d+)(\.\d+)?(?!.*余)")
STATED: Final = re.compile(r"\n    stated: .*")
DATE: Final = re.compile(r"(?<=: )\d{4}(?=-\d\d-\d\d\b)")
YEAR: Final = re.compile(r"(?<=\nyear: )\d{4}")
SENTENCE: Final = re.compile(r"(?<=[一-鿿])。(?=\n)")

CLAUSES: Final = ("，工作有了新的起色", "，基础进一步打牢", "，各方面反映良好", "，经验正在总结", "，做法逐步推开")
"""What reworded sentences end in, one after the other."""


def write_earlier_year(source: Path, target: Path) -> None:
    """Write the sources of the year before those in the folder `source` into the folder `target`, which is made."""
    target.mkdir(parents=True)
    sentences = count()
    for path in sorted(source.glob("*.yaml")):
        prose, figures, rest = path.read_text(encoding="utf-8").partition("\nstatistics:\n")
        text = SENTENCE.sub(reworded(sentences), prose) + figures + STATED.sub("", VALUE.sub(lessened, rest))
        (target / path.name).write_text(YEAR.sub(a_year_less, DATE.sub(a_year_less, text)), encoding="utf-8")


def lessened(number: re.Match[str]) -> str:
    """Return a number less about a tenth, with as many decimals; what is below ten stays."""
    decimals = len(number[2] or ".") - 1
    value = int(number[1])
    return number[0] if value < 10 else f"{value - value // 10 - 1}{'.' + '5' * decimals if decimals else ''}"


def a_year_less(year: re.Match[str]) -> str:
    """Return the year before."""
    return str(int(year[0]) - 1)


def reworded(sentences: count[int]) -> Callable[[re.Match[str]], str]:
    """Return what gives every second full stop a clause before it."""

    def with_clause(_stop: re.Match[str]) -> str:
        number = next(sentences)
        return f"{CLAUSES[number // 2 % len(CLAUSES)]}。" if number % 2 else "。"

    return with_clause
