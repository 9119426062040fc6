"""The catalogue: what each code means, in Chinese and English.

One entry a code, in one file a family. An entry is the message, the reason, the remedy and a wrong and a right
example: what a reader sees under a finding and, whole, the manual page that `fazhi explain` prints. A family is read
when one of its codes is needed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import import_module
from typing import Final

from fazhi_report.diagnostics import Diagnostic, Severity
from fazhi_report.messages.entry import Entry, Language

FAMILIES: Final[tuple[tuple[str, str], ...]] = (
    ("FZ0", "environment"),
    ("FZ1", "source"),
    ("FZ2", "schema"),
    ("FZ3", "figures"),
    ("FZ4", "prose"),
    ("FZ5", "structure"),
    ("FZ6", "imports"),
)
"""Code prefix and module of each family, in the order of the stages."""


def family(module: str) -> tuple[Entry, ...]:
    """Return the entries of one family, in the order of their codes."""
    entries: tuple[Entry, ...] = import_module(f"fazhi_report.messages.{module}").ENTRIES
    return entries


def entries() -> tuple[Entry, ...]:
    """Return every entry, in the order of the codes."""
    return tuple(entry for _, module in FAMILIES for entry in family(module))


def find_entry(code: str) -> Entry | None:
    """Return the entry of a code (`FZ301`), or None where there is no such code."""
    for prefix, module in FAMILIES:
        if code.startswith(prefix):
            return next((entry for entry in family(module) if entry.code == code), None)
    return None


def entry_of(diagnostic: Diagnostic) -> Entry:
    """Return the entry of a diagnostic's code. A code without an entry is a defect of the program: KeyError."""
    entry = find_entry(diagnostic.code)
    if entry is None:
        raise KeyError(diagnostic.code)
    return entry


def severity_of(diagnostic: Diagnostic) -> Severity:
    """Return how grave a finding is."""
    return entry_of(diagnostic).severity


def message_of(diagnostic: Diagnostic, language: Language) -> str:
    """Return the message of a finding, with its arguments filled in."""
    return fill(entry_of(diagnostic).message.in_language(language), diagnostic.arguments)


def remedy_of(diagnostic: Diagnostic, language: Language) -> str:
    """Return how to mend a finding, with its arguments filled in."""
    return fill(entry_of(diagnostic).remedy.in_language(language), diagnostic.arguments)


def fill(template: str, arguments: Mapping[str, str]) -> str:
    """Return the template with `{name}` replaced by the argument of that name. A name without argument: KeyError.

    A part in `⟦…⟧` is left out where an argument named in it is empty: `⟦，是不是“{suggestion}”？⟧`.
    """

    def optional_part(match: re.Match[str]) -> str:
        part = match[1]
        return part if all(arguments[name] for name in re.findall(r"\{(\w+)\}", part)) else ""

    return re.sub(r"⟦([^⟧]*)⟧", optional_part, template).format_map(arguments)


def in_general(template: str) -> str:
    """Return the template as it reads without a finding: `…` for every argument, and no part in `⟦…⟧`."""
    return re.sub(r"(?<!\{)\{\w+\}(?!\})", "…", re.sub(r"⟦[^⟧]*⟧", "", template)).format()
