"""The PDF as a file: what it says of itself, how it can be read and kept, and what is told when it cannot be made."""

from __future__ import annotations

import os
import re
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pdfplumber
import pytest
from pdfminer.pdftypes import resolve1

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.document import Layout, Publication, Site
from fazhi_report.messages import message_of, remedy_of
from fazhi_report.renderers.official.document import OfficialParagraph, official_document
from fazhi_report.typefaces import Face, Typeface
from tests.documents import HOSTILE, every_kind, hostile
from tests.pdf_documents import FILING, document, filed, pdf, render, section, subsection, text_of_lines, typefaces
from tests.pdf_files import tagged, text_of
from tests.template_files import PACKAGED
from tests.typeface_files import OFFICIAL, inner_name, write

REPORT: Final = document(
    section("", text_of_lines(30)), section("完善机制", subsections=(subsection("推进事项", text_of_lines(2)),))
)

SITE: Final = Site(
    *("示例市人民政府", "www.example.gov.cn", "9900000001", "法治政府", "法治政府建设", ("法治",), "公开"),
    *("2020-03-27 10:00", "示例市司法局", "", ("法治政府", "年度报告"), "", "", ""),
)
"""The tags of a page, of which the file takes the keywords."""


DATED: Final = '#set document(title: "a", date: datetime(year: 2020, month: 1, day: 1))\n'
"""The beginning of a layout that could be kept in an archive."""


def catalogue(content: bytes) -> dict[str, Any]:
    """Return the catalogue of a file, from which all its parts can be reached."""
    with pdfplumber.open(BytesIO(content)) as opened:
        found: dict[str, Any] = opened.doc.catalog
        return found


def information(content: bytes) -> dict[str, str]:
    """Return what the file says of itself."""
    with pdfplumber.open(BytesIO(content)) as opened:
        found: dict[str, str] = opened.metadata
        return found


def metadata(content: bytes) -> str:
    """Return the metadata for archives, as XML."""
    with pdfplumber.open(BytesIO(content)) as opened:
        return bytes(opened.doc.catalog["Metadata"].resolve().get_data()).decode()


def outline(content: bytes) -> list[tuple[int, str]]:
    """Return the levels and titles of the outline."""
    with pdfplumber.open(BytesIO(content)) as opened:
        return [(level, title) for level, title, *_ in opened.doc.get_outlines()]


def links(content: bytes) -> list[set[str]]:
    """Return for each page where its links lead: to addresses, or `within`."""
    with pdfplumber.open(BytesIO(content)) as opened:
        return [{link["uri"] or "within" for link in page.annots} for page in opened.pages]


def test_it_says_what_it_is() -> None:
    """Title, author, language and date are those of the report; keywords those of the page."""
    content = pdf(REPORT._replace(publication=Publication(site=SITE)))
    found = information(content)
    assert found["Title"] == REPORT.title
    assert found["Author"] == REPORT.issuer
    assert found["Keywords"] == "法治政府, 年度报告"
    assert found["CreationDate"] == found["ModDate"] == "D:20200228000000Z"
    assert catalogue(content)["Lang"] == b"zh-CN"


def test_the_time_that_is_given() -> None:
    """With SOURCE_DATE_EPOCH the file was made at that time."""
    content = pdf(REPORT._replace(created="2020-03-01T08:09:10Z"))
    assert information(content)["CreationDate"] == "D:20200301080910Z"


def test_it_is_made_for_archives() -> None:
    """It is PDF/A-2a: it says so, has an output intent and no transparency, and is tagged."""
    content = pdf(REPORT)
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in metadata(content)
    found = catalogue(content)
    (intent,) = resolve1(found["OutputIntents"])
    assert str(resolve1(intent)["S"]) == "/'GTS_PDFA1'"
    assert resolve1(found["MarkInfo"])["Marked"] is True
    assert resolve1(found["StructTreeRoot"])
    assert "JavaScript" not in found


def test_faces_are_embedded_in_part() -> None:
    """All faces are embedded, cut down to the characters used, and there are no others."""
    with pdfplumber.open(BytesIO(pdf(REPORT))) as opened:
        fonts = {character["fontname"] for page in opened.pages for character in page.chars}
        parts: list[Any] = [page.page_obj.resources["Font"] for page in opened.pages]
        described = [
            font.resolve()["DescendantFonts"][0].resolve()["FontDescriptor"].resolve()
            for part in parts
            for font in part.values()
        ]
    assert all(re.fullmatch(r"[A-Z]{6}\+.+", font) for font in fonts)
    names = {inner_name(made.family) for made in OFFICIAL.values()}
    assert {font[7:] for font in fonts} == names
    assert all({"FontFile2", "FontFile3"} & font.keys() for font in described)


