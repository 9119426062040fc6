"""A rule on what a report calls the body it speaks for: 我县 in the report of a city was left in from another report.

It looks only where the issuer's name says for certain what kind of body it is. A government speaks of its own place, a
department of itself and of the places it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.rules.quoted import is_in_title_or_quotation
from fazhi_report.rules.subject import Part

PLACES: Final = "省市州县区旗"
"""Kinds of places."""

WIDER: Final = MappingProxyType({"市": "省州", "州": "省", "县": "省市州", "区": "省市州", "旗": "省市"})
"""Kind of place → those that may hold it."""

GOVERNMENT: Final = "人民政府"

OF_SEVERAL: Final = ("中共", "、", " ", "\N{IDEOGRAPHIC SPACE}", "{")
"""What stands in the name of an issuer that is not one government or department."""

DEPARTMENTS: Final = MappingProxyType({"委员会": "委", "委": "委", "局": "局", "厅": "厅"})
"""How the name of a department ends → what it calls itself."""

OTHER_WORDS: Final = MappingProxyType(
    {
        "市": "场民值面",
        "省": "略心去下力",
        "区": "分别间",
        "局": "限部面促",
        "委": "托派屈婉曲实身",
        "旗": "帜舰号",
        "县": "",
        "州": "",
        "厅": "",
    }
)
"""What kinds of bodies are called → characters behind them with which it is another word: 我委托, 我区分."""

NO_CLAUSE_BEFORE: Final = frozenset("自忘无你小大真")
"""What stands before 我 where it is no body that speaks: 自我."""

REGIONS: Final = ("15", "45", "54", "64", "65")
"""Codes of the autonomous regions: a city there calls the region 我区."""

CLAUSE_BEGINS: Final = frozenset("，。；：、年月日前")
"""Behind these a clause begins."""

OF_A_WIDER_PLACE: Final = ("首", "唯", "第", "《", "“", "率先", "有史")
"""What follows a wider place that is spoken of on purpose: 我省首批."""


def words_for_the_issuer(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ438 for each 我县, 我省, 我局 that does not fit the issuer."""
    own = own_kind(part.head.issuer)
    if not own:
        return
    for passage in part.passages:
        text = passage.text
        at = text.find("我")
        while at != -1:
            kind = text[at + 1 : at + 2]
            foreign = kind in OTHER_WORDS and not fits(kind, own, part.head.region) and is_meant(text, at, own)
            if foreign and not is_in_title_or_quotation(text, at, at + 2):
                arguments = {"found": text[at : at + 2], "right": f"我{own}", "issuer": part.head.issuer}
                yield Diagnostic("FZ438", passage.span(at, at + 2), arguments)
            at = text.find("我", at + 1)


def own_kind(issuer: str) -> str:
    """Return the kind of body an issuer is, as it stands behind 我: 市, 局; empty where its name leaves it open."""
    if any(sign in issuer for sign in OF_SEVERAL):
        return ""
    if issuer.endswith(GOVERNMENT):
        kind = issuer.removesuffix(GOVERNMENT)[-1:]
        return kind if kind and kind in PLACES else ""
    return next((word for ending, word in DEPARTMENTS.items() if issuer.endswith(ending)), "")


def fits(kind: str, own: str, region: str) -> bool:
    """Tell whether a body that calls itself 我`own` may say 我`kind`."""
    if kind == own or (kind == "区" and region.startswith(REGIONS)):
        return True
    return own not in PLACES and kind in PLACES


def is_meant(text: str, at: int, own: str) -> bool:
    """Tell whether 我 and the kind behind it, at a place in a text, are the body that speaks.

    A wider place than the issuer's own is one it may well speak of (我省首批); it counts where it opens a clause.
    """
    kind, before, behind = text[at + 1], text[at - 1 : at], text[at + 2 : at + 3]
    if before in NO_CLAUSE_BEFORE or (behind and behind in OTHER_WORDS[kind]):
        return False
    if kind in WIDER.get(own, ""):
        return (not before or before in CLAUSE_BEGINS) and not text.startswith(OF_A_WIDER_PLACE, at + 2)
    return True
