"""The three years of `tests/years` are what its list of changes says: other tests may lean on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pytest

from fazhi_report.derive import Figure, redefined
from fazhi_report.formatting import FormattingOrder, format_source
from fazhi_report.pipeline import Compiled, compile_past, compile_report
from fazhi_report.quantity import NO_UNIT, STATE_WORDS, Number, Quantity, print_quantity
from fazhi_report.schema import Statistic
from tests.command_line import result_of
from tests.years import YEARS, changes, contents_of, make_workspace

PAIRS: Final = tuple(pairwise(YEARS))
CHANGES: Final = changes()


@pytest.fixture(scope="module")
def compiled() -> Mapping[str, Compiled]:
    """Return each year, compiled with the years before it."""
    years: dict[str, Compiled] = {}
    before: dict[str, bytes] = {}
    for year in YEARS:
        years[year] = compile_report(int(year), contents_of(year), past=compile_past(int(year), before))
        before |= contents_of(year)
    return years


def figures_of(compiled: Compiled) -> Mapping[str, Figure]:
    """Return the figures of a year by id."""
    assert compiled.figures is not None
    return compiled.figures.by_id


def text_of(figure: Figure) -> str:
    """Return a figure as printed."""
    if figure.state is not None:
        return STATE_WORDS[figure.state]
    assert figure.quantity is not None
    return print_quantity(figure.quantity)


def listed(pair: tuple[str, str]) -> Mapping[str, Any]:
    """Return what is listed of the figures of two years."""
    figures: Mapping[str, Any] = CHANGES[" ".join(pair)]["figures"]
    return figures


@pytest.mark.parametrize("name", [name for year in YEARS for name in contents_of(year)])
def test_the_files_are_in_canonical_form(name: str) -> None:
    """`fazhi fmt` would change nothing, so that changes between years are changes of content alone."""
    content = contents_of(name.split("/")[1])[name]
    formatted = format_source(name, content, FormattingOrder("report" if name.endswith("report.yaml") else "section"))
    assert formatted.value is not None
    assert formatted.value.content == content


@pytest.mark.parametrize("year", YEARS)
def test_only_what_is_listed_is_found(
    year: str, compiled: Mapping[str, Compiled], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """`fazhi check` finds what the list says, in the figures or files that it names."""
    make_workspace(tmp_path)
    found = result_of(["check", year, "--format", "concise", "--root", str(tmp_path)], capfd).out
    places = re.findall(r"^data/\d+/(\w+)\.yaml:(\d+):.* (FZ\d{3}):", found, re.MULTILINE)
    named = [[code, place_of(section, int(line), compiled[year])] for section, line, code in places]
    assert sorted(named) == sorted(CHANGES["findings"][year])


def place_of(section: str, line: int, compiled: Compiled) -> str:
    """Return the id of the figure that stands in a line of a section, or else that of the section."""
    for figure in figures_of(compiled).values():
        extent = figure.places.of_value(figure.path)
        if figure.section == section and figure.span.line <= line <= extent.end_line:
            return figure.id
    return section


def test_what_is_waived_is_listed(compiled: Mapping[str, Compiled]) -> None:
    """Each waiver of a year that can be reviewed as a whole sets a finding aside, and the list names them."""
    for year in YEARS:
        waived = [waived.finding.code for waived in compiled[year].waived]
        assert sorted(waived) == sorted(code for code, _ in CHANGES["waived"][year])


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_the_figures_change_as_listed(pair: tuple[str, str], compiled: Mapping[str, Compiled]) -> None:
    """Values of both years, and which figures come, go, stay or take another id."""
    before, now = (figures_of(compiled[year]) for year in pair)
    figures = listed(pair)
    renamed = figures["renamed"]
    both = [each for each in now if each in before]
    changed = {each: [text_of(before[each]), text_of(now[each])] for each in both}
    assert {each: texts for each, texts in changed.items() if texts[0] != texts[1]} == figures["changed"]
    assert [each for each, texts in changed.items() if texts[0] == texts[1]] == figures["unchanged"]
    assert set(now) - set(before) == {*figures["added"], *renamed.values()}
    assert set(before) - set(now) == {*figures["dropped"], *renamed}
    assert all(before[old].datum.label == now[new].datum.label for old, new in renamed.items())
    values = {new: [text_of(before[old]), text_of(now[new])] for old, new in renamed.items()}
    assert figures.get("renamed_values", values) == values


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_figures_are_redefined_as_listed(pair: tuple[str, str], compiled: Mapping[str, Compiled]) -> None:
    """What two figures of one name count differently is listed; formulas are compared by their spelling."""
    before, now = (figures_of(compiled[year]) for year in pair)
    old_ids = {new: old for old, new in listed(pair)["renamed"].items()}
    pairs = {each: (before[old_ids.get(each, each)], now[each]) for each in now if old_ids.get(each, each) in before}
    found = {each: sorted(redefined(*pair)) for each, pair in pairs.items() if redefined(*pair)}
    assert found == {each: sorted(what) for each, what in listed(pair)["redefined"].items()}


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_what_is_restated_is_listed(pair: tuple[str, str], compiled: Mapping[str, Compiled]) -> None:
    """A value of the year before that a year gives differently is listed with both."""
    before, now = (figures_of(compiled[year]) for year in pair)
    stated = [[each, text_of(before[each]), text] for each, text in previous_in(now) if each in before]
    assert [each for each in stated if each[1] != each[2]] == listed(pair)["restated"]


def previous_in(figures: Mapping[str, Figure]) -> Iterator[tuple[str, str]]:
    """Yield what statistics say under `previous`, as printed, with their ids."""
    for figure in figures.values():
        if isinstance(figure.datum, Statistic) and isinstance(figure.datum.previous, Number):
            yield figure.id, print_quantity(Quantity(figure.datum.previous, figure.datum.unit or NO_UNIT))


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_inputs_change_as_listed(pair: tuple[str, str], compiled: Mapping[str, Compiled]) -> None:
    """Of each derived figure that changed, the inputs that changed are listed, in the order of its formula."""
    before, now = (figures_of(compiled[year]) for year in pair)
    old_ids = {new: old for old, new in listed(pair)["renamed"].items()}
    texts = {each: text_of(before[old]) for each in now if (old := old_ids.get(each, each)) in before}
    reasons = {
        figure.id: [
            each
            for each in dict.fromkeys(name.figure for name in figure.inputs)
            if text_of(now[each]) != texts.get(each)
        ]
        for figure in now.values()
        if figure.inputs and figure.id in texts and text_of(figure) != texts[figure.id]
    }
    assert reasons == listed(pair)["because_of"]
