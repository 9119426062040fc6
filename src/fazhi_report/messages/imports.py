"""What can be wrong with reading a published report in, and what is unsure afterwards."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages import imports_drafting, imports_figures, imports_files, imports_ratios, imports_structure
from fazhi_report.messages.entry import Entry

ENTRIES: Final[tuple[Entry, ...]] = (
    *imports_files.ENTRIES,
    *imports_structure.ENTRIES,
    *imports_figures.ENTRIES,
    *imports_ratios.ENTRIES,
    *imports_drafting.ENTRIES,
)
