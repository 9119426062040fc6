"""A small line chart without axes, as SVG: the way of one figure through the years.

It lies in the text of the page: no script, no style of its own, the colour of the words around it. Where a point stands
is computed from exact values and rounded to a tenth of a pixel, so the same values give the same bytes on any machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

TENTHS: Final = 10
"""Coordinates are counted in tenths of a pixel, and written with one decimal at most."""

WIDTH, HEIGHT, MARGIN = 96 * TENTHS, 28 * TENTHS, 4 * TENTHS
"""The box, and what is left free on each side of it for the dots."""


class Value(NamedTuple):
    """The exact value of a figure in one year. `comparable`: it counts the same as that of the latest year."""

    year: int
    value: Fraction
    comparable: bool


class Point(NamedTuple):
    """A point of the chart, from the left and from the top, in tenths of a pixel."""

    x: int
    y: int

    @property
    def text(self) -> str:
        """The point as a path names it: `4 12.5`."""
        return f"{pixels(self.x)} {pixels(self.y)}"


class LineChart(NamedTuple):
    """A line through values, broken where a year has none or does not count the same.

    `lines` have two points or more. `dots` are the values that count the same as the latest, `circles` the others.
    `last` is the value of the year that the chart ends with, None where that has none: it is among the `dots` too.
    """

    lines: tuple[tuple[Point, ...], ...]
    dots: tuple[Point, ...]
    circles: tuple[Point, ...]
    last: Point | None


def line_chart(values: Sequence[Value], first: int, last: int) -> LineChart | None:
    """Return the chart of values, earliest first, over the years from the first to the last; None for fewer than two.

    The lowest value lies at the bottom and the highest at the top; where all are alike, they lie halfway.
    """
    if len(values) < len(("from", "to")):
        return None
    low, high = min(each.value for each in values), max(each.value for each in values)
    points = [
        Point(
            scaled(Fraction(each.year), Fraction(first), Fraction(last), WIDTH),
            HEIGHT - scaled(each.value, low, high, HEIGHT),
        )
        for each in values
    ]
    lines = [[points[0]]]
    for before, each, point in zip(values, values[1:], points[1:], strict=False):
        if before.comparable and each.comparable and before.year == each.year - 1:
            lines[-1].append(point)
        else:
            lines.append([point])
    return LineChart(
        lines=tuple(tuple(line) for line in lines if len(line) > 1),
        dots=tuple(point for each, point in zip(values, points, strict=True) if each.comparable),
        circles=tuple(point for each, point in zip(values, points, strict=True) if not each.comparable),
        last=points[-1] if values[-1].year == last else None,
    )


def scaled(value: Fraction, low: Fraction, high: Fraction, length: int) -> int:
    """Return where a value between two others lies along a side of the box, its margins left free, in tenths."""
    if low == high:
        return length // 2
    share = (value - low) / (high - low)
    return MARGIN + round(share * (length - 2 * MARGIN))


def pixels(tenths: int) -> str:
    """Return tenths of a pixel as pixels: `12.5`, `12`."""
    whole, tenth = divmod(tenths, TENTHS)
    return f"{whole}.{tenth}" if tenth else str(whole)


def path_of(lines: Iterable[Iterable[Point]]) -> str:
    """Return lines as the data of a path."""
    return "".join("M" + "L".join(point.text for point in line) for line in lines)


def svg(chart: LineChart, identifier: str, title: str) -> str:
    """Return a chart as an SVG element. The title, which tells it in words, and its id are HTML already.

    A dot is a line without length, with round ends.
    """
    size = f'width="{pixels(WIDTH)}" height="{pixels(HEIGHT)}" viewBox="0 0 {pixels(WIDTH)} {pixels(HEIGHT)}"'
    role = f'role="img" aria-labelledby="{identifier}"'
    shapes = f'<path d="{path_of(chart.lines)}"/>' if chart.lines else ""
    dots = "".join(f"M{point.text}h0" for point in chart.dots if point != chart.last)
    shapes += f'<path stroke-width="4" d="{dots}"/>' if dots else ""
    shapes += "".join(circle(point, "2") for point in chart.circles)
    shapes += circle(chart.last, "3", ' fill="currentColor"') if chart.last is not None else ""
    drawing = 'fill="none" stroke="currentColor" stroke-width="1.5"'
    return f'<svg class="trend" {size} {role} {drawing}><title id="{identifier}">{title}</title>{shapes}</svg>'


def circle(point: Point, radius: str, fill: str = "") -> str:
    """Return a circle around a point."""
    return f'<circle cx="{pixels(point.x)}" cy="{pixels(point.y)}" r="{radius}"{fill}/>'
