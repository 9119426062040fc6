"""A comparison as text for a terminal.

    2018 → 2019
      数：14 个变了，2 个新增，3 个没有变

    数
    三、优化政务服务
      ~ 政务热线收到的诉求  services.received
          3560件 → 4127件  +567件，+15.9%

Words that were removed stand as [-旧-] and words that were added as {+新+}, as in the word differences of git; in
colour they are struck through and underlined instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.cli.columns import shown, width_of, wrapped
from fazhi_report.renderers.comparison.document import ComparisonDocument
from fazhi_report.renderers.comparison.layout import pages_of, sides_of
from fazhi_report.renderers.comparison.rows import (
    FigureRow,
    Group,
    Mark,
    PassageRow,
    Piece,
    PieceKind,
    StructureRow,
    TopicPage,
    YearPage,
)

BOLD, DIM = "1", "2"
STYLES: Final[Mapping[Mark, str]] = {"+": "32", "-": "31", "~": "36", ">": "36"}
OF_WORDS: Final[Mapping[PieceKind, str]] = {"removed": "31;9", "added": "32;4", "gap": DIM}
"""How words are painted: red and struck through, green and underlined."""

MARKS: Final[Mapping[PieceKind, tuple[str, str]]] = {"removed": ("[-", "-]"), "added": ("{+", "+}")}
"""What encloses words where there is no colour."""

OPENING, CLOSING = "〔", "〕"
"""What stands for a mark while a text is broken into lines: as wide, and a line neither ends nor begins with it."""

NARROWEST: Final = 40


class Stretch(NamedTuple):
    """Characters of one style. `kind` tells where the marks stand."""

    text: str
    style: str = ""
    kind: PieceKind = "same"


class Letter(NamedTuple):
    """One character of a text that is being broken into lines: what it is taken for, what is printed, and how."""

    taken_for: str
    text: str
    style: str


class Painter(NamedTuple):
    """How everything is printed."""

    width: int
    colour: bool

    def painted(self, text: str, style: str) -> str:
        """Return a text in a style, or as it is where there is no colour."""
        return f"\x1b[{style}m{text}\x1b[0m" if self.colour and style and text else text

    def lines(self, stretches: Iterable[Stretch], first: str, rest: str) -> Iterator[str]:
        """Yield stretches in lines no wider than the terminal, the first after `first`, the others after `rest`."""
        letters = [letter for stretch in stretches for letter in self.letters(stretch)]
        text = "".join(letter.taken_for for letter in letters)
        place = 0
        for line in wrapped(text, self.width - width_of(first), self.width - width_of(rest)):
            found = []
            for character in line:
                while letters[place].taken_for != character:  # a space or line feed at which a line was broken
                    place += 1
                found.append(letters[place])
                place += 1
            yield first + self.joined(found)
            first = rest

    def letters(self, stretch: Stretch) -> Iterator[Letter]:
        """Yield the characters of a stretch, its marks included."""
        style = stretch.style or OF_WORDS.get(stretch.kind, "")
        before, after = MARKS.get(stretch.kind, ("", "")) if not self.colour else ("", "")
        if before:
            yield Letter(OPENING, before, style)
        for line_feed, line in enumerate(stretch.text.split("\n")):
            if line_feed:
                yield Letter("\n", "", style)
            for character in shown(line):
                yield Letter(character, character, style)
        if after:
            yield Letter(CLOSING, after, style)

    def joined(self, letters: Sequence[Letter]) -> str:
        """Return letters as they are printed, neighbours of one style painted together."""
        parts: list[Stretch] = []
        for letter in letters:
            if parts and parts[-1].style == letter.style:
                parts[-1] = Stretch(parts[-1].text + letter.text, letter.style)
            else:
                parts.append(Stretch(letter.text, letter.style))
        return "".join(self.painted(part.text, part.style) for part in parts)


def page_text(document: ComparisonDocument, width: int, *, colour: bool) -> str:
    """Return the comparison as text in lines of at most `width` columns (at least 40)."""
    page = TerminalPage(document, Painter(max(width, NARROWEST), colour))
    years = pages_of(document)
    if not years:
        return f"{sides_of(document)}\n  {document.labels['same_files_of_all']}"
    return "\n\n".join("\n".join(page.year_lines(year)) for year in years)


class TerminalPage(NamedTuple):
    """The page, and how it is painted."""

    document: ComparisonDocument
    painter: Painter

    def year_lines(self, year: YearPage) -> Iterator[str]:
        """Yield the lines of one year: its heading, how much changed, and the changes by topic."""
        colon = self.document.labels["colon"]
        yield from self.painter.lines([Stretch(year.heading, BOLD)], "", "    ")
        if year.statement:
            yield from self.painter.lines([Stretch(year.statement)], "  ", "    ")
        for topic in year.topics:
            yield from self.count_lines(topic.heading + colon, topic.counts)
        for topic in year.topics:
            yield from self.topic_lines(topic)

    def count_lines(self, heading: str, counts: Sequence[str]) -> Iterator[str]:
        """Yield how much changed in a topic; no line ends within a count."""
        comma, line = self.document.labels["comma"], f"  {heading}"
        for place, count in enumerate(counts):
            text = count if place == len(counts) - 1 else count + comma
            if width_of(line + text.rstrip()) > self.painter.width:
                yield line.rstrip()
                line = "    "
            line += text
        yield line

    def topic_lines(self, topic: TopicPage) -> Iterator[str]:
        """Yield the lines of one topic."""
        yield ""
        yield self.painter.painted(topic.heading, BOLD)
        for group in topic.groups:
            yield from self.group_lines(group)

    def group_lines(self, group: Group) -> Iterator[str]:
        """Yield the lines of the rows under one heading."""
        yield ""
        yield from self.painter.lines([Stretch(group.heading, BOLD)], "", "  ")
        for row in group.rows:
            if isinstance(row, FigureRow):
                yield from self.figure_lines(row)
            elif isinstance(row, PassageRow):
                yield from self.passage_lines(row)
            else:
                yield from self.structure_lines(row)

    def figure_lines(self, row: FigureRow) -> Iterator[str]:
        """Yield the lines of a figure: what it is, its values, and remarks."""
        former = f"{row.former_id} → " if row.former_id else ""
        yield from self.headline(row.mark, [Stretch(row.label), Stretch(f"  {former}{row.id}", DIM)], row.tags)
        values = [each for each in (row.old, row.new) if each]
        text = " → ".join(values) if row.old != row.new or row.difference else row.new
        by_how_much = self.document.labels["comma"].join(filter(None, (row.difference, row.relative)))
        stretches = [Stretch(text), Stretch(f"  {by_how_much}" if by_how_much else "")]
        yield from self.painter.lines(stretches, "      ", "        ")
        for note in row.notes:
            stretches = [Stretch(note.label + self.document.labels["colon"], DIM), Stretch(note.text)]
            yield from self.painter.lines(stretches, "      ", "        ")

    def passage_lines(self, row: PassageRow) -> Iterator[str]:
        """Yield the lines of a passage: what it is in its part with its lead, and its text."""
        tags = [*row.tags, *filter(None, [row.remark])]
        yield from self.headline(row.mark, [Stretch(row.name), *self.stretches(row.lead, row.mark)], tags)
        if row.text:
            yield from self.painter.lines(self.stretches(row.text, row.mark), "      ", "      ")

    def structure_lines(self, row: StructureRow) -> Iterator[str]:
        """Yield the lines of a change of structure."""
        label = [Stretch(row.label + self.document.labels["colon"])] if row.label else []
        yield from self.headline(row.mark, [*label, *self.stretches(row.text, row.mark)], [*row.tags, *row.remarks])

    def headline(self, mark: Mark, stretches: Iterable[Stretch], tags: Sequence[str]) -> Iterator[str]:
        """Yield the lines that begin a row: its mark, what it is about, and what became of it."""
        labels = self.document.labels
        remarks = "  " + labels["in_brackets"].format(text=labels["comma"].join(tags)) if tags else ""
        first = f"  {self.painter.painted(mark, STYLES[mark])} "
        lines = self.painter.lines([*stretches, Stretch(remarks, DIM)], "    ", "    ")
        for number, line in enumerate(lines):
            yield first + line.removeprefix("    ") if number == 0 else line

    def stretches(self, pieces: Iterable[Piece], mark: Mark) -> Iterator[Stretch]:
        """Yield pieces of a text. What was added or removed as a whole needs no marks within.

        A paragraph break that only one report has is shown by its sign where the text itself goes on.
        """
        if mark in {"+", "-"}:
            yield from (Stretch(piece.text, STYLES[mark]) for piece in pieces)
            return
        sign = self.document.labels["paragraph_mark"]
        for kind, text in pieces:
            yield Stretch(text if kind == "break" else text.replace("\n", sign), kind=kind)
