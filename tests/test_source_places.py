"""Places in source files: of keys and values, and of characters inside values that YAML folds, indents and escapes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fazhi_report.diagnostics import Path, Places, Span
from fazhi_report.source import SourceFile, read_source

SECTION = """\
title: 行政复议
"text": '甲''乙'
measures:
  - lead: 认真办理
    text: >-
      受理{{ accepted }}，

      办结。
  - 丙
statistics:
  accepted: {value: 179, unit: "件"}
  concluded:
    value: 102   # 办结
literals: [
  一, 二]
role: plan
"""

TAME_WORDS = st.text("甲乙丙丁，。“”《》", min_size=1, max_size=8)
ODD_WORDS = st.text("甲，。：“”09aZ%#:-{}[]&*!|>'\"\\@`?=、", min_size=1, max_size=8)
WORDS = TAME_WORDS | ODD_WORDS
LINES = (st.lists(TAME_WORDS, min_size=1, max_size=4) | st.lists(WORDS, min_size=1, max_size=4)).map(" ".join)
TEXTS = LINES | st.lists(LINES, min_size=2, max_size=4).map("\n".join)
NESTED = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(WORDS, inner, min_size=1, max_size=3),
    max_leaves=8,
)
PIECES = st.sampled_from(
    ["受理", "行政复议案件", "{{ accepted }}", "，", "其中办结{{ s.b | number }}", "“甲”", "A:b", "it's", "。"]
)
PARAGRAPH = st.lists(st.lists(PIECES, min_size=1, max_size=5).map("".join), min_size=1, max_size=5)


class Dumper(yaml.SafeDumper):
    """A dumper that writes everything out, however often it comes."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the signature of the base class
        """Use no anchors."""
        return True


def read(text: str) -> SourceFile:
    """Return a source text as read, which must be readable."""
    value = read_source("a.yaml", text.encode()).value
    assert value is not None
    return value


def characters(text: str, span: Span) -> str:
    """Return what stands at a span."""
    lines = re.split(r"\r\n|\n|\r", text)[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


def leaves(data: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield path and text of each scalar."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*path, key))
    elif isinstance(data, list):
        for position, value in enumerate(data):
            yield from leaves(value, (*path, position))
    else:
        assert isinstance(data, str)
        yield path, data


def written(character: str, raw: str, style: str) -> bool:
    """Say whether `raw` is how a character is written in a scalar of a style."""
    if style == '"' and raw.startswith("\\"):
        return bool(yaml.safe_load(f'"{raw}"') == character)
    return raw == ("''" if style == "'" and character == "'" else character)


def check_places_within(source: SourceFile, path: Path, value: str) -> None:
    """Assert that each character of a value stands where `within` says, in order, and longer stretches likewise."""
    style = source.style_of(path)
    spans = [source.within(path, offset, offset + 1) for offset in range(len(value))]
    assert spans == sorted(spans)
    for character, span in zip(value, spans, strict=True):
        assert span.line == span.end_line
        if not character.isspace():
            assert written(character, characters(source.text, span), style)
    for start, first in enumerate(spans):
        for end in range(start + 1, min(start + 9, len(value)) + 1):
            span = source.within(path, start, end)
            assert (span.line, span.column) == (first.line, first.column)
            assert span.end_line == span.line
            if spans[end - 1].line == first.line and not value[end - 1].isspace():
                assert span.end_column == spans[end - 1].end_column


def test_places_follow_the_protocol() -> None:
    """A source file is what the later stages know as places."""
    places: Places = read(SECTION)
    assert places.file == "a.yaml"


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("title",), "1:1-1:6", "1:8-1:12"),
        (("text",), "2:1-2:7", "2:9-2:15"),
        (("measures",), "3:1-3:9", "4:3-9:6"),
        (("measures", 0), "4:5-8:10", "4:5-8:10"),
        (("measures", 0, "lead"), "4:5-4:9", "4:11-4:15"),
        (("measures", 0, "text"), "5:5-5:9", "5:11-8:10"),
        (("measures", 1), "9:5-9:6", "9:5-9:6"),
        (("statistics", "accepted"), "11:3-11:11", "11:13-11:36"),
        (("statistics", "accepted", "unit"), "11:26-11:30", "11:32-11:35"),
        (("statistics",), "10:1-10:11", "11:3-13:15"),
        (("literals",), "14:1-14:9", "14:11-15:8"),
        (("literals", 1), "15:6-15:7", "15:6-15:7"),
        ((), "1:1-1:2", "1:1-16:11"),
    ],
)
def test_keys_and_values(path: Path, key: str, value: str) -> None:
    """Keys and values have exact spans: quoted, in a list, over several lines, without comments behind them."""
    source = read(SECTION)
    between = [f"{s.line}:{s.column}-{s.end_line}:{s.end_column}" for s in (source.of_key(path), source.of_value(path))]
    assert between == [key, value]


@pytest.mark.parametrize(
    ("path", "parent"),
    [
        (("unit",), ()),
        (("unit", 3, "x"), ()),
        (("statistics", "pending"), ("statistics",)),
        (("statistics", "accepted", "label"), ("statistics", "accepted")),
        (("measures", 0, "title"), ("measures", 0)),
        (("measures", 7), ("measures",)),
        (("measures", "lead"), ("measures",)),
        (("measures", -1), ("measures",)),
        (("title", "x"), ("title",)),
        (("title", 0), ("title",)),
    ],
)
def test_paths_that_are_not_in_the_file(path: Path, parent: Path) -> None:
    """A path that is not in the file gives the key of its nearest parent, for every question."""
    source = read(SECTION)
    assert source.of_key(path) == source.of_value(path) == source.within(path, 0, 3) == source.of_key(parent)
    assert source.style_of(path) == ""
    assert not source.is_left_out(path)


