"""For people: each finding with its source line, the reason and the remedy; and the list of what is waived."""

from __future__ import annotations

from collections.abc import Iterator

from fazhi_report.cli.columns import wrapped
from fazhi_report.cli.listing import Listed, Listing
from fazhi_report.messages.interface import say


def render(listing: Listing) -> str:
    """Return the findings that count, as the terminal shows them."""
    from fazhi_report.cli.terminal import render_diagnostics

    reader = listing.reader
    findings = [each.finding for each in listing.counted]
    lines, strict = listing.source_lines, listing.strict
    return render_diagnostics(findings, lines, reader.language, reader.colour, reader.width, strict=strict)


def render_waived(listing: Listing) -> str:
    """Return the findings that are waived, two short entries each: what was found, and why it may stay."""
    waived = listing.waived
    if not waived:
        return ""
    head = say("waived_head", listing.reader.language)
    return "\n".join((head, *(line for each in waived for line in _waived_lines(each, listing))))


def _waived_lines(each: Listed, listing: Listing) -> Iterator[str]:
    language, width = listing.reader.language, listing.reader.width
    reason = f"{say('reason', language)}{each.reason}"
    message = f"{each.place()}{each.code}{say('colon', language)}{each.message(language)}"
    for text, indent in ((message, 2), (reason, 4)):
        yield from (f"{' ' * indent}{line}" for line in wrapped(text, width - indent, width - indent))
