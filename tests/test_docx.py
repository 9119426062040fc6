"""The Word file: every measure of GB/T 9704-2012 read from its XML."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from xml.etree.ElementTree import Element, tostring

import pytest

from fazhi_report.renderers.docx.measures import above_number, twips
from fazhi_report.renderers.official.document import mark_size
from tests.documents import FILING, every_kind
from tests.docx_files import WordFile, get, only, plain_name, r, runs_of, w
from tests.docx_samples import DRAFT, PUBLICATIONS, TWO_LINES, draft, hostile_file, sample, word_file

FACES = {"方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"}
AREA = 8844
PITCH = 579

ALL: Mapping[str, Callable[[], WordFile]] = {
    **{name: partial(sample, name) for name in PUBLICATIONS},
    "draft": draft,
    "hostile": hostile_file,
}
"""Every sample."""


def attributes(element: Element) -> dict[str, str]:
    """Return the attributes of an element by their plain names."""
    return {plain_name(name): value for name, value in element.attrib.items()}


def section(file: WordFile, name: str) -> dict[str, str]:
    """Return the attributes of an element of the section."""
    return attributes(only(only(file.body, "sectPr"), name))


def first_of(file: WordFile, style: str) -> Element:
    """Return the first paragraph of a style."""
    return file.of_style(style)[0].element


def edge(file: WordFile, kind: str, pages: str) -> Element:
    """Return the paragraph of a header or footer of odd (`default`) or even pages."""
    (reference,) = (each for each in file.body.iter(w(f"{kind}Reference")) if get(each, "type") == pages)
    relations = {each.attrib["Id"]: each.attrib["Target"] for each in file.parts["word/_rels/document.xml.rels"]}
    return only(file.parts[f"word/{relations[reference.attrib[r('id')]]}"], "p")


def face_and_size(file: WordFile, paragraph: Element, run: Element | None = None) -> tuple[str, float]:
    """Return the face and the size in points of a run, the first one if none is given."""
    look = file.look_of_run(paragraph, runs_of(paragraph)[0] if run is None else run)
    return look["rFonts"]["eastAsia"], int(look["sz"]["val"]) / 2


@pytest.mark.parametrize("publication", PUBLICATIONS)
def test_page(publication: str) -> None:
    """A4 with a type area of 156 × 225 mm, 22 lines of 28 characters, in every edition (5.2)."""
    file = sample(publication)
    assert section(file, "pgSz") == {"w": "11906", "h": "16838"}
    margins = section(file, "pgMar")
    assert {side: margins[side] for side in ("top", "right", "bottom", "left", "gutter")} == {
        **{"top": "2098", "right": "1474", "bottom": "1984", "left": "1588", "gutter": "0"},
    }
    assert section(file, "docGrid") == {"type": "linesAndChars", "linePitch": "579", "charSpace": "-848"}
    assert AREA == 11906 - 1474 - 1588
    assert 22 * PITCH <= 16838 - 2098 - 1984 < 23 * PITCH


def test_characters_of_a_line() -> None:
    """28 characters of text fit a line and 29 do not; spread over a full line they stand 15.79 pt apart."""
    look = sample().look_of_style("BodyText", "rPr")
    advance = int(look["sz"]["val"]) * 10 + int(look["spacing"]["val"])
    assert 28 * advance <= AREA < 29 * advance
    assert round(AREA / 28 / 20, 2) == 15.79
    assert look["snapToGrid"] == {"val": "0"}
    assert sample().look_of_style("BodyText", "pPr")["jc"] == {"val": "both"}
    assert sample().look_of_style("BodyText", "pPr")["snapToGrid"] == {"val": "0"}


@pytest.mark.parametrize(
    ("style", "face", "size"),
    [
        ("Title", "方正小标宋简体", 22),
        ("BodyText", "仿宋_GB2312", 16),
        ("Heading1", "黑体", 16),
        ("Heading2", "楷体_GB2312", 16),
        ("Addressee", "仿宋_GB2312", 16),
        ("Issuer", "仿宋_GB2312", 16),
        ("IssueDate", "仿宋_GB2312", 16),
        ("AttachmentNote", "仿宋_GB2312", 16),
        ("AttachmentMark", "黑体", 16),
        ("AttachmentTitle", "方正小标宋简体", 22),
        ("IssuerMark", "方正小标宋简体", 42),
        ("DocumentNumber", "仿宋_GB2312", 16),
        ("Imprint", "仿宋_GB2312", 14),
        ("TableText", "仿宋_GB2312", 12),
        ("TableHead", "黑体", 12),
        ("AttachmentText", "仿宋_GB2312", 10.5),
        ("AttachmentHead", "黑体", 10.5),
    ],
)
def test_face_and_size_of_each_level(style: str, face: str, size: float) -> None:
    """Each level has its face and size, in the style and in its runs (7.2 to 7.4)."""
    file = sample("filed")
    assert file.look_of_style(style, "rPr")["rFonts"]["eastAsia"] == face
    for each in file.of_style(style):
        if runs_of(each.element):
            assert face_and_size(file, each.element)[1] == size
    assert face_and_size(file, first_of(file, style)) == (face, size)


@pytest.mark.parametrize("style", ["Title", "BodyText", "Heading1", "Heading2", "Heading3", "Addressee", "Issuer"])
def test_line_pitch(style: str) -> None:
    """Lines stand exactly 28.95 pt apart, so that 22 fill the page."""
    spacing = sample().look_of_style(style, "pPr")["spacing"]
    assert (spacing["line"], spacing["lineRule"]) == (str(PITCH), "exact")


@pytest.mark.parametrize("style", ["BodyText", "Heading1", "Heading2", "Heading3"])
def test_first_line_indent(style: str) -> None:
    """The first line is indented by two characters, said in characters and in the width they take (7.3.3)."""
    assert sample().look_of_style(style, "pPr")["ind"] == {"firstLineChars": "200", "firstLine": "632"}


@pytest.mark.parametrize("style", ["Title", "Addressee", "AttachmentMark", "AttachmentTitle"])
def test_no_first_line_indent(style: str) -> None:
    """Titles, the addressee and the mark of an appendix are not indented."""
    assert "ind" not in sample().look_of_style(style, "pPr")


def test_title() -> None:
    """The title is one centred paragraph whose lines are broken within it, a blank line below (7.3.1)."""
    file = sample("appendix")
    (title,) = file.of_style("Title")
    assert title.text == "\n".join(TWO_LINES)
    assert len(runs_of(title.element)) == 1
    look = file.look_of_paragraph(title.element)
    assert look["jc"] == {"val": "center"}
    assert (look["spacing"]["afterLines"], look["spacing"]["after"]) == ("100", "579")
    assert file.paragraphs[0] == title


def test_addressee() -> None:
    """The addressee stands flush left below the title, a full-width colon behind it; only a filed copy has one."""
    file = sample("filed")
    styles = [each.style for each in file.paragraphs]
    assert styles.index("Addressee") == styles.index("Title") + 1
    assert file.of_style("Addressee")[0].text == "示例省人民政府："
    assert file.look_of_paragraph(first_of(file, "Addressee"))["jc"] == {"val": "both"}
    assert sample().of_style("Addressee") == ()


def test_issuer_and_date() -> None:
    """The issuer stands two characters from the right, one line below the text; the date where it says (7.3.5)."""
    file = sample()
    issuer, date = (file.look_of_paragraph(first_of(file, style)) for style in ("Issuer", "IssueDate"))
    assert (issuer["jc"], date["jc"]) == ({"val": "right"}, {"val": "right"})
    assert issuer["ind"] == {"rightChars": "200", "right": "632"}
    assert date["ind"] == {"rightChars": "50", "right": "158"}
    assert (issuer["spacing"]["beforeLines"], issuer["spacing"]["before"]) == ("100", "579")
    assert date["spacing"]["before"] == "0"
    assert [each.text for each in file.paragraphs[-2:]] == ["赣州市人民政府", "2020年2月28日"]


@pytest.mark.parametrize("publication", ["published", "appendix"])
def test_the_issuer_never_stands_alone_on_a_page(publication: str) -> None:
    """The last text stays with what closes the document, and that stays together."""
    file = sample(publication)
    styles = [each.style for each in file.paragraphs]
    date = styles.index("IssueDate")
    closing = date - 1 if publication == "published" else date - 2
    for paragraph in file.paragraphs[closing - 1 : date]:
        assert "keepNext" in file.look_of_paragraph(paragraph.element), paragraph.text
    assert "keepNext" not in file.look_of_paragraph(file.paragraphs[date].element)
    assert "keepNext" not in file.look_of_paragraph(file.paragraphs[closing - 2].element)


@pytest.mark.parametrize(("pages", "side", "example"), [("default", "right", "1"), ("even", "left", "2")])
def test_page_numbers(pages: str, side: str, example: str) -> None:
    """4号宋体 between dashes, a real field; odd pages right, even ones left, one character from the side (7.5)."""
    file = sample()
    paragraph = edge(file, "footer", pages)
    look = file.look_of_paragraph(paragraph)
    assert look["jc"] == {"val": side}
    assert look["ind"] == {f"{side}Chars": "100", side: "280"}
    runs = runs_of(paragraph)
    assert [face_and_size(file, paragraph, each) for each in runs] == [("宋体", 14)] * 7
    assert [plain_name(each[1].tag) for each in runs] == [
        *("t", "fldChar", "instrText", "fldChar", "t", "fldChar", "t"),
    ]
    assert [get(each, "fldCharType") for each in paragraph.iter(w("fldChar"))] == ["begin", "separate", "end"]
    assert only(paragraph, "instrText").text == " PAGE "
    assert [each.text for each in paragraph.iter(w("t"))] == ["— ", example, " —"]
    assert list(file.parts["word/settings.xml"].iter(w("evenAndOddHeaders"))) != []


def test_place_of_page_numbers() -> None:
    """The top of the number, which is lower than the line of its type, is 7 mm below the type area (7.5)."""
    file = sample()
    spacing = file.look_of_paragraph(edge(file, "footer", "default"))["spacing"]
    margins = section(file, "pgMar")
    assert (spacing["line"], spacing["lineRule"], margins["footer"]) == ("280", "exact", "1347")
    top_of_line = 1984 - 1347 - 280
    assert top_of_line + 40 == twips(7)


def test_text_settings() -> None:
    """No gaps between Chinese and Latin, no squeezed or hanging punctuation, no line that begins with a mark."""
    look = sample().look_of_style("Normal", "pPr")
    assert {name for name, value in look.items() if value == {}} == {"kinsoku", "wordWrap"}
    off = {name for name, value in look.items() if value == {"val": "0"}}
    assert off == {
        *("autoSpaceDE", "autoSpaceDN", "overflowPunct", "topLinePunct", "widowControl", "adjustRightInd"),
        "snapToGrid",
    }
    settings = sample().parts["word/settings.xml"]
    assert get(only(settings, "characterSpacingControl"), "val") == "doNotCompress"
    assert attributes(only(settings, "compatSetting"))["val"] == "15"
    language = attributes(only(sample().parts["word/styles.xml"], "lang"))
    assert language["eastAsia"] == "zh-CN"
    assert {plain_name(each.tag) for each in settings} >= {"hideSpellingErrors", "hideGrammaticalErrors"}


@pytest.mark.parametrize("name", ALL)
def test_every_run_names_its_face(name: str) -> None:
    """Every run names one face for all characters and says that they are Chinese; “ ” … — never fall to a Latin one."""
    seen = 0
    for part, root in ALL[name]().parts.items():
        for run in root.iter(w("r")):
            fonts = attributes(only(run, "rFonts"))
            faces = {fonts.pop(kind) for kind in ("ascii", "hAnsi", "eastAsia", "cs")}
            assert fonts == {"hint": "eastAsia"}, part
            assert len(faces) == 1
            assert faces < FACES
            seen += 1
    assert seen > 30


@pytest.mark.parametrize("name", ALL)
def test_no_face_but_those_of_the_standard(name: str) -> None:
    """No theme and no Latin face is named anywhere, not even for what is not used."""
    file = ALL[name]()
    for part, root in file.parts.items():
        assert "theme" not in tostring(root, "unicode").lower(), part
        for fonts in root.iter(w("rFonts")):
            assert set(attributes(fonts).values()) - {"eastAsia"} <= FACES
    assert {get(each, "name") for each in file.parts["word/fontTable.xml"]} == FACES


def test_nothing_of_a_template_is_left() -> None:
    """The file holds its own parts and nothing else: no theme, no thumbnail, no further styles or settings."""
    assert sample().names == (
        *("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels"),
        *("word/styles.xml", "word/settings.xml", "word/fontTable.xml", "word/footer1.xml", "word/footer2.xml"),
        *("docProps/core.xml", "docProps/app.xml"),
    )
    styles = [get(each, "styleId") for each in sample().parts["word/styles.xml"].iter(w("style"))]
    used = {each.style for name in ALL for each in ALL[name]().paragraphs}
    assert set(styles) - used == {
        *("Normal", "Header", "Footer", "FolioOdd", "FolioEven", "Heading3"),
        *("DefaultParagraphFont", "Heading2Char", "TableNormal", "NoList", "ThreeLineTable"),
    }
    assert get(only(sample().parts["word/styles.xml"], "latentStyles"), "defSemiHidden") == "1"


def test_faces_name_their_substitutes() -> None:
    """The list of faces tells a machine without them what stands for each, and that all are Chinese."""
    faces = {get(each, "name"): each for each in sample().parts["word/fontTable.xml"]}
    substitutes = {name: get(only(each, "altName"), "val").split(",") for name, each in faces.items()}
    assert {"方正小标宋_GBK", "华文中宋"} <= set(substitutes["方正小标宋简体"])
    assert {"仿宋", "FangSong", "华文仿宋"} <= set(substitutes["仿宋_GB2312"])
    assert {"楷体", "KaiTi", "华文楷体"} <= set(substitutes["楷体_GB2312"])
    assert "SimHei" in substitutes["黑体"]
    assert "SimSun" in substitutes["宋体"]
    for each in faces.values():
        assert get(only(each, "charset"), "val") == "86"
        assert re.fullmatch("[0-9A-F]{20}", get(only(each, "panose1"), "val"))


def test_stressed_text_has_a_face_of_its_own() -> None:
    """Strong text is 黑体 and stressed text 楷体, as official faces have no bold and no italic."""
    file = sample()
    faces = {"".join(each.itertext()): attributes(only(each, "rFonts"))["eastAsia"] for each in runs_of(file.body)}
    assert (faces["办好"], faces["“严格”"], faces["案件！"]) == ("黑体", "楷体_GB2312", "仿宋_GB2312")
    assert {plain_name(each.tag) for each in file.body.iter()} & {"b", "i", "bCs", "iCs", "u"} == set()


def test_draft() -> None:
    """A draft says so above everything else and at the head of every page; any other file has no header."""
    file = draft()
    assert (file.paragraphs[0].style, file.paragraphs[0].text) == ("DraftNotice", DRAFT)
    for pages in ("default", "even"):
        paragraph = edge(file, "header", pages)
        assert "".join(paragraph.itertext()) == "草稿"
        assert face_and_size(file, paragraph)[0] == "黑体"
    assert list(sample("filed").body.iter(w("headerReference"))) == []
    assert not any("header" in name for name in sample("filed").names)


def test_the_head_of_a_filed_copy() -> None:
    """The issuer's mark, red, 35 mm below the top; the number left and the signer right; the red line 4 mm below."""
    file = sample("filed")
    assert [each.style for each in file.paragraphs[:4]] == ["IssuerMark", "DocumentNumber", "RedLine", "Title"]
    mark, number, line, _ = (each.element for each in file.paragraphs[:4])
    assert file.look_of_run(mark, runs_of(mark)[0])["color"] == {"val": "FF0000"}
    look = file.look_of_paragraph(mark)
    assert (look["spacing"]["before"], look["jc"]) == (str(twips(35)), {"val": "center"})
    assert look["spacing"]["line"] == "840"
    look = file.look_of_paragraph(number)
    assert look["ind"] == {"leftChars": "100", "left": "316"}
    assert (look["spacing"]["line"], look["spacing"]["lineRule"]) == ("320", "exact")
    look = file.look_of_paragraph(line)
    border = attributes(only(only(file.style("RedLine"), "pBdr"), "bottom"))
    assert (border["color"], border["space"]) == ("FF0000", "0")
    assert (look["spacing"]["line"], look["spacing"]["after"]) == (str(twips(4)), str(2 * PITCH))
    assert "ind" not in look


