"""Laws that hold for any two reports: layout is no change, both ways of comparing say the same, no word is lost."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report import document
from fazhi_report.comparison import Passage, Side, compare
from fazhi_report.compose import compose
from fazhi_report.numbering import number_document
from fazhi_report.pipeline import compile_past
from tests.compared_reports import kinds_by_id, side_of, turned, without_relative_changes
from tests.test_any_input import SOURCES, changed_sources

WORDS: Final = (
    "推进",
    "推动",
    "加强",
    "行政复议",
    "执法",
    "监督",
    "的",
    "和",
    "规范",
    "12345",
    "App ",
    "第",
    "两",
    "一",
)
NAMES: Final = ("甲", "乙", "丙")
COMPUTED: Final = ("丁", "戊")
REFERENCES: Final = (
    *("{{ 甲 }}", "{{ 乙 }}", "{{ 丙 }}", "{{ 丁 }}", "{{ s.甲 }}", "{{ 乙 | number }}", "{{ 丙 | chinese }}"),
    *("{{ year }}", "{{ year - 1 }}"),
)
TABLE: Final = "| 甲 | 乙 |\n|---|---|\n| 丙 | {{ 甲 }} |"
FORMULAS: Final = ("甲 + 乙", "乙+甲", "previous(甲)", "s.甲 - 乙", "change(甲)", "甲 * 100 / 乙")

Content = dict[str, Any]

few = settings(max_examples=30, deadline=None)

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(lambda parts: "".join(parts).strip())
clauses = st.lists(words | words | st.sampled_from(REFERENCES), min_size=1, max_size=4).map("".join)
sentences = st.builds(
    lambda parts, stop: "，".join(parts) + stop, st.lists(clauses, min_size=1, max_size=3), st.sampled_from("。；！")
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Draw a text of few words, so that two of them are often alike, perhaps with emphasis, paragraphs or a table."""
    parts = draw(st.lists(sentences, min_size=1, max_size=3))
    form = draw(st.sampled_from(["", "", "\n", "mark", "table"]))
    if form == "mark":
        return "*强调*" + "".join(parts)
    return "\n".join([*parts, TABLE]) if form == "table" else form.join(parts)


measures = st.lists(
    st.fixed_dictionaries({"text": texts()}, optional={"lead": words}) | st.fixed_dictionaries({"lead": words}),
    max_size=4,
)
values = st.sampled_from(["179", "203", "2", "0", "2800余", "1.2万", "9%", "pending", "not_disclosed"])
statistics = st.fixed_dictionaries(
    {"label": words, "value": values},
    optional={
        "unit": st.sampled_from(["件", "次"]),
        "definition": words,
        "source": words,
        "as_of": st.sampled_from(["2018-12-31", "2019-12-31"]),
        "previous": values,
    },
)
derived = st.fixed_dictionaries(
    {"label": words, "formula": st.sampled_from(FORMULAS)}, optional={"decimals": st.sampled_from(["1", "2"])}
)


@st.composite
def sections(draw: st.DrawFn) -> Content:
    """Draw the content of a section file."""
    content: Content = {
        "title": draw(words),
        "measures": draw(measures),
        "subsections": [
            {"id": identifier, "title": draw(words), "measures": draw(measures)}
            for identifier in draw(st.lists(st.sampled_from("abc"), max_size=2, unique=True))
        ],
        "statistics": {name: draw(statistics) for name in draw(st.lists(st.sampled_from(NAMES), unique=True))},
        "derived": {name: draw(derived) for name in draw(st.lists(st.sampled_from(COMPUTED), unique=True))},
        "relations": draw(st.lists(st.sampled_from(["甲 <= 乙", "乙>=甲", "甲<=s.乙"]), max_size=2)),
    }
    for key in draw(st.lists(st.sampled_from(["text", "causes"]), unique=True)):
        content[key] = draw(texts())
    return content


@st.composite
def revisions(draw: st.DrawFn, content: Content) -> Content:
    """Draw a section like this one: some of its lists in another order or cut, some of its keys another's."""
    other = draw(sections())
    revised = dict(content)
    for key in draw(st.lists(st.sampled_from(sorted({*content, *other})), max_size=3, unique=True)):
        kind = draw(st.sampled_from(["shuffle", "cut", "replace", "join"]))
        value = content.get(key)
        if kind == "replace" or not isinstance(value, list):
            revised[key] = other.get(key, value)
        elif kind == "shuffle":
            revised[key] = draw(st.permutations(value))
        elif kind == "cut":
            revised[key] = value[: draw(st.integers(0, len(value)))]
        else:
            revised[key] = [*value, *other[key]][: 2 if key == "relations" else 4]
            revised[key] = unique_by_id(revised[key]) if key == "subsections" else revised[key]
    return {key: value for key, value in revised.items() if value is not None}


