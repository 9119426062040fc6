"""Every code is explained in both languages, shown by a case, and used: the catalogue and the program say the same."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
import yaml

from fazhi_report.cli.console import Console
from fazhi_report.cli.explain import manual_page
from fazhi_report.diagnostics import Severity
from fazhi_report.messages import FAMILIES, entries, family, find_entry
from fazhi_report.messages.entry import Entry, Language, Text
from fazhi_report.messages.interface import TEXTS
from fazhi_report.source import read_source

TESTS: Final = Path(__file__).parent
PACKAGE: Final = TESTS.parent / "src" / "fazhi_report"
CASES: Final = TESTS / "cases"
CODE: Final = re.compile(r"FZ\d{3}")
ENTRIES: Final = entries()
OF_SOURCES: Final = tuple(entry for entry in ENTRIES if not entry.code.startswith(("FZ0", "FZ6")))
OF_DATA: Final = tuple(entry for entry in OF_SOURCES if not entry.code.startswith("FZ1"))

CODE_LIKE: Final = re.compile(r"“[^”]*”|\{\{\{\{.*?\}\}\}\}|\{\w+\}|[!-~]+(?: [!-~]+)*(?=[^一-鿿])")
"""What may hold half-width punctuation: quoted words, references, arguments, and runs of Latin text."""

HALF_WIDTH: Final = re.compile(r"(?<=[一-鿿])[,;:!?()]|[,;:!?()](?=[一-鿿])")


def texts_of(entry: Entry) -> dict[str, Text]:
    """Return the four texts of an entry by name."""
    return {"title": entry.title, "message": entry.message, "why": entry.why, "remedy": entry.remedy}


def arguments_in(template: str) -> set[str]:
    """Return the arguments a text takes."""
    return set(re.findall(r"(?<!\{)\{(\w+)\}", template.replace("{{{{", "").replace("}}}}", "")))


def strings_in(path: Path) -> Iterator[str]:
    """Yield every string of a module that is no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def each(chosen: tuple[Entry, ...]) -> pytest.MarkDecorator:
    """Run a test for each of the entries."""
    return pytest.mark.parametrize("entry", chosen, ids=lambda entry: entry.code)


def test_the_catalogue_was_read() -> None:
    """Each family has entries."""
    assert len(ENTRIES) > 60
    assert all(family(module) for _, module in FAMILIES)


def test_codes_are_unique_and_in_order() -> None:
    """No code has two entries, and the entries stand in the order of their codes."""
    codes = [entry.code for entry in ENTRIES]
    assert codes == sorted(set(codes))


def test_codes_stand_in_their_family() -> None:
    """A code stands in the file of its prefix, where it is looked for."""
    for prefix, module in FAMILIES:
        for entry in family(module):
            assert CODE.fullmatch(entry.code)
            assert entry.code.startswith(prefix)
            assert find_entry(entry.code) is entry


@each(ENTRIES)
def test_every_text_is_there_in_both_languages(entry: Entry) -> None:
    """Title, message, reason and remedy are there in Chinese and in English, and so are both examples."""
    for name, text in texts_of(entry).items():
        assert text.zh.strip(), name
        assert text.en.strip(), name
    assert entry.wrong.strip()
    assert entry.right.strip()
    assert entry.wrong != entry.right


@each(ENTRIES)
def test_both_languages_take_the_same_arguments(entry: Entry) -> None:
    """An argument of one language is one of the other; those that are words end in `_zh` and `_en`."""
    for name, text in texts_of(entry).items():
        chinese, english = arguments_in(text.zh), arguments_in(text.en)
        assert {each.removesuffix("_zh") for each in chinese} == {each.removesuffix("_en") for each in english}, name
        assert not any(each.endswith("_en") for each in chinese), name
        assert not any(each.endswith("_zh") for each in english), name


@each(ENTRIES)
def test_only_message_and_remedy_take_arguments(entry: Entry) -> None:
    """Title and reason hold for every finding of a code."""
    assert arguments_in(entry.title.zh + entry.title.en + entry.why.zh + entry.why.en) == set()


