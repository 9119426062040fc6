"""The head of a report is read wherever its parts stand, and what is no text is put aside."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from fazhi_report.importing.outline import Outline
from fazhi_report.importing.outlining import outline_of
from fazhi_report.importing.outlining.head import document_number, is_printed_so
from tests.imports.outline_text import manuscript_of, text_left, text_of

CASES: Final[list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "structure" / "heads.yaml").read_text(encoding="utf-8")
)

NOTHING: Final = (None, "", False, ())


def said_by(outline: Outline) -> dict[str, object]:
    """Return what a head says, by the names of its fields; what it does not say is left out."""
    said = outline.head._asdict() | {
        f"disclosure.{key}": value for key, value in outline.head.disclosure._asdict().items()
    }
    del said["disclosure"]
    if outline.head.title is not None:
        said["title"] = outline.head.title.text
    return {
        key: list(value) if isinstance(value, tuple) else value for key, value in said.items() if value not in NOTHING
    }


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_head_of_a_report_is_read(case: dict[str, Any]) -> None:
    """Title, signature, filing and 信息公开 table are read; asides are listed with what they are; nothing is lost."""
    manuscript = manuscript_of(case["text"], title=case.get("file_title", ""))
    outline, errors = outline_of(manuscript, 2019)
    assert outline is not None
    assert errors == ()
    assert said_by(outline) == case["head"]
    shown = [
        f"{each.kind}{f' {each.key}' if each.key else ''} | {each.extent.text.strip()}"[:90] for each in outline.asides
    ]
    assert shown == case["asides"]
    assert [each.code for each in outline.findings] == case.get("findings", [])
    assert text_of(outline) == text_left(manuscript, outline)


def test_there_are_many_heads() -> None:
    """Every way a title, a date and an issuer may stand has its case."""
    assert len(CASES) >= 25


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("示市府〔2020〕8号", "示市府〔2020〕8号"),
        ("示市府[2020]08号", "示市府〔2020〕8号"),
        ("示市府（2020）第8号", "示市府〔2020〕8号"),
        ("示市府 〔２０２０〕 ８ 号", "示市府〔2020〕8号"),
        ("无", ""),
        ("2020年第8号", ""),
    ],
)
def test_a_document_number_is_written_as_the_data_format_has_it(written: str, number: str) -> None:
    """Brackets, width and zeros are those of GB/T 9704; what is no document number is none."""
    assert document_number(written) == number


def test_only_one_form_of_a_date_is_printed_again() -> None:
    """A date with zeros, hyphens or Chinese numerals is read, but not what the program prints."""
    assert is_printed_so("2020年2月28日")
    assert is_printed_so("2020 年 2 月 28 日")
    assert not any(
        map(is_printed_so, ("2020年02月28日", "2020-02-28", "二〇二〇年二月二十八日", "（2020年2月28日）", "无"))
    )
