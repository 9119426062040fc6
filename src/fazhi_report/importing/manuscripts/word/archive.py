"""The archive that a Word file is, opened without trust: nothing is unpacked that is not read, and never too much."""

from __future__ import annotations

import zlib
from collections.abc import Collection
from io import BytesIO
from struct import error as struct_error
from typing import Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

LARGEST_TEXT: Final = 16 * 1024 * 1024
"""Bytes of all parts together that are read. The text of a report of two hundred pages has some three million."""
MOST_ENTRIES: Final = 20_000
"""Entries of an archive. A Word file with a thousand pictures has some thousand."""

ENTRY: Final = b"PK\x01\x02"
"""What an entry of the table of contents begins with."""

_FAULTS: Final = (BadZipFile, zlib.error, struct_error, EOFError, OSError, ValueError, RuntimeError, OverflowError)
"""What the archive reader raises for bytes that are no sound archive."""

_KINDS: Final = (
    ("word/document.xml", "word"),
    ("ofd.xml", "ofd"),
    ("xl/workbook.xml", "sheet"),
    ("xl/workbook.bin", "sheet"),
    ("ppt/presentation.xml", "slides"),
    ("meta-inf/container.xml", "epub"),
)
"""Entries by which a kind of file is known."""
_DOCUMENT_KINDS: Final = (
    ("application/vnd.oasis.opendocument.text", "odt"),
    ("application/vnd.oasis.opendocument.spreadsheet", "sheet"),
    ("application/vnd.oasis.opendocument.presentation", "slides"),
    ("application/epub", "epub"),
)
"""What the entry `mimetype` begins with in other kinds of files."""


class Refusal(NamedTuple):
    """Why a file is not read: the code, and the key of what it is (`file_kinds.KINDS`) or of its damage (`DAMAGE`)."""

    code: str
    reason: str = ""


class Archive:
    """An open archive. `left` is how many bytes may still be unpacked; `names` are its entries by small letters."""

    def __init__(self, opened: ZipFile) -> None:
        self._opened = opened
        self._entries = {entry.filename.lower().lstrip("/"): entry for entry in opened.infolist()}
        self.left = LARGEST_TEXT

    @property
    def names(self) -> Collection[str]:
        """The names of the entries, in small letters."""
        return self._entries.keys()

    def read(self, name: str) -> bytes | Refusal:
        """Return the content of an entry, whatever the case of its name, or why it cannot be read."""
        entry = self._entries.get(name.lower().lstrip("/"))
        if entry is None:
            return Refusal("FZ605", "part")
        if entry.flag_bits & 0x1:
            return Refusal("FZ605", "encrypted")
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            return Refusal("FZ605", "compression")
        return self._unpacked(entry)

    def _unpacked(self, entry: ZipInfo) -> bytes | Refusal:
        if entry.file_size > self.left:
            return Refusal("FZ606")
        try:
            with self._opened.open(entry) as stream:
                content = stream.read(self.left + 1)
        except _FAULTS:
            return Refusal("FZ605", "checksum")
        if len(content) > self.left:
            return Refusal("FZ606")
        self.left -= len(content)
        return content


def open_archive(content: bytes) -> Archive | Refusal:
    """Return the archive that a file is, or why it is none that is opened: damaged, or with too many entries."""
    if content.count(ENTRY) > MOST_ENTRIES:
        return Refusal("FZ606")
    try:
        return Archive(ZipFile(BytesIO(content)))
    except _FAULTS:
        return Refusal("FZ605", "archive")


def kind_of(archive: Archive) -> str:
    """Return what an archive is: `word`, a key of `file_kinds.KINDS`, or `damaged` where a Word file lacks its text."""
    for name, kind in _KINDS:
        if name in archive.names:
            return kind
    declared = archive.read("mimetype")
    text = declared.decode("ascii", "replace") if isinstance(declared, bytes) else ""
    for beginning, kind in _DOCUMENT_KINDS:
        if text.startswith(beginning):
            return kind
    if "[content_types].xml" in archive.names or "_rels/.rels" in archive.names:
        return "damaged" if any(name.startswith("word/") for name in archive.names) else "archive"
    return "archive"
