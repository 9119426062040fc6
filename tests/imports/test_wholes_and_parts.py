"""Wholes and parts: relations that hold by what the words say, and none that does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi_report.importing.found_figures import FoundNumbers, Recognised
from fazhi_report.importing.recognition.recognising import chains_of, recognise, relations_of
from tests.imports.marked_text import FILE, Case, cases_of, marked, outcome_of

CASES = tuple(cases_of("wholes_and_parts.txt"))


def recognised(*texts: str) -> Recognised:
    """Return what is recognised in marked texts."""
    passages, found = marked(texts)
    return recognise(passages, found, FILE)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.texts[-1])
def test_each_passage_gives_what_is_expected(case: Case) -> None:
    """Relations and findings of a passage are those of the data file, and no others."""
    passages, found = marked(case.texts)
    assert outcome_of(recognise(passages, found, FILE), passages, found) == case.expected


def test_a_sum_that_does_not_hold_is_told_with_its_difference() -> None:
    """The finding stands at the total and names the parts and their sum."""
    finding = recognised("罚没{120.5万元}，分别为{100.4万元}和{20万元}。").findings[0]
    assert finding.arguments == {"printed": "120.5万元", "parts": "100.4万元、20万元", "sum": "120.4万元"}
    assert finding.span == (FILE, 1, 3, 1, 10)


def test_what_is_known_to_be_a_part_of_another_figure_is() -> None:
    """Where it has been found of which figure one is a part, the nearest count is not taken instead."""
    passages, found = marked(("受理{179件}，听证{160件}，其中土地类{70件}。",))
    assert recognise(passages, found, FILE).relations == ("{2} <= {1}",)
    figures = (*found.figures[:2], found.figures[2]._replace(part_of=0))
    assert recognise(passages, FoundNumbers(figures, ()), FILE).relations == ("{2} <= {0}",)


def test_pairs_become_chains() -> None:
    """Each pair stands in one chain; what is part of two wholes, or has two parts, begins a chain of its own."""
    assert chains_of([(3, 2), (2, 1)]) == ((3, 2, 1),)
    assert chains_of([(2, 1), (3, 2)]) == ((3, 2, 1),)
    assert chains_of([(2, 1), (3, 1)]) == ((2, 1), (3, 1))
    assert chains_of([(1, 2), (2, 1)]) == ((1, 2, 1),)
    assert relations_of([(2, 1), (2, 1)], [(1, (2, 3))]) == ("{1} = {2} + {3}",)


@given(st.lists(st.integers(0, 999), min_size=2, max_size=6), st.integers(-2, 2))
def test_a_list_of_parts_is_a_sum_or_none(parts: list[int], difference: int) -> None:
    """分别为 leads to a relation where the parts sum up to the total, else to a finding."""
    listed = "、".join(f"{{{part}件}}" for part in parts)
    total = max(sum(parts) + difference, 0)
    found = recognised(f"受理{{{total}件}}，分别为{listed}。")
    if total == sum(parts):
        assert found.relations == ("{0} = " + " + ".join(f"{{{at}}}" for at in range(1, len(parts) + 1)),)
    else:
        assert [each.code for each in found.findings] == ["FZ647"]
        assert found.relations == ()
