"""A settled head and the parts of an outline → the data of `report.yaml`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from fazhi_report.importing.outline import Heading, Item, Items, Outline, Part
from fazhi_report.importing.references import written_plainly
from fazhi_report.importing.section_drafting import Data, Habits
from fazhi_report.importing.settling import Settled


def report_data(settled: Settled, outline: Outline, sections: Sequence[str], habits: Habits) -> Data:
    """Return `report.yaml` as data: what the report is, its sections in order, how it is laid out and was filed."""
    layout: Data = {"headings": habits.headings} if any(part.subparts for part in outline.parts) else {}
    if habits.leads == "stand_alone":
        layout["leads"] = habits.leads
    data: Data = {
        "title": written_plainly(settled.title, settled.year),
        "issuer": settled.issuer,
        "region": settled.region,
        "year": str(settled.year),
        "date": settled.date,
        "sections": list(sections),
        "edition": "filed" if is_filed_copy(outline) else None,
        "layout": layout,
        "filing": filing_data(outline),
        "disclosure": disclosure_data(outline),
    }
    return {key: value for key, value in data.items() if value not in (None, "", {})}


def is_filed_copy(outline: Outline) -> bool:
    """Tell whether a report bears what only a filed copy does, and all that the filed edition needs."""
    head = outline.head
    return bool(head.addressee and (head.mark or head.signers or head.copies or head.number))


def filing_data(outline: Outline) -> Data:
    """Return what the filed copy bears beside the text; nothing where it has no addressee."""
    head = outline.head
    if not head.addressee:
        return {}
    data: Data = {
        "mark": head.mark,
        "number": head.number,
        "signers": list(head.signers),
        "addressee": head.addressee,
        "copies": list(head.copies),
        "printed_by": head.printed_by,
        "printed_on": head.printed_on,
    }
    return {key: value for key, value in data.items() if value}


def disclosure_data(outline: Outline) -> Data:
    """Return the entry in the catalogue of public information; nothing where the manuscript has not all it needs."""
    data: Data = {key: value for key, value in outline.head.disclosure._asdict().items() if value}
    return data if {"index_number", "category"} <= data.keys() else {}


def habits_of(outline: Outline) -> Habits:
    """Return how most headings and most leads of a report stand. Subparts run in where it has none."""
    headings = Counter(subpart.heading for part in outline.parts for subpart in part.subparts)
    leads = Counter(item.heading for part in outline.parts for item in items_of(part) if item.lead is not None)
    return Habits(usual(headings), usual(leads))


def usual(counted: Counter[Heading]) -> Heading:
    """Return the more frequent of the two, `run_in` where both are."""
    return "stand_alone" if counted["stand_alone"] > counted["run_in"] else "run_in"


def items_of(part: Part) -> Iterator[Item]:
    """Yield every item of a part, at whatever depth."""
    yield from each_of(part.items)
    for subpart in part.subparts:
        yield from each_of(subpart.items)


def each_of(items: Items | None) -> Iterator[Item]:
    """Yield items and those below them."""
    for item in () if items is None else items.each:
        yield item
        yield from each_of(item.items)
