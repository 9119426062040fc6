"""The models of `report.yaml`, of a section file and of the dictionary, and the report they make together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, PlainValidator

from fazhi_report.diagnostics import Path, Places
from fazhi_report.quantity import Number, Rounding
from fazhi_report.schema.publication import Disclosure, Filing, Layout, Site
from fazhi_report.schema.scalars import (
    ByModel,
    Edition,
    FilledText,
    Headings,
    Identifier,
    IsoDate,
    Model,
    NumberingText,
    PrintedNumber,
    Role,
    Truth,
    UnitText,
    Value,
    check_code,
    check_place,
    check_region,
    read_decimals,
    read_year,
)


class Statistic(Model):
    """One reported quantity, with what it counts."""

    label: FilledText
    value: Value
    unit: UnitText | None = None
    as_of: IsoDate | None = None
    scope: FilledText | None = None
    source: FilledText | None = None
    definition: FilledText | None = None
    previous: Value | None = None
    note: FilledText | None = None


def signs_agree(statistic: Statistic) -> bool:
    """Tell whether the values of both years mean the same: 90.1 and 20% do not, unless a unit says what both are."""
    now, before = statistic.value, statistic.previous
    if statistic.unit is not None or not isinstance(now, Number) or not isinstance(before, Number):
        return True
    return now.sign == before.sign


class DerivedFigure(Model):
    """One quantity computed from others. `stated` is what a published document prints for it.

    Without `decimals` none are printed; a figure without unit must then be a whole number.
    """

    label: FilledText
    formula: FilledText
    unit: UnitText | None = None
    decimals: Annotated[int, PlainValidator(read_decimals)] | None = None
    rounding: Rounding = "half_up"
    stated: PrintedNumber | None = None
    definition: FilledText | None = None
    note: FilledText | None = None


class Measure(Model):
    """One 一是 item: a lead without number and stop, a text, or both; and the measures below it, printed behind them.

    `heading` says whether its lead stands alone, where that is not as the layout has it. `numbering` and `continued`
    are of the measures below it, as on a subsection.
    """

    lead: FilledText | None = None
    heading: Headings | None = None
    text: FilledText | None = None
    numbering: NumberingText = "一是"
    continued: Truth = False
    measures: tuple[Measure, ...] = ()


class Subsection(Model):
    """One (一) part. `id` joins it with the same part of another year; `role` is its own where its section's is not.

    `heading` says whether its title stands alone, where that is not as the layout has it. `numbering` is that of its
    measures, by the number of the first; `continued` says that their numbers go on from those before.
    """

    id: Identifier
    title: FilledText
    heading: Headings | None = None
    role: Role | None = None
    text: FilledText | None = None
    numbering: NumberingText = "一是"
    continued: Truth = False
    measures: tuple[Measure, ...] = ()


class SectionFile(Model):
    """One file `<section id>.yaml`. A section without title is an unnumbered part of the report.

    `numbering` is that of its own measures; `continued` says that their numbers, and those of its subsections, go on
    from those before.

    `causes` says why the shortcomings are there; it is printed at the end of the section. `unchanged` are sentences of
    the year before that stay on purpose.
    """

    title: FilledText | None = None
    role: Role = "other"
    text: FilledText | None = None
    numbering: NumberingText = "一是"
    continued: Truth = False
    measures: tuple[Measure, ...] = ()
    subsections: tuple[Subsection, ...] = ()
    causes: FilledText | None = None
    statistics: dict[Identifier, Statistic] = {}  # noqa: RUF012 - Pydantic gives each model its own
    derived: dict[Identifier, DerivedFigure] = {}  # noqa: RUF012 - Pydantic gives each model its own
    relations: tuple[FilledText, ...] = ()
    literals: tuple[FilledText, ...] = ()
    unchanged: tuple[FilledText, ...] = ()


class Waiver(Model):
    """One finding that stays, and why.

    `where` is `report`, the id of a section, or that of a figure or subsection in it (`disputes.accepted`). The waiver
    holds for reports dated up to `until`.
    """

    code: Annotated[str, AfterValidator(check_code)]
    where: Annotated[str, AfterValidator(check_place)]
    reason: FilledText
    until: IsoDate | None = None


class Names(Model):
    """Names of places and bodies that a report may hold: the body's own, and others that belong into it."""

    own: tuple[FilledText, ...]
    known: tuple[FilledText, ...] = ()


