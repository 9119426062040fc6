"""Documents as pages, read again; and documents whose every text is another."""

from __future__ import annotations

import atexit
from tempfile import TemporaryDirectory
from typing import Any, Final

from fazhi_report.document import Disclosure, Document, Publication, Site
from fazhi_report.renderers import Resources, load_renderer
from tests.documents import HOSTILE, every_kind, hostile
from tests.pages import Page
from tests.template_files import PACKAGED, templates_in

TEMPLATES: Final = templates_in(PACKAGED)

COMPILED: Final = TemporaryDirectory(prefix="fazhi-templates-")
"""Keeps the compiled templates as long as the tests run: compiling them takes much longer than using them."""

atexit.register(COMPILED.cleanup)

SITE: Final = Site(
    name="示例市人民政府",
    domain="www.example.gov.cn",
    code="9900000001",
    column="法治政府建设",
    column_description="法治政府建设年度报告",
    column_keywords=("法治政府", "年度报告"),
    column_type="政策文件",
    published="2020-03-27 10:00",
    source="示例市司法局",
    author="示例市司法局研究室",
    keywords=("法治政府建设", "报告"),
    description="示例市2019年法治政府建设情况。",
    image="https://www.example.gov.cn/emblem.png",
    url="https://www.example.gov.cn/report/2019.html",
)

DISCLOSURE: Final = Disclosure(
    index_number="990000/2020-00008",
    category="法治政府建设",
    publisher="示例市人民政府办公室",
    issued="2020年2月28日",
    published="2020年3月27日",
    name="示例市2019年法治政府建设情况报告",
    number="示市府〔2020〕8号",
    validity="有效",
)


def source_of(document: Document, form: str = "html") -> str:
    """Return a document in a format of the web."""
    text, diagnostics = load_renderer(form)(document, Resources(TEMPLATES, COMPILED.name))
    assert diagnostics == ()
    assert isinstance(text, str)
    return text


def page_of(document: Document, form: str = "html") -> Page:
    """Return the page of a document, read again."""
    return Page(source_of(document, form))


def published(site: Site | None = SITE, disclosure: Disclosure | None = DISCLOSURE) -> Document:
    """Return the document of every kind as a site publishes it."""
    return every_kind()._replace(publication=Publication(site=site, disclosure=disclosure))


def everywhere(text: str) -> Document:
    """Return a document in which this is every text, id, address and label, those of a site too."""
    one = {name: HOSTILE for name, fact in SITE._asdict().items() if isinstance(fact, str)}
    site = SITE._replace(**one, column_keywords=(HOSTILE,), keywords=(HOSTILE,))
    disclosure = Disclosure(*[HOSTILE for _ in DISCLOSURE])
    document = hostile()._replace(publication=Publication(site=site, disclosure=disclosure), draft=HOSTILE)
    replaced: Document = _with_text(document, text)
    return replaced


def _with_text(node: Any, text: str) -> Any:  # noqa: ANN401 - a tree of any nodes
    """Return a tree with this text in the place of the hostile one."""
    if isinstance(node, str):
        return node.replace(HOSTILE, text)
    if isinstance(node, dict):
        return {name: _with_text(each, text) for name, each in node.items()}
    if isinstance(node, tuple):
        parts = [_with_text(each, text) for each in node]
        return type(node)(*parts) if hasattr(node, "_fields") else tuple(parts)
    return node
