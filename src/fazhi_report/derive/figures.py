"""What derivation makes: every figure of a report with its values of this year and of the year before."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Path, Places, Span
from fazhi_report.formula import Answer, Expression, Link, Silent, canonical
from fazhi_report.quantity import Quantity, State
from fazhi_report.schema import DerivedFigure, Section, Statistic


class Input(NamedTuple):
    """One input of a formula: a figure's id, and whether it is the figure of the year before."""

    figure: str
    previous: bool


class Reading(NamedTuple):
    """What a figure is in one year.

    `quantity` is the figure as printed, `exact` its exact value in base units (a rate of 91% is 91/100); both are None
    where there is no value, and `state` then says why if the author did. `operand` is what a formula gets: an
    approximate number, for one, can be printed but not computed with.
    """

    quantity: Quantity | None
    exact: Fraction | None
    state: State | None
    operand: Answer


NO_READING: Final = Reading(None, None, None, Silent.SILENT)
"""A figure without value, why having been said."""

PENDING: Final = NO_READING._replace(state=State.PENDING)
"""A figure that is still pending, or derived from one that is."""


class Figure(NamedTuple):
    """A statistic or derived figure with its values of this year and of the year before.

    `expression_before` is the formula of a derived figure for the year before: its names stand in `previous` there and
    are written with their sections. It is None where the formula itself goes back a year.
    """

    id: str
    section: str
    name: str
    datum: Statistic | DerivedFigure
    now: Reading
    before: Reading
    expression: Expression | None
    expression_before: Expression | None
    inputs: tuple[Input, ...]
    places: Places

    @property
    def quantity(self) -> Quantity | None:
        """The figure of this year as printed, None where it has no value."""
        return self.now.quantity

    @property
    def exact(self) -> Fraction | None:
        """The exact value of this year in base units, None where there is none."""
        return self.now.exact

    @property
    def state(self) -> State | None:
        """Why there is no value this year, where the author said so."""
        return self.now.state

    @property
    def path(self) -> Path:
        """The figure's path in its section file."""
        return ("statistics" if isinstance(self.datum, Statistic) else "derived", self.name)

    @property
    def span(self) -> Span:
        """The place of the figure's id."""
        return self.places.of_key(self.path)


class CheckedRelation(NamedTuple):
    """A relation of a section, the one at `position`: the comparisons that could be made, and the figures it names."""

    section: Section
    position: int
    text: str
    links: tuple[Link, ...]
    names: tuple[str, ...]


SHORT_NAME: Final = 4
"""Names of fewer characters are taken for one another when half of their characters agree."""


class Figures(NamedTuple):
    """All figures of a report by id, in the order of the files, and its relations.

    `lost` are ids and section ids whose data had errors: a name among them is not unknown, only not to be had.
    """

    by_id: Mapping[str, Figure]
    lost: frozenset[str]
    relations: tuple[CheckedRelation, ...] = ()

    def find(self, section: str, name: str) -> Figure | None:
        """Return the figure that `name` or `other.name` means in the file of `section`."""
        return self.by_id.get(full_name(section, name))

    def is_lost(self, section: str, name: str) -> bool:
        """Tell whether the data that `name` means in `section` had errors of its own."""
        identifier = full_name(section, name)
        return identifier in self.lost or identifier.partition(".")[0] in self.lost

    def nearest(self, section: str, name: str) -> str:
        """Return the name that was most likely meant, as it would be written in the file of `section`, or nothing.

        That is a figure with this label, else the same name in another section, else the known name most like it: of
        two Chinese characters, one may be wrong.
        """
        from difflib import get_close_matches

        last_part = name.rpartition(".")[2]
        known = {identifier.removeprefix(f"{section}."): figure for identifier, figure in self.by_id.items()}
        labelled = (each for each, figure in known.items() if figure.datum.label == name)
        elsewhere = (each for each in known if each.rpartition(".")[2] == last_part)
        alike = get_close_matches(name, known, n=1, cutoff=0.5 if len(name) < SHORT_NAME else 0.6)
        return next(labelled, "") or next(elsewhere, "") or next(iter(alike), "")


def full_name(section: str, name: str) -> str:
    """Return the id of a figure named `name` or `other.name` in the file of `section`."""
    return name if "." in name else f"{section}.{name}"


def redefined(before: Figure, now: Figure) -> tuple[str, ...]:
    """Return in what two figures with one id do not count the same: `unit`, `scope`, `definition`, `formula`.

    Of two such figures a change says little. Spaces in a definition make no difference, nor does the spelling of a
    formula; a definition, a scope or a unit that only one of them gives does not make them differ.
    """
    fields = ("unit", "scope", "definition", "formula")
    return tuple(
        field for field in fields if differ(said_of(before, field), said_of(now, field), both=field != "formula")
    )


def differ(before: str, now: str, *, both: bool) -> bool:
    """Tell whether two descriptions differ, spaces apart. Where `both` have to be there, one alone does not differ."""
    return "".join(before.split()) != "".join(now.split()) and not (both and "" in (before, now))


def said_of(figure: Figure, field: str) -> str:
    """Return one of the things that say what a figure counts; empty where it does not say."""
    datum = figure.datum
    if field == "formula":
        return "" if figure.expression is None else canonical(figure.expression)
    if field == "scope":
        return (datum.scope or "") if isinstance(datum, Statistic) else ""
    if field == "unit":
        return "" if figure.quantity is None else figure.quantity.unit.text
    return datum.definition or ""
