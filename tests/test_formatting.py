"""Canonical form: what it looks like, and that a formatted source says what it said, to this program and to others."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import SequenceMatcher
from io import StringIO
from pathlib import Path
from typing import Any, Final, cast, get_args

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from fazhi_report import schema
from fazhi_report.document import FigureReference, Words
from fazhi_report.formatting import Formatted, FormattingOrder, Source, format_source, literals_of
from fazhi_report.formatting.comments import Comments
from fazhi_report.formatting.layout import Layout, Written
from fazhi_report.formatting.punctuation import FULL_WIDTH
from fazhi_report.formatting.scalars import written
from fazhi_report.formatting.shapes import SHAPES, Field, Kind, Many, Shape, field_of
from fazhi_report.formatting.texts import Rewriting
from fazhi_report.pipeline import Compiled, Page, compile_report, render_report
from fazhi_report.prose import without_wrapping
from fazhi_report.renderers import Resources
from fazhi_report.source import read_source
from fazhi_report.workspace import Workspace, read_templates
from tests.template_files import TEXT_FORMATS
from tests.test_any_input import SOURCES, YAML_PIECES, changed_sources

CASES: Final = Path(__file__).parent / "formatting"
NAMES: Final = tuple(sorted(path.name for path in CASES.iterdir()))
ROOT: Final = Path(__file__).parent.parent
YEAR: Final = ROOT / "data" / "2019"
BOM: Final = b"\xef\xbb\xbf"

modest = settings(max_examples=80, deadline=None)


def source_of(case: str) -> Source:
    """Return what kind of source the files of a case are: the first word of its name."""
    kind = case.partition("-")[0]
    assert kind in get_args(Source)
    return cast(Source, kind)


def formatted(content: bytes | str, source: Source = "section", **order: Any) -> Formatted:  # noqa: ANN401 (fields of the order)
    """Return a source formatted, which must succeed."""
    content = content.encode() if isinstance(content, str) else content
    value, findings = format_source("source.yaml", content, FormattingOrder(source, **order))
    assert findings == ()
    assert value is not None
    return value


def text_of(content: bytes | str, **order: Any) -> str:  # noqa: ANN401 (fields of the order)
    """Return the text of a section formatted."""
    return formatted(content, **order).content.decode()


def before(case: str) -> bytes:
    """Return a case as an author wrote it."""
    return (CASES / case / "before.yaml").read_bytes()


def after(case: str) -> bytes:
    """Return a case as it should be."""
    return (CASES / case / "after.yaml").read_bytes()


@pytest.mark.parametrize("case", NAMES)
class TestCases:
    """Each folder of `tests/formatting` holds a source as an author wrote it and in its canonical form."""

    def test_canonical_form(self, case: str) -> None:
        """The source is put into the form expected."""
        assert formatted(before(case), source_of(case)).content.decode() == after(case).decode()

    def test_twice_is_once(self, case: str) -> None:
        """What is in its canonical form stays as it is, and nothing is widened any more."""
        again = formatted(after(case), source_of(case))
        assert again.content.decode() == after(case).decode()
        assert again.widened == 0

    @pytest.mark.parametrize("end", ["\r\n", "\r"])
    def test_other_line_ends_and_a_mark_at_the_top(self, case: str, end: str) -> None:
        """A file of another system, with its line ends and a byte order mark, becomes the same."""
        content = BOM + before(case).replace(b"\n", end.encode())
        assert formatted(content, source_of(case)).content.decode() == after(case).decode()

    def test_other_readers_read_the_same(self, case: str) -> None:
        """A reader of YAML 1.1 and one of YAML 1.2 take every text for a text, every number and date for what it is."""
        source, _ = read_source("after.yaml", after(case))
        assert source is not None
        read = [yaml.safe_load(after(case)), YAML(typ="safe", pure=True).load(StringIO(after(case).decode()))]
        for theirs in read:
            assert_same_values(source.plain(), theirs, SHAPES[source_of(case)])


def assert_same_values(ours: object, theirs: object, field: Field) -> None:
    """Compare what another reader has made of a source with its texts as written."""
    if isinstance(ours, Mapping):
        assert isinstance(theirs, Mapping)
        assert list(ours) == list(theirs)
        for key in ours:
            assert_same_values(ours[key], theirs[key], field_of(field, key))
    elif isinstance(ours, list):
        assert isinstance(theirs, list)
        assert len(ours) == len(theirs)
        for index, pair in enumerate(zip(ours, theirs, strict=True)):
            assert_same_values(*pair, field_of(field, index))
    elif field in {Kind.NUMBER, Kind.DATE, Kind.UNKNOWN}:
        assert isinstance(theirs, str | int | float | date)
        assert str(theirs) == ours
    else:
        assert theirs == ours


def test_every_kind_of_source_has_a_case() -> None:
    """There are cases for sections, for the head of a report, for a dictionary and for a vocabulary."""
    assert {source_of(case) for case in NAMES} == set(get_args(Source))
    assert len(NAMES) > 12
    assert all(before(case) != after(case) for case in NAMES)


class TestShapes:
    """The order of the keys is that of the models."""

    MODELS: Final = (
        (SHAPES["report"], schema.ReportFile),
        (SHAPES["section"], schema.SectionFile),
        (SHAPES["dictionary"], schema.DictionaryFile),
        (SHAPES["vocabulary"], schema.VocabularyFile),
    )

    def test_keys_of_the_models_in_their_order(self) -> None:
        """Every model has a shape with the same keys in the same order, wherever it is used."""
        pairs = [pair for shape, model in self.MODELS for pair in self.pairs(shape, model)]
        assert len(pairs) > 9
        for shape, model in pairs:
            assert list(shape.fields) == list(model.model_fields), model

    def pairs(self, shape: Shape, model: type[schema.Model]) -> Iterator[tuple[Shape, type[schema.Model]]]:
        """Yield each shape below one with the model that it stands for."""
        yield shape, model
        for name, held in shape.fields.items():
            inner = (held.each or shape) if isinstance(held, Many) else held
            models = list(models_in(model.model_fields[name].annotation)) if name in model.model_fields else []
            assert bool(models) == isinstance(inner, Shape), name
            if inner is shape:
                assert models == [model]
            elif isinstance(inner, Shape):
                yield from self.pairs(inner, models[0])

    def test_dates_and_numbers(self) -> None:
        """What the models read as a date or a number may be plain, and nothing else of its kind."""
        for shape, model in (pair for each in self.MODELS for pair in self.pairs(*each)):
            for name, held in shape.fields.items():
                readers = repr(model.model_fields[name].metadata) + repr(model.model_fields[name].annotation)
                is_number = any(f"read_{what}" in readers for what in ("value", "printed_number", "decimals", "year"))
                assert (held is Kind.NUMBER) == is_number, name
                assert (held is Kind.TRUTH) == ("read_truth" in readers), name
                assert (held is Kind.DATE) == ("read_date" in readers or "read_moment" in readers), name


def models_in(annotation: object) -> Iterator[type[schema.Model]]:
    """Yield the models that a type names."""
    if isinstance(annotation, type) and issubclass(annotation, schema.Model):
        yield annotation
    for inner in get_args(annotation):
        yield from models_in(inner)


class TestFindings:
    """What cannot be formatted is left alone."""

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("title: 甲\ntitle: 乙\n", "FZ110"),
            ("title: &a 甲\n", "FZ111"),
            ("title:\n", "FZ119"),
            ("title: [甲\n", "FZ130"),
            ("title: 甲\u200b乙\n", "FZ105"),
            ("- 甲\n", "FZ107"),
            ("", "FZ107"),
        ],
    )
    def test_a_source_that_cannot_be_read(self, text: str, code: str) -> None:
        """There is no canonical form of what cannot be read, but the findings of reading it."""
        value, findings = format_source("source.yaml", text.encode(), FormattingOrder("section"))
        assert value is None
        assert code in {finding.code for finding in findings}

    def test_bytes_that_are_no_text(self) -> None:
        """A file in another encoding is left alone."""
        value, findings = format_source("source.yaml", "title: 化解矛盾".encode("gb18030"), FormattingOrder("section"))
        assert (value, [finding.code for finding in findings]) == (None, ["FZ102"])

    def test_what_is_mended(self) -> None:
        """A byte order mark goes, and words that other programs misread are put between quotation marks."""
        content = BOM + b"title: no\nliterals:\n  - 0123\n  - 12:30\n"
        _, findings = read_source("source.yaml", content)
        assert sorted(finding.code for finding in findings) == ["FZ104", "FZ113", "FZ114", "FZ115"]
        result = formatted(content).content
        assert result.decode() == 'title: "no"\nliterals:\n  - "0123"\n  - "12:30"\n'
        assert read_source("source.yaml", result)[1] == ()


class TestProof:
    """A faulty formatter is caught by its own proof and changes nothing."""

    SOURCE: Final = "title: 甲\ntext: 一句,话。两句。  # 注释\nstatistics:\n  b:\n    label: 乙\n  a:\n    label: 丙\n"

    def refused(self) -> tuple[str, str]:
        """Return code and reason of the finding on the source of this class."""
        value, findings = format_source("source.yaml", self.SOURCE.encode(), FormattingOrder("section"))
        assert value is None
        assert [finding.code for finding in findings] == ["FZ030"]
        return findings[0].code, findings[0].arguments["what_zh"]

    @pytest.mark.parametrize(
        "lines",
        [
            ("一句，话。",),
            ("一句，话。", "", "两句。"),
            ("一句，话两句。",),
            ("一句，话。", "两 句!。"),
            ("两句。", "一句，话。"),
        ],
    )
    def test_a_text_that_changes(self, lines: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
        """A sentence lost, a paragraph broken, a mark lost or sentences changed round are noticed."""
        monkeypatch.setattr(Layout, "text", lambda *_: Written(">-", lines))
        assert self.refused() == ("FZ030", "数据")

    @pytest.mark.parametrize("key", ["title", "text", "definition", "label"])
    def test_marks_that_change_where_they_should_not(self, key: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """With punctuation to be left alone, a mark made full-width in any kind of text is noticed."""
        holder = "statistics:\n  a:\n    " if key in {"definition", "label"} else ""
        content = f"{holder}{key}: 一,二\n"
        assert formatted(content).widened == 1
        monkeypatch.setattr(Rewriting, "text", lambda _self, text, _kind: text.translate(FULL_WIDTH))
        value, findings = format_source("x.yaml", content.encode(), FormattingOrder("section", (), True))
        assert (value, [finding.code for finding in findings]) == (None, ["FZ030"])

    def test_a_result_with_findings(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A result in which other programs would misread a word is noticed, though this program reads the same."""
        monkeypatch.setattr("fazhi_report.formatting.scalars.may_be_plain", lambda *_, **__: True)
        value, findings = format_source("x.yaml", b'title: "no"\n', FormattingOrder("section"))
        assert (value, [finding.code for finding in findings]) == (None, ["FZ030"])

    def test_order_of_the_author(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Statistics in another order than the author's are noticed."""
        monkeypatch.setattr("fazhi_report.formatting.layout.in_order", lambda keys, _: sorted(keys))
        assert self.refused() == ("FZ030", "数据")

    def test_a_comment_that_gets_lost(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A comment that is not written is noticed."""
        real = Layout.file
        lost = Comments((), {}, {}, {})
        monkeypatch.setattr(Layout, "file", lambda self, *rest: real(self._replace(comments=lost), *rest))
        assert self.refused() == ("FZ030", "注释")

    def test_a_result_that_cannot_be_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A result with a fault in its YAML is noticed."""
        monkeypatch.setattr(Layout, "file", lambda *_: "title: [\n")
        assert self.refused() == ("FZ030", "数据")

    def test_without_a_fault(self) -> None:
        """The same source is formatted where nothing is broken on purpose."""
        assert formatted(self.SOURCE).widened == 1


class TestPunctuation:
    """Half-width punctuation."""

    def test_marks_are_counted(self) -> None:
        """As many marks are reported as have been made full-width, spaces left out with them not counted."""
        assert formatted("title: 甲,乙(丙)\ntext: '受理: {{ a }}, 办结;a,b'\n").widened == 6

    def test_left_alone(self) -> None:
        """If punctuation is to be kept, only the form of the file changes."""
        result = formatted("title: 甲,乙(丙)\ntext: '受理 了: {{ a }}'\n", keep_punctuation=True)
        assert result.content.decode() == "title: 甲,乙(丙)\ntext: >-\n  受理了: {{ a }}\n"
        assert result.widened == 0

    @pytest.mark.parametrize("declared", [("甲, 乙",), ("其他", "甲, 乙丙")])
    def test_literals_of_the_report(self, declared: tuple[str, ...]) -> None:
        """What `report.yaml` declares as a literal keeps its punctuation and its spaces."""
        text = "text: 先甲, 乙丙,后丁。\n"
        assert text_of(text, literals=declared) == "text: >-\n  先甲, 乙丙，后丁。\n"
        assert text_of(text) == "text: >-\n  先甲，乙丙，后丁。\n"

    def test_literals_are_found(self) -> None:
        """The literals of a file can be had from its bytes; of one that cannot be read, nobody knows them."""
        assert literals_of("literals: [甲, '12']\n".encode()) == ("甲", "12")
        assert literals_of(b"title: a\n") == literals_of(b"literals: a\n") == ()
        assert literals_of(b"literals: [\n") is None


class TestMerging:
    """Branches that change different things do not get into each other's way."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("value: 179", "value: 149"),
            ("label: 受理的案件", "label: 办结的案件"),
            ("unit: 件\n  concluded", "value: 149"),
            ("第一句。", "第三句。"),
            ("  - 甲", "  - 丙"),
        ],
    )
    def test_changes_apart(self, one: str, other: str) -> None:
        """Two changes of one file leave a line between them unchanged, so that git merges them."""
        text = text_of(
            "literals: [甲, 乙, 丙]\ntext: 第一句。第二句。第三句。\nstatistics: {accepted: {label: 受理的案件, "
            "value: 179, unit: 件}, concluded: {label: 办结的案件, value: 149, unit: 件}}\n"
        )
        assert text.count(one) == text.count(other) == 1
        changed = [changed_lines(text, text.replace(each, each.replace(each[-2:], "又一"))) for each in (one, other)]
        assert all(changed)
        assert min(abs(first - second) for first in changed[0] for second in changed[1]) > 1


def changed_lines(old: str, new: str) -> set[int]:
    """Return which lines of a text are changed."""
    matcher = SequenceMatcher(None, old.split("\n"), new.split("\n"), autojunk=False)
    return {line for tag, start, end, _, _ in matcher.get_opcodes() if tag != "equal" for line in range(start, end)}


SCALARS: Final = st.lists(
    st.sampled_from(
        [
            *"0123456789.:-+_eExo~<=!&*#%@`|>'\"[]{},? yYnNT甲：＞—",
            "yes",
            "No",
            "on",
            "OFF",
            "null",
            "true",
            "inf",
            "nan",
        ]
    ),
    min_size=1,
    max_size=8,
).map("".join)


class TestScalars:
    """Quotation marks."""

    @settings(max_examples=400, deadline=None)
    @given(SCALARS, st.booleans())
    @example("2019-12-31", False)
    @example("190:20:30.15", False)
    @example("0o14", False)
    @example("-_", False)
    @example("._1", False)
    @example("lead：甲", True)
    def test_a_text_is_a_text_to_every_reader(self, value: str, in_list: bool) -> None:
        """Whatever a text looks like, three readers get it back as a text, and this program finds no fault."""
        text = written(value, Kind.WORDS, in_list=in_list)
        document = f"names:\n  own:\n    - {text}\n" if in_list else f"title: {text}\n"
        source, findings = read_source("source.yaml", document.encode())
        expected = {"names": {"own": [value]}} if in_list else {"title": value}
        assert source is not None
        assert findings == ()
        assert source.plain() == expected
        assert yaml.safe_load(document) == expected
        assert YAML(typ="safe", pure=True).load(StringIO(document)) == expected

    @given(st.from_regex(r"-?[0-9]{1,4}(\.[0-9]{1,3})?", fullmatch=True))
    def test_a_number_is_given_back_as_written(self, value: str) -> None:
        """Where a number is meant, it is plain if other readers print it again as it was written."""
        text = written(value, Kind.NUMBER)
        read = yaml.safe_load(f"value: {text}\n")["value"]
        assert str(read) == value
        assert isinstance(read, str) == (text != value)

    @pytest.mark.parametrize("value", ["2800余", "260.7万", "91%", "not_disclosed", "10,571", "市本级：全部"])
    def test_no_quotation_marks_without_need(self, value: str) -> None:
        """What every reader takes for a text stays plain."""
        assert written(value, Kind.WORDS) == value


MARKS_AND_WORDS: Final = (
    *("甲", "乙丙", "，", "。", "；", "！", "？", "：", "、", "“", "”", "《", "》", "（", "）", "—", "…"),
    *(",", ";", ":", "!", "?", "(", ")", ". ", " ", "  ", "\t", "a", "bc", "12", "3", "%", "*", "**", "_", "[", "]"),
    *("](", "](https://a.cn/x)", "\\", "|", "{{ accepted }}", "{{ year }}", "{{accepted|number}}", "https://a.cn/b"),
    *("3月", "、6月", "3、6月", "12月3日", "、5日", "1—9月", "9:30", "〔2019〕5号", "第3条", "2019年"),
    *("\n", "\n", "\r", "\u3000", "\xa0", "'", '"', "#", " #", "- ", "> ", "7×24小时", "{", "x，y"),
)
PROSE: Final = st.lists(st.sampled_from(MARKS_AND_WORDS), min_size=1, max_size=30).map("".join)


def in_style(text: str, style: str, indentation: int) -> str:
    """Return a text as YAML in one of its styles; between quotation marks where a block cannot hold it."""
    if style == '"' or not text.strip("\n") or text.lstrip("\n")[0] in " \t":
        return json.dumps(text, ensure_ascii=False)
    lines = (" " * indentation + line if line.strip() else "" for line in text.strip("\n").split("\n"))
    return "\n".join((style, *lines))


@st.composite
def sections(draw: st.DrawFn) -> bytes:
    """Draw a section with any prose in any style, its keys in any order."""

    def prose(indentation: int) -> str:
        return in_style(draw(PROSE), draw(st.sampled_from(['"', "|", "|-", ">", ">-"])), indentation)

    literals = draw(st.lists(st.sampled_from(["7×24小时", "x，y", "乙丙", "甲 ， 乙", "(甲"]), max_size=2))
    parts = [
        f"title: {prose(2)}",
        f"text: {prose(2)}",
        f"causes: {prose(2)}",
        f"subsections:\n  - title: {prose(6)}\n    id: s\n    measures:\n"
        f"    - text: {prose(8)}\n      lead: {prose(8)}",
        f"statistics:\n  accepted:\n    value: 179\n    label: {prose(6)}\n    definition: {prose(6)}\n"
        f"    note: {prose(6)}\n    scope: {prose(6)}\n    unit: 件",
        f"literals: {json.dumps(literals, ensure_ascii=False)}",
    ]
    return "\n".join(draw(st.permutations(parts))).encode()


def order_for(name: str, contents: Mapping[str, bytes], *, keep_punctuation: bool) -> FormattingOrder:
    """Return how a file of a report is formatted."""
    literals = literals_of(contents["data/2019/report.yaml"])
    kind: Source = "report" if name.endswith("/report.yaml") else "section"
    return FormattingOrder(kind, literals or (), keep_punctuation or literals is None)


def assert_report_stays(name: str, contents: Mapping[str, bytes], *, keep_punctuation: bool) -> None:
    """Assert that a file is left alone, or formatted once and for all and without any effect on the report."""
    order = order_for(name, contents, keep_punctuation=keep_punctuation)
    value, findings = format_source(name, contents[name], order)
    if value is None:
        assert "FZ030" not in {finding.code for finding in findings}
        return
    again, findings = format_source(name, value.content, order)
    assert findings == ()
    assert again == Formatted(value.content, 0)
    old = compile_report(2019, contents)
    new = compile_report(2019, {**contents, name: value.content})
    assert printed(old, widened=not order.keep_punctuation) == printed(new, widened=not order.keep_punctuation)
    assert figure_findings(new) <= figure_findings(old)


def figure_findings(compiled: Compiled) -> Counter[str]:
    """Return how many findings on figures there are of each code: a number must not be torn from its date."""
    return Counter(finding.code for finding in compiled.diagnostics if finding.code.startswith("FZ3"))


def printed(compiled: Compiled, *, widened: bool) -> object:
    """Return all that a report prints, but for places, as plain tuples; words that stand side by side are one."""

    def flat(node: object) -> object:
        if isinstance(node, str):
            return without_wrapping(node.translate(FULL_WIDTH)) if widened else node
        if not isinstance(node, tuple):
            return node
        parts: list[object] = [type(node).__name__]
        for part in node:
            if isinstance(part, Words | FigureReference):
                text = part.text if isinstance(part, Words) else f"{{{{ {part.text} }}}}"
                before = parts.pop() if len(parts) > 1 and isinstance(parts[-1], str) else ""
                parts.append(flat(f"{before}{text}"))
            else:
                parts.append(flat(part))
        return tuple(parts)

    document = compiled.document
    if document is None:
        return None
    return flat(document._replace(figures=tuple(record._replace(place="") for record in document.figures)))


class TestProperties:
    """What holds for any source."""

    @modest
    @given(sections(), st.booleans())
    def test_any_prose(self, content: bytes, keep_punctuation: bool) -> None:
        """Whatever stands in the texts of a section, in any style, it prints the same and is formatted once for all."""
        contents = SOURCES[0] | {"data/2019/disputes.yaml": content}
        assert_report_stays("data/2019/disputes.yaml", contents, keep_punctuation=keep_punctuation)

    @modest
    @given(changed_sources(), st.booleans())
    def test_changed_files(self, drawn: tuple[int, dict[str, bytes]], keep_punctuation: bool) -> None:
        """A report with slips of the hand in one file is the same report when that file has been formatted."""
        number, contents = drawn
        name = next((name for name in contents if contents[name] != SOURCES[number][name]), "data/2019/report.yaml")
        assert_report_stays(name, contents, keep_punctuation=keep_punctuation)

    @settings(max_examples=150, deadline=None)
    @given(st.data())
    def test_comments_anywhere(self, data: st.DataObject) -> None:
        """A comment put anywhere comes out once, and stays where it is when the file is formatted again."""
        texts = [content.decode() for sources in SOURCES for content in sources.values()]
        lines = data.draw(st.sampled_from([*texts, *(before(case).decode() for case in NAMES)])).split("\n")
        for number in range(data.draw(st.integers(1, 5))):
            at = data.draw(st.integers(0, len(lines) - 1))
            kind = data.draw(st.sampled_from(["above", "beside", "blank"]))
            if kind == "beside":
                lines[at] += f"  # mark{number}"
            else:
                indentation = " " * data.draw(st.integers(0, 8))
                lines.insert(at, f"{indentation}# mark{number}" if kind == "above" else indentation)
        end = data.draw(st.sampled_from(["\n", "\r\n"]))
        value, findings = format_source("x.yaml", end.join(lines).encode(), FormattingOrder("section"))
        assert "FZ030" not in {finding.code for finding in findings}
        if value is not None:
            assert marks_in(value.content.decode()) == marks_in("\n".join(lines))
            assert format_source("x.yaml", value.content, FormattingOrder("section")).value == Formatted(
                value.content, 0
            )

    @example(b"{}", "report")
    @example("# 空\n{ # 没有\n}".encode(), "section")
    @modest
    @given(
        st.binary(max_size=60)
        | st.lists(YAML_PIECES, max_size=25).map(lambda pieces: "".join(pieces).encode("utf-8", "surrogatepass")),
        st.sampled_from(get_args(Source)),
    )
    def test_any_bytes(self, content: bytes, source: Source) -> None:
        """Any bytes at all are formatted or left alone with a finding."""
        value, findings = format_source("x.yaml", content, FormattingOrder(source))
        assert (value is None) == (findings != ())
        assert "FZ030" not in {finding.code for finding in findings}


def marks_in(text: str) -> Counter[str]:
    """Return how often each numbered comment stands in a text."""
    return Counter(re.findall(r"# ?(mark\d)", text))


def rendered(contents: Mapping[str, bytes]) -> Mapping[str, str]:
    """Return the report of 2019 in every format, the lines of its places left out."""
    document = compile_report(2019, contents).document
    templates = read_templates(Workspace(str(ROOT))).value
    assert document is not None
    assert templates is not None
    outputs, findings = render_report(document, Page("zh", ""), TEXT_FORMATS, Resources(templates))
    assert findings == ()
    assert len(outputs) > 3
    return {name: re.sub(r"(\w+\.yaml):\d+", r"\1", output.decode()) for name, output in outputs.items()}


class TestReportOf2019:
    """The project's own report."""

    def test_it_is_formatted(self) -> None:
        """Every file of data/2019 is in its canonical form."""
        literals = literals_of((YEAR / "report.yaml").read_bytes())
        assert literals is not None
        files = sorted(YEAR.glob("*.yaml"))
        assert len(files) > 8
        for path in files:
            source: Source = "report" if path.name == "report.yaml" else "section"
            again = formatted(path.read_bytes(), source, literals=literals)
            assert again.content.decode() == path.read_text(encoding="utf-8"), f"fazhi fmt {path.relative_to(ROOT)}"

    def test_another_form_of_it_makes_the_same_report(self) -> None:
        """Its data written as JSON and formatted makes the same report, byte for byte in every format."""
        contents = {f"data/2019/{path.name}": path.read_bytes() for path in sorted(YEAR.glob("*.yaml"))}
        anew = {}
        for name, content in contents.items():
            source, _ = read_source(name, content)
            assert source is not None
            as_json = json.dumps(source.plain(), ensure_ascii=False)
            anew[name] = formatted(as_json, "report" if name.endswith("/report.yaml") else "section").content
        assert anew != contents
        assert rendered(anew) == rendered(contents)
