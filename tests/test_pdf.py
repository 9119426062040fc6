"""The report as PDF, measured where its characters stand, against the table of GB/T 9704-2012."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from random import Random
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.document import Layout, Publication, Section
from fazhi_report.renderers.official.document import appendix_of
from fazhi_report.renderers.official.page import CHARACTER_PITCH
from fazhi_report.renderers.pdf.content import FULL_PITCH
from fazhi_report.renderers.pdf.pieces import CLOSING, CONNECTING, OPENING
from tests.documents import every_kind
from tests.pdf_documents import FILING, document, filed, pdf, section, subsection, text_of_lines
from tests.pdf_files import POINTS, Glyph, Line, Page, pages_of, tagged
from tests.typeface_files import OFFICIAL, inner_name

LEFT, RIGHT, TOP, BOTTOM = 28, 184, 37, 262
"""The type area, in millimetres from the top left corner."""

EXACT: Final = 0.01
"""How far a measure may be off, in millimetres or points."""

PITCH: Final = 28.95
"""From line to line, in points."""

CHARACTER: Final = 15.79 / POINTS
"""From character to character, in millimetres."""


@pytest.fixture(scope="module")
def long_report() -> list[Page]:
    """Return the pages of a report of several pages."""
    parts = [subsection(f"推进事项{number}", text_of_lines(3), text_of_lines(2)) for number in "甲乙丙丁戊己"]
    return pages_of(pdf(document(section("", text_of_lines(9)), section("完善机制", subsections=tuple(parts)))))


def body(pages: Sequence[Page]) -> list[Line]:
    """Return all lines of the type area."""
    return [line for page in pages for line in page.lines]


def glyphs(lines: Sequence[Line]) -> list[Glyph]:
    """Return all characters of lines that can be seen."""
    return [glyph for line in lines for glyph in line.glyphs if not glyph.text.isspace()]


def line_with(pages: Sequence[Page], text: str) -> Line:
    """Return the one line that begins with a text."""
    (line,) = (each for each in body(pages) if each.text.startswith(text))
    return line


def baselines(lines: Sequence[Line]) -> list[float]:
    """Return where lines stand, in points; lines of every size stand by their feet."""
    return [line.bottom * POINTS - 0.12 * line.size for line in lines]


def assert_in_type_area(pages: Sequence[Page]) -> None:
    """Assert that every character stands in the type area, and no line holds more than 28 of them."""
    for line in body(pages):
        seen = glyphs([line])
        assert min(glyph.left for glyph in seen) >= LEFT - EXACT, line.text
        assert max(glyph.right for glyph in seen) <= RIGHT + EXACT, line.text
        assert line.top >= TOP - EXACT, line.text
        assert line.bottom <= BOTTOM + EXACT, line.text
        assert sum(glyph.wide for glyph in seen) <= 28, line.text


def test_every_character_stands_in_the_type_area(long_report: list[Page]) -> None:
    """Nothing but the page number stands outside 28–184 × 37–262 mm."""
    assert len(long_report) > 2
    assert_in_type_area(long_report)


def test_a_full_page_has_22_lines(long_report: list[Page]) -> None:
    """22 lines stand 28.95 points apart, the first at the very top of the type area."""
    for page in long_report[1:-1]:
        assert len(page.lines) == 22
        assert page.lines[0].top == pytest.approx(TOP, abs=EXACT)
        feet = baselines(page.lines)
        assert [after - before for before, after in pairwise(feet)] == pytest.approx([PITCH] * 21, abs=EXACT)


def test_a_full_line_has_28_characters(long_report: list[Page]) -> None:
    """28 characters of 16 points stand 15.79 points apart, from edge to edge of the type area."""
    full = [line for line in body(long_report) if len(line.glyphs) == 28 and line.size == 16]
    assert len(full) > 10
    for line in full:
        assert (line.left, line.right) == pytest.approx((LEFT, RIGHT), abs=EXACT)
        assert line.pitches == pytest.approx([15.79] * 27, abs=EXACT)


def test_the_pitch_is_that_of_every_format_on_paper() -> None:
    """The pitch that makes 28 characters fill a line is the one that all formats on paper take, to more places."""
    assert round(FULL_PITCH, 2) == CHARACTER_PITCH


def test_a_page_begins_alike_whatever_is_on_it(long_report: list[Page]) -> None:
    """The first page begins with the title at the top, a blank line below it."""
    title, first = long_report[0].lines[:2]
    assert title.top == pytest.approx(TOP, abs=EXACT)
    assert first.top - title.top == pytest.approx(2 * PITCH / POINTS, abs=EXACT)


@pytest.mark.parametrize(
    ("begins", "face", "size"),
    [
        ("示例市2019年法治", "xiaobiaosong", 22),
        ("一、完善机制", "heiti", 16),
        ("（一）推进事项甲", "kaiti", 16),
        ("坚持依法行政推进法治政府建设落实各项工作任务坚持依法", "fangsong", 16),
        ("示例市人民政府", "fangsong", 16),
        ("2020年2月28日", "fangsong", 16),
    ],
)
def test_face_and_size(long_report: list[Page], begins: str, face: str, size: float) -> None:
    """Each level has its face and size, digits included: 二号 for the title, 三号 for all others."""
    lines = [line for line in body(long_report) if line.text.startswith(begins)]
    assert lines
    for line in lines:
        assert line.fonts == {made_name(face)}
        assert line.size == size


def made_name(face: str) -> str:
    """Return the name under which the file holds one of the typefaces of the tests."""
    return inner_name(OFFICIAL[face].family)  # type: ignore[index]  # the name of a face


def test_first_lines_are_indented_by_two_characters(long_report: list[Page]) -> None:
    """Paragraphs and headings begin two characters from the left, all further lines at the edge."""
    indented = [line for line in body(long_report) if line.size == 16 and line.left > LEFT + EXACT]
    paragraphs = 1 + 1 + 6 * 3 + 2
    assert len(indented) == paragraphs
    for line in indented[:-2]:
        assert line.left == pytest.approx(LEFT + 2 * CHARACTER, abs=EXACT)


def test_the_title_stands_in_the_middle() -> None:
    """Title lines are those that the author has set, each in the middle of the type area, on the grid of lines."""
    lines = ("示例市人民政府", "2019年法治政府建设情况报告")
    (page,) = pages_of(pdf(document(section("", "开头。"), title="".join(lines), publication=titled(*lines))))
    shown = page.lines[: len(lines)]
    assert [line.text for line in shown] == list(lines)
    for line in shown:
        assert line.left + line.right == pytest.approx(LEFT + RIGHT, abs=0.1)
    assert shown[1].top - shown[0].top == pytest.approx(PITCH / POINTS, abs=EXACT)


def titled(*lines: str) -> Publication:
    """Return how a report with these lines of its title is published."""
    return Publication(layout=Layout(title_lines=lines))


def test_the_page_number() -> None:
    """— 1 — in 四号宋体 with half-width digits, 7 mm below the type area: right on odd pages, left on even ones."""
    pages = pages_of(pdf(document(section("", text_of_lines(50)))))
    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        folio = page.folio
        assert folio.text == f"— {number} —"
        assert (folio.fonts, folio.size) == ({made_name("songti")}, 14)
        assert folio.top == pytest.approx(BOTTOM + 7, abs=EXACT)
        if number % 2:
            assert folio.right == pytest.approx(RIGHT - CHARACTER, abs=0.1)
        else:
            assert folio.left == pytest.approx(LEFT + CHARACTER, abs=0.1)
        assert not folio.glyphs[2].wide


@pytest.mark.parametrize("count", range(17, 23))
def test_a_heading_stays_with_the_text_below(count: int) -> None:
    """Neither a heading nor two of them are the last line of a page."""
    parts = (subsection("推进事项", text_of_lines(4)),)
    pages = pages_of(pdf(document(section("", text_of_lines(count)), section("完善机制", subsections=parts))))
    assert {page.lines[-1].fonts <= {made_name("heiti"), made_name("kaiti")} for page in pages} == {False}
    first, second = (line_with(pages, text) for text in ("一、", "（一）"))
    assert second.top - first.top == pytest.approx(PITCH / POINTS, abs=EXACT)


@pytest.mark.parametrize("count", [1, 2, 5, *range(14, 24), 38, 39, 40, 41, 42, 43])
def test_issuer_and_date_never_stand_alone(count: int) -> None:
    """Issuer and date share a page with a line of text, a blank line above them, however long the text is."""
    *_, page = pages = pages_of(pdf(document(section("", text_of_lines(count)))))
    assert_in_type_area(pages)
    text, issuer, date = page.lines[-3:]
    assert (issuer.text, date.text) == ("示例市人民政府", "2020年2月28日")
    assert text.text.endswith("。")
    assert issuer.top - text.top == pytest.approx(2 * PITCH / POINTS, abs=EXACT)
    assert date.top - issuer.top == pytest.approx(PITCH / POINTS, abs=EXACT)
    assert sum(len(each.lines) for each in pages) == count + 3


@pytest.mark.parametrize(
    ("before", "last"), [(15, 1), (16, 1), (17, 1), (14, 3), (16, 2), (17, 3), (19, 1), (20, 1), (19, 2)]
)
def test_issuer_and_date_take_the_end_of_the_last_paragraph_along(before: int, last: int) -> None:
    """Only the last line moves to their page, both of a paragraph of two."""
    *_, page = pages = pages_of(pdf(document(section("", text_of_lines(before), text_of_lines(last)))))
    assert [line.text for line in page.lines[-2:]] == ["示例市人民政府", "2020年2月28日"]
    assert len(page.lines) >= 3
    if len(pages) == 2:
        assert len(pages[0].lines) + len(page.lines) == before + last + 3
        assert len(page.lines) == 3 or last == 2


def test_issuer_and_date_stand_by_their_insets(long_report: list[Page]) -> None:
    """The issuer ends two characters from the right, the date begins two characters right of the issuer."""
    issuer, date = body(long_report)[-2:]
    assert issuer.right == pytest.approx(RIGHT - 2 * CHARACTER, abs=0.1)
    assert date.left - issuer.left == pytest.approx(2 * CHARACTER, abs=EXACT)
    assert [glyph.wide for glyph in date.glyphs].count(False) == 7


def test_a_date_longer_than_the_issuer() -> None:
    """Here the date ends two characters from the right, and the issuer begins two characters left of it."""
    report = document(section("", "开头。"), issuer="县政府", date_text="2020年12月28日")
    issuer, date = pages_of(pdf(report))[0].lines[-2:]
    assert date.left - issuer.left == pytest.approx(2 * CHARACTER, abs=EXACT)
    assert date.right == pytest.approx(RIGHT - 2 * CHARACTER, abs=0.3)


@pytest.mark.parametrize("sections", [(), (section("完善机制"),)])
def test_a_report_without_text(sections: tuple[Section, ...]) -> None:
    """A report that has no text yet, or ends with a heading, is set all the same."""
    (page,) = pages_of(pdf(document(*sections)))
    assert [line.text for line in page.lines[-2:]] == ["示例市人民政府", "2020年2月28日"]


def test_headings_run_in() -> None:
    """A heading that is run in stands in 楷体 at the beginning of the paragraph, in the outline and in the tags."""
    parts = (subsection("推进事项", text_of_lines(3)),)
    content = pdf(document(section("完善机制", subsections=parts), publication=run_in()))
    (page,) = pages_of(content)
    line = line_with([page], "（一）推进事项。一是加强领导。")
    heading = "（一）推进事项。"
    assert {glyph.font for glyph in line.glyphs[: len(heading)]} == {made_name("kaiti")}
    assert {glyph.font for glyph in line.glyphs[len(heading) :]} == {made_name("fangsong")}
    assert line.left == pytest.approx(LEFT + 2 * CHARACTER, abs=EXACT)
    pieces = tagged(content)
    assert [piece.tag for piece in pieces] == ["P", "H1", "P", "P", "P"]
    assert pieces[2].text.startswith("（一）推进事项。一是加强领导。坚持依法")


def run_in() -> Publication:
    """Return how a report is published whose headings are run in."""
    return Publication(layout=Layout(headings="run_in"))


CHARACTERS: Final = (
    "甲乙丙丁戊己庚辛壬癸子丑寅卯" * 2 + "0123456789a.%" + "“‘《（〔”’》）〕，。、；：？！" * 2 + "·—～…"
)


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 1_000_000))
def test_marks_stand_where_they_may(seed: int) -> None:
    """Any text is all there, in the type area; no closing mark begins a line, no opening one ends it, none is squeezed.

    The texts are long ones: what may go wrong goes wrong at the ends of full lines.
    """
    chance = Random(seed)  # noqa: S311 (text for a test)
    texts = [f"甲{''.join(chance.choices(CHARACTERS, k=chance.randint(20, 300)))}乙" for _ in range(12)]
    content = pdf(document(section("", *texts)))
    pages = pages_of(content)
    assert_in_type_area(pages)
    assert [piece.text for piece in tagged(content)][1:-2] == texts
    for line in body(pages):
        assert line.text.startswith("——") or line.text[0] not in CLOSING | CONNECTING, line.text
        assert line.text[-1] not in OPENING, line.text
        assert min(line.pitches, default=16) >= 15.78, line.text


@pytest.mark.parametrize(
    "end", ["，", "。", "”", "）", "》", "！”", "）。", "》（乙）", "——", "1%", "3,", "乙", "《乙》、"]
)
def test_the_end_of_a_full_line(end: str) -> None:
    """A line that is full to the last character ends at the edge, whatever it ends with; no mark hangs beyond it."""
    room = 26 - sum(1 if ord(character) > 0x2000 else 0.5 for character in end)
    assert room == int(room)
    (line,) = body(pages_of(pdf(document(section("", f"{'甲' * int(room)}{end}{'丙' * 9}")))))[1:2]
    assert line.text.endswith(end)
    assert RIGHT - 0.1 <= line.right <= RIGHT + EXACT
    assert line.pitches == pytest.approx([15.79] * len(line.pitches), abs=0.02)


@pytest.mark.parametrize("start", ["《乙", "“乙", "（a1", "〔《乙》〕", "——"])
def test_the_beginning_of_a_line(start: str) -> None:
    """A line that begins with an opening mark begins at the edge, the mark with all of its width."""
    (line,) = body(pages_of(pdf(document(section("", f"{'甲' * 26}{start}{'丙' * 9}")))))[2:3]
    assert line.text.startswith(start)
    assert line.left == pytest.approx(LEFT, abs=EXACT)
    assert line.pitches == pytest.approx([15.79] * len(line.pitches), abs=EXACT)


def test_no_mark_is_squeezed() -> None:
    """Marks keep their whole width: next to each other, at the beginning and at the end of a line."""
    text = f"{'甲' * 23}“《乙》”，（丙）；{'丁' * 17}，。{'戊' * 27}《己》{'庚' * 26}，"
    lines = body(pages_of(pdf(document(section("", text)))))[1:-2]
    for line in lines:
        assert min(line.pitches) >= 15.78, line.text
    assert [line.left for line in lines[1:]] == pytest.approx([LEFT] * (len(lines) - 1), abs=EXACT)


def test_stressed_text_and_every_kind_of_block() -> None:
    """Strong text is 黑体, emphasised 楷体, and no other face is ever used."""
    content = pdf(every_kind())
    pages = pages_of(content)
    assert_in_type_area(pages)
    faces = {glyph.font for glyph in glyphs(body(pages))}
    assert faces == {made_name(face) for face in ("xiaobiaosong", "heiti", "kaiti", "fangsong")}
    strong = next(line for line in body(pages) if "办好案件！" in line.text)
    where = strong.text.index("办好")
    assert [glyph.font for glyph in strong.glyphs[where : where + 3]] == [made_name("heiti")] * 2 + [
        made_name("fangsong")
    ]


def test_tables_of_the_text_have_three_lines() -> None:
    """A strong rule above and below, a thin one under the head, no others, each as wide as the type area."""
    pages = pages_of(pdf(every_kind()))
    rules = sorted(rule for page in pages for rule in page.rules)
    thick = [rule for rule in rules if rule.thickness * POINTS == pytest.approx(1.5, abs=EXACT)]
    thin = [rule for rule in rules if rule.thickness * POINTS == pytest.approx(0.75, abs=EXACT)]
    assert thick
    assert len(thick) + len(thin) == len(rules)
    assert len(thick) == 2 * len(thin)
    for rule in rules:
        assert (rule.left, rule.right) == pytest.approx((LEFT, RIGHT), abs=0.15)
    heads = [line for page in pages for line in page.lines if line.size == 12 and made_name("heiti") in line.fonts]
    assert {line.text for line in heads} >= {"指标范围2018年2019年", "项目"}


def test_the_filed_copy() -> None:
    """The mark in red 35 mm below the top, the number, 4 mm below it a red line, two blank lines, title, addressee."""
    pages = pages_of(pdf(document(section("", text_of_lines(3)), publication=filed())))
    mark, number, title, addressee, first = pages[0].lines[:5]
    assert (mark.text, mark.glyphs[0].colour) == (FILING.mark, (1, 0, 0))
    assert mark.fonts == {made_name("xiaobiaosong")}
    assert mark.top == pytest.approx(TOP + 35, abs=EXACT)
    assert mark.left + mark.right == pytest.approx(LEFT + RIGHT, abs=0.1)
    assert (number.text, number.size) == (FILING.number, 16)
    assert number.left + number.right == pytest.approx(LEFT + RIGHT, abs=0.1)
    assert number.top - mark.bottom == pytest.approx(2 * PITCH / POINTS, abs=EXACT)
    (red,) = (rule for rule in pages[0].rules if rule.colour == (1, 0, 0))
    assert red.top - number.bottom == pytest.approx(4, abs=EXACT)
    assert (red.left, red.right) == pytest.approx((LEFT, RIGHT), abs=EXACT)
    assert title.top - (red.top + red.thickness) == pytest.approx(2 * PITCH / POINTS, abs=EXACT)
    assert addressee.top - title.top == pytest.approx(2 * PITCH / POINTS, abs=EXACT)
    assert addressee.text == "示例省人民政府："
    assert addressee.left == pytest.approx(LEFT, abs=EXACT)
    assert first.top - addressee.top == pytest.approx(PITCH / POINTS, abs=EXACT)


@pytest.mark.parametrize(
    ("signers", "lines"),
    [
        (("张某",), ["示市府〔2020〕8号签发人：张某"]),
        (("张某", "李某某"), ["示市府〔2020〕8号签发人：张某李某某"]),
        (("张某", "李某某", "王某"), ["签发人：张某李某某", "示市府〔2020〕8号王某"]),
    ],
)
def test_signers(signers: tuple[str, ...], lines: list[str]) -> None:
    """Signers stand two in a line, names in 楷体 under each other, the number in the last of their lines."""
    report = document(section("", "开头。"), publication=filed(FILING._replace(signers=signers)))
    (page,) = pages_of(pdf(report))
    shown = page.lines[1 : 1 + len(lines)]
    assert [line.text for line in shown] == lines
    assert shown[-1].left == pytest.approx(LEFT + CHARACTER, abs=EXACT)
    names = [glyph for line in shown for glyph in line.glyphs if glyph.font == made_name("kaiti")]
    assert "".join(glyph.text for glyph in names) == "".join(signers)
    assert max(glyph.right for glyph in names) == pytest.approx(RIGHT - CHARACTER, abs=0.2)
    if len(signers) == 3:
        assert names[-2].left == pytest.approx(names[0].left, abs=EXACT)


@pytest.mark.parametrize("count", [3, 24, 25, 26, 27, 28, 29])
def test_the_imprint_stands_at_the_foot_of_the_last_page(count: int) -> None:
    """Who gets copies and who had it printed, in 四号仿宋 between lines of 0.35, 0.25 and 0.35 mm."""
    *_, page = pages = pages_of(pdf(document(section("", text_of_lines(count)), publication=filed())))
    assert_in_type_area(pages)
    rules = [rule for rule in page.rules if rule.colour != (1, 0, 0)]
    assert [rule.thickness for rule in rules] == pytest.approx([0.35, 0.25, 0.35], abs=EXACT)
    assert rules[-1].top + rules[-1].thickness == pytest.approx(BOTTOM, abs=EXACT)
    assert {(round(rule.left, 2), round(rule.right, 2)) for rule in rules} == {(LEFT, RIGHT)}
    copies, printed = page.lines[-2:]
    assert copies.text == "抄送：中共示例市委员会，示例市人民代表大会常务委员会。"
    assert printed.text == "示例市人民政府办公室2020年2月28日印发"
    assert (copies.size, printed.size, copies.fonts | printed.fonts) == (14, 14, {made_name("fangsong")})
    assert copies.left == pytest.approx(LEFT + 14 / POINTS, abs=EXACT)
    assert printed.right == pytest.approx(RIGHT - 14 / POINTS, abs=0.1)
    assert all(before.bottom < rules[0].top for before in page.lines[:-2])


@pytest.mark.parametrize(
    ("changes", "thicknesses"),
    [({"copies": ()}, [0.35, 0.35]), ({"printed_by": ""}, [0.35, 0.35]), ({"copies": (), "printed_by": ""}, [])],
)
def test_an_imprint_with_less(changes: dict[str, object], thicknesses: list[float]) -> None:
    """What nobody gets or nobody printed takes no line."""
    filing = FILING._replace(**changes)  # type: ignore[arg-type]  # the names of fields, checked at run time
    page = pages_of(pdf(document(section("", "开头。"), publication=filed(filing))))[-1]
    rules = [rule.thickness for rule in page.rules if rule.colour != (1, 0, 0)]
    assert rules == pytest.approx(thicknesses, abs=EXACT)


def test_the_published_edition_has_none_of_it() -> None:
    """Without `edition: filed` there is no mark, number, red line, addressee or imprint, whatever `filing` says."""
    published = document(section("", "开头。"), publication=filed()._replace(edition="published"))
    assert pdf(published) == pdf(document(section("", "开头。")))


def test_the_appendix() -> None:
    """附件 in 黑体 at the top of a new page, the title on the third line, the table of three lines, its name before."""
    report = every_kind()._replace(publication=with_figures())
    *before, page = pages_of(pdf(report))
    name = line_with(before, "附件：")
    issuer = line_with(before, "赣州市人民政府")
    assert issuer.top - name.top == pytest.approx(2 * PITCH / POINTS, abs=EXACT)
    assert name.left == pytest.approx(LEFT + 2 * CHARACTER, abs=EXACT)
    mark, title = page.lines[:2]
    assert (mark.text, mark.fonts, mark.size) == ("附件", {made_name("heiti")}, 16)
    assert (mark.top, mark.left) == pytest.approx((TOP, LEFT), abs=EXACT)
    assert (title.text, title.fonts, title.size) == ("本报告数据一览", {made_name("xiaobiaosong")}, 22)
    assert title.top - mark.top == pytest.approx(2 * PITCH / POINTS, abs=EXACT)
    assert [rule.thickness * POINTS for rule in page.rules] == pytest.approx([1.5, 0.75, 1.5], abs=EXACT)
    assert page.lines[2].text == head_of_appendix()
    assert {line.size for line in page.lines[2:]} == {10.5}


@pytest.mark.parametrize("count", range(13, 20))
def test_the_name_of_the_appendix_stays_with_the_issuer(count: int) -> None:
    """Before an appendix, its name is what keeps issuer and date from standing alone."""
    figures = every_kind().figures[:1]
    report = document(section("", text_of_lines(count)), figures=figures, publication=with_figures())
    *_, page = pages_of(pdf(report))[:-1]
    assert [line.text for line in page.lines[-3:]] == ["附件：本报告数据一览", "示例市人民政府", "2020年2月28日"]


def head_of_appendix() -> str:
    """Return the words at the head of the table."""
    appendix = appendix_of(every_kind())
    return "".join(run.text for cell in appendix.table.header for run in cell)


def with_figures() -> Publication:
    """Return how a report with an appendix is published."""
    return Publication(layout=Layout(appendix="figures"))


def test_the_head_of_the_appendix_is_repeated() -> None:
    """Every page of the appendix begins with the head of the table."""
    report = every_kind()
    figures = tuple(
        report.figures[0]._replace(id=f"a.b{index}", anchor=f"figure-{index}", references=()) for index in range(90)
    )
    report = report._replace(figures=figures, publication=with_figures())
    pages = [page for page in pages_of(pdf(report)) if any(line.size == 10.5 for line in page.lines)]
    assert len(pages) > 2
    for page in pages[1:]:
        assert page.lines[0].text == head_of_appendix()
        assert page.rules[0].thickness * POINTS == pytest.approx(1.5, abs=EXACT)


def test_a_draft_says_so_on_every_page() -> None:
    """The notice stands above the title, and the word 草稿 above the type area of each page."""
    notice = "草稿，请勿发布。还有 3 个统计数待报。"
    pages = pages_of(pdf(document(section("", text_of_lines(40)), draft=notice)))
    assert len(pages) > 1
    assert pages[0].lines[0].text == notice
    for page in pages:
        (mark,) = page.head
        assert (mark.text, mark.fonts) == ("草稿", {made_name("heiti")})
    assert all(page.head == () for page in pages_of(pdf(document(section("", "开头。")))))
