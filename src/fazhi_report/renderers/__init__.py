"""The formats a report can be rendered in: document in, bytes out.

Here the formats are only listed; each is one module with a function `render`, imported when its format is asked for, so
that a command pays for no library it does not need. A new format is a module and a line in `RENDERERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from fazhi_report.diagnostics import Diagnostic, Outcome
from fazhi_report.renderers.resources import Resources

if TYPE_CHECKING:
    from fazhi_report.document import Document

__all__ = ["RENDERERS", "Format", "Render", "Resources", "find_renderer", "load_renderer", "render_formats"]

Render: TypeAlias = "Callable[[Document, Resources], Outcome[str] | Outcome[bytes]]"
"""A format's function: it returns a text, or the bytes of a format that is none."""


class Format(NamedTuple):
    """A format: the name of the file it is written to, and the module of this package that renders it.

    `library` is the module of a library that only this format needs, and that may not be installed; else empty.
    """

    file_name: str
    module: str
    library: str = ""


RENDERERS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "md": Format("report.md", "markdown"),
        "html": Format("report.html", "html"),
        "html-fragment": Format("report.fragment.html", "html.fragment"),
        "txt": Format("report.txt", "text"),
        "json": Format("report.json", "figures_json"),
        "docx": Format("report.docx", "docx", "docx"),
        "pdf": Format("report.pdf", "pdf", "typst"),
    }
)
"""Every format by the name under which a user asks for it."""


def load_renderer(name: str) -> Render:
    """Import the module of a format and return its function. A name that is not in `RENDERERS`: KeyError."""
    render: Render = import_module(f"fazhi_report.renderers.{RENDERERS[name].module}").render
    return render


def find_renderer(name: str) -> Outcome[Render]:
    """Return the function of a format. FZ050 where the library that it needs is not installed."""
    try:
        return Outcome(load_renderer(name))
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] != RENDERERS[name].library:
            raise
        return Outcome(None, (Diagnostic("FZ050", None, {"format": name}),))


def told_to_nobody(_format: str) -> None:
    """Take note of a format that is begun, where nobody wants to know."""


def render_formats(
    document: Document,
    formats: Sequence[str],
    resources: Resources,
    beginning: Callable[[str], None] = told_to_nobody,
) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    """Render a numbered document in each of `formats`, names in `RENDERERS`; `beginning` is told each as it is begun.

    Returns the content by file name; a text is UTF-8, its lines end with LF. A format whose template is at fault is
    left out, and the fault is among the diagnostics (FZ010 to FZ014); so is one whose library is not installed (FZ050).
    A PDF has findings of its own (FZ051, FZ054 to FZ056). The other formats are rendered all the same.
    """
    contents = {}
    diagnostics: list[Diagnostic] = []
    for name in formats:
        beginning(name)
        file_name = RENDERERS[name].file_name
        render, found = find_renderer(name)
        diagnostics += found
        if render is None:
            continue
        content, found = render(document, resources)
        diagnostics += found
        if isinstance(content, str):
            try:
                content = (content.strip("\n") + "\n").encode()
            except UnicodeEncodeError as fault:
                arguments = {"name": f"{file_name}.jinja", "problem": fault.reason}
                diagnostics.append(Diagnostic("FZ012", None, arguments))
                continue
        if content is not None:
            contents[file_name] = content
    return contents, tuple(diagnostics)
