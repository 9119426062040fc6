"""Why YAML cannot be read here, in the words of an editor's mistake and not of a parser.

A parser says where it was at a loss and what it had expected. What the author did stands a little before: a quotation mark
that was never closed, a full-width colon, `{{ … }}` without quotation marks. Each rule below knows one such mistake from the
text around the place; the first that recognises it names the code and the right place. Most also say how the text would
have to read, at the same length, for the reading to go on, so that one run finds the mistakes further down as well.
"""

from __future__ import annotations

from collections.abc import Callable
from re import compile as compile_pattern
from typing import Final, NamedTuple

from fazhi_report.source_spans import Extent, Lines, SourceFinding


class Trail(NamedTuple):
    """What the parser had read before it stopped.

    `last` is the extent of the last scalar, or of the last `[…]` or `{…}` if that ended later; `open_blocks` are the starts
    of the mappings and lists that had not ended.
    """

    last: Extent
    open_blocks: tuple[int, ...]


class Trouble(NamedTuple):
    """A parser's complaint: what it says, what it was doing (or an empty string), the indices of both, and its trail."""

    lines: Lines
    problem: str
    context: str
    at: int
    context_at: int
    trail: Trail

    @property
    def text(self) -> str:
        """The text that was read."""
        return self.lines.text


class Cause(NamedTuple):
    """The mistake behind a complaint. `repaired` is the text without it, of the same length, or None."""

    finding: SourceFinding
    repaired: str | None = None


_KEY: Final = compile_pattern(r"""[ ]*(?:-[ ]+)*(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s"'#:\[{][^:\r\n]*?)[ ]*:[ ]+(?=\S)""")
"""The part of a line before its value."""

_KEY_PLACE: Final = compile_pattern(r"[ ]*(?:-[ ]+)*")
_FULL_WIDTH_COLON: Final = compile_pattern(r"([^\s:：]{1,30})[ ]*：")
_TIGHT_COLON: Final = compile_pattern(r"([^\s:：/]{1,30}):(?=[^\s:/])")
_LATIN_KEY: Final = compile_pattern(r"[A-Za-z_][A-Za-z_0-9]*[ ]*:")
_TABS: Final = compile_pattern(r"(?m)^[ ]*\t[ \t]*")
_DOCUMENT_END: Final = compile_pattern(r"(?m)^\.\.\.(?:\s|$)")


def explain(trouble: Trouble) -> Cause:
    """Return the mistake behind a complaint; FZ108 at the parser's own place where none of the usual ones is recognised."""
    for rule in _RULES:
        cause = rule(trouble)
        if cause is not None:
            return cause
    return Cause(SourceFinding("FZ108", trouble.at, _written_end(trouble, trouble.at)))


def explain_line_without_key(lines: Lines, start: int) -> SourceFinding | None:
    """Return why a text that begins at `start`, where a key was expected, has none, if its colon is to blame."""
    for code, pattern in (("FZ125", _FULL_WIDTH_COLON), ("FZ124", _TIGHT_COLON)):
        match = pattern.match(lines.text, start, lines.line_end(start))
        if match is not None:
            return SourceFinding(code, start, match.end(), {"key": match[1]})
    return None


def _tab(trouble: Trouble) -> Cause | None:
    """Find a tab in the indentation."""
    if "\t" not in trouble.text[trouble.at : trouble.at + 1]:
        return None
    line_start = _line_start(trouble, trouble.at)
    match = _TABS.match(trouble.text, line_start)
    if match is None:
        return Cause(SourceFinding("FZ109", trouble.at, trouble.at + 1, {"count": "1"}))
    count = str(len(_TABS.findall(trouble.text)))
    return Cause(SourceFinding("FZ109", match.start(), match.end(), {"count": count}))


def _quotation(trouble: Trouble) -> Cause | None:
    """Find a quotation mark that is never closed, or a backslash that means nothing between quotation marks."""
    if "quoted scalar" not in trouble.context:
        return None
    if "end of stream" in trouble.problem or "document" in trouble.problem:
        return _replaced("FZ121", trouble, trouble.context_at, _written_end(trouble, trouble.context_at))
    start = trouble.text.rfind("\\", trouble.context_at, trouble.at + 1)
    if start < 0:
        return None
    finding = SourceFinding("FZ129", start, start + 2, {"written": trouble.text[start : start + 2]})
    return Cause(finding, _with(trouble, start, "x"))


