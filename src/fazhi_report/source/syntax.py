"""Why YAML cannot be read here, in the words of an editor's mistake and not of a parser.

A parser says where it was at a loss and what it had expected. What the author did stands a little before: a quotation
mark that was never closed, a full-width colon, `{{ … }}` without quotation marks. Each rule below knows one such
mistake from the text around the place; the first that recognises it names the code and the right place. Most also say
how the text would have to read, at the same length, for the reading to go on, so that one run finds the mistakes
further down as well.
"""

from __future__ import annotations

from collections.abc import Callable
from re import compile as compile_pattern
from typing import Final, NamedTuple

from fazhi_report.source.complaint import Trouble
from fazhi_report.source.spans import Extent, Lines, SourceFinding


class Cause(NamedTuple):
    """The mistake behind a complaint. `repaired` is the text without it, of the same length, or None."""

    finding: SourceFinding
    repaired: str | None = None


_KEY: Final = compile_pattern(r"""[ ]*(?:-[ ]+)*(?:"[^"\r\n]*"[ ]*|'[^'\r\n]*'[ ]*|[^\s"'#:\[{][^:\r\n]*):[ ]+(?=\S)""")
"""The part of a line before its value."""

_BEFORE_KEY: Final = compile_pattern(r"[ ]*(?:-[ ]+)*")
_HAS_KEY: Final = compile_pattern(r"[^:\r\n]*:(?:[ ]|$)")
_FULL_WIDTH_COLON: Final = compile_pattern(r"([^\s:：]{1,30})[ ]*：")
_TIGHT_COLON: Final = compile_pattern(r"([^\s:：/]{1,30}):(?=[^\s:/]|[\u3000\xa0])")
_LATIN_KEY: Final = compile_pattern(r"[A-Za-z_][A-Za-z_0-9]*[ ]*:")
_TABS: Final = compile_pattern(r"(?m)^[ ]*\t[ \t]*")
_ESCAPE: Final = compile_pattern(r"\\(?:x\w{0,2}|u\w{0,4}|U\w{0,8}|[^\r\n]?)")
_DOCUMENT_END: Final = compile_pattern(r"(?m)^\.\.\.(?:\s|$)")
_OPEN_VALUE: Final = compile_pattern(r"(?:.*:)?[ ]*(?:[|>][-+0-9]*[ ]*)?(?:#.*)?")
"""A line whose value is to follow, further in, on the next one."""


def explain(trouble: Trouble) -> Cause:
    """Return the mistake behind a complaint, or FZ108 at the parser's own place where it is none of the usual ones."""
    for rule in _RULES:
        cause = rule(trouble)
        if cause is not None:
            return cause
    return Cause(SourceFinding("FZ108", trouble.at, _words_end(trouble, trouble.at)))


def explain_line_without_key(lines: Lines, start: int) -> SourceFinding | None:
    """Return why a text that begins at `start`, where a key was expected, has none, if its colon is to blame."""
    for code, pattern in (("FZ125", _FULL_WIDTH_COLON), ("FZ124", _TIGHT_COLON)):
        match = pattern.match(lines.text, start, lines.line_end(start))
        if match is not None:
            return SourceFinding(code, start, match.end(), {"key": match[1]})
    return None


def braces_finding(lines: Lines, start: int) -> SourceFinding:
    """Return the finding for a `{{ … }}` that opens a value without quotation marks (FZ120)."""
    line_end = lines.line_end(start)
    closing = lines.text.find("}}", start, line_end)
    return SourceFinding("FZ120", start, line_end if closing < 0 else closing + 2)


def _tab(trouble: Trouble) -> Cause | None:
    """Find a tab in the indentation."""
    match = _TABS.match(trouble.text, _line_start(trouble, trouble.at))
    if match is None or not match.start() <= trouble.at < match.end():
        return None
    count = str(len(_TABS.findall(trouble.text)))
    return Cause(SourceFinding("FZ109", match.start(), match.end(), {"count": count}))


def _quotation(trouble: Trouble) -> Cause | None:
    """Find a quotation mark that is never closed, or a backslash that means nothing between quotation marks."""
    if "quoted scalar" not in trouble.context:
        return None
    if "end of stream" in trouble.problem or "document" in trouble.problem:
        return _unclosed_quotation(trouble, trouble.context_at)
    start = trouble.text.rfind("\\", trouble.context_at, trouble.at + 1)
    match = _ESCAPE.match(trouble.text, max(0, start))
    if match is None:
        return None
    finding = SourceFinding("FZ129", match.start(), match.end(), {"written": match[0]})
    return Cause(finding, _with(trouble, start, "x"))


def _block_header(trouble: Trouble) -> Cause | None:
    """Find words on the line of `>-` or `|`."""
    end = _words_end(trouble, trouble.at)
    if "block scalar" not in trouble.context or end <= trouble.at:
        return None
    return Cause(SourceFinding("FZ128", trouble.at, end), _with(trouble, trouble.at, " " * (end - trouble.at)))


