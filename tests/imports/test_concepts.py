"""The words that ids are made of: what is found in a text, and an office's own words among the usual ones."""

from __future__ import annotations

import re
from typing import Final

import pytest

from fazhi_report.importing.identifiers import usual_concepts, usual_topics
from fazhi_report.importing.identifiers.concepts import USUAL, Concepts, Index, concepts_with, pieces_of

TABLES: Final = {
    name: table
    for module in (usual_concepts, usual_topics)
    for name, table in vars(module).items()
    if name.isupper() and name not in {"SILENT", "SILENT_IN_TITLES", "CHAPTERS"}
}


def found(text: str, index: Index = USUAL.of_figures) -> list[str]:
    """Return each piece of a text: a concept with its name, or a stretch without one."""
    return [
        each.text if each.concept is None else f"{each.text}={each.concept.name}" for each in pieces_of(text, index)
    ]


def name_of(word: str, concepts: Concepts) -> str:
    """Return what a word is called among the words of figures."""
    (piece,) = pieces_of(word, concepts.of_figures)
    assert piece.concept is not None
    return piece.concept.name


@pytest.mark.parametrize("name", TABLES)
def test_tables_hold_words_and_names(name: str) -> None:
    """Each table of usual words is a list of words, none twice, with names that can stand in an id."""
    entries = TABLES[name].split()
    words, names = entries[::2], entries[1::2]
    assert len(words) == len(names)
    assert len(set(words)) == len(words)
    assert [each for each in names if re.fullmatch("[a-z]+(_[a-z]+)*", each) is None] == []


def test_tables_are_no_toys() -> None:
    """Hundreds of words are known."""
    assert sum(len(table.split()) // 2 for table in TABLES.values()) > 1_000


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("受理行政复议案件", ["受理=accepted", "行政复议案件=reconsideration_cases"]),
        ("行政复议纠错率", ["行政复议纠错率=correction_rate"]),
        ("执法案件", ["执法案件=enforcement_cases"]),
        ("“双随机、一公开”监管", ["双随机、一公开=random_inspections", "监管=supervision"]),
        ("重大合同（协议）", ["重大合同=major_contracts"]),
        ("重大合同（协议", ["重大合同=major_contracts", "协议=agreements"]),
        ("县（市、区）政府", ["县（市、区）=counties_and_districts", "政府="]),
        ("枫桥式司法所", ["枫桥式", "司法所=judicial_offices"]),
        ("12345热线", ["12345=", "热线=hotline"]),
        ("", []),
        ("，。", []),
    ],
)
def test_the_longest_word_is_found(text: str, pieces: list[str]) -> None:
    """At each place the longest concept is found; other characters stand together, marks and brackets are left out."""
    assert found(text) == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("名胜景区", ["名胜景区"]),
        ("受理的", ["受理=accepted", "的="]),
        ("名优产品的检查", ["名优产品", "的=", "检查=inspected"]),
    ],
)
def test_short_words_within_others(text: str, pieces: list[str]) -> None:
    """A word of one character counts as part of a word that nobody knows next to it, unless it is always a word."""
    assert found(text) == pieces


def test_every_word_is_found() -> None:
    """Each usual word is found whole in a text that is that word."""
    words = [word for name in ("THINGS", "RATES", "CASE_DEEDS") for word in TABLES[name].split()[::2]]
    assert [word for word in words if len(pieces_of(word, USUAL.of_figures)) != 1] == []
    assert len(words) > 500


class TestOfTheOffice:
    """An office's own words."""

    def test_without_any(self) -> None:
        """Without own words there are the usual ones."""
        assert concepts_with(()) is USUAL

    def test_a_new_word(self) -> None:
        """A new word is found, in figures as in titles, and all others are as they were."""
        concepts = concepts_with([("枫桥式司法所", "model_offices")])
        assert found("建成枫桥式司法所", concepts.of_figures)[1:] == ["枫桥式司法所=model_offices"]
        assert found("枫桥式司法所", concepts.of_titles) == ["枫桥式司法所=model_offices"]
        assert found("司法所", concepts.of_figures) == found("司法所")
        assert found("建成枫桥式司法所")[1:] == ["枫桥式", "司法所=judicial_offices"]

    def test_another_name(self) -> None:
        """The office's name for a usual word counts, and the word goes to the same place in an id."""
        concepts = concepts_with([("受理", "taken_in"), ("纠错率", "error_rate")])
        for word in ("受理", "纠错率"):
            (own,), (usual,) = pieces_of(word, concepts.of_figures), pieces_of(word, USUAL.of_figures)
            assert own.concept is not None
            assert usual.concept is not None
            assert own.concept.kind == usual.concept.kind
        assert [name_of(word, concepts) for word in ("受理", "不予受理", "纠错率")] == [
            "taken_in",
            "rejected",
            "error_rate",
        ]

    def test_the_first_of_two_counts(self) -> None:
        """Of two entries for one word the first counts, as the check of the vocabulary says."""
        assert name_of("驿站", concepts_with([("驿站", "stops"), ("驿站", "posts")])) == "stops"
