"""One part of an outline and its figures → the data of a section file, as plain data of the data format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.importing.found_figures import Derivation, FoundFigure, FoundLiteral, Recognised
from fazhi_report.importing.outline import Heading, Item, Items, Paragraph, Part, Passage, Subpart
from fazhi_report.importing.references import escaped
from fazhi_report.quantity import SIGNS, Agreement

Data = dict[str, object]

USUAL_NUMBERING: Final = "一是"

POINTS_UNIT: Final = "百分点"


class Habits(NamedTuple):
    """How most headings of a report stand: those of subparts, and leads. What differs says so itself."""

    headings: Heading
    leads: Heading


class PartFigures(NamedTuple):
    """The figures of one part: as found, by what they are computed, and their ids, one for each figure found."""

    found: Sequence[FoundFigure]
    literals: Sequence[FoundLiteral]
    recognised: Recognised
    identifiers: Sequence[str]


class PartText(NamedTuple):
    """A part, the ids of its subparts, and its passages in reading order as texts of the data format."""

    part: Part
    subpart_ids: Sequence[str]
    written: Sequence[str]


def section_data(text: PartText, figures: PartFigures, habits: Habits) -> Data:
    """Return a section file as data; keys with nothing in them are left out."""
    part, written = text.part, iter(text.written)
    data: Data = {
        "title": next(written) if part.title is not None else None,
        "role": part.role,
        "continued": True if part.continued or (part.items is not None and part.items.continued) else None,
        "text": _text(part.paragraphs, written),
    }
    data |= _items(part.items, written, habits)
    data["subsections"] = [
        _subsection(subpart, identifier, written, habits)
        for subpart, identifier in zip(part.subparts, text.subpart_ids, strict=True)
    ]
    data["causes"] = next(written) if part.causes is not None else None
    data |= _figures(figures)
    data["literals"] = list(dict.fromkeys(escaped(each.text) for each in figures.literals))
    return _filled(data)


def _subsection(subpart: Subpart, identifier: str, written: Iterator[str], habits: Habits) -> Data:
    data: Data = {
        "id": identifier,
        "title": next(written),
        "role": subpart.role,
        "heading": subpart.heading if subpart.heading != habits.headings else None,
        "text": _text(subpart.paragraphs, written),
    }
    return _filled(data | _items(subpart.items, written, habits, with_continued=True))


def _items(items: Items | None, written: Iterator[str], habits: Habits, *, with_continued: bool = False) -> Data:
    """Return the keys that numbered items make in what holds them."""
    if items is None:
        return {}
    return {
        "numbering": items.numbering if items.numbering != USUAL_NUMBERING else None,
        **({"continued": True if items.continued else None} if with_continued else {}),
        "measures": [_measure(item, written, habits) for item in items.each],
    }


def _measure(item: Item, written: Iterator[str], habits: Habits) -> Data:
    data: Data = {
        "lead": next(written) if item.lead is not None else None,
        "heading": item.heading if item.lead is not None and item.heading != habits.leads else None,
        "text": _text(item.paragraphs, written),
    }
    return _filled(data | _items(item.items, written, habits, with_continued=True))


def _text(paragraphs: Sequence[Paragraph], written: Iterator[str]) -> str | None:
    """Return paragraphs and tables as one text, each paragraph and row of a table a line of it."""
    lines: list[str] = []
    for paragraph in paragraphs:
        if isinstance(paragraph, Passage):
            lines.append(next(written))
            continue
        for index, row in enumerate(paragraph.cells):
            cells = [next(written).replace("|", r"\|") for _ in row]
            lines.append(f"| {' | '.join(cells)} |")
            if not index:
                lines.append(f"|{' --- |' * len(row)}")
    return "\n".join(lines) if lines else None


def _figures(figures: PartFigures) -> Data:
    """Return the statistics, derived figures and relations of a part, in reading order."""
    derivations = {each.figure: each for each in figures.recognised.derivations}
    previous = {
        of: figures.found[by].number.written + figures.found[by].number.sign for of, by in figures.recognised.previous
    }
    statistics: Data = {}
    derived: Data = {}
    for index, (figure, identifier) in enumerate(zip(figures.found, figures.identifiers, strict=True)):
        if identifier in statistics or identifier in derived:
            continue
        if index in derivations:
            derived[identifier] = _derived(figure, derivations[index], figures.identifiers)
        else:
            statistics[identifier] = _statistic(figure, previous.get(index))
    relations = [each.format(*figures.identifiers) for each in figures.recognised.relations]
    return {"statistics": statistics, "derived": derived, "relations": list(dict.fromkeys(relations))}


def _statistic(figure: FoundFigure, previous: str | None) -> Data:
    return _filled(
        {
            "label": figure.label,
            "value": figure.number.written + figure.number.sign,
            "unit": figure.unit,
            "as_of": figure.as_of,
            "scope": figure.scope,
            "previous": previous,
        }
    )


def _derived(figure: FoundFigure, derivation: Derivation, identifiers: Sequence[str]) -> Data:
    return _filled(
        {
            "label": figure.label,
            "formula": derivation.formula.format(*identifiers),
            "unit": figure.unit,
            "decimals": str(derivation.decimals) if derivation.decimals or figure.unit in {*SIGNS, POINTS_UNIT} else "",
            "rounding": "down" if derivation.agreement is Agreement.TRUNCATED else None,
            "stated": figure.number.written + figure.number.sign,
            "definition": derivation.definition,
        }
    )


def _filled(data: Mapping[str, object]) -> Data:
    """Return a mapping without the keys that hold nothing."""
    return {key: value for key, value in data.items() if value not in (None, "", [], {})}
