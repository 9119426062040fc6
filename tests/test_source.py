"""Reading source files: what is found wrong with them, where, and what data they give.

Each file of `tests/sources` is a case: a source text, a line of equals signs, and the findings in reading order, one a
line: code, span, arguments, and the spans of related places behind `also`.
"""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.diagnostics import Diagnostic, Span, in_reading_order
from fazhi_report.messages import entry_of, message_of, remedy_of
from fazhi_report.messages.entry import Entry, Language
from fazhi_report.messages.source import ENTRIES
from fazhi_report.schema import Model
from fazhi_report.source import lookalikes, read_source, reading
from fazhi_report.source.encoding import LARGEST_FILE, unwanted_characters

CASES = sorted((Path(__file__).parent / "sources").glob("*.txt"))
PARSERS = {"libyaml": yaml.CSafeLoader, "pure parser": yaml.SafeLoader}
NOT_YAML_IN_THEMSELVES = {"FZ101", "FZ102", "FZ103", "FZ104", "FZ106"}
"""Codes whose examples are wrong in their bytes or size, which no example can show."""

FRAGMENTS = (
    *(
        "title",
        "甲",
        "乙丙：",
        ": ",
        "：",
        "\n",
        "\n  ",
        "\n    ",
        "- ",
        "{{ a }}",
        "{",
        "}",
        "[",
        "]",
        ",",
        "'",
        '"',
        "\\",
    ),
    *("\\u00", "\\x07", "\\ud800", "\\U00110000", ">-\n", "|+2\n", " #", "&a ", "*a", "!t ", "!!str ", "<<", "---\n"),
    *("...\n", "\t", "\r\n", "\r", "\x85", "\u2028", "\ufeff", "\x00", "\u200b", "%", "@", "`", "no", "12:30", "0123"),
    *("－ ", "-", "lead：", "text: ＞－\n", "\n\u3000\u3000", "\n\xa0 ", "measures:\n", "•", "|"),
    *("~", "? ", "  b: 2\n", "a: 1\n", "\U00020000", "\U0001fffe", " ", "''"),
)


