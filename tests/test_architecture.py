"""The laws of the design, held by looking at the code itself, and by looking at those who look."""

from __future__ import annotations

import builtins
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Final

import pytest

from tests import laws
from tests.architecture import (
    Confinement,
    Source,
    cycle_in,
    empty_names,
    forbidden_imports,
    foreign_libraries,
    long_functions,
    misplaced,
    modules_used,
    unneeded_places,
    uses_of,
    years_named,
)
from tests.architecture_of_data import changeable_classes, changeable_fields, changeable_state, changes_of_state
from tests.bad_code import BAD, GOOD

ROOT: Final = Path(__file__).parent.parent
FOLDER: Final = ROOT / "src" / "fazhi_report"
SOURCES: Final = tuple(
    Source(path.relative_to(FOLDER).as_posix(), path.read_text(encoding="utf-8"))
    for path in sorted(FOLDER.rglob("*.py"))
)
MODULES: Final = tuple(source.module for source in SOURCES)
WORKERS: Final = tuple(name.rpartition(".")[2] for name in laws.WORKERS)

Judge = Callable[[Source], list[str]]

JUDGES: Final[Mapping[str, Judge]] = {
    "imports": lambda source: forbidden_imports(source, MODULES, laws.ALLOWED),
    "libraries": lambda source: foreign_libraries(source, {name for each in laws.LIBRARIES for name in each.names}),
    "confined": lambda source: misplaced(source, laws.CONFINED),
    "classes": changeable_classes,
    "fields": changeable_fields,
    "state": lambda source: changeable_state(source, WORKERS),
    "changes": changes_of_state,
    "years": lambda source: [] if source.room == laws.TEXTS else years_named(source),
    "functions": lambda source: long_functions(source, laws.LONGEST_FUNCTION),
    "names": lambda source: empty_names(source.path, laws.EMPTY_WORDS),
}
"""Each law by what it looks at: returns what breaks it in one file."""

EXEMPT: Final[Mapping[str, Collection[str]]] = {
    "classes": laws.WORKERS,
    "fields": laws.CHANGEABLE_FIELDS,
    "state": laws.NOT_CONSTANT,
    "changes": laws.CHANGES,
    "years": laws.DATES_OF_NO_YEAR,
}
"""What may break a law all the same, without line numbers."""


def without_line(finding: str) -> str:
    """Return a finding without the number of its line, which changes with every edit above it."""
    return re.sub(r":\d+:", ":", finding)


@pytest.mark.parametrize("law", JUDGES)
def test_the_package_keeps_the_law(law: str) -> None:
    """No file breaks a law, apart from what is listed with its reason; and all that is listed is still needed."""
    found = [each for source in SOURCES for each in JUDGES[law](source)]
    exempt = set(EXEMPT.get(law, ()))
    assert [each for each in found if without_line(each) not in exempt] == []
    assert exempt - {without_line(each) for each in found} == set()


@pytest.mark.parametrize(("law", "path", "code"), BAD, ids=[f"{law}-{path}" for law, path, _ in BAD])
def test_bad_code_is_seen(law: str, path: str, code: str) -> None:
    """A law that passes on the package fails on code that breaks it."""
    assert JUDGES[law](Source(path, code)) != []


@pytest.mark.parametrize(("path", "code"), GOOD, ids=[path for path, _ in GOOD])
def test_good_code_is_left_alone(path: str, code: str) -> None:
    """Code that only looks like a breach is none."""
    assert {law: found for law, judge in JUDGES.items() if (found := judge(Source(path, code)))} == {}


def test_each_law_is_shown_bad_code() -> None:
    """There is bad code for every law, and there is a package to look at."""
    assert {law for law, _, _ in BAD} == JUDGES.keys()
    assert len(SOURCES) > 50
    assert sum(len(uses_of(source)) for source in SOURCES) > 5_000
    assert {source.room for source in SOURCES} == laws.ALLOWED.keys()


def test_every_allowance_is_needed() -> None:
    """What a room may import and does not is struck from the table, so that the table tells how things are."""
    used: dict[str, set[str]] = {}
    for source in SOURCES:
        used.setdefault(source.room, set()).update(modules_used(source, MODULES))
    assert {room: set(names) - used[room] for room, names in laws.ALLOWED.items() if set(names) - used[room]} == {}


def test_every_confined_thing_is_used_where_it_may_be() -> None:
    """A place that may do something and does not loses the right to; an allowance for nothing is seen."""
    assert unneeded_places(SOURCES, laws.CONFINED) == []
    idle = Confinement("the clock", ("time",), ("prose", "cli"))
    assert unneeded_places(SOURCES, [idle]) == ["the clock in prose"]


def test_every_confined_name_is_seen() -> None:
    """Each name in the tables, were it used by a module that may do nothing, would be seen."""
    names = [name for each in laws.CONFINED for name in each.names if " " not in name]
    assert len(names) > 200
    unseen = [name for name in names if not misplaced(Source("numbering.py", use_of(name)), laws.CONFINED)]
    assert unseen == []