@pytest.mark.parametrize(
    ("signers", "lines"),
    [
        (("王某某",), ["示市府〔2020〕8号\t签发人：王某某"]),
        (("王某某", "李某"), ["示市府〔2020〕8号\t签发人：王某某\t李某"]),
        (("王某某", "李某", "张某某"), ["\t签发人：王某某\t李某", "示市府〔2020〕8号\t张某某"]),
        (("王某", "李某某", "张某某", "赵某"), ["\t签发人：王某\t李某某", "示市府〔2020〕8号\t张某某\t赵某"]),
    ],
)
def test_signers(signers: tuple[str, ...], lines: list[str]) -> None:
    """Names in 楷体, two in a line, one character from the right; the number stands in the line of the last."""
    file = filed(signers)
    shown = [each for each in file.paragraphs if each.style in ("Signer", "DocumentNumber")]
    assert [each.text for each in shown] == lines
    faces = {
        "".join(run.itertext()): face_and_size(file, each.element, run)
        for each in shown
        for run in runs_of(each.element)
    }
    assert [faces[name] for name in signers] == [("楷体_GB2312", 16.0)] * len(signers)
    assert faces["签发人："] == ("仿宋_GB2312", 16.0)
    assert file.of_style("DocumentNumber")[-1] == shown[-1]


