"""The text of a title, lead, paragraph or measure → blocks of inline nodes: words, figures, emphasis, links.

Each line of a text is one paragraph; lines that begin with `|` are together a table. A space next to a Chinese
character, to full-width punctuation or to a figure is dropped, because it comes from a line wrapped in the source and
official text has none. The only importer of markdown-it, which is loaded only where a text holds a mark it must read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from fazhi_report.diagnostics import TextFinding
from fazhi_report.document import Block, Emphasis, FigureReference, Inline, Link, Paragraph, Strong, Table, Words

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

REFERENCE: Final = re.compile(r"\{\{([^{}]*)\}\}")
REFERENCE_CONTENT: Final = re.compile(
    r"\s*(?P<name>[^\s|+\-]+)\s*(?:(?P<sign>[+-])\s*(?P<years>\d{1,3})\s*)?(?:\|\s*(?P<filter>\w+)\s*)?"
)
BRACES: Final = re.compile(r"\{\{|\}\}")
MARK: Final = re.compile(r"[*_\[\\]")
LINK: Final = re.compile(r"(?<!\\)\[[^\[\]]*\]\(\s*<?([^)\s>]*)")
REFERENCE_IN_ADDRESS: Final = re.compile(r"\]\(([^)\s]*\{\{[^)]*)")
SAFE_ADDRESSES: Final = ("https://", "http://", "mailto:")
FIRST_WIDE: Final = "\u2e80"
"""Where the Chinese characters and the full-width signs begin: no line is wrapped with a space next to one."""
WIDE_BELOW: Final = frozenset("“”‘’—…·")
"""Signs before `FIRST_WIDE` that Chinese text sets full-width."""
PLACEHOLDER: Final = "\ufdd0"
"""Stands for a reference while markdown-it reads a line: a noncharacter, which no source file can hold."""


class Reference(NamedTuple):
    """A reference: `{{ name | filter }}` or `{{ year - 1 }}` (`years` is -1 then).

    `written` is the whole of it as it stands in the text, braces included; `start` and `end` are its offsets.
    """

    name: str
    filter: str
    years: int
    written: str
    start: int
    end: int


Resolve = Callable[[Reference], Words | FigureReference | TextFinding]
"""What a reference stands for: words, a figure, or what is wrong with it."""


class Prose(NamedTuple):
    """One text, read."""

    blocks: tuple[Block, ...]
    findings: tuple[TextFinding, ...]


class Line(NamedTuple):
    """One line of a text without the white space around it, and its offset in the text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset in the text where the line ends."""
        return self.start + len(self.text)


def read_prose(text: str, resolve: Resolve) -> Prose:
    """Return the blocks of a text, every reference replaced by what `resolve` makes of it, and all findings."""
    reader = Reader(resolve)
    if "\n" not in text and not text.startswith("|"):
        return Prose((Paragraph(reader.read_line(Line(text, 0))),), tuple(reader.findings))
    blocks: list[Block] = []
    for is_table, lines in groupby(lines_of(text), lambda line: line.text.startswith("|")):
        if is_table:
            blocks += reader.read_table(tuple(lines))
        else:
            blocks += [Paragraph(reader.read_line(line)) for line in lines]
    return Prose(tuple(blocks), tuple(reader.findings))


def read_inline(text: str, resolve: Resolve) -> tuple[tuple[Inline, ...], tuple[TextFinding, ...]]:
    """Return the inline nodes of a text that is one line, such as a title or a lead, and all findings."""
    reader = Reader(resolve)
    return reader.read_line(Line(text.replace("\n", " "), 0)), tuple(reader.findings)


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of a text that are not blank."""
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            yield Line(stripped, start + raw.index(stripped[0]))
        start += len(raw) + 1


def references_in(line: Line) -> Iterator[tuple[str, int]]:
    """Yield what stands between the braces of each reference of a line, and the offset of the reference in the text."""
    return ((match[1], line.start + match.start()) for match in REFERENCE.finditer(line.text))


