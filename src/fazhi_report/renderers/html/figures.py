"""What is told of a figure on the page: in the popover that its place in the text opens, and in its row below.

A popover is HTML's own: it opens, closes and takes the focus without a script. There is one for each figure that stands
in the text, however often it does; a figure that does not has its row alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from fazhi_report.document import Document, FigureRecord, FigureReference, Section, Words
from fazhi_report.renderers.html.text import code, escaped, path
from fazhi_report.renderers.html.year_values import chart_of, rows_of

CHANGE: Final = re.compile(r"\s*(?:change|points)\s*\(")
"""How the formula of a figure begins that tells by how much another has changed since the year before."""


class Setting(NamedTuple):
    """What the figures of one document stand in.

    `prefix` stands before every id, so that the ids of a page that the report is pasted into are others. `labels` are
    HTML, `tongue` is the attribute with their language, empty where it is that of the report. `changes` are, by the
    figure that has changed, the figures that tell by how much.
    """

    records: Mapping[str, FigureRecord]
    changes: Mapping[str, FigureRecord]
    labels: Mapping[str, str]
    words: Mapping[str, str]
    prefix: str
    tongue: str


def setting_of(document: Document, prefix: str) -> Setting:
    """Return what the figures of a document stand in."""
    records = {record.id: record for record in document.figures}
    changes = {
        record.inputs[0].figure: record
        for record in document.figures
        if CHANGE.match(record.formula) and len({each.figure for each in record.inputs}) == 1
    }
    labels = {name: escaped(text) for name, text in document.labels.items()}
    tongue = "" if document.language == "zh" else f' lang="{escaped(document.language)}"'
    return Setting(records, changes, labels, document.labels, prefix, tongue)


def popover(record: FigureRecord, setting: Setting) -> str:
    """Return all that is known of a figure as the popover of its places in the text, absent facts left out."""
    labels, tongue = setting.labels, setting.tongue
    name = escaped(record.label)
    target = escaped(setting.prefix + record.anchor)
    facts = "".join(
        [f"<dt{tongue}>{labels[key]}</dt><dd>{fact}</dd>" for key, fact in facts_of(record, setting) if fact]
    )
    return (
        f'<div class="about" popover id="{popover_id(record.id, setting)}" role="dialog" aria-label="{name}">'
        f"<p>{name} <b>{escaped(record.text)}</b></p><dl>{facts}</dl>"
        f'<a href="#{target}"{tongue}>{labels["to_row"]}</a></div>'
    )


def popover_id(figure: str, setting: Setting) -> str:
    """Return the id of the popover of a figure as an attribute's value."""
    return escaped(f"{setting.prefix}about-{figure}")


def facts_of(record: FigureRecord, setting: Setting) -> tuple[tuple[str, str], ...]:
    """Return what is known of a figure beside its name and value: by the label of each fact the fact as HTML."""
    return (
        ("exact", "" if record.text.startswith(record.exact) else path(record.exact)),
        ("formula", formula(record)),
        ("inputs", inputs(record, setting)),
        ("definition", escaped(record.definition)),
        ("as_of", escaped(record.as_of)),
        ("scope", escaped(record.scope)),
        ("source", escaped(record.source)),
        ("previous", escaped(record.previous)),
        ("change", change(record, setting)),
        ("series", series(record, setting)),
        ("note", escaped(record.note)),
        ("place", f"<code>{path(record.place)}</code>"),
    )


def formula(record: FigureRecord) -> str:
    """Return the formula of a figure, and with a value the same with values, as HTML; nothing for a statistic."""
    told = f"<code>{code(record.formula)}</code>" if record.formula else ""
    if record.worked and record.exact:
        told += f"<span>{escaped(f'= {record.worked} = {record.text}')}</span>"
    return told


def inputs(record: FigureRecord, setting: Setting) -> str:
    """Return the figures that a formula uses, each with its value, as a list."""
    items = []
    colon = setting.labels["colon"]
    for each in record.inputs:
        found = setting.records.get(each.figure)
        if found is None:
            items.append(f"<li><code>{code(each.figure)}</code></li>")
            continue
        value, year = (found.previous, setting.labels["previous"]) if each.previous else (found.text, "")
        items.append(f"<li>{way_to(found, found.label, setting)}{colon}{year}{escaped(value)}</li>")
    return f"<ul>{''.join(items)}</ul>" if items else ""


def rows_of_inputs(record: FigureRecord, setting: Setting) -> str:
    """Return links to the rows of the figures that a formula uses, each once."""
    found = {each.figure: setting.records.get(each.figure) for each in record.inputs}
    return setting.labels["comma"].join(
        [code(name) if each is None else link_to_row(each, each.label, setting) for name, each in found.items()]
    )


def way_to(record: FigureRecord, text: str, setting: Setting) -> str:
    """Return a text about a figure as what opens its popover, or leads to its row where it has none."""
    if record.references:
        return f'<button type="button" popovertarget="{popover_id(record.id, setting)}">{escaped(text)}</button>'
    return link_to_row(record, text, setting)


def link_to_row(record: FigureRecord, text: str, setting: Setting) -> str:
    """Return a text as a link to the row of a figure."""
    return f'<a href="#{escaped(setting.prefix + record.anchor)}">{escaped(text)}</a>'


def change(record: FigureRecord, setting: Setting) -> str:
    """Return by how much a figure has changed since the year before, where the report has a figure of that."""
    found = setting.changes.get(record.id)
    return "" if found is None else way_to(found, found.text, setting)


def series(record: FigureRecord, setting: Setting) -> str:
    """Return the values of the years up to this one as a chart and a table, nothing where none are known."""
    if not record.series:
        return ""
    chart = chart_of(record, setting.words, f"{setting.prefix}line")
    caption = f"<caption>{escaped(record.label)}</caption>"
    return f"{chart}<table>{caption}<tbody>{rows_of(record)}</tbody></table>{noted(record, setting)}"


def noted(record: FigureRecord, setting: Setting) -> str:
    """Return what the sign behind a value means, where it stands behind any."""
    comparable = all(each.comparable for each in record.series)
    return "" if comparable else f"<span{setting.tongue}>{setting.labels['redefined']}</span>"


def figures_in(section: Section, records: Mapping[str, FigureRecord]) -> tuple[FigureRecord, ...]:
    """Return the figures that stand in the text of a section, each once, in the order of the text."""
    found: dict[str, FigureRecord] = {}
    ahead: list[object] = [section]
    while ahead:
        node = ahead.pop()
        if type(node) is FigureReference:
            found.setdefault(node.figure, records[node.figure])
        elif type(node) is not Words and isinstance(node, tuple):
            ahead.extend(reversed(node))
    return tuple(found.values())
