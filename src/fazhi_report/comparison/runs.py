"""Two wordings as runs of words: what is the same, what was removed and what was added, as each report prints it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from fazhi_report.comparison.changes import Run, Sentence, SentenceKind
from fazhi_report.comparison.habits import Habits, habits_of
from fazhi_report.comparison.reading import TextReader, atoms_of, pieces_of
from fazhi_report.comparison.sentences import paired, sentences_of
from fazhi_report.comparison.tidying import tidied
from fazhi_report.comparison.wording import Stretch, stretches_kept


class Wordings:
    """Compares wordings of two reports. `texts` are all texts of each, from which is learnt how they use words."""

    def __init__(self, old: TextReader, new: TextReader, texts: tuple[str, str]) -> None:
        self.old = old
        self.new = new
        self.texts = texts
        self.habits: Habits | None = None

    def runs(self, old: str, new: str) -> tuple[Run, ...]:
        """Return the runs of two wordings of one sentence or title; one of them may be empty."""
        if not old or not new or old == new:
            pieces = pieces_of(old), pieces_of(new)
            return tuple(self.all_runs(*pieces, [Stretch(0, 0, len(pieces[0]))] if old == new else []))
        if self.habits is None:
            self.habits = habits_of(*self.texts)
        atoms = atoms_of(old), atoms_of(new)
        kept = tidied(stretches_kept(*atoms, self.habits), *atoms, self.habits)
        return tuple(self.all_runs(*atoms, kept))

    def sentences(self, old: str, new: str) -> tuple[Sentence, ...]:
        """Return two texts sentence by sentence; one of them may be empty."""
        sentences = []
        for pairing in paired(sentences_of(old), sentences_of(new)):
            before, now = "".join(pairing.old), "".join(pairing.new)
            sentences.append(Sentence(kind_of(before, now), self.runs(before, now)))
        return tuple(sentences)

    def all_runs(self, old_atoms: list[str], new_atoms: list[str], kept: Sequence[Stretch]) -> Iterator[Run]:
        """Yield the runs of two wordings, given what stays of them; what was removed stands before what was added."""
        old, new = self.old.printed(old_atoms), self.new.printed(new_atoms)
        at_old = at_new = 0
        for each in (*kept, Stretch(len(old_atoms), len(new_atoms), 0)):
            for start, end in spans(old.figures, at_old, each.old):
                yield Run("removed", old.words(start, end), "", old.figures.get(start, ""), "")
            for start, end in spans(new.figures, at_new, each.new):
                yield Run("added", "", new.words(start, end), "", new.figures.get(start, ""))
            at_old, at_new, ahead = each.old + each.length, each.new + each.length, each.new - each.old
            for start, end in spans(old.figures, each.old, at_old):
                words = old.words(start, end), new.words(start + ahead, end + ahead)
                yield Run("same", *words, old.figures.get(start, ""), new.figures.get(start + ahead, ""))


def spans(figures: Iterable[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches from `start` to `end`: each figure by itself, and the words between figures together."""
    for place in figures:
        if start <= place < end:
            if start < place:
                yield start, place
            yield place, place + 1
            start = place + 1
    if start < end:
        yield start, end


def kind_of(old: str, new: str) -> SentenceKind:
    """Return what became of a sentence, of which one may be empty."""
    if old == new:
        return "same"
    return "removed" if not new else "added" if not old else "reworded"
