"""Whatever stands in the files, a compilation ends with a report or with errors that can be shown, never with a fault.

Files are random, or the project's own with a few changes of the kind that hands and merges make.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fazhi_report.cli.terminal import render_diagnostics
from fazhi_report.diagnostics import Severity
from fazhi_report.messages import severity_of
from fazhi_report.pipeline import Compiled, compile_report
from fazhi_report.source.encoding import lines_for_display
from tests.test_cases import assert_lies_in_file

TESTS: Final = Path(__file__).parent
FOLDERS: Final = (TESTS / "cases" / "base", TESTS.parent / "data" / "2019")
SOURCES: Final = tuple(
    {f"data/2019/{path.name}": path.read_bytes() for path in sorted(folder.glob("*.yaml"))} for folder in FOLDERS
)
"""The files of two reports without fault."""

WORDS: Final = ("title: ", "text: >-\n  ", "statistics:\n", "  accepted:\n", "{{ accepted }}", "value: 179")
MARKS: Final = (": ", "- ", "  ", "{{", "}}", "&a", "*a", "<<: ", "!!int ", "---\n", "\r\n", "\\u0007")
CHARACTERS: Final = "\n\t：件9|>\"'#[]{},%`@\ufeff\u2028\x00\ud800\U0001f600"
YAML_PIECES: Final = st.sampled_from((*WORDS, *MARKS, *CHARACTERS))
SPECIAL: Final = st.sampled_from(
    [*"\t\"'{}[]()#&*!|>%@`:：,，-?~\\/\u200b\ufeff\x00\x1b\r\n0９一.。", "{{", "}}", ": "]
)

modest = settings(max_examples=150, deadline=None)


@cache
def faultless(number: int) -> Compiled:
    """Return one of the two reports compiled as it stands."""
    compiled = compile_report(2019, SOURCES[number])
    assert compiled.diagnostics == ()
    return compiled


@st.composite
def changed_texts(draw: st.DrawFn, text: str) -> str:
    """Draw a text like this one but for one to three changes."""
    for _ in range(draw(st.integers(1, 3))):
        lines = text.split("\n")
        line = draw(st.integers(0, len(lines) - 1))
        at, other = draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))
        spaces = draw(st.integers(0, 6))
        kind = draw(st.sampled_from(["delete", "duplicate", "indent", "swap", "insert", "cut", "move"]))
        if kind == "delete":
            del lines[line]
        elif kind == "duplicate":
            lines.insert(line, lines[line])
        elif kind == "indent":
            lines[line] = " " * spaces + lines[line].lstrip(" ")
        elif kind == "move":
            lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(line))
        elif kind == "cut":
            lines = text[:at].split("\n")
        elif kind == "insert":
            lines = (text[:at] + draw(SPECIAL) + text[at:]).split("\n")
        elif at < len(text) and other < len(text):
            first, second = min(at, other), max(at, other)
            characters = list(text)
            characters[first], characters[second] = characters[second], characters[first]
            lines = "".join(characters).split("\n")
        text = "\n".join(lines)
    return text


@st.composite
def changed_sources(draw: st.DrawFn) -> tuple[int, dict[str, bytes]]:
    """Draw one of the two reports with changes in one of its files."""
    number = draw(st.integers(0, len(SOURCES) - 1))
    name = draw(st.sampled_from(list(SOURCES[number])))
    text = draw(changed_texts(SOURCES[number][name].decode()))
    return number, SOURCES[number] | {name: text.encode("utf-8", "surrogatepass")}


def assert_sound(compiled: Compiled, contents: Mapping[str, bytes]) -> None:
    """Assert that there is a report or an error, and that every finding can be shown, at a place in its file."""
    severities = {severity_of(finding) for finding in compiled.diagnostics}
    assert compiled.document is not None or Severity.ERROR in severities
    assert compiled.failed == (Severity.ERROR in severities)
    lines = {name: lines_for_display(content) for name, content in contents.items()}
    for language in ("zh", "en"):
        render_diagnostics(compiled.diagnostics, lambda file: lines.get(file, ()), language, colour=False)
    if all(b"\r" not in content for content in contents.values()):
        for finding in compiled.diagnostics:
            for span in (*([finding.span] if finding.span is not None else []), *finding.related):
                assert_lies_in_file(span, lines[span.file])


@modest
@given(changed_sources())
def test_changed_files(drawn: tuple[int, dict[str, bytes]]) -> None:
    """A report with slips of the hand in one file is compiled or refused in words, at places in its files."""
    number, contents = drawn
    assert_sound(compile_report(2019, contents, faultless(number)), contents)


@settings(max_examples=40, deadline=None)
@given(changed_sources())
def test_what_was_compiled_before_changes_nothing(drawn: tuple[int, dict[str, bytes]]) -> None:
    """All is the same whether or not what is unchanged is taken from an earlier compilation, there and back."""
    number, contents = drawn
    fresh = compile_report(2019, contents)
    again = compile_report(2019, contents, faultless(number))
    back = compile_report(2019, SOURCES[number], again)
    assert_same(again, fresh)
    assert_same(back, faultless(number))


def assert_same(one: Compiled, other: Compiled) -> None:
    """Compare two compilations in all that can be seen of them, places included."""
    assert one.diagnostics == other.diagnostics
    assert one.waived == other.waived
    assert one.document == other.document
    assert [each.span for each in one.occurrences] == [each.span for each in other.occurrences]
    if one.figures is not None and other.figures is not None:
        assert [each.span for each in one.figures.by_id.values()] == [
            each.span for each in other.figures.by_id.values()
        ]
        places = [
            [relation.section.places.of_value(("relations", relation.position)) for relation in figures.relations]
            for figures in (one.figures, other.figures)
        ]
        assert places[0] == places[1]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("disputes", "title:", "# 说明\n\ntitle:"),
        ("disputes", "全年召开复议听证会", "先后召开复议听证会"),
        ("disputes", "value: 102\n", "value: 103\n"),
        ("disputes", "{{ hearings }}", "{{ hearings }}，{{ accepted }}"),
        ("disputes", "previous: 20%", "previous: 21%"),
        ("disputes", "formula: accepted - concluded", "formula: accepted - concluded + 0 * concluded"),
        ("disputes", "  - corrected <= concluded <= accepted", "  - concluded <= corrected"),
        ("report", "year: 2019", "year: 2018"),
        ("report", "  - mechanism\n", ""),
        ("preamble", "role: other", "role: duties"),
        ("preamble", "现将有关情况报告如下", "受理{{ disputes.accepted }}。现将有关情况报告如下"),
    ],
)
def test_each_kind_of_change_is_seen(name: str, old: str, new: str) -> None:
    """After each kind of change the report is the one that a fresh compilation gives, and not the one before."""
    number = next(number for number, sources in enumerate(SOURCES) if "data/2019/preamble.yaml" in sources)
    file = f"data/2019/{name}.yaml"
    text = SOURCES[number][file].decode()
    assert old in text
    contents = SOURCES[number] | {file: text.replace(old, new, 1).encode()}
    again = compile_report(2019, contents, faultless(number))
    assert_same(again, compile_report(2019, contents))
    assert (again.document, again.diagnostics) != (faultless(number).document, faultless(number).diagnostics)


@modest
@given(st.lists(YAML_PIECES, max_size=25).map("".join) | st.text(max_size=80), st.sampled_from(sorted(SOURCES[0])))
@example("title: \ud800\n", "data/2019/disputes.yaml")
def test_any_text(text: str, name: str) -> None:
    """A file with any text at all in it is compiled or refused in words."""
    contents = SOURCES[0] | {name: text.encode("utf-8", "surrogatepass")}
    assert_sound(compile_report(2019, contents, faultless(0)), contents)


@modest
@given(st.binary(max_size=60), st.sampled_from(sorted(SOURCES[0])))
def test_any_bytes(content: bytes, name: str) -> None:
    """A file with any bytes at all in it is compiled or refused in words."""
    contents = SOURCES[0] | {name: content}
    assert_sound(compile_report(2019, contents, faultless(0)), contents)


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["label", "value", "unit", "formula", "stated", "decimals", "previous", "rounding", "as_of"]),
        st.sampled_from(["179", "0", "91%", "约3", "pending", "件", "%", "百分点", "a / b", "change(a)", "points(b)"])
        | st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=8),
    ),
    st.sampled_from(["statistics", "derived"]),
    st.sampled_from(["{{ a }}", "{{ a | chinese }}", "{{ a | number }}", "**{{ a }}**", "| {{ a }} |", "{{ a }}29"]),
)
def test_any_figure(keys: dict[str, str], group: str, text: str) -> None:
    """A figure with any values in any of its keys is computed and printed or refused in words."""
    rows = "".join(f"    {key}: '{value.replace(chr(39), chr(39) * 2)}'\n" for key, value in keys.items())
    other = "  b: {label: 乙, value: 40%, previous: 30%}\n"
    statistics = "statistics:\n" + other
    source = f"title: 甲\ntext: '{text}{{{{ b }}}}'\n" + (
        f"{statistics}  a:\n{rows}" if group == "statistics" else f"{statistics}derived:\n  a:\n{rows}"
    )
    contents = SOURCES[0] | {"data/2019/disputes.yaml": source.encode()}
    assert_sound(compile_report(2019, contents, faultless(0)), contents)


def test_the_reports_were_found() -> None:
    """Both reports are there, and without fault."""
    assert [len(sources) > 3 for sources in SOURCES] == [True, True]
    assert [faultless(number).failed for number in range(len(SOURCES))] == [False, False]