def is_wide(character: str) -> bool:
    """Tell whether a character is Chinese or a full-width sign."""
    return character >= FIRST_WIDE or character in WIDE_BELOW


def without_wrapping(text: str) -> str:
    """Return the text without the spaces next to Chinese; those between other words become one space each."""
    first, *others = text.replace("\t", " ").split(" ")
    kept, open_space = first, False
    for piece in others:
        open_space = open_space or not (kept and is_wide(kept[-1]))
        if piece:
            kept += piece if is_wide(piece[0]) or not open_space else f" {piece}"
            open_space = False
    return f"{kept} " if open_space else kept


def edge_is_wide(node: Inline, edge: Literal[0, -1]) -> bool:
    """Tell whether a node begins (0) or ends (-1) with Chinese text or a figure."""
    while isinstance(node, Emphasis | Strong | Link):
        node = node.content[edge] if node.content else Words("")
    return isinstance(node, FigureReference) or (node.text != "" and is_wide(node.text[edge]))


def tidy(nodes: Sequence[Inline]) -> tuple[Inline, ...]:
    """Return the nodes without the spaces that stand next to Chinese text or to a figure, or at either end."""
    tidied: list[Inline] = []
    last = len(nodes) - 1
    for index, node in enumerate(nodes):
        if isinstance(node, Words) and (" " in node.text or "\t" in node.text):
            text = without_wrapping(node.text)
            if index == 0 or edge_is_wide(nodes[index - 1], -1):
                text = text.lstrip()
            if index == last or edge_is_wide(nodes[index + 1], 0):
                text = text.rstrip()
            if text:
                tidied.append(Words(text))
        else:
            tidied.append(node)
    return tuple(tidied)


