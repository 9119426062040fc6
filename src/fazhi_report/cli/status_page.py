"""What `fazhi status` prints for a reader: tables of what is in and what is missing, and lines that sum it up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Final, NamedTuple

from fazhi_report.cli.checking import Checked
from fazhi_report.cli.columns import shown, width_of, wrapped
from fazhi_report.cli.console import Console
from fazhi_report.progress import Deadline, PendingStatistic, Progress, SectionProgress, Sentences, Tally

GAP: Final = "  "
"""Between the columns of a table."""

NARROWEST: Final = 16
"""Columns that the names in a table have at least, however narrow the terminal."""

NOTHING: Final = "—"
"""What stands in a table where nothing can be told."""

WAITS: Final = "FZ307"
"""The error that is told of each pending statistic."""


class Row(NamedTuple):
    """A row of a table: a name, and what stands in the other columns."""

    name: str
    cells: tuple[str, ...]


class StatusPage(NamedTuple):
    """All that is printed about the progress of one year, as seen from a day."""

    console: Console
    progress: Progress
    day: date
    deadlines: tuple[Deadline, ...]
    checked: Checked

    def lines(self, *, pending: bool) -> Iterator[str]:
        """Yield the lines of the page, with the list of pending statistics if that is wanted."""
        word = self.console.word
        yield word("status_head", year=self.progress.year, date=self.date_text(self.day))
        for table in (self.section_table(), self.source_table(), self.prose_table()):
            if len(table) > 1:
                yield ""
                yield from table
        if pending and self.progress.pending:
            yield ""
            yield from self.pending_list()
        yield ""
        for label, text in self.summary(listed=pending):
            yield from self.labelled(word(label), text)

    def section_table(self) -> list[str]:
        """Return the table of the statistics of each section."""
        progress = self.progress
        names = self.section_names()
        rows = [
            Row(name, cells_of(each.statistics) if each.read else (NOTHING,) * 5)
            for name, each in zip(names, progress.sections, strict=True)
        ]
        rows.append(Row(self.console.word("status_total"), cells_of(progress.statistics)))
        return self.table(self.tally_head("status_section"), rows)

    def source_table(self) -> list[str]:
        """Return the table of the statistics of each source department; nothing where there are no statistics."""
        progress = self.progress
        if not progress.sources:
            return []
        nameless = self.console.word("status_no_source")
        rows = [Row(shown(each.source) or nameless, cells_of(each.statistics)) for each in progress.sources]
        rows.append(Row(self.console.word("status_total"), cells_of(progress.statistics)))
        return self.table(self.tally_head("status_source"), rows)

    def prose_table(self) -> list[str]:
        """Return the table of the sentences of each section; nothing where there is nothing to compare with."""
        total = self.progress.sentences
        if total is None:
            return []
        word = self.console.word
        keys = ("status_unchanged", "status_declared", "status_sentences", "status_share")
        rows = [
            Row(name, prose_cells(each.sentences))
            for name, each in zip(self.section_names(), self.progress.sections, strict=True)
        ]
        rows.append(Row(word("status_total"), prose_cells(total)))
        return self.table(Row(word("status_section"), tuple(map(word, keys))), rows)

    def tally_head(self, name: str) -> Row:
        """Return the head of a table of statistics, whose first column has the title `name`."""
        keys = ("status_reported", "status_pending", "status_not_disclosed", "status_not_applicable", "status_total")
        return Row(self.console.word(name), tuple(map(self.console.word, keys)))

    def section_names(self) -> list[str]:
        """Return number, id and title of each section, each aligned; titles are cut where there is no room for them."""
        sections = self.progress.sections
        numbers = max(width_of(each.number) for each in sections)
        identifiers = max(width_of(each.id) for each in sections)
        head = self.tally_head("status_section")
        room = self.console.width - numbers - identifiers - sum(width_of(cell) + len(GAP) for cell in head.cells)
        return [section_name(each, numbers, identifiers, room - len(GAP)) for each in sections]

    def table(self, head: Row, rows: Sequence[Row]) -> list[str]:
        """Return a table with aligned columns: names to the left, in several lines where long, and numbers right."""
        every = [head, *rows]
        widths = [max(map(width_of, column)) for column in zip(*(row.cells for row in every), strict=True)]
        room = max(self.console.width - sum(width + len(GAP) for width in widths), NARROWEST)
        names = min(max(width_of(row.name) for row in every), room)
        lines = []
        for row in every:
            first, *others = wrapped(row.name, names, names) or [""]
            cells = (GAP + padding(cell, width) + cell for cell, width in zip(row.cells, widths, strict=True))
            lines += [first + padding(first, names) + "".join(cells), *others]
        return lines

    def pending_list(self) -> Iterator[str]:
        """Yield the pending statistics, department by department."""
        word = self.console.word
        yield word("status_pending_head")
        for source, group in groupby(self.progress.pending, key=lambda each: each.source):
            statistics = list(group)
            name = shown(source) or word("status_no_source")
            yield from wrapped(word("status_pending_of", source=name, count=len(statistics)), *[self.console.width] * 2)
            for each in statistics:
                yield from self.pending_lines(each)

    def pending_lines(self, statistic: PendingStatistic) -> Iterator[str]:
        """Yield the lines of one pending statistic: id and label; unit, last year's value and place."""
        word = self.console.word
        facts = [
            statistic.place,
            word("figure_unit", unit=statistic.unit) if statistic.unit else "",
            word("status_value", year=self.progress.year - 1, value=statistic.previous) if statistic.previous else "",
        ]
        for indent, text in (
            ("  ", f"{statistic.id}  {statistic.label}"),
            ("    ", GAP.join(fact for fact in facts if fact)),
        ):
            room = max(self.console.width - len(indent), NARROWEST)
            yield from (f"{indent}{line}" for line in wrapped(shown(text), room, room))

    def summary(self, *, listed: bool) -> Iterator[tuple[str, str]]:
        """Yield what sums it up: the key of a label, and a sentence. `listed` are the pending statistics already."""
        word, progress = self.console.word, self.progress
        tally = progress.statistics
        figures = word("status_figures", total=tally.total, reported=tally.reported, pending=tally.pending)
        yield "status_label_figures", figures + (word("status_hint") if tally.pending and not listed else "")
        if progress.lost:
            names = word("list_separator").join(progress.lost)
            yield "status_label_lost", word("status_lost", names=names)
        yield "status_label_prose", self.prose_text()
        for each in self.deadlines:
            yield "status_label_deadline", self.deadline_text(each)
        yield "status_label_check", self.check_text()

    def prose_text(self) -> str:
        """Return how much of the text is last year's, or why that cannot be told."""
        word, progress = self.console.word, self.progress
        if progress.last_year is None:
            assert self.checked.compiled is not None
            found = self.checked.compiled.past.findings
            return word("status_last_year_unread" if found else "status_no_last_year", year=progress.year - 1)
        sentences = progress.sentences or Sentences()
        counts = {**sentences._asdict(), "percent": sentences.percent, "year": progress.last_year}
        text = word("status_prose", **counts)
        return text + word("status_kept", **counts) if sentences.declared else text

    def deadline_text(self, deadline: Deadline) -> str:
        """Return by when something has to be done, and how many days are left until then or have passed since."""
        word, days = self.console.word, deadline.days
        key = "left" if days > 1 else "left_one" if days == 1 else "today" if days == 0 else "over"
        key = "over_one" if days == -1 else key
        duty = word(f"status_duty_{deadline.duty}", date=self.date_text(deadline.day))
        return word(f"status_days_{key}", duty=duty, days=abs(days))

    def check_text(self) -> str:
        """Return how many errors and warnings there are, and which command shows them."""
        word, findings = self.console.word, self.checked.findings
        summary = self.console.summary(findings, len(self.checked.waived))
        waiting = sum(each.code == WAITS for each in findings)
        if waiting:
            summary += word("status_check_waiting", count=waiting)
        return word("status_check", findings=summary, year=self.progress.year) if findings else summary

    def date_text(self, day: date) -> str:
        """Return a day as its reader writes it."""
        if self.console.language == "en":
            return day.isoformat()
        return f"{day.year}年{day.month}月{day.day}日"

    def labelled(self, label: str, text: str) -> Iterator[str]:
        """Yield a text after its label, every line under the first."""
        room = max(self.console.width - width_of(label), NARROWEST)
        for index, line in enumerate(wrapped(text, room, room)):
            yield f"{label if index == 0 else ' ' * width_of(label)}{line}"


