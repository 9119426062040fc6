"""The generated parts of README.md and docs/: `python -m tests.handbook` writes them, `test_docs` holds them fresh.

`docs/diagnostics.md` is made from the catalogue. In every page, what stands under a line `$ …` in a block marked
`console` is what that command really prints. Such a block runs in a workspace of its own, which holds

- the repository's `data/`,
- every file that the page shows: a block whose first line is a comment with the file's path,
- the changes asked for by comments right before the block: `<!-- data/2019/plan.yaml: before → after -->`.

The commands are `fazhi` (perhaps with `NAME=value` before it, and `< FILE`, `| head -n N` or `| tail -n N` after it),
`cat FILE`, `cp -r FOLDER COPY`, `echo $?` and `git`. Where a block needs git, its workspace is a repository, in which
everything but the changes asked for has been committed.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from itertools import groupby
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple
from unittest.mock import patch

from fazhi_report import cli
from fazhi_report.messages import FAMILIES, family, in_general
from fazhi_report.messages.entry import Entry
from fazhi_report.messages.interface import say

ROOT: Final = Path(__file__).parent.parent
DIAGNOSTICS: Final = ROOT / "docs/diagnostics.md"
PAGES: Final = (ROOT / "README.md", *sorted({*(ROOT / "docs").glob("*.md"), DIAGNOSTICS}))
"""Every page of the handbook, the generated one included."""

FAMILY_TITLES: Final = {
    "FZ0": "运行环境、命令和模板",
    "FZ1": "文件和 YAML 写法",
    "FZ2": "数据的键和值",
    "FZ3": "数、公式和勾稽关系",
    "FZ4": "正文",
    "FZ5": "报告的结构和豁免",
    "FZ6": "读入公布的报告",
}
"""Heading of each family of codes."""

HEAD: Final = """\
# 问题代码

fazhi 发现的每一个问题都有代码。本页列出全部代码，由 `make docs` 生成，请勿手改。
在终端里查一个代码：`fazhi explain FZ301`；列出全部代码：`fazhi explain`。

错误必须改正，有错误时不写报告；警告请逐条看过，提示供参考，都不影响编成报告。

[回到目录](README.md)
"""

BLOCK: Final = re.compile(r"^```(?P<kind>\w+)\n(?P<content>.*?)^```$", re.MULTILINE | re.DOTALL)
CONSOLE: Final = re.compile(
    r"(?P<changes>(?:^<!-- [^\n]+ -->\n)*)^```console\n(?P<content>.*?)^```$", re.MULTILINE | re.DOTALL
)
CHANGE: Final = re.compile(r"<!-- (?P<file>\S+): (?P<before>.+?) → (?P<after>.+?) -->")
FILE_OF_BLOCK: Final = re.compile(r"(?:# |\{# )(?P<file>(?:data|templates)/\S+\.(?:yaml|jinja))(?![\w.])")
SECONDS: Final = re.compile(r"\d+\.\d\d(?= 秒| s,)")
CODE_SPAN: Final = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
MARKUP: Final = re.compile(r"[\\`\[]|\*(?! )|<(?=[A-Za-z/!?])|&(?=\w|#)")


class Block(NamedTuple):
    """A fenced block: the word behind its fence, and its content."""

    kind: str
    content: str

    @property
    def file(self) -> str | None:
        """The path that the first line names, or None where the block is no whole file."""
        match = FILE_OF_BLOCK.match(self.content)
        return None if match is None else match["file"]


def blocks_of(page: str) -> tuple[Block, ...]:
    """Return the fenced blocks of a page, in order."""
    return tuple(Block(match["kind"], match["content"]) for match in BLOCK.finditer(page))


def files_of(page: str) -> dict[str, str]:
    """Return the files that a page shows, by path."""
    return {block.file: block.content for block in blocks_of(page) if block.file is not None}


def refreshed(page: str) -> str:
    """Return a page with the output of all its commands as it is now."""
    files = files_of(page)

    def block_again(match: re.Match[str]) -> str:
        commands = [line[2:] for line in match["content"].splitlines() if line.startswith("$ ")]
        with TemporaryDirectory() as folder:
            root = Path(folder)
            copytree(ROOT / "data", root / "data")
            write_files(root, files)
            terminal = Terminal(root)
            if any({"git", "--git"} & set(shlex.split(command, comments=True)) for command in commands):
                make_repository(terminal)
            make_changes(root, match["changes"])
            transcript = "".join(f"$ {command}\n{terminal.run(command)}" for command in commands)
        return f"{match['changes']}```console\n{transcript}```"

    return CONSOLE.sub(block_again, page)


def write_files(root: Path, files: Mapping[str, str]) -> None:
    """Write files below a folder."""
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")


def make_changes(root: Path, comments: str) -> None:
    """Make the changes that the comments before a block ask for. Each must find its text exactly once."""
    for change in CHANGE.finditer(comments):
        path = root / change["file"]
        text = path.read_text(encoding="utf-8")
        assert text.count(change["before"]) == 1, f"{change['before']} in {change['file']}"
        path.write_text(text.replace(change["before"], change["after"]), encoding="utf-8")


def make_repository(terminal: Terminal) -> None:
    """Make a repository of a workspace, with the attributes of this one, and commit what is there."""
    (terminal.root / ".gitattributes").write_bytes((ROOT / ".gitattributes").read_bytes())
    for command in ("init --quiet --initial-branch main", "add --all", "commit --quiet --message 数据"):
        terminal.git(command.split())


def section_of(page: str, heading: str) -> str:
    """Return the part of a page under a heading, up to the next one of any level."""
    _, found, rest = page.partition(f"# {heading}\n")
    assert found, heading
    return re.split(r"^#", rest, maxsplit=1, flags=re.MULTILINE)[0]


def tables_of(page: str) -> Iterator[list[list[str]]]:
    """Yield each table of a page as rows of cells, its header first."""
    for is_table, lines in groupby(page.splitlines(), lambda line: line.startswith("|")):
        if is_table:
            header, _, *rows = ([cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines)
            yield [header, *rows]


def code_of(cell: str) -> str:
    """Return the text of the code span that a cell begins with, as a reader sees it; quotation marks are YAML's."""
    match = CODE_SPAN.match(cell)
    assert match is not None, cell
    return match[1].replace(r"\|", "|").strip('"')


