"""What is wrong with a template, told at the line where it is wrong.

Jinja raises; here each kind of fault becomes a diagnostic: FZ010 the template cannot be read as Jinja, FZ011 it uses a
name that does not exist, FZ012 it does something that is not allowed or fails, FZ013 there is no such template, FZ014
its file is not UTF-8, FZ015 its file cannot be read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import TracebackType
from typing import Final

from jinja2 import TemplateError, TemplateNotFound, TemplateRuntimeError, TemplateSyntaxError

from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.messages.system_reasons import reason_arguments

SUFFIX: Final = ".jinja"
"""How the name of every template ends. A frame of a traceback with such a file is a line of a template."""

UNKNOWN_NAME: Final = r"'(\w+)' is undefined|has no attribute '(\w+)'|^No (?:filter|test) named '(\w+)'"
"""How Jinja says that a name does not exist."""


class UnreadableTemplateError(TemplateError):
    """A template file that is there but cannot be read."""

    def __init__(self, name: str, file: str, reason: OSError | UnicodeDecodeError) -> None:
        super().__init__(str(reason))
        self.name = name
        self.file = file
        self.reason = reason


def diagnose(fault: Exception, name: str, folders: Sequence[str]) -> Diagnostic:
    """Return the diagnostic for what was raised while the template `name` was read or run.

    The fault may lie in another template that it includes; that one is named then.
    """
    if isinstance(fault, TemplateNotFound):
        missing = str(fault.name or name)
        arguments = {"name": missing, "folders": ", ".join(folders)}
        return Diagnostic("FZ013", _place_in_traceback(fault.__traceback__, missing), arguments)
    if isinstance(fault, UnreadableTemplateError):
        span = Span(fault.file, 1, 1, 1, 1)
        if isinstance(fault.reason, UnicodeDecodeError):
            return Diagnostic("FZ014", span, {"name": fault.name})
        return Diagnostic("FZ015", span, {"name": fault.name, **reason_arguments(fault.reason)})
    problem = " ".join(str(fault).split()) or type(fault).__name__
    unknown = re.search(UNKNOWN_NAME, problem)
    if unknown is not None and isinstance(fault, TemplateRuntimeError | TemplateSyntaxError):
        identifier = next(filter(None, unknown.groups()))
        return Diagnostic("FZ011", _place(fault, identifier), {"name": identifier})
    code = "FZ010" if isinstance(fault, TemplateSyntaxError) else "FZ012"
    place = _place(fault, "")
    at_fault = name if place is None else place.file.rpartition("/")[2]
    return Diagnostic(code, place, {"name": at_fault, "problem": problem})


def _place(fault: Exception, word: str) -> Span | None:
    if isinstance(fault, TemplateSyntaxError):
        return None if fault.filename is None else _line_span(fault.filename, fault.lineno, word)
    return _place_in_traceback(fault.__traceback__, word)


def _place_in_traceback(traceback: TracebackType | None, word: str) -> Span | None:
    """Return the innermost line of a template; Jinja has rewritten the traceback to the lines of the templates."""
    span = None
    while traceback is not None:
        file = traceback.tb_frame.f_code.co_filename
        if file.endswith(SUFFIX):
            span = _line_span(file, traceback.tb_lineno, word)
        traceback = traceback.tb_next
    return span


def _line_span(file: str, line: int, word: str) -> Span:
    """Return the span of `word` in the line, or of the line's text where the word does not stand there."""
    try:
        with open(file, encoding="utf-8-sig") as stream:
            text = stream.read().split("\n")[line - 1]
    except (OSError, IndexError):
        text = ""
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) if word else None
    if found is not None:
        return Span(file, line, found.start() + 1, line, found.end() + 1)
    return Span(file, line, len(text) - len(text.lstrip()) + 1, line, max(len(text.rstrip()), 1) + 1)
