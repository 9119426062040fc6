"""A rule on ranges: one report writes its spans of time in one way, and its ranges of numbers in one way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.rules.passages import Passage
from fazhi_report.rules.quoted import is_in_title_or_quotation
from fazhi_report.rules.subject import Subject

RANGE: Final = (
    r"(?<![\d.A-Za-z〔\[-])(?P<first>\d+(?:\.\d+)?[%％]?)(?P<joining>[—–－～~至到-])(?P<last>\d+(?:\.\d+)?)"
    r"(?P<unit>[年月日号]|[%％‰]|[个件名家次人倍万亿元项条天周小分岁米公平])"
)
"""A range with what it counts: 2016—2018年, 1-9月, 5~10件. The first of two years, months or days stands alone."""

SIGN_OF: Final = {"–": "—", "－": "-", "~": "～", "到": "至"}
"""Signs that are the same but for their width, or words that are the same, and the one that stands for both."""

PREFERRED: Final = "—～至-"
"""Signs in the order in which they stay where two are as frequent: spans take — (GB/T 15834)."""

TIME: Final = frozenset("年月日")


class Range(NamedTuple):
    """A range in a text: whether it is a span of time, the sign that joins it, and where it stands."""

    of_time: bool
    sign: str
    passage: Passage
    start: int
    end: int


def mixed_ranges(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ422 for each range whose sign is not the one that most ranges of its kind in the report have."""
    ranges = [each for part in subject.parts for passage in part.passages for each in ranges_in(passage)]
    for of_time in (True, False):
        alike = [each for each in ranges if each.of_time is of_time]
        counts = Counter(each.sign for each in alike)
        if len(counts) < 2:
            continue
        usual = min(counts, key=lambda sign: (-counts[sign], PREFERRED.index(sign)))
        model = next(each for each in alike if each.sign == usual)
        for each in alike:
            if each.sign != usual:
                arguments = {
                    "found": each.passage.text[each.start : each.end],
                    "other": model.passage.text[model.start : model.end],
                    "sign": usual,
                }
                place = each.passage.span(each.start, each.end)
                yield Diagnostic("FZ422", place, arguments, (model.passage.span(model.start, model.end),))


def ranges_in(passage: Passage) -> Iterator[Range]:
    """Yield the ranges of a passage, those in titles and quotations left out."""
    text = passage.text
    if re.search(r"\d[%％]?[—–－～~至到-]\d", text) is None:
        return
    for match in re.finditer(RANGE, text):
        unit, first = match["unit"], match["first"]
        of_time = unit in TIME and (unit != "年" or len(first) == len(match["last"]) == 4)
        if not is_in_title_or_quotation(text, *match.span()):
            sign = SIGN_OF.get(match["joining"], match["joining"])
            yield Range(of_time, sign, passage, *match.span())
