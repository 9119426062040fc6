"""The name of a number, and what is known from the numbers before it in the same passage."""

from __future__ import annotations

from typing import Final, NamedTuple

from fazhi_report.importing.found_figures import FigureKind
from fazhi_report.importing.numbers.clauses import Around
from fazhi_report.importing.numbers.phrases import Phrase, read_phrase
from fazhi_report.importing.numbers.written_numbers import Written

BARE: Final = frozenset(("数量", "总量", "比例", "排名", "得分", "分别", "总体"))
"""Words that say how much and not of what."""


class Name(NamedTuple):
    """What a number counts: the fields of a `FoundFigure` that its words give.

    `full` is a longer label, for where another figure has the same one. `part_of` is the index of the whole.
    """

    label: str
    stem: str = ""
    object: str = ""
    kind: FigureKind = "count"
    scope: str = ""
    part_of: int | None = None
    sure: bool = True
    full: str = ""


class Known(NamedTuple):
    """What is known from the numbers before in the same passage.

    `main` is the last label that is no change and `earlier` the one before; `object` is what was counted last, `stem`
    how, and `unit` in what; `ranked` is what was ranked last, `toward` to whom something was done. `start` is the label
    of what a change began from (从20%); `kept` and `than` are the label and the words of one that is told against
    another year. `whole` is the index of the figure whose parts are being told, with its unit, object and `amount`;
    `left` is what further parts may come to. `listed` are labels for the next numbers of a list.
    """

    main: str = ""
    earlier: str = ""
    object: str = ""
    unit: str = ""
    stem: str = ""
    start: str = ""
    kept: str = ""
    than: str = ""
    scope: str = ""
    toward: str = ""
    ranked: str = ""
    whole: int | None = None
    whole_unit: str = ""
    whole_object: str = ""
    left: float = 0
    amount: float = 0
    in_bracket: bool = False
    listed: tuple[str, ...] = ()
    sentence: int = -1


class Situation(NamedTuple):
    """A number, what stands around it, what is known from those before it, and the nearest title."""

    each: Written
    where: Around
    known: Known
    context: str

    @property
    def before(self) -> str:
        """The words before the number in its clause."""
        return self.where.before

    def with_before(self, before: str) -> Situation:
        """Return the situation with other words before the number."""
        return self._replace(where=self.where._replace(before=before))


Reading = tuple[Name, Known]
"""The name of a number, and what is known then."""

ALIKE: Final = (frozenset("人名位"), frozenset("个处家所座间"))
"""Units that may count the same things."""

NOTHING: Final = Known()


def same_kind(one: str, other: str) -> bool:
    """Tell whether two units may count the same: 名 and 人, 处 and 个."""
    return one == other or any(one in group and other in group for group in ALIKE)


def subject_of(situation: Situation, before: str) -> Phrase:
    """Return what a clause is about: these words of it, else the clause before it, else what was told last."""
    _, where, known, context = situation
    phrase = read_phrase(before)
    if phrase.words:
        return phrase
    for clause in reversed(where.clauses):
        earlier = read_phrase(clause)
        if earlier.words:
            return earlier._replace(scope=phrase.scope or earlier.scope)
    return Phrase(known.main or context, "", "", phrase.scope or known.scope, sure=False)
