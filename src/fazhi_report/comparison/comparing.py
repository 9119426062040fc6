"""Two reports in, one comparison out: the stages in order."""

from __future__ import annotations

from fazhi_report.comparison.changes import Comparison, Heading
from fazhi_report.comparison.declarations import head_changed, relations_changed, waivers_changed
from fazhi_report.comparison.figures import figures_changed
from fazhi_report.comparison.matching import Matched, matched
from fazhi_report.comparison.passages import units_of, words_in
from fazhi_report.comparison.prose import prose_changed
from fazhi_report.comparison.runs import Wordings
from fazhi_report.comparison.sides import Side
from fazhi_report.comparison.structure import parts_changed


def compare(old: Side, new: Side) -> Comparison:
    """Return what changed in substance between two reports, two years or two revisions of one year.

    What belongs together is found first: sections, subsections, figures, passages, in this order, since each is
    recognised by those before it. Then each kind of thing is compared by itself. Comparing the other way round gives
    the same changes the other way round.
    """
    matching = matched(old, new)
    figures = figures_changed(matching)
    old_units, new_units = tuple(units_of(matching.old)), tuple(units_of(matching.new))
    wordings = Wordings(matching.old.reader, matching.new.reader, (words_in(old_units), words_in(new_units)))
    prose = prose_changed(matching, old_units, new_units, wordings)
    return Comparison(
        old=heading(matching.old),
        new=heading(matching.new),
        figures=figures.changes,
        prose=prose.changes,
        parts=tuple(parts_changed(matching, wordings)),
        head=tuple(head_changed(matching)),
        relations=tuple(relations_changed(matching)),
        waivers=tuple(waivers_changed(matching)),
        unchanged_figures=figures.unchanged,
        unchanged_passages=prose.unchanged,
    )


def heading(report: Matched) -> Heading:
    """Return what a report is called."""
    side = report.side
    return Heading(side.name, side.year, report.reader.print(report.reader.read_title(side.report.head.title, "")))
