"""Wholes and their parts: 受理179件，其中办结149件. Only what holds becomes a relation, and only where words say so.

A relation is checked on every later report as well, so it must hold by what the figures mean: 其中 and a list that is
complete by its words or by its sum say so, and so does the way of a case (受理 → 办结 → 纠错) behind 其中.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final, NamedTuple

from fazhi_report.diagnostics import TextFinding
from fazhi_report.importing.recognition.passage_words import ENDS_SENTENCE, Paragraph, Reading, joined
from fazhi_report.quantity import MAGNITUDES, exact_text

AMONG_THEM: Final = "其中"
NAMES_PARTS: Final = re.compile("其中|分别为|分别是|分为|包括")
COMPLETE: Final = frozenset({"分别为", "分别是", "分为"})
DIRECTLY_BEHIND: Final = re.compile("[，（]?(?:具体)?")
"""What may stand between a whole and any of these words but 其中."""

SUMMED_UP: Final = re.compile("[，、]?(?:以上)?(?:合计|总计|共计|总共|一共|共)(?:为|达|有)?")
"""The words before a total that follows its parts: 土地类70件、房屋类50件，共120件."""

STATES_ALL: Final = re.compile("共|总")
REST: Final = re.compile("其他|其它|其余|另外|剩余")
MOST_PARTS: Final = 20
FULL_LIST: Final = 3
"""From so many parts on, a list behind 共…其中 is taken to name all of them."""

STEPS: Final = (
    ("收到", "接到", "新收", "申请", "收案"),
    ("受理", "立案", "有效"),
    ("办结", "审结", "结案"),
    ("纠错", "撤销", "败诉", "胜诉"),
)
"""The way of a case, each step among the cases of the one before."""

BALANCE: Final = (
    re.compile("新收|新受理|(?<!未)受理"),
    re.compile("上年度?结转|上年度?未结|旧存"),
    re.compile("(?<![未在])[审办]结|结案"),
    re.compile("结转下年|结转下一年|未[审办]结|尚未结案|转下年"),
)
"""What names the four terms of the balance of a year's cases."""

OF_ANYTHING: Final = "个"
"""A unit of too many things: in 18个县开展试点，其中示范点10个 the one is no part of the other."""


class Whole(NamedTuple):
    """A total and what is named as its parts. `complete` says that by the words these are all."""

    total: Reading
    parts: tuple[Reading, ...]
    complete: bool


class Partition(NamedTuple):
    """What was recognised of a passage: pairs of a part and its whole, sums that hold, and sums that do not (FZ647).

    `balances` are cases come in, the new ones and those carried over, and what became of them.
    """

    parts: tuple[tuple[int, int], ...]
    sums: tuple[tuple[int, tuple[int, ...]], ...]
    balances: tuple[str, ...]
    findings: tuple[TextFinding, ...]


def parts_in(paragraph: Paragraph) -> Partition:
    """Return the wholes and parts of a passage."""
    parts: list[tuple[int, int]] = []
    sums: list[tuple[int, tuple[int, ...]]] = []
    findings: list[TextFinding] = []
    for named in (*wholes_in(paragraph), *totals_in(paragraph)):
        total, listed, complete = named
        if sum_up(total, listed):
            sums.append((total.order, tuple(each.order for each in listed)))
        elif complete:
            findings.append(wrong_sum(paragraph, named))
        elif total.unit.text != OF_ANYTHING and all(each.value <= total.value for each in listed):
            parts += in_steps(total, listed)
    balances = tuple(balances_in(paragraph))
    return Partition(tuple(dict.fromkeys(parts)), tuple(dict.fromkeys(sums)), balances, tuple(findings))


def wholes_in(paragraph: Paragraph) -> Iterator[Whole]:
    """Yield each total in front of 其中, 分别为, 包括 with the parts behind it, of the unit of the total."""
    readings = paragraph.readings
    at = 0
    for word in NAMES_PARTS.finditer(paragraph.text):
        while at < len(readings) and readings[at].figure.start < word.start():
            at += 1
        behind = parts_behind(paragraph, at, word.end())
        total = total_before(paragraph, at, word, behind) if behind else None
        if total is None:
            continue
        alike = [each for each in behind if each.unit == total.unit]
        first = alike[:1] and alike[0] is behind[0]
        if first:
            yield whole_of(paragraph, total, alike, word[0])


def whole_of(paragraph: Paragraph, total: Reading, behind: Sequence[Reading], word: str) -> Whole:
    """Return a total with those of the counts behind the word that are its parts.

    Those in the first clause are, and those in further ones where they close the sum, name the rest, or go one step
    on; anything else may be told there already.
    """
    listed = 1
    while listed < len(behind) and joined(paragraph, behind[listed - 1], behind[listed]):
        listed += 1
    for length in range(max(listed, 2), len(behind) + 1):
        if sum_up(total, behind[:length]):
            return Whole(total, tuple(behind[:length]), complete=True)
    clause = [behind[0]]
    for each in behind[1:]:
        steps = step_of(clause[-1]), step_of(each)
        forward = steps[0] is not None and steps[1] is not None and steps[0] < steps[1]
        if not joined(paragraph, clause[-1], each) and not forward:
            break
        clause.append(each)
    rest = next((at for at, each in enumerate(behind) if REST.search(each.words)), None)
    if rest is not None:
        clause = list(behind[: max(rest + 1, len(clause))])
    in_steps_only = all(step_of(each) is not None for each in clause)
    stated = len(clause) >= FULL_LIST and STATES_ALL.search(total.words) is not None and not in_steps_only
    complete = len(clause) > 1 and (word in COMPLETE or rest is not None or stated)
    return Whole(total, tuple(clause), complete)