@pytest.mark.parametrize(
    ("signers", "stops"),
    [
        (("王某某",), [[28 - 1 - 3 - 4]]),
        (("王某某", "李某"), [[28 - 1 - 2 - 1 - 3 - 4, 28 - 1 - 2]]),
        (("王某", "李某", "张某某"), [[28 - 1 - 2 - 1 - 3 - 4, 28 - 1 - 2], [28 - 1 - 2 - 1 - 3, 28 - 1 - 2]]),
    ],
)
def test_names_of_signers_are_in_line(signers: tuple[str, ...], stops: list[list[int]]) -> None:
    """Names stand under each other, as far from the right as the longest of them and one character need."""
    shown = [each.element for each in filed(signers).paragraphs if each.style in ("Signer", "DocumentNumber")]
    for element, places in zip(shown, stops, strict=True):
        set_stops = [int(get(each, "pos")) for each in only(element, "tabs")]
        assert set_stops == pytest.approx([place * AREA / 28 for place in places], abs=2)


def test_the_number_of_a_copy_that_goes_downwards() -> None:
    """Without signers the document number stands in the middle (7.2.5)."""
    file = sample("filed downwards")
    assert [each.text for each in file.of_style("DocumentNumber")] == ["示市府〔2020〕8号"]
    assert file.look_of_paragraph(first_of(file, "DocumentNumber"))["jc"] == {"val": "center"}
    assert "ind" not in file.look_of_paragraph(first_of(file, "DocumentNumber"))


