"""The lines of `report.yaml`: what the report is, its sections, and what has been decided about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from fazhi_report.messages.entry import Language
from fazhi_report.messages.keys import KEYS
from fazhi_report.messages.section_text import phrase
from fazhi_report.prose import without_wrapping
from fazhi_report.section_text.paragraphs import TextPrinter
from fazhi_report.section_text.section import in_one_line, joined

LONGEST_YEAR: Final = 4
"""Digits of a year."""


def head_lines(data: Mapping[str, Any], language: Language) -> list[str]:
    """Return the lines of `report.yaml`, given as plain data."""
    year = data["year"]
    texts = TextPrinter({}, {}, int(year) if year.isdecimal() and len(year) == LONGEST_YEAR else None)
    facts = dict(data) | {"issuer": texts.line(data["issuer"])}
    blocks = [
        [texts.line(data["title"]), *(fact(facts, key, language) for key in ("issuer", "region", "year", "date"))]
    ]
    blocks += [listed(data, key, language) for key in ("sections", "literals")]
    names = data.get("names", {})
    blocks += [[fact(names, key, language, "Names") for key in ("own", "known") if key in names]]
    waivers = [waiver_line(each, language) for each in data.get("waivers", ())]
    blocks += [[heading("waivers", language), *waivers]] if waivers else []
    return joined(blocks)


def heading(key: str, language: Language) -> str:
    """Return the heading of a list."""
    return phrase("heading", language, name=KEYS["ReportFile"][key].title.in_language(language))


def listed(data: Mapping[str, Any], key: str, language: Language) -> list[str]:
    """Return the lines of a list of texts under its heading, none where there is no list."""
    items = data.get(key, ())
    return [heading(key, language), *map(in_one_line, items)] if items else []


def fact(data: Mapping[str, Any], key: str, language: Language, model: str = "ReportFile") -> str:
    """Return the line of one thing that is said, or of a few names."""
    value = data[key]
    text = in_one_line(value) if isinstance(value, str) else phrase("comma", language).join(value)
    return phrase("remark", language, name=KEYS[model][key].title.in_language(language), text=text)


def waiver_line(waiver: Mapping[str, str], language: Language) -> str:
    """Return the line of one finding that stays: code, place, reason and last day."""
    reason = without_wrapping(in_one_line(waiver["reason"]))
    told = phrase("waiver", language, code=waiver["code"], place=waiver["where"], reason=reason)
    if "until" not in waiver:
        return told
    return told + phrase("remarks", language, remarks=fact(waiver, "until", language, "Waiver"))
