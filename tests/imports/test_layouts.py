"""Reports made by chance, published in layouts made by chance, are imported as what they are.

The printer is tested by itself first: what it prints is the text of the report, with nothing but numbers and stops in
between. To run thousands: `FAZHI_LAYOUTS=5000 pytest tests/imports/test_layouts.py`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fazhi_report.importing.importer import Imported, Surroundings, import_report
from fazhi_report.importing.manuscripts import read_manuscript
from fazhi_report.importing.settling import Wishes
from fazhi_report.pipeline import Page, render_report
from fazhi_report.renderers import Resources
from tests.imports.layout_printing import HALF_WIDTH, blocks_of, number_like, printed
from tests.imports.layouts import Layout, Report, layouts, reports
from tests.imports.trees import Mention, Node, Tree, data_of, expected, normal, tree_of
from tests.template_files import PACKAGED, templates_in

EXAMPLES: Final = int(os.environ.get("FAZHI_LAYOUTS", "40"))
"""How many reports are imported."""

SEEDED: Final = "FAZHI_LAYOUTS" not in os.environ
"""Whether the reports are the same in each run."""

many = settings(
    max_examples=EXAMPLES, deadline=None, derandomize=SEEDED, database=None, suppress_health_check=list(HealthCheck)
)
BETWEEN: Final = re.compile(r"。?(?:第?[一二三四五六七八九十]+[、,是要]|\([一二三四五六七八九十\d]+\)|\d+[.、)]?)?")
"""What stands between two passages of a report, after NFKC: the stop of a heading, the number of the next passage."""

HALF_WIDTH_NEXT_TO_CHINESE: Final = re.compile(r"[一-鿿》”][,;:!?(]|[)][一-鿿]")


@st.composite
def published(draw: st.DrawFn) -> tuple[Report, Layout]:
    """Draw a layout and a report for it."""
    layout = draw(layouts())
    return draw(reports(layout)), layout


def passages_of(node: Node) -> list[str]:
    """Return heading, paragraphs and what is below a node, in reading order."""
    below = [passage for child in node.children for passage in passages_of(child)]
    return [each for each in (node.heading, *node.paragraphs, *below, node.causes) if each]


@settings(many, max_examples=min(EXAMPLES, 100))
@given(published())
def test_the_printer_prints_the_report(drawn: tuple[Report, Layout]) -> None:
    """What is printed is every passage of the tree in order, and between them at most a stop and a number."""
    report, layout = drawn
    tree = expected(report)
    blocks = [block for block in blocks_of(report, layout) if block.kind not in ("furniture", "sign", "title")]
    text = normal("".join(block.text for block in blocks))
    at = 0
    for passage in [passage for part in tree.parts for passage in passages_of(part)]:
        found = text.index(passage, at)
        assert BETWEEN.fullmatch(text[at:found]), text[at:found]
        at = found + len(passage)
    assert text[at:] in ("", "。")
    for mention in tree.mentions:
        assert mention.printed in text


@settings(many, max_examples=min(EXAMPLES, 100))
@given(published())
def test_the_printer_prints_everything_in_every_format(drawn: tuple[Report, Layout]) -> None:
    """A file holds every paragraph, in its encoding, and each line of the site."""
    report, layout = drawn
    text = printed(report, layout).decode(layout.encoding)
    flat = normal(re.sub(r"<[^>]+>|^#+ ", "", text, flags=re.MULTILINE).replace("&gt;", ">"))
    for block in blocks_of(report, layout):
        assert normal(block.text.translate(HALF_WIDTH)) in flat or normal(block.text) in flat


@settings(many, max_examples=EXAMPLES)
@given(published())
def test_a_file_is_read_line_by_line(drawn: tuple[Report, Layout]) -> None:
    """A file in any format and encoding gives the lines that were printed, no more and no fewer."""
    report, layout = drawn
    manuscript, findings = read_manuscript(f"报告.{layout.file_format}", printed(report, layout))
    assert manuscript is not None, findings
    assert {finding.code for finding in findings} <= {"FZ608"}
    lines = [normal(line.text) for line in manuscript.lines]
    blocks = [normal(block.text) for block in blocks_of(report, layout)]
    if layout.shape == "wrapped":
        lines, blocks = ["".join(lines)], ["".join(blocks)]
    assert lines == blocks


@pytest.mark.parametrize(
    ("numbering", "number", "wanted"),
    [
        ("一是", 2, "二是"),
        ("（一）", 10, "（十）"),
        ("(一)", 3, "（三）"),
        ("1.", 12, "12."),
        ("1、", 2, "2、"),
        ("（1）", 9, "（9）"),
        ("1）", 2, "2）"),
        ("①", 4, "④"),
        ("第一，", 3, "第三，"),
        ("一要", 2, "二要"),
        ("一、", 11, "十一、"),
        ("一、", 20, "二十、"),
        ("一、", 35, "三十五、"),
    ],
)
def test_the_printer_counts(numbering: str, number: int, wanted: str) -> None:
    """A number is printed in the manner of the first one."""
    assert number_like(numbering, number) == wanted


@cache
def surroundings() -> Surroundings:
    """Return what an import is proved with."""
    return Surroundings(Resources(templates_in(PACKAGED)))


def imported_from(report: Report, layout: Layout, content: bytes) -> Imported:
    """Import a file, with the head given as far as the layout leaves it out."""
    wishes = Wishes(
        year=report.year,
        title="" if layout.titled else report.title,
        issuer=report.issuer,
        region="990000",
        date="" if layout.dated else report.date,
    )
    imported, findings = import_report(f"报告.{layout.file_format}", content, wishes, surroundings())
    assert imported is not None, [(finding.code, finding.arguments) for finding in findings]
    return imported


def without_line_ends(node: Node) -> Node:
    """Return a node as one line tells it."""
    return node._replace(
        paragraphs=("".join(node.paragraphs),), children=tuple(without_line_ends(each) for each in node.children)
    )


def assert_same_tree(found: Tree, wanted: Tree, layout: Layout) -> None:
    """Assert that head and parts are those that were printed."""
    assert found.head == wanted.head
    one, other = found.parts, wanted.parts
    if layout.shape == "one_line":
        one, other = (tuple(without_line_ends(each) for each in parts) for parts in (one, other))
    assert one == other


def kindless(mention: Mention) -> tuple[str, str, str]:
    """Return what every figure must tell: what is printed, its value and its unit."""
    return mention.printed, mention.value, mention.unit


@many
@given(published())
def test_a_published_report_is_imported_as_what_it_is(drawn: tuple[Report, Layout]) -> None:
    """A report in any layout gives its tree, its figures and their formulas, and sources that say the same again."""
    report, layout = drawn
    content = printed(report, layout)
    imported = imported_from(report, layout, content)
    found, wanted = tree_of(imported.contents), expected(report)
    assert_same_tree(found, wanted, layout)
    assert [kindless(mention) for mention in found.mentions] == [kindless(mention) for mention in wanted.mentions]
    assert_formulas(found, wanted)
    assert all(any(literal in each for each in found.literals) for literal in wanted.literals)
    assert_furniture_put_aside(imported, report, layout)
    assert_full_width(imported)
    assert imported_from(report, layout, content).contents == imported.contents
    assert_same_when_imported_again(imported, report, layout)


def assert_formulas(found: Tree, wanted: Tree) -> None:
    """Assert that each ratio is computed from its own figures, and that what has a date has it."""
    for one, other in zip(found.mentions, wanted.mentions, strict=True):
        if other.kind == "derived":
            assert one.kind == "derived", one
            assert one.parts == other.parts
        if other.as_of:
            assert one.as_of == other.as_of, one


def assert_furniture_put_aside(imported: Imported, report: Report, layout: Layout) -> None:
    """Assert that each line of the site is listed as put aside."""
    aside = normal("".join(each.extent.text for each in imported.outline.asides))
    for block in blocks_of(report, layout):
        if block.kind == "furniture":
            assert normal(block.text) in aside


def assert_full_width(imported: Imported) -> None:
    """Assert that punctuation next to Chinese characters is of full width, whatever it was in the file."""
    for text in texts_in([data_of(content) for content in imported.contents.values()]):
        assert not HALF_WIDTH_NEXT_TO_CHINESE.search(text), text


def texts_in(data: object, key: str = "") -> Iterator[str]:
    """Yield the texts of a report in its data."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from texts_in(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from texts_in(value, key)
    elif key in ("title", "text", "lead", "causes"):
        yield str(data)


