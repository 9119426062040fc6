"""The proof that a formatted source says what it said before, read by the program's own reader.

Equal means: the same keys, the same items in the same order, the same values and comments; and texts that are printed
alike but for punctuation made full-width. Only what is in no case printed may differ: the order of the keys of a part,
line breaks, and spaces next to Chinese characters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from fazhi_report.document import Block, Emphasis, Inline, Link, Paragraph, Strong, Words
from fazhi_report.formatting.punctuation import FULL_WIDTH
from fazhi_report.formatting.shapes import TO_BE_WIDENED, Field, Kind, Many, field_of
from fazhi_report.prose import Reference, read_inline, read_prose, without_wrapping


class Proof(NamedTuple):
    """How two readings are compared: `widened` allows for punctuation made full-width."""

    widened: bool

    def says_the_same(self, before: object, after: object, field: Field) -> bool:
        """Tell whether two readings of a source mean the same."""
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            same_keys = list(before) == list(after) if isinstance(field, Many) else before.keys() == after.keys()
            return same_keys and all(
                self.says_the_same(before[key], after[key], field_of(field, key)) for key in before
            )
        if isinstance(before, list) and isinstance(after, list):
            return len(before) == len(after) and all(
                self.says_the_same(*pair, field_of(field, 0)) for pair in zip(before, after, strict=True)
            )
        if not isinstance(before, str) or not isinstance(after, str):
            return False
        kind = field if isinstance(field, Kind) else Kind.UNKNOWN
        if before == after:
            return True
        return kind in TO_BE_WIDENED and self.as_printed(before, kind) == self.as_printed(after, kind)

    def as_printed(self, text: str, kind: Kind) -> object:
        """Return a text as far as it is printed: its paragraphs and tables with what is wrong in them, or its words."""
        if kind is Kind.TEXT:
            blocks, findings = read_prose(text, as_written)
            return [self.block(each) for each in blocks], [each.code for each in findings]
        if kind is Kind.LINE:
            nodes, findings = read_inline(text, as_written)
            return self.nodes(nodes), [each.code for each in findings]
        if kind is Kind.REMARK:
            return self.words(without_wrapping(text))
        return text.translate(FULL_WIDTH) if self.widened else text

    def block(self, block: Block) -> object:
        """Return what a paragraph or a table prints."""
        if isinstance(block, Paragraph):
            return self.nodes(block.content)
        return block.alignments, [[self.nodes(cell) for cell in row] for row in (block.header, *block.rows)]

    def nodes(self, nodes: Sequence[Inline]) -> list[object]:
        """Return what inline nodes print, words that stand side by side as one."""
        printed: list[object] = []
        for node in nodes:
            if isinstance(node, Words):
                before = printed.pop() if printed and isinstance(printed[-1], str) else ""
                printed.append(self.words(f"{before}{node.text}"))
            elif isinstance(node, Emphasis | Strong | Link):
                printed.append((type(node).__name__, node[:-1], self.nodes(node.content)))
        return printed

    def words(self, text: str) -> str:
        """Return words as they are compared: with full-width punctuation, and no spaces next to it."""
        return without_wrapping(text.translate(FULL_WIDTH)) if self.widened else text


def as_written(reference: Reference) -> Words:
    """Return what a reference stands for where no figures are known: itself."""
    return Words(reference.written)
