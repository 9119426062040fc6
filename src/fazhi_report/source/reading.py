"""YAML bytes → plain data, and the place of every key and value. The only module that knows `yaml`.

All scalars stay texts exactly as written: `1.10`, `no` and `0123` are never turned into anything. What other programs
would turn into something else (YAML 1.1 does) is a finding, and so is every part of YAML that a report has no use for.

libyaml's events are read in one pass, without recursion, into data and places (`tree`). Nothing else is done on
a clean file: lines, columns and the insides of values are worked out when somebody asks, the causes of syntax errors
when there is one (`syntax`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from re import compile as compile_pattern
from typing import Any, Final

import yaml
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from fazhi_report.diagnostics import Outcome
from fazhi_report.source.complaint import UNREADABLE, trouble_of
from fazhi_report.source.encoding import UTF_8_MARK, decode_source, unwanted_characters, without_unwanted_characters
from fazhi_report.source.misread import (
    BLOCK_LOOKALIKES,
    DASHED_KEYS,
    MISREAD_WORDS,
    code_of_misread,
    has_odd_indentation,
    may_hold_lookalike,
    needs_a_look,
)
from fazhi_report.source.spans import Extent, Lines, SourceFinding
from fazhi_report.source.tree import Node, SourceFile, SourceMapping, SourceSequence, key_extent

Event = Any
"""An event of PyYAML. Its type stubs give every place in it as optional, which no place of a parser's event is."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""What gives the events: libyaml, or the pure parser where PyYAML was built without it."""

DEEPEST: Final = 32
"""Mappings and lists inside each other; a report needs six."""

MOST_FINDINGS: Final = 200
"""Findings kept of one reading: enough to mend a file, and a bound on what one that is no source at all can cost."""

MOST_CAUSES: Final = 20
"""Syntax errors looked for in one run; each takes one more reading of the file."""

_ODD_KEYS: Final = MISREAD_WORDS | DASHED_KEYS | {"", "<<"}
_TAG: Final = r"![^\s,\[\]{}]*"

_ITEM: Final = object()
"""Stands in the place of a key while a list is open."""

_ASIDE: Final = object()
"""The key of a value that nobody will see, such as that of a repeated key."""


def read_source(file: str, content: bytes) -> Outcome[SourceFile]:
    """Return a source file as data with places, and everything that is wrong with its YAML (FZ101–FZ135).

    `file` is the name shown to the reader, `content` the bytes as read from disk. There is no value where the file
    cannot be followed to its end: unreadable bytes, a syntax error, no mapping at the top, nesting beyond `DEEPEST`.
    """
    decoded = decode_source(file, content)
    if decoded.value is None:
        return Outcome(None, decoded.diagnostics)
    lines = Lines(file, decoded.value)
    unwanted = [
        SourceFinding("FZ105", index, index + 1, {"character": character})
        for index, character in islice(unwanted_characters(lines.text), MOST_FINDINGS)
    ]
    if unwanted:
        readable = without_unwanted_characters(lines.text)
        content = readable.encode()
    else:
        readable = lines.text
        content = content.removeprefix(UTF_8_MARK)
    walk = _Walk(Lines(file, readable))
    error = walk.read(content)
    findings = walk.findings if error is None and not walk.is_doubtful else _with_causes(error, walk)
    diagnostics = (*decoded.diagnostics, *map(lines.placed, [*unwanted, *findings]))
    if walk.root is None:
        return Outcome(None, diagnostics)
    return Outcome(SourceFile(lines, *walk.root), diagnostics)


class _Frame:
    """A mapping or list that is being read: its data, the places of its parts, and in a mapping the key in hand."""

    __slots__ = ("data", "key", "key_start", "node", "places")

    def __init__(self, node: SourceMapping | SourceSequence) -> None:
        self.node = node
        self.data: Any
        self.places: Any
        self.key: Any
        if type(node) is SourceMapping:
            self.data, self.places, self.key = {}, node.entries, None
        elif type(node) is SourceSequence:
            self.data, self.places, self.key = [], node.items, _ITEM
        self.key_start = 0


