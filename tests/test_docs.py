"""The handbook is true: what it shows is what happens, and nothing that a user can write or run is missing from it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import click
import pytest
from markdown_it import MarkdownIt

from fazhi_report import document
from fazhi_report.cli import COMMANDS, FazhiGroup
from fazhi_report.cli.console import Console, ExitStatus
from fazhi_report.messages import entries, in_general
from fazhi_report.messages.entry import Language
from fazhi_report.messages.interface import say
from fazhi_report.renderers import RENDERERS
from fazhi_report.renderers.layout import FILTERS, TESTS
from tests.handbook import (
    CODE_SPAN,
    DIAGNOSTICS,
    PAGES,
    ROOT,
    Terminal,
    blocks_of,
    code_of,
    generated,
    section_of,
    tables_of,
)

README: Final = (ROOT / "README.md").read_text(encoding="utf-8")
COMMAND_PAGE: Final = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
TEMPLATE_PAGE: Final = (ROOT / "docs/templates.md").read_text(encoding="utf-8")

NODES: Final[tuple[Any, ...]] = (
    document.Document,
    document.Section,
    document.Subsection,
    document.Measure,
    document.Paragraph,
    document.Table,
    document.FigureRecord,
)
"""What a template meets, in the order of the handbook."""

LINK: Final = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
HEADING: Final = re.compile(r"^#+ (.+)$", re.MULTILINE)

LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")


def command_of(name: str, language: Language) -> tuple[click.Command, click.Context]:
    """Return a command, or the group itself for an empty name, and a context in which its help can be had."""
    console = Console(language, 80)
    group = FazhiGroup("fazhi")
    context = click.Context(group, info_name="fazhi", obj=console)
    if not name:
        return group, context
    command = group.get_command(context, name)
    assert command is not None
    return command, click.Context(command, info_name=name, parent=context)


class TestPages:
    """The pages as files."""

    @pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
    def test_generated_parts_are_fresh(self, path: Path) -> None:
        """A page is what `make docs` would write: every output it shows is what the command prints now."""
        assert path.read_text(encoding="utf-8") == generated(path)

    @pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
    def test_links_resolve(self, path: Path) -> None:
        """A link leads to a file of the repository and a heading in it, or to an https address."""
        for target in LINK.findall(without_code(path.read_text(encoding="utf-8"))):
            file, _, anchor = target.partition("#")
            if target.startswith("https://"):
                continue
            page = path if not file else (path.parent / file).resolve()
            assert page.exists(), target
            if anchor:
                assert anchor in anchors_of(page), target

    def test_both_commands_stand_in_the_first_screen(self) -> None:
        """A newcomer sees `make report` and `make test` without scrolling."""
        first_screen = README.splitlines()[:24]
        assert {"make report", "make test"} <= {line.partition("  ")[0] for line in first_screen}

    def test_readme_names_every_target(self) -> None:
        """Every target of the Makefile with a description stands in the README."""
        targets = re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
        assert len(targets) >= 8
        assert {f"make {target}" for target in targets} <= set(CODE_SPAN.findall(README))

    def test_readme_names_what_exists(self) -> None:
        """Files and folders named in the README's tables are there, and every module of its picture is one."""
        package = ROOT / "src/fazhi_report"
        layout = section_of(README, "The layout of the repository")
        for name in re.findall(r"`([\w./]+(?:/|\.py|Makefile|/run))`", layout):
            assert name == "build/" or (ROOT / name).exists(), name
        recipes = re.findall(r"`([\w./]+\.(?:py|md))`", section_of(README, "Where a new thing goes"))
        assert len(recipes) > 8
        assert all((package / name).exists() or (ROOT / name).exists() for name in recipes)
        picture = next(block.content for block in blocks_of(README) if "numbering" in block.content)
        stages = re.findall(r"│  (\S+) ", picture)
        assert len(stages) > 7
        for stage in stages:
            assert (package / stage).is_dir() or (package / f"{stage}.py").is_file(), stage


def without_code(page: str) -> str:
    """Return a page without its blocks and spans of code."""
    return CODE_SPAN.sub("", re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL))


def anchors_of(path: Path) -> set[str]:
    """Return the anchors of a page's headings as forges make them: lower case, no punctuation, hyphens for spaces."""
    headings = HEADING.findall(re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.M | re.S))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


