"""What no model can see: keys that must agree within one file, and files that must agree with each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from fazhi_report.diagnostics import Diagnostic, Path
from fazhi_report.quantity import NO_UNIT, Number, Quantity, Unit, doubled_magnitude, print_quantity
from fazhi_report.schema import (
    DictionaryFile,
    Measure,
    ReportFile,
    SectionFile,
    Statistic,
    Subsection,
    VocabularyFile,
    signs_agree,
)
from fazhi_report.source import SourceFile, SourceMapping, SourceSequence
from fazhi_report.validate.refusals import nearest

HEAD_FILE: Final = "report.yaml"

DICTIONARY: Final = "data/dictionary.yaml"
"""The office's dictionary. It lies beside the folders of the years, so that a section may be called dictionary."""

VOCABULARY: Final = "data/vocabulary.yaml"
"""The office's vocabulary, which lies there too."""

FOR_ALL_YEARS: Final = (DICTIONARY, VOCABULARY)


FILING: Final = "filing"
"""The key of what the filed copy bears."""


Holder: TypeAlias = "SectionFile | Subsection | Measure"
"""What may hold measures."""

KEYS_OF_MEASURE: Final = frozenset(Measure.model_fields)

NO_MEASURES: Final = ("没有可编号的举措", "there are no measures to number")
NO_LEAD: Final = ("这项举措没有 lead", "the measure has no lead")
"""Why a key does nothing, in Chinese and English."""


class ValidatedFile(NamedTuple):
    """One file as validated: by its name in the year's folder, its content without what is wrong in it, all findings.

    The office's own words are those of `FOR_ALL_YEARS`. `content` is None where nothing could be made of the file.
    `lost` names what was left out, as `Report.lost` does.
    """

    name: str
    source: SourceFile | None
    content: ReportFile | SectionFile | DictionaryFile | VocabularyFile | None
    lost: frozenset[str]
    findings: tuple[Diagnostic, ...]


def agreement_within(content: SectionFile, places: SourceFile) -> Iterator[Diagnostic]:
    """Yield what does not agree within one section file."""
    for path, holder in holders_of(content, ()):
        is_empty = isinstance(holder, Measure) and holder.lead is None and holder.text is None
        if is_empty and not has_keys(places, path, ("lead", "text")):
            yield Diagnostic("FZ215", places.of_value(path))
        yield from keys_without_effect(holder, path, places)
    first_of: dict[str, int] = {}
    for index, subsection in enumerate(content.subsections):
        first = first_of.setdefault(subsection.id, index)
        if first != index:
            again, before = (places.of_value(("subsections", at, "id")) for at in (index, first))
            yield Diagnostic("FZ225", again, {"found": subsection.id}, (before,))
    for identifier in content.derived.keys() & content.statistics.keys():
        before = places.of_key(("statistics", identifier))
        yield Diagnostic("FZ226", places.of_key(("derived", identifier)), {"found": identifier}, (before,))
    for identifier, statistic in content.statistics.items():
        yield from agreement_of_signs(statistic, ("statistics", identifier), places)
    for path, unit, number in numbers_of(content):
        numerals = "" if unit is None else doubled_magnitude(Quantity(number, unit))
        if unit is not None and numerals:
            printed = print_quantity(Quantity(number, unit))
            arguments = {"numerals": numerals, "printed": printed, "unit": unit.text.removeprefix(numerals)}
            yield Diagnostic("FZ218", places.of_value(path), arguments)


