"""Texts of a whole report: its title and issuer, ordinals, and the numbers that nobody has declared."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from fazhi_report.document import FigureReference, Inline, Paragraph, Words
from fazhi_report.pipeline import Compiled, compile_report

FOLDER = "data/2019/"


@cache
def base() -> Mapping[str, bytes]:
    """Return the files of a small report without fault."""
    folder = Path(__file__).parent / "cases" / "base"
    return {FOLDER + path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def with_head(**changed: str) -> Compiled:
    """Return the small report with other texts in `report.yaml`."""
    content = base()[FOLDER + "report.yaml"].decode()
    for line in content.splitlines():
        key = line.partition(":")[0]
        if key in changed:
            content = content.replace(line, f"{key}: {json.dumps(changed[key], ensure_ascii=False)}")
    return compile_report(2019, {**base(), FOLDER + "report.yaml": content.encode()})


def with_text(text: str, more: str = "") -> Compiled:
    """Return the small report with another text in one of its sections, where `rank` is 2名, `two` 2 and `ten` 12批."""
    figures = "".join(
        f"  {name}: {{label: {name}, value: {value}{unit}}}\n"
        for name, value, unit in (("rank", 2, ", unit: 名"), ("two", 2, ""), ("ten", 12, ", unit: 批"))
    )
    section = f"title: 甲\ntext: {json.dumps(text, ensure_ascii=False)}\nstatistics:\n{figures}{more}"
    return compile_report(2019, {**base(), FOLDER + "disputes.yaml": section.encode()})


def found(compiled: Compiled, *codes: str) -> list[tuple[str, str, int, str]]:
    """Return code, file, column and number of the findings with these codes."""
    return [
        (each.code, each.span.file.removeprefix(FOLDER), each.span.column, each.arguments.get("number", ""))
        for each in compiled.diagnostics
        if each.span is not None and each.code in codes
    ]


def figures_in(nodes: tuple[Inline, ...]) -> list[str]:
    """Return the figures of a line as printed, those inside marks too."""
    printed: list[str] = []
    for node in nodes:
        if isinstance(node, FigureReference):
            printed.append(node.text)
        elif not isinstance(node, Words):
            printed += figures_in(node.content)
    return printed


def test_title_and_issuer_are_printed_with_the_year() -> None:
    """Both may hold the year, and both are printed without the spaces of wrapped lines."""
    document = with_head(title="赣州市 {{ year }} 年报告", issuer="赣州市 第{{ year - 1 }}届 人民政府").document
    assert document is not None
    assert (document.title, document.issuer) == ("赣州市2019年报告", "赣州市第2018届人民政府")


@pytest.mark.parametrize("key", ["title", "issuer"])
@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("赣州市**{{ year }}**年", "FZ409", 4),
        ("{{ disputes.accepted }}赣州市", "FZ408", 1),
        ("赣州市[网站](https://www.example.gov.cn/)", "FZ409", 4),
        ("赣州市{{ year", "FZ402", 4),
        ("赣州市{{ year | number }}", "FZ401", 4),
        ("赣州市179件", "FZ301", 4),
    ],
)
def test_what_title_and_issuer_cannot_hold_is_found(key: str, text: str, code: str, column: int) -> None:
    """Marks, figures, numbers and half references are findings in `report.yaml`, at their place."""
    compiled = with_head(**{key: text})
    findings = [(each.code, each.span.file, each.span.column) for each in compiled.diagnostics if each.span]
    assert findings == [(code, FOLDER + "report.yaml", column + len(f'{key}: "'))]
    assert compiled.failed


def test_literals_of_the_report_hold_for_its_title_and_issuer() -> None:
    """A number in title or issuer is declared in `report.yaml`, and a literal that stands only there is used."""
    content = base()[FOLDER + "report.yaml"].decode().replace("issuer: 赣州市", "issuer: 赣州市12345热线")
    undeclared = compile_report(2019, {**base(), FOLDER + "report.yaml": content.encode()})
    assert found(undeclared, "FZ301", "FZ310") == [("FZ301", "report.yaml", 12, "12345")]
    declared = f"{content}literals:\n  - 12345热线\n"
    assert compile_report(2019, {**base(), FOLDER + "report.yaml": declared.encode()}).diagnostics == ()


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("位居第{{ rank | chinese }}", ["二名"]),
        ("第 {{ rank | chinese }}，有{{ rank | chinese }}", ["二名", "两名"]),
        ("第**{{ rank | chinese }}**", ["二名"]),
        ("第[{{ rank | chinese }}](https://www.example.gov.cn/)", ["二名"]),
        ("第一，{{ rank | chinese }}", ["两名"]),
        ("第\n{{ rank | chinese }}", ["两名"]),
        ("第{{ two | chinese }}，第{{ ten | chinese }}，第{{ rank }}", ["二", "十二批", "2名"]),
    ],
)
def test_two_is_an_ordinal_behind_di(text: str, printed: list[str]) -> None:
    """Two before a unit is 两, but 二 where 第 makes an ordinal of it."""
    document = with_text(text).document
    assert document is not None
    section = next(each for each in document.sections if each.id == "disputes")
    paragraphs = [block for block in section.blocks if isinstance(block, Paragraph)]
    assert [figure for paragraph in paragraphs for figure in figures_in(paragraph.content)] == printed


def test_causes_close_their_section() -> None:
    """The causes of a section are read like any text and stand behind all else; their figures count on."""
    causes = "causes: |\n  原因有{{ two }}。\n  {{ rank }}\n"
    compiled = with_text("{{ rank }}", f"subsections: [{{id: a, title: 乙, text: '{{{{ rank }}}}'}}]\n{causes}")
    assert found(compiled, "FZ301", "FZ302", "FZ401") == []
    assert compiled.document is not None
    section = next(each for each in compiled.document.sections if each.id == "disputes")
    paragraphs = [block for block in section.closing if isinstance(block, Paragraph)]
    assert [figures_in(paragraph.content) for paragraph in paragraphs] == [["2"], ["2名"]]
    anchors = [each.anchor for each in compiled.occurrences if each.section.id == "disputes"]
    assert anchors == ["ref-disputes.rank", "ref-disputes.rank-2", "ref-disputes.two", "ref-disputes.rank-3"]
    places = [(each.span.line, each.path) for each in compiled.occurrences if each.path == ("causes",)]
    assert places == [(9, ("causes",)), (10, ("causes",))]
    assert found(with_text("甲", "causes: 原因有2个，{{ rink }}。\n"), "FZ301", "FZ302") == [
        ("FZ301", "disputes.yaml", 12, "2"),
        ("FZ302", "disputes.yaml", 15, ""),
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("“甲，受理12件，“乙”。", ["12"]),
        ("“甲。\n受理12件。\n乙”。", ["12"]),
        ("《甲，受理12件，《乙》。", ["12"]),
        ("《甲。\n受理12件。\n乙》。", ["12"]),
        ("{{ rank，受理12件{{ ten }}", ["12"]),
        ("甲](受理12件)", ["12"]),
        ("甲](https://a.cn/，受理\n12件)", ["12"]),
        ('“12”《“13”〈14〉》[甲](https://a.cn/15/(16)) [乙](<mailto:17@a.cn> "18")[丙](a/19)', []),
        ("2019年至2020年12月31日，1月至3月，“三年”", []),
    ],
)
def test_only_closed_marks_cover_numbers(text: str, numbers: list[str]) -> None:
    """A number is found unless its own paragraph closes the mark it stands in: quotation, title, braces, address."""
    assert [number for *_, number in found(with_text(text), "FZ301")] == numbers
