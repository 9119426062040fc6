"""What the elements of a page do to its lines, as browsers show them without a style sheet (HTML, “Rendering”)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

LISTS: Final = frozenset(("ol", "ul", "menu", "dir"))
TABLES: Final = frozenset(("table", "tr", "td", "th"))

NOT_SHOWN: Final = frozenset(
    (
        *("head", "script", "style", "template", "noscript", "noframes", "title", "meta", "link", "base"),
        *("iframe", "object", "embed", "applet", "audio", "video", "canvas", "svg", "map"),
        *("select", "datalist", "input", "param", "source", "track"),
    )
)
"""Elements whose words no reader of the article sees, drawings and films among them."""

BLOCKS: Final = frozenset(
    (
        *("html", "body", "address", "article", "aside", "blockquote", "center", "dialog", "dd", "details", "dir"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "legend"),
        *("li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search"),
        *("section", "summary", "ul", "xmp", "frameset", "marquee"),
        *("table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"),
        *HEADINGS,
    )
)
"""Elements that begin and end a line."""

PREFORMATTED: Final = frozenset(("pre", "listing", "plaintext", "xmp", "textarea"))
"""Elements whose line ends are shown."""

_DECLARATION: Final = re.compile(r"([a-z-]+)\s*:\s*([^;]*)")
_SPACES: Final = re.compile(r"\s+")


def style_of(text: str) -> dict[str, str]:
    """Return what a `style` attribute says, in small letters."""
    return {name: _SPACES.sub(" ", value).strip() for name, value in _DECLARATION.findall(text.lower())}


def hides(style: Mapping[str, str]) -> bool:
    """Say whether a style hides its element."""
    return style.get("display", "").startswith("none") or style.get("visibility", "").startswith(("hidden", "collapse"))


def is_block(tag: str, style: Mapping[str, str]) -> bool:
    """Say whether an element begins and ends a line."""
    display = style.get("display", "")
    return (tag in BLOCKS and display != "inline") or display.startswith(
        ("block", "flex", "grid", "list-item", "table")
    )
