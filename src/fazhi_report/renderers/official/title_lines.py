"""The lines of a title: one where it fits, else several in the shape of a trapezoid or diamond (GB/T 9704-2012, 7.3.1).

What counts, in this order: no word is torn, lines do not grow again once they have become shorter, and the lines read
well: few of them, broken where one reads a pause, neither alike in length nor very unlike, none of a single word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from fazhi_report.renderers.official.title_words import LINE, NEVER, Break, breaks_of, half_characters

EACH_LINE: Final = 6
"""What every line costs, so that there are few."""

ALIKE: Final = ((1, 12), (2, 2))
"""Characters that lines next to each other should differ by, and what it costs where they do not."""

UNLIKE: Final = 6
"""Characters that lines next to each other may differ by; each more costs one."""

TIGHT: Final = 10
"""What a line costs that fits only where digits take half a character: in some faces they are wider."""

WIDER_LETTER: Final = 0.1
"""Of a character by which digits are wider than half of it in the widest of the faces that stand in for others."""

SHORT_LINES: Final = ((3, 20), (4, 10), (5, 4))
"""Characters of a line that is all but a single word, and what it costs."""

END: Final = Break(0, 0)


class Cost(NamedTuple):
    """What lines cost together: words torn, lines that grow again once they have become shorter, and how they read."""

    torn: int
    waists: int
    price: int


class Ruler(NamedTuple):
    """Measures lines of a title by where they begin and end: up to each character, half characters and narrow ones."""

    halves: tuple[int, ...]
    narrow: tuple[int, ...]

    @classmethod
    def of_title(cls, title: str) -> Ruler:
        """Return the ruler of a title."""
        widths = [half_characters(character) for character in title]
        return cls(tuple(accumulate(widths, initial=0)), tuple(accumulate((each == 1 for each in widths), initial=0)))

    def width(self, start: int, end: int) -> int:
        """Return the half characters of a line."""
        return self.halves[end] - self.halves[start]

    def is_tight(self, start: int, end: int) -> bool:
        """Tell whether a line is too wide for a face with wider digits."""
        more = 2 * WIDER_LETTER * (self.narrow[end] - self.narrow[start])
        return self.width(start, end) + more > LINE


class Lines(NamedTuple):
    """Lines from the beginning of a title: what they cost, and where each ends."""

    cost: Cost
    ends: tuple[int, ...]


class Shape(NamedTuple):
    """What the further lines depend on: the last one begins and ends here, and lines have become shorter."""

    start: int
    end: int
    narrowing: bool


def shaped_title(title: str) -> tuple[str, ...]:
    """Return the lines of a title, each no wider than the type area; joined they are the title."""
    ruler = Ruler.of_title(title)
    if ruler.width(0, len(title)) <= LINE and not ruler.is_tight(0, len(title)):
        return (title,)
    breaks = breaks_of(title)
    known = [place for place, cost in breaks.items() if cost.torn == 0]
    allowed = [place for place, cost in breaks.items() if cost != NEVER]
    for places in (known, allowed, list(breaks)):
        ends = best_ends(ruler, places, breaks)
        if ends:
            break
    return tuple(title[start:end] for start, end in pairwise((0, *ends)))


def best_ends(ruler: Ruler, places: Sequence[int], breaks: Mapping[int, Break]) -> tuple[int, ...]:
    """Return where the lines end that cost least, broken at `places` only; nothing where no such lines fit."""
    last = len(ruler.halves) - 1
    frontier: dict[int, dict[Shape, Lines]] = {0: {Shape(0, 0, narrowing=False): Lines(Cost(0, 0, 0), ())}}
    for start in (0, *places):
        for shape, lines in frontier.get(start, {}).items():
            for end in (*places, last):
                if end <= start or ruler.width(start, end) > LINE:
                    continue
                further, found = with_line(shape, lines, end, ruler, breaks.get(end, END))
                at_end = frontier.setdefault(end, {})
                at_end[further] = min(at_end.get(further, found), found)
    return min(frontier.get(last, {}).values(), default=Lines(Cost(0, 0, 0), ())).ends


def with_line(shape: Shape, lines: Lines, end: int, ruler: Ruler, at_end: Break) -> tuple[Shape, Lines]:
    """Return the lines with one more that ends at `end`, where a break costs `at_end`."""
    width = ruler.width(shape.end, end)
    torn, waists, price = lines.cost
    price += EACH_LINE + at_end.price + TIGHT * ruler.is_tight(shape.end, end)
    price += next((cost for short, cost in SHORT_LINES if width <= 2 * short), 0)
    narrowing = shape.narrowing
    if lines.ends:
        growth = width - ruler.width(shape.start, shape.end)
        price += next((cost for alike, cost in ALIKE if abs(growth) < 2 * alike), max(0, abs(growth) // 2 - UNLIKE))
        waists += narrowing and growth > 0
        narrowing = growth < 0 or (narrowing and growth == 0)
    cost = Cost(torn + at_end.torn, waists, price)
    return Shape(shape.end, end, narrowing), Lines(cost, (*lines.ends, end))
