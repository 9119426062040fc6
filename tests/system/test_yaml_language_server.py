"""The data in an editor: what yaml-language-server, which VS Code and others use, makes of the JSON Schemas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple, get_args

import pytest

from fazhi_report import cli, schema
from fazhi_report.editor_schema import schema_file_name
from fazhi_report.messages.entry import Language
from fazhi_report.messages.keys import EXPECTED, KEYS, WORDS
from fazhi_report.quantity import Rounding
from tests.data_files import files_with_one_change
from tests.schema_differences import DIFFERENCES
from tests.system.language_client import LanguageClient, Message
from tests.system.parts import ROOT
from tests.test_editor_schema import CASES, FOR_ALL_YEARS, errors_of_fazhi, kind_of, schema_of, validator
from tests.yaml_core import NoDataError, read_core

OWN_WAYS: Final[Mapping[str, str]] = {
    "FZ111-merge-key": "takes << for what YAML 1.1 made of it, and looks into what is merged",
    "FZ117-question-mark": "does not look at an empty key",
    "FZ219-sum-in-braces": "does not look at a key in braces that has no value",
}
"""Cases in which this server lets pass what its schema refuses → why."""

OTHER_LINES: Final[Mapping[str, str]] = {
    "FZ201": "a key missing at the top is marked at the first key, and not at the first line",
    "FZ221": "no schema knows other files",
    "FZ223": "no schema knows the name of the folder",
    "FZ224": "a list with an item twice is marked as a whole",
}
"""Codes whose findings may stand in another line than the server's, or in none → why."""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace with the schemas in both languages."""
    root = tmp_path_factory.mktemp("editor")
    (root / "data" / "2019").mkdir(parents=True)
    with pytest.MonkeyPatch.context() as patch:
        for language in ("zh", "en"):
            patch.setenv("FAZHI_LANG", language)
            assert cli.run(["schema", "--output", str(root / "data" / f"schema-{language}")]) == 0
    return root


@pytest.fixture(scope="module")
def editor(workspace: Path, npm_packages: Path) -> Iterator[LanguageClient]:
    """Return an editor with the server running."""
    program = npm_packages / "yaml-language-server" / "bin" / "yaml-language-server"
    settings = {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}}
    with LanguageClient(["node", str(program), "--stdio"], workspace, settings) as client:
        yield client


def with_schema(kind: str, text: str, language: str = "zh") -> str:
    """Return a file that names its schema, in place of the line that does so already."""
    text = re.sub(r"\A# yaml-language-server: .*\n", "", text)
    return f"# yaml-language-server: $schema=../schema-{language}/{schema_file_name(kind)}\n{text}"


def lines_of(found: list[Message]) -> set[int]:
    """Return the lines of the server's diagnostics, counted from 1."""
    return {each["range"]["start"]["line"] + 1 for each in found}


def texts_of(folder: Path, contents: Mapping[str, tuple[str, str]]) -> dict[Path, str]:
    """Return files, given by name with kind and text, as the editor opens them."""
    return {folder / "data" / "2019" / f"{name}.yaml": with_schema(*file) for name, file in contents.items()}


def test_the_report_is_right(editor: LanguageClient, workspace: Path) -> None:
    """The server has nothing to say of the report of 2019, nor of any file that fazhi finds right."""
    contents = {
        f"{path.parts[-3]}-{path.parts[-2]}-{path.stem}": (kind_of(path), path.read_text(encoding="utf-8"))
        for path in [*(ROOT / "data" / "2019").glob("*.yaml"), *CASES]
        if "wrong" not in path.parts and path.stem not in FOR_ALL_YEARS
    }
    right = {
        name: (kind, text)
        for name, (kind, text) in contents.items()
        if {each.code for each in errors_of_fazhi(kind, text.encode())} <= {"FZ221", "FZ223"}
    }
    assert len(right) > 200
    found = editor.diagnostics(texts_of(workspace, right))
    assert {path.name: [each["message"] for each in said] for path, said in found.items() if said} == {}


def test_the_real_files(editor: LanguageClient, data: Path) -> None:
    """A file where it lies, with its own first line, finds its schema: a misspelt key is seen."""
    text = (data / "plan.yaml").read_text(encoding="utf-8").replace("role: plan", "rolle: plan")
    found = editor.diagnostics({data / "plan.yaml": text, data / "report.yaml": (data / "report.yaml").read_text()})
    assert lines_of(found[data / "plan.yaml"]) == {text.splitlines().index("rolle: plan") + 1}
    assert found[data / "report.yaml"] == []


@pytest.mark.parametrize("kind", ["section", "report"])
def test_single_changes(editor: LanguageClient, workspace: Path, kind: str) -> None:
    """A whole file with any one thing changed is judged as by the schema, and marked in the lines that fazhi marks."""
    contents = {
        f"{kind}-{number}": (kind, content.decode())
        for number, content in enumerate(files_with_one_change(schema_of(kind)))
    }
    texts = texts_of(workspace, contents)
    found = editor.diagnostics(texts)
    refused = 0
    for path, text in texts.items():
        refusals = list(validator(kind).iter_errors(read_core(text.encode())))
        assert bool(found[path]) == bool(refusals), text
        if refusals:
            refused += 1
            errors = [each for each in errors_of_fazhi(kind, text.encode()) if each.code not in OTHER_LINES]
            assert {each.span.line for each in errors if each.span is not None} <= lines_of(found[path]), text
    assert refused > 100


