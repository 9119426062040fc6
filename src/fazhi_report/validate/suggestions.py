"""What was probably meant by a text that cannot be read: the same facts in the form that is wanted.

A suggestion is only ever offered, never taken, and it is one that the reader would accept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from fazhi_report.schema import (
    check_address,
    check_document_number,
    check_domain,
    check_numbering,
    check_site_code,
    read_moment,
)

OTHER_BRACKETS: Final = r"(.+?)[\[(【〔{](\d{4})年?[\])】〕}]第?0*([1-9]\d*)号?"
"""A document number in other brackets, with 第 or leading zeros, or without 号."""

OTHER_MOMENT: Final = (
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T\s]*(\d{1,2})[:：时点](\d{1,2})分?(?:[:：]\d\d(?:\.\d+)?)?"
)
"""A minute with other signs, fewer digits, or seconds."""

HOST: Final = r"(?:https?[:：]//)?([^/\s:?#]+)(?::\d+)?(?:[/?#].*)?"
"""The name of a host, perhaps within the address of a page."""

NUMERAL: Final = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
"""The number in a number of a list, of whatever place."""

SIGNS_OF_NUMBERS: Final = str.maketrans({"(": "（", ")": "）", ",": "，", "．": ".", "[": "（", "]": "）"})
"""Signs around the number in a list → the ones that are written there; a 、 or 。 behind it is looked at as it is."""

OTHER_NUMBERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{"1": "1.", "1，": "1、", "（1）、": "（1）", "（1）.": "（1）"},
        **{"一": "一是", "（一）、": "（一）", "（一）.": "（一）", "第一": "第一，", "第一、": "第一，"},
    }
)
"""The number of a first item without its sign, or with one too many → what was probably meant."""

TO_HALF_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Full-width letters, digits and marks → their half-width forms."""


def suggestion_for(code: str, found: str) -> str:
    """Return what was probably meant by a text refused with a code, or an empty text where nobody can tell."""
    meant = SUGGESTIONS[code](found.strip())
    try:
        READERS[code](meant)
    except ValueError:
        return ""
    return meant


def document_number_meant(found: str) -> str:
    """Return a document number with the brackets, and without the words and zeros, that it should have."""
    match = re.fullmatch(OTHER_BRACKETS, "".join(found.translate(TO_HALF_WIDTH).split()))
    return "" if match is None else f"{match[1]}〔{int(match[2]):04}〕{int(match[3])}号"


def site_code_meant(found: str) -> str:
    """Return the digits of a code that was written in groups or in full-width digits."""
    return re.sub(r"[\s-]", "", found.translate(TO_HALF_WIDTH))


def domain_meant(found: str) -> str:
    """Return the name of the host in the address of a page."""
    match = re.fullmatch(HOST, found.translate(TO_HALF_WIDTH), re.IGNORECASE)
    return "" if match is None else match[1].replace("。", ".").strip(".")


def address_meant(found: str) -> str:
    """Return an address with its scheme."""
    mended = found.translate(TO_HALF_WIDTH)
    scheme, sign, rest = mended.partition("://")
    if sign:
        return f"{scheme.lower()}://{rest}"
    try:
        check_domain(re.split("[/?#]", mended, maxsplit=1)[0])
    except ValueError:
        return ""
    return f"https://{mended}"


def moment_meant(found: str) -> str:
    """Return a minute in the form of the page tags."""
    match = re.fullmatch(OTHER_MOMENT, found)
    if match is None:
        return ""
    year, month, day, hour, minute = map(int, match.groups())
    return f"{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"


def numbering_meant(found: str) -> str:
    """Return the number of the first measure, written as it should be, for that of any, or for one in other signs."""
    if re.fullmatch(r"[①-⑳㉑-㉟㊱-㊿]", found):
        return "①"
    number = re.search(NUMERAL, found.translate(TO_HALF_WIDTH))
    if number is None:
        return ""
    first = "1" if number[0].isdigit() else "一"
    meant = re.sub(NUMERAL, first, found.translate(TO_HALF_WIDTH), count=1).translate(SIGNS_OF_NUMBERS)
    return OTHER_NUMBERS.get(meant, meant)


SUGGESTIONS: Final[Mapping[str, Callable[[str], str]]] = MappingProxyType(
    {
        "FZ231": document_number_meant,
        "FZ232": site_code_meant,
        "FZ233": domain_meant,
        "FZ234": address_meant,
        "FZ235": moment_meant,
        "FZ238": numbering_meant,
    }
)
"""Code → what makes a suggestion of the text refused with it."""

READERS: Final[Mapping[str, Callable[[str], object]]] = MappingProxyType(
    {
        "FZ231": check_document_number,
        "FZ232": check_site_code,
        "FZ233": check_domain,
        "FZ234": check_address,
        "FZ235": read_moment,
        "FZ238": check_numbering,
    }
)
"""Code → the reader that refuses with it."""