class _Walk:
    """One reading of the events of a text: data and places (`root`), and what is wrong with them."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.findings: list[SourceFinding] = []
        self.root: tuple[dict[str, object], SourceMapping] | None = None
        self.is_doubtful = has_odd_indentation(lines.text)
        self._text = lines.text
        self._document = _Frame(SourceSequence(0))
        self._documents = 0
        self._aside: list[_Frame] = []
        self._silent_until = 0
        self._too_deep = False

    def read(self, content: bytes) -> Exception | None:
        """Read the text from its UTF-8 form. Return the parser's error if it cannot be followed to its end."""
        try:
            self._read_events(LOADER(content).get_event)
        except UNREADABLE as error:
            return error
        for frame in self._aside:
            frame.data.pop(_ASIDE, None)
            frame.places.pop(_ASIDE, None)
        if not self._too_deep:
            self._take_root()
        return None

    def _read_events(self, next_event: Callable[[], Event]) -> None:
        """Read events to the end. What has nothing odd about it is dealt with right here, for speed."""
        frame = self._document
        stack: list[_Frame] = []
        with_properties = "&" in self._text or "!" in self._text
        for event in iter(next_event, None):
            kind = type(event)
            if kind is ScalarEvent:
                value = event.value
                if frame.key is None:
                    frame.key_start = event.start_mark.index
                    if with_properties or event.style or value in _ODD_KEYS or value in frame.places:
                        frame.key = self._checked_key(frame, event)
                    else:
                        frame.key = value
                elif with_properties or frame.key is _ITEM or needs_a_look(value, event.style):
                    self._add(frame, event)
                else:
                    frame.data[frame.key] = value
                    frame.places[frame.key] = (frame.key_start, (event.start_mark.index, event.end_mark.index))
                    frame.key = None
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                frame.node.end = event.end_mark.index
                frame = stack.pop()
            else:
                following = self._structure(frame, stack, event)
                if following is None:
                    return
                frame = following

    def _structure(self, frame: _Frame, stack: list[_Frame], event: Event) -> _Frame | None:
        """Follow an event that is neither a scalar nor an end. Return the frame to go on with, or None to stop."""
        kind = type(event)
        start, end = event.start_mark.index, event.end_mark.index
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            stack.append(frame)
            if len(stack) > DEEPEST:
                self._note("FZ118", start, start + 1, {"limit": str(DEEPEST)})
                self._too_deep = True
                return None
            inner = _Frame(SourceMapping(start) if kind is MappingStartEvent else SourceSequence(start))
            self._open(frame, inner, event)
            return inner
        if kind is AliasEvent:
            self._leave_out_alias(frame, start, end)
        elif kind is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._note("FZ116", start, end)
                return None
        return frame

    def _open(self, frame: _Frame, inner: _Frame, event: Event) -> None:
        """Place the mapping or list that begins with `event` in the open one, unless it stands for a mistake."""
        start = inner.node.start
        if event.anchor is not None or event.tag is not None:
            self._note_properties(event)
        if event.flow_style and self._text.startswith("{{", start):
            self._note_braces(start)
            if frame.key is not None:
                self._leave_out(frame)
                return
        if frame.key is None:
            self._note("FZ117", start, start + 1)
            self._set_aside(frame, start)
        elif frame.key is _ITEM:
            frame.data.append(inner.data)
            frame.places.append(inner.node)
        else:
            frame.data[frame.key] = inner.data
            frame.places[frame.key] = (frame.key_start, inner.node)
            frame.key = None

    def _checked_key(self, frame: _Frame, event: Event) -> object:
        """Return the key to use for one that may be quoted, repeated or odd, having noted what is wrong with it."""
        key = self._without_escaped_characters(event) if event.style == '"' else event.value
        start, end = key_extent(self._text, frame.key_start, key)
        self._note_properties(event)
        self.is_doubtful = self.is_doubtful or key in DASHED_KEYS
        if not event.style and key == "<<":
            self._note("FZ111", start, end, {"written": key})
        elif not event.style and not key:
            self._note("FZ117", start, start + 1)
        elif key in frame.places:
            first = key_extent(self._text, frame.places[key][0], key)
            self._note("FZ110", start, end, {"key": key}, (first,))
        else:
            if not event.style and key in MISREAD_WORDS:
                self._note("FZ113", start, end, {"word": key})
            return key
        self._set_aside(frame, start)
        return _ASIDE

    def _add(self, frame: _Frame, event: Event) -> None:
        """Add a scalar to the open list or mapping unless it is empty, having noted what is wrong with it."""
        value = event.value
        start, end = event.start_mark.index, event.end_mark.index
        self._note_properties(event)
        if not event.style and may_hold_lookalike(value):
            self._doubt(frame, value, start)
        if frame is not self._document:
            if event.style == '"':
                value = self._without_escaped_characters(event)
            elif event.style != "'" and not value.strip():
                self._note_empty(frame, start)
                self._leave_out(frame)
                return
            elif not event.style and (code := code_of_misread(value, frame.key)) is not None:
                self._note(code, start, end, {"word": value})
        if frame.key is _ITEM:
            frame.data.append(value)
            frame.places.append((start, end))
        else:
            frame.data[frame.key] = value
            frame.places[frame.key] = (frame.key_start, (start, end))
            frame.key = None

    def _doubt(self, frame: _Frame, value: str, start: int) -> None:
        """Have all lines looked through if a full-width sign in a plain value may stand for one of YAML's."""
        if frame.key is _ITEM:
            self.is_doubtful |= value[0] in BLOCK_LOOKALIKES or value.partition("：")[0].strip().isascii()
        else:
            before = self._text[frame.key_start : start]
            self.is_doubtful |= value[0] in BLOCK_LOOKALIKES or "\n" in before or "\r" in before

    def _leave_out(self, frame: _Frame) -> None:
        """Go on without the value in hand; its key keeps its place."""
        if frame.key is not _ITEM:
            frame.places[frame.key] = (frame.key_start, None)
            frame.key = None

    def _set_aside(self, frame: _Frame, start: int) -> None:
        """Let the next value go where nobody will see it."""
        frame.key_start = start
        frame.key = _ASIDE
        self._aside.append(frame)

    def _leave_out_alias(self, frame: _Frame, start: int, end: int) -> None:
        if frame.key is not _ASIDE:
            self._note("FZ111", start, end, {"written": self._text[start:end]})
        if frame.key is None:
            self._set_aside(frame, start)
        else:
            self._leave_out(frame)

    def _take_root(self) -> None:
        """Set `root` if there is a mapping at the top; else note what there is instead."""
        data: object = None
        node: Node = (0, 0)
        if self._document.data:
            data, node = self._document.data[0], self._document.places[0]
        if isinstance(data, dict) and isinstance(node, SourceMapping):
            self.root = data, node
        elif not self._silent_until:
            start = node[0] if isinstance(node, tuple) else node.start
            finding = None
            if not data:
                start = 0
            elif isinstance(data, str):
                from fazhi_report.source.syntax import explain_line_without_key

                finding = explain_line_without_key(self.lines, start)
            self.findings.append(finding or SourceFinding("FZ107", start, start + 1))

    def _note(
        self, code: str, start: int, end: int, arguments: Mapping[str, str] = {}, related: tuple[Extent, ...] = ()
    ) -> None:
        if start >= self._silent_until and len(self.findings) < MOST_FINDINGS:
            self.findings.append(SourceFinding(code, start, end, arguments, related))

    def _note_braces(self, start: int) -> None:
        """Note an unquoted `{{ … }}`, and nothing of what YAML believes to see inside it."""
        from fazhi_report.source.syntax import braces_finding

        finding = braces_finding(self.lines, start)
        self._note(finding.code, finding.start, finding.end)
        self._silent_until = max(self._silent_until, finding.end)

    def _note_properties(self, event: Event) -> None:
        """Note the anchor and the tag of a key or value; both stand before it."""
        start = event.start_mark.index
        if event.anchor is not None:
            place = self._text.index("&", start)
            self._note("FZ111", place, place + 1 + len(event.anchor), {"written": f"&{event.anchor}"})
        if event.tag is not None:
            match = compile_pattern(_TAG).search(self._text, start)
            if match is not None:
                self._note("FZ112", *match.span(), {"tag": match[0]})

    def _note_empty(self, frame: _Frame, start: int) -> None:
        """Note a key with nothing behind its colon, or a `-` with nothing behind it."""
        if frame.key is _ITEM:
            dash = max(0, self._text.rfind("-", 0, start + 1))
            self._note("FZ119", dash, dash + 1, {"key": "-"})
        elif frame.key is not _ASIDE:
            self._note("FZ119", *key_extent(self._text, frame.key_start, frame.key), {"key": frame.key})

    def _without_escaped_characters(self, event: Event) -> str:
        """Return a double-quoted text with U+FFFD for each unwanted character, having noted those made by escapes."""
        value: str = event.value
        found = list(islice(unwanted_characters(value), MOST_FINDINGS))
        if not found:
            return value
        from fazhi_report.source.alignment import align

        alignment = align(self._text, event.start_mark.index, event.end_mark.index, value)
        for offset, character in found:
            start, end = alignment.extent(offset, offset + 1)
            if self._text.startswith("\\", start):
                self._note("FZ105", start, end, {"character": character})
        return without_unwanted_characters(value)


