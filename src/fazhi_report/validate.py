"""Sources → Report, or diagnostics: every error of every file in one run, at the place of the offending key or value.

The only place that sees a ValidationError. What the models refuse is put in plain words through the catalogue; what no
model can see (two files that must agree) is checked in `agreement`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from fazhi_report.diagnostics import Diagnostic, Outcome, Path
from fazhi_report.quantity import NO_UNIT, Number, Quantity, Unit, doubled_magnitude, print_quantity
from fazhi_report.schema import (
    DerivedFigure,
    Measure,
    Model,
    Report,
    ReportFile,
    Section,
    SectionFile,
    Statistic,
    Subsection,
    signs_agree,
)
from fazhi_report.source import SourceFile, SourceMapping, SourceSequence

HEAD_FILE: Final = "report.yaml"

CODE_OF_ERROR: Final[Mapping[str, str]] = {
    "missing": "FZ201",
    "extra_forbidden": "FZ202",
    "string_type": "FZ203",
    "tuple_type": "FZ204",
    "dict_type": "FZ205",
    "model_type": "FZ205",
    "literal_error": "FZ206",
    "string_pattern_mismatch": "FZ214",
}
"""Code of each kind of error that Pydantic names itself; errors raised by `schema` carry their code as their type."""

ITEM_MODELS: Final[Mapping[str, type[Model]]] = {
    "statistics": Statistic,
    "derived": DerivedFigure,
    "measures": Measure,
    "subsections": Subsection,
}
"""Model of the items of each key that holds several."""

FIGURE_KEYS: Final = frozenset({"statistics", "derived"})
"""Keys of a section file whose items are figures, which texts and formulas refer to by name."""

CODES_OF_SCALARS: Final = frozenset({"FZ206", "FZ207", "FZ208", "FZ209", "FZ210"})
"""Codes that say what is wrong with a text. A list or mapping in the place of such a text is FZ203."""

REASONS_WITH_A_PLACE: Final = frozenset({"unit_inside", "magnitude", "qualifier", "chinese", "full_width"})
"""Reasons why a text is no number that hold for a part of it, which is marked; for others, all of it is."""

NO_STAND_INS: Final[Mapping[str, str]] = MappingProxyType({})

HEAD_STAND_INS: Final[Mapping[str, str]] = MappingProxyType(
    {"title": "—", "issuer": "—", "region": "000000", "date": "2000-01-01"}
)
"""What stands for a faulty value of `report.yaml`, so that all the rest can be checked in the same run."""

DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)

BARE_DATE: Final = re.compile(r"(?<!date: )(?<!as_of: )(?<!\")\b\d{4}-\d\d-\d\d\b", re.ASCII)
"""Finds whether a file may hold a date that is no value of a date key, so that others need not be walked through."""

DATE_KEYS: Final = frozenset({"date", "as_of"})
"""Keys whose values are dates; everywhere else a date must be quoted."""

AnyModel = TypeVar("AnyModel", bound=Model)


class ValidatedFile(NamedTuple):
    """One file as validated: by its name in the year's folder, its content without what is wrong in it, all findings.

    `content` is None where nothing could be made of the file. `lost` names what was left out, as `Report.lost` does.
    """

    name: str
    source: SourceFile | None
    content: ReportFile | SectionFile | None
    lost: frozenset[str]
    findings: tuple[Diagnostic, ...]


def validate_file(name: str, source: SourceFile | None) -> ValidatedFile:
    """Return one file validated by itself. A file that could not be followed has no source: that has been said."""
    identifier = name.removesuffix(".yaml")
    if source is None:
        return ValidatedFile(name, None, None, frozenset({identifier}), ())
    if name == HEAD_FILE:
        head, _, findings = check_model(ReportFile, source, HEAD_STAND_INS)
        return ValidatedFile(name, source, head, frozenset(), findings)
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
    by_name = {file.name: file for file in files}
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
    return Outcome(Report(head, head_file.source, sections, lost), tuple(findings))


def check_model(
    model: type[AnyModel], source: SourceFile, stand_ins: Mapping[str, str] = NO_STAND_INS
) -> tuple[AnyModel | None, tuple[Path, ...], tuple[Diagnostic, ...]]:
    """Return the model of one file without what is wrong in it, the paths left out, and all that is wrong.

    `stand_ins` take the places of values left out without which there would be no model.
    """
    data = source.plain()
    dates = tuple(bare_dates(data, (), source)) if BARE_DATE.search(source.text) is not None else ()
    try:
        return model.model_validate(data), (), dates
    except ValidationError as refused:
        errors = refused.errors(include_url=False)
    findings = findings_of(errors, model, source)
    places = {finding.span for finding in findings}
    findings += tuple(date for date in dates if date.span not in places)
    left_out = tuple(dict.fromkeys(path_to_leave_out(tuple(error["loc"])) for error in errors))
    try:
        kept = without(data, left_out)
        return model.model_validate({**stand_ins, **kept} if isinstance(kept, dict) else kept), left_out, findings
    except ValidationError:
        return None, left_out, findings


def path_to_leave_out(path: Path) -> Path:
    """Return what has to go for an error at `path` to go: the whole statistic or derived figure, else the key."""
    return path[:2] if path[0] in FIGURE_KEYS else path


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


def without(data: object, paths: tuple[Path, ...]) -> object:
    """Return the data without the keys at `paths`. Items of lists stay, so that the places of their neighbours do."""
    if not isinstance(data, dict | list):
        return data
    inner = {path[0]: tuple(each[1:] for each in paths if each[:1] == path[:1]) for path in paths if path}
    if isinstance(data, list):
        return [without(value, inner.get(index, ())) for index, value in enumerate(data)]
    return {key: without(value, inner.get(key, ())) for key, value in data.items() if () not in inner.get(key, ())}


def findings_of(errors: Sequence[Mapping[str, Any]], model: type[Model], source: SourceFile) -> tuple[Diagnostic, ...]:
    """Return the errors of Pydantic as diagnostics, without missing keys that are there: misspelt, or without value."""
    findings = [(tuple(error["loc"]), diagnostic_of(error, model, source)) for error in errors]
    misspelt = {(*path[:-1], finding.arguments["suggestion"]) for path, finding in findings if finding.code == "FZ202"}
    return tuple(
        finding
        for path, finding in findings
        if finding.code != "FZ201" or not (path in misspelt or source.is_left_out(path))
    )


def diagnostic_of(error: Mapping[str, Any], model: type[Model], source: SourceFile) -> Diagnostic:
    """Return one error of Pydantic as a diagnostic at the place of the key or value it speaks of."""
    path: Path = tuple(error["loc"])
    code = CODE_OF_ERROR.get(error["type"], error["type"])
    arguments = {name: str(value) for name, value in error.get("ctx", {}).items()}
    is_key = path[-1:] == ("[key]",)
    path = path[:-1] if is_key else path
    found = error.get("input")
    if isinstance(found, dict | list) and code in CODES_OF_SCALARS:
        code = "FZ203"
    start, end = (int(arguments.pop(name, "0")) for name in ("start", "end"))
    arguments["found"] = found if isinstance(found, str) else ""
    arguments["key"] = next((step for step in reversed(path) if isinstance(step, str)), "")
    if code == "FZ201":
        arguments |= listed(tuple(name for name, key in keys_at(model, path[:-1]).items() if key.is_required()))
    elif code == "FZ202":
        allowed = tuple(keys_at(model, path[:-1]))
        arguments |= listed(allowed) | {"suggestion": nearest(arguments["key"], allowed)}
    elif code == "FZ205":
        arguments |= listed(tuple(keys_at(model, path)))
    elif code == "FZ206":
        allowed = tuple(part.strip("'") for part in arguments.pop("expected").replace(" or ", ", ").split(", "))
        arguments |= listed(allowed) | {"suggestion": nearest(arguments["found"], allowed)}
    elif code == "FZ209":
        from fazhi_report.messages.number_reasons import REASONS

        name = arguments.pop("reason")
        reason = REASONS[name]
        arguments |= {"reason_zh": reason.zh, "reason_en": reason.en}
        if name in REASONS_WITH_A_PLACE:
            return Diagnostic(code, source.within(path, start, end), arguments)
    at_key = is_key or code in {"FZ201", "FZ202"}
    return Diagnostic(code, source.of_key(path) if at_key else source.of_value(path), arguments)


def keys_at(model: type[Model], path: Path) -> Mapping[str, FieldInfo]:
    """Return the keys that the mapping at `path` in a file of this model may hold, none where they are the author's."""
    if not path:
        return model.model_fields
    item_model = ITEM_MODELS.get(str(path[-2])) if len(path) > 1 else None
    return {} if item_model is None else item_model.model_fields


