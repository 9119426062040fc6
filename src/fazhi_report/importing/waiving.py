"""Waivers for what would keep a published report from being built.

A published report may hold what stands for something still to be written, such as ××市. It is read in as it is: a
waiver says so, and what is waived stays in every list of findings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.importing.section_drafting import Data
from fazhi_report.rules.leftovers import LEFT_IN

REASON: Final = "公布的文本就是这样，照公布的文本录入，不改。"

SECTION: Final = re.compile(r"data/\d{4}/(?P<id>[^/.]+)\.yaml")


def waivers_for(findings: Iterable[Diagnostic]) -> list[Data]:
    """Return the waivers that a report needs to be built, as data; one for each file.

    This is the one error that is a fault of published words alone. All others would be faults of the draft.
    """
    places: dict[str, Data] = {}
    for each in findings:
        file = None if each.span is None else SECTION.fullmatch(each.span.file)
        if each.code == LEFT_IN and file is not None:
            places.setdefault(file["id"], {"code": LEFT_IN, "where": file["id"], "reason": REASON})
    return list(places.values())