def use_of(name: str) -> str:
    """Return code that uses a name of the tables."""
    if name.startswith("."):
        return f"def f(anything): return anything{name}"
    return name if hasattr(builtins, name) else f"import {name.partition('.')[0]}\n{name}"


def test_there_is_one_way_through_the_code() -> None:
    """Rooms import in one direction, and so do the modules, those of one folder too; a circle is seen."""
    rooms = {room: {name.partition(".")[0] for name in names} for room, names in laws.ALLOWED.items()}
    assert cycle_in(rooms) == []
    graph = {source.module: modules_used(source, MODULES) for source in SOURCES}
    assert sum(map(len, graph.values())) > 100
    assert cycle_in(graph) == []
    closing = Source("formula/tokens.py", "from fazhi_report.formula.parser import parse_formula")
    assert set(cycle_in(graph | {closing.module: modules_used(closing, MODULES)})) >= {
        "formula.tokens",
        "formula.parser",
    }
    by_name = Source("messages/entry.py", 'import_module(f"fazhi_report.messages.{name}")')
    by_name = by_name._replace(text=f"from importlib import import_module\n{by_name.text}")
    assert cycle_in(graph | {by_name.module: modules_used(by_name, MODULES)}) != []


def test_files_are_short() -> None:
    """No file is longer than can be kept in mind, lists of texts apart."""
    lengths = {source.path: len(source.text.splitlines()) for source in SOURCES if source.room != laws.TEXTS}
    assert {path: length for path, length in lengths.items() if length > laws.LONGEST_FILE} == {}


LIBRARIES: Final = frozenset({"yaml", "_yaml", "pydantic", "pydantic_core", "jinja2", "markupsafe", "markdown_it"})
COMPILER: Final = frozenset({"fazhi_report.pipeline", "fazhi_report.schema", "fazhi_report.source"})

SHOW_MODULES: Final = """
import sys
import fazhi_report.__main__
from fazhi_report.cli import run
status = run(sys.argv[1:])
print(status, *sys.modules, file=sys.stderr)
"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the workspace of 2019 that has been built once."""
    folder = tmp_path_factory.mktemp("workspace")
    shutil.copytree(ROOT / "data" / "2019", folder / "data" / "2019")
    imported_by(folder, "build", "2019")
    return folder


def imported_by(folder: Path, *arguments: str) -> set[str]:
    """Return every module that a process of its own has imported when the command has ended without findings."""
    env = {name: value for name, value in os.environ.items() if name not in {"FAZHI_LANG", "SOURCE_DATE_EPOCH"}}
    process = subprocess.run(
        [sys.executable, "-c", SHOW_MODULES, *arguments],
        cwd=folder,
        env={**env, "XDG_CACHE_HOME": str(folder / "cache")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    status, *modules = process.stderr.splitlines()[-1].split()
    assert status == "0", process.stderr
    return set(modules)


@pytest.mark.parametrize(
    ("arguments", "absent", "present"),
    [
        (("build", "2019"), LIBRARIES | COMPILER, {"fazhi_report.report_writer"}),
        (("check", "2019"), {"jinja2", "markupsafe", "markdown_it"}, {"yaml", "pydantic", "fazhi_report.pipeline"}),
        (
            ("fmt", "--check"),
            {"pydantic", "jinja2", "markdown_it", "fazhi_report.schema", "difflib"},
            {"yaml", "fazhi_report.formatting"},
        ),
        (("explain",), LIBRARIES | COMPILER, {"fazhi_report.messages.figures"}),
        (("explain", "FZ301"), LIBRARIES | COMPILER, {"fazhi_report.messages.figures"}),
        (("figures", "2019", "--format", "json"), {"jinja2", "markupsafe", "markdown_it"}, {"yaml", "pydantic"}),
    ],
    ids=("unchanged build", "check", "fmt", "explain", "explain a code", "figures as JSON"),
)
def test_a_command_imports_what_it_needs(
    workspace: Path, arguments: tuple[str, ...], absent: Collection[str], present: Collection[str]
) -> None:
    """A build with nothing to do starts no compiler, a check no templates, a manual page neither."""
    modules = imported_by(workspace, *arguments)
    assert modules & set(absent) == set()
    assert modules >= set(present)


def test_a_build_with_something_to_do_imports_the_compiler(workspace: Path) -> None:
    """The same look at a build that has work to do finds all that a build without it must not import."""
    modules = imported_by(workspace, "build", "2019", "--to", "md", "--output", "elsewhere")
    assert modules >= LIBRARIES - {"markdown_it", "_yaml"} | COMPILER


@pytest.mark.parametrize(
    ("formats", "present"), [("md,html,html-fragment,txt,json", frozenset()), ("docx", frozenset({"docx", "lxml"}))]
)
def test_a_build_imports_the_libraries_of_its_formats_alone(
    workspace: Path, formats: str, present: Collection[str]
) -> None:
    """Who asks for no file on paper waits for none of the libraries that make one."""
    modules = imported_by(workspace, "build", "2019", "--to", formats, "--output", f"for {formats}")
    assert modules & {"docx", "lxml", "typst"} == present