class Reader:
    """Reads the lines of one text and gathers what is wrong in them."""

    def __init__(self, resolve: Resolve) -> None:
        self.resolve = resolve
        self.findings: list[TextFinding] = []

    def read_line(self, line: Line) -> tuple[Inline, ...]:
        """Return the inline nodes of one line."""
        pieces = REFERENCE.split(line.text)
        if any(MARK.search(words) is not None for words in pieces[::2]):
            return self.read_marked_line(line)
        nodes: list[Inline] = []
        at = line.start
        for index, piece in enumerate(pieces):
            if index % 2:
                nodes.append(self.resolved(piece, at))
                at += len(piece) + len("{{}}")
            else:
                self.add_words(nodes, piece, at)
                at += len(piece)
        return tidy(nodes)

    def add_words(self, nodes: list[Inline], text: str, start: int) -> None:
        """Append a run of words, unless it is empty; braces left in it belong to no reference."""
        if "{{" in text or "}}" in text:
            self.findings += [
                TextFinding("FZ402", start + each.start(), start + each.end()) for each in BRACES.finditer(text)
            ]
        if text:
            nodes.append(Words(text))

    def resolved(self, inside: str, start: int) -> Words | FigureReference:
        """Return what the reference with this between its braces stands for; a wrong one stands as it was written."""
        written = f"{{{{{inside}}}}}"
        end = start + len(written)
        content = REFERENCE_CONTENT.fullmatch(inside)
        if content is None or not all(part.isidentifier() for part in content["name"].split(".")):
            self.findings.append(TextFinding("FZ401", start, end, {"found": written}))
            return Words(written)
        years = int(f"{content['sign']}{content['years']}") if content["sign"] else 0
        meant = self.resolve(Reference(content["name"], content["filter"] or "", years, written, start, end))
        if isinstance(meant, TextFinding):
            self.findings.append(meant)
            return Words(written)
        return meant

    def read_marked_line(self, line: Line) -> tuple[Inline, ...]:
        """Return the inline nodes of a line with marks: emphasis, links and escapes as CommonMark has them."""
        if (address := REFERENCE_IN_ADDRESS.search(line.text)) is not None:
            self.refuse_address(address, line)
            return (Words(line.text),)
        self.check_addresses(line)
        references = references_in(line)
        tokens = mark_reader().parseInline(REFERENCE.sub(PLACEHOLDER, line.text))[0].children
        return self.nodes_of(tokens or [], line, references)

    def nodes_of(
        self, tokens: Sequence[Token], line: Line, references: Iterator[tuple[str, int]]
    ) -> tuple[Inline, ...]:
        """Return the nodes of a flat run of markdown-it tokens; opening and closing tokens become nested nodes.

        `references` are those of the placeholders, in order.
        """
        open_nodes: list[tuple[Token | None, list[Inline]]] = [(None, [])]
        for token in tokens:
            if token.nesting == 1:
                open_nodes.append((token, []))
            elif token.nesting == -1:
                opener, content = open_nodes.pop()
                assert opener is not None, "markdown-it closes only what it opened"
                open_nodes[-1][1].append(self.closed(opener, tidy(content), line))
            else:
                nodes = open_nodes[-1][1]
                for index, piece in enumerate(token.content.split(PLACEHOLDER)):
                    if index:
                        nodes.append(self.resolved(*next(references)))
                    self.add_words(nodes, piece, line.start + max(line.text.find(piece), 0))
                self.check_marks_left(token, line)
        return tidy(open_nodes[0][1])

    def closed(self, opener: Token, content: tuple[Inline, ...], line: Line) -> Inline:
        """Return the node that ends here."""
        if opener.type == "strong_open":
            return Strong(content)
        if opener.type == "em_open":
            return Emphasis(content)
        address = str(opener.attrs["href"])
        if not address.startswith(SAFE_ADDRESSES) and not LINK.search(line.text):
            self.findings.append(TextFinding("FZ406", line.start, line.end, {"address": address}))
        return Link(address, content)

    def check_addresses(self, line: Line) -> None:
        """Add a finding for each address in a line that is no whole one, or would run something."""
        for match in LINK.finditer(line.text):
            if not match[1].startswith(SAFE_ADDRESSES):
                self.refuse_address(match, line)

    def refuse_address(self, match: re.Match[str], line: Line) -> None:
        """Add a finding for an address, the first group of a match in a line."""
        start, end = line.start + match.start(1), line.start + match.end(1)
        self.findings.append(TextFinding("FZ406", start, end, {"address": match[1]}))

    def check_marks_left(self, token: Token, line: Line) -> None:
        """Add a finding for an asterisk that neither opens nor closes an emphasis and is not escaped."""
        if token.type == "text" and (left := re.search(r"\*+", token.content)) is not None:
            at = line.start + max(line.text.find(left[0]), 0)
            self.findings.append(TextFinding("FZ405", at, at + len(left[0]), {"mark": left[0]}))

    def read_table(self, lines: tuple[Line, ...]) -> list[Block]:
        """Return the table that the lines make; lines that make none are paragraphs, with a finding."""
        tokens = mark_reader().parse("\n".join(REFERENCE.sub(PLACEHOLDER, line.text) for line in lines))
        if not tokens or tokens[0].type != "table_open" or tokens[-1].type != "table_close":
            self.findings.append(TextFinding("FZ407", lines[0].start, lines[-1].end))
            return [Paragraph((Words(line.text),)) for line in lines]
        for line in lines:
            self.check_addresses(line)
        references = (reference for line in lines for reference in references_in(line))
        rows: list[list[tuple[Inline, ...]]] = []
        for token in tokens:
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                line = lines[token.map[0]] if token.map else lines[0]
                rows[-1].append(self.nodes_of(token.children or [], line, references))
        alignments = tuple(
            str(token.attrs.get("style", "")).removeprefix("text-align:") for token in tokens if token.type == "th_open"
        )
        return [Table(alignments, tuple(rows[0]), tuple(tuple(row) for row in rows[1:]))]


@cache
def mark_reader() -> MarkdownIt:
    """Return the reader of marks: emphasis, links, escapes and tables, nothing else and no raw HTML."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("zero").enable(["emphasis", "link", "escape", "balance_pairs", "table"])
    return reader.disable("text_join")  # so that an escaped asterisk is told from one left over
