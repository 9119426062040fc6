"""Readers of the package's code for the tests of the design's laws: functions on source text, tested themselves.

A law that looks at names would be blind to `from os import environ` if it knew `os.environ` alone. So everything a
module uses is first traced to where it comes from, however it was imported, and the laws look at that (`uses_of`).
"""

from __future__ import annotations

import ast
import builtins
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from typing import Final, NamedTuple

PACKAGE: Final = "fazhi_report"

OPENERS: Final = frozenset({"open", "io.open", "codecs.open", "os.fdopen"})
"""Functions that take a file and a mode."""


class Source(NamedTuple):
    """One file of the package: its path below the package, with forward slashes, and its text."""

    path: str
    text: str

    @property
    def module(self) -> str:
        """The dotted name below the package: `formula.parser`, `formula` for its `__init__.py`."""
        name = self.path.removesuffix(".py").replace("/", ".")
        return name.removesuffix(".__init__")

    @property
    def room(self) -> str:
        """The module or folder directly in the package that the file belongs to."""
        return self.module.partition(".")[0]


class Use(NamedTuple):
    """Something a module uses: line, the class and function it stands in (`formula.parser._Parser.name`), and its name.

    The name is dotted from where it comes: `os.environ`, `fazhi_report.derive.derive`; `print` for what is built in;
    `.environ` for an attribute of anything. `imported` where it is the import itself.
    """

    line: int
    place: str
    name: str
    imported: bool


class Confinement(NamedTuple):
    """What stays in a few places: its names, and the rooms, modules, classes or functions that may use them.

    A name covers what lies below it, unless that is confined by a longer name: `sys` covers `sys.exit`.
    """

    what: str
    names: tuple[str, ...]
    places: tuple[str, ...]


@cache
def tree_of(source: Source) -> ast.Module:
    """Return the syntax tree of a file. No Python: SyntaxError, with its path."""
    return ast.parse(source.text, source.path)


@cache
def uses_of(source: Source) -> tuple[Use, ...]:
    """Return everything a file uses, in the order of the tree."""
    finder = UseFinder(source)
    finder.visit(tree_of(source))
    return tuple(finder.found)


def imported_names(node: ast.AST) -> Iterator[tuple[str, str, str]]:
    """Yield for an import statement each name it binds, what that stands for, and what is imported."""
    if isinstance(node, ast.Import):
        for alias in node.names:
            first = alias.name.partition(".")[0]
            yield (alias.asname, alias.name, alias.name) if alias.asname else (first, first, alias.name)
    elif isinstance(node, ast.ImportFrom):
        for alias in node.names:
            origin = f"{node.module}.{alias.name}"
            if node.level:
                origin = "relative import"
            elif alias.name == "*":
                origin = "import *"
            yield alias.asname or alias.name, origin, origin


class Names:
    """What the names of one file stand for."""

    def __init__(self, tree: ast.Module) -> None:
        self.origins: dict[str, set[str]] = {}
        for node in ast.walk(tree):
            for name, origin, _ in imported_names(node):
                self.origins.setdefault(name, set()).add(origin)

    def of_name(self, name: str) -> set[str]:
        """Return what a name may stand for: what was imported under it, or what is built in."""
        if name in self.origins:
            return self.origins[name]
        return {"builtins"} if name == "__builtins__" else {name} if hasattr(builtins, name) else set()

    def of(self, node: ast.expr | None) -> set[str]:
        """Return the dotted names that a name, its attributes or a generic type (`ParamType[int]`) may stand for."""
        if isinstance(node, ast.Name):
            return self.of_name(node.id)
        if isinstance(node, ast.Attribute):
            return {f"{origin}.{node.attr}" for origin in self.of(node.value)}
        return self.of(node.value) if isinstance(node, ast.Subscript) else set()


