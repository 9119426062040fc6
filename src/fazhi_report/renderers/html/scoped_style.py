"""A style sheet made one for a single element of a page that is not ours: every selector begins with that element's.

The selectors are lengthened rather than nested, because browsers that know no nesting would show the popovers, which
only the style sheet hides from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

CONDITIONS: Final = ("@media", "@supports", "@container", "@layer")
"""Rules that hold other rules; all others with a `@` are left as they are."""

ROOTS: Final = (":root", "html", "body")
"""Selectors of what the element stands for."""

PIECE: Final = re.compile(
    r"""/\*.*?(?:\*/|\Z)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|\\.|[][{}();,]|[^][{}();,"'\\/]+|/""", re.DOTALL
)
"""A comment, a string, an escape, a sign that ends or encloses something, or what lies between these."""


def scoped(style: str, scope: str) -> Markup:
    """Return a style sheet whose rules hold inside the elements of a selector alone."""
    return Markup("".join(_scoped(iter(PIECE.findall(str(style))), scope)))  # noqa: S704 - the style sheet has been safe


def _scoped(pieces: Iterator[str], scope: str, *, inside: bool = False) -> Iterator[str]:
    """Yield rules, up to the end of the block that they are `inside` of."""
    prelude: list[str] = []
    for piece in pieces:
        if piece == "{":
            head = "".join(prelude).strip()
            if not head.startswith("@"):
                yield f"{_selectors(prelude, scope)} {{"
                yield from _block(pieces)
            elif head.startswith(CONDITIONS):
                yield f"{head} {{\n"
                yield from _scoped(pieces, scope, inside=True)
            else:
                yield f"{head} {{"
                yield from _block(pieces)
            yield "\n"
            prelude = []
        elif piece == "}":
            prelude = []
            if inside:
                yield "}"
                return
        elif piece == ";":
            yield f"{''.join(prelude).strip()};\n"
            prelude = []
        elif not piece.startswith("/*"):
            prelude.append(piece)


def _block(pieces: Iterator[str]) -> Iterator[str]:
    """Yield declarations and what is nested in them, up to the end of their block."""
    depth = 1
    for piece in pieces:
        depth += (piece == "{") - (piece == "}")
        yield piece
        if not depth:
            return


def _selectors(prelude: list[str], scope: str) -> str:
    """Return the selectors of a rule, each inside the scope."""
    selectors, depth = [""], 0
    for piece in prelude:
        depth += (piece in "([") - (piece in ")]")
        if piece == "," and not depth:
            selectors.append("")
        else:
            selectors[-1] += piece
    return ", ".join(_selector(each.strip(), scope) for each in selectors)


def _selector(selector: str, scope: str) -> str:
    return scope if selector in ROOTS else f"{scope} {selector}"
