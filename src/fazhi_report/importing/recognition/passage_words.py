"""What the words of a passage say of each of its figures: what stands before it, whether it tells of last year.

Recognising what figures have to do with each other needs more than their labels: whether a number is exact, whether it
is a change (增长11.9%), whether it is of the year before (上年160件), which figures stand in one list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from fazhi_report.diagnostics import TextFinding
from fazhi_report.importing.found_figures import FoundFigure, FoundNumbers
from fazhi_report.importing.outline import Passage
from fazhi_report.quantity import NO_UNIT, POINTS, SIGNS, Agreement, Quantity, Unit, compare_stated, read_unit

FULL_WIDTH: Final = str.maketrans(",;:!?()", "，；：！？（）")
"""Published web texts often have these in half width; they say the same."""

ENDS_SENTENCE: Final = "。；！？"
ENDS_CLAUSE: Final = ENDS_SENTENCE + "，：（）"

RISING: Final = ("提高", "提升", "升高", "上升", "上涨", "增长", "增加", "扩大", "多收", "前移", "进位")
FALLING: Final = (
    *("下降", "降低", "减少", "回落", "下滑", "下跌", "压缩", "压减", "缩短", "缩减", "精简"),
    *("减负", "后移"),
)
"""Verbs of two characters that tell of a change, with the change directly behind them."""

LEADS_TO_CHANGE: Final = re.compile(
    rf"(?:(?:{'|'.join(RISING + FALLING)})(?:幅度|比例)?(?:分别)?[了约近逾超过达]{{0,2}}"
    r"|[增降涨减]幅(?:分别)?[约达到为是]{0,2})$"
)
"""What stands before a change. 到, 至 and 为 behind the verb lead to what is reached, which is none."""

LAST_YEAR: Final = re.compile(r"(?<!\d)(?:上一?年度?|去年|前一年度?|(\d{4})年度?)(?:同期|全年|[末底])?")
BEFORE_LAST_YEAR: Final = re.compile(r"(?:^|[，；。：！？（）、]|比|较|与|和|同|由|从|是|相比|而|高于|低于)$")
"""A year begins what is said of it: in 办结上年立案的20件 it does not tell of another year's value."""

BESIDE_LAST_YEAR: Final = re.compile(
    r"(?:同期|全年|分别|列|位居|排名|名列|位列|居|排|第|仅|只|共|达到|达|为|是|有|的|数)"
)
"""What may stand between 上年 and the value without saying what it is."""

OF_ANOTHER_KIND: Final = re.compile(f"结转|遗留|转入|{'|'.join(RISING + FALLING)}")
"""What makes a number behind 上年 no value of the year before: 上年结转20件 are cases of this year as well."""

BOUND: Final = re.compile("(?:不[超少低高]于?过?|至少|至多|最多|最少|最低|最高)(?:达到?)?$")
APPROXIMATE_BEHIND: Final = ("以上", "以下", "以内", "左右", "之内", "上下")

JOINING: Final = re.compile(r"、?(?:和|及|与|以及)?")
LONGEST_WORDS: Final = 60
LONGEST_BEHIND: Final = 20
"""As much of what stands before and behind a figure is looked at."""

MARK_BEHIND: Final = re.compile("[，。；：！？、（）]")
FINEST: Final = 10**12
"""Values are compared as whole multiples of its inverse; what has more decimals takes no part."""


class Reading(NamedTuple):
    """One figure of a passage and what stands around it. `order` is its index in the section.

    `words` are those between the figure before, or the beginning of the sentence, and this one; `behind` those that
    follow up to the next mark, empty where another figure comes first. `value` is exact, in
    base units, and `scaled` the same times `FINEST`. `exact` is False where the number is approximate or a bound.
    `rest` is what else stands between a word for the last year and the figure, None where it is not of that year.
    """

    order: int
    figure: FoundFigure
    quantity: Quantity
    words: str
    behind: str
    sentence: int
    value: Fraction
    scaled: int
    exact: bool
    changes: bool
    rest: str | None

    @property
    def unit(self) -> Unit:
        """The unit as a derived figure would declare it."""
        return self.quantity.unit

    @property
    def own_words(self) -> str:
        """All that says what is counted."""
        return f"{self.words}|{self.behind}|{self.figure.label}|{self.figure.stem}"

    @property
    def counts(self) -> bool:
        """Whether it tells exactly how much of something there is this year."""
        plain = self.figure.kind in {"count", "other"} and self.unit.text not in SIGNS
        countable = bool(self.unit.dimension) and self.unit.dimension != POINTS.dimension
        return plain and countable and self.exact and not self.changes and self.rest is None and self.value >= 0