def _block_header(trouble: Trouble) -> Cause | None:
    """Find words on the line of `>-` or `|`."""
    if "block scalar" not in trouble.context:
        return None
    end = _written_end(trouble, trouble.at)
    if end <= trouble.at:
        return None
    return Cause(SourceFinding("FZ128", trouble.at, end), _with(trouble, trouble.at, " " * (end - trouble.at)))


def _reserved_character(trouble: Trouble) -> Cause | None:
    """Find a value that begins with a character that has a meaning in YAML."""
    start = trouble.at
    if any(word in trouble.context for word in ("alias", "anchor", "tag", "directive")):
        start = trouble.context_at
    elif "cannot start any token" not in trouble.problem and not (
        "node content" in trouble.problem and "flow" not in trouble.context
    ):
        if "are not allowed" not in trouble.problem or trouble.text[start : start + 1] not in {"-", "?"}:
            return None
        if _value_start(trouble, start) != start:
            return None
    character = trouble.text[start : start + 1]
    if not character.strip():
        return None
    finding = SourceFinding("FZ126", start, start + 1, {"character": character})
    length = _written_end(trouble, start) - start
    return Cause(finding, _with(trouble, start, ("#" if character == "%" else "x") * length))


def _bracket(trouble: Trouble) -> Cause | None:
    """Find a `{{ … }}` without quotation marks, or a bracket that is never closed."""
    if "flow" not in trouble.context:
        return None
    start = trouble.context_at
    if trouble.text[start - 1 : start + 1] == "{{":
        start -= 1
    return _braces(trouble, start) or _replaced("FZ130", trouble, start, start + 1, trouble.text[start : start + 1])


def _words_behind_value(trouble: Trouble) -> Cause | None:
    """Find words behind a closing quotation mark or a closing bracket."""
    start, end = trouble.trail.last
    if not end or not _out_of_place(trouble) or trouble.text[end : trouble.at].strip(" \t"):
        return None
    opening = trouble.text[start : start + 1]
    if opening in {"'", '"'}:
        if _line_start(trouble, start) != _line_start(trouble, trouble.at):
            return _replaced("FZ121", trouble, start, _written_end(trouble, start))
        return _replaced("FZ122", trouble, trouble.at, _written_end(trouble, trouble.at), value=start)
    if opening not in {"[", "{"}:
        return None
    surplus = trouble.text[trouble.at : trouble.at + 1]
    if surplus in {"]", "}"}:
        return _replaced("FZ130", trouble, trouble.at, trouble.at + 1, surplus, value=start)
    return _braces(trouble, start) or _replaced("FZ126", trouble, start, start + 1, opening)


def _second_colon(trouble: Trouble) -> Cause | None:
    """Find `: ` inside a value, or the line further up whose missing key made this colon a surprise."""
    if "mapping values" not in trouble.problem:
        return None
    value = _value_start(trouble, trouble.at)
    if value < trouble.at:
        return _replaced("FZ127", trouble, trouble.at, trouble.at + 1, value=value)
    start = trouble.trail.last[0]
    before = trouble.text[_line_start(trouble, start) : start]
    if trouble.trail.last[1] <= trouble.at and _KEY_PLACE.fullmatch(before):
        return _without_key(trouble, start)
    this_line = _line_start(trouble, trouble.at)
    words = this_line + len(trouble.text[this_line:]) - len(trouble.text[this_line:].lstrip(" "))
    if _LATIN_KEY.match(trouble.text, words):
        return _misaligned(trouble, words)
    return _replaced("FZ127", trouble, trouble.at, trouble.at + 1, value=words)


def _no_colon(trouble: Trouble) -> Cause | None:
    """Find a line where a key is expected and none can be made out."""
    if "simple key" not in trouble.context:
        return None
    return _without_key(trouble, trouble.context_at)