def listed(words: tuple[str, ...]) -> dict[str, str]:
    """Return the words as a list in each language."""
    return {"allowed_zh": "、".join(words), "allowed_en": ", ".join(words)}


def nearest(word: str, allowed: tuple[str, ...]) -> str:
    """Return the allowed word most like the one written, or an empty text where none is like it."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, allowed, n=1)), "")


def bare_dates(data: object, path: Path, source: SourceFile) -> Iterator[Diagnostic]:
    """Yield a finding for each unquoted date that stands where a text is meant: other readers take it for a date."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in DATE_KEYS:
                yield from bare_dates(value, (*path, key), source)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from bare_dates(value, (*path, index), source)
    elif isinstance(data, str) and DATE.fullmatch(data) and source.style_of(path) == "":
        yield Diagnostic("FZ217", source.of_value(path), {"found": data})


def agreement_within(content: SectionFile, places: SourceFile) -> Iterator[Diagnostic]:
    """Yield what does not agree within one section file."""
    for path, measures in measures_of(content):
        for index, measure in enumerate(measures):
            if measure.lead is None and measure.text is None and not has_keys(places, (*path, index)):
                yield Diagnostic("FZ215", places.of_value((*path, index)))
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


def has_keys(source: SourceFile, path: Path) -> bool:
    """Say whether the mapping at `path` has any key, be it one that was left out because of an error."""
    node = node_at(source, path)
    return isinstance(node, SourceMapping) and bool(node.entries)


def node_at(source: SourceFile, path: Path) -> object:
    """Return the node of the source at a path that is there."""
    node: object = source.root
    for step in path:
        if isinstance(node, SourceMapping) and isinstance(step, str):
            node = node.entries[step][1]
        elif isinstance(node, SourceSequence) and isinstance(step, int):
            node = node.items[step]
    return node


def measures_of(content: SectionFile) -> Iterator[tuple[Path, tuple[Measure, ...]]]:
    """Yield each list of measures of a section with its path."""
    yield ("measures",), content.measures
    for index, subsection in enumerate(content.subsections):
        yield ("subsections", index, "measures"), subsection.measures


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
