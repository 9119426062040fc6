"""Slips of the hand in the real report: nearly all are found, where they are, and nothing else is said."""

from __future__ import annotations

import pytest

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.messages import find_entry, message_of
from fazhi_report.rules import CODES
from tests.mutations.slips import ANY, LAST_YEAR, UNKNOWABLE, Slip, contents_for, read_slips, with_slip
from tests.mutations.table import Score, as_text, counted
from tests.mutations.trials import Trial, place_of, try_slips

FEWEST_SLIPS = 240
LEAST_RECALL = 0.95

NOT_BY_ONE_SLIP = {"FZ501"}
"""Six sections of the report tell what was done: all would have to be gone."""


@pytest.fixture(scope="module")
def slips() -> tuple[Slip, ...]:
    """Return all slips."""
    return read_slips()


@pytest.fixture(scope="module")
def trials(slips: tuple[Slip, ...]) -> tuple[Trial, ...]:
    """Return the trial of each slip."""
    return tuple(try_slips(slips))


def table(trials: tuple[Trial, ...]) -> str:
    """Return the table as `make mutations` prints it, to be read when a test fails."""
    return as_text(trials, sentence)


def sentence(finding: Diagnostic) -> str:
    """Return the words of a finding."""
    return message_of(finding, "zh")


def test_every_slip_can_be_made(slips: tuple[Slip, ...]) -> None:
    """Each slip changes its file; its expected findings name codes that there are, and lines that are there."""
    for slip in slips:
        contents = contents_for(slip.family)
        slipped = with_slip(contents, slip)
        assert slipped.contents != contents, slip.title
        assert bool(slip.expected) == (slip.family != UNKNOWABLE), slip.title
        for expected in slip.expected:
            assert expected.code == ANY or find_entry(expected.code) is not None, slip.title
            assert place_of(expected, slipped).line >= 1


def test_no_slip_is_counted_twice(slips: tuple[Slip, ...]) -> None:
    """There are as many slips as the project promises, no two of them alike, in every file of each report."""
    changes = {
        (each.family == LAST_YEAR, each.file, each.after, each.find, each.becomes, each.block, each.whole)
        for each in slips
    }
    assert len(changes) == len(slips)
    assert sum(each.family != UNKNOWABLE for each in slips) >= FEWEST_SLIPS
    for of_pair in (False, True):
        contents = contents_for(LAST_YEAR if of_pair else UNKNOWABLE)
        files = {name.rpartition("/")[2].removesuffix(".yaml") for name in contents}
        assert files == {each.file for each in slips if (each.family == LAST_YEAR) == of_pair}


def test_every_rule_is_tried(slips: tuple[Slip, ...]) -> None:
    """Each code that a rule yields is expected of some slip, but for what no single slip can bring about."""
    tried = {expected.code for slip in slips for expected in slip.expected}
    assert set(CODES) - tried == NOT_BY_ONE_SLIP


def test_slips_are_found(trials: tuple[Trial, ...]) -> None:
    """At least 95 of 100 slips give every finding expected of them, on its line."""
    assert Score.of("all", counted(trials)).recall >= LEAST_RECALL, table(trials)


def test_nothing_else_is_said(trials: tuple[Trial, ...]) -> None:
    """A slip gives no finding beyond those expected of it, and one that cannot be found gives none."""
    assert [trial.extras for trial in trials if trial.extras] == [], table(trials)
