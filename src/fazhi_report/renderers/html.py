"""The report as one self-contained web page: no script, no request to anywhere, every figure data in readable text.

A figure is a `<data>` element whose `value` is its exact value, inside a link to its row in the appendix; what it is
and X
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Final

from markupsafe import Markup, escape

from fazhi_report.diagnostics import Outcome
from fazhi_report.document import Document, Emphasis, FigureReference, Inline, Link, Strong, Words
from fazhi_report.renderers.templating import Filters, create_environment, render_template

TEMPLATE: Final = "report.html.jinja"

_find_special: Final = re.compile("[&<>\"']").search
_STRING_SPECIAL: Final = re.compile(r"[\\\"'<>\n\r\f]")


def render(document: Document, folders: Sequence[str], cache_folder: str | None) -> Outcome[str]:
    """Return the report as HTML, or the fault of its template."""
    figures = FigureTags(document)

    def inline(content: tuple[Inline, ...]) -> Markup:
        return Markup(_inline(content, figures, linked=False))  # noqa: S704 - every text in it has been escaped

    def back_links(references: tuple[str, ...]) -> str:
        return "".join([back.format(place, escaped(anchor)) for place, anchor in enumerate(references, start=1)])

    back = f'<a href="#{{1}}" aria-label="{escaped(document.labels["back"])} {{0}}">{{0}}</a>'
    filters: Filters = {
        "inline": inline,
        "escaped": escaped,
        "back_links": back_links,
        "css_string": css_string,
        "content_hash": content_hash,
    }
    return render_template(TEMPLATE, document, create_environment(folders, cache_folder, filters, escaping=True))


class FigureTags(dict[str, tuple[str, str]]):
    """For every figure the tags that open it in the text, made when first asked for: a figure may stand in many places.

    Up to the value of `id`, the one thing that differs from place to place: first with the link to the figure's row in
    the appendix, then without.
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.records = {record.id: record for record in document.figures}
        self.colon, self.comma = document.labels["colon"], document.labels["comma"]

    def __missing__(self, figure: str) -> tuple[str, str]:
        """Make the tags of a figure."""
        record = self.records[figure]
        origin = f"{record.formula}{self.comma}{record.place}" if record.formula else record.place
        link = f'<a href="#{escaped(record.anchor)}" title="{escaped(f"{record.label}{self.colon}{origin}")}">'
        data = f'<data value="{escaped(record.exact or record.state)}" id="'
        self[figure] = tags = (link + data, data)
        return tags


def css_string(text: str) -> Markup:
    """Return the text as a quoted string of a style sheet."""
    escaped = _STRING_SPECIAL.sub(lambda found: f"\\{ord(found[0]):x} ", text)
    return Markup(f'"{escaped}"')  # noqa: S704 - what could end the string or the style element has been escaped


def content_hash(text: str) -> str:
    """Return the hash by which a Content Security Policy admits an element with this very text."""
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def escaped(text: str) -> str:
    """Return the text with everything that could mean something in HTML escaped."""
    return text if _find_special(text) is None else str(escape(text))


def _inline(content: tuple[Inline, ...], figures: FigureTags, *, linked: bool) -> str:
    return "".join([INLINE[type(node)](node, figures, linked) for node in content])


def _words(node: Words, _figures: FigureTags, _linked: bool) -> str:
    text = node.text
    return text if _find_special(text) is None else str(escape(text))


def _figure(node: FigureReference, figures: FigureTags, linked: bool) -> str:
    with_link, without_link = figures[node.figure]
    content = f'{escaped(node.anchor)}">{escaped(node.text)}</data>'
    return without_link + content if linked else f"{with_link}{content}</a>"


def _emphasis(node: Emphasis, figures: FigureTags, linked: bool) -> str:
    return f"<em>{_inline(node.content, figures, linked=linked)}</em>"


def _strong(node: Strong, figures: FigureTags, linked: bool) -> str:
    return f"<strong>{_inline(node.content, figures, linked=linked)}</strong>"


def _link(node: Link, figures: FigureTags, linked: bool) -> str:
    content = _inline(node.content, figures, linked=True)
    return content if linked else f'<a href="{escaped(node.address)}">{content}</a>'


INLINE: Final[Mapping[type, Callable[[Any, FigureTags, bool], str]]] = MappingProxyType(
    {
        Words: _words,
        FigureReference: _figure,
        Emphasis: _emphasis,
        Strong: _strong,
        Link: _link,
    }
)
"""For each kind of inline node the function that turns it into HTML. The flag says that it stands inside a link
already, where another link may not stand."""