def agreement_of_head(head: ReportFile, source: SourceFile, findings: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield FZ236 for the filed edition of a report that does not say what a filed copy bears.

    Nothing is said where `filing` is there and faulty: it is among the findings on the file, misspelt or without value.
    """
    misspelt = any(each.arguments.get("suggestion") == FILING for each in findings if each.code == "FZ202")
    if head.edition == "filed" and head.filing is None and not misspelt and FILING not in source.root.entries:
        yield Diagnostic("FZ236", source.of_value(("edition",)))


def numbers_of(content: SectionFile) -> Iterator[tuple[Path, Unit | None, Number]]:
    """Yield every number that is written down in a section, with its path and its unit."""
    for identifier, statistic in content.statistics.items():
        for key, value in (("value", statistic.value), ("previous", statistic.previous)):
            if isinstance(value, Number):
                yield ("statistics", identifier, key), statistic.unit, value
    for identifier, derived in content.derived.items():
        if derived.stated is not None:
            yield ("derived", identifier, "stated"), derived.unit, derived.stated


def agreement_of_signs(statistic: Statistic, path: Path, places: SourceFile) -> Iterator[Diagnostic]:
    """Yield FZ216 for a number of a statistic whose % is not its unit, or is not that of the other year."""
    numbers = {key: number for key in ("value", "previous") if isinstance(number := getattr(statistic, key), Number)}
    if not signs_agree(statistic):
        key, other = ("previous", "value") if numbers["previous"].sign else ("value", "previous")
        written = print_quantity(Quantity(numbers[other], NO_UNIT))
        arguments = {"sign": numbers[key].sign, "unit": "", "other": written}
        yield Diagnostic("FZ216", places.of_value((*path, key)), arguments)
    for key, number in numbers.items():
        if number.sign and statistic.unit is not None and statistic.unit.text != number.sign:
            arguments = {"sign": number.sign, "unit": statistic.unit.text, "other": ""}
            yield Diagnostic("FZ216", places.of_value((*path, key)), arguments)


def has_keys(source: SourceFile, path: Path, keys: Sequence[str]) -> bool:
    """Say whether the mapping at `path` has any of the keys, be it one that was left out because of an error.

    So has one with a key that is none of the data format: it may have been meant for one of them.
    """
    node = node_at(source, path)
    return isinstance(node, SourceMapping) and any(key in keys or key not in KEYS_OF_MEASURE for key in node.entries)


def node_at(source: SourceFile, path: Path) -> object:
    """Return the node of the source at a path that is there."""
    node: object = source.root
    for step in path:
        if isinstance(node, SourceMapping) and isinstance(step, str):
            node = node.entries[step][1]
        elif isinstance(node, SourceSequence) and isinstance(step, int):
            node = node.items[step]
    return node


def holders_of(holder: Holder, path: Path) -> Iterator[tuple[Path, Holder]]:
    """Yield a section, or a part of it, and all that stands in it and may hold measures, with their paths."""
    yield path, holder
    for index, measure in enumerate(holder.measures):
        yield from holders_of(measure, (*path, "measures", index))
    for index, subsection in enumerate(holder.subsections if isinstance(holder, SectionFile) else ()):
        yield from holders_of(subsection, ("subsections", index))


def keys_without_effect(holder: Holder, path: Path, places: SourceFile) -> Iterator[Diagnostic]:
    """Yield FZ239 for a way of numbering without measures, numbers going on without any, and a heading without lead."""
    given = holder.model_fields_set
    idle: dict[str, tuple[str, str]] = {}
    if "measures" not in given:
        idle["numbering"] = NO_MEASURES
        if not isinstance(holder, SectionFile) or "subsections" not in given:
            idle["continued"] = NO_MEASURES
    if isinstance(holder, Measure) and holder.lead is None:
        idle["heading"] = NO_LEAD
    for key, (reason_zh, reason_en) in idle.items():
        if key in given:
            arguments = {"key": key, "reason_zh": reason_zh, "reason_en": reason_en}
            yield Diagnostic("FZ239", places.of_key((*path, key)), arguments)


def agreement(folder: str, year: int, files: Mapping[str, ValidatedFile]) -> Iterator[Diagnostic]:
    """Yield what does not agree between `report.yaml`, the folder and the section files."""
    head_file = files.get(HEAD_FILE)
    if head_file is None:
        yield Diagnostic("FZ220", None, {"folder": folder})
        return
    source, head = head_file.source, head_file.content
    if source is None or not isinstance(head, ReportFile):
        return
    if head.year != year:
        yield Diagnostic("FZ223", source.of_value(("year",)), {"found": str(head.year), "expected": str(year)})
    if not head.sections:
        yield Diagnostic("FZ227", source.of_value(("sections",)))
        return
    first_of: dict[str, int] = {}
    meant: set[str] = set()
    for index, identifier in enumerate(head.sections):
        span = source.of_value(("sections", index))
        first = first_of.setdefault(identifier, index)
        if first != index:
            yield Diagnostic("FZ224", span, {"found": identifier}, (source.of_value(("sections", first)),))
        elif f"{identifier}.yaml" not in files:
            known = tuple(name.removesuffix(".yaml") for name in files if name != HEAD_FILE)
            suggestion = nearest(identifier, known)
            meant.add(suggestion)
            arguments = {"found": identifier, "file": f"{folder}/{identifier}.yaml", "suggestion": suggestion}
            yield Diagnostic("FZ221", span, arguments)
    for name, file in files.items():
        identifier = name.removesuffix(".yaml")
        if name != HEAD_FILE and identifier not in first_of and identifier not in meant:
            span = (file.source or source).of_key(() if file.source is not None else ("sections",))
            yield Diagnostic("FZ222", span, {"found": identifier, "file": f"{folder}/{name}"})
