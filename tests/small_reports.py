"""Reports of one section, written in a test, and what is found in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.pipeline import compile_report

HEAD: Final = """\
title: 示例市{{ year }}年法治政府建设情况报告
issuer: 示例市人民政府
region: "990000"
year: 2019
date: 2020-02-28
sections: [s]
"""


SITE: Final = """\
site:
  name: 示例市人民政府
  domain: www.example.gov.cn
  code: "9900000001"
  column: 年度报告
  column_description: >-
    示例市法治政府建设
    年度报告栏目
  column_keywords: [法治政府, 年度报告]
  column_type: 信息公开
  published: 2020-03-27 10:00
  source: 示例市司法局
"""
"""The page tags of a report."""


def findings_in(section: str, head: str = HEAD) -> list[Diagnostic]:
    """Return what is found in a report of one section."""
    contents = {"data/2019/report.yaml": head.encode(), "data/2019/s.yaml": section.encode()}
    return list(compile_report(2019, contents).diagnostics)


def marked(finding: Diagnostic, source: str) -> str:
    """Return the words of the source that a finding points at; of several lines the first."""
    assert finding.span is not None
    line = source.splitlines()[finding.span.line - 1]
    end = finding.span.end_column - 1 if finding.span.end_line == finding.span.line else len(line)
    return line[finding.span.column - 1 : end]


def section(text: str, statistics: Mapping[str, str], derived: Mapping[str, str], more: str = "") -> str:
    """Return a section file of one text in one line, with figures written as mappings without braces."""
    lines = [f"text: '{text}'"]
    for key, figures in (("statistics", statistics), ("derived", derived)):
        lines += [f"{key}:"] if figures else []
        lines += [f"  {name}: {{{row}}}" for name, row in figures.items()]
    return "\n".join(lines) + "\n" + more
