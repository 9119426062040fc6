"""Findings as a reader sees them in a terminal: exact text in both languages, safe and within the width whatever comes.

Each folder in `tests/terminal/` is a case: `findings.toml`, the source they point into, and the text in Chinese and
English at 80 columns.
"""

from __future__ import annotations

import io
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from unicodedata import category, east_asian_width

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fazhi_report import messages
from fazhi_report.cli import terminal
from fazhi_report.cli.columns import shown
from fazhi_report.cli.excerpt import excerpt
from fazhi_report.cli.terminal import render_diagnostics, summary_line, wants_colour
from fazhi_report.diagnostics import Diagnostic, Severity, Span
from fazhi_report.messages.entry import Entry, Language, Text
from fazhi_report.messages.interface import TEXTS, language_of, say

CASES: Final = sorted(path.parent for path in (Path(__file__).parent / "terminal").glob("*/findings.toml"))
SOURCE: Final = "data/2019/source.yaml"

ENTRIES: Final = {
    entry.code: entry
    for entry in (
        Entry(
            "FZ901",
            Severity.ERROR,
            Text("正文中的数字没有出处", "a number without a source"),
            Text("正文中的数字“{number}”没有出处", "the number “{number}” in the text has no source"),
            Text(
                "直接写在正文中的数字无法核对，也无法追溯到数据；“抄错一位”这样的事，谁也看不出来。",
                "A number typed into the text can be neither checked nor traced to the data; nobody sees a digit that "
                "was copied wrongly.",
            ),
            Text(
                "在 statistics 下登记这个数据，正文中写 {{{{ 编号 }}}}；不是统计数据的，登记在 literals 下。",
                "Declare it under statistics and write {{{{ id }}}} in the text; if it is no statistic, declare it "
                "under literals.",
            ),
            "text: 受理案件179件。",
            "text: 受理案件{{ accepted }}。\nstatistics:\n  accepted:\n    label: 受理案件\n    value: 179",
        ),
        Entry(
            "FZ902",
            Severity.WARNING,
            Text("名称重复", "a name used twice"),
            Text("“{name}”出现了两次", "“{name}” stands here twice"),
            Text("", ""),
            Text("请改其中一个。", "Change one of them."),
            "",
            "",
        ),
        Entry(
            "FZ903",
            Severity.NOTE,
            Text("文件未被使用", "a file that is not used"),
            Text("文件 {path} 未被报告使用", "the file {path} is used by no report"),
            Text("写好的内容可能漏掉了。", "What was written may have been left out."),
            Text("请列入 sections。\n不需要的：\n  rm {path}", "List it under sections.\nIf not needed:\n  rm {path}"),
            "",
            "sections: [disputes]",
        ),
    )
}


@pytest.fixture(autouse=True)
def catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use the entries of this file as the catalogue."""
    monkeypatch.setattr(messages, "find_entry", ENTRIES.get)


def findings_of(case: Path) -> list[Diagnostic]:
    """Return the findings of a case."""
    rows: list[dict[str, Any]] = tomllib.loads((case / "findings.toml").read_text(encoding="utf-8"))["findings"]
    return [
        Diagnostic(
            row["code"],
            Span(row.get("file", SOURCE), *row["span"]) if "span" in row else None,
            row["arguments"],
            tuple(Span(*place) for place in row.get("related", ())),
        )
        for row in rows
    ]


def lines_of(case: Path) -> terminal.SourceLines:
    """Return the lines of the case's source; any other file is not there."""
    lines = (case / "source.yaml").read_bytes().decode().split("\n")
    return lambda file: lines if file == SOURCE else ()


def takes_no_column(character: str) -> bool:
    """Whether a character is part of the one before: a combining mark, or a vowel or final of Hangul."""
    return category(character) in {"Mn", "Me"} or re.match("[\u1160-\u11ff\ud7b0-\ud7ff]", character) is not None


def columns(text: str) -> int:
    """Return the display width of a text, reckoned here once more."""
    wide = sum(1 for character in text if east_asian_width(character) in {"W", "F"})
    none = sum(1 for character in text if takes_no_column(character))
    return len(text) + wide - none


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_exact_text(case: Path, language: Language) -> None:
    """Each case gives exactly the expected text, no line wider than 80 columns."""
    findings = findings_of(case)
    text = render_diagnostics(findings, lines_of(case), language, colour=False)
    printed = f"{text}\n\n{summary_line(findings, language)}\n"
    assert printed == (case / f"{language}.txt").read_text(encoding="utf-8")
    assert max(columns(line) for line in printed.splitlines()) <= 80


def test_cases_were_found() -> None:
    """The folder of cases is not empty."""
    assert len(CASES) >= 8


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_colour_changes_nothing_else(case: Path) -> None:
    """Without its colours, coloured text is the same text, and every colour is switched off on its own line."""
    findings = findings_of(case)
    plain = render_diagnostics(findings, lines_of(case), "zh", colour=False)
    coloured = render_diagnostics(findings, lines_of(case), "zh", colour=True)
    assert re.sub(r"\x1b\[\d*m", "", coloured) == plain
    for line in coloured.splitlines():
        assert re.fullmatch(r"([^\x1b]|\x1b\[\d+m[^\x1b]+\x1b\[0m)*", line)


