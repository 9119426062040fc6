"""The Word file as LibreOffice sets it in the Fandol faces: where glyphs stand on the page, measured in its PDF."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NamedTuple

import pdfplumber
import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # the library has no types
from pdfplumber.page import Page as PrintedPage

from fazhi_report import cli
from tests.system import parts

FACES: Final = {
    "方正小标宋简体": "FandolSong-Bold",
    "仿宋_GB2312": "FandolFang-Regular",
    "黑体": "FandolHei-Regular",
    "楷体_GB2312": "FandolKai-Regular",
    "宋体": "FandolSong-Regular",
}
"""Each face of the standard → the free one that is installed under its name for these tests."""

FONTS: Final = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{faces}</dir><cachedir>{cache}</cachedir></fontconfig>
"""

FILED: Final = """\
edition: filed
layout:
  appendix: figures
filing:
  mark: 示例市人民政府文件
  number: 示市府〔2020〕8号
  signers:
    - 王某某
  addressee: 示例省人民政府
  copies:
    - 市委办公室
    - 市人大常委会办公室
  printed_by: 示例市人民政府办公室
  printed_on: 2020-03-02
"""

EDITIONS: Final = {
    "published": "",
    "run_in": "layout:\n  headings: run_in\n",
    "filed": FILED,
}
"""What stands in `report.yaml` beside the report itself."""

MAY_HANG: Final = frozenset("，。；：、！？”’）》")
"""Marks that LibreOffice hangs behind the type area, as it takes `overflowPunct` for its contrary."""

TOP, BOTTOM, LEFT, RIGHT = 37.0, 262.0, 28.0, 184.0
"""The sides of the type area from the sides of the page, in millimetres."""

DESCENT: Final = 0.12 * 16
"""From the line on which Chinese characters stand down to their lower side, in points."""


class Line(NamedTuple):
    """A line of a page: where letters stand, its sides in millimetres, and its characters from left to right."""

    base: float
    left: float
    right: float
    characters: tuple[dict[str, Any], ...]

    @property
    def text(self) -> str:
        """The text of the line."""
        return "".join(each["text"] for each in self.characters).strip()

    @property
    def size(self) -> float:
        """The size of its first character, in points."""
        return round(float(self.characters[0]["size"]), 1)

    @property
    def faces(self) -> set[str]:
        """The faces of all of its characters."""
        return {each["fontname"].partition("+")[2] for each in self.characters}


class Page(NamedTuple):
    """A page: its number, its lines from the top, those of the text and those below the type area; its rules."""

    number: int
    lines: tuple[Line, ...]
    edges: tuple[Line, ...]
    rules: tuple[dict[str, Any], ...]


def millimetres(points: float) -> float:
    """Return a length in millimetres."""
    return points / 72 * 25.4


def lines_of(page: PrintedPage) -> Iterator[Line]:
    """Yield the lines of a page from the top, by the height at which their letters stand."""
    by_base: dict[float, list[dict[str, Any]]] = {}
    for each in page.chars:
        by_base.setdefault(round(float(page.height) - each["matrix"][5], 1), []).append(each)
    for base, characters in sorted(by_base.items()):
        shown = sorted((each for each in characters if each["text"].strip()), key=lambda each: float(each["x0"]))
        if shown:
            yield Line(base, millimetres(shown[0]["x0"]), millimetres(shown[-1]["x1"]), tuple(shown))


def read_pages(path: Path) -> tuple[Page, ...]:
    """Return the pages of a PDF."""
    pages = []
    with pdfplumber.open(path) as file:
        for page in file.pages:
            lines = tuple(lines_of(page))
            text = tuple(line for line in lines if millimetres(line.base) < BOTTOM)
            rules = (*page.lines, *page.rects)
            pages.append(Page(page.page_number, text, lines[len(text) :], rules))
    return tuple(pages)


