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
from fazhi_report.rules.subject import PartRule, ReportRule

PART_RULES: Final = (
    PartRule(bare_numbers, ("FZ301",)),
    PartRule(stated_values, ("FZ304", "FZ305", "FZ306")),
    PartRule(ratios_without_definition, ("FZ309",)),
)
"""Rules that look at one file at a time."""

REPORT_RULES: Final = (
    ReportRule(unused_literals, ("FZ310",)),
    ReportRule(unused_statistics, ("FZ303",)),
    ReportRule(broken_relations, ("FZ308",)),
)
"""Rules that look at the report as a whole."""

CODES: Final = frozenset(code for rule in (*PART_RULES, *REPORT_RULES) for code in rule.codes)
"""The codes that rules yield: findings about the report, as against sources that cannot be read or computed."""
