"""Bytes of a file → manuscript: its lines in order, with their places, and nothing understood of them.

    bytes ─ kinds ─┬─ encodings ─┬─ text ─────┐
                   │             ├─ markdown ─┼─ drafts ─→ manuscript
                   │             ├─ page/ ────┤
                   └─────────────┴─ word/ ────┘

What a file is, is told by its content first and by its name second. Each kind is read by a module of its own, which is
loaded only when such a file comes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from fazhi_report.diagnostics import Diagnostic, Outcome, Span
from fazhi_report.importing.manuscript import Manuscript
from fazhi_report.importing.manuscripts.drafts import DraftLine, finished
from fazhi_report.importing.manuscripts.encodings import decode
from fazhi_report.importing.manuscripts.kinds import (
    ARCHIVE,
    ENDINGS,
    ending_of,
    kind_of_bytes,
    kind_of_text,
    refused_text,
)
from fazhi_report.importing.manuscripts.text import read_text

LARGEST_TEXT: Final = 16 * 1024 * 1024
"""Bytes of a text or page. A report of two hundred pages has one million."""
LARGEST_WORD: Final = 48 * 1024 * 1024
"""Bytes of a Word file, packed, with its pictures. Less than is read of any file, so that none seems cut off."""


def read_manuscript(name: str, content: bytes) -> Outcome[Manuscript]:
    """Return the lines of a file, or None with the reason (FZ601–FZ607).

    `name` is shown to the reader, and helps to tell what the file is; standard input is `-`. No bytes raise anything.
    """
    limit = LARGEST_WORD if content.startswith(ARCHIVE) else LARGEST_TEXT
    if len(content) > limit:
        return _refused(name, "FZ603", size=_megabytes(len(content)), limit=_megabytes(limit))
    if not content:
        return _refused(name, "FZ601")
    kind = kind_of_bytes(name, content)
    if kind:
        return _refused_as(name, kind)
    if content.startswith(ARCHIVE) and content[2:4] in (b"\x03\x04", b"\x05\x06"):
        return _read_archive(name, content)
    return _read_characters(name, content)


def _read_characters(name: str, content: bytes) -> Outcome[Manuscript]:
    """Return what a text, a Markdown file or a page says."""
    decoded, findings = decode(name, content, _declared_encoding(content))
    if decoded is None:
        if ENDINGS.get(ending_of(name)) == "word" and findings[0].code in ("FZ602", "FZ607"):
            return _damaged(name, "archive")
        return Outcome(None, findings)
    refused = refused_text(decoded.text)
    if refused:
        return _refused_as(name, refused)
    kind = kind_of_text(name, decoded.text)
    title = ""
    lines: Iterable[DraftLine]
    if kind == "page":
        from fazhi_report.importing.manuscripts.page.reading import read_page

        page = read_page(decoded.text)
        if page.is_too_deep:
            return _damaged(name, "depth")
        lines, title = page.lines, page.title
    elif kind == "markdown":
        from fazhi_report.importing.manuscripts.markdown import read_markdown

        lines, title = read_markdown(decoded.text)
    else:
        lines = read_text(decoded.text)
    return _manuscript(Manuscript(name, kind, decoded.encoding, (), title), lines, findings)


def _read_archive(name: str, content: bytes) -> Outcome[Manuscript]:
    """Return what a Word file says."""
    from fazhi_report.importing.manuscripts.word.archive import Refusal, kind_of, open_archive

    archive = open_archive(content)
    if isinstance(archive, Refusal):
        return _refused_for(name, archive.code, archive.reason)
    kind = kind_of(archive)
    if kind == "damaged":
        return _damaged(name, "part")
    if kind != "word":
        return _refused_as(name, kind)
    from fazhi_report.importing.manuscripts.word.reading import read_word

    read = read_word(archive)
    if isinstance(read, Refusal):
        return _refused_for(name, read.code, read.reason)
    return _manuscript(Manuscript(name, "word", "UTF-8", (), read.title), read.lines, ())


def _manuscript(
    empty: Manuscript, drafts: Iterable[DraftLine], findings: tuple[Diagnostic, ...]
) -> Outcome[Manuscript]:
    lines, found = finished(empty.name, drafts)
    if not lines:
        return Outcome(None, (*findings, *found, Diagnostic("FZ601", _top_of(empty.name))))
    return Outcome(empty._replace(lines=lines), (*findings, *found))


def _declared_encoding(content: bytes) -> str:
    """Return what a page says of its own encoding in its beginning, else nothing."""
    from re import IGNORECASE, search

    head = content[:4096]
    found = search(
        rb"""<(?:meta\b[^<>]*?\bcharset|\?xml\b[^<>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", head, IGNORECASE
    )
    return "" if found is None else found[1].decode("ascii", "replace")


def _refused_for(name: str, code: str, reason: str) -> Outcome[Manuscript]:
    if code == "FZ606":
        from fazhi_report.importing.manuscripts.word.archive import LARGEST_TEXT as LARGEST_UNPACKED

        return _refused(name, code, limit=_megabytes(LARGEST_UNPACKED))
    return _damaged(name, reason)


def _refused_as(name: str, kind: str) -> Outcome[Manuscript]:
    """Return the finding on a file of another kind (FZ604), or on a Word file with a password (FZ605)."""
    from fazhi_report.messages.file_kinds import KINDS

    if kind == "encrypted":
        return _damaged(name, kind)
    words = KINDS[kind]
    return _refused(
        name,
        "FZ604",
        kind_zh=words.name.zh,
        kind_en=words.name.en,
        advice_zh=words.advice.zh,
        advice_en=words.advice.en,
    )


def _damaged(name: str, reason: str) -> Outcome[Manuscript]:
    from fazhi_report.messages.file_kinds import DAMAGE

    return _refused(name, "FZ605", reason_zh=DAMAGE[reason].zh, reason_en=DAMAGE[reason].en)


def _refused(name: str, code: str, **arguments: str) -> Outcome[Manuscript]:
    return Outcome(None, (Diagnostic(code, _top_of(name), arguments),))


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f}".removesuffix(".0")


def _top_of(name: str) -> Span:
    return Span(name, 1, 1, 1, 2)
