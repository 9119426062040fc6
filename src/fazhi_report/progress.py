"""How far the report on a year is: which statistics are in, what is still last year's, how many days are left.

It is information and no check: whatever can be told of a report is told, however many errors its data have.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, Literal, NamedTuple

from fazhi_report.compose import previous_text
from fazhi_report.derive import Figures, full_name
from fazhi_report.document import Document
from fazhi_report.past import Past
from fazhi_report.prose import without_wrapping
from fazhi_report.quantity import State
from fazhi_report.renderers.plain_text import plain_text
from fazhi_report.schema import Report, Role, Section, Statistic
from fazhi_report.unchanged import LastYearTexts, prepared, section_texts

Duty = Literal["report", "publish"]
"""What has to be done by a day: to report to the government and party above, and to publish."""

DUTIES: Final[tuple[tuple[Duty, int, int], ...]] = (("report", 3, 1), ("publish", 4, 1))
"""Each duty with the month and the day before which it has to be done, in the year after that of the report.

《法治政府建设与责任落实督察工作规定》 (厅字〔2019〕28号): reports go upwards before 1 March and are published before
1 April.
"""


class Tally(NamedTuple):
    """How many statistics have a value, and how many have none for which reason."""

    reported: int = 0
    pending: int = 0
    not_disclosed: int = 0
    not_applicable: int = 0

    @property
    def total(self) -> int:
        """How many statistics there are."""
        return sum(self)


class Sentences(NamedTuple):
    """How many sentences there are, how many of them are last year's, and how many more stay so on purpose."""

    total: int = 0
    unchanged: int = 0
    declared: int = 0

    @property
    def percent(self) -> int:
        """The share of last year's sentences in per cent: 0 only where there is none, and 100 only where all are."""
        if self.unchanged in {0, self.total}:
            return 100 if self.unchanged else 0
        return min(max((200 * self.unchanged + self.total) // (2 * self.total), 1), 99)


class SectionProgress(NamedTuple):
    """How far a section is.

    `number` and `title` are empty where it has none, and where its file could not be read; then it is not `read`, and
    the tally is empty. `sentences` is None where there is no report on the year before.
    """

    id: str
    number: str
    title: str
    role: Role
    read: bool
    statistics: Tally
    sentences: Sentences | None


class SourceProgress(NamedTuple):
    """How far a source department is with its statistics. `source` is empty for statistics that name none."""

    source: str
    statistics: Tally


class PendingStatistic(NamedTuple):
    """A statistic that is waited for, as its department has to know it; facts that are absent are empty.

    `previous` is the value of the year before as printed, `place` the `file:line` where the value is to be filled in.
    """

    id: str
    section: str
    source: str
    label: str
    unit: str
    scope: str
    as_of: str
    definition: str
    previous: str
    place: str


class Progress(NamedTuple):
    """How far the report on `year` is.

    Sections are in the order of the report. Sources are ordered by how much is waited for, those without a name come
    last, and pending statistics follow this order. `last_year` is the year compared with, None where there is no report
    on it. `lost` names what could not be counted because of errors: sections by their id, figures as `section.name`.
    """

    year: int
    last_year: int | None
    sections: tuple[SectionProgress, ...]
    sources: tuple[SourceProgress, ...]
    pending: tuple[PendingStatistic, ...]
    lost: tuple[str, ...]

    @property
    def statistics(self) -> Tally:
        """The statistics of all sections."""
        return added(each.statistics for each in self.sections)

    @property
    def sentences(self) -> Sentences | None:
        """The sentences of all sections, None where there is no report on the year before."""
        counted = [each.sentences for each in self.sections if each.sentences is not None]
        return Sentences(*map(sum, zip(*counted, strict=True))) if counted else None


class Deadline(NamedTuple):
    """A day before which something has to be done, and how many days are left until then; negative when it is past."""

    duty: Duty
    day: date
    days: int


def deadlines(year: int, today: date) -> tuple[Deadline, ...]:
    """Return the deadlines of the report on a year, as seen from a day; none where the calendar ends before them."""
    if year >= date.max.year:
        return ()
    days = ((duty, date(year + 1, month, day)) for duty, month, day in DUTIES)
    return tuple(Deadline(duty, day, (day - today).days) for duty, day in days)


def progress_of(year: int, report: Report, figures: Figures, document: Document, past: Past) -> Progress:
    """Return how far a report is.

    `figures` and `document`, which is numbered, are made from the report; `past` are the reports on the years before.
    """
    last_year = None if past.last_year is None else prepared(past.last_year)
    read = {section.id: section for section in report.sections}
    parts = {part.id: (part.number, plain_text(part.title)) for part in document.sections}
    sections = tuple(
        section_progress(read[identifier], *parts[identifier], figures, last_year)
        if identifier in read
        else SectionProgress(identifier, "", "", "other", False, Tally(), None)
        for identifier in dict.fromkeys(report.head.sections)
    )
    sources = sources_of(each for section in report.sections for each in section.content.statistics.values())
    unread = [each.id for each in sections if not each.read]
    lost = sorted(name for name in report.lost if name.partition(".")[0] in read)
    return Progress(
        year,
        None if last_year is None else last_year.year,
        sections,
        sources,
        pending_statistics(report, figures, [each.source for each in sources]),
        (*unread, *lost),
    )


def section_progress(
    section: Section, number: str, title: str, figures: Figures, last_year: LastYearTexts | None
) -> SectionProgress:
    """Return how far a section is; `number` and `title` are those that are printed."""
    tally = tally_of(section.content.statistics.values())
    sentences = None
    if last_year is not None:
        texts = section_texts(section, figures.by_id, last_year)
        sentences = Sentences(len(texts.sentences), len(texts.unchanged), len(texts.declared))
    return SectionProgress(section.id, number, title, section.content.role, True, tally, sentences)


def sources_of(statistics: Iterable[Statistic]) -> tuple[SourceProgress, ...]:
    """Return the source departments of statistics: those with the most to report first, then the largest."""
    by_source: dict[str, list[Statistic]] = {}
    for each in statistics:
        by_source.setdefault(in_one_line(each.source), []).append(each)
    sources = [SourceProgress(source, tally_of(those)) for source, those in by_source.items()]
    return tuple(sorted(sources, key=place_among_sources))


def place_among_sources(source: SourceProgress) -> tuple[bool, int, int, str]:
    """Return what a source is ordered by."""
    return not source.source, -source.statistics.pending, -source.statistics.total, source.source


def pending_statistics(report: Report, figures: Figures, sources: Sequence[str]) -> tuple[PendingStatistic, ...]:
    """Return the statistics that are waited for, source by source."""
    pending = [
        pending_statistic(section, name, statistic, figures)
        for section in report.sections
        for name, statistic in section.content.statistics.items()
        if statistic.value is State.PENDING
    ]
    return tuple(sorted(pending, key=lambda each: sources.index(each.source)))


def pending_statistic(section: Section, name: str, statistic: Statistic, figures: Figures) -> PendingStatistic:
    """Return a pending statistic as its department has to know it."""
    figure = figures.by_id[full_name(section.id, name)]
    span = section.places.of_value(("statistics", name, "value"))
    return PendingStatistic(
        id=figure.id,
        section=section.id,
        source=in_one_line(statistic.source),
        label=in_one_line(statistic.label),
        unit="" if statistic.unit is None else statistic.unit.text,
        scope=in_one_line(statistic.scope),
        as_of="" if statistic.as_of is None else statistic.as_of.isoformat(),
        definition=in_one_line(statistic.definition),
        previous="" if figure.before.state is State.PENDING else previous_text(figure),
        place=f"{span.file}:{span.line}",
    )


def in_one_line(text: str | None) -> str:
    """Return a text without the line breaks of its author; empty where there is none."""
    return without_wrapping(" ".join((text or "").split()))


def tally_of(statistics: Iterable[Statistic]) -> Tally:
    """Return how many statistics there are of each kind."""
    values = [each.value for each in statistics]
    pending, not_disclosed, not_applicable = (
        sum(value is state for value in values) for state in (State.PENDING, State.NOT_DISCLOSED, State.NOT_APPLICABLE)
    )
    return Tally(len(values) - pending - not_disclosed - not_applicable, pending, not_disclosed, not_applicable)


def added(tallies: Iterable[Tally]) -> Tally:
    """Return several tallies as one."""
    return Tally(*map(sum, zip(Tally(), *tallies, strict=True)))
