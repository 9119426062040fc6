"""What a comparison reads like in every format for people: each change as a row, in words, under its heading.

A format only has to lay the rows out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import Final, NamedTuple

from fazhi_report.comparison import (
    Comparison,
    FigureChange,
    Part,
    PartChange,
    Passage,
    PassageChange,
    Reason,
    RelationChange,
    TextChange,
    Topic,
    Waiver,
    WaiverChange,
)
from fazhi_report.renderers.comparison.counts import COUNTS
from fazhi_report.renderers.comparison.document import ComparedSide, ComparedYear, ComparisonDocument
from fazhi_report.renderers.comparison.excerpts import excerpt_of, joined, piece_of, replaced
from fazhi_report.renderers.comparison.rows import (
    FigureRow,
    Group,
    Mark,
    Note,
    PassageRow,
    Piece,
    PieceKind,
    Row,
    StructureRow,
    TopicPage,
    YearPage,
)

Labels = Mapping[str, str]
"""The words of `messages.comparison` in one language."""

NAMES_OF_WORDS: Final = frozenset({"edition", "layout.headings", "layout.leads", "layout.appendix"})
"""Facts of the head whose texts are words of a fixed list."""


def pages_of(document: ComparisonDocument) -> tuple[YearPage, ...]:
    """Return what came of each year, in words."""
    return tuple(Layout(document, year, homes_in(year)).page() for year in document.years)


def sides_of(document: ComparisonDocument) -> str:
    """Return both sides in words: `main → HEAD`."""
    return document.labels["arrow"].format(old=document.old.name, new=document.new.name)


class Layout(NamedTuple):
    """One year of a comparison, and what its changes are called.

    `homes` leads from the id of a part of the old report to the same part of the new one, as far as that is spoken of.
    """

    document: ComparisonDocument
    year: ComparedYear
    homes: Mapping[str, Part]

    @property
    def labels(self) -> Labels:
        """The words in the reader's language."""
        return self.document.labels

    def say(self, key: str, **arguments: object) -> str:
        """Return a text with its arguments filled in."""
        return self.labels[key].format_map(arguments)

    def page(self) -> YearPage:
        """Return the whole year in words."""
        year, sides = self.year, sides_of(self.document)
        heading = self.say("of_year", year=year.new, sides=sides) if year.old == year.new else sides
        comparison = year.comparison
        topics = () if comparison is None else tuple(self.topics(comparison))
        return YearPage(f"year-{year.new}", heading, self.titles(), self.statement(), topics)

    def titles(self) -> str:
        """Return the titles of both reports, once where they are the same, nothing where there are not both."""
        if self.year.comparison is None:
            return ""
        old, new = self.year.comparison.old.title, self.year.comparison.new.title
        return new if old == new else self.say("arrow", old=old, new=new)

    def statement(self) -> str:
        """Return one sentence for a year of which there is no more to say."""
        year = self.year
        if year.status == "compared":
            whole = len(self.document.topics) == len(TOPICS)
            return "" if year.differs else self.say("identical" if whole else "nothing_shown")
        key = {"same": "same_files", "added": "year_added", "removed": "year_removed"}.get(year.status, year.status)
        sides = self.labels["list_separator"].join(year.unreadable)
        return self.say(key, sections=year.sections, figures=year.figures, sides=sides)

    def topics(self, comparison: Comparison) -> Iterator[TopicPage]:
        """Yield the topics in which something changed."""
        for topic, rows_of in TOPICS.items():
            groups = grouped(rows_of(self, comparison))
            if groups:
                counts = tuple(
                    self.say(f"count_{key}", count=count) for key, count in COUNTS[topic](comparison) if count
                )
                yield TopicPage(topic, self.labels[topic], counts, groups)

    def figure_rows(self, comparison: Comparison) -> Iterator[tuple[str, Row]]:
        """Yield the figures that changed, each with the heading it stands under."""
        for change in comparison.figures:
            version = change.new or change.old
            assert version is not None, "a change has at least one side"
            yield (
                self.group_of(version.part, change.new),
                FigureRow(
                    mark="+" if change.old is None else "-" if change.new is None else "~",
                    id=version.id,
                    former_id=change.old.id if change.old is not None and change.old.id != version.id else "",
                    label=version.label,
                    tags=tuple(self.figure_tags(change)),
                    old="" if change.old is None else change.old.text or "—",
                    new="" if change.new is None else change.new.text or "—",
                    difference=self.difference(change),
                    relative=change.relative,
                    comparable=change.comparable,
                    notes=tuple(self.figure_notes(change)),
                ),
            )

    def difference(self, change: FigureChange) -> str:
        """Return by how much a value changed, nothing where that cannot be said."""
        difference = change.difference
        if difference is None:
            return ""
        unit = self.labels["points"] if difference.points else difference.unit
        return difference.number + unit

    def figure_tags(self, change: FigureChange) -> Iterator[str]:
        """Yield what became of a figure, as far as its values do not show it."""
        for kind in ("added", "dropped"):
            if kind in change.kinds:
                yield self.labels[kind]
        if not change.comparable:
            yield self.labels["not_comparable"]

    def figure_notes(self, change: FigureChange) -> Iterator[Note]:
        """Yield the remarks on a figure: why it changed, what about it is told or counted in another way."""
        told = {fact.name for fact in change.redefined}
        reasons = [self.reason(each) for each in change.reasons if each.kind not in told]
        if reasons:
            yield Note(self.labels["because"], self.labels["semicolon"].join(reasons))
        if change.restated is not None:
            each = change.restated
            old = self.say("restated_side", value=each.old, place=placed(each.old_place, self.document.old))
            new = self.say("restated_side", value=each.new, place=placed(each.new_place, self.document.new))
            yield Note(self.say("restated", year=each.year), self.say("arrow", old=old, new=new))
        if "relabelled" in change.kinds and change.old is not None and change.new is not None:
            yield Note(self.labels["label"], self.say("arrow", old=change.old.label, new=change.new.label))
        for fact in (*change.redefined, *change.facts):
            yield Note(self.labels[fact.name], self.arrow(fact))

    def reason(self, reason: Reason) -> str:
        """Return why a derived figure changed."""
        change = self.say("arrow", old=reason.old.text or "—", new=reason.new.text or "—")
        return self.say(f"because_{reason.kind}", label=reason.new.label, change=change)

    def passage_rows(self, comparison: Comparison) -> Iterator[tuple[str, Row]]:
        """Yield the passages that changed, each with the heading it stands under."""
        for change in comparison.prose:
            passage = change.new or change.old
            assert passage is not None, "a change has at least one side"
            side = self.document.old if change.new is None else self.document.new
            yield (
                self.group_of(passage.part, change.new),
                PassageRow(
                    mark=mark_of(change),
                    name=self.name_of(passage),
                    tags=tuple(self.labels[kind] for kind in change.kinds),
                    lead=tuple(joined(map(piece_of, change.lead))),
                    text=excerpt_of(change),
                    remark=self.where_from(change.old, change.new) if "moved" in change.kinds else "",
                    place=placed(passage.place, side),
                ),
            )

    def where_from(self, old: Passage | None, new: Passage | None) -> str:
        """Return where a passage stood before it was moved."""
        assert old is not None, "what was moved was somewhere before"
        if new is not None and old.part.id == new.part.id:
            return self.say("former_number", number=self.name_of(old))
        return self.say("moved_from", place=self.heading(old.part) + self.labels["below"] + self.name_of(old))

    def name_of(self, passage: Passage) -> str:
        """Return what a passage is in its part: its number, or the word for its slot."""
        return passage.number or self.labels[f"slot_{passage.slot}"]

    def structure_rows(self, comparison: Comparison) -> Iterator[tuple[str, Row]]:
        """Yield the changes of structure, each with the heading it stands under."""
        for part in comparison.parts:
            yield self.labels["parts"], self.part_row(part)
        for fact in comparison.head:
            text = tuple(replaced(*(self.said(fact.name, each) for each in (fact.old, fact.new))))
            yield self.labels["head"], StructureRow("~", self.labels[f"head_{fact.name}"], (), text, ())
        for relation in comparison.relations:
            yield self.labels["relations"], self.relation_row(relation)
        for waiver in comparison.waivers:
            yield self.labels["waivers"], self.waiver_row(waiver)

    def said(self, name: str, text: str) -> str:
        """Return what a fact of the head says: the meaning of a word of a fixed list, else its text."""
        return self.labels.get(f"word_{text}", text) if name in NAMES_OF_WORDS else text

    def part_row(self, change: PartChange) -> StructureRow:
        """Return a part that changed, with its number and title."""
        part = change.new or change.old
        assert part is not None, "a change has at least one side"
        title = tuple(joined(map(piece_of, change.title))) or (Piece("same", self.say("untitled", id=part.id)),)
        number = (Piece("same", part.number),) if part.number else ()
        tags = tuple(self.labels[kind] for kind in change.kinds if kind in {"added", "removed"})
        mark: Mark = "+" if change.old is None else "-" if change.new is None else "~"
        remarks = tuple(self.part_remarks(change.old, change.new, change.kinds))
        return StructureRow(mark, "", tags, tuple(joined((*number, *title))), remarks)

    def part_remarks(self, old: Part | None, new: Part | None, kinds: Collection[str]) -> Iterator[str]:
        """Yield what the title of a part does not show: its former id, where it stood, its former role."""
        if old is None or new is None:
            return
        if "renamed" in kinds:
            yield self.fact("id", old.id, new.id)
        if "moved" in kinds:
            yield self.part_from(old, new)
        if "role" in kinds:
            roles = (self.labels[f"role_{each.role}"] if each.role else self.labels["nothing"] for each in (old, new))
            yield self.fact("role", *roles)

    def part_from(self, old: Part, new: Part) -> str:
        """Return where a part stood before it was moved."""
        if old.section in {old.id, new.section}:
            return self.say("former_number", number=old.number.rstrip("、")) if old.number else self.labels["moved"]
        return self.say("moved_from", place=self.labels["below"].join(old.headings[:1]) or old.section)

    def relation_row(self, change: RelationChange) -> StructureRow:
        """Return a relation that was added or removed."""
        relation = change.new or change.old
        assert relation is not None, "a change has at least one side"
        kind: PieceKind = "removed" if change.new is None else "added"
        mark: Mark = "-" if change.new is None else "+"
        return StructureRow(
            mark, "", (self.labels[kind],), (Piece(kind, relation.text),), (self.group_of(relation.part, change.new),)
        )

    def waiver_row(self, change: WaiverChange) -> StructureRow:
        """Return a waiver that was added, removed or given another reason."""
        waiver = change.new or change.old
        assert waiver is not None, "a change has at least one side"
        mark: Mark = "+" if change.old is None else "-" if change.new is None else "~"
        tag = {"+": "added", "-": "removed"}.get(mark, "reworded")
        text = tuple(replaced(self.reason_of(change.old), self.reason_of(change.new)))
        return StructureRow(mark, self.say("waiver", **waiver._asdict()), (self.labels[tag],), text, ())

    def reason_of(self, waiver: Waiver | None) -> str:
        """Return the reason given for a waiver and until when it holds, nothing for none."""
        if waiver is None:
            return ""
        return self.say("waiver_until", **waiver._asdict()) if waiver.until else waiver.reason

    def fact(self, label: str, old: str, new: str) -> str:
        """Return what a fact was and is, after what it is called."""
        return self.labels[label] + self.labels["colon"] + self.say("arrow", old=old, new=new)

    def arrow(self, change: TextChange) -> str:
        """Return what a fact was and is."""
        nothing = self.labels["nothing"]
        return self.say("arrow", old=change.old or nothing, new=change.new or nothing)

    def group_of(self, part: Part, new: object) -> str:
        """Return the heading that a change in a part stands under: that of the new report, where it has the part."""
        return self.heading(part if new is not None else self.homes.get(part.id, part))

    def heading(self, part: Part) -> str:
        """Return the headings of a part, that of its section first."""
        return self.labels["below"].join(part.headings) or self.say("untitled", id=part.id)


