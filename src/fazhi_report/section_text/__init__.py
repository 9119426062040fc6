"""One source file → the plain text that a reader would read of it, for `git diff` to compare two versions line by line.

The text is made from the file alone: last year's data, other files and the year of the report are not at hand, so that
references to them stand as they are written. It says all that the file says, comments and layout apart, with one
sentence a line and one figure a line. Nothing is checked; a file that is no source of a report has no text.

`shape` tells whether data is that of a source, `figures` computes the figures of one section, `paragraphs` prints texts
with figures in place, `section` and `head` lay out a section and `report.yaml`. It does without `schema`, whose models
take longer to load than all the rest to run: git calls for each version of each file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from fazhi_report.messages.entry import Language
from fazhi_report.section_text.head import head_lines
from fazhi_report.section_text.section import section_lines
from fazhi_report.section_text.shape import fits
from fazhi_report.source import read_source

__all__ = ["text_of_source"]

HARMLESS: Final = frozenset({"FZ104", "FZ113", "FZ114", "FZ115"})
"""Findings that leave the data whole: a byte order mark, and words that other programs would take for something else.
"""

LAYOUTS: Final[Mapping[str, Callable[[Mapping[str, Any], Language], list[str]]]] = {
    "ReportFile": head_lines,
    "SectionFile": section_lines,
}
"""How each kind of file is laid out. A dictionary is not: as it is written, it reads well."""


def text_of_source(content: bytes, language: Language) -> bytes | None:
    """Return the text of a source, with words of the language around it, as UTF-8 with a line end behind each line.

    What kind of source it is can be told from its keys, since git gives files other names. None for a file that cannot
    be read, has other keys than the data format or values in other forms, and for a dictionary.
    """
    source, findings = read_source("", content)
    if source is None or any(finding.code not in HARMLESS for finding in findings):
        return None
    data = source.plain()
    for model, lines_of in LAYOUTS.items():
        if fits(data, model):
            return "".join(f"{line}\n" for line in lines_of(data, language)).encode()
    return None
