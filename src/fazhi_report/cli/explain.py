"""`fazhi explain [CODE]`: the manual page of a code, or the list of all codes."""

from __future__ import annotations

import click

from fazhi_report.cli.columns import wrapped
from fazhi_report.cli.console import Console, ExitStatus
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.usage import WrongUsage
from fazhi_report.messages import entries, find_entry, in_general
from fazhi_report.messages.entry import Entry


def run(code: str | None) -> int:
    """Print the page of one code, or the list of all, and return the exit status."""
    console: Console = click.get_current_context().obj
    if code is None:
        for entry in entries():
            print(f"{entry.code}  {console.word(entry.severity.value)}  {entry.title.in_language(console.language)}")
        console.say("page_list", count=len(entries()))
        return ExitStatus.CLEAN
    found = find_entry(code.upper())
    if found is None:
        from difflib import get_close_matches

        known = [entry.code for entry in entries()]
        suggestion = next(iter(get_close_matches(code.upper(), known, n=1)), "")
        raise WrongUsage("no_such_code", name=code, suggestion=suggestion)
    print(manual_page(found, console))
    return ExitStatus.CLEAN


def manual_page(entry: Entry, console: Console) -> str:
    """Return the whole page of one code."""
    language = console.language
    severity = console.word(entry.severity.value)
    paragraphs = [
        f"{entry.code}  {entry.title.in_language(language)}  [{severity}]",
        paragraph(console.word("page_why"), entry.why.in_language(language), console.width),
        paragraph(console.word("page_remedy"), in_general(entry.remedy.in_language(language)), console.width),
        example(console.word("page_wrong"), entry.wrong),
        example(console.word("page_right"), entry.right),
    ]
    return "\n\n".join(paragraphs)


def paragraph(heading: str, text: str, width: int) -> str:
    """Return a heading and a text below it, indented."""
    return "\n".join((heading, *(f"  {line}" for line in wrapped(text, width - 2, width - 2))))


def example(heading: str, text: str) -> str:
    """Return a heading and an example below it, indented and not wrapped."""
    return "\n".join((heading, *(f"    {line}".rstrip() for line in text.splitlines())))


def command(console: Console) -> click.Command:
    """Return the command."""
    return FazhiCommand(
        "explain",
        console.language,
        callback=run,
        params=[click.Argument(["code"], required=False, metavar=f"[{console.word('metavar_code')}]")],
    )
