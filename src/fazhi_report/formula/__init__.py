"""Formulas and relations: expression text → checked tree → exact value. Nothing in a formula is ever executed.

`tokens` and `parser` read the text, `tree` is what they make of it, `evaluation` computes it.
"""

from fazhi_report.formula.evaluation import Link, Lookup, Operand, Unavailable, evaluate, evaluate_relation
from fazhi_report.formula.parser import RESERVED, parse_formula, parse_relation
from fazhi_report.formula.tree import Expression, Name, Relation, canonical, names, with_values

__all__ = [
    "RESERVED",
    "Expression",
    "Link",
    "Lookup",
    "Name",
    "Operand",
    "Relation",
    "Unavailable",
    "canonical",
    "evaluate",
    "evaluate_relation",
    "names",
    "parse_formula",
    "parse_relation",
    "with_values",
]