def test_the_outline_is_that_of_the_headings() -> None:
    """Headings of both levels are in the outline, whether they stand alone or are run in; so is the appendix."""
    assert outline(pdf(REPORT)) == [(1, "一、完善机制"), (2, "（一）推进事项")]
    run_in = Publication(layout=Layout(headings="run_in"))
    assert outline(pdf(REPORT._replace(publication=run_in))) == [(1, "一、完善机制"), (2, "（一）推进事项。")]
    with_appendix = every_kind()._replace(publication=Publication(layout=Layout(appendix="figures")))
    assert outline(pdf(with_appendix))[-1] == (1, "本报告数据一览")


@pytest.mark.parametrize("headings", ["stand_alone", "run_in"])
def test_the_tags_read_the_report_as_it_is(headings: str) -> None:
    """What a screen reader reads is the report, piece by piece, each of its kind, without page numbers."""
    report = REPORT._replace(publication=Publication(layout=Layout(headings=headings)))
    official = official_document(report)
    paragraphs = [block for block in official.blocks if isinstance(block, OfficialParagraph)]
    assert len(paragraphs) == len(official.blocks)
    texts = ["".join(run.text for run in each.runs) for each in paragraphs]
    expected = ["".join(official.title_lines), *texts, official.issuer.text, official.date.text]
    pieces = tagged(pdf(report))
    assert [piece.text for piece in pieces] == expected
    tags = {"heading": "H1", "subheading": "H2"}
    assert [piece.tag for piece in pieces[1:-2]] == [tags.get(each.level, "P") for each in paragraphs]


def test_tables_are_tagged() -> None:
    """The head of a table and its cells are told apart."""
    pieces = tagged(pdf(every_kind()))
    assert [piece.text for piece in pieces if piece.tag == "TH"][:4] == ["指标", "范围", "2018年", "2019年"]
    assert [piece.text for piece in pieces if piece.tag == "TD"][:4] == ["受理|承接", "全市", "151", "179"]


def test_links_of_figures() -> None:
    """With an appendix each figure leads to its row and each row back; without one only addresses are linked."""
    address = "https://example.gov.cn/a_b?c=1&d=2"
    report = every_kind()
    *text, last = links(pdf(report))
    assert set.union(*text, last) == {address}
    *text, appendix = links(pdf(report._replace(publication=Publication(layout=Layout(appendix="figures")))))
    assert set.union(*text) == {address, "within"}
    assert appendix == {"within"}


