"""Numbers with units: the only place where they are read, rounded and printed.

`number` reads numbers, `unit` reads units, `numerals` writes Chinese numerals, `quantities` joins number and unit. A
number keeps its written form and has an exact rational value; nothing here is a floating-point number.
"""

from fazhi_report.quantity.number import (
    LEADING_QUALIFIERS,
    LONGEST_NUMBER,
    MAGNITUDES,
    STATE_WORDS,
    TRAILING_QUALIFIERS,
    Number,
    NumberProblem,
    Reason,
    State,
    read_number,
)
from fazhi_report.quantity.numerals import chinese_numeral
from fazhi_report.quantity.quantities import (
    Agreement,
    Quantity,
    Rounding,
    compare_stated,
    doubled_magnitude,
    exact_text,
    print_chinese,
    print_number,
    print_quantity,
    rounded,
)
from fazhi_report.quantity.unit import (
    NO_UNIT,
    POINTS,
    SIGNS,
    Dimension,
    Unit,
    leading_numerals,
    read_unit,
    unit_of_dimension,
)

__all__ = [
    "LEADING_QUALIFIERS",
    "LONGEST_NUMBER",
    "MAGNITUDES",
    "NO_UNIT",
    "POINTS",
    "SIGNS",
    "STATE_WORDS",
    "TRAILING_QUALIFIERS",
    "Agreement",
    "Dimension",
    "Number",
    "NumberProblem",
    "Quantity",
    "Reason",
    "Rounding",
    "State",
    "Unit",
    "chinese_numeral",
    "compare_stated",
    "doubled_magnitude",
    "exact_text",
    "leading_numerals",
    "print_chinese",
    "print_number",
    "print_quantity",
    "read_number",
    "read_unit",
    "rounded",
    "unit_of_dimension",
]