def assert_same_when_imported_again(imported: Imported, report: Report, layout: Layout) -> None:
    """Assert that the text of the drafted report, imported, gives the same sources."""
    document = imported.compiled.document
    assert document is not None
    rendered, _ = render_report(document, Page("zh", ""), ("txt",), surroundings().resources)
    plain = layout._replace(file_format="txt", titled=True, signed=True, dated=True)
    again = imported_from(report, plain, rendered["report.txt"])
    assert tree_of(again.contents) == tree_of(imported.contents)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_encodings_are_all_drawn(encoding: str) -> None:
    """Chance has every encoding in its hands."""
    assert encoding in {str(layout.encoding) for layout in drawn_layouts()}


def drawn_layouts() -> list[Layout]:
    """Return the layouts of a hundred draws."""
    found: list[Layout] = []

    @settings(max_examples=100, database=None, derandomize=True)
    @given(layouts())
    def note(layout: Layout) -> None:
        found.append(layout)

    note()
    return found


def test_every_kind_of_layout_is_drawn() -> None:
    """Chance brings every value of every choice of a layout."""
    drawn = drawn_layouts()
    for name in ("shape", "file_format", "heading", "lead"):
        assert len({getattr(layout, name) for layout in drawn}) == {"lead": 2}.get(name, 3)
    for name in (
        "together",
        "half_width",
        "indented",
        "blank_lines",
        "spaced",
        "marked",
        "title_broken",
        "parts_broken",
    ):
        assert {getattr(layout, name) for layout in drawn} == {False, True}
    for name in ("titled", "signed", "dated", "filed", "page_numbers"):
        assert {getattr(layout, name) for layout in drawn} == {False, True}
    assert any(layout.before for layout in drawn)
    assert any(layout.after for layout in drawn)
