"""What no model can see in the office's own words: entries that say nothing, or against each other."""

from __future__ import annotations

from collections.abc import Iterator

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.schema import DictionaryFile, VocabularyFile
from fazhi_report.source import SourceFile


def agreement_of_slips(dictionary: DictionaryFile, places: SourceFile) -> Iterator[Diagnostic]:
    """Yield what is of no use: FZ431 right and wrong the same, FZ432 a word twice, FZ433 a right word called wrong.

    A right word may hold the wrong one (有组织犯罪, 反有组织犯罪), for there it is no slip.
    """
    first_of: dict[str, int] = {}
    for index, slip in enumerate(dictionary.slips):
        place = places.of_value(("slips", index, "wrong"))
        first = first_of.setdefault(slip.wrong, index)
        if slip.wrong == slip.right:
            yield Diagnostic("FZ431", place, {"word": slip.wrong})
        elif first != index:
            before = places.of_value(("slips", first, "wrong"))
            yield Diagnostic("FZ432", place, {"word": slip.wrong, "right": dictionary.slips[first].right}, (before,))
        for at, other in enumerate(dictionary.slips):
            if other.wrong != slip.wrong and other.wrong in slip.right.replace(other.right, ""):
                right, wrong = places.of_value(("slips", index, "right")), places.of_value(("slips", at, "wrong"))
                arguments = {"right": slip.right, "wrong": other.wrong, "other": other.right}
                yield Diagnostic("FZ433", right, arguments, (wrong,))


def agreement_of_concepts(vocabulary: VocabularyFile, places: SourceFile) -> Iterator[Diagnostic]:
    """Yield FZ240 for each word of the vocabulary that stands in it before."""
    first_of: dict[str, int] = {}
    for index, concept in enumerate(vocabulary.concepts):
        first = first_of.setdefault(concept.word, index)
        if first != index:
            place, before = (places.of_value(("concepts", at, "word")) for at in (index, first))
            arguments = {"word": concept.word, "id": vocabulary.concepts[first].id}
            yield Diagnostic("FZ240", place, arguments, (before,))
