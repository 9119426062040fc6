"""The texts of a report as they are compared, and as they are printed.

A text to compare holds each reference as one sign: a figure by the id that both reports know it by, with its filter, a
year by its distance from the report's. Marks of emphasis and links are left out, and so are the spaces that come from
wrapping lines. So two texts are the same exactly where they say the same.

The signs are made of noncharacters and control characters, which no source file can hold; those
of a figure count as Chinese where spaces are judged, those of a year do not, as its digits would not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.comparison.sides import Side
from fazhi_report.compose.printing import PRINTERS, printed
from fazhi_report.compose.sections import YEAR
from fazhi_report.document import Block, FigureReference, Inline, Paragraph, Words
from fazhi_report.prose import REFERENCE, Reference, makes_ordinal, read_prose, without_wrapping
from fazhi_report.prose.lines import REFERENCE_CONTENT

FIGURE_SIGN, FIGURE_END = "\ufdd2", "\ufdd3"
YEAR_SIGN, YEAR_END = "\x01", "\x02"
"""What encloses the sign of a figure (`disputes.accepted|number`), and that of a year (`-1`)."""

MARKS: Final = frozenset("*_[\\|")
"""What asks for a closer look at a text: it may be a mark, which is not printed."""


ATOM: Final = re.compile(
    "\ufdd2[^\ufdd3]*\ufdd3|\x01[^\x02]*\x02年?"
    r"|[0-9]+(?:[.,:：×][0-9]+)*[%‰]?(?:[余多]?[万亿]*[余多]?[年月日时号次件个项条名人家部批期宗起份元处天])?"
    r"|[A-Za-z]+|.",
    re.DOTALL,
)
"""A figure, a year, a number with what it counts, a Latin word, or a single character."""


def atoms_of(text: str) -> list[str]:
    """Return the atoms of a text to compare; joined they are the text."""
    return ATOM.findall(text)


SIGN: Final = re.compile("(\ufdd2[^\ufdd3]*\ufdd3|\x01[^\x02]*\x02)")
"""A figure or a year."""


def pieces_of(text: str) -> list[str]:
    """Return a text to compare in pieces as large as can be printed: signs, and the words between them."""
    return [piece for piece in SIGN.split(text) if piece]


def figure_sign(identifier: str, filter_name: str) -> str:
    """Return the sign of a reference to a figure."""
    return f"{FIGURE_SIGN}{identifier}|{filter_name}{FIGURE_END}"


def year_sign(years: int) -> str:
    """Return the sign of a reference to the year so many years after the report's."""
    return f"{YEAR_SIGN}{years}{YEAR_END}"


class Printed(NamedTuple):
    """The atoms of a text as one of the reports prints them, and the ids of the figures among them by their places."""

    texts: Sequence[str]
    figures: Mapping[int, str]

    def words(self, start: int, end: int) -> str:
        """Return what the atoms from `start` to `end` print."""
        return "".join(self.texts[start:end])


class TextReader:
    """Reads the texts of one report, and prints what it has read.

    `known_as` leads from the id of a figure to the one that both reports know it by, where that is another. Where both
    are on one year, no year is relative (`same_year`): it makes no difference whether it is typed.
    """

    def __init__(self, side: Side, known_as: Mapping[str, str], *, same_year: bool) -> None:
        self.side = side
        self.known_as = known_as
        self.same_year = same_year
        self.own_ids = {known: own for own, known in known_as.items()}
        self.signs: dict[tuple[str, str], str] = {}

    def read(self, text: str | None, section: str) -> str:
        """Return a text of a section as it is compared, its paragraphs and rows in one line each."""
        if text is None:
            return ""
        if not MARKS.isdisjoint(REFERENCE.sub("", text)):
            return "\n".join(self.lines_of(text, section))
        return "\n".join([self.read_line(line, section) for line in text.split("\n") if line.strip()])

    def read_title(self, text: str | None, section: str) -> str:
        """Return a title or lead, which is one line however it is wrapped, as it is compared."""
        return self.read(None if text is None else text.replace("\n", " "), section)

    def read_line(self, line: str, section: str) -> str:
        """Return a line without marks as it is compared."""
        pieces = REFERENCE.split(line)
        for index in range(1, len(pieces), 2):
            pieces[index] = self.sign_of(pieces[index], section)
        return without_wrapping("".join(pieces)).strip()

    def lines_of(self, text: str, section: str) -> Iterator[str]:
        """Yield the lines of a text with marks as they are compared."""

        def resolve(reference: Reference) -> Words:
            return Words(self.sign_of(reference.written[2:-2], section))

        for block in read_prose(text, resolve).blocks:
            yield from words_of_block(block)

    def sign_of(self, content: str, section: str) -> str:
        """Return the sign of a reference, given without its braces; one that means nothing stays as written."""
        sign = self.signs.get((section, content))
        if sign is None:
            sign = self.signs[section, content] = self.new_sign(content, section)
        return sign

    def new_sign(self, content: str, section: str) -> str:
        """Return the sign of a reference not yet met."""
        match = REFERENCE_CONTENT.fullmatch(content)
        as_written = f"{{{{ {' '.join(content.split())} }}}}"
        if match is None:
            return as_written
        name, filter_name, years = match["name"], match["filter"] or "", match["years"]
        if name == YEAR:
            distance = int(f"{match['sign']}{years}") if years else 0
            year = str(self.side.year + distance) if self.same_year else year_sign(distance)
            return as_written if filter_name else year
        figure = self.side.figures.find(section, name)
        if figure is None or years or filter_name not in PRINTERS or printed(figure, filter_name) is None:
            return as_written
        return figure_sign(self.known_as.get(figure.id, figure.id), filter_name)

    def print(self, text: str) -> str:
        """Return a text to compare as it is printed."""
        return "".join(self.printed(pieces_of(text)).texts)

    def printed(self, atoms: Sequence[str]) -> Printed:
        """Return what is printed for each atom of a text: for signs figures and years, for words themselves."""
        texts = list(atoms)
        figures: dict[int, str] = {}
        for at, atom in enumerate(atoms):
            if atom[0] == FIGURE_SIGN:
                known, _, filter_name = atom[1:-1].partition("|")
                figures[at] = self.own_ids.get(known, known)
                texts[at] = self.printed_figure(figures[at], filter_name, texts[at - 1] if at else "")
            elif atom[0] == YEAR_SIGN:
                years, _, words = atom[1:].partition(YEAR_END)
                texts[at] = f"{self.side.year + int(years)}{words}"
        return Printed(texts, figures)

    def printed_figure(self, identifier: str, filter_name: str, before: str) -> str:
        """Return a figure as it is printed behind other words: as an ordinal 二 (第二批), else 两 (两批)."""
        text = printed(self.side.figures.by_id[identifier], filter_name) or ""
        return "二" + text[1:] if text.startswith("两") and makes_ordinal(before) else text


def words_of_block(block: Block) -> Iterator[str]:
    """Yield a paragraph, or the rows of a table with a bar between cells, as plain words."""
    if isinstance(block, Paragraph):
        yield words_of(block.content)
    else:
        for row in (block.header, *block.rows):
            yield " | ".join(["", *(words_of(cell) for cell in row), ""]).strip()


def words_of(nodes: tuple[Inline, ...]) -> str:
    """Return what inline nodes print, without emphasis and addresses of links."""
    return "".join(
        [node.text if isinstance(node, Words | FigureReference) else words_of(node.content) for node in nodes]
    )
