"""Sources of a year → sources of the next: what stays true is carried over, what must be reported anew is emptied.

    sources ─ pipeline ─→ data and places ─ head, figures ─→ edits ─→ sources ─ proof ─→ sources of the next year

The text of a source is changed at the places of a few values and nowhere else, so that comments, layout, quotation
marks and line ends stay as they are. `head` knows what changes in `report.yaml`, `figures` what changes in a section,
`dates` how dates move on; `edits` makes changes in a text; `proof` compares what is read before and after. The skeleton
of a first year is a year like any other: only its dates move on.
"""

from fazhi_report.new_year.carrying import NewYear, begin_year, carry_over

__all__ = ["NewYear", "begin_year", "carry_over"]
