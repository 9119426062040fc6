"""What a check has to list, ready for any format: the findings with their texts, in one language, safe to show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from fazhi_report import __version__
from fazhi_report.cli.columns import shown
from fazhi_report.cli.strictness import severity_in
from fazhi_report.diagnostics import Diagnostic, Severity, Span
from fazhi_report.messages import entry_of, message_of, remedy_of
from fazhi_report.messages.entry import Entry, Language
from fazhi_report.messages.interface import say

OF_ENVIRONMENT: Final = "FZ0"
"""How the codes of the environment begin: what they say is about the check and not about the data."""

SourceLines = Callable[[str], Sequence[str]]
"""Display name of a file → its lines; none for a file that is not there."""


class Reader(NamedTuple):
    """Who reads: the language, whether in colour, and the columns of the terminal."""

    language: Language
    colour: bool = False
    width: int = 80


class Listed(NamedTuple):
    """A finding as it is listed.

    `severity` is what it is taken for in this check, `year` the year it was found in (None: before any year was read),
    `reason` why it is waived (None: it is not, and counts).
    """

    finding: Diagnostic
    severity: Severity
    year: int | None
    reason: str | None = None

    @property
    def code(self) -> str:
        """The code of the finding."""
        return self.finding.code

    @property
    def entry(self) -> Entry:
        """All that the catalogue says about the code."""
        return entry_of(self.finding)

    @property
    def span(self) -> Span | None:
        """The place of the finding."""
        return self.finding.span

    @property
    def counts(self) -> bool:
        """Whether the finding counts: it is not waived."""
        return self.reason is None

    @property
    def of_environment(self) -> bool:
        """Whether the finding is about the check itself, which could not look at everything."""
        return self.code.startswith(OF_ENVIRONMENT)

    def place(self, base: str = "") -> str:
        """Return the place as it stands before a message, `data/2019/disputes.yaml:12:17: `; empty where there is none.

        `base` is what leads to the workspace.
        """
        span = self.span
        return "" if span is None else f"{shown(base + span.file)}:{span.line}:{span.column}: "

    def message(self, language: Language) -> str:
        """Return what is wrong, in one line."""
        return message_of(self.finding, language)

    def remedy(self, language: Language) -> str:
        """Return how to mend it."""
        return remedy_of(self.finding, language)


class Listing(NamedTuple):
    """All that a check lists.

    `findings` are in reading order, those that are waived among them. `files` are the display names of the files looked
    at, `years` their years. `elsewhere` counts the findings that are not listed since they lie in files not asked for.
    `base` is what leads from the current folder to the workspace (`reports/`, empty where they are the same).
    """

    findings: tuple[Listed, ...]
    years: tuple[int, ...]
    files: tuple[str, ...]
    source_lines: SourceLines
    reader: Reader
    elsewhere: int = 0
    base: str = ""
    strict: bool = False
    version: str = __version__

    @property
    def counted(self) -> tuple[Listed, ...]:
        """The findings that are not waived."""
        return tuple(each for each in self.findings if each.counts)

    @property
    def waived(self) -> tuple[Listed, ...]:
        """The findings that are waived."""
        return tuple(each for each in self.findings if not each.counts)


class Share(NamedTuple):
    """The findings of one code: how many there are, and the first."""

    number: int
    first: Listed


def listed(finding: Diagnostic, year: int | None, *, strict: bool, reason: str | None = None) -> Listed:
    """Return a finding for a list. What data brings into its texts is made safe to show on one line."""
    safe = finding._replace(arguments={name: shown(value) for name, value in finding.arguments.items()})
    if reason is not None:
        from fazhi_report.prose import without_wrapping

        reason = shown(without_wrapping(" ".join(reason.split())))
    return Listed(safe, severity_in(finding, strict=strict), year, reason)


def in_reading_order(findings: Iterable[Listed]) -> tuple[Listed, ...]:
    """Return findings by year, file, line and column; those without a place come first."""
    return tuple(
        sorted(findings, key=lambda each: (each.year or 0, each.span or ("", 0, 0, 0, 0), each.code, not each.counts))
    )


def together(listings: Sequence[Listing]) -> Listing:
    """Return several listings (at least one) as one. A file that belongs to several years is listed once."""
    seen: set[tuple[object, ...]] = set()
    findings = []
    for each in (each for listing in listings for each in listing.findings):
        key = (each.code, each.span, each.counts, tuple(sorted(each.finding.arguments.items())))
        if each.span is None or key not in seen:
            findings.append(each)
        seen.add(key)

    def source_lines(file: str) -> Sequence[str]:
        return next((lines for listing in listings if (lines := listing.source_lines(file))), ())

    return listings[0]._replace(
        findings=tuple(findings),
        years=tuple(dict.fromkeys(year for listing in listings for year in listing.years)),
        files=tuple(dict.fromkeys(file for listing in listings for file in listing.files)),
        source_lines=source_lines,
        elsewhere=sum(listing.elsewhere for listing in listings),
    )


def shares_of(listing: Listing) -> tuple[Share, ...]:
    """Return how many findings there are of each code, most first."""
    by_code: dict[str, list[Listed]] = {}
    for each in listing.counted:
        by_code.setdefault(each.code, []).append(each)
    shares = (Share(len(found), found[0]) for found in by_code.values())
    return tuple(sorted(shares, key=lambda each: (-each.number, each.first.code)))


def statistics(listing: Listing) -> Iterator[str]:
    """Yield a line a code: how many findings there are, how grave they are, code and title."""
    language = listing.reader.language
    shares = shares_of(listing)
    width = max((len(str(each.number)) for each in shares), default=0)
    for each in shares:
        severity = say(each.first.severity.value, language)
        yield f"{each.number:>{width}}  {severity} {each.first.code}  {each.first.entry.title.in_language(language)}"