def _with_causes(error: Exception | None, walk: _Walk) -> list[SourceFinding]:
    """Return the mistakes that keep a text from being read as it was meant, and what else is wrong with it.

    Where the reading could go on if a mistake were mended, the text is read again without that mistake. `walk` loses
    its root where a text can be followed and still is not what it was meant to be.
    """
    from fazhi_report.source.lookalikes import find_lookalikes

    lookalikes = find_lookalikes(walk.lines)
    if error is None and not lookalikes.is_certain:
        return walk.findings
    walk.root = None
    causes = list(lookalikes.findings)
    if lookalikes.mended is None:
        return causes[:MOST_FINDINGS]
    if causes:
        error, walk = _read_again(walk, lookalikes.mended)
    return _with_syntax_errors(error, walk, causes)


def _with_syntax_errors(error: Exception | None, walk: _Walk, causes: list[SourceFinding]) -> list[SourceFinding]:
    """Return the causes known so far, those of syntax errors, and the findings on other lines."""
    from fazhi_report.source.syntax import explain

    explained = {walk.lines.position(cause.start)[0] for cause in causes}
    readings = 0
    while error is not None and readings < MOST_CAUSES:
        readings += 1
        cause = explain(trouble_of(error, walk.lines, LOADER))
        line, _ = walk.lines.position(cause.finding.start)
        if line in explained:
            break
        explained.add(line)
        causes.append(cause.finding)
        if cause.repaired is None:
            break
        error, walk = _read_again(walk, cause.repaired)
    others = (found for found in walk.findings if walk.lines.position(found.start)[0] not in explained)
    return [*causes, *(found for found in others if found.code != "FZ107")][:MOST_FINDINGS]


def _read_again(walk: _Walk, text: str) -> tuple[Exception | None, _Walk]:
    again = _Walk(Lines(walk.lines.file, text))
    return again.read(text.encode()), again
