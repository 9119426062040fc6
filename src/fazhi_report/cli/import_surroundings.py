"""What an office has that a published report is read into: its words, and its reports on the years before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from fazhi_report.diagnostics import Outcome
from fazhi_report.renderers import Resources
from fazhi_report.workspace import Workspace, cache_folder, read_office_files, read_past, read_templates

if TYPE_CHECKING:
    from fazhi_report.importing import Surroundings
    from fazhi_report.past import Past


class Office(NamedTuple):
    """What an office has: what reports are proved with, and its own words with their ids."""

    surroundings: Surroundings
    concepts: tuple[tuple[str, str], ...]


def surroundings_of(workspace: Workspace) -> Outcome[Office]:
    """Return what a workspace has for reports to be read into it, and what is wrong in the office's vocabulary.

    The text that a report is proved with is made by the packaged templates. FZ004 for what cannot be read. An entry of
    the vocabulary that cannot be used is told and passed over.
    """
    templates, findings = read_templates(None)
    files, more = read_office_files(workspace)
    findings += more
    if templates is None or files is None or findings:
        return Outcome(None, findings)
    from fazhi_report.importing import Surroundings
    from fazhi_report.pipeline import compile_past, read_file
    from fazhi_report.schema import VocabularyFile

    def past_before(year: int) -> Past:
        return compile_past(year, read_past(workspace, year))

    concepts: list[tuple[str, str]] = []
    for name, content in files.items():
        read = read_file(name, content).validated
        if isinstance(read.content, VocabularyFile):
            concepts += [(each.word, each.id) for each in read.content.concepts]
            findings += read.findings
    surroundings = Surroundings(Resources(templates, cache_folder()), past_before, files)
    return Outcome(Office(surroundings, tuple(concepts)), findings)
