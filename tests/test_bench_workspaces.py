"""The workspaces that `make bench` makes: many more measures, a year before, and nothing wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from fazhi_report.document import Section, Subsection
from fazhi_report.pipeline import compile_report
from fazhi_report.schema import texts_of
from fazhi_report.source import read_source
from fazhi_report.workspace import Workspace, read_year
from tests.bench.earlier_year import write_earlier_year
from tests.bench.workspaces import count_measures, write_scaled_year

REAL_YEAR = Path(__file__).parent.parent / "data" / "2019"


@pytest.fixture(scope="module")
def larger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace whose report has 2 × 3 times the measures."""
    root = tmp_path_factory.mktemp("larger")
    write_scaled_year(REAL_YEAR, root / "data" / "2019", 2, 3)
    return root


def contents_of(root: Path) -> dict[str, bytes]:
    """Return the files of 2019 in a workspace."""
    contents = read_year(Workspace(str(root)), 2019).value
    assert contents is not None
    return dict(contents)


def test_a_hundred_times_the_measures(tmp_path: Path) -> None:
    """With the factors that the bench uses, there are a hundred times as many measures."""
    write_scaled_year(REAL_YEAR, tmp_path, 10, 10)
    assert count_measures(tmp_path) == 100 * count_measures(REAL_YEAR) > 0


def test_the_larger_report_compiles_cleanly(larger: Path) -> None:
    """The larger report has as many measures as asked for, each of them in the document, and no finding."""
    compiled = compile_report(2019, contents_of(larger))
    assert compiled.diagnostics == ()
    assert len(compiled.waived) < count_measures(REAL_YEAR), "next to nothing had to be waived"
    assert compiled.document is not None
    parts: list[Section | Subsection] = []
    for section in compiled.document.sections:
        parts += (section, *section.subsections)
    measures = [measure for part in parts for measure in part.measures]
    assert len(measures) == 6 * count_measures(REAL_YEAR)
    assert len({measure.blocks for measure in measures}) == len(measures), "no two measures read the same"


def test_figures_stay_as_they_are(larger: Path) -> None:
    """Statistics, derived figures and relations are those of the real report, written as they were."""
    real = contents_of(REAL_YEAR.parent.parent)
    scaled = contents_of(larger)
    looked_at = 0
    for name, content in real.items():
        expected, found = (read_source(name, each).value for each in (content, scaled[name]))
        assert expected is not None
        assert found is not None
        for key in ("statistics", "derived", "relations", "literals", "year"):
            assert found.plain().get(key) == expected.plain().get(key)
            looked_at += key in expected.plain()
    assert looked_at > 10


def test_the_year_before_compiles_cleanly(tmp_path: Path) -> None:
    """The report on the year before is without finding, as large as the real one, with other figures and sentences."""
    write_earlier_year(REAL_YEAR, tmp_path / "2018")
    before = {f"data/2018/{path.name}": path.read_bytes() for path in sorted((tmp_path / "2018").iterdir())}
    compiled, real = compile_report(2018, before), compile_report(2019, contents_of(REAL_YEAR.parent.parent))
    assert compiled.diagnostics == ()
    assert compiled.figures is not None
    assert real.figures is not None
    assert compiled.figures.by_id.keys() == real.figures.by_id.keys()
    changed = [
        identifier
        for identifier, figure in real.figures.by_id.items()
        if compiled.figures.by_id[identifier].exact != figure.exact
    ]
    assert len(changed) > 40
    texts = [
        {text for section in each.report.sections for _, text in texts_of(section.content)}
        for each in (compiled, real)
        if each.report is not None
    ]
    assert len(texts[0] - texts[1]) > 25
