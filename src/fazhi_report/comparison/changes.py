"""What a comparison says: every change between two reports, as frozen data that a renderer only has to lay out.

Every text stands here as it is to be shown: figures printed, years filled in, parts numbered, places as `file:line`. An
`old` or `new` that does not exist is None; an absent text is empty. Where a change has several sides (a figure renamed
*and* redefined, a measure moved *and* reworded), it is one entry with several `kinds`, which always stand in the order
in which their type lists them.

All lists stand in one order that does not depend on which report is the old one: parts in the order of the reports,
figures and passages in the order of their parts, what only one report has beside its neighbours.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Topic = Literal["figures", "prose", "structure"]
"""What a comparison can be cut down to (`only`)."""


class Heading(NamedTuple):
    """One report of the two: the name it is called by (`2018`, `main:2019`), its year, and its title as printed."""

    name: str
    year: int
    title: str


class Part(NamedTuple):
    """A section or subsection as one of the reports has it.

    `id` is `disputes` or `disputes.reconsideration`; `section` is the id of the section, its own for a section.
    `number` is `五、` or `（一）`, and empty for a section without title; `title` is the title as printed. `headings`
    are number and title together, those of the section first: `("五、积极化解矛盾纠纷", "（一）行政复议")`; a section
    without title adds none. `role` is that which the part declares, empty for a subsection without one of its own.
    """

    id: str
    section: str
    number: str
    title: str
    headings: tuple[str, ...]
    role: str
    place: str


RunKind = Literal["same", "removed", "added"]


class Run(NamedTuple):
    """A run of words within a sentence or title: what the old report prints for it, and what the new one does.

    `old` is empty where words were added, `new` where they were removed. In a run that is the `same`, the two differ
    only where a figure has another value or `{{ year }}` is another year: that is no rewording. Where the run is one
    reference, `old_figure` and `new_figure` are the ids of its figure in each report; they are empty for words. Where
    words were replaced, the removed runs stand before the added ones. All `old` of a text joined together are the old
    text, all `new` the new one.
    """

    kind: RunKind
    old: str
    new: str
    old_figure: str = ""
    new_figure: str = ""


SentenceKind = Literal["same", "reworded", "removed", "added"]


class Sentence(NamedTuple):
    """A sentence, a row of a table, or the break between two paragraphs, whose text is a line feed.

    Its runs are all `removed` or all `added` where the sentence is, all `same` where it is the same. One that was
    `reworded` may stand for two sentences that were joined, or for one that was parted.
    """

    kind: SentenceKind
    runs: tuple[Run, ...]


PassageKind = Literal["added", "removed", "moved", "reworded"]
Slot = Literal["text", "measure", "causes"]
"""What a passage is in its part: the opening text, a measure, or the causes of shortcomings."""


class Passage(NamedTuple):
    """A measure or another text of a part, as one of the reports has it.

    `number` is `一是` for a measure, `2.（1）` for one below another, else empty.
    """

    part: Part
    slot: Slot
    number: str
    place: str


class PassageChange(NamedTuple):
    """A passage that was added, removed, moved to another place, or reworded. One that was moved may also be reworded.

    `moved` means another part, another place within the part (a measure that was its text), or another order among its
    measures; what only made room for others has not moved.
    `lead` are the runs of the lead of a measure, `sentences` those of its text: of both reports, with all that is the
    same, so that a renderer can show the whole passage or leave out what has not changed. Of a passage that was only
    moved all runs are the same.
    """

    kinds: tuple[PassageKind, ...]
    old: Passage | None
    new: Passage | None
    lead: tuple[Run, ...]
    sentences: tuple[Sentence, ...]


class FigureVersion(NamedTuple):
    """A figure as one of the reports has it.

    `kind` is `statistic` or `derived`. `text` is the figure as printed (`179件`, `待报`), `exact` its exact value in
    base units, a decimal such as `0.91` or a fraction such as `102/149`; it is empty where there is none, as for an
    approximate number. `state` is `pending`, `not_disclosed` or `not_applicable` where there is no value, else empty.
    `formula` is empty for a statistic.
    """

    id: str
    kind: Literal["statistic", "derived"]
    label: str
    text: str
    exact: str
    state: str
    unit: str
    formula: str
    part: Part
    place: str


class Difference(NamedTuple):
    """By how much a value changed: a number with its sign, and its unit: `+24` and `件`, `-3.2` and `个百分点`.

    `points` says that it is one in percentage points, as that of two rates is, so that a reader of English can be told.
    The number is the difference of the exact values, rounded once, as in a formula. It has a digit more than the values
    where the difference of the printed values would be another: `9.2%` to `11.3%` may be `+2.04`.
    """

    number: str
    unit: str
    points: bool


class TextChange(NamedTuple):
    """A fact by its name, as the one report and as the other states it; empty where one does not state it."""

    name: str
    old: str
    new: str


class Restatement(NamedTuple):
    """The value of an earlier year, of which the two reports say different things.

    Between two years, the report on the earlier year says what the value was, and the one on the later year says
    something else under `previous`. Between two revisions of one year, `previous` itself was changed. `year` is the
    year that the value belongs to.
    """

    year: int
    old: str
    new: str
    old_place: str
    new_place: str


class Ground(NamedTuple):
    """What a value rests on in one of the reports: an input by its id and label, and its value as printed.

    Of a formula `text` are the words, and there is neither id nor label.
    """

    figure: str
    label: str
    text: str


class Reason(NamedTuple):
    """Why the value of a derived figure changed.

    `formula`: it is computed in another way. `input`: a figure in its formula has another value. `previous`: so has a
    figure of the year before. Reasons stand in this order.
    """

    kind: Literal["formula", "input", "previous"]
    old: Ground
    new: Ground


FigureKind = Literal[
    "added",
    "dropped",
    "renamed",
    "changed",
    "filled",
    "pending",
    "state",
    "restated",
    "redefined",
    "relabelled",
    "facts",
]
"""What became of a figure.