def _reserved_character(trouble: Trouble) -> Cause | None:
    """Find a value that begins with a character that has a meaning in YAML."""
    start = trouble.at
    if any(word in trouble.context for word in ("alias", "anchor", "tag", "directive")):
        start = trouble.context_at
    elif "not allowed" in trouble.problem:
        if trouble.text[start : start + 1] not in {"-", "?"} or _value_start(trouble, start) != start:
            return None
    elif "cannot start any token" not in trouble.problem and (
        "node content" not in trouble.problem or "flow" in trouble.context
    ):
        return None
    opening = _left_open(trouble, start)
    if opening is not None:
        return _unclosed_quotation(trouble, opening)
    character = trouble.text[start : start + 1]
    return _reserved(trouble, start, character) if character.strip() else None


def _left_open(trouble: Trouble, start: int) -> int | None:
    """Return where a quotation opens, lines above, that a mark just before `start` seems to close; None if none does.

    That mark opens a quotation of its own: `unit: "%` and, below, `unit: "%"`.
    """
    mark = trouble.text[max(start - 1, 0) : start]
    if mark not in {'"', "'"} or _value_start(trouble, start) != start - 1:
        return None
    opened = list(compile_pattern(rf"(?m):[ \t]+({mark})[^{mark}\n]*$").finditer(trouble.text, 0, start - 1))
    return opened[-1].start(1) if opened else None


def _bracket(trouble: Trouble) -> Cause | None:
    """Find a `{{ … }}` without quotation marks, or a bracket that is never closed."""
    start = trouble.context_at
    if "flow" not in trouble.context or trouble.text[start : start + 1] not in {"[", "{"}:
        return None
    if trouble.text.endswith("{{", 0, start + 1):
        start -= 1
    if trouble.text.startswith("{{", start):
        return _braces(trouble, start)
    return _unbalanced(trouble, start, start)


def _words_behind_value(trouble: Trouble) -> Cause | None:
    """Find words behind a closing quotation mark or a closing bracket."""
    start, end = trouble.last
    if not end or not _out_of_place(trouble) or trouble.text[end : trouble.at].strip(" \t"):
        return None
    opening = trouble.text[start]
    surplus = trouble.text[trouble.at : trouble.at + 1]
    if opening in "'\"":
        if _line_start(trouble, start) != _line_start(trouble, trouble.at):
            return _unclosed_quotation(trouble, start)
        finding = SourceFinding("FZ122", trouble.at, _words_end(trouble, trouble.at))
        return Cause(finding, _with_letters(trouble, start))
    if trouble.text.startswith("{{", start):
        return _braces(trouble, start)
    if opening in "[{":
        return _unbalanced(trouble, trouble.at, start) if surplus in {"]", "}"} else _reserved(trouble, start, opening)
    return None


def _second_colon(trouble: Trouble) -> Cause | None:
    """Find `: ` inside a value, or the line further up whose missing key made this colon a surprise."""
    if "mapping values" not in trouble.problem:
        return None
    value = _value_start(trouble, trouble.at)
    if value >= trouble.at:
        start, end = trouble.last
        if end <= trouble.at and _BEFORE_KEY.fullmatch(trouble.text, _line_start(trouble, start), start):
            return _without_key(trouble, start)
        value = _words_start(trouble, trouble.at)
        if _LATIN_KEY.match(trouble.text, value):
            return _misaligned(trouble, value)
    return Cause(SourceFinding("FZ127", trouble.at, trouble.at + 1), _with_letters(trouble, value))


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
    return Cause(SourceFinding("FZ116", trouble.at, _words_end(trouble, trouble.at)))


def _indentation(trouble: Trouble) -> Cause | None:
    """Find a line that stands under none of the lines above it."""
    if not _out_of_place(trouble) or _words_start(trouble, trouble.at) != trouble.at:
        return None
    return _misaligned(trouble, trouble.at)


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


def _braces(trouble: Trouble, start: int) -> Cause:
    return Cause(braces_finding(trouble.lines, start), _with_letters(trouble, start))


def _unclosed_quotation(trouble: Trouble, start: int) -> Cause:
    return Cause(SourceFinding("FZ121", start, _words_end(trouble, start)), _with_letters(trouble, start))


def _unbalanced(trouble: Trouble, bracket: int, value: int) -> Cause:
    finding = SourceFinding("FZ130", bracket, bracket + 1, {"character": trouble.text[bracket : bracket + 1]})
    return Cause(finding, _with_letters(trouble, value))


def _reserved(trouble: Trouble, start: int, character: str) -> Cause:
    letters = "#" if character == "%" else "x"
    finding = SourceFinding("FZ126", start, start + 1, {"character": character})
    return Cause(finding, _with_letters(trouble, start, letters))


