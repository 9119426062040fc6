"""Bytes of a source file → its text. Only UTF-8 is read; whatever else an office program may write is named as such.

The order of the questions: is it too large, does it carry a byte order mark, is it UTF-16 or UTF-32, is it UTF-8, is it
GBK. Characters that no report should hold are found afterwards, in one search over the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from re import findall, finditer, split
from typing import Final

from fazhi_report.diagnostics import Diagnostic, Outcome, Span
from fazhi_report.source.spans import Lines, SourceFinding

LARGEST_FILE: Final = 16 * 1024 * 1024
"""Bytes. A section of a report has some ten thousand; a file beyond this is no section."""

UTF_8_MARK: Final = b"\xef\xbb\xbf"
_WIDE_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_WIDE_WITHOUT_MARK: Final = ("UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE")
_SAMPLE: Final = 4096
"""Bytes read on trial; a multiple of four."""

_UNWANTED: Final = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
"""Control characters (with NEL, LS and PS, which YAML 1.1 takes for line breaks and no editor shows as such), soft
hyphens, zero-width spaces, direction marks, inner byte order marks, noncharacters, and U+FFFD, the sign of a lost one.
"""

_GBK_SHARE: Final = 0.9
"""The least share, of all bytes that are not ASCII, of those in pairs as common Chinese characters have them."""


def decode_source(file: str, content: bytes) -> Outcome[str]:
    """Return the text of a source file without its byte order mark, or None with the reason (FZ101–FZ104, FZ106)."""
    if len(content) > LARGEST_FILE:
        arguments = {"size": f"{len(content) / 1024 / 1024:.1f}", "limit": str(LARGEST_FILE // 1024 // 1024)}
        return Outcome(None, (Diagnostic("FZ106", _top_of(file), arguments),))
    marked = content.startswith(UTF_8_MARK)
    findings = (Diagnostic("FZ104", _top_of(file)),) if marked else ()
    wide = _wide_encoding(content)
    if wide is not None:
        return Outcome(None, (Diagnostic("FZ103", _top_of(file), _conversion(file, wide)),))
    try:
        return Outcome(content[len(UTF_8_MARK) if marked else 0 :].decode(), findings)
    except UnicodeDecodeError as error:
        return Outcome(None, (*findings, _undecodable(file, error.object, error.start)))


def lines_for_display(content: bytes) -> list[str]:
    """Return the lines of a file for showing them: in the encoding that `decode_source` finds, damage as U+FFFD."""
    return split(r"\r\n|\r|\n", _text_for_display(content))


def _text_for_display(content: bytes) -> str:
    wide = _wide_encoding(content)
    if wide is not None:
        return content.decode(wide, "replace").removeprefix("\ufeff")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode(*(("gb18030", "replace") if _is_gbk(content) else ("utf-8-sig", "replace")))


def unwanted_characters(text: str) -> Iterator[tuple[int, str]]:
    """Yield index and name (`U+200B`) of each character that no report should hold (FZ105)."""
    if _is_ordinary(text):
        return
    for match in finditer(_UNWANTED, text):
        yield match.start(), f"U+{ord(match[0]):04X}"


def without_unwanted_characters(text: str) -> str:
    """Return the text with U+FFFD in place of each unwanted character, so that all indices stay as they are."""
    from re import sub

    return sub(_UNWANTED, "\ufffd", text)


def _is_ordinary(text: str) -> bool:
    """Say whether a text surely holds nothing unwanted: it can be printed, but for spaces and line breaks.

    A search takes more time than this, and its pattern alone longer to compile than a whole report to read.
    """
    letters = text.replace("\n", "")
    if not letters.isprintable():
        for space in "\r\t\xa0\u3000":
            letters = letters.replace(space, "")
        if not letters.isprintable():
            return False
    return "\ufffc" not in letters and "\ufffd" not in letters


def _top_of(file: str) -> Span:
    return Span(file, 1, 1, 1, 2)


def _conversion(file: str, encoding: str) -> dict[str, str]:
    from shlex import quote

    converted = quote(f"{file}.utf8")
    command = f"iconv -f {encoding} -t UTF-8 {quote(file)} > {converted} && mv {converted} {quote(file)}"
    return {"encoding": encoding, "command": command}


def _wide_encoding(content: bytes) -> str | None:
    """Return the name of a file's encoding if that is UTF-16 or UTF-32, by its mark or by trial."""
    for mark, name in _WIDE_MARKS:
        if content.startswith(mark):
            return name
    if b"\x00" not in content:
        return None
    sample = content[:_SAMPLE]
    for name in _WIDE_WITHOUT_MARK:
        with suppress(UnicodeDecodeError):
            text = sample.decode(name)
            if (":" in text or "\n" in text) and next(unwanted_characters(text), None) is None:
                return name
    return None


def _undecodable(file: str, content: bytes, index: int) -> Diagnostic:
    """Return the finding for bytes of which those at `index` are not UTF-8: GBK (FZ102) or anything else (FZ101)."""
    if _is_gbk(content):
        index = next(position for position, byte in enumerate(content) if byte >= 0x80)
        finding = SourceFinding("FZ102", index, index + 1, _conversion(file, "GB18030"))
    else:
        finding = SourceFinding("FZ101", index, index + 1, {"byte": f"0x{content[index]:02X}"})
    before = content[:index].decode()
    return Lines(file, before).placed(finding._replace(start=len(before), end=len(before) + 1))


def _is_gbk(content: bytes) -> bool:
    """Say whether bytes that are not UTF-8 read as Chinese in GB18030.

    A UTF-8 file with one damaged byte also reads as (rare) Chinese characters in GB18030. It is told apart by how much
    of it is sound UTF-8: nearly all of it, whereas real GBK text is nearly never.
    """
    as_utf_8 = content.decode(errors="replace")
    if len(findall("[\u2000-\u206f\u3000-\uffef]", as_utf_8)) >= as_utf_8.count("\ufffd"):
        return False
    high = len(findall(rb"[\x80-\xff]", content))
    paired = 2 * len(findall(rb"[\xa1-\xf7][\xa1-\xfe]", content))
    return paired >= _GBK_SHARE * high
