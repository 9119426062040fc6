"""What the name of a share says of its numerator and denominator: 纠错率 is 纠错 over 办结, 占受理总数的 is over 受理.

The bases of some rates differ from body to body: some divide 纠错 by 受理, 出庭 by 开庭案件 or by all cases. So a name
expects one base, allows others, and the figures decide.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class RateKind(NamedTuple):
    """What a kind of rate is made of, in words that stand before the figures.

    `parts` are words of figures that together are the numerator where none bears its own name.
    """

    key: str
    numerators: tuple[str, ...]
    expected: tuple[str, ...]
    allowed: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


RECEIVED: Final = (
    "受理",
    "收到",
    "接到",
    "接收",
    "接诉",
    "有效",
    "交办",
    "转办",
    "应办",
    "登记",
    "立案",
    "收案",
    "新收",
)
CLOSED: Final = ("办结", "审结", "结案")
CORRECTED: Final = ("撤销", "变更", "确认违法", "责令")

RATE_KINDS: Final = (
    RateKind("综合纠错", ("综合纠错",), CLOSED, RECEIVED, ("纠错", *CORRECTED, "调解", "和解")),
    RateKind("纠错", ("纠错",), CLOSED, RECEIVED, CORRECTED),
    RateKind("出庭", ("出庭",), ("开庭", "应诉", "应出庭", "诉讼")),
    RateKind("败诉", ("败诉",), (*CLOSED, "判决", "裁判", "应诉", "诉讼")),
    RateKind("胜诉", ("胜诉",), (*CLOSED, "判决", "裁判", "应诉", "诉讼")),
    RateKind("按时", ("按时",), CLOSED, RECEIVED),
    RateKind("按期", ("按期",), CLOSED, RECEIVED),
    RateKind("办结", CLOSED, RECEIVED),
    RateKind("审结", CLOSED, RECEIVED),
    RateKind("结案", CLOSED, RECEIVED),
    RateKind("受理", ("受理",), ("收到", "接到", "申请", "提出")),
    RateKind("和解", ("和解",), (*CLOSED, "受理"), (), ("调解", "和解")),
    RateKind("调解", ("调解",), (*CLOSED, "受理"), (), ("调解", "和解")),
    RateKind("满意", ("满意",), ("评价", "回访", "测评", "调查", "评议")),
    RateKind("合格", ("合格",), ("抽检", "抽查", "检查", "检测", "检验", "抽样")),
    RateKind("采纳", ("采纳",), ("提出", "意见", "建议", "征集")),
    RateKind("整改", ("整改",), ("发现", "查出", "反馈", "指出")),
    RateKind("发现", ("发现",), ("检查", "抽查", "检测")),
    RateKind("完成", ("完成",), ("计划", "任务", "应", "下达", "目标")),
)
"""By the first key that the name of a rate holds. Any other rate is named after its numerator: 入库率 after 入库."""

JOINED: Final = "、，和与及"
NEGATION: Final = "未不非"
DUE: Final = "应"
RATE: Final = re.compile(r"([^，。；：（、]{0,16}?)(?:率|满意度)([^，。；：率]{0,24})$")
RATES_OF_LIST: Final = re.compile(r"([^，。；：（、和与及]{2,12})率")
SHARE_OF: Final = re.compile(r"占([^，。；：、占]{0,20}?)的?(?:比重|比例|比)?(?:分别)?(?:约|为|达到?|是|有|超过)*$")
SHARE: Final = re.compile(r"(?:占比|比重|比例)(?:分别)?(?:约|为|达到?|是)*$")

NO_NAME_OF_A_BASE: Final = re.compile(
    "总数|总量|总额|总|全部|全市|全省|全县|全区|全年|所有|数量|案件|事项|工单|件数|的|数|量|同期|当年|其"
)
"""What is left out of 占…: it names no base, but says that the whole is meant."""


class ShareName(NamedTuple):
    """What a share says of itself.

    `subject` is what a rate is named after (纠错), `negated` whether it is a rate of what was not done (未办结率).
    `base` is what stands behind 占 without what names nothing, empty where the whole is meant, None where the share is
    a rate. A share without a name has neither.
    """

    subject: str = ""
    negated: bool = False
    base: str | None = None

    @property
    def known(self) -> bool:
        """Whether the share has a name at all."""
        return bool(self.subject) or self.base is not None

    @property
    def kind(self) -> RateKind | None:
        """What a rate of this name is usually made of, where it is a common one."""
        return next((each for each in RATE_KINDS if each.key in self.subject), None)


NAMELESS: Final = ShareName()


def name_of_share(lead: str, position: int, length: int) -> ShareName:
    """Return what the words before a share, or before the list of shares it stands in, say of it.

    It is the one at `position` in a list of `length`: 办结率、纠错率分别为97%和68.46%.
    """
    share_of = SHARE_OF.search(lead)
    if share_of is not None:
        return ShareName(base=NO_NAME_OF_A_BASE.sub("", share_of[1]))
    if SHARE.search(lead) is not None:
        return ShareName(base="")
    if length > 1:
        names = RATES_OF_LIST.findall(lead)
        return rate_of(names[position]) if len(names) == length else NAMELESS
    rate = RATE.search(lead)
    return NAMELESS if rate is None else rate_of(rate[1])


def may_abbreviate(subject: str, words: str) -> bool:
    """Tell whether the last two characters of a subject can stand for what the words say: 网办 for 网上办理."""
    first, second = subject[-2:-1], subject[-1:]
    at = words.rfind(first) if first else -1
    return at >= 0 and subject[-2:] not in words and second in words[at + 1 : at + 4]


def rate_of(words: str) -> ShareName:
    """Return the name of a rate by the words before 率: 行政复议纠错, 未办结."""
    negation = re.search(f"[{NEGATION}](?=[^{NEGATION}]{{2,4}}$)", words)
    if negation is None:
        return ShareName(words)
    return ShareName(words[negation.end() :], negated=True)


def names_figure(subject: str, words: str, *, negated: bool) -> int:
    """Return how many characters at the end of a subject the words of a figure share, 0 for fewer than two.

    Negated words go with a negated subject alone: 不合格 is not counted by 合格率. What was due (应进驻) may not be
    done.
    """
    for length in range(min(len(subject), 8), 1, -1):
        ending = subject[-length:]
        at = words.find(ending)
        while at >= 0:
            before = words[at - 1 : at]
            if before != DUE and (before != "" and before in NEGATION) is negated:
                return length
            at = words.find(ending, at + 1)
    return 0