class Terminal:
    """Runs the few commands of a transcript in a workspace."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.status = 0

    def run(self, command: str) -> str:
        """Return what a command prints, each line ended; what takes time takes a third of a second."""
        first, *filters = command.split(" | ")
        words = shlex.split(first, comments=True)
        if words[0] == "cat":
            output = (self.root / words[1]).read_text(encoding="utf-8")
        elif words[:2] == ["cp", "-r"]:
            copytree(self.root / words[2], self.root / words[3])
            output = ""
        elif words == ["echo", "$?"]:
            output = f"{self.status}\n"
        elif words[0] == "git":
            output = self.git(words[1:])
        else:
            output = SECONDS.sub("0.30", self.fazhi(words))
        lines = output.splitlines(keepends=True)
        for each in filters:
            end, _, limit = each.partition(" -n ")
            lines = {"head": lines[: int(limit)], "tail": lines[-int(limit) :]}[end]
        return "".join(lines)

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a user without settings of git, who can call `fazhi` and `git`."""
        return {
            "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
            "HOME": str(self.root),
            "XDG_CACHE_HOME": str(self.root),
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "80",
            "GIT_CONFIG_NOSYSTEM": "1",
            **{f"GIT_{who}_{what}": "示例" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
        }

    def git(self, words: list[str]) -> str:
        """Return what git prints on both of its streams."""
        process = subprocess.run(
            ["git", *words],
            cwd=self.root,
            env=self.environment,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self.status = process.returncode
        return process.stdout

    def fazhi(self, words: list[str]) -> str:
        """Return what `fazhi` prints on both of its streams, and keep its exit status."""
        at = words.index("fazhi")
        words, given = (words[:-2], words[-1]) if words[-2:-1] == ["<"] else (words, None)
        content = b"" if given is None else (self.root / given).read_bytes()
        environment = self.environment | dict(word.split("=", 1) for word in words[:at])
        stream = TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True)
        with (
            chdir(self.root),
            patch.dict("os.environ", environment, clear=True),
            patch("sys.stdin", TextIOWrapper(BytesIO(content), encoding="utf-8")),
            redirect_stdout(stream),
            redirect_stderr(stream),
        ):
            self.status = cli.run(words[at + 1 :])
        printed = stream.buffer
        assert isinstance(printed, BytesIO)
        return printed.getvalue().decode().replace("\r\n", "\n")


def diagnostics_page() -> str:
    """Return the page of all codes."""
    return "\n".join((HEAD, *(section for prefix, module in FAMILIES for section in family_sections(prefix, module))))


def family_sections(prefix: str, module: str) -> Iterator[str]:
    """Yield the parts of one family: heading, list of codes, and a section a code."""
    yield f"## {prefix}xx {FAMILY_TITLES[prefix]}\n"
    rows = (
        f"| [{entry.code}](#{entry.code.lower()}) | {severity_of(entry)} | {plain(entry.title.zh)} |\n"
        for entry in family(module)
    )
    yield "| 代码 | 等级 | 问题 |\n| --- | --- | --- |\n" + "".join(rows)
    yield from map(entry_section, family(module))


def entry_section(entry: Entry) -> str:
    """Return the section of one code."""
    kind = "text" if entry.code.startswith("FZ0") else "yaml"
    parts = [
        f"### {entry.code}",
        f"**{plain(entry.title.zh)}**（{severity_of(entry)}）",
        f"- 提示：{plain(in_general(entry.message.zh))}",
        f"- 原因：{plain(entry.why.zh)}",
        f"- 改法：{plain(in_general(entry.remedy.zh))}",
    ]
    examples = [fenced(kind, "错误写法", entry.wrong), fenced(kind, "正确写法", entry.right)]
    return "\n\n".join((*parts[:2], "\n".join(parts[2:]), *examples)) + "\n"


def severity_of(entry: Entry) -> str:
    """Return the word for how grave findings of a code are."""
    return say(entry.severity.value, "zh")


def plain(text: str) -> str:
    """Return a text as Markdown that means just this text, with few backslashes."""
    return MARKUP.sub(r"\\\g<0>", text).replace("|", r"\|").replace("\n", " ")


def fenced(kind: str, heading: str, text: str) -> str:
    """Return an example in a fenced block under its heading."""
    return f"{heading}：\n\n```{kind}\n{text}\n```"


def generated(path: Path) -> str:
    """Return a page of `PAGES` as it should be."""
    return diagnostics_page() if path == DIAGNOSTICS else refreshed(path.read_text(encoding="utf-8"))


def main() -> None:
    """Write every page anew."""
    for path in PAGES:
        path.write_text(generated(path), encoding="utf-8")


if __name__ == "__main__":
    main()
