"""The report as a tree, ready to be rendered: frozen nodes without behaviour.

`compose` builds the tree with empty numbers and anchors, `numbering` returns it again with both, `renderers` turn it
into bytes. A renderer sees this tree alone; whatever it prints stands here, already rounded, numbered and worded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Words(NamedTuple):
    """A run of plain text. Spaces around Chinese characters have been removed."""

    text: str


class FigureReference(NamedTuple):
    """A figure as it stands in the prose.

    `figure` is its id (`disputes.accepted`); `text` is what is printed (`179件`), or in a draft the gap that a pending
    figure leaves (`〔待报：受理行政复议案件〕`); `anchor` is the id of this one place in the text
    (`ref-disputes.accepted`, `ref-disputes.accepted-2` for the second), unique in the document.
    """

    figure: str
    text: str
    anchor: str


class Emphasis(NamedTuple):
    """Stressed text (`*…*`)."""

    content: tuple[Inline, ...]


class Strong(NamedTuple):
    """Strongly stressed text (`**…**`)."""

    content: tuple[Inline, ...]


class Link(NamedTuple):
    """A link to an address outside the report."""

    address: str
    content: tuple[Inline, ...]


Inline = Words | FigureReference | Emphasis | Strong | Link


class Paragraph(NamedTuple):
    """One paragraph."""

    content: tuple[Inline, ...]


class Table(NamedTuple):
    """A simple table. `alignments` holds `left`, `center`, `right` or an empty string for each column."""

    alignments: tuple[str, ...]
    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


Block = Paragraph | Table


class Measure(NamedTuple):
    """One 一是 item: `number` is `一是`, `lead` its short heading without a stop, or empty.

    The number, the lead and the first paragraph of `blocks` are printed as one paragraph; where `heading` is
    `stand_alone`, the number and the lead are one of their own.

    Measures stand in reading order in one list, those below a measure right behind it, `level` one higher: so a layout
    that prints the list prints them all. `numbering` is how it is numbered, by the number of the first; `continued`
    says that its numbers go on from those before, and is of interest in the first of a group alone. `opens` says that
    it begins a new line even where measures run on in one paragraph.
    """

    number: str
    anchor: str
    lead: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    level: int = 1
    numbering: str = "一是"
    continued: bool = False
    heading: str = "run_in"
    opens: bool = False


class Subsection(NamedTuple):
    """One (一) part of a section; `number` is `（一）`. `id` is unique within its section.

    `heading` is `stand_alone` or `run_in` where the report says so, and empty where each format has it its own way.
    """

    id: str
    number: str
    anchor: str
    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    measures: tuple[Measure, ...]
    heading: str = ""


class Section(NamedTuple):
    """One part of the report. An unnumbered part (opening, shortcomings, plan) has no title and an empty `number`.

    `blocks` stand before the measures and subsections, `closing` after all of them: the causes of shortcomings.
    `continued` says that the numbers of its subsections go on from those before.
    """

    id: str
    role: str
    number: str
    anchor: str
    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    measures: tuple[Measure, ...]
    subsections: tuple[Subsection, ...]
    closing: tuple[Block, ...]
    continued: bool = False


class FigureInput(NamedTuple):
    """A figure that a formula uses, by its id: that of this year, or `previous`, that of the year before."""

    figure: str
    previous: bool


class YearValue(NamedTuple):
    """What a figure was in one year: as printed, and its exact value (empty where there is none).

    `comparable` says that it counts the same as in the latest year: its definition, scope, unit and formula are alike.
    """

    year: int
    text: str
    exact: str
    comparable: bool


class FigureRecord(NamedTuple):
    """One row of the appendix: a statistic or derived figure with everything known about it, as text.

    `kind` is `statistic` or `derived`. `text` is the figure as printed; `exact` is its exact value in base units, a
    fraction such as `102/149` or a decimal such as `0.91`, empty for an approximate number. `worked` is the formula
    with the values of its names (`102件 / 149件`). Where there is no value, `text` is the word that says why
    (`未公开`), `exact` is empty and `state` is `pending`, `not_disclosed` or `not_applicable`; otherwise `state` is
    empty. `place` is `file:line`. `references` are the anchors of its places in the text. `series` are the values
    of the years up to this one, earliest first, as far as the reports before hold the figure; empty where none does.
    Absent facts are empty.
    """

    id: str
    anchor: str
    kind: str
    section: str
    label: str
    text: str
    exact: str
    state: str
    unit: str
    formula: str
    worked: str
    inputs: tuple[FigureInput, ...]
    stated: str
    definition: str
    as_of: str
    scope: str
    source: str
    previous: str
    note: str
    place: str
    references: tuple[str, ...]
    series: tuple[YearValue, ...]


class Layout(NamedTuple):
    """How the report is laid out on paper.

    `headings` are those of subsections: `stand_alone` or `run_in`. `appendix` is `none` or `figures`. `title_lines` are
    the lines of the title where its author has set them; together they are the title.
    """

    headings: str = "stand_alone"
    appendix: str = "none"
    title_lines: tuple[str, ...] = ()


class Filing(NamedTuple):
    """What the filed copy bears beside the text: its header, its addressee, its imprint. Absent facts are empty.

    `mark` is the issuer's mark over the red line, `printed_on` a date as printed. `number`, the document number, is
    empty in a copy that has none yet.
    """

    mark: str
    number: str
    signers: tuple[str, ...]
    addressee: str
    copies: tuple[str, ...]
    printed_by: str
    printed_on: str


class Site(NamedTuple):
    """The page tags of a government site. `published` is `2020-03-27 10:00`; absent facts are empty."""

    name: str
    domain: str
    code: str
    column: str
    column_description: str
    column_keywords: tuple[str, ...]
    column_type: str
    published: str
    source: str
    author: str
    keywords: tuple[str, ...]
    description: str
    image: str
    url: str


class Disclosure(NamedTuple):
    """The entry of the report in the catalogue of public information. Dates are as printed; absent facts are empty."""

    index_number: str
    category: str
    publisher: str
    issued: str
    published: str
    name: str
    number: str
    validity: str


class Publication(NamedTuple):
    """How the report is published. `edition` is `published` or `filed`; what the report has no use for is None."""

    edition: str = "published"
    layout: Layout = Layout()
    filing: Filing | None = None
    site: Site | None = None
    disclosure: Disclosure | None = None


class Document(NamedTuple):
    """The whole report.

    `date_text` is the date as printed (`2020年2月28日`), `date` the same as ISO 8601. `labels` holds the words of the
    page around the report (table of contents, appendix, column heads: all of `messages.page`) in the reader's language
    `language` (`zh` or `en`). `created` is the ISO 8601 time given by SOURCE_DATE_EPOCH, or empty. `draft` is the
    sentence that says that this is a draft, and how much is missing in it; empty for a report that may be published.
    """

    title: str
    issuer: str
    region: str
    year: int
    date: str
    date_text: str
    sections: tuple[Section, ...]
    figures: tuple[FigureRecord, ...]
    language: str
    labels: Mapping[str, str]
    created: str
    draft: str = ""
    publication: Publication = Publication()
