"""Plain text → lines, with the places that any editor shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi_report.importing.manuscripts.drafts import DraftLine

_LINE_END: Final = re.compile("\r\n|\r|\n")
_BREAK: Final = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What breaks a line without beginning one that editors count: page breaks, separators of lines and paragraphs."""


def read_text(text: str) -> Iterator[DraftLine]:
    """Yield the lines of a text, blank ones too. Pieces of a line that is broken within have its number."""
    for number, line in enumerate(_LINE_END.split(text), 1):
        start = 0
        for match in _BREAK.finditer(line):
            yield DraftLine(line[start : match.start()], number=number, column=start + 1)
            start = match.end()
        yield DraftLine(line[start:], number=number, column=start + 1)
