"""Figures and titles → ids that can be read: `corrected`, `licences_cancelled`, `disputes`.

An id depends on the words of its own figure or title alone, and on those before it that are called so already: then it
gets further words. So the same text gives the same ids, and what is added behind changes none.

Words that are no concept are written by their sound, without tones. An id that needs that is empty where the library
for it is not installed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, count, pairwise
from types import MappingProxyType
from typing import Final
from unicodedata import normalize

from fazhi_report.importing.found_figures import FoundFigure
from fazhi_report.importing.identifiers.compounds import compound_of, tells_only
from fazhi_report.importing.identifiers.concepts import CHAPTERS, SCOPES, UNITS, Concepts, pieces_of
from fazhi_report.quantity import Number

RESERVED: Final = frozenset({"report", "year", "sum", "previous", "change", "points"})
"""Words with a meaning of their own in references, formulas or file names; `schema` refuses them as ids."""

NO_FILES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{device}{number}" for device in ("com", "lpt") for number in range(10))}
)
"""Names that no file can have on Windows, whatever its ending."""

ROLES: Final = frozenset({"achievements", "shortcomings", "duties", "plan"})
"""Roles that name a part without title."""

FIXED_ROLES: Final = ROLES - {"achievements"}
"""Roles that name a part whatever its title: a report has one part of each."""

MOST_SYLLABLES: Final = 4

OTHER_SOUNDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        characters: sounds
        for line in (
            "重庆 chong-qing 重新 chong-xin 重复 chong-fu 重建 chong-jian 重组 chong-zu 重启 chong-qi",
            "双重 shuang-chong 多重 duo-chong 三重 san-chong 长期 chang-qi 长效 chang-xiao 长远 chang-yuan",
            "长度 chang-du 长江 chang-jiang 长春 chang-chun 长沙 chang-sha 长安 chang-an 长治 chang-zhi",
            "长乐 chang-le 特长 te-chang 专长 zhuan-chang 延长 yan-chang 全长 quan-chang 银行 yin-hang 行业 hang-ye",
            "央行 yang-hang 行规 hang-gui 同行 tong-hang 分行 fen-hang 调解 tiao-jie 调整 tiao-zheng 协调 xie-tiao",
            "调节 tiao-jie 调处 tiao-chu 调控 tiao-kong 调撤 tiao-che 调优 tiao-you 诉调 su-tiao 空调 kong-tiao",
            "着力 zhuo-li 着重 zhuo-zhong 着眼 zhuo-yan 沉着 chen-zhuo 率先 shuai-xian 表率 biao-shuai",
            "曝光 bao-guang 目的 mu-di 标的 biao-di 了解 liao-jie 明了 ming-liao 模板 mu-ban 校对 jiao-dui",
            "校核 jiao-he 西藏 xi-zang 藏族 zang-zu 宝藏 bao-zang 首都 shou-du 成都 cheng-du 都市 du-shi",
            "都昌 du-chang 于都 yu-du 宁都 ning-du 朝阳 chao-yang 厦门 xia-men 漯河 luo-he 佛山 fo-shan 喀什 ka-shi",
            "蚌埠 beng-bu 六安 lu-an 乐清 yue-qing 音乐 yin-yue 单县 shan-xian 丽水 li-shui 会计 kuai-ji",
            "退还 tui-huan 归还 gui-huan 返还 fan-huan 偿还 chang-huan 供给 gong-ji 给予 ji-yu 给付 ji-fu",
            "畜牧 xu-mu 畜禽 xu-qin 没收 mo-shou 薄弱 bo-ruo 浅薄 qian-bo 差旅 chai-lv 出差 chu-chai 信差 xin-chai",
            "琢磨 zuo-mo 便宜 pian-yi 强迫 qiang-po 勉强 mian-qiang 数落 shu-luo 奔头 ben-tou 宿迁 su-qian",
        )
        for characters, sounds in zip(line.split()[::2], line.split()[1::2], strict=True)
    }
)
"""Words in which a character sounds otherwise than by itself; the library's own list takes long to load."""


def name_figures(figures: Sequence[FoundFigure], concepts: Concepts) -> tuple[str, ...]:
    """Return the ids of the figures of one section, in their order, no two the same.

    Where the same words say the same number of the same unit twice, both are one figure and have one id.
    """
    holders: dict[str, int] = {}
    numbers: dict[str, int] = {}
    first_of: dict[tuple[str, Number, str], int] = {}
    names: list[str] = []
    for index, figure in enumerate(figures):
        first = first_of.setdefault((figure.label, figure.number, figure.unit), index)
        if first != index and _scopes_agree(figures[first], figure):
            names.append(names[first])
            continue
        name = _first_free(_names_of_figure(figure, figures, holders, concepts), "figure", holders, numbers)
        holders[name.casefold()] = index
        names.append(name)
    return tuple(names)


def name_parts(titles_and_roles: Sequence[tuple[str, str]], concepts: Concepts) -> tuple[str, ...]:
    """Return the ids of the parts of a report from their titles, empty where they have none, and their roles.

    They are names of files, so no two are the same but for capitals.
    """
    taken = dict.fromkeys(NO_FILES, 0)
    numbers: dict[str, int] = {}
    names: list[str] = []
    for index, (title, role) in enumerate(titles_and_roles):
        usual = role if role in ROLES else "preamble" if index == 0 else "closing"
        ahead = (usual,) if role in FIXED_ROLES or not title else ()
        candidates = chain(ahead, _names_of_title(title, concepts, for_chapter=True), (usual,))
        names.append(_first_free(candidates, usual, taken, numbers))
        taken[names[-1].casefold()] = index
    return tuple(names)


