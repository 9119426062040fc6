"""A published report → the sources of its year, with the proof that they say the same, and all that was found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Outcome, Severity, Span, in_reading_order
from fazhi_report.importing.drafting import Drafted, Manner, draft
from fazhi_report.importing.full_width import with_full_width_punctuation
from fazhi_report.importing.identifiers import concepts_with
from fazhi_report.importing.manuscript import Manuscript
from fazhi_report.importing.manuscripts import read_manuscript
from fazhi_report.importing.outline import Outline
from fazhi_report.importing.outlining import outline_of
from fazhi_report.importing.proof import Difference, Supplied, difference
from fazhi_report.importing.settling import Settled, Wishes, settle
from fazhi_report.importing.sources import sources_of
from fazhi_report.importing.waiving import waivers_for
from fazhi_report.messages import severity_of
from fazhi_report.past import NO_PAST, Past
from fazhi_report.pipeline import Compiled, Page, compile_report, render_report
from fazhi_report.renderers import Resources

TEXT: Final = "txt"
TEXT_FILE: Final = "report.txt"


NO_FILES: Final[Mapping[str, bytes]] = MappingProxyType({})


def without_past(year: int) -> Past:  # noqa: ARG001 (the signature of Surroundings.past_before)
    """Return no reports on the years before one."""
    return NO_PAST


class Surroundings(NamedTuple):
    """What a report is read into: the templates that its text is made with, and the other reports of the office.

    `past_before` gives the reports on the years before one; `others` are files that belong to every year, such as the
    office's dictionary, by name.
    """

    resources: Resources
    past_before: Callable[[int], Past] = without_past
    others: Mapping[str, bytes] = NO_FILES


class Imported(NamedTuple):
    """A report as imported: its sources by name, and what there is to say about them.

    `findings` are about the import: what is unsure, and why. `compiled` is the report as its sources make it, with what
    the rules find in it: the faults of the published report itself.
    """

    year: int
    contents: Mapping[str, bytes]
    manuscript: Manuscript
    outline: Outline
    settled: Settled
    drafted: Drafted
    compiled: Compiled
    findings: tuple[Diagnostic, ...]


def import_report(name: str, content: bytes, wishes: Wishes, surroundings: Surroundings) -> Outcome[Imported]:
    """Return the sources that a published report makes, or why it makes none.

    `name` is the name shown to the reader, and its ending helps to tell what the bytes are. FZ660 where the report that
    the sources make does not say what was published; FZ661 where they make none.
    """
    try:
        manuscript, findings = read_manuscript(name, content)
    except ModuleNotFoundError as missing:
        return Outcome(None, (missing_library(str(missing.name)),))
    if manuscript is None:
        return Outcome(None, findings)
    outline, found = outline_of(manuscript, wishes.year)
    findings += found
    if outline is None:
        return Outcome(None, in_reading_order(findings))
    settled, found = settle(manuscript, outline, wishes)
    findings += (*outline.findings, *found)
    if settled is None:
        return Outcome(None, in_reading_order(findings))
    if not wishes.keep_punctuation:
        outline = with_full_width_punctuation(outline)
    imported = proved(manuscript, outline, settled, wishes, surroundings)
    if isinstance(imported, Diagnostic):
        return Outcome(None, in_reading_order((*findings, imported)))
    return Outcome(imported._replace(findings=in_reading_order((*findings, *imported.findings))))


def proved(
    manuscript: Manuscript, outline: Outline, settled: Settled, wishes: Wishes, surroundings: Surroundings
) -> Imported | Diagnostic:
    """Return the import that is proved, with formulas if possible; or the finding that there is none."""
    concepts = concepts_with(wishes.concepts)
    past = surroundings.past_before(settled.year)
    refused: Diagnostic | None = None
    for with_formulas in (True, False):
        drafted = draft(outline, settled, Manner(manuscript.name, concepts, with_formulas))
        if not drafted.named:
            return missing_library("pypinyin")
        contents, compiled = compile_draft(drafted, settled.year, past, surroundings)
        if waivers := waivers_for(compiled.diagnostics):
            drafted = drafted._replace(report={**drafted.report, "waivers": waivers})
            contents, compiled = compile_draft(drafted, settled.year, past, surroundings, compiled)
        wrong = fault_of(compiled, manuscript, outline, settled, surroundings)
        if wrong is None:
            without = (Diagnostic("FZ662", refused.span, refused.arguments),) if refused is not None else ()
            return Imported(
                *(settled.year, contents, manuscript, outline, settled, drafted, compiled),
                (*drafted.findings, *without),
            )
        refused = refused or wrong
    assert refused is not None, "a draft that is not proved has a fault"
    return refused


def missing_library(name: str) -> Diagnostic:
    """Return the finding that a library is not installed (FZ022)."""
    return Diagnostic("FZ022", None, {"library": name.partition(".")[0]})


def compile_draft(
    drafted: Drafted, year: int, past: Past, surroundings: Surroundings, earlier: Compiled | None = None
) -> tuple[Mapping[str, bytes], Compiled]:
    """Return the sources of a draft and the report that they make."""
    contents = sources_of(drafted, year)
    return contents, compile_report(year, {**contents, **surroundings.others}, earlier, past)


def fault_of(
    compiled: Compiled, manuscript: Manuscript, outline: Outline, settled: Settled, surroundings: Surroundings
) -> Diagnostic | None:
    """Return what keeps a draft from being the published report: errors in it (FZ661), or another text (FZ660)."""
    if compiled.document is None or compiled.failed:
        return Diagnostic("FZ661", None, {"file": manuscript.name, "code": first_error(compiled)})
    rendered, faults = render_report(compiled.document, Page("zh", ""), (TEXT,), surroundings.resources)
    if TEXT_FILE not in rendered:
        return faults[0]
    head = outline.head
    date = compiled.document.date_text
    supplied = Supplied(
        compiled.document.title if head.title is None else "",
        settled.issuer + date,
        (settled.issuer if head.signed else "") + (date if head.dated else ""),
    )
    found = difference(manuscript, outline, rendered[TEXT_FILE].decode(), supplied)
    return None if found is None else finding_of(found, manuscript)


def first_error(compiled: Compiled) -> str:
    """Return the code of the first finding that forbids building, with its place."""
    error = next(each for each in compiled.diagnostics if severity_of(each) is Severity.ERROR)
    return error.code if error.span is None else f"{error.code} {error.span.file}:{error.span.line}"


def finding_of(found: Difference, manuscript: Manuscript) -> Diagnostic:
    """Return the finding that shows both sides of a difference."""
    line, column = found.place
    span = Span(manuscript.name, line, column, line, column + 1)
    return Diagnostic("FZ660", span, {"published": found.published, "drafted": found.drafted})
