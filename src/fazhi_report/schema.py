"""What an author may write: the models of `report.yaml` and of a section file.

Everything is frozen and unknown keys are refused. The models say what is allowed; `validate` turns what they refuse
into diagnostics. Texts stay texts here: references and marks inside them are read by `prose`, formulas by `formula`.

Sources give every scalar as text, exactly as written. The `read_…` functions below make values of them; what they
refuse carries its diagnostic code as the type of the error, so that no second table of reasons is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Final, Literal, NamedTuple

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainValidator, StringConstraints
from pydantic_core import PydanticCustomError

from fazhi_report.diagnostics import Path, Places
from fazhi_report.quantity import Number, NumberProblem, Rounding, State, Unit, read_number, read_unit

Role = Literal["achievements", "shortcomings", "duties", "plan", "other"]
"""The five contents of an annual report (《法治政府建设与责任落实督察工作规定》, 厅字〔2019〕28号)."""

RESERVED_IDENTIFIERS: Final = frozenset({"report", "year", "sum", "previous", "change", "points"})
"""Words with a meaning of their own in references, formulas (`formula.RESERVED`) or file names."""

FIRST_YEAR, LAST_YEAR, MOST_DECIMALS = 1949, 2999, 12


def read_date(text: object) -> date:
    """Return the date of `2020-02-28`; any other spelling is refused (FZ208)."""
    if isinstance(text, str) and len(text) == len("2020-02-28") and text[4] == text[7] == "-":
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise PydanticCustomError("FZ208", "not a date")


def read_whole_number(text: object, lowest: int, highest: int) -> int:
    """Return the number of a text of ASCII digits from `lowest` to `highest`; anything else is refused (FZ207)."""
    if isinstance(text, str) and text.isascii() and text.isdigit() and len(text) <= len(str(highest)):
        number = int(text)
        if lowest <= number <= highest:
            return number
    raise PydanticCustomError("FZ207", "no such number", {"lowest": str(lowest), "highest": str(highest)})


def read_year(text: object) -> int:
    """Return a year of four digits."""
    return read_whole_number(text, FIRST_YEAR, LAST_YEAR)


def read_decimals(text: object) -> int:
    """Return a number of decimal places."""
    return read_whole_number(text, 0, MOST_DECIMALS)


def read_value(text: object) -> Number | State:
    """Return the number or the state that a value states; anything else is refused (FZ209)."""
    number = read_number(text) if isinstance(text, str) else NumberProblem("no_number", 0, 0, "")
    if isinstance(number, NumberProblem):
        raise PydanticCustomError("FZ209", "no number", number._asdict())
    return number


def read_printed_number(text: object) -> Number:
    """Return a number; a state is refused as well (FZ209)."""
    value = read_value(text)
    if isinstance(value, State):
        raise PydanticCustomError("FZ209", "no number", NumberProblem("no_number", 0, 0, "")._asdict())
    return value


def read_unit_text(text: object) -> Unit:
    """Return the unit; a text that is none is refused (FZ210)."""
    unit = read_unit(text) if isinstance(text, str) else None
    if unit is None:
        raise PydanticCustomError("FZ210", "no unit")
    return unit


def check_identifier(text: str) -> str:
    """Return the text if it can stand as a name in references and formulas; else refuse it (FZ211, FZ212)."""
    if not text.isidentifier():
        raise PydanticCustomError("FZ211", "no identifier")
    if text in RESERVED_IDENTIFIERS:
        raise PydanticCustomError("FZ212", "reserved identifier")
    return text


def check_region(text: str) -> str:
    """Return a division code of six digits (GB/T 2260); anything else is refused (FZ213)."""
    if len(text) != len("360700") or not (text.isascii() and text.isdigit()):
        raise PydanticCustomError("FZ213", "no division code")
    return text


def check_code(text: str) -> str:
    """Return a code of the catalogue's form (`FZ505`); anything else is refused (FZ228)."""
    if len(text) != len("FZ505") or not (text.startswith("FZ") and text.isascii() and text[2:].isdigit()):
        raise PydanticCustomError("FZ228", "no code")
    return text


def check_place(text: str) -> str:
    """Return the name of a part or of something in it (`plan`, `disputes.accepted`); else refuse it (FZ229)."""
    names = text.split(".")
    if len(names) > len(("section", "name")) or not all(name.isidentifier() for name in names):
        raise PydanticCustomError("FZ229", "no place")
    return text


FilledText = Annotated[str, StringConstraints(pattern=r"\S")]
Identifier = Annotated[str, AfterValidator(check_identifier)]
IsoDate = Annotated[date, PlainValidator(read_date)]
Value = Annotated[Number | State, PlainValidator(read_value)]
PrintedNumber = Annotated[Number, PlainValidator(read_printed_number)]
UnitText = Annotated[Unit, PlainValidator(read_unit_text)]


class Model(BaseModel):
    """What all models share: frozen, no key that is not named, and built when a file is first validated with it."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


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
    """One 一是 item: a lead without number and stop, a text, or both."""

    lead: FilledText | None = None
    text: FilledText | None = None


class Subsection(Model):
    """One (一) part. `id` joins it with the same part of another year; `role` is its own where its section's is not."""

    id: Identifier
    title: FilledText
    role: Role | None = None
    text: FilledText | None = None
    measures: tuple[Measure, ...] = ()


class SectionFile(Model):
    """One file `<section id>.yaml`. A section without title is an unnumbered part of the report.

    `causes` says why the shortcomings are there; it is printed at the end of the section. `unchanged` are sentences of
    the year before that stay on purpose.
    """

    title: FilledText | None = None
    role: Role = "other"
    text: FilledText | None = None
    measures: tuple[Measure, ...] = ()
    subsections: tuple[Subsection, ...] = ()
    causes: FilledText | None = None
    statistics: dict[Identifier, Statistic] = {}
    derived: dict[Identifier, DerivedFigure] = {}
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
    """The file `report.yaml`: what the report is, and the order of its sections."""

    title: FilledText
    issuer: FilledText
    region: Annotated[str, AfterValidator(check_region)]
    year: Annotated[int, PlainValidator(read_year)]
    date: IsoDate
    sections: tuple[Identifier, ...]
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


class Section(NamedTuple):
    """A validated section file and the places of what it says."""

    id: str
    content: SectionFile
    places: Places


class Report(NamedTuple):
    """A validated report: its head and its sections in order.

    `lost` names what had errors and was left out, so that later stages do not report it as unknown: a section by its
    id, a statistic or derived figure as `section.name`, waivers as `report.waivers`. `dictionary` is that of the
    office, where it has one.
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
    """Yield the leads and texts of the measures of the part at `path`."""
    for index, measure in enumerate(measures):
        if measure.lead is not None:
            yield (*path, "measures", index, "lead"), measure.lead
        if measure.text is not None:
            yield (*path, "measures", index, "text"), measure.text
