"""The office's dictionary: where it is read from, what is said of it, and that every command sees it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest

from fazhi_report.cli import run
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.messages import message_of
from fazhi_report.pipeline import compile_report
from fazhi_report.validate import DICTIONARY
from fazhi_report.workspace import Workspace, read_year

BASE: Final = Path(__file__).parent / "cases" / "base"
ENTRY: Final = "slips:\n  - wrong: 法治培训\n    right: 法治专题培训\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workspace with a small report without findings."""
    shutil.copytree(BASE, tmp_path / "data" / "2019")
    return tmp_path


def write_dictionary(root: Path, text: str, name: str = "dictionary.yaml") -> None:
    """Write the office's dictionary."""
    (root / "data" / name).write_text(text, encoding="utf-8")


def checked(root: Path) -> tuple[Diagnostic, ...]:
    """Return what a check of the workspace finds."""
    contents, findings = read_year(Workspace(str(root)), 2019)
    assert contents is not None
    return findings + compile_report(2019, contents).diagnostics


def places(findings: tuple[Diagnostic, ...]) -> list[str]:
    """Return code and place of each finding."""
    return [
        f"{each.code} {each.span.file}:{each.span.line}:{each.span.column}" if each.span else each.code
        for each in findings
    ]


class TestReading:
    """`read_year` and the dictionary beside the folders of the years."""

    def test_it_comes_last(self, root: Path) -> None:
        """The dictionary is read with every year, behind the files of the year."""
        write_dictionary(root, ENTRY)
        (root / "data/2018").mkdir()
        for year in (2018, 2019):
            contents = read_year(Workspace(str(root)), year).value
            assert contents is not None
            assert list(contents)[-1] == DICTIONARY
            assert contents[DICTIONARY] == ENTRY.encode()

    def test_none_is_needed(self, root: Path) -> None:
        """Without it, nothing is read and nothing is said."""
        contents, findings = read_year(Workspace(str(root)), 2019)
        assert contents is not None
        assert (DICTIONARY in contents, findings) == (False, ())

    @pytest.mark.parametrize("name", ["dictionary.yml", "Dictionary.yaml", "DICTIONARY.YML"])
    def test_a_name_that_is_nearly_right(self, root: Path, name: str) -> None:
        """A name that differs in its ending or in capitals is told, and the file is not read."""
        write_dictionary(root, ENTRY, name)
        contents, findings = read_year(Workspace(str(root)), 2019)
        assert contents is not None
        assert DICTIONARY not in contents
        (finding,) = findings
        assert finding == Diagnostic("FZ005", None, {"folder": "data/", "name": name, "suggestion": "dictionary.yaml"})

    def test_other_files_beside_the_years_are_no_sources(self, root: Path) -> None:
        """Whatever else lies there is passed over."""
        for name in ("words.yaml", "dictionary.yaml.bak", ".dictionary.yaml", "my-dictionary.yaml"):
            write_dictionary(root, "not: a dictionary\n", name)
        assert checked(root) == ()

    def test_a_folder_of_that_name(self, root: Path) -> None:
        """A folder in its place is told."""
        (root / "data" / "dictionary.yaml").mkdir()
        assert [each.code for each in read_year(Workspace(str(root)), 2019).diagnostics] == ["FZ004"]

    def test_a_year_that_is_not_there(self, root: Path) -> None:
        """A dictionary makes no year."""
        write_dictionary(root, ENTRY)
        outcome = read_year(Workspace(str(root)), 2017)
        assert (outcome.value, [each.code for each in outcome.diagnostics]) == (None, ["FZ003"])

    def test_a_year_without_files(self, root: Path) -> None:
        """In an empty year, what is missing is missing in the year's folder, not beside it."""
        write_dictionary(root, ENTRY)
        (root / "data/2018").mkdir()
        contents = read_year(Workspace(str(root)), 2018).value
        assert contents is not None
        (finding,) = compile_report(2018, contents).diagnostics
        assert (finding.code, finding.arguments["folder"]) == ("FZ220", "data/2018")


