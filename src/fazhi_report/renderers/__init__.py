"""The formats a report can be rendered in: document in, bytes out.

Here the formats are only listed; each is one module with a function `render`, imported when its format is asked for, so
that a command pays for no library it does not need. A new format is a module and a line in `RENDERERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from fazhi_report.diagnostics import Diagnostic

if TYPE_CHECKING:
    from fazhi_report.diagnostics import Outcome
    from fazhi_report.document import Document

Render: TypeAlias = "Callable[[Document, Mapping[str, bytes], str | None], Outcome[str]]"
"""A format's function: the document, the templates by name (`templates/report.md.jinja`), and the folder for compiled
templates or None. A format without template passes over both."""


class Format(NamedTuple):
    """A format: the name of the file it is written to, and the module of this package that renders it."""

    file_name: str
    module: str


RENDERERS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "md": Format("report.md", "markdown"),
        "html": Format("report.html", "html"),
        "txt": Format("report.txt", "text"),
        "json": Format("report.json", "figures_json"),
    }
)
"""Every format by the name under which a user asks for it."""


def load_renderer(name: str) -> Render:
    """Import the module of a format and return its function. A name that is not in `RENDERERS`: KeyError."""
    render: Render = import_module(f"fazhi_report.renderers.{RENDERERS[name].module}").render
    return render


def render_formats(
    document: Document, formats: Sequence[str], templates: Mapping[str, bytes], cache_folder: str | None
) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    """Render a numbered document in each of `formats`, names in `RENDERERS`.

    Returns the content by file name: UTF-8, lines ended by LF, the last one too. A format whose template is at fault is
    left out, and the fault is among the diagnostics (FZ010 to FZ014); the other formats are rendered all the same.
    """
    contents = {}
    diagnostics: list[Diagnostic] = []
    for name in formats:
        file_name = RENDERERS[name].file_name
        text, found = load_renderer(name)(document, templates, cache_folder)
        diagnostics += found
        if text is not None:
            try:
                contents[file_name] = (text.strip("\n") + "\n").encode()
            except UnicodeEncodeError as fault:
                arguments = {"name": f"{file_name}.jinja", "problem": fault.reason}
                diagnostics.append(Diagnostic("FZ012", None, arguments))
    return contents, tuple(diagnostics)
