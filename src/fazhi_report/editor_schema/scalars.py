"""What the readers of `schema` accept, as JSON Schema: one definition a reader.

A YAML editor makes numbers of `179` and `2019` and texts of `91%` and `2020-02-28` (the core schema of YAML 1.2), where
the sources keep all of them as texts. So a definition takes the types that come of what its reader accepts; bounds
hold for numbers, patterns for texts. How a number was written is lost by then: `+5`, `1e3` and `0x1F` are numbers like
any other to a schema, and only `schema` refuses them.

The patterns keep to what ECMAScript (with and without the flag `u`) and Python's `re` read alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, get_args

from fazhi_report import schema
from fazhi_report.editor_schema.letters import characters, continues_identifier, starts_identifier
from fazhi_report.quantity import (
    LEADING_QUALIFIERS,
    LONGEST_NUMBER,
    MAGNITUDES,
    POINTS,
    SIGNS,
    TRAILING_QUALIFIERS,
    State,
)

Definition = dict[str, Any]
"""A JSON Schema as Python writes it."""

UNIT_NUMERALS: Final = "十百千万亿"
"""Numerals that scale a unit in front of it."""

LONGEST_UNIT: Final = 20
"""A unit is at most this many characters long."""

UNIT_MARKS: Final = "1/·%‰（）⁰¹²³⁴⁵⁶⁷⁸⁹"
"""Characters that have a meaning in a unit and are no part of its words."""

END: Final = r"$(?!\n)"
"""The end of a text. Python's `$` alone also stands before a line break at the end."""


def text_definition() -> Definition:
    """Return the definition of a text: anything that is not blank, `{{ year }}`, 12 and 3.5 included."""
    return {"type": ["string", "number"], "pattern": r"\S"}


def date_definition() -> Definition:
    """Return the definition of a date of the calendar."""
    february = "02-(?:0[1-9]|1[0-9]|2[0-8])"
    long_months = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    short_months = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    by_four = "(?:0[48]|[2468][048]|[13579][26])"
    leap_year = f"(?:[0-9]{{2}}{by_four}|{by_four}00)"
    any_year = f"(?!0000)[0-9]{{4}}-(?:{long_months}|{short_months}|{february})"
    return {"type": "string", "pattern": f"^(?:{any_year}|{leap_year}-02-29){END}"}


def year_definition() -> Definition:
    """Return the definition of a year, quoted or not."""
    return _whole_number(schema.FIRST_YEAR, schema.LAST_YEAR, "194[9]|19[5-9][0-9]|2[0-9]{3}")


def decimals_definition() -> Definition:
    """Return the definition of a number of decimal places, quoted or not."""
    return _whole_number(0, schema.MOST_DECIMALS, "0?[0-9]|1[0-2]")


def value_definition() -> Definition:
    """Return the definition of the value of a statistic: a number as printed, or why there is none."""
    return _number(f"{_number_pattern()}|{_either(state.value for state in State)}")


def number_definition() -> Definition:
    """Return the definition of a number as printed."""
    return _number(_number_pattern())


def unit_definition() -> Definition:
    """Return the definition of a unit: words, raised, multiplied and divided once, each perhaps scaled by numerals.

    The pattern looks first at the characters, which are letters but for those with a meaning in a unit, then at how
    they are put together.
    """
    refused = characters(lambda character: not (character.isalpha() or character in UNIT_MARKS))
    letter = f"[^{UNIT_MARKS}]"
    numerals = f"[{UNIT_NUMERALS}]"
    word = f"(?:{POINTS.text}|(?!{numerals}){letter}+)(?:（{letter}+）)?"
    factor = f"(?:{numerals}(?![分（]))*{word}[²³⁴⁵⁶⁷⁸⁹]?"
    product = f"{factor}(?:·{factor})*"
    structure = f"|{_either(SIGNS)}|{product}(?:/{product})?|1/{product}"
    return {"type": "string", "maxLength": LONGEST_UNIT, "pattern": f"^(?=[^{refused}]*{END})(?:{structure}){END}"}


def identifier_definition() -> Definition:
    """Return the definition of a name in references and formulas."""
    reserved = _either(sorted(schema.RESERVED_IDENTIFIERS))
    return {"type": "string", "pattern": f"^(?!(?:{reserved}){END}){_identifier_pattern()}{END}"}


def place_definition() -> Definition:
    """Return the definition of the name of a part or of something in it."""
    name = _identifier_pattern()
    return {"type": "string", "pattern": f"^{name}(?:\\.{name})?{END}"}


def region_definition() -> Definition:
    """Return the definition of a division code. One without quotation marks is a number and cannot begin with 0."""
    return {
        "type": ["string", "integer"],
        "pattern": f"^[0-9]{{6}}{END}",
        "minimum": 100_000,
        "maximum": 999_999,
    }


def code_definition() -> Definition:
    """Return the definition of the code of a finding."""
    return {"type": "string", "pattern": f"^FZ[0-9]{{3}}{END}"}