class Paragraph(NamedTuple):
    """One passage of a section with its figures. `text` has full-width punctuation, character for character."""

    passage: Passage
    text: str
    readings: tuple[Reading, ...]

    def between(self, first: Reading, second: Reading) -> str:
        """Return what stands between two figures, the first before the second."""
        return self.text[first.figure.end : second.figure.start]

    def position(self, reading: Reading) -> int:
        """Return which of the figures of the passage one is, from 0."""
        return reading.order - self.readings[0].order

    def printed(self, reading: Reading) -> str:
        """Return a figure as the passage prints it."""
        return self.passage.text[reading.figure.start : reading.figure.end]

    def note(self, code: str, reading: Reading, **arguments: str) -> TextFinding:
        """Return a finding at a figure, which every such message names as `printed`."""
        arguments = {"printed": self.printed(reading), **arguments}
        return TextFinding(code, reading.figure.start, reading.figure.end, arguments)


def paragraphs_of(passages: Sequence[Passage], found: FoundNumbers, year: int | None) -> tuple[Paragraph, ...]:
    """Return the passages that hold figures, in reading order. `year` is that of the report, where it is known."""
    of_passage: dict[int, list[tuple[int, FoundFigure]]] = {}
    for index, figure in enumerate(found.figures):
        of_passage.setdefault(figure.passage, []).append((index, figure))
    return tuple(_paragraph(passages[at], of_passage[at], year) for at in sorted(of_passage))


def _paragraph(passage: Passage, figures: Sequence[tuple[int, FoundFigure]], year: int | None) -> Paragraph:
    text = passage.text.translate(FULL_WIDTH)
    readings: list[Reading] = []
    sentence = before = 0
    starts = [figure.start for _, figure in figures[1:]] + [len(text)]
    for (index, figure), following in zip(figures, starts, strict=True):
        for at in range(before, figure.start):
            if text[at] in ENDS_SENTENCE:
                sentence = at + 1
        words = text[max(sentence, before, figure.start - LONGEST_WORDS) : figure.start]
        reading = _reading(index, figure, text, words)
        listed = bool(readings) and continues_list(reading)
        if listed and readings[-1].rest is not None and "分别" in lead_of_list(readings, len(readings) - 1):
            reading = reading._replace(rest=readings[-1].rest)
        elif listed and readings[-1].changes and reading.unit == readings[-1].unit:
            reading = reading._replace(changes=True)
        else:
            reading = reading._replace(rest=_rest(words, text, year))
        mark = MARK_BEHIND.search(text, figure.end, min(following, figure.end + LONGEST_BEHIND))
        behind = "" if mark is None else text[figure.end : mark.start()]
        readings.append(reading._replace(sentence=sentence, behind=behind))
        before = figure.end
    return Paragraph(passage, text, tuple(readings))


def lead_of_list(readings: Sequence[Reading], position: int) -> str:
    """Return the words before the list of bare figures that goes on at a position: 11.9%、6.4%和3.1% share theirs."""
    while position > 0 and continues_list(readings[position]):
        position -= 1
    return readings[position].words


def continues_list(reading: Reading) -> bool:
    """Tell whether nothing but 、 or 和 stands before a figure."""
    return bool(reading.words) and JOINING.fullmatch(reading.words) is not None


def _reading(index: int, figure: FoundFigure, text: str, words: str) -> Reading:
    unit = read_unit(figure.unit or figure.number.sign) or NO_UNIT
    quantity = Quantity(figure.number, unit)
    value = quantity.value
    scaled = value * FINEST
    exact = not quantity.approximate and scaled.denominator == 1 and BOUND.search(words) is None
    exact = exact and not text.startswith(APPROXIMATE_BEHIND, figure.end)
    changes = figure.kind in {"change", "points"} or LEADS_TO_CHANGE.search(words) is not None
    return Reading(index, figure, quantity, words, "", 0, value, int(scaled), exact, changes, None)


def _rest(words: str, text: str, year: int | None) -> str | None:
    """Return what else stands between a word for the year before and a figure; None where there is no such word."""
    found = next(reversed(tuple(LAST_YEAR.finditer(words))), None)
    if found is None or BEFORE_LAST_YEAR.search(words[: found.start()]) is None:
        return None
    if found[1] is not None:
        written = int(found[1])
        if (written != year - 1) if year is not None else f"{written + 1}年" not in text:
            return None
    rest = words[found.end() :]
    if "，" in rest or "、" in rest or OF_ANOTHER_KIND.search(rest) is not None:
        return None
    return BESIDE_LAST_YEAR.sub("", rest)


def agreement_with(value: Fraction, reading: Reading) -> Agreement:
    """Return how what a figure prints relates to a value in base units: EXACT, TRUNCATED or WRONG.

    Only what a derived figure would print again agrees: no 万, no 约.
    """
    number = reading.figure.number
    if number.magnitude or number.qualifier:
        return Agreement.WRONG
    return compare_stated(value, number.decimals, reading.quantity, "half_up")


def joined(paragraph: Paragraph, first: Reading, second: Reading) -> bool:
    """Tell whether two figures that follow each other stand in one list: 70件、房屋类50件和其他59件."""
    between = paragraph.between(first, second)
    return len(between) <= LONGEST_WORDS and re.search("[、和及与]", between) is not None and "，" not in between
