"""Bytes of a text or page → its characters. What a report may be encoded in is read; the rest is said with its place.

The order of the questions: does it carry a byte order mark, is it UTF-16 or UTF-32 without one, is it UTF-8, does a
page say what it is, is it GBK, is it Big5. A codec that meets one byte it cannot read has failed: nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Outcome, Span

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
"""Byte order marks, the codec behind each, and its name for readers. UTF-32 LE begins as UTF-16 LE does."""

_WIDE: Final = (
    ("utf-32-le", "UTF-32"),
    ("utf-32-be", "UTF-32"),
    ("utf-16-le", "UTF-16"),
    ("utf-16-be", "UTF-16"),
)
_SAMPLE: Final = 65536
"""Bytes looked at where a choice is made by how the text looks; a multiple of four."""

_USUAL: Final = re.compile("[\t\n\r -~·—‘’“”…\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e]")
"""What most of a Chinese text is made of, read rightly."""
_USUAL_SHARE: Final = 0.9

_GB_2312: Final = re.compile(rb"[\xa1-\xf7][\xa1-\xfe]")
_BIG_5: Final = re.compile(rb"[\xa1-\xc6][\x40-\x7e\xa1-\xfe]")
"""Pairs of bytes as the usual characters of each have them. Read as the other, they are rare characters."""
_HIGH: Final = bytes(range(0x80, 0x100))
_PAIRED_SHARE: Final = 0.9
"""The least share, of all bytes that are not ASCII, of those in usual pairs."""

_CHINESE: Final = re.compile("[\u2010-\u206f\u3000-\uffef]")
"""Chinese characters and their punctuation, among them no U+FFFD."""

_CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE: Final = 0.01
"""The share of control characters from which on bytes that are in no encoding are no text at all."""

_DECLARED: Final = {
    **dict.fromkeys(("gb2312", "gb_2312-80", "gbk", "x-gbk", "gb18030"), ("gb18030", "GBK")),
    **dict.fromkeys(("big5", "x-x-big5"), ("cp950", "Big5")),
    "big5-hkscs": ("big5hkscs", "Big5"),
}
"""What a page may say of its encoding, as browsers take it: the codec, and its name. All else is found by trial."""


class Decoded(NamedTuple):
    """A text without its byte order mark, and its encoding by the name that readers know it by."""

    text: str
    encoding: str


def decode(name: str, content: bytes, declared: str = "") -> Outcome[Decoded]:
    """Return the text of a file, and a note (FZ608) where it is not in UTF-8.

    `declared` is what a page says of its own encoding. None with FZ602 where the bytes are no text, with FZ607 and the
    place of the first bad byte where they are in no encoding, or damaged.
    """
    for mark, codec, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(name, content, len(mark), codec, encoding)
    if b"\x00" in content:
        wide = _wide_encoding(content)
        if wide is None:
            return Outcome(None, (Diagnostic("FZ602", _top_of(name)),))
        return _decoded(name, content, 0, *wide)
    for codec, encoding in _candidates(content, declared):
        try:
            return _noted(name, Decoded(content.decode(codec), encoding))
        except UnicodeDecodeError:
            continue
    if len(_CONTROL.findall(content)) > _CONTROL_SHARE * len(content):
        return Outcome(None, (Diagnostic("FZ602", _top_of(name)),))
    codec, encoding = ("gb18030", "GBK") if _looks_like(_GB_2312, content) else ("utf-8", "UTF-8")
    return _decoded(name, content, 0, codec, encoding)


def _candidates(content: bytes, declared: str) -> Iterator[tuple[str, str]]:
    """Yield codecs to try, the likeliest first, with their names.

    What reads as Chinese in UTF-8 is UTF-8, whatever a page says: pages are often converted and keep what they said
    before. A damaged UTF-8 text also reads as rare characters in GB 18030, so that is never tried for it.
    """
    said = _DECLARED.get(declared.strip().lower())
    if said is None or re.search(rb"[\xe3-\xe9\xef][\x80-\xbf]{2}", content):
        yield "utf-8", "UTF-8"
    if not _is_damaged_utf_8(content):
        if said is not None:
            yield said
        yield "utf-8", "UTF-8"
        if _looks_like(_GB_2312, content):
            yield "gbk", "GBK"
            yield "gb18030", "GB18030"
        elif _looks_like(_BIG_5, content):
            yield "cp950", "Big5"


def _wide_encoding(content: bytes) -> tuple[str, str] | None:
    """Return the codec that makes usual characters of bytes with zeros among them, and its name."""
    sample = content[:_SAMPLE]
    for codec, encoding in _WIDE:
        text = sample.decode(codec, "replace")
        if len(_USUAL.findall(text)) > _USUAL_SHARE * len(text):
            return codec, encoding
    return None


def _looks_like(pairs: re.Pattern[bytes], content: bytes) -> bool:
    """Say whether nearly all bytes that are not ASCII stand in such pairs."""
    high = len(content) - len(content.translate(None, _HIGH))
    left = pairs.sub(b"", content)
    return high > 0 and len(left) - len(left.translate(None, _HIGH)) <= (1 - _PAIRED_SHARE) * high


def _is_damaged_utf_8(content: bytes) -> bool:
    """Say whether bytes are UTF-8 but for a few: as many Chinese characters as bad bytes, or more."""
    text = content.decode(errors="replace")
    lost = text.count("\ufffd")
    return lost > 0 and len(text) - len(_CHINESE.sub("", text)) >= lost


def _decoded(name: str, content: bytes, start: int, codec: str, encoding: str) -> Outcome[Decoded]:
    """Return what a codec reads from a byte on, or the finding on the first byte that it cannot read (FZ607)."""
    try:
        return _noted(name, Decoded(content[start:].decode(codec), encoding))
    except UnicodeDecodeError as error:
        before = re.split("\r\n|\r|\n", content[start : start + error.start].decode(codec, "replace"))
        line, column = len(before), len(before[-1]) + 1
        arguments = {"byte": f"0x{content[start + error.start]:02X}", "encoding": encoding}
        return Outcome(None, (Diagnostic("FZ607", Span(name, line, column, line, column + 1), arguments),))


def _noted(name: str, decoded: Decoded) -> Outcome[Decoded]:
    if decoded.encoding == "UTF-8":
        return Outcome(decoded)
    return Outcome(decoded, (Diagnostic("FZ608", _top_of(name), {"encoding": decoded.encoding}),))


def _top_of(name: str) -> Span:
    return Span(name, 1, 1, 1, 2)
