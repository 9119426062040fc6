"""Reports as trees that can be compared: from the YAML that an import wrote, and from a generated report.

Texts are compared as the proof compares them: after NFKC and without white space. Stops at the end of headings do not
count, since a heading that runs in gets its stop when it is printed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

import yaml

from tests.imports.layouts import Item, Items, Part, Report, Subpart

REFERENCE: Final = re.compile(r"\{\{\s*([^{}|]+?)\s*(?:\|\s*(\w+)\s*)?\}\}")
YEAR: Final = re.compile(r"year(?:\s*([+-])\s*(\d+))?")
CHINESE: Final = ("", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十")


class Node(NamedTuple):
    """A part, subpart or item. `numbering` is that of its items, `continued` that of its items or subparts."""

    heading: str
    role: str
    paragraphs: tuple[str, ...]
    numbering: str = ""
    continued: bool = False
    causes: str = ""
    children: tuple[Node, ...] = ()


class Mention(NamedTuple):
    """A figure where it stands in the text: as printed, with its value and unit and how it is known.

    `parts` are the values of both sides of a formula that divides one figure by another.
    """

    printed: str
    value: str
    unit: str
    kind: str
    parts: tuple[str, ...] = ()
    as_of: str = ""


class Tree(NamedTuple):
    """A whole report: what its head says, its parts, its figures in reading order, and what is no figure."""

    head: tuple[str, str, str]
    parts: tuple[Node, ...]
    mentions: tuple[Mention, ...]
    literals: tuple[str, ...]


def normal(text: str) -> str:
    """Return a text as the proof compares it."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def heading(text: str) -> str:
    """Return a heading without number and stop."""
    return normal(text).removesuffix("。")


def tree_of(contents: Mapping[str, bytes]) -> Tree:
    """Return the tree of the YAML files of a year, given by name."""
    files = {name.rpartition("/")[2].removesuffix(".yaml"): data_of(content) for name, content in contents.items()}
    report = files.pop("report")
    reader = Reader(int(report["year"]), files)
    sections = list(report["sections"])
    parts = tuple(reader.part(name, files[name]) for name in sections)
    head = (reader.plain("report", report["title"]), report["issuer"], report["date"])
    literals = [literal for name in sections for literal in files[name].get("literals", [])]
    return Tree(head, parts, tuple(reader.mentions), tuple(map(normal, [*report.get("literals", []), *literals])))


def data_of(content: bytes) -> dict[str, Any]:
    """Return the data of a YAML file with every value as the text that stands there."""
    data = yaml.load(content, Loader=yaml.BaseLoader)  # noqa: S506  (makes nothing but texts, lists and mappings)
    assert isinstance(data, dict)
    return data


