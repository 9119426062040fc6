"""The way from sources to a report: the stages in order, each a plain function.

    source → validate → derive                                   compile_past, for each of the years before
    source → validate → derive → compose → numbering → rules     compile_report
                                                        → renderers   render_report

Sources and templates come in as bytes and a report goes out as bytes, so that a text still being edited can be checked
and rendered the same way. The one thing kept between calls is a folder of compiled templates, where one is given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

import fazhi_report.schema  # noqa: F401 - first, since Pydantic takes twice as long to load from deep within imports
from fazhi_report.compose import Composition, Occurrence, compose
from fazhi_report.derive import Figures, derive
from fazhi_report.diagnostics import Diagnostic, Outcome, Severity, in_reading_order
from fazhi_report.document import Document
from fazhi_report.messages import severity_of
from fazhi_report.messages.entry import Language
from fazhi_report.numbering import number_document
from fazhi_report.past import NO_PAST, Past, PastYear
from fazhi_report.renderers import Resources, render_formats, told_to_nobody
from fazhi_report.rules import Review, UnderReview, Waived, apply_waivers, review_report
from fazhi_report.schema import Report
from fazhi_report.source import read_source
from fazhi_report.taken_up import figures_taken_up
from fazhi_report.validate import FOR_ALL_YEARS, ValidatedFile, assemble_report, validate_file

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
    compilation to take up what has not changed.
    `waived` are findings set aside, with the reasons given for that; `past` are the years before that the report was
    compared with.
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
    past: Past = NO_PAST

    @property
    def failed(self) -> bool:
        """Whether a finding forbids building the report."""
        return self.document is None or any(severity_of(each) is Severity.ERROR for each in self.diagnostics)


class Page(NamedTuple):
    """What the reader's surroundings add to a report: the language of the page and the time given by the environment.

    `created` is ISO 8601 in UTC, or empty. A page is a `draft` where its reader has asked for one.
    """

    language: Language
    created: str
    draft: bool = False


def read_file(name: str, content: bytes) -> FileRead:
    """Return one source file read and validated, with all that is wrong in it."""
    source, findings = read_source(name, content)
    validated = validate_file(name if name in FOR_ALL_YEARS else name.rpartition("/")[2], source)
    refused = {finding.span for finding in validated.findings}
    kept = tuple(finding for finding in findings if finding.code not in MISREAD or finding.span not in refused)
    return FileRead(content, validated._replace(findings=kept + validated.findings))


def compile_past(year: int, contents: Mapping[str, bytes]) -> Past:
    """Return the reports on the years before one from their files (`data/2018/report.yaml` → bytes).

    They end where a year has no files or its `report.yaml` cannot be used. FZ356 for each year with data that cannot be
    used: what it would have said is not there.
    """
    by_year: dict[int, dict[str, bytes]] = {}
    for name, content in contents.items():
        by_year.setdefault(int(name.split("/")[1]), {})[name] = content
    compiled: list[PastYear] = []
    findings: list[Diagnostic] = []
    reports: list[Report] = []
    while (year := year - 1) in by_year:
        files = [read_file(name, content).validated for name, content in by_year[year].items()]
        report, found = assemble_report(f"data/{year:04}/", year, files)
        faults = [each for each in found if severity_of(each) is Severity.ERROR]
        if faults:
            arguments = {"year": str(year), "count": str(len(faults))}
            findings.append(Diagnostic("FZ356", faults[0].span, arguments))
        if report is None:
            break
        reports.append(report)
    for report in reversed(reports):
        figures = derive(report, compiled[0].figures if compiled else None).value
        assert figures is not None, "figures are always made, those with faults without a value"
        compiled.insert(0, PastYear(report, figures))
    return Past(tuple(compiled), tuple(findings))


def past_after(compiled: Compiled, year: int) -> Past | None:
    """Return the past of the report on a year, whose year before has been compiled: what `compile_past` would return.

    None where the compiled report is on another year, or has errors that would have to be told of anew.
    """
    report, figures = compiled.report, compiled.figures
    if report is None or figures is None or report.head.year != year - 1:
        return None
    if any(
        each.code.startswith(("FZ1", "FZ2")) and severity_of(each) is Severity.ERROR for each in compiled.diagnostics
    ):
        return None
    return compiled.past._replace(years=(PastYear(report, figures), *compiled.past.years))


def compile_report(
    year: int, contents: Mapping[str, bytes], earlier: Compiled | None = None, past: Past = NO_PAST
) -> Compiled:
    """Return the report of one year from its files (`data/2019/report.yaml` → bytes), and all that was found.

    Among them may be the office's own words (`data/dictionary.yaml`). What is the same in `earlier` is taken from
    there: the result is the same, sooner. `past` are the years before it.
    """
    if earlier is not None and earlier.past is not past:
        earlier = earlier._replace(figures=None, composition=None, review=None)
    known = earlier.files if earlier is not None else {}
    files = {
        name: known[name] if name in known and known[name].content == content else read_file(name, content)
        for name, content in contents.items()
    }
    folder = next((name for name in contents if name not in FOR_ALL_YEARS), f"data/{year}/").rpartition("/")[0]
    report, found = assemble_report(folder, year, [file.validated for file in files.values()])
    findings = [*past.findings, *found]
    if report is None:
        return Compiled(files, None, None, None, (), to_be_shown(findings), past=past)
    figures, found = figures_of(report, past, earlier)
    assert figures is not None, "figures are always made, those with faults without a value"
    findings += found
    composition = compose(report, figures, past.years, earlier.composition if earlier is not None else None)
    findings += composition.diagnostics
    document = number_document(composition.document)
    complete = not any(severity_of(each) is Severity.ERROR for each in findings)
    subject = UnderReview(report, figures, composition, past.last_year, complete)
    reviewed = review_report(subject, earlier.review if earlier is not None else None)
    kept, waived = apply_waivers(report, to_be_shown((*findings, *reviewed.findings)), complete=complete)
    return Compiled(
        *(files, report, figures, document, composition.occurrences, in_reading_order(kept)),
        *(found, composition, reviewed, waived, past),
    )


def figures_of(report: Report, past: Past, earlier: Compiled | None) -> Outcome[Figures]:
    """Return the figures of a report, those of an earlier compilation where nothing they are made of has changed."""
    if earlier is not None and earlier.report is not None and earlier.figures is not None:
        taken_up = figures_taken_up(report, earlier.report, earlier.figures) if not earlier.figure_findings else None
        if taken_up is not None:
            return Outcome(taken_up)
    return derive(report, None if past.last_year is None else past.last_year.figures)


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
    """The files of a report by name, and what was found while they were rendered."""

    outputs: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]


def render_report(
    document: Document,
    page: Page,
    formats: Sequence[str],
    resources: Resources,
    beginning: Callable[[str], None] = told_to_nobody,
) -> Rendered:
    """Return the report in each of the formats, as bytes by file name. A draft says so, and what it lacks.

    `beginning` is told the name of each format as it is begun.
    """
    from fazhi_report.messages.page import draft_notice, labels

    placed = document._replace(language=page.language, labels=labels(page.language), created=page.created)
    if page.draft:
        pending = sum(each.kind == "statistic" and each.state == "pending" for each in document.figures)
        placed = placed._replace(draft=draft_notice(pending, page.language))
    return Rendered(*render_formats(placed, formats, resources, beginning))
