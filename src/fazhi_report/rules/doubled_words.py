"""A rule on words typed twice: 建设建设, 进一步进一步, 的的.

Chinese doubles words on purpose (一项一项, 研究研究), and where two words meet the second may begin with what the first
ends with (规范规范性文件, 社区社区矫正). So a word of two characters counts only where nothing can be joined to it, or
where it is one that never is the beginning of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.rules.passages import Passage
from fazhi_report.rules.quoted import is_in_title_or_quotation
from fazhi_report.rules.subject import Part

DOUBLED: Final = r"(\w{2,4}?)\1|的的"
"""A word of two to four characters and the same again, or 的 twice."""

ENDING_WITH_OF: Final = ("目的", "标的", "之的", "打的", "有的")
"""Words whose 的 may stand before another: 目的的."""

BEGINNING_WITH_OF: Final = ("的确", "的士", "的哥")
"""Words whose 的 may stand behind another."""

DOUBLED_ON_PURPOSE: Final = frozenset(
    {
        *("研究", "讨论", "商量", "了解", "考虑", "学习", "商议", "琢磨", "打听", "合计", "意思"),
        *("锻炼", "总结", "宣传"),
        *("非常", "许多", "很多", "彼此", "哪里"),
    }
)
"""Words that are doubled in speech."""

DISTRIBUTING: Final = frozenset("一逐每几半两又越边再")
"""What begins words that are doubled to say each, or again and again: 一项一项, 逐户逐户."""

NEVER_JOINED: Final = frozenset(
    {
        *("推进", "推动", "加强", "加快", "加大", "强化", "深化", "深入", "全面", "持续", "不断"),
        *("积极", "认真", "切实"),
        *("坚持", "落实", "贯彻", "完善", "健全", "严格", "提高", "提升", "开展", "着力", "大力"),
        *("扎实", "充分", "统筹"),
        *("促进", "严肃", "及时", "有效", "取得", "打造", "构建", "优化", "履行", "明确", "做好"),
        *("抓好", "压实", "聚焦"),
        *("围绕", "按照", "根据", "对照", "针对", "关于", "有关", "相关", "各级", "各地", "全市"),
        *("全省", "全县", "全区"),
        *("我市", "我省", "我县", "我区", "我局", "我厅", "我们", "进行", "建设", "巩固", "夯实"),
        *("共同", "已经", "以及"),
        *("牢固", "树立", "印发", "召开", "举办", "制定", "出台", "受理", "办结", "实现", "确保", "努力", "主动"),
    }
)
"""Words that no other word of these reports begins with, nor ends with what they begin with."""

JOINED_ALL_THE_SAME: Final = ("建设工程", "建设用地", "建设单位", "建设项目", "建设部", "建设局", "落实情况")
"""Words that begin with one of these after all: 推进建设建设工程."""

BEGINNING_A_NAME: Final = frozenset("员人者性法率部")
"""What makes another word of a longer one: 人民调解人民调解员."""


def doubled_words(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ437 for each word that stands twice side by side, at both."""
    everything = "\n".join([each.text for each in part.passages])
    if re.search(DOUBLED, everything) is None:
        return
    for passage in part.passages:
        text = passage.text
        for match in re.finditer(DOUBLED, text):
            start, end = match.span()
            word = match[1] or "的"
            if is_mistake(passage, word, start, end) and not is_in_title_or_quotation(text, start, end):
                yield Diagnostic("FZ437", passage.span(start, end), {"found": match[0], "word": word})


def is_mistake(passage: Passage, word: str, start: int, end: int) -> bool:
    """Tell whether a word that stands twice from `start` to `end` can only have been typed so by mistake."""
    text = passage.text
    if any(each.start < end and start < each.end for each in passage.mentions):
        return False
    if word == "的":
        return not (text.endswith(ENDING_WITH_OF, 0, start + 1) or text.startswith(BEGINNING_WITH_OF, start + 1))
    if len(set(word)) == 1 or word[0] in DISTRIBUTING or word in DOUBLED_ON_PURPOSE or not all(map(is_chinese, word)):
        return False
    behind = text[end : end + 1]
    if len(word) > len("建设"):
        return behind not in BEGINNING_A_NAME
    if word in NEVER_JOINED:
        return not text.startswith(JOINED_ALL_THE_SAME, end - len(word))
    return "一" not in word and (not is_chinese(behind) or any(each.start == end for each in passage.mentions))


def is_chinese(character: str) -> bool:
    """Tell whether there is a character and it is a Chinese one."""
    return "\u4e00" <= character <= "\u9fff"
