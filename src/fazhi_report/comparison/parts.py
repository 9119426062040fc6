"""The sections and subsections of both reports: which belong together, and how each is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.comparison.likeness import Bag, Candidate, bag_of, best_pairs, likeness
from fazhi_report.comparison.sides import place_of
from fazhi_report.diagnostics import Path
from fazhi_report.numbering import SUBSECTIONS, counted
from fazhi_report.quantity import chinese_numeral
from fazhi_report.schema import Measure, Report, Section, SectionFile, Subsection, texts_of, texts_of_measures

MOSTLY: Final = 0.5
"""How alike two parts with different ids are at least for one to be the other."""


class MeasureSource(NamedTuple):
    """A measure as written, with its path in the file of its section and that of the measure above it, or of its part.

    `number` is that which is printed, behind those of the measures above it: `2.（1）`.
    """

    measure: Measure
    path: Path
    above: Path
    number: str


class PartSource(NamedTuple):
    """A section or subsection as written: its id (`disputes.reconsideration`), its section, and its content.

    `path` is its path in the file of the section, `number` that which is printed; `measures` are its own, each followed
    by those below it.
    """

    id: str
    section: Section
    subsection: Subsection | None
    path: Path
    number: str
    measures: tuple[MeasureSource, ...]

    @property
    def title(self) -> str | None:
        """The title as written."""
        return self.section.content.title if self.subsection is None else self.subsection.title

    @property
    def role(self) -> str:
        """The role as declared, empty where a subsection declares none."""
        return self.section.content.role if self.subsection is None else self.subsection.role or ""

    @property
    def text(self) -> str | None:
        """The opening text as written."""
        return self.section.content.text if self.subsection is None else self.subsection.text

    @property
    def place(self) -> str:
        """Where the part begins."""
        return place_of(self.section.places, self.path)


def parts_of(report: Report) -> Iterator[PartSource]:
    """Yield the parts of a report, each section before its subsections, with the numbers that are printed."""
    count = 0
    last: dict[str, int] = {}
    for section in report.sections:
        content = section.content
        count += content.title is not None
        number = "" if content.title is None else f"{chinese_numeral(count)}、"
        yield PartSource(section.id, section, None, (), number, tuple(measures_of(content, (), last)))
        numbers = counted(SUBSECTIONS, last, continued=content.continued)
        for position, subsection in enumerate(content.subsections):
            path: Path = ("subsections", position)
            number = next(numbers)
            measures = tuple(measures_of(subsection, path, last))
            yield PartSource(f"{section.id}.{subsection.id}", section, subsection, path, number, measures)


def measures_of(
    holder: SectionFile | Subsection | Measure, path: Path, last: dict[str, int], above: str = ""
) -> Iterator[MeasureSource]:
    """Yield the measures of a part or measure at `path` in reading order; `last` are the last numbers of each way."""
    numbers = counted(holder.numbering, last, continued=holder.continued)
    for index, measure in enumerate(holder.measures):
        place: Path = (*path, "measures", index)
        number = above + next(numbers)
        yield MeasureSource(measure, place, path, number)
        yield from measures_of(measure, place, last, number)


def pairs_of_parts(old: Report, new: Report) -> Mapping[str, str]:
    """Return which sections and subsections of two reports belong together: ids of the old one → ids of the new one.

    A part is the same if it has the same id. Otherwise it may have been renamed, or moved to another section: then it
    has the same title, or mostly the same words.
    """
    old_parts, new_parts = list(parts_of(old)), list(parts_of(new))
    sections: dict[str, str] = {}
    for of_sections in (True, False):
        one, other = (
            [each for each in parts if (each.subsection is None) is of_sections] for parts in (old_parts, new_parts)
        )
        sections |= pairs_among(one, other, sections)
    return sections


def pairs_among(old: Sequence[PartSource], new: Sequence[PartSource], sections: Mapping[str, str]) -> dict[str, str]:
    """Return which sections, or which subsections, belong together, where it is known which sections do."""
    of_new = {each.id for each in new}
    same = {each.id: same_id for each in old if (same_id := id_in_new(each, sections)) in of_new}
    taken = set(same.values())
    old_left = [each for each in old if each.id not in same]
    new_left = [each for each in new if each.id not in taken]
    old_bags, new_bags = (
        [bag_of_part(each) for each in left] for left in ((old_left, new_left) if old_left and new_left else ((), ()))
    )
    candidates = [
        Candidate(alike, at_old, at_new, old_left[at_old].id, new_left[at_new].id)
        for at_old, one in enumerate(old_bags)
        for at_new, other in enumerate(new_bags)
        for alike in [alikeness(old_left[at_old], new_left[at_new], likeness(one, other), sections)]
        if alike
    ]
    return same | {old_left[at_old].id: new_left[at_new].id for at_old, at_new in best_pairs(candidates)}


def id_in_new(part: PartSource, sections: Mapping[str, str]) -> str:
    """Return the id that a part of the old report has in the new one if only its section was renamed."""
    section = sections.get(part.section.id, part.section.id)
    return part.id if part.subsection is None else f"{section}.{part.subsection.id}"


def alikeness(old: PartSource, new: PartSource, words: float, sections: Mapping[str, str]) -> float:
    """Return how surely two parts with different ids are one, given how alike their words are; 0 where they are not.

    Subsections of different sections may have one title or one id by chance, but not both.
    """
    titled = old.title is not None and new.title is not None and old.title.split() == new.title.split()
    if old.subsection is None or new.subsection is None:
        near = True
    else:
        near = sections.get(old.section.id) == new.section.id or old.subsection.id == new.subsection.id
    return words + titled + near if words >= MOSTLY or (titled and near) else 0.0


def bag_of_part(part: PartSource) -> Bag:
    """Return the words of a part, of a section with all of its subsections, figures by the names they have there."""
    if part.subsection is None:
        texts = [text for _, text in texts_of(part.section.content)]
    else:
        texts = [part.text or "", *(text for _, text in texts_of_measures((), part.subsection.measures))]
    return bag_of("\n".join("".join(text.split()) for text in texts))
