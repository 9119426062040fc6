"""What every template may ask of the tree, whatever its format: the filters and tests that deal with blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from fazhi_report.document import Block, Inline, Paragraph, Section, Subsection, Table
from fazhi_report.renderers.plain_text import plain_text, stop_after


def parts(section: Section) -> tuple[Section | Subsection, ...]:
    """Return the section itself, for its own blocks and measures, and then its subsections."""
    return (section, *section.subsections)


def opening(blocks: tuple[Block, ...]) -> tuple[Inline, ...]:
    """Return the content of the first block if that is a paragraph: what is printed in one line with a lead."""
    return blocks[0].content if blocks and type(blocks[0]) is Paragraph else ()


def further(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks after the opening."""
    return blocks[1:] if blocks and type(blocks[0]) is Paragraph else blocks


FILTERS: Final[Mapping[str, Callable[..., Any]]] = MappingProxyType(
    {"parts": parts, "opening": opening, "further": further, "stop": stop_after, "words": plain_text}
)
"""The filters that every template has."""

TESTS: Final[Mapping[str, Callable[[Any], bool]]] = MappingProxyType(
    {
        "subsection": lambda part: type(part) is Subsection,
        "paragraph": lambda block: type(block) is Paragraph,
        "table": lambda block: type(block) is Table,
    }
)
"""The tests that every template has: a part is a section or a subsection, a block is a paragraph or a table."""
