"""Files that cannot be imported, or only with a word about it, as bytes. Bombs are small: what they become is not."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from hashlib import sha256
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

REPORT: Final = """\
示例市2019年法治政府建设情况报告
2019年，我市深入贯彻落实法治政府建设的决策部署，扎实推进依法行政。现将有关情况报告如下：
一、依法化解矛盾纠纷，促进社会和谐稳定
（一）提高行政复议工作质效。全年受理行政复议案件179件，审结149件，其中直接纠错102件，纠错率为68.46%。
（二）规范行政应诉工作。行政机关负责人带头出庭应诉，自觉履行生效裁判。
二、存在的问题和不足
基层行政执法力量比较薄弱，执法规范化水平不够高。主要原因是业务培训不够经常。
三、下一步工作安排
我市将坚持问题导向，持续推进依法行政，加快建设法治政府。
示例市人民政府
2020年2月28日
"""
"""A small report without fault."""

MIB: Final = 1 << 20
OLE_HEADER: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

WORD_NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CONTENT_TYPES: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="word/document.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def noise(length: int) -> bytes:
    """Return bytes without order, the same each time."""
    return b"".join(sha256(bytes([index % 256, index // 256])).digest() for index in range(length // 32))


def program() -> bytes:
    """Return the beginning of a program for Linux, and some of it."""
    return b"\x7fELF\x02\x01\x01" + bytes(9) + struct.pack("<HHI", 2, 62, 1) + bytes(200) + noise(2048)


def picture() -> bytes:
    """Return a picture of one white point (PNG)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\x00\xff")) + chunk(b"IEND", b"")
    )


def old_word_file() -> bytes:
    """Return what a file of Word before 2007 begins with: the header of an OLE container."""
    return OLE_HEADER + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(470) + noise(4096)


def pdf_file() -> bytes:
    """Return a PDF of no page."""
    return (
        b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        b"2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
    )


def rich_text() -> bytes:
    """Return an RTF file with a sentence in it."""
    words = "".join(f"\\u{ord(character)}?" for character in "法治政府建设情况报告")
    return b"{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0 SimSun;}}\\f0\\fs32 " + words.encode() + b"\\par}\n"


def archive(entries: Mapping[str, bytes | str]) -> bytes:
    """Return a ZIP archive."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as opened:
        for name, content in entries.items():
            opened.writestr(name, content)
    return stream.getvalue()


def open_document() -> bytes:
    """Return a text of LibreOffice."""
    text = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>"
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": text})


def document_xml(text: str, before: str = "") -> str:
    """Return the text of a Word file: a paragraph a line. `before` stands in front of its element."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.splitlines())
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}'
        f'<w:document xmlns:w="{WORD_NAMESPACE}"><w:body>{paragraphs}</w:body></w:document>'
    )


def word_file(document: bytes | str = "", more: Mapping[str, bytes | str] | None = None) -> bytes:
    """Return a Word file of the small report, or of another text, with more entries."""
    return archive(
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": RELATIONS,
            "word/document.xml": document or document_xml(REPORT),
            **(more or {}),
        }
    )


def entity_bomb() -> bytes:
    """Return a Word file whose text names entities that name ten others each, ten levels deep."""
    levels = "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 11))
    kinds = f'<!DOCTYPE w:document [<!ENTITY e0 "法治政府">{levels}]>'
    return word_file(document_xml("&e10;", kinds))


def foreign_entity(path: str) -> bytes:
    """Return a Word file whose text names a file of the machine that reads it."""
    kinds = f'<!DOCTYPE w:document [<!ENTITY secret SYSTEM "file://{path}">]>'
    return word_file(document_xml(REPORT.replace("扎实推进", "&secret;扎实推进"), kinds))


def repeated(size: int) -> Iterator[bytes]:
    """Yield the pieces of a deflated stream of as many MiB of blanks: one full block, again and again, and an end."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(b" " * MIB) + packer.flush(zlib.Z_FULL_FLUSH)
    yield from [block] * size
    yield zlib.compressobj(9, zlib.DEFLATED, -15).flush()


def bomb(size: int, declared: int) -> bytes:
    """Return a Word file whose text becomes as many MiB of blanks, and which says that it is `declared` bytes long."""
    packed = b"".join(repeated(size))
    checksum = 0
    for _ in range(size):
        checksum = zlib.crc32(b" " * MIB, checksum)
    sound = word_file()
    with ZipFile(BytesIO(sound)) as opened:
        entries = {info.filename: opened.read(info) for info in opened.infolist() if "document" not in info.filename}
    return archive_of_packed(
        {
            **{name: (deflated(content), zlib.crc32(content), len(content)) for name, content in entries.items()},
            "word/document.xml": (packed, checksum, declared),
        }
    )


def deflated(content: bytes) -> bytes:
    """Return bytes as they stand in an archive."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def archive_of_packed(entries: Mapping[str, tuple[bytes, int, int]]) -> bytes:
    """Return an archive of packed entries: the bytes, the checksum and the size that it declares, true or not."""
    body, directory = b"", b""
    for name, (packed, checksum, size) in entries.items():
        fields = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, checksum, len(packed), size, len(name), 0)
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + fields + struct.pack("<HHHII", 0, 0, 0, 0, len(body))
        directory += name.encode()
        body += b"PK\x03\x04" + fields + name.encode() + packed
    end = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end


def overlapping(times: int) -> bytes:
    """Return a Word file with many entries of a few MiB each, none of them large by itself."""
    packed = b"".join(repeated(8))
    checksum = zlib.crc32(b" " * 8 * MIB)
    entries = {f"word/media/{index}.xml": (packed, checksum, 8 * MIB) for index in range(times)}
    text = document_xml(REPORT).encode()
    with ZipFile(BytesIO(word_file())) as opened:
        head = {name: opened.read(name) for name in ("[Content_Types].xml", "_rels/.rels")}
    sound = {**head, "word/document.xml": text}
    return archive_of_packed(
        {name: (deflated(content), zlib.crc32(content), len(content)) for name, content in sound.items()} | entries
    )


def page_without_report() -> bytes:
    """Return the front page of a site."""
    links = "".join(
        f'<li><a href="/{index}.html">{name}</a></li>'
        for index, name in enumerate(("首页", "政务公开", "办事服务", "互动交流", "走进示例", "网站地图"))
    )
    return (
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>示例市人民政府门户网站</title></head>'
        f"<body><ul>{links}</ul><p>您访问的页面不存在或已删除</p><p>主办：示例市人民政府办公室</p></body></html>"
    ).encode()


def large_text(size: int = 20 * MIB) -> bytes:
    """Return a text of a report of at least this size: the same paragraph again and again."""
    head, line, rest = REPORT.partition("（二）")
    paragraph = (line + rest.splitlines()[0] + "\n").encode()
    return head.encode() + paragraph * (size // len(paragraph) + 1) + rest.encode()
