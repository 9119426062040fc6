"""A comparison as Markdown that reads well beside a merge request on GitHub, GitLab and the like.

Changed words stand in `<ins>` and `<del>`, which these forges let through: `~~` and `**` would not open beside Chinese
punctuation (see `markdown`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from fazhi_report.diagnostics import Outcome
from fazhi_report.document import Words
from fazhi_report.renderers.comparison.document import ComparisonDocument
from fazhi_report.renderers.comparison.rows import BREAK, Mark, Piece, PieceKind
from fazhi_report.renderers.comparison.template import render_comparison
from fazhi_report.renderers.markdown import inline, paragraph
from fazhi_report.renderers.template_faults import Templates

TEMPLATE: Final = "comparison.md.jinja"

ELEMENTS: Final[Mapping[PieceKind, tuple[str, str]]] = MappingProxyType(
    {"same": ("", ""), "removed": ("<del>", "</del>"), "added": ("<ins>", "</ins>"), "gap": ("", "")}
)
"""What stands around the words of a piece."""


def render(document: ComparisonDocument, templates: Templates, cache_folder: str | None) -> Outcome[str]:
    """Return the comparison as Markdown with tables as in GitHub Flavored Markdown, or the fault of its template."""
    sign = document.labels["paragraph_mark"]

    def marked(pieces: Sequence[Piece], mark: Mark, indentation: str = "") -> str:
        new_paragraph = f"\n\n{indentation}" if indentation else " "
        shown = unmarked(pieces) if mark in {"+", "-"} else pieces
        return "".join(
            new_paragraph if piece.kind == "break" else markdown_of(piece, sign, starts=before in {None, BREAK})
            for before, piece in zip((None, *shown), shown, strict=False)
        )

    filters: Mapping[str, Callable[..., Any]] = {"marked": marked, "escaped": escaped}
    return render_comparison(TEMPLATE, document, templates, cache_folder, filters, escaping=False)


def unmarked(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return the pieces of what was added or removed as a whole, which needs no marks within."""
    return tuple(piece if piece is BREAK else piece._replace(kind="same") for piece in pieces)


def escaped(text: str) -> str:
    """Return a text as Markdown for a place inside a line, its line feeds as spaces."""
    return inline((Words(text.replace("\n", " ")),))


def markdown_of(piece: Piece, paragraph_sign: str, *, starts: bool) -> str:
    """Return a piece as Markdown; where it starts a line, it does not pass for a list or the like."""
    before, after = ELEMENTS[piece.kind]
    words = (Words(piece.text.replace("\n", paragraph_sign)),)
    return paragraph(words) if starts and not before else before + inline(words) + after
