"""Two reports compared in a test: the sides made from files, a comparison turned round, and its runs in one line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from fazhi_report.comparison import Comparison, Difference, FigureChange, Run, Sentence, Side, compare
from fazhi_report.pipeline import compile_past
from tests.two_years import Sections, files_of

OPPOSITES: Final = {"added": "removed", "removed": "added", "filled": "pending", "pending": "filled"}
OPPOSITES_OF_FIGURES: Final = {**OPPOSITES, "added": "dropped", "dropped": "added"}
OPPOSITE_SIGNS: Final = str.maketrans("+-", "-+")


def side_of(files: Mapping[str, bytes], year: int, name: str = "") -> Side:
    """Return the report on a year as a side; the files may hold the years before it, too."""
    latest, *_ = compile_past(year + 1, files).years
    return Side(name or str(year), latest.report, latest.figures)


def compared(
    old: Sections, new: Sections, years: tuple[int, int] = (2018, 2019), more: Sequence[str] = ("", "")
) -> Comparison:
    """Return the comparison of two reports of these sections; `more` stands at the end of each `report.yaml`."""
    sides = [
        side_of(files_of(year, sections, f"{year + 1}-02-26", head), year)
        for year, sections, head in zip(years, (old, new), more, strict=True)
    ]
    return compare(sides[0], sides[1])


def revised(old: Sections, new: Sections, more: Sequence[str] = ("", "")) -> Comparison:
    """Return the comparison of two revisions of the report on one year."""
    return compared(old, new, (2019, 2019), more)


def shown(runs: Iterable[Run]) -> str:
    """Return runs in one line, as the new report prints them: `全面〔-推进-〕〔+推动+〕`."""
    texts = {"same": "{new}", "removed": "〔-{old}-〕", "added": "〔+{new}+〕"}
    return "".join(texts[run.kind].format(old=run.old, new=run.new) for run in runs)


def sentences_shown(sentences: Iterable[Sentence]) -> str:
    """Return sentences in one line."""
    return "".join(shown(sentence.runs) for sentence in sentences)


def turned(comparison: Comparison) -> Comparison:
    """Return the comparison the other way round; relative changes, which have another base then, left out."""
    made = turned_value(comparison)
    assert isinstance(made, Comparison)
    return without_relative_changes(made)


def without_relative_changes(comparison: Comparison) -> Comparison:
    """Return the comparison without changes in per cent."""
    return comparison._replace(figures=tuple(each._replace(relative="") for each in comparison.figures))


def turned_value(value: object) -> object:
    """Return any part of a comparison the other way round: every `old` is `new`, and every kind its opposite."""
    if not isinstance(value, tuple):
        return value
    if not hasattr(value, "_fields"):
        return tuple(removed_first([turned_value(each) for each in value]))
    fields: dict[str, Any] = {name: turned_value(each) for name, each in zip(value._fields, value, strict=True)}
    for name in [name for name in fields if name.startswith("old")]:
        other = name.replace("old", "new", 1)
        fields[name], fields[other] = fields[other], fields[name]
    opposites = OPPOSITES_OF_FIGURES if isinstance(value, FigureChange) else OPPOSITES
    if isinstance(fields.get("kind"), str):
        fields["kind"] = opposites.get(fields["kind"], fields["kind"])
    if "kinds" in fields:
        fields["kinds"] = tuple(opposites.get(each, each) for each in fields["kinds"])
    if isinstance(value, Difference):
        fields["number"] = value.number.translate(OPPOSITE_SIGNS)
    return type(value)(**fields)


def removed_first(items: Sequence[object]) -> list[object]:
    """Return runs or sentences with those removed before those added, wherever both stand between two of both."""
    ordered: list[object] = []
    added: list[object] = []
    for each in items:
        kind = each.kind if isinstance(each, Run | Sentence) else "removed"
        if kind in {"same", "reworded"}:
            ordered += added
            added = []
        (added if kind == "added" else ordered).append(each)
    return ordered + added


def kinds_by_id(comparison: Comparison) -> Mapping[str, tuple[str, ...]]:
    """Return what became of the figures by their ids, those of the new report where it has them."""
    found: dict[str, tuple[str, ...]] = {}
    for each in comparison.figures:
        version = each.new or each.old
        assert version is not None
        found[version.id] = each.kinds
    return found
