"""The help pages of click in the reader's language: its own headings are replaced by those of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from fazhi_report.cli.columns import width_of
from fazhi_report.cli.usage import WrongUsage
from fazhi_report.messages.interface import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from fazhi_report.messages.entry import Language

HEADINGS: Final = {"Options": "heading_options", "Commands": "heading_commands"}
"""Headings that click writes, and their keys in the catalogue."""


class HelpFormatter(click.HelpFormatter):
    """Writes a help page with headings in one language, columns aligned by the width of Chinese characters."""

    language: Language = "zh"

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the first line: how the command is called."""
        super().write_usage(prog, args, say("heading_usage", self.language) if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """Write the heading of a list."""
        self.write(f"{say(HEADINGS[heading], self.language) if heading in HEADINGS else heading}\n")

    def write_text(self, text: str) -> None:
        """Write a text as it is: the texts of the catalogue hold their own line breaks."""
        indent = " " * self.current_indent
        self.write("".join(f"{indent}{line}".rstrip() + "\n" for line in text.split("\n")))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write a list of names and what they mean; a meaning of several lines is aligned under its first."""
        rows = list(rows)
        first = min(max((width_of(name) for name, _ in rows), default=0), col_max) + col_spacing
        indent = " " * self.current_indent
        for name, meaning in rows:
            head, *others = meaning.split("\n")
            self.write(f"{indent}{name}{' ' * (first - width_of(name))}{head}\n")
            self.write("".join(f"{indent}{' ' * first}{line}\n" for line in others))


class HelpContext(click.Context):
    """A context whose help pages are written in the language of the console, for `-h` and `--help`."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:  # noqa: ANN401 (click's own)
        super().__init__(*arguments, **{"help_option_names": ["-h", "--help"]} | settings)

    def make_formatter(self) -> click.HelpFormatter:
        """Return the formatter of a help page."""
        formatter = HelpFormatter(width=self.terminal_width, max_width=self.max_content_width)
        formatter.language = self.find_root().obj.language
        return formatter


class HelpInLanguage(click.Command):
    """A command whose own option `--help` is described in the language of the console."""

    context_class = HelpContext

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option `--help`."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say("help_help", ctx.find_root().obj.language)
        return option


class FazhiCommand(HelpInLanguage):
    """A command whose help text and example stand in the catalogue under its name."""

    def __init__(
        self, name: str, language: Language, callback: Callable[..., int], params: list[click.Parameter]
    ) -> None:
        super().__init__(
            name,
            help=say(f"help_{name}", language),
            short_help=say(f"short_{name}", language),
            options_metavar=say("metavar_options", language),
            callback=callback,
            params=params,
            context_settings={"allow_extra_args": True},
        )

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments. One too many: WrongUsage."""
        left = super().parse_args(ctx, args)
        if left:
            raise WrongUsage("too_many", ctx, name=left[0])
        return left
