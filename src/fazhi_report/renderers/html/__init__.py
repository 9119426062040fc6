"""The report as one self-contained web page: no request to anywhere, every figure data in readable text.

A figure is a `<data>` element whose `value` is its exact value, inside a button that opens the popover with all that is
known of it; inside a link, where no button may stand, it is data alone. One that is still pending, as it may be in a
draft, is of the class `gap`. Nothing that a reader needs takes a script: the one of the page marks the part being read
in the table of contents, and searches and sorts the appendix.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from fazhi_report.diagnostics import Outcome
from fazhi_report.document import (
    Document,
    Emphasis,
    FigureRecord,
    FigureReference,
    Inline,
    Link,
    Section,
    Strong,
    Words,
)
from fazhi_report.renderers.html.figures import (
    Setting,
    change,
    figures_in,
    formula,
    popover,
    popover_id,
    rows_of_inputs,
    setting_of,
)
from fazhi_report.renderers.html.metadata import page_tags, structured_data
from fazhi_report.renderers.html.scoped_style import scoped
from fazhi_report.renderers.html.text import code, content_hash, css_string, escaped, json_text, path
from fazhi_report.renderers.html.year_values import chart_of, table_of
from fazhi_report.renderers.resources import Resources
from fazhi_report.renderers.templating import Filters, create_environment, render_template

TEMPLATE: Final = "report.html.jinja"

PENDING: Final = "pending"
"""The state of a figure that leaves a gap."""

OPENING: Final = "“‘（《〈【〔『「"
CLOSING: Final = "，。、；：！？”’）》〉】〕』」…"
"""Signs that no line may end with, and that none may begin with. A browser keeps words to that, but not a button."""


def render(document: Document, resources: Resources) -> Outcome[str]:
    """Return the report as HTML, or the fault of its template."""
    return render_page(TEMPLATE, document, resources, "")


def render_page(template: str, document: Document, resources: Resources, prefix: str) -> Outcome[str]:
    """Return the report as a template of this format lays it out; `prefix` begins every id and every link to one."""
    filters = filters_of(setting_of(document, prefix))
    return render_template(
        template, document, create_environment(resources.templates, resources.cache_folder, filters, escaping=True)
    )


def filters_of(setting: Setting) -> Filters:
    """Return what the templates may apply, beside the filters of every template."""
    figures = FigureTags(setting)
    cells = FigureCells(setting)

    def inline(content: tuple[Inline, ...]) -> Markup:
        return Markup(_inline(content, figures, linked=False))  # noqa: S704 - every text in it has been escaped

    @pass_context  # or Jinja would apply it to a constant once, and keep the result for both formats
    def anchored(_context: Context, anchor: str) -> Markup:
        return Markup(escaped(setting.prefix + anchor))  # noqa: S704 - it has been escaped

    def figures_of(section: Section) -> tuple[FigureRecord, ...]:
        return figures_in(section, setting.records)

    def have_change(figures: Sequence[FigureRecord]) -> bool:
        return any(record.id in setting.changes for record in figures)

    return {
        "inline": inline,
        "escaped": escaped,
        "code": code,
        "path": path,
        "anchored": anchored,
        "derivation": cells.derivation,
        "origin": cells.origin,
        "back_links": cells.back_links,
        "series": cells.series,
        "popover": cells.popover,
        "change": cells.change,
        "figures_in": figures_of,
        "have_series": have_series,
        "have_previous": have_previous,
        "have_change": have_change,
        "page_tags": page_tags,
        "structured_data": structured_data,
        "json_text": json_text,
        "css_string": css_string,
        "scoped": scoped,
        "content_hash": content_hash,
    }


class FigureTags(dict[str, tuple[str, str, str]]):
    """For every figure the tags around it in the text, made when first asked for: a figure may stand in many places.

    Up to the value of `id`, the one thing that differs from place to place: first with the button that opens the
    popover of the figure, then without. Last, what stands before a figure that is kept on one line with the signs
    around it, empty for a gap, which may be longer than a line.
    """

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting

    def __missing__(self, figure: str) -> tuple[str, str, str]:
        """Make the tags of a figure."""
        record = self.setting.records[figure]
        is_gap = record.state == PENDING
        marked = ' class="gap"' if is_gap else ""
        prefix = escaped(self.setting.prefix)
        data = f'<data{marked} value="{escaped(record.exact or record.state or record.text)}" id="{prefix}'
        button = f'<button type="button" popovertarget="{popover_id(figure, self.setting)}">'
        self[figure] = tags = (button + data, data, "" if is_gap else '<span class="whole">')
        return tags


class FigureCells:
    """The cells of the tables that hold more than one fact of a figure, absent facts left out, as HTML."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        labels, colon = setting.labels, setting.labels["colon"]
        self.scope, self.as_of, self.previous, self.note, self.inputs = (
            labels[name] + colon for name in ("scope", "as_of", "previous", "note", "inputs")
        )

    def derivation(self, record: FigureRecord) -> str:
        """Return how the figure comes about: its formula and everything that bounds its meaning."""
        cell = formula(record)
        if record.inputs:
            cell += f"<span>{self.inputs}{rows_of_inputs(record, self.setting)}</span>"
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
        return f"{source}<code>{path(record.place)}</code>"

    def back_links(self, record: FigureRecord) -> str:
        """Return links to the places where the figure stands in the text, numbered from 1."""
        prefix, back = self.setting.prefix, self.setting.labels["back"]
        return "".join(
            [
                f'<a href="#{escaped(prefix + anchor)}" aria-label="{back} {place}">{place}</a>'
                for place, anchor in enumerate(record.references, start=1)
            ]
        )

    def series(self, record: FigureRecord) -> str:
        """Return the values of the years up to this one as a line chart and a table, nothing where none are known."""
        if not record.series:
            return ""
        words = self.setting.words
        return chart_of(record, words, f"{self.setting.prefix}trend") + table_of(record, words)

    def popover(self, record: FigureRecord) -> str:
        """Return all that is known of a figure as the popover of its places in the text."""
        return popover(record, self.setting)

    def change(self, record: FigureRecord) -> str:
        """Return by how much the figure has changed since the year before, where the report has a figure of that."""
        return change(record, self.setting)


