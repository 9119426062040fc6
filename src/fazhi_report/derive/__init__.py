"""Report → Figures: every statistic, derived figure and relation with its exact values, in dependency order.

A derived figure is computed from exact values, for this year and for the year before, and rounded once, when it is
printed. What cannot be computed has no value and a diagnostic that points into the formula; figures that depend on it
stay without value in silence, since the cause has been said.

`figures` says what is made, `readings` reads statistics, `dependencies` finds the order, `computation` computes.
"""

from fazhi_report.derive.derivation import derive
from fazhi_report.derive.figures import CheckedRelation, Figure, Figures, Input, Reading, full_name, redefined, said_of
from fazhi_report.derive.readings import unit_of

__all__ = [
    "CheckedRelation",
    "Figure",
    "Figures",
    "Input",
    "Reading",
    "derive",
    "full_name",
    "redefined",
    "said_of",
    "unit_of",
]
