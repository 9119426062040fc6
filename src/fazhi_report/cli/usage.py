"""A command line that cannot be understood, as a finding like any other (FZ008)."""

from __future__ import annotations

import click

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.messages import fill
from fazhi_report.messages.entry import Language
from fazhi_report.messages.interface import TEXTS


class WrongUsage(click.UsageError):
    """A fault of the command line that this program found; `key` names its text in the catalogue."""

    def __init__(self, key: str, context: click.Context | None = None, **arguments: str) -> None:
        super().__init__(key, context)
        self.key = key
        self.arguments = arguments


def finding_of(error: click.UsageError, language: Language) -> Diagnostic:
    """Return the finding for a command line that was refused."""
    key, arguments = reason_of(error)
    command = error.ctx.command_path if error.ctx is not None else "fazhi"
    problem = fill(TEXTS[f"usage_{key}"].in_language(language), arguments)
    return Diagnostic("FZ008", None, {"problem": problem, "command": command})


def reason_of(error: click.UsageError) -> tuple[str, dict[str, str]]:
    """Return why a command line was refused: a key of the catalogue without `usage_`, and its arguments."""
    if isinstance(error, WrongUsage):
        return error.key, error.arguments
    if isinstance(error, click.NoSuchOption):
        return "no_such_option", {"name": error.option_name, "suggestion": next(iter(error.possibilities or ()), "")}
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return "missing_parameter", {"name": error.param.make_metavar(error.ctx or click.Context(click.Command("")))}
    if isinstance(error, click.BadOptionUsage):
        return "option_without_value", {"name": error.option_name}
    return "not_understood", {"problem": error.format_message()}
