"""Numbers with units: the only place where they are read, rounded and printed.

`number` reads numbers, `unit` reads units, `numerals` writes Chinese numerals, `quantities` joins number and unit,
`intervals` says what rounded numbers may stand for. A number keeps its written form and has an exact rational value;
nothing here is a floating-point number.
"""

from fazhi_report.quantity.intervals import (
    ANY_VALUE,
    Interval,
    combine_intervals,
    exactly,
    intervals_may_compare,
    negate_interval,
)
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
    decimals_of_change,
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
    "ANY_VALUE",
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
    "Interval",
    "Number",
    "NumberProblem",
    "Quantity",
    "Reason",
    "Rounding",
    "State",
    "Unit",
    "chinese_numeral",
    "combine_intervals",
    "compare_stated",
    "decimals_of_change",
    "doubled_magnitude",
    "exact_text",
    "exactly",
    "intervals_may_compare",
    "leading_numerals",
    "negate_interval",
    "print_chinese",
    "print_number",
    "print_quantity",
    "read_number",
    "read_unit",
    "rounded",
    "unit_of_dimension",
]