def test_cases(editor: LanguageClient, workspace: Path) -> None:
    """Each wrong file of the cases is judged as by its schema, but for the ways of this server."""
    paths = {f"{path.parts[-3]}-{path.stem}": path for path in CASES if path.parts[-2] == "wrong"}
    contents = {}
    for name, path in paths.items():
        try:
            text = path.read_bytes().decode()
        except UnicodeDecodeError:
            continue
        if kind_of(path) not in FOR_ALL_YEARS and not text.startswith("\ufeff"):
            contents[name] = (kind_of(path), text)
    texts = texts_of(workspace, contents)
    found = editor.diagnostics(texts)
    differing = set()
    for name, (path, text) in zip(contents, texts.items(), strict=True):
        try:
            refused = not validator(contents[name][0]).is_valid(read_core(text.encode()))
        except NoDataError:
            refused = bool(found[path])  # what is no YAML is for the parser to refuse, which has views of its own
        if bool(found[path]) != refused:
            differing.add(paths[name].parts[-3])
    assert differing == set(OWN_WAYS)


def test_differences(editor: LanguageClient, workspace: Path) -> None:
    """What the schemas let pass, this server lets pass too."""
    contents = {each.code: (each.kind, each.example) for each in DIFFERENCES if each.encoding == "utf-8"}
    found = editor.diagnostics(texts_of(workspace, contents))
    refused = {path.stem for path, said in found.items() if any("schema" in each["source"] for each in said)}
    assert refused == set()


def test_a_value_is_explained_where_it_is_wrong(editor: LanguageClient, workspace: Path) -> None:
    """The words for a wrong value are the project's own, at the value; so are those for a wrong id, at the key."""
    path = workspace / "data" / "2019" / "wrong.yaml"
    text = "statistics:\n  1甲:\n    label: 受理\n    value: 179件\n    as_of: 2019-02-30\n    unit: 百分比\n"
    (said,) = editor.diagnostics({path: with_schema("section", text)}).values()
    places = {(each["range"]["start"]["line"], each["range"]["start"]["character"]): each["message"] for each in said}
    assert places == {
        (2, 2): EXPECTED["identifier"].zh,
        (4, 11): EXPECTED["value"].zh,
        (5, 11): EXPECTED["date"].zh,
        (6, 10): EXPECTED["unit"].zh,
    }


SECTION: Final = """\
role: plan
text: 甲
statistics:
  accepted:
    label: 受理
    value: 179

derived:
  total:
    label: 合计
    formula: accepted * 2
    rounding: half_up
"""
"""A section. In the editor a line with the name of the schema stands before it."""


class Rest(NamedTuple):
    """Where the mouse rests, counted from 0, and what it rests on."""

    line: int
    character: int
    model: str
    key: str


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "rest",
    [
        Rest(1, 1, "SectionFile", "role"),
        Rest(3, 4, "SectionFile", "statistics"),
        Rest(5, 5, "Statistic", "label"),
        Rest(6, 5, "Statistic", "value"),
        Rest(6, 12, "Statistic", "value"),
        Rest(11, 6, "DerivedFigure", "formula"),
        Rest(12, 6, "DerivedFigure", "rounding"),
    ],
    ids=lambda rest: f"{rest.key}-{rest.character}",
)
def test_hover(editor: LanguageClient, workspace: Path, language: Language, rest: Rest) -> None:
    """Resting on a key or its value shows title, description and examples, and what each word of a list means."""
    path = workspace / "data" / "2019" / f"hover-{language}.yaml"
    editor.diagnostics({path: with_schema("section", SECTION, language)})
    shown = editor.hover(path, rest.line, rest.character)
    text = KEYS[rest.model][rest.key]
    assert shown.startswith(f"#### {text.title.in_language(language)}\n\n{text.description.in_language(language)}\n")
    assert shown.count("```yaml") == len(text.examples)
    words = {"role": get_args(schema.Role), "rounding": get_args(Rounding)}.get(rest.key, ())
    assert all(f"* `{word}`: {WORDS[word].in_language(language)}\n" in shown for word in words)


def test_keys_are_offered(editor: LanguageClient, workspace: Path) -> None:
    """In a statistic all keys are offered that it does not have yet, with what they mean and without any value."""
    path = workspace / "data" / "2019" / "keys.yaml"
    editor.diagnostics({path: with_schema("section", SECTION.replace("179\n\n", "179\n    \n"))})
    offered = editor.completion(path, 7, 4)
    assert offered.keys() == schema.Statistic.model_fields.keys() - {"label", "value"}
    for key, item in offered.items():
        assert item["insertText"] == f"{key}: "
        assert item["documentation"]["value"] == KEYS["Statistic"][key].description.zh


def test_keys_of_a_section_are_offered(editor: LanguageClient, workspace: Path) -> None:
    """At the left edge the keys of a section are offered."""
    path = workspace / "data" / "2019" / "section.yaml"
    editor.diagnostics({path: with_schema("section", "title: 甲\n\n")})
    assert editor.completion(path, 2, 0).keys() == schema.SectionFile.model_fields.keys() - {"title"}


def test_words_are_offered(editor: LanguageClient, workspace: Path) -> None:
    """Behind `role:` the five roles are offered, each with its meaning."""
    path = workspace / "data" / "2019" / "words.yaml"
    editor.diagnostics({path: with_schema("section", "role: \n")})
    offered = editor.completion(path, 1, 6)
    assert {word: item["documentation"]["value"] for word, item in offered.items()} == {
        word: WORDS[word].zh for word in get_args(schema.Role)
    }
