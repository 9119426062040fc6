"""What is wrong with a template, told at the line where it is wrong.

Jinja raises; here each kind of fault becomes a diagnostic: FZ010 the template cannot be read as Jinja, FZ011 it uses a
name that does not exist, FZ012 it does something that is not allowed or fails, FZ013 there is no such template, FZ014
its file is not UTF-8, FZ015 it prints a part of the document without a filter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import TracebackType
from typing import Final

from jinja2 import TemplateError, TemplateNotFound, TemplateRuntimeError, TemplateSyntaxError

from fazhi_report.diagnostics import Diagnostic, Span

Templates = Mapping[str, bytes]
"""Templates by name as shown to the reader: `templates/report.md.jinja`."""

FOLDER: Final = "templates/"
"""How the name of every template begins. In a template it is left out: `{% include "report.css.jinja" %}`."""

UNKNOWN_NAME: Final = r"'(\w+)' is undefined|has no attribute '(\w+)'|^No (?:filter|test) named '(\w+)'"
"""How Jinja says that a name does not exist."""


class UnreadableTemplateError(TemplateError):
    """A template that is not UTF-8; `name` is its name as shown to the reader."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class UnprintableError(TemplateRuntimeError):
    """A template prints a part of the document as it is, without the filter that makes text of it."""


def diagnose(fault: Exception, name: str, templates: Templates) -> Diagnostic:
    """Return the diagnostic for what was raised while the template `name` was read or run.

    The fault may lie in another template that it includes; that one is named then.
    """
    if isinstance(fault, TemplateNotFound):
        from difflib import get_close_matches

        missing = str(fault.name or name)
        known = [each.removeprefix(FOLDER) for each in templates]
        arguments = {"name": missing, "suggestion": next(iter(get_close_matches(missing, known, n=1)), "")}
        return Diagnostic("FZ013", _place_in_traceback(fault.__traceback__, missing, templates), arguments)
    if isinstance(fault, UnreadableTemplateError):
        return Diagnostic("FZ014", Span(fault.name, 1, 1, 1, 1), {"name": fault.name.removeprefix(FOLDER)})
    if isinstance(fault, UnprintableError):
        return Diagnostic("FZ015", _place(fault, "", templates), {"name": name})
    problem = " ".join(str(fault).split()) or type(fault).__name__
    unknown = re.search(UNKNOWN_NAME, problem)
    if unknown is not None and isinstance(fault, TemplateRuntimeError | TemplateSyntaxError):
        identifier = next(filter(None, unknown.groups()))
        return Diagnostic("FZ011", _place(fault, identifier, templates), {"name": identifier})
    code = "FZ010" if isinstance(fault, TemplateSyntaxError) else "FZ012"
    place = _place(fault, "", templates)
    at_fault = name if place is None else place.file.rpartition("/")[2]
    return Diagnostic(code, place, {"name": at_fault, "problem": problem})


def _place(fault: Exception, word: str, templates: Templates) -> Span | None:
    if isinstance(fault, TemplateSyntaxError):
        return None if fault.filename is None else _line_span(fault.filename, fault.lineno, word, templates)
    return _place_in_traceback(fault.__traceback__, word, templates)


def _place_in_traceback(traceback: TracebackType | None, word: str, templates: Templates) -> Span | None:
    """Return the innermost line of a template; Jinja has rewritten the traceback to the lines of the templates."""
    span = None
    while traceback is not None:
        file = traceback.tb_frame.f_code.co_filename
        if file in templates:
            span = _line_span(file, traceback.tb_lineno, word, templates)
        traceback = traceback.tb_next
    return span


def _line_span(file: str, line: int, word: str, templates: Templates) -> Span:
    """Return the span of `word` in the line, or of the line's text where the word does not stand there."""
    text = "".join(templates[file].decode("utf-8-sig").splitlines()[line - 1 : line])
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) if word else None
    if found is not None:
        return Span(file, line, found.start() + 1, line, found.end() + 1)
    return Span(file, line, len(text) - len(text.lstrip()) + 1, line, max(len(text.rstrip()), 1) + 1)