`renamed`: it has another id, but the same label. Of its value: `changed` from one to another; `filled`, where it was
pending; `pending`, where there was one; `state`, any other change from or to a state. `restated`: the value of the year
before is told in another way. `redefined`: it does not count the same any more. `facts`: other things said of it.
"""


class FigureChange(NamedTuple):
    """A figure in which the two reports differ.

    `difference` and `relative` (`+13.4%`, of counts and amounts only) are there where both values are exact and of one
    unit. `redefined` says in what the figure does not count the same (`unit`, `scope`, `definition`, `formula`), with
    the words of both reports; where it is not empty, values are not comparable, and there is no difference. `reasons`
    are given for a derived figure whose value changed; of its inputs those count that both formulas have. `facts` are
    `source`, `as_of`, `note`, `stated`, `decimals`, `rounding`, `previous`, and such of unit, scope and definition as
    only one report states.
    """

    kinds: tuple[FigureKind, ...]
    old: FigureVersion | None
    new: FigureVersion | None
    difference: Difference | None
    relative: str
    restated: Restatement | None
    redefined: tuple[TextChange, ...]
    reasons: tuple[Reason, ...]
    facts: tuple[TextChange, ...]

    @property
    def comparable(self) -> bool:
        """Whether the values of the two reports mean the same."""
        return not self.redefined


PartKind = Literal["added", "removed", "renamed", "moved", "retitled", "role"]


class PartChange(NamedTuple):
    """A section or subsection that was added, removed, renamed (another id), moved, retitled or given another role.

    `moved` means another order, or another section for a subsection; a part that only has another number has not
    changed. `title` are the runs of the title.
    """

    kinds: tuple[PartKind, ...]
    old: Part | None
    new: Part | None
    title: tuple[Run, ...]


class Relation(NamedTuple):
    """A relation as written, in the section `part`."""

    part: Part
    text: str
    place: str


class RelationChange(NamedTuple):
    """A relation that was added (no `old`) or removed (no `new`)."""

    old: Relation | None
    new: Relation | None


class Waiver(NamedTuple):
    """A waiver as declared: code, where it holds, the reason given, and the last day of a report it holds for."""

    code: str
    where: str
    reason: str
    until: str
    place: str


class WaiverChange(NamedTuple):
    """A waiver that was added (no `old`), removed (no `new`), or given another reason or another last day (both)."""

    old: Waiver | None
    new: Waiver | None


class Comparison(NamedTuple):
    """Two reports compared in substance.

    `head` are changes of `report.yaml`: `title`, `issuer`, `region`, `date`, `edition`, and what is said of the
    publication, block by block: `layout.headings`, `filing.number`. `unchanged_figures` and `unchanged_passages` count
    those that both reports have and that are the same in everything, so that a summary can say of how many it speaks.
    """

    old: Heading
    new: Heading
    figures: tuple[FigureChange, ...]
    prose: tuple[PassageChange, ...]
    parts: tuple[PartChange, ...]
    head: tuple[TextChange, ...]
    relations: tuple[RelationChange, ...]
    waivers: tuple[WaiverChange, ...]
    unchanged_figures: int
    unchanged_passages: int

    @property
    def identical(self) -> bool:
        """Whether nothing changed in substance."""
        return not (self.figures or self.prose or self.parts or self.head or self.relations or self.waivers)


def only(comparison: Comparison, topics: frozenset[Topic]) -> Comparison:
    """Return what a comparison says of some topics. To structure belong parts, head, relations and waivers."""
    return comparison._replace(
        figures=comparison.figures if "figures" in topics else (),
        prose=comparison.prose if "prose" in topics else (),
        parts=comparison.parts if "structure" in topics else (),
        head=comparison.head if "structure" in topics else (),
        relations=comparison.relations if "structure" in topics else (),
        waivers=comparison.waivers if "structure" in topics else (),
    )
