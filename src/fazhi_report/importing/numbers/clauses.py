"""What stands around each number of a passage: words before and behind it, clauses without a number, marks.

A clause ends with a point, with a bracket that holds a number, or with a 、 or 和 right behind a number. Points within
《》, “” and brackets without numbers belong to the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from fazhi_report.importing.numbers.written_numbers import Written

MARKS: Final = re.compile(r"[，。；！？：（）《》“”‘’〈〉]")
OPENING: Final = {"（": "）", "《": "》", "“": "”", "‘": "’", "〈": "〉"}
CLOSING: Final = frozenset(OPENING.values())
ENDS_OF_SENTENCES: Final = frozenset("。！？")
BEHIND: Final = re.compile(r"(?:以上|以下|左右|以内|之内|之多|内|上下|不等|整|多)")
"""Words behind a number that belong to it and not to what is counted."""

CONJUNCTION: Final = re.compile(r"以及|[、和及与并]")
REACH: Final = 160
"""Characters before and behind a number that are looked at; a clause of a report is shorter."""

LAST_CONJUNCTION: Final = re.compile(r"(?:以及|[、和及与并])$")
PREDICATE: Final = re.compile(
    r"[均已全都被将列获占居较比同未不就对应至达降升—–～~]|(?<!存)在|(?<![行作认])为|到(?![期位岗])|正在|得到|入驻|进驻|参加|参与|参训|入选|入围|覆盖|实行|实现|完成|通过|纳入|落实"
    r"|分解(?=到|为|给)|组织(?=开展|实施|对|听证)|进行|追回|宣布|出庭|集中|开展|印发|报送|建立|成立|实施|提供|承担|受理|公布|公示|推出|发布|启动|举办|召开|投入使用|上线|挂牌|接入|提出|派驻"
    r"|上升|提高|下降|压缩|缩短|减少|提升|增加|增长|降低|压减|精简|扩大|延长"
)
"""What ends the name of what is counted, where it stands behind the number: 17个部门均已印发."""


class Around(NamedTuple):
    """What stands around a number. `before` are the words right before it in its clause, `behind` those that name it.

    `clauses` are the clauses of the sentence since the number before it, which hold no number. `mark` is the point,
    bracket or 、 before its clause, empty at the beginning of a sentence. `sentence` counts the sentences of the
    passage, `bracket` says that the number stands in brackets. `rest` is what follows `behind` in the clause.
    """

    before: str
    behind: str
    rest: str
    clauses: tuple[str, ...]
    mark: str
    sentence: int
    bracket: bool


class Cut(NamedTuple):
    """A place where a text is cut into clauses: the offset of its mark, and the mark."""

    at: int
    mark: str


def surroundings(text: str, numbers: Sequence[Written]) -> list[Around]:
    """Return what stands around each of the numbers of a text, in order."""
    cuts = cuts_of(text, numbers)
    found: list[Around] = []
    index, sentence, depth = 0, 0, 0
    start, mark = 0, ""
    clauses: list[str] = []
    for number, each in enumerate(numbers):
        while index < len(cuts) and cuts[index].at < each.start:
            cut = cuts[index]
            if cut.at > start:
                clauses.append(text[max(start, cut.at - REACH) : cut.at])
            if cut.mark in ENDS_OF_SENTENCES:
                sentence, clauses, depth = sentence + 1, [], 0
            depth += {"（": 1, "）": -1}.get(cut.mark, 0)
            start, mark = cut.at + 1, "" if cut.mark in ENDS_OF_SENTENCES else cut.mark
            index += 1
        following = cuts[index].at if index < len(cuts) else len(text)
        upper = min(following, numbers[number + 1].start if number + 1 < len(numbers) else following)
        next_number = upper < following
        behind, rest, used, joint = behind_number(text[each.end : upper], next_number)
        found.append(
            Around(
                text[max(start, each.start - REACH) : each.start],
                behind,
                rest,
                tuple(clauses),
                mark,
                sentence,
                depth > 0,
            )
        )
        clauses = []
        start, mark = each.end + used, joint
    return found


def behind_number(between: str, next_number: bool) -> tuple[str, str, int, str]:
    """Read the words behind a number: what they name, the rest, how many characters are used up, and what joins.

    `next_number` says that another number follows in the same clause: then the words may belong to it.
    """
    qualifier = BEHIND.match(between)
    at = qualifier.end() if qualifier is not None else 0
    words = between[at:]
    if not next_number:
        words = words[:REACH]
        end = end_of_noun(words)
        return words[:end], (qualifier[0] if qualifier else "") + words[end:], len(between), ""
    limit = qualifier[0] if qualifier else ""
    first = CONJUNCTION.match(words)
    if first is not None:
        return "", limit, at + first.end(), first[0]
    last = LAST_CONJUNCTION.search(words, max(len(words) - 2, 0))
    if last is not None:
        words = words[: min(last.start(), REACH)]
        end = end_of_noun(words)
        return words[:end], limit + words[end:], len(between), last[0]
    end = end_of_noun(words[:REACH])
    return words[:end], limit, at + end, ""


def end_of_noun(words: str) -> int:
    """Return where the name of what is counted ends: before its predicate, or at its end.

    What has 的 right behind it is part of the name: 保护不力的单位.
    """
    for found in PREDICATE.finditer(words):
        part_of_name = found.start() > 0 and "的" in words[found.end() : found.end() + 3]
        if not part_of_name and not inside_quotes(words, found.start()):
            return found.start()
    return len(words)


def inside_quotes(words: str, at: int) -> bool:
    """Tell whether an offset is within quotation marks, a title or brackets."""
    before = words[:at]
    return any(before.count(opening) > before.count(closing) for opening, closing in OPENING.items())


def cuts_of(text: str, numbers: Sequence[Written]) -> list[Cut]:
    """Return where a text is cut: at points that are in no quotation, and at brackets that hold numbers."""
    marks = [(match.start(), match[0]) for match in MARKS.finditer(text)]
    opened: list[int] = []
    holding, owner = [False] * len(marks), [-1] * len(marks)
    closed: dict[int, int] = {}
    starts = [each.start for each in numbers]
    for index, (_, mark) in enumerate(marks):
        owner[index] = opened[-1] if opened else -1
        if mark in OPENING:
            opened.append(index)
        elif mark in CLOSING and opened and OPENING[marks[opened[-1]][1]] == mark:
            begin = opened.pop()
            owner[index] = owner[begin]
            closed[begin] = index
    following = 0
    for index, (at, _) in enumerate(marks):
        while following < len(starts) and starts[following] < at:
            following += 1
        if index in closed and following < len(starts) and starts[following] < marks[closed[index]][0]:
            holding[index] = holding[closed[index]] = marks[index][1] == "（"
    return [
        Cut(at, mark)
        for index, (at, mark) in enumerate(marks)
        if (mark in "（）" and holding[index])
        or (mark not in OPENING and mark not in CLOSING and (owner[index] not in closed or holding[owner[index]]))
    ]
