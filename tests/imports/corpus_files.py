"""The corpus of the importer: reports written for the tests, in every layout, with what must be understood of each.

One folder a report in `corpus/`. `source.txt`, `source.md` and `source.html` are the file as published.
`source.docx.txt` describes a Word file, one paragraph a line: its kind, a tab, its text. Kinds are `p` (a plain
paragraph), `title`, `h1` to `h3` (the styles of Word), `auto1` to `auto4` (numbered by Word itself: 一、 then （一）
then 1. then （1）) and `row` (a row of a table, a tab between its cells).

`expected.yaml` says what a careful reader finds:

    layout:       what is special in how the report is laid out
    options:      what the source does not tell and the user has to: year, region, issuer, date
    head:         title, issuer, date, number, addressee, signers, copies, as far as the report tells them
    parts:        title (null: unnumbered), role, paragraphs (how many before items and subparts), begins, items,
                  subparts (with a role of their own where it is another), causes; an item has numbering, lead,
                  begins and items; a heading alone says so
    asides:       beginnings of what is no text of the report
    corrections:  numbers that the source has wrong
    figures:      in reading order: text as printed, value, unit, kind (statistic, derived, literal), formula with
                  printed values for names, as_of, part_of (the printed text of the whole), label_has

A formula, a unit, a kind and a role may be a list: each of its entries is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import yaml

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

CORPUS: Final = Path(__file__).parent / "corpus"

FORMATS: Final = {
    "source.txt": "report.txt",
    "source.md": "report.md",
    "source.html": "report.html",
    "source.docx.txt": "report.docx",
}
"""Name of a source in the corpus → name under which it is read in."""

STYLES: Final = {"title": "Title", "h1": "Heading 1", "h2": "Heading 2", "h3": "Heading 3"}

LEVELS: Final = (
    ("chineseCounting", "%1、"),
    ("chineseCounting", "（%2）"),
    ("decimal", "%3."),
    ("decimal", "（%4）"),
)
"""How Word numbers the levels `auto1` to `auto4`: the kind of number and what is printed."""

NUMBERING_ID: Final = "77"


class Example(NamedTuple):
    """One report of the corpus: its name, the file as published with its name, and what must be understood of it.

    `source` is the text of the file in the corpus: of a Word file, its description.
    """

    name: str
    file_name: str
    source: str
    content: bytes
    expected: dict[str, Any]


def examples() -> tuple[Example, ...]:
    """Return all reports of the corpus by name."""
    return tuple(read_example(folder) for folder in sorted(CORPUS.iterdir()) if folder.is_dir())


def read_example(folder: Path) -> Example:
    """Read one folder of the corpus."""
    source = next(folder / name for name in FORMATS if (folder / name).exists())
    text = source.read_text(encoding="utf-8")
    content = word_file(text) if source.name == "source.docx.txt" else source.read_bytes()
    expected = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
    return Example(folder.name, FORMATS[source.name], text, content, expected)


def word_file(description: str) -> bytes:
    """Return the Word file that a description describes."""
    from docx import Document

    document = Document()
    document.part.numbering_part.element.insert(0, _element(_abstract_numbering()))
    document.part.numbering_part.element.append(
        _element(f'<w:num {NAMESPACE} w:numId="{NUMBERING_ID}"><w:abstractNumId w:val="{NUMBERING_ID}"/></w:num>')
    )
    for is_row, group in groupby(_described(description), lambda line: line[0] == "row"):
        if is_row:
            rows = [text.split("\t") for _, text in group]
            table = document.add_table(rows=0, cols=len(rows[0]))
            for row in rows:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        else:
            for kind, text in group:
                paragraph = document.add_paragraph(text, style=STYLES.get(kind))
                if kind.startswith("auto"):
                    properties = paragraph._p.get_or_add_pPr()
                    properties.append(_element(_numbered(int(kind.removeprefix("auto")) - 1)))
    written = BytesIO()
    document.save(written)
    return written.getvalue()


NAMESPACE: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _described(description: str) -> Iterator[tuple[str, str]]:
    for line in description.splitlines():
        kind, _, text = line.partition("\t")
        yield kind, text


def _element(xml: str) -> BaseOxmlElement:
    from docx.oxml import parse_xml

    return parse_xml(xml)


def _numbered(level: int) -> str:
    return f'<w:numPr {NAMESPACE}><w:ilvl w:val="{level}"/><w:numId w:val="{NUMBERING_ID}"/></w:numPr>'


def _abstract_numbering() -> str:
    levels: Iterable[str] = (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{printed}"/></w:lvl>'
        for level, (kind, printed) in enumerate(LEVELS)
    )
    head = f'<w:abstractNum {NAMESPACE} w:abstractNumId="{NUMBERING_ID}"><w:multiLevelType w:val="multilevel"/>'
    return f"{head}{''.join(levels)}</w:abstractNum>"
