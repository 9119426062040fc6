"""Reports of two years written in a test, and what is found when the later one is compared with the earlier one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.messages import message_of
from fazhi_report.pipeline import Compiled, compile_past, compile_report

HEAD: Final = """\
title: 示例市{{{{ year }}}}年法治政府建设情况报告
issuer: 示例市人民政府
region: "990000"
year: {year}
date: {date}
sections: [{sections}]
"""

Sections = str | Mapping[str, str]
"""The files of a report by the ids of its sections, or the one file of a report of the section `s`."""


def files_of(year: int, sections: Sections, date: str, more: str = "") -> dict[str, bytes]:
    """Return the files of a report by name; `more` stands at the end of `report.yaml`."""
    files = {"s": sections} if isinstance(sections, str) else sections
    head = HEAD.format(year=year, date=date, sections=", ".join(files)) + more
    named = {"report": head, **files}
    return {f"data/{year}/{name}.yaml": text.encode() for name, text in named.items()}


def compared(
    before: Sections | None, now: Sections, *, date: str = "2020-02-28", more: str = "", earlier: Compiled | None = None
) -> Compiled:
    """Return the report on 2019 compiled after that on 2018, where there is one.

    With an `earlier` compilation, what has not changed is taken from there, and so is the report on 2018.
    """
    past = compile_past(2019, {} if before is None else files_of(2018, before, "2019-02-26"))
    if earlier is not None:
        past = earlier.past
    return compile_report(2019, files_of(2019, now, date, more), earlier, past)


def found(compiled: Compiled, *codes: str) -> list[Diagnostic]:
    """Return the findings of these codes."""
    return [each for each in compiled.diagnostics if each.code in codes]


def told(compiled: Compiled, *codes: str) -> list[str]:
    """Return what the findings of these codes say, in Chinese."""
    return [message_of(each, "zh") for each in found(compiled, *codes)]
