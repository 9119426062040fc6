"""`fazhi fmt [PATH…]`: put source files into their canonical form, their comments kept."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from errno import EACCES
from typing import NamedTuple

import click

from fazhi_report.cli.console import Console, ExitStatus, status_of
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.parameters import root_option
from fazhi_report.cli.source_files import File, chosen_files, head_beside
from fazhi_report.cli.targets import STANDARD_INPUT, is_year, standard_input
from fazhi_report.cli.usage import WrongUsage
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.file_writing import write_files
from fazhi_report.formatting import Formatted, FormattingOrder, Source, format_source, literals_of
from fazhi_report.messages.system_reasons import reason_arguments
from fazhi_report.workspace import DICTIONARY, VOCABULARY


class Wish(NamedTuple):
    """What the user wants done: nothing written (`check`), the changes shown (`diff`), punctuation left alone."""

    check: bool
    diff: bool
    keep_punctuation: bool

    @property
    def writes(self) -> bool:
        """Whether files are to be written."""
        return not self.check and not self.diff


class Done(NamedTuple):
    """What came of one file: its canonical form, None where it has none; whether it differs; what was found."""

    file: File
    formatted: Formatted | None
    findings: tuple[Diagnostic, ...]

    @property
    def changed(self) -> bool:
        """Whether the file is not in its canonical form."""
        return self.formatted is not None and self.formatted.content != self.file.content


def run(paths: tuple[str, ...], stdin_filename: str | None, root: str | None, **switches: bool) -> int:
    """Format the files and return the exit status."""
    console: Console = click.get_current_context().obj
    wish = Wish(**switches)
    if STANDARD_INPUT in paths or stdin_filename is not None:
        if paths != (STANDARD_INPUT,):
            raise WrongUsage("stdin_not_alone")
        return format_standard_input(stdin_filename, wish, console)
    chosen = chosen_files(paths, root, console)
    if chosen is None:
        return ExitStatus.USAGE
    known = {file.path: file.content for file in chosen.files}
    results = [finish(format_file(file, known, wish), wish, console) for file in chosen.files]
    findings = (*chosen.findings, *(finding for each in results for finding in each.findings))
    console.show_findings(findings, {file.name: file.content for file in chosen.files})
    say_how_many(results, wish, console)
    to_do = any(each.changed for each in results) and not wish.writes
    return max(status_of(findings), ExitStatus.FINDINGS if to_do else ExitStatus.CLEAN)


def format_standard_input(name: str | None, wish: Wish, console: Console) -> int:
    """Write the canonical form of the text on standard input to standard output, and return the exit status."""
    content = standard_input()
    if not isinstance(content, bytes):
        console.show_findings((content,))
        return status_of((content,))
    shown = name if name is not None else STANDARD_INPUT
    done = format_file(File(shown, os.path.abspath(shown), content), {}, wish)
    console.show_findings(done.findings, {shown: content})
    if wish.diff:
        show_diff(done)
    elif done.formatted is not None and wish.check:
        console.say("fmt_to_do" if done.changed else "fmt_same", file=shown)
    elif done.formatted is not None:
        sys.stdout.buffer.write(done.formatted.content)
        sys.stdout.buffer.flush()
        if done.formatted.widened:
            console.complain("fmt_widened", count=done.formatted.widened)
    to_do = done.changed and (wish.check or wish.diff)
    return max(status_of(done.findings), ExitStatus.FINDINGS if to_do else ExitStatus.CLEAN)


def format_file(file: File, known: Mapping[str, bytes], wish: Wish) -> Done:
    """Return what came of one file; nothing is written yet. `known` are files that have been read, by path."""
    order = order_for(file.path, known, wish)
    formatted, findings = format_source(file.name, file.content, order)
    return Done(file, formatted, findings)


def order_for(path: str, known: Mapping[str, bytes], wish: Wish) -> FormattingOrder:
    """Return how a file is to be formatted, by its name and by the `report.yaml` beside it.

    Where that cannot be read, nobody knows its literals, and punctuation is left alone.
    """
    source = source_at(path)
    head = head_beside(path, known) if source == "section" else None
    literals = () if head is None else literals_of(head)
    return FormattingOrder(source, literals or (), wish.keep_punctuation or literals is None)


def source_at(path: str) -> Source:
    """Return what kind of source a file is, by its name."""
    folder, name = os.path.split(path)
    if name == "report.yaml":
        return "report"
    if is_year(os.path.basename(folder)):
        return "section"
    return "dictionary" if name == DICTIONARY else "vocabulary" if name == VOCABULARY else "section"


def finish(done: Done, wish: Wish, console: Console) -> Done:
    """Write a file that has changed, or show how it would, and say so. Return it with what was found in writing."""
    if done.changed and wish.writes:
        done = done._replace(findings=written(done))
    if wish.diff:
        show_diff(done)
    elif done.changed and not done.findings:
        say_what_was_done(done, wish, console)
    return done


def written(done: Done) -> tuple[Diagnostic, ...]:
    """Write the canonical form in the place of the file, or of the one that a link names. Return what went wrong."""
    assert done.formatted is not None, "only what has a canonical form is written"
    path = os.path.realpath(done.file.path)
    if not os.access(path, os.W_OK):
        refused = OSError(EACCES, os.strerror(EACCES))
        return (Diagnostic("FZ006", None, {"path": done.file.name, **reason_arguments(refused)}),)
    return write_files({path: done.formatted.content}, expected={path: done.file.content}).diagnostics


def show_diff(done: Done) -> None:
    """Print how a file would change, as a patch."""
    if done.formatted is None or not done.changed:
        return
    lines = diff_lines(done.file.name, done.file.content.decode(), done.formatted.content.decode())
    sys.stdout.flush()
    sys.stdout.buffer.write("".join(lines).encode())
    sys.stdout.buffer.flush()


def diff_lines(name: str, before: str, after: str) -> Iterator[str]:
    """Yield the lines of a patch that turns one text into another, as `git apply` reads it."""
    from difflib import unified_diff
    from re import findall

    old, new = (findall(r"[^\n]*\n|[^\n]+", text) for text in (before, after))
    for line in unified_diff(old, new, f"a/{name}", f"b/{name}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def say_what_was_done(done: Done, wish: Wish, console: Console) -> None:
    """Say that a file was changed or would be, and how many marks of punctuation."""
    widened = done.formatted.widened if done.formatted is not None else 0
    console.say("fmt_wrote" if wish.writes else "fmt_to_do", file=done.file.name)
    if widened:
        console.say("fmt_widened", count=widened)


def say_how_many(results: Sequence[Done], wish: Wish, console: Console) -> None:
    """Say how many files there were, how many were changed and how many could not be."""
    failed = sum(bool(each.findings) for each in results)
    changed = sum(each.changed and not each.findings for each in results)
    counts = {"count": len(results), "changed": changed, "same": len(results) - changed - failed}
    total = console.word("fmt_total" if wish.writes else "fmt_total_to_do", **counts)
    failures = console.word("fmt_failed", count=failed) if failed else ""
    print(total + failures, file=sys.stderr if wish.diff else sys.stdout)


def command(console: Console) -> click.Command:
    """Return the command."""
    word = console.word
    return FazhiCommand(
        "fmt",
        console.language,
        callback=run,
        params=[
            click.Argument(["paths"], nargs=-1, metavar=word("metavar_paths")),
            click.Option(["--check"], is_flag=True, help=word("help_fmt_check")),
            click.Option(["--diff"], is_flag=True, help=word("help_fmt_diff")),
            click.Option(["--keep-punctuation"], is_flag=True, help=word("help_keep_punctuation")),
            click.Option(["--stdin-filename"], metavar=word("metavar_file"), help=word("help_stdin_filename")),
            root_option(console),
        ],
    )
