"""The passages of one part → its figures, each with what it counts, and the numbers that are none.

`written_numbers` reads numbers with their `units`; `clauses` tells what stands around each; `labels` names it by
readings that are tried in order (`comparing`, `sharing`, `counting`, `lists`), with the words of `wording`, `phrases`
and `naming`; `moments` tells the day it counts up to; `declared_words` and `completeness` see to it that no number is
left; `finding` goes this way, and `findings` says what is unsure.
"""

from fazhi_report.importing.numbers.finding import find_numbers

__all__ = ["find_numbers"]