def have_series(figures: Sequence[FigureRecord]) -> bool:
    """Tell whether the values of earlier years are known of any figure."""
    return any(record.series for record in figures)


def have_previous(figures: Sequence[FigureRecord]) -> bool:
    """Tell whether the value of the year before is known of any figure."""
    return any(record.previous for record in figures)


def _inline(content: tuple[Inline, ...], figures: FigureTags, *, linked: bool) -> str:
    pieces = [INLINE[type(node)](node, figures, linked) for node in content]
    if len(pieces) > 1 and not linked:
        for place, node in enumerate(content):
            if type(node) is FigureReference:
                _keep_together(content, pieces, place, figures[node.figure][2])
    return "".join(pieces)


def _keep_together(content: tuple[Inline, ...], pieces: list[str], place: int, tag: str) -> None:
    """Keep the figure at a place on one line with the signs that may not be parted from it."""
    before = after = 0
    if place and type(content[place - 1]) is Words:
        before = len(pieces[place - 1]) - len(pieces[place - 1].rstrip(OPENING))
    if place + 1 < len(content) and type(content[place + 1]) is Words:
        after = len(pieces[place + 1]) - len(pieces[place + 1].lstrip(CLOSING))
    if not tag or not before + after:
        return
    together = pieces[place]
    if before:
        together = pieces[place - 1][-before:] + together
        pieces[place - 1] = pieces[place - 1][:-before]
    if after:
        together += pieces[place + 1][:after]
        pieces[place + 1] = pieces[place + 1][after:]
    pieces[place] = f"{tag}{together}</span>"


def _words(node: Words, _figures: FigureTags, _linked: bool) -> str:
    return escaped(node.text)


def _figure(node: FigureReference, figures: FigureTags, linked: bool) -> str:
    with_button, without, _ = figures[node.figure]
    content = f'{escaped(node.anchor)}">{escaped(node.text)}</data>'
    return without + content if linked else f"{with_button}{content}</button>"


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
already, where neither another link nor a button may stand."""
