"""A comparison laid out by a template, in the same sandbox as reports."""

from __future__ import annotations

from fazhi_report.diagnostics import Outcome
from fazhi_report.renderers.comparison.document import ComparisonDocument
from fazhi_report.renderers.comparison.layout import pages_of, sides_of
from fazhi_report.renderers.template_faults import Templates, diagnose
from fazhi_report.renderers.templating import Filters, create_environment


def render_comparison(  # noqa: PLR0913 (a document, and all that its layout depends on)
    name: str,
    document: ComparisonDocument,
    templates: Templates,
    cache_folder: str | None,
    filters: Filters,
    *,
    escaping: bool,
) -> Outcome[str]:
    """Return the text that the template `name` makes of a comparison, or the fault that kept it from doing so.

    The template is given `comparison`, what came of each year in words (`years`), and what is compared (`sides`).
    """
    environment = create_environment(templates, cache_folder, filters, escaping=escaping)
    try:
        template = environment.get_template(name)
        return Outcome(template.render(comparison=document, years=pages_of(document), sides=sides_of(document)))
    except Exception as fault:  # a template may raise anything, and none of it may reach the user
        return Outcome(None, (diagnose(fault, name, templates),))
