"""Word files read again from their XML alone: text, figures, and what each paragraph and run looks like in the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

BESIDE_THE_TEXT: Final = frozenset(
    {"DraftNotice", "IssuerMark", "Signer", "DocumentNumber", "RedLine", "Addressee", "AttachmentNote"}
)
"""Styles of what stands above or between the text and is no part of it in other formats."""

LAST_OF_TEXT: Final = "IssueDate"

Look = Mapping[str, Mapping[str, str]]
"""Properties by their element's name, each with its attributes: `{"jc": {"val": "center"}}`."""


class Mark(NamedTuple):
    """A bookmark: its name and the text within it."""

    name: str
    text: str


class Paragraph(NamedTuple):
    """A paragraph: its style, its text, broken lines as lines of it, its bookmarks in order, and its element."""

    style: str
    text: str
    marks: tuple[Mark, ...]
    element: Element


class WordFile(NamedTuple):
    """A Word file: its entries in order, and those that are XML, by name."""

    names: tuple[str, ...]
    parts: Mapping[str, Element]

    @property
    def body(self) -> Element:
        """The body of the text."""
        return only(self.parts["word/document.xml"], "body")

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs of the body in order, those in tables too."""
        return tuple(map(read_paragraph, self.body.iter(w("p"))))

    @property
    def text_paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the report itself, from its title to its date: what every format has."""
        styles = [each.style for each in self.paragraphs]
        end = styles.index(LAST_OF_TEXT) + 1
        return tuple(each for each in self.paragraphs[:end] if each.style not in BESIDE_THE_TEXT)

    @property
    def text(self) -> str:
        """The text of the report, a paragraph a line; a title of several lines is one."""
        return "\n".join(each.text.replace("\n", "") for each in self.text_paragraphs)

    @property
    def figures(self) -> tuple[Mark, ...]:
        """The figures in the text, in order, by their bookmarks."""
        marks = (mark for each in self.text_paragraphs for mark in each.marks)
        return tuple(mark for mark in marks if mark.name.startswith("ref"))

    def of_style(self, style: str) -> tuple[Paragraph, ...]:
        """Return the paragraphs of a style."""
        return tuple(each for each in self.paragraphs if each.style == style)

    def style(self, identifier: str) -> Element:
        """Return a style by its id."""
        (found,) = (
            each for each in self.parts["word/styles.xml"].iter(w("style")) if get(each, "styleId") == identifier
        )
        return found

    def look_of_style(self, identifier: str, kind: str) -> dict[str, dict[str, str]]:
        """Return the properties (`pPr` or `rPr`) of a style with all that it is based on."""
        style = self.style(identifier)
        base = style.find(w("basedOn"))
        look = {} if base is None else self.look_of_style(get(base, "val"), kind)
        return merged(look, style.find(w(kind)))

    def look_of_paragraph(self, paragraph: Element) -> dict[str, dict[str, str]]:
        """Return the properties of a paragraph: those of its style, and its own."""
        return merged(self.look_of_style(style_of(paragraph), "pPr"), paragraph.find(w("pPr")))

    def look_of_run(self, paragraph: Element, run: Element) -> dict[str, dict[str, str]]:
        """Return the properties of a run: the defaults, those of the styles, and its own."""
        defaults = only(self.parts["word/styles.xml"], "docDefaults").find(f"{w('rPrDefault')}/{w('rPr')}")
        look = merged({}, defaults)
        for tag, attributes in self.look_of_style(style_of(paragraph), "rPr").items():
            look[tag] = look.get(tag, {}) | attributes
        return merged(look, run.find(w("rPr")))


def w(name: str) -> str:
    """Return a name of WordprocessingML as the parser gives it."""
    return f"{{{NAMESPACE}}}{name}"


def r(name: str) -> str:
    """Return a name of a relationship as the parser gives it."""
    return f"{{{RELATIONS}}}{name}"


def get(element: Element, name: str) -> str:
    """Return an attribute; it is missing: KeyError."""
    return element.attrib[w(name)]


def plain_name(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]


def only(element: Element, name: str) -> Element:
    """Return the only descendant of this name."""
    (found,) = element.iter(w(name))
    return found


def style_of(paragraph: Element) -> str:
    """Return the style of a paragraph."""
    return get(only(paragraph, "pStyle"), "val")


def merged(look: Look, properties: Element | None) -> dict[str, dict[str, str]]:
    """Return properties with others over them, attribute by attribute, as Word does."""
    result = {tag: dict(attributes) for tag, attributes in look.items()}
    for each in () if properties is None else properties:
        tag = plain_name(each.tag)
        result[tag] = result.get(tag, {}) | {plain_name(name): value for name, value in each.attrib.items()}
    return result


def read_file(content: bytes) -> WordFile:
    """Return a Word file from its bytes."""
    with ZipFile(BytesIO(content)) as archive:
        names = tuple(archive.namelist())
        return WordFile(names, {name: fromstring(archive.read(name)) for name in names})  # noqa: S314  # our own file


def read_paragraph(element: Element) -> Paragraph:
    """Return a paragraph from its element."""
    text = ""
    order: list[str] = []
    names: dict[str, str] = {}
    starts: dict[str, int] = {}
    texts: dict[str, str] = {}
    for each in walk(element):
        tag = plain_name(each.tag)
        if tag == "bookmarkStart":
            order.append(get(each, "id"))
            names[get(each, "id")] = get(each, "name")
            starts[get(each, "id")] = len(text)
        elif tag == "bookmarkEnd":
            texts[get(each, "id")] = text[starts[get(each, "id")] :]
        elif tag == "t":
            kept = each.get(SPACE) == "preserve"
            text += (each.text or "") if kept else (each.text or "").strip()
        elif tag in {"br", "tab"}:
            text += {"br": "\n", "tab": "\t"}[tag]
    return Paragraph(style_of(element), text, tuple(Mark(names[number], texts[number]) for number in order), element)


def walk(element: Element) -> Iterator[Element]:
    """Yield what a paragraph holds, in order, properties left out."""
    for child in element:
        if plain_name(child.tag) not in {"pPr", "rPr"}:
            yield child
            yield from walk(child)


def runs_of(element: Element) -> list[Element]:
    """Return all runs within an element."""
    return list(element.iter(w("r")))
