"""Readers of the package's code for the laws on data: nothing shared can change, and what passes on is frozen."""

from __future__ import annotations

import ast
import sys
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from tests.architecture import PACKAGE, Names, Source, tree_of

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda

CONTAINERS: Final = frozenset(
    {
        *("dict", "list", "set", "bytearray", "iter", "map", "filter", "zip", "dict.fromkeys", "str.maketrans"),
        *(f"collections.{name}" for name in ("defaultdict", "OrderedDict", "Counter", "deque", "ChainMap", "UserDict")),
        *("weakref.WeakKeyDictionary", "weakref.WeakValueDictionary", "itertools.count", "itertools.cycle"),
        *("types.SimpleNamespace", "contextvars.ContextVar", "threading.local"),
    }
)
"""What is called to make something that can be changed."""

CHANGING_METHODS: Final = frozenset(
    [
        "append",
        "appendleft",
        "extend",
        "insert",
        "add",
        "update",
        "setdefault",
        "pop",
        "popitem",
        "popleft",
        "clear",
        "remove",
        "discard",
        "sort",
        "reverse",
        "__setitem__",
        "__delitem__",
        "__setattr__",
        "difference_update",
        "intersection_update",
    ]
)
"""Methods that change their object."""

FROZEN_KINDS: Final = frozenset(
    {"typing.NamedTuple", "typing.Protocol", "enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.Flag"}
)
"""Classes whose objects cannot be changed, or that have none."""

CHANGEABLE_TYPES: Final = frozenset(
    {
        *("dict", "list", "set", "bytearray", "typing.Dict", "typing.List", "typing.Set"),
        *(f"collections.abc.Mutable{kind}" for kind in ("Mapping", "Sequence", "Set")),
        *("collections.defaultdict", "collections.deque", "collections.Counter", "collections.OrderedDict"),
    }
)
"""Types of fields by which a frozen object could still be changed."""


class Binding(NamedTuple):
    """A name bound in the body of a module or class (`Report.lost`), not in a function."""

    line: int
    name: str
    annotation: ast.expr | None
    value: ast.expr | None


def bindings_of(body: list[ast.stmt], owner: str = "") -> Iterator[Binding]:
    """Yield the names bound in a body, those in its classes, conditions and loops included."""
    for statement in body:
        if isinstance(statement, ast.ClassDef):
            yield from bindings_of(statement.body, f"{owner}{statement.name}.")
        elif isinstance(statement, ast.Assign):
            for target in statement.targets:
                yield from (
                    Binding(statement.lineno, f"{owner}{each.id}", None, statement.value)
                    for each in ast.walk(target)
                    if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
                )
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            name = f"{owner}{statement.target.id}"
            yield Binding(statement.lineno, name, statement.annotation, statement.value)
        elif not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            for part in ("body", "orelse", "finalbody"):
                yield from bindings_of(getattr(statement, part, []), owner)
            for handler in getattr(statement, "handlers", []):
                yield from bindings_of(handler.body, owner)


def is_changeable(value: ast.expr | None, names: Names, workers: Collection[str]) -> bool:
    """Whether an expression makes something that can be changed: a container, an iterator, an object of a worker."""
    if isinstance(value, ast.Dict | ast.List | ast.Set | ast.DictComp | ast.ListComp | ast.SetComp | ast.GeneratorExp):
        return True
    if isinstance(value, ast.Call):
        own = value.func.id if isinstance(value.func, ast.Name) else ""
        return own in workers or bool(names.of(value.func) & CONTAINERS)
    parts: list[ast.expr] = []
    if isinstance(value, ast.BinOp):
        parts = [value.left, value.right]
    elif isinstance(value, ast.BoolOp):
        parts = value.values
    elif isinstance(value, ast.IfExp):
        parts = [value.body, value.orelse]
    elif isinstance(value, ast.Tuple):
        parts = value.elts
    elif isinstance(value, ast.NamedExpr | ast.Starred):
        parts = [] if isinstance(value, ast.Starred) else [value.value]
    return any(is_changeable(part, names, workers) for part in parts)


def is_empty(value: ast.expr | None) -> bool:
    """Whether an expression makes a container with nothing in it, which makes sense only if it is filled later."""
    if isinstance(value, ast.Dict):
        return not value.keys
    if isinstance(value, ast.List | ast.Tuple):
        return not value.elts
    return isinstance(value, ast.Call) and not value.args and not value.keywords


