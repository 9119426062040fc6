"""Where the title of an official document may be broken into lines, and what a break costs there.

A title is read with a short list of the words that such titles are made of, and with rules: numbers and years are
whole, a body's name reaches from where a name can begin to an ending such as 人民政府 or 司法局, what stands in 《》 or
“” belongs together. A place of which none of this says anything may lie within a word, and is the last to be broken at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final, NamedTuple
from unicodedata import category, east_asian_width

from fazhi_report.renderers.official.page import TITLE_SIZE, TYPE_AREA_WIDTH

POINTS_OF_MILLIMETRE: Final = 72 / 25.4

WIDE: Final = frozenset("WFA")
"""East Asian widths that take a whole character. Ambiguous characters (“ ” …) do, as in every Chinese typeface."""


class Break(NamedTuple):
    """What it costs to end a line at a place: first what it tears, then how well the lines read."""

    torn: int
    price: int


NEVER: Final = Break(100, 0)
WITHIN_WORD: Final = Break(3, 0)
WITHIN_NAME: Final = Break(2, 0)
UNKNOWN: Final = Break(1, 0)
"""Between two characters of which nothing is known: most likely within a word."""

AFTER_SUBJECT: Final = Break(0, 5)
"""After the place or body that a title speaks of: what is said of it follows."""

SHORT_QUOTATION: Final = 8
"""Characters up to which a quotation is as good as a word."""

QUOTATION_PRICE: Final = 40
"""What a break within a title or quotation costs that would fit on one line."""

VOCABULARY: Final = (
    # documents
    "报告 总结 计划 要点 方案 意见 通知 公告 通报 决定 办法 规定 条例 细则 纲要 规划 请示 批复 年报 年度报告",
    "情况报告 工作报告 专项报告 自查报告 自评报告 述职报告 述法报告 实施纲要 实施方案 实施意见 实施办法 工作计划",
    "工作总结 工作要点 工作安排 工作方案 工作规划 权责清单 规范性文件 行政规范性文件",
    # what they are about
    "法治 法治政府 法治政府建设 法治建设 推进法治建设 法治社会 法治社会建设 法治中国 法治中国建设 法治工作",
    "法治思想 法治思维 法治宣传教育 法治督察 法治示范 法治环境 法治化 习近平 习近平法治思想 依法行政 依法治国",
    "依法治省 依法治市 依法治县 依法治区 依法治州 依法治理 全面依法治国 全面依法治省 全面依法治市 全面依法治县",
    "全面依法治区 行政 行政执法 行政复议 行政应诉 行政审批 行政诉讼 行政处罚 行政裁决 行政决策 重大行政决策 执法",
    "司法 司法行政 普法 立法 政务 政务公开 政务服务 政府信息公开 信息公开 改革 放管服 营商环境 数字政府 制度 机制",
    "体系 能力 统计 数据 社会 经济 高质量 发展 服务 保障 情况 工作情况 实施情况 落实情况 执行情况 进展情况",
    "完成情况 履职情况 整改情况 自查情况 主要情况 工作 建设 问题 责任 责任制 责任落实 职责 第一责任人",
    "第一责任人职责 述法 述职 述职述法 督察 督察工作 督查 考核 考评 评价 评估 自查 自评 整改 反馈 示范 示范创建",
    "创建 年度 上年度 上半年 下半年 季度",
    # what is done
    "关于 有关 以及 全面 进一步 学习宣传 学习贯彻 贯彻 落实 贯彻落实 贯彻执行 贯彻实施 实施 组织实施 推进",
    "深入推进 加快推进 统筹推进 加快 加强 深化 强化 优化 持续 提升 促进 推动 开展 完善 规范 严格 建立 健全 履行",
    "履职 印发 转发 批转 报送 呈报 上报 公布 发布 公开 审议 管理 监督 检查",
    # who does it
    "国务院 中共中央 党委 省委 市委 县委 区委 州委 人大 人大常委会 政协 政府 人民政府 委员会 办公厅 办公室",
    "领导小组 司法厅 司法局 公安局 财政局 教育局 审计局 自治区 自治州 自治县 党政 主要负责人 党政主要负责人",
    "领导干部 国家工作人员 公职人员 本级 全省 全市 全县 全区 全州 专项 综合 系统 部门 机关 单位",
)
"""What the titles of such reports, and of the documents that they speak of, are made of."""

WORDS: Final = frozenset(" ".join(VOCABULARY).split())

LONGEST_WORD: Final = max(map(len, WORDS))

REGIONS: Final = "特别行政区|自治区|自治州|自治县|自治旗|开发区|高新区|地区|新区|林区|街道|省|市|盟|县|区|旗|镇|乡"

BODIES: Final = (
    "政府|办公厅|办公室|委员会|领导小组|小组|法院|检察院|研究院|学院|医院|总局|分局|支局|公司|中心|总队|支队|大队|"
    "银行|大学|协会|管委会|常委会|厅|局|委|署|处|院|所|站|办"
)

VERBS: Final = "贯彻|落实|推进|加强|印发|转发|报送|公布|开展|履行|学习|深入|持续|实施|落地"

PURPOSE: Final = ("领导小组", "小组", "办公室", "委员会")
"""Bodies that are named after what they do, so that a verb may stand in their names."""

YEAR: Final = "(?:[0-9０-９]{2,4}(?:年?[—–－~～至-][0-9０-９]{2,4})?|[〇○零一二三四五六七八九]{4})(?:年度|年)"

FOLLOWS_NAME: Final = (
    rf"(?=$|关于|{YEAR}|[《“（、，的和及与暨]|法治|依法|{VERBS}|全面|党政|行政|政务|政府|规范|工作|情况|年度|第|上半年|"
    "下半年|机关|系统|党组|党委)"
)

NAME_BEGINS: Final = re.compile(r"^|(?<=[《“、，和及与暨（\s])|(?<=》)|(?<=关于)|(?<=转发)|(?<=中共)")
LONG_NAME: Final = re.compile(rf"(?:(?!关于|[的、，])[一-鿿·]){{2,40}}(?:{BODIES}|{REGIONS}){FOLLOWS_NAME}")
SHORT_NAME: Final = re.compile(rf"(?:(?!关于|{VERBS}|[的、，])[一-鿿·]){{2,40}}(?:{BODIES}|{REGIONS}){FOLLOWS_NAME}")

SEAMS: Final = (
    (re.compile("(?:局|厅|委|院|政府|办公室|委员会)[和与及](?=[一-鿿]{2})"), 3),
    (re.compile("(?:省|市|县|区|州|旗|盟)委(?=[一-鿿])(?!员|办|宣传|组织|政法|统战|书记|常委)"), 5),
    (re.compile("人民政府(?!办|$)"), 6),
    (re.compile(rf"[一-鿿]{{2,}}?(?:{REGIONS})(?!{REGIONS}|委|政府|人民政府|级|直|属|中级|长|人大|政协|办公|$)"), 8),
)
"""Where the name of a body has a seam: between two bodies, after the committee, government or place that it is of."""

WHOLE: Final = (
    re.compile(rf"{YEAR}(?:第[一二三四1-4]季度|[一二三四1-4]季度|上半年|下半年)?"),
    re.compile("[0-9A-Za-z０-９Ａ-Ｚａ-ｚ][0-9A-Za-z０-９Ａ-Ｚａ-ｚ.,%‰/×:+_-]*[年月日号届次期批项条件个名家万亿余]*"),
    re.compile("第[一二三四五六七八九十]+个五年规划(?:期间|时期)?"),
    re.compile("第[〇一二三四五六七八九十百0-9]+[次届期号批季个条项章轮]?(?:季度)?"),
    re.compile("[〇一二三四五六七八九十百]+[次届期号批月日项个季条类](?:度)?"),
    re.compile("〔[^〔〕]{1,8}〕第?[0-9]*号?"),
)
"""Years, numbers with what they count, Latin words, document numbers."""

QUOTATIONS: Final = (re.compile("《[^《》]*》"), re.compile("“[^“”]*”"), re.compile("（[^（）]*）"))

NOT_FIRST: Final = frozenset("的和及与之等" + "，。、；：！？…—～·》〉”’）〕】」』％%.,;:!?)]}" + " \t\u3000")
"""What no line begins with."""

NOT_LAST: Final = frozenset("《〈“‘（〔【「『([{#￥")
"""What no line ends with."""

JOINING, LEADING = frozenset("和及与或"), frozenset("对向在以为将把由从至到各本该")
"""What a line had better not end with: what joins two things, and what belongs to the word after it."""

EDGES: Final = (
    (re.compile(rf"{YEAR}$"), re.compile(""), 1),
    (re.compile("[、，；：\\s]$"), re.compile(""), 1),
    (re.compile(""), re.compile("暨|关于"), 0),
    (re.compile("》$"), re.compile(""), 1),
    (re.compile(""), re.compile("[《“]"), 1),
    (re.compile(""), re.compile("（"), 4),
    (re.compile("(?:关于|的)$"), re.compile(""), 3),
    (re.compile("[”）]$"), re.compile(""), 3),
    (re.compile(f"(?:{VERBS})$"), re.compile(""), 6),
    (re.compile("[一-鿿]{2}$"), re.compile("工作"), 5),
    (re.compile("[一-鿿]{2}$"), re.compile("情况"), 9),
)
"""What stands before a place, what stands after it, and what a break between them costs; the first that fits holds."""

LINE: Final = 2 * int(TYPE_AREA_WIDTH * POINTS_OF_MILLIMETRE / TITLE_SIZE)
"""Half characters of a line of the title."""

BETWEEN_WORDS, BESIDE_WORD, AFTER_JOINING, AFTER_LEADING = 3, 4, 4, 6
"""What a break between two known words costs, between a known one and an unknown, after what joins and what leads."""


def breaks_of(title: str) -> MappingProxyType[int, Break]:
    """Return for every place within a title, by the number of characters before it, what it costs to break there."""
    names, words, wholes = tuple(names_in(title)), tuple(words_in(title)), tuple(wholes_in(title))
    begun, ended = ({spot[side] for spot in (*words, *wholes)} for side in (0, 1))
    after_name = {end: _end_of_name(title, start, end) for start, end in names}
    costs = {
        place: after_name.get(place) or _edge(title, place, (place in begun) + (place in ended))
        for place in range(1, len(title))
    }
    for spots, cost in ((words, WITHIN_WORD), (names, WITHIN_NAME)):
        costs.update((place, cost) for start, end in spots for place in range(start + 1, end))
    costs.update(seam for start, end in names for seam in _seams(title, start, end))
    for start, end in quotations_in(title):
        _hold_together(costs, title, start, end)
    for start, end in wholes:
        costs.update(dict.fromkeys(range(start + 1, end), NEVER))
    costs.update((place, NEVER) for place in costs if not _may_part(title[place - 1], title[place]))
    return MappingProxyType(costs)


def half_characters(text: str) -> int:
    """Return the width of a text in halves of a character: digits and Latin letters take one, all else two."""
    return sum(2 if east_asian_width(character) in WIDE else 1 for character in text)


def names_in(title: str) -> Iterator[tuple[int, int]]:
    """Yield where the names of bodies and places begin and end, none within another."""
    reached = 0
    for begin in NAME_BEGINS.finditer(title):
        start = begin.start()
        name = LONG_NAME.match(title, start) if start >= reached else None
        if name is not None and not name[0].endswith(PURPOSE):
            name = SHORT_NAME.match(title, start)
        if name is not None:
            reached = name.end()
            yield start, reached


def words_in(title: str) -> Iterator[tuple[int, int]]:
    """Yield where known words begin and end: those that leave the fewest characters unknown, and are the fewest."""
    best: list[tuple[int, int, int]] = [(0, 0, 0)]
    for end in range(1, len(title) + 1):
        unknown, count, _ = best[end - 1]
        found = (unknown + 1, count, end - 1)
        for start in range(max(0, end - LONGEST_WORD), end - 1):
            if title[start:end] in WORDS:
                found = min(found, (best[start][0], best[start][1] + 1, start))
        best.append(found)
    end = len(title)
    while end:
        start = best[end][2]
        if end - start > 1:
            yield start, end
        end = start


def wholes_in(title: str) -> Iterator[tuple[int, int]]:
    """Yield where what is never torn begins and ends."""
    return (found.span() for pattern in WHOLE for found in pattern.finditer(title))


def quotations_in(title: str) -> Iterator[tuple[int, int]]:
    """Yield where titles, quotations and brackets begin and end, their marks included."""
    return (found.span() for pattern in QUOTATIONS for found in pattern.finditer(title))


def _seams(title: str, start: int, end: int) -> Iterator[tuple[int, Break]]:
    """Yield the seams within a name, and what a break costs there."""
    for pattern, price in SEAMS:
        for seam in pattern.finditer(title, start, end):
            if seam.end() < end:
                yield seam.end(), Break(0, price)


def _end_of_name(title: str, start: int, end: int) -> Break:
    """Return what a break after the name of a body costs: nothing after the one whose report it is."""
    if title[:start].endswith("关于"):
        return AFTER_SUBJECT
    return Break(0, 0 if re.match(rf"关于|《|{YEAR}", title[end:]) else 1)


def _edge(title: str, place: int, known: int) -> Break:
    """Return what a break costs where neither a word nor a name is torn. `known`: how many known words it parts."""
    before, after = title[:place], title[place:]
    for left, right, price in EDGES:
        if left.search(before) and right.match(after):
            return Break(0, price)
    if before[-1] in JOINING | LEADING:
        return Break(0, AFTER_JOINING if before[-1] in JOINING else AFTER_LEADING)
    return Break(0, BETWEEN_WORDS if known == 2 else BESIDE_WORD) if known else UNKNOWN


def _hold_together(costs: dict[int, Break], title: str, start: int, end: int) -> None:
    """Raise what breaks cost within a quotation: one that is short is as good as a word."""
    short = end - start <= SHORT_QUOTATION + 2
    fits = half_characters(title[start:end]) <= LINE
    for place in range(start + 1, end):
        torn, price = costs[place]
        costs[place] = Break(torn + WITHIN_NAME.torn * short, price + QUOTATION_PRICE * fits)


def _may_part(left: str, right: str) -> bool:
    """Tell whether a line may end with one character and the next begin with the other."""
    return right not in NOT_FIRST and left not in NOT_LAST and not category(right).startswith("M")
