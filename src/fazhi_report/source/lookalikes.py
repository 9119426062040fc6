"""Signs that an input method or a word processor writes in place of YAML's own: `：` `－` `＞` and wide spaces.

Whoever types one such sign has mostly typed them all through the file, and a parser stumbles over the first, or over
none: `- lead：甲` is an ordinary text to it. So once there is reason for doubt, all lines are looked through, and every
such sign is found in one run. The signs belong in Chinese prose, however; a line is looked at only where a key or an
item of a list must begin. Texts in blocks, between quotation marks, in brackets and continued further in are passed.
"""

from __future__ import annotations

from re import Match
from re import compile as compile_pattern
from typing import Final, NamedTuple

from fazhi_report.source.spans import Extent, Lines, SourceFinding

LISTS_OF_TEXTS: Final = frozenset(
    {
        *("sections", "relations", "literals", "unchanged", "own", "known"),
        *("title_lines", "signers", "copies", "column_keywords", "keywords"),
    }
)
LISTS: Final = LISTS_OF_TEXTS | {"measures", "subsections", "waivers", "slips", "concepts"}
GROUPS: Final = frozenset({"names", "layout", "filing", "site", "disclosure"})
FIGURES: Final = frozenset({"statistics", "derived"})
KEYS_OF_TEXTS: Final = frozenset(
    {
        *("title", "issuer", "region", "year", "date", "role", "text", "lead", "id", "label", "value", "unit", "as_of"),
        *("scope", "source", "definition", "previous", "note", "formula", "decimals", "rounding", "stated"),
        *("causes", "numbering", "continued", "heading", "leads", "code", "where", "reason", "until", "wrong", "right"),
        *("word", "edition", "headings", "appendix", "mark", "number", "addressee", "printed_by", "printed_on"),
        *("name", "domain", "column", "column_description", "column_type", "published", "author", "description"),
        *("image", "url", "index_number", "category", "publisher", "validity"),
    }
)
"""The keys of the data format, by what their values are; those inside `FIGURES` are the author's own."""

_DASHES: Final = "-－—–−•"
_KEYS: Final = LISTS | GROUPS | FIGURES | KEYS_OF_TEXTS
_ODD_SPACE: Final = compile_pattern(r"[\u3000\xa0]")
_SPACES: Final = compile_pattern(r"[ \t\u3000\xa0]*")
_DASH: Final = compile_pattern(r"-(?:[ \t]+|$)")
_ODD_DASH: Final = compile_pattern(
    r"(?:(?P<FZ134>[－—–−•])(?![-－—–−•])|(?P<FZ133>-)(?![-－—–−•0-9. \t]))[ \t\u3000\xa0]*(?=\S)"
)
"""A dash that is none to YAML: full-width, or without an ordinary space behind it. Negative numbers are left alone."""

_KEY: Final = compile_pattern(
    r"""("[^"\r\n]*"|'[^'\r\n]*'|[^\s:：#'"\[\]{}](?:[^:：\r\n]|:(?![ \t]|$))*)(?:(?P<colon>:)(?=[ \t]|$)|：)"""
)
_TIGHT_KEY: Final = compile_pattern(r"([A-Za-z_]+):(?=[^\s:/]|[\u3000\xa0])")
_LATIN_WORD: Final = compile_pattern(r"[A-Za-z_][A-Za-z0-9_]*")
_HEADER: Final = compile_pattern(r"([>|＞｜][-+0-9－—–−＋]{0,2}|[》〉][-+])[ \t\u3000\xa0]*(?:#.*)?$")
_HEADER_SIGNS: Final = str.maketrans("＞｜》〉－—–−＋", ">|>>----+")
_QUOTED: Final = compile_pattern(r"""(?s)"[^"\\]*(?:\\.[^"\\]*)*"|'[^']*(?:''[^']*)*'""")
_BRACKETS: Final = compile_pattern(r"[\[\]{}]")
_LONGEST_BRACKETS: Final = 1000
"""Characters within which a bracket that goes on over several lines is expected to be closed."""

