"""The JSON Schemas for editors: as strict as fazhi with one file, and with a word on every key."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from fazhi_report import schema
from fazhi_report.diagnostics import Diagnostic, Severity
from fazhi_report.editor_schema import FILES, schema_bytes, schema_file_name
from fazhi_report.editor_schema.letters import REPERTOIRE
from fazhi_report.editor_schema.scalars import SCALARS
from fazhi_report.messages import family, severity_of
from fazhi_report.messages.keys import EXPECTED, KEYS, MODELS, WORDS
from fazhi_report.pipeline import read_file
from fazhi_report.source import read_source
from fazhi_report.source.encoding import lines_for_display
from fazhi_report.validate import assemble_report
from fazhi_report.validate.refusals import check_model
from tests.data_files import RIGHT, files, files_with_one_change
from tests.handbook import ROOT, code_of, section_of, tables_of
from tests.schema_differences import DIFFERENCES, Difference, is_rare
from tests.test_docs_data_format import FIELD_TABLES, FORMAT
from tests.yaml_core import NoDataError, read_core

KINDS: Final = tuple(FILES)
CASES: Final = sorted((ROOT / "tests" / "cases").rglob("*.yaml"))
REPORT: Final = sorted((ROOT / "data").rglob("*.yaml"))

modest = settings(max_examples=100, deadline=None)

FOR_ALL_YEARS: Final[Mapping[str, type[schema.Model]]] = {
    "dictionary": schema.DictionaryFile,
    "vocabulary": schema.VocabularyFile,
}
"""The kinds of files that belong to every year, and the model of each."""


@cache
def schema_of(kind: str) -> dict[str, Any]:
    """Return the schema of a kind of file."""
    content: dict[str, Any] = json.loads(schema_bytes(kind, "zh"))
    return content


@cache
def validator(kind: str) -> Draft202012Validator:
    """Return what judges by the schema of a kind of file."""
    return Draft202012Validator(schema_of(kind))


@cache
def scalar_validator(name: str) -> Draft202012Validator:
    """Return what judges by the definition of one kind of scalar."""
    return Draft202012Validator(next(definition() for each, definition in SCALARS.values() if each == name))


def errors_of_fazhi(kind: str, content: bytes) -> list[Diagnostic]:
    """Return the errors that fazhi finds in one file by itself. What it says of other files is said of this one."""
    if kind in FOR_ALL_YEARS:
        source, findings = read_source(f"data/{kind}.yaml", content)
        if source is not None:
            findings += check_model(FOR_ALL_YEARS[kind], source)[2]
    else:
        name = "report" if kind == "report" else "disputes"
        file = read_file(f"data/2019/{name}.yaml", content).validated
        findings = assemble_report("data/2019", 2019, [file]).diagnostics if kind == "report" else file.findings
    return [finding for finding in findings if severity_of(finding) is Severity.ERROR]


def may_pass(finding: Diagnostic, content: bytes) -> bool:
    """Whether a finding is one that the list of differences knows."""
    span = finding.span
    assert span is not None
    line = lines_for_display(content)[span.line - 1]
    marked = line[span.column - 1 : span.end_column - 1]
    return any(each.code == finding.code and each.applies(marked) for each in DIFFERENCES)


def assert_judged_alike(kind: str, content: bytes) -> None:
    """Compare what fazhi and the schema say of a file."""
    errors = errors_of_fazhi(kind, content)
    try:
        data = read_core(content)
    except NoDataError:
        assert errors
        return
    refused = [f"{error.json_path}: {error.message}" for error in validator(kind).iter_errors(data)]
    if refused:
        assert errors, refused
    else:
        assert [each for each in errors if not may_pass(each, content)] == []


def kind_of(path: Path) -> str:
    """Return the kind of a data file."""
    return path.stem if path.stem in KINDS else "section"


class TestStrictness:
    """Schema and validator accept and refuse the same files."""

    @pytest.mark.parametrize("path", [*CASES, *REPORT], ids=lambda path: "-".join(path.parts[-3:]))
    def test_files_of_the_project(self, path: Path) -> None:
        """Every data file of the project, right or wrong, is judged alike."""
        assert_judged_alike(kind_of(path), path.read_bytes())

    @pytest.mark.parametrize("entry", family("schema"), ids=lambda entry: entry.code)
    def test_examples_of_the_catalogue(self, entry: Any) -> None:  # noqa: ANN401 (an entry)
        """So is each example of the catalogue, taken for a section."""
        for text in (entry.wrong, entry.right):
            assert_judged_alike("section", f"{text}\n".encode())

    @pytest.mark.parametrize("kind", KINDS)
    def test_every_single_change(self, kind: str) -> None:
        """So is a file with every key there is, with each of its values replaced, left out and so on."""
        contents = list(files_with_one_change(schema_of(kind)))
        assert list(validator(kind).iter_errors(read_core(contents[0]))) == []
        for content in contents:
            assert_judged_alike(kind, content)

    @pytest.mark.parametrize("kind", KINDS)
    @pytest.mark.parametrize("content", ["", "# 甲\n", "- 甲\n", "甲\n", "5\n", "{}\n"])
    def test_no_mapping(self, kind: str, content: str) -> None:
        """So is a file without keys."""
        assert_judged_alike(kind, content.encode())

    @modest
    @given(content=files(schema_of("section")))
    def test_sections(self, content: bytes) -> None:
        """So are random section files."""
        assert_judged_alike("section", content)

    @modest
    @given(content=files(schema_of("report")))
    def test_reports(self, content: bytes) -> None:
        """So are random files `report.yaml`."""
        assert_judged_alike("report", content)

    @settings(max_examples=40, deadline=None)
    @given(content=files(schema_of("dictionary")))
    def test_dictionaries(self, content: bytes) -> None:
        """So are random dictionaries."""
        assert_judged_alike("dictionary", content)

    @settings(max_examples=40, deadline=None)
    @given(content=files(schema_of("vocabulary")))
    def test_vocabularies(self, content: bytes) -> None:
        """So are random vocabularies."""
        assert_judged_alike("vocabulary", content)

    @pytest.mark.parametrize("difference", DIFFERENCES, ids=lambda each: each.code)
    def test_the_list_of_differences(self, difference: Difference) -> None:
        """Each entry is needed: fazhi finds the code, and the schema finds nothing."""
        content = difference.example.encode(difference.encoding)
        errors = errors_of_fazhi(difference.kind, content)
        assert difference.code in {each.code for each in errors}
        assert [each for each in errors if difference.encoding == "utf-8" and not may_pass(each, content)] == []
        assert list(validator(difference.kind).iter_errors(read_core(content))) == []


READERS: Final[Mapping[str, Callable[[str], object]]] = {
    name: TypeAdapter(schema.FilledText).validate_python if name == "text" else reader  # type: ignore[misc]
    for reader, (name, _) in SCALARS.items()
}
"""Name of each kind of scalar → what reads it."""

PIECES: Final[Mapping[str, str]] = {
    "text": " 甲\n\u3000\u00a0a\u2003",
    "date": "0123456789-/年",
    "year": "0129",
    "decimals": "0123",
    "value": "0159.-+%‰余多约近超过逾千万百亿十件 \n０",
    "number": "0159.-%余万约",
    "unit": "件条十百千万亿分点个/·（）²⁰¹1%‰ \nm_Ⅰ〇℃",
    "identifier": "aZ_09甲·Ⅰ〇０＿。 -.\n",
    "place": "aZ_09甲.Ⅰ \n",
    "region": "0369 \n",
    "code": "FZ059f\n",
    "document_number": "甲a〔〕[]2019０第号 ：\n",
    "site_code": "0199 ９\n",
    "domain": "a甲0-._／ａ \n",
    "address": 'htps:/?#甲.a "<\n',
    "moment": "0123-: T\n",
    "numbering": "一1.．、（）()是要第，①② \n",
    "truth": "TtrueFfals1 \n",
}
"""Characters of which scalars of each kind are made, right and wrong."""


def is_read(name: str, text: str) -> bool:
    """Whether fazhi reads a text as a scalar of a kind."""
    try:
        READERS[name](text)
    except (PydanticCustomError, ValidationError):
        return False
    return True


class TestScalars:
    """The definition of each kind of scalar takes the texts that its reader takes."""

    @pytest.mark.parametrize("name", READERS)
    @settings(max_examples=200, deadline=None)
    @given(data=st.data())
    def test_random_texts(self, name: str, data: st.DataObject) -> None:
        """Texts of the characters that matter are judged alike."""
        right = [text.strip('"') for text in RIGHT[name] if not text.startswith(">")]
        pieces = st.sampled_from((*PIECES[name], *right))
        text = data.draw(st.lists(pieces, max_size=8).map("".join))
        assert scalar_validator(name).is_valid(text) == is_read(name, text)

    @modest
    @given(st.text(max_size=5))
    @example("𠀀")
    def test_any_characters(self, text: str) -> None:
        """Other characters are let through where fazhi is strict, and never the other way round."""
        for name in ("identifier", "place", "unit", "value", "document_number", "domain", "address", "moment"):
            accepted, read = scalar_validator(name).is_valid(text), is_read(name, text)
            assert accepted == read or (accepted and is_rare(text)), name

    @pytest.mark.parametrize("before", ["", "a"])
    @pytest.mark.parametrize("name", ["identifier", "unit"])
    def test_every_character_of_the_repertoire(self, name: str, before: str) -> None:
        """Each character that an office types is judged alike, at the beginning of a word and behind it."""
        pattern = re.compile(scalar_validator(name).schema["pattern"])  # type: ignore[index]
        differing = [
            character
            for character in REPERTOIRE
            if (pattern.search(before + character) is not None) != is_read(name, before + character)
        ]
        assert differing == []
        assert len(REPERTOIRE) > 20_000

    @pytest.mark.parametrize("name", READERS)
    def test_lengths(self, name: str) -> None:
        """The longest text is as long as it may be."""
        for length in (19, 20, 21, 39, 40, 41):
            for character in ("1", "a", "件"):
                text = character * length
                assert scalar_validator(name).is_valid(text) == is_read(name, text)

    @pytest.mark.parametrize("name", READERS)
    def test_numbers(self, name: str) -> None:
        """Numbers without quotation marks, which an editor tells from texts, are judged alike."""
        whole = (0, 2, 12, 13, 1948, 1949, 2019, 2999, 3000, 99_999, 100_000, 360_700, 999_999, 1_000_000)
        for number in (*whole, *(-number for number in whole[1:]), 0.5, 2.5, 12.5, 2019.5, -3.25):
            assert scalar_validator(name).is_valid(number) == is_read(name, str(number)), number

    def test_days(self) -> None:
        """Every day of four years, and of the last ones of a century, is a date; no other day is."""
        for year in (1900, 2000, 2019, 2020):
            for month in range(14):
                for day in range(33):
                    text = f"{year}-{month:02}-{day:02}"
                    assert scalar_validator("date").is_valid(text) == is_read("date", text), text


def titled(part: object, path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield each key that a schema names, with its path and what stands below it."""
    if isinstance(part, dict):
        for name, key in part.get("properties", {}).items():
            yield f"{path}/{name}", key
        for name, inner in part.items():
            if name not in {"examples", "if"}:
                yield from titled(inner, f"{path}/{name}")


