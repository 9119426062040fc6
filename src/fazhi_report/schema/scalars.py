"""What single values of the data files may be: the readers that make values of texts, and what they refuse.

Sources give every scalar as text, exactly as written. What a reader refuses carries its diagnostic code as the type of
the error, so that no second table of reasons is needed.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Final, Literal, NamedTuple, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, GetCoreSchemaHandler, PlainValidator, StringConstraints
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from fazhi_report.quantity import Number, NumberProblem, State, Unit, read_number, read_unit

Role = Literal["achievements", "shortcomings", "duties", "plan", "other"]
"""The five contents of an annual report (《法治政府建设与责任落实督察工作规定》, 厅字〔2019〕28号)."""

Edition = Literal["published", "filed"]
"""The edition on paper: as published, or as filed with its header, addressee and imprint (GB/T 9704-2012)."""

Headings = Literal["stand_alone", "run_in"]
"""Whether a title or lead stands on a line of its own, or the text runs on behind it."""

Numbering = Literal["一是", "（一）", "1.", "1、", "（1）", "1）", "①", "第一，", "一要"]
"""How measures are numbered, each way named by the number of its first. One way to write each: no half-width forms."""

NUMBERINGS: Final[tuple[str, ...]] = get_args(Numbering)
"""Every way to number measures; the first is the usual one."""

Appendix = Literal["none", "figures"]
"""What follows the report on paper: nothing, or the table of its figures."""

RESERVED_IDENTIFIERS: Final = frozenset({"report", "year", "sum", "previous", "change", "points"})
"""Words with a meaning of their own in references, formulas (`formula.RESERVED`) or file names."""

DOCUMENT_NUMBER: Final = r"[^\W\d_]+〔[0-9]{4}〕[1-9][0-9]*号"
"""A document number: the issuer's short name, the year in hexagonal brackets, a number without 第 and leading zeros."""

HOST_LABEL: Final = r"[^\W_\uff00-\uffef](?:(?:[^\W_\uff00-\uffef]|-)*[^\W_\uff00-\uffef])?"
"""A part of the name of a host: letters and digits, Chinese characters too (`示例.政务`), none of them full-width."""

LAST_HOST_LABEL: Final = r"[^\W\d_\uff00-\uffef]{2,}|xn--[0-9A-Za-z]+"
"""The last part of the name of a host: letters alone, or letters of another script in their coded form."""

WEB_ADDRESS: Final = r"https?://[^\s\"'<>\\^`{|}/?#]+(?:[/?#][^\s\"'<>\\^`{|}]*)?"
"""An address in the web: scheme, host, and what follows it."""

MOMENT: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}"
"""A minute as the page tags of government sites write it."""

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


def check_numbering(text: str) -> str:
    """Return the number of the first measure, as `NUMBERINGS` has it; anything else is refused (FZ238)."""
    if text not in NUMBERINGS:
        raise PydanticCustomError("FZ238", "no numbering")
    return text


def read_truth(text: object) -> bool:
    """Return what `true` and `false` mean; any other word is refused (FZ206)."""
    if text not in ("true", "false"):
        raise PydanticCustomError("FZ206", "no truth value", {"expected": "'true' or 'false'"})
    return text == "true"


def check_document_number(text: str) -> str:
    """Return a document number, `示市府〔2020〕8号` (GB/T 9704-2012, 7.2.5); anything else is refused (FZ231)."""
    if re.fullmatch(DOCUMENT_NUMBER, text) is None:
        raise PydanticCustomError("FZ231", "no document number")
    return text


def check_site_code(text: str) -> str:
    """Return the code of a government site, ten digits; anything else is refused (FZ232)."""
    if len(text) != len("9900000001") or not (text.isascii() and text.isdigit()):
        raise PydanticCustomError("FZ232", "no site code")
    return text


def check_domain(text: str) -> str:
    """Return the name of a host such as `www.example.gov.cn`; one with `https://` or a path is refused (FZ233)."""
    if re.fullmatch(rf"(?:{HOST_LABEL}\.)+(?:{LAST_HOST_LABEL})", text) is None:
        raise PydanticCustomError("FZ233", "no domain")
    return text


def check_address(text: str) -> str:
    """Return the address of a page or picture, `https://…` or `http://…`; anything else is refused (FZ234)."""
    if re.fullmatch(WEB_ADDRESS, text) is None:
        raise PydanticCustomError("FZ234", "no address")
    return text


def read_moment(text: object) -> datetime:
    """Return the minute of `2020-03-27 10:00`, 24 hours; any other spelling is refused (FZ235)."""
    if isinstance(text, str) and re.fullmatch(MOMENT, text) is not None:
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            pass
    raise PydanticCustomError("FZ235", "no moment")


FilledText = Annotated[str, StringConstraints(pattern=r"\S")]
Identifier = Annotated[str, AfterValidator(check_identifier)]
IsoDate = Annotated[date, PlainValidator(read_date)]
Value = Annotated[Number | State, PlainValidator(read_value)]
PrintedNumber = Annotated[Number, PlainValidator(read_printed_number)]
UnitText = Annotated[Unit, PlainValidator(read_unit_text)]
NumberingText = Annotated[str, AfterValidator(check_numbering)]
Truth = Annotated[bool, PlainValidator(read_truth)]


class Model(BaseModel):
    """What all models share: frozen, no key that is not named, and built when a file is first validated with it."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class ByModel(NamedTuple):
    """Reads the value of a key by a model that is built when the key is first met, and not with the model of the file.

    Pydantic's own reader of a nested model builds both at once.
    """

    model: type[Model]

    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return what calls the model; its refusals count as those of the key."""
        return core_schema.no_info_plain_validator_function(self.model.model_validate)
