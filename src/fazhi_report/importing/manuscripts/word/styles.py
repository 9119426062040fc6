"""What the styles of a Word file say of paragraphs and runs, each with all that it is based on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from lxml.etree import _Element

from fazhi_report.importing.manuscripts.word.parts import child, is_on, name_of, number_of, value_of

_HEADING: Final = re.compile(r"(?:heading|标题)\s*[1-9]|title|标题", re.IGNORECASE)
BODY_LEVEL: Final = 9
"""The outline level of text that is no heading; those of headings are below."""


class Style(NamedTuple):
    """A style: whether it is one of headings, whether it hides text, and its numbering.

    `numbering` is the id of one (`w:num`), `level` its level; `numbered_by` is the style that says so.
    """

    is_heading: bool = False
    is_hidden: bool = False
    numbering: str = ""
    level: int = 0
    numbered_by: str = ""


class Styles(NamedTuple):
    """All styles by their ids, and that of paragraphs that name none."""

    by_id: Mapping[str, Style]
    default: str = ""

    def of(self, identifier: str) -> Style:
        """Return a style, one that says nothing where there is none of this id."""
        return self.by_id.get(identifier, Style())


def read_styles(root: _Element | None) -> Styles:
    """Return the styles of a file."""
    elements = {value_of(each, "styleId"): each for each in (() if root is None else root) if name_of(each) == "style"}
    resolved: dict[str, Style] = {}
    for identifier in elements:
        chain: list[str] = []
        each = identifier
        while each in elements and each not in resolved and each not in chain:
            chain.append(each)
            each = value_of(child(elements[each], "basedOn"))
        for name in reversed(chain):
            based_on = value_of(child(elements[name], "basedOn"))
            resolved[name] = _style(name, elements[name], resolved.get(based_on, Style()))
    default = next(
        (
            identifier
            for identifier, each in elements.items()
            if value_of(each, "type") == "paragraph" and value_of(each, "default") in ("1", "true", "on")
        ),
        "",
    )
    return Styles(resolved, default)


def _style(identifier: str, element: _Element, base: Style) -> Style:
    properties = child(element, "pPr")
    outline = child(properties, "outlineLvl")
    is_named = _HEADING.fullmatch(value_of(child(element, "name"))) is not None
    hidden = child(element, "rPr", "vanish")
    style = base._replace(
        is_heading=number_of(outline, BODY_LEVEL) < BODY_LEVEL if outline is not None else is_named or base.is_heading,
        is_hidden=is_on(hidden) if hidden is not None else base.is_hidden,
    )
    number = child(properties, "numPr")
    if number is None:
        return style
    return style._replace(
        numbering=value_of(child(number, "numId"), otherwise=base.numbering),
        level=number_of(child(number, "ilvl"), 0),
        numbered_by=identifier,
    )
