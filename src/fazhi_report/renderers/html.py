"""The report as one self-contained web page: no script, no request to anywhere, every figure data in readable text.

A figure is a `<data>` element whose `value` is its exact value, inside a link to its row in the appendix; what it is
and where it comes from stands in the link's title and in that row. One that is still pending, as it may be in a draft,
is of the class `gap`.
"""

from __future__ import annotations

import re
from binascii import b2a_base64
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Final

from markupsafe import Markup, escape

from fazhi_report.diagnostics import Outcome
from fazhi_report.document import Document, Emphasis, FigureRecord, FigureReference, Inline, Link, Strong, Words
from fazhi_report.renderers.template_faults import Templates
from fazhi_report.renderers.templating import Filters, create_environment, render_template

TEMPLATE: Final = "report.html.jinja"

PENDING: Final = "pending"
"""The state of a figure that leaves a gap."""

_find_special: Final = re.compile("[&<>\"']").search


def render(document: Document, templates: Templates, cache_folder: str | None) -> Outcome[str]:
    """Return the report as HTML, or the fault of its template."""
    figures = FigureTags(document)
    cells = FigureCells(document.labels)

    def inline(content: tuple[Inline, ...]) -> Markup:
        return Markup(_inline(content, figures, linked=False))  # noqa: S704 - every text in it has been escaped

    filters: Filters = {
        "inline": inline,
        "escaped": escaped,
        "code": code,
        "derivation": cells.derivation,
        "origin": cells.origin,
        "back_links": cells.back_links,
        "series": cells.series,
        "have_series": have_series,
        "css_string": css_string,
        "content_hash": content_hash,
    }
    return render_template(TEMPLATE, document, create_environment(templates, cache_folder, filters, escaping=True))


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
        is_gap = record.state == PENDING
        facts = self.comma.join(fact for fact in (record.text * is_gap, record.formula, record.place) if fact)
        link = f'<a href="#{escaped(record.anchor)}" title="{escaped(f"{record.label}{self.colon}{facts}")}">'
        marked = ' class="gap"' if is_gap else ""
        data = f'<data{marked} value="{escaped(record.exact or record.state or record.text)}" id="'
        self[figure] = tags = (link + data, data)
        return tags


class FigureCells:
    """The cells of the appendix that hold more than one fact of a figure, absent facts left out, as HTML."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        colon = labels["colon"]
        self.scope, self.as_of, self.previous, self.note = (
            escaped(labels[name] + colon) for name in ("scope", "as_of", "previous", "note")
        )
        self.back = escaped(labels["back"])
        self.labels = labels

    def derivation(self, record: FigureRecord) -> str:
        """Return how the figure comes about: its formula and everything that bounds its meaning."""
        cell = f"<code>{code(record.formula)}</code>" if record.formula else ""
        if record.worked and record.exact:
            cell += f"<span>{escaped(f'= {record.worked} = {record.text}')}</span>"
        if record.definition:
            cell += f"<span>{escaped(record.definition)}</span>"
        if record.scope:
            cell += f"<span>{self.scope}{escaped(record.scope)}</span>"
        if record.as_of:
            cell += f"<span>{self.as_of}{escaped(record.as_of)}</span>"
        if record.previous:
            cell += f"<span>{self.previous}{escaped(record.previous)}</span>"
        if record.note:
            cell += f"<span>{self.note}{escaped(record.note)}</span>"
        return cell

    def origin(self, record: FigureRecord) -> str:
        """Return who reported the figure, and the file and line where it stands."""
        source = f"<span>{escaped(record.source)}</span>" if record.source else ""
        place = escaped(record.place).replace("/", "/<wbr>")
        return f"{source}<code>{place}</code>"

    def back_links(self, record: FigureRecord) -> str:
        """Return links to the places where the figure stands in the text, numbered from 1."""
        return "".join(
            [
                f'<a href="#{escaped(anchor)}" aria-label="{self.back} {place}">{place}</a>'
                for place, anchor in enumerate(record.references, start=1)
            ]
        )

    def series(self, record: FigureRecord) -> str:
        """Return the values of the years up to this one as a line chart and a table, nothing where none are known."""
        if not record.series:
            return ""
        from fazhi_report.renderers.year_values import chart_of, table_of

        return chart_of(record, self.labels) + table_of(record, self.labels)


def have_series(figures: Sequence[FigureRecord]) -> bool:
    """Tell whether the values of earlier years are known of any figure."""
    return any(record.series for record in figures)


def css_string(text: str) -> Markup:
    """Return the text as a quoted string of a style sheet."""
    content = re.sub(r"[\\\"'<>\n\r\f]", lambda found: f"\\{ord(found[0]):x} ", text)
    return Markup(f'"{content}"')  # noqa: S704 - what could end the string or the style element has been escaped


def content_hash(text: str) -> str:
    """Return the hash by which a Content Security Policy admits an element with this very text."""
    return "sha256-" + b2a_base64(sha256(text.encode()).digest(), newline=False).decode()


def escaped(text: str) -> str:
    """Return the text with everything that could mean something in HTML escaped."""
    return text if _find_special(text) is None else str(escape(text))


def code(text: str) -> str:
    """Return an id or formula as HTML that a narrow column may break after a `.` or `_`."""
    return escaped(text).replace(".", ".<wbr>").replace("_", "_<wbr>")


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
