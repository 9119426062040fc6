"""The Word file opens without repair, is the same on any machine, and holds the text and figures of all formats."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from xml.etree.ElementTree import Element, SubElement
from zipfile import ZIP_STORED, ZipFile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.document import (
    Block,
    Document,
    FigureReference,
    Inline,
    Layout,
    Link,
    Measure,
    Paragraph,
    Publication,
    Section,
    Strong,
    Subsection,
    Table,
    Words,
)
from fazhi_report.numbering import number_document
from fazhi_report.renderers import Resources, load_renderer
from fazhi_report.renderers.docx.bookmarks import Bookmarks
from fazhi_report.renderers.docx.measures import AREA_WIDTH
from fazhi_report.renderers.official.document import OfficialTable, Run
from fazhi_report.renderers.official.tables import column_widths
from tests.documents import ACCEPTED, HOSTILE, every_kind, hostile, words
from tests.docx_files import WordFile, get, only, plain_name, r, read_file, w
from tests.docx_samples import PUBLICATIONS, draft, hostile_file, rendered, report_of_2019, sample, word_file
from tests.docx_schema import NAME, faults, faults_of_order
from tests.template_files import PACKAGED, templates_in

TEXTS = Resources(templates_in(PACKAGED))


def folded(text: str) -> str:
    """Return a text without white space, rules of tables, and the stops that a run-in heading or lead takes."""
    lines = [line for line in text.split("\n") if not re.fullmatch("-+(?:  -+)*", line)]
    return re.sub(r"[\s。]", "", "".join(lines))


def plain_text(document: Document) -> str:
    """Return a document as plain text."""
    content, diagnostics = load_renderer("txt")(document, TEXTS)
    assert diagnostics == ()
    assert isinstance(content, str)
    return content


def hyperlinks(file: WordFile) -> list[tuple[str, str]]:
    """Return the links within the file: where each leads, and its text."""
    return [
        (get(each, "anchor"), "".join(text.text or "" for text in each.iter(w("t"))))
        for each in file.body.iter(w("hyperlink"))
        if w("anchor") in each.attrib
    ]


def properties(content: bytes) -> dict[str, str]:
    """Return the properties of a file by name."""
    return {plain_name(each.tag): each.text or "" for each in read_file(content).parts["docProps/core.xml"]}


@pytest.mark.parametrize("publication", PUBLICATIONS)
def test_word_has_nothing_to_repair(publication: str) -> None:
    """Elements stand in the order of the schema, references lead somewhere, bookmarks are what Word takes."""
    assert faults(sample(publication)) == []


@pytest.mark.parametrize("file", [draft, hostile_file])
def test_word_has_nothing_to_repair_in_rare_files(file: Callable[[], WordFile]) -> None:
    """Nor is anything wrong with a draft, and with text that means something in XML."""
    assert faults(file()) == []


def test_faults_are_seen() -> None:
    """The look for faults finds those that make Word call a file damaged."""
    swapped = Element(w("pPr"))
    for name in ("jc", "spacing"):
        SubElement(swapped, w(name))
    assert list(faults_of_order(swapped)) == ["pPr: jc spacing"]
    unknown = Element(w("p"))
    SubElement(unknown, w("tbl"))
    assert list(faults_of_order(unknown)) == ["p holds ['tbl']"]
    for old, new in (
        (b'<w:bookmarkEnd w:id="1"/>', b""),
        (b'w:val="BodyText"/>', b'w:val="Body"/>'),
        (b'w:name="section_disputes"', b'w:name="section-disputes"'),
        (b'w:name="section_disputes"', b'w:name="SECTION_disputes_review"'),
        (b"</w:tr>", b"<w:tc><w:tcPr/><w:p/></w:tc></w:tr>"),
        (b"</w:sectPr></w:body>", b'</w:sectPr><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr></w:p></w:body>'),
        (b'r:id="rId4"', b'r:id="rId40"'),
    ):
        assert faults(read_file(changed(rendered(every_kind()), old, new))) != [], old


def changed(content: bytes, old: bytes, new: bytes) -> bytes:
    """Return a file with the first occurrence of something in its text replaced."""
    stream = BytesIO()
    with ZipFile(BytesIO(content)) as archive, ZipFile(stream, "w") as written:
        for name in archive.namelist():
            entry = archive.read(name)
            if name == "word/document.xml":
                assert old in entry
                entry = entry.replace(old, new, 1)
            written.writestr(name, entry)
    return stream.getvalue()


@pytest.mark.parametrize("document", [every_kind(), hostile()])
def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    """Entries bear no time and no mark of a machine, and are not compressed by its library."""
    content = rendered(document)
    assert content == rendered(document)
    with ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        for entry in archive.infolist():
            assert (entry.date_time, entry.compress_type) == ((1980, 1, 1, 0, 0, 0), ZIP_STORED)
            assert (entry.create_system, entry.external_attr, entry.extra, entry.comment) == (0, 0o600 << 16, b"", b"")
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_the_library_reads_what_was_written() -> None:
    """python-docx opens the file and finds its headings by the names under which Word knows them."""
    read = docx.Document(BytesIO(rendered(every_kind()._replace(publication=PUBLICATIONS["filed"]))))
    headings = [each.text for each in read.paragraphs if each.style is not None and each.style.name == "Heading 1"]
    assert headings == ["一、化解矛盾纠纷"]
    assert [each.text for each in read.paragraphs if each.style is not None and each.style.name == "Title"] == [
        "赣州市2019年法治政府建设情况报告"
    ]
    assert len(read.tables) == 6


def test_properties() -> None:
    """The file says what it is, who issued it and in which language, and a time that is not that of the machine."""
    assert properties(rendered(every_kind())) == {
        "title": "赣州市2019年法治政府建设情况报告",
        "subject": "法治政府建设年度报告",
        "creator": "赣州市人民政府",
        "language": "zh-CN",
        "created": "2020-02-28T00:00:00Z",
        "modified": "2020-02-28T00:00:00Z",
    }
    given_time = properties(rendered(every_kind(created="2020-03-01T08:30:00Z")))
    assert given_time["created"] == given_time["modified"] == "2020-03-01T08:30:00Z"
    assert "created" not in properties(rendered(hostile()))
    application = sample().parts["docProps/app.xml"]
    assert [(plain_name(each.tag), each.text) for each in application] == [("Application", "fazhi")]


def test_headings_are_known_to_word() -> None:
    """Three levels of headings have their names and outline levels, so that navigation and contents work."""
    for level in (1, 2, 3):
        style = sample().style(f"Heading{level}")
        assert get(only(style, "name"), "val") == f"heading {level}"
        assert get(only(style, "outlineLvl"), "val") == str(level - 1)
        assert w("customStyle") not in style.attrib
    assert [each.text for each in sample().of_style("Heading1")] == ["一、化解矛盾纠纷"]
    assert [each.text for each in sample().of_style("Heading2")] == ["（一）复议工作水平提升", "（二）应诉工作如何？"]
    named = {
        get(each, "styleId"): get(only(each, "name"), "val")
        for each in sample().parts["word/styles.xml"].iter(w("style"))
    }
    assert (named["Title"], named["BodyText"]) == ("Title", "Body Text")
    assert (named["Addressee"], named["Issuer"], named["IssueDate"]) == ("主送机关", "发文机关署名", "成文日期")


def test_a_heading_run_into_its_text() -> None:
    """It wears the characters' side of the heading's style, which Word lists in a table of contents."""
    file = sample("run in")
    assert file.of_style("Heading2") == ()
    paragraph = next(each for each in file.paragraphs if each.text.startswith("（一）"))
    assert paragraph.style == "BodyText"
    assert paragraph.text == "（一）复议工作水平提升。工作总述。"
    styled = ["".join(run.itertext()) for run in paragraph.element.iter(w("r")) if list(run.iter(w("rStyle")))]
    assert styled == ["（一）", "复议工作水平提升", "。"]
    assert [mark.name for mark in paragraph.marks] == ["section_disputes_review"]
    assert get(only(file.style("Heading2"), "link"), "val") == "Heading2Char"
    assert get(only(file.style("Heading2Char"), "link"), "val") == "Heading2"


def test_figures_and_headings_are_bookmarks() -> None:
    """Each place of a figure and each heading has a bookmark, named after its anchor."""
    file = sample()
    assert [tuple(mark) for mark in file.figures] == [
        ("ref_disputes_lost", "未公开"),
        ("ref_disputes_accepted", "179件"),
        ("ref_disputes_correction_rate", "68.46%"),
        ("ref_disputes_accepted_2", "179件"),
    ]
    marks = {mark.name: mark.text for each in file.paragraphs for mark in each.marks}
    assert marks["section_disputes"] == "一、化解矛盾纠纷"
    assert marks["section_disputes_review"] == "（一）复议工作水平提升"
    assert len(marks) == 4 + 3


def test_figures_lead_to_their_rows_and_back() -> None:
    """With the appendix, a figure leads to its row and the row to the first place of the figure; no link shows."""
    file = sample("appendix")
    links = hyperlinks(file)
    assert ("figure_disputes_accepted", "179件") in links
    assert ("figure_disputes_correction_rate", "68.46%") in links
    assert links[-3:] == [
        ("ref_disputes_accepted", "受理行政复议案件"),
        ("ref_disputes_correction_rate", "行政复议纠错率"),
        ("ref_disputes_lost", "行政诉讼败诉案件"),
    ]
    assert hyperlinks(sample()) == []
    assert "Hyperlink" not in {get(each, "styleId") for each in file.parts["word/styles.xml"].iter(w("style"))}
    assert not any(list(each.iter(w("rStyle"))) for each in file.body.iter(w("hyperlink")))


def linked(address: str) -> list[str]:
    """Return the addresses to which a document with a link to this one leads."""
    content = (Words("见"), Link(address, words("年报")))
    section = Section("a", "other", "", "", words("甲"), (Paragraph(content),), (), (), ())
    file = word_file(every_kind()._replace(sections=(section,)))
    relations = {each.attrib["Id"]: each.attrib for each in file.parts["word/_rels/document.xml.rels"]}
    used = [relations[each.attrib[r("id")]] for each in file.body.iter(w("hyperlink"))]
    assert all(each["TargetMode"] == "External" for each in used)
    assert file.text_paragraphs[2].text == "见年报"
    return [each["Target"] for each in used]


@pytest.mark.parametrize(
    "address",
    ["https://example.gov.cn/a_b?c=1&d=2#e", "http://www.example.gov.cn:8080", "mailto:office@example.gov.cn"],
)
def test_links_outside(address: str) -> None:
    """A link leads where it says."""
    assert linked(address) == [address]


@pytest.mark.parametrize(
    "address",
    ["https://", "http://[x", "https://a b/", "https://example.gov.cn/年报", 'https://a/"', "https://a:b/", "mailto:@"],
)
def test_addresses_that_word_does_not_take(address: str) -> None:
    """For any other address Word would call the file damaged, so the words stand without a link."""
    assert linked(address) == []


@pytest.mark.parametrize("publication", PUBLICATIONS)
def test_the_text_is_that_of_the_other_formats(publication: str) -> None:
    """In every edition and layout the text of the report is that of the plain text."""
    document = every_kind()._replace(publication=PUBLICATIONS[publication])
    assert folded(sample(publication).text) == folded(plain_text(document))


@pytest.mark.parametrize("layout", ["", "layout:\n  headings: run_in\n  appendix: figures\n"])
def test_the_report_of_2019(layout: str) -> None:
    """Its text is the plain text, its figures stand in order, and Word has nothing to repair."""
    outputs = report_of_2019(layout)
    file = read_file(outputs["report.docx"])
    text = outputs["report.txt"].decode()
    assert folded(file.text) == folded(text)
    at = 0
    for mark in file.figures:
        at = text.index(mark.text, at) + len(mark.text)
    assert len(file.figures) == 57
    assert faults(file) == []
    assert len(outputs["report.docx"]) < 600_000


def test_characters_that_xml_cannot_hold() -> None:
    """Text that no source can hold raises nothing: what XML has no place for is left out, a line end is a space."""
    text = "甲\x00\x08乙\ud800\ufffe丙\r\n丁\t戊  己"
    section = Section("a", "other", "", "", words(text), (Paragraph(words(text)),), (), (), ())
    file = word_file(every_kind()._replace(title=text, issuer=text, sections=(section,), created=text, draft=text))
    assert file.of_style("Title")[0].text == "甲乙丙  丁 戊  己"
    assert file.of_style("BodyText")[0].text == "甲乙丙  丁 戊  己"
    assert faults(file) == []


def test_spaces_are_kept() -> None:
    """Spaces at the ends of a run, which XML would drop, stay."""
    content = (Words("甲 "), Strong(words(" 乙")), Words("  "), Words("丙"))
    section = Section("a", "other", "", "", words("题"), (Paragraph(content),), (), (), ())
    assert word_file(every_kind()._replace(sections=(section,))).of_style("BodyText")[0].text == "甲  乙  丙"


ANCHORS = st.lists(st.text(st.characters(codec="utf-8"), max_size=60) | st.sampled_from(["a-b", "a.b", "A_b", "ref-x"]))


@given(ANCHORS)
def test_names_of_bookmarks(anchors: list[str]) -> None:
    """Any anchor gives a name that Word takes, each its own, the same for the same; two places have two names."""
    bookmarks = Bookmarks()
    written = "".join(bookmarks.around(anchor, "") for anchor in anchors)
    names = re.findall('w:name="([^"]*)"', written)
    assert all(NAME.fullmatch(name) for name in names)
    assert all(len(name.encode("utf-16-le")) <= 80 for name in names)
    assert len({name.casefold() for name in names}) == len(names) == len(anchors)
    assert len(set(re.findall('bookmarkStart w:id="([^"]*)"', written))) == len(anchors)
    assert all(bookmarks.is_set(anchor) for anchor in anchors)


def test_names_of_bookmarks_can_be_read() -> None:
    """A name is its anchor; a long one is cut, with a sum of the whole, so that it stays when others come or go."""
    bookmarks = Bookmarks()
    assert bookmarks.name_of("ref-disputes.accepted-2") == "ref_disputes_accepted_2"
    assert bookmarks.name_of("section-争议-复议") == "section_争议_复议"
    assert bookmarks.name_of("1-a") == "place_1_a"
    long = "ref-enforcement." + "results_per_hundred_objects" * 2
    assert re.fullmatch("ref_enforcement_results_per_hun_[0-9a-f]{8}", bookmarks.name_of(long))
    assert bookmarks.name_of(long) == Bookmarks().name_of(long)
    assert not bookmarks.is_set(long)


CELLS = st.text("一二三四五六七八九十ab12", max_size=40)


@given(st.integers(1, 6).flatmap(lambda count: st.lists(st.lists(CELLS, min_size=count, max_size=count), min_size=1)))
def test_widths_of_columns(rows: list[list[str]]) -> None:
    """The columns of any table fill the type area, and each has room for some characters."""
    header, *others = (tuple((Run(cell, "fangsong"),) for cell in row) for row in rows)
    widths = column_widths(OfficialTable(("",) * len(header), header, tuple(others)))
    assert sum(widths) == AREA_WIDTH
    assert min(widths) >= 2 * 12 * 20


def test_long_texts_do_not_squeeze_numbers() -> None:
    """A column that needs little keeps it beside one that needs more than there is; given shares are kept."""
    texts = ("指标" * 40, "179件")
    row = tuple((Run(text, "fangsong"),) for text in texts)
    wide, narrow = column_widths(OfficialTable(("", ""), row, ()))
    assert narrow >= 3 * 12 * 20
    assert wide > 5 * narrow
    assert column_widths(OfficialTable(("", ""), row, (), widths=(0.25, 0.75))) == (2211, 6633)


TEXT = st.text("甲乙丙“”…—，、%12A <&>", min_size=1, max_size=12).map(Words)
FIGURES = st.sampled_from(["一", "b"]).map(lambda name: FigureReference(f"x.{name}", "12件", f"ref-x.{name}"))
NODES = TEXT | FIGURES | TEXT.map(lambda node: Strong((node,)))
CONTENT = st.lists(NODES, min_size=1, max_size=4).map(tuple)
TABLES = st.tuples(CONTENT, CONTENT).map(lambda row: Table(("", "right"), row, (row, row)))
BLOCKS = st.lists(CONTENT.map(Paragraph) | TABLES, max_size=3).map(tuple)


def measure(parts: tuple[tuple[Inline, ...], tuple[Block, ...]]) -> Measure:
    """Return a measure of a lead and blocks."""
    return Measure("", "", *parts)


MEASURES = st.lists(st.tuples(st.just(()) | CONTENT, BLOCKS).map(measure), max_size=2).map(tuple)
SUBSECTIONS = st.builds(Subsection, st.just("s"), st.just(""), st.just(""), CONTENT, BLOCKS, MEASURES)
SECTIONS = st.builds(
    Section,
    *(st.just("x"), st.just("other"), st.just(""), st.just(""), st.just(()) | CONTENT, BLOCKS, MEASURES),
    *(st.lists(SUBSECTIONS, max_size=2).map(tuple), BLOCKS),
)


@given(
    st.lists(SECTIONS, max_size=2).map(tuple),
    st.sampled_from(["stand_alone", "run_in"]),
    st.sampled_from(["none", "figures"]),
)
@settings(max_examples=50, deadline=None)
def test_any_document(sections: tuple[Section, ...], headings: str, appendix: str) -> None:
    """Whatever a report is made of, Word has nothing to repair, and the text is that of the plain text."""
    document = number_document(every_kind()._replace(sections=sections, figures=(ACCEPTED,)))
    document = document._replace(publication=Publication(layout=Layout(headings, appendix)))
    file = word_file(document)
    assert faults(file) == []
    assert folded(file.text) == folded(plain_text(document))


def test_tables_that_follow_each_other() -> None:
    """Word would make one table of two that touch; a low empty paragraph keeps them apart."""
    table = Table(("",), (words("项目"),), ((words("听证"),),))
    section = Section("a", "other", "", "", words("甲"), (table, table), (), (), ())
    file = word_file(every_kind()._replace(sections=(section,)))
    assert [each.style for each in file.paragraphs[2:7]] == [
        *("TableHead", "TableText", "AfterTable", "TableHead", "TableText"),
    ]
    assert file.look_of_paragraph(file.paragraphs[4].element)["spacing"]["line"] == "20"
    assert faults(file) == []


def test_hostile_text_is_text() -> None:
    """Markup in a text is shown as it is and makes no element."""
    file = hostile_file()
    assert file.of_style("Title")[0].text.replace("\n", "") == HOSTILE
    assert {mark.text for mark in file.figures} == {HOSTILE}
    assert {plain_name(each.tag) for each in file.body.iter()} == {
        *(
            "body",
            "p",
            "pPr",
            "pStyle",
            "r",
            "rPr",
            "rFonts",
            "rStyle",
            "t",
            "tab",
            "tabs",
            "spacing",
            "sz",
            "szCs",
            "ind",
        ),
        *("bookmarkStart", "bookmarkEnd", "hyperlink", "keepNext", "jc", "br"),
        *("tbl", "tblPr", "tblStyle", "tblpPr", "tblW", "tblBorders", "top", "left", "bottom", "right", "insideH"),
        *("tblLayout", "tblCellMar", "tblLook", "tblGrid", "gridCol", "tr", "trPr", "cantSplit", "tblHeader"),
        *("tc", "tcPr", "tcW", "gridSpan", "sectPr", "headerReference", "footerReference", "pgSz", "pgMar", "cols"),
        "docGrid",
    }
