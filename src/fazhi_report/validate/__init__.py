"""Sources → Report, or diagnostics: every error of every file in one run, at the place of the offending key or value.

`refusals` puts what the models refuse in plain words through the catalogue; what no model can see, two keys or two
files that must agree, is checked in `agreement`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from fazhi_report.diagnostics import Diagnostic, Outcome, Path
from fazhi_report.schema import DictionaryFile, Report, ReportFile, Section, SectionFile, VocabularyFile
from fazhi_report.source import SourceFile, SourceMapping
from fazhi_report.validate.agreement import (
    DICTIONARY,
    FOR_ALL_YEARS,
    HEAD_FILE,
    VOCABULARY,
    ValidatedFile,
    agreement,
    agreement_of_head,
    agreement_within,
    node_at,
)
from fazhi_report.validate.dictionary import agreement_of_concepts, agreement_of_slips
from fazhi_report.validate.refusals import FIGURE_KEYS, check_model

__all__ = ["DICTIONARY", "FOR_ALL_YEARS", "VOCABULARY", "ValidatedFile", "assemble_report", "validate_file"]

HEAD_STAND_INS: Final[Mapping[str, str]] = MappingProxyType(
    {"title": "—", "issuer": "—", "region": "999999", "date": "2000-01-01"}
)
"""What stands for a faulty value of `report.yaml`, so that all the rest can be checked in the same run."""


def validate_file(name: str, source: SourceFile | None) -> ValidatedFile:
    """Return one file validated by itself. A file that could not be followed has no source: that has been said.

    `name` is that in the year's folder, or one of `FOR_ALL_YEARS`.
    """
    identifier = name.removesuffix(".yaml")
    if source is None:
        return ValidatedFile(name, None, None, frozenset({identifier}), ())
    if name == DICTIONARY:
        dictionary, _, findings = check_model(DictionaryFile, source)
        pointless = () if dictionary is None else agreement_of_slips(dictionary, source)
        return ValidatedFile(name, source, dictionary, frozenset(), (*findings, *pointless))
    if name == VOCABULARY:
        vocabulary, _, findings = check_model(VocabularyFile, source)
        doubled = () if vocabulary is None else agreement_of_concepts(vocabulary, source)
        return ValidatedFile(name, source, vocabulary, frozenset(), (*findings, *doubled))
    if name == HEAD_FILE:
        head, left_out, findings = check_model(ReportFile, source, HEAD_STAND_INS)
        lost = frozenset(f"report.{path[0]}" for path in left_out if path)
        findings += () if head is None else tuple(agreement_of_head(head, source, findings))
        return ValidatedFile(name, source, head, lost, findings)
    content, left_out, findings = check_model(SectionFile, source)
    if content is None:
        return ValidatedFile(name, source, None, frozenset({identifier}), findings)
    if cut := formulas_cut_by_a_comma(content, source):
        whole = {name: derived for name, derived in content.derived.items() if ("derived", name) not in cut}
        content, left_out = content.model_copy(update={"derived": whole}), (*left_out, *cut)
        findings += tuple(Diagnostic("FZ219", source.of_value((*path, "formula"))) for path in cut)
    misspelt = any(each.arguments.get("suggestion") in FIGURE_KEYS for each in findings if each.code == "FZ202")
    findings += tuple(agreement_within(content, source))
    lost = frozenset(
        identifier if len(path) == 1 else f"{identifier}.{path[1]}"
        for path in (*left_out, *figures_without_value(source))
        if path[0] in FIGURE_KEYS
    ) | ({identifier} if misspelt else set())
    return ValidatedFile(name, source, content, lost, findings)


def assemble_report(folder: str, year: int, files: Sequence[ValidatedFile]) -> Outcome[Report]:
    """Return the report that the files of one year make, and all that is wrong with them.

    What is wrong is left out of the report and named in `lost`, so that the stages after this one can check the rest in
    the same run. There is no report where `report.yaml` does not say which sections it has. `folder` is the name of the
    year's folder as shown to the reader.
    """
    by_name = {file.name: file for file in files if file.name not in FOR_ALL_YEARS}
    findings = [finding for file in files for finding in file.findings]
    findings += agreement(folder, year, by_name)
    head_file = by_name.get(HEAD_FILE)
    if head_file is None or head_file.source is None or not isinstance(head_file.content, ReportFile):
        return Outcome(None, tuple(findings))
    head = head_file.content
    in_order = (by_name.get(f"{identifier}.yaml") for identifier in dict.fromkeys(head.sections))
    sections = tuple(
        Section(file.name.removesuffix(".yaml"), file.content, file.source)
        for file in in_order
        if file is not None and file.source is not None and isinstance(file.content, SectionFile)
    )
    lost = frozenset[str]().union(*(file.lost for file in files))
    dictionary = next((file.content for file in files if isinstance(file.content, DictionaryFile)), None)
    return Outcome(Report(head, head_file.source, sections, lost, dictionary), tuple(findings))


def formulas_cut_by_a_comma(content: SectionFile, source: SourceFile) -> tuple[Path, ...]:
    """Return the paths of derived figures in braces whose formula ends at a comma of its own: `{formula: sum(a, b)}`.

    YAML takes what follows such a comma for further keys, without value.
    """
    return tuple(
        ("derived", name)
        for name, derived in content.derived.items()
        if derived.formula.count("(") > derived.formula.count(")")
        and isinstance(node := node_at(source, ("derived", name)), SourceMapping)
        and any(key.endswith(")") and value is None for key, (_, value) in node.entries.items())
    )


def figures_without_value(source: SourceFile) -> Iterator[Path]:
    """Yield the path of each figure, or of all of a kind, whose value could not be used: that has been said."""
    for key, (_, group) in source.root.entries.items():
        if key in FIGURE_KEYS and group is None:
            yield (key,)
        elif key in FIGURE_KEYS and isinstance(group, SourceMapping):
            yield from ((key, name) for name in group.entries if source.is_left_out((key, name)))
