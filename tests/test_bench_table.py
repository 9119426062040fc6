"""The table that `make bench` prints: what it shows of figures, and of what could not be measured."""

from __future__ import annotations

import json

import pytest

from tests.bench.measuring import Sample
from tests.bench.table import LINES, Circumstances, as_json, as_markdown, as_text, results_of

CIRCUMSTANCES = Circumstances(3, "3.11", "a processor", 2, (0.1, 0.2))

WHY = "No typeface stands for 仿宋."

SAMPLES = {
    **{line.key: [Sample(seconds, 10.0) for seconds in (0.2, 0.4, 0.3)] for line in LINES},
    "weasyprint": [Sample(seconds, 80.0) for seconds in (2.0, 2.0, 2.0)],
}


def row_of(label: str, table: str) -> list[str]:
    """Return the cells of one line of the table as Markdown."""
    (row,) = (line for line in table.splitlines() if line.startswith(f"| {label} |"))
    return [cell.strip() for cell in row.strip("|").split("|")]


def test_medians_ratios_and_bounds() -> None:
    """A line shows its median, the median of the ratios round by round, and whether that keeps its bound."""
    results = results_of(SAMPLES, {})
    table = as_markdown(results, CIRCUMSTANCES)
    assert row_of("cold build, PDF alone", table)[1:] == ["300.0 ms", "0.15 WeasyPrint", "0.5 WeasyPrint"]
    assert row_of("WeasyPrint, PDF of the same report.html", table)[1:] == ["2000.0 ms", "–", "–"]
    assert row_of("peak memory of WeasyPrint", table)[1] == "80.0 MiB"
    (pdf,) = (result for result in results if result.line.label == "cold build, PDF alone")
    assert pdf.met is True
    assert "not measured" not in table


def test_a_bound_that_is_not_kept() -> None:
    """A ratio above its bound is told of as such."""
    slow = {**SAMPLES, "five": [Sample(seconds, 10.0) for seconds in (0.8, 1.6, 1.2)]}
    (five,) = (result for result in results_of(slow, {}) if result.line.bound == 3.0 and result.line.key == "five")
    assert five.ratio == pytest.approx(4.0)
    assert five.met is False
    assert five.cells[-1] == "not met"


@pytest.mark.parametrize("shown", [as_text, as_markdown])
def test_what_could_not_be_measured_says_why(shown: object) -> None:
    """Lines without samples say so in the place of a figure, and the reason stands below the table, once."""
    missing = {"pdf": WHY, "five": WHY}
    samples = {key: of_key for key, of_key in SAMPLES.items() if key not in missing}
    table = (as_text if shown is as_text else as_markdown)(results_of(samples, missing), CIRCUMSTANCES)
    assert table.count("not measured") == 5
    assert table.endswith(f"\nnot measured: five, pdf: {WHY}")


def test_a_ratio_to_what_could_not_be_measured() -> None:
    """Where only the other side is missing, the median is shown without a ratio, and no bound is met or missed."""
    samples = {key: of_key for key, of_key in SAMPLES.items() if key != "weasyprint"}
    results = results_of(samples, {"weasyprint": "no Pango"})
    (pdf,) = (result for result in results if result.line.label == "cold build, PDF alone")
    assert (pdf.median, pdf.ratio, pdf.met) == (0.3, None, None)
    lines = json.loads(as_json(results, CIRCUMSTANCES, samples))["lines"]
    assert {line["reason"] for line in lines if line["key"] == "weasyprint"} == {"no Pango"}