TOPICS: Final[Mapping[Topic, Callable[[Layout, Comparison], Iterator[tuple[str, Row]]]]] = MappingProxyType(
    {"figures": Layout.figure_rows, "prose": Layout.passage_rows, "structure": Layout.structure_rows}
)
"""The topics in the order in which they are shown, and what yields their rows with their headings."""


def homes_in(year: ComparedYear) -> Mapping[str, Part]:
    """Return the parts of the new report by the ids of those of the old one, as far as the comparison names both.

    A subsection of a section that was renamed is found in the section under its new id.
    """
    comparison = year.comparison
    if comparison is None:
        return {}
    pairs = [(each.old, each.new) for each in year.parts]
    passages = [(each.old, each.new) for each in comparison.prose]
    figures = [(each.old, each.new) for each in comparison.figures]
    relations = [(each.old, each.new) for each in comparison.relations]
    told = [tuple(None if side is None else side.part for side in pair) for pair in (*passages, *figures, *relations)]
    new = {part.id: part for _, part in (*pairs, *told) if part is not None}
    renamed = {old.id: now for old, now in pairs if old is not None and now is not None}
    homes = dict(renamed)
    for old in (part for part, _ in told if part is not None):
        section = renamed.get(old.section, old).section
        identifier = section + old.id.removeprefix(old.section)
        if old.id not in homes and identifier in new:
            homes[old.id] = new[identifier]
    return homes


def grouped(rows: Iterable[tuple[str, Row]]) -> tuple[Group, ...]:
    """Return rows under their headings; a heading is given again only where another came between."""
    groups = groupby(rows, key=lambda pair: pair[0])
    return tuple(Group(heading, tuple(row for _, row in pairs)) for heading, pairs in groups)


def placed(place: str, side: ComparedSide) -> str:
    """Return a place with the revision it is in, as git writes it: `main:data/2019/plan.yaml:3`."""
    return f"{side.revision}:{place}" if side.revision else place


def mark_of(change: PassageChange) -> Mark:
    """Return what became of a passage, in one character."""
    if change.old is None or change.new is None:
        return "+" if change.old is None else "-"
    return "~" if "reworded" in change.kinds else ">"
