"""JSON Schema (2020-12) for the data files, so that an editor knows the keys, completes them and says what is wrong.

    report.schema.json       data/2019/report.yaml
    section.schema.json      data/2019/<section id>.yaml
    dictionary.schema.json   data/dictionary.yaml
    vocabulary.schema.json   data/vocabulary.yaml

`models` walks the models of `schema`, `scalars` says what their readers accept, `letters` which characters a word may
hold; the words stand in the catalogue (`messages.keys`). The schemas are as strict as `validate` with one file by
itself, but for what JSON Schema cannot say: how two values or two files agree, and how a value was written.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fazhi_report.editor_schema.models import file_schema
from fazhi_report.messages.entry import Language
from fazhi_report.schema import DictionaryFile, Model, ReportFile, SectionFile, VocabularyFile

__all__ = ["FILES", "schema_bytes", "schema_file_name"]

FILES: Final[Mapping[str, type[Model]]] = MappingProxyType(
    {"report": ReportFile, "section": SectionFile, "dictionary": DictionaryFile, "vocabulary": VocabularyFile}
)
"""The kinds of data files, and the model of each."""


def schema_file_name(kind: str) -> str:
    """Return the name of the file that a kind's schema is written to."""
    return f"{kind}.schema.json"


def schema_bytes(kind: str, language: Language) -> bytes:
    """Return the schema of a kind of file as JSON, with its words in one language; the same bytes each time."""
    schema = file_schema(FILES[kind], f"urn:fazhi:schema:{kind}", language)
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
