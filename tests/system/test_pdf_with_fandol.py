"""The report of 2019 as PDF in the Fandol typefaces, measured as the standard asks, and read by another program."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pypdfium2  # type: ignore[import-untyped]  # the library has no types
import pytest

from tests.command_line import result_of
from tests.pdf_files import POINTS, Page, pages_of, tagged
from tests.test_pdf import assert_in_type_area

FONTS: Final = {
    "xiaobiaosong": "FandolSong-Bold",
    "fangsong": "FandolFang-Regular",
    "heiti": "FandolHei-Regular",
    "kaiti": "FandolKai-Regular",
    "songti": "FandolSong-Regular",
}
"""The names under which the file holds the typefaces."""

FILED: Final = """
edition: filed
filing:
  number: 示市府〔2020〕8号
  addressee: 示例省人民政府
  copies: [中共示例市委员会, 示例市人民代表大会常务委员会]
  printed_by: 示例市人民政府办公室
layout:
  headings: run_in
  appendix: figures
"""


@pytest.fixture
def built(data: Path, typeface_folder: Path, capfd: pytest.CaptureFixture[str]) -> bytes:
    """Return the PDF of 2019, built as a user would."""
    return build(data, typeface_folder, capfd)


def build(data: Path, folder: Path, capfd: pytest.CaptureFixture[str]) -> bytes:
    """Build the report and return the PDF."""
    result = result_of(("build", "2019", "--to", "pdf", "--font-path", str(folder)), capfd)
    assert result.status == 0, result.err
    assert "仿宋用 FandolFang R（代替仿宋_GB2312）" in result.out
    return (data.parent.parent / "build" / "2019" / "report.pdf").read_bytes()


def test_every_page_is_a_page_of_the_standard(built: bytes) -> None:
    """Characters stand in the type area; full pages have 22 lines, full lines 28 characters 15.79 points apart."""
    pages = pages_of(built)
    assert len(pages) > 8
    assert_in_type_area(pages)
    full = [page for page in pages if len(page.lines) == 22]
    assert len(full) >= len(pages) - 3
    for page in full:
        tops = [line.top * POINTS for line in page.lines]
        assert tops[-1] - tops[0] == pytest.approx(21 * 28.95, abs=0.05)
    lines = [
        line for page in pages for line in page.lines if len(line.glyphs) == 28 and all(g.wide for g in line.glyphs)
    ]
    assert len(lines) > 30
    for line in lines:
        assert line.pitches == pytest.approx([15.79] * 27, abs=0.01)


def test_every_level_has_its_face(built: bytes) -> None:
    """Title, headings, text and page number are in their faces and sizes, marks and digits included."""
    pages = pages_of(built)
    expected = {
        r"赣州市2019年法治政府建设情况报告": ("xiaobiaosong", 22),
        r"[一二三四五六]、": ("heiti", 16),
        r"（[一二三四五六七八九]）": ("kaiti", 16),
        r"[一二三]是": ("fangsong", 16),
    }
    for pattern, (face, size) in expected.items():
        lines = [line for page in pages for line in page.lines if re.match(pattern, line.text)]
        assert lines, pattern
        for line in lines:
            assert (line.fonts, line.size) == ({FONTS[face]}, size), line.text
    for number, page in enumerate(pages, start=1):
        assert page.folio.text == f"— {number} —"
        assert page.folio.fonts == {FONTS["songti"]}
        assert (page.folio.left > 105) == (number % 2 == 1)
        assert page.folio.top == pytest.approx(269, abs=0.05)


def test_the_filed_copy_with_everything(data: Path, typeface_folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The filed copy with run-in headings and the appendix is a page of the standard too, its imprint at the foot."""
    report = data / "report.yaml"
    report.write_text(report.read_text(encoding="utf-8") + FILED, encoding="utf-8")
    pages: list[Page] = pages_of(build(data, typeface_folder, capfd))
    assert_in_type_area(pages)
    assert pages[0].lines[0].text == "赣州市人民政府文件"
    assert pages[0].lines[0].top == pytest.approx(72, abs=0.05)
    rules = pages[-1].rules[-3:]
    assert [rule.thickness for rule in rules] == pytest.approx([0.35, 0.25, 0.35], abs=0.01)
    assert rules[-1].top + rules[-1].thickness == pytest.approx(262, abs=0.05)


def test_another_program_reads_it(built: bytes) -> None:
    """PDFium, which Chrome shows PDF files with, finds the outline and all of the text, and draws each page."""
    document = pypdfium2.PdfDocument(built)
    titles = [bookmark.get_title() for bookmark in document.get_toc()]
    assert titles[0].startswith("一、")
    pieces = tagged(built)
    assert [piece.text for piece in pieces if piece.tag in {"H1", "H2"}] == titles
    text = "".join(re.sub(r"\s", "", page.get_textpage().get_text_range()) for page in document)
    text = re.sub(r"—\d+—", "", text)
    assert len(pieces) > 50
    assert [piece.text for piece in pieces if re.sub(r"\s", "", piece.text) not in text] == []
    for page in document:
        assert len(set(bytes(page.render(scale=0.3).buffer))) > 10
