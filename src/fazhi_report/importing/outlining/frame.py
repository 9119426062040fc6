"""Where the text of a report begins and ends among its lines, and what stands before and behind it.

Before it stand the furniture of the site, the 信息公开 table, the marks of a filed copy, the title, sometimes a date
and an issuer under it, and whom it goes to. Behind it stand attachments, the signature, the imprint, more furniture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from fazhi_report.importing.manuscript import Line
from fazhi_report.importing.outline import AsideKind
from fazhi_report.importing.outlining.furniture import (
    BODIES,
    DATE,
    DAY,
    ISSUER,
    furniture_in,
    is_page_number,
    row_furniture,
)
from fazhi_report.importing.outlining.marks import mark_at_start
from fazhi_report.importing.outlining.title import TitleLines, bare, find_title, text_of

LONGEST_HEAD: Final = 120
"""Lines before the text at most: a long 信息公开 table and the way through a site."""

SHORTEST_PROSE: Final = 30
PROSE_END: Final = frozenset("。：:；;！!”")

ALONE: Final = re.compile(rf"[（(]?\s*(?:(?P<issuer>[^0-9（）()，。：；]{{2,40}}?)\s*)?(?P<day>{DAY})\s*[）)]?")
"""A line with a date and nothing but, perhaps, an issuer before it."""

IN_BRACKETS: Final = re.compile(rf"[（(]\s*[^（）()，。]{{0,30}}(?:{BODIES})\s*[）)]")

ADDRESSEE: Final = re.compile(rf"[^。；“”]{{0,80}}?(?:{BODIES}|单位|同志|领导|代表)[^。；“”]{{0,12}}[：:]")
NO_ADDRESSEE: Final = re.compile(r"如下|以下|下列|问题|情况|工作|措施|方面|安排|建议")

TAIL: Final = frozenset({"related", "copies", "printed"})
"""Furniture that begins what stands behind a report, wherever it comes."""

ATTACHED: Final = re.compile(r"附\s*件?\s*[：:0-9０-９一二三].*")
ATTACHED_ON: Final = re.compile(r"[0-9０-９]{1,2}\s*[.．、].{1,60}")


class Apart(NamedTuple):
    """A stretch of a line that is no text: which line, from where to where, what it is, its key and what it says."""

    at: int
    start: int
    end: int
    kind: AsideKind
    key: str = ""
    value: str = ""


class Frame(NamedTuple):
    """Lines from `start` to `end` are text. `title` are those of the title, `apart` what was put aside.

    `signature` are the stretches of issuers and date at the end, in their order, each with the key `issuer` or `date`.
    """

    start: int
    end: int
    title: TitleLines | None
    apart: tuple[Apart, ...]
    signature: tuple[Apart, ...]


def frame_of(lines: Sequence[Line], named: str) -> Frame:
    """Return where the text begins and ends. `named` is what the file says that its title is."""
    first = _first_text(lines)
    title = find_title(lines, first, named)
    if title is None or not title.sure:
        later = find_title(lines, min(_first_part(lines), LONGEST_HEAD), named)
        title = later if later is not None and later.sure and not _is_prose(lines[later.last]) else title
    start = first if title is None else title.last + 1
    before = range(first if title is None else title.first)
    apart = [each for index in before for each in _apart(lines, index, "navigation")]
    wanted = "" if title is None else bare(text_of(lines, title))
    start, under = _under_title(lines, start, wanted)
    if title is None:
        addressed = [each for each in apart if _is_addressee(lines, each.at)]
        apart = [each for each in apart if each not in addressed]
        apart += [each._replace(kind="addressee", key="filing.addressee") for each in addressed]
    end, signature, behind = _foot(lines, start)
    within = [each for index in range(start, end) for each in _within(lines, index, wanted if index > start else "")]
    return Frame(start, end, title, (*apart, *under, *within, *behind), signature)


def _within(lines: Sequence[Line], index: int, title: str) -> list[Apart]:
    """Return what is put aside within the text: page numbers, and the title where it is repeated on each page."""
    line = lines[index]
    if line.kind != "row" and is_page_number(line.text):
        return [Apart(index, 0, len(line.text), "page_number")]
    if title and len(line.text) <= len(title) * 2 and bare(line.text) == title:
        return [Apart(index, 0, len(line.text), "other")]
    return []


def _first_text(lines: Sequence[Line]) -> int:
    """Return the index of the first line that is prose or begins with the number of a part."""
    for index, line in enumerate(lines[:LONGEST_HEAD]):
        if line.kind != "row" and not furniture_in(line.text) and (_is_prose(line) or _is_numbered(line)):
            return index
    return min(len(lines), LONGEST_HEAD)


def _first_part(lines: Sequence[Line]) -> int:
    return next((index for index, line in enumerate(lines) if _is_numbered(line)), len(lines))


def _is_numbered(line: Line) -> bool:
    mark = mark_at_start(line.text)
    return mark is not None and mark[0] in {"一、", "（一）", "1.", "1、"} and mark[1] == 1 and len(line.text) > mark[2]


def _is_prose(line: Line) -> bool:
    text = line.text
    if len(text) < SHORTEST_PROSE:
        return "，" in text and text[-1] in "。：" and len(text) > SHORTEST_PROSE // 2
    return text[-1] in PROSE_END or text.count("，") + text.count(",") + text.count("。") > 1 or len(text) > 100


def _under_title(lines: Sequence[Line], start: int, title: str) -> tuple[int, list[Apart]]:
    """Return where the text begins behind the title, and what stands between: a date, an issuer, furniture."""
    apart: list[Apart] = []
    while start < len(lines):
        text = lines[start].text
        own = furniture_in(text) or (row_furniture(lines[start].cells, text) if lines[start].kind == "row" else ())
        if own:
            apart += [Apart(start, *each) for each in own]
        elif title and bare(text) == title:
            apart.append(Apart(start, 0, len(text), "other"))
        elif DATE.fullmatch(text) is not None and text.isascii():
            apart.append(Apart(start, 0, len(text), "time", "disclosure.published", text))
        elif (found := _signing(start, text)) and len(text) < SHORTEST_PROSE * 2:
            apart += found
        elif IN_BRACKETS.fullmatch(text) is not None:
            apart.append(Apart(start, 0, len(text), "other", "issuer", text.strip("（）() ")))
        elif ISSUER.fullmatch(text) is not None and start + 1 < len(lines) and len(text) < SHORTEST_PROSE:
            apart.append(Apart(start, 0, len(text), "other", "issuer", text))
        elif _is_addressee(lines, start):
            apart.append(Apart(start, 0, len(text), "addressee", "filing.addressee", text.rstrip("：: ")))
            return start + 1, apart
        else:
            break
        start += 1
    return start, apart


def _is_addressee(lines: Sequence[Line], index: int) -> bool:
    text = lines[index].text
    if index + 1 >= len(lines) or len(text) > 90 or lines[index].kind == "row":
        return False
    return ADDRESSEE.fullmatch(text) is not None and NO_ADDRESSEE.search(text) is None


def _apart(lines: Sequence[Line], index: int, otherwise: AsideKind) -> list[Apart]:
    """Return what a line beside the text is; `otherwise` what it is taken for where nothing tells."""
    line = lines[index]
    own = row_furniture(line.cells, line.text) if line.kind == "row" else furniture_in(line.text)
    if own:
        return [Apart(index, *each) for each in own]
    return _signing(index, line.text) or [Apart(index, 0, len(line.text), otherwise, value=line.text.rstrip("：: "))]


def _signing(index: int, text: str) -> list[Apart]:
    """Return issuer and date of a line that holds nothing else, nothing where it holds more or no date."""
    if len(text) > 90:
        return []
    match = ALONE.fullmatch(text)
    if match is None or (match["issuer"] and ISSUER.fullmatch("".join(match["issuer"].split())) is None):
        return []
    found = []
    day = match.span("day")
    bracketed = text[:1] in "（(" or text[-1:] in "）)"
    if match["issuer"]:
        start = 0 if bracketed else match.start("issuer")
        found.append(Apart(index, start, day[0], "other", "issuer", match["issuer"].strip()))
    first = 0 if bracketed and not found else day[0]
    return [
        *found,
        Apart(index, first, len(text), "time", "date", match["day"] if not bracketed else f"（{match['day']}"),
    ]


def _foot(lines: Sequence[Line], start: int) -> tuple[int, tuple[Apart, ...], list[Apart]]:
    """Return where the text ends, the signature behind it, and what else stands there."""
    end = _end_of_text(lines, start)
    signed = end
    while signed - 1 > start and _is_foot(lines, signed - 1):
        signed -= 1
    signature: list[Apart] = []
    apart: list[Apart] = []
    dated = False
    for index in range(signed, len(lines)):
        text = lines[index].text
        found = _signing(index, text) if not dated or index < end else []
        if found:
            dated = True
            (apart if found[-1].value.startswith("（") else signature).extend(found)
        elif _signs(lines[index], index, end, signature):
            signature.append(Apart(index, 0, len(text), "other", "issuer", text))
        else:
            apart += _attached(lines, index) or _apart(lines, index, "related" if dated else "other")
    return signed, tuple(signature), apart


def _signs(line: Line, index: int, end: int, signature: Sequence[Apart]) -> bool:
    """Whether a line is an issuer: before the date, or right behind it where none stands before it."""
    if line.kind == "row" or ISSUER.fullmatch("".join(line.text.split())) is None or furniture_in(line.text):
        return False
    return index <= end or (index == end + 1 and [each.key for each in signature] == ["date"])


def _is_foot(lines: Sequence[Line], index: int) -> bool:
    """Whether a line right before the end belongs to the foot: an issuer, an attachment, furniture."""
    line = lines[index]
    if line.kind == "row":
        return bool(row_furniture(line.cells, line.text))
    if ISSUER.fullmatch("".join(line.text.split())) is not None and len(line.text) <= SHORTEST_PROSE * 2:
        return True
    return bool(furniture_in(line.text) or _signing(index, line.text) or _attached(lines, index))


def _attached(lines: Sequence[Line], index: int) -> list[Apart]:
    """Return the mention of an attachment, also one that goes on from the line before; nothing for another line."""
    text = lines[index].text
    if ATTACHED.fullmatch(text) is None:
        above = index
        while above > 0 and ATTACHED_ON.fullmatch(lines[above].text) is not None and index - above < LONGEST_HEAD:
            above -= 1
        if above == index or ATTACHED.fullmatch(lines[above].text) is None:
            return []
    return [Apart(index, 0, len(text), "attachment", value=text)] if len(text) <= 100 else []


def _end_of_text(lines: Sequence[Line], start: int) -> int:
    """Return the index of the first line behind the text: a date, an imprint, other articles, furniture at the end."""
    last = start
    for index in range(start, len(lines)):
        mark = mark_at_start(lines[index].text) if lines[index].kind != "row" else None
        if mark is not None and mark[0] in {"一、", "（一）"}:
            last = index
    latest = _last_prose_with_date_behind(lines)
    for index in range(last + 1, len(lines)):
        line = lines[index]
        if line.kind == "row":
            continue
        own = furniture_in(line.text)
        if (own and own[0].kind in TAIL) or (index > latest and _signing(index, line.text)):
            return index
    end = len(lines)
    while end - 1 > start and _is_foot(lines, end - 1):
        end -= 1
    return end


def _last_prose_with_date_behind(lines: Sequence[Line]) -> int:
    """Return the index of the last prose behind which a date still stands: a date before it is no signature."""
    dated = False
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if len(line.text) < SHORTEST_PROSE and DATE.search(line.text) is not None:
            dated = True
        elif dated and line.kind != "row" and _is_prose(line) and not furniture_in(line.text):
            return index
    return -1