@pytest.fixture(params=PARSERS)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Read with libyaml, then with the pure parser that takes its place where it is missing."""
    monkeypatch.setattr(reading, "LOADER", PARSERS[request.param])
    return str(request.param)


def findings(content: bytes) -> list[str]:
    """Return the codes found in a file, in reading order."""
    return [found.code for found in in_reading_order(read_source("2019/a.yaml", content).diagnostics)]


def data(text: str) -> dict[str, object]:
    """Return the data of a source text, which must be readable."""
    value = read_source("2019/a.yaml", text.encode()).value
    assert value is not None
    return value.plain()


def described(found: Diagnostic) -> str:
    """Return a finding as the case files write it."""
    assert found.span is not None
    parts = [found.code, between(found.span), *(f"{name}={value}" for name, value in found.arguments.items())]
    if found.related:
        parts.append("also " + " ".join(map(between, found.related)))
    return "  ".join(parts)


def between(span: Span) -> str:
    """Return a span as `line:column-line:column`."""
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
@pytest.mark.usefixtures("parser")
def test_case(case: Path) -> None:
    """Every case gives exactly its findings, at exactly their places, with either parser."""
    text, expected = case.read_text("utf-8").split("=====\n")
    outcome = read_source("2019/a.yaml", text.encode())
    assert [described(found) for found in in_reading_order(outcome.diagnostics)] == expected.splitlines()
    assert all(found.span is not None and found.span.file == "2019/a.yaml" for found in outcome.diagnostics)


def test_cases_cover_every_code() -> None:
    """Each code that a text can show has a case."""
    assert len(CASES) >= 90
    shown = {line[:5] for case in CASES for line in case.read_text("utf-8").split("=====\n")[1].splitlines()}
    assert {entry.code for entry in ENTRIES} - shown == NOT_YAML_IN_THEMSELVES | {"FZ105"}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_catalogue_examples(entry: Entry) -> None:
    """The wrong example of a manual page has the finding of its code, and the right example has none."""
    if entry.code not in NOT_YAML_IN_THEMSELVES:
        assert set(findings(entry.wrong.encode())) == {entry.code}
    assert findings(entry.right.encode()) == []


def test_every_message_can_be_filled() -> None:
    """The arguments of each finding fill its message and its remedy in both languages."""
    contents = [case.read_text("utf-8").split("=====\n")[0].encode() for case in CASES]
    contents += [b"\xff", "标题".encode("gbk"), "标题".encode("utf-16"), b" " * (LARGEST_FILE + 1), b"\xef\xbb\xbf\x00"]
    seen = {found.code: found for content in contents for found in read_source("2019/a.yaml", content).diagnostics}
    assert set(seen) == {entry.code for entry in ENTRIES}
    for found in seen.values():
        for language in get_args(Language):
            for text in (message_of(found, language), remedy_of(found, language), entry_of(found).why.zh):
                assert text


def test_data_is_text_as_written() -> None:
    """Scalars are texts exactly as written; nothing is turned into a number, a date or a truth value."""
    text = (
        "value: 1.10\nmeasures:\n- lead: 甲\n  text: >-\n    一\n    二\n\n    三\n- 2019-12-31\nunit: '%'\ntitle: ''\n"
    )
    expected = {
        "value": "1.10",
        "measures": [{"lead": "甲", "text": "一 二\n三"}, "2019-12-31"],
        "unit": "%",
        "title": "",
    }
    assert data(text) == expected


def test_first_of_repeated_keys_counts() -> None:
    """Of a repeated key the first value stays."""
    assert data("a: 1\nb: 2\na:\n  c: 3\n") == {"a": "1", "b": "2"}


def test_aliases_are_never_expanded() -> None:
    """An alias has no value, so that a small file cannot grow."""
    text = "a: &a [1, 1]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    assert data(text) == {"a": ["1", "1"], "b": [], "c": []}


def test_values_that_cannot_be_used_are_told_from_missing_keys() -> None:
    """A key whose value was reported is not in the data, and the file says that it is left out."""
    outcome = read_source("a.yaml", "title:\ntext: {{ a }}\nnote: *b\nlabel: 甲\nlist: [*b, 乙]\n".encode())
    assert outcome.value is not None
    assert outcome.value.plain() == {"label": "甲", "list": ["乙"]}
    left_out = [key for key in ("title", "text", "note", "label", "list", "unit") if outcome.value.is_left_out((key,))]
    assert left_out == ["title", "text", "note"]
    assert not outcome.value.is_left_out(("list", 1))
    assert outcome.value.of_key(("text",)) == Span("a.yaml", 2, 1, 2, 5)
    assert outcome.value.of_value(("text",)) == Span("a.yaml", 2, 1, 2, 5)


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        ("title: 甲\nnote: 乙\n".encode("gbk"), "FZ102", (1, 8)),
        ("# a\n\ntitle: 赣州市\n".encode("gb18030"), "FZ102", (3, 8)),
        ("title: 甲".encode("utf-16"), "FZ103", (1, 1)),
        ("title: 甲".encode("utf-16-be"), "FZ103", (1, 1)),
        ("title: 一是\n".encode("utf-16-le"), "FZ103", (1, 1)),
        ("title: 甲".encode("utf-32"), "FZ103", (1, 1)),
        ("title: 甲".encode("utf-32-be"), "FZ103", (1, 1)),
        ("title: résumé à côté\n".encode("latin-1"), "FZ101", (1, 9)),
        ("title: 甲\r\nnote: 乙丙丁\xff戊\n".encode("latin-1", "ignore"), "FZ101", (2, 7)),
        ("title: 全市行政复议\nnote: 甲".encode()[:-1], "FZ101", (2, 7)),
        ("title: 全市行政复议".encode() + b"\xb7" + "工作".encode(), "FZ101", (1, 14)),
        ("title: 渡渡渡渡".encode() + b"\xff", "FZ101", (1, 12)),
        (b"title: \xed\xa0\x80\n", "FZ101", (1, 8)),
    ],
)
def test_encodings(content: bytes, code: str, place: tuple[int, int]) -> None:
    """Bytes that are not UTF-8 are named for what they are, at the first such character, and nothing else is said."""
    outcome = read_source("2019/a.yaml", content)
    assert outcome.value is None
    assert [found.code for found in outcome.diagnostics] == [code]
    span = outcome.diagnostics[0].span
    assert span is not None
    assert (span.line, span.column) == place


@pytest.mark.parametrize(
    ("encoding", "named"),
    [("gbk", "GB18030"), ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16LE"), ("utf-32-be", "UTF-32BE")],
)
def test_conversion_command(encoding: str, named: str) -> None:
    """The remedy for a foreign encoding is a command with the encoding and the file's own name, safe for a shell."""
    found = read_source("2019/复议 一.yaml", "title: 复议工作".encode(encoding)).diagnostics[0]
    converted = "'2019/复议 一.yaml.utf8'"
    command = f"iconv -f {named} -t UTF-8 '2019/复议 一.yaml' > {converted} && mv {converted} '2019/复议 一.yaml'"
    assert found.arguments["command"] == command
    assert command in remedy_of(found, "zh")


