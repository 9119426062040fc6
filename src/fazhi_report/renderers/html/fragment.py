"""The report as a part of a page, to be pasted into a site's own: one element with its style, its ids its own."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Outcome
from fazhi_report.document import Document
from fazhi_report.renderers.html import render_page
from fazhi_report.renderers.resources import Resources

TEMPLATE: Final = "report.fragment.html.jinja"


def render(document: Document, resources: Resources) -> Outcome[str]:
    """Return the report as an HTML fragment, or the fault of its template.

    Every id begins with the year, so that it is none of the page around it, nor that of a report on another year.
    """
    return render_page(TEMPLATE, document, resources, f"fazhi-{document.year}-")
