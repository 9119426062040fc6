"""The rules, in the order in which they are applied. A new rule is a function in a family's file and a line here."""

from __future__ import annotations

from typing import Final

from fazhi_report.rules.figures import (
    broken_relations,
    ratios_without_definition,
    stated_values,
    unused_statistics,
)
from fazhi_report.rules.numbers import bare_numbers, unused_literals
from fazhi_report.rules.subject import Rule, Subject

__all__ = ["RULES", "Rule", "Subject"]

RULES: Final[tuple[Rule, ...]] = (
    bare_numbers,
    unused_literals,
    unused_statistics,
    stated_values,
    broken_relations,
    ratios_without_definition,
)
