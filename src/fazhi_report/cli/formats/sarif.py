"""For code scanning: SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/.

What is wrong with the data is a result, and one that is waived is a suppressed result. What kept the check from looking
at everything (FZ0xx) is no result: it is a notification of the tool, and the invocation was not successful.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from fazhi_report.cli.formats.fingerprints import FINGERPRINT, fingerprints
from fazhi_report.cli.listing import OF_ENVIRONMENT, Listed, Listing
from fazhi_report.diagnostics import Severity, Span
from fazhi_report.messages import in_general
from fazhi_report.messages.entry import Entry, Language
from fazhi_report.messages.interface import say

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

ROOT: Final = "%SRCROOT%"
"""What addresses are relative to, by the name that code scanning knows: the top of the checkout."""

LANGUAGES: Final[Mapping[Language, str]] = {"zh": "zh-CN", "en": "en-US"}

ARTICLES: Final = frozenset({"a", "an", "the"})

UNRESERVED: Final = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
"""Bytes that stand for themselves in the path of a URI (RFC 3986)."""


def render(listing: Listing) -> str:
    """Return the log, with one run. It holds the rules that have results, and nothing that changes from run to run."""
    results = [each for each in listing.findings if not each.of_environment]
    notices = [each for each in listing.findings if each.of_environment]
    rules, notifications = _entries_of(results), _entries_of(notices)
    language = listing.reader.language
    driver: dict[str, object] = {
        "name": "fazhi",
        "version": listing.version,
        "semanticVersion": listing.version,
        "language": LANGUAGES[language],
        "rules": [_descriptor(entry, language) for entry in rules.values()],
        "notifications": [_descriptor(entry, language) for entry in notifications.values()],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [
            {
                "executionSuccessful": all(each.severity is not Severity.ERROR for each in notices),
                "toolExecutionNotifications": [_notification(each, list(notifications), listing) for each in notices],
            }
        ],
        "originalUriBaseIds": {ROOT: {"description": {"text": say("sarif_root", language)}}},
        "columnKind": "unicodeCodePoints",
        "results": list(_results(results, list(rules), listing)),
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace").decode()


def _entries_of(findings: Iterable[Listed]) -> dict[str, Entry]:
    """Return the entry of each code that was found, in the order of the codes."""
    return {
        code: next(each.entry for each in findings if each.code == code)
        for code in sorted({each.code for each in findings})
    }


def _descriptor(entry: Entry, language: Language) -> dict[str, object]:
    """Return a rule: what `fazhi explain` says about the code, as plain text and as Markdown."""
    title, why = entry.title.in_language(language), entry.why.in_language(language)
    remedy = in_general(entry.remedy.in_language(language))
    wrong, right = say("page_wrong", language), say("page_right", language)
    kind = "text" if entry.code.startswith(OF_ENVIRONMENT) else "yaml"
    return {
        "id": entry.code,
        "name": name_of(entry),
        "shortDescription": {"text": title},
        "fullDescription": {"text": why},
        "help": {
            "text": "\n\n".join((title, why, remedy, f"{wrong}\n{entry.wrong}", f"{right}\n{entry.right}")),
            "markdown": "\n\n".join(
                (
                    f"**{plain(title)}**",
                    f"{plain(why)}",
                    f"{plain(remedy)}",
                    f"{wrong}\n\n```{kind}\n{entry.wrong}\n```",
                    f"{right}\n\n```{kind}\n{entry.right}\n```",
                )
            ),
        },
        "defaultConfiguration": {"level": entry.severity.value},
    }


def name_of(entry: Entry) -> str:
    """Return the name of a rule as viewers of SARIF expect it: the English title in one word, `NumberWithoutSource`."""
    words = re.findall(r"[A-Za-z0-9]+", entry.title.en)
    return "".join(word.capitalize() for word in words if word not in ARTICLES)


def plain(text: str) -> str:
    """Return a text as Markdown that means just this text."""
    return re.sub(r"[\\`*_\[\]<>|#]", r"\\\g<0>", text).replace("\n", "  \n")


def _results(findings: Sequence[Listed], codes: Sequence[str], listing: Listing) -> Iterator[dict[str, object]]:
    language = listing.reader.language
    for each, fingerprint in zip(findings, fingerprints(findings, listing.source_lines), strict=True):
        result: dict[str, object] = {
            "ruleId": each.code,
            "ruleIndex": codes.index(each.code),
            "level": each.severity.value,
            "message": {"text": _sentences(each, language)},
            "locations": [_location(each.span or _top_of_report(each), listing)],
            "partialFingerprints": {FINGERPRINT: fingerprint},
        }
        related = [
            {"id": number, **_location(span, listing), "message": {"text": say("related_place", language)}}
            for number, span in enumerate(each.finding.related, start=1)
        ]
        if related:
            result["relatedLocations"] = related
        if each.reason is not None:
            result["suppressions"] = [{"kind": "inSource", "status": "accepted", "justification": each.reason}]
        yield result


def _sentences(each: Listed, language: Language) -> str:
    return f"{each.message(language)}{say('full_stop', language)}\n{say('remedy', language)}{each.remedy(language)}"


def _notification(each: Listed, codes: Sequence[str], listing: Listing) -> dict[str, object]:
    return {
        "descriptor": {"id": each.code, "index": codes.index(each.code)},
        "level": each.severity.value,
        "message": {"text": _sentences(each, listing.reader.language)},
    }


def _top_of_report(each: Listed) -> Span:
    """Return where a result without a place is shown, since code scanning shows none without: at the report itself."""
    return Span(f"data/{each.year or 0:04}/report.yaml", 0, 0, 0, 0)


def _location(span: Span, listing: Listing) -> dict[str, object]:
    """Return a place. Lines and columns count from 1, the end column is the one after the stretch, as in a Span."""
    place: dict[str, object] = {"artifactLocation": {"uri": address_of(listing.base + span.file), "uriBaseId": ROOT}}
    if span.line:
        place["region"] = {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        }
    return {"physicalLocation": place}


def address_of(path: str) -> str:
    """Return a path as a relative URI."""
    return "".join(
        chr(byte) if byte in UNRESERVED else f"%{byte:02X}" for byte in path.encode("utf-8", "surrogatepass")
    )
