"""The data of a year → its source files, in the canonical form that `fazhi fmt` gives them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from fazhi_report.formatting import FormattingOrder, Source, format_source
from fazhi_report.importing.drafting import Drafted
from fazhi_report.importing.section_drafting import Data

SCHEMA: Final = "# yaml-language-server: $schema=../schema/{source}.schema.json"
"""The line by which an editor knows the data format."""


def sources_of(drafted: Drafted, year: int) -> Mapping[str, bytes]:
    """Return the files of a year: `data/2019/report.yaml` and one for each part → bytes."""
    folder = f"data/{year:04}"
    report = f"{folder}/report.yaml"
    files = {report: source_of(report, "report", drafted.report)}
    for part in drafted.parts:
        name = f"{folder}/{part.id}.yaml"
        files[name] = source_of(name, "section", part.data)
    return files


def source_of(name: str, source: Source, data: Data) -> bytes:
    """Return one file. Its data are written as JSON, which is YAML, and then put into the canonical form."""
    content = f"{SCHEMA.format(source=source)}\n{json.dumps(data, ensure_ascii=False)}\n".encode()
    formatted, findings = format_source(name, content, FormattingOrder(source, keep_punctuation=True))
    assert formatted is not None, f"drafted data can be formatted: {findings}"
    return formatted.content
