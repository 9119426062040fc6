"""For GitHub: a workflow command a finding, which marks the line in the change that is being looked at.

    ::error file=data/2019/disputes.yaml,line=12,endLine=12,col=17,endColumn=20,title=FZ301 …::message

A value cannot hold a line break, a comma or a colon; they are written as `%0A`, `%2C` and `%3A`, and `%` as `%25`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fazhi_report.cli.listing import Listed, Listing
from fazhi_report.diagnostics import Severity
from fazhi_report.messages.interface import say

COMMANDS: Final[Mapping[Severity, str]] = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
)


def render(listing: Listing) -> str:
    """Return a command for each finding that counts."""
    return "\n".join(_command(each, listing) for each in listing.counted)


def _command(each: Listed, listing: Listing) -> str:
    language = listing.reader.language
    title = f"{each.code} {each.entry.title.in_language(language)}"
    properties = {**_place(each, listing), "title": title}
    written = ",".join(f"{name}={escaped_property(value)}" for name, value in properties.items())
    text = f"{each.message(language)}\n{say('remedy', language)}{each.remedy(language)}"
    return f"::{COMMANDS[each.severity]} {written}::{escaped_text(text)}"


def _place(each: Listed, listing: Listing) -> dict[str, str]:
    """Return where the mark stands. Columns can be given for a stretch of a single line only."""
    span = each.span
    if span is None:
        return {}
    place = {"file": listing.base + span.file, "line": str(span.line), "endLine": str(span.end_line)}
    if span.line == span.end_line:
        place |= {"col": str(span.column), "endColumn": str(span.end_column)}
    return place


def escaped_text(text: str) -> str:
    """Return the text of a command as it must be written: on one line, in characters that UTF-8 can hold."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.encode("utf-8", "backslashreplace").decode()


def escaped_property(value: str) -> str:
    """Return the value of a command's property as it must be written."""
    return escaped_text(value).replace(":", "%3A").replace(",", "%2C")