class TestCommands:
    """`docs/commands.md` and the help pages."""

    @pytest.mark.parametrize("name", COMMANDS)
    def test_every_parameter_is_documented(self, name: str) -> None:
        """A command has a section that shows how it is called and lists its options and no others."""
        command, context = command_of(name, "zh")
        section = section_of(COMMAND_PAGE, f"fazhi {name}")
        usage = next(block.content for block in blocks_of(section) if block.kind == "text")
        assert usage.startswith(f"fazhi {name} [选项]")
        arguments = [each for each in command.params if isinstance(each, click.Argument)]
        assert all(argument.make_metavar(context).strip("[]…") in usage for argument in arguments)
        options = {
            name for each in command.params if isinstance(each, click.Option) for name in each.opts if "--" in name
        }
        listed = [row[0] for table in tables_of(section) if table[0][0] == "选项" for row in table[1:]]
        assert {code_of(cell).split()[0] for cell in listed} == options

    def test_every_command_has_a_line(self) -> None:
        """Both lists of commands, in the README and in the handbook, name every command once."""
        for page, pattern in ((README, r"^\| `fazhi (\w+)"), (COMMAND_PAGE, r"^\| \[`fazhi (\w+)`\]")):
            assert tuple(re.findall(pattern, page, re.MULTILINE)) == COMMANDS

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("name", ["", *COMMANDS])
    def test_help_page(self, name: str, language: Language, tmp_path: Path) -> None:
        """Each help page is written in the reader's language, its options included."""
        terminal = Terminal(tmp_path)
        page = terminal.run(f"FAZHI_LANG={language} fazhi {name} --help")
        assert terminal.status == 0
        assert say(f"help_{name or 'fazhi'}", language).split("\n")[0] in page
        options = re.findall(r"^  (?:-h, )?--\w+ .*", page, re.MULTILINE)
        assert any("--help" in option for option in options)
        assert all(bool(re.search("[一-鿿]", option)) == (language == "zh") for option in options)

    def test_formats(self) -> None:
        """Every format stands with the name of its file."""
        rows = next(table[1:] for table in tables_of(COMMAND_PAGE) if table[0][0] == "格式")
        assert {code_of(row[0]): code_of(row[1]) for row in rows} == {
            name: renderer.file_name for name, renderer in RENDERERS.items()
        }

    def test_exit_statuses(self) -> None:
        """Every exit status stands in the table and in the README."""
        rows = next(table[1:] for table in tables_of(COMMAND_PAGE) if table[0][0] == "状态")
        assert [row[0] for row in rows] == [str(status.value) for status in ExitStatus]
        sentence = README[README.index("Exit status:") :].partition("\n\n")[0]
        assert all(f"{status.value} " in sentence for status in ExitStatus)

    def test_environment_variables(self) -> None:
        """Every variable of the environment that the program reads stands in the table, and no other."""
        read = {name for path in (ROOT / "src").rglob("*.py") for name in variables_read(path)}
        rows = next(table[1:] for table in tables_of(COMMAND_PAGE) if table[0][0] == "变量")
        assert {name for row in rows for name in CODE_SPAN.findall(row[0])} == read
        assert len(read) > 4


def variables_read(path: Path) -> Iterator[str]:
    """Yield the names in capitals in every function of a file that looks at the environment."""
    for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(function, ast.FunctionDef) and "environ" in ast.dump(function):
            for node in ast.walk(function):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield from re.findall(r"\A[A-Z]+(?:_[A-Z]+)*\Z", node.value)


class TestDiagnostics:
    """`docs/diagnostics.md`."""

    def test_every_code_has_its_section(self) -> None:
        """The sections of the page are all codes of the catalogue, in order."""
        codes = re.findall(r"^### (FZ\d{3})$", DIAGNOSTICS.read_text(encoding="utf-8"), re.MULTILINE)
        assert codes == [entry.code for entry in entries()]
        assert len(codes) > 60

    def test_the_page_says_what_the_catalogue_says(self) -> None:
        """Read as Markdown, the page holds every title, message, reason, remedy and example word for word."""
        text = re.sub(r"\s+", "", readable(DIAGNOSTICS.read_text(encoding="utf-8")))
        for entry in entries():
            general = (in_general(entry.message.zh), in_general(entry.remedy.zh))
            for part in (entry.title.zh, entry.why.zh, *general, entry.wrong, entry.right):
                assert re.sub(r"\s+", "", part) in text, entry.code


def readable(page: str) -> str:
    """Return the words of a Markdown page as a reader sees them."""
    tokens = MarkdownIt("commonmark").enable("table").parse(page)
    inner = (child.content for token in tokens for child in token.children or ())
    return "".join((*inner, *(token.content for token in tokens if token.type == "fence")))


class TestTemplates:
    """`docs/templates.md`."""

    def test_every_field_is_documented(self) -> None:
        """Each row of the table lists the fields of one kind of node."""
        rows = next(table[1:] for table in tables_of(TEMPLATE_PAGE) if table[0][0] == "在哪里")
        for row, node in zip(rows, NODES, strict=True):
            assert set(node._fields) <= set(CODE_SPAN.findall(row[1])), node

    def test_every_template_is_listed(self) -> None:
        """The list of files is the folder of templates."""
        rows = next(table[1:] for table in tables_of(TEMPLATE_PAGE) if table[0][0] == "文件")
        assert {code_of(row[0]) for row in rows} == {path.name for path in (ROOT / "templates").glob("*.jinja")}

    def test_every_filter_is_documented(self) -> None:
        """Every filter and test that the head of a template names stands in the handbook."""
        documented = {name for cell in CODE_SPAN.findall(TEMPLATE_PAGE) for name in re.findall(r"\w+", cell)}
        named = {*FILTERS, *TESTS}
        for path in (ROOT / "templates").glob("*.jinja"):
            head = path.read_text(encoding="utf-8").partition("#}")[0]
            named |= set(re.findall(r"^ +\w+ \| (\w+)", head, re.MULTILINE))
        assert len(named) > 12
        assert named <= documented