@pytest.mark.usefixtures("parser")
def test_byte_order_mark_is_passed_over() -> None:
    """A byte order mark is a warning; reading goes on, and the columns of the first line are those behind it."""
    outcome = read_source("a.yaml", b"\xef\xbb\xbf" + "title: 甲\ntitle: no\n".encode())
    assert [(found.code, found.span) for found in outcome.diagnostics] == [
        ("FZ104", Span("a.yaml", 1, 1, 1, 2)),
        ("FZ110", Span("a.yaml", 2, 1, 2, 6)),
        ("FZ113", Span("a.yaml", 2, 8, 2, 10)),
    ]
    assert outcome.value is not None
    assert outcome.value.of_value(("title",)) == Span("a.yaml", 1, 8, 1, 9)


def test_largest_file() -> None:
    """A file at the limit is read, one byte more is not."""
    head = "title: 甲\n# ".encode()
    assert findings(head + b"x" * (LARGEST_FILE - len(head))) == []
    assert findings(head + b"x" * (LARGEST_FILE - len(head) + 1)) == ["FZ106"]


@pytest.mark.parametrize(
    "character",
    [
        *("\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9f", "\xad", "\u200b", "\u200e", "\u2028", "\u2029", "\u202e"),
        *("\u2066", "\ufeff", "\ufdd0", "\ufffd", "\ufffe", "\uffff", "\U0001fffe", "\U0010ffff"),
    ],
)
@pytest.mark.usefixtures("parser")
def test_unwanted_characters(character: str) -> None:
    """An unwanted character is named and placed, ends no line, and reading goes on with U+FFFD in its place."""
    outcome = read_source("a.yaml", f"title: 甲{character}乙\nnote: no\n".encode())
    assert outcome.diagnostics == (
        Diagnostic("FZ105", Span("a.yaml", 1, 9, 1, 10), {"character": f"U+{ord(character):04X}"}),
        Diagnostic("FZ113", Span("a.yaml", 2, 7, 2, 9), {"word": "no"}),
    )
    assert outcome.value is not None
    assert outcome.value.plain() == {"title": "甲\ufffd乙", "note": "no"}


@pytest.mark.parametrize("character", ["\t", "\xa0", "\u3000", "·", "—", "𠮷", "\ue000", "é", "①", "\u200d"])
def test_ordinary_characters(character: str) -> None:
    """Spaces of Chinese typography, rare and private characters, letters of other languages are no finding."""
    assert findings(f"title: 甲{character}乙\n".encode()) == []


