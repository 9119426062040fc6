"""Rules on values that cannot be: shares above all or below nothing, counts below zero."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi_report.derive import Figure
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.formula import canonical, divides
from fazhi_report.quantity import SIGNS, Quantity, print_quantity
from fazhi_report.rules.subject import Part, Subject
from fazhi_report.schema import DerivedFigure, Statistic

SHARES: Final = ("率", "占比", "比重", "比例")
"""How the label of a share ends."""

NO_SHARES: Final = (
    *("增长", "增速", "增幅", "增加", "提高", "提升", "上升", "升幅", "涨", "下降", "降低", "减少"),
    *("降幅", "跌", "回落"),
    *("变化", "变动", "波动", "同比", "环比", "比上年", "较上年", "差", "之比", "倍"),
    *("完成", "达成率", "超额", "执行率", "到位率", "结案率", "审结率", "办结率", "清结率", "收缴率"),
    *("征收率", "化解率"),
    *("产出", "产能", "利用率", "使用率", "周转", "利润", "收益", "回报", "盈利", "溢价", "负债"),
    *("杠杆", "依存", "贡献"),
    *("生产总值", "GDP", "存款", "存贷", "入学率", "参保率", "覆盖率", "效率", "频率", "汇率", "利率", "速率", "功率"),
)
"""Words in the label of what may be above 100% or below 0: changes, cases carried over from the year before, and ratios
of two things neither of which is a part of the other."""


NO_COUNTS: Final = (*"增减升降涨跌差盈亏余净", "变化", "变动", "赤字")
OF_BALANCES: Final = frozenset({"元", "度", "℃", "摄氏度", "分", "百分点", "米"})
"""Words in the label, and units, of what may be below zero."""

WHOLE: Final = {"%": "100%", "‰": "1000‰"}


def shares_out_of_range(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ351 for a percentage whose formula is multiplied by 100, FZ345 for a share above 100% or below 0.

    A figure that only repeats another, such as `previous(rate)`, is not told again.
    """
    for figure in part.figures:
        if figure.quantity is None or (sign := figure.quantity.unit.text or figure.quantity.number.sign) not in SIGNS:
            continue
        arguments = {"name": figure.name, "label": figure.datum.label}
        factor = factor_in(figure, sign)
        if factor:
            place = figure.places.of_value((*figure.path, "formula"))
            printed = print_quantity(figure.quantity)
            yield Diagnostic("FZ351", place, {**arguments, "printed": printed, "factor": factor, "sign": sign})
        elif is_share(figure.datum.label) and not repeats(figure):
            for key, quantity in values_of(figure):
                if not 0 <= quantity.value <= 1:
                    told = {**arguments, "printed": print_quantity(quantity), "whole": WHOLE[sign]}
                    yield Diagnostic("FZ345", figure.places.of_value((*figure.path, key)), told)


def repeats(figure: Figure) -> bool:
    """Tell whether a figure is another one, or made from one alone without dividing."""
    return figure.expression is not None and len(figure.inputs) == 1 and not divides(figure.expression)


def values_of(figure: Figure) -> Iterator[tuple[str, Quantity]]:
    """Yield the values that a figure declares, by the keys at which they stand."""
    if figure.quantity is not None:
        yield "value" if isinstance(figure.datum, Statistic) else "formula", figure.quantity
    if isinstance(figure.datum, Statistic) and figure.before.quantity is not None:
        yield "previous", figure.before.quantity


def factor_in(figure: Figure, sign: str) -> str:
    """Return the 100 that a formula is multiplied by (1000 for ‰), which the sign says already, or nothing."""
    factor = WHOLE[sign].removesuffix(sign)
    if not isinstance(figure.datum, DerivedFigure) or factor not in figure.datum.formula or figure.expression is None:
        return ""
    pattern = rf"(?:^|[( ]){factor} \*|\* {factor}(?![\d.])"
    return factor if re.search(pattern, canonical(figure.expression)) else ""


def is_share(label: str) -> bool:
    """Tell whether a label names a part of a whole: 纠错率, 占比, but no 增长率 and no 完成率."""
    named = label.partition("（")[0]
    return named.endswith(SHARES) and not any(word in label for word in NO_SHARES)


def counts_below_zero(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ353 for a count below zero, unless its label says that it is a change or a balance.

    One computed from figures of a relation that does not hold follows from them, and that has been said.
    """
    broken = [each.names for each in subject.figures.relations if not all(link.holds for link in each.links)]
    for figure in subject.figures.by_id.values():
        for key, quantity in values_of(figure):
            if quantity.value < 0 and is_count(quantity, figure.datum.label):
                inputs = {each.figure for each in figure.inputs}
                if inputs and any(inputs.issubset(names) for names in broken):
                    continue
                arguments = {"name": figure.name, "label": figure.datum.label, "printed": print_quantity(quantity)}
                yield Diagnostic("FZ353", figure.places.of_value((*figure.path, key)), arguments)


def is_count(quantity: Quantity, label: str) -> bool:
    """Tell whether a quantity can only be a count: 件, 人次, but neither 元 nor 条/件, and no change of a count."""
    ((unit, exponent), *others) = quantity.unit.dimension or (("", 0),)
    return exponent == 1 and not others and unit not in OF_BALANCES and not any(word in label for word in NO_COUNTS)