class TestValidation:
    """What is said of the dictionary itself."""

    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("slips:\n  - wrong: 法制政府\n", "FZ201 data/dictionary.yaml:2:5"),
            ("slips:\n  - wrong: 甲\n    right: 乙\n    reason: 丙\n", "FZ202 data/dictionary.yaml:4:5"),
            ("words: []\n", "FZ202 data/dictionary.yaml:1:1"),
            ("slips: 法制政府\n", "FZ204 data/dictionary.yaml:1:8"),
            ("slips:\n  - 法制政府\n", "FZ205 data/dictionary.yaml:2:5"),
            ("slips:\n  - wrong: ' '\n    right: 乙\n", "FZ214 data/dictionary.yaml:2:12"),
            ("slips:\n  - wrong: [甲]\n    right: 乙\n", "FZ203 data/dictionary.yaml:2:12"),
            ("slips:\n  - wrong: 甲\n    wrong: 乙\n    right: 丙\n", "FZ110 data/dictionary.yaml:3:5"),
            ("# 还没有\n", "FZ107 data/dictionary.yaml:1:1"),
            ("slips:\n  - wrong: 甲甲\n    right: 甲甲\n", "FZ431 data/dictionary.yaml:2:12"),
        ],
    )
    def test_faults(self, root: Path, text: str, place: str) -> None:
        """A fault is told at its place, like those of every other file."""
        write_dictionary(root, text)
        assert places(checked(root)) == [place]

    @pytest.mark.parametrize(
        ("entries", "found"),
        [
            ([("甲乙", "甲丙"), ("甲乙", "甲丁")], ["FZ432 data/dictionary.yaml:4:12"]),
            ([("甲乙", "甲丙"), ("甲乙", "甲丙")], ["FZ432 data/dictionary.yaml:4:12"]),
            ([("甲乙", "丙丁"), ("丙丁", "戊己")], ["FZ433 data/dictionary.yaml:3:12"]),
            ([("甲乙", "大丙丁"), ("丙丁", "戊己")], ["FZ433 data/dictionary.yaml:3:12"]),
            (
                [("甲乙", "丙丁"), ("丙丁", "甲乙")],
                ["FZ433 data/dictionary.yaml:3:12", "FZ433 data/dictionary.yaml:5:12"],
            ),
            ([("有组织犯罪", "反有组织犯罪"), ("督查", "督察")], []),
            ([("打击有组织犯罪", "惩治反有组织犯罪"), ("有组织犯罪", "反有组织犯罪")], []),
        ],
    )
    def test_entries_against_each_other(self, root: Path, entries: list[tuple[str, str]], found: list[str]) -> None:
        """Entries of no effect and entries that contradict each other are told; a right word may hold its wrong one."""
        write_dictionary(
            root, "slips:\n" + "".join(f"  - wrong: {wrong}\n    right: {right}\n" for wrong, right in entries)
        )
        assert places(checked(root)) == found

    def test_a_section_called_dictionary(self, root: Path) -> None:
        """A section may have that id: its file lies in the year's folder and is a section, whatever lies beside."""
        write_dictionary(root, ENTRY)
        (root / "data/2019/dictionary.yaml").write_text("text: 开展法治培训。\n", encoding="utf-8")
        report = root / "data/2019/report.yaml"
        report.write_text(
            report.read_text(encoding="utf-8").replace("  - plan\n", "  - dictionary\n  - plan\n"), encoding="utf-8"
        )
        assert places(checked(root)) == [
            "FZ426 data/2019/dictionary.yaml:1:9",
            "FZ426 data/2019/plan.yaml:4:19",
        ]

    def test_a_damaged_dictionary_and_a_section_called_dictionary(self, root: Path) -> None:
        """A dictionary that cannot be read hides no section of that name."""
        write_dictionary(root, "slips: [\n")
        (root / "data/2019/dictionary.yaml").write_text("text: 开展法治培训。\n", encoding="utf-8")
        codes = [each.partition(":")[0] for each in places(checked(root))]
        assert sorted(codes) == ["FZ108 data/dictionary.yaml", "FZ222 data/2019/dictionary.yaml"]


class TestUse:
    """Where the dictionary takes effect."""

    def test_found_in_the_report(self, root: Path) -> None:
        """A word of the dictionary is found where it stands, with the office's right word."""
        write_dictionary(root, ENTRY)
        (finding,) = checked(root)
        assert message_of(finding, "zh") == "“法治培训”应为“法治专题培训”"

    def test_a_change_is_seen_in_unchanged_parts(self, root: Path) -> None:
        """When the dictionary changes while a report is kept in memory, every part is looked at again."""
        contents = read_year(Workspace(str(root)), 2019).value
        assert contents is not None
        first = compile_report(2019, contents)
        second = compile_report(2019, {**contents, DICTIONARY: ENTRY.encode()}, first)
        third = compile_report(2019, contents, second)
        assert [len(each.diagnostics) for each in (first, second, third)] == [0, 1, 0]

    def test_it_can_be_waived(self, root: Path) -> None:
        """A finding of the dictionary can be set aside, as those of all rules."""
        write_dictionary(root, ENTRY)
        report = root / "data/2019/report.yaml"
        waiver = "waivers:\n  - {code: FZ426, where: plan, reason: 照原文。}\n"
        report.write_text(report.read_text(encoding="utf-8") + waiver, encoding="utf-8")
        assert checked(root) == ()

    def test_the_commands_see_it(
        self, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """`check` reports it; `build` lists it in the manifest and builds again when it changes."""
        monkeypatch.chdir(root)
        monkeypatch.setenv("XDG_CACHE_HOME", str(root / "cache"))
        write_dictionary(root, "slips: []\n")
        assert run(["build", "2019", "--to", "md"]) == 0
        assert '"data/dictionary.yaml": ' in (root / "build/2019/manifest.json").read_text(encoding="utf-8")
        assert run(["build", "2019", "--to", "md"]) == 0
        write_dictionary(root, ENTRY)
        capsys.readouterr()
        assert run(["build", "2019", "--to", "md"]) == 0
        assert "FZ426" in capsys.readouterr().err
        assert run(["check", "2019"]) == 0
        assert "data/2019/plan.yaml:4:19" in capsys.readouterr().err
