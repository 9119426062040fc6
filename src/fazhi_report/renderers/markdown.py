"""Markdown that every CommonMark parser reads alike, to the very same words.

Two traps set the design. A character of the text that means something in Markdown is escaped. And stress marks open
only before, and close only after, a letter: `**“三项制度”**落实` is no bold type but stray asterisks, because the mark
stands between a Chinese character and a punctuation mark (CommonMark 0.31, 6.2 “left-flanking”). So the punctuation at
the edges of stressed text is moved out of the marks, and text is stressed once or not at all: nested marks can be
ambiguous.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType
from typing import Any, Final

from fazhi_report.diagnostics import Outcome
from fazhi_report.document import Document, Emphasis, FigureReference, Inline, Link, Strong, Words
from fazhi_report.renderers.plain_text import stop_after, words_of
from fazhi_report.renderers.resources import Resources
from fazhi_report.renderers.templating import create_environment, render_template

TEMPLATE: Final = "report.md.jinja"

STRESS_MARKS: Final[Mapping[type, str]] = MappingProxyType({Emphasis: "*", Strong: "**"})

DELIMITERS: Final[Mapping[str, str]] = MappingProxyType({"": "---", "left": ":---", "center": ":---:", "right": "---:"})
"""The cell under the head of a table column (GitHub Flavored Markdown) by the column's alignment."""

_SPECIAL: Final = re.compile(r"[\\`*_\[\]<&#~|!$]")
_find_special: Final = _SPECIAL.search
_LINE_START: Final = re.compile(r"[-+=>]|\d{1,9}[.)](?!\S)")


def render(document: Document, resources: Resources) -> Outcome[str]:
    """Return the report as Markdown with tables as in GitHub Flavored Markdown, or the fault of its template."""
    return render_template(
        TEMPLATE, document, create_environment(resources.templates, resources.cache_folder, FILTERS, escaping=False)
    )


Run = tuple[str, str, str]
"""Text without inner structure: its words, the marks around them and the address they link to, or nothing."""


def inline(content: tuple[Inline, ...]) -> str:
    """Return inline nodes as Markdown for a place inside a line: a heading, a table cell, the text after a lead."""
    words = words_of(content)
    if words is not None:
        return _defused(escaped(words))
    runs: list[Run] = []
    for node in content:
        RUNS[type(node)](node, "", "", runs)
    return "".join(
        [_linked(address, group) for address, group in groupby((run for run in runs if run[0]), key=itemgetter(2))]
    )


def paragraph(content: tuple[Inline, ...]) -> str:
    """Return inline nodes as Markdown for a line of their own, which must not pass for a list, quote, rule or code."""
    text = inline(content).strip()
    start = _LINE_START.match(text)
    if start is None:
        return text
    end = start.end() - 1
    return f"{text[:end]}\\{text[end:]}"


def numbered(content: tuple[Inline, ...], number: str) -> str:
    """Return a paragraph behind a number as Markdown, the number never that of a list: `1.`, and then a table."""
    return number + inline(content) if content else paragraph((Words(number),))


def lead(content: tuple[Inline, ...], number: str, heading: str = "run_in") -> str:
    """Return number and lead of a measure as Markdown: strongly stressed, then the stop unless it stands alone.

    Before the stop, and at the end of a line, the marks close after punctuation too, so that
    `**一是推行“三项制度”**。` keeps its quotation marks together.
    """
    alone = heading == "stand_alone"
    stop = "" if alone else stop_after(content)
    words = words_of(content)
    if (stop or alone) and words is not None and not words[-1].isspace():
        return _defused(f"**{escaped(number + words)}**{stop}")
    return inline((Strong((Words(number), *content)),)) + stop


def escaped(text: str) -> str:
    """Return the text with a backslash before every character that could mean something in Markdown."""
    return text if _find_special(text) is None else _SPECIAL.sub(r"\\\g<0>", text)


def delimiter(alignment: str) -> str:
    """Return the cell under the head of a table column."""
    return DELIMITERS[alignment]


def _linked(address: str, runs: Iterable[Run]) -> str:
    parts = [(marks, "".join([text for text, _, _ in group])) for marks, group in groupby(runs, key=itemgetter(1))]
    text = _defused("".join([_stressed(marks, words) for marks, words in parts]))
    return f"[{text}]({_destination(address)})" if address else text


def _stressed(marks: str, text: str) -> str:
    """Return the text between the marks, but for what stands before its first and after its last letter or digit."""
    if not marks:
        return escaped(text)
    if text[0].isalnum() and text[-1].isalnum():
        return f"{marks}{escaped(text)}{marks}"
    places = [place for place, character in enumerate(text) if character.isalnum()]
    if not places:
        return escaped(text)
    first, end = places[0], places[-1] + 1
    return f"{escaped(text[:first])}{marks}{escaped(text[first:end])}{marks}{escaped(text[end:])}"


def _defused(markdown: str) -> str:
    """Keep GitHub's parser from taking a bare address for a link and all that follows it for part of the address."""
    if "://" in markdown:
        markdown = markdown.replace("://", "\\://")
    if "www." in markdown:
        markdown = markdown.replace("www.", "www\\.")
    return markdown


def _destination(address: str) -> str:
    return "<" + re.sub(r"[\\<>&|`]", r"\\\g<0>", address) + ">"


def _words(node: Words | FigureReference, marks: str, address: str, runs: list[Run]) -> None:
    runs.append((node.text, marks, address))


def _stress(node: Emphasis | Strong, marks: str, address: str, runs: list[Run]) -> None:
    for child in node.content:
        RUNS[type(child)](child, marks or STRESS_MARKS[type(node)], address, runs)


def _link(node: Link, marks: str, address: str, runs: list[Run]) -> None:
    for child in node.content:
        RUNS[type(child)](child, marks, address or node.address, runs)


RUNS: Final[Mapping[type, Callable[[Any, str, str, list[Run]], None]]] = MappingProxyType(
    {
        Words: _words,
        FigureReference: _words,
        Emphasis: _stress,
        Strong: _stress,
        Link: _link,
    }
)
"""For each kind of inline node the function that adds its runs; the outer marks and address win."""

FILTERS: Final[Mapping[str, Callable[..., str]]] = MappingProxyType(
    {
        "inline": inline,
        "paragraph": paragraph,
        "lead": lead,
        "numbered": numbered,
        "escaped": escaped,
        "delimiter": delimiter,
    }
)
"""What the template may apply to the content of a node."""
