"""The report as a PDF in the official format (GB/T 9704-2012), for reading, printing and the archive (PDF/A-2a)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from fazhi_report.diagnostics import Diagnostic, Outcome
from fazhi_report.document import Document
from fazhi_report.renderers.official.document import (
    FACE_OF_LEVEL,
    OfficialDocument,
    OfficialTable,
    Run,
    official_document,
)
from fazhi_report.renderers.pdf.content import content_of
from fazhi_report.renderers.pdf.engine import Fault, compile_pdf
from fazhi_report.renderers.resources import Resources
from fazhi_report.typefaces import NAMES, Face, Typeface
from fazhi_report.typefaces.finding import missing_in

LAYOUT: Final = "templates/report.typ"
"""The layout by the name under which it is given beside the templates."""

PLACES: Final = 3
"""Places at which a character is shown at most."""

AROUND: Final = 8
"""Characters before and behind that are shown with it."""


def render(document: Document, resources: Resources) -> Outcome[bytes]:
    """Return the report as a PDF. The same document and typefaces give the same bytes.

    FZ051 for each face for which there is no typeface, FZ013 where there is no layout; FZ054 for each character that a
    typeface lacks, FZ055 for what else kept the engine from setting the report, FZ056 for what it warned of.
    """
    findings = list(missing_in(resources.typefaces))
    if LAYOUT not in resources.templates:
        findings.append(Diagnostic("FZ013", None, {"name": LAYOUT.rpartition("/")[2], "suggestion": ""}))
    if findings:
        return Outcome(None, tuple(findings))
    official = official_document(document)
    report = content_of(official, document, resources.typefaces)
    compiled = compile_pdf(resources.templates[LAYOUT], report, resources.typefaces)
    findings = [finding_of(fault, official, resources.typefaces) for fault in compiled.faults]
    findings += [Diagnostic("FZ056", None, {"problem": warning}) for warning in compiled.warnings]
    return Outcome(compiled.content, tuple(findings))


def finding_of(fault: Fault, official: OfficialDocument, typefaces: Mapping[Face, Typeface]) -> Diagnostic:
    """Return the finding for a fault; for a character that is lacking, with the places where it stands."""
    if not fault.family:
        return Diagnostic("FZ055", None, {"problem": fault.problem})
    faces = [face for face, typeface in typefaces.items() if typeface.family == fault.family]
    used = [(face, text) for face, text in places_of(fault.text, official) if face in faces]
    places = list(dict.fromkeys(text for _, text in used))
    arguments = {
        "face": NAMES[(used[0][0] if used else faces[0])] if faces else "",
        "family": fault.family,
        "character": fault.text,
        "code": " ".join(f"U+{ord(character):04X}" for character in fault.text),
        "places": "；".join(places[:PLACES]),
    }
    return Diagnostic("FZ054", None, arguments)


def places_of(characters: str, official: OfficialDocument) -> Iterator[tuple[Face, str]]:
    """Yield the face and what stands around them for each place of the document where characters stand."""
    for runs in texts_of(official):
        text = "".join(run.text for run in runs)
        start = 0
        for run in runs:
            found = run.text.find(characters)
            if found >= 0:
                before, behind = start + found - AROUND, start + found + len(characters) + AROUND
                excerpt = text[max(before, 0) : behind]
                yield run.face, f"{'…' if before > 0 else ''}{excerpt}{'…' if behind < len(text) else ''}"
            start += len(run.text)


def texts_of(official: OfficialDocument) -> Iterator[tuple[Run, ...]]:
    """Yield the runs of every paragraph, cell and line, in reading order."""
    text = FACE_OF_LEVEL["text"]
    if official.header is not None:
        yield (Run(official.header.mark, "xiaobiaosong"),)
        yield (Run(official.header.number, text),)
        yield from ((Run(signer, "kaiti"),) for signer in official.header.signers)
    yield from ((Run(line, "xiaobiaosong"),) for line in official.title_lines)
    for block in official.blocks:
        if isinstance(block, OfficialTable):
            yield from cells_of(block)
        else:
            yield block.runs
    yield from ((Run(line.text, text),) for line in (official.issuer, official.date))
    if official.appendix is not None:
        yield (Run(official.appendix.title, "xiaobiaosong"),)
        yield from cells_of(official.appendix.table)
    if official.imprint is not None:
        yield from ((Run(line, text),) for line in official.imprint)


def cells_of(table: OfficialTable) -> Iterator[tuple[Run, ...]]:
    """Yield the runs of every cell."""
    for row in (table.header, *table.rows):
        yield from row
