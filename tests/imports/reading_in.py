"""Reports read in as the command does, in a workspace that holds nothing else."""

from __future__ import annotations

from functools import cache
from typing import Final

from fazhi_report.importing import Imported, Surroundings, Wishes, import_report
from fazhi_report.renderers import Resources
from fazhi_report.workspace import read_templates

NO_WISHES: Final = Wishes()


@cache
def surroundings() -> Surroundings:
    """Return an office without any reports or words of its own."""
    templates = read_templates(None).value
    assert templates is not None
    return Surroundings(Resources(templates))


def read_in(text: str | bytes, wishes: Wishes = NO_WISHES, name: str = "报告.txt") -> Imported:
    """Return a report that can be imported."""
    content = text.encode() if isinstance(text, str) else text
    imported, findings = import_report(name, content, wishes, surroundings())
    assert imported is not None, findings
    return imported


def codes_of(text: str | bytes, wishes: Wishes = NO_WISHES, name: str = "报告.txt") -> list[str]:
    """Return the codes of what keeps a report from being imported."""
    content = text.encode() if isinstance(text, str) else text
    imported, findings = import_report(name, content, wishes, surroundings())
    assert imported is None
    return [each.code for each in findings]
