"""The columns of a table on paper: how wide each is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from fazhi_report.renderers.official.document import OfficialTable, Run, characters
from fazhi_report.renderers.official.page import TABLE_SIZE, TYPE_AREA_WIDTH

TWIPS: Final = 20
"""Twentieths of a point in a point."""

AREA_WIDTH: Final = round(TYPE_AREA_WIDTH * 72 * TWIPS / 25.4)
"""The width of the type area in twentieths of a point."""

NARROWEST: Final = 2
"""Characters that a column is given at least."""

PADDING: Final = 8
"""What a column is given beside its characters, in points."""


def column_widths(content: OfficialTable) -> tuple[int, ...]:
    """Return the widths of the columns in twentieths of a point, together that of the type area.

    They go by the shares given, else by the content. Columns that need no more than an equal share get what they need;
    the others share the rest by what more they need, so that long texts do not squeeze short numbers.
    """
    shares = content.widths or _shares_of_content(content)
    ends = [round(AREA_WIDTH * sum(shares[: index + 1]) / sum(shares)) for index in range(len(shares))]
    return tuple(end - start for start, end in zip((0, *ends), ends, strict=False))


def _shares_of_content(content: OfficialTable) -> tuple[float, ...]:
    columns = zip(content.header, *content.rows, strict=True)
    least = NARROWEST * TABLE_SIZE + PADDING
    needs = tuple(max(least, max(map(_width_of, column)) * TABLE_SIZE + PADDING) for column in columns)
    room = AREA_WIDTH / TWIPS
    if sum(needs) <= room:
        return needs
    narrow = {index for index, need in enumerate(needs) if need <= room / len(needs)}
    wide = [need - least for index, need in enumerate(needs) if index not in narrow]
    left = room - sum(needs[index] for index in narrow) - least * len(wide)
    return tuple(
        need if index in narrow else least + left * (need - least) / sum(wide) for index, need in enumerate(needs)
    )


def _width_of(cell: Iterable[Run]) -> float:
    return characters("".join(each.text for each in cell))
