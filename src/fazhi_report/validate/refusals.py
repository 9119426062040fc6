"""One file against its model: what the model refuses, in plain words, at the place of the offending key or value.

The only place that sees a ValidationError. What is refused is left out, so that the rest is checked in the same run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, TypeVar

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from fazhi_report.diagnostics import Diagnostic, Path
from fazhi_report.schema import (
    DerivedFigure,
    Disclosure,
    Filing,
    Layout,
    Measure,
    Model,
    Names,
    Site,
    Slip,
    Statistic,
    Subsection,
    Waiver,
)
from fazhi_report.source import SourceFile

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
    "waivers": Waiver,
    "slips": Slip,
}
"""Model of the items of each key that holds several."""

GROUP_MODELS: Final[Mapping[str, type[Model]]] = {
    "names": Names,
    "layout": Layout,
    "filing": Filing,
    "site": Site,
    "disclosure": Disclosure,
}
"""Model of each key that holds keys of its own."""

WHOLE_KEYS: Final = frozenset(GROUP_MODELS)
"""Keys that are left out whole where anything in them is wrong."""

WAIVERS: Final = "waivers"
"""The key whose items stand each for itself: one with an error goes, and the others stay."""

FIGURE_KEYS: Final = frozenset({"statistics", "derived"})
"""Keys of a section file whose items are figures, which texts and formulas refer to by name."""

CODES_OF_SCALARS: Final = frozenset({"FZ206", "FZ207", "FZ208", "FZ209", "FZ210", "FZ235", "FZ238"})
"""Codes that say what is wrong with a text. A list or mapping in the place of such a text is FZ203."""

CODES_WITH_SUGGESTION: Final = frozenset({"FZ231", "FZ232", "FZ233", "FZ234", "FZ235", "FZ238"})
"""Codes of texts in another form than is wanted: what was probably meant is suggested."""

REASONS_WITH_A_PLACE: Final = frozenset({"unit_inside", "magnitude", "qualifier", "chinese", "full_width"})
"""Reasons why a text is no number that hold for a part of it, which is marked; for others, all of it is."""

NO_STAND_INS: Final[Mapping[str, str]] = MappingProxyType({})

DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)

BARE_DATE: Final = re.compile(
    r"(?<!date: )(?<!as_of: )(?<!until: )(?<!printed_on: )(?<!published: )(?<!\")\b\d{4}-\d\d-\d\d\b", re.ASCII
)
"""Finds whether a file may hold a date that is no value of a date key, so that others need not be walked through."""

DATE_KEYS: Final = frozenset({"date", "as_of", "until", "printed_on", "published"})
"""Keys whose values are dates; everywhere else a date must be quoted."""

AnyModel = TypeVar("AnyModel", bound=Model)


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
        kept = without_waivers(without(data, left_out), left_out)
        return model.model_validate({**stand_ins, **kept} if isinstance(kept, dict) else kept), left_out, findings
    except ValidationError:
        return None, left_out, findings


def path_to_leave_out(path: Path) -> Path:
    """Return what has to go for an error at `path` to go: the whole figure or waiver, else the key."""
    if path[0] in WHOLE_KEYS:
        return path[:1]
    return path[:2] if path[0] in FIGURE_KEYS or path[0] == WAIVERS else path


def without(data: object, paths: tuple[Path, ...]) -> object:
    """Return the data without the keys at `paths`. Items of lists stay, so that the places of their neighbours do."""
    if not isinstance(data, dict | list):
        return data
    inner = {path[0]: tuple(each[1:] for each in paths if each[:1] == path[:1]) for path in paths if path}
    if isinstance(data, list):
        return [without(value, inner.get(index, ())) for index, value in enumerate(data)]
    return {key: without(value, inner.get(key, ())) for key, value in data.items() if () not in inner.get(key, ())}


def without_waivers(data: object, left_out: Sequence[Path]) -> object:
    """Return the data without the waivers to be left out."""
    waivers = data.get(WAIVERS) if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(waivers, list):
        return data
    return data | {WAIVERS: [each for index, each in enumerate(waivers) if (WAIVERS, index) not in left_out]}


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
    elif code in CODES_WITH_SUGGESTION:
        from fazhi_report.validate.suggestions import suggestion_for

        arguments["suggestion"] = suggestion_for(code, arguments["found"])
    at_key = is_key or code in {"FZ201", "FZ202"}
    return Diagnostic(code, source.of_key(path) if at_key else source.of_value(path), arguments)


def keys_at(model: type[Model], path: Path) -> Mapping[str, FieldInfo]:
    """Return the keys that the mapping at `path` in a file of this model may hold, none where they are the author's."""
    if not path:
        return model.model_fields
    item_model = GROUP_MODELS.get(str(path[-1])) if len(path) == 1 else ITEM_MODELS.get(str(path[-2]))
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
            if key not in DATE_KEYS or isinstance(value, dict):
                yield from bare_dates(value, (*path, key), source)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from bare_dates(value, (*path, index), source)
    elif isinstance(data, str) and DATE.fullmatch(data) and source.style_of(path) == "":
        yield Diagnostic("FZ217", source.of_value(path), {"found": data})
