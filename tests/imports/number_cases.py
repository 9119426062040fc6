"""Cases of numbers in texts: a passage, and what is to be found in it, as data in tests/imports/numbers/."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from fazhi_report.importing.found_figures import FoundFigure, FoundNumbers
from fazhi_report.importing.numbers.finding import find_numbers
from fazhi_report.importing.outline import Extent, Passage
from fazhi_report.importing.reading_order import PlacedPassage

FOLDER: Final = Path(__file__).parent / "numbers"
EXPECTED: Final = re.compile(
    r"(?P<number>\S+?)(?: (?P<unit>\S+))? = (?P<label>.*?)(?P<marks>(?: (?:<\d+|\[\S+\]|\{\S+\}))*)$"
)
YEAR: Final = 2020


class Expected(NamedTuple):
    """A figure as a case expects it; `part_of` counts the figures of the case from 1, 0 for none.

    `wished` is the label that an editor would give, where the one that is found is another.
    """

    number: str
    unit: str
    label: str
    kind: str
    part_of: int
    as_of: str
    scope: str
    wished: str = ""


class Case(NamedTuple):
    """A passage with the title above it, and what is to be found in it."""

    place: str
    text: str
    context: str
    figures: tuple[Expected, ...]
    literals: tuple[str, ...]


def placed(text: str, context: str = "", is_heading: bool = False) -> PlacedPassage:
    """Return a passage that stands at the beginning of line 1."""
    return PlacedPassage(Passage(text, (Extent(1, 1, text),)), is_heading, context)


def found_in(text: str, context: str = "", year: int = YEAR) -> FoundNumbers:
    """Return the numbers of a passage."""
    return find_numbers([placed(text, context)], year, "report.txt")


def as_expected(figure: FoundFigure) -> Expected:
    """Return a figure in the form of the cases."""
    return Expected(
        f"{figure.number.written}{figure.number.sign}",
        "" if figure.unit in {"%", "‰"} else figure.unit,
        figure.label,
        figure.kind,
        0 if figure.part_of is None else figure.part_of + 1,
        figure.as_of,
        figure.scope,
    )


def cases() -> Iterator[Case]:
    """Yield all cases, in the order of the files."""
    for path in sorted(FOLDER.glob("*.txt")):
        blocks = re.split(r"\n\n+", path.read_text(encoding="utf-8"))
        for number, block in enumerate(blocks, start=1):
            lines = [line for line in block.splitlines() if line and not line.startswith("#")]
            if lines:
                yield case_of(f"{path.stem}-{number}", lines)


def case_of(place: str, lines: list[str]) -> Case:
    """Return the case that some lines tell."""
    context = lines.pop(0)[2:] if lines[0].startswith("@ ") else ""
    expected = [line for line in lines[1:] if not line.startswith("! ")]
    literals = tuple(line[2:] for line in lines[1:] if line.startswith("! "))
    return Case(place, lines[0], context, tuple(expected_of(line) for line in expected), literals)


def expected_of(line: str) -> Expected:
    """Return what a line of a case expects."""
    match = EXPECTED.fullmatch(line)
    assert match is not None, line
    marks = match["marks"].split()
    square = [mark[1:-1] for mark in marks if mark.startswith("[")]
    number, unit = match["number"], match["unit"] or ""
    usual = "points" if unit == "百分点" else "share" if number.endswith(("%", "‰")) else "count"
    wished, _, label = match["label"].rpartition(" // ")
    return Expected(
        number,
        unit,
        label,
        next((mark for mark in square if mark.isalpha()), usual),
        next((int(mark[1:]) for mark in marks if mark.startswith("<")), 0),
        next((mark for mark in square if mark[0].isdigit()), ""),
        next((mark[1:-1] for mark in marks if mark.startswith("{")), ""),
        wished,
    )
