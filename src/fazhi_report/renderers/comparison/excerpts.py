"""What is shown of a text that changed: a short one whole, of a long one the sentences that changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from fazhi_report.comparison import PassageChange, Run, Sentence
from fazhi_report.renderers.comparison.rows import BREAK, GAP, Piece

WHOLE: Final = 120
"""Characters up to which a text is shown whole."""

CONTEXT: Final = 24
"""Characters shown before and after a change in a long text, where the words between are left out."""


def replaced(old: str, new: str) -> Iterator[Piece]:
    """Yield the words of the old report and those of the new one in their place."""
    if old:
        yield Piece("removed", old)
    if new:
        yield Piece("added", new)


def piece_of(run: Run) -> Piece:
    """Return a run as it is shown: of what both reports have, the words of the new one."""
    return Piece(run.kind, run.old if run.kind == "removed" else run.new)


def joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces, neighbours of one kind as one, empty ones left out."""
    for kind, group in groupby((piece for piece in pieces if piece.text), key=lambda piece: piece.kind):
        yield GAP if kind == "gap" else BREAK if kind == "break" else Piece(kind, "".join(text for _, text in group))


def excerpt_of(change: PassageChange) -> tuple[Piece, ...]:
    """Return what is shown of the text of a passage: all of a short one and of one that was added or removed.

    Of a longer one that was reworded these are the sentences that changed; of one that was only moved, the beginning.
    """
    pieces = tuple(joined(piece for sentence in change.sentences for piece in pieces_of(sentence)))
    if change.old is None or change.new is None:
        return tuple(paragraph for piece in pieces for paragraph in paragraphs_of(piece))
    if sum(len(piece.text) for piece in pieces) <= WHOLE:
        return pieces
    if "reworded" not in change.kinds:
        opening = pieces[0].text
        return (Piece("same", opening[: 2 * CONTEXT]), GAP) if len(opening) > 2 * CONTEXT else (pieces[0], GAP)
    shown = (piece for sentence in change.sentences for piece in shown_of(sentence))
    return without_idle_breaks(tuple(joined(shown)))


def pieces_of(sentence: Sentence) -> Iterator[Piece]:
    """Yield a sentence as it is shown; a break between paragraphs that both reports have is a new paragraph."""
    for run in sentence.runs:
        piece = piece_of(run)
        yield BREAK if piece == ("same", "\n") else piece


def paragraphs_of(piece: Piece) -> Iterator[Piece]:
    """Yield the paragraphs of a piece, a break before each but the first."""
    for place, line in enumerate(piece.text.split("\n")):
        if place:
            yield BREAK
        yield piece._replace(text=line)


def shown_of(sentence: Sentence) -> Iterator[Piece]:
    """Yield what is shown of a sentence of a long text: what changed, and a few words around it."""
    pieces = tuple(joined(pieces_of(sentence)))
    if sentence.kind == "same":
        yield BREAK if pieces == (BREAK,) else GAP
        return
    for position, piece in enumerate(pieces):
        text = piece.text
        if piece.kind != "same" or len(text) <= 2 * CONTEXT:
            yield piece
            continue
        if position > 0:
            yield Piece("same", text[:CONTEXT])
        yield GAP
        if position < len(pieces) - 1:
            yield Piece("same", text[-CONTEXT:])


def without_idle_breaks(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces without the new paragraphs that begin or end with something left out."""
    idle = {GAP, BREAK}
    around = ((None, *pieces)[: len(pieces)], pieces, (*pieces, None)[1:])
    kept = [
        piece
        for before, piece, after in zip(*around, strict=True)
        if piece is not BREAK or not ({before, after} & idle or None in (before, after))
    ]
    return tuple(joined(kept))
