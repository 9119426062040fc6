"""Figures and titles → ids that can be read: `corrected`, `licences_cancelled`, `disputes`.

`usual_concepts` and `usual_topics` are the words that are known, `concepts` finds them and the office's own in a text,
`compounds` joins them, `naming` makes each id the shortest that tells it from the others.
"""

from fazhi_report.importing.identifiers.concepts import Concepts, concepts_with
from fazhi_report.importing.identifiers.naming import name_figures, name_parts, name_subparts

__all__ = ["Concepts", "concepts_with", "name_figures", "name_parts", "name_subparts"]
