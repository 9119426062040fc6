"""Rules on changes: in which terms they are told, and whether the figures show them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from fazhi_report.derive import Figure
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.formula import canonical
from fazhi_report.quantity import POINTS, SIGNS
from fazhi_report.rules.figures import place_of_value
from fazhi_report.rules.passages import Mention, Passage
from fazhi_report.rules.subject import Part
from fazhi_report.schema import DerivedFigure

VERBS: Final = (
    *("提高", "提升", "升高", "上升", "上涨", "增长", "增加"),
    *("下降", "降低", "减少", "回落", "下滑", "下跌"),
)
"""What a change is told with, directly before its figure. `提高到` and `提高至` tell what is reached, no change."""

SOFTENING: Final = "了约近逾超过达"
"""What may stand between such a verb and the figure."""

JOINING: Final = frozenset({"、", "和", "与", "及", "以及"})

ENDS_SENTENCE: Final = "。；！？"
ENDS_CLAUSE: Final = ENDS_SENTENCE + "，："

BESIDE_THE_SUBJECT: Final = (
    r"(?:同比|环比|[比较与同]?(?:上一?年度?|去年|前年|往年|年初|\d{4}年度?|上年)(?:同期|[末底])?(?:水平)?(?:相比)?"
    r"|同期|年均|平均|总体|整体|进一步|持续|连续|大幅度?|大大|明显|显著|稳步|不断|有所|分别|实现|实际|预计|累计"
    r"|[再又也均都已则将共仅略]|[由从在][^，；。]{0,12}[%‰](?:的?基础上)?|（[^（）]*）)+$"
)
"""What stands between the subject of a clause and its verb."""

RATE: Final = r"(?:(?<![效频汇速功辨产转])率|占比|比重|比例)"
COUNT: Final = r"(?:(?<![指系分参基])数|(?<![质力含容])量|案件|事项|工单|人次|金额|总额)"
RATE_REACHED: Final = (
    rf"({RATE})\D{{0,6}}(?:[由从][^，]{{0,16}})?[\d.]+[%‰](?:[、和][\d.]+[%‰])*(?:以上|左右)?"
    r"(?:，(?:位?居|排|名?列|[高低好]于)[^，]{0,14})?$"
)
"""A clause that ends with the value of a rate, perhaps followed by its rank: 出庭应诉率达到90.1%，位居全省第一."""

OF_RATES_ALONE: Final = ("提高", "提升", "升高", "降低")
"""Verbs that go with a share. Others may tell of what has the share: 税收80亿元，占比80%，同比增长10%."""

PERCENTAGE_MAY_BE_MEANT: Final = rf"{RATE}|[%‰]|[增降涨]幅|增速|覆盖面|(?<![年季月制])度"


class Change(NamedTuple):
    """A change as told in a passage: where its verb starts, and the subject of the clause, empty where it has none.

    `clause` is where the clause starts, `sentence` where the sentence does.
    """

    start: int
    subject: str
    clause: int
    sentence: int


def changes_in_wrong_terms(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ340 for the change of a rate told in per cent, FZ341 for that of a count told in percentage points.

    Only a clause whose subject is certain is judged: its own, or the figure with which the clause before it ends.
    """
    for passage in part.passages:
        start = end = None
        for mention in passage.mentions:
            if mention.figure is None or (sign := sign_of(mention.figure)) == "":
                continue
            joined = end is not None and passage.text[end : mention.start] in JOINING
            start = verb_before(passage.text, mention.start) if not joined else start
            end = mention.end
            if start is None:
                continue
            code = code_of(change_at(passage.text, start), mention.figure, sign, passage, part)
            if code:
                arguments = {
                    "verb": passage.text[start : start + len(VERBS[0])],
                    "printed": passage.text[mention.start : mention.end],
                    "name": mention.figure.id.removeprefix(f"{part.section.id}." if part.section else ""),
                }
                first = mention.start if joined else start
                yield Diagnostic(code, passage.span(first, mention.end), arguments)


def sign_of(figure: Figure) -> str:
    """Return the % or ‰ or 百分点 that a figure prints, or nothing."""
    if figure.quantity is None:
        return ""
    number, unit = figure.quantity
    return POINTS.text if unit.dimension == POINTS.dimension else unit.text if unit.text in SIGNS else number.sign


def verb_before(text: str, end: int) -> int | None:
    """Return where the verb of a change starts that stands directly before `end`, None where there is none."""
    words = text[:end].rstrip(SOFTENING)
    return len(words) - len(VERBS[0]) if words.endswith(VERBS) else None


def change_at(text: str, verb: int) -> Change:
    """Return the change whose verb starts at `verb`."""
    sentence = max(text.rfind(mark, 0, verb) for mark in ENDS_SENTENCE) + 1
    clause = max(text.rfind(mark, 0, verb) for mark in ENDS_CLAUSE) + 1
    bracket = text.rfind("（", clause, verb) + 1
    if bracket and "）" not in text[bracket:verb]:
        clause = bracket
    return Change(verb, re.sub(BESIDE_THE_SUBJECT, "", text[clause:verb]), clause, sentence)