def types_in(annotation: ast.expr | None, names: Names) -> set[str]:
    """Return every type that an annotation names."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        annotation = ast.parse(annotation.value, mode="eval").body
    parts = [] if annotation is None else [part for part in ast.walk(annotation) if isinstance(part, ast.expr)]
    return {name for part in parts for name in names.of(part)}


def changeable_state(source: Source, workers: Collection[str]) -> list[str]:
    """Return what a module or class holds that can be changed: containers that are not constants, objects of workers.

    A constant is annotated as Final and has something in it; in a class, a default may be annotated as a Mapping or a
    Sequence. `workers` are the names of classes whose objects are changed.
    """
    names = Names(tree_of(source))
    found = []
    for line, name, annotation, value in bindings_of(tree_of(source).body):
        own_name = name.rpartition(".")[2]
        if own_name.startswith("__") or not is_changeable(value, names, workers):
            continue
        declared = names.of(annotation)
        if declared & {"typing.Final"} and not is_empty(value) and not is_worker(value, workers):
            continue
        if own_name != name and declared & {"collections.abc.Mapping", "collections.abc.Sequence"}:
            continue
        found.append(f"{source.path}:{line}: {name}")
    return found


def is_worker(value: ast.expr | None, workers: Collection[str]) -> bool:
    """Whether an expression makes an object of a worker."""
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in workers


class ChangeFinder(ast.NodeVisitor):
    """Collects the places where a file changes what belongs to a module, its own or another."""

    def __init__(self, source: Source) -> None:
        tree = tree_of(source)
        self.source = source
        self.names = Names(tree)
        own = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
        self.shared = {binding.name for binding in bindings_of(tree.body)} | own | set(self.names.origins)
        self.local: list[set[str]] = []
        self.found: list[str] = []

    def note(self, node: ast.expr | ast.stmt, changed: ast.expr) -> None:
        """Note a change if what is changed is shared."""
        while isinstance(changed, ast.Attribute | ast.Subscript):
            changed = changed.value
        if not isinstance(changed, ast.Name) or changed.id not in self.shared:
            return
        if not any(changed.id in names for names in self.local):
            self.found.append(f"{self.source.path}:{node.lineno}: {ast.unparse(node)}")

    def visit_FunctionDef(self, node: Function) -> None:
        """Look into a function, whose own names hide those of the module."""
        self.local.append(local_names(node))
        self.generic_visit(node)
        self.local.pop()

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        """Look into a function."""
        self.visit_FunctionDef(node)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        """Look into a function."""
        self.visit_FunctionDef(node)

    def visit_Global(self, node: ast.Global) -> None:
        """Note every `global`."""
        self.found.append(f"{self.source.path}:{node.lineno}: {ast.unparse(node)}")

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        """Note a change in place; one of a name outside of functions changes the module."""
        if isinstance(node.target, ast.Name) and not self.local:
            self.note(node, node.target)
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute | ast.Subscript) -> None:
        """Note a part that is set or deleted."""
        if isinstance(node.ctx, ast.Store | ast.Del):
            self.note(node, node.value)
        self.generic_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        """Note a part that is set or deleted."""
        self.visit_Attribute(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Note a method that changes its object; `os.remove` is a function of a module and none."""
        method = node.func
        if isinstance(method, ast.Attribute) and method.attr in CHANGING_METHODS:
            of_module = self.names.of(method.value) & sys.stdlib_module_names
            if not of_module:
                self.note(node, method.value)
        self.generic_visit(node)


def local_names(function: Function) -> set[str]:
    """Return the names that a function binds itself, those of functions in it included."""
    arguments = {node.arg for node in ast.walk(function) if isinstance(node, ast.arg)}
    stored = {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return arguments | stored


def changes_of_state(source: Source, exempt: Collection[str] = ()) -> list[str]:
    """Return where a file changes what belongs to a module. `exempt` are beginnings of what is found."""
    finder = ChangeFinder(source)
    finder.visit(tree_of(source))
    return [each for each in finder.found if not each.partition(": ")[2].startswith(tuple(exempt))]


def changeable_classes(source: Source) -> list[str]:
    """Return the classes, dotted by module, whose objects can be changed: neither frozen themselves nor by their base.

    Those made from classes of click, Jinja and markdown-it are theirs to form. A Pydantic model is frozen by its own
    `model_config`, or by that of the model of ours it comes from; no class unfreezes it.
    """
    names = Names(tree_of(source))
    frozen: set[str] = set()
    found = []
    for node in ast.walk(tree_of(source)):
        if isinstance(node, ast.ClassDef):
            bases = {name for base in node.bases for name in names.of(base) | own_name(base)}
            configured = frozen_by_config(node)
            ours = bases & (FROZEN_KINDS | frozen | {f"{PACKAGE}.schema.Model", f"{PACKAGE}.schema.scalars.Model"})
            theirs = any(base.startswith(("click.", "jinja2.", "markdown_it.")) for base in bases)
            if configured if configured is not None else ours or theirs:
                frozen.add(node.name)
            else:
                found.append(f"{source.module}.{node.name}")
    return found


def own_name(base: ast.expr) -> set[str]:
    """Return the name of a base class as written."""
    return (
        {base.id} if isinstance(base, ast.Name) else own_name(base.value) if isinstance(base, ast.Subscript) else set()
    )


def frozen_by_config(node: ast.ClassDef) -> bool | None:
    """Whether a model's configuration freezes it, None where it has none."""
    for statement in node.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and "model_config" in ast.unparse(statement).split("=")[0]:
            return "frozen=True" in ast.unparse(statement) or "'frozen': True" in ast.unparse(statement)
    return None


def changeable_fields(source: Source) -> list[str]:
    """Return the fields of frozen classes, dotted by module and class, whose type can be changed."""
    names = Names(tree_of(source))
    changeable = {name.rpartition(".")[2] for name in changeable_classes(source)}
    return [
        f"{source.module}.{binding.name}"
        for binding in bindings_of(tree_of(source).body)
        if "." in binding.name
        and binding.name.split(".")[-2] not in changeable
        and types_in(binding.annotation, names) & CHANGEABLE_TYPES
    ]