def test_colours() -> None:
    """An error is red, a warning yellow, a note cyan, the gutter dim."""
    findings = [
        Diagnostic("FZ901", Span(SOURCE, 1, 1, 1, 3), {"number": "1"}),
        Diagnostic("FZ902", None, {"name": "x"}),
        Diagnostic("FZ903", None, {"path": "x"}),
    ]
    lines = render_diagnostics(findings, lambda _: ("179",), "en", colour=True).splitlines()
    assert lines[:3] == [
        f"{SOURCE}:1:1: \x1b[31merror FZ901\x1b[0m: the number “1” in the text has no source",
        "\x1b[2m 1 |\x1b[0m 179",
        "\x1b[2m   |\x1b[0m \x1b[31m^^\x1b[0m",
    ]
    assert "\x1b[33mwarning FZ902\x1b[0m: “x” stands here twice" in lines
    assert "\x1b[36mnote FZ903\x1b[0m: the file x is used by no report" in lines


def test_nothing_found() -> None:
    """A clean run has no text but its summary."""
    assert render_diagnostics((), lambda _: (), "zh", colour=True) == ""
    assert summary_line((), "zh") == "没有发现问题"
    assert summary_line((), "en") == "no problems found"


@pytest.mark.parametrize(
    ("codes", "chinese", "english"),
    [
        (("FZ901",), "共 1 个问题：1 个错误", "1 error"),
        (("FZ902", "FZ901", "FZ901"), "共 3 个问题：2 个错误，1 个警告", "2 errors, 1 warning"),
        (("FZ903", "FZ902", "FZ902", "FZ903"), "共 4 个问题：2 个警告，2 个提示", "2 warnings, 2 notes"),
        (("FZ903",), "共 1 个问题：1 个提示", "1 note"),
    ],
)
def test_summary(codes: Sequence[str], chinese: str, english: str) -> None:
    """The summary counts each severity, the gravest first."""
    findings = [Diagnostic(code, None) for code in codes]
    assert summary_line(findings, "zh") == chinese
    assert summary_line(findings, "en") == english


def test_each_source_is_asked_for_once() -> None:
    """The lines of a file are asked for once, however many findings it has."""
    asked: list[str] = []

    def lines(file: str) -> Sequence[str]:
        asked.append(file)
        return ("text",)

    findings = [Diagnostic("FZ902", Span(file, 1, 1, 1, 2), {"name": "x"}) for file in ("a", "b", "a", "b")]
    render_diagnostics(findings, lines, "zh", colour=False)
    assert asked == ["a", "b"]


def test_lines_may_keep_their_ends() -> None:
    """Line ends of either kind are not shown."""
    finding = Diagnostic("FZ902", Span(SOURCE, 1, 1, 1, 9), {"name": "x"})
    text = render_diagnostics([finding], lambda _: ("ab\r\n",), "zh", colour=False)
    assert text.splitlines()[1:3] == [" 1 | ab", "   | ^^"]


def test_code_without_texts_is_a_defect() -> None:
    """A code that the catalogue does not know is not hidden from whoever made it."""
    with pytest.raises(KeyError, match="FZ999"):
        render_diagnostics([Diagnostic("FZ999", None)], lambda _: (), "zh", colour=False)


# What a source line may hold: narrow, wide, combining, ambiguous, invisible, dangerous, unassigned.
CHARACTERS: Final = (
    st.sampled_from("a1 中，“…\t\x1b\x00\u0301\u3099\u1160\u1161\u200b\u202e\ud800\ue000\U0010ffff😀é가\xa0\u3000")
    | st.characters()
)


def under_marks(source_line: str, mark_line: str) -> str:
    """Return the characters of the upper line that stand in the marked columns of the lower one."""
    start = mark_line.index("^")
    marked = range(start, start + mark_line.count("^"))
    column = 0
    found = ""
    for character in source_line:
        width = columns(character)
        if column in marked or (width == 0 and column - 1 in marked):
            found += character
        column += width
    return found


@given(
    st.lists(st.text(CHARACTERS, max_size=120).map(lambda text: re.sub(r"[\r\n]", "", text)), max_size=3),
    st.tuples(*[st.integers(-1, 130)] * 4),
    st.integers(-5, 130),
    st.sampled_from(["zh", "en"]),
    st.text(CHARACTERS, max_size=60),
)
@example(["件" * 200], (1, 100, 1, 102), 40, "zh", "")
@example(["a" * 34 + "\u0301"], (1, 35, 1, 36), 40, "zh", "")
@settings(max_examples=300, deadline=None)
def test_any_place_and_width(
    lines: list[str], place: tuple[int, int, int, int], width: int, language: Language, argument: str
) -> None:
    """Whatever the source, the place and the width: no exception, no wider line, nothing that drives a terminal."""
    finding = Diagnostic("FZ901", Span(f"data/{argument}.yaml", *place), {"number": argument}, (Span("x", *place),))
    text = render_diagnostics([finding], lambda _: lines, language, colour=False, width=width)
    printed = text.split("\n")
    assert all(columns(line) <= max(width, 40) for line in printed)
    assert all(character.isprintable() or character == "\u3000" for line in printed for character in line)


