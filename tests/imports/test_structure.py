"""Reports in every layout are understood: what stands in what, how headings stand, where numbers are slips."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.importing.manuscript import Line, Manuscript
from fazhi_report.importing.outline import Items, Outline, Part, Passage, Subpart
from fazhi_report.importing.outlining import outline_of
from fazhi_report.messages import message_of, remedy_of, severity_of
from tests.imports.outline_text import bare, manuscript_of, text_left, text_of
from tests.imports.structure_text import tree_of

CASES: Final[list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "structure" / "layouts.yaml").read_text(encoding="utf-8")
)

TITLE: Final = "示例市2019年法治政府建设情况报告\n"

PIECES: Final = (
    *(
        "一、",
        "二、",
        "三、",
        "四、",
        "（一）",
        "(二)",
        "（三）、",
        "㈠",
        "1.",
        "2．",
        "3、",
        "1、",
        "（1）",
        "(2)",
        "⑴",
    ),
    *(
        "①",
        "②",
        "1）",
        "2)",
        "一是",
        "二是",
        "三是",
        "二是",
        "一要",
        "二要",
        "第一，",
        "第二,",
        "首先，",
        "第十条（三）",
    ),
    *(
        "加强领导",
        "完善机制。",
        "深化改革，优化服务",
        "。",
        "，",
        "；",
        "：",
        "“",
        "”",
        "《",
        "》",
        "（",
        "）",
        "…",
        "！",
        "?",
    ),
    *("\n", "\n", "\n", "\n　　", " ", "　", "\n| 一、甲 | 二、 |\n", "APP test ", "3.5万", "2019年，我市受理179件。"),
    *("下一步，我市将继续推进。", "存在的不足：", "虽然取得成绩，但还有不足。", "特此报告。", "原因主要是认识不足。"),
    *("存在的问题\n", "示例市司法局", "2020年2月28日", "2020-02-28", "二〇二〇年二月二十八日", "来源：某处", "— 1 —"),
    *(
        "相关文章",
        "抄送：市委",
        "附件：1.表",
        "示例市2019年法治政府建设情况报告",
        "这一行文字没有句号而且比较长接着往下写\n",
    ),
)
"""Numbers, sentences and junk of which texts are made by chance."""


def understood(manuscript: Manuscript, year: int | None = 2019) -> Outline:
    """Return the outline of a report, which says the same as its manuscript."""
    outline, errors = outline_of(manuscript, year)
    assert outline is not None
    assert errors == ()
    assert text_of(outline) == text_left(manuscript, outline)
    return outline


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_layout_is_understood(case: dict[str, Any]) -> None:
    """A report gives the tree that a reader sees in it, and what had to be corrected or guessed is said."""
    outline = understood(manuscript_of(case["text"]))
    assert tree_of(outline) == case["tree"].rstrip("\n").split("\n")
    corrections = [f"{each.found.strip()}→{each.printed}" for each in outline.corrections]
    assert corrections == case.get("corrections", [])
    assert [each.code for each in outline.findings] == case.get("findings", [])


def test_there_are_many_layouts() -> None:
    """Every layout that published reports have is among the cases."""
    assert len(CASES) >= 35


def passages_of(outline: Outline) -> Iterator[Passage]:
    """Yield every title, lead and paragraph of an outline."""
    for part in outline.parts:
        yield from _in_part(part)


def _in_part(part: Part) -> Iterator[Passage]:
    headings = [part.title, part.causes, *(subpart.title for subpart in part.subparts)]
    yield from (each for each in headings if each is not None)
    holders: list[Part | Subpart] = [part, *part.subparts]
    for holder in holders:
        yield from (each for each in holder.paragraphs if isinstance(each, Passage))
        yield from _in_items(holder.items)


def _in_items(items: Items | None) -> Iterator[Passage]:
    for item in () if items is None else items.each:
        if item.lead is not None:
            yield item.lead
        yield from (each for each in item.paragraphs if isinstance(each, Passage))
        yield from _in_items(item.items)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_every_passage_knows_where_it_stands(case: dict[str, Any]) -> None:
    """The stretches of a passage are what stands there in the manuscript, and its text is theirs."""
    lines = case["text"].splitlines()
    for passage in passages_of(understood(manuscript_of(case["text"]))):
        stretches = [lines[line - 1][column - 1 :][: len(text)] for line, column, text in passage.extents]
        if not any(line.startswith("|") for line in lines):
            assert stretches == [each.text for each in passage.extents]
        assert bare("".join(each.text for each in passage.extents)) == bare(passage.text)
        assert passage.text == passage.text.strip() != ""


@settings(max_examples=150, deadline=None)
@given(st.booleans(), st.lists(st.sampled_from(PIECES), max_size=60))
def test_no_text_loses_a_character(titled: bool, pieces: list[str]) -> None:
    """Whatever a text is made of, what is understood of it prints it again, but for what is listed."""
    manuscript = manuscript_of((TITLE if titled else "") + "".join(pieces))
    outline, errors = outline_of(manuscript, 2019)
    if outline is None:
        assert [each.code for each in errors] == ["FZ610"]
    else:
        assert text_of(outline) == text_left(manuscript, outline)


@settings(max_examples=50, deadline=None)
@given(st.text(min_size=1, max_size=80))
def test_no_character_is_too_strange(text: str) -> None:
    """Any characters at all are kept, also those that no report has."""
    written = TITLE + "一、甲" + text + "\n二、乙"
    understood(manuscript_of(written))


def test_the_same_text_gives_the_same_outline() -> None:
    """What is understood depends on the text alone."""
    for case in CASES:
        manuscript = manuscript_of(case["text"])
        assert outline_of(manuscript, 2019) == outline_of(manuscript, 2019)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "首页\n登录\n联系我们",
        "示例市召开经济工作会议，部署全年任务。会议强调，要坚持稳中求进。",
        "一、通知事项\n请按时参加。",
    ],
)
def test_what_is_no_report_is_refused(text: str) -> None:
    """FZ610: without a title, numbered parts or the subject there is no report."""
    outline, errors = outline_of(manuscript_of(text), None)
    assert outline is None
    assert [each.code for each in errors] == ["FZ610"]
    assert "report.txt" in message_of(errors[0], "zh")


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}全年工作平稳有序。",
        "1.召开会议。\n2.印发文件。",
        "全市深入推进依法行政，" + "不断规范执法行为，" * 12 + "成效明显。",
    ],
)
def test_little_is_enough_for_a_report(text: str) -> None:
    """A title, or two numbers in order, or a paragraph on the subject make a report."""
    understood(manuscript_of(text), None)


def test_the_year_tells_a_plan() -> None:
    """2020年工作 is the plan of a report on 2019, and an ordinary part in one on 2020."""
    text = f"{TITLE.replace('2019', '某')}一、2020年工作重点任务\n召开会议。\n二、其他\n印发文件。"
    assert understood(manuscript_of(text), 2019).parts[0].role == "plan"
    assert understood(manuscript_of(text), 2020).parts[0].role == "achievements"


def test_lines_that_the_file_calls_headings_are_joined_with_no_text() -> None:
    """A heading of a page or Word document is whole, though the next line has no stop either."""
    texts = ("示例市2019年法治政府建设情况报告", "一、健全机制，", "召开会议", "二、优化服务", "取消事项")
    kinds = ("heading", "heading", "text", "heading", "text")
    lines = [Line(number, 1, text, kind) for number, (text, kind) in enumerate(zip(texts, kinds, strict=True), start=1)]  # type: ignore[arg-type]
    outline = understood(Manuscript("report.html", "page", "UTF-8", tuple(lines)))
    assert tree_of(outline) == ["achievements: 健全机制，", "  召开会议", "achievements: 优化服务", "  取消事项"]


def test_findings_say_where_and_why() -> None:
    """Each finding of the cases has a place in the manuscript and an entry that takes its arguments."""
    codes = set()
    for case in CASES:
        for finding in understood(manuscript_of(case["text"])).findings:
            assert finding.span is not None
            assert 1 <= finding.span.line <= len(case["text"].splitlines())
            assert message_of(finding, "zh")
            assert message_of(finding, "en")
            assert remedy_of(finding, "zh")
            assert severity_of(finding).value in {"note", "warning"}
            codes.add(finding.code)
    assert codes >= {"FZ611", "FZ612", "FZ613", "FZ614", "FZ615", "FZ616", "FZ617", "FZ620"}


def test_a_number_that_fits_nowhere_stays_in_the_text() -> None:
    """FZ618: a paragraph that begins with 五是 where 三是 comes next is text, and that is said."""
    outline = understood(manuscript_of(f"{TITLE}一、主要工作\n一是抓改革。\n二是抓执法。\n五是五位一体推进。"))
    assert [each.code for each in outline.findings] == ["FZ618"]
    items = outline.parts[0].items
    assert items is not None
    assert len(items.each) == 2


def test_places_of_corrections_are_exact() -> None:
    """A correction names line and column of what it replaces, behind indents too."""
    text = f"{TITLE}　　一、健全机制\n　　召开会议。\n　　三、优化服务\n　　取消事项9项。"
    outline = understood(manuscript_of(text))
    assert [(*each.place, each.found, each.printed) for each in outline.corrections] == [(4, 3, "三、", "二、")]
