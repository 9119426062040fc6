"""Jinja for the layout of the formats: the one place that sets it up, and that turns its faults into diagnostics.

A template is the user's own text and may be wrong or hostile. It runs in Jinja's sandbox, which bars it from everything
but the values it is given, and may change none of them. An unknown name is a fault and never an empty string: a report
in which a figure is silently missing would be worse than none.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any, Final

import jinja2.compiler
from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from jinja2.bccache import Bucket, FileSystemBytecodeCache
from jinja2.sandbox import ImmutableSandboxedEnvironment

from fazhi_report.diagnostics import Outcome
from fazhi_report.document import (
    Disclosure,
    Document,
    FigureRecord,
    Measure,
    Paragraph,
    Publication,
    Section,
    Site,
    Subsection,
    Table,
)
from fazhi_report.renderers import layout
from fazhi_report.renderers.template_faults import (
    FOLDER,
    Templates,
    UnprintableError,
    UnreadableTemplateError,
    diagnose,
)

Filters = Mapping[str, Callable[..., Any]]

NONDETERMINISTIC_GLOBALS: Final = ("lipsum",)
NONDETERMINISTIC_FILTERS: Final = ("random",)
"""What Jinja offers and a template may not use, because the same sources must give the same bytes."""

FIELD_PLACES: Final[Mapping[type, Mapping[str, int]]] = {
    node: {field: place for place, field in enumerate(node._fields)}
    for node in (
        *(Document, Section, Subsection, Measure, Paragraph, Table, FigureRecord),
        *(Publication, Site, Disclosure),
    )
}
"""The nodes whose fields a template may read, and the place of each field in its node."""


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox, with a short way to the fields of the document.

    The sandbox looks into every attribute before it hands it over, which takes longer than all the rest of rendering. A
    field of a document node is safe by its name alone; everything else goes the sandbox's way.
    """

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's signature
        """Return an attribute of a value in a template."""
        try:
            return obj[FIELD_PLACES[type(obj)][attribute]]
        except KeyError:
            return super().getattr(obj, attribute)


def create_environment(
    templates: Templates, cache_folder: str | None, filters: Filters, *, escaping: bool
) -> Environment:
    """Return a sandboxed environment for these templates.

    `filters` are offered beside Jinja's own and those of `layout`. With `escaping`, every value printed is escaped for
    HTML. Compiled templates are kept in `cache_folder` unless it is None.
    """
    environment = TemplateEnvironment(
        loader=GivenTemplates(templates),
        bytecode_cache=None if cache_folder is None else CompiledTemplates(cache_folder, escaping=escaping),
        autoescape=escaping,
        undefined=StrictUndefined,
        finalize=printable,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    for name in NONDETERMINISTIC_GLOBALS:
        del environment.globals[name]
    for name in NONDETERMINISTIC_FILTERS:
        del environment.filters[name]
    environment.filters.update(layout.FILTERS)
    environment.filters.update(filters)
    environment.tests.update(layout.TESTS)
    return environment


def printable(value: object) -> object:
    """Return a value that a template prints. A part of the document prints as nothing readable: UnprintableError."""
    if isinstance(value, tuple):
        raise UnprintableError
    return value


def render_template(name: str, document: Document, environment: Environment) -> Outcome[str]:
    """Return the text that the template `name` makes of the document, or the fault that kept it from doing so."""
    try:
        return Outcome(environment.get_template(name).render(document=document))
    except Exception as fault:  # a template may raise anything, and none of it may reach the user
        assert isinstance(environment.loader, GivenTemplates)
        return Outcome(None, (diagnose(fault, name, environment.loader.templates),))


class GivenTemplates(BaseLoader):
    """Gives Jinja the templates that were read before, and no others: what shapes a report is known beforehand."""

    def __init__(self, templates: Templates) -> None:
        self.templates = templates

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:  # noqa: ARG002 - Jinja's signature
        """Return the text of a template and its name as shown to the reader.

        None of this name: TemplateNotFound. One that is not UTF-8: UnreadableTemplateError.
        """
        name = FOLDER + template
        if name not in self.templates:
            raise TemplateNotFound(template)
        try:
            return self.templates[name].decode("utf-8-sig"), name, None
        except UnicodeDecodeError as reason:
            raise UnreadableTemplateError(name) from reason


class CompiledTemplates(FileSystemBytecodeCache):
    """Compiled templates in a folder, one file each. A cache that cannot be used is passed over, never a failure.

    What is compiled depends, besides the template, on Jinja's compiler, on this module and on `escaping`; all are part
    of the key. Compiled templates are code: the folder must be one that nobody else can write to.
    """

    def __init__(self, directory: str, *, escaping: bool) -> None:
        super().__init__(directory, "%s.template")
        self.variant = f"{_state_of(jinja2.compiler.__file__)} {_state_of(__file__)} {escaping}"
        self.usable = True

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the name under which a compiled template is kept."""
        return super().get_cache_key(name, f"{filename} {self.variant}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket from its file, if there is one and it is whole."""
        if self.usable:
            try:
                super().load_bytecode(bucket)
            except Exception:  # pickle and marshal raise many things on a damaged file
                bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write the bucket to its file, if that is possible."""
        if self.usable:
            try:
                super().dump_bytecode(bucket)
            except OSError:
                self.usable = False


def _state_of(file: str) -> str:
    try:
        status = os.stat(file)
    except OSError:
        return file
    return f"{file} {status.st_mtime_ns} {status.st_size}"
