"""The measures of an official document on paper (GB/T 9704-2012, 5 to 7): the page, its grid and the sizes of type.

Every format on paper takes them from here. The standard's grid of 22 lines of 28 characters does not come of its sizes
alone: 28 characters of 16 pt are 158.0 mm, wider than the 156 mm of the type area, so characters stand 15.79 pt apart,
and lines 28.95 pt, since 22 of 29 pt are as high as the type area itself and may lose the last one.
"""

from __future__ import annotations

from typing import Final

PAGE_WIDTH, PAGE_HEIGHT = 210, 297
"""A4, in millimetres."""

TOP_MARGIN, LEFT_MARGIN = 37, 28
"""Above the type area, and on its binding side, in millimetres (5.2.1)."""

TYPE_AREA_WIDTH, TYPE_AREA_HEIGHT = 156, 225
"""The type area in millimetres, without the page number (5.2.1)."""

RIGHT_MARGIN: Final = PAGE_WIDTH - LEFT_MARGIN - TYPE_AREA_WIDTH
BOTTOM_MARGIN: Final = PAGE_HEIGHT - TOP_MARGIN - TYPE_AREA_HEIGHT
"""What is left beside and below the type area, in millimetres."""

LINES, CHARACTERS = 22, 28
"""Lines of a page, and characters of a line (5.2.3)."""

LINE_PITCH, CHARACTER_PITCH = 28.95, 15.79
"""From line to line and from character to character, in points."""

TITLE_SIZE, TEXT_SIZE, SMALL_SIZE = 22, 16, 14
"""二号, 三号 and 四号, in points."""

TABLE_SIZE, APPENDIX_SIZE = 12, 10.5
"""小四 in the tables of the text and 五号 in that of the appendix, in points."""

INDENT: Final = 2
"""Characters by which the first line of a paragraph is indented (7.3.3)."""

FOLIO_DROP: Final = 7
"""From the type area down to the page number, in millimetres (7.5)."""

FOLIO_INSET: Final = 1
"""Characters between the page number and the outer side of the type area (7.5)."""

MARK_DROP: Final = 35
"""From the top of the type area down to the issuer's mark of a filed copy, in millimetres (7.2.4)."""

RED_LINE_DROP: Final = 4
"""From the document number down to the red line, in millimetres (7.2.7)."""

RED_RULE: Final = 0.5
"""The red line, for whose thickness the standard has no rule, in millimetres."""

OUTER_RULE, INNER_RULE = 0.35, 0.25
"""Thickness of the outer and inner lines of the imprint, in millimetres (7.4.1)."""
