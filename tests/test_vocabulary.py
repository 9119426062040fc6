"""The office's vocabulary: where it is read from, what is said of it, and that it makes no difference to a report."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest

from fazhi_report.cli import run
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.pipeline import compile_report, read_file
from fazhi_report.schema import VocabularyFile
from fazhi_report.validate import DICTIONARY, VOCABULARY
from fazhi_report.workspace import Workspace, read_office_files, read_past, read_year

BASE: Final = Path(__file__).parent / "cases" / "base"
ENTRY: Final = "concepts:\n  - word: 诉源治理\n    id: dispute_prevention\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workspace with a small report without findings."""
    shutil.copytree(BASE, tmp_path / "data" / "2019")
    return tmp_path


def write_vocabulary(root: Path, text: str, name: str = "vocabulary.yaml") -> None:
    """Write the office's vocabulary."""
    (root / "data" / name).write_text(text, encoding="utf-8")


def places(root: Path) -> list[str]:
    """Return code and place of each finding of a check of the workspace."""
    contents, findings = read_year(Workspace(str(root)), 2019)
    assert contents is not None
    found = findings + compile_report(2019, contents).diagnostics
    return [f"{each.code} {each.span.line}:{each.span.column}" if each.span else each.code for each in found]


class TestReading:
    """Where the vocabulary lies."""

    def test_with_every_year(self, root: Path) -> None:
        """It is read behind the files of a year and the dictionary, and not with those of the years before."""
        write_vocabulary(root, ENTRY)
        write_vocabulary(root, "slips: []\n", "dictionary.yaml")
        workspace = Workspace(str(root))
        contents = read_year(workspace, 2019).value
        assert contents is not None
        assert list(contents)[-2:] == [DICTIONARY, VOCABULARY]
        assert read_office_files(workspace) == ({name: contents[name] for name in (DICTIONARY, VOCABULARY)}, ())
        assert not {DICTIONARY, VOCABULARY} & read_past(workspace, 2020).keys()

    def test_none_is_needed(self, root: Path) -> None:
        """Without it, nothing is read and nothing is said."""
        assert read_office_files(Workspace(str(root))) == ({}, ())
        assert places(root) == []

    @pytest.mark.parametrize("name", ["vocabulary.yml", "Vocabulary.yaml"])
    def test_a_name_that_is_nearly_right(self, root: Path, name: str) -> None:
        """A name that differs in its ending or in capitals is told, and the file is not read."""
        write_vocabulary(root, ENTRY, name)
        contents, findings = read_office_files(Workspace(str(root)))
        assert contents == {}
        assert findings == (
            Diagnostic("FZ005", None, {"folder": "data/", "name": name, "suggestion": "vocabulary.yaml"}),
        )

    def test_a_folder_of_that_name(self, root: Path) -> None:
        """A folder in its place is told."""
        (root / "data/vocabulary.yaml").mkdir()
        assert places(root) == ["FZ004"]

    def test_its_words(self) -> None:
        """Its content are words with their names."""
        content = read_file(VOCABULARY, ENTRY.encode()).validated.content
        assert isinstance(content, VocabularyFile)
        assert [(each.word, each.id) for each in content.concepts] == [("诉源治理", "dispute_prevention")]


class TestFaults:
    """What is said of the vocabulary itself."""

    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("concepts:\n  - word: 诉源治理\n", "FZ201 2:5"),
            ("words: []\n", "FZ202 1:1"),
            ("concepts: 诉源治理\n", "FZ204 1:11"),
            ("concepts:\n  - 诉源治理\n", "FZ205 2:5"),
            ("concepts:\n  - word: 甲\n    id: 1st\n", "FZ211 3:9"),
            ("concepts:\n  - word: 甲\n    id: report\n", "FZ212 3:9"),
            ("concepts:\n  - word: ' '\n    id: first\n", "FZ214 2:11"),
            (f"{ENTRY}  - word: 诉源治理\n    id: prevention\n", "FZ240 4:11"),
        ],
    )
    def test_faults(self, root: Path, text: str, place: str) -> None:
        """A fault is told at its place, like those of every other file."""
        write_vocabulary(root, text)
        assert places(root) == [place]

    def test_two_words_with_one_name(self, root: Path) -> None:
        """Two words may be called the same: they mean the same."""
        write_vocabulary(root, f"{ENTRY}  - word: 源头治理\n    id: dispute_prevention\n")
        assert places(root) == []

    def test_a_section_called_vocabulary(self, root: Path) -> None:
        """A section may have that id: its file lies in the year's folder."""
        write_vocabulary(root, ENTRY)
        (root / "data/2019/vocabulary.yaml").write_text("text: 开展法治培训。\n", encoding="utf-8")
        report = root / "data/2019/report.yaml"
        text = report.read_text(encoding="utf-8").replace("  - plan\n", "  - vocabulary\n  - plan\n")
        report.write_text(text, encoding="utf-8")
        assert places(root) == []


class TestCommands:
    """What the commands do with it."""

    @pytest.fixture(autouse=True)
    def there(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Go to the workspace."""
        monkeypatch.chdir(root)
        monkeypatch.setenv("XDG_CACHE_HOME", str(root / "cache"))

    def test_check(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """`check` reports on it, by itself too."""
        write_vocabulary(root, "concepts:\n  - word: 甲\n    id: 1st\n")
        assert run(["check", "2019"]) == 1
        assert run(["check", "data/vocabulary.yaml"]) == 1
        assert capsys.readouterr().err.count("data/vocabulary.yaml:3:9: ") == 2

    def test_fmt(self, root: Path) -> None:
        """`fmt` puts it into its canonical form; a section of that name is a section."""
        write_vocabulary(root, "concepts: [{id: first, word: 甲}]\n")
        (root / "data/2019/vocabulary.yaml").write_text("role: plan\ntitle: 甲\n", encoding="utf-8")
        assert run(["fmt", "data/vocabulary.yaml", "data/2019/vocabulary.yaml"]) == 0
        assert (root / "data/vocabulary.yaml").read_text(encoding="utf-8") == (
            "concepts:\n  - word: 甲\n    id: first\n"
        )
        text = (root / "data/2019/vocabulary.yaml").read_text(encoding="utf-8")
        assert text.endswith("title: 甲\nrole: plan\n")

    def test_new(self, root: Path) -> None:
        """It belongs to all years: a new one gets no copy, and its faults are none of the year's."""
        write_vocabulary(root, "concepts: [")
        assert run(["new", "2020", "--from", "2019"]) == 0
        assert [path.parent.name for path in root.rglob("vocabulary.yaml")] == ["data"]

    def test_diff_and_series(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Years are compared and listed whatever it says."""
        shutil.copytree(BASE, root / "data" / "2018")
        for path in (root / "data/2018").glob("report.yaml"):
            path.write_text(path.read_text(encoding="utf-8").replace("year: 2019", "year: 2018"), encoding="utf-8")
        plain = [run(["diff", "2018", "2019"]), run(["figures", "--years", "2018-2019"])]
        before = capsys.readouterr().out
        write_vocabulary(root, "concepts: [")
        assert [run(["diff", "2018", "2019"]), run(["figures", "--years", "2018-2019"])] == plain
        assert capsys.readouterr().out == before
