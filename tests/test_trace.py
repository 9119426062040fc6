"""`fazhi trace`: what the page of a figure says of this year, of the year before, and of its places in the text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from fazhi_report.cli import run
from fazhi_report.cli.columns import width_of

ROOT = Path(__file__).parent.parent
BASE = ROOT / "tests/cases/base"

DISPUTES = """\
title: 积极化解矛盾{{ accepted | number }}纠纷
role: achievements
text: |
  办结{{ concluded }}，**其中纠错{{ corrected }}，纠错率为{{ rate }}**，[比上年提高{{ rise }}](https://a.cn/)。
  | 项目 | 数量 |
  | --- | --- |
  | 受理 | {{ accepted }} |
subsections:
  - id: review
    title: 行政复议
    measures:
      - lead: 办理案件
        text: 全年受理{{ accepted }}。
statistics:
  accepted: {label: 受理行政复议案件, value: 179, unit: 件}
  concluded: {label: 办结行政复议案件, value: 149, unit: 件, previous: 120}
  corrected: {label: 纠错行政复议案件, value: 102, unit: 件, previous: 70}
  heard: {label: 听证, value: 9, unit: 次, previous: not_disclosed}
derived:
  rate:
    label: 行政复议纠错率
    formula: corrected / concluded
    unit: "%"
    decimals: 2
    definition: 纠错案件占办结案件的比重。
  rise: {label: 纠错率比上年提高, formula: points(rate), unit: 百分点, decimals: 1}
"""

Trace = Callable[[str], list[str]]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a year with a report of three sections, in a workspace that is the current folder."""
    folder = tmp_path / "data/2019"
    folder.mkdir(parents=True)
    for path in BASE.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "disputes.yaml").write_text(DISPUTES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FAZHI_LANG", raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    return folder


@pytest.fixture
def trace(data: Path, capfd: pytest.CaptureFixture[str]) -> Trace:
    """Return a function that gives the page of a figure, without the space around its lines."""
    assert data.exists()

    def page(figure: str) -> list[str]:
        run(("trace", "2019", figure))
        lines = capfd.readouterr().out.splitlines()
        assert len(lines) <= 24
        assert all(width_of(line) <= 80 for line in lines)
        return [line.strip() for line in lines]

    return page


def test_figure_has_its_value_of_last_year(trace: Trace) -> None:
    """A figure is shown with its value of the year before, a derived one with how it follows."""
    assert "上年    58.33% = 70件 / 120件" in trace("disputes.rate")
    assert "上年    120件" in trace("disputes.concluded")
    assert "上年    未公开" in trace("disputes.heard")
    assert not any(line.startswith("上年") for line in trace("disputes.accepted"))
    assert not any(line.startswith("上年") for line in trace("disputes.rise"))


def test_formula_has_values_of_both_years(trace: Trace) -> None:
    """Where a formula asks for the year before, the value of that year stands in it."""
    page = trace("disputes.rise")
    assert "公式    points(rate) = (68.46% - 58.33%) * 100" in page
    assert "舍入    10.1230425056…个百分点 → 10.1个百分点（保留 1 位小数，四舍五入）" in page


def test_inputs_of_last_year_are_those_of_that_year(trace: Trace) -> None:
    """An input of the year before is followed by its own inputs of that year, with their values."""
    page = trace("disputes.rise")
    lines = page[page.index("输入") + 1 : page.index("正文")]
    assert lines == [
        "disputes.rate  68.46%  data/2019/disputes.yaml:20",
        "行政复议纠错率",
        "disputes.corrected  102件  data/2019/disputes.yaml:17",
        "纠错行政复议案件",
        "disputes.concluded  149件  data/2019/disputes.yaml:16",
        "办结行政复议案件",
        "disputes.rate（上年）  58.33%  data/2019/disputes.yaml:20",
        "disputes.corrected（上年）  70件  data/2019/disputes.yaml:17",
        "disputes.concluded（上年）  120件  data/2019/disputes.yaml:16",
    ]


def test_places_are_found_in_titles_cells_and_marks(trace: Trace) -> None:
    """A figure is found in a title, in bold text, in a link, in a cell and in a measure, with the words around it."""
    page = trace("disputes.accepted")
    assert page[page.index("正文") + 1 :] == [
        "二、  data/2019/disputes.yaml:1:14",
        "…积极化解矛盾179纠纷…",
        "二、  data/2019/disputes.yaml:7:10",
        "…179件…",
        "二、（一）一是  data/2019/disputes.yaml:13:19",
        "…全年受理179件。…",
    ]
    assert "…办结149件，其中纠错102件，纠错率为68.46%，比上…" in trace("disputes.corrected")
    assert "…率为68.46%，比上年提高10.1个百分点。…" in trace("disputes.rise")


def test_places_are_found_in_the_causes(data: Path, trace: Trace) -> None:
    """A figure in the causes that close a section stands in the section, not in its last subsection."""
    causes = "causes: 原因是听证只有{{ heard }}。\n"
    (data / "disputes.yaml").write_text(DISPUTES.replace("statistics:\n", f"{causes}statistics:\n"), encoding="utf-8")
    page = trace("disputes.heard")
    assert page[page.index("正文") + 1 :] == ["二、  data/2019/disputes.yaml:14:16", "…原因是听证只有9次。…"]


def test_page_fits_a_screen_however_many_inputs_and_places(data: Path, trace: Trace) -> None:
    """Long lists are cut, their ends marked; what a figure is made of is told once, however often it is asked for."""
    names = [f"part{index}" for index in range(20)]
    lines = ["role: plan", "text: |", *("  第{{ part0 }}处。{{ all | number }}" for _ in names), "statistics:"]
    lines += [f"  {name}: {{label: {name * 9}, value: 1, unit: 件}}" for name in names]
    lines += ["derived:", f'  all: {{label: 合计, formula: "sum({", ".join(names)})", unit: 件}}']
    lines += [f"  twice{index}: {{label: 两倍, formula: all + all, unit: 件}}" for index in range(9)]
    (data / "plan.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    page = trace("plan.all")
    assert page.count("…") == 3
    assert {"输入", "用于", "正文"} <= set(page)
    assert sum(line.startswith("plan.part0 ") for line in trace("plan.twice0")) == 1


@pytest.mark.parametrize(("name", "value"), [("heard", "未公开"), ("fresh", "没有值")])
def test_input_without_a_value_of_last_year_says_so(data: Path, trace: Trace, name: str, value: str) -> None:
    """Where there is no value of the year before, the reason stands in its place, and the rest is shown."""
    text = DISPUTES.replace(
        "derived:\n",
        f"  fresh: {{label: 新, value: 1, unit: 次}}\nderived:\n  more: {{label: 多, "
        f"formula: {name} - previous({name}), unit: 次}}\n",
    )
    (data / "disputes.yaml").write_text(text, encoding="utf-8")
    page = trace("disputes.more")
    assert any(line.startswith(f"disputes.{name}（上年）  {value}  data/") for line in page)
