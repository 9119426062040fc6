"""`--select` and `--ignore`: which findings are listed, by codes and beginnings of codes."""

from __future__ import annotations

from typing import NamedTuple

import click

from fazhi_report.cli.usage import WrongUsage
from fazhi_report.diagnostics import Diagnostic, Severity
from fazhi_report.messages.entry import Entry


class Choice(NamedTuple):
    """The codes, or beginnings of codes, that the user wants listed (none: all of them), and those to be left out."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def takes(self, finding: Diagnostic) -> bool:
        """Whether a finding is listed.

        Where `--select` and `--ignore` both speak of its code, the longer of the two wins, and `--ignore` between
        equals. A finding that says that the report could not be read or computed is always listed: without it, a report
        that nobody has looked at would pass for one without fault.
        """
        if not self.select and not self.ignore:
            return True
        wanted = longest(finding.code, self.select) if self.select else 0
        unwanted = longest(finding.code, self.ignore)
        return (wanted is not None and (unwanted is None or wanted > unwanted)) or not may_be_left_out(finding.code)


def longest(code: str, beginnings: tuple[str, ...]) -> int | None:
    """Return the length of the longest of the beginnings that a code has, None where it has none of them."""
    return max((len(each) for each in beginnings if code.startswith(each)), default=None)


def may_be_left_out(code: str) -> bool:
    """Whether findings of a code may be left out of a list: what a rule finds, warnings and notes."""
    from fazhi_report.messages import find_entry
    from fazhi_report.rules import CODES

    entry = find_entry(code)
    return code in CODES or (entry is not None and not keeps_from_looking(entry))


def keeps_from_looking(entry: Entry) -> bool:
    """Whether findings of a code outside the rules mean that something could not be looked at."""
    return entry.severity is Severity.ERROR or entry.code.startswith("FZ0")


class Codes(click.ParamType[tuple[str, ...]]):
    """Codes or beginnings of codes, joined by commas."""

    name = "codes"

    def __init__(self, *, to_be_left_out: bool) -> None:
        self.to_be_left_out = to_be_left_out

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:  # noqa: ARG002 (click's signature)
        """Return the codes in capitals, each once.

        WrongUsage where no code begins so, and for `--ignore` where none of those that do may be left out.
        """
        if isinstance(value, tuple):
            return value
        words = [word.strip() for word in str(value).replace("，", ",").split(",")]
        return tuple(dict.fromkeys(self.checked(word, ctx) for word in words))

    def checked(self, word: str, context: click.Context | None) -> str:
        """Return one code in capitals, if there is anything that it could mean."""
        from fazhi_report.messages import entries

        code = word.upper()
        known = [entry.code for entry in entries()]
        meant = [each for each in known if code and each.startswith(code)]
        if not meant:
            from difflib import get_close_matches

            suggestion = next(iter(get_close_matches(code, known, n=1)), "")
            raise WrongUsage("no_such_code", context, name=word, suggestion=suggestion)
        if self.to_be_left_out and not any(map(may_be_left_out, meant)):
            raise WrongUsage("cannot_be_left_out", context, name=word)
        return code
