"""The data format as the handbook tells it: every key, word, limit and example in it is as the program has it."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path
from typing import Final, get_args

import pytest
from pydantic import BaseModel

from fazhi_report import document, schema
from fazhi_report.compose.printing import PRINTERS
from fazhi_report.formula import parse_formula, parse_relation
from fazhi_report.formula.parser import DEEPEST_NESTING, FUNCTIONS, LONGEST_FORMULA
from fazhi_report.formula.tokens import ADDING, COMPARISONS, MOST_DIGITS, MULTIPLYING
from fazhi_report.pipeline import compile_report
from fazhi_report.prose.lines import REFERENCE, REFERENCE_CONTENT
from fazhi_report.quantity import (
    LEADING_QUALIFIERS,
    MAGNITUDES,
    STATE_WORDS,
    TRAILING_QUALIFIERS,
    NumberProblem,
    Rounding,
    State,
    read_number,
    read_unit,
)
from fazhi_report.renderers.plain_text import plain_text
from fazhi_report.rules.numbers import numbers_in
from fazhi_report.source import read_source
from fazhi_report.validate import FOR_ALL_YEARS, validate_file
from tests.handbook import CODE_SPAN, DIAGNOSTICS, PAGES, ROOT, blocks_of, code_of, files_of, section_of, tables_of

FORMAT: Final = (ROOT / "docs/data-format.md").read_text(encoding="utf-8")

FIELD_TABLES: Final[dict[str, type[BaseModel]]] = {
    "report.yaml": schema.ReportFile,
    "部分文件": schema.SectionFile,
    "小节": schema.Subsection,
    "举措": schema.Measure,
    "统计数": schema.Statistic,
    "推算数": schema.DerivedFigure,
    "名称": schema.Names,
    "词典": schema.DictionaryFile,
    "词典的条目": schema.Slip,
    "编号用词": schema.VocabularyFile,
    "用词的条目": schema.Concept,
    "豁免": schema.Waiver,
    "版式": schema.Layout,
    "报送": schema.Filing,
    "网页标签": schema.Site,
    "公开目录": schema.Disclosure,
}
"""Heading of each table of keys, and the model whose fields it lists."""


def written(header: str) -> list[str]:
    """Return what stands in code in the first column of the table of `data-format.md` whose first head is `header`."""
    rows = next(table[1:] for table in tables_of(FORMAT) if table[0][0] == header)
    return [code_of(row[0]) for row in rows]


def default_of(default: object) -> str:
    """Return how a table of keys names a default: absent and empty are the same to an author."""
    return "选填" if default in (None, (), {}, False) else f"默认 `{default}`"


def compiled(files: dict[str, str], year: int) -> document.Document:
    """Return the document of a report without findings."""
    report = compile_report(year, {name: text.encode() for name, text in files.items()})
    assert [(each.code, each.span) for each in report.diagnostics] == []
    assert report.document is not None
    return report.document


@pytest.mark.parametrize("heading", FIELD_TABLES)
def test_every_key_stands_in_its_table(heading: str) -> None:
    """A table of keys lists the fields of its model and no others, whether they are wanted, and their defaults."""
    fields = FIELD_TABLES[heading].model_fields
    table = next(tables_of(section_of(FORMAT, heading)))
    assert table[0][:2] == ["键", "要不要写"]
    assert {code_of(row[0]): row[1] for row in table[1:]} == {
        name: "必填" if field.is_required() else default_of(field.default) for name, field in fields.items()
    }


def test_every_model_has_a_table() -> None:
    """No model of the schema is left out."""
    assert set(FIELD_TABLES.values()) == set(schema.Model.__subclasses__())


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("部分文件", get_args(schema.Role)),
        ("report.yaml", get_args(schema.Edition)),
        ("版式", (*get_args(schema.Headings), *get_args(schema.Appendix))),
        ("推算数", get_args(Rounding)),
        ("编号和层次", [f'^"?{re.escape(way)}"?$' for way in schema.NUMBERINGS]),
        ("编号", sorted(schema.RESERVED_IDENTIFIERS)),
        ("引用", [name for name in PRINTERS if name]),
        ("公式", FUNCTIONS),
        ("数值", [state.value for state in State]),
    ],
)
def test_fixed_words(heading: str, words: tuple[str, ...]) -> None:
    """Every word that has a meaning of its own is explained."""
    spans = CODE_SPAN.findall(section_of(FORMAT, heading))
    for word in words:
        assert any(re.search(rf"(?<!\w){word}(?!\w)", span) for span in spans), word


@pytest.mark.parametrize(
    ("heading", "limit"),
    [
        ("公式", LONGEST_FORMULA),
        ("公式", DEEPEST_NESTING),
        ("公式", MOST_DIGITS),
        ("report.yaml", schema.FIRST_YEAR),
        ("report.yaml", schema.LAST_YEAR),
        ("推算数", schema.MOST_DECIMALS),
    ],
)
def test_limits(heading: str, limit: int) -> None:
    """Limits are given as they are."""
    assert re.search(rf"(?<!\d){limit}(?!\d)", section_of(FORMAT, heading))


def test_operators() -> None:
    """Every operator stands in an example that can be read."""
    formulas, relations = written("公式写法"), written("关系写法")
    for operators, examples in (((*ADDING, *MULTIPLYING), formulas), (COMPARISONS, relations)):
        for operator in operators:
            assert any(f" {operator} " in example for example in examples), operator
    assert all(parse_formula(formula)[1] == () for formula in formulas)
    assert all(parse_relation(relation)[1] == () for relation in relations)


def test_values() -> None:
    """Values given as right are read, values given as wrong are not and the right one is suggested."""
    assert not any(isinstance(read_number(value), NumberProblem) for value in written("数值写法"))
    rows = next(table[1:] for table in tables_of(FORMAT) if table[0][0] == "错误的数值")
    for wrong, right in rows:
        problem = read_number(code_of(wrong))
        assert isinstance(problem, NumberProblem), wrong
        assert problem.suggestion == code_of(right)


def test_words_in_numbers() -> None:
    """Every magnitude, qualifier and word for a missing value is named."""
    section = section_of(FORMAT, "数值")
    words = (*MAGNITUDES, *LEADING_QUALIFIERS, *TRAILING_QUALIFIERS, *STATE_WORDS.values())
    assert all(word in section for word in words)


def test_units() -> None:
    """Every unit given is one."""
    assert None not in [read_unit(unit) for unit in written("单位写法")]


def test_references_print_what_is_said() -> None:
    """Each reference in the table prints, in the example of the page, what stands beside it."""
    rows = next(table[1:] for table in tables_of(FORMAT) if table[0][0] == "引用写法")
    references = [code_of(row[0]) for row in rows]
    for reference in references:
        match = REFERENCE.fullmatch(reference)
        assert match is not None
        assert REFERENCE_CONTENT.fullmatch(match[1]), reference
    files = files_of(FORMAT)
    files["data/2021/disputes.yaml"] += "text: |\n" + "".join(f"  {reference}\n" for reference in references)
    sections = compiled(files, 2021).sections
    blocks = next(section for section in sections if section.id == "disputes").blocks
    printed = [plain_text(block.content) for block in blocks if isinstance(block, document.Paragraph)]
    assert printed == [row[1] for row in rows]


def test_numbers_that_need_no_declaration() -> None:
    """Every example of such numbers is passed over."""
    rows = next(table[1:] for table in tables_of(FORMAT) if table[0][0] == "不用登记的写法")
    for row in rows:
        for example in row[1].split("、"):
            assert list(numbers_in([((), example)], ())) == [], example


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_whole_files_are_right(path: Path) -> None:
    """The files that a page shows make reports without any finding, not even a warning."""
    files = {name: text for name, text in files_of(path.read_text(encoding="utf-8")).items() if "data/" in name}
    for_all_years = {name: files.pop(name) for name in FOR_ALL_YEARS if name in files}
    for year, names in groupby(sorted(files), lambda name: int(name.split("/")[1])):
        compiled({name: files[name] for name in names} | for_all_years, year)


@pytest.mark.parametrize("path", sorted({*PAGES} - {DIAGNOSTICS}), ids=lambda path: path.name)
def test_fragments_are_right(path: Path) -> None:
    """A piece of data in the handbook can stand in the file of a section, or in `report.yaml`, as it is."""
    for block in blocks_of(path.read_text(encoding="utf-8")):
        if block.kind == "yaml" and block.file is None:
            source, findings = read_source("data/2019/fragment.yaml", block.content.encode())
            assert source is not None, block.content
            of_report = not source.plain().keys() <= schema.SectionFile.model_fields.keys()
            findings += validate_file("report.yaml" if of_report else "fragment.yaml", source).findings
            assert [each for each in findings if not (of_report and each.code == "FZ201")] == [], block.content


def test_examples_are_there() -> None:
    """The tests above have looked at something."""
    assert len(files_of(FORMAT)) >= 5
    assert sum(block.kind == "yaml" and block.file is None for block in blocks_of(FORMAT)) >= 5
