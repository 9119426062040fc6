"""git and the canonical layout: branches that change different figures merge, and `git diff` shows text.

The repositories are real, made in a folder of each test, and read no configuration of the user's.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from fazhi_report.formatting import FormattingOrder, format_source
from fazhi_report.pipeline import compile_report
from tests.years import contents_of

ROOT: Final = Path(__file__).parent.parent
FILE: Final = "data/2018/disputes.yaml"
BASE: Final = contents_of("2018")[FILE].decode()
TEXTCONV: Final = f'"{sys.executable}" -m fazhi_report textconv'


class Repository(NamedTuple):
    """A git repository."""

    folder: Path

    def git(self, *arguments: str, status: int = 0, given: str = "") -> str:
        """Return what git prints, with a text on its standard input; it must end with the status given."""
        process = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env={
                "PATH": os.environ["PATH"],
                "LC_ALL": "C.UTF-8",
                "HOME": str(self.folder),
                "GIT_CONFIG_NOSYSTEM": "1",
                **{f"GIT_{who}_{what}": "示例" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
            },
            input=given,
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        assert process.returncode == status, process.stdout + process.stderr
        return process.stdout

    def commit(self, text: str, name: str = FILE) -> None:
        """Write a file and commit it."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "改")

    def text(self, name: str = FILE) -> str:
        """Return a file of the working tree."""
        return (self.folder / name).read_text(encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return a repository with the attributes of this one and the sources of 2018."""
    made = Repository(tmp_path)
    made.git("init", "--quiet", "--initial-branch", "main")
    (tmp_path / ".gitattributes").write_bytes((ROOT / ".gitattributes").read_bytes())
    for name, content in contents_of("2018").items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    made.commit(BASE)
    return made


@pytest.fixture
def shown_as_text(repository: Repository) -> Repository:
    """Return the repository with the one line of configuration that the handbook gives."""
    repository.git("config", "diff.fazhi.textconv", TEXTCONV)
    return repository


Edit = Callable[[str], str]


def put(before: str, after: str) -> Edit:
    """Return the edit that replaces a text that stands in the file once."""

    def edit(text: str) -> str:
        assert text.count(before) == 1, before
        return text.replace(before, after)

    return edit


def in_figure(name: str, key: str, value: str) -> Edit:
    """Return the edit that gives a key of a figure another value."""

    def edit(text: str) -> str:
        changed, count = re.subn(rf"(?m)(^  {name}:\n(?:    .*\n)*?    {key}: ).*$", rf"\g<1>{value}", text)
        assert count == 1, (name, key)
        return changed

    return edit


def add_before(heading: str, name: str) -> Edit:
    """Return the edit that adds a statistic before a line."""
    rows = f"  {name}:\n    label: 新增的{name}\n    value: 9\n    unit: 件\n    source: 县司法局\n"
    return put(f"\n{heading}\n", f"\n{rows}{heading}\n")


def remove(name: str, following: str) -> Edit:
    """Return the edit that removes a figure, up to the line that follows it."""
    return lambda text: text[: text.index(f"  {name}:\n")] + text[text.index(f"{following}\n") :]


CHANGES: Final = {
    "value of accepted": in_figure("accepted", "value", "160"),
    "value of concluded": in_figure("concluded", "value", "127"),
    "value of corrected": in_figure("corrected", "value", "33"),
    "previous of accepted": in_figure("accepted", "previous", "143"),
    "definition of accepted": in_figure("accepted", "definition", "县政府当年受理的案件。"),
    "unit of accepted": in_figure("accepted", "unit", "宗"),
    "scope of corrected": in_figure("corrected", "scope", "全县"),
    "source of concluded": in_figure("concluded", "source", "县政府办"),
    "value of mediations": in_figure("mediations", "value", "1360余"),
    "formula of correction_rate": in_figure("correction_rate", "formula", "corrected / accepted"),
    "definition of accepted_change": in_figure("accepted_change", "definition", "与上年相比。"),
    "statistic before corrected": add_before("  corrected:", "mediated"),
    "statistic before concluded": add_before("  concluded:", "rejected"),
    "statistic at the end": add_before("derived:", "visits"),
    "another at the end": add_before("derived:", "lectures"),
    "no corrected": remove("corrected", "  public_hearings:"),
    "a measure reworded": put("对案情复杂的案件集中听证", "对疑难案件集中听证"),
    "a sentence reworded": put("全年受理行政复议案件{{", "全年共受理行政复议案件{{"),
    "the next sentence": put("全年办结{{", "共办结{{"),
    "a title": put("title: 人民调解", "title: 调解工作"),
    "a measure added": put(
        "  - id: mediation\n", "      - lead: 加强指导\n        text: >-\n          指导办案。\n  - id: mediation\n"
    ),
    "a relation added": put(
        "- corrected <= concluded <= accepted", "- corrected <= concluded <= accepted\n  - 0 < accepted"
    ),
}
"""What a branch does to the file, in words."""

MERGES: Final = (
    ("value of accepted", "value of mediations"),
    ("value of accepted", "value of concluded"),
    ("value of concluded", "value of corrected"),
    ("previous of accepted", "value of concluded"),
    ("value of accepted", "previous of accepted"),
    ("value of accepted", "definition of accepted"),
    ("source of concluded", "value of corrected"),
    ("value of accepted", "a sentence reworded"),
    ("value of concluded", "statistic before corrected"),
    ("value of corrected", "statistic before corrected"),
    ("value of concluded", "statistic before concluded"),
    ("statistic before concluded", "statistic before corrected"),
    ("statistic at the end", "value of mediations"),
    ("value of concluded", "no corrected"),
    ("formula of correction_rate", "definition of accepted_change"),
    ("formula of correction_rate", "value of corrected"),
    ("a sentence reworded", "a measure added"),
    ("a title", "a measure added"),
    ("a title", "scope of corrected"),
    ("a relation added", "statistic at the end"),
)
"""Changes of two branches that git puts together by itself: one unchanged line lies between them."""

CONFLICTS: Final = (
    ("value of accepted", "unit of accepted"),
    ("previous of accepted", "statistic before concluded"),
    ("source of concluded", "statistic before corrected"),
    ("statistic at the end", "another at the end"),
    ("value of corrected", "no corrected"),
    ("a sentence reworded", "the next sentence"),
    ("a measure reworded", "a measure added"),
)
"""Changes of two branches that a person has to put together: the same lines, or lines that touch."""


def is_canonical(text: str) -> bool:
    """Tell whether `fazhi fmt` would leave a section as it is."""
    formatted = format_source(FILE, text.encode(), FormattingOrder("section")).value
    return formatted is not None and formatted.content.decode() == text


def branch_of(name: str) -> str:
    """Return the branch on which a change has been made."""
    return name.replace(" ", "-")


@pytest.fixture(scope="module")
def branches(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Return a repository with the file on `main` and a branch for each change, made from it in one go."""
    made = Repository(tmp_path_factory.mktemp("branches"))
    made.git("init", "--quiet", "--initial-branch", "main")
    (made.folder / ".git" / "info" / "attributes").write_bytes((ROOT / ".gitattributes").read_bytes())
    made.git("config", "diff.fazhi.textconv", TEXTCONV)
    versions = {"main": BASE, **{branch_of(name): edit(BASE) for name, edit in CHANGES.items()}}
    stream = [
        f"commit refs/heads/{branch}\ncommitter 示例 <示例> 0 +0000\ndata 0\n"
        f"{'' if branch == 'main' else 'from refs/heads/main'}\n"
        f"M 100644 inline {FILE}\ndata {len(text.encode())}\n{text}\n"
        for branch, text in versions.items()
    ]
    made.git("fast-import", "--quiet", given="".join(stream))
    return made


@pytest.mark.parametrize("names", MERGES, ids=" + ".join)
def test_changes_of_different_lines_merge(names: tuple[str, str], branches: Repository) -> None:
    """Two people change different things in one file: git joins them, and the file is canonical and whole."""
    branches.git("checkout", "--quiet", "--force", "--detach", branch_of(names[0]))
    branches.git("merge", "--quiet", "--no-edit", branch_of(names[1]))
    merged = branches.text()
    first, second = (CHANGES[name] for name in names)
    assert merged == first(second(BASE)) == second(first(BASE))
    assert is_canonical(merged)
    report = compile_report(2018, {**contents_of("2018"), FILE: merged.encode()}).report
    assert report is not None
    assert report.lost == frozenset()


@pytest.mark.parametrize("names", CONFLICTS, ids=" + ".join)
def test_changes_that_touch_conflict(names: tuple[str, str], branches: Repository) -> None:
    """The same lines, or lines beside one another, are left to a person; `git diff` still shows what there is."""
    branches.git("checkout", "--quiet", "--force", "--detach", branch_of(names[0]))
    branches.git("merge", "--quiet", "--no-edit", branch_of(names[1]), status=1)
    assert "<<<<<<< HEAD\n" in branches.text()
    assert "\n+<<<<<<< HEAD\n" in branches.git("diff", "--ours")


def test_every_change_is_tried() -> None:
    """Each change is made by one branch or another, and leaves the file in its canonical form."""
    assert {name for pair in (*MERGES, *CONFLICTS) for name in pair} == set(CHANGES)
    for name, edit in CHANGES.items():
        assert edit(BASE) != BASE
        assert is_canonical(edit(BASE)), name


def lines_changed(diff: str) -> list[str]:
    """Return the lines of a diff that were taken out or put in, without the names of the files."""
    return [line for line in diff.splitlines() if re.match(r"[-+](?![-+])", line)]


class TestDiff:
    """What git shows."""

    def test_a_changed_value_shows_in_the_text_and_in_what_is_computed(self, shown_as_text: Repository) -> None:
        """`git diff` shows sentences with figures in place, and so does `git show` of what has been committed."""
        formula = "corrected / concluded（小数位数：1；口径：纠错案件占办结案件的比重）"
        wanted = [
            "-全年办结126件，其中纠错31件，纠错率为24.6%。",
            "+全年办结120件，其中纠错31件，纠错率为25.8%。",
            "-concluded  办结的行政复议案件：126件（范围：县本级；报数的单位：县司法局）",
            "+concluded  办结的行政复议案件：120件（范围：县本级；报数的单位：县司法局）",
            f"-correction_rate  行政复议纠错率：24.6% = {formula}",
            f"+correction_rate  行政复议纠错率：25.8% = {formula}",
        ]
        path = shown_as_text.folder / FILE
        path.write_text(in_figure("concluded", "value", "120")(BASE), encoding="utf-8")
        assert lines_changed(shown_as_text.git("diff")) == wanted
        shown_as_text.commit(path.read_text(encoding="utf-8"))
        assert shown_as_text.git("diff") == ""
        assert lines_changed(shown_as_text.git("show")) == wanted
        assert lines_changed(shown_as_text.git("log", "-p", "-1", "--no-textconv")) == [
            "-    value: 126",
            "+    value: 120",
        ]

    def test_layout_and_comments_are_no_change(self, shown_as_text: Repository) -> None:
        """A comment or another line break leaves nothing to show but the name of the file."""
        path = shown_as_text.folder / FILE
        path.write_text(
            BASE.replace("，均按时", "，\n          均按时").replace("  # 人民调解\n", ""), encoding="utf-8"
        )
        assert lines_changed(shown_as_text.git("diff")) == []
        assert lines_changed(shown_as_text.git("diff", "--no-textconv")) != []

    def test_a_renamed_file_and_the_next_year_are_compared(self, shown_as_text: Repository) -> None:
        """A section under another name is matched, and so are those of two years by `--no-index`."""
        services = contents_of("2018")["data/2018/services.yaml"].decode()
        shown_as_text.git("mv", "data/2018/services.yaml", "data/2018/convenience.yaml")
        shown_as_text.commit(services.replace("value: 4127", "value: 4128"), "data/2018/convenience.yaml")
        shown = shown_as_text.git("show", "--find-renames")
        assert "rename to data/2018/convenience.yaml\n" in shown
        assert [line.count("4128件") for line in lines_changed(shown)] == [0, 1, 0, 1]
        for name, content in contents_of("2019").items():
            (shown_as_text.folder / name).parent.mkdir(exist_ok=True)
            (shown_as_text.folder / name).write_bytes(content)
        shown = shown_as_text.git("diff", "--no-index", "data/2018", "data/2019", status=1)
        sentences = {"-全年办结126件，其中纠错31件，纠错率为24.6%。", "+全年办结166件，其中纠错31件，纠错率为18.7%。"}
        assert sentences <= set(lines_changed(shown))

    def test_a_file_at_fault_is_shown_as_it_is(self, shown_as_text: Repository) -> None:
        """A version that is no YAML, or has a key that no source has, does not keep git from showing the change."""
        path = shown_as_text.folder / FILE
        for text in ("title: [\n", "titel: 化解矛盾\n"):
            path.write_text(text, encoding="utf-8")
            shown = lines_changed(shown_as_text.git("diff"))
            assert shown[-1] == f"+{text.rstrip()}"
            assert "-依法化解矛盾纠纷" in shown

    def test_without_the_configuration_git_shows_the_source(self, repository: Repository) -> None:
        """The attributes alone change nothing for who has not set up the command."""
        (repository.folder / FILE).write_text(CHANGES["value of accepted"](BASE), encoding="utf-8")
        assert lines_changed(repository.git("diff")) == ["-    value: 158", "+    value: 160"]

    def test_the_settings_of_the_handbook_do_what_it_says(self, shown_as_text: Repository) -> None:
        """With two more lines, `--word-diff` marks figures and single characters, and `@@` names the subsection."""
        handbook = (ROOT / "docs" / "git.md").read_text(encoding="utf-8")
        settings = dict(re.findall(r"^git config (diff\.fazhi\.\w+) '([^']+)'$", handbook, re.MULTILINE))
        assert set(settings) == {"diff.fazhi.wordRegex", "diff.fazhi.xfuncname"}
        for name, value in settings.items():
            shown_as_text.git("config", name, value)
        path = shown_as_text.folder / FILE
        path.write_text(
            in_figure("accepted", "value", "169")(BASE).replace("复杂的案件", "疑难的案件"), encoding="utf-8"
        )
        shown = shown_as_text.git("diff", "--word-diff", "--unified=0")
        assert re.findall(r"(?m)^@@ .* @@ (.*)$", shown) == ["（一）行政复议  [reconsideration]"] * 2 + ["【统计数】"]
        assert "全年受理行政复议案件[-158-]{+169+}件，比上年" in shown
        assert "对案情[-复杂-]{+疑难+}的案件集中听证" in shown


def test_the_attributes_are_on_every_source_and_on_nothing_else(repository: Repository) -> None:
    """Sources of all years and the dictionary are shown as text and end lines with LF; no other files are."""
    names = ("data/2018/plan.yaml", "data/dictionary.yaml", "data/schema/section.schema.json", "docs/a.yaml")
    shown = repository.git("check-attr", "diff", "eol", "--", *names).splitlines()
    assert shown == [
        f"{name}: {key}: {value if name in names[:2] else 'unspecified'}"
        for name in names
        for key, value in (("diff", "fazhi"), ("eol", "lf"))
    ]
