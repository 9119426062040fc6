"""What is unsure about the figures of a report that was read in."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Entry

ENTRIES: Final[tuple[Entry, ...]] = ()
