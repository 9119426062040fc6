"""Lists of names and numbers told with 分别: 取消、下放和转变管理方式的事项分别为7项、7项和2项."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from fazhi_report.importing.numbers.clauses import Around
from fazhi_report.importing.numbers.phrases import read_phrase
from fazhi_report.importing.numbers.wording import EVERY
from fazhi_report.importing.numbers.written_numbers import Written

RESPECTIVELY: Final = re.compile(r"(?P<names>.*?)，?分别(?P<verb>.*)$")
LEADS_OVER: Final = re.compile(r"(?:为|是|达到?|占|有|共|提高到|增长|下降)?")
SUBJECT: Final = re.compile(r"^(?P<owner>.*?(?:案件|事项|工单|项目|案卷|人员|系统|服务))(?=.+率$)")
COMPARED: Final = re.compile(r"(?P<than>同比|环比|[较比](?:上一?年度?|去年|20\d{2}年)(?:同期)?)")
NOUNS: Final = re.compile(r"(?:违法|行政)?(?:案件|事项|项目|人员|文件|工作|服务)$")
"""What the last member of a list may end with for all of them."""

JOINTS: Final = frozenset({"、", "和", "及", "以及", "与", "，"})


class Owners(NamedTuple):
    """What the numbers before a list count: amounts and shares, and amounts alone."""

    all: Sequence[str]
    amounts: Sequence[str]


def members_of(index: int, numbers: Sequence[Written], around: Sequence[Around], owners: Owners) -> tuple[str, ...]:
    """Return the labels of the numbers of the list that begins at one of them, nothing where none does.

    `owners` is what the numbers before it count.
    """
    found = RESPECTIVELY.match(around[index].before)
    if found is None:
        return ()
    count = 1
    while index + count < len(numbers) and continues(around[index + count], numbers[index + count], numbers[index]):
        count += 1
    names = found["names"]
    if not read_phrase(names).words:
        names = around[index].clauses[-1] if around[index].clauses else names
    compared = COMPARED.fullmatch(names)
    if compared is not None and 1 < count <= len(owners.all):
        return tuple(f"{owner}{compared['than']}{found['verb']}" for owner in owners.all[-count:])
    verb = LEADS_OVER.sub("", found["verb"], count=1)
    phrase = read_phrase(names)
    members = shared_ends([part for part in EVERY.split(phrase.words) if part])
    if len(members) == count > 1:
        return tuple(f"{member}{verb}" for member in members)
    if len(members) < count <= len(owners.amounts) and phrase.words:
        return tuple(f"{owner}{phrase.words}" for owner in owners.amounts[-count:])
    return ()


def continues(around: Around, number: Written, first: Written) -> bool:
    """Tell whether a number goes on with a list: nothing but a mark between it and the one before."""
    return around.before == "" and around.mark in JOINTS and not around.clauses and number.unit == first.unit


def shared_ends(members: Sequence[str]) -> list[str]:
    """Return the names of a list whole: the noun of the last and the owner of the first belong to all of them."""
    if len(members) < 2:
        return list(members)
    first, *_, last = members
    others = members[:-1]
    tail = ""
    if "的" in last:
        tail = last[last.index("的") :]
        tail = "" if any("的" in each for each in others) else tail
    elif len({len(each) for each in others}) == 1 and 0 < len(last) - len(first) <= 4 and not first.endswith(last[-1]):
        tail = last[len(first) :]
    noun = NOUNS.search(last)
    if not tail and noun is not None and noun.start() and not any(NOUNS.search(each) for each in others):
        tail = noun[0]
    whole = [*(each + tail for each in others), last]
    owner = SUBJECT.match(first)
    if owner is not None and all(each.endswith("率") and SUBJECT.match(each) is None for each in members[1:]):
        whole = [whole[0], *(owner["owner"] + each for each in whole[1:])]
    return whole
