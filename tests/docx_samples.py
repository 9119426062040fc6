"""Reports as Word files: every kind of block in each edition and layout, made once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from fazhi_report.document import Document, Filing, Layout, Publication
from fazhi_report.pipeline import Page, compile_report, render_report
from fazhi_report.renderers import Resources, load_renderer
from tests.documents import FILING, HOSTILE, every_kind, hostile
from tests.docx_files import WordFile, read_file
from tests.template_files import PACKAGED, templates_in

ROOT: Final = Path(__file__).parent.parent

HOSTILE_FILING: Final = Filing(HOSTILE, HOSTILE, (HOSTILE,) * 3, HOSTILE, (HOSTILE,), HOSTILE, HOSTILE)

TWO_LINES: Final = ("赣州市2019年", "法治政府建设情况报告")

PUBLICATIONS: Final[Mapping[str, Publication]] = MappingProxyType(
    {
        "published": Publication(),
        "run in": Publication(layout=Layout(headings="run_in")),
        "appendix": Publication(layout=Layout(appendix="figures", title_lines=TWO_LINES)),
        "filed": Publication("filed", Layout(appendix="figures"), FILING),
        "filed without appendix": Publication("filed", Layout(headings="run_in"), FILING),
        "filed downwards": Publication("filed", Layout(), FILING._replace(signers=(), copies=())),
    }
)
"""The editions and layouts."""

DRAFT: Final = "草稿，请勿发布。"


def rendered(document: Document) -> bytes:
    """Return a document as a Word file."""
    content, diagnostics = load_renderer("docx")(document, Resources({}))
    assert diagnostics == ()
    assert isinstance(content, bytes)
    return content


def word_file(document: Document) -> WordFile:
    """Return a document as a Word file, read again."""
    return read_file(rendered(document))


@cache
def sample(publication: str = "published") -> WordFile:
    """Return the document with every kind of block, published like this."""
    return word_file(every_kind()._replace(publication=PUBLICATIONS[publication]))


@cache
def draft() -> WordFile:
    """Return the draft of a filed copy."""
    return word_file(every_kind()._replace(draft=DRAFT, publication=PUBLICATIONS["filed"]))


@cache
def hostile_file() -> WordFile:
    """Return a draft whose every text means something in XML, with all that a file may have."""
    return word_file(
        hostile()._replace(draft=HOSTILE, publication=Publication("filed", Layout("run_in", "figures"), HOSTILE_FILING))
    )


@cache
def report_of_2019(layout: str = "") -> Mapping[str, bytes]:
    """Return the report on 2019 as text and as a Word file, with these further keys in `report.yaml`."""
    sources = {f"data/2019/{path.name}": path.read_bytes() for path in sorted((ROOT / "data" / "2019").glob("*.yaml"))}
    sources["data/2019/report.yaml"] += layout.encode()
    compiled = compile_report(2019, sources)
    assert compiled.document is not None
    made = render_report(compiled.document, Page("zh", ""), ("txt", "docx"), Resources(templates_in(PACKAGED)))
    assert (compiled.diagnostics, made.diagnostics) == ((), ())
    return made.outputs