def unique_by_id(parts: Sequence[Content]) -> list[Content]:
    """Return subsections without those whose id has been met before."""
    return list({part["id"]: part for part in reversed(parts)}.values())[::-1]


@st.composite
def reports(draw: st.DrawFn) -> dict[str, Content]:
    """Draw the sections of a report by their ids."""
    return {
        identifier: draw(sections()) for identifier in draw(st.lists(st.sampled_from("stu"), min_size=1, unique=True))
    }


@st.composite
def pairs(draw: st.DrawFn) -> tuple[dict[str, Content], dict[str, Content]]:
    """Draw two reports of which the second is the first revised: sections cut, renamed, moved, new, or the same."""
    old = draw(reports())
    new: dict[str, Content] = {}
    for identifier in draw(st.permutations(list(old))):
        if draw(st.integers(0, 5)):
            name = identifier if draw(st.integers(0, 3)) else draw(st.sampled_from("vw"))
            new[name] = old[identifier] if draw(st.booleans()) else draw(revisions(old[identifier]))
    if not new or not draw(st.integers(0, 3)):
        new["z"] = draw(sections())
    return old, new


years = st.sampled_from([(2019, 2019), (2018, 2019), (2019, 2018), (2017, 2019)])


def side(content: Mapping[str, Content], year: int) -> Side:
    """Return a report of sections as a side. JSON is YAML, and the text of both is the same."""
    return side_of(files(content, year), year)


def files(content: Mapping[str, Content], year: int) -> dict[str, bytes]:
    """Return the files of a report of these sections."""
    head = {
        **{"title": "示例市{{ year }}年报告", "issuer": "示例市人民政府", "region": "990000"},
        **{"year": str(year), "date": f"{year + 1}-02-28", "sections": list(content)},
        "waivers": [{"code": "FZ503", "where": "report", "reason": "另文报告。"}],
    }
    named = {"report": head, **content}
    return {f"data/{year}/{name}.yaml": json.dumps(each, ensure_ascii=False).encode() for name, each in named.items()}


def laid_out_anew(content: Content, wrap: int) -> str:
    """Return a section in another layout: keys in reverse, texts wrapped next to Chinese, comments, formulas spaced."""
    lines = ["# 另一种写法"]
    for key, value in reversed(content.items()):
        if key in {"text", "causes"}:
            lines += [f"{key}: >-", *(f"  {line}" for line in wrapped(value, wrap))]
        else:
            lines.append(f"{key}: {json.dumps(spaced(value), ensure_ascii=False)}  # {key}")
    return "\n".join(lines) + "\n"


def spaced(value: object) -> object:
    """Return what a key says with its keys in reverse and more spaces in its formulas and around its references."""
    if isinstance(value, dict):
        return {key: spaced(each) for key, each in reversed(value.items())}
    if isinstance(value, list):
        return [spaced(each) for each in value]
    return str(value).replace("{{ ", "{{").replace("执法", " 执法").replace("+", " + ").strip()


