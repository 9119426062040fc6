"""Lines with marks: emphasis, links, escapes and tables as CommonMark has them, read by markdown-it.

The only importer of markdown-it, which is loaded only where a text holds a mark it must read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from fazhi_report.diagnostics import TextFinding
from fazhi_report.document import Block, Emphasis, Inline, Link, Paragraph, Strong, Table, Words
from fazhi_report.prose.lines import REFERENCE, Line, LineReader
from fazhi_report.prose.spacing import tidy

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

ADDRESS: Final = re.compile(r"\]\(\s*<?([^\s<>]*)")
"""How a link goes on behind its words, its last bracket left out."""
LINK_LEFT: Final = re.compile(r"\[[^\[\]]*\]\(([^)]*)")
"""A link that was left as text, because its address cannot be read."""
SAFE_ADDRESSES: Final = ("https://", "http://", "mailto:")
TO_HIDE: Final = re.compile(r"\{\{[^{}]*\}\}|\\\|")
"""What markdown-it shall not look into: references, and in a table the bars that divide no cells."""
PLACEHOLDER: Final = re.compile("\ufdd0([0-9]+)\ufdd1")
"""Stands for what is hidden from markdown-it: its index between two noncharacters, which no source file can hold."""
ESCAPED_BAR: Final = "\\|"
SOURCE_OF_LINK: Final = "source"
"""The key under which the token that closes a link keeps the whole of it as it was read."""
NOT_IN_A_LINE: Final = {ord("\r"): " ", ord("\ufdd0"): "\ufffd", ord("\ufdd1"): "\ufffd"}
"""What would end a line, or be taken for a placeholder."""


class MarkedLines:
    """Lines as markdown-it shall read them, `sources`: their references are hidden behind placeholders.

    `hidden` is what each placeholder stands for, as written, and its offset in the text, by index; `unmet` are the
    indexes that have not been met among the words.
    """

    def __init__(self, lines: Sequence[Line], to_hide: re.Pattern[str]) -> None:
        self.hidden: list[tuple[str, int]] = []
        self.sources = [self.source_of(line, to_hide) for line in lines]
        self.unmet = set(range(len(self.hidden)))

    def source_of(self, line: Line, to_hide: re.Pattern[str]) -> str:
        """Return a line with placeholders in it."""

        def hide(match: re.Match[str]) -> str:
            self.hidden.append((match[0], line.start + match.start()))
            return f"\ufdd0{len(self.hidden) - 1}\ufdd1"

        return to_hide.sub(hide, line.text.translate(NOT_IN_A_LINE))

    def width(self, source: str) -> int:
        """Return how many characters of the text a stretch of a source stands for."""
        shown, *rest = PLACEHOLDER.split(source)
        return len(shown) + sum(
            len(self.hidden[int(index)][0]) + len(words) for index, words in zip(rest[::2], rest[1::2], strict=True)
        )

    def cells(self, source: str, start: int) -> Iterator[tuple[str, int]]:
        """Yield the cells of a row with their offsets in the text, where the row itself stands at `start`."""
        for cell in source.split("|")[1:]:
            start += len("|")
            yield cell, start
            start += self.width(cell)


class MarkReader:
    """Reads marked lines for a reader of lines, which resolves their references and gathers what is wrong."""

    def __init__(self, reader: LineReader) -> None:
        self.reader = reader
        self.findings = reader.findings

    def read_marked(self, line: Line) -> tuple[Inline, ...]:
        """Return the inline nodes of a line with marks: emphasis, links and escapes as CommonMark has them."""
        marked = MarkedLines((line,), REFERENCE)
        tokens = markdown_reader().parseInline(marked.sources[0])[0].children
        nodes = self.nodes_of(tokens or [], line, line.start, marked)
        self.refuse_unmet(marked)
        return nodes

    def nodes_of(self, tokens: Sequence[Token], line: Line, at: int, marked: MarkedLines) -> tuple[Inline, ...]:
        """Return the nodes of a flat run of markdown-it tokens; opening and closing tokens become nested nodes.

        `at` is the offset in the text where the first token stands, and goes on from token to token.
        """
        open_nodes: list[tuple[Token | None, int, list[Inline]]] = [(None, at, [])]
        for token in tokens:
            if token.nesting == 1:
                open_nodes.append((token, at, []))
                at += len(token.markup or "[")
            elif token.nesting == -1:
                opener, start, content = open_nodes.pop()
                assert opener is not None, "markdown-it closes only what it opened"
                if opener.type == "link_open":
                    end = start + marked.width(token.meta[SOURCE_OF_LINK])
                    going_on = line.text[at - line.start : end - line.start]
                    open_nodes[-1][2].extend(self.link(str(opener.attrs["href"]), tidy(content), going_on, at))
                    at = end
                else:
                    open_nodes[-1][2].append((Strong if opener.type == "strong_open" else Emphasis)(tidy(content)))
                    at += len(token.markup)
            elif token.type == "text_special":  # an escaped character
                open_nodes[-1][2].append(Words(token.content))
                at += len(token.markup)
            else:
                self.check_marks_left(token.content, at, marked)
                self.add_pieces(open_nodes[-1][2], token.content, at, marked)
                at += marked.width(token.content)
        return tidy(open_nodes[0][2])

    def add_pieces(self, nodes: list[Inline], source: str, at: int, marked: MarkedLines) -> None:
        """Append words and what is hidden among them."""
        for index, piece in enumerate(PLACEHOLDER.split(source)):
            if index % 2:
                written, at = marked.hidden[int(piece)]
                marked.unmet.discard(int(piece))
                nodes.append(Words("|") if written == ESCAPED_BAR else self.reader.resolved(written, at))
                at += len(written)
            else:
                self.reader.add_words(nodes, piece, at)
                at += len(piece)

    def link(self, address: str, content: tuple[Inline, ...], going_on: str, at: int) -> tuple[Inline, ...]:
        """Return the link that goes on like this behind its words, `](…)` at an offset; the words alone if unsafe."""
        if address.startswith(SAFE_ADDRESSES):
            return (Link(address, content),)
        match = ADDRESS.match(going_on[:-1])
        if match is not None and REFERENCE.search(going_on) is None:
            self.findings.append(TextFinding("FZ406", at + match.start(1), at + match.end(1), {"address": match[1]}))
        return content

    def check_marks_left(self, source: str, at: int, marked: MarkedLines) -> None:
        """Add a finding for an asterisk that is no mark and not escaped, and for each link that is none."""
        if (left := re.search(r"\*+", source)) is not None:
            start = at + marked.width(source[: left.start()])
            self.findings.append(TextFinding("FZ405", start, start + len(left[0]), {"mark": left[0]}))
        for link in LINK_LEFT.finditer(source):
            start, end = (at + marked.width(source[:offset]) for offset in link.span(1))
            address = PLACEHOLDER.sub(lambda match: marked.hidden[int(match[1])][0], link[1])
            self.findings.append(TextFinding("FZ406", start, end, {"address": address}))

    def refuse_unmet(self, marked: MarkedLines) -> None:
        """Add a finding for each reference that stands in the address of a link, or behind it, and is not printed."""
        for index in sorted(marked.unmet):
            written, start = marked.hidden[index]
            self.findings.append(TextFinding("FZ406", start, start + len(written), {"address": written}))

    def read_table(self, lines: tuple[Line, ...]) -> list[Block]:
        """Return the table that the lines make, or paragraphs and findings; CommonMark would cut off a row too long."""
        marked = MarkedLines(lines, TO_HIDE)
        tokens = markdown_reader().parse("\n".join(marked.sources))
        wrong = [(lines[0].start, lines[-1].end)]
        if tokens and tokens[0].type == "table_open" and tokens[-1].type == "table_close":
            columns = sum(token.type == "th_open" for token in tokens)
            counts = (source.rstrip().removesuffix("|").count("|") for source in marked.sources)
            wrong = [(line.start, line.end) for line, count in zip(lines, counts, strict=True) if count > columns]
        if wrong:
            self.findings += [TextFinding("FZ407", start, end) for start, end in wrong]
            return [Paragraph((Words(line.text),)) for line in lines]
        rows: list[list[tuple[Inline, ...]]] = []
        for token in tokens:
            if token.type == "tr_open":
                index = token.map[0] if token.map else 0
                line = lines[index]
                cells = marked.cells(marked.sources[index], line.start)
                rows.append([])
            elif token.type == "inline":
                cell, start = next(cells, ("", line.end))
                at = start + max(cell.find(token.content), 0)
                rows[-1].append(self.nodes_of(token.children or [], line, at, marked))
        self.refuse_unmet(marked)
        alignments = tuple(
            str(token.attrs.get("style", "")).removeprefix("text-align:") for token in tokens if token.type == "th_open"
        )
        return [Table(alignments, tuple(rows[0]), tuple(tuple(row) for row in rows[1:]))]


@cache
def markdown_reader() -> MarkdownIt:
    """Return the reader of marks: emphasis, links, escapes and tables, nothing else and no raw HTML.

    It differs from CommonMark in three ways: a link is read whatever its address, so that every address is checked
    here; it is kept as written; and a backslash before a reference is a backslash.
    """
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline, link

    def read_link(state: StateInline, silent: bool) -> bool:
        start = state.pos
        found = link(state, silent)
        if found and not silent:
            state.tokens[-1].meta[SOURCE_OF_LINK] = state.src[start : state.pos]
        return found

    def read_backslash(state: StateInline, silent: bool) -> bool:
        found = state.src.startswith("\\\ufdd0", state.pos)
        if found:
            state.pos += 1
            state.pending += "" if silent else "\\"
        return found

    class AnyAddress(MarkdownIt):
        def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802  # the library's name and argument
            return True

    reader = AnyAddress("zero").enable(["emphasis", "link", "escape", "balance_pairs", "table"])
    reader.inline.ruler.at("link", read_link)
    reader.inline.ruler.before("escape", "backslash", read_backslash)
    return reader.disable("text_join")  # so that an escaped asterisk is told from one left over
