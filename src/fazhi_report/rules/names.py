"""A rule on names: another body's or place's name, left in from a report that was copied.

It looks only where `report.yaml` says which names are the report's own (`names:`). Found are the full names of
provinces and prefectures (吉安市), their short names in what bodies call themselves (法治吉安, 吉安经开区), and the
bodies of counties, districts and small cities (上犹县人民政府). In a 《title》 only the name it begins with counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.rules.place_names import gazetteer, short_of
from fazhi_report.rules.quoted import is_within, titles_in
from fazhi_report.rules.subject import Part
from fazhi_report.schema import Names

LENGTHS: Final = range(len("西双版纳傣族自治州") + 4, len("吉安市") - 1, -1)
"""Characters of a full name, the longest first."""

SLOGANS: Final = (
    *("法治", "数字", "平安", "信用", "诚信", "智慧", "美丽", "健康", "文明", "幸福", "清廉", "魅力", "活力"),
)
"""What bodies set before their short name: 法治吉安."""

OWN_THINGS: Final = (
    *("经开区", "经济技术开发区", "高新区", "高新技术产业", "综合保税区", "日报", "晚报", "仲裁委", "海关"),
)
"""What bodies set behind their short name: 吉安经开区."""

KINDS_WITH_BODIES: Final = frozenset("县区市旗")

BODIES: Final = (
    *("人民政府", "人民法院", "人民检察院", "人大常委会", "政府", "司法局", "公安局", "市场监管局", "法院", "检察院"),
    *("委书记", "委常委", "委办", "委政法委", "委全面", "委、", "委，"),
)
"""Bodies of a county, district or city, behind its name, those of two words first."""

NO_BODIES: Final = (
    *("政府采购", "政府投资", "政府债", "政府购买", "政府网", "政府信息", "政府性", "政府和社会"),
    *("政府部门", "政府规章"),
    "政府职能",
)
"""Words that begin like a body and are none of this county."""

ENDINGS: Final = frozenset(
    "阳山城江川河水源溪丰昌西东德陵田邑兴顺海远泽武泉龙云州阴林湖津寿都清关池浦丘义隆荣寨潭仁康庆巴坪岭松利春靖峰谷信华沙"
    "金坝宁南北安平乌港犹贡"
)
"""Characters with which such names end before 县, 区 or 市, and verbs (提请县政府) do not."""

NO_BEGINNING: Final = frozenset("的在各全本我了和与及由报经向对将为是等某该省市县区州乡镇委府")
"""Characters that end the word before, so that what follows is too short for a name: 各城区政府."""

WORDS_OF_EVERY_DAY: Final = frozenset({"城市", "都市", "城区", "林区", "湖区", "海区", "港区"})
"""What ends like a name and is hardly ever one."""

NAMES_OR_WORDS: Final = frozenset({"山区", "东区", "西区", "南区", "北区", "江区"})
"""What may end a name or a word: 宝山区 is known for a name only where nothing but a name could begin: ，宝山区政府."""

LEADING_UP: Final = frozenset("由报经向对将和与及至到在请以同为")
"""Characters behind which a name begins."""


AS_AN_EXAMPLE: Final = ("借鉴", "参照", "参考", "学习", "比照", "对标", "对照")
"""Words with which a report says that another place's document served as an example."""


class Candidate(NamedTuple):
    """What may name another place: the name from `start` to `end` and its short form, shown up to `shown_to`."""

    start: int
    end: int
    short: str
    shown_to: int


