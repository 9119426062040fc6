"""A year's sources, as bytes → those of another year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Outcome, Severity
from fazhi_report.messages import severity_of
from fazhi_report.new_year.dates import Step
from fazhi_report.new_year.edits import Edit, edited
from fazhi_report.new_year.figures import PENDING, edits_of_dates, edits_of_figures
from fazhi_report.new_year.head import edits_of_head
from fazhi_report.new_year.proof import head_as_it_should_be, section_as_it_should_be
from fazhi_report.pipeline import read_file, to_be_shown
from fazhi_report.source import SourceFile, read_source
from fazhi_report.validate import FOR_ALL_YEARS, assemble_report

HEAD: Final = "report.yaml"


class NewYear(NamedTuple):
    """The sources of a year (`data/2020/report.yaml` → bytes), the report's date, and how many values are pending."""

    contents: Mapping[str, bytes]
    date: str
    pending: int


class Moved(NamedTuple):
    """A source moved on to another year: its bytes, and its data as read again."""

    content: bytes
    data: Mapping[str, Any]

    @property
    def pending(self) -> int:
        """How many of its statistics are pending."""
        return sum(each["value"] == PENDING for each in self.data.get("statistics", {}).values())


def carry_over(contents: Mapping[str, bytes], origin: int, year: int) -> Outcome[NewYear]:
    """Return the sources of `year` made from those of `origin` (`data/2019/report.yaml` → bytes).

    Every value becomes `pending` with last year's as a comment, `previous:` takes last year's value, `stated:` becomes
    a comment, dates and the year move on; all else is carried over as it stands. The office's own words belong to
    every year and are left out. With an error in the sources there is no value, but all findings on them (FZ1xx,
    FZ2xx); FZ043 where a file would not say what it should.
    """
    files = {name: read_file(name, content) for name, content in contents.items() if name not in FOR_ALL_YEARS}
    validated = [file.validated for file in files.values()]
    report, findings = assemble_report(f"data/{origin:04}", origin, validated)
    if report is None or any(severity_of(each) is Severity.ERROR for each in findings):
        return Outcome(None, to_be_shown(findings))
    return year_of({name: files[name].content for name in files}, Step(origin, year), emptied=True)


def begin_year(skeleton: Mapping[str, bytes], year: int) -> Outcome[NewYear]:
    """Return the sources of a first year made from a skeleton, which is a year without errors.

    Its year and its dates move on; all else stays as it is. FZ043 where a file would not say what it should.
    """
    head = next(content for name, content in skeleton.items() if file_name(name) == HEAD)
    source, _ = read_source(HEAD, head)
    assert source is not None, "a skeleton can be read"
    return year_of(skeleton, Step(int(str(source.plain()["year"])), year), emptied=False)


def year_of(sources: Mapping[str, bytes], step: Step, *, emptied: bool) -> Outcome[NewYear]:
    """Return sources without errors moved on by a step; `emptied` where their figures are to be reported anew."""
    moved: dict[str, Moved] = {}
    for name, content in sources.items():
        new = moved_on(name, content, step, emptied=emptied)
        if new is None:
            return Outcome(None, (Diagnostic("FZ043", None, {"path": name, "year": f"{step.year:04}"}),))
        moved[f"data/{step.year:04}/{file_name(name)}"] = new
    date = str(moved[f"data/{step.year:04}/{HEAD}"].data["date"])
    contents = {name: each.content for name, each in moved.items()}
    return Outcome(NewYear(contents, date, sum(each.pending for each in moved.values())))


def moved_on(name: str, content: bytes, step: Step, *, emptied: bool) -> Moved | None:
    """Return one source moved on by a step, None where it would not say what it should."""
    source, findings = read_source(name, content)
    assert source is not None, "what was read without errors is read again"
    if file_name(name) == HEAD:
        edits, expected = [*edits_of_head(source, step)], head_as_it_should_be(source.plain(), step)
    else:
        edits = edits_of_section(source, step, emptied=emptied)
        expected = section_as_it_should_be(source.plain(), step, emptied=emptied)
    before_the_text = content[: len(content) - len(source.text.encode())]  # a byte order mark
    new = before_the_text + edited(source.text, edits).encode()
    again, found = read_source(name, new)
    same = again is not None and again.plain() == expected and len(found) == len(findings)
    return Moved(new, expected) if same else None


def edits_of_section(source: SourceFile, step: Step, *, emptied: bool) -> list[Edit]:
    """Return the edits that move a section on."""
    return [*edits_of_dates(source, step), *(edits_of_figures(source, step) if emptied else ())]


def file_name(name: str) -> str:
    """Return the name of a file in the folder of its year."""
    return name.rpartition("/")[2]
