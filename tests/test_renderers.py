"""Laws of all formats: every kind of node is known, the words are the same everywhere, the bytes are clean."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import get_args

import pytest
from markdown_it import MarkdownIt

from fazhi_report.document import (
    Block,
    Disclosure,
    Document,
    FigureRecord,
    Inline,
    Paragraph,
    Publication,
    Section,
    Site,
    Table,
    Words,
)
from fazhi_report.numbering import number_document
from fazhi_report.renderers import RENDERERS, Resources, html, load_renderer, markdown, plain_text, render_formats, text
from fazhi_report.renderers.templating import FIELD_PLACES
from tests.documents import TABLE, every_kind, hostile, words
from tests.pages import Page
from tests.template_files import PACKAGED, TEXT_FORMATS, templates_in

TEMPLATES = templates_in(PACKAGED)
PARSER = MarkdownIt("commonmark").enable("table")


def rendered(document: Document, *formats: str) -> dict[str, str]:
    """Return a document in these formats by file name."""
    contents, diagnostics = render_formats(document, formats or TEXT_FORMATS, Resources(TEMPLATES))
    assert diagnostics == ()
    return {name: content.decode() for name, content in contents.items()}


def text_of(document: Document) -> str:
    """Return a document as plain text."""
    return rendered(document, "txt")["report.txt"]


def squeezed(text: str) -> str:
    """Return the text without white space."""
    return "".join(text.split())


def words_of_markdown(source: str) -> str:
    """Return the words that a CommonMark parser reads."""
    lines = (token.children or () for token in PARSER.parse(source) if token.type == "inline")
    return squeezed("".join(child.content for line in lines for child in line))


def words_of_page(source: str) -> str:
    """Return the words of the report on the page, which are those of its article."""
    return squeezed(Page(source).report)


def words_of_text(source: str, document: Document) -> str:
    """Return the words of the plain text, without the rules of tables and the stops after headings that are run in."""
    lines = [line for line in source.split("\n") if not re.fullmatch("[- ]*-{2,}[- ]*", line)]
    content = squeezed("".join(lines))
    for section in document.sections:
        for subsection in section.subsections:
            heading = squeezed(subsection.number + plain_text.plain_text(subsection.title))
            content = content.replace(f"{heading}{plain_text.stop_after(subsection.title)}", heading)
    return content


def test_every_kind_is_in_the_sample() -> None:
    """The sample document holds every kind of block and inline node, so that the other tests look at all of them."""
    shown = repr(every_kind())
    for kind in (*get_args(Inline), *get_args(Block)):
        assert f"{kind.__name__}(" in shown


@pytest.mark.parametrize("table", [html.INLINE, markdown.RUNS, plain_text.PLAIN])
def test_every_inline_kind_is_known(table: dict[type, object]) -> None:
    """Every format has one function for each kind of inline node, and none for anything else."""
    assert set(table) == set(get_args(Inline))


@pytest.mark.parametrize("name", ["md", "html", "html-fragment", "txt"])
def test_every_block_kind_is_known(name: str) -> None:
    """Every format prints each kind of block: in a section, at its end, in a subsection and in a measure."""
    kinds: dict[type, Block] = {
        Paragraph: Paragraph(words("段落之词")),
        Table: TABLE._replace(header=(words("表格之词"),) * 4),
    }
    assert set(kinds) == set(get_args(Block))
    section = every_kind().sections[1]
    for block in kinds.values():
        measure = section.subsections[0].measures[0]._replace(blocks=(block, block))
        subsection = section.subsections[0]._replace(blocks=(block, block), measures=(measure,))
        whole = section._replace(
            blocks=(block, block), measures=(measure,), subsections=(subsection,), closing=(block, block)
        )
        (content,) = rendered(every_kind()._replace(sections=(whole,)), name).values()
        assert len(re.findall("(?:段落|表格)之词", content)) == 10 * (4 if isinstance(block, Table) else 1)


@pytest.mark.parametrize("name", ["md", "html", "html-fragment", "txt"])
def test_a_section_ends_with_its_closing_blocks(name: str) -> None:
    """What closes a section stands after all else in it and before the next section."""
    opening, disputes, plan = every_kind().sections
    alone = plan._replace(blocks=(), measures=(), closing=(Paragraph(words("单独的一段。")),))
    (content,) = rendered(every_kind()._replace(sections=(disputes, alone, opening)), name).values()
    texts = ("第一段。", "直接写的措施。", "出庭应诉", "不足的原因", "听证", "单独的一段。", "现将情况报告如下：")
    places = [content.rindex(text, 0, content.rindex("现将情况报告如下：") + 9) for text in texts]
    assert places == sorted(places)


def test_every_part_can_be_read_quickly() -> None:
    """The nodes that templates look into are exactly those that are no inline nodes."""
    published = {Publication, Site, Disclosure}
    assert set(FIELD_PLACES) == {Document, Section, FigureRecord, *get_args(Block)} | published | {
        type(every_kind().sections[1].subsections[0]),
        type(every_kind().sections[2].measures[0]),
    }


@pytest.mark.parametrize("document", [every_kind(), every_kind("en"), hostile()])
def test_the_words_are_the_same_in_every_format(document: Document) -> None:
    """Markdown, page and plain text without their markup are the same words."""
    contents = rendered(document)
    expected = words_of_text(contents["report.txt"], document)
    assert words_of_markdown(contents["report.md"]) == expected
    assert words_of_page(contents["report.html"]) == expected
    assert words_of_page(contents["report.fragment.html"]) == expected


def test_bytes() -> None:
    """Every format is UTF-8 without a byte order mark, with plain line ends and exactly one at the end."""
    contents, _ = render_formats(every_kind(), TEXT_FORMATS, Resources(TEMPLATES))
    assert list(contents) == ["report.md", "report.html", "report.fragment.html", "report.txt", "report.json"]
    for content in contents.values():
        assert content.decode().startswith(("#", "<", "赣", "{"))
        assert b"\r" not in content
        assert content.endswith(b"\n")
        assert not content.endswith(b"\n\n")
        assert not re.search(rb"[ \t]\n", content)


def test_formats_are_imported_when_asked_for() -> None:
    """Listing the formats and rendering JSON imports no Jinja; a plain text imports no other format."""
    program = """
