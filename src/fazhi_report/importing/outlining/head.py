"""What a report says of itself: title, issuer, date, its number and signers, whom it goes to, the 信息公开 table.

A signature that stands at the very end, as the program prints it, is text of the report; anywhere else, or with a date
in another form, it is put aside and read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from unicodedata import normalize

from fazhi_report.importing.manuscript import Line
from fazhi_report.importing.outline import Aside, Disclosure, Extent, Head, Passage
from fazhi_report.importing.outlining.body import body_of
from fazhi_report.importing.outlining.frame import Apart, Frame
from fazhi_report.importing.outlining.furniture import DAY, iso_date
from fazhi_report.importing.outlining.title import bare

PRINTED: Final = re.compile(rf"(?P<by>.*?)\s*(?P<day>{DAY})\s*印\s*发")
LISTED: Final = re.compile(r"[，,、；;。\s]+")
NUMBER: Final = re.compile(r"[^\W\d_]+〔[0-9]{4}〕[1-9][0-9]*号")
NOTHING: Final = frozenset({"无", "/", "-", "—", "——", "暂无", "空"})
"""What stands in a field of the table that says nothing."""

BRACKETS: Final = str.maketrans("[]()（）【】［］", "〔〕〔〕〔〕〔〕〔〕")


def head_of(file: str, lines: Sequence[Line], frame: Frame) -> Head:
    """Return the head of a report as far as its frame tells."""
    said: dict[str, str] = {}
    for each in frame.apart:
        if each.key and each.value and each.value not in NOTHING:
            said.setdefault(each.key, each.value)
    issuer, day = _signed(frame.signature)
    printed = PRINTED.fullmatch(said.get("filing.printed_by", ""))
    return Head(
        title=_title(file, lines, frame),
        issuer=issuer or said.get("issuer", ""),
        date=iso_date(day or said.get("date", "")),
        signed=bool(issuer) and _in_order(frame.signature),
        dated=bool(day) and is_printed_so(day),
        mark="".join(said.get("filing.mark", "").split()),
        number=document_number(said.get("filing.number", "")),
        signers=_listed(said.get("filing.signers", "")),
        addressee=said.get("filing.addressee", "").strip(),
        copies=_listed(said.get("filing.copies", "")),
        printed_by="" if printed is None else printed["by"].strip("（( "),
        printed_on="" if printed is None else iso_date(printed["day"]),
        disclosure=Disclosure(
            index_number=said.get("disclosure.index_number", ""),
            category=said.get("disclosure.category", ""),
            publisher=said.get("disclosure.publisher", ""),
            published=iso_date(said.get("disclosure.published", "")),
            number=document_number(said.get("disclosure.number", "")),
            validity=said.get("disclosure.validity", ""),
        ),
    )


def asides_of(lines: Sequence[Line], frame: Frame) -> tuple[Aside, ...]:
    """Return what was put aside, in reading order: what the frame says, and a signature that is not printed so."""
    in_order = _in_order(frame.signature)
    issuer = next((each for each in frame.signature if each.key == "issuer" and in_order), None)
    day = next((each for each in frame.signature if each.key == "date" and is_printed_so(each.value)), None)
    apart = [*frame.apart, *(each for each in frame.signature if each is not issuer and each is not day)]
    apart.sort(key=lambda each: (each.at, each.start))
    return tuple(
        Aside(Extent(line.number, line.column + each.start, line.text[each.start : each.end]), each.kind, each.key)
        for each in apart
        for line in (lines[each.at],)
        if each.start < each.end
    )


def is_printed_so(day: str) -> bool:
    """Whether a date stands there as the program prints it: 2020年2月28日, without zeros before a digit."""
    year, month, date = ([int(each) for each in iso_date(day).split("-")] or [0] * 3) if iso_date(day) else [0] * 3
    return bare(day) == f"{year}年{month}月{date}日"


def document_number(written: str) -> str:
    """Return a document number as the data format has it, in these brackets: 示市府〔2020〕8号; else nothing."""
    number = "".join(normalize("NFKC", written).split()).translate(BRACKETS).replace("〕第", "〕")
    number = re.sub(r"〕0+", "〕", number)
    return number if NUMBER.fullmatch(number) is not None else ""


def _signed(signature: Sequence[Apart]) -> tuple[str, str]:
    """Return the first issuer of a signature and its date. The data format has one issuer; others are put aside."""
    days = [each.value for each in signature if each.key == "date"]
    issuers = [each.value for each in signature if each.key == "issuer"]
    return "".join(issuers[:1]), "".join(days[:1])


def _in_order(signature: Sequence[Apart]) -> bool:
    """Whether issuers stand before the date, as the program prints them."""
    keys = [each.key for each in signature]
    return keys == sorted(keys, reverse=True)


def _title(file: str, lines: Sequence[Line], frame: Frame) -> Passage | None:
    if frame.title is None:
        return None
    body = body_of(file, (lines[frame.title.first : frame.title.last + 1],))
    return body.passage(0, len(body.text))


def _listed(written: str) -> tuple[str, ...]:
    """Return the names of a list with any marks or spaces between them."""
    return tuple(each for each in LISTED.split(written) if each)
