"""Numbers and anchors: 一、 for sections, （一） for subsections, 一是 for measures.

Numbers are never typed by an author, so that inserting, removing or reordering a part renumbers everything after it. An
anchor is made of the ids alone and not of the number: a link to a part stays good when parts before it come or go.
"""

from __future__ import annotations

from fazhi_report.document import Document, Measure, Section, Subsection
from fazhi_report.quantity import chinese_numeral


def number_document(document: Document) -> Document:
    """Return the document with the number and anchor of every section, subsection and measure filled in.

    Sections count on through the document; a section without a title has no number and does not count. Subsections
    count anew in each section, measures anew in each subsection and among the direct measures of a section. Anchors
    are `section-<id>`, `section-<id>-<subsection id>` and, for a measure, that of its part followed by `-1`, `-2` …;
    they are unique because an id holds no hyphen and starts with no digit.
    """
    sections = []
    count = 0
    for section in document.sections:
        number = ""
        if section.title:
            count += 1
            number = f"{chinese_numeral(count)}、"
        sections.append(_numbered_section(section, number))
    return document._replace(sections=tuple(sections))


def _numbered_section(section: Section, number: str) -> Section:
    anchor = f"section-{section.id}"
    return section._replace(
        number=number,
        anchor=anchor,
        measures=_numbered_measures(section.measures, anchor),
        subsections=tuple(
            _numbered_subsection(subsection, count, f"{anchor}-{subsection.id}")
            for count, subsection in enumerate(section.subsections, start=1)
        ),
    )


def _numbered_subsection(subsection: Subsection, count: int, anchor: str) -> Subsection:
    return subsection._replace(
        number=f"（{chinese_numeral(count)}）",
        anchor=anchor,
        measures=_numbered_measures(subsection.measures, anchor),
    )


def _numbered_measures(measures: tuple[Measure, ...], anchor: str) -> tuple[Measure, ...]:
    return tuple(
        measure._replace(number=f"{chinese_numeral(count)}是", anchor=f"{anchor}-{count}")
        for count, measure in enumerate(measures, start=1)
    )
