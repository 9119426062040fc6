"""What is being done at the moment, on a line of the terminal that is gone when the work is done."""

from __future__ import annotations

import os
import sys
from time import perf_counter

from fazhi_report.cli.columns import width_of
from fazhi_report.cli.console import Console

PATIENCE = 1
"""Seconds for which nothing need be said."""

ERASE = "\r\x1b[2K"
"""Back to the beginning of the line, and nothing on it."""


class StepLine:
    """The line that says which step is under way. There is none where the error stream is no terminal."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.started = perf_counter()
        self.wanted = bool(
            sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM", "") != "dumb"
        )
        self.shown = False

    def begin(self, key: str, *, at_once: bool = False, **arguments: object) -> None:
        """Show a step that begins, once work has lasted for a second, or at once where it is known to last."""
        if not self.wanted or (perf_counter() - self.started < PATIENCE and not at_once):
            return
        text = self.console.word(key, **arguments)
        while width_of(text) >= self.console.width:
            text = text[:-1]
        sys.stdout.flush()
        print(f"{ERASE}{text}", end="", file=sys.stderr, flush=True)
        self.shown = True

    def end(self) -> None:
        """Take the line away."""
        if self.shown:
            print(ERASE, end="", file=sys.stderr, flush=True)
            self.shown = False
