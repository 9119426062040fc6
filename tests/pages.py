"""Reading a rendered page again, as strictly as a validator would where that is cheap."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final, NamedTuple

VOID: Final = {"meta", "link", "br", "wbr"}
"""Elements without an end tag."""

WITHIN_PARAGRAPH: Final = {"a", "b", "br", "button", "code", "data", "del", "em", "ins", "span", "strong", "wbr"}
"""What may stand inside a paragraph."""


class Element(NamedTuple):
    """One element: its name, its attributes, its text, and the names of the elements around it, outermost first."""

    tag: str
    attributes: dict[str, str]
    around: tuple[str, ...]
    pieces: list[str]

    @property
    def text(self) -> str:
        """The text inside, as written."""
        return "".join(self.pieces)


class Page(HTMLParser):
    """A page as its elements in order. What is not well-formed fails an assertion."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.open: list[Element] = []
        self.report_pieces: list[str] = []
        self.feed(source)
        self.close()
        assert not self.open, f"<{self.open[-1].tag}> is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        around = tuple(each.tag for each in self.open)
        assert len(attrs) == len({name for name, _ in attrs}), f"<{tag}> has an attribute twice"
        assert tag not in {"a", "button"} or not {"a", "button"} & {*around}, f"<{tag}> inside a link or button"
        assert "p" not in around or tag in WITHIN_PARAGRAPH | {"time"}, f"<{tag}> inside a paragraph"
        element = Element(tag, {name: value or "" for name, value in attrs}, around, [])
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        """Add text to every open element."""
        for element in self.open:
            element.pieces.append(data)
        if {"article", "details"} & {each.tag for each in self.open} == {"article"}:
            self.report_pieces.append(data)

    @property
    def report(self) -> str:
        """The words of the report: those of the article, the tables of its figures that can be opened left out."""
        return "".join(self.report_pieces)

    def all(self, tag: str) -> list[Element]:
        """Return every element of this name."""
        return [element for element in self.elements if element.tag == tag]

    def only(self, tag: str) -> Element:
        """Return the one element of this name."""
        (element,) = self.all(tag)
        return element

    def of_class(self, name: str) -> list[Element]:
        """Return every element of this class."""
        return [element for element in self.elements if name in element.attributes.get("class", "").split()]

    def ids(self) -> list[str]:
        """Return every id in order."""
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]

    def by_id(self, name: str) -> Element:
        """Return the element with this id."""
        (element,) = (element for element in self.elements if element.attributes.get("id") == name)
        return element
