"""A manuscript → the outline of the report in it.

lines ─ cutting (a body in one line) ─ frame, furniture, title, head ─→ the text, and what stands beside it
text ─ paragraphs ─ body ─ marks ─ chains, structure ─ headings, sections, parts, roles ─→ outline
"""

from fazhi_report.importing.outlining.reading import outline_of

__all__ = ["outline_of"]
