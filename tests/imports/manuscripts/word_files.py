"""Word files made from their XML alone, for what no library writes: numberings, revisions, text boxes."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES: Final = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATION}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
ROOTS: Final[Mapping[str, str]] = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "header": "hdr",
    "footer": "ftr",
}
"""Kinds of parts that the text refers to, and the elements that are their roots."""

CONTENT: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def paragraph(text: str, properties: str = "") -> str:
    """Return a paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def numbered(text: str, numbering: int, level: int = 0) -> str:
    """Return a paragraph that Word numbers."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbering}"/></w:numPr>')


def level(index: int, writing: str, text: str, more: str = "") -> str:
    """Return one level of a numbering that begins with 1."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{writing}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def definition(identifier: int, *levels: str) -> str:
    """Return the definition of a numbering, of several levels."""
    return (
        f'<w:abstractNum w:abstractNumId="{identifier}"><w:multiLevelType w:val="multilevel"/>'
        f"{''.join(levels)}</w:abstractNum>"
    )


def numbering(identifier: int, defined_by: int, overrides: str = "") -> str:
    """Return a numbering that uses a definition."""
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{defined_by}"/>{overrides}</w:num>'


def entries_of(body: str, parts: Mapping[str, str], title: str = "") -> dict[str, str]:
    """Return the entries of a Word file by their names."""
    relations = "".join(f'<Relationship Id="r{kind}" Type="{RELATION}/{kind}" Target="{kind}1.xml"/>' for kind in parts)
    types = "".join(f'<Override PartName="/word/{kind}1.xml" ContentType="{CONTENT}.{kind}+xml"/>' for kind in parts)
    package = "http://schemas.openxmlformats.org/package/2006"
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{CONTENT}.document.main+xml"/>'
            '<Override PartName="/docProps/core.xml" '
            f'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{types}</Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{package}/relationships">'
            f'<Relationship Id="r1" Type="{RELATION}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="r2" Type="{package}/relationships/metadata/core-properties" '
            'Target="docProps/core.xml"/>'
            "</Relationships>"
        ),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{package}/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject>{title}</dc:subject></cp:coreProperties>'
        ),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">{relations}</Relationships>',
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        **{
            f"word/{kind}1.xml": f"<w:{ROOTS[kind]} {NAMESPACES}>{content}</w:{ROOTS[kind]}>"
            for kind, content in parts.items()
        },
    }


def archive_of(entries: Mapping[str, str | bytes]) -> bytes:
    """Return an archive with these entries."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return stream.getvalue()


def word_file(body: str, title: str = "", **parts: str) -> bytes:
    """Return a Word file with this body and these parts, each by the XML within its root."""
    return archive_of(entries_of(body, parts, title))