def foreign_names(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ429 for each name of a place or body that is neither the report's own nor known to belong into it."""
    names = part.head.names
    if names is None:
        return
    everything = "\n".join([each.text for each in part.passages])
    slogans = [word for word in SLOGANS if word in everything]
    things = [word for word in OWN_THINGS if word in everything]
    found = [(passage, each) for passage in part.passages for each in candidates_in(passage.text, slogans, things)]
    if not found:
        return
    short_names = allowed_short_names(names, part.head.region)
    allowed = (*names.own, *names.known, *short_names)
    for passage, each in found:
        text = passage.text
        if each.short in short_names or is_part_of_one(text, each, allowed):
            continue
        if begins_title(text, each) or not is_within(each.start, each.end, titles_in(text)):
            arguments = {"found": text[each.start : each.shown_to], "name": text[each.start : each.end]}
            yield Diagnostic("FZ429", passage.span(each.start, each.shown_to), arguments)


def begins_title(text: str, candidate: Candidate) -> bool:
    """Tell whether a candidate is a full name with which a title begins: 《吉安市法治政府建设实施方案》.

    A title that is followed as an example (借鉴《上海市优化营商环境条例》) is another place's on purpose.
    """
    start = candidate.start
    if text[start - 1 : start] not in {"《", "〈"} or text[start : candidate.end] not in gazetteer().by_name:
        return False
    clause = text[max(text.rfind(mark, 0, start) for mark in "，。；") + 1 : start]
    return not any(word in clause for word in AS_AN_EXAMPLE)


def allowed_short_names(names: Names, region: str) -> frozenset[str]:
    """Return the short names at home in a report: those listed, the region's, that of what it lies in or holds."""
    listed = [short_of(name) for name in (*names.own, *names.known)]
    listed += [each.short for name in (*names.own, *names.known) for each in candidates_in(name, (), ())]
    by_code = gazetteer().by_code
    at_home = [by_code[code] for code in (region[:2], region[:4]) if code in by_code]
    if region.endswith("0000"):
        at_home += [name for code, name in by_code.items() if code.startswith(region[:2])]
    return frozenset((*listed, *at_home))


def is_part_of_one(text: str, candidate: Candidate, names: Sequence[str]) -> bool:
    """Tell whether a candidate is part of one of the names that stands there, or ends with one: 会同[崇义]县政府."""
    for name in names:
        at = text.find(name, max(candidate.end - len(name) - 1, 0))
        while at != -1 and at < candidate.end:
            end = at + len(name)
            if (at <= candidate.start and candidate.end <= end) or end in {candidate.end - 1, candidate.end}:
                return True
            at = text.find(name, at + 1)
    return False


def candidates_in(text: str, slogans: Sequence[str], things: Sequence[str]) -> list[Candidate]:
    """Return what may name a place in a text, in order, each stretch of it once.

    `slogans` and `things` are those that stand in the text, and may stand in others.
    """
    found: list[Candidate] = []
    for each in (*full_names_and_bodies_in(text), *short_names_in(text, slogans, things)):
        if not any(each.start < other.end and other.start < each.end for other in found):
            found.append(each)
    return sorted(found)


def full_names_and_bodies_in(text: str) -> Iterator[Candidate]:
    """Yield full names of provinces and prefectures (吉安市, 恩施州) and bodies of others (上犹县人民政府)."""
    places = gazetteer()
    for match in re.finditer("[省市州区盟县旗]", text):
        end = match.end()
        if text[end - 2 : end] in places.endings:
            name = next(
                (name for length in LENGTHS if (name := text[max(end - length, 0) : end]) in places.by_name), ""
            )
            if name:
                yield Candidate(end - len(name), end, places.by_name[name], end)
                continue
        if text.startswith(BODIES, end) and not text.startswith(NO_BODIES, end) and is_name(text, end - 3, end):
            body = next(body for body in BODIES if text.startswith(body, end)).rstrip("、，")
            yield Candidate(end - 3, end, text[end - 3 : end - 1], end + len(body))


def short_names_in(text: str, slogans: Sequence[str], things: Sequence[str]) -> Iterator[Candidate]:
    """Yield short names in what bodies call themselves: 法治吉安, 吉安经开区."""
    known = gazetteer().short_names
    for word in slogans:
        for match in re.finditer(word, text):
            end = match.end()
            name = next((name for length in (4, 3, 2) if (name := text[end : end + length]) in known), "")
            if name:
                yield Candidate(end, end + len(name), name, end + len(name))
    for word in things:
        for match in re.finditer(word, text):
            start = match.start()
            name = next((name for length in (4, 3, 2) if (name := text[max(start - length, 0) : start]) in known), "")
            if name:
                yield Candidate(start - len(name), start, name, match.end())


def is_name(text: str, start: int, end: int) -> bool:
    """Tell whether the three characters `start` to `end` of a text can only be the end of a name."""
    if start < 0:
        return False
    first, ending = text[start], text[end - 2 : end]
    if text[end - 1] not in KINDS_WITH_BODIES or ending[0] not in ENDINGS or first in NO_BEGINNING:
        return False
    if not is_chinese(first) or ending in WORDS_OF_EVERY_DAY:
        return False
    before = text[start - 1 : start]
    return ending not in NAMES_OR_WORDS or not is_chinese(before) or before in LEADING_UP


def is_chinese(character: str) -> bool:
    """Tell whether there is a character and it is a Chinese one."""
    return "\u4e00" <= character <= "\u9fff"
