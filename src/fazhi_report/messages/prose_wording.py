"""FZ42x and FZ43x: years, names, repeated sentences and what was left in."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Entry

ENTRIES: Final[tuple[Entry, ...]] = ()
