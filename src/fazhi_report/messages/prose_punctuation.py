"""FZ41x: punctuation."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Entry

ENTRIES: Final[tuple[Entry, ...]] = ()
