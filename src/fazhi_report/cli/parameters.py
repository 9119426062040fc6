"""The parameters that several commands take."""

from __future__ import annotations

from collections.abc import Sequence

import click

from fazhi_report.cli.console import Console
from fazhi_report.cli.usage import WrongUsage


class Year(click.ParamType[int]):
    """A year of four digits."""

    name = "year"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ARG002 (click's signature)
        """Return the year. Anything else: WrongUsage."""
        text = str(value)
        if len(text) == 4 and text.isascii() and text.isdigit():
            return int(text)
        raise WrongUsage("no_year", name=text)


class OneOf(click.ParamType[tuple[str, ...]]):
    """One of a few words, or several joined by commas."""

    name = "word"

    def __init__(self, words: Sequence[str], *, several: bool) -> None:
        self.words = tuple(words)
        self.several = several

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:  # noqa: ARG002 (click's signature)
        """Return the words, each once. A word that is not allowed: WrongUsage, with the one most like it."""
        if isinstance(value, tuple):
            return value
        words = [word.strip() for word in str(value).replace("，", ",").split(",")] if self.several else [str(value)]
        for word in words:
            if word not in self.words:
                from difflib import get_close_matches

                suggestion = next(iter(get_close_matches(word.lower(), self.words, n=1)), "")
                allowed = {"allowed_zh": "、".join(self.words), "allowed_en": ", ".join(self.words)}
                raise WrongUsage("no_such_format", ctx, name=word, suggestion=suggestion, **allowed)
        return tuple(dict.fromkeys(words))


def root_option(console: Console) -> click.Option:
    """Return the option that names the workspace."""
    return click.Option(["--root"], metavar=console.word("metavar_folder"), help=console.word("help_root"))


def format_option(console: Console) -> click.Option:
    """Return the option that chooses how a list is printed."""
    return click.Option(
        ["--format", "form"],
        type=OneOf(("table", "csv", "json"), several=False),
        default=("table",),
        metavar=console.word("metavar_format"),
        help=console.word("help_format"),
    )
