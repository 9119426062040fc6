"""What a file is: told by its content first and by its name second; what cannot be read is called by its name."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fazhi_report.importing.manuscripts import LARGEST_TEXT, LARGEST_WORD, read_manuscript
from fazhi_report.messages import message_of, remedy_of
from tests.imports.manuscripts.reading import codes_of, manuscript_of, texts_of
from tests.imports.manuscripts.word_files import archive_of, entries_of, paragraph, word_file

PAGE: Final = '<!DOCTYPE html>\n<html lang="zh-CN"><body><p>一、机制</p><p>二、能力</p></body></html>'
MARKDOWN: Final = "# 报告\n\n一、机制\n继续\n\n二、能力\n"
OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
OPEN: Final = "application/vnd.oasis.opendocument.text"


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.docx", "a.md", "a", "-", "a.doc", ".html"])
@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PAGE, "page"),
        (f"<!-- 存档 --><!-- -->\n<?xml version='1.0'?>{PAGE}", "page"),
        (MARKDOWN, "markdown"),
        ("---\ntitle: 报告\n---\n正文\n", "markdown"),
        ("2019年，我市\n一、机制\n", "text"),
        ("5 < 8，a<b>c，请看 </p> 这样的标记", "text"),
        ("#8号文件\n**不是标题**", "text"),
        (word_file(paragraph("一、机制")), "word"),
    ],
    ids=("page", "commented page", "markdown", "front matter", "text", "text with signs", "text with marks", "word"),
)
def test_content_tells_the_kind(name: str, content: bytes | str, kind: str) -> None:
    """A file of a wrong name, or of none, is read as what it is."""
    if (name, kind) == ("a.md", "text") and "**" in str(content):
        kind = "markdown"
    if (name, kind) == ("a.html", "text") and "</p>" in str(content):
        kind = "page"
    assert manuscript_of(name, content).kind == kind


@pytest.mark.parametrize("beginning", ["<div>", "<p class='a'>", "<TABLE><tr><td>", "<meta charset=utf-8><p>"])
def test_a_part_of_a_page_is_a_page(beginning: str) -> None:
    """A fragment of a page in a text file is no text; in Markdown it is Markdown."""
    assert manuscript_of("a.txt", f"{beginning}一、机制").kind == "page"
    assert manuscript_of("a.md", f"{beginning}一、机制").kind == "markdown"


def test_a_text_that_is_called_markdown_keeps_its_lines() -> None:
    """Without a mark and a blank line, the lines of a file are paragraphs, whatever its name."""
    assert texts_of("a.md", "一、机制\n正文\n二、能力") == ["一、机制", "正文", "二、能力"]
    assert texts_of("a.md", "一、机制\n正文\n\n二、能力") == ["一、机制正文", "二、能力"]


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.pdf", b"%PDF-1.7\n...", "PDF"),
        ("a.docx", b"\n%PDF-1.4\n", "PDF"),
        ("a.docx", OLD + "WordDocument".encode("utf-16-le"), ".doc"),
        ("a.wps", OLD + "WordDocument".encode("utf-16-le"), ".wps"),
        ("a.xls", OLD + "Workbook".encode("utf-16-le"), "电子表格"),
        ("a.docx", OLD, "旧版办公文件"),
        ("a.txt", b"{\\rtf1\\ansi}", "RTF"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "图片"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "图片"),
        ("a.docx", archive_of({"OFD.xml": "<OFD/>"}), "OFD"),
        ("a.docx", archive_of({"mimetype": OPEN, "content.xml": "<a/>"}), "OpenDocument"),
        ("a.docx", archive_of({"[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>"}), "电子表格"),
        ("a.docx", archive_of({"ppt/presentation.xml": "<a/>"}), "演示文稿"),
        ("a.zip", archive_of({"报告.docx": "x"}), "压缩包"),
        ("a.txt", b"Rar!\x1a\x07", "压缩包"),
        ("a.mht", b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n<html>", ".mht"),
        ("a.doc", b"<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument/>", "Word 的 XML"),
        ("a.xml", b"<?xml version='1.0'?><rss><title>x</title></rss>", "XML"),
    ],
)
def test_another_kind_of_file_is_named(name: str, content: bytes, word: str) -> None:
    """What cannot be read is called by its name, with the way to make a file of it that can be."""
    manuscript, (finding,) = read_manuscript(name, content)
    assert manuscript is None
    assert finding.code == "FZ604"
    assert word in message_of(finding, "zh")
    assert message_of(finding, "en") != message_of(finding, "zh")
    assert "." in remedy_of(finding, "en")


def test_words_that_begin_like_another_file_are_text() -> None:
    """BM and CAJ are words too: only what follows makes them a picture or another kind of file."""
    assert texts_of("a.txt", "BM 项目报告") == ["BM 项目报告"]
    assert codes_of("a.txt", b"BM\x36\x00\x00\x00\x00\x00") == ["FZ604"]


@pytest.mark.parametrize(
    "content", [b"", b" \r\n\t", "　\n".encode(), b"\xef\xbb\xbf", b"<html><body><img src=a></body>"]
)
def test_a_file_without_text_is_empty(content: bytes) -> None:
    """No bytes, white space alone, a page of pictures: there is nothing to read."""
    assert codes_of("a.txt", content) == ["FZ601"]


def test_a_file_too_large_is_not_read() -> None:
    """The limit counts bytes; it is another for Word files, whose pictures count."""
    manuscript, (finding,) = read_manuscript("a.txt", b" " * (LARGEST_TEXT + 1))
    assert manuscript is None
    assert (finding.code, dict(finding.arguments)) == ("FZ603", {"size": "16", "limit": "16"})
    assert codes_of("a.docx", b"PK\x03\x04" + bytes(LARGEST_WORD)) == ["FZ603"]
    assert codes_of("a.docx", b"PK\x03\x04" + bytes(LARGEST_TEXT)) == ["FZ605"]


def test_a_finding_names_the_file() -> None:
    """The place of a finding is in the file, by the name that was given."""
    (finding,) = read_manuscript("资料/报告.pdf", b"%PDF-1.7").diagnostics
    assert finding.span is not None
    assert finding.span.file == "资料/报告.pdf"


SHOW: Final = """
import sys
from fazhi_report.importing.manuscripts import read_manuscript
read_manuscript("a.txt", "2019年，我市".encode())
print(*sys.modules)
"""


def test_a_text_loads_no_library() -> None:
    """Who imports plain text does not wait for lxml and markdown-it."""
    modules = subprocess.run([sys.executable, "-c", SHOW], capture_output=True, text=True, check=True).stdout.split()
    assert "fazhi_report.importing.manuscripts.text" in modules
    assert {"lxml", "fazhi_report.importing.manuscripts.markdown"} & set(modules) == set()


SOUND: Final = (
    word_file(paragraph("一、机制")),
    archive_of(entries_of(paragraph("一、机制"), {"header": paragraph("页眉")})),
    PAGE.encode(),
    MARKDOWN.encode(),
    "2019年，我市\n一、机制".encode("gbk"),
    "---\n一: 二\n---\n| a | b |\n|---|---|\n| c | d |\n<b>\n".encode(),
    OLD,
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(("a.txt", "a.md", "a.html", "a.docx", "-")), st.binary(max_size=200))
@example("-", b"PK\x05\x06" + bytes(18))
def test_no_bytes_raise_anything(name: str, content: bytes) -> None:
    """Any bytes give a manuscript, or none and a reason."""
    manuscript, findings = read_manuscript(name, content)
    assert (manuscript is None) == any(each.code not in ("FZ600", "FZ608") for each in findings)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(SOUND),
    st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 8), st.binary(max_size=6)), min_size=1, max_size=6),
    st.sampled_from(("a.txt", "a.md", "a.html", "a.docx")),
)
def test_damaged_files_raise_nothing(content: bytes, damages: list[tuple[int, int, bytes]], name: str) -> None:
    """A sound file with bytes replaced, taken out or put in gives a manuscript, or none and a reason."""
    for place, length, new in damages:
        at = place % (len(content) + 1)
        content = content[:at] + new + content[at + length :]
    manuscript, findings = read_manuscript(name, content)
    assert (manuscript is None) == any(each.code not in ("FZ600", "FZ608") for each in findings)