def document_number_definition() -> Definition:
    """Return the definition of a document number: the issuer's short name in letters, the year, the serial number."""
    refused = characters(lambda character: not character.isalnum() or character.isdecimal())
    return {"type": "string", "pattern": f"^[^{refused}]+〔[0-9]{{4}}〕[1-9][0-9]*号{END}"}


def site_code_definition() -> Definition:
    """Return the definition of the code of a site. One without quotation marks is a number, and begins with no 0."""
    return {
        "type": ["string", "integer"],
        "pattern": f"^[0-9]{{10}}{END}",
        "minimum": 1_000_000_000,
        "maximum": 9_999_999_999,
    }


def domain_definition() -> Definition:
    """Return the definition of the name of a host: two labels or more, the last one of letters alone."""
    refused = characters(lambda character: not character.isalnum() or is_full_width(character))
    no_letter = characters(lambda character: character.isdecimal() and not is_full_width(character))
    label = f"[^{refused}](?:(?:[^{refused}]|-)*[^{refused}])?"
    last = f"(?:(?![{no_letter}])[^{refused}]){{2,}}|xn--[0-9A-Za-z]+"
    return {"type": "string", "pattern": f"^(?:{label}\\.)+(?:{last}){END}"}


def address_definition() -> Definition:
    """Return the definition of an address in the web."""
    refused = r"\s\"'<>\\^`{|}"
    return {"type": "string", "pattern": f"^https?://[^{refused}/?#]+(?:[/?#][^{refused}]*)?{END}"}


def moment_definition() -> Definition:
    """Return the definition of a minute of a day of the calendar."""
    day = date_definition()["pattern"].removesuffix(END)
    return {"type": "string", "pattern": f"{day} (?:[01][0-9]|2[0-3]):[0-5][0-9]{END}"}


def numbering_definition() -> Definition:
    """Return the definition of a way of numbering. `1.` without quotation marks is a number, 1, to other readers."""
    return {"enum": [*schema.NUMBERINGS, 1]}


def truth_definition() -> Definition:
    """Return the definition of true and false, quoted or not."""
    return {"enum": [True, False, "true", "false"]}


def is_full_width(character: str) -> bool:
    """Whether a character is the full-width or half-width form of another."""
    return "\uff00" <= character <= "\uffef"


SCALARS: Final[Mapping[object, tuple[str, Callable[[], Definition]]]] = MappingProxyType(
    {
        get_args(schema.FilledText)[1]: ("text", text_definition),
        schema.read_date: ("date", date_definition),
        schema.read_year: ("year", year_definition),
        schema.read_decimals: ("decimals", decimals_definition),
        schema.read_value: ("value", value_definition),
        schema.read_printed_number: ("number", number_definition),
        schema.read_unit_text: ("unit", unit_definition),
        schema.check_identifier: ("identifier", identifier_definition),
        schema.check_place: ("place", place_definition),
        schema.check_region: ("region", region_definition),
        schema.check_code: ("code", code_definition),
        schema.check_document_number: ("document_number", document_number_definition),
        schema.check_site_code: ("site_code", site_code_definition),
        schema.check_domain: ("domain", domain_definition),
        schema.check_address: ("address", address_definition),
        schema.read_moment: ("moment", moment_definition),
        schema.check_numbering: ("numbering", numbering_definition),
        schema.read_truth: ("truth", truth_definition),
    }
)
"""What reads a scalar → the name of its definition, and the definition."""


def _whole_number(lowest: int, highest: int, pattern: str) -> Definition:
    return {"type": ["integer", "string"], "minimum": lowest, "maximum": highest, "pattern": f"^(?:{pattern}){END}"}


def _number(pattern: str) -> Definition:
    return {"type": ["number", "string"], "maxLength": LONGEST_NUMBER, "pattern": f"^(?:{pattern}){END}"}


def _number_pattern() -> str:
    """Return the pattern of what `read_number` takes for a number; MAGNITUDES and the like say what the words are."""
    digits = r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
    no_minus_zero = r"(?:-(?![0.]+(?![0-9.])))?"
    sign = f"(?:{_either(SIGNS)})?"
    magnitude = f"(?:{_either(sorted(filter(None, MAGNITUDES), key=len, reverse=True))})"
    qualifier = f"[{''.join(TRAILING_QUALIFIERS)}]"
    before = f"(?:{_either(LEADING_QUALIFIERS)})"
    exact = f"{no_minus_zero}{digits}(?:{qualifier}{magnitude}|{magnitude}{qualifier}?|{qualifier}?{sign})"
    about = f"{before}{digits}(?:{magnitude}|{sign})"
    return f"{exact}|{about}"


def _identifier_pattern() -> str:
    """Return the pattern of `str.isidentifier`: no character that ends a word, and none first that only continues."""
    not_first = characters(lambda character: continues_identifier(character) and not starts_identifier(character))
    return f"(?![{not_first}])[^{characters(lambda character: not continues_identifier(character))}]+"


def _either(words: Iterable[str]) -> str:
    return "|".join(words)