def code_of(change: Change, figure: Figure, sign: str, passage: Passage, part: Part) -> str:
    """Return the code of what is wrong with a change told with this sign, or nothing."""
    text = passage.text
    subjects = [change.subject]
    if "分别" in text[change.clause : change.start]:
        subjects = re.split("[、和与及]", change.subject)
    if sign in SIGNS:
        of_rate = all(re.search(RATE + "$", each) for each in subjects) or is_change_of_rate(figure, part)
        of_rate = of_rate or (not change.subject and follows_rate(change, passage))
        return "FZ340" if of_rate else ""
    if change.subject:
        of_count = all(re.search(COUNT + "$", each) for each in subjects)
        return "FZ341" if of_count and not re.search(PERCENTAGE_MAY_BE_MEANT, change.subject) else ""
    follows = any(each.end == change.clause - 1 for each in counts_in(passage))
    percentage = re.search(PERCENTAGE_MAY_BE_MEANT, text[change.sentence : change.start])
    return "FZ341" if follows and not percentage else ""


def follows_rate(change: Change, passage: Passage) -> bool:
    """Tell whether the clause before a change without subject ends with the value of the rate that changes."""
    text = passage.text
    reached = re.search(RATE_REACHED, text[change.sentence : max(change.clause - 1, change.sentence)])
    if reached is None:
        return False
    at = change.sentence + reached.start()
    has_subject = reached[1] == "率" or not any(change.sentence <= each.start < at for each in counts_in(passage))
    return has_subject or text.startswith(OF_RATES_ALONE, change.start)


def is_change_of_rate(figure: Figure, part: Part) -> bool:
    """Tell whether a figure is `change(x)` or `-change(x)`, x being a percentage of the same file."""
    if not isinstance(figure.datum, DerivedFigure) or figure.expression is None:
        return False
    if not canonical(figure.expression).removeprefix("-").startswith("change("):
        return False
    changed = {each.figure for each in figure.inputs}
    return any(each.id in changed and sign_of(each) in SIGNS for each in part.figures) and len(figure.inputs) == 2


def counts_in(passage: Passage) -> Iterator[Mention]:
    """Yield the references to figures that count something: 件, 人次, 万元, but neither % nor 条/件."""
    for mention in passage.mentions:
        if mention.figure is not None and mention.figure.quantity is not None:
            dimension = mention.figure.quantity.unit.dimension
            if dimension and dimension != POINTS.dimension and all(exponent > 0 for _, exponent in dimension):
                yield mention


RISING: Final = ("提高", "提升", "升高", "上升", "上涨", "增长", "增加", "扩大")
FALLING: Final = ("下降", "降低", "减少", "回落", "下滑", "下跌", "压缩", "压减", "缩短", "缩减", "精简")
STEP: Final = r"[^，。；、]{0,6}?(..)了?[到至为](?:约|近)?(?:(?:今年|本年|\d{4}年)[度底末]?的?)?"
"""What leads from a figure to the one that it has become: 由20%提高到90.1%."""

RANKED: Final = frozenset({"名", "位", "级"})
"""Units of what rises when its number falls."""


def contradicted_directions(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ352 for a change by a number below zero, and for a rise to what is no more, a fall to what is no less."""
    for passage in part.passages:
        earlier: Mention | None = None
        for mention in passage.mentions if passage.kind != "row" else ():
            if mention.figure is None or mention.figure.quantity is None:
                continue
            verb = verb_before(passage.text, mention.start) if mention.figure.quantity.value < 0 else None
            if verb is not None:
                reasons = ("增减的数小于零", "the change is below zero")
                yield contradicted(passage, verb, mention.end, *reasons, mention.figure)
            elif earlier is not None:
                yield from false_step(passage, earlier, mention)
            earlier = mention


def false_step(passage: Passage, earlier: Mention, mention: Mention) -> Iterator[Diagnostic]:
    """Yield FZ352 where 由…提高到… leads to a figure that is not greater, or 由…降低到… to one that is not less.

    A rank rises when its number falls, of an approximate number too little is known, and a rate above 100% has been
    told of.
    """
    text, between = passage.text, passage.text[earlier.end : mention.start]
    if not ("到" in between or "至" in between or "为" in between) or earlier.figure is None or mention.figure is None:
        return
    step = re.fullmatch(STEP, between)
    before, now = earlier.figure.quantity, mention.figure.quantity
    clause = max(text.rfind(mark, 0, earlier.start) for mark in ENDS_CLAUSE) + 1
    start = max(text.rfind(word, clause, earlier.start) for word in "由从")
    if step is None or start < 0 or before is None or now is None or before.unit.dimension != now.unit.dimension:
        return
    ranked = now.unit.text in RANKED or "名次" in text[clause : mention.start]
    beyond_all = not now.unit.dimension and max(before.value, now.value) > 1
    if ranked or beyond_all or before.approximate or now.approximate:
        return
    printed = (text[mention.start : mention.end], text[earlier.start : earlier.end])
    if step[1] in RISING and now.value <= before.value:
        reasons = (f"{printed[0]} 不比 {printed[1]} 大", f"{printed[0]} is not above {printed[1]}")
        yield contradicted(passage, start, mention.end, *reasons, mention.figure, earlier.figure)
    elif step[1] in FALLING and now.value >= before.value:
        reasons = (f"{printed[0]} 不比 {printed[1]} 小", f"{printed[0]} is not below {printed[1]}")
        yield contradicted(passage, start, mention.end, *reasons, mention.figure, earlier.figure)


def contradicted(
    passage: Passage, start: int, end: int, reason_zh: str, reason_en: str, *figures: Figure
) -> Diagnostic:
    """Return the finding that the words from `start` to `end` tell a change that the figures do not show."""
    arguments = {"words": passage.text[start:end], "reason_zh": reason_zh, "reason_en": reason_en}
    return Diagnostic("FZ352", passage.span(start, end), arguments, tuple(map(place_of_value, figures)))
