"""What a file is: told by its first bytes and by its text, and by its name only where these say nothing."""

from __future__ import annotations

import re
from typing import Final

from fazhi_report.importing.manuscript import FileKind

ENDINGS: Final[dict[str, FileKind]] = {
    **dict.fromkeys((".txt", ".text"), "text"),
    **dict.fromkeys((".md", ".markdown", ".mkd"), "markdown"),
    **dict.fromkeys((".html", ".htm", ".shtml", ".xhtml"), "page"),
    **dict.fromkeys((".docx", ".docm", ".dotx"), "word"),
}
"""The endings of names of files that are read, and what such a file usually is."""

ARCHIVE: Final = b"PK"
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an office file of before 2007 begins; one with a password still does."""

_BEGINNINGS: Final = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"CAJ", "caj"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"\x1f\x8b", "archive"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"),
)
"""How other kinds of files begin, by the keys of `file_kinds.KINDS`."""
_MAY_BE_TEXT: Final = frozenset((b"BM", b"CAJ", b"BZh"))
"""Beginnings that words have too: they count only where a byte of no text follows."""

_STREAMS: Final = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "sheet"),
    ("PowerPoint Document", "slides"),
)
"""Names within an old office file that tell what it is."""

_HEAD: Final = 4096
"""Characters at the beginning that tell what a text is."""
_BEFORE_ELEMENT: Final = re.compile(r"[\s\ufeff]+|<!--.*?-->|<\?[^>]*>", re.S)
_ELEMENT: Final = re.compile(r"<(!doctype\s+html|[a-z][a-z0-9]*)\b", re.I)
_PAGE: Final = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.I)
_PARTS_OF_PAGES: Final = frozenset(
    (
        *("a", "article", "b", "br", "center", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "header", "i"),
        *("img", "link", "main", "meta", "nav", "ol", "p", "script", "section", "span", "strong", "style", "table"),
        *("td", "title", "tr", "u", "ul"),
    )
)
_HEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.M)
_FRONT_MATTER: Final = re.compile(r"\ufeff?---[ \t]*\r?\n(?:.*\n){0,40}?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
_MARKS: Final = re.compile(
    r"^ {0,3}(?:#{1,6}[ \t]|[-*+] |\d{1,9}[.)] |> |\|)|\*\*|\]\(|^\s*$|^ {0,3}(?:===+|---+)\s*$", re.M
)
_ARCHIVED_PAGE: Final = re.compile(r"\s*(?:From|MIME-Version|Subject|Date|Snapshot-Content-Location):", re.I)


def kind_of_bytes(name: str, content: bytes) -> str:
    """Return what a file is by its first bytes: a key of `file_kinds.KINDS`, `encrypted`, or empty where it is text."""
    if content.startswith(_COMPOUND):
        return _kind_of_compound(name, content)
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "image"
    for beginning, kind in _BEGINNINGS:
        if content.startswith(beginning) and (beginning not in _MAY_BE_TEXT or b"\x00" in content[:64]):
            return kind
    return ""


def _kind_of_compound(name: str, content: bytes) -> str:
    for stream, kind in _STREAMS:
        if stream.encode("utf-16-le") in content:
            return "wps" if kind == "doc" and name.lower().endswith((".wps", ".wpt")) else kind
    return "ole"


def refused_text(text: str) -> str:
    """Return what a text is that is neither a report nor a page: a key of `file_kinds.KINDS`, else empty."""
    head = text[:_HEAD]
    if _ARCHIVED_PAGE.match(head) and re.search(r"^Content-Type:\s*multipart/related", head, re.I | re.M):
        return "web_archive"
    if not re.match(r"\s*<", head) or _PAGE.search(head):
        return ""
    if "Word.Document" in head or "<pkg:package" in head or "<w:wordDocument" in head:
        return "word_xml"
    if "uof" in head.lower() and "<?xml" in head:
        return "uof"
    return "xml" if "<?xml" in head else ""


def kind_of_text(name: str, text: str) -> FileKind:
    """Return what a text is. Its own marks count more than its name.

    A page begins with an element of pages. Markdown has headings of its own or front matter, or is called so and has
    any mark; a file of that name without a mark and a blank line is a text whose lines must not be joined.
    """
    named, head = ENDINGS.get(ending_of(name)), text[:_HEAD]
    first = _first_element(head)
    if first and (named == "page" or _PAGE.search(head)):
        return "page"
    if first in _PARTS_OF_PAGES and named != "markdown":
        return "page"
    if named == "page" and re.search("</(?:p|div|span|td|body|html)>", text, re.I):
        return "page"
    if _HEADING.search(text) or _FRONT_MATTER.match(text):
        return "markdown"
    return "markdown" if named == "markdown" and (first or _MARKS.search(text.strip())) else "text"


def _first_element(head: str) -> str:
    """Return the name of the element that a text begins with, after comments; empty where it begins with words."""
    start = 0
    while before := _BEFORE_ELEMENT.match(head, start):
        start = before.end()
    element = _ELEMENT.match(head, start)
    return element[1].lower() if element is not None else ""


def ending_of(name: str) -> str:
    """Return the ending of a name in small letters with its dot, empty where it has none."""
    base = re.split(r"[/\\]", name)[-1]
    return f".{base.rpartition('.')[2].lower()}" if "." in base[1:] else ""