def wrapped(text: str, wrap: int) -> list[str]:
    """Return the lines of a folded text: a blank line between paragraphs, which are wrapped behind a comma."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        pieces = paragraph.split("，", wrap)
        lines += [*(f"{piece}，" for piece in pieces[:-1]), pieces[-1], ""]
    return lines[:-1]


def printed_passages(report: Side) -> dict[tuple[str, str, str], str]:
    """Return all passages of a report as its document prints them, by part, slot and number."""
    composed = number_document(compose(report.report, report.figures).document)
    found: dict[tuple[str, str, str], str] = {}
    for section in composed.sections:
        found[section.id, "text", ""] = text_of(section.blocks)
        found[section.id, "causes", ""] = text_of(section.closing)
        parts = [(section.id, section.blocks, section.measures)]
        parts += [(f"{section.id}.{each.id}", each.blocks, each.measures) for each in section.subsections]
        for name, blocks, measures_of_part in parts:
            found[name, "text", ""] = text_of(blocks)
            for measure in measures_of_part:
                found[name, "measure", measure.number] = words_of(measure.lead) + text_of(measure.blocks)
    return {key: re.sub("〔(待报)：[^〕]*〕", r"\1", text) for key, text in found.items() if text}


def text_of(blocks: tuple[document.Block, ...]) -> str:
    """Return what blocks print, a line for each paragraph and row."""
    lines: list[str] = []
    for block in blocks:
        rows = ((block.content,),) if isinstance(block, document.Paragraph) else (block.header, *block.rows)
        for row in rows:
            cells = [words_of(cell) for cell in row]
            lines.append(cells[0] if isinstance(block, document.Paragraph) else f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def words_of(nodes: tuple[document.Inline, ...]) -> str:
    """Return what inline nodes print."""
    return "".join(
        node.text if isinstance(node, document.Words | document.FigureReference) else words_of(node.content)
        for node in nodes
    )


@few
@given(reports(), st.sampled_from([2018, 2019]))
def test_a_report_is_identical_with_itself(content: dict[str, Content], year: int) -> None:
    """Comparing a report with itself says nothing, and counts everything as unchanged."""
    report = side(content, year)
    comparison = compare(report, report)
    assert comparison.identical
    assert comparison.unchanged_figures == len(report.figures.by_id)
    assert comparison.unchanged_passages == len(printed_passages(report))


@few
@given(reports(), st.integers(0, 3))
def test_layout_is_no_change(content: dict[str, Content], wrap: int) -> None:
    """Other spaces, lines, comments, orders of keys and spellings of formulas change nothing."""
    laid_out = files(content, 2019) | {
        f"data/2019/{name}.yaml": laid_out_anew(each, wrap).encode() for name, each in content.items()
    }
    other = side_of(laid_out, 2019)
    assert other.report.lost == side(content, 2019).report.lost
    assert compare(side(content, 2019), other) == compare(other, other)


@few
@given(pairs(), years)
def test_the_other_way_round_says_the_same(drawn: tuple[dict[str, Content], ...], of: tuple[int, int]) -> None:
    """Comparing the new report with the old one gives every change the other way round, in the same order."""
    old, new = (side(content, year) for content, year in zip(drawn, of, strict=True))
    assert turned(compare(old, new)) == without_relative_changes(compare(new, old))


@few
@given(changed_sources())
def test_files_with_slips_can_be_compared(drawn: tuple[int, dict[str, bytes]]) -> None:
    """A report with slips of the hand in one file is compared as far as it can be read, either way alike."""
    number, contents = drawn
    faultless, past = side_of(SOURCES[number], 2019), compile_past(2020, contents)
    for each in past.years:
        report = Side("2019", each.report, each.figures)
        assert turned(compare(faultless, report)) == without_relative_changes(compare(report, faultless))


@few
@given(pairs(), years)
def test_no_word_is_lost(drawn: tuple[dict[str, Content], ...], of: tuple[int, int]) -> None:
    """The runs of a passage make up what each report prints there; each passage is in one change or unchanged."""
    old, new = (side(content, year) for content, year in zip(drawn, of, strict=True))
    comparison = compare(old, new)
    for report, index in ((old, 0), (new, 1)):
        printed = printed_passages(report)
        changed: list[tuple[str, str, str]] = []
        for change in comparison.prose:
            passage: Passage | None = (change.old, change.new)[index]
            runs = [*change.lead, *(run for sentence in change.sentences for run in sentence.runs)]
            text = "".join((run.old, run.new)[index] for run in runs)
            if passage is None:
                assert text == ""
            else:
                changed.append((passage.part.id, passage.slot, passage.number))
                assert text == printed[changed[-1]]
        assert len(set(changed)) == len(changed)
        assert len(printed) - len(changed) == comparison.unchanged_passages


@few
@given(pairs(), years)
def test_every_figure_is_told_once(drawn: tuple[dict[str, Content], ...], of: tuple[int, int]) -> None:
    """Each id of both reports stands in exactly one change, or is unchanged; what changed can be seen."""
    old, new = (side(content, year) for content, year in zip(drawn, of, strict=True))
    comparison = compare(old, new)
    old_ids = [each.old.id for each in comparison.figures if each.old is not None]
    new_ids = [each.new.id for each in comparison.figures if each.new is not None]
    assert len(set(old_ids)) == len(old_ids)
    assert len(set(new_ids)) == len(new_ids)
    assert len(old.figures.by_id) - len(old_ids) == comparison.unchanged_figures
    assert len(new.figures.by_id) - len(new_ids) == comparison.unchanged_figures
    assert set(old.figures.by_id) - set(old_ids) == set(new.figures.by_id) - set(new_ids)
    assert all(kinds_by_id(comparison).values())
