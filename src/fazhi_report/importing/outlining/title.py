"""Which lines are the title of a report: right before its text, in one line or broken over several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple
from unicodedata import normalize

from fazhi_report.importing.manuscript import Line
from fazhi_report.importing.outlining.furniture import ISSUER, furniture_in
from fazhi_report.importing.outlining.marks import begins_with_mark

SUBJECT: Final = re.compile(r"法治政府|依法行政|法治建设|依法治|推进法治|法治.{0,6}建设")
ENDING: Final = re.compile(r".*(?:报告|总结|情况|汇报|综述|要点)(?:[（(].{0,20}[）)])?")
YEAR: Final = re.compile(r"[0-9０-９]{4}\s*年|[一二][〇○零一二三四五六七八九]{3}年")
LONGEST: Final = 70
"""Characters of a title at most, all its lines together."""

LONGEST_LINE: Final = 40
"""Characters of one of several lines of a title at most."""

MOST_LINES: Final = 4
SENTENCE: Final = re.compile(r"[。；！？]|[，：:]$")
FILED: Final = re.compile(r".*文\s*件")


class TitleLines(NamedTuple):
    """The lines of a title, from `first` to `last`, and whether its words say that it is one of such a report."""

    first: int
    last: int
    sure: bool


def find_title(lines: Sequence[Line], limit: int, named: str) -> TitleLines | None:
    """Return the last title among the first `limit` lines. `named` is what the file says that its title is."""
    wanted = bare(named)
    best: TitleLines | None = None
    at = 0
    while at < limit:
        found = _title_at(lines, at, limit, wanted)
        if found is None:
            at += 1
            continue
        if best is None or found.sure >= best.sure:
            best = found
        at = found.last + 1
    return best


def bare(text: str) -> str:
    """Return a text as titles are compared: without white space and width."""
    return "".join(normalize("NFKC", text).split())


def text_of(lines: Sequence[Line], title: TitleLines) -> str:
    """Return the text of a title."""
    return "".join([line.text for line in lines[title.first : title.last + 1]])


def _title_at(lines: Sequence[Line], first: int, limit: int, wanted: str) -> TitleLines | None:
    """Return the title that begins at a line, None where none does."""
    if not _may_be_title(lines[first]):
        return None
    text = ""
    best: TitleLines | None = None
    for last in range(first, min(first + MOST_LINES, limit)):
        line = lines[last]
        if not _may_be_title(line) or (last > first and len(line.text) > LONGEST_LINE):
            break
        text += line.text
        if len(text) > LONGEST:
            break
        if last > first and best is not None and not text.endswith(("报告", "总结", "）", ")")):
            break
        named = bool(wanted) and wanted.startswith(bare(text)) and len(bare(text)) * 3 > len(wanted)
        if ENDING.fullmatch(text) is None and not (named and bare(text) == wanted):
            continue
        is_sure = SUBJECT.search(text) is not None
        if not is_sure and not named and YEAR.search(text) is None:
            continue
        if last > first and best is not None and best.sure:
            break
        best = TitleLines(first, last, is_sure)
    if best is None or best.first == best.last:
        return best
    return None if _begins_later(lines, best) else best


def _begins_later(lines: Sequence[Line], title: TitleLines) -> bool:
    """Whether the first of several lines is none of the title: what comes after it is whole without it."""
    rest = "".join([line.text for line in lines[title.first + 1 : title.last + 1]])
    first = lines[title.first].text
    if ENDING.fullmatch(rest) is None or SUBJECT.search(rest) is None:
        return False
    if YEAR.search(rest) is None and (YEAR.search(first) is not None or first.endswith("关于")):
        return False
    return ISSUER.fullmatch(first) is None or not rest.startswith(("关于", "2", "２", "二"))


def _may_be_title(line: Line) -> bool:
    if line.kind == "row" or len(line.text) > LONGEST or SENTENCE.search(line.text) is not None:
        return False
    if begins_with_mark(line.text) or FILED.fullmatch(line.text) is not None:
        return False
    return not furniture_in(line.text)
