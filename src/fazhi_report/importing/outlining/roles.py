"""Which of the five contents a part is (main measures and results, shortcomings, duties, plan, others), by its words.

The contents are those that the 《法治政府建设与责任落实督察工作规定》 asks for. A title tells by what it names first;
a paragraph without number tells only where it clearly turns to another subject.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

from fazhi_report.importing.outline import Role

Subject = Literal["shortcomings", "plan", "closing"]

LACKS: Final = "不足|问题|差距|短板|薄弱|困难|弱项|欠缺"

TITLES: Final[Mapping[Role, re.Pattern[str]]] = MappingProxyType(
    {
        "achievements": re.compile(r"成效|成绩|举措|做法|进展|完成情况|落实情况|工作情况|开展情况|总体情况|基本情况"),
        "shortcomings": re.compile(
            rf"(?:存在|面临|主要|工作中|有待)[^，、和及]{{0,8}}(?:{LACKS})|^.{{0,6}}(?:{LACKS})(?:和|与|及|、|以及)"
            rf"|^(?:工作)?(?:{LACKS})(?:分析)?$|(?:{LACKS})(?:及|和|与|、)其?(?:主要)?原因|^(?:主要)?(?:{LACKS})"
        ),
        "duties": re.compile(r"第一责任人|主要负责人.{0,8}(?:履行|履职)|党政主要负责(?:人|同志)"),
        "plan": re.compile(
            r"下一步|下步|下一?(?:年|年度|阶段)|今后|明年|来年|打算|努力方向|工作(?:安排|计划|设想|思路|重点|谋划|部署)$|展望"
            r"|(?:改进|整改)(?:措施|方向)"
        ),
        "other": re.compile(r"^其[他它].{0,12}(?:情况|事项|问题)|需要(?:报告|说明)的"),
    }
)

SOLVED: Final = re.compile(
    rf"(?:解决|化解|破解|整治|聚焦|着力|针对|坚持|导向|排查|整改|发现).{{0,12}}(?:{LACKS})|问题(?:导向|线索|整改)"
)
"""Words by which a title with 问题 tells what was done, not what is lacking."""

CLOSING: Final = re.compile(r"(?:特此|专此|谨此|此致|以上报告|以上汇报|现予以?公[告布开]).{0,30}$", re.DOTALL)
PLAN: Final = re.compile(
    r"(?:下一?步|下一?(?:年度?|阶段)|接下来|今后|明年|来年)(?:，|,|一个时期|工作|一段时期|我|市|县|区|局|全|将)"
)
NEXT_YEAR: Final = re.compile(r"(?P<year>20[0-9]{2})年(?:，|,|，?我|度).{0,60}?将", re.DOTALL)
YET: Final = re.compile(rf"(?:虽|尽管|同时|在肯定|在看到|回顾|总结|对照|但).{{0,90}}?(?:{LACKS})", re.DOTALL)
LACKING: Final = re.compile(
    rf"(?:[^，,。：]{{0,14}}[，,]){{0,2}}(?:存在的?|[^，,。]{{0,30}}(?:存在|尚有|仍有|还有))[^，,。]{{0,14}}(?:{LACKS})"
)
HANDLED: Final = re.compile(r"整改|解决|督促|检查|排查|发现|梳理|反馈|化解|调处|研究|针对|协调")
CAUSES: Final = re.compile(
    r"(?:究其|分析|造成|产生|存在|上述|以上|这些|出现)?.{0,14}?(?:主要|其|根本|深层次)?原因(?:主要)?(?:是|有|在于|：|:|，|,|为)"
)
LONGEST_CLOSING: Final = 40
"""Characters of a closing formula at most."""

ASKED: Final = 150
"""Characters of a paragraph that tell what it is about."""


def role_of_title(title: str, year: int | None = None) -> Role | None:
    """Return the content that a title names first, None where it names none.

    `year` is that of the report: 2020年工作安排 is the plan of a report on 2019.
    """
    if year is not None and re.search(rf"{year + 1}年.{{0,12}}(?:工作|安排|打算|计划|思路|重点|设想)", title):
        return "plan"
    found = [(match.start(), role) for role, pattern in TITLES.items() if (match := pattern.search(title)) is not None]
    if SOLVED.search(title) is not None:
        found = [each for each in found if each[1] != "shortcomings"]
    return min(found, default=(0, None))[1]


def names(title: str, role: Role) -> bool:
    """Whether a title names a content, be it the first or not: 存在的问题及下一步打算 names the plan."""
    return TITLES[role].search(title) is not None


def subject_of(paragraph: str, year: int | None = None) -> Subject | None:
    """Return what a paragraph without number turns to, None where it goes on with what was before."""
    text = paragraph[:ASKED]
    if len(paragraph) <= LONGEST_CLOSING and CLOSING.match(paragraph) is not None:
        return "closing"
    if PLAN.match(text) is not None:
        return "plan"
    coming = NEXT_YEAR.match(text)
    if coming is not None and (year is None or int(coming["year"]) == year + 1):
        return "plan"
    yet = YET.search(text)
    if yet is not None and yet.start() <= ASKED // 3 and HANDLED.search(text[: yet.end()]) is None:
        return "shortcomings"
    lacking = LACKING.match(text)
    return "shortcomings" if lacking is not None and HANDLED.search(text[: lacking.end()]) is None else None


def tells_causes(paragraph: str) -> bool:
    """Whether a paragraph tells why there are shortcomings."""
    return CAUSES.match(paragraph) is not None
