"""For CI systems that read test results: JUnit XML, a suite a file and in it a case a rule that found something there.

An error or a warning is a failure, a waived finding a skipped case with its reason, a note a case that passes with its
text. What kept the check from looking at everything (FZ0xx) is an error of the case; what was passed over, a skipped
case. A file in which nothing was found has one case that passes, so that a report without fault has results too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from fazhi_report.cli.columns import shown
from fazhi_report.cli.listing import Listed, Listing
from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Language
from fazhi_report.messages.interface import say

TALLIES: Final = ("tests", "failures", "errors", "skipped")
"""What suites count, in the order in which it is written."""


def render(listing: Listing) -> str:
    """Return the document. It holds no times, so that the same data gives the same text."""
    root = Element("testsuites", {"name": "fazhi"})
    suites: dict[str, list[Listed]] = {}
    for each in listing.findings:
        suites.setdefault(_suite_of(each, listing), []).append(each)
    for file in listing.files:
        suites.setdefault(listing.base + file, [])
    for name in sorted(suites):
        _add_suite(root, name, suites[name], listing.reader.language)
    for tally in TALLIES:
        root.set(tally, str(sum(int(suite.get(tally, 0)) for suite in root)))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}'


def _suite_of(each: Listed, listing: Listing) -> str:
    """Return the name of the suite of a finding: its file, else the folder of its year, else the command."""
    if each.span is not None:
        return listing.base + each.span.file
    return "fazhi" if each.year is None else f"{listing.base}data/{each.year:04}/"


def _add_suite(root: Element, name: str, findings: Sequence[Listed], language: Language) -> None:
    suite = SubElement(root, "testsuite", {"name": shown(name)})
    by_code: dict[str, list[Listed]] = {}
    for each in findings:
        by_code.setdefault(each.code, []).append(each)
    for code in sorted(by_code):
        _add_case(suite, by_code[code], language)
    if not findings:
        SubElement(suite, "testcase", {"classname": shown(name), "name": say("nothing_in_file", language)})
    counts = (len(suite), *(len(suite.findall(f"testcase/{kind}")) for kind in ("failure", "error", "skipped")))
    for tally, count in zip(TALLIES, counts, strict=True):
        suite.set(tally, str(count))


def _add_case(suite: Element, findings: Sequence[Listed], language: Language) -> None:
    first = findings[0]
    name = f"{first.code} {first.entry.title.in_language(language)}"
    case = SubElement(suite, "testcase", {"classname": suite.get("name", ""), "name": name})
    failing = [each for each in findings if _fails(each)]
    if failing:
        kind = "error" if first.of_environment else "failure"
        attributes = {"type": failing[0].severity.value, "message": _headline(failing[0], language)}
        SubElement(case, kind, attributes).text = _paragraphs(failing, language)
    elif first.of_environment:
        SubElement(case, "skipped", {"message": _headline(first, language)})
    elif not any(each.counts for each in findings):
        SubElement(case, "skipped", {"message": say("waived", language, reason=first.reason)})
    beside = [each for each in findings if each not in failing]
    if beside:
        SubElement(case, "system-out").text = _paragraphs(beside, language)


def _fails(each: Listed) -> bool:
    """Whether a finding makes its case fail: it counts, it is no note, and no file that was passed over."""
    harmless = (Severity.NOTE, Severity.WARNING) if each.of_environment else (Severity.NOTE,)
    return each.counts and each.severity not in harmless


def _headline(each: Listed, language: Language) -> str:
    message = each.message(language)
    if each.span is None:
        return message
    place = say("place_in_file", language, line=each.span.line, column=each.span.column)
    return f"{place}{say('colon', language)}{message}"


def _paragraphs(findings: Sequence[Listed], language: Language) -> str:
    return "\n\n".join(_paragraph(each, language) for each in findings)


def _paragraph(each: Listed, language: Language) -> str:
    lines = [_headline(each, language)]
    if each.reason is not None:
        lines.append(say("waived", language, reason=each.reason))
    lines.append(f"{say('remedy', language)}{each.remedy(language)}")
    return "\n".join(lines)