STANDING: Final = CHARACTERS.filter(lambda character: not takes_no_column(character) and character not in "\r\n")


@given(st.text(STANDING, max_size=150), st.integers(0, 150), st.integers(0, 40), st.integers(20, 100))
@settings(max_examples=300, deadline=None)
def test_marks_stand_under_the_stretch(source: str, start: int, length: int, room: int) -> None:
    """The marked columns hold the very characters that were meant, from the first on; all of them where they fit."""
    view = excerpt(source, start, start + length, room)
    assert columns(view.text) <= room
    assert view.offset + max(1, view.length) <= room
    meant = without_blanks(shown(source[start : start + length].replace("\t", " ")))
    found = without_blanks(under_marks(view.text, " " * view.offset + "^" * view.length))
    if "…" not in view.text:
        assert found == (meant or without_blanks(shown(source[start : start + 1].replace("\t", " "))))
    elif meant:
        assert meant.startswith(found)


def without_blanks(text: str) -> str:
    """Return the text without spaces, to which tabs have been turned."""
    return text.replace(" ", "")


@pytest.mark.parametrize(
    ("source", "start", "end", "expected"),
    [
        ("ab中文cd", 2, 4, ("ab中文cd", 2, 4)),
        ("ab中文cd", 3, 5, ("ab中文cd", 4, 3)),
        ("中\t文", 2, 3, ("中  文", 4, 2)),
        ("\t\tx", 1, 2, ("        x", 4, 4)),
        ("e\u0301x", 1, 2, ("e\u0301x", 0, 1)),
        ("\x1bx", 1, 2, ("\\x1bx", 4, 1)),
        ("", 0, 0, (" ", 0, 1)),
        ("一二三四五六七八九十甲乙丙丁", 6, 7, ("…三四五六七八九十甲…", 9, 2)),
        ("一二三四五六七八九十甲乙丙丁", 0, 1, ("一二三四五六七八九…", 0, 2)),
        ("一二三四五六七八九十甲乙丙丁", 13, 14, ("…六七八九十甲乙丙丁", 17, 2)),
        ("一二三四五六七八九十甲乙丙丁", 1, 13, ("…二三四五六七八九十…", 1, 18)),
    ],
)
def test_excerpt(source: str, start: int, end: int, expected: tuple[str, int, int]) -> None:
    """Wide characters, tabs, escapes and cuts in 20 columns: the text, the columns before the marks, the marks."""
    assert excerpt(source, start, end, 20) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, "zh"), ("", "zh"), ("zh", "zh"), ("zh_CN.UTF-8", "zh"), ("fr", "zh"), ("en", "en"), (" EN_us.UTF-8", "en")],
)
def test_language(value: str | None, expected: str) -> None:
    """Chinese unless FAZHI_LANG begins with `en`."""
    assert language_of({} if value is None else {"FAZHI_LANG": value}) == expected


class Stream(io.StringIO):
    """A stream that may be a terminal."""

    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        """Whether it is one."""
        return self.is_terminal


@pytest.mark.parametrize(
    ("environ", "on_terminal", "elsewhere"),
    [
        ({}, True, False),
        ({"TERM": "xterm-256color"}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
        ({"FORCE_COLOR": "0"}, True, False),
        ({"FORCE_COLOR": ""}, True, False),
        ({"CLICOLOR_FORCE": "1"}, True, True),
        ({"CLICOLOR_FORCE": "0"}, True, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"}, False, False),
    ],
)
def test_wants_colour(environ: dict[str, str], on_terminal: bool, elsewhere: bool) -> None:
    """Colour is for terminals, and the user's word comes first."""
    assert wants_colour(Stream(is_terminal=True), environ) is on_terminal
    assert wants_colour(Stream(is_terminal=False), environ) is elsewhere


def test_every_text_says_the_same_in_both_languages() -> None:
    """Both languages of a text take the same arguments; only the Chinese summary counts the total."""
    assert len(TEXTS) > 10
    for key, text in TEXTS.items():
        if key != "total":
            zh, en = (
                {name.removesuffix("_zh").removesuffix("_en") for name in re.findall(r"{(\w+)}", words)}
                for words in text
            )
            assert zh >= en, key
            assert text.zh, key
            assert text.en, key


def test_say() -> None:
    """A text comes in the language asked for, with its arguments."""
    assert say("many_errors", "zh", count=3) == "3 个错误"
    assert say("many_errors", "en", count=3) == "3 errors"
