"""What a page says of itself to programs: the page tags of a government site, and the report as schema.org names it.

The tags are those of the 政府网站发展指引: of the site, of the column and of the article, in its order. A report
without an entry `site` has the few that follow from the report itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fazhi_report.document import Document, Site

TONGUE: Final = "zh-CN"
"""The language of every report."""

OFFSET: Final = ":00+08:00"
"""What makes a moment of a site one of schema.org: its seconds, and the one time of all China."""

LIST_SIGN: Final = ","
"""Between keywords."""


def page_tags(document: Document) -> tuple[tuple[str, str], ...]:
    """Return name and content of every tag in the order of their standard, absent ones left out."""
    site = document.publication.site
    tags = own_tags(document) if site is None else site_tags(document, site)
    return tuple((name, content) for name, content in tags if content)


def own_tags(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the tags of a report of which no site is known."""
    yield "Description", description(document)
    yield "Author", document.issuer


def site_tags(document: Document, site: Site) -> Iterator[tuple[str, str]]:
    """Yield the tags of the site, of the column and of the article; absent ones are empty."""
    yield "SiteName", site.name
    yield "SiteDomain", site.domain
    yield "SiteIDCode", site.code
    yield "ColumnName", site.column
    yield "ColumnDescription", site.column_description
    yield "ColumnKeywords", LIST_SIGN.join(site.column_keywords)
    yield "ColumnType", site.column_type
    yield "ArticleTitle", document.title
    yield "PubDate", site.published
    yield "ContentSource", site.source
    yield "Keywords", LIST_SIGN.join(site.keywords)
    yield "Author", site.author or document.issuer
    yield "Description", site.description or description(document)
    yield "Image", site.image
    yield "Url", site.url


def description(document: Document) -> str:
    """Return what the page is, in one line."""
    return f"{document.title}，{document.issuer}，{document.date_text}"


def structured_data(document: Document) -> dict[str, object]:
    """Return the report in the words of schema.org, absent facts left out."""
    site, disclosure, filing = document.publication.site, document.publication.disclosure, document.publication.filing
    number = (disclosure.number if disclosure is not None else "") or (filing.number if filing is not None else "")
    facts = {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": document.title,
        "reportNumber": number,
        "inLanguage": TONGUE,
        "author": organization(document.issuer),
        "dateCreated": document.date,
        "datePublished": document.date if site is None else site.published.replace(" ", "T") + OFFSET,
        "temporalCoverage": str(document.year),
        "spatialCoverage": {
            "@type": "AdministrativeArea",
            "identifier": {"@type": "PropertyValue", "propertyID": "GB/T 2260", "value": document.region},
        },
        "creativeWorkStatus": "Draft" if document.draft else "",
    }
    if disclosure is not None:
        facts |= {"identifier": disclosure.index_number, "genre": disclosure.category}
        facts |= {"publisher": organization(disclosure.publisher)}
    if site is not None:
        facts.setdefault("publisher", organization(document.issuer))
        facts |= {"description": site.description, "keywords": LIST_SIGN.join(site.keywords), "image": site.image}
        facts |= {"url": site.url, "isPartOf": {"@type": "WebSite", "name": site.name, "identifier": site.code}}
    return {name: fact for name, fact in facts.items() if fact}


def organization(name: str) -> dict[str, str]:
    """Return a body of the government."""
    return {"@type": "GovernmentOrganization", "name": name}