_PRIVATE_USE: Final = range(0xE000, 0xF900)
"""Characters that stand for the keys in a mended text, where no two keys should be the same."""


class Lookalikes(NamedTuple):
    """What was found: the findings, and the text with YAML's own signs in their places, of the same length.

    Nothing is mended (None) where the indentation cannot be made out. `is_certain` says that something must be wrong
    even if a parser can follow the text: a sign stands where the data format has a key or an item.
    """

    findings: tuple[SourceFinding, ...]
    mended: str | None
    is_certain: bool


class _Sign(NamedTuple):
    """One sign: what is wrong with it, and the characters to put in place of those from `start` on."""

    finding: SourceFinding
    start: int
    mended: str
    certain: bool


class _Above(NamedTuple):
    """What the lines above say about the next one.

    `opened` are the keys, with their columns, whose values follow further in. A line further in than the column `text`
    continues a text. Up to the index `closed` everything stands between quotation marks or brackets.
    """

    opened: tuple[tuple[int, str], ...] = ()
    text: int | None = None
    closed: int = 0


def find_lookalikes(lines: Lines) -> Lookalikes:
    """Return every sign of a text that was typed in place of one of YAML's (FZ124, FZ125, FZ132–FZ135)."""
    signs: list[_Sign] = []
    oddly_indented: list[Extent] = []
    above = _Above()
    for start in lines.starts:
        if start < above.closed:
            continue
        end = lines.line_end(start)
        words = _behind_spaces(lines.text, start, end)
        odd = _ODD_SPACE.search(lines.text, start, words)
        plain = (words if odd is None else odd.start()) - start
        if (above.text is not None and plain > above.text) or (words == end and odd is None):
            continue
        if odd is not None:
            oddly_indented.append((start, words))
        column = words - start + lines.text.count("\u3000", start, words)
        if words < end and lines.text[words] != "#" and (above.text is None or column <= above.text):
            above, found = _read_line(lines.text, above, words, end, column)
            signs.extend(found)
    findings = tuple(sign.finding for sign in signs)
    if oddly_indented:
        count = str(len(oddly_indented))
        findings = (SourceFinding("FZ132", *oddly_indented[0], {"count": count}), *findings)
        return Lookalikes(findings, None, is_certain=True)
    return Lookalikes(findings, _mended(lines.text, signs), any(sign.certain for sign in signs))


def _read_line(text: str, above: _Above, start: int, end: int, column: int) -> tuple[_Above, list[_Sign]]:
    """Return what a line that must hold a key or an item says about the next one, and the signs on it."""
    opened = tuple(
        (place, key)
        for place, key in above.opened
        if place < column or (place == column and key not in FIGURES and text[start] in _DASHES)
    )
    parent = opened[-1][1] if opened else ""
    signs = _dash_signs(text, start, end, parent)
    item, words, indented = column, start, column
    if signs:
        words, indented = _behind_spaces(text, start + 1, end), column + len(signs[0].mended)
    while (dash := _DASH.match(text, words, end)) is not None:
        item, words, indented = indented, dash.end(), indented + dash.end() - words
    key = _key(text, words, end, parent)
    if key is not None and key.lastgroup != "colon":
        signs.append(_colon_sign(key, parent, start + indented - column, end))
    opened_here = _Above(opened, None if text.startswith(("---", "..."), start) else item)
    if key is None and words == start:
        return opened_here, signs
    value = _behind_spaces(text, words if key is None else key.end(), end)
    if value < end and text[value] != "#":
        if key is not None or parent not in LISTS_OF_TEXTS:
            signs.extend(_header_signs(_HEADER.match(text, value, end)))
        return _Above(opened, item if key is None else indented, _closed(text, value, end)), signs
    if key is None:
        return opened_here if parent in LISTS_OF_TEXTS else _Above(opened), signs
    name = _name(key)
    if name in KEYS_OF_TEXTS and parent not in FIGURES:
        return _Above(opened, indented), signs
    return _Above((*opened, (indented, name))), signs


