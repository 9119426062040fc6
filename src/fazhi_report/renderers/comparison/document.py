"""Comparisons of reports, ready to be laid out: what is compared, and what came of each year.

A format for people is given this; `comparison_layout` says what each change reads like, in every such format alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from fazhi_report.comparison import Comparison, PartChange, Topic


class ComparedSide(NamedTuple):
    """One of the two sides: the name it goes by (`2018`, `main`, or the word for the workspace), and its commit.

    `revision` and `commit` are empty where the files are those of the workspace.
    """

    name: str
    revision: str
    commit: str


Status = Literal["same", "compared", "added", "removed", "unreadable"]
"""What came of a year: its files are the same; it was compared; only one side has it; a side could not be read."""


class ComparedYear(NamedTuple):
    """What came of one year, or of two that were compared with each other.

    `comparison` is there where both sides were compared; `parts` are the sections and subsections that changed, also
    where the structure was not asked for, so that what was removed from a part can stand under it. `sections` and
    `figures` count those of a report that only one side has. `unreadable` names the sides that could not be read.
    """

    status: Status
    old: int
    new: int
    comparison: Comparison | None = None
    parts: tuple[PartChange, ...] = ()
    sections: int = 0
    figures: int = 0
    unreadable: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether anything was found to differ."""
        return self.status in ("added", "removed") or (self.comparison is not None and not self.comparison.identical)


class ComparisonDocument(NamedTuple):
    """Everything that a comparison has to say, cut down to the `topics` that were asked for.

    `labels` holds the words of `messages.comparison` in the reader's `language` (`zh` or `en`).
    """

    old: ComparedSide
    new: ComparedSide
    years: tuple[ComparedYear, ...]
    topics: tuple[Topic, ...]
    language: str
    labels: Mapping[str, str]