def name_subparts(titles: Sequence[str], concepts: Concepts) -> tuple[str, ...]:
    """Return the ids of the subparts of one part from their titles, no two the same."""
    taken: dict[str, int] = {}
    numbers: dict[str, int] = {}
    names: list[str] = []
    for index, title in enumerate(titles):
        names.append(_first_free(_names_of_title(title, concepts, for_chapter=False), "subpart", taken, numbers))
        taken[names[-1].casefold()] = index
    return tuple(names)


def sound_of(text: str) -> str:
    """Return how some words sound: the last syllables, two and two where there are four, with Latin letters as such."""
    stretches = re.findall(r"[A-Za-z][A-Za-z0-9]*|[0-9]+|[^\W\d_A-Za-z]+", normalize("NFKC", text))
    sounds: list[str] = []
    for stretch in stretches:
        if stretch.isascii():
            sounds.append(stretch.lower())
            continue
        syllables = [syllable for syllable in _syllables(stretch) if syllable.isascii() and syllable.isalpha()]
        telling = syllables[-MOST_SYLLABLES:]
        at = 0 if len(telling) < MOST_SYLLABLES else MOST_SYLLABLES // 2
        sounds += ["".join(part) for part in (telling[:at], telling[at:]) if part]
    return "_".join(sounds[-2:]).lstrip("0123456789_")


def _syllables(text: str) -> Iterator[str]:
    """Yield the syllables of Chinese characters. ModuleNotFoundError where the library is not installed."""
    from pypinyin import lazy_pinyin

    at = 0
    while at < len(text):
        known = OTHER_SOUNDS.get(text[at : at + 2])
        yield from known.split("-") if known is not None else lazy_pinyin(text[at])
        at += 1 if known is None else 2


def _first_free(candidates: Iterable[str], otherwise: str, taken: Mapping[str, int], numbers: dict[str, int]) -> str:
    """Return the first candidate that is an id and not taken, else the first id among them with a number.

    `numbers` are the last ones given, by what they were given to. Empty where a library is missing.
    """
    shortest = ""
    try:
        for name in candidates:
            if not name.isidentifier() or name in RESERVED:
                continue
            if name.casefold() not in taken:
                return name
            shortest = shortest or name
    except ModuleNotFoundError as missing:
        if missing.name != "pypinyin":
            raise
        return ""
    if not shortest and otherwise not in taken:
        return otherwise
    stem = shortest or otherwise
    number = next(each for each in count(numbers.get(stem, 1) + 1) if f"{stem}_{each}".casefold() not in taken)
    numbers[stem] = number
    return f"{stem}_{number}"


def _names_of_figure(
    figure: FoundFigure, figures: Sequence[FoundFigure], holders: Mapping[str, int], concepts: Concepts
) -> Iterator[str]:
    """Yield what a figure may be called, the shortest name first; scope and unit only where they tell it apart.

    What became of something is enough where it became of cases.
    """
    beside = tuple(each for each in (figure.stem, figure.object) if each not in figure.label)
    levels = ((figure.stem,), (figure.stem, figure.object), (*beside, figure.label))
    index = concepts.of_figures
    named = partial(compound_of, kind=figure.kind, index=index, sound=sound_of)
    says_little = tells_only(figure.stem, "unknown", index) or tells_only(figure.stem, "deed", index)
    enough = 1 if figure.object and says_little and not _are_cases(figure.object) else 0
    short = [name for texts in levels[enough:] if (name := named(texts, depth="core"))]
    yield from short
    yield from (longer := [name for texts in levels[enough:] if (name := named(texts, depth="clauses"))])
    for name in short[:1] or longer[:1]:
        holder = figures[holders[name.casefold()]] if name.casefold() in holders else figure
        if figure.scope != holder.scope and (scope := SCOPES.get(figure.scope) or sound_of(figure.scope)):
            yield f"{name}_{scope}"
        if figure.unit != holder.unit and (unit := UNITS.get(figure.unit)) and not name.endswith(unit):
            yield f"{name}_{unit}"
    yield from (name for texts in levels if (name := named(texts, depth="all")))
    if not short and not longer:
        yield UNITS.get(figure.unit, "")


def _are_cases(what: str) -> bool:
    return what.endswith(("案件", "复议申请"))


def _names_of_title(title: str, concepts: Concepts, *, for_chapter: bool) -> Iterator[str]:
    """Yield what a part may be called by its title: its topics, two of them, faint ones, what it sounds like.

    The topics of chapters come first in the title of a whole part, and last elsewhere.
    """
    pieces = pieces_of(title, concepts.of_titles)
    topics = [each.concept.name for each in pieces if each.concept is not None and each.concept.kind == "topic"]
    faint = [each.concept.name for each in pieces if each.concept is not None and each.concept.kind == "faint"]
    in_order = list(dict.fromkeys(sorted(topics, key=lambda name: (name in CHAPTERS) != for_chapter)))
    yield from in_order[:2]
    yield from ("_".join(pair) for pair in pairwise(in_order))
    if not topics:
        yield from dict.fromkeys(faint)
    unknown = [each.text for each in pieces if each.concept is None]
    for text in sorted(unknown, key=len, reverse=True)[:2]:
        yield sound_of(text)


def _scopes_agree(one: FoundFigure, other: FoundFigure) -> bool:
    return one.scope == other.scope or not one.scope or not other.scope
