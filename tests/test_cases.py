"""Wrong input, case by case: the exact text an editor reads, in both languages, and nothing once it is mended.

Each folder in `tests/cases/` but `base` is a case, named by the code it shows. `wrong/` and `right/` hold the files of
a year's folder that differ from `base/`, a small report without fault; `remove` names files of `base/` that are not
there. A folder `data` in them holds what lies beside the year's folder: the office's dictionary, or the folder of
another year. A file whose name ends in `.bz2` is stored compressed. `zh.txt` and `en.txt` hold the exit status and,
below it, what `fazhi check` prints about `wrong/` at 80 columns without colour. A new case needs no Python: write
`wrong/` and `right/`, run `make golden`, and read the texts.
"""

from __future__ import annotations

import bz2
import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from fazhi_report.cli.checking import check_year
from fazhi_report.cli.console import status_of
from fazhi_report.cli.terminal import render_diagnostics
from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.messages.entry import Language
from fazhi_report.source.encoding import lines_for_display
from fazhi_report.workspace import Workspace

FOLDER: Final = Path(__file__).parent / "cases"
CASES: Final = sorted(path.name for path in FOLDER.iterdir() if path.is_dir() and path.name != "base")
YEAR: Final = 2019


def files_in(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder by the path from the year's folder, none where there is no such folder."""
    files: dict[str, bytes] = {}
    for path in folder.rglob("*"):
        if path.is_file():
            name = path.relative_to(folder).as_posix().removesuffix(".bz2")
            content = path.read_bytes()
            files[re.sub("^data/", "../", name)] = bz2.decompress(content) if path.suffix == ".bz2" else content
    return files


def sources_of(case: str, version: str) -> dict[str, bytes]:
    """Return the files of a case in one version (`wrong` or `right`) by name."""
    files = files_in(FOLDER / "base")
    removed = FOLDER / case / "remove"
    for name in removed.read_text(encoding="utf-8").split() if removed.exists() else ():
        del files[name]
    return files | files_in(FOLDER / case / version)


@cache
def findings_in(root: Path) -> tuple[Diagnostic, ...]:
    """Return what a check of the workspace finds."""
    return check_year(Workspace(str(root)), YEAR).findings


def write_workspace(root: Path, files: Mapping[str, bytes]) -> None:
    """Write the files as the sources of the year."""
    folder = root / "data" / str(YEAR)
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)


@pytest.fixture(scope="module")
def workspaces(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a workspace for the wrong version of each case."""
    folder = tmp_path_factory.mktemp("cases")
    for case in CASES:
        write_workspace(folder / case, sources_of(case, "wrong"))
    return folder


@pytest.mark.golden
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("case", CASES)
def test_wrong_input_is_told_exactly(case: str, language: Language, workspaces: Path) -> None:
    """What is wrong is said in exactly the expected words, at the expected places, with the expected exit status."""
    root = workspaces / case
    findings = findings_in(root)
    text = render_diagnostics(
        findings, lambda file: lines_for_display((root / file).read_bytes()), language, colour=False
    )
    printed = f"{status_of(findings).value}\n{text}\n"
    expected = FOLDER / case / f"{language}.txt"
    if os.environ.get("FAZHI_GOLDEN") == "write":
        expected.write_text(printed, encoding="utf-8")
    assert printed == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_the_case_shows_its_code(case: str, workspaces: Path) -> None:
    """A case is named by a code that it gives."""
    assert case.partition("-")[0] in {finding.code for finding in findings_in(workspaces / case)}


@pytest.mark.parametrize("case", ["base", *CASES])
def test_mended_input_has_no_findings(case: str, tmp_path: Path) -> None:
    """The mended version of each case is without any finding, and so is the report the cases are made from."""
    write_workspace(tmp_path, sources_of(case, "right"))
    assert findings_in(tmp_path) == ()


@pytest.mark.parametrize("case", CASES)
def test_places_lie_in_the_file(case: str, workspaces: Path) -> None:
    """Every place that is named, related ones too, is a stretch of the file it names."""
    root = workspaces / case
    for finding in findings_in(root):
        for span in (*([finding.span] if finding.span is not None else []), *finding.related):
            assert_lies_in_file(span, lines_for_display((root / span.file).read_bytes()))


def assert_lies_in_file(span: Span, lines: object) -> None:
    """Assert that a span begins in the file, ends in it, and is not empty."""
    assert isinstance(lines, list)
    assert 1 <= span.line <= span.end_line <= len(lines)
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1
    assert span.end_column <= len(lines[span.end_line - 1]) + 2
    assert (span.end_line, span.end_column) > (span.line, span.column)


def test_cases_were_found() -> None:
    """There are as many cases as the project promises, each with a wrong and a right version that differ."""
    assert len(CASES) >= 75
    assert all(sources_of(case, "wrong") != sources_of(case, "right") for case in CASES)