def test_styles() -> None:
    """The style of a scalar is known, behind an anchor or a tag as well."""
    source = read("a: 甲\nb: '甲'\nc: \"甲\"\nd: >-\n  甲\ne: |\n  甲\nf: !t &x # y\n  '甲'\ng: [甲]\n")
    styles = {key: source.style_of((key,)) for key in source.plain()}
    assert styles == {"a": "", "b": "'", "c": '"', "d": ">", "e": "|", "f": "'", "g": ""}


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("a: 甲乙丙", 1, 2, Span("a.yaml", 1, 5, 1, 6)),
        ("a: 甲乙丙", 0, 0, Span("a.yaml", 1, 4, 1, 5)),
        ("a: 甲乙丙", 3, 3, Span("a.yaml", 1, 7, 1, 8)),
        ("a: 甲乙丙", -4, 99, Span("a.yaml", 1, 4, 1, 7)),
        ("a: 甲\n  乙\n  丙", 0, 5, Span("a.yaml", 1, 4, 1, 5)),
        ("a: 甲\n  乙\n  丙", 2, 3, Span("a.yaml", 2, 3, 2, 4)),
        ("a: 甲\n  乙\n  丙", 1, 2, Span("a.yaml", 1, 5, 1, 6)),
        ("a: '甲''乙'", 1, 2, Span("a.yaml", 1, 6, 1, 8)),
        ("a: '甲''乙'", 2, 3, Span("a.yaml", 1, 8, 1, 9)),
        ('a: "\\u7532乙"', 0, 1, Span("a.yaml", 1, 5, 1, 11)),
        ('a: "甲\\\n  乙"', 0, 1, Span("a.yaml", 1, 5, 1, 6)),
        ('a: "甲\\\n  乙"', 1, 2, Span("a.yaml", 2, 3, 2, 4)),
        ('a: "甲\\\n\n  乙"', 1, 3, Span("a.yaml", 1, 6, 1, 7)),
        ("a: >-\n  甲\n\n\n  乙", 3, 4, Span("a.yaml", 5, 3, 5, 4)),
        ("a: >-\n  甲\n    乙\n  丙", 4, 5, Span("a.yaml", 3, 5, 3, 6)),
        ("a: |2\n    甲\n  乙\n", 4, 5, Span("a.yaml", 3, 3, 3, 4)),
        ("a: |\n\n  甲\n", 1, 2, Span("a.yaml", 3, 3, 3, 4)),
        ("a: > # 注\n  甲\n", 1, 1, Span("a.yaml", 2, 4, 2, 5)),
        ("a: !t &x # y\n  甲乙", 1, 2, Span("a.yaml", 2, 4, 2, 5)),
    ],
)
def test_within(text: str, start: int, end: int, expected: Span) -> None:
    """Folding, indentation and escapes are seen through; spans stay on their first line; a caret has a width."""
    assert read(text).within(("a",), start, end) == expected


@given(st.dictionaries(WORDS, NESTED, min_size=1, max_size=4), st.data())
@settings(max_examples=100, deadline=None)
def test_what_was_dumped_is_read(content: dict[str, object], draw: st.DataObject) -> None:
    """Data written by PyYAML in any style is read back the same, and every character stands where it is said to."""
    text = yaml.dump(
        content,
        Dumper=Dumper,
        default_style=draw.draw(st.sampled_from([None, "'", '"', "|", ">"])),
        default_flow_style=draw.draw(st.booleans()),
        allow_unicode=draw.draw(st.booleans()),
        width=draw.draw(st.sampled_from([4, 20, 1000])),
        indent=draw.draw(st.sampled_from([2, 4, 7])),
        line_break=draw.draw(st.sampled_from(["\n", "\r\n"])),
        sort_keys=False,
    )
    source = read_source("a.yaml", text.encode()).value
    assert source is not None
    expected = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes nothing but texts
    assert source.plain() == expected
    for path, value in leaves(expected):
        check_places_within(source, path, value)
        raw = characters(text, source.of_value(path))
        if source.style_of(path) == "" and "\n" not in raw:
            assert raw == value


@given(PARAGRAPH, st.sampled_from(["", "'", '"', ">-", ">", "|", ">2"]), st.data())
@settings(max_examples=250, deadline=None)
def test_wrapped_texts(lines: list[str], style: str, draw: st.DataObject) -> None:
    """Chinese text with references, wrapped by hand in any style, has each character where it is said to."""
    indentation = 2 if style == ">2" else draw.draw(st.integers(1, 5))
    further_in = st.sampled_from(["", "  "]) if style[:1] in {">", "|"} else st.just("")
    gaps = st.sampled_from(["", "", "\n", "  \n", "\n\n"])
    wrapped = ""
    for line in ["全市", *lines]:
        wrapped += " " * (4 + indentation) + draw.draw(further_in) + line + draw.draw(st.sampled_from(["", "  "]))
        wrapped += "\n" + draw.draw(gaps)
    if style in {"'", '"'}:
        value = style + wrapped.strip().replace("'", "''" if style == "'" else "'") + style
    else:
        value = f"{style}\n{wrapped}"
    text = f"top:\n- a:\n  - text: {value}\n  - 后\n"
    outcome = read_source("a.yaml", text.encode())
    assume(outcome.value is not None)
    assert outcome.value is not None
    path: Path = ("top", 0, "a", 0, "text")
    assert outcome.value.style_of(path) == style[:1]
    check_places_within(outcome.value, path, dict(leaves(outcome.value.plain()))[path])
