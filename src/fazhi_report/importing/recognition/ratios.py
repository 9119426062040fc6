"""Shares that can be recomputed from figures of their own passage: 纠错率68.46% is 纠错102件 over 办结149件.

The names decide which of the quotients that fit is meant (`rate_names`). One that no name supports is taken only where
it can hardly fit by chance, else it is told and left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final, NamedTuple

from fazhi_report.diagnostics import TextFinding
from fazhi_report.importing.found_figures import Derivation
from fazhi_report.importing.recognition.passage_words import (
    ENDS_CLAUSE,
    LONGEST_WORDS,
    Paragraph,
    Reading,
    agreement_with,
    continues_list,
    joined,
)
from fazhi_report.importing.recognition.quotients import Bounds, Quotient, bounds_of, counts_near, fits, pairs_of
from fazhi_report.importing.recognition.rate_names import (
    DUE,
    RateKind,
    ShareName,
    may_abbreviate,
    name_of_share,
    names_figure,
)
from fazhi_report.quantity import SIGNS, Agreement

GREATEST_CHANCE: Final = Fraction(1, 1000)
"""A quotient that no name supports is taken where one in a thousand would fit by chance: two decimals, few figures."""

CHANCE_IN_ORDER: Final = Fraction(1, 100)
"""The same where whole, part and share follow each other in one sentence, as they do where they belong together."""

SIMPLEST: Final = 12
"""Shares that are quotients of whole numbers up to this one (50.00%, 66.67%) fit too many figures to prove anything."""

MOST_LISTED: Final = 12
"""Shares are looked for in a list so many before and behind one."""

MOST_NAMED: Final = 4
"""So many counts that bear the name of a share, the nearest, are tried where none of them gives it."""

PLAINLY_NAMED: Final = 2
"""How well a count at least bears the name of a share as its numerator where there is no doubt of it."""

USUAL_BASE: Final = 3
WHOLE: Final = 2
POSSIBLE_BASE: Final = 1
"""How well the bottom of a quotient is the base of a share: its name asks for it; it is the whole of which the top is
a part; another use of the same name, or the nearest count before the top."""


class Ratios(NamedTuple):
    """What was recognised of the shares of a passage. `parts` are pairs of a part and its whole."""

    derivations: tuple[Derivation, ...]
    parts: tuple[tuple[int, int], ...]
    findings: tuple[TextFinding, ...]


def ratios_in(paragraph: Paragraph) -> Ratios:
    """Return the shares of a passage that can be recomputed, and why others cannot: FZ640 to FZ645."""
    derivations: list[Derivation] = []
    parts: list[tuple[int, int]] = []
    findings: list[TextFinding] = []
    for position, share in enumerate(paragraph.readings):
        bounds = bounds_of(share) if is_share(share) else None
        if bounds is None:
            continue
        chosen, found = outcome(inquiry_of(paragraph, position, bounds))
        findings += found
        if chosen is None:
            continue
        agreement = agreement_with(chosen.value, share)
        decimals = share.figure.number.decimals
        derivations.append(Derivation(share.order, chosen.formula, decimals, agreement, chosen.definition))
        if chosen.plain and chosen.named and chosen.based and chosen.value <= 1:
            parts.append((chosen.top[0].order, chosen.bottom[0].order))
        if agreement is Agreement.TRUNCATED:
            values = {"formula": chosen.shown(paragraph), "value": chosen.printed_like(share)}
            findings.append(paragraph.note("FZ642", share, **values))
    return Ratios(tuple(derivations), tuple(parts), tuple(findings))


def is_share(reading: Reading) -> bool:
    """Tell whether a figure is an exact share of this year, which somebody has computed."""
    plain = reading.figure.kind == "share" and reading.unit.text in SIGNS and reading.value >= 0
    return plain and reading.exact and not reading.changes and reading.rest is None


class Inquiry(NamedTuple):
    """The question which quotient the share at a position of a paragraph is.

    `counts` are the counts near it, `name` what it says of itself, `sharer` the count of which 占 is said and
    `stated_base` the one between 占 and the share, `kind` what is known of rates of this name. `naming` says how well
    each count, by its order, bears the name as its numerator, 0 for not at all.
    """

    paragraph: Paragraph
    share: Reading
    bounds: Bounds
    counts: tuple[Reading, ...]
    name: ShareName
    sharer: Reading | None
    stated_base: Reading | None
    kind: RateKind | None
    naming: Mapping[int, int]


def inquiry_of(paragraph: Paragraph, position: int, bounds: Bounds) -> Inquiry:
    """Return the question that the share at a position poses."""
    readings = paragraph.readings
    first = last = position
    earliest, latest = max(position - MOST_LISTED, 0), min(position + MOST_LISTED, len(readings) - 1)
    while first > earliest and is_share(readings[first - 1]) and continues_list(readings[first]):
        first -= 1
    while last < latest and is_share(readings[last + 1]) and continues_list(readings[last + 1]):
        last += 1
    name = name_of_share(lead_of(paragraph, readings[first]), position - first, last + 1 - first)
    counts = counts_near(paragraph, position)
    start = readings[first].figure.start
    said = paragraph.text.rfind("占", max(start - LONGEST_WORDS, 0), start) if name.base is not None else start
    said = said if said >= 0 else start
    stated = [each for each in counts if said < each.figure.start < start]
    before = [each for each in counts if each.figure.start < said]
    sharers = [each for each in before if each.sentence == readings[first].sentence][first - last - 1 :]
    listed = len(sharers) == last + 1 - first
    sharer = sharers[position - first] if name.base is not None and listed else None
    kind = name.kind
    naming = {each.order: naming_of(each, name, kind, sharer) for each in counts}
    base = stated[-1] if stated and name.base is not None else None
    return Inquiry(paragraph, readings[position], bounds, counts, name, sharer, base, kind, naming)


def lead_of(paragraph: Paragraph, reading: Reading) -> str:
    """Return what stands before a figure in its clause."""
    text, end = paragraph.text, reading.figure.start
    earliest = max(end - LONGEST_WORDS, 0)
    return text[max(earliest, *(text.rfind(mark, earliest, end) + 1 for mark in ENDS_CLAUSE)) : end]


def outcome(inquiry: Inquiry) -> tuple[Quotient | None, tuple[TextFinding, ...]]:
    """Return the one quotient that is meant, if there is one, and what there is to tell."""
    direct = [
        judged(quotient, inquiry)
        for top, bottom in pairs_of(inquiry.counts)
        if inquiry.bounds.hold(top.scaled, bottom.scaled)
        and fits(quotient := Quotient((top,), (bottom,)), inquiry.share)
    ]
    supported = [each for each in direct if each.named and each.based]
    if not supported:
        supported = [each for each in composed(inquiry) if each.based and fits(each, inquiry.share)]
    if not supported:
        return unsupported(direct, inquiry)
    best = max(merit(each, inquiry.share) for each in supported)
    chosen = sorted((each for each in supported if merit(each, inquiry.share) == best), key=lambda each: each.distance)
    told = tuple(unusual(chosen[0], inquiry))
    if len(chosen) > 1:
        formulas = "；".join(dict.fromkeys(each.shown(inquiry.paragraph) for each in chosen))
        told = (inquiry.paragraph.note("FZ645", inquiry.share, formulas=formulas),)
    alike = all(values_of(each) == values_of(chosen[0]) for each in chosen)
    return chosen[0] if alike else None, told


def merit(quotient: Quotient, share: Reading) -> tuple[int, int, bool]:
    """Return how well names support a quotient, and whether the share is rounded as it should be."""
    return quotient.based, quotient.named, agreement_with(quotient.value, share) is Agreement.EXACT


def values_of(quotient: Quotient) -> tuple[tuple[Fraction, ...], tuple[Fraction, ...]]:
    """Return the values that a quotient is made of."""
    return tuple(each.value for each in quotient.top), tuple(each.value for each in quotient.bottom)


def judged(quotient: Quotient, inquiry: Inquiry) -> Quotient:
    """Return a quotient with how well the name of the share supports it."""
    top, bottom, share = quotient.top[-1], quotient.bottom[0], inquiry.share
    distance = abs(share.order - top.order) + abs(top.order - bottom.order)
    named, based = inquiry.naming[top.order], base_of(top, bottom, inquiry)
    return quotient._replace(named=named, based=based, distance=distance)


def naming_of(reading: Reading, name: ShareName, kind: RateKind | None, sharer: Reading | None) -> int:
    """Return how well a count bears the name of a share as its numerator, 0 for not at all."""
    if name.base is not None:
        return PLAINLY_NAMED if reading is sharer else 0
    words = reading.own_words
    by_name = names_figure(name.subject, words, negated=name.negated)
    if kind is None or name.negated:
        return by_name or int(not name.negated and may_abbreviate(name.subject, reading.words))
    common = any(names_figure(word, words, negated=False) for word in kind.numerators)
    return PLAINLY_NAMED + by_name if common else 0


def base_of(top: Reading, bottom: Reading, inquiry: Inquiry) -> int:
    """Return how well a count is the base of the share, of which `top` is the numerator, 0 for not at all."""
    name, words = inquiry.name, bottom.own_words
    if inquiry.stated_base is not None:
        return USUAL_BASE if bottom is inquiry.stated_base else 0
    if name.base:
        return USUAL_BASE if any(part in words for part in {name.base, name.base[:2], name.base[-2:]}) else 0
    kind = inquiry.kind
    due = kind is None and name.subject and DUE + name.subject[-2:] in words
    if due or (kind is not None and any(word in words for word in kind.expected)):
        return USUAL_BASE
    if top.figure.part_of == bottom.order or (bottom.order < top.order and "其中" in between(bottom, top, inquiry)):
        return WHOLE
    if kind is not None and any(word in words for word in kind.allowed):
        return POSSIBLE_BASE
    before = [each for each in inquiry.counts if each.order < top.order and each.unit == top.unit]
    nearest = [each for each in before if each.scaled >= top.scaled][-1:]
    return POSSIBLE_BASE if nearest and nearest[0] is bottom else 0


def between(first: Reading, second: Reading, inquiry: Inquiry) -> str:
    """Return what stands between two counts, unless the sentence ends there."""
    text = inquiry.paragraph.between(first, second)
    return text if "。" not in text else ""


def composed(inquiry: Inquiry) -> Iterator[Quotient]:
    """Yield what is left of 1 for a rate of what was not done, and quotients of sums, where the names say so."""
    name, counts = inquiry.name, inquiry.counts
    yield from sums_of_parts(inquiry)
    if name.negated:
        done = name._replace(negated=False)
        naming = {each.order: naming_of(each, done, inquiry.kind, inquiry.sharer) for each in counts}
        for top in [each for each in counts if naming[each.order]]:
            for bottom in [each for each in counts if may_be_base(each, top)]:
                yield judged(Quotient((top,), (bottom,), rest=True), inquiry._replace(name=done, naming=naming))
        return
    for top in counts:
        named = inquiry.naming[top.order]
        if named:
            listed = list_around(top, inquiry)
            listed = listed if len(listed) > 1 else neighbours(top, inquiry)
            if sum(each.scaled for each in listed):
                yield Quotient((top,), tuple(listed), named=named, based=WHOLE if joins(listed, inquiry) else 1)


def sums_of_parts(inquiry: Inquiry) -> Iterator[Quotient]:
    """Yield what figures together are of another, where the share is of them all though none bears its name.

    纠错 is 撤销, 变更 and the like; 诉讼980件、非诉讼450件，占93.5% may be said of both.
    """
    kind = inquiry.kind
    tops = named_parts(kind.parts, inquiry.counts) if kind is not None and not inquiry.name.negated else []
    tops = tops if inquiry.sharer is None else list_around(inquiry.sharer, inquiry)
    if tops:
        for bottom in inquiry.counts:
            if bottom not in tops and bottom.unit == tops[0].unit and bottom.scaled > 0:
                yield judged(Quotient(tuple(tops), (bottom,)), inquiry)._replace(named=1)


def list_around(top: Reading, inquiry: Inquiry) -> list[Reading]:
    """Return the list with 、 and 和 in which a count stands: 胜诉112件、败诉24件."""
    counts = inquiry.counts
    first = last = counts.index(top)
    while first > 0 and listed_together(counts[first - 1], counts[first], inquiry):
        first -= 1
    while last + 1 < len(counts) and listed_together(counts[last], counts[last + 1], inquiry):
        last += 1
    return list(counts[first : last + 1])


def listed_together(first: Reading, second: Reading, inquiry: Inquiry) -> bool:
    """Tell whether two counts stand next to each other in one list and can be added."""
    adjacent = second.order == first.order + 1 and first.sentence == second.sentence and first.unit == second.unit
    return adjacent and joined(inquiry.paragraph, first, second)


def joins(listed: Sequence[Reading], inquiry: Inquiry) -> bool:
    """Tell whether counts stand in one list."""
    return all(listed_together(first, second, inquiry) for first, second in pairwise(listed))


def neighbours(top: Reading, inquiry: Inquiry) -> list[Reading]:
    """Return a count and the one before it in its sentence, where the share has decimals: 胜诉112件，败诉24件."""
    at = inquiry.counts.index(top)
    other = inquiry.counts[at - 1] if at else top
    alike = other.order == top.order - 1 and other.sentence == top.sentence and other.unit == top.unit
    return [other, top] if alike and inquiry.share.figure.number.decimals else []


def named_parts(words: Sequence[str], counts: Sequence[Reading]) -> list[Reading]:
    """Return the last counts that follow each other and together are what a rate counts: 撤销60件、变更10件."""
    found: list[Reading] = []
    for each in counts:
        if not any(word in each.words for word in words):
            continue
        follows = bool(found) and each.order == found[-1].order + 1 and each.unit == found[-1].unit
        found = [*found, each] if follows else [each]
    return found


def unusual(chosen: Quotient, inquiry: Inquiry) -> Iterator[TextFinding]:
    """Yield FZ643 where another figure of the passage is the usual base and gives something else."""
    if chosen.based == USUAL_BASE or not chosen.plain:
        return
    usual = [
        judged(Quotient(chosen.top, (each,)), inquiry) for each in inquiry.counts if may_be_base(each, chosen.top[0])
    ]
    usual = [each for each in usual if each.based == USUAL_BASE]
    if usual:
        expected = min(usual, key=lambda each: each.distance)
        shown, value = expected.shown(inquiry.paragraph), expected.printed_like(inquiry.share)
        formula = chosen.shown(inquiry.paragraph)
        yield inquiry.paragraph.note("FZ643", inquiry.share, formula=formula, expected=shown, value=value)


def may_be_base(bottom: Reading, top: Reading) -> bool:
    """Tell whether one count can be the whole of another."""
    return bottom is not top and bottom.unit == top.unit and bottom.scaled >= top.scaled and bottom.scaled > 0


def unsupported(direct: Sequence[Quotient], inquiry: Inquiry) -> tuple[Quotient | None, tuple[TextFinding, ...]]:
    """Return what to make of a share that no name connects with figures.

    FZ641 where numerator and base are named and give something else; a quotient that cannot fit by chance; FZ644 for
    one that can; FZ640 where there is none.
    """
    paragraph, share = inquiry.paragraph, inquiry.share
    tops = [each for each in inquiry.counts if inquiry.naming[each.order] >= PLAINLY_NAMED]
    tops = sorted(tops, key=lambda each: abs(each.order - share.order))[:MOST_NAMED]
    others = [each for each in inquiry.counts if not inquiry.naming[each.order]]
    pairs = [(top, bottom) for top in tops for bottom in others if may_be_base(bottom, top)]
    named = [judged(Quotient((top,), (bottom,)), inquiry) for top, bottom in pairs]
    named = [each for each in named if each.based >= WHOLE]
    if any(each.explains(share) for each in named):
        return None, ()
    if named:
        best = min(named, key=lambda each: (-each.based, -each.named, each.distance))
        values = {"formula": best.shown(paragraph), "value": best.printed_like(share)}
        return None, (paragraph.note("FZ641", share, **values),)
    direct = [each for each in direct if each.value <= 1]
    if len(direct) == 1 and not inquiry.name.base and not is_simple(share):
        greatest = CHANCE_IN_ORDER if in_order(direct[0], share) else GREATEST_CHANCE
        if chance(inquiry) <= greatest:
            return direct[0], ()
    if direct:
        formula = "；".join(dict.fromkeys(each.shown(paragraph) for each in direct))
        return None, (paragraph.note("FZ644", share, formula=formula),)
    return None, (paragraph.note("FZ640", share),)


def in_order(quotient: Quotient, share: Reading) -> bool:
    """Tell whether whole, part and share follow each other in one sentence: 调解93件，达成协议81件，成功率87.1%."""
    top, bottom = quotient.top[0], quotient.bottom[0]
    one_sentence = bottom.sentence == top.sentence == share.sentence
    return one_sentence and (bottom.order, top.order) == (share.order - 2, share.order - 1)


def chance(inquiry: Inquiry) -> Fraction:
    """Return how many of the quotients at hand may be expected to fit a share that has nothing to do with them.

    A quotient is anything from 0 to 1; it fits, rounded or cut off, within one and a half units of the last digit.
    """
    pairs = sum(top.scaled < bottom.scaled for top, bottom in pairs_of(inquiry.counts))
    units = 10**inquiry.share.figure.number.decimals
    return Fraction(3 * pairs, 2 * units) * inquiry.share.quantity.scale


def is_simple(share: Reading) -> bool:
    """Tell whether a share is the quotient of two small whole numbers."""
    return any(
        agreement_with(Fraction(top, bottom), share) is Agreement.EXACT
        for bottom in range(1, SIMPLEST + 1)
        for top in range(bottom + 1)
    )
