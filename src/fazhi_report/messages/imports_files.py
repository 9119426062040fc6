"""Files that hold no text of a report."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Entry

ENTRIES: Final[tuple[Entry, ...]] = ()
