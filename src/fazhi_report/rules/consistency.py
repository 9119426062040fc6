"""Rules on figures beside each other: one thing reported twice, and ratios of unlike precision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.derive import Figure
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.quantity import SIGNS, Dimension, print_quantity
from fazhi_report.rules.figures import place_of_value
from fazhi_report.rules.passages import Mention
from fazhi_report.rules.subject import Subject
from fazhi_report.schema import Statistic

NOT_COMPARED: Final = str.maketrans("", "", " “”‘’的、，（）")
"""What may differ in the labels of one thing."""


ABOUT_BEFORE: Final = ("约", "近", "超", "超过", "逾", "不低于", "不少于", "高于", "低于", "控制在")
ABOUT_BEHIND: Final = ("左右", "以上", "以下", "以内")
"""Words with which a ratio is a mark to be reached and not a value."""


OF_CHANGES: Final = ("增", "比上年", "同比", "环比", "提高", "提升", "上升", "下降", "降低", "降幅", "减少", "变化")
"""Words in the label of a change."""


class Meaning(NamedTuple):
    """What a figure says a number of: two figures that agree in it report the same thing."""

    dimension: Dimension
    scope: str
    as_of: str


def figures_reported_twice(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ342 for a figure that prints otherwise what an earlier one of the same label and meaning prints.

    In one section the very same label with another unit is found as well: one of the two is not what is counted.
    """
    by_label: dict[str, list[Figure]] = {}
    for figure in subject.figures.by_id.values():
        if figure.quantity is not None:
            by_label.setdefault(normalised(figure.datum.label), []).append(figure)
    for alike in by_label.values():
        known: dict[tuple[object, ...], Figure] = {}
        for figure in alike if len(alike) > 1 else ():
            meaning = meaning_of(figure, subject.figures.by_id)
            if meaning is None:
                continue
            same = known.setdefault(meaning, figure)
            same_words = known.setdefault((figure.section, figure.datum.label, meaning.scope, meaning.as_of), figure)
            first = same_words if same is figure else same
            if first is not figure and not defined_otherwise(figure, first):
                yield from printed_otherwise(figure, first)


def normalised(label: str) -> str:
    """Return a label without what may differ between two spellings of it: 受理的案件数, 受理案件."""
    return label.translate(NOT_COMPARED).removesuffix("数量").removesuffix("总数").removesuffix("数")


def meaning_of(figure: Figure, by_id: Mapping[str, Figure]) -> Meaning | None:
    """Return what a figure reports, None where that is uncertain.

    A derived figure has the scope and date that all statistics have from which it is computed. One that is computed
    from values of the year before alone reports that year.
    """
    assert figure.quantity is not None, "a figure without value is compared with none"
    if figure.inputs and all(each.previous for each in figure.inputs):
        return None
    found: set[tuple[str, str]] = set()
    seen = {figure.id}
    left = [figure]
    while left:
        each = left.pop()
        if isinstance(each.datum, Statistic):
            as_of = "" if each.datum.as_of is None else each.datum.as_of.isoformat()
            found.add((each.datum.scope or "", as_of))
        new = {one.figure for one in each.inputs} - seen
        seen |= new
        left += [by_id[identifier] for identifier in new]
    return Meaning(figure.quantity.unit.dimension, *found.pop()) if len(found) == 1 else None


def defined_otherwise(figure: Figure, other: Figure) -> bool:
    """Tell whether two figures say themselves that they count in different ways."""
    here, there = figure.datum.definition, other.datum.definition
    return here is not None and there is not None and here != there


def printed_otherwise(figure: Figure, first: Figure) -> Iterator[Diagnostic]:
    """Yield FZ342 where a figure prints otherwise than the one that reports the same."""
    assert figure.quantity is not None, "see `meaning_of`"
    assert first.quantity is not None, "see `meaning_of`"
    printed, printed_first = print_quantity(figure.quantity), print_quantity(first.quantity)
    if printed != printed_first:
        arguments = {"label": figure.datum.label, "printed": printed, "first": first.id, "printed_first": printed_first}
        yield Diagnostic("FZ342", place_of_value(figure), arguments, (place_of_value(first),))


def mixed_precision(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ343 for the first ratio in the text whose decimals are not as many as those of most ratios there.

    Per cent and per mille are not compared, nor are shares and changes: 增长20% may well stand beside 68.46%. While a
    figure is missing for an error of its own, nobody knows what most ratios have.
    """
    if not subject.complete:
        return
    by_kind: dict[tuple[str, bool], dict[str, Figure]] = {}
    for part in subject.parts:
        for passage in part.passages:
            for mention in passage.mentions:
                sign = passage.text[mention.end - 1 : mention.end]
                if sign in SIGNS and mention.figure is not None and is_precise(mention, passage.text):
                    by_kind.setdefault((sign, is_change(mention.figure)), {})[mention.figure.id] = mention.figure
    for figures in by_kind.values():
        ratios = [
            (figure, figure.quantity.number.decimals) for figure in figures.values() if figure.quantity is not None
        ]
        all_decimals = [decimals for _, decimals in ratios]
        usual = max(all_decimals, key=all_decimals.count)
        deviating = [(figure, decimals) for figure, decimals in ratios if decimals != usual]
        if deviating:
            yield imprecise(*deviating[0], usual, [figure for figure, _ in deviating[1:]])


def is_change(figure: Figure) -> bool:
    """Tell whether a figure is a change, by its formula or its label."""
    formula = "" if isinstance(figure.datum, Statistic) else figure.datum.formula
    return "change" in formula or any(word in figure.datum.label for word in OF_CHANGES)


def is_precise(mention: Mention, text: str) -> bool:
    """Tell whether a ratio is printed for its own value: not as about, more or less, and neither as none nor as all."""
    if mention.figure is None or mention.figure.quantity is None or mention.figure.quantity.approximate:
        return False
    about = text.startswith(ABOUT_BEHIND, mention.end) or text.endswith(ABOUT_BEFORE, 0, mention.start)
    return not about and mention.figure.quantity.value not in {0, 1}


def imprecise(figure: Figure, decimals: int, usual: int, others: Sequence[Figure]) -> Diagnostic:
    """Return the finding that a ratio, and some others, have other decimals than is usual in the report."""
    assert figure.quantity is not None, "only figures with a value have decimals"
    arguments = {"printed": print_quantity(figure.quantity)}
    for key, count in (("here", decimals), ("usual", usual)):
        arguments[f"{key}_zh"] = f"小数点后 {count} 位" if count else "整数"
        arguments[f"{key}_en"] = f"{count or 'no'} decimal{'' if count == 1 else 's'}"
    related = tuple(place_of_value(each) for each in others)
    return Diagnostic("FZ343", place_of_value(figure), arguments, related)
