"""Documents whose text must be the same in every format: real ones, invented ones, and any that chance makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from hypothesis import strategies as st

from fazhi_report.document import (
    Block,
    Document,
    Emphasis,
    FigureReference,
    Link,
    Measure,
    Paragraph,
    Section,
    Strong,
    Subsection,
    Table,
    Words,
)
from fazhi_report.messages.page import labels
from fazhi_report.numbering import NUMBERS, number_document
from fazhi_report.numbering import SUBSECTIONS as NUMBERING_OF_SUBSECTIONS
from fazhi_report.pipeline import compile_past, compile_report
from fazhi_report.renderers.plain_text import plain_text
from fazhi_report.workspace import Workspace, read_year, years
from tests.documents import ACCEPTED, every_kind, hostile
from tests.docx_samples import PUBLICATIONS
from tests.years import YEARS, contents_of

ROOT: Final = Path(__file__).parent.parent

OTHER_REPORTS: Final = ("reports/county", "reports/department", "reports/pair", "reports/tables", "layouts")


def real_report() -> Document:
    """Return the report on 2019."""
    files = sorted((ROOT / "data" / "2019").glob("*.yaml"))
    return document_of(2019, {f"data/2019/{path.name}": path.read_bytes() for path in files})


def small_report(year: str) -> Document:
    """Return one of the three small reports, compared with those before it."""
    before: dict[str, bytes] = {}
    for each in YEARS[: YEARS.index(year)]:
        before |= contents_of(each)
    return document_of(int(year), contents_of(year), before)


def other_report(name: str) -> Document:
    """Return the last report of a workspace with another layout than the real one."""
    workspace = Workspace(str(ROOT / "tests" / name))
    year = years(workspace)[-1]
    contents = read_year(workspace, year).value
    assert contents is not None
    return document_of(year, contents)


def document_of(
    year: int, contents: Mapping[str, bytes], before: Mapping[str, bytes] = MappingProxyType({})
) -> Document:
    """Return the document of these sources, with the words of the page around it."""
    compiled = compile_report(year, contents, past=compile_past(year, before))
    assert compiled.document is not None
    return compiled.document._replace(labels=labels("zh"))


def draft() -> Document:
    """Return a draft: it says so, and has a gap in its text."""
    return small_report("2019")._replace(draft="征求意见稿，尚有1项数据待报。")


def hostile_text() -> Document:
    """Return a document in which every text is hostile, but for its date, which is always one."""
    return hostile()._replace(date="2020-02-28", created="")


def nothing_written_yet() -> Document:
    """Return a report whose parts hold no text yet."""
    return with_own_places((Section("plan", "plan", "", "", (), (), (), (), ()),))


def filed_copy() -> Document:
    """Return a filed copy, with all that it bears beside the report's own text."""
    return every_kind()._replace(publication=PUBLICATIONS["filed"])


DOCUMENTS: Final[Mapping[str, Callable[[], Document]]] = MappingProxyType(
    {
        "the real report": real_report,
        **{f"the small report on {year}": partial(small_report, year) for year in YEARS},
        **{f"the report of {name}": partial(other_report, name) for name in OTHER_REPORTS},
        "every kind of block": every_kind,
        "a page in English": partial(every_kind, "en"),
        "hostile text": hostile_text,
        "a report without text": nothing_written_yet,
        "a draft": draft,
        "a filed copy": filed_copy,
    }
)
"""Reports of many layouts, and documents with all that may stand in one."""


def with_headings(document: Document, headings: str) -> Document:
    """Return a document whose headings of subsections stand alone on paper, or are run in."""
    publication = document.publication
    return document._replace(publication=publication._replace(layout=publication.layout._replace(headings=headings)))


def rebuilt(document: Document, change: Callable[[Words | FigureReference], Words | FigureReference]) -> Document:
    """Return a document with other words or figures in the place of those in its text."""
    return document._replace(sections=_rebuilt(document.sections, change))


def _rebuilt(node: Any, change: Callable[[Words | FigureReference], Words | FigureReference]) -> Any:  # noqa: ANN401 - a node of any kind, as its fields are
    if isinstance(node, Words | FigureReference):
        return change(node)
    if not isinstance(node, tuple):
        return node
    children = [_rebuilt(child, change) for child in node]
    return type(node)(*children) if hasattr(node, "_fields") else tuple(children)


