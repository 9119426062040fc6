"""The order in which figures are computed: inputs first; what depends on itself is reported."""

from __future__ import annotations

from collections.abc import Mapping

from fazhi_report.derive.figures import Figure, Figures
from fazhi_report.derive.readings import reading_last_year
from fazhi_report.diagnostics import Diagnostic


def dependency_order(
    by_id: Mapping[str, Figure], last_year: Figures | None = None
) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Return the ids of all figures outside cycles, inputs first, and one finding for each cycle.

    What the report on the year before says needs nothing of this year: a total may be carried on from year to year.
    Each figure is walked to once. What depends on a cycle has a place in the order, as what depends on any figure
    without value does.
    """
    order: list[str] = []
    findings: list[Diagnostic] = []
    left: set[str] = set()
    in_cycle: set[str] = set()
    for start in by_id:
        if start in left:
            continue
        path = {start: iter(needed(by_id[start], last_year))}
        while path:
            here = next(reversed(path))
            each = next((one for one in path[here] if one in by_id and one not in left), None)
            if each is None:
                del path[here]
                left.add(here)
                order += () if here in in_cycle else (here,)
            elif each not in path:
                path[each] = iter(needed(by_id[each], last_year))
            elif each not in in_cycle:
                way = tuple(path)
                cycle = way[way.index(each) :]
                if in_cycle.isdisjoint(cycle):
                    findings.append(cycle_finding([by_id[identifier] for identifier in cycle]))
                in_cycle.update(cycle)
    return tuple(order), tuple(findings)


def needed(figure: Figure, last_year: Figures | None) -> tuple[str, ...]:
    """Return the ids of the figures that have to be computed before one."""
    return tuple(
        each.figure for each in figure.inputs if not each.previous or reading_last_year(each.figure, last_year) is None
    )


def cycle_finding(members: list[Figure]) -> Diagnostic:
    """Return FZ331 for figures each of which needs the next, and the last the first."""
    spans = [member.places.of_value((*member.path, "formula")) for member in members]
    written = " → ".join(member.id.removeprefix(f"{members[0].section}.") for member in (*members, members[0]))
    return Diagnostic("FZ331", spans[0], {"cycle": written}, tuple(spans[1:]))
