"""Two reports compared in substance: what changed in their figures, their prose and their structure.

Everything is matched by what it is and not by where it stands: figures and parts by id, measures by their words. So
numbers, line breaks and the order of keys make no difference, a figure with a new value rewords no sentence, and
`{{ year }}` is the same in every year. Comparing the other way round says the same the other way round.

`changes` says what is made, `comparing` makes it. First what belongs together is found: `parts`, `identities` (of
figures), `passages`, joined in `matching`, with `likeness` and `ordering` as their means. Then figures are compared by
`figures` with `values`, `facts` and `restatement`, prose by `prose`, structure by `structure` and `declarations`. Words
are compared by `runs`: `reading` takes texts apart into atoms, `sentences` pairs sentences, `wording` aligns two of
them, `tidying` makes the alignment easier to read, and `habits` knows which characters likely are a word.
"""

from __future__ import annotations

from fazhi_report.comparison.changes import (
    Comparison,
    Difference,
    FigureChange,
    FigureVersion,
    Ground,
    Heading,
    Part,
    PartChange,
    Passage,
    PassageChange,
    Reason,
    Relation,
    RelationChange,
    Restatement,
    Run,
    Sentence,
    TextChange,
    Topic,
    Waiver,
    WaiverChange,
    only,
)
from fazhi_report.comparison.comparing import compare
from fazhi_report.comparison.sides import Side

__all__ = [
    "Comparison",
    "Difference",
    "FigureChange",
    "FigureVersion",
    "Ground",
    "Heading",
    "Part",
    "PartChange",
    "Passage",
    "PassageChange",
    "Reason",
    "Relation",
    "RelationChange",
    "Restatement",
    "Run",
    "Sentence",
    "Side",
    "TextChange",
    "Topic",
    "Waiver",
    "WaiverChange",
    "compare",
    "only",
]