def filed(signers: tuple[str, ...]) -> WordFile:
    """Return a filed copy that these have signed."""
    publication = PUBLICATIONS["filed"]._replace(filing=FILING._replace(signers=signers))
    return word_file(every_kind()._replace(publication=publication))


@pytest.mark.parametrize("length", [4, 9, 10, 11, 14, 20, 30])
def test_the_mark_fits_a_line(length: int) -> None:
    """A long mark is set smaller, so that it takes one line, and the text below stays on the lines of the page."""
    size = mark_size("府" * length)
    assert size * length <= AREA / 20
    assert size == 42 or size * length > AREA / 20 * 0.9
    above = above_number(round(size * 20))
    height = twips(35) + round(size * 20) + above + 320 + twips(4) + round(11 / 8 * 20) + 2 * PITCH
    assert height % PITCH == 0
    assert abs(above - 2 * PITCH) < 0.75 * PITCH


def test_imprint() -> None:
    """A table over the width at the foot of the last page, outer rules 0.35 mm, inner ones 0.25 mm (7.4)."""
    file = sample("filed")
    table = file.body[-3]
    assert [plain_name(each.tag) for each in file.body[-3:]] == ["tbl", "p", "sectPr"]
    assert (
        attributes(only(table, "tblpPr")).items()
        >= {
            "vertAnchor": "margin",
            "tblpYSpec": "bottom",
            "horzAnchor": "page",
            "tblpX": "1588",
        }.items()
    )
    rules = {plain_name(each.tag): int(get(each, "sz")) / 8 / 72 * 25.4 for each in only(table, "tblBorders")}
    assert rules == pytest.approx({"top": 0.35, "bottom": 0.35, "insideH": 0.25}, abs=0.02)
    assert attributes(only(table, "tblW")) == {"w": str(AREA), "type": "dxa"}
    texts = [[file_text(cell) for cell in row.iter(w("tc"))] for row in table.iter(w("tr"))]
    assert texts == [
        ["抄送：市委办公室，市人大常委会办公室。"],
        ["示例市人民政府办公室", "2020年3月2日印发"],
    ]
    copies, printed_by, printed_on = (file.look_of_paragraph(each) for each in table.iter(w("p")))
    assert copies["ind"] == {
        **{"leftChars": "400", "left": "1120", "hangingChars": "300", "hanging": "840"},
        **{"rightChars": "100", "right": "280"},
    }
    assert (printed_by["ind"], printed_by["jc"]) == ({"leftChars": "100", "left": "280"}, {"val": "left"})
    assert (printed_on["ind"], printed_on["jc"]) == ({"rightChars": "100", "right": "280"}, {"val": "right"})


