"""Good reports and good sentences: nothing is found in them.

`tests/reports/` holds invented reports of other layouts than the real one (of a department, of a county, with tables,
and a pair of two years), each as a workspace, and single sentences in good official style. They use what a careless
rule would object to: titles in titles, quotations of several sentences, shares that add up to 99.9% or 100.1%, years
other than the report's that are rightly there, case numbers, English, addresses; and in the second of two years
sentences that stay on purpose.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from fazhi_report.messages import message_of
from fazhi_report.pipeline import Compiled, Page, compile_past, compile_report, render_report
from fazhi_report.renderers import Resources
from fazhi_report.workspace import Workspace, read_past, read_year, years
from tests.template_files import PACKAGED, TEXT_FORMATS, templates_in

FOLDER: Final = Path(__file__).parent / "reports"
SENTENCES: Final = tuple((FOLDER / "sentences.txt").read_text(encoding="utf-8").splitlines())
NAMES: Final = tuple(sorted(path.name for path in FOLDER.iterdir() if path.is_dir()))

FEWEST_CHARACTERS, MOST_CHARACTERS = 3000, 6000
FEWEST_SENTENCES = 150

ON_TYPED_NUMBERS: Final = "FZ301"
"""What the sentences are full of on purpose: they stand alone, without statistics to refer to."""


class GoodReport(NamedTuple):
    """A report without fault: the name of its folder, and what each of its years was compiled to, earliest first."""

    name: str
    years: tuple[Compiled, ...]

    @property
    def compiled(self) -> Compiled:
        """The last year, compared with those before."""
        return self.years[-1]


@pytest.fixture(scope="module", params=NAMES)
def good(request: pytest.FixtureRequest) -> GoodReport:
    """Return each of the reports, compiled."""
    workspace = Workspace(str(FOLDER / request.param))
    return GoodReport(request.param, tuple(compiled_year(workspace, year) for year in years(workspace)))


def compiled_year(workspace: Workspace, year: int) -> Compiled:
    """Return one year of a report, compared with those before."""
    contents, findings = read_year(workspace, year)
    assert contents is not None
    assert findings == ()
    return compile_report(year, contents, past=compile_past(year, read_past(workspace, year)))


def told(compiled: Compiled) -> list[str]:
    """Return what was found as a reader would be told it, for the message of a failing test."""
    return [f"{each.code} {each.span}: {message_of(each, 'zh')}" for each in compiled.diagnostics]


def test_nothing_is_found_in_a_good_report(good: GoodReport) -> None:
    """A good report of another layout has no finding, not even one set aside."""
    for compiled in good.years:
        assert told(compiled) == []
        assert compiled.waived == ()


def test_a_good_report_is_built_in_every_format(good: GoodReport) -> None:
    """Each report renders in every format, without a fault of the templates."""
    assert good.compiled.document is not None
    rendered = render_report(good.compiled.document, Page("zh", ""), TEXT_FORMATS, Resources(templates_in(PACKAGED)))
    assert rendered.diagnostics == ()
    assert len(rendered.outputs) == len(TEXT_FORMATS)
    assert all(rendered.outputs.values())


def test_a_good_report_is_as_long_as_real_ones(good: GoodReport) -> None:
    """Each report has thousands of Chinese characters, and figures of both kinds with relations between them."""
    assert good.compiled.figures is not None
    reviews = [each.review for each in good.years if each.review is not None]
    parts = [each.part for review in reviews for each in review.parts.values()]
    text = "".join(passage.text for part in parts for passage in part.passages)
    assert FEWEST_CHARACTERS <= len(re.findall(r"[\u4e00-\u9fff]", text)) <= MOST_CHARACTERS
    kinds = {figure.expression is None for figure in good.compiled.figures.by_id.values()}
    assert kinds == {True, False}
    assert good.compiled.figures.relations


def report_with(sentence: str) -> dict[str, bytes]:
    """Return a small report without fault that holds the sentence."""
    head = (
        "title: 云浦市{{ year }}年法治政府建设情况报告\nissuer: 云浦市人民政府\nregion: '990600'\nyear: 2023\n"
        "date: 2024-02-20\nsections: [work, duties, problems, plan]\n"
        "names:\n  own: [云浦市, 云浦]\n  known: [岭海省, 杭州市, 深圳市]\n"
    )
    parts = {
        "work": f"role: achievements\ntext: |\n  {sentence}\n",
        "duties": "role: duties\ntext: 主要负责人切实履行职责。\n",
        "problems": "role: shortcomings\ntext: 审核力量不足。\ncauses: 原因是编制偏紧。\n",
        "plan": "role: plan\ntext: 下一步，充实审核力量。\n",
    }
    files = {"report": head, **parts}
    return {f"data/2023/{name}.yaml": text.encode() for name, text in files.items()}


@pytest.fixture(scope="module")
def empty() -> Compiled:
    """Return the small report with a sentence of no interest."""
    compiled = compile_report(2023, report_with("各项任务全面完成。"))
    assert told(compiled) == []
    return compiled


@pytest.mark.parametrize("sentence", SENTENCES)
def test_nothing_is_found_in_a_good_sentence(sentence: str, empty: Compiled) -> None:
    """A sentence in good official style has no finding but that its numbers are typed."""
    compiled = compile_report(2023, report_with(sentence), empty)
    assert [each for each in told(compiled) if not each.startswith(ON_TYPED_NUMBERS)] == []


def test_the_material_was_found() -> None:
    """There are the reports and as many sentences as promised, no two of them alike, and one report of two years."""
    assert NAMES == ("county", "department", "pair", "tables")
    assert [len(years(Workspace(str(FOLDER / name)))) for name in NAMES] == [1, 1, 2, 1]
    assert len(set(SENTENCES)) == len(SENTENCES) >= FEWEST_SENTENCES