def _without_key(trouble: Trouble, start: int) -> Cause:
    finding = explain_line_without_key(trouble.lines, start)
    if finding is not None:
        length = _words_end(trouble, start) - start
        return Cause(finding, _with(trouble, start, "\ufffd:" + " " * (length - 2)))
    above = _near(trouble, start, -1)
    if above is not None and _OPEN_VALUE.fullmatch(trouble.text, *above):
        expected = above[0] - _line_start(trouble, above[0]) + 2
        return _misaligned(trouble, start, str(expected))
    return Cause(SourceFinding("FZ131", start, _words_end(trouble, start)), _with_letters(trouble, start, "#"))


def _misaligned(trouble: Trouble, start: int, expected: str = "") -> Cause:
    spaces = trouble.lines.position(start)[1] - 1
    expected = expected or " / ".join(map(str, _columns_for(trouble, start, spaces)))
    if not expected:
        return Cause(SourceFinding("FZ108", start, _words_end(trouble, start)))
    arguments = {"spaces": str(spaces), "expected": expected}
    return Cause(SourceFinding("FZ123", start, _words_end(trouble, start), arguments))


def _columns_for(trouble: Trouble, start: int, spaces: int) -> list[int]:
    """Return the indentations, ascending, that the line at `start` may have been meant to have: one where it is plain.

    It is plain where the lines above and below stand at one level, or where one level of the lines above is nearest.
    """
    is_item = trouble.text.startswith("- ", start)
    levels = [level for level in _levels_above(trouble, start, is_item) if level != spaces]
    if levels and levels[0] == _sibling_below(trouble, start, is_item):
        return levels[:1]
    nearest = min((abs(level - spaces) for level in levels), default=0)
    close = [level for level in levels if abs(level - spaces) == nearest]
    return close if len(close) == 1 else sorted(levels)


def _sibling_below(trouble: Trouble, start: int, is_item: bool) -> int | None:
    """Return the column of the line below if it seems to be of one kind with the line at `start`, and not inside it."""
    below = _near(trouble, start, 1)
    if below is None or trouble.text.startswith("-", below[0]) != is_item:
        return None
    if _OPEN_VALUE.fullmatch(trouble.text, start, _words_end(trouble, start)):
        return None
    return below[0] - _line_start(trouble, below[0])


def _levels_above(trouble: Trouble, index: int, is_item: bool) -> list[int]:
    """Return the columns, nearest line first, at which a line at `index` could stand under those above it.

    A line with `-` can only be one more item of a list, any other that has a key one more key; and a line without
    either continues the text above it.
    """
    has_key = is_item or _level(trouble, index, _words_end(trouble, index))[1]
    levels: list[int] = []
    least = None
    above = _near(trouble, index, -1)
    while above is not None and least != 0:
        column = above[0] - _line_start(trouble, above[0])
        level, is_structure = _level(trouble, *above)
        if not has_key and not is_structure:
            return [column]
        if least is None or column < least:
            if is_structure and (not is_item or level > column):
                levels.append(column if is_item else level)
            least = column
        above = _near(trouble, above[0], -1)
    return levels


def _level(trouble: Trouble, start: int, end: int) -> tuple[int, bool]:
    """Return the column of the words from `start` to `end` behind any `-`, and whether they hold a `-` or a key."""
    match = _BEFORE_KEY.match(trouble.text, start, end)
    words = start if match is None else match.end()
    column = words - _line_start(trouble, start)
    return column, words > start or _HAS_KEY.match(trouble.text, words, end) is not None


def _near(trouble: Trouble, index: int, step: int) -> Extent | None:
    """Return the extent of the words on the nearest line above (-1) or below (1) that is no comment, or None."""
    starts = trouble.lines.starts
    line = trouble.lines.position(index)[0] - 1 + step
    while 0 <= line < len(starts):
        start = _words_start(trouble, starts[line])
        end = _words_end(trouble, start)
        if end > start and trouble.text[start] != "#":
            return start, end
        line += step
    return None


def _with(trouble: Trouble, start: int, replacement: str) -> str:
    return trouble.text[:start] + replacement + trouble.text[start + len(replacement) :]


def _with_letters(trouble: Trouble, start: int, letter: str = "x") -> str:
    """Return the text with a letter in place of each character from `start` to the end of its line."""
    return _with(trouble, start, letter * (_words_end(trouble, start) - start))


def _line_start(trouble: Trouble, index: int) -> int:
    return trouble.lines.starts[trouble.lines.position(index)[0] - 1]


def _words_start(trouble: Trouble, index: int) -> int:
    """Return the index of the first character that is no space on the line of `index`."""
    line = trouble.text[_line_start(trouble, index) : trouble.lines.line_end(index)]
    return _line_start(trouble, index) + len(line) - len(line.lstrip(" "))


def _words_end(trouble: Trouble, index: int) -> int:
    """Return the index behind the last character that is no space on the line of `index`, not before `index`."""
    return index + len(trouble.text[index : trouble.lines.line_end(index)].rstrip())


def _value_start(trouble: Trouble, index: int) -> int:
    """Return where the value begins on the line of `index`, or the end of the text if the line has no key before it."""
    match = _KEY.match(trouble.text, _line_start(trouble, index), trouble.lines.line_end(index))
    return len(trouble.text) if match is None else match.end()
