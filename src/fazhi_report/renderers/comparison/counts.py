"""How much changed: for each topic how many changes of which kind there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from fazhi_report.comparison import Comparison, Topic

VALUE_KINDS: Final = frozenset({"changed", "state"})
"""The kinds of change in which a figure has another value, or a value where there was a reason for none."""


def figure_counts(comparison: Comparison) -> Iterator[tuple[str, int]]:
    """Yield how many figures changed, by kind."""
    kinds = [set(change.kinds) for change in comparison.figures]
    yield "value", sum(bool(each & VALUE_KINDS) for each in kinds)
    for kind in ("filled", "pending", "added", "dropped", "renamed", "relabelled", "redefined", "restated"):
        yield kind, sum(kind in each for each in kinds)
    yield "facts", sum(each == {"facts"} for each in kinds)
    yield "unchanged", comparison.unchanged_figures


def passage_counts(comparison: Comparison) -> Iterator[tuple[str, int]]:
    """Yield how many passages changed, by kind."""
    for kind in ("reworded", "added", "removed", "moved"):
        yield f"passage_{kind}", sum(kind in change.kinds for change in comparison.prose)
    yield "passage_unchanged", comparison.unchanged_passages


def structure_counts(comparison: Comparison) -> Iterator[tuple[str, int]]:
    """Yield how many changes of structure there are, by what changed."""
    yield "parts", len(comparison.parts)
    yield "head", len(comparison.head)
    yield "relations", len(comparison.relations)
    yield "waivers", len(comparison.waivers)


COUNTS: Final[Mapping[Topic, Callable[[Comparison], Iterator[tuple[str, int]]]]] = MappingProxyType(
    {"figures": figure_counts, "prose": passage_counts, "structure": structure_counts}
)
"""For each topic how many changes of which kind there are."""
