"""Word files as manuscripts: what a reader of the file sees, in its order, and nothing that was deleted or hidden."""

from __future__ import annotations

from io import BytesIO
from typing import Final

import pytest
from docx import Document
from docx.enum.text import WD_BREAK

from fazhi_report.importing.manuscripts import read_manuscript
from fazhi_report.messages import message_of
from tests.imports.manuscripts.reading import codes_of, manuscript_of, texts_of
from tests.imports.manuscripts.word_files import STRICT, WORD, archive_of, entries_of, paragraph, word_file

HIDDEN: Final = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"


LEVELS: Final = "".join(f'<!ENTITY e{each} "{f"&e{each - 1};" * 10 if each else "x"}">' for each in range(10))
"""Entities each of which names ten others."""


def run(text: str) -> str:
    """Return a run."""
    return f"<w:r><w:t>{text}</w:t></w:r>"


def field(instruction: str, result: str) -> str:
    """Return a field of several runs."""
    kinds = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{kinds[0]}<w:r><w:instrText>{instruction}</w:instrText></w:r>{kinds[1]}{run(result)}{kinds[2]}"


def box(text: str) -> str:
    """Return a text box, in both ways that Word writes it."""
    content = f"<w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def test_a_file_of_a_library() -> None:
    """Headings, paragraphs, broken lines and a table with merged cells, as python-docx writes them."""
    document = Document()
    document.core_properties.title = "示例市 报告"
    title = document.add_paragraph(style="Title")
    title.add_run("示例市")
    title.add_run().add_break(WD_BREAK.LINE)
    title.add_run("2020年报告")
    document.add_heading("一、机制", 1)
    document.add_paragraph("　　正文\t附")
    table = document.add_table(3, 3)
    for row, texts in enumerate((("指标", "数值", ""), ("受理", "179", "件"), ("", "149", "件"))):
        for column, text in enumerate(texts):
            if text:
                table.cell(row, column).text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 0).merge(table.cell(2, 0))
    document.add_paragraph("甲", style="List Number")
    document.add_paragraph("乙", style="List Number")
    document.add_paragraph("丙", style="List Bullet")
    stream = BytesIO()
    document.save(stream)
    manuscript = manuscript_of("a.docx", stream.getvalue())
    assert (manuscript.kind, manuscript.encoding, manuscript.title) == ("word", "UTF-8", "示例市 报告")
    assert texts_of("a.docx", stream.getvalue()) == [
        "#示例市",
        "#2020年报告",
        "#一、机制",
        "正文\t附",
        "指标|数值|",
        "受理|179|件",
        "|149|件",
        "1. 甲",
        "2. 乙",
        "丙",
    ]
    assert [line.column for line in manuscript.lines[:4]] == [1, 1, 1, 3]
    assert [line.number for line in manuscript.lines] == list(range(1, 11))


@pytest.mark.parametrize(
    ("within", "lines"),
    [
        (run("甲") + run("乙"), ["甲乙"]),
        (f"<w:ins>{run('甲')}</w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>", ["甲"]),
        (f"{run('甲')}<w:del>{run('乙')}</w:del>", ["甲"]),
        (f"<w:moveFrom>{run('甲')}</w:moveFrom><w:moveTo>{run('甲')}</w:moveTo>", ["甲"]),
        (f'<w:hyperlink r:id="x">{run("甲")}</w:hyperlink><w:smartTag>{run("乙")}</w:smartTag>', ["甲乙"]),
        (f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{run('甲')}</w:sdtContent></w:sdt>", ["甲"]),
        (field("REF x", "甲") + run("乙"), ["甲乙"]),
        (f'<w:fldSimple w:instr="DATE">{run("甲")}</w:fldSimple>', ["甲"]),
        (field(f"IF {field('X', '丁')}", "甲"), ["甲"]),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("甲"), ["甲"]),
        ('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("甲"), ["甲"]),
        (run("甲") + HIDDEN, ["甲"]),
        ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t><w:br w:type='page'/></w:r>", ["甲", "乙", "丙"]),
        ("<w:r><w:t>甲</w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:t>乙</w:t></w:r>", ["甲\t-乙"]),
        ('<w:r><w:sym w:font="宋体" w:char="2460"/><w:t>甲</w:t></w:r>', ["①甲"]),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>jia</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            ["甲"],
        ),
        ("<m:oMath><m:r><m:t>1/2</m:t></m:r></m:oMath>", ["1/2"]),
        (box("盒") + run("甲"), ["盒", "甲"]),
        (run("甲") + box("盒"), ["甲", "盒"]),
        ('<w:r><w:pict><v:shape><v:textpath string="艺术字"/></v:shape></w:pict></w:r>', ["艺术字"]),
    ],
)
def test_what_stands_within_a_paragraph(within: str, lines: list[str]) -> None:
    """A reader sees insertions, links, results of fields and boxes; nothing deleted, hidden or said twice."""
    assert texts_of("a.docx", word_file(f"<w:p>{within}</w:p>")) == lines


