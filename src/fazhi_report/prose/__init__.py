"""The text of a title, lead, paragraph or measure → blocks of inline nodes: words, figures, emphasis, links.

Each line of a text is one paragraph; lines that begin with `|` are together a table. `reading` reads a whole text,
`lines` its lines and their references, `marks` emphasis, links and tables, `spacing` says which spaces stay.
"""

from fazhi_report.prose.lines import REFERENCE, Reference, Resolve, makes_ordinal
from fazhi_report.prose.reading import Prose, read_inline, read_plain, read_prose
from fazhi_report.prose.spacing import is_wide, without_wrapping

__all__ = [
    "REFERENCE",
    "Prose",
    "Reference",
    "Resolve",
    "is_wide",
    "makes_ordinal",
    "read_inline",
    "read_plain",
    "read_prose",
    "without_wrapping",
]
