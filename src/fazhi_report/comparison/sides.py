"""The two reports that are compared, and the ids under which both know what they share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from fazhi_report.derive import Figures
from fazhi_report.diagnostics import Path, Places
from fazhi_report.schema import Report


class Side(NamedTuple):
    """One of the two reports that are compared, and what it is called: `2018`, `main:2019`.

    `figures` are those of the report, derived with the figures of the year before where there are any.
    """

    name: str
    report: Report
    figures: Figures

    @property
    def year(self) -> int:
        """The year that the report is on."""
        return self.report.head.year


class Known(NamedTuple):
    """The ids under which both reports know something, by the ids that each of them has itself.

    What only one of them has is known by its own id, and need not be listed.
    """

    old: Mapping[str, str]
    new: Mapping[str, str]


def known_by(pairs: Mapping[str, str]) -> Known:
    """Return the ids of pairs that belong together: of two different ids the one that comes first."""
    renamed = {(old, new): min(old, new) for old, new in pairs.items() if old != new}
    return Known(
        {old: known for (old, _), known in renamed.items()}, {new: known for (_, new), known in renamed.items()}
    )


def place_of(places: Places, path: Path) -> str:
    """Return where what stands at a path begins, as `file:line`."""
    span = places.of_key(path) if path else places.of_value(path)
    return f"{span.file}:{span.line}"
