"""Report + Figures → Document: every text read, every reference replaced by its figure as printed.

Numbers of parts and their anchors are left empty here; `numbering` fills them. The words of the page around the report
are left empty too: they depend on the reader, not on the report, and are put in when a report is built.

`sections` composes one section, `records` the rows of the appendix, `composition` the whole; `printing` is how figures
are printed.
"""

from fazhi_report.compose.composition import Composition, compose
from fazhi_report.compose.printing import exact_value, previous_text, printed
from fazhi_report.compose.records import filled_in, worked
from fazhi_report.compose.sections import ComposedSection, Occurrence

__all__ = [
    "ComposedSection",
    "Composition",
    "Occurrence",
    "compose",
    "exact_value",
    "filled_in",
    "previous_text",
    "printed",
    "worked",
]
