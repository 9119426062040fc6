"""What a share is of: 行政复议纠错率, “最多跑一次”事项占比, 承诺时限占法定时限的比重."""

from __future__ import annotations

import re
from typing import Final

from fazhi_report.importing.numbers.naming import Known, Name, Reading, Situation, subject_of
from fazhi_report.importing.numbers.phrases import read_phrase, without_tail
from fazhi_report.importing.numbers.wording import LIMITED, RAISED_TO, SHARE, WITHOUT_OBJECT

PART_OF: Final = re.compile(r"(?<![行作认])(?:为|是|相当于)(?P<whole>[^为是，]+)的$")
LEAST: Final = ("不少于", "不低于")
RATES: Final = ("率", "占比", "比重", "比例", "覆盖面")
CASES: Final = ("案件", "申请")
WHOLE_ENDS: Final = re.compile(r"的?(?:比例|比重)?的?$")
RATES_OF_WORK: Final = frozenset(("办结", "按期办结", "纠错", "败诉", "调解成功"))
"""Rates that need what they are of, even where the words before tell of something else."""


def share(situation: Situation) -> Reading | None:
    """Read a share in % or ‰, with 下限 or 上限 where it is bounded."""
    if situation.each.unit not in {"%", "‰"}:
        return None
    limited = LIMITED.search(situation.before)
    if limited is None:
        return part_of_whole(situation) or rate(situation), situation.known
    situation = situation.with_before(situation.before[: limited.start()])
    name = part_of_whole(situation) or rate(situation)
    bound = "下限" if limited[0].endswith(LEAST) else "上限"
    return name._replace(label=f"{name.label}{bound}"), situation.known


def part_of_whole(situation: Situation) -> Name | None:
    """Read what part of a whole something is: 占办结案件总数的16.3%, 占38.67%, 为法定时限的32%."""
    _, where, known, _ = situation
    before = without_tail(where.before)
    found = SHARE.search(before)
    if found is not None and "占比" not in before[found.start() :]:
        subject = subject_of(situation, before[: found.start()])
        whole = WHOLE_ENDS.sub("", found["whole"])
        ending = f"占{whole}的比重" if whole and whole not in {"到", "总量"} else "占比"
        return Name(f"{subject.words}{ending}", kind="share", scope=subject.scope, sure=subject.sure)
    if where.before == "的" and not where.mark and known.earlier:
        return Name(f"{known.earlier}占{known.main}的比重", kind="share")
    part = PART_OF.search(where.before)
    if part is None:
        return None
    subject = subject_of(situation, where.before[: part.start()])
    return Name(f"{subject.words}占{part['whole']}的比重", kind="share", scope=subject.scope, sure=subject.sure)


def rate(situation: Situation) -> Name:
    """Read a rate by its name: 纠错率, “最多跑一次”事项占比; one of work takes the object of the work."""
    _, where, known, _ = situation
    raised = RAISED_TO.search(without_tail(where.before, keep_raised=True))
    before = without_tail(where.before)
    phrase = read_phrase(before[: raised.start()] if raised is not None else before)
    words, scope = phrase.words, phrase.scope
    if raised is not None and where.before.startswith(("对", "将")) and known.main and not words.endswith(RATES):
        return Name(f"{known.main}（{words}）", kind="share", scope=scope)
    if where.rest.startswith(("全覆盖", "覆盖")):
        words = f"{words.removesuffix('实现')}全覆盖"
    if where.behind.startswith("的") and not words:
        noun, told = where.behind.removeprefix("的"), where.rest.rstrip("，。；")
        return Name(f"{told}的{noun}占比" if told else f"{noun}占比", kind="share", scope=scope)
    if where.behind and not words.endswith(RATES):
        words = f"{words.removesuffix('实现')}{where.behind}"
    if not words or words.endswith("的"):
        subject = subject_of(situation, words)
        return Name(subject.words, kind="share", scope=scope or subject.scope, sure=False)
    return Name(topic_of(words, known) + words, kind="share", scope=scope)


def topic_of(words: str, known: Known) -> str:
    """Return what a rate of work is of, where its words do not say so: 行政复议 for 纠错率 behind 行政复议案件."""
    base = words.removesuffix("率")
    if base == words or not known.object or WITHOUT_OBJECT.fullmatch(base.removesuffix("完成") or base) is None:
        return ""
    topic = known.object
    for ending in CASES:
        topic = topic.removesuffix(ending) or topic
    needed = known.stem.endswith(base[:2]) or base in RATES_OF_WORK
    return topic if needed and topic not in words else ""
