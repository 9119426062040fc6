"""A source → the same source in canonical form, its comments kept.

    bytes ─ source ─→ data ─ texts ─→ data ─┐
                 └──→ comments ─────────────┴─ layout ─→ bytes ─ source, proof ─→ bytes that say the same

`shapes` says what each key holds and in which order the keys stand; `texts` removes stray spaces and widens
punctuation (`punctuation`, `untouched`); `layout` writes it all, `sentences` breaking the lines of prose and `scalars`
choosing quotation marks; `proof` compares what is read before and after. No YAML library could do this: those that keep
comments tie them to what stands before, and lose or displace them when keys change places.
"""

from fazhi_report.formatting.canonical import Formatted, FormattingOrder, format_source, literals_of
from fazhi_report.formatting.shapes import Source

__all__ = ["Formatted", "FormattingOrder", "Source", "format_source", "literals_of"]
