"""FZ34x and FZ35x: what a careful reader finds in the figures of a report."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Entry

ENTRIES: Final[tuple[Entry, ...]] = ()