def test_the_same_report_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folder, time zone and user make no difference, and leave no trace."""
    first = pdf(REPORT)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    monkeypatch.setenv("USER", "editor")
    assert pdf(REPORT) == first
    assert os.fsencode(tmp_path) not in first
    folder = typefaces()["fangsong"].file.rpartition("/")[0]
    assert folder.encode() not in first
    assert set(re.findall(r"<xmp:CreatorTool>(.*?)<", metadata(first))) <= {information(first)["Creator"]}


def test_characters_that_a_face_lacks_are_all_told() -> None:
    """Each character is told with its face and with the places where it stands; there is no PDF."""
    report = document(
        section("机制🙂", f"{'甲' * 20}𠮷{'乙' * 20}", "又见𠮷字。"), section("", "ß"), issuer="示例县𠮷人民政府"
    )
    content, findings = render(report)
    assert content is None
    assert [each.code for each in findings] == ["FZ054"] * 3
    told = {(each.arguments["character"], each.arguments["face"]): each.arguments for each in findings}
    assert told.keys() == {("🙂", "黑体"), ("𠮷", "仿宋"), ("ß", "仿宋")}
    assert told["𠮷", "仿宋"]["code"] == "U+20BB7"
    assert told["𠮷", "仿宋"]["family"] == "FangSong_GB2312"
    assert told["𠮷", "仿宋"]["places"] == f"…{'甲' * 8}𠮷{'乙' * 8}…；又见𠮷字。；示例县𠮷人民政府"
    assert told["🙂", "黑体"]["places"] == "一、机制🙂"


def test_a_character_is_looked_for_everywhere() -> None:
    """Header, imprint, tables, appendix and page number are searched like the text."""
    lacking = "①"
    figures = (every_kind().figures[0]._replace(label="指标①"),)
    filing = FILING._replace(
        mark="①文件", number="①号", signers=("①某",), copies=("①会",), printed_by="①办", printed_on="①日"
    )
    publication = filed(filing)._replace(layout=Layout(appendix="figures"))
    report = every_kind()._replace(figures=figures, publication=publication, title="①报告", date_text="①日")
    content, findings = render(report, typefaces(without=lacking))
    assert content is None
    assert {each.arguments["face"] for each in findings} == {"小标宋", "仿宋", "楷体"}
    assert "①文件；①报告" in {each.arguments["places"] for each in findings}
    _, findings = render(REPORT, typefaces(without="1"))
    assert ("宋体", "") in {(each.arguments["face"], each.arguments["places"]) for each in findings}


def test_missing_faces_are_all_told() -> None:
    """Without its face nothing is set, and every one that is missing is told."""
    found: dict[Face, Typeface] = {face: typefaces()[face] for face in ("heiti", "songti")}
    content, findings = render(REPORT, found)
    assert content is None
    assert [(each.code, each.arguments["face"]) for each in findings] == [
        ("FZ051", "小标宋"),
        ("FZ051", "仿宋"),
        ("FZ051", "楷体"),
    ]


@pytest.mark.parametrize(
    ("layout", "code", "words"),
    [
        ("#set text(size: nothing)", "FZ055", "unknown variable: nothing"),
        ('#panic("stop")', "FZ055", "stop"),
        ("\udcff", "FZ055", "not valid UTF-8"),
        ('#read("secret.txt")', "FZ055", "file not found"),
        ('#read("/secret.txt")', "FZ055", "file not found"),
        (f'{DATED}#text(font: "No Such Face")[ ]', "FZ056", "no such face"),
    ],
)
def test_what_the_engine_says_is_told(
    layout: str, code: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of the engine is a finding, and so is a warning. It finds no file, wherever it is started."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    content, findings = render(REPORT, layout=layout.encode("utf-8", "surrogateescape"))
    assert (content is None) == (code == "FZ055")
    assert {each.code for each in findings} == {code}
    assert words in " ".join(each.arguments["problem"] for each in findings)


@pytest.mark.parametrize("code", ["FZ055", "FZ056"])
def test_what_the_engine_says_can_be_read(code: str) -> None:
    """Braces in the words of the engine are no arguments."""
    diagnostic = Diagnostic(code, None, {"problem": "expected {"})
    assert "expected {" in message_of(diagnostic, "zh")
    assert remedy_of(diagnostic, "en")


def test_a_typeface_that_is_gone_is_told(tmp_path: Path) -> None:
    """A file that has been damaged since it was found is told, though another one has the same name."""
    damaged = tmp_path / "simfang.ttf"
    damaged.write_bytes(Path(typefaces()["fangsong"].file).read_bytes()[:2000])
    found = {**typefaces(), "fangsong": typefaces()["fangsong"]._replace(file=str(damaged))}
    content, findings = render(REPORT, found)
    assert content is None
    assert [each.code for each in findings] == ["FZ055"]
    assert str(damaged) in findings[0].arguments["problem"]


def test_the_file_that_was_chosen_is_the_one_used(tmp_path: Path) -> None:
    """Of two files with the same typeface the chosen one is used, whichever folder comes first."""
    (path,) = write(tmp_path, [OFFICIAL["fangsong"]], without="①")
    lacking = typefaces()["fangsong"]._replace(file=str(path))
    report = document(section("", "①"))
    found = {**typefaces(), "fangsong": lacking}
    for order in (found, dict(reversed(found.items()))):
        content, findings = render(report, order)
        assert (content, [each.code for each in findings]) == (None, ["FZ054"])
    assert render(report)[0] is not None


def test_no_text_is_taken_for_code(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Text that means something to the engine, or in any format, comes out as it is."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code = '#read("secret.txt") $x$ *a* _b_ = c @d <e> \\u{41} // f /* g */ #let h = 1 `i` ~ --- "j" #include "k"'
    content = pdf(document(section("", code, HOSTILE), title=code, issuer=HOSTILE))
    read = [piece.text for piece in tagged(content)]
    assert read[0].replace(" ", "") == code.replace(" ", "")
    assert [read[1], read[2], read[3]] == [code, HOSTILE, HOSTILE]


@pytest.mark.parametrize("publication", [filed(), Publication(layout=Layout("run_in", "figures"))])
def test_hostile_text_everywhere(publication: Publication) -> None:
    """A report whose every text, id, anchor and address means something elsewhere is set like any other."""
    report = hostile()._replace(date="2020-02-28", created="", publication=publication)
    content = pdf(report)
    assert text_of(content).count("癸{{ 子 }}{% 丑 %}#寅") > 10


def test_the_layout_reads_nothing_and_fetches_nothing() -> None:
    """The layout uses none of the functions of its language that read files, load code or make code of text."""
    layout = (PACKAGED / "report.typ").read_text(encoding="utf-8")
    code = re.sub(r"//.*", "", layout)
    assert "sys.inputs.report" in code
    assert re.findall(r"\b(?:read|eval|plugin|image|csv|yaml|toml|xml|cbor|bibliography)\(", code) == []
    assert re.findall(r"#?\b(?:import|include)\b", code) == []
    assert re.findall(r"\bjson\(", code) == ["json("]


def test_the_layout_knows_no_measure_of_its_own() -> None:
    """Lengths come in as data: the layout itself has none but nothing, units and the least of spaces."""
    code = re.sub(r"//.*", "", (PACKAGED / "report.typ").read_text(encoding="utf-8"))
    assert set(re.findall(r"\b\d+(?:\.\d+)?(?:pt|mm|cm|em|in|%|fr)", code)) <= {
        "0pt",
        "1pt",
        "0.0001pt",
        "1em",
        "1fr",
        "100%",
        "0%",
    }
