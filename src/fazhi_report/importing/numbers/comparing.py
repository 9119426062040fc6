"""What a number compares: a value of another time, a change, a place in an order.

Each reading returns None where the words are not its own.
"""

from __future__ import annotations

from typing import Final

from fazhi_report.importing.found_figures import FigureKind
from fazhi_report.importing.numbers.naming import BARE, Name, Reading, Situation, subject_of
from fazhi_report.importing.numbers.phrases import read_phrase, without_tail
from fazhi_report.importing.numbers.units import DURATIONS
from fazhi_report.importing.numbers.wording import CHANGE, LAST_YEAR, ORDER, RAISED_FROM, RAISED_TO, SCOPE
from fazhi_report.importing.numbers.written_numbers import RANKS, Written

LAST_YEARS: Final = frozenset(("上年", "上一年", "上年度", "上一年度", "去年", "前一年"))
MOMENTS: Final = frozenset(("改革前", "年初"))


def kind_of(each: Written, label: str) -> FigureKind:
    """Return the kind of a number that is neither change nor rank."""
    if each.unit in {"%", "‰"}:
        return "share"
    return "limit" if label.endswith(("时限", "期限")) and each.unit in DURATIONS else "count"


def value_of_last_year(situation: Situation) -> Reading | None:
    """Read the value of another year: 上一年…率 of 较上年的96.4%提高2.7个百分点."""
    each, where, known, _ = situation
    found = LAST_YEAR.search(where.before)
    if found is None or not known.main:
        return None
    moment = found["than"] if found["than"].startswith("20") else "上一年"
    name = Name(f"{moment}{known.main}", kind=kind_of(each, known.main), scope=known.scope)
    return name, known._replace(kept=known.main, than=f"较{found['than']}")


def start_of_change(situation: Situation) -> Reading | None:
    """Read what a change began from: 上一年…率 of 从上一年的20%上升到90.1%."""
    each, where, known, _ = situation
    found = RAISED_FROM.search(where.before)
    if found is None:
        return None
    subject = subject_of(situation, where.before[: found.start()])
    moment = found["when"].removesuffix("法定").removesuffix("的").removesuffix("同期")
    if moment in LAST_YEARS:
        moment = "上一年"
    elif not moment.startswith("20") and moment not in MOMENTS:
        moment = "原"
    name = Name(f"{moment}{subject.words}", kind=kind_of(each, subject.words), scope=subject.scope, sure=subject.sure)
    return name, known._replace(start=subject.words, scope=subject.scope)


def end_of_change(situation: Situation) -> Reading | None:
    """Read what a change came to, where it was told what it began from."""
    each, where, known, _ = situation
    if not known.start or RAISED_TO.search(without_tail(where.before, keep_raised=True)) is None:
        return None
    return Name(known.start, kind=kind_of(each, known.start), scope=known.scope), known._replace(start="")


def change(situation: Situation) -> Reading | None:
    """Read a change against another time: 注册用户同比增长8.2%, 提高2.7个百分点."""
    each, where, known, _ = situation
    found = CHANGE.search(where.before)
    than = known.than
    known = known._replace(main=known.kept or known.main, kept="", than="")
    if each.ordinal or each.bound or (found is None and each.unit != "百分点"):
        return None
    how = (found["than"] or than) + found["how"] if found is not None else than
    subject = read_phrase(where.before[: found.start()] if found is not None else where.before)
    words, sure = subject.words, True
    if not words or words in BARE:
        words, sure = f"{known.main or situation.context}{words}", bool(known.main)
    kind: FigureKind = "points" if each.unit == "百分点" else "change" if each.unit in {"%", "‰"} else "other"
    return Name(f"{words}{how}", how, words, kind, subject.scope, sure=sure), known


def rank(situation: Situation) -> Reading | None:
    """Read a place in an order: 信用监测全省排名 of 信用监测排名列全省第2名."""
    each, where, known, _ = situation
    order = ORDER.search(where.before)
    if not each.ordinal and (each.unit not in RANKS or order is None):
        return None
    place = order["where"] if order is not None else ""
    words = read_phrase(where.before[: order.start()] if order is not None else where.before).words
    words, found = words.removeprefix("在").removesuffix("中"), SCOPE.search(place)
    if words in BARE and known.main:
        words = f"{known.main}{words}"
    elif not words and known.ranked and not where.clauses:
        place, words = place or ("" if where.mark else known.main), known.ranked
    elif not words:
        words = subject_of(situation, "").words
    words = words.removesuffix("排名")
    for scope in SCOPE.findall(words):
        words = words.removesuffix(scope)
    scope = found[0] if found is not None else ""
    return Name(f"{words}{place}排名", object=words, kind="rank", scope=scope, sure=bool(words)), known
