"""What each number of a passage counts, in words of the report: the way through its clauses.

Chinese reports name what is counted before the number (受理案件179件) or behind it (17个新组建的部门), take up what was
counted before (其中办结149件), compare (同比增长8.2%, 从20%上升到90.1%), list (分别为7项、7项和2项) and bound
(不超过5个工作日).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from fazhi_report.importing.found_figures import FigureKind
from fazhi_report.importing.numbers.clauses import Around
from fazhi_report.importing.numbers.comparing import change, end_of_change, rank, start_of_change, value_of_last_year
from fazhi_report.importing.numbers.counting import TIME_LIMITS, amount, limit
from fazhi_report.importing.numbers.lists import Owners, members_of
from fazhi_report.importing.numbers.naming import NOTHING, Known, Name, Reading, Situation, same_kind
from fazhi_report.importing.numbers.phrases import read_phrase, toward
from fazhi_report.importing.numbers.sharing import share
from fazhi_report.importing.numbers.units import DURATIONS
from fazhi_report.importing.numbers.wording import CHANGE, SCOPE
from fazhi_report.importing.numbers.written_numbers import Written

READINGS: Final[tuple[Callable[[Situation], Reading | None], ...]] = (
    value_of_last_year,
    start_of_change,
    end_of_change,
    change,
    rank,
    share,
    limit,
)
"""How a number may be read, in this order; else it is an amount."""


CHANGES: Final = frozenset(("change", "points", "other"))
FARTHEST: Final = 40
"""A whole, and what a list takes up, stand at most so many numbers before."""

TOLERATED: Final = 0.01
"""Parts may come to a little more than their whole: published reports have slips, which the check shows later."""


def named(numbers: Sequence[Written], around: Sequence[Around], context: str) -> list[Name]:
    """Return the name of each number of a passage. `context` is the nearest title, for where its words say nothing."""
    names: list[Name] = []
    known = NOTHING
    for index, each in enumerate(numbers):
        where = around[index]
        if each.bound == "low":
            where = where._replace(behind=around[index + 1].behind, rest=around[index + 1].rest)
        if where.sentence != known.sentence:
            taken_up = where.before.startswith("其中") or (where.clauses and where.clauses[0].startswith("其中"))
            kept = known if taken_up else known._replace(whole=None, unit=known.unit)
            known = kept._replace(sentence=where.sentence, listed=(), start="", toward="")
        known = with_whole(known, index, numbers, where, names)
        listed = known.listed if where.mark in {"、", "和", "及", "以及", "与", "并", ""} else ()
        if not listed and "分别" in where.before:
            listed = members_of(index, numbers, around, owners_among(names[-FARTHEST:]))
        if listed:
            name = of_list(listed[0], each, where)
            known = known._replace(listed=listed[1:])
        else:
            name, known = of_one(Situation(each, where, known._replace(listed=()), context))
        if each.bound:
            name = bounded(name, each, names)
        if known.whole is not None and same_kind(each.unit, known.whole_unit) and name.kind == "count":
            name = name._replace(part_of=known.whole)
            known = known._replace(left=known.left - value_of(each))
        known = known._replace(toward=toward(name.label) or known.toward)
        if known.toward and not name.label.startswith(known.toward):
            name = name._replace(full=f"{known.toward}{name.label}")
        names.append(name)
        known = remembered(known, name, each)
    return names


def owners_among(names: Sequence[Name]) -> Owners:
    """Return what a list may take up: the amounts and the shares before it, and the amounts alone."""
    told = [
        (name.kind, name.label if name.kind == "share" else name.stem if name.part_of is not None else name.object)
        for name in names
        if name.kind not in CHANGES
    ]
    return Owners([label for _, label in told], [label for kind, label in told if kind != "share"])


def value_of(each: Written) -> float:
    """Return about how much a number is."""
    return float(each.number.value) if each.number is not None else 0.0


def remembered(known: Known, name: Name, each: Written) -> Known:
    """Return what is known after a number: its name, unless it is that of a change."""
    if name.kind in CHANGES:
        return known._replace(main=name.object or known.main)
    if name.kind == "rank":
        return known._replace(main=name.label, ranked=name.object)
    known = known._replace(earlier=known.main, main=name.label.removesuffix("下限").removesuffix("上限"))
    if name.kind == "count" and name.part_of is None and name.object:
        known = known._replace(object=name.object, unit=each.unit, stem=name.stem)
    elif name.kind == "count":
        known = known._replace(stem=name.stem)
    return known


def with_whole(known: Known, index: int, numbers: Sequence[Written], where: Around, names: Sequence[Name]) -> Known:
    """Return what is known of the whole whose parts are told here: a clause that is no part ends them."""
    each = numbers[index]
    direct = where.before.startswith("其中")
    announced = any(clause.startswith("其中") for clause in where.clauses)
    if (direct or announced) and index:
        whole = index - 1
        while whole and index - whole < FARTHEST and (names[whole].kind != "count" or names[whole].part_of is not None):
            whole -= 1
        if names[whole].kind != "count" or value_of(each) > value_of(numbers[whole]):
            return known._replace(whole=None)
        return known._replace(
            whole=whole,
            whole_unit=numbers[whole].unit,
            whole_object=names[whole].object,
            left=value_of(numbers[whole]),
            amount=value_of(numbers[whole]),
            in_bracket=where.bracket,
        )
    if known.whole is None:
        return known
    ended = known.in_bracket != where.bracket or (where.mark == "，" and bool(where.clauses))
    if ended or value_of(each) > known.left + TOLERATED * known.amount:
        return known._replace(whole=None)
    return known


def of_list(label: str, each: Written, where: Around) -> Name:
    """Return the name of a member of a list told with 分别."""
    kind: FigureKind = "count"
    if each.unit in {"%", "‰"}:
        kind = "change" if CHANGE.search(label) else "share"
    elif each.unit == "百分点":
        kind = "points"
    phrase = read_phrase(label)
    found = SCOPE.match(where.before.strip())
    return Name(phrase.words, phrase.verb, phrase.object, kind, phrase.scope or (found[0] if found else ""))


def of_one(situation: Situation) -> Reading:
    """Return the name of one number, and what is known then. The first reading that fits is taken."""
    for read in READINGS:
        found = read(situation)
        if found is not None:
            return found
    return amount(situation)


def bounded(name: Name, each: Written, names: Sequence[Name]) -> Name:
    """Return the name of an end of a span: the label with 下限 or 上限 behind it."""
    if each.bound == "high" and names and names[-1].label.endswith("下限"):
        lower = names[-1]
        return lower._replace(label=f"{lower.label[:-2]}上限", full="")
    kind = "limit" if each.unit in DURATIONS else name.kind
    label = name.label
    if kind == "limit" and not label.endswith(TIME_LIMITS):
        label = f"{label}时限"
    return name._replace(label=f"{label}下限", kind=kind)