def _dash_signs(text: str, start: int, end: int, parent: str) -> list[_Sign]:
    """Return the sign for the odd dash with which a line begins, if an item of a list follows it."""
    match = _ODD_DASH.match(text, start, end)
    if match is None:
        return []
    key = _KEY.match(text, match.end(), end)
    name = "" if key is None else _name(key)
    if parent not in LISTS and _LATIN_WORD.fullmatch(name) is None:
        return []
    code, length = match.lastgroup or "", match.end() - start
    finding = SourceFinding(code, start, start + 1, {"character": text[start]} if code == "FZ134" else {})
    return [_Sign(finding, start, "-" + " " * max(1, length - 1), parent in LISTS or name in _KEYS)]


def _key(text: str, start: int, end: int, parent: str) -> Match[str] | None:
    """Return the key that begins at `start` with its colon, in the group `colon` if nothing is wrong with that.

    The words before another colon are a key if they are one of the data format, a Latin word before a full-width colon,
    or the name of a figure; anything else may be prose.
    """
    tight = _TIGHT_KEY.match(text, start, end)
    if tight is not None and tight[1] in _KEYS and parent not in LISTS_OF_TEXTS | FIGURES:
        return tight
    key = _KEY.match(text, start, end)
    if key is None or key["colon"] or parent in FIGURES:
        return key
    return key if parent not in LISTS_OF_TEXTS and _LATIN_WORD.fullmatch(_name(key)) is not None else None


def _colon_sign(match: Match[str], parent: str, first: int, end: int) -> _Sign:
    """Return the sign for a colon that does not end its key; what is put in place of both begins at `first`."""
    code = "FZ125" if match[0].endswith("：") else "FZ124"
    finding = SourceFinding(code, match.start(), match.end(), {"key": _name(match)})
    stand_in = chr(_PRIVATE_USE[match.start() % len(_PRIVATE_USE)])
    mended = f"{stand_in}{' ' * (match.end() - first - len('x: '))}: "
    return _Sign(finding, first, mended[: end - first], parent in FIGURES or _name(match) in _KEYS)


def _header_signs(match: Match[str] | None) -> list[_Sign]:
    """Return the sign for a `>-` or `|` that has a full-width character in it."""
    if match is None or match[1].isascii():
        return []
    meant = match[1].translate(_HEADER_SIGNS)[:2]
    finding = SourceFinding("FZ135", match.start(1), match.end(1), {"written": match[1], "meant": meant})
    return [_Sign(finding, match.start(1), meant.ljust(len(match[1])), certain=True)]


def _closed(text: str, value: int, end: int) -> int:
    """Return the index behind a value in quotation marks or brackets that goes on behind the line's end, else 0."""
    if text[value] in "'\"":
        match = _QUOTED.match(text, value)
        return 0 if match is None or match.end() <= end else match.end()
    depth = 0
    if text[value] in "[{":
        for bracket in _BRACKETS.finditer(text, value, value + _LONGEST_BRACKETS):
            depth += 1 if bracket[0] in "[{" else -1
            if depth == 0:
                return bracket.end() if bracket.end() > end else 0
    return 0


def _mended(text: str, signs: list[_Sign]) -> str:
    """Return the text with all signs mended, of the same length."""
    characters = list(text)
    for sign in signs:
        characters[sign.start : sign.start + len(sign.mended)] = sign.mended
    return "".join(characters)


def _name(match: Match[str]) -> str:
    """Return the key without the quotation marks and spaces around it."""
    return match[1].rstrip().strip("'\"")


def _behind_spaces(text: str, start: int, end: int) -> int:
    match = _SPACES.match(text, start, end)
    return start if match is None else match.end()
