"""Values of the year before, and changes that can be recomputed from them: 受理179件，同比增长11.9%（上年160件）.

Only words make a figure one of the year before (上年, 去年同期, 2018年), and where a change is printed as well, only
arithmetic that agrees makes it that of this figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from fractions import Fraction
from typing import Final, Literal, NamedTuple

from fazhi_report.diagnostics import TextFinding
from fazhi_report.importing.found_figures import Derivation
from fazhi_report.importing.recognition.passage_words import (
    FALLING,
    RISING,
    Paragraph,
    Reading,
    agreement_with,
    lead_of_list,
)
from fazhi_report.importing.recognition.quotients import label_of
from fazhi_report.quantity import (
    POINTS,
    SIGNS,
    Agreement,
    Interval,
    Unit,
    combine_intervals,
    compare_stated,
    exactly,
    print_quantity,
    rounded,
)

REACHES: Final = re.compile(
    rf"[^，。；]{{0,8}}?(?:{'|'.join(RISING + FALLING)}|变)了?[到至为](?:[^，。；]{{0,8}}?年度?的?)?"
)
"""What leads from a value to the one that it has become: 从上年的20%上升到90.1%."""

FROM: Final = re.compile(r"(?:同比|[比较与同](?:上一?年|去年)(?:同期)?(?:相比)?)[^，。；]{0,4}[由从]$")
"""What stands before a value of the year before that is not called so: 同比由160件增加到179件."""

EARLIER: Final = re.compile(r"[由从](?:原来|原有|原先|改革前|此前|原)?的?$")
"""What stands before a value of earlier on, of whatever time: 由原来的236项减少到58项，精简75.4%."""

THIS_YEAR: Final = re.compile(r"今年|本年|当年|\d{4}年|[达增升降减][^，。；]{0,3}[到至为]|达")
"""What makes a figure behind one of the year before the value of this year."""

Told = Literal["points", "ratio", "amount"]
"""The terms of a change: in 百分点, as a part of the year before, or in the unit of the figure itself."""

PER_CENT: Final = Unit("%", (), SIGNS["%"])
NEAREST: Final = 6
"""So many figures before or behind one of the year before are looked at."""


class Pair(NamedTuple):
    """A figure and the one that it has become from: its value of the year before, or only one of earlier on.

    The latter (由原来的236项减少到58项) is no value to compare the year with, but what a change can be computed from.
    """

    now: Reading
    before: Reading
    of_last_year: bool = True

    @property
    def figures(self) -> tuple[Reading, Reading]:
        """The figure and the one before."""
        return self.now, self.before


class Changes(NamedTuple):
    """What was recognised of the changes of a passage. `previous` are pairs of a figure and that of the year before."""

    derivations: tuple[Derivation, ...]
    previous: tuple[tuple[int, int], ...]
    findings: tuple[TextFinding, ...]


class Computed(NamedTuple):
    """What a change has to be, from both years: its value in base units, the formula and what it computes in words.

    `{now}` and `{before}` stand in the formula for the two figures; it is empty where none can be written. `possible`
    are the values that are left open by the rounding of the two.
    """

    value: Fraction
    formula: str
    definition: str
    possible: Interval


def changes_in(paragraph: Paragraph, derived: Set[int]) -> Changes:
    """Return the values of the year before in a passage and the changes that follow from them; FZ642, FZ646.

    `derived` are the figures that are computed otherwise: such a one has no value of the year before to be declared,
    and changes of it are computed from both figures.
    """
    derivations: list[Derivation] = []
    previous: list[tuple[int, int]] = []
    findings: list[TextFinding] = []
    taken = set(derived)
    compared: set[int] = set()
    for pair, changes in pairs_in(paragraph):
        if pair.now.order in compared or pair.before.order in taken:
            continue
        declared = pair.of_last_year and pair.now.order not in derived and can_be_declared(pair)
        judged = [(each, computed_change(paragraph, pair, each, declared=declared)) for each in changes]
        agreeing = [(each, change) for each, change in judged if change is not None and agrees(change, each)]
        for each, change in judged:
            if pair.of_last_year and (change is None or not agrees(change, each)):
                findings.append(contradiction(paragraph, pair, each))
        if judged and not agreeing:
            continue
        if declared:
            previous.append((pair.now.order, pair.before.order))
            compared.add(pair.now.order)
            derivations.append(value_before(pair))
            taken.add(pair.before.order)
        for each, change in agreeing:
            derivation = derivation_of(pair, each, change)
            if change is not None and derivation is not None and each.order not in taken:
                derivations.append(derivation)
                taken.add(each.order)
                findings += cut_off(paragraph, pair, each, change, derivation)
    return Changes(tuple(derivations), tuple(previous), tuple(findings))


def pairs_in(paragraph: Paragraph) -> Iterator[tuple[Pair, tuple[Reading, ...]]]:
    """Yield each figure of this year with that of the year before and the changes that are told of them."""
    readings = paragraph.readings
    position = 0
    while position < len(readings):
        before = readings[position]
        length = 1
        of_last_year = before.rest is not None or FROM.search(before.words) is not None
        if is_value(before) and (of_last_year or EARLIER.search(before.words)):
            while position + length < len(readings) and goes_on(readings, position, length):
                length += 1
            now = values_now(paragraph, position, length)
            for offset, each in enumerate(now):
                pair = Pair(each, readings[position + offset], of_last_year)
                yield pair, changes_of(paragraph, pair, offset, length)
        position += length


def goes_on(readings: Sequence[Reading], position: int, length: int) -> bool:
    """Tell whether the list of values of the year before that starts at a position goes on with one more."""
    each = readings[position + length]
    listed = lead_of_list(readings, position + length) == readings[position].words != each.words
    return listed and each.rest is not None and is_value(each)


def is_value(reading: Reading) -> bool:
    """Tell whether a figure is an exact value, neither a change nor a bound."""
    return reading.exact and not reading.changes and reading.value >= 0


def values_now(paragraph: Paragraph, position: int, length: int) -> list[Reading]:
    """Return the figures whose values of the year before stand at a position, one or a list; none where unclear."""
    readings = paragraph.readings
    before = readings[position]
    earlier = [each for each in readings[max(position - 2 * NEAREST, 0) : position] if may_be_now(each, before)]
    if length > 1:
        listed = earlier[-length:]
        same = len(listed) == length and all(now.unit == readings[position + at].unit for at, now in enumerate(listed))
        return listed if same and listed[-1].order - listed[0].order == length - 1 else []
    later = [each for each in readings[position + 1 : position + 1 + NEAREST] if may_be_now(each, before)]
    if later and REACHES.fullmatch(paragraph.between(before, later[0])):
        return later[:1]
    if before.rest is None:
        return []
    named = [each for each in earlier if before.rest in each.own_words and each.unit == before.unit]
    named = named or [
        each
        for each in later[:1]
        if not earlier and before.rest in each.own_words and THIS_YEAR.search(each.words) and each.unit == before.unit
    ]
    return named[-1:]


def may_be_now(reading: Reading, before: Reading) -> bool:
    """Tell whether a figure can be of this year what another is of the year before: in its sentence, and alike."""
    share, other = reading.figure.kind == "share", before.figure.kind == "share"
    ranked, also = reading.figure.kind == "rank", before.figure.kind == "rank"
    alike = share is other and (ranked is also or reading.unit == before.unit)
    return alike and reading.sentence == before.sentence and is_value(reading) and reading.rest is None


def changes_of(paragraph: Paragraph, pair: Pair, offset: int, length: int) -> tuple[Reading, ...]:
    """Return the changes that are told of a pair: between its figures, and behind them up to the next value.

    Where pairs stand in lists, so do their changes: 分别增长11.9%、6.4%.
    """
    readings = paragraph.readings
    first, last = sorted(paragraph.position(each) for each in pair.figures)
    end = last + length - offset if length > 1 else last + 1
    behind = []
    for each in readings[end : end + NEAREST]:
        if not each.changes or each.sentence != pair.before.sentence:
            break
        behind.append(each)
    if length > 1:
        listed = behind[:length]
        return (listed[offset],) if len(listed) == length and is_change(listed[offset]) else ()
    between = [each for each in readings[first + 1 : last] if each.changes] if last - first <= NEAREST else []
    return tuple(each for each in (*between, *behind) if is_change(each))


def is_change(reading: Reading) -> bool:
    """Tell whether a figure is an exact change."""
    return reading.exact and reading.changes and reading.value >= 0


def falls(paragraph: Paragraph, change: Reading) -> bool:
    """Tell whether a change is told as a fall."""
    lead = lead_of_list(paragraph.readings, paragraph.position(change))
    return max(lead.rfind(verb) for verb in FALLING) > max(lead.rfind(verb) for verb in RISING)


def can_be_declared(pair: Pair) -> bool:
    """Tell whether the value of the year before can be printed from what is declared under `previous`."""
    return pair.now.unit == pair.before.unit and not pair.before.figure.number.magnitude


def computed_change(paragraph: Paragraph, pair: Pair, change: Reading, *, declared: bool) -> Computed | None:
    """Return what a change of this unit has to be; None where such a change cannot be told of the two.

    Where the value of the year before is not `declared`, the formula names both figures.
    """
    told = told_as(pair, change)
    if told is None:
        return None
    falling = falls(paragraph, change) is not (pair.now.figure.kind == "rank")
    label = label_of(pair.now)
    years = ("本年数", "上年数") if pair.of_last_year else ("现有数", "原有数")
    words = f"{label}{years[1]}减{years[0]}" if falling else f"{label}{years[0]}减{years[1]}"
    signs = "-" if falling else ""
    last = "previous({now})" if declared else "{before}"
    if told == "points" and not declared:
        formula = definition = ""
    elif told == "points":
        formula, definition = f"{signs}points({{now}})", f"{words}，以百分点计。"
    elif told == "ratio":
        terms = "({before} - {now})" if falling else "({now} - {before})"
        formula = f"{signs}change({{now}})" if declared else f"{terms} / {{before}}"
        definition = f"{words}，除以{years[1]}。"
    else:
        formula, definition = (f"{last} - {{now}}" if falling else f"{{now}} - {last}"), f"{words}。"
    value = change_between(told, exactly(pair.now.value), exactly(pair.before.value), falling=falling).low
    now, before = (each.quantity.interval or exactly(each.value) for each in pair.figures)
    return Computed(value, formula, definition, change_between(told, now, before, falling=falling))


def told_as(pair: Pair, change: Reading) -> Told | None:
    """Return in which terms a change is told, None where these cannot be the terms of the two figures."""
    if change.unit.dimension == POINTS.dimension:
        return "points" if pair.now.figure.kind == "share" else None
    if change.unit.text in SIGNS:
        return "ratio" if pair.before.value else None
    return "amount" if change.unit == pair.now.unit else None


def change_between(told: Told, now: Interval, before: Interval, *, falling: bool) -> Interval:
    """Return the change from one value to another, above zero where it goes the way it is told."""
    difference = combine_intervals(before, "-", now) if falling else combine_intervals(now, "-", before)
    if told == "points":
        return combine_intervals(difference, "*", exactly(Fraction(100)))
    return combine_intervals(difference, "/", before) if told == "ratio" else difference


def agrees(computed: Computed, change: Reading) -> bool:
    """Tell whether a change as printed is the computed one, or may be before the values were rounded."""
    decimals = change.figure.number.decimals
    found = compare_stated(computed.value, decimals, change.quantity, "half_up", computed.possible)
    return found is not Agreement.WRONG


def value_before(pair: Pair) -> Derivation:
    """Return the figure of the year before as that of this year's `previous`."""
    definition = f"{label_of(pair.now)}的上年数。"
    decimals = pair.before.figure.number.decimals
    return Derivation(pair.before.order, f"previous({{{pair.now.order}}})", decimals, Agreement.EXACT, definition)


