"""What an amount counts: words before the number, behind it, or what was counted before; and bounds of time."""

from __future__ import annotations

import re
from typing import Final

from fazhi_report.importing.numbers.clauses import Around
from fazhi_report.importing.numbers.naming import Name, Reading, Situation, same_kind, subject_of
from fazhi_report.importing.numbers.phrases import (
    VERBS,
    Phrase,
    read_phrase,
    same_noun,
    without_attribute,
    without_tail,
)
from fazhi_report.importing.numbers.units import DURATIONS
from fazhi_report.importing.numbers.wording import LIMITED, RAISED_TO, SCOPE, WITHOUT_OBJECT

TIME_LIMITS: Final = ("时限", "期限", "时间", "有效期", "周期", "天数")

AVERAGE: Final = re.compile(r"(?:[日月年人户件案]均|平均每.{1,2}|每.{1,3})(?:拥有|新增|办理|接听|受理)?")

LIMITS: Final = ("内", "以内", "之内", "办结", "出证", "完成", "审结")
BEHIND_LIMIT: Final = re.compile(r"^(?:以内|之内|内)?")


GENERAL: Final = frozenset(
    ("项目", "事项", "企业", "单位", "部门", "人员", "案件", "问题", "文件", "领域", "系统", "窗口")
)
"""Nouns that need what is told of them to say what is counted."""

IN_SUCH_A_WAY: Final = re.compile(r"[以经由按].{1,20}(?:结案|办理|办结|审查|处理|解决|终止|听证|审结)")
"""What was done in some way with what was counted before: 以调解、和解方式结案."""

TOPICS: Final = ("案件", "申请", "事项", "纠纷", "工单", "投诉", "文件")
"""Nouns of a title that may be what is counted below it without being named again."""

SUMMING: Final = ("累计", "合计", "共计", "总计")
TOLD: Final = re.compile(r"(?:(?:均|已|全部|都|全|了|进行|一律)*)(?P<told>[^，。；“”《》]{2,24})")
MOST_TOLD: Final = 16


def told_of(rest: str) -> str:
    """Return what is told of the things counted, as it stands before 的: 开展合法性审查 of 均已开展合法性审查."""
    found = TOLD.match(BEHIND_LIMIT.sub("", rest))
    if found is None:
        return ""
    told = found["told"].replace("了", "")
    told = told.rpartition("的")[0] if "的" in told else told
    return told if 2 <= len(told) <= MOST_TOLD else ""


def limit(situation: Situation) -> Reading | None:
    """Read a bound of time: 一般项目施工图审查时限."""
    each, where, known, _ = situation
    ending = LIMITED.search(where.before) or RAISED_TO.search(without_tail(where.before, keep_raised=True))
    if each.unit not in DURATIONS or not (ending or f"{where.behind}{where.rest}".startswith(LIMITS)):
        return None
    subject = read_phrase(where.before[: ending.start()] if ending is not None else where.before)
    words = subject.words
    if words.endswith("的"):
        words = f"{words}{known.main or known.object}"
    elif not words:
        words = BEHIND_LIMIT.sub("", where.rest) or subject_of(situation, "").words
    elif words.count("的") == 1:
        words = words.replace("的", "")
    return Name(words if words.endswith(TIME_LIMITS) else f"{words}时限", kind="limit", scope=subject.scope), known


def amount(situation: Situation) -> Reading:
    """Read an amount: what stands before it, behind it, or was counted before. It always finds a name."""
    limited = LIMITED.search(situation.before)
    ending = limited or RAISED_TO.search(without_tail(situation.before, keep_raised=True))
    if ending is not None:
        situation = situation.with_before(situation.before[: ending.start()])
    phrase = read_phrase(situation.before)
    behind = without_attribute(situation.where.behind)
    if behind:
        name = with_noun(phrase, behind, situation.where)
    elif phrase.words:
        name = by_words(phrase, situation)
    else:
        name = without_words(phrase.scope, situation)
    return name._replace(kind="limit") if limited is not None else name, situation.known


def without_words(scope: str, situation: Situation) -> Name:
    """Return the name of an amount whose clause names nothing before it."""
    each, where, known, _ = situation
    told = told_of(where.rest)
    if told and known.object and same_kind(each.unit, known.unit):
        return Name(f"{told}的{known.object}", told, known.object, scope=scope)
    sum_up = next((word for word in SUMMING if word in where.before), "")
    if sum_up and known.main:
        return Name(f"{known.main}{sum_up}", sum_up, known.object, scope=scope, sure=False)
    if not where.clauses and known.main and each.unit != known.unit and not where.mark:
        return Name(f"{known.main}（{each.unit}）", known.stem, known.object, scope=scope, sure=False)
    subject = subject_of(situation, "")
    read = read_phrase(subject.words)
    return Name(subject.words, read.verb, read.object, scope=scope or subject.scope, sure=bool(where.clauses))


def by_words(phrase: Phrase, situation: Situation) -> Name:
    """Return the name of an amount by the words before it, which may take up what was counted before."""
    each, _, known, context = situation
    words, scope = phrase.words, phrase.scope
    if known.object and AVERAGE.fullmatch(words) is not None:
        return Name(f"{words}{known.object}", words, known.object, scope=scope)
    part = known.whole is not None and same_kind(each.unit, known.whole_unit)
    taken, unit = (known.whole_object, known.whole_unit) if part else (known.object, known.unit)
    takes = any(pattern.fullmatch(words) is not None for pattern in (WITHOUT_OBJECT, VERBS, IN_SUCH_A_WAY))
    if part and taken and not same_noun(words, taken):
        words, takes = words.removesuffix("的"), True
    if takes and taken and each.unit == unit:
        return Name(f"{words}的{taken.removeprefix(words)}", words, taken, scope=scope, full=phrase.full)
    topic = read_phrase(context).object if takes and not taken else ""
    if topic.endswith(TOPICS):
        return Name(f"{words}的{topic}", words, topic, scope=scope, sure=False)
    noun = "" if VERBS.fullmatch(words) else phrase.object or words
    return Name(words, phrase.verb, noun, scope=scope, full=phrase.full)


def with_noun(phrase: Phrase, behind: str, where: Around) -> Name:
    """Return the name of an amount whose noun stands behind it: 新组建的部门, 举办“法治论坛”."""
    words, scope = phrase.words, phrase.scope
    if where.before.endswith(("对", "将", "把", "为")) or (not words and behind in GENERAL):
        told = told_of(where.rest)
        if told:
            return Name(f"{told}的{behind}", told, behind, scope=scope)
        words = ""
    if not words and where.before.startswith(f"在{scope}"):
        words = scope
    if words.endswith("的") or not words:
        return Name(f"{words}{behind}", "", behind, scope=scope, full=phrase.full + behind)
    if words.startswith("在") and not phrase.verb:
        words = words.removeprefix("在")
    scope = words if SCOPE.fullmatch(words) else scope
    return Name(f"{words}{behind}", phrase.verb or words, behind, scope=scope, full=phrase.full + behind)