TEXTS: Final = st.one_of(
    st.text("法治汉字二A9z。，、；：！？“”‘’《》（）—…·　 \\`*_{}[]<>#+.!|~&;:/$=^\"'@%×é", min_size=1, max_size=8),
    st.sampled_from(
        ["1. ", "12) 甲", "- 乙", "> 引", "# 题", "&amp;&lt;", "</b>", "<!--", "](x)", "| 列 |", "{{ 丙 }}"]
    ),
)
FIGURES: Final = st.sampled_from(["179件", "68.46%", "2800余项", "未公开"]).map(
    lambda text: FigureReference(ACCEPTED.id, text, "")
)
LEAVES: Final = st.one_of(TEXTS.map(Words), FIGURES)
STRESSED: Final = st.one_of(
    LEAVES, *(st.lists(LEAVES, min_size=1, max_size=2).map(tuple).map(kind) for kind in (Emphasis, Strong))
)
LINKS: Final = STRESSED.map(lambda node: Link("https://www.example.gov.cn/a?b=1&c", (node,)))
CONTENT: Final = (
    st.lists(st.one_of(STRESSED, LINKS), min_size=1, max_size=3)
    .map(tuple)
    .filter(lambda content: not plain_text(content).lstrip().startswith("。"))
)
"""Content that does not begin with a stop, which would be taken for that of the heading before it."""

TITLES: Final = st.tuples(st.sampled_from(["推进依法行政", "办好案件！", "行政复议"]).map(Words), LEAVES)
TABLES: Final = st.lists(CONTENT, min_size=4, max_size=4).map(
    lambda cells: Table(("", "right"), (cells[0], cells[1]), ((cells[2], cells[3]), (cells[3], ())))
)
BLOCKS: Final[st.SearchStrategy[tuple[Block, ...]]] = st.lists(
    st.one_of(CONTENT.map(Paragraph), TABLES), max_size=2
).map(tuple)
WAYS: Final = st.tuples(st.sampled_from([way for way in NUMBERS if way != NUMBERING_OF_SUBSECTIONS]), st.booleans())
"""How measures are numbered, and whether their numbers go on; none like a subsection, whose heading is looked for."""


def in_levels(drawn: list[tuple[Measure, int, tuple[str, bool]]]) -> tuple[Measure, ...]:
    """Return measures at levels that can be, those side by side numbered alike; a lead stands alone if there is one."""
    measures: list[Measure] = []
    ways: list[tuple[str, bool]] = []
    for measure, wanted, way in drawn:
        level = min(wanted, len(ways) + 1)
        ways = [*ways, way] if level > len(ways) else ways[:level]
        heading = measure.heading if measure.lead else "run_in"
        numbering, continued = ways[-1]
        measures.append(measure._replace(level=level, numbering=numbering, continued=continued, heading=heading))
    return tuple(measures)


HEADINGS: Final = st.sampled_from(["run_in", "stand_alone"])
MEASURE: Final = st.builds(
    lambda lead, blocks, heading, opens: Measure("", "", lead, blocks, heading=heading, opens=opens),
    st.one_of(st.just(()), TITLES),
    BLOCKS,
    HEADINGS,
    st.booleans(),
)
MEASURES: Final = st.lists(st.tuples(MEASURE, st.integers(1, 3), WAYS), max_size=3).map(in_levels)
SUBSECTIONS: Final = st.lists(st.tuples(TITLES, BLOCKS, MEASURES, st.one_of(st.just(""), HEADINGS)), max_size=2).map(
    lambda parts: tuple(
        Subsection(f"part_{number}", "", "", *contents) for number, contents in enumerate(parts, start=1)
    )
)
SECTIONS: Final = st.lists(
    st.tuples(
        st.tuples(st.one_of(st.just(()), TITLES), BLOCKS, MEASURES, SUBSECTIONS, BLOCKS),
        st.booleans(),
    ),
    min_size=1,
    max_size=2,
).map(
    lambda parts: tuple(
        Section(f"s{number}", "other", "", "", *contents, continued=continued)
        for number, (contents, continued) in enumerate(parts, 1)
    )
)


def with_own_places(sections: tuple[Section, ...]) -> Document:
    """Return a document of these sections, every figure at a place of its own."""
    numbers = count(1)

    def placed(node: Words | FigureReference) -> Words | FigureReference:
        return node if isinstance(node, Words) else node._replace(anchor=f"ref-{ACCEPTED.id}-{next(numbers)}")

    return number_document(rebuilt(every_kind()._replace(sections=sections, figures=(ACCEPTED,)), placed))


ANY_DOCUMENT: Final = st.builds(
    with_headings, SECTIONS.map(with_own_places), st.sampled_from(["stand_alone", "run_in"])
)
"""Small reports of any text that an author may write, in any layout."""
