"""The measures of an official document in the units of a Word file: twentieths of a point, and eighths for rules.

Widths are taken from sums and not rounded one by one, so that margins and type area together are the page.
"""

from __future__ import annotations

from typing import Final

from fazhi_report.renderers.official.page import (
    BOTTOM_MARGIN,
    CHARACTERS,
    FOLIO_DROP,
    INDENT,
    INNER_RULE,
    LINE_PITCH,
    MARK_DROP,
    OUTER_RULE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RED_LINE_DROP,
    RED_RULE,
    RIGHT_MARGIN,
    SMALL_SIZE,
    TEXT_SIZE,
    TOP_MARGIN,
    TYPE_AREA_WIDTH,
)


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def eighths(millimetres: float) -> int:
    """Return the thickness of a rule in eighths of a point."""
    return round(millimetres * 72 * 8 / 25.4)


def characters_wide(count: float, size: float = TEXT_SIZE) -> int:
    """Return how wide so many characters are: those of text on the grid, those of another size by themselves."""
    pitch = AREA_WIDTH / CHARACTERS if size == TEXT_SIZE else size * 20
    return round(count * pitch)


PAGE: Final = (twips(PAGE_WIDTH), twips(PAGE_HEIGHT))
"""Width and height of A4."""

AREA_WIDTH: Final = twips(TYPE_AREA_WIDTH)

TOP, RIGHT, BOTTOM = twips(TOP_MARGIN), twips(RIGHT_MARGIN), twips(BOTTOM_MARGIN)
"""Margins."""

LEFT: Final = PAGE[0] - RIGHT - AREA_WIDTH
"""The margin on the binding side: what is left."""

PITCH: Final = round(LINE_PITCH * 20)
"""From line to line."""

CHARACTER_SPACE: Final = round((AREA_WIDTH / 20 / CHARACTERS - TEXT_SIZE) * 4096)
"""What the grid adds to each character of text, in 4096ths of a point; negative, as 28 would be wider than the area."""

TIGHTENING: Final = AREA_WIDTH // CHARACTERS - TEXT_SIZE * 20 - 1
"""What the characters of text are set closer by, so that 28 fit; spread over a full line they stand 15.79 pt apart.

Text is not snapped to the grid itself, which states in the page setup what the page is made for: on it, LibreOffice
gives a character of 16 pt two cells of 15.79 pt, and Word may be short of a thousandth of a point for the 28th.
"""

FOLIO_LINE: Final = SMALL_SIZE * 20
"""The height of the line of the page number, which is that of its type."""

FOLIO_RISE: Final = round(FOLIO_LINE / 7)
"""From the top of its line to the top of a digit, as digits are lower than Chinese characters."""

FOOTER_DISTANCE: Final = BOTTOM - twips(FOLIO_DROP) - FOLIO_LINE + FOLIO_RISE
"""From the foot of the page up to the line of the page number."""

HEADER_DISTANCE: Final = twips(25)
"""From the head of the page down to the word that says that this is a draft."""

MARK_SPACE: Final = twips(MARK_DROP)
RED_LINE_SPACE: Final = twips(RED_LINE_DROP)

OUTER, INNER = eighths(OUTER_RULE), eighths(INNER_RULE)
"""The lines of the imprint, in eighths of a point."""

RED_LINE: Final = eighths(RED_RULE)
"""The red line, in eighths of a point."""

NUMBER_LINE: Final = TEXT_SIZE * 20
"""The height of the line of the document number: that of its type, from which the red line is measured."""

BLANK_LINES: Final = 2 * PITCH
"""Two lines, which are left blank above the document number and under the red line."""


def above_number(mark_line: int, number_line: int = NUMBER_LINE) -> int:
    """Return the space above the document number, where the line of the mark above it is so high.

    It is two blank lines, and up to half a line more or less, so that the text below the head is on the lines of the
    page and the first page holds as many of them as it can. Without a number, `number_line` is 0 and the space is that
    above the red line.
    """
    wanted = BLANK_LINES + (PITCH - NUMBER_LINE) // 2
    others = MARK_SPACE + mark_line + number_line + RED_LINE_SPACE + round(RED_LINE * 20 / 8) + BLANK_LINES
    lines = round((others + wanted) / PITCH)
    return lines * PITCH - others


INDENT_WIDTH: Final = characters_wide(INDENT)
"""The indent of a first line."""
