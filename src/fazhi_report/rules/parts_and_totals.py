"""Rules on what a sentence presents as part of a total: 受理179件，其中办结149件."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.quantity import (
    POINTS,
    Dimension,
    Interval,
    combine_intervals,
    exact_text,
    exactly,
    intervals_may_compare,
    unit_of_dimension,
)
from fazhi_report.rules.passages import Mention, Passage
from fazhi_report.rules.subject import Part

AMONG_THEM: Final = "其中"
LISTED: Final = ("分别为", "分别是", "分为", "包括")
"""What names parts. Those behind the first three are all parts there are; 包括 and 其中 may name some of them only."""

COMPLETE: Final = frozenset({"分别为", "分别是", "分为"})

JOINING: Final = "、和及与以"
"""What stands between figures that are one list, or one sum: 办结100件、结转20件."""


ENDS_SENTENCE: Final = ("。", "；", "！", "？")

OF_ANYTHING: Final = (("个", 1),)
"""A unit of too many things: in 18个县开展试点，其中建成示范点30个 the one is no part of the other."""


class Amount(NamedTuple):
    """A count that stands in a passage, with its value and all it may be; `start` and `end` mark it."""

    value: Fraction
    possible: Interval
    dimension: Dimension
    start: int
    end: int


def parts_above_total(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ344 for each figure that is named as a part of a total and is greater, or that makes a sum greater.

    Only counts of one unit in one sentence are compared (in one paragraph, where a sentence begins with 其中), and only
    where nothing else can be meant: see `runs`.
    """
    for passage in part.passages:
        if len(passage.mentions) < len(("total", "part")):
            continue
        for word in (AMONG_THEM, *LISTED):
            at = passage.text.find(word)
            while at >= 0:
                finding = finding_at(passage, word, at)
                if finding is not None:
                    yield finding
                at = passage.text.find(word, at + len(word))


def finding_at(passage: Passage, word: str, at: int) -> Diagnostic | None:
    """Return what is wrong with the parts that the word at `at` names, None where nothing is."""
    text = passage.text
    opens_sentence = text[at - 1 : at] in ENDS_SENTENCE
    start = 0 if opens_sentence else max(text.rfind(mark, 0, at) for mark in ENDS_SENTENCE) + 1
    amounts = [amount for each in passage.mentions if each.start >= start and (amount := amount_of(each)) is not None]
    before = [each for each in amounts if each.end <= at]
    parts = parts_behind(text, at + len(word), [each for each in amounts if each.start >= at])
    if not parts or (word == AMONG_THEM and parts[0].dimension == OF_ANYTHING):
        return None
    alike = [each for each in before if each.dimension == parts[0].dimension]
    if word != AMONG_THEM:
        alike = [each for each in alike if re.fullmatch("，?(?:具体)?", text[each.end : at])]
    totals = runs(text, alike)
    if not totals:
        return None
    sums = [parts] if word in COMPLETE and len(parts) > 1 else []
    for each in (*([part] for part in parts), *sums):
        if not any(intervals_may_compare(added(each), "<=", added(total)) for total in totals):
            return finding_of(passage, word, each, totals[-1])
    return None


def finding_of(passage: Passage, word: str, parts: Sequence[Amount], total: Sequence[Amount]) -> Diagnostic:
    """Return the finding that parts, or one of them, are more than their total."""
    printed, printed_total = (
        "、".join(passage.text[each.start : each.end] for each in amounts) for amounts in (parts, total)
    )
    unit = unit_of_dimension(parts[0].dimension).text
    arguments = {
        "word": word,
        "parts": printed,
        "total": printed_total,
        "sum": exact_text(sum((each.value for each in parts), Fraction(0))) + unit if len(parts) > 1 else "",
    }
    related = tuple(passage.span(each.start, each.end) for each in total)
    return Diagnostic("FZ344", passage.span(parts[0].start, parts[-1].end), arguments, related)


def amount_of(mention: Mention) -> Amount | None:
    """Return what a reference counts, None for a rate, a number without unit, one that is approximate, or no number.

    A rate of a part may well be above that of the whole.
    """
    quantity = None if mention.figure is None else mention.figure.quantity
    if quantity is None or quantity.approximate or quantity.unit.dimension in {(), POINTS.dimension}:
        return None
    if any(exponent < 0 for _, exponent in quantity.unit.dimension):
        return None
    possible = quantity.interval or exactly(quantity.value)
    return Amount(quantity.value, possible, quantity.unit.dimension, mention.start, mention.end)


def parts_behind(text: str, start: int, amounts: Sequence[Amount]) -> list[Amount]:
    """Return the counts that what ends at `start` names as parts: those of the clause behind it, of the first's unit.

    In the next clause something else may be told already.
    """
    while text[start : start + 1] in {"，", "：", "有"}:
        start += 1
    end = min((at for mark in (*ENDS_SENTENCE, "，", "）") if (at := text.find(mark, start)) >= 0), default=len(text))
    within = [each for each in amounts if start <= each.start and each.end <= end]
    return [each for each in within if each.dimension == within[0].dimension]


def runs(text: str, amounts: Sequence[Amount]) -> list[list[Amount]]:
    """Return what may be the total: each count before the word, those listed with 、 taken together.

    其中 may go back to any of them: 受理179件，办结149件，其中土地类160件 is right if 160 were accepted.
    """
    found: list[list[Amount]] = []
    for amount in amounts:
        between = text[found[-1][-1].end : amount.start] if found else "，"
        if "，" in between or "：" in between or not any(mark in between for mark in JOINING):
            found.append([])
        found[-1].append(amount)
    return found


def added(amounts: Sequence[Amount]) -> Interval:
    """Return what the sum of counts may be."""
    total = amounts[0].possible
    for each in amounts[1:]:
        total = combine_intervals(total, "+", each.possible)
    return total