def _no_key(trouble: Trouble) -> Cause | None:
    """Find a colon with nothing before it."""
    if trouble.text[trouble.at : trouble.at + 1] != ":" or not _out_of_place(trouble):
        return None
    return Cause(SourceFinding("FZ117", trouble.at, trouble.at + 1))


def _second_document(trouble: Trouble) -> Cause | None:
    """Find a text that goes on behind `...`."""
    if "document start" not in trouble.problem or not _DOCUMENT_END.search(trouble.text, 0, trouble.at):
        return None
    return Cause(SourceFinding("FZ116", trouble.at, _written_end(trouble, trouble.at)))


def _indentation(trouble: Trouble) -> Cause | None:
    """Find a line that stands under none of the lines above it."""
    if not _out_of_place(trouble):
        return None
    before = trouble.text[_line_start(trouble, trouble.at) : trouble.at]
    return None if before.strip(" ") else _misaligned(trouble, trouble.at)


_RULES: Final[tuple[Callable[[Trouble], Cause | None], ...]] = (
    _tab,
    _quotation,
    _block_header,
    _reserved_character,
    _bracket,
    _words_behind_value,
    _second_colon,
    _no_colon,
    _no_key,
    _second_document,
    _indentation,
)
"""In this order: what the parser says plainly comes before what must be guessed from the text."""


def _out_of_place(trouble: Trouble) -> bool:
    return "expected" in trouble.problem or "not allowed" in trouble.problem


def _braces(trouble: Trouble, start: int) -> Cause | None:
    if not trouble.text.startswith("{{", start):
        return None
    return Cause(
        braces_finding(trouble.lines, start),
        _with(trouble, start, "x" * (_written_end(trouble, start) - start)),
    )


def braces_finding(lines: Lines, start: int) -> SourceFinding:
    """Return the finding for a `{{ … }}` that opens a value without quotation marks (FZ120)."""
    line_end = lines.line_end(start)
    closing = lines.text.find("}}", start, line_end)
    return SourceFinding("FZ120", start, line_end if closing < 0 else closing + 2)


def _without_key(trouble: Trouble, start: int) -> Cause:
    length = _written_end(trouble, start) - start
    finding = explain_line_without_key(trouble.lines, start)
    if finding is not None:
        return Cause(finding, _with(trouble, start, "\ufffd:" + " " * (length - 2)))
    return Cause(SourceFinding("FZ131", start, start + length), _with(trouble, start, "#" * length))


def _misaligned(trouble: Trouble, start: int) -> Cause:
    columns = {trouble.lines.position(block)[1] - 1 for block in trouble.trail.open_blocks}
    arguments = {
        "spaces": str(trouble.lines.position(start)[1] - 1),
        "expected": " / ".join(str(column) for column in sorted(columns)),
    }
    return Cause(SourceFinding("FZ123", start, _written_end(trouble, start), arguments))


def _replaced(
    code: str, trouble: Trouble, start: int, end: int, character: str = "", *, value: int | None = None
) -> Cause:
    """Return a cause whose value, from `value` (or `start`) to the end of its line, is to be read as plain letters."""
    first = start if value is None else value
    repaired = _with(trouble, first, "x" * (_written_end(trouble, first) - first))
    return Cause(SourceFinding(code, start, end, {"character": character} if character else {}), repaired)


def _with(trouble: Trouble, start: int, replacement: str) -> str:
    return trouble.text[:start] + replacement + trouble.text[start + len(replacement) :]


def _line_start(trouble: Trouble, index: int) -> int:
    return trouble.lines.starts[trouble.lines.position(index)[0] - 1]


def _written_end(trouble: Trouble, index: int) -> int:
    """Return the index behind the last character on the line of `index` that is no space."""
    return index + len(trouble.text[index : trouble.lines.line_end(index)].rstrip())


def _value_start(trouble: Trouble, index: int) -> int:
    """Return where the value begins on the line of `index`, or the end of the text if the line has no key before it."""
    line_start = _line_start(trouble, index)
    match = _KEY.match(trouble.text, line_start, trouble.lines.line_end(index))
    return len(trouble.text) if match is None else match.end()
