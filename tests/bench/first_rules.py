"""The rules of the first stage alone, in the place of `rules/registry.py`: what all rules are measured against.

These keep what is declared and what is printed together; the others read the report as a careful reviewer does.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fazhi_report.rules.figures import broken_relations, ratios_without_definition, stated_values, unused_statistics
from fazhi_report.rules.numbers import bare_numbers, unused_literals
from fazhi_report.rules.subject import PartRule, ReportRule

PART_RULES: Final = (
    PartRule(bare_numbers, ("FZ301",)),
    PartRule(stated_values, ("FZ304", "FZ305", "FZ306")),
    PartRule(ratios_without_definition, ("FZ309",)),
)

REPORT_RULES: Final = (
    ReportRule(unused_literals, ("FZ310",)),
    ReportRule(unused_statistics, ("FZ303",)),
    ReportRule(broken_relations, ("FZ308",)),
)

TOLD_BETTER: Final[Mapping[str, frozenset[str]]] = {}

CODES: Final = frozenset(code for rule in (*PART_RULES, *REPORT_RULES) for code in rule.codes)
