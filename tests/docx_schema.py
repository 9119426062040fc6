"""Whether a Word file is what Word opens without repair: order of elements (ECMA-376, part 1), names, and references.

Word calls a file damaged whose elements stand in another order than the schema has, though nothing else is wrong.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from posixpath import dirname, join, normpath
from typing import Final
from xml.etree.ElementTree import Element

from tests.docx_files import WordFile, get, plain_name, r, w

RUN_PROPERTIES: Final = "rStyle rFonts b i noProof snapToGrid vanish color spacing w kern position sz szCs u lang"
PARAGRAPH_PROPERTIES: Final = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs kinsoku wordWrap overflowPunct"
    " topLinePunct autoSpaceDE autoSpaceDN adjustRightInd snapToGrid spacing ind jc textAlignment outlineLvl rPr"
)
BORDERS: Final = "top left bottom right insideH insideV"

ORDER: Final[Mapping[str, str]] = {
    "document": "body",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "style": "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr"
    " tblStylePr",
    "tblStylePr": "pPr rPr tblPr trPr tcPr",
    "pPr": PARAGRAPH_PROPERTIES,
    "rPr": RUN_PROPERTIES,
    "pBdr": BORDERS,
    "tblBorders": BORDERS,
    "tcBorders": BORDERS,
    "tblCellMar": "top left bottom right",
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblStyle tblpPr tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "tcPr": "tcW gridSpan tcBorders vAlign",
    "sectPr": "headerReference footerReference pgSz pgMar cols docGrid",
    "settings": "zoom hideSpellingErrors hideGrammaticalErrors defaultTabStop evenAndOddHeaders"
    " characterSpacingControl compat",
    "compat": "balanceSingleByteDoubleByteWidth doNotExpandShiftReturn useFELayout compatSetting",
    "font": "altName panose1 charset family pitch sig",
}
"""The children of each element in the order of the schema, as far as files of this program hold them."""

EITHER_FIRST: Final = frozenset({"headerReference", "footerReference"})
"""Children of which any may be the first."""

REPEATED: Final = frozenset(
    {"style", "tr", "tc", "p", "tblStylePr", "headerReference", "footerReference", "compatSetting"}
)
"""Children of the elements above of which there may be several."""

MIXED: Final[Mapping[str, frozenset[str]]] = {
    "body": frozenset({"p", "tbl", "sectPr"}),
    "p": frozenset({"pPr", "r", "hyperlink", "bookmarkStart", "bookmarkEnd"}),
    "hyperlink": frozenset({"r", "bookmarkStart", "bookmarkEnd"}),
    "r": frozenset({"rPr", "t", "br", "tab", "fldChar", "instrText"}),
    "hdr": frozenset({"p"}),
    "ftr": frozenset({"p"}),
    "fonts": frozenset({"font"}),
    "trPr": frozenset({"cantSplit", "tblHeader"}),
    "tblGrid": frozenset({"gridCol"}),
    "rPrDefault": frozenset({"rPr"}),
    "pPrDefault": frozenset({"pPr"}),
    "tabs": frozenset({"tab"}),
}
"""The children that each of the other elements may have; their properties stand first."""

FIRST: Final = frozenset({"pPr", "rPr"})

NAME: Final = re.compile(r"[^\W\d_]\w{0,39}")
"""A name of a bookmark that Word takes."""


def faults(file: WordFile) -> list[str]:
    """Return everything for which Word would repair the file, or not open it."""
    return [
        *(fault for root in file.parts.values() for fault in faults_of_order(root)),
        *faults_of_body(file.body),
        *faults_of_references(file),
        *faults_of_bookmarks(file.body),
    ]


def faults_of_order(root: Element) -> Iterator[str]:
    """Yield what stands where the schema does not have it."""
    for element in root.iter():
        if not element.tag.startswith(w("")):
            continue
        tag, children = plain_name(element.tag), [plain_name(child.tag) for child in element]
        if tag in ORDER:
            order = ORDER[tag].split()
            if unknown := set(children) - set(order):
                yield f"{tag} holds {sorted(unknown)}"
                continue
            ranks = [0 if child in EITHER_FIRST else order.index(child) + 1 for child in children]
            if ranks != sorted(ranks):
                yield f"{tag}: {' '.join(children)}"
            again = {child for child, count in Counter(children).items() if count > 1} - REPEATED
            yield from (f"{tag}: {child} again" for child in again)
        elif tag in MIXED:
            if unknown := set(children) - MIXED[tag]:
                yield f"{tag} holds {sorted(unknown)}"
            if FIRST & set(children[1:]):
                yield f"{tag}: its properties do not stand first"
        elif children:
            yield f"{tag} is not known"


def faults_of_body(body: Element) -> Iterator[str]:
    """Yield faults of the sequence of blocks: the section ends it, a paragraph ends cells and parts tables."""
    tags = [plain_name(child.tag) for child in body]
    if tags[-1] != "sectPr" or tags.count("sectPr") != 1:
        yield "the section does not end the body"
    if tags[-2:-1] != ["p"]:
        yield "no paragraph behind the last table"
    yield from ("tables touch" for first, second in pairwise(tags) if first == second == "tbl")
    yield from ("a cell ends with no paragraph" for cell in body.iter(w("tc")) if plain_name(cell[-1].tag) != "p")
    for table in body.iter(w("tbl")):
        columns = len(list(table.iter(w("gridCol"))))
        for row in table.iter(w("tr")):
            spans = [each.find(f"{w('tcPr')}/{w('gridSpan')}") for each in row.iter(w("tc"))]
            if sum(1 if span is None else int(get(span, "val")) for span in spans) != columns:
                yield "a row has another number of columns than its table"


def faults_of_references(file: WordFile) -> Iterator[str]:
    """Yield references that lead nowhere, and parts that nothing leads to or of which nobody says what they are."""
    defined = {get(style, "styleId"): get(style, "type") for style in file.parts["word/styles.xml"].iter(w("style"))}
    for root in file.parts.values():
        for tag, kind in (("pStyle", "paragraph"), ("rStyle", "character"), ("tblStyle", "table")):
            used = {get(each, "val") for each in root.iter(w(tag))}
            yield from (f"no style {name}" for name in used if defined.get(name) != kind)
    for style in file.parts["word/styles.xml"].iter(w("style")):
        others = {get(each, "val") for tag in ("basedOn", "next", "link") for each in style.iter(w(tag))}
        yield from (f"no style {name}" for name in others - set(defined))
    reached = set()
    for name in (name for name in file.names if name.endswith(".rels")):
        folder = dirname(dirname(name))
        for relation in file.parts[name]:
            if relation.get("TargetMode") != "External":
                reached.add(normpath(join(folder, relation.attrib["Target"])))
    parts = {name for name in file.names if not name.endswith(".rels")} - {"[Content_Types].xml"}
    yield from (f"{name} is not reached, or is not there" for name in parts ^ reached)
    types = {each.get("PartName", "").removeprefix("/") for each in file.parts["[Content_Types].xml"]}
    yield from (f"nobody says what {name} is" for name in parts - types)
    relations = {each.attrib["Id"] for each in file.parts["word/_rels/document.xml.rels"]}
    for element in file.body.iter():
        if (identifier := element.get(r("id"))) is not None and identifier not in relations:
            yield f"no relation {identifier}"


def faults_of_bookmarks(body: Element) -> Iterator[str]:
    """Yield names that Word does not take or has met before, ends without beginnings, and links without a target."""
    starts = list(body.iter(w("bookmarkStart")))
    names = [get(each, "name") for each in starts]
    yield from (f"no name for a bookmark: {name}" for name in names if NAME.fullmatch(name) is None)
    folded = Counter(name.casefold() for name in names)
    yield from (f"two bookmarks {name}" for name, count in folded.items() if count > 1)
    numbers = sorted(get(each, "id") for each in starts)
    ends = sorted(get(each, "id") for each in body.iter(w("bookmarkEnd")))
    if len(set(numbers)) != len(numbers) or numbers != ends:
        yield "bookmarks do not begin and end in pairs"
    targets = {get(each, "anchor") for each in body.iter(w("hyperlink")) if w("anchor") in each.attrib}
    yield from (f"no bookmark {name}" for name in targets - set(names))