def lead_on(parts: Sequence[Reading]) -> bool:
    """Tell whether counts are steps of one way, each behind the other: 受理, 办结, 纠错. Such are no sum."""
    steps = [step for each in parts if (step := step_of(each)) is not None]
    return len(steps) == len(parts) and all(first < second for first, second in pairwise(steps))


def parts_behind(paragraph: Paragraph, at: int, start: int) -> list[Reading]:
    """Return the counts behind a word, up to the end of the sentence, or to a number that is not exact."""
    behind: list[Reading] = []
    for each in paragraph.readings[at : at + MOST_PARTS]:
        between = paragraph.text[start : each.figure.start]
        if any(mark in between for mark in ENDS_SENTENCE) or NAMES_PARTS.search(between):
            break
        start = each.figure.end
        if each.counts:
            behind.append(each)
        elif not each.exact:
            break
    return behind


def total_before(paragraph: Paragraph, at: int, word: re.Match[str], behind: Sequence[Reading]) -> Reading | None:
    """Return the count in front of a word that names its parts; None where there is none or it is not exact.

    It is the nearest count of this year, in the same sentence unless 其中 begins one; or the one of which the part is
    already known to be a part, unless the nearest is the step before it: 受理179件，其中办结149件，其中纠错102件.
    """
    before = [each for each in paragraph.readings[max(at - MOST_PARTS, 0) : at] if may_be_total(each)]
    if not before:
        return None
    total = before[-1]
    known = next((each for each in before if each.order == behind[0].figure.part_of), total)
    steps = step_of(total), step_of(behind[0])
    if known is not total and (steps[0] is None or steps[1] is None or steps[0] >= steps[1]):
        total = known
    between = paragraph.text[total.figure.end : word.start()]
    ended = any(mark in between.rstrip("。；") for mark in ENDS_SENTENCE)
    apart = word[0] != AMONG_THEM and DIRECTLY_BEHIND.fullmatch(between) is None
    return total if total.counts and not ended and not apart else None


def may_be_total(reading: Reading) -> bool:
    """Tell whether a figure tells how much there is this year, be it exact or not."""
    return reading.figure.kind in {"count", "other"} and not reading.changes and reading.rest is None


def totals_in(paragraph: Paragraph) -> Iterator[Whole]:
    """Yield each total that follows a list of its parts: 取消7项、下放7项，合计14项."""
    counts = [each for each in paragraph.readings if each.counts]
    start = 0
    for at in range(1, len(counts)):
        total, before = counts[at], counts[at - 1]
        adjacent = total.order == before.order + 1 and total.unit == before.unit and total.sentence == before.sentence
        if adjacent and SUMMED_UP.fullmatch(total.words):
            if at - start > 1:
                yield Whole(total, tuple(counts[max(start, at - MOST_PARTS) : at]), complete=True)
            start = at
        elif not (adjacent and joined(paragraph, before, total)):
            start = at


def balances_in(paragraph: Paragraph) -> Iterator[str]:
    """Yield 新收 + 上年结转 = 审结 + 结转下年 where a passage names each of the four once, and it holds."""
    named = [[each for each in paragraph.readings if each.counts and words.search(each.words)] for words in BALANCE]
    if all(len(each) == 1 for each in named):
        new, carried, closed, left = (each[0] for each in named)
        one_unit = len({each[0].unit.text for each in named}) == 1
        if one_unit and new.scaled + carried.scaled == closed.scaled + left.scaled:
            yield f"{{{new.order}}} + {{{carried.order}}} = {{{closed.order}}} + {{{left.order}}}"


def sum_up(total: Reading, parts: Sequence[Reading]) -> bool:
    """Tell whether several parts side by side sum up to a total."""
    return len(parts) > 1 and sum(each.scaled for each in parts) == total.scaled and not lead_on(parts)


def step_of(reading: Reading) -> int | None:
    """Return the step of the way of a case that the words before a count name, None for none."""
    found = [step for step, words in enumerate(STEPS) if any(word in reading.words for word in words)]
    return found[-1] if found else None


def in_steps(total: Reading, parts: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield each part with what it is a part of: the step before it, else the total."""
    before = total
    for each in parts:
        step, step_before = step_of(each), step_of(before)
        if before is not total and step is not None and step_before is not None and step > step_before:
            if each.value <= before.value:
                yield each.order, before.order
        else:
            yield each.order, total.order
        before = each


def wrong_sum(paragraph: Paragraph, whole: Whole) -> TextFinding:
    """Return FZ647 for parts that claim to be all and do not sum up to the total."""
    number, unit = whole.total.quantity
    added = sum((each.value for each in whole.parts), Fraction(0)) / unit.scale / MAGNITUDES[number.magnitude]
    arguments = {
        "parts": "、".join(paragraph.printed(each) for each in whole.parts),
        "sum": exact_text(added) + number.magnitude + unit.text,
    }
    return paragraph.note("FZ647", whole.total, **arguments)
