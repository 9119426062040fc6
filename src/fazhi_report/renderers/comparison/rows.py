"""A comparison in words: its changes as rows in groups, in the same words for every format that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from fazhi_report.comparison import Topic

Mark = Literal["+", "-", "~", ">"]
"""What became of something, in one character: added, removed, changed, only moved."""

PieceKind = Literal["same", "removed", "added", "gap", "break"]


class Piece(NamedTuple):
    """A stretch of a text: words of both reports, or of one alone; what is left out; the beginning of a paragraph."""

    kind: PieceKind
    text: str


GAP: Final = Piece("gap", "……")
BREAK: Final = Piece("break", "\n")


class Note(NamedTuple):
    """One remark on a figure: what it is about, and the remark."""

    label: str
    text: str


class FigureRow(NamedTuple):
    """A figure that changed. `tags` say what became of it, where the values do not show it.

    `former_id` is there where it had another.
    """

    mark: Mark
    id: str
    former_id: str
    label: str
    tags: tuple[str, ...]
    old: str
    new: str
    difference: str
    relative: str
    comparable: bool
    notes: tuple[Note, ...]


class PassageRow(NamedTuple):
    """A passage that changed: what it is in its part (`二是`), its lead, what is shown of its text, and its place."""

    mark: Mark
    name: str
    tags: tuple[str, ...]
    lead: tuple[Piece, ...]
    text: tuple[Piece, ...]
    remark: str
    place: str


class StructureRow(NamedTuple):
    """A change of structure: what it is about (often nothing), the words, and remarks."""

    mark: Mark
    label: str
    tags: tuple[str, ...]
    text: tuple[Piece, ...]
    remarks: tuple[str, ...]


Row = FigureRow | PassageRow | StructureRow


class Group(NamedTuple):
    """Rows under one heading."""

    heading: str
    rows: tuple[Row, ...]


class TopicPage(NamedTuple):
    """What changed in one topic: its heading, how much there is in words, and the rows."""

    topic: Topic
    heading: str
    counts: tuple[str, ...]
    groups: tuple[Group, ...]


class YearPage(NamedTuple):
    """What came of one year: an anchor, a heading, the titles of the reports, and the topics in which they differ.

    `statement` is one sentence where there is no more to say.
    """

    anchor: str
    heading: str
    titles: str
    statement: str
    topics: tuple[TopicPage, ...]
