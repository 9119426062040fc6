"""Reading what must be readable, for tests: a manuscript from bytes, and its lines in short."""

from __future__ import annotations

from fazhi_report.importing.manuscript import Manuscript
from fazhi_report.importing.manuscripts import read_manuscript


def manuscript_of(name: str, content: bytes | str) -> Manuscript:
    """Return the manuscript that a file makes, which is read without any finding."""
    manuscript, findings = read_manuscript(name, content.encode() if isinstance(content, str) else content)
    assert findings == ()
    assert manuscript is not None
    return manuscript


def texts_of(name: str, content: bytes | str) -> list[str]:
    """Return the texts of the lines; headings begin with `#`, the cells of rows stand between bars."""
    return [
        "|".join(line.cells) if line.kind == "row" else f"{'#' * (line.kind == 'heading')}{line.text}"
        for line in manuscript_of(name, content).lines
    ]


def codes_of(name: str, content: bytes) -> list[str]:
    """Return the codes of the findings on a file."""
    return [finding.code for finding in read_manuscript(name, content).diagnostics]