def test_no_unwanted_character_is_missed() -> None:
    """A character that is unwanted among all others is so alone in an ordinary text."""
    every = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x110000))))
    unwanted = [name for _, name in unwanted_characters(every)]
    assert 150 < len(unwanted) < 250
    for name in unwanted:
        assert list(unwanted_characters(f"甲{chr(int(name[2:], 16))}乙")) == [(1, name)]


@pytest.mark.parametrize("escape", [r"\a", r"\0", r"\x1b", r"\u200b", r"\N", r"\L", r"\P", r"\U0001FFFF"])
def test_unwanted_characters_by_escape(escape: str) -> None:
    """An unwanted character made by an escape is found at the escape, in a value as in a key, and replaced."""
    outcome = read_source("a.yaml", f'title: "甲{escape}乙"\n"{escape}": 丙\n'.encode())
    width = len(escape)
    assert [(found.code, found.span) for found in outcome.diagnostics] == [
        ("FZ105", Span("a.yaml", 1, 10, 1, 10 + width)),
        ("FZ105", Span("a.yaml", 2, 2, 2, 2 + width)),
    ]
    assert outcome.value is not None
    assert outcome.value.plain() == {"title": "甲\ufffd乙", "\ufffd": "丙"}


@pytest.mark.parametrize("escape", [r"\ud800", r"\U00110000", r"\UFFFFFFFF"])
@pytest.mark.usefixtures("parser")
def test_escapes_beyond_unicode(escape: str) -> None:
    """An escape that stands for no character is a finding on its line, never an exception, with either parser."""
    outcome = read_source("a.yaml", f'title: 甲\nnote: "{escape}"\n'.encode())
    assert len(outcome.diagnostics) == 1
    assert outcome.diagnostics[0].span is not None
    assert outcome.diagnostics[0].span.line == 2


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.usefixtures("parser")
def test_line_breaks(line_break: str) -> None:
    """Lines may end in any of the three ways; data and places are the same."""
    text = "title: 甲\nnote: >-\n  乙\n  丙\nlabel: no\n".replace("\n", line_break)
    outcome = read_source("a.yaml", text.encode())
    assert [found.span for found in outcome.diagnostics] == [Span("a.yaml", 5, 8, 5, 10)]
    assert outcome.value is not None
    assert outcome.value.plain() == {"title": "甲", "note": "乙 丙", "label": "no"}
    assert outcome.value.of_value(("note",)) == Span("a.yaml", 2, 7, 4, 4)
    assert outcome.value.within(("note",), 2, 3) == Span("a.yaml", 4, 3, 4, 4)


@pytest.mark.usefixtures("parser")
def test_tab_where_a_text_should_be_indented() -> None:
    """A tab in the indentation of a text is found there, whatever the parser makes of the text."""
    assert "FZ109" in findings("text: >-\n\t甲\n".encode())


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "{a: ", "[{", "{{"])
def test_depth_is_bounded(opening: str) -> None:
    """However deep a file nests, it is read without recursion and gives findings."""
    assert findings(("a: " + opening * 100_000).encode()) != []


@pytest.mark.parametrize("filling", [" ", ":", "#", "- ", "& ", "'", "[ ", "a: ", "：", "－", "\u3000", "a："])
def test_long_lines_are_explained_in_time(filling: str) -> None:
    """No cause of a syntax error is looked for in more time than the length of a line allows."""
    for line in (
        f"a:{filling * 100_000}x: y: {{",
        f"a: b\nx{filling * 100_000}x\nc: d",
        f"a: 'b' c{filling * 100_000}x",
        f"x{filling * 100_000}:y: z: {{",
        f"title：\n{filling * 100_000}x: y",
    ):
        assert findings(line.encode()) != []


