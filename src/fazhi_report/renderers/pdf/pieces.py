"""Text as the pieces between which a line may break, so that marks of punctuation stand where they may (GB/T 15834).

No line begins with a closing mark or ends with an opening one, and the halves of —— and …… stay together. The
typesetting engine knows such rules too, but it squeezes marks that touch each other or the end of a line, which takes
all that follows off the grid of 28 characters and sets the marks beyond the type area. It does so only to marks that
touch within one stretch of text; therefore marks are handed to it apart from each other, and those that a line must
not tear from what they belong to, in a box.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple
from unicodedata import category, east_asian_width

from fazhi_report.renderers.official.document import WIDE, characters

OPENING: Final = frozenset("“‘（《〈「『【〔〖［｛")
"""Marks that end no line."""

CLOSING: Final = frozenset("”’）》〉」』】〕〗］｝，。、；：？！．％‰℃")
"""Marks and signs that begin no line. Half-width ones are left to the engine, which does not squeeze them."""

CONNECTING: Final = frozenset("·•－—–～")
"""Dashes between two numbers and the point between parts of a name, which begin no line either (GB/T 15834, 5.1)."""

MARKS: Final = OPENING | CLOSING | CONNECTING

DOUBLED: Final = frozenset("—…⋯─")
"""Half of a dash or of dots that take two characters."""

JOINERS: Final = frozenset("\u200d\ufe0e\ufe0f")
"""What joins two characters or chooses the form of the one before."""

LONGEST_WORD, LONGEST_PIECE = 8, 20
"""Characters of the grid that a word in Latin letters, and that any piece may take. What is longer is broken up."""


class Style(NamedTuple):
    """How a stretch of text is set: its face, the anchor or the address that it leads to, and its own anchor."""

    face: str
    target: str = ""
    address: str = ""
    anchor: str = ""


class Part(NamedTuple):
    """Text in one style."""

    text: str
    style: Style


class Piece(NamedTuple):
    """Text after which a line may break.

    One that is `whole` stays on one line, and its parts do not touch; any other is a single part, in which a line may
    break between any two Chinese characters but the last two, if the last one is a mark.
    """

    parts: tuple[Part, ...]
    whole: bool


Letter = tuple[str, Style]
"""One character, with those that combine with it, or a double dash; and its style."""


class Atom(NamedTuple):
    """Letters that stay on one line. One that stands `apart` may not be joined with its neighbours into one stretch."""

    letters: tuple[Letter, ...]
    apart: bool = False


def pieces_of(parts: Iterable[Part], room: int = LONGEST_PIECE) -> tuple[Piece, ...]:
    """Return the pieces of a paragraph whose lines hold at least `room` characters.

    The texts of the pieces together are those of the parts.
    """
    units = _units(_letters(parts), min(LONGEST_WORD, room - 1))
    return tuple(_joined(_of_bearable_length(_bound(units), room)))


def _letters(parts: Iterable[Part]) -> list[Letter]:
    """Return the characters one by one."""
    letters: list[Letter] = []
    for part in parts:
        for character in part.text:
            before, style = letters[-1] if letters else ("", part.style)
            combining = before and (category(character).startswith("M") or character in JOINERS)
            if combining or (style == part.style and character in DOUBLED and before == character):
                letters[-1] = (before + character, style)
            else:
                letters.append((character, part.style))
    return letters


def _units(letters: Sequence[Letter], longest_word: int) -> Iterator[Atom]:
    """Yield what is one by itself: a Chinese character, a mark, a word or number, spaces."""
    for kind, group in groupby(letters, key=_kind):
        unit = tuple(group)
        if kind == "word" and characters(_text(unit)) > longest_word:
            yield from _torn(unit, longest_word)
        elif kind in {"word", "space"}:
            yield Atom(unit)
        else:
            yield from (Atom((letter,)) for letter in unit)


def _kind(letter: Letter) -> str:
    """Return what a letter has in common with those that it forms a unit with."""
    character = letter[0][0]
    if character.isspace():
        return "space"
    return character if east_asian_width(character) in WIDE or character in MARKS else "word"


def _torn(word: tuple[Letter, ...], longest: int) -> Iterator[Atom]:
    """Yield the parts of a word that is too long for one piece: it is broken behind its marks, else anywhere."""
    start = 0
    for end, (letter, _) in enumerate(word, start=1):
        if end < len(word) and (letter.isalnum() or not word[end][0].isalnum()):
            continue
        part = word[start:end]
        start = end
        if characters(_text(part)) > longest:
            yield from (Atom((each,), apart=True) for each in part)
        else:
            yield Atom(part, apart=True)


def _bound(units: Iterable[Atom]) -> Iterator[Atom]:
    """Yield units with the opening marks before them and the closing marks behind them."""
    bound: tuple[Letter, ...] = ()
    apart = complete = False
    for unit in units:
        letter = unit.letters[0][0]
        if bound and complete and letter not in CLOSING | CONNECTING:
            yield Atom(bound, apart)
            bound, apart, complete = (), False, False
        complete |= letter not in OPENING and not (bound and letter.isspace())
        bound += unit.letters
        apart |= unit.apart
    if bound:
        yield Atom(bound, apart)


def _of_bearable_length(atoms: Iterable[Atom], room: int) -> Iterator[Atom]:
    """Yield atoms, those that hardly fit a line in parts."""
    for atom in atoms:
        part: tuple[Letter, ...] = ()
        for letter in atom.letters:
            if part and characters(_text((*part, letter))) > room:
                yield Atom(part, apart=True)
                part = ()
            part += (letter,)
        yield atom if len(part) == len(atom.letters) else Atom(part, apart=True)


def _joined(atoms: Iterable[Atom]) -> Iterator[Piece]:
    """Yield the pieces: atoms without marks joined into stretches, which a single closing mark may end."""
    text, style = "", Style("")
    for atom in atoms:
        parts = tuple(_parts(atom.letters))
        marked = parts[-1].text in CLOSING
        if len(parts) == 2 and marked and parts[0].text not in MARKS and parts[0].style == parts[1].style:
            parts = (Part(parts[0].text + parts[1].text, parts[0].style),)
        plain = len(parts) == 1 and parts[0].text not in MARKS
        if text and (not plain or atom.apart or style != parts[0].style):
            yield Piece((Part(text, style),), whole=False)
            text = ""
        if not plain:
            yield Piece(parts, whole=True)
            continue
        text, style = text + parts[0].text, parts[0].style
        if marked or atom.apart:
            yield Piece((Part(text, style),), whole=False)
            text = ""
    if text:
        yield Piece((Part(text, style),), whole=False)


def _parts(letters: Iterable[Letter]) -> Iterator[Part]:
    """Yield the letters of one atom as parts, each mark by itself."""
    text, style = "", Style("")
    for letter, own_style in letters:
        if text and (own_style != style or letter in MARKS or text in MARKS):
            yield Part(text, style)
            text = ""
        text, style = text + letter, own_style
    yield Part(text, style)


def _text(letters: Iterable[Letter]) -> str:
    return "".join(letter for letter, _ in letters)