def test_an_imprint_without_copies() -> None:
    """Where nobody gets copies, the imprint is the line of who printed it and when."""
    (table,) = (each for each in sample("filed downwards").body.iter(w("tbl")) if list(each.iter(w("tblpPr"))))
    assert file_text(table) == "示例市人民政府办公室2020年3月2日印发"


@pytest.mark.parametrize("publication", ["published", "run in", "appendix"])
def test_the_published_edition_bears_nothing_of_the_filed_one(publication: str) -> None:
    """No mark, number, red line, addressee or imprint stands in the published edition, though its data are there."""
    document = every_kind()._replace(publication=PUBLICATIONS[publication]._replace(filing=FILING))
    file = word_file(document)
    styles = {each.style for each in file.paragraphs}
    assert styles & {"IssuerMark", "DocumentNumber", "Signer", "RedLine", "Addressee", "Imprint"} == set()
    assert not {fact for fact in (FILING.number, FILING.mark, FILING.addressee) if fact in file_text(file.body)}


def test_three_line_tables() -> None:
    """Rules of 1.5 pt above and below and 0.75 pt under the head, which repeats; rows stay whole; 4号 or smaller."""
    file = sample("filed")
    style = file.style("ThreeLineTable")
    rules = {plain_name(rule.tag): int(get(rule, "sz")) / 8 for rule in only(style, "tblBorders")}
    assert rules == {"top": 1.5, "bottom": 1.5}
    head = only(style, "tblStylePr")
    assert (get(head, "type"), int(get(only(head, "bottom"), "sz")) / 8) == ("firstRow", 0.75)
    tables = [each for each in file.body.iter(w("tbl")) if list(each.iter(w("tblStyle")))]
    assert len(tables) == 5
    for table in tables:
        assert attributes(only(table, "tblW")) == {"w": str(AREA), "type": "dxa"}
        assert attributes(only(table, "tblLayout")) == {"type": "fixed"}
        assert sum(int(get(each, "w")) for each in table.iter(w("gridCol"))) == AREA
        assert attributes(only(table, "tblLook"))["firstRow"] == "1"
        rows = list(table.iter(w("tr")))
        assert [len(list(row.iter(w("tblHeader")))) for row in rows] == [1, *[0] * (len(rows) - 1)]
        assert all(list(row.iter(w("cantSplit"))) for row in rows)
        for paragraph in table.iter(w("p")):
            for run in runs_of(paragraph):
                assert face_and_size(file, paragraph, run)[1] <= 14