class Reader:
    """Reads sections in printing order and gathers the figures that their texts refer to."""

    def __init__(self, year: int, files: Mapping[str, dict[str, Any]]) -> None:
        """Begin with no text read."""
        self.year, self.files = year, files
        self.mentions: list[Mention] = []

    def part(self, name: str, data: dict[str, Any]) -> Node:
        """Return one section."""
        node = self.node(name, data, "title")
        below = tuple(self.node(name, each, "title") for each in data.get("subsections", []))
        causes = normal(self.plain(name, data.get("causes", "")))
        return node._replace(role=data.get("role", "other"), children=node.children + below, causes=causes)

    def node(self, name: str, data: dict[str, Any], key: str) -> Node:
        """Return one section, subsection or measure with its measures, in the order in which they are printed."""
        title = heading(self.plain(name, data.get(key, "")))
        paragraphs = [normal(self.plain(name, text)) for text in data.get("text", "").split("\n")]
        measures = data.get("measures", [])
        children = tuple(self.node(name, each, "lead") for each in measures)
        numbering = normal(data.get("numbering", "一是")) if measures else ""
        continued = data.get("continued", "false") == "true"
        return Node(title, "", tuple(filter(None, paragraphs)), numbering, continued, "", children)

    def plain(self, name: str, text: str) -> str:
        """Return a text with its references printed, and note the figures that they print."""
        return REFERENCE.sub(lambda match: self.printed(name, match[1], match[2] or ""), text)

    def printed(self, name: str, reference: str, how: str) -> str:
        """Return what one reference prints."""
        if year := YEAR.fullmatch(reference):
            return str(self.year + int(f"{year[1]}{year[2]}") if year[1] else self.year)
        section, _, key = reference.rpartition(".")
        home = self.files[section or name]
        statistic = home.get("statistics", {}).get(key)
        figure = statistic or home["derived"][key]
        value, unit = self.value(home, key), str(figure.get("unit", ""))
        printed = value + {"%": "", "‰": "", "百分点": "个百分点"}.get(unit, "" if how == "number" else unit)
        if how == "chinese":
            return CHINESE[int(value)] + unit
        parts = () if statistic else self.sides(section or name, figure["formula"])
        kind = "statistic" if statistic else "derived"
        self.mentions.append(Mention(normal(printed), value, unit, kind, parts, figure.get("as_of", "")))
        return printed

    def value(self, home: Mapping[str, Any], key: str) -> str:
        """Return the value of a figure as its data have it: of a derived one as published, or that of last year."""
        if statistic := home.get("statistics", {}).get(key):
            return str(statistic["value"])
        derived = home["derived"][key]
        if "stated" in derived:
            return str(derived["stated"])
        past = re.fullmatch(r"previous\((\w+)\)", derived["formula"])
        assert past, derived
        return str(home["statistics"][past[1]]["previous"])

    def sides(self, name: str, formula: str) -> tuple[str, ...]:
        """Return the values of both sides of a formula `a / b`, nothing for other formulas."""
        if not (match := re.fullmatch(r"([^\W\d]\w*) / ([^\W\d]\w*)", formula)):
            return ()
        statistics = self.files[name].get("statistics", {})
        return tuple(statistics[key]["value"] for key in match.groups() if key in statistics)


def expected(report: Report) -> Tree:
    """Return the tree of a generated report."""
    parts = tuple(expected_part(part) for part in report.parts)
    sentences = [sentence for part in report.parts for sentence in sentences_of(part)]
    figures = [figure for sentence in sentences for figure in sentence.figures]
    mentions = tuple(
        Mention(normal(f.printed), f.value, f.unit, "derived" if f.kind == "ratio" else f.kind, f.parts, f.as_of)
        for f in figures
        if f.kind != "literal"
    )
    literals = tuple(normal(figure.printed) for figure in figures if figure.kind == "literal")
    return Tree((report.title, report.issuer, report.date), parts, mentions, literals)


def texts_of(part: Part | Subpart | Item) -> tuple[str, ...]:
    """Return the paragraphs of a part, subpart or item."""
    return tuple(normal("".join(sentence.text for sentence in paragraph)) for paragraph in part.paragraphs)


def expected_items(items: Items | None) -> tuple[Node, ...]:
    """Return the nodes of items."""
    if items is None:
        return ()
    return tuple(
        Node(
            heading(item.lead),
            "",
            texts_of(item),
            normal(item.items.numbering) if item.items else "",
            item.items is not None and item.items.continued,
            "",
            expected_items(item.items),
        )
        for item in items.each
    )


def expected_part(part: Part) -> Node:
    """Return the node of a part."""
    subparts = tuple(
        Node(heading(each.title), "", texts_of(each), *numbering_of(each.items), "", expected_items(each.items))
        for each in part.subparts
    )
    numbering, continued = numbering_of(part.items)
    return Node(
        heading(part.title),
        part.role,
        texts_of(part),
        numbering,
        continued or part.continued,
        normal(part.causes),
        expected_items(part.items) + subparts,
    )


def numbering_of(items: Items | None) -> tuple[str, bool]:
    """Return how items are numbered and whether their numbers go on."""
    return ("", False) if items is None else (normal(items.numbering), items.continued)


def sentences_of(part: Part | Subpart | Item) -> Iterator[Any]:
    """Yield the sentences of a part in reading order."""
    for paragraph in part.paragraphs:
        yield from paragraph
    for item in part.items.each if part.items is not None else ():
        yield from sentences_of(item)
    for subpart in part.subparts if isinstance(part, Part) else ():
        yield from sentences_of(subpart)
