"""The lines of `report.yaml`: what the report is, its sections, and what has been decided about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from fazhi_report.messages.entry import Language
from fazhi_report.messages.keys import KEYS, WORDS
from fazhi_report.messages.section_text import phrase
from fazhi_report.prose import without_wrapping
from fazhi_report.section_text.paragraphs import TextPrinter
from fazhi_report.section_text.section import in_one_line, joined
from fazhi_report.section_text.shape import GROUPS

FACTS: Final = ("issuer", "region", "year", "date", "edition")
"""What the report is, in the order in which it is told."""

LONGEST_YEAR: Final = 4
"""Digits of a year."""

BLOCKS: Final = ("layout", "filing", "site", "disclosure")
"""What is said of the publication, block by block."""

FIXED_WORDS: Final = frozenset({"edition", "headings", "leads", "appendix"})
"""Keys whose values are words of a fixed list."""


def head_lines(data: Mapping[str, Any], language: Language) -> list[str]:
    """Return the lines of `report.yaml`, given as plain data."""
    year = data["year"]
    texts = TextPrinter({}, {}, int(year) if year.isdecimal() and len(year) == LONGEST_YEAR else None)
    facts = dict(data) | {"issuer": texts.line(data["issuer"])}
    blocks = [
        [texts.line(data["title"]), *(fact(facts, key, language) for key in FACTS if key in facts)],
        listed(data, "sections", language),
    ]
    blocks += [list(block_lines(data[key], key, texts, language)) for key in BLOCKS if key in data]
    blocks.append(listed(data, "literals", language))
    names = data.get("names", {})
    blocks += [[fact(names, key, language, "Names") for key in ("own", "known") if key in names]]
    waivers = [waiver_line(each, language) for each in data.get("waivers", ())]
    blocks += [[heading("waivers", language), *waivers]] if waivers else []
    return joined(blocks)


def block_lines(block: Mapping[str, Any], name: str, texts: TextPrinter, language: Language) -> Iterator[str]:
    """Yield the lines of a block on the publication: its heading, then what it says, years in place."""
    yield heading(name, language)
    model = GROUPS[name]
    for key in KEYS[model]:
        if key in block:
            value = block[key]
            values = [with_years(each, texts) for each in ([value] if isinstance(value, str) else value)]
            yield fact({key: values}, key, language, model)


def with_years(text: str, texts: TextPrinter) -> str:
    """Return a text in one line, with years in place of the references to them."""
    return texts.line(text) if "{{" in text else without_wrapping(in_one_line(text))


def heading(key: str, language: Language) -> str:
    """Return the heading of a list."""
    return phrase("heading", language, name=KEYS["ReportFile"][key].title.in_language(language))


def listed(data: Mapping[str, Any], key: str, language: Language) -> list[str]:
    """Return the lines of a list of texts under its heading, none where there is no list."""
    items = data.get(key, ())
    return [heading(key, language), *map(in_one_line, items)] if items else []


def fact(data: Mapping[str, Any], key: str, language: Language, model: str = "ReportFile") -> str:
    """Return the line of one thing that is said, or of a few names."""
    values = [data[key]] if isinstance(data[key], str) else data[key]
    text = phrase("comma", language).join(word_meant(in_one_line(each), key, language) for each in values)
    return phrase("remark", language, name=KEYS[model][key].title.in_language(language), text=text)


def word_meant(text: str, key: str, language: Language) -> str:
    """Return what a word of a fixed list means; all other texts as they are."""
    return WORDS[text].in_language(language) if key in FIXED_WORDS and text in WORDS else text


def waiver_line(waiver: Mapping[str, str], language: Language) -> str:
    """Return the line of one finding that stays: code, place, reason and last day."""
    reason = without_wrapping(in_one_line(waiver["reason"]))
    told = phrase("waiver", language, code=waiver["code"], place=waiver["where"], reason=reason)
    if "until" not in waiver:
        return told
    return told + phrase("remarks", language, remarks=fact(waiver, "until", language, "Waiver"))
