"""The numbers of one section of a report as found in its passages, and what is known of each."""

from __future__ import annotations

from typing import Literal, NamedTuple

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.quantity import Agreement, Number

FigureKind = Literal["count", "share", "points", "change", "rank", "limit", "other"]
"""What a number tells: how many or how much there is; a share (91%); a difference in 百分点; a relative change (8.2% of
同比增长8.2%); a place in an order (第2名); a bound (不超过5个工作日); anything else."""


class FoundFigure(NamedTuple):
    """One number of a passage that becomes a statistic or derived figure.

    `passage` is the index of its passage in the section; `start` and `end` are offsets in its text of exactly what a
    reference prints in this place: 179件, 2800余项, 91%, 260.7万, and 2名 of 第2名. `number` is the number as read and
    `unit` that of the data format, empty where there is none. `filter` is `number` where the reference prints no unit.
    `label` says what is counted, in words of the report. `stem` is what tells the figure from others of its kind and
    makes the id, `object` what all of these are: 受理 and 行政复议案件 of 受理行政复议案件179件. `as_of` is a date
    (`2019-12-31`) or empty. `part_of` is the index of the figure of which this one is a part (其中), None where there
    is none. `sure` is False where the label was guessed.
    """

    passage: int
    start: int
    end: int
    number: Number
    unit: str
    kind: FigureKind
    label: str
    stem: str
    object: str
    filter: Literal["", "number"] = ""
    as_of: str = ""
    scope: str = ""
    part_of: int | None = None
    sure: bool = True


class FoundLiteral(NamedTuple):
    """One number of a passage that is no figure and is declared under `literals:`: 7×24小时, with the words around it.

    `text` is what is declared: that of the passage from `start` to `end`. `reason` says why it is no figure.
    """

    passage: int
    start: int
    end: int
    text: str
    reason: Literal["name", "grouped", "unreadable", "other"]


class FoundNumbers(NamedTuple):
    """All numbers of one section that need a declaration, in reading order, and what is unsure of them."""

    figures: tuple[FoundFigure, ...]
    literals: tuple[FoundLiteral, ...]
    findings: tuple[Diagnostic, ...] = ()


class Derivation(NamedTuple):
    """A figure recognised as computed from others: `figure` is its index, `formula` has indices in braces: `{3} / {2}`.

    `agreement` says how what is printed relates to the exact value; a wrong one is no derivation. `definition` says in
    words what the formula computes.
    """

    figure: int
    formula: str
    decimals: int
    agreement: Agreement
    definition: str


class Recognised(NamedTuple):
    """What figures of one section have to do with each other.

    `previous` maps a figure to the one that is its value of the year before. `relations` are conditions that hold, with
    indices in braces: `{3} <= {2}`.
    """

    derivations: tuple[Derivation, ...]
    previous: tuple[tuple[int, int], ...] = ()
    relations: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
