"""What numbers count in official texts: 件, 人次, 个工作日, 平方米, and where such a word ends.

A table of the usual measure words, the longest first. One that begins another word is none: 部 of 5部门.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

LONG: Final = (
    *("个工作日", "个自然日", "个小时", "个月", "个季度", "个星期", "个学时", "个课时"),
    *("平方公里", "平方千米", "平方米", "立方米", "公里", "千米", "厘米", "毫米", "公斤", "千克", "毫克", "公顷"),
    *("千瓦时", "千瓦", "兆瓦", "千伏", "小时", "分钟", "工作日", "自然日", "季度", "星期", "学时", "课时", "周年"),
    *("人次", "件次", "户次", "家次", "场次", "台次", "辆次", "项次", "批次", "车次", "艘次", "架次", "班次", "人天"),
    *("条次", "份次", "起次", "处次", "亩次", "家（次）", "场（次）", "件（次）", "人（次）", "批（次）", "期（次）"),
    *("美元", "欧元", "港元", "课次", "周岁"),
)
SINGLE: Final = (
    "件项个名人次家条户场部份宗起批期处所岁天日年例篇台套辆间座栋米吨亩元字封册本张只头棵株位支类种步分秒倍轮届门道幅块"
    "片颗面艘架枚笔单票站层组队班课节集段页款口盏根具箱袋瓶克升周卷成幢点键网把副顶"
)
"""Measure words of one character. Names of places (县, 村) and of grades (级, 号, 楼) are none."""

LATIN: Final[Mapping[str, str]] = {
    **{each: each for each in ("km", "kg", "kW", "MW", "kV", "GB", "TB", "MB", "m", "t")},
    "㎡": "m²",
    "㎢": "km²",
}
"""Units in Latin letters as found, and as the data format has them; the two are equal after NFKC."""

BEGINS_ANOTHER_WORD: Final[Mapping[str, str]] = {
    "部": "门委队署",
    "家": "庭长",
    "天": "然",
    "元": "旦",
    "分": "别之类局散支属",
    "单": "位一",
    "成": "立为功果",
    "点": "击",
    "网": "络格",
    "日": "常",
    "组": "织建",
    "队": "伍",
    "班": "子",
    "站": "点",
    "支": "持",
    "课": "题程",
    "节": "点约",
    "门": "户",
    "面": "向对积",
    "道": "路",
    "把": "握",
    "顶": "层",
    "步": "骤",
    "具": "有体备",
    "口": "岸",
    "期": "间",
    "层": "级",
    "片": "区",
    "类": "别",
    "笔": "试",
    "票": "据",
    "周": "边",
    "起": "诉",
}
"""Measure words, and what follows them in words that begin alike: then there is no unit."""

PROJECT: Final = re.compile(r"项目(?![标录的])")
"""The word that begins like the unit 项 without having one; 10项目标 has it."""

UNIT: Final = re.compile("|".join((*sorted(set(LONG), key=len, reverse=True), rf"[{SINGLE}](?:/[{SINGLE}])?", *LATIN)))
CALENDAR: Final = ("年", "月", "季度", "周年", "个月", "个季度", "周", "星期", "个星期")
DAYS: Final = ("天", "日", "个工作日", "工作日", "个自然日", "自然日", "小时", "个小时", "分钟", "秒")
DURATIONS: Final = frozenset((*CALENDAR, *DAYS))
AGES: Final = frozenset(("岁", "周岁"))
POINTS: Final = "个百分点"


class FoundUnit(NamedTuple):
    """A unit of the data format, and the offset behind it in the text."""

    text: str
    end: int


def unit_at(text: str, at: int) -> FoundUnit:
    """Return the unit that stands at an offset, an empty one where there is none. 个百分点 is 百分点."""
    if text.startswith(POINTS, at):
        return FoundUnit(POINTS[1:], at + len(POINTS))
    found = UNIT.match(text, at)
    if found is None:
        return FoundUnit("", at)
    word, following = found[0], text[found.end() : found.end() + 1]
    if word in LATIN:
        part_of_a_word = following.isascii() and following.isalnum()
        return FoundUnit("", at) if part_of_a_word else FoundUnit(LATIN[word], found.end())
    if following and following in BEGINS_ANOTHER_WORD.get(word, ""):
        return FoundUnit("", at)
    if word == "项" and PROJECT.match(text, at) is not None:
        return FoundUnit("", at)
    return FoundUnit(word, found.end())
