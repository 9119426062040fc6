"""The command `fazhi`, also as `python -m fazhi_report`.

The process lives for a fraction of a second, so garbage is not collected, and it is left without being taken down piece
by piece. Pydantic is told to look for no plugins: it would read the metadata of every installed package for them.
pypinyin is told to load no phrases: only single characters are asked of it.
"""

import gc
import os
import sys
from typing import NoReturn

gc.disable()
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")


def main() -> NoReturn:
    """Run the command with the arguments of the process, and exit with its status."""
    if sys.stdout is None or sys.stderr is None:  # closed by whoever started the process
        nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 (as long as the process lives)
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    from fazhi_report.cli import run
    from fazhi_report.cli.console import ExitStatus

    status = run()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:  # the reader of the output has gone away
        status = ExitStatus.INTERRUPTED
    except OSError as fault:  # a full disk
        status = ExitStatus.USAGE
        os.write(2, f"fazhi: {fault.strerror}\n".encode())
    os._exit(status)


if __name__ == "__main__":
    main()