@pytest.mark.parametrize("line", ["'a", '"a', "[", "a：[", "-a：", "\u3000a：", "text: ＞－", "a：'"])
def test_many_lines_with_signs_of_an_input_method_are_read_in_time(line: str) -> None:
    """However often such a sign, a quotation mark or a bracket is there, lines are looked through once."""
    lines = f"  {line}\n" * 20_000
    assert findings(f"title：甲\nmeasures:\n{lines}".encode()) != []


def test_the_signs_know_the_keys_of_the_data_format() -> None:
    """Which words are keys, and whether their values are texts, lists or figures, is as the data format has it."""
    keys = {key for model in Model.__subclasses__() for key in model.model_fields}
    assert len(keys) > 30
    assert keys == lookalikes.FIGURES | lookalikes.LISTS | lookalikes.GROUPS | lookalikes.KEYS_OF_TEXTS
    assert lookalikes.LISTS_OF_TEXTS < lookalikes.LISTS
    assert not lookalikes.KEYS_OF_TEXTS & (lookalikes.LISTS | lookalikes.GROUPS | lookalikes.FIGURES)


PROSE = st.lists(
    st.sampled_from(
        ["lead：甲", "－ 乙", "-text: 丙", "\u3000\u3000丁", "＞－戊", "\xa0", "a：", "— ", "\n", "\n\n", " "]
    ),
    min_size=1,
    max_size=6,
).map(lambda pieces: f"子{''.join(pieces)}丑")


@given(st.tuples(*[PROSE] * 6), st.sampled_from([None, "'", '"', "|", ">"]), st.sampled_from([10, 1000]))
@settings(max_examples=80, deadline=None)
def test_signs_in_prose_are_left_alone(texts: tuple[str, ...], style: str | None, width: int) -> None:
    """Whatever signs a text holds, at the start of its lines as well, there is no finding in any style of writing."""
    content = {
        "text": texts[0],
        "measures": [{"lead": texts[1], "text": texts[2]}],
        "statistics": {"受理": {"label": texts[3], "note": texts[4]}},
        "literals": [texts[5]],
    }
    text = yaml.dump(content, Dumper=yaml.SafeDumper, default_style=style, allow_unicode=True, width=width)
    outcome = read_source("a.yaml", text.encode())
    assert outcome.diagnostics == ()
    assert data(text) == yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes nothing but texts


def test_findings_are_bounded() -> None:
    """A file that is wrong in every line gives enough findings and no more."""
    assert len(findings(b"a:\n" + b"  - ~\n" * 10_000)) == reading.MOST_FINDINGS
    assert len(findings(b"a:\n" + b"  - \x01\n" * 10_000)) == reading.MOST_FINDINGS
    assert len(findings("title：甲\n".encode() * 10_000)) == reading.MOST_FINDINGS


@given(
    st.one_of(st.binary(), st.text().map(str.encode), st.lists(st.sampled_from(FRAGMENTS)).map("".join).map(str.encode))
)
@settings(max_examples=600)
def test_anything_in_gives_an_outcome(content: bytes) -> None:
    """Whatever stands in a file, there is a value or a finding, no exception, and each place is in the file."""
    outcome = read_source("a.yaml", content)
    assert outcome.value is not None or outcome.diagnostics
    for found in outcome.diagnostics:
        assert found.span is not None
        assert found.span.line >= 1
        assert found.span.column >= 1
        assert (found.span.end_line, found.span.end_column) > (found.span.line, found.span.column)
        assert message_of(found, "zh")


@given(st.lists(st.sampled_from(FRAGMENTS)).map("".join))
@settings(max_examples=150)
def test_parsers_agree(text: str) -> None:
    """Where both parsers can follow a text, they give the same data and the same findings."""
    outcomes = []
    for loader in PARSERS.values():
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(reading, "LOADER", loader)
            outcomes.append(read_source("a.yaml", text.encode()))
    values = [outcome.value.plain() for outcome in outcomes if outcome.value is not None]
    if len(values) == 2:
        assert values[0] == values[1]
        assert outcomes[0].diagnostics == outcomes[1].diagnostics
