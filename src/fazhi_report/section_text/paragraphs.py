"""The texts of a file as a reader reads them: figures in place of references, one sentence a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.document import FigureReference, Inline, Words
from fazhi_report.prose import REFERENCE, Reference, makes_ordinal
from fazhi_report.prose.lines import Line, LineReader, lines_of
from fazhi_report.prose.spacing import tidy
from fazhi_report.section_text.figures import NOTHING, PENDING, Value, printed

YEAR: Final = "year"

INDENTATION: Final = "\u3000\u3000"
"""What a paragraph begins with, as in print: so the lines of one paragraph are told from those of the next."""

SENTENCE_ENDS: Final = frozenset("。！？；")
OPENING, CLOSING = frozenset("“‘《〈（〔【「『(["), frozenset("”’》〉）〕】」』)]")
"""Signs between which no sentence ends."""


class TextPrinter(NamedTuple):
    """Prints the texts of one file: of a section, whose figures and labels are known, or of `report.yaml` of a year."""

    figures: Mapping[str, Value]
    labels: Mapping[str, str]
    year: int | None = None

    def line(self, text: str) -> str:
        """Return a title, lead or paragraph in one line; marks of emphasis and links stand as they are written."""
        return self.printed_line(Line(" ".join(text.split("\n")).strip(), 0))

    def lines(self, text: str, before: str = "") -> Iterator[str]:
        """Yield the sentences of a text, and the rows of tables in it.

        `before` is what the first paragraph begins with: nothing, where it goes on behind a lead.
        """
        for index, line in enumerate(lines_of(text)):
            start = before if index == 0 else INDENTATION
            if line.text.startswith("|"):
                yield from (start,) if start.strip() else ()
                yield words_of(self.nodes(line))
            else:
                first, *others = sentences_of(self.printed_line(line))
                yield f"{start}{first}"
                yield from others

    def printed_line(self, line: Line) -> str:
        """Return a line with its figures in place, without the spaces that are not printed."""
        return words_of(tidy(self.nodes(line)))

    def nodes(self, line: Line) -> list[Inline]:
        """Return the words and the figures of a line, every space as it is written."""
        reader = LineReader(lambda reference: self.meant(reference, line))
        return reader.read_unmarked(line, REFERENCE.split(line.text))

    def meant(self, reference: Reference, line: Line) -> Words | FigureReference:
        """Return what a reference in a line prints; one that cannot be known stands as it is written.

        A figure that is still pending is the gap that a draft shows.
        """
        if reference.name == YEAR or reference.years:
            known = self.year is not None and reference.name == YEAR and not reference.filter
            return Words(str((self.year or 0) + reference.years) if known else reference.written)
        value = self.figures.get(reference.name, NOTHING)
        text = printed(value, reference.filter)
        if value is PENDING:
            text = f"〔{text}：{self.labels[reference.name]}〕"
        elif text is not None and text.startswith("两") and makes_ordinal(line.text[: reference.start - line.start]):
            text = f"二{text[1:]}"
        return FigureReference(reference.name, reference.written if text is None else text, "")


def words_of(nodes: Sequence[Inline]) -> str:
    """Return the words of nodes that have been read without marks, and so are words and figures."""
    return "".join(node.text for node in nodes if isinstance(node, Words | FigureReference))


def sentences_of(paragraph: str) -> list[str]:
    """Return the sentences of a paragraph. None ends between quotation marks or brackets that are still open."""
    sentences: list[str] = []
    begun = depth = 0
    for index, character in enumerate(paragraph[:-1]):
        if character in OPENING:
            depth += 1
        elif character in CLOSING:
            depth = max(depth - 1, 0)
        elif character in SENTENCE_ENDS and depth == 0 and paragraph[index + 1] not in SENTENCE_ENDS | CLOSING:
            sentences.append(paragraph[begun : index + 1])
            begun = index + 1
    return [*sentences, paragraph[begun:]]
