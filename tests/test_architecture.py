"""The laws of the design, held by looking at the code itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "fazhi_report"

FLOORS: tuple[tuple[str, ...], ...] = (
    ("diagnostics", "quantity"),
    ("messages",),
    ("workspace", "report_writer", "source"),
    ("schema",),
    ("validate",),
    ("formula",),
    ("derive",),
    ("document",),
    ("prose",),
    ("compose", "numbering"),
    ("rules",),
    ("renderers",),
    ("pipeline",),
    ("cli",),
    ("__main__",),
)
"""Every module or folder of the package, lowest first. A module may import from the floors below its own only."""

IMPORTERS = {
    "yaml": {"source"},
    "pydantic": {"schema", "validate"},
    "pydantic_core": {"schema"},
    "jinja2": {"renderers"},
    "markupsafe": {"renderers"},
    "markdown_it": {"prose"},
    "click": {"cli"},
}
"""Which module or folder may import a library."""

LONGEST_FILE = 400
"""Lines of the longest file; the catalogue, which is a list of texts, is exempt."""

FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "base", "core"}
"""Names that say nothing of what a module does."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def floor_of(module: str) -> int:
    """Return the floor of a module or folder directly in the package."""
    return next(index for index, names in enumerate(FLOORS) if module in names)


def room_of(path: Path) -> str:
    """Return the module or folder directly in the package that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> Iterator[str]:
    """Yield the full name of everything a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            assert node.module is not None
            if node.module == "fazhi_report":
                yield from (f"fazhi_report.{alias.name}" for alias in node.names)
            else:
                yield node.module


def test_every_module_has_a_floor() -> None:
    """The table of floors names every module of the package and nothing else."""
    rooms = {room_of(path) for path in MODULES} - {"__init__"}
    assert rooms == {name for names in FLOORS for name in names}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_one_way(path: Path) -> None:
    """A module imports from the floors below its own, and from its own folder."""
    room = room_of(path)
    for name in imports_of(path):
        parts = name.split(".")
        if parts[0] != "fazhi_report" or parts[1:2] in ([], ["__version__"]) or room == "__init__":
            continue
        assert parts[1] == room or floor_of(parts[1]) < floor_of(room), f"{room} imports {name}"


def test_libraries_are_confined() -> None:
    """Each library is imported by its own modules only, and each is imported by some."""
    seen: dict[str, set[str]] = {}
    for path in MODULES:
        for name in imports_of(path):
            seen.setdefault(name.partition(".")[0], set()).add(room_of(path))
    for library, rooms in IMPORTERS.items():
        assert seen.get(library), f"nothing imports {library}"
        assert seen[library] <= rooms, f"{library} is imported by {seen[library] - rooms}"


def test_only_the_commands_print_and_look_around() -> None:
    """Only `cli` prints, reads the clock and exits; only `cli` and `workspace` read the environment."""
    looked_at = 0
    for path in MODULES:
        if room_of(path) in {"cli", "__main__"}:
            continue
        names = set(imports_of(path))
        assert not names & {"time", "datetime", "sys", "random", "locale", "subprocess", "socket", "urllib"} - (
            {"datetime"} if room_of(path) == "schema" else set()
        ), path
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Name):
                looked_at += 1
                assert node.id not in {"print", "input", "exit", "eval", "exec", "compile", "breakpoint"}, path
            if isinstance(node, ast.Attribute) and node.attr == "environ":
                assert room_of(path) == "workspace", path
    assert looked_at > 1000


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    """Whether a build is current is asked, and a command starts, without YAML, Pydantic, Jinja or Markdown."""
    light = {"diagnostics", "workspace", "report_writer", "messages"}
    paths = [path for path in MODULES if room_of(path) in light]
    assert len(paths) > len(light)
    for path in paths:
        assert not {name.partition(".")[0] for name in imports_of(path)} & (IMPORTERS.keys() - {"click"}), path


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_files_are_short_and_named_for_what_they_do(path: Path) -> None:
    """No file is longer than can be kept in mind, and none has a name that says nothing."""
    assert path.stem not in FORBIDDEN_NAMES
    if room_of(path) != "messages":
        assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


def test_nothing_in_the_code_knows_a_year() -> None:
    """A year is data: no code compares with a certain one."""
    compared = [
        (path, node.lineno)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare)
        for side in (node.left, *node.comparators)
        if isinstance(side, ast.Constant) and isinstance(side.value, int) and 1990 <= side.value <= 2100
    ]
    assert compared == []
    assert any(isinstance(node, ast.Compare) for path in MODULES for node in ast.walk(ast.parse(path.read_text())))