class TestWords:
    """What an editor shows."""

    @pytest.mark.parametrize("kind", KINDS)
    @pytest.mark.parametrize("language", ["zh", "en"])
    def test_the_schemas_are_schemas(self, kind: str, language: Any) -> None:  # noqa: ANN401 (a language)
        """Each is one by the rules of JSON Schema 2020-12, in both languages, of the same strictness."""
        content = json.loads(schema_bytes(kind, language))
        Draft202012Validator.check_schema(content)
        assert content["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert without_words(content) == without_words(schema_of(kind))

    @pytest.mark.parametrize("kind", KINDS)
    def test_every_key_is_explained(self, kind: str) -> None:
        """Every key has a title and a description, with and without marks; no word of a list goes unexplained."""
        keys = dict(titled(schema_of(kind)))
        assert len(keys) >= len(FILES[kind].model_fields)
        for path, key in keys.items():
            assert all(key.get(name) for name in ("title", "description", "markdownDescription")), path
            assert len(key.get("enumDescriptions", ())) == len(key.get("enum", ())), path

    def test_the_catalogue_knows_the_models(self) -> None:
        """The catalogue has each model, each key and each kind of scalar, and no other."""
        models = {model.__name__: list(model.model_fields) for model in schema.Model.__subclasses__()}
        assert {name: list(keys) for name, keys in KEYS.items()} == models
        assert MODELS.keys() == models.keys()
        assert set(EXPECTED) == {name for name, _ in SCALARS.values()}
        words = {word for kind in KINDS for _, key in titled(schema_of(kind)) for word in key.get("enum", ())}
        assert set(WORDS) == words

    @pytest.mark.parametrize("kind", KINDS)
    def test_examples_are_right(self, kind: str) -> None:
        """Every example is right by the schema and by fazhi, in a file that holds nothing else that is not needed."""
        examples = [
            (name, key, each)
            for name, keys in KEYS.items()
            if name in (FILES[kind].__name__, *schema_of(kind)["$defs"])
            for key, text in keys.items()
            for each in text.examples
        ]
        assert examples
        for name, key, each in examples:
            data = FILE_WITH[name]({**LEAST[name], key: each})
            content = json.dumps({**LEAST[FILES[kind].__name__], **data}, ensure_ascii=False, indent=1)
            assert list(validator(kind).iter_errors(json.loads(content))) == [], (name, key, each)
            codes = {error.code for error in errors_of_fazhi(kind, content.encode())}
            assert codes <= {"FZ221", "FZ223"}, (name, key, each)

    def test_completion_brings_no_data_of_its_own(self) -> None:
        """An editor fills in an example where there is just one; so of each text there are none, or two and more."""
        single = [
            f"{model}.{key}"
            for model, keys in KEYS.items()
            for key, text in keys.items()
            if len(text.examples) == 1 and not isinstance(text.examples[0], tuple)
        ]
        assert single == []

    @pytest.mark.parametrize("heading", FIELD_TABLES)
    def test_the_handbook_says_the_same(self, heading: str) -> None:
        """A key is explained in the handbook as in an editor, which may say more in place of a link."""
        for row in next(tables_of(section_of(FORMAT, heading)))[1:]:
            key, said = code_of(row[0]), re.sub(r"，见(?:\[[^\]]*\]\([^)]*\)|下表)", "", row[2])
            field = KEYS[FIELD_TABLES[heading].__name__][key]
            words = schema_of_key(FIELD_TABLES[heading].__name__, key).get("enum", ())
            if any(f"`{word}`" in said for word in words):
                assert all(f"`{word}`" in said and WORDS[word].zh in said for word in words)
            else:
                assert field.description.zh.startswith(said.removesuffix("。")), key

    @pytest.mark.parametrize("kind", KINDS)
    def test_the_files_are_fresh(self, kind: str) -> None:
        """`data/schema/` holds what `fazhi schema` writes."""
        assert (ROOT / "data" / "schema" / schema_file_name(kind)).read_bytes() == schema_bytes(kind, "zh")

    @pytest.mark.parametrize("path", sorted((ROOT / "data" / "2019").glob("*.yaml")), ids=lambda path: path.name)
    def test_the_report_names_its_schemas(self, path: Path) -> None:
        """Each file of the report says where its schema lies."""
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema=../schema/{schema_file_name(kind_of(path))}"


WORDY: Final = frozenset(
    ("title", "description", "markdownDescription", "enumDescriptions", "markdownEnumDescriptions", "errorMessage")
)


def without_words(part: Any) -> Any:  # noqa: ANN401 (a schema)
    """Return a schema without what is said in a language. A key of the data may be called `title`."""
    if isinstance(part, list):
        return [without_words(each) for each in part]
    if not isinstance(part, dict):
        return part
    return {name: without_words(value) for name, value in part.items() if name not in WORDY or isinstance(value, dict)}


def schema_of_key(model: str, key: str) -> Mapping[str, Any]:
    """Return the schema of one key of a model."""
    for kind, file_model in FILES.items():
        part = schema_of(kind) if file_model.__name__ == model else schema_of(kind)["$defs"].get(model)
        if part is not None:
            found: Mapping[str, Any] = part["properties"][key]
            return found
    raise KeyError(model)


LEAST: Final[Mapping[str, dict[str, Any]]] = {
    "ReportFile": {
        **{"title": "甲", "issuer": "乙", "region": "990000", "year": 2019},
        **{"date": "2020-02-28", "sections": ["preamble"]},
    },
    "Names": {"own": ["示例市"]},
    "Waiver": {"code": "FZ505", "where": "plan", "reason": "甲"},
    "Layout": {},
    "Filing": {"number": "示市府〔2020〕8号", "addressee": "甲"},
    "Site": {
        **{"name": "甲", "domain": "www.example.gov.cn", "code": "9900000001", "column": "乙", "column_type": "丙"},
        **{"column_description": "丁", "column_keywords": ["戊"], "published": "2020-03-27 10:00", "source": "己"},
    },
    "Disclosure": {"index_number": "990000-2020-0008", "category": "甲"},
    "SectionFile": {},
    "Subsection": {"id": "甲", "title": "乙"},
    "Measure": {"text": "甲"},
    "Statistic": {"label": "甲", "value": 5},
    "DerivedFigure": {"label": "甲", "formula": "1 + 1"},
    "DictionaryFile": {},
    "Slip": {"wrong": "甲", "right": "乙"},
    "VocabularyFile": {},
    "Concept": {"word": "甲", "id": "first"},
}
"""Model → the keys it needs, with values."""

FILE_WITH: Final[Mapping[str, Callable[[dict[str, Any]], dict[str, Any]]]] = {
    "ReportFile": lambda data: data,
    "Names": lambda data: {"names": data},
    "Waiver": lambda data: {"waivers": [data]},
    "Layout": lambda data: {"layout": data},
    "Filing": lambda data: {"filing": data},
    "Site": lambda data: {"site": data},
    "Disclosure": lambda data: {"disclosure": data},
    "SectionFile": lambda data: data,
    "Subsection": lambda data: {"subsections": [data]},
    "Measure": lambda data: {"measures": [data]},
    "Statistic": lambda data: {"statistics": {"accepted": data}},
    "DerivedFigure": lambda data: {"derived": {"total": data}},
    "DictionaryFile": lambda data: data,
    "Slip": lambda data: {"slips": [data]},
    "VocabularyFile": lambda data: data,
    "Concept": lambda data: {"concepts": [data]},
}
"""Model → where its data stand in a file."""
