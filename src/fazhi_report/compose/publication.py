"""How the report is published, as text: its layout, the filed copy, the tags of its page, its catalogue entry.

Texts of `report.yaml` may hold `{{ year }}`; all else in them stands as it is written.
"""

from __future__ import annotations

from typing import Final, TypeVar

from fazhi_report import document
from fazhi_report.compose.sections import in_report_head
from fazhi_report.diagnostics import Diagnostic, Outcome, Path
from fazhi_report.prose import read_plain, without_wrapping
from fazhi_report.schema import Disclosure, Filing, IsoDate, Layout, Model, Report, Site

LOST_TITLE: Final = "report.title"
"""What `Report.lost` holds where the title had an error."""

BRACES: Final = ("{{", "}}")
"""What a text holds that refers to a year, or was meant to."""

Block = TypeVar("Block", bound=Model)


def publication_of(report: Report, title: str, issuer: str) -> Outcome[document.Publication]:
    """Return how a report with this title and issuer is published, and what is wrong with it.

    FZ237 where the lines of the title are not the title, and the findings on references to years in other texts.
    """
    head = report.head
    layout, findings = layout_of(report, head.layout, title)
    filing, findings_in_filing = with_years(report, "filing", head.filing)
    site, findings_in_site = with_years(report, "site", head.site)
    disclosure, findings_in_disclosure = with_years(report, "disclosure", head.disclosure)
    made = document.Publication(
        edition=head.edition,
        layout=layout or document.Layout(),
        filing=None if filing is None else filing_of(filing, issuer, head.date),
        site=None if site is None else site_of(site),
        disclosure=None if disclosure is None else disclosure_of(disclosure, title, issuer, head.date),
    )
    return Outcome(made, (*findings, *findings_in_filing, *findings_in_site, *findings_in_disclosure))


def date_text(day: IsoDate) -> str:
    """Return a date as it is printed: Arabic digits without leading zeros (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def layout_of(report: Report, layout: Layout | None, title: str) -> Outcome[document.Layout]:
    """Return the layout on paper. FZ237 where the lines of the title are not the title.

    Nothing is said of lines beside a title that has errors itself.
    """
    if layout is None:
        return Outcome(document.Layout())
    year = report.head.year
    findings: list[Diagnostic] = []
    lines = []
    for index, line in enumerate(layout.title_lines):
        text, found = read_plain(line, lambda reference: in_report_head(reference, year))
        findings += [each.placed(report.places, ("layout", "title_lines", index)) for each in found]
        lines.append(text)
    if lines and not findings and without_spaces("".join(lines)) != without_spaces(title) and title_is_known(report):
        arguments = {"title": title, "lines": "".join(lines)}
        findings.append(Diagnostic("FZ237", report.places.of_value(("layout", "title_lines")), arguments))
    made = document.Layout(layout.headings or "stand_alone", layout.appendix, tuple(lines))
    return Outcome(made, tuple(findings))


def title_is_known(report: Report) -> bool:
    """Tell whether the title of the report was read without errors."""
    head = report.head
    _, findings = read_plain(head.title, lambda reference: in_report_head(reference, head.year))
    return not findings and LOST_TITLE not in report.lost


def without_spaces(text: str) -> str:
    """Return a text without its spaces: one at which a line ends is not written."""
    return "".join(text.split())


def with_years(report: Report, name: str, block: Block | None) -> Outcome[Block]:
    """Return a block of `report.yaml` with years in place of the references to them, and what is wrong with those."""
    if block is None:
        return Outcome(None)
    findings: list[Diagnostic] = []

    def printed(text: str, path: Path) -> str:
        if not any(braces in text for braces in BRACES):
            return text
        line, found = read_plain(text, lambda reference: in_report_head(reference, report.head.year))
        findings.extend(each.placed(report.places, path) for each in found)
        return line

    changed: dict[str, object] = {}
    for key, value in block:
        if isinstance(value, str):
            changed[key] = printed(value, (name, key))
        elif isinstance(value, tuple):
            changed[key] = tuple(printed(each, (name, key, index)) for index, each in enumerate(value))
    return Outcome(block.model_copy(update=changed), tuple(findings))


def filing_of(filing: Filing, issuer: str, date: IsoDate) -> document.Filing:
    """Return what the filed copy bears. Without a mark of its own it is the issuer's documents' usual one."""
    return document.Filing(
        mark=filing.mark or f"{issuer}文件",
        number=filing.number or "",
        signers=filing.signers,
        addressee=filing.addressee,
        copies=filing.copies,
        printed_by=filing.printed_by or "",
        printed_on=date_text(filing.printed_on or date),
    )


def site_of(site: Site) -> document.Site:
    """Return the page tags."""
    return document.Site(
        name=site.name,
        domain=site.domain,
        code=site.code,
        column=site.column,
        column_description=without_wrapping(site.column_description),
        column_keywords=site.column_keywords,
        column_type=site.column_type,
        published=site.published.isoformat(sep=" ", timespec="minutes"),
        source=site.source,
        author=site.author or "",
        keywords=site.keywords,
        description=without_wrapping(site.description or ""),
        image=site.image or "",
        url=site.url or "",
    )


def disclosure_of(disclosure: Disclosure, title: str, issuer: str, date: IsoDate) -> document.Disclosure:
    """Return the entry in the catalogue of public information; the issuer publishes what nobody else does."""
    return document.Disclosure(
        index_number=disclosure.index_number,
        category=disclosure.category,
        publisher=disclosure.publisher or issuer,
        issued=date_text(date),
        published="" if disclosure.published is None else date_text(disclosure.published),
        name=title,
        number=disclosure.number or "",
        validity=disclosure.validity or "",
    )