class UseFinder(ast.NodeVisitor):
    """Collects the uses of one file."""

    def __init__(self, source: Source) -> None:
        self.names = Names(tree_of(source))
        self.places = [source.module]
        self.called: set[ast.expr] = set()
        self.found: list[Use] = []

    def use(self, node: ast.AST, name: str, *, imported: bool = False) -> None:
        """Note one use."""
        self.found.append(Use(getattr(node, "lineno", 0), ".".join(self.places), name, imported))

    def visit_Import(self, node: ast.Import | ast.ImportFrom) -> None:
        """Note what is imported."""
        for _, _, name in imported_names(node):
            self.use(node, name, imported=True)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        """Note what is imported."""
        self.visit_Import(node)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> None:
        """Look into a function or class, decorators included."""
        self.places.append(node.name)
        self.generic_visit(node)
        self.places.pop()

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        """Look into a function."""
        self.visit_FunctionDef(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Look into a class."""
        self.visit_FunctionDef(node)

    def visit_Name(self, node: ast.Name) -> None:
        """Note an imported or built-in name. `open` that is not called may be called with any mode."""
        if isinstance(node.ctx, ast.Load):
            for name in self.names.of(node):
                self.use(node, name)
                if name in OPENERS and node not in self.called:
                    self.use(node, "open for writing")

    def visit_Attribute(self, node: ast.Attribute) -> None:
        """Note an attribute by its own name, and by its dotted one where that is known."""
        self.use(node, f".{node.attr}")
        for name in self.names.of(node):
            self.use(node, name)
        self.visit(node.value)

    def visit_Call(self, node: ast.Call) -> None:
        """Note what a call uses by a name in a string, and files opened for writing."""
        functions = self.names.of(node.func)
        self.called.add(node.func)
        if "getattr" in functions and len(node.args) > 1:
            self.attribute_by_name(node, *node.args[:2])
        if "importlib.import_module" in functions:
            self.use(node, module_by_name(node), imported=True)
        if may_write(node, functions):
            self.use(node, "open for writing")
        self.generic_visit(node)

    def attribute_by_name(self, node: ast.Call, owner: ast.expr, name: ast.expr) -> None:
        """Note the attribute that `getattr` fetches."""
        if isinstance(name, ast.Constant) and isinstance(name.value, str):
            self.visit_Attribute(ast.copy_location(ast.Attribute(owner, name.value, ast.Load()), node))
        elif self.names.of(owner):
            self.use(node, "computed attribute of a module")


def module_by_name(call: ast.Call) -> str:
    """Return the module that `import_module` imports: `fazhi_report.cli.*` where only the beginning is fixed."""
    name = call.args[0] if call.args else None
    if isinstance(name, ast.JoinedStr) and isinstance(name.values[0], ast.Constant):
        return f"{str(name.values[0].value).rpartition('.')[0]}.*"
    return str(name.value) if isinstance(name, ast.Constant) else "computed import"


def may_write(call: ast.Call, functions: set[str]) -> bool:
    """Whether a call opens a file in a mode that writes, or in one that cannot be seen."""
    modes = [each.value for each in call.keywords if each.arg == "mode"]
    if functions & OPENERS:
        if any(isinstance(each, ast.Starred) for each in call.args) or any(each.arg is None for each in call.keywords):
            return True
        modes += call.args[1:2]
        return any(not isinstance(mode, ast.Constant) or bool(set(str(mode.value)) & set("wax+")) for mode in modes)
    if isinstance(call.func, ast.Attribute) and call.func.attr == "open":
        texts = [str(mode.value) for mode in [*modes, *call.args[:2]] if isinstance(mode, ast.Constant)]
        return any(re.fullmatch(r"[rbt]*[wax+][rwaxbt+]*", text) for text in texts)
    return False


def confinement_of(name: str, law: Mapping[str, Confinement]) -> Confinement | None:
    """Return the confinement of the longest name that covers this one, None where it is free."""
    while name not in law:
        name, dot, _ = name.rpartition(".")
        if not dot or not name:
            return None
    return law[name]


def lies_in(use: Use, place: str) -> bool:
    """Whether a use stands in a place. An import at the top of a module may serve a function below."""
    return f"{use.place}.".startswith(f"{place}.") or (use.imported and f"{place}.".startswith(f"{use.place}."))


def law_by_name(confinements: Iterable[Confinement]) -> dict[str, Confinement]:
    """Return the confinement of each name. Each name is confined once."""
    law: dict[str, Confinement] = {}
    for confinement in confinements:
        for name in confinement.names:
            assert name not in law, f"{name} is confined twice"
            law[name] = confinement
    return law


def misplaced(source: Source, confinements: Iterable[Confinement]) -> list[str]:
    """Return the uses of what is confined to other places."""
    law = law_by_name(confinements)
    return [
        f"{source.path}:{use.line}: {use.name} ({confinement.what}) in {use.place}"
        for use in uses_of(source)
        if (confinement := confinement_of(use.name, law)) is not None
        and not any(lies_in(use, place) for place in confinement.places)
    ]


def unneeded_places(sources: Iterable[Source], confinements: Iterable[Confinement]) -> list[str]:
    """Return the places that may use what is confined and do not."""
    law = law_by_name(confinements)
    used = [(confinement_of(use.name, law), use) for source in sources for use in uses_of(source) if not use.imported]
    return [
        f"{confinement.what} in {place}"
        for confinement in set(law.values())
        for place in confinement.places
        if not any(found == confinement and lies_in(use, place) for found, use in used)
    ]


def foreign_libraries(source: Source, libraries: Iterable[str]) -> list[str]:
    """Return the imports of what is neither ours, nor the standard library, nor one of these libraries."""
    known = {PACKAGE, *libraries, *sys.stdlib_module_names}
    roots = {use.name.partition(".")[0] for use in uses_of(source) if use.imported}
    return sorted(roots - known - {"relative import", "import *", "computed import"})


def modules_used(source: Source, modules: Iterable[str]) -> set[str]:
    """Return the modules of ours that a file uses, itself left out; `__init__` is the package itself."""
    known = {module: module for module in modules}
    found: set[str] = set()
    for use in uses_of(source):
        root, _, name = use.name.partition(".")
        if root != PACKAGE:
            continue
        if name.endswith("*"):
            found.update(module for module in known if module.startswith(name[:-1]))
            continue
        while name and name not in known:
            name = name.rpartition(".")[0]
        found.add(name or "__init__")
    return found - {source.module}


def forbidden_imports(source: Source, modules: Iterable[str], allowed: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the modules of other rooms that a file uses and its room may not."""
    reached = {name for name in modules_used(source, modules) if name.partition(".")[0] != source.room}
    return [f"{source.path} uses {name}" for name in sorted(reached - set(allowed.get(source.room, ())))]


def cycle_in(graph: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the names that depend on each other in a circle, none where the graph has no circle."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def empty_names(path: str, words: Iterable[str]) -> list[str]:
    """Return the parts of a path that are made with a word that says nothing."""
    parts = path.removesuffix(".py").split("/")
    return [part for part in parts if set(part.lower().strip("_").split("_")) & set(words)]


def long_functions(source: Source, most: int) -> list[str]:
    """Return the functions of more lines than `most`."""
    return [
        f"{source.path}:{node.lineno}: {node.name} has {length} lines"
        for node in ast.walk(tree_of(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > most
    ]


def years_named(source: Source) -> list[str]:
    """Return the years from 1990 to 2100 that the code names, as a number or within a text, docstrings left out."""
    tree = tree_of(source)
    documentation = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        f"{source.path}:{node.lineno}: {node.value!r}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and node not in documentation and is_year(node.value)
    ]


def is_year(value: object) -> bool:
    """Whether a constant is a year from 1990 to 2100, or a text with one."""
    if isinstance(value, int | float):
        return 1990 <= value <= 2100
    text = value.decode("latin-1") if isinstance(value, bytes) else value
    return isinstance(text, str) and re.search(r"(?<![0-9A-Za-z])(199[0-9]|20[0-9]{2}|2100)(?![0-9])", text) is not None
