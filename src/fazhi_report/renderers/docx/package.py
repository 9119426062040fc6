"""The parts of the Word file, put together to a package whose bytes depend on their content alone.

python-docx keeps the parts, their kinds and how they refer to each other. Nothing of its template is used: no theme, no
thumbnail, none of its styles. What it writes bears the time of writing and is compressed as the machine's library
does it, so its entries are written anew, uncompressed and without a time.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from types import MappingProxyType
from typing import Final, NamedTuple
from zipfile import ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, NAMESPACE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.package import Package

NO_TIME: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an entry may bear."""

WORD: Final = nsdecls("w", "r")
"""The namespaces of a part of the text."""


class Kind(NamedTuple):
    """A kind of part: its root, what it contains, how it is referred to, and the namespaces of its root."""

    root: str
    content_type: str
    relationship: str
    namespaces: str = WORD


TEXT: Final = Kind("w:document", CONTENT_TYPE.WML_DOCUMENT_MAIN, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)

PROPERTIES: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        "core": Kind(
            "cp:coreProperties",
            CONTENT_TYPE.OPC_CORE_PROPERTIES,
            RELATIONSHIP_TYPE.CORE_PROPERTIES,
            nsdecls("cp", "dc", "dcterms", "xsi"),
        ),
        "app": Kind(
            "Properties",
            CONTENT_TYPE.OFC_EXTENDED_PROPERTIES,
            RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
            f'xmlns="{NAMESPACE.OFC_RELATIONSHIPS.removesuffix("relationships")}extended-properties"',
        ),
    }
)
"""What the file says of itself, by the names of the parts."""

KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        "styles": Kind("w:styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
        "settings": Kind("w:settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
        "fontTable": Kind("w:fonts", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE),
        "footer": Kind("w:ftr", CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
        "header": Kind("w:hdr", CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    }
)
"""What the text refers to."""


class WordPackage:
    """Gathers the parts of one Word file; its text comes last, as it refers to the others."""

    def __init__(self) -> None:
        self._package = Package()
        self._text = self._part("word/document.xml", TEXT, "")
        self._package.relate_to(self._text, TEXT.relationship)

    def add(self, kind: str, content: str, number: str = "") -> str:
        """Add a part of a kind in `KINDS` to which the text refers, and return the name by which it does.

        Of a kind of which there are several, each has a number.
        """
        part = self._part(f"word/{kind}{number}.xml", KINDS[kind], content)
        return self._text.relate_to(part, KINDS[kind].relationship)

    def add_properties(self, name: str, content: str) -> None:
        """Add properties of the file, `core` or `app`."""
        self._package.relate_to(
            self._part(f"docProps/{name}.xml", PROPERTIES[name], content), PROPERTIES[name].relationship
        )

    def relate(self, address: str) -> str:
        """Return the name by which the text refers to an address outside."""
        return self._text.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def content(self, body: str) -> bytes:
        """Return the file with this body."""
        self._text.element.append(parse_xml(f"<w:body {WORD}>{body}</w:body>"))
        written, anew = BytesIO(), BytesIO()
        self._package.save(written)
        with ZipFile(written) as entries, ZipFile(anew, "w") as archive:
            for name in entries.namelist():
                entry = ZipInfo(name, NO_TIME)
                entry.create_system = 0  # the one whose files have no rights, on every machine
                archive.writestr(entry, entries.read(name))
        return anew.getvalue()

    def _part(self, name: str, kind: Kind, content: str) -> XmlPart:
        element = parse_xml(f"<{kind.root} {kind.namespaces}>{content}</{kind.root}>")
        return XmlPart(PackURI(f"/{name}"), kind.content_type, element, self._package)