def derivation_of(pair: Pair, change: Reading, computed: Computed) -> Derivation | None:
    """Return a change as computed; None where the program would print another: then only rounding explains it."""
    agreement = agreement_with(computed.value, change)
    if not computed.formula or agreement not in {Agreement.EXACT, Agreement.TRUNCATED}:
        return None
    names = {"now": f"{{{pair.now.order}}}", "before": f"{{{pair.before.order}}}"}
    formula = computed.formula.format(**names)
    return Derivation(change.order, formula, change.figure.number.decimals, agreement, computed.definition)


def cut_off(
    paragraph: Paragraph, pair: Pair, change: Reading, computed: Computed, derivation: Derivation
) -> Iterator[TextFinding]:
    """Yield FZ642 for a change that is cut off where it should have been rounded."""
    if derivation.agreement is Agreement.TRUNCATED:
        now, before = (paragraph.printed(each) for each in pair.figures)
        value = print_quantity(rounded(computed.value, change.unit, derivation.decimals, "half_up"))
        formula = computed.formula.format(now=now, before=before)
        yield paragraph.note("FZ642", change, formula=formula, value=value)


def contradiction(paragraph: Paragraph, pair: Pair, change: Reading) -> TextFinding:
    """Return FZ646 for a change that is not what both years give."""
    told: Told = "amount" if change.unit == pair.now.unit else "ratio"
    unit, decimals = change.unit, change.figure.number.decimals
    if pair.now.figure.kind == "share":
        told, unit = "points", POINTS
        decimals = max(each.figure.number.decimals for each in pair.figures)
    elif told == "ratio":
        unit = change.unit if change.unit.text in SIGNS else PER_CENT
    falling = pair.now.value < pair.before.value
    told = told if pair.before.value or told != "ratio" else "amount"
    value = change_between(told, exactly(pair.now.value), exactly(pair.before.value), falling=falling).low
    arguments = {
        "now": paragraph.printed(pair.now),
        "before": paragraph.printed(pair.before),
        "value": print_quantity(rounded(value, pair.now.unit if told == "amount" else unit, decimals, "half_up")),
        "direction_zh": "少" if falling else "多",
        "direction_en": "below" if falling else "above",
    }
    return paragraph.note("FZ646", change, **arguments)
