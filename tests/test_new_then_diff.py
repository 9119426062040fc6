"""A year made from the last one, and compared with it: all that differs is that its figures are still pending."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hypothesis import assume, given

from fazhi_report.comparison import Comparison, FigureChange, compare
from fazhi_report.new_year import carry_over
from fazhi_report.pipeline import compile_report
from tests.compared_reports import side_of
from tests.test_comparison_laws import Content, few, files, reports

REAL_YEAR = Path(__file__).parent.parent / "data" / "2019"


def comparison_with_next(contents: Mapping[str, bytes]) -> Comparison:
    """Return the comparison of a report on 2019 with the year made from it."""
    made, findings = carry_over(contents, 2019, 2020)
    assert findings == ()
    assert made is not None
    return compare(side_of(contents, 2019), side_of({**contents, **made.contents}, 2020))


def has_moved_on(change: FigureChange) -> bool:
    """Tell whether a figure is made of last year's figures alone, and those are now the ones of another year."""
    return change.kinds == ("changed",) and {each.kind for each in change.reasons} == {"previous"}


def assert_nothing_but_pendings(comparison: Comparison) -> list[FigureChange]:
    """Assert that figures became pending, or speak of another last year, and that nothing else differs; return them."""
    assert comparison._replace(figures=(), unchanged_figures=0, unchanged_passages=0) == Comparison(
        *(comparison.old, comparison.new, (), (), (), (), (), (), 0, 0)
    )
    for each in comparison.figures:
        assert set(each.kinds) <= {"pending", "state"} or has_moved_on(each), each
        assert each.redefined == ()
        if not has_moved_on(each):
            assert each.new is not None
            assert each.new.state == "pending"
    return [each for each in comparison.figures if has_moved_on(each)]


@few
@given(reports())
def test_nothing_but_pendings(content: dict[str, Content]) -> None:
    """Whatever a finished report prints, the next year made from it differs in pending figures alone.

    A figure that cannot be printed as its reference asks (FZ404) is no figure in the text, until it is pending. With
    pending figures (FZ307) a report is not finished: what compares with them cannot be computed next year (FZ333).
    """
    contents = files(content, 2019)
    assume(carry_over(contents, 2019, 2020).value is not None)
    assume({"FZ307", "FZ404"}.isdisjoint(each.code for each in compile_report(2019, contents).diagnostics))
    assert_nothing_but_pendings(comparison_with_next(contents))


def test_of_the_real_report() -> None:
    """All figures of the report on 2019 are pending in 2020, but the one that tells of the year before."""
    contents = {f"data/2019/{path.name}": path.read_bytes() for path in sorted(REAL_YEAR.glob("*.yaml"))}
    comparison = comparison_with_next(contents)
    (moved_on,) = assert_nothing_but_pendings(comparison)
    assert moved_on.new is not None
    assert moved_on.old is not None
    assert (moved_on.new.id, moved_on.old.text, moved_on.new.text) == (
        *("disputes.attendance_rate_last_year", "20%", "90%"),
    )
    assert len(comparison.figures) == 65
