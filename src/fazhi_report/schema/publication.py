"""How a report is published: its layout on paper, the copy that is filed, the tags of its page, its catalogue entry."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, PlainValidator

from fazhi_report.schema.scalars import (
    Appendix,
    FilledText,
    Headings,
    IsoDate,
    Model,
    check_address,
    check_document_number,
    check_domain,
    check_site_code,
    read_moment,
)


class Layout(Model):
    """How the report is laid out. `headings` are those of subsections, `leads` those of measures.

    Without `headings` they stand alone on paper and run in where the report is plain text. `title_lines` are the lines
    of a title too long for one, and `appendix` is what follows the report, both on paper.
    """

    headings: Headings | None = None
    leads: Headings = "run_in"
    appendix: Appendix = "none"
    title_lines: tuple[FilledText, ...] = ()


class Filing(Model):
    """What the copy that is filed bears beside the text (GB/T 9704-2012, 7.2 to 7.4).

    The issuer's mark over the red line, the document number, who signed it, whom it goes to, and in the imprint at its
    foot who gets copies and who had it printed, on which day.
    """

    mark: FilledText | None = None
    number: Annotated[str, AfterValidator(check_document_number)] | None = None
    signers: tuple[FilledText, ...] = ()
    addressee: FilledText
    copies: tuple[FilledText, ...] = ()
    printed_by: FilledText | None = None
    printed_on: IsoDate | None = None


class Site(Model):
    """The page tags of a government site (政府网站发展指引): of the site, of the column, and of the article."""

    name: FilledText
    domain: Annotated[str, AfterValidator(check_domain)]
    code: Annotated[str, AfterValidator(check_site_code)]
    column: FilledText
    column_description: FilledText
    column_keywords: tuple[FilledText, ...]
    column_type: FilledText
    published: Annotated[datetime, PlainValidator(read_moment)]
    source: FilledText
    author: FilledText | None = None
    keywords: tuple[FilledText, ...] = ()
    description: FilledText | None = None
    image: Annotated[str, AfterValidator(check_address)] | None = None
    url: Annotated[str, AfterValidator(check_address)] | None = None


class Disclosure(Model):
    """The entry of the report in the catalogue of public information (信息公开)."""

    index_number: FilledText
    category: FilledText
    publisher: FilledText | None = None
    published: IsoDate | None = None
    number: Annotated[str, AfterValidator(check_document_number)] | None = None
    validity: FilledText | None = None
