"""The way from sources to a report: the stages in order, each a plain function.

    source → validate → derive → compose → numbering → rules     compile_report
                                                        → renderers   render_report

Sources and templates come in as bytes and a report goes out as bytes, so that a text still being edited can be checked
and rendered the same way. The one thing kept between calls is a folder of compiled templates, where one is given.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.compose import Composition, Occurrence, compose
from fazhi_report.derive import Figures, derive
from fazhi_report.diagnostics import Diagnostic, Outcome, Severity, in_reading_order
from fazhi_report.document import Document
from fazhi_report.messages import severity_of
from fazhi_report.messages.entry import Language
from fazhi_report.numbering import number_document
from fazhi_report.renderers import render_formats
from fazhi_report.rules import Review, Waived, apply_waivers, review_report
from fazhi_report.schema import Report
from fazhi_report.source import read_source
from fazhi_report.taken_up import figures_taken_up
from fazhi_report.validate import DICTIONARY, ValidatedFile, assemble_report, validate_file

MISREAD: Final = frozenset({"FZ113", "FZ114", "FZ115"})
"""What other programs would make of a value, which is beside the point where the value is refused anyway."""

LOST_CHARACTER: Final = "\N{REPLACEMENT CHARACTER}"
"""What `source` leaves in the place of a character that no report should hold."""


class FileRead(NamedTuple):
    """One source file, read and validated by itself."""

    content: bytes
    validated: ValidatedFile


class Compiled(NamedTuple):
    """A report as far as its sources allow, all parts None where `report.yaml` itself is at fault, and every finding.

    The document is numbered; it lacks the words of the page around it, which `render_report` puts in. `files` are the
    sources as read, by name; they, what was found of the figures, the composition and the review are there for the next
    compilation to take up what has not changed. `waived` are findings set aside, with the reasons given for that.
    """

    files: Mapping[str, FileRead]
    report: Report | None
    figures: Figures | None
    document: Document | None
    occurrences: tuple[Occurrence, ...]
    diagnostics: tuple[Diagnostic, ...]
    figure_findings: tuple[Diagnostic, ...] = ()
    composition: Composition | None = None
    review: Review | None = None
    waived: tuple[Waived, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether a finding forbids building the report."""
        return self.document is None or any(severity_of(each) is Severity.ERROR for each in self.diagnostics)


class Page(NamedTuple):
    """What the reader's surroundings add to a report: the language of the page and the time given by the environment.

    `created` is ISO 8601 in UTC, or empty.
    """

    language: Language
    created: str


def read_file(name: str, content: bytes) -> FileRead:
    """Return one source file read and validated, with all that is wrong in it."""
    source, findings = read_source(name, content)
    validated = validate_file(name if name == DICTIONARY else name.rpartition("/")[2], source)
    refused = {finding.span for finding in validated.findings}
    kept = tuple(finding for finding in findings if finding.code not in MISREAD or finding.span not in refused)
    return FileRead(content, validated._replace(findings=kept + validated.findings))


def compile_report(year: int, contents: Mapping[str, bytes], earlier: Compiled | None = None) -> Compiled:
    """Return the report of one year from its files (`data/2019/report.yaml` → bytes), and all that was found.

    Among them may be the office's dictionary (`data/dictionary.yaml`). What is the same in `earlier` is taken from
    there: the result is the same, sooner.
    """
    known = earlier.files if earlier is not None else {}
    files = {
        name: known[name] if name in known and known[name].content == content else read_file(name, content)
        for name, content in contents.items()
    }
    folder = next((name for name in contents if name != DICTIONARY), f"data/{year}/").rpartition("/")[0]
    report, found = assemble_report(folder, year, [file.validated for file in files.values()])
    findings = list(found)
    if report is None:
        return Compiled(files, None, None, None, (), to_be_shown(findings))
    figures, found = figures_of(report, earlier)
    assert figures is not None, "figures are always made, those with faults without a value"
    findings += found
    composition = compose(report, figures, earlier.composition if earlier is not None else None)
    findings += composition.diagnostics
    document = number_document(composition.document)
    complete = not any(severity_of(each) is Severity.ERROR for each in findings)
    earlier_review = earlier.review if earlier is not None else None
    reviewed = review_report(report, figures, composition, complete=complete, earlier=earlier_review)
    kept, waived = apply_waivers(report, to_be_shown((*findings, *reviewed.findings)), complete=complete)
    return Compiled(
        *(files, report, figures, document, composition.occurrences, in_reading_order(kept)),
        *(found, composition, reviewed, waived),
    )


def figures_of(report: Report, earlier: Compiled | None) -> Outcome[Figures]:
    """Return the figures of a report, those of an earlier compilation where nothing they are made of has changed."""
    if earlier is not None and earlier.report is not None and earlier.figures is not None:
        taken_up = figures_taken_up(report, earlier.report, earlier.figures) if not earlier.figure_findings else None
        if taken_up is not None:
            return Outcome(taken_up)
    return derive(report)


def to_be_shown(findings: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings in reading order, without those that only repeat that a name holds an unwanted character."""
    return in_reading_order(
        tuple(
            finding
            for finding in findings
            if finding.code.startswith("FZ1") or LOST_CHARACTER not in "".join(finding.arguments.values())
        )
    )


class Rendered(NamedTuple):
    """The files of a report by name, and what was wrong with the templates."""

    outputs: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]


def render_report(
    document: Document, page: Page, formats: Sequence[str], templates: Mapping[str, bytes], cache_folder: str | None
) -> Rendered:
    """Return the report in each of the formats, as bytes by file name."""
    from fazhi_report.messages.page import labels

    placed = document._replace(language=page.language, labels=labels(page.language), created=page.created)
    return Rendered(*render_formats(placed, formats, templates, cache_folder))