def section_name(section: SectionProgress, numbers: int, identifiers: int, room: int) -> str:
    """Return number, id and title of a section; number and id are padded, the title takes at most `room` columns."""
    head = section.number + padding(section.number, numbers) + section.id
    title = cut(shown(section.title), room)
    return f"{head}{padding(section.id, identifiers)}{GAP}{title}" if title else head


def cut(text: str, room: int) -> str:
    """Return a text with `…` for what does not fit into `room` columns; nothing where hardly anything would be left."""
    if width_of(text) <= room:
        return text
    kept = ""
    for character in text:
        if width_of(kept + character) >= room:
            break
        kept += character
    return f"{kept}…" if kept else ""


def cells_of(tally: Tally) -> tuple[str, ...]:
    """Return the cells of a tally, its total last."""
    return tuple(map(str, (*tally, tally.total)))


def prose_cells(sentences: Sentences | None) -> tuple[str, ...]:
    """Return the cells of the counts of sentences, their share last."""
    if sentences is None or not sentences.total:
        return (NOTHING,) * 4
    counts = (sentences.unchanged, sentences.declared, sentences.total)
    return (*map(str, counts), f"{sentences.percent}%")


def padding(text: str, width: int) -> str:
    """Return the spaces that make a text `width` columns wide."""
    return " " * (width - width_of(text))
