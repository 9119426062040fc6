"""Rules on terms written in two ways in one report: 督察 and 督查 for one work, 法治 and 法制 before one noun.

督察 is the word of 《法治政府建设与责任落实督察工作规定》; 督查 is what the offices of governments do, by
《政府督查工作条例》. Both may stand in one report, for different work. What is called by a fixed name (国务院大督查,
督查室, 环保督察) is apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.rules.passages import Passage
from fazhi_report.rules.quoted import is_within, titles_in
from fazhi_report.rules.subject import Subject


class Pair(NamedTuple):
    """Two words for one thing: the first stays where both are as frequent.

    `before` and `after` are words next to them that say what is meant. With a word of `apart_before` or `apart_after`
    they make a fixed name.
    """

    code: str
    words: tuple[str, str]
    before: tuple[str, ...]
    after: tuple[str, ...]
    apart_before: tuple[str, ...]
    apart_after: tuple[str, ...]


INSPECTIONS: Final = Pair(
    "FZ427",
    ("督察", "督查"),
    (
        *("专项", "全面", "综合", "法治", "调研", "重点", "实地", "日常", "年度", "执法", "随机"),
        *("跟踪", "书面", "定期"),
        "建设",
    ),
    ("考评", "机制", "制度", "任务", "反馈", "整改", "意见", "方案", "计划", "调研"),
    (
        *("大", "政务", "政府", "效能", "两办", "环保", "环境", "环境保护", "土地", "资源", "海洋"),
        *("警务", "公安", "耕地"),
        *("林草", "安全生产", "党委", "省委", "市委", "县委", "区委"),
    ),
    (
        *("室", "局", "科", "处", "组", "员", "长", "专员", "督办", "激励", "检查", "考核", "督导"),
        *("支队", "大队", "总队"),
        *("办公室", "事项"),
    ),
)

OFFICE_OF_INSPECTION: Final = "督查室"
"""Where this office is named, 督查 is its work and may stand in one paragraph with 督察."""

RULES_OF_LAW: Final = Pair(
    "FZ430",
    ("法治", "法制"),
    (),
    (
        *("机构", "宣传", "教育", "培训", "讲座", "队伍", "部门", "意识", "观念", "副校长", "文化"),
        *("课", "骨干", "人员"),
        *("干部", "知识", "考试", "保障"),
    ),
    (),
    ("宣传日", "日报", "工作", "委员会", "办", "局", "出版社"),
)


class Term(NamedTuple):
    """A term in a text: the word that it is written with, what it goes with, and where it stands."""

    word: str
    about: frozenset[str]
    passage: Passage
    start: int


def mixed_inspections(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ427 for 督查 and 督察 that go with the same word or stand in one paragraph, at the rarer one."""
    terms = list(terms_in(subject, INSPECTIONS))
    rare, usual = rarer_and_usual(terms, INSPECTIONS)
    for term in (each for each in terms if each.word == rare):
        others = [each for each in terms if each.word == usual]
        apart = OFFICE_OF_INSPECTION in term.passage.text
        same = [each for each in others if (each.passage is term.passage and not apart) or each.about & term.about]
        if same:
            yield finding(INSPECTIONS, term, same[0])


def mixed_rules_of_law(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ430 for 法制 and 法治 before the same noun, at the rarer one of the two with this noun."""
    terms = [each for each in terms_in(subject, RULES_OF_LAW) if each.about]
    for about in dict.fromkeys(each.about for each in terms):
        alike = [each for each in terms if each.about == about]
        rare, usual = rarer_and_usual(alike, RULES_OF_LAW)
        for term in (each for each in alike if each.word == rare):
            yield finding(RULES_OF_LAW, term, next(each for each in alike if each.word == usual))


def terms_in(subject: Subject, pair: Pair) -> Iterator[Term]:
    """Yield the terms of a pair in a report, without fixed names and what stands in 《titles》.

    There are none where the report holds one of the two words alone.
    """
    everywhere = [passage for part in subject.parts for passage in part.passages]
    first, second = pair.words
    with_second = [passage for passage in everywhere if second in passage.text]
    if not with_second or not any(first in passage.text for passage in everywhere):
        return
    for passage in everywhere:
        text = passage.text
        if first in text or second in text:
            for start, word in words_in(text, pair):
                end = start + len(word)
                if text.endswith(pair.apart_before, 0, start) or text.startswith(pair.apart_after, end):
                    continue
                if not is_within(start, end, titles_in(text)):
                    before = [each for each in pair.before if text.endswith(each, 0, start)]
                    after = [each for each in pair.after if text.startswith(each, end)]
                    yield Term(word, frozenset((*before, *after)), passage, start)


def words_in(text: str, pair: Pair) -> list[tuple[int, str]]:
    """Return where the words of a pair stand in a text, in order."""
    found = []
    for word in pair.words:
        start = text.find(word)
        while start != -1:
            found.append((start, word))
            start = text.find(word, start + len(word))
    return sorted(found)


def rarer_and_usual(terms: list[Term], pair: Pair) -> tuple[str, str]:
    """Return the word of a pair that fewer of the terms have, and the other; both empty where one has none."""
    counts = [sum(each.word == word for each in terms) for word in pair.words]
    if not all(counts):
        return "", ""
    usual, other = pair.words
    return (other, usual) if counts[0] >= counts[1] else (usual, other)


def finding(pair: Pair, term: Term, other: Term) -> Diagnostic:
    """Return what is said of a term that elsewhere is written with the other word."""
    arguments = {"found": shown(term), "other": shown(other), "right": other.word}
    related = other.passage.span(other.start, other.start + len(other.word))
    return Diagnostic(pair.code, term.passage.span(term.start, term.start + len(term.word)), arguments, (related,))


def shown(term: Term) -> str:
    """Return a term with what stands around it: “进行督查”, “法制机构”."""
    text, start, end = term.passage.text, term.start, term.start + len(term.word)
    while start > max(term.start - 2, 0) and text[start - 1].isalpha():
        start -= 1
    while end < min(term.start + len(term.word) + 2, len(text)) and text[end].isalpha():
        end += 1
    return text[start:end]
