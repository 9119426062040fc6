"""Findings as text for a terminal: where, what, the source line with the place marked, why, and how to mend it.

    data/2019/disputes.yaml:12:17: 错误 FZ301：正文中的数字没有出处：179
     12 |       受理行政复议案件179件
        |                       ^^^
      原因：…
      改法：…
      写法示例：
        …

Nothing here prints: a command prints what these functions return.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TextIO

from fazhi_report.cli.columns import shown, width_of, wrapped
from fazhi_report.cli.excerpt import excerpt
from fazhi_report.cli.strictness import severity_in
from fazhi_report.diagnostics import Diagnostic, Severity, Span
from fazhi_report.messages import entry_of, message_of, remedy_of
from fazhi_report.messages.entry import Entry, Language
from fazhi_report.messages.interface import say

NARROWEST: Final = 40
"""Columns below which a terminal is taken to have this many: a place and a label need them."""

SourceLines = Callable[[str], Sequence[str]]
"""Display name of a file → its lines; none for a file that is not there."""

_COLOURS: Final = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_DIM: Final = "2"


class _Page(NamedTuple):
    """How everything is printed."""

    source_lines: SourceLines
    language: Language
    colour: bool
    width: int
    strict: bool

    def painted(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.colour and text else text


def render_diagnostics(  # noqa: PLR0913 (what is shown, and all that it depends on)
    diagnostics: Sequence[Diagnostic],
    source_lines: SourceLines,
    language: Language,
    colour: bool,
    width: int = 80,
    *,
    strict: bool = False,
) -> str:
    """Return the findings in the order given, a blank line between them, no line end after the last.

    No line takes more than `width` columns (at least 40). The reason and the example are printed with the first finding
    of each code and left out with the others, which keeps many findings readable. Warnings are shown as errors where
    `strict`. Whatever data brings in is shown with its control characters written out, so that it cannot drive the
    terminal. A code without texts is a defect of the program: KeyError.
    """
    read: dict[str, Sequence[str]] = {}

    def lines_of(file: str) -> Sequence[str]:
        if file not in read:
            read[file] = source_lines(file)
        return read[file]

    page = _Page(lines_of, language, colour, max(width, NARROWEST), strict)
    explained: set[str] = set()
    blocks = []
    for diagnostic in diagnostics:
        blocks.append("\n".join(_finding(diagnostic, page, in_full=diagnostic.code not in explained)))
        explained.add(diagnostic.code)
    return "\n\n".join(blocks)


def summary_line(diagnostics: Sequence[Diagnostic], language: Language, *, strict: bool = False) -> str:
    """Return how many findings of each severity there are: `共 3 个问题：2 个错误，1 个警告`."""
    if not diagnostics:
        return say("no_findings", language)
    found = [severity_in(diagnostic, strict=strict) for diagnostic in diagnostics]
    counts = []
    for severity in Severity:
        count = found.count(severity)
        if count:
            key = f"one_{severity.value}" if count == 1 else f"many_{severity.value}s"
            counts.append(say(key, language, count=count))
    return say("total", language, count=len(found)) + say("comma", language).join(counts)


def wants_colour(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether to print in colour.

    NO_COLOR forbids it and FORCE_COLOR or CLICOLOR_FORCE demands it, in this order; otherwise it is for a terminal that
    is not `dumb`.
    """
    if environ.get("NO_COLOR"):
        return False
    if any(environ.get(name, "0") not in {"", "0"} for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return environ.get("TERM") != "dumb" and stream.isatty()


def _place(span: Span) -> str:
    return f"{shown(span.file)}:{span.line}:{span.column}"


def _finding(diagnostic: Diagnostic, page: _Page, *, in_full: bool) -> Iterator[str]:
    """Yield the lines of one finding."""
    entry = entry_of(diagnostic)
    severity = severity_in(diagnostic, strict=page.strict)
    safe = diagnostic._replace(arguments={name: shown(value) for name, value in diagnostic.arguments.items()})
    yield from _headline(safe, severity, page)
    if diagnostic.span is not None:
        yield from _excerpt(diagnostic.span, severity, page)
    for span in diagnostic.related:
        yield from _labelled("see_also", _place(span), page)
    if in_full:
        yield from _labelled("why", entry.why.in_language(page.language), page)
    yield from _labelled("remedy", remedy_of(safe, page.language), page)
    if in_full:
        yield from _example(entry, page)


def _headline(diagnostic: Diagnostic, severity: Severity, page: _Page) -> Iterator[str]:
    """Yield place, severity, code and message. A place that leaves no room for the others has lines of its own."""
    tag = f"{say(severity.value, page.language)} {diagnostic.code}"
    colon = say("colon", page.language)
    place = "" if diagnostic.span is None else f"{_place(diagnostic.span)}: "
    if width_of(place + tag + colon) > page.width - 12:
        yield from wrapped(place.rstrip(), page.width, page.width)
        place = ""
    message = message_of(diagnostic, page.language)
    first, *others = wrapped(message, page.width - width_of(place + tag + colon), page.width - 4)
    yield f"{place}{page.painted(tag, _COLOURS[severity])}{colon}{first}".rstrip()
    yield from (f"    {line}" for line in others)


def _labelled(label: str, text: str, page: _Page) -> Iterator[str]:
    """Yield a text after its label, every line under the first. An empty text has no label either."""
    if not text:
        return
    head = f"  {say(label, page.language)}"
    indent = width_of(head)
    for line in wrapped(text, page.width - indent, page.width - indent):
        yield f"{head}{line}".rstrip()
        head = " " * indent


def _example(entry: Entry, page: _Page) -> Iterator[str]:
    """Yield the right example of a code; a line that is too long goes on at its own indentation."""
    if not entry.right:
        return
    yield f"  {say('right', page.language)}"
    for line in entry.right.splitlines():
        text = line.lstrip(" ")
        indent = " " * (4 + len(line) - len(text))
        room = page.width - len(indent)
        yield from (f"{indent}{part}".rstrip() for part in wrapped(text, room, room))


def _excerpt(span: Span, severity: Severity, page: _Page) -> Iterator[str]:
    """Yield the source line and under it the marks; nothing where the file has no such line."""
    lines = page.source_lines(span.file)
    if not 1 <= span.line <= len(lines):
        return
    source = lines[span.line - 1].rstrip("\r\n")
    start = min(max(span.column - 1, 0), len(source))
    end = span.end_column - 1 if span.end_line == span.line else len(source.rstrip())
    number = f" {span.line} |"
    gutter = page.painted(number, _DIM)
    blank = page.painted(f"{' ' * (len(number) - 1)}|", _DIM)
    view = excerpt(source, start, end, page.width - len(number) - 1)
    yield f"{gutter} {view.text}".rstrip()
    yield f"{blank} {' ' * view.offset}{page.painted('^' * view.length, _COLOURS[severity])}"