@pytest.mark.parametrize(
    ("properties", "lines"),
    [
        ("<w:rPr><w:del/></w:rPr>", ["甲乙"]),
        ("<w:rPr><w:vanish/><w:specVanish/></w:rPr>", ["甲乙"]),
        ("<w:rPr><w:ins/></w:rPr>", ["甲", "乙"]),
        ('<w:outlineLvl w:val="0"/>', ["#甲", "乙"]),
        ('<w:outlineLvl w:val="9"/><w:pStyle w:val="h1"/>', ["甲", "乙"]),
        ('<w:pStyle w:val="h1"/>', ["#甲", "乙"]),
        ('<w:pStyle w:val="child"/>', ["#甲", "乙"]),
        ('<w:pStyle w:val="wps"/>', ["#甲", "乙"]),
        ('<w:pStyle w:val="body"/>', ["甲", "乙"]),
        ('<w:pStyle w:val="hidden"/>', ["乙"]),
        ('<w:pStyle w:val="loop"/>', ["甲", "乙"]),
        ('<w:pStyle w:val="missing"/>', ["甲", "乙"]),
    ],
)
def test_what_paragraphs_are(properties: str, lines: list[str]) -> None:
    """Outline levels and styles make headings; a paragraph whose end is deleted or hidden goes on in the next."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/>{more}</w:style>'
        for identifier, name, more in (
            ("h1", "heading 1", ""),
            ("child", "小标题", '<w:basedOn w:val="h1"/>'),
            ("wps", "标题 2", ""),
            ("body", "正文", '<w:basedOn w:val="h1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
            ("hidden", "藏", "<w:rPr><w:vanish/></w:rPr>"),
            ("loop", "圈", '<w:basedOn w:val="loop"/>'),
        )
    )
    content = word_file(paragraph("甲", properties) + paragraph("乙"), styles=styles)
    assert texts_of("a.docx", content) == lines


def test_notes_and_margins_follow_the_text() -> None:
    """Notes, headers and footers are lines at the end, each once; numbers of pages are not."""
    content = word_file(
        f"<w:p>{run('甲')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>",
        title="主题",
        header=paragraph("示例市文件") + paragraph("示例市文件"),
        footer=f"<w:p>{run('— ')}{field(' PAGE ', '1')}{run(' —')}</w:p><w:p>{box('盒')}</w:p>",
        footnotes=(
            f'<w:footnote w:type="separator" w:id="0"><w:p>{run("线")}</w:p></w:footnote>'
            f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{run("脚注")}</w:p></w:footnote>'
        ),
    )
    assert texts_of("a.docx", content) == ["甲", "脚注", "示例市文件", "盒"]
    assert manuscript_of("a.docx", content).title == "主题"


def test_tables_in_tables_and_deleted_rows() -> None:
    """A table that holds another arranges the page; a row that was deleted is none."""

    def table(*rows: tuple[str, ...]) -> str:
        return "".join(
            (
                "<w:tbl>",
                *(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows),
                "</w:tbl>",
            )
        )

    data = table((paragraph("一"), paragraph("二")), (paragraph("三"), paragraph("四")))
    deleted = data.replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)
    outer = table((paragraph("外"), paragraph("")), (data, paragraph("边")))
    wide = "<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + paragraph("宽")
    spanning = table((wide, paragraph("末")), (paragraph("一"), paragraph("二"), paragraph("三")))
    assert texts_of("a.docx", word_file(outer)) == ["外", "一|二", "三|四", "边"]
    assert texts_of("a.docx", word_file(spanning)) == ["宽||末", "一|二|三"]
    assert texts_of("a.docx", word_file(deleted)) == ["三", "四"]


def test_a_symbol_of_a_symbol_font_is_taken_out_and_told() -> None:
    """A sign that means nothing outside its font is counted among those that were lost."""
    content = word_file('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:t>甲</w:t></w:r></w:p>')
    manuscript, (finding,) = read_manuscript("a.docx", content)
    assert manuscript is not None
    assert [line.text for line in manuscript.lines] == ["甲"]
    assert (finding.code, finding.arguments["lost"]) == ("FZ600", "1")


def test_a_file_in_the_strict_form_is_read() -> None:
    """Word saves Strict Open XML under other names of the same elements."""
    entries = {
        name: content.replace(WORD, STRICT).replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, content in entries_of(paragraph("甲"), {"header": paragraph("眉")}).items()
    }
    assert texts_of("a.docx", archive_of(entries)) == ["甲", "眉"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("word/header1.xml", None, "缺少必需的部分"),
        ("word/document.xml", None, "缺少必需的部分"),
        ("word/document.xml", "<a>", "XML 有错误"),
        ("word/header1.xml", "", "XML 有错误"),
        ("word/_rels/document.xml.rels", "<a", "XML 有错误"),
        ("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "不允许的声明"),
        ("word/document.xml", "<!DOCTYPE a><a/>".encode("utf-16"), "不允许的声明"),
        ("word/document.xml", f'<!DOCTYPE a [{LEVELS}]><a b="&e9;"/>', "不允许的声明"),
        ("word/document.xml", "<a>" * 5000 + "</a>" * 5000, "读不到底"),
    ],
)
def test_a_damaged_file_is_not_read_in_part(name: str, content: str | bytes | None, reason: str) -> None:
    """A part that is missing or broken is told of, even where the text itself could be read."""
    entries: dict[str, str | bytes] = dict(entries_of(paragraph("甲"), {"header": paragraph("眉")}))
    entries[name] = content or ""
    if content is None:
        del entries[name]
    manuscript, (finding,) = read_manuscript("a.docx", archive_of(entries))
    assert manuscript is None
    assert finding.code == "FZ605"
    assert reason in message_of(finding, "zh")


def test_damaged_archives_are_told_of() -> None:
    """A file that was cut off, one with a wrong checksum, one with a password, one packed in another way."""
    content = word_file(paragraph("甲"))
    assert codes_of("a.docx", content[:-10]) == ["FZ605"]
    at = content.index(b"word/document.xml") + 30
    assert codes_of("a.docx", content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]) == ["FZ605"]
    entry = content.rindex(b"PK\x01\x02", 0, content.rindex(b"word/document.xml"))
    (locked,) = read_manuscript("a.docx", content[: entry + 8] + b"\x01" + content[entry + 9 :]).diagnostics
    assert "密码" in message_of(locked, "zh")
    assert codes_of("a.docx", content[: entry + 10] + b"\x0e" + content[entry + 11 :]) == ["FZ605"]
    assert codes_of("a.docx", b"\x00\xff" * 100) == ["FZ605"]
    assert codes_of("a.docx", b"\xff\xfe\x00" * 9) == ["FZ605"]
    encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")
    assert codes_of("a.docx", encrypted) == ["FZ605"]


def test_a_bomb_does_not_go_off() -> None:
    """What would unpack to more than a report can be is not unpacked; parts that are not read do not count."""
    blanks = " " * (17 * 1024 * 1024)
    entries = entries_of(paragraph("甲"), {"header": paragraph("眉")})
    assert codes_of("a.docx", archive_of({**entries, "word/header1.xml": blanks})) == ["FZ606"]
    assert texts_of("a.docx", archive_of({**entries, "word/media/a.png": blanks})) == ["甲", "眉"]
    assert codes_of("a.docx", b"PK\x03\x04" + b"PK\x01\x02" * 20_001) == ["FZ606"]
