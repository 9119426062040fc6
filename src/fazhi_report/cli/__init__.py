"""The command `fazhi`: one file a command, imported only when it is called.

Only this package prints, reads the clock and the environment, and knows about exit statuses: 0 clean, 1 findings that
are errors, 2 wrong usage or an environment in which the command cannot work.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import click

from fazhi_report.cli.console import Console, ExitStatus
from fazhi_report.cli.help import HelpInLanguage
from fazhi_report.cli.usage import WrongUsage, finding_of
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.messages.interface import say

if TYPE_CHECKING:
    from click import Context

COMMANDS: Final = (
    *("new", "init", "import", "status", "build", "check", "fmt", "figures", "trace"),
    *("diff", "explain", "schema", "fonts", "textconv"),
)
"""The commands, in the order of the help page; each is a module of this package with a function `command`."""

MODULES: Final = {"import": "import_report"}
"""The modules of commands whose own names Python keeps for itself."""


class FazhiGroup(HelpInLanguage, click.Group):
    """The group of all commands, each imported when it is needed."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Return the names of the commands, in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str) -> click.Command:
        """Return a command by its name. No such command: WrongUsage, with the name most like it."""
        if cmd_name not in COMMANDS:
            from difflib import get_close_matches

            suggestion = next(iter(get_close_matches(cmd_name, COMMANDS, n=1)), "")
            raise WrongUsage("no_such_command", name=cmd_name, suggestion=suggestion)
        module = import_module(f"fazhi_report.cli.{MODULES.get(cmd_name, cmd_name)}")
        command: click.Command = module.command(ctx.find_root().obj)
        return command


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line (that of the process by default) and return its exit status. Nothing is raised."""
    console = Console.of_process()
    group = FazhiGroup(
        "fazhi",
        help=say("help_fazhi", console.language),
        params=[version_option(console)],
        no_args_is_help=False,
        invoke_without_command=True,
        callback=show_help,
        subcommand_metavar=say("metavar_command", console.language),
        options_metavar=say("metavar_options", console.language),
    )
    try:
        status: Any = group.main(args=arguments, prog_name="fazhi", standalone_mode=False, obj=console)
    except click.UsageError as error:
        console.show_findings((finding_of(error, console.language),))
        return ExitStatus.USAGE
    except (click.Abort, KeyboardInterrupt):
        return ExitStatus.INTERRUPTED
    except (BrokenPipeError, SystemExit):  # the reader of the output has gone away: click makes the second of the first
        return ExitStatus.INTERRUPTED
    except OSError as fault:  # printing failed: what fails in files is told where it fails
        from fazhi_report.messages.system_reasons import reason_arguments

        reason = {"path": console.word("standard_output"), **reason_arguments(fault)}
        console.show_findings((Diagnostic("FZ006", None, reason),))
        return ExitStatus.USAGE
    except Exception as fault:  # a fault of the program, which must be told like any other and never as a traceback
        console.show_findings((fault_of_program(fault),))
        return ExitStatus.USAGE
    return status if isinstance(status, int) else ExitStatus.CLEAN


def fault_of_program(fault: Exception) -> Diagnostic:
    """Return the finding for an exception that nothing foresaw, with the last place of the program it passed."""
    place = ""
    traceback = fault.__traceback__
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if __package__.partition(".")[0] in code.co_filename:
            place = f"{code.co_filename.rpartition('/')[2]}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return Diagnostic("FZ009", None, {"problem": f"{type(fault).__name__} {fault} ({place})".replace("  ", " ")})


def show_help() -> None:
    """Print the help page where no command is named."""
    context = click.get_current_context()
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def version_option(console: Console) -> click.Option:
    """Return the option `--version`."""

    def show_version(context: Context, _: click.Parameter, wanted: bool) -> None:
        if wanted:
            from fazhi_report import __version__

            click.echo(f"fazhi {__version__}")
            context.exit()

    help_text = say("help_version", console.language)
    return click.Option(
        ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=show_version, help=help_text
    )
