"""The lines of a section: the text with its numbers, then its figures, relations and other declarations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from fazhi_report.messages.entry import Language
from fazhi_report.messages.keys import KEYS, WORDS
from fazhi_report.messages.section_text import phrase
from fazhi_report.numbering import NUMBERS, SUBSECTIONS, USUAL, counted
from fazhi_report.prose import without_wrapping
from fazhi_report.section_text.figures import Value, figures_of, printed
from fazhi_report.section_text.paragraphs import INDENTATION, TextPrinter

STOPS: Final = frozenset("。！？；：…")
"""Behind one of these a lead takes no further stop."""

ALWAYS_TOLD: Final = frozenset({"label", "value", "formula"})
"""What is printed of every figure, and not among its remarks."""


def section_lines(data: Mapping[str, Any], language: Language) -> list[str]:
    """Return the lines of a section, given as plain data."""
    figures = figures_of(data)
    rows = {**data.get("statistics", {}), **data.get("derived", {})}
    labels = {name: without_wrapping(in_one_line(row["label"])) for name, row in rows.items()}
    layout = SectionLayout(data, figures, TextPrinter(figures, labels), language)
    last: dict[str, int] = {}
    blocks = [list(layout.heading()), list(layout.body(data, last))]
    numbers = counted(SUBSECTIONS, last, continued=goes_on(data))
    blocks += [list(layout.subsection(next(numbers), each, last)) for each in data.get("subsections", ())]
    if "causes" in data:
        blocks.append(list(layout.texts.lines(data["causes"], INDENTATION)))
    blocks += [list(layout.figure_lines(key)) for key in ("statistics", "derived")]
    blocks += [list(layout.texts_listed(key)) for key in ("relations", "literals", "unchanged")]
    return joined(blocks)


def joined(blocks: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of blocks with one blank line between any two."""
    return [line for block in blocks if block for line in ("", *block)][1:]


class SectionLayout(NamedTuple):
    """What the lines of a section are made from: its plain data, its figures, what prints texts, and the language.

    Its functions are given the last numbers of each way of numbering so far; those in other files are not known.
    """

    data: Mapping[str, Any]
    figures: Mapping[str, Value]
    texts: TextPrinter
    language: Language

    def name_of(self, model: str, key: str) -> str:
        """Return what a key is called."""
        return KEYS[model][key].title.in_language(self.language)

    def heading(self) -> Iterator[str]:
        """Yield the title of the section, and which of the contents required by law it is."""
        if "title" in self.data:
            yield self.texts.line(self.data["title"])
        yield from self.role_of(self.data)

    def subsection(self, number: str, subsection: Mapping[str, Any], last: dict[str, int]) -> Iterator[str]:
        """Yield the heading of a subsection with its id, and all that stands in it."""
        yield f"{number}{self.texts.line(subsection['title'])}  [{subsection['id']}]"
        yield from self.role_of(subsection)
        yield from self.body(subsection, last)

    def role_of(self, part: Mapping[str, Any]) -> Iterator[str]:
        """Yield the line that says which of the contents required by law a part is, where it says so."""
        if "role" in part:
            role = part["role"]
            words = WORDS[role].in_language(self.language) if role in WORDS else role
            name = self.name_of("SectionFile", "role")
            yield phrase("role", self.language, name=name, role=role, words=words)

    def body(self, part: Mapping[str, Any], last: dict[str, int]) -> Iterator[str]:
        """Yield the text of a part and its measures."""
        yield from self.texts.lines(part.get("text", ""), INDENTATION)
        yield from self.measures(part, last)

    def measures(self, holder: Mapping[str, Any], last: dict[str, int]) -> Iterator[str]:
        """Yield the measures of a part, or below a measure, each with those below it."""
        way = holder.get("numbering", USUAL)
        numbers = counted(way if way in NUMBERS else USUAL, last, continued=goes_on(holder))
        for measure in holder.get("measures", ()):
            yield from self.measure(f"{INDENTATION}{next(numbers)}", measure)
            yield from self.measures(measure, last)

    def measure(self, number: str, measure: Mapping[str, Any]) -> Iterator[str]:
        """Yield a measure: its lead in a line of its own, behind it the sentences of its text."""
        if "lead" not in measure:
            yield from self.texts.lines(measure.get("text", ""), number)
            return
        lead = self.texts.line(measure["lead"])
        yield f"{number}{lead}{'' if lead[-1:] in STOPS else '。'}"
        yield from self.texts.lines(measure.get("text", ""))

    def figure_lines(self, key: str) -> Iterator[str]:
        """Yield the statistics or the derived figures of the section, one a line, under their heading."""
        rows = self.data.get(key, {})
        if rows:
            yield phrase("heading", self.language, name=self.name_of("SectionFile", key))
        for name, row in rows.items():
            remarks = phrase("comma", self.language).join(self.remarks(name, row, key))
            brackets = phrase("remarks", self.language, remarks=remarks) if remarks else ""
            value = self.statistic(name, row) if key == "statistics" else self.derived_figure(name, row)
            yield phrase("figure", self.language, id=name, label=self.texts.labels[name], value=value) + brackets

    def statistic(self, name: str, row: Mapping[str, str]) -> str:
        """Return the value of a statistic as printed; one that cannot be read as it is written."""
        return printed(self.figures[name]) or row["value"]

    def derived_figure(self, name: str, row: Mapping[str, str]) -> str:
        """Return the value of a derived figure, as far as it is known, and its formula."""
        formula = in_one_line(row["formula"])
        value = printed(self.figures[name])
        return formula if value is None else f"{value} = {formula}"

    def remarks(self, name: str, row: Mapping[str, str], key: str) -> Iterator[str]:
        """Yield what else is said of a figure; its unit, where that does not stand with its value."""
        model = "Statistic" if key == "statistics" else "DerivedFigure"
        for each in KEYS[model]:
            shown_with_value = each == "unit" and self.figures[name].quantity is not None
            if each in row and each not in ALWAYS_TOLD and not shown_with_value:
                text = row[each]
                words = WORDS[text].in_language(self.language) if each == "rounding" and text in WORDS else text
                told = without_wrapping(in_one_line(words)).removesuffix("。")
                yield phrase("remark", self.language, name=self.name_of(model, each), text=told)

    def texts_listed(self, key: str) -> Iterator[str]:
        """Yield a list of the section, one item a line, under its heading."""
        items = self.data.get(key, ())
        if items:
            yield phrase("heading", self.language, name=self.name_of("SectionFile", key))
        yield from map(in_one_line, items)


def goes_on(holder: Mapping[str, Any]) -> bool:
    """Tell whether the numbers of a part, or below a measure, go on from those before."""
    return bool(holder.get("continued") == "true")


def in_one_line(text: str) -> str:
    """Return a text without line ends."""
    return " ".join(text.split("\n")).strip()
