"""The numbers that a browser prints before the items of a numbered list (CSS Counter Styles, levels 2 and 3)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fazhi_report.importing.manuscripts.counting import (
    BRANCHES,
    STEMS,
    Writing,
    chinese,
    chinese_digits,
    chinese_formal,
    chinese_formal_traditional,
    decimal,
    decimal_with_zero,
    of_signs,
    page_letters,
    roman,
    table_of,
    upper,
)

LATIN_END: Final = ". "
CHINESE_END: Final = "、"

_LATIN: Final = table_of(
    ("decimal 1", decimal),
    ("decimal-leading-zero", decimal_with_zero),
    ("lower-alpha lower-latin a", page_letters),
    ("upper-alpha upper-latin A", upper(page_letters)),
    ("lower-roman i", roman),
    ("upper-roman I", upper(roman)),
)
"""By the words of style sheets and by those of `type`."""
_CHINESE: Final = table_of(
    ("cjk-ideographic trad-chinese-informal simp-chinese-informal japanese-informal", chinese),
    ("simp-chinese-formal", chinese_formal),
    ("trad-chinese-formal", chinese_formal_traditional),
    ("cjk-decimal", chinese_digits),
    ("cjk-heavenly-stem", of_signs(STEMS)),
    ("cjk-earthly-branch", of_signs(BRANCHES)),
)
_UNNUMBERED: Final = frozenset(("none", "disc", "circle", "square"))

Numbering = tuple[Writing, str]
"""How a number is written, and what ends it."""


def numbering_of(tag: str, style: Mapping[str, str], kind: str, inherited: Numbering | None) -> Numbering | None:
    """Return how the items of a list (`ol`, `ul`), or one item (`li`), are numbered; None where they are not.

    `kind` is its attribute `type`; `inherited` is what the list says where the item says nothing.
    """
    words = style.get("list-style-type") or style.get("list-style", "")
    for word in (*words.split(), kind.strip()):
        if word in _LATIN:
            return _LATIN[word], LATIN_END
        if word in _CHINESE:
            return _CHINESE[word], CHINESE_END
        if word.lower() in _UNNUMBERED:
            return None
    return (decimal, LATIN_END) if tag == "ol" else inherited
