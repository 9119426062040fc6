"""The rules, in the order in which they are applied. A new rule is a function in a family's file and a line here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fazhi_report.rules.amounts import bare_literals, doubled_approximations, exact_numbers_with_more, repeated_units
from fazhi_report.rules.bounds import counts_below_zero, shares_out_of_range
from fazhi_report.rules.consistency import figures_reported_twice, mixed_precision
from fazhi_report.rules.contents import (
    causes_without_shortcomings,
    empty_parts,
    missing_contents,
    shortcomings_without_causes,
)
from fazhi_report.rules.copied_years import stale_years, year_of_title
from fazhi_report.rules.dates import date_of_report
from fazhi_report.rules.deadlines import passed_deadlines
from fazhi_report.rules.doubled_words import doubled_words
from fazhi_report.rules.figures import (
    broken_relations,
    dates_outside_the_year,
    figures_cut_off,
    ratios_without_definition,
    stated_values,
    unused_statistics,
)
from fazhi_report.rules.headings import end_punctuation, repeated_headings, typed_numbers
from fazhi_report.rules.issuer import words_for_the_issuer
from fazhi_report.rules.last_year import figures_left, redefined_comparisons, restated_figures
from fazhi_report.rules.left_sentences import sentences_left
from fazhi_report.rules.leftovers import leftovers
from fazhi_report.rules.lists import lonely_measures, numbers_from_nowhere
from fazhi_report.rules.mixed_terms import mixed_inspections, mixed_rules_of_law
from fazhi_report.rules.names import foreign_names
from fazhi_report.rules.numbers import bare_numbers, unused_literals
from fazhi_report.rules.pairs import lists_written_both_ways
from fazhi_report.rules.paragraphs import paragraphs_without_stop, stray_spaces
from fazhi_report.rules.parts_and_totals import parts_above_total
from fazhi_report.rules.publication import days_of_publication, document_numbers
from fazhi_report.rules.punctuation import unfit_signs
from fazhi_report.rules.ranges import mixed_ranges
from fazhi_report.rules.rates import changes_in_wrong_terms, contradicted_directions
from fazhi_report.rules.repetition import repeated_clauses, repeated_formulas, repeated_sentences
from fazhi_report.rules.slips import slips
from fazhi_report.rules.subject import PartRule, ReportRule
from fazhi_report.rules.years import short_years, years_without_sign

PART_RULES: Final = (
    PartRule(bare_numbers, ("FZ301",)),
    PartRule(stated_values, ("FZ304", "FZ305", "FZ306")),
    PartRule(ratios_without_definition, ("FZ309",)),
    PartRule(changes_in_wrong_terms, ("FZ340", "FZ341")),
    PartRule(contradicted_directions, ("FZ352",)),
    PartRule(parts_above_total, ("FZ344",)),
    PartRule(shares_out_of_range, ("FZ345", "FZ351")),
    PartRule(exact_numbers_with_more, ("FZ346",)),
    PartRule(doubled_approximations, ("FZ347",)),
    PartRule(dates_outside_the_year, ("FZ348",)),
    PartRule(repeated_units, ("FZ349",)),
    PartRule(bare_literals, ("FZ350",)),
    PartRule(restated_figures, ("FZ354",)),
    PartRule(figures_left, ("FZ355",)),
    PartRule(figures_cut_off, ("FZ358",)),
    PartRule(unfit_signs, ("FZ410", "FZ411", "FZ412", "FZ415", "FZ417", "FZ418", "FZ419")),
    PartRule(paragraphs_without_stop, ("FZ414",)),
    PartRule(stray_spaces, ("FZ416",)),
    PartRule(short_years, ("FZ420",)),
    PartRule(years_without_sign, ("FZ421",)),
    PartRule(stale_years, ("FZ423", "FZ434", "FZ435")),
    PartRule(year_of_title, ("FZ436",)),
    PartRule(repeated_clauses, ("FZ424",)),
    PartRule(slips, ("FZ426",)),
    PartRule(leftovers, ("FZ428",)),
    PartRule(foreign_names, ("FZ429",)),
    PartRule(doubled_words, ("FZ437",)),
    PartRule(words_for_the_issuer, ("FZ438",)),
    PartRule(sentences_left, ("FZ440", "FZ441")),
    PartRule(passed_deadlines, ("FZ442",)),
    PartRule(date_of_report, ("FZ506", "FZ507", "FZ508")),
    PartRule(lonely_measures, ("FZ509",)),
    PartRule(end_punctuation, ("FZ510",)),
    PartRule(typed_numbers, ("FZ511",)),
    PartRule(empty_parts, ("FZ514",)),
    PartRule(document_numbers, ("FZ516", "FZ518")),
    PartRule(days_of_publication, ("FZ517", "FZ519")),
)
"""Rules that look at one file at a time."""

REPORT_RULES: Final = (
    ReportRule(unused_literals, ("FZ310",)),
    ReportRule(unused_statistics, ("FZ303",)),
    ReportRule(broken_relations, ("FZ308",)),
    ReportRule(figures_reported_twice, ("FZ342",)),
    ReportRule(mixed_precision, ("FZ343",)),
    ReportRule(counts_below_zero, ("FZ353",)),
    ReportRule(redefined_comparisons, ("FZ357",)),
    ReportRule(lists_written_both_ways, ("FZ413",)),
    ReportRule(mixed_ranges, ("FZ422",)),
    ReportRule(repeated_sentences, ("FZ424",)),
    ReportRule(repeated_formulas, ("FZ425",)),
    ReportRule(mixed_inspections, ("FZ427",)),
    ReportRule(mixed_rules_of_law, ("FZ430",)),
    ReportRule(missing_contents, ("FZ501", "FZ502", "FZ503", "FZ504")),
    ReportRule(shortcomings_without_causes, ("FZ505",)),
    ReportRule(repeated_headings, ("FZ512", "FZ513")),
    ReportRule(causes_without_shortcomings, ("FZ515",)),
    ReportRule(numbers_from_nowhere, ("FZ525",)),
)
"""Rules that look at the report as a whole."""

TOLD_BETTER: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "FZ301": frozenset({"FZ420", "FZ421", "FZ511"}),
        "FZ423": frozenset({"FZ442"}),
        "FZ435": frozenset({"FZ442"}),
    }
)
"""Code of a general finding → codes of those that say more exactly what is wrong with the same words of a file.

A number typed before a title, or of a year, is no count that lacks its source. The year of a deadline in the plan must
become the next one, and not the year of the report.
"""

CODES: Final = frozenset(code for rule in (*PART_RULES, *REPORT_RULES) for code in rule.codes)
"""The codes that rules yield: findings about the report, as against sources that cannot be read or computed."""
