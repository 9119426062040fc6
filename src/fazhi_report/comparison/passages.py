"""The passages of both reports: the measures, opening texts and causes, and which of them belong together.

A measure has no id. It is recognised by what it says: by all of its words, else by its lead, else by how much of its
words is left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.comparison.changes import Slot
from fazhi_report.comparison.likeness import Candidate, bag_of, best_pairs, likeness
from fazhi_report.comparison.matching import Matched
from fazhi_report.diagnostics import Path

ALIKE_IN_PLACE, ALIKE_NEARBY, ALIKE_ANYWHERE = 0.2, 0.3, 0.5
"""How alike two passages are at least to be one: both the opening text, or both the causes, of one part; in one part,
or with the same lead; anywhere in the report."""

NEARNESS: Final = 0.2
"""How much more likely a passage is found again nearby."""


class Unit(NamedTuple):
    """A passage as it is compared: where it stands, by the known id of its part, and its lead and text.

    `number` is that of a measure, empty for other passages; `above` is the path of the measure that it stands below, or
    of its part.
    """

    part: str
    slot: Slot
    number: str
    path: Path
    above: Path
    lead: str
    text: str

    @property
    def words(self) -> str:
        """All that the passage says."""
        return f"{self.lead}\n{self.text}"


def units_of(report: Matched) -> Iterator[Unit]:
    """Yield the passages of a report in order; the causes, which close a section, stand with its own texts."""
    for known, part in report.parts.items():
        section = part.section
        if part.text is not None:
            text = report.reader.read(part.text, section.id)
            yield Unit(known, "text", "", (*part.path, "text"), part.path, "", text)
        for measure, path, above, number in part.measures:
            lead = report.reader.read_title(measure.lead, section.id)
            text = report.reader.read(measure.text, section.id)
            yield Unit(known, "measure", number, path, above, lead, text)
        if part.subsection is None and section.content.causes is not None:
            text = report.reader.read(section.content.causes, section.id)
            yield Unit(known, "causes", "", ("causes",), (), "", text)


def words_in(units: Sequence[Unit]) -> str:
    """Return all words of the passages."""
    return "\n".join([unit.words for unit in units])


AGREEING: Final[tuple[Callable[[Unit], object], ...]] = (
    lambda unit: unit._replace(number="", path=(), above=()),
    lambda unit: (unit.lead, unit.text),
    lambda unit: (unit.part, unit.lead) if unit.lead else None,
)
"""What has to agree for two passages to be one, the surest first; None where there is nothing that could."""


def pairs_of(old: Sequence[Unit], new: Sequence[Unit]) -> Mapping[int, int]:
    """Return which passages belong together, by their places in the two rows."""
    pairs: dict[int, int] = {}
    for agreeing in AGREEING:
        waiting: dict[object, list[int]] = {}
        for at_new in left_over(new, pairs.values()):
            waiting.setdefault(agreeing(new[at_new]), []).append(at_new)
        for at_old in left_over(old, pairs):
            value = agreeing(old[at_old])
            if value is not None and waiting.get(value):
                pairs[at_old] = waiting[value].pop(0)
    old_bags = {at_old: bag_of(old[at_old].words) for at_old in left_over(old, pairs)}
    new_bags = {at_new: bag_of(new[at_new].words) for at_new in left_over(new, pairs.values())}
    candidates = [
        Candidate(
            alike + NEARNESS * near(old[at_old], new[at_new]), at_old, at_new, old[at_old].words, new[at_new].words
        )
        for at_old, old_bag in old_bags.items()
        for at_new, new_bag in new_bags.items()
        for alike in [likeness(old_bag, new_bag)]
        if alike >= ALIKE_IN_PLACE and alike >= least_likeness(old[at_old], new[at_new])
    ]
    return pairs | dict(best_pairs(candidates))


def left_over(units: Sequence[Unit], taken: Iterable[int]) -> list[int]:
    """Return the places of the passages that are not yet taken."""
    places = set(taken)
    return [at for at in range(len(units)) if at not in places]


def near(old: Unit, new: Unit) -> bool:
    """Tell whether two passages stand in one part, or have the same lead."""
    return old.part == new.part or (old.lead != "" and old.lead == new.lead)


def least_likeness(old: Unit, new: Unit) -> float:
    """Return how alike two passages are at least to be one."""
    if old.part == new.part and old.slot == new.slot != "measure":
        return ALIKE_IN_PLACE
    return ALIKE_NEARBY if near(old, new) else ALIKE_ANYWHERE
