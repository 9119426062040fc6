"""Texts as the rules see them: what is printed, character by character, each with its place in the source."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fazhi_report.document import Block, Section, Subsection, Table
from fazhi_report.pipeline import Compiled, compile_report
from fazhi_report.renderers.plain_text import plain_text
from fazhi_report.rules.passages import Passage
from fazhi_report.source.encoding import lines_for_display

TESTS = Path(__file__).parent
MARKS_WITHOUT_MEANING = {"FZ405", "FZ406"}
DISPUTES = "data/2019/disputes.yaml"


@cache
def sources(folder: Path) -> Mapping[str, bytes]:
    """Return the files of a folder as those of a year."""
    return {f"data/2019/{path.name}": path.read_bytes() for path in sorted(folder.glob("*.yaml"))}


def passages_in(compiled: Compiled) -> dict[str, tuple[Passage, ...]]:
    """Return the passages of each section, table rows left out."""
    assert compiled.review is not None
    return {
        name: tuple(passage for passage in reviewed.part.passages if passage.kind != "row")
        for name, reviewed in compiled.review.parts.items()
        if name
    }


def lines_printed(section: Section) -> Iterator[str]:
    """Yield the titles, leads and paragraphs of a section as a reader reads them."""

    def paragraphs(blocks: tuple[Block, ...]) -> Iterator[str]:
        for block in blocks:
            if not isinstance(block, Table):
                yield plain_text(block.content)

    parts: tuple[Section | Subsection, ...] = (section, *section.subsections)
    for part in parts:
        yield plain_text(part.title)
        yield from paragraphs(part.blocks)
        for measure in part.measures:
            yield plain_text(measure.lead)
            yield from paragraphs(measure.blocks)


def assert_as_printed(compiled: Compiled) -> None:
    """Assert that the passages of each section are the lines that are printed, in order."""
    assert compiled.document is not None
    passages = passages_in(compiled)
    for section in compiled.document.sections:
        printed = sorted(line for line in lines_printed(section) if line)
        assert sorted(passage.text for passage in passages[section.id]) == printed


@pytest.mark.parametrize(
    "folder", [TESTS / "cases" / "base", TESTS.parent / "data" / "2019"], ids=lambda path: path.name
)
def test_passages_of_whole_reports(folder: Path) -> None:
    """Rules see the very texts that are printed."""
    compiled = compile_report(2019, sources(folder))
    assert sum(map(len, passages_in(compiled).values())) > 5
    assert_as_printed(compiled)


PIECES = st.sampled_from(
    [
        *(
            "全年",
            "，",
            "《办法》",
            "“引号”",
            " ",
            "  ",
            "Open",
            "Data",
            "3",
            "{{ accepted }}",
            "{{ year }}",
            "{{ year - 1 }}",
        ),
        *("{{ concluded | number }}", "**着重**", "*Data*", "\\*", "[链接](https://www.example.gov.cn/)", "\n", "。"),
    ]
)


def with_text(text: str) -> Compiled:
    """Return the small report with another text in one of its sections."""
    files = dict(sources(TESTS / "cases" / "base"))
    written = json.dumps(text, ensure_ascii=False)
    changed = (
        files[DISPUTES]
        .decode()
        .replace("text: 推行说理式行政复议决定书，提高行政复议的专业性和透明度。", f"text: {written}")
    )
    assert written in changed
    return compile_report(2019, {**files, DISPUTES: changed.encode()})


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=8).map("".join).filter(str.strip))
def test_any_text_is_seen_as_printed(text: str) -> None:
    """References, marks and spaces in any order: rules see what is printed."""
    compiled = with_text(text)
    assume(not any(each.code in MARKS_WITHOUT_MEANING for each in compiled.diagnostics))
    assert_as_printed(compiled)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=8).map("".join).filter(str.strip))
def test_every_character_has_its_place(text: str) -> None:
    """What is printed as it is written stands at its place in the file; a reference stands for all it prints."""
    compiled = with_text(text)
    lines = lines_for_display(compiled.files[DISPUTES].content)
    for passage in passages_in(compiled)["disputes"]:
        mentioned = {at for mention in passage.mentions for at in range(mention.start, mention.end)}
        for at, character in enumerate(passage.text):
            span = passage.span(at, at + 1)
            assert span.line == span.end_line
            found = lines[span.line - 1][span.column - 1 : span.end_column - 1]
            if at in mentioned:
                assert found.startswith("{{")
                assert found.endswith("}}")
            elif character != " ":
                assert found.replace("\\", "") == character


def test_mentions_know_their_figures() -> None:
    """A mention is the figure that stands there, or a year."""
    (passage,) = (
        each
        for each in passages_in(with_text("{{ year - 1 }}年受理{{ accepted }}。"))["disputes"]
        if each.text == "2018年受理179件。"
    )
    assert [each.figure and each.figure.id for each in passage.mentions] == [None, "disputes.accepted"]
    assert [passage.text[each.start : each.end] for each in passage.mentions] == ["2018", "179件"]


@pytest.mark.parametrize("text", ["*", "{{ unknown }}", "**"])
def test_what_prints_nothing_is_no_passage(text: str) -> None:
    """A text of marks or unknown references alone has words for no rule; that it is wrong has been said."""
    compiled = with_text(text)
    assert all(passage.text for passage in passages_in(compiled)["disputes"])
    assert compiled.failed
