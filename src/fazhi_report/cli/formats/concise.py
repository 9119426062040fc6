"""For editors and for searching: one line a finding, `file:line:column: error FZ301: message`.

The line is the same in every language but for the message, so that a pattern can read it.
"""

from __future__ import annotations

from fazhi_report.cli.listing import Listed, Listing


def render(listing: Listing) -> str:
    """Return a line for each finding that counts."""
    return "\n".join(_line(each, listing) for each in listing.counted)


def _line(each: Listed, listing: Listing) -> str:
    return f"{each.place(listing.base)}{each.severity.value} {each.code}: {each.message(listing.reader.language)}"
