"""Formulas and relations: expression text → checked tree → exact value. Nothing in a formula is ever executed.

`tokens` and `parser` read the text, `tree` is what they make of it, `evaluation` computes it.
"""

from fazhi_report.formula.evaluation import (
    Answer,
    Link,
    Lookup,
    Operand,
    Silent,
    Unavailable,
    evaluate,
    evaluate_relation,
)
from fazhi_report.formula.parser import RESERVED, parse_formula, parse_relation
from fazhi_report.formula.tree import (
    Expression,
    Name,
    Relation,
    a_year_earlier,
    canonical,
    divides,
    names,
    with_values,
)

__all__ = [
    "RESERVED",
    "Answer",
    "Expression",
    "Link",
    "Lookup",
    "Name",
    "Operand",
    "Relation",
    "Silent",
    "Unavailable",
    "a_year_earlier",
    "canonical",
    "divides",
    "evaluate",
    "evaluate_relation",
    "names",
    "parse_formula",
    "parse_relation",
    "with_values",
]