class ReportFile(Model):
    """The file `report.yaml`: what the report is, the order of its sections, and how it is published.

    How it is published is validated by models of its own, which are built for those who write such a block: that takes
    as long as reading a section.
    """

    title: FilledText
    issuer: FilledText
    region: Annotated[str, AfterValidator(check_region)]
    year: Annotated[int, PlainValidator(read_year)]
    date: IsoDate
    sections: tuple[Identifier, ...]
    edition: Edition = "published"
    layout: Annotated[Layout | None, ByModel(Layout)] = None
    filing: Annotated[Filing | None, ByModel(Filing)] = None
    site: Annotated[Site | None, ByModel(Site)] = None
    disclosure: Annotated[Disclosure | None, ByModel(Disclosure)] = None
    literals: tuple[FilledText, ...] = ()
    names: Names | None = None
    waivers: tuple[Waiver, ...] = ()


class Slip(Model):
    """A word that is a slip wherever it stands, and what is meant."""

    wrong: FilledText
    right: FilledText


class DictionaryFile(Model):
    """The file `data/dictionary.yaml`: an office's own words to watch, for every year."""

    slips: tuple[Slip, ...] = ()


class Concept(Model):
    """A word of an office and its name in the ids that are made when a report is read in."""

    word: FilledText
    id: Identifier


class VocabularyFile(Model):
    """The file `data/vocabulary.yaml`: an office's own words that ids are made of, for every year."""

    concepts: tuple[Concept, ...] = ()


class Section(NamedTuple):
    """A validated section file and the places of what it says."""

    id: str
    content: SectionFile
    places: Places


class Report(NamedTuple):
    """A validated report: its head and its sections in order.

    `lost` names what had errors and was left out, so that later stages do not report it as unknown: a section by its
    id, a statistic or derived figure as `section.name`, a key of `report.yaml` as `report.waivers`. `dictionary` is
    that of the office, where it has one.
    """

    head: ReportFile
    places: Places
    sections: tuple[Section, ...]
    lost: frozenset[str] = frozenset()
    dictionary: DictionaryFile | None = None


def texts_of_head(head: ReportFile) -> tuple[tuple[Path, str], ...]:
    """Return the texts of `report.yaml` that are printed, with their paths."""
    return (("title",), head.title), (("issuer",), head.issuer)


def texts_of(content: SectionFile) -> Iterator[tuple[Path, str]]:
    """Yield every text of a section that is printed, with its path, in reading order."""
    if content.title is not None:
        yield ("title",), content.title
    if content.text is not None:
        yield ("text",), content.text
    yield from texts_of_measures((), content.measures)
    for index, subsection in enumerate(content.subsections):
        path: Path = ("subsections", index)
        yield (*path, "title"), subsection.title
        if subsection.text is not None:
            yield (*path, "text"), subsection.text
        yield from texts_of_measures(path, subsection.measures)
    if content.causes is not None:
        yield ("causes",), content.causes


def texts_of_measures(path: Path, measures: tuple[Measure, ...]) -> Iterator[tuple[Path, str]]:
    """Yield the leads and texts of the measures of the part at `path`, and of those below them."""
    for index, measure in enumerate(measures):
        if measure.lead is not None:
            yield (*path, "measures", index, "lead"), measure.lead
        if measure.text is not None:
            yield (*path, "measures", index, "text"), measure.text
        if measure.measures:
            yield from texts_of_measures((*path, "measures", index), measure.measures)
