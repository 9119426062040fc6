"""A published report as understood: its head, its parts as a tree, and what was put aside.

Every character of the manuscript is in exactly one place: in the head, in a title, lead or paragraph, in a number
before one of these (一、 or 1. or 一是), in the stop after a heading that runs in, or among what was put aside. Numbers
and stops are not kept: the program sets them again, and the proof compares.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from fazhi_report.diagnostics import Diagnostic


class Place(NamedTuple):
    """A place in the manuscript: number of the line and column in it, from 1."""

    line: int
    column: int


class Extent(NamedTuple):
    """A stretch of one line of the manuscript: where it begins, and its text with every space in it."""

    line: int
    column: int
    text: str


class Passage(NamedTuple):
    """A title, a lead or a paragraph, as printed: no white space at its ends nor next to Chinese.

    `extents` are the stretches of the manuscript that it is made of, more than one where it was broken over lines. The
    text is theirs but for white space and the width of punctuation, so that characters can be counted.
    """

    text: str
    extents: tuple[Extent, ...]

    def place(self, offset: int) -> Place:
        """Return where the character at an offset of the text stands in the manuscript."""
        wanted = len("".join(self.text[:offset].split()))
        for extent in self.extents:
            for index, character in enumerate(extent.text):
                if character.isspace():
                    continue
                if not wanted:
                    return Place(extent.line, extent.column + index)
                wanted -= 1
        last = self.extents[-1]
        return Place(last.line, last.column + len(last.text))


class Rows(NamedTuple):
    """A table: its rows, the first of them its head, each a list of cells. All rows have as many cells."""

    cells: tuple[tuple[Passage, ...], ...]


Paragraph = Passage | Rows

Heading = Literal["run_in", "stand_alone"]
"""How a heading stands: in one paragraph with its text, a stop behind it, or alone without a stop."""

Numbering = Literal["一是", "（一）", "1.", "1、", "（1）", "1）", "①", "第一，", "一要"]
"""How items are numbered, by the number of the first. The data format knows the same (`numbering:`)."""

Role = Literal["achievements", "shortcomings", "duties", "plan", "other"]


class Items(NamedTuple):
    """Numbered items that belong together. `continued` says that their numbers go on from the last such ones."""

    numbering: Numbering
    each: tuple[Item, ...]
    continued: bool = False


class Item(NamedTuple):
    """One numbered item: a lead (short, without number and stop), paragraphs, and items below it.

    Without `lead` the whole is in the paragraphs. The first paragraph runs in behind the number and a lead that runs
    in.
    """

    lead: Passage | None
    paragraphs: tuple[Paragraph, ...]
    heading: Heading = "run_in"
    items: Items | None = None


class Subpart(NamedTuple):
    """One （一） part with a title of its own. What is numbered （一） and has no title is an item."""

    title: Passage
    paragraphs: tuple[Paragraph, ...]
    heading: Heading
    items: Items | None = None
    role: Role | None = None


class Part(NamedTuple):
    """One 一、 part, or one without title and number: the opening, shortcomings, a plan, a closing formula.

    `causes` is the paragraph on the causes of shortcomings where it ends the part. `continued` says that the numbers of
    its subparts go on from those of the part before.
    """

    title: Passage | None
    role: Role
    paragraphs: tuple[Paragraph, ...] = ()
    items: Items | None = None
    subparts: tuple[Subpart, ...] = ()
    causes: Passage | None = None
    continued: bool = False


AsideKind = Literal[
    "time",
    "views",
    "source",
    "share",
    "navigation",
    "related",
    "disclosure",
    "document_number",
    "addressee",
    "signers",
    "mark",
    "copies",
    "printed",
    "attachment",
    "page_number",
    "other",
]
"""What a line beside the report is: when and where it was published and how often it was read, links to share it, the
way through the site, other articles, the 信息公开 table; in a filed copy its number, addressee, signers, mark and
imprint; a mention of an attachment; a page number; anything else."""


class Aside(NamedTuple):
    """A stretch of the manuscript that is no text of the report, and where its content went.

    `key` is the key of `report.yaml` that holds what it says (`filing.number`), empty where none does.
    """

    extent: Extent
    kind: AsideKind
    key: str = ""


class Correction(NamedTuple):
    """A number or a stop of the manuscript that the program sets otherwise: 四、 where 三、 comes next.

    `found` is what stands there (empty where nothing does), `printed` what will.
    """

    place: Place
    found: str
    printed: str


class Disclosure(NamedTuple):
    """The 信息公开 table as far as it says something. Dates are `2020-03-27`."""

    index_number: str = ""
    category: str = ""
    publisher: str = ""
    published: str = ""
    number: str = ""
    validity: str = ""


class Head(NamedTuple):
    """What the report says of itself. What it does not say is empty or None.

    `date` and `printed_on` are `2020-02-28`. `addressee` and `copies` are without their colon and stop. `signed` and
    `dated` say whether issuer and date stand at the end of the text, where the program prints them.
    """

    title: Passage | None = None
    issuer: str = ""
    date: str = ""
    signed: bool = False
    dated: bool = False
    mark: str = ""
    number: str = ""
    signers: tuple[str, ...] = ()
    addressee: str = ""
    copies: tuple[str, ...] = ()
    printed_by: str = ""
    printed_on: str = ""
    disclosure: Disclosure = Disclosure()


class Outline(NamedTuple):
    """A report as understood, and what was not: `findings` say what is unsure and why, with its place."""

    head: Head
    parts: tuple[Part, ...]
    asides: tuple[Aside, ...] = ()
    corrections: tuple[Correction, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