def test_cells_stand_as_they_are_aligned() -> None:
    """Cells of the text's tables stand left, centred or right as the table says, their heads centred."""
    file = sample()
    table = next(file.body.iter(w("tbl")))
    sides = [[file.look_of_paragraph(each)["jc"]["val"] for each in row.iter(w("p"))] for row in table.iter(w("tr"))]
    assert sides == [["center"] * 4, *[["left", "left", "center", "right"]] * 2]


def test_appendix() -> None:
    """It begins on a page of its own: 附件 in 3号黑体 top left, its title on the third line in 2号小标宋 (7.3.4)."""
    file = sample("filed")
    styles = [each.style for each in file.paragraphs]
    at = styles.index("AttachmentMark")
    assert styles[at - 1] == "IssueDate"
    assert [each.text for each in file.paragraphs[at : at + 2]] == ["附件", "本报告数据一览"]
    look = file.look_of_paragraph(file.paragraphs[at].element)
    assert "pageBreakBefore" in look
    assert look["jc"] == {"val": "both"}
    assert look["spacing"]["before"] == "0"
    look = file.look_of_paragraph(file.paragraphs[at + 1].element)
    assert (look["spacing"]["before"], look["spacing"]["after"], look["jc"]) == ("579", "579", {"val": "center"})
    assert [each.style for each in file.paragraphs[at + 2 : at + 7]] == [*["AttachmentHead"] * 4, "AttachmentText"]


def test_the_note_of_the_appendix() -> None:
    """附件： stands one line below the text and before the issuer, two characters in, its name in line (7.3.4)."""
    file = sample("appendix")
    styles = [each.style for each in file.paragraphs]
    assert styles.index("AttachmentNote") == styles.index("Issuer") - 1
    assert file.of_style("AttachmentNote")[0].text == "附件：本报告数据一览"
    look = file.look_of_paragraph(first_of(file, "AttachmentNote"))
    assert (look["spacing"]["beforeLines"], look["spacing"]["before"]) == ("100", "579")
    assert look["ind"] == {"leftChars": "500", "left": "1579", "hangingChars": "300", "hanging": "948"}
    assert sample().of_style("AttachmentNote") == sample().of_style("AttachmentMark") == ()


def file_text(element: Element) -> str:
    """Return all text within an element."""
    return "".join(each.text or "" for each in element.iter(w("t")))
