"""A comparison as one web page: no script, no request to anywhere, changed words as `<ins>` and `<del>`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from markupsafe import Markup

from fazhi_report.diagnostics import Outcome
from fazhi_report.renderers.comparison.document import ComparisonDocument
from fazhi_report.renderers.comparison.rows import Piece, PieceKind
from fazhi_report.renderers.comparison.template import render_comparison
from fazhi_report.renderers.html.text import code, content_hash, css_string, escaped
from fazhi_report.renderers.template_faults import Templates

TEMPLATE: Final = "comparison.html.jinja"

ELEMENTS: Final[Mapping[PieceKind, tuple[str, str]]] = MappingProxyType(
    {
        "same": ("", ""),
        "removed": ("<del>", "</del>"),
        "added": ("<ins>", "</ins>"),
        "gap": ('<span class="gap">', "</span>"),
    }
)
"""What stands around the words of a piece."""


def render(document: ComparisonDocument, templates: Templates, cache_folder: str | None) -> Outcome[str]:
    """Return the comparison as HTML, or the fault of its template."""
    sign = document.labels["paragraph_mark"]

    def marked(pieces: Iterable[Piece]) -> Markup:
        return Markup("".join(html_of(piece, sign) for piece in pieces))  # noqa: S704 - every text in it has been escaped

    filters: Mapping[str, Callable[..., Any]] = {
        "marked": marked,
        "code": lambda text: Markup(code(text)),  # noqa: S704 - it has been escaped
        "place": lambda text: Markup(escaped(text).replace("/", "/<wbr>")),  # noqa: S704 - it has been escaped
        "css_string": css_string,
        "content_hash": content_hash,
    }
    return render_comparison(TEMPLATE, document, templates, cache_folder, filters, escaping=True)


def html_of(piece: Piece, paragraph_sign: str) -> str:
    """Return a piece as HTML; a paragraph break that only one report has is shown by its sign."""
    if piece.kind == "break":
        return "<br>"
    before, after = ELEMENTS[piece.kind]
    return before + escaped(piece.text.replace("\n", paragraph_sign)) + after
