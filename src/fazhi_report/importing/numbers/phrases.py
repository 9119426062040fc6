"""The words before a number → what they say is counted: verb and object, without time, scope, office and adverbs."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from fazhi_report.importing.numbers.wording import HEAD, OFFICE, PREPOSITION, RAISED_TO, SCOPE, TAIL, VERB

LONGEST: Final = 60
"""Characters of a label at most; what stands before is left out."""

INTO: Final = re.compile(r"^(?:到(?![期位岗达场])|[至于])")
AMONG: Final = re.compile(r"在[^，在]{1,20}?中(?=[^小心央介])")
TOWARD: Final = re.compile(
    r"向(?!社会|公众|群众|企业|全社会)[^，。的]{2,14}?(?=提出|报送|移送|发出|推送|出具|反馈|通报|下发|备案)"
)
OF: Final = re.compile(r"(?P<counted>[^的“”]{1,6})的(?P<owner>.+)")
VERBS: Final = re.compile(f"(?:{VERB.pattern})(?:(?:[、和或及]|或者)?(?:{VERB.pattern}))*")
WORK: Final = re.compile(r"意见|建议|结果|事项|标准|人员|决定书")
"""What stands behind a verb that is part of a name: 审查意见."""

NOUN: Final = re.compile(r"人员|对象|结果|部门|机关|机构|组织|单位|率|数量|期限|时间|时限|委员会")
"""What makes one name with the verb before it: 检查人员."""

AMOUNTS: Final = ("总量", "总数", "数量", "办件量")


class Phrase(NamedTuple):
    """What words before a number say. `words` is the label, `verb` and `object` its two halves where it has them.

    `full` is the label with office and preposition. `scope` is 全市 or the like where it is said.
    """

    words: str
    verb: str = ""
    object: str = ""
    scope: str = ""
    full: str = ""
    sure: bool = True


def read_phrase(before: str) -> Phrase:
    """Return what the words before a number say is counted, an empty phrase where they say nothing."""
    words, scope = without_head(without_tail(before))
    words = INTO.sub("", words)
    full = words
    words, scope = without_office(words, scope)
    words = without_preposition(words)
    more, found = without_head(words)
    words, scope = more, scope or found
    if len(words) > LONGEST:
        words = words[-LONGEST:]
    verb = VERBS.match(words)
    if verb is not None and WORK.match(words, verb.end()) is not None:
        verb = VERB.match(words)
    if verb is None or verb.end() == len(words) or NOUN.match(words, verb.end()) is not None:
        return Phrase(words, "", noun_of(words[behind_office(words) :]), scope, full)
    if words.startswith(("、", "和", "或"), verb.end()):
        return Phrase(words, "", noun_of(words), scope, full)
    words = verb[0] + words[verb.end() :].removeprefix("了")
    return Phrase(words, verb[0], noun_of(words[verb.end() :]), scope, full)


def behind_office(words: str) -> int:
    """Return where the object begins in words that name an office and its work: 纠纷 in 人民调解组织调解纠纷."""
    office = OFFICE.match(words)
    verb = VERB.match(words, office.end()) if office is not None else None
    return verb.end() if verb is not None and verb.end() < len(words) else 0


def noun_of(words: str) -> str:
    """Return what is counted without what describes it and without words for its amount: 项目 of 列入计划的项目."""
    noun = words.rpartition("的")[2]
    words = noun if len(noun) > 1 else words
    for ending in AMOUNTS:
        words = words.removesuffix(ending) or words
    return words


def without_head(words: str) -> tuple[str, str]:
    """Return words without times, adverbs and scope at their beginning, and the scope."""
    scope, at = "", 0
    while True:
        found = HEAD.match(words, at)
        if found is not None and found.end() > at:
            at = found.end()
            continue
        place = SCOPE.match(words, at)
        if place is None or scope:
            break
        scope, at = place[0], place.end()
    return words[at:], scope


def without_tail(words: str, *, keep_raised: bool = False) -> str:
    """Return words without what leads over to the number at their end: 共有, 达到, 分别为."""
    while words:
        if keep_raised and RAISED_TO.search(words):
            return words
        found = TAIL.search(words)
        if found is None or found.start() == len(words):
            return words
        words = words[: found.start()]
    return words


def without_office(words: str, scope: str) -> tuple[str, str]:
    """Return words without the office that did the work: 市司法局共举办 is 举办. A name that goes on stays whole."""
    office = None if VERB.match(words) or toward(words) else OFFICE.match(words)
    while office is not None:
        verb = VERB.match(words, office.end())
        if verb is not None and len(words) - verb.end() > 2 and NOUN.match(words, verb.end()) is None:
            return words[office.end() :], scope
        if verb is not None and verb.end() == len(words) and office[0].endswith(("共", "累计", "先后", "全年", "已")):
            return words[office.end() :], scope
        office = OFFICE.match(words, office.end())
    return words, scope


def without_preposition(words: str) -> str:
    """Return words without what was worked with or for: 对重点领域开展检查 is 开展检查."""
    among = AMONG.match(words)
    if among is not None:
        return words[among.end() :]
    preposition = PREPOSITION.match(words)
    if preposition is None or toward(words):
        return words
    at = preposition.end() + 1
    while (verb := VERB.search(words, at)) is not None:
        following = words[verb.end() : verb.end() + 1]
        if following in {"的", "等", "、"} or (not following and "的" in words):
            return words[preposition.end() :]
        if NOUN.match(words, verb.end()) is None and following and "“" not in words[: verb.start()].rpartition("”")[2]:
            return words[verb.start() :]
        at = verb.end()
    return words[preposition.end() :] if preposition[0] in {"对", "就", "在"} else words


def toward(words: str) -> str:
    """Return to whom something was done, where that tells amounts apart: 向市直其他部门, but not 向社会."""
    found = TOWARD.match(words)
    return found[0] if found is not None else ""


def without_attribute(behind: str) -> str:
    """Return a noun behind a number, turned round where it is the owner of the number: 制度的领域 for 领域的制度."""
    behind = behind[:-1] if behind.endswith(("中", "里")) and len(behind) > 2 else behind
    found = OF.fullmatch(behind)
    if found is None or found["counted"].startswith(("新", "重", "与", "有", "未", "已")) or VERB.match(behind):
        return behind
    return f"{found['owner']}的{found['counted']}"


def same_noun(one: str, other: str) -> bool:
    """Tell whether two names end with the same noun: 专职人民调解员 and 人民调解员."""
    return one[-2:] == other[-2:] or one[-2:] in other