import sys
from fazhi_report.renderers import RENDERERS, load_renderer
load_renderer("json")
assert "jinja2" not in sys.modules
load_renderer("txt")
assert "jinja2" in sys.modules
assert not {f"fazhi_report.renderers.{name}" for name in ("html", "markdown")} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-W", "error", "-c", program], check=True)


def test_formats_cannot_be_changed() -> None:
    """The list of formats is fixed, and a name that is not in it is refused."""
    with pytest.raises(TypeError):
        RENDERERS["md"] = RENDERERS["txt"]  # type: ignore[index]  # what the test is about
    with pytest.raises(KeyError):
        load_renderer("odt")


def test_plain_text_as_published() -> None:
    """Second-level headings and measures are run in, paragraphs stand on lines of their own, tables are aligned."""
    assert text_of(every_kind()) == (
        "赣州市2019年法治政府建设情况报告\n"
        "\n"
        "现将情况报告如下：\n"
        "一、化解矛盾纠纷\n"
        "第一段。\n"
        "1. 第二段。一是直接写的措施。\n"
        "（一）复议工作水平提升。工作总述。\n"
        "指标       范围    2018年  2019年\n"
        "---------  ------  ------  ------\n"
        "受理|承接  全市     151       179\n"
        "办结       市本级    9     未公开\n"
        "一是推行行政执法“三项制度”。受理179件。二是办好案件！纠错率68.46%，详见\n"
        "年报179件。三是“严格”公开听证。\n"
        "项目\n"
        "----\n"
        "听证\n"
        "四是公布数据。\n"
        "项目\n"
        "----\n"
        "听证\n"
        "\n"
        "（二）应诉工作如何？一是出庭应诉。\n"
        "+ 不足的原因\n"
        "项目\n"
        "----\n"
        "听证\n"
        "\n"
        "下一步，一是加强培训。二是深化改革。\n"
        "赣州市人民政府\n"
        "2020年2月28日\n"
    )


def test_markdown_as_written() -> None:
    """Headings, measures and tables each have their one form; tables stand alone, and there is no appendix."""
    content = rendered(every_kind(), "md")["report.md"]
    assert content.startswith(
        "# 赣州市2019年法治政府建设情况报告\n\n"
        "现将情况报告如下：\n\n"
        "## 一、化解矛盾纠纷\n\n"
        "第一段。\n\n"
        "1\\. 第二段。\n\n"
    )
    assert (
        "### （一）复议工作水平提升\n\n"
        "工作总述。\n\n"
        "| 指标 | 范围 | 2018年 | 2019年 |\n"
        "| --- | :--- | :---: | ---: |\n"
        "| 受理\\|承接 | *全市* | 151 | 179 |\n"
        "| 办结 | 市本级 | 9 | 未公开 |\n\n"
        "**一是推行行政执法“三项制度”**。受理179件。\n\n"
        "**二是办好案件**！纠错率**68.46**%，详见\n\n"
        "[年报179件](<https://example.gov.cn/a_b?c=1\\&d=2>)。\n\n"
        "三是“*严格*”公开听证。\n\n"
    ) in content
    assert content.endswith("下一步，\n\n一是加强培训。\n\n二是深化改革。\n\n赣州市人民政府\n\n2020年2月28日\n")


def test_columns_of_wide_characters() -> None:
    """A Chinese character or Chinese quotation mark takes two columns, a letter one, a centred cell half the room."""
    table = Table(
        ("right", "center"),
        (words("甲"), words("“乙”")),
        ((words("abcde"), words("x")), ((), (Words("丙"), Words("丁")))),
    )
    assert text.aligned(table) == "   甲  “乙”\n-----  ------\nabcde    x\n        丙丁"


def test_figures_as_json() -> None:
    """The figures with every field, absent ones null, exact values as text, in the order of the report."""
    content = rendered(every_kind(), "json")["report.json"]
    read = json.loads(content)
    assert list(read) == ["schema", "title", "issuer", "region", "year", "date", "figures"]
    assert (read["schema"], read["region"], read["year"], read["date"]) == (2, "360700", 2019, "2020-02-28")
    assert [each["id"] for each in read["figures"]] == [
        "disputes.accepted",
        "disputes.correction_rate",
        "disputes.lost",
    ]
    accepted, rate, lost = read["figures"]
    assert list(accepted) == list(FigureRecord._fields)
    assert (accepted["exact"], accepted["formula"], accepted["inputs"]) == ("179", None, [])
    assert rate["exact"] == "102/149"
    assert rate["inputs"] == [
        {"figure": "disputes.corrected", "previous": False},
        {"figure": "disputes.concluded", "previous": False},
    ]
    assert (lost["exact"], lost["state"], lost["text"]) == (None, "not_disclosed", "未公开")
    assert '"受理行政复议案件"' in content


def test_rendering_changes_nothing_and_repeats() -> None:
    """The same document gives the same bytes, and is itself the same afterwards."""
    document = every_kind()
    assert rendered(document) == rendered(every_kind())
    assert document == every_kind()
    assert number_document(document) == document
