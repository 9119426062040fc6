"""What changes in a section from one year to another: its figures are to be reported anew, its dates move on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from fazhi_report.diagnostics import Path
from fazhi_report.new_year.dates import Step, moved_date
from fazhi_report.new_year.edits import (
    Edit,
    end_of_line,
    mappings_in,
    pair_in,
    replacement,
    scalar_ends,
    taken_out,
)
from fazhi_report.quantity import STATE_WORDS, State
from fazhi_report.source import SourceFile, SourceMapping

PENDING: Final = State.PENDING.value
WORDS: Final = {state.value: word for state, word in STATE_WORDS.items()}
"""What a comment says of a value that was no number, in the words of a report."""


class Remark(NamedTuple):
    """A comment (`# 2019年：179`) on a figure, which finds its place behind the line of what ends at `end`."""

    figure: str
    end: int
    text: str


def edits_of_dates(source: SourceFile, step: Step) -> Iterator[Edit]:
    """Yield the edits that move on the day up to which each statistic counts."""
    for name, statistic in mappings_in(source, "statistics"):
        yield from edits_of_date(source, statistic, ("statistics", name, "as_of"), step)


def edits_of_date(source: SourceFile, mapping: SourceMapping, path: tuple[str, ...], step: Step) -> Iterator[Edit]:
    """Yield the edit that moves on the date at a path, the last key of which is one of a mapping, if it is there."""
    pair = pair_in(source.text, mapping, path[-1])
    if pair is not None:
        date = text_at(source, path)
        written = source.text[slice(*pair.value)]
        new = moved_date(date, step)
        yield Edit(*pair.value, written.replace(date, new) if date in written else new)


def edits_of_figures(source: SourceFile, step: Step) -> Iterator[Edit]:
    """Yield the edits after which every statistic is pending and last year's figures stand beside them.

    The value goes into a comment behind its line, and into `previous:` where the statistic has that and the year is the
    one before. `previous:` of another year, and `stated:`, what was published, become comments themselves.
    """
    remarks: list[Remark] = []
    for name, statistic in mappings_in(source, "statistics"):
        value = pair_in(source.text, statistic, "value")
        assert value is not None, "a statistic that was read without errors has a value"
        written = text_at(source, ("statistics", name, "value"))
        yield replacement(source.text, value.value, PENDING)
        remarks.append(Remark(name, value.value[1], f"# {of_year(step.origin, written)}"))
        previous = pair_in(source.text, statistic, "previous")
        if previous is not None and step.years == 1:
            yield replacement(source.text, previous.value, as_written(source.text[slice(*value.value)], written))
        elif previous is not None:
            before = of_year(step.origin - 1, text_at(source, ("statistics", name, "previous")))
            edits, remark = taken_out(source.text, previous, before)
            yield from edits
            remarks += [Remark(name, previous.value[1], remark)] if remark else []
    for name, derived in mappings_in(source, "derived"):
        stated = pair_in(source.text, derived, "stated")
        if stated is not None:
            published = f"{step.origin}年公布：{text_at(source, ('derived', name, 'stated'))}"
            edits, remark = taken_out(source.text, stated, published)
            yield from edits
            remarks += [Remark(name, stated.value[1], remark)] if remark else []
    yield from edits_of_remarks(source, remarks)


def edits_of_remarks(source: SourceFile, remarks: Sequence[Remark]) -> Iterator[Edit]:
    """Yield the edits that put comments behind their lines, before those already there.

    Where a line has comments on several figures, each says on which.
    """
    text = source.text
    ends = scalar_ends(text, source.root)
    by_place: dict[int, list[Remark]] = {}
    for remark in remarks:
        by_place.setdefault(end_of_line(text, remark.end, ends), []).append(remark)
    for place, together in by_place.items():
        several = len({remark.figure for remark in together}) > 1
        comments = [f"  {f'# {each.figure} ' + each.text[2:] if several else each.text}" for each in together]
        yield Edit(place, place, "".join(comments) + ("  " if text.startswith("#", place) else ""))


def of_year(year: int, written: str) -> str:
    """Return what a comment says of a value: `2019年：179`, `2019年：未公开`."""
    return f"{year}年：{WORDS.get(written, written)}"


def as_written(scalar: str, value: str) -> str:
    """Return a scalar as it can stand behind another key: with its quotation marks, but not as a block."""
    return value if scalar[0] in "|>" or "\n" in scalar or "\r" in scalar else scalar


def text_at(source: SourceFile, path: Path) -> str:
    """Return the text of the scalar at a path that is there."""
    data: Any = source.plain()
    for step in path:
        data = data[step]
    return str(data)
