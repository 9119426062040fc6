"""The parts of a Word file as trees of XML, found by how they refer to each other (ECMA-376, part 2)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from lxml import etree
from lxml.etree import _Element

from fazhi_report.importing.manuscripts.word.archive import Archive, Refusal

_WORD: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/",
    "http://purl.oclc.org/ooxml/wordprocessingml/",
)
"""How the namespaces of text begin: that of every Word, and that of files saved as Strict Open XML."""
_OTHERS: Final = (
    ("http://schemas.openxmlformats.org/markup-compatibility/", "mc:"),
    ("urn:schemas-microsoft-com:vml", "v:"),
    ("http://purl.org/dc/elements/", "dc:"),
)
"""How other namespaces begin that matter here, and what stands for them in names."""
_MATH: Final = "/math"
"""How the namespaces of formulas end."""

_DECLARATION: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_MAIN: Final = "word/document.xml"


class WordParts(NamedTuple):
    """The parts that hold text or say how it is numbered; None where the file has none of a kind."""

    document: _Element
    styles: _Element | None
    numbering: _Element | None
    notes: tuple[_Element, ...]
    margins: tuple[_Element, ...]
    properties: _Element | None


class _PartReader:
    """Reads parts of one file until one cannot be read; then `refusal` says why."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.refusal: Refusal | None = None

    def read(self, name: str) -> _Element | None:
        """Return the root of a part."""
        content = self.archive.read(name) if self.refusal is None else self.refusal
        root = parsed(content) if isinstance(content, bytes) else content
        if isinstance(root, Refusal):
            self.refusal = root
            return None
        return root

    def related(self, name: str) -> list[tuple[str, str]]:
        """Return the last word of the kind, and the name, of each part that a part refers to."""
        folder, _, file = name.rpartition("/")
        table = f"{folder}/_rels/{file}.rels".lstrip("/")
        root = self.read(table) if table.lower() in self.archive.names else None
        relations = [] if root is None else [each for each in root if each.get("TargetMode") != "External"]
        return [(each.get("Type", "").rpartition("/")[2], _path(folder, each.get("Target", ""))) for each in relations]

    def one(self, related: list[tuple[str, str]], kind: str) -> _Element | None:
        """Return the first part of a kind, None where there is none."""
        return next(iter(self.all(related, kind)), None)

    def all(self, related: list[tuple[str, str]], *kinds: str) -> tuple[_Element, ...]:
        """Return all parts of some kinds, each once."""
        names = dict.fromkeys(name for kind in kinds for each, name in related if each == kind)
        roots = (self.read(name) for name in names)
        return tuple(root for root in roots if root is not None)


def read_parts(archive: Archive) -> WordParts | Refusal:
    """Return the parts of a Word file, or why they cannot be read."""
    reader = _PartReader(archive)
    of_file = reader.related("")
    main = next((name for kind, name in of_file if kind == "officeDocument"), _MAIN)
    document = reader.read(main if main.lower() in archive.names else _MAIN)
    related = reader.related(main)
    parts = (
        reader.one(related, "styles"),
        reader.one(related, "numbering"),
        reader.all(related, "footnotes", "endnotes"),
        reader.all(related, "header", "footer"),
        reader.one(of_file, "core-properties"),
    )
    if document is None or reader.refusal is not None:
        return reader.refusal or Refusal("FZ605", "part")
    return WordParts(document, *parts)


def _path(folder: str, target: str) -> str:
    """Return the name of a part from how one in a folder refers to it: `../docProps/core.xml`, `/word/styles.xml`."""
    path: list[str] = []
    for step in (target if target.startswith("/") else f"{folder}/{target}").split("/"):
        if step == "..":
            del path[-1:]
        elif step not in ("", "."):
            path.append(step)
    return "/".join(path)


def parsed(content: bytes) -> _Element | Refusal:
    """Return the root of some XML. Nothing is fetched, no entity is replaced, and no declaration of any is taken."""
    if _DECLARATION.search(content):
        return Refusal("FZ605", "entities")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.LxmlError as error:
        return Refusal("FZ605", "depth" if "depth" in str(error) else "markup")
    except (ValueError, LookupError):
        return Refusal("FZ605", "markup")
    if root.getroottree().docinfo.internalDTD is not None:
        return Refusal("FZ605", "entities")
    return root


def name_of(element: _Element) -> str:
    """Return the name of an element: `p` and `t` of Word, `mc:Choice`, `m:t`, `v:textpath`; empty for all others."""
    namespace, _, name = element.tag[1:].partition("}")
    if namespace.startswith(_WORD):
        return name
    if namespace.endswith(_MATH):
        return f"m:{name}"
    return next((f"{prefix}{name}" for beginning, prefix in _OTHERS if namespace.startswith(beginning)), "")


def value_of(element: _Element | None, attribute: str = "val", otherwise: str = "") -> str:
    """Return an attribute of an element of Word, in the namespace of the element."""
    if element is None:
        return otherwise
    return element.get(f"{element.tag.partition('}')[0]}}}{attribute}", otherwise)


def number_of(element: _Element | None, otherwise: int, attribute: str = "val") -> int:
    """Return an attribute that is a whole number."""
    text = value_of(element, attribute)
    return int(text) if re.fullmatch("-?[0-9]{1,9}", text) else otherwise


def is_on(element: _Element | None) -> bool:
    """Say whether a property that is on or off is on: there, and not said to be off."""
    return element is not None and value_of(element, "val", "true").lower() not in ("0", "false", "off")


def child(element: _Element | None, *path: str) -> _Element | None:
    """Return the first child of a name, or the child of that, and so on."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if name_of(each) == name), None)
    return element
