"""What both reports declare beside their text: the facts of `report.yaml`, relations and waivers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeVar

from fazhi_report import schema
from fazhi_report.comparison.changes import Relation, RelationChange, TextChange, Waiver, WaiverChange
from fazhi_report.comparison.facts import iso_text, moved_on, with_known_names
from fazhi_report.comparison.matching import Matched, Matching
from fazhi_report.comparison.ordering import merged, row_of
from fazhi_report.comparison.publication import ANOTHER_EVERY_YEAR, texts_of_publication
from fazhi_report.comparison.reading import TextReader, year_sign
from fazhi_report.comparison.sides import place_of
from fazhi_report.formula import canonical, parse_relation
from fazhi_report.prose import without_wrapping

Kept = TypeVar("Kept")


def head_changed(matching: Matching) -> Iterator[TextChange]:
    """Yield what changed in `report.yaml`. From year to year the date is another, and so is the year in the title."""
    readers = matching.old.reader, matching.new.reader
    heads = [reader.side.report.head for reader in readers]
    yield from texts_changed(readers, *({"title": head.title, "issuer": head.issuer} for head in heads))
    if heads[0].region != heads[1].region:
        yield TextChange("region", heads[0].region, heads[1].region)
    if not matching.years_later and heads[0].date != heads[1].date:
        yield TextChange("date", heads[0].date.isoformat(), heads[1].date.isoformat())
    left_out = ANOTHER_EVERY_YEAR if matching.years_later else frozenset()
    of_publication = [dict(texts_of_publication(head)) for head in heads]
    for change in texts_changed(readers, *of_publication):
        if change.name not in left_out:
            yield change


def texts_changed(
    readers: tuple[TextReader, TextReader], before: Mapping[str, str], now: Mapping[str, str]
) -> Iterator[TextChange]:
    """Yield the texts of the head that differ; both reports have the same names of texts."""
    for name in before:
        old, new = relative(before[name], readers[0]), relative(now[name], readers[1])
        if old != new:
            yield TextChange(name, readers[0].print(old), readers[1].print(new))


def relative(text: str, reader: TextReader) -> str:
    """Return a text of the head as it is compared: the report's own year is the same in every report, if typed, too."""
    return reader.read_title(text, "").replace(str(reader.side.year), year_sign(0))


def relations_changed(matching: Matching) -> Iterator[RelationChange]:
    """Yield the relations that only one of the reports has, however they are spelled."""
    old, new = relations_of(matching.old), relations_of(matching.new)
    old, new = not_in(old, new), not_in(new, old)
    old, new = by_meaning(old, matching.old), by_meaning(new, matching.new)
    for known in merged(row_of(matching.old.side.year, old), row_of(matching.new.side.year, new)):
        if known not in old or known not in new:
            one, other = old.get(known), new.get(known)
            yield RelationChange(
                None if one is None else relation_of(one, matching.old),
                None if other is None else relation_of(other, matching.new),
            )


class DeclaredRelation(NamedTuple):
    """A relation as written, in the file of a section, and its position there."""

    section: schema.Section
    text: str
    position: int


def relations_of(report: Matched) -> Mapping[str, DeclaredRelation]:
    """Return the relations of a report by section and words, each counted from 1."""
    found: dict[str, DeclaredRelation] = {}
    for section in report.side.report.sections:
        for position, text in enumerate(section.content.relations):
            add_counted(found, f"{section.id} {text}", DeclaredRelation(section, text, position))
    return found


def not_in(one: Mapping[str, Kept], other: Mapping[str, Kept]) -> Mapping[str, Kept]:
    """Return what only one of two mappings has: most relations are the same to the letter, and need no reading."""
    return {key: item for key, item in one.items() if key not in other}


def by_meaning(relations: Mapping[str, DeclaredRelation], report: Matched) -> Mapping[str, DeclaredRelation]:
    """Return relations by what they say with the ids known to both reports, each counted from 1."""
    found: dict[str, DeclaredRelation] = {}
    for each in relations.values():
        add_counted(found, known_relation(each.text, each.section.id, report.known_figures), each)
    return found


def relation_of(declared: DeclaredRelation, report: Matched) -> Relation:
    """Return a relation as one of the reports has it."""
    section, text, position = declared
    place = place_of(section.places, ("relations", position))
    return Relation(report.shown(report.known_part(section.id)), text, place)


def known_relation(text: str, section: str, known_figures: Mapping[str, str]) -> str:
    """Return a relation of a section in its canonical spelling, its names replaced by the ids known to both reports."""
    tree, _ = parse_relation(text)
    if tree is None:
        return text
    known = with_known_names(text, tree, section, known_figures)
    again, _ = parse_relation(known)
    return known if again is None else canonical(again)


def waivers_changed(matching: Matching) -> Iterator[WaiverChange]:
    """Yield the waivers that only one of the reports has, or that give another reason or another last day."""
    old, new = waivers_of(matching.old), waivers_of(matching.new)
    for known in merged(row_of(matching.old.side.year, old), row_of(matching.new.side.year, new)):
        one, other = old.get(known), new.get(known)
        if one is None or other is None or not agree(one, other, matching.years_later):
            yield WaiverChange(
                None if one is None else shown(one, matching.old), None if other is None else shown(other, matching.new)
            )


class Declared(NamedTuple):
    """A waiver and its position in `report.yaml`."""

    waiver: schema.Waiver
    position: int


def waivers_of(report: Matched) -> Mapping[str, Declared]:
    """Return the waivers of a report by code and place, with the ids known to both, each counted from 1."""
    found: dict[str, Declared] = {}
    for position, waiver in enumerate(report.side.report.head.waivers):
        where = report.known_figures.get(waiver.where) or report.known_part(waiver.where)
        add_counted(found, f"{waiver.code} {where}", Declared(waiver, position))
    return found


def agree(old: Declared, new: Declared, years_later: int) -> bool:
    """Tell whether two waivers say the same. A last day may move on with the years."""
    if "".join(old.waiver.reason.split()) != "".join(new.waiver.reason.split()):
        return False
    return old.waiver.until == new.waiver.until or moved_on(old.waiver.until, new.waiver.until, years_later)


def shown(declared: Declared, report: Matched) -> Waiver:
    """Return a waiver as one of the reports has it."""
    waiver = declared.waiver
    place = place_of(report.side.report.places, ("waivers", declared.position))
    return Waiver(waiver.code, waiver.where, without_wrapping(waiver.reason), iso_text(waiver.until), place)


def add_counted(found: dict[str, Kept], says: str, item: Kept) -> None:
    """Add an item under what it says, with a count behind that tells apart those that say the same."""
    count = 1
    while f"{says} {count}" in found:
        count += 1
    found[f"{says} {count}"] = item