@pytest.fixture(scope="module")
def font_settings(typeface_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return settings with which a program sees the Fandol faces, under the names of the standard, and no others."""
    folder = tmp_path_factory.mktemp("faces")
    for name, file in FACES.items():
        font = TTFont(typeface_folder / f"{file}.otf", lazy=True)
        font["name"].names = []
        for number, text in ((1, name), (2, "Regular"), (4, name), (6, file)):
            font["name"].setName(text, number, 3, 1, 0x409)
        font.save(folder / f"{file}.otf")
        font.close()
    settings = folder / "fonts.conf"
    settings.write_text(FONTS.format(faces=folder, cache=folder / "cache"), encoding="utf-8")
    return settings


@pytest.fixture(scope="module")
def editions(font_settings: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[Page, ...]]:
    """Return the pages of the report on 2019 in each edition, built by the command and set by LibreOffice."""
    folder = tmp_path_factory.mktemp("editions")
    program = parts.path_of(parts.LIBREOFFICE)
    assert program is not None
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("FAZHI_LANG", raising=False)
        for edition, keys in EDITIONS.items():
            data = folder / edition / "data" / "2019"
            data.mkdir(parents=True)
            for path in (parts.ROOT / "data" / "2019").glob("*.yaml"):
                data.joinpath(path.name).write_bytes(path.read_bytes())
            with data.joinpath("report.yaml").open("a", encoding="utf-8") as report:
                report.write(keys)
            patch.chdir(folder / edition)
            assert cli.run(("build", "2019", "--to", "docx")) == 0
            (folder / edition / "build" / "2019" / "report.docx").rename(folder / f"{edition}.docx")
    subprocess.run(
        [
            *(program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"),
            *("--outdir", str(folder), *(str(folder / f"{edition}.docx") for edition in EDITIONS)),
        ],
        env={**os.environ, "FONTCONFIG_FILE": str(font_settings), "HOME": str(folder)},
        check=True,
        capture_output=True,
        timeout=300,
    )
    return {edition: read_pages(folder / f"{edition}.pdf") for edition in EDITIONS}


@pytest.fixture(params=list(EDITIONS))
def pages(request: pytest.FixtureRequest, editions: Mapping[str, tuple[Page, ...]]) -> tuple[Page, ...]:
    """Return the pages of one edition."""
    return editions[request.param]


def body_lines(pages: tuple[Page, ...]) -> Iterator[tuple[Page, Line]]:
    """Yield the lines of 3号 type."""
    for page in pages:
        yield from ((page, line) for line in page.lines if line.size == 16)


def test_a_full_page_has_22_lines(pages: tuple[Page, ...]) -> None:
    """A page of text that goes on has 22 lines, none has more, and the last stands within the type area."""
    counts = {page.number: len(page.lines) for page in pages if all(line.size == 16 for line in page.lines)}
    assert max(counts.values()) == 22
    assert sum(count == 22 for count in counts.values()) >= 5
    for page, line in body_lines(pages):
        assert millimetres(line.base - 16 * 0.88) >= TOP, (page.number, line.text)
        assert millimetres(line.base + DESCENT) <= BOTTOM, (page.number, line.text)


def test_line_pitch(editions: Mapping[str, tuple[Page, ...]]) -> None:
    """From the first line of a full page to its last there are 21 times 28.95 pt."""
    full = [page for page in editions["published"] if len(page.lines) == 22]
    assert len(full) >= 5
    for page in full:
        bases = [line.base for line in page.lines]
        assert (bases[-1] - bases[0]) / 21 == pytest.approx(28.95, abs=0.01)
        assert max(second - first for first, second in pairwise(bases)) <= 29.1


def test_a_line_has_at_most_28_characters(pages: tuple[Page, ...]) -> None:
    """A full line of Chinese characters has 28 of them, none has more; a mark may hang behind it."""
    full = []
    for page, line in body_lines(pages):
        characters = list(line.text)
        if characters[-1] in MAY_HANG and line.right > RIGHT:
            characters.pop()
        wide = [each for each in characters if ord(each) > 0x2000]
        assert len(wide) <= 28, (page.number, line.text)
        full += [line] if len(wide) == len(characters) == 28 else []
    assert len(full) > 40
    for line in full:
        pitch = (line.characters[27]["x0"] - line.characters[0]["x0"]) / 27
        assert pitch == pytest.approx(15.79, abs=0.1), line.text


def test_text_stands_within_the_type_area(pages: tuple[Page, ...]) -> None:
    """No glyph stands left or right of the type area, but for a mark that hangs."""
    for page in pages:
        for line in page.lines:
            last = [each for each in line.characters if not (each["text"] in MAY_HANG and each is line.characters[-1])]
            assert line.left >= LEFT - 0.05, (page.number, line.text)
            assert millimetres(last[-1]["x1"]) <= RIGHT + 0.15, (page.number, line.text)


def test_faces_by_level(editions: Mapping[str, tuple[Page, ...]]) -> None:
    """Title, headings and text stand in their faces and sizes, with all of their digits and quotation marks."""
    pages = editions["published"]
    title = pages[0].lines[0]
    assert (title.text, title.size, title.faces) == ("赣州市2019年法治政府建设情况报告", 22, {"FandolSong-Bold"})
    seen = {"heading": 0, "subheading": 0, "text": 0}
    for page, line in [each for each in body_lines(pages) if each != (pages[0], title)]:
        kind = (
            "heading" if re.match("[一二三四五六]、", line.text) else "subheading" if line.text[0] == "（" else "text"
        )
        if line.left > LEFT + 5 or kind == "text":
            expected = {"heading": "Hei", "subheading": "Kai", "text": "Fang"}[kind]
            assert line.faces == {f"Fandol{expected}-Regular"}, (page.number, line.text)
            seen[kind] += 1
    assert (seen["heading"], seen["subheading"]) == (6, 19)
    marks = {
        each["fontname"].partition("+")[2]
        for page in pages
        for line in page.lines
        for each in line.characters
        if each["text"] in "“”…—"
    }
    assert marks <= set(FACES.values())
    assert "FandolFang-Regular" in marks


def test_first_lines_are_indented(editions: Mapping[str, tuple[Page, ...]]) -> None:
    """A paragraph begins two characters in."""
    starts = {round(line.left - LEFT) for page, line in body_lines(editions["published"][:-1]) if page.number > 1}
    assert starts == {0, 11}


def test_page_numbers(pages: tuple[Page, ...]) -> None:
    """— 1 — in 4号宋体, 7 mm below the type area; odd pages right, even ones left, one character from the side."""
    for page in pages:
        (folio,) = page.edges
        assert folio.text.replace(" ", "") == f"—{page.number}—"
        assert (folio.size, folio.faces) == (14, {"FandolSong-Regular"})
        digit = folio.base - 14 * 0.68
        assert millimetres(digit) - BOTTOM == pytest.approx(7, abs=1)
        if page.number % 2:
            assert RIGHT - folio.right == pytest.approx(millimetres(14), abs=0.3)
        else:
            assert folio.left - LEFT == pytest.approx(millimetres(14), abs=0.3)


def test_issuer_and_date(editions: Mapping[str, tuple[Page, ...]]) -> None:
    """The issuer stands two characters from the right, a blank line below the text, with some text on its page."""
    *text, issuer, date = editions["published"][-1].lines
    assert (issuer.text, date.text) == ("赣州市人民政府", "2020年2月28日")
    assert RIGHT - issuer.right == pytest.approx(2 * millimetres(15.79), abs=0.6)
    assert issuer.base - text[-1].base == pytest.approx(2 * 28.95, abs=0.2)
    assert date.base - issuer.base == pytest.approx(28.95, abs=0.2)
    assert date.left > issuer.left
    assert text != []


def test_the_head_of_a_filed_copy(editions: Mapping[str, tuple[Page, ...]]) -> None:
    """The mark 35 mm below the top of the type area, the red line 4 mm below the number over the whole width."""
    page = editions["filed"][0]
    mark, number, title = page.lines[:3]
    assert (mark.text, mark.size, mark.faces) == ("示例市人民政府文件", 42, {"FandolSong-Bold"})
    assert millimetres(mark.base - 42 * 0.88) - TOP == pytest.approx(35, abs=1.5)
    assert {tuple(each["non_stroking_color"]) for each in mark.characters} == {(1, 0, 0)}
    assert number.text == "示市府〔2020〕8号签发人：王某某"
    assert number.faces == {"FandolFang-Regular", "FandolKai-Regular"}
    assert number.left - LEFT == pytest.approx(millimetres(15.79), abs=0.5)
    assert RIGHT - number.right == pytest.approx(millimetres(15.79), abs=0.5)
    red = [each for each in page.rules if (1, 0, 0) in (each["stroking_color"], each["non_stroking_color"])]
    assert millimetres(min(each["x0"] for each in red)) == pytest.approx(LEFT, abs=0.3)
    assert millimetres(max(each["x1"] for each in red)) == pytest.approx(RIGHT, abs=0.3)
    assert millimetres(min(each["top"] for each in red) - (number.base + DESCENT)) == pytest.approx(4, abs=0.7)
    assert title.size == 22


def test_imprint(editions: Mapping[str, tuple[Page, ...]]) -> None:
    """The imprint is the last of the last page, its rules over the whole width, its foot that of the type area."""
    page = editions["filed"][-1]
    copies, printed = page.lines[-2:]
    assert copies.text == "抄送：市委办公室，市人大常委会办公室。"
    assert printed.text == "示例市人民政府办公室2020年3月2日印发"
    assert (copies.size, printed.size) == (14, 14)
    for line in (copies, printed):
        assert line.left - LEFT == pytest.approx(millimetres(14), abs=0.5)
    assert RIGHT - printed.right == pytest.approx(millimetres(14), abs=0.5)
    rules = [each for each in page.rules if millimetres(each["top"]) > millimetres(copies.base) - 10]
    heights = sorted({round(millimetres(each["top"]), 1) for each in rules})
    assert heights[-1] == pytest.approx(BOTTOM, abs=1.5)
    assert heights[0] < millimetres(copies.base) < millimetres(printed.base) < heights[-1]


def test_appendix(editions: Mapping[str, tuple[Page, ...]]) -> None:
    """附件 stands top left in 3号黑体 on a page of its own, the title on the third line in 2号小标宋."""
    page = next(page for page in editions["filed"] if page.lines[0].text == "附件")
    mark, title, head = page.lines[:3]
    assert (mark.size, mark.faces) == (16, {"FandolHei-Regular"})
    assert mark.left == pytest.approx(LEFT, abs=0.4)
    assert (title.text, title.size, title.faces) == ("本报告数据一览", 22, {"FandolSong-Bold"})
    assert title.base - mark.base == pytest.approx(2 * 28.95, abs=1)
    assert head.text == "指标数值计算式与口径数据出处"
    following = [each for each in editions["filed"] if each.number > page.number]
    assert [each.lines[0].text for each in following] == [head.text] * len(following)