@pytest.mark.parametrize("language", ["zh", "en"])
@each(ENTRIES)
def test_explain_has_a_page_for_every_code(entry: Entry, language: Language) -> None:
    """`fazhi explain CODE` prints title, reason, remedy and both examples in the language of the reader."""
    page = manual_page(entry, Console(language, 80))
    lines = page.splitlines()
    assert lines[0].startswith(f"{entry.code}  {entry.title.in_language(language)}")
    for example in (entry.wrong, entry.right):
        assert all(f"    {line}".rstrip() in lines for line in example.splitlines())
    sections = page.split("\n\n")
    assert len(sections[1].splitlines()) > 1
    assert len(sections[2].splitlines()) > 1
    assert not re.search(r"[⟦⟧]|\{\w+\}|\{\{\{\{", "\n\n".join(sections[:3]))


@each(ENTRIES)
def test_chinese_texts_have_full_width_punctuation(entry: Entry) -> None:
    """No half-width comma, colon, semicolon, mark or bracket stands next to a Chinese character (GB/T 15834)."""
    for name, text in texts_of(entry).items():
        assert HALF_WIDTH.search(CODE_LIKE.sub("", text.zh)) is None, (name, text.zh)


@each(ENTRIES)
def test_titles_and_messages_have_no_full_stop_and_sentences_have_one(entry: Entry) -> None:
    """Title and message are headlines; reason and remedy are sentences, or end with what is to be copied."""
    for language in ("zh", "en"):
        for name, text in texts_of(entry).items():
            words = text.in_language(language)
            if name in {"title", "message"}:
                assert not words.endswith((".", "。")), (name, words)
            else:
                assert words.endswith((".", "?", "…", "}") if language == "en" else ("。", "？", "…", "}")), (
                    name,
                    words,
                )


@each(OF_DATA)
def test_examples_are_yaml(entry: Entry) -> None:
    """The wrong and the right data can both be read as YAML: what is wrong with them is something else."""
    assert yaml.safe_load(entry.wrong) is not None
    assert yaml.safe_load(entry.right) is not None


@each(OF_SOURCES)
def test_right_examples_can_be_read(entry: Entry) -> None:
    """The right example of a code is read without any finding of its own."""
    assert read_source("example.yaml", entry.right.encode()).diagnostics == ()


@each(OF_SOURCES)
def test_every_code_of_sources_has_a_case(entry: Entry) -> None:
    """Each code has a case in `tests/cases/` with a wrong and a right version, which `test_cases` runs."""
    cases = list(CASES.glob(f"{entry.code}-*"))
    assert cases
    for case in cases:
        assert (case / "wrong").is_dir() or (case / "remove").is_file()
        assert (case / "right").is_dir()
        assert (case / "zh.txt").is_file()
        assert (case / "en.txt").is_file()


def test_every_other_code_is_named_in_a_test() -> None:
    """A code that no data can give (FZ0xx, FZ6xx of imports) is shown by a test, or a table of one, that names it."""
    named = {
        code
        for path in TESTS.rglob("test_*.py")
        if path != Path(__file__)
        for text in strings_in(path)
        for code in CODE.findall(text)
    }
    for path in (*TESTS.glob("imports/*/*.txt"), *TESTS.glob("imports/*/*.yaml")):
        named |= set(CODE.findall(path.read_text(encoding="utf-8")))
    others = {entry.code for entry in ENTRIES} - {entry.code for entry in OF_SOURCES}
    assert others
    assert others - named == set()


def test_every_code_is_used_and_every_code_used_is_explained() -> None:
    """The program gives each code of the catalogue, and speaks of no other."""
    modules = [path for path in PACKAGE.rglob("*.py") if "messages" not in path.relative_to(PACKAGE).parts]
    assert len(modules) > 20
    mentioned = {code for path in modules for code in CODE.findall(path.read_text(encoding="utf-8"))}
    used = {code for path in modules for text in strings_in(path) for code in CODE.findall(text)}
    codes = {entry.code for entry in ENTRIES}
    assert mentioned <= codes
    assert codes <= used


def test_every_text_of_the_commands_is_used() -> None:
    """No text of the interface is left over: its key, or the beginning its key is made with, stands in the code."""
    code = "".join(path.read_text(encoding="utf-8") for path in (PACKAGE / "cli").rglob("*.py"))
    made = tuple(re.findall(r'f"([a-z_]+_)\{', code))
    written = set(re.findall(r"""["']([a-z_]+)["']""", code)) | {severity.value for severity in Severity}
    assert [key for key in TEXTS if key not in written and not key.startswith(made)] == []
    assert len(made) > 3
