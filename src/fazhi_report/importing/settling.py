"""What a report must say of itself, settled: from its own words, else from the user's, else from what it lets conclude.

A published copy often lacks its title, its signature or its date, and never names its division code. What is concluded
is said; what cannot be is asked for.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Outcome, Span
from fazhi_report.importing.manuscript import Manuscript
from fazhi_report.importing.outline import Head, Outline, Passage
from fazhi_report.rules.place_names import gazetteer

NUMERALS: Final = str.maketrans("〇○零一二三四五六七八九", "000123456789")

YEAR_OF_TITLE: Final = re.compile(r"(?P<year>(?:19|20)\d\d|[一二][〇○零九][〇○零一二三四五六七八九]{2})年")

YEAR_OF_OPENING: Final = re.compile(r"((?:19|20)\d\d)年(?:度|以来)?[，,]")

BODY_OF_TITLE: Final = re.compile(
    r"(?:关于)?(?P<body>[^0-9〇○（(《]{2,30}?)(?:关于)?(?:20\d\d|[一二][〇○零九][〇○零一二三四五六七八九]{2})年"
)
"""What stands before the year: 赣州市, or 赣州市司法局 or 赣州市人民政府关于."""

PLACE: Final = re.compile(r".[^省市县区旗州]*(?:省|市|县|区|旗|州|盟|镇|乡|街道)$")
"""A body that is named by its place alone: its government reports."""

FULL_NAME_ENDINGS: Final = {
    "省": "我省",
    "市": "我市",
    "县": "我县",
    "区": "我区",
    "州": "我州",
    "盟": "我盟",
    "旗": "我旗",
}
"""How a report names the kind of place it speaks for."""

PROVINCES: Final = ("省", "自治区", "特别行政区")
"""How the full name of a province ends, where a prefecture may have the same short name: 吉林省 and 吉林市."""

BELOW: Final = re.compile(r"[县区旗镇乡州盟]|市(?!场|政|容|民|直|委|级)")
"""What, behind the name of a place, leads to a smaller one."""


class Wishes(NamedTuple):
    """What the user says beside the report: what it does not say itself, and what is to be done. Empty: nothing said.

    `date` is `2020-02-28`, `region` six digits, `concepts` the office's own words with their ids.
    """

    year: int | None = None
    title: str = ""
    issuer: str = ""
    region: str = ""
    date: str = ""
    keep_punctuation: bool = False
    concepts: tuple[tuple[str, str], ...] = ()


class Settled(NamedTuple):
    """What goes into `report.yaml`. `title_supplied` says that the report has none of its own; it is plain text."""

    year: int
    title: str
    title_supplied: bool
    issuer: str
    region: str
    date: str


def settle(manuscript: Manuscript, outline: Outline, wishes: Wishes) -> Outcome[Settled]:
    """Return what the report says of itself, with all that is missing or had to be concluded.

    Errors, each with the option that answers it: FZ650 no year, FZ651 no issuer, FZ652 no date, FZ653 no division code;
    FZ654 the title names another year than the user. Notes on what was concluded: FZ655 title, FZ656 issuer, FZ657
    date.
    """
    head = outline.head
    top = _span(manuscript, 1, 1, 1)
    findings: list[Diagnostic] = []
    year, found = settled_year(manuscript, outline, wishes)
    findings += found
    issuer = head.issuer or wishes.issuer
    if not issuer:
        issuer = issuer_of_title(title_of(manuscript, head)) or issuer_of_text(manuscript)
        findings.append(
            Diagnostic("FZ656", top, {"issuer": issuer})
            if issuer
            else Diagnostic("FZ651", top, {"file": manuscript.name})
        )
    date = head.date or wishes.date
    if not date and head.disclosure.published:
        date = head.disclosure.published
        findings.append(Diagnostic("FZ657", top, {"date": date}))
    if not date:
        findings.append(Diagnostic("FZ652", top, {"file": manuscript.name}))
    region = wishes.region or region_of(issuer)
    if issuer and not region:
        findings.append(Diagnostic("FZ653", top, {"issuer": issuer}))
    title = head.title.text if head.title is not None else wishes.title
    if not title and issuer and year is not None:
        title = f"{issuer.removesuffix('人民政府')}{year}年法治政府建设情况报告"
        findings.append(Diagnostic("FZ655", top, {"title": title}))
    if year is None or not (issuer and date and region):
        return Outcome(None, tuple(findings))
    return Outcome(Settled(year, title, head.title is None, issuer, region, date), tuple(findings))


def settled_year(manuscript: Manuscript, outline: Outline, wishes: Wishes) -> tuple[int | None, tuple[Diagnostic, ...]]:
    """Return the year that user, title or opening name, else the one before the date; and what is wrong with it."""
    head = outline.head
    named = YEAR_OF_TITLE.search(title_of(manuscript, head))
    of_title = int(named["year"].translate(NUMERALS)) if named is not None else None
    if wishes.year is not None and named is not None and of_title != wishes.year:
        place = (1, 1) if head.title is None else head.title.place(named.start())
        arguments = {"year": str(wishes.year), "named": str(of_title)}
        return None, (Diagnostic("FZ654", _span(manuscript, *place, len(named[0])), arguments),)
    year = wishes.year or of_title or year_of_opening(outline)
    date = head.date or wishes.date
    if year is None and not date:
        return None, (Diagnostic("FZ650", _span(manuscript, 1, 1, 1), {"file": manuscript.name}),)
    return year or int(date[:4]) - 1, ()


def year_of_opening(outline: Outline) -> int | None:
    """Return the year that a report begins with: 2019年，我市…."""
    passages = [each for part in outline.parts[:1] for each in part.paragraphs[:1] if isinstance(each, Passage)]
    found = YEAR_OF_OPENING.match(passages[0].text) if passages else None
    return None if found is None else int(found[1])


def title_of(manuscript: Manuscript, head: Head) -> str:
    """Return the title of the report, or what the file says that its title is."""
    return manuscript.title if head.title is None else head.title.text


def issuer_of_title(title: str) -> str:
    """Return the body that a title names, or nothing: 赣州市人民政府 of 赣州市2019年法治政府建设情况报告."""
    found = BODY_OF_TITLE.match(title)
    if found is None:
        return ""
    body = found["body"].removesuffix("关于")
    if PLACE.search(body) is None:
        return body
    return f"{body}办事处" if body.endswith("街道") else f"{body}人民政府"


def issuer_of_text(manuscript: Manuscript) -> str:
    """Return the government of the place that a text speaks of most, where it says 我市 (我省 …) of it; else nothing.

    Only provinces and prefectures are known by name (GB/T 2260).
    """
    text = "\n".join([line.text for line in manuscript.lines])
    names = re.findall("|".join(sorted(gazetteer().by_name, key=len, reverse=True)), text)
    for name, _ in Counter(names).most_common():
        if FULL_NAME_ENDINGS.get(name[-1], name) in text:
            return f"{name}人民政府"
    return ""


def region_of(issuer: str) -> str:
    """Return the division code of the province or prefecture that a body belongs to (GB/T 2260); else nothing.

    Bodies of counties, and of the parts of a city, have codes that are not known here.
    """
    table = gazetteer()
    code, rest = "", issuer
    while (name := next((each for each in table.by_name if rest.startswith(each)), "")) != "":
        codes = sorted(code for code, short in table.by_code.items() if short == table.by_name[name])
        code, rest = (codes or [""])[0 if name.endswith(PROVINCES) else -1], rest.removeprefix(name)
    return code.ljust(6, "0") if code and BELOW.search(rest) is None else ""


def _span(manuscript: Manuscript, line: int, column: int, length: int) -> Span:
    return Span(manuscript.name, line, column, line, column + length)
