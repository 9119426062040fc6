"""Finding the workspace, its years and the bytes of a year, in every state a folder can be in."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

import pytest

from fazhi_report import workspace
from fazhi_report.diagnostics import Outcome
from fazhi_report.messages import message_of, remedy_of
from fazhi_report.workspace import Workspace

REPORT = "title: 报告\n".encode()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workspace with the years 2018 and 2019; 2019 holds two sources."""
    for year in ("2018", "2019"):
        (tmp_path / "data" / year).mkdir(parents=True)
    (tmp_path / "data/2019/report.yaml").write_bytes(REPORT)
    (tmp_path / "data/2019/disputes.yaml").write_bytes(b"a: b\n")
    return tmp_path


@pytest.fixture
def opened(root: Path) -> Workspace:
    """Return the same workspace, opened."""
    return Workspace(str(root))


def messages(outcome: Outcome[Any]) -> list[str]:
    """Return the findings as the reader sees them: code and Chinese message."""
    return [f"{finding.code} {message_of(finding, 'zh')}" for finding in outcome.diagnostics]


@pytest.mark.parametrize("inside", ["", "data", "data/2019", "templates/own", "build/2019"])
def test_found_from_any_folder_inside(root: Path, inside: str) -> None:
    """From the top and from every folder below it, the same workspace is found."""
    (root / inside).mkdir(parents=True, exist_ok=True)
    assert workspace.find_workspace(str(root / inside)) == Outcome(Workspace(str(root)))


def test_found_from_the_current_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative start is taken from the current folder, and the root is absolute."""
    monkeypatch.chdir(root / "data")
    assert workspace.find_workspace(".") == Outcome(Workspace(str(root)))


def test_nearest_workspace_wins(root: Path) -> None:
    """A workspace inside a workspace is the one that is found from within it."""
    inner = root / "data/2019/copy"
    (inner / "data/2020").mkdir(parents=True)
    assert workspace.find_workspace(str(inner / "data")) == Outcome(Workspace(str(inner)))


@pytest.mark.parametrize(
    "name", ["data/19", "data/20190", "data/２０１９", "data/２019", "data/201a", "2019", "date/2019"]
)
def test_no_workspace_without_year_folder(tmp_path: Path, name: str) -> None:
    """Only `data/` with a folder of four ASCII digits makes a workspace."""
    (tmp_path / name).mkdir(parents=True)
    outcome = workspace.find_workspace(str(tmp_path))
    assert outcome.value is None
    assert messages(outcome) == [f"FZ001 {tmp_path} 及其各级上级文件夹中，都没有 data/<年度>/ 文件夹"]


def test_a_file_named_like_a_year_is_no_year(tmp_path: Path) -> None:
    """`data/2019` must be a folder."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/2019").write_bytes(b"")
    assert workspace.find_workspace(str(tmp_path)).value is None


def test_no_workspace_from_a_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the current folder was deleted, nothing is found and nothing is raised."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert messages(workspace.find_workspace(".")) == ["FZ001 . 及其各级上级文件夹中，都没有 data/<年度>/ 文件夹"]


def test_open_named_workspace(root: Path) -> None:
    """A folder named by the user is opened as it is."""
    assert workspace.open_workspace(f"{root}/data/..") == Outcome(Workspace(str(root)))


@pytest.mark.parametrize(
    ("name", "chinese", "english"),
    [
        ("gone", "文件夹不存在", "there is no such folder"),
        ("data/2019/report.yaml", "这是文件，不是文件夹", "it is a file, not a folder"),
        (
            "data/2019",
            "其中没有 data/<年度>/ 文件夹，例如 data/2019/",
            "it holds no data/<year>/ folder such as data/2019/",
        ),
    ],
)
def test_named_folder_is_no_workspace(root: Path, name: str, chinese: str, english: str) -> None:
    """With `--root`, folders above are not tried, and the message says what is wrong with the one named."""
    outcome = workspace.open_workspace(str(root / name))
    assert outcome.value is None
    assert messages(outcome) == [f"FZ002 --root 指明的 {root / name} 不能用作工作文件夹：{chinese}"]
    assert message_of(outcome.diagnostics[0], "en") == f"--root {root / name} is no workspace: {english}"


def test_years_in_order(opened: Workspace) -> None:
    """Years are whole numbers in ascending order; other names in `data/` are passed over."""
    for name in ("2020", "drafts", "20"):
        (Path(opened.root) / "data" / name).mkdir()
    assert workspace.years(opened) == (2018, 2019, 2020)


def test_years_without_data_folder(tmp_path: Path) -> None:
    """A data folder that is not there has no years."""
    assert workspace.years(Workspace(str(tmp_path))) == ()


def test_folders_of_a_year(opened: Workspace) -> None:
    """Sources and builds lie at fixed places under the root."""
    assert workspace.year_folder(opened, 2019) == f"{opened.root}/data/2019"
    assert workspace.build_folder(opened, 2019) == f"{opened.root}/build/2019"
    assert workspace.build_folder(opened, 2019, "/elsewhere") == "/elsewhere/2019"


def test_read_year(opened: Workspace) -> None:
    """The bytes of every source come under its display name, in the order of the names."""
    outcome = workspace.read_year(opened, 2019)
    assert outcome.diagnostics == ()
    assert list((outcome.value or {}).items()) == [
        ("data/2019/disputes.yaml", b"a: b\n"),
        ("data/2019/report.yaml", REPORT),
    ]


def test_other_files_are_passed_over(opened: Workspace) -> None:
    """Backups, notes, editors' files and sub-folders are no sources and no findings."""
    folder = Path(workspace.year_folder(opened, 2019))
    for name in ("report.yaml.bak", "report.yaml~", "notes.txt", ".report.yaml.swp", "._report.yaml", "yaml"):
        (folder / name).write_bytes(b"x")
    (folder / ".#report.yaml").symlink_to("editor@host.1234")
    (folder / "drafts").mkdir()
    (folder / "drafts/old.yaml").write_bytes(b"x")
    outcome = workspace.read_year(opened, 2019)
    assert outcome.diagnostics == ()
    assert len(outcome.value or {}) == 2


def test_link_to_a_source_is_followed(opened: Workspace, tmp_path: Path) -> None:
    """A link to a file elsewhere is read under its own name."""
    (tmp_path / "elsewhere").write_bytes(b"c: d\n")
    (tmp_path / "data/2018/linked.yaml").symlink_to(tmp_path / "elsewhere")
    assert workspace.read_year(opened, 2018) == Outcome({"data/2018/linked.yaml": b"c: d\n"})


@pytest.mark.parametrize(("year", "nearest"), [(2091, "2019"), (2017, "2018"), (999, "2018")])
def test_no_such_year(opened: Workspace, year: int, nearest: str) -> None:
    """A year without data is refused with the years there are, and the nearest is proposed."""
    outcome = workspace.read_year(opened, year)
    assert outcome.value is None
    assert messages(outcome) == [f"FZ003 没有 {year:04} 年度的数据；现有的年度：2018、2019"]
    (finding,) = outcome.diagnostics
    assert message_of(finding, "en") == f"there is no data for {year:04}, only for 2018, 2019"
    assert remedy_of(finding, "zh").startswith(f"是不是要处理 {nearest} 年度？")


def test_of_two_years_as_near_the_later_is_proposed(opened: Workspace) -> None:
    """Between 2018 and 2020, 2020 is proposed for a missing 2019."""
    (Path(opened.root) / "data/2019").rename(Path(opened.root) / "data/2020")
    (finding,) = workspace.read_year(opened, 2019).diagnostics
    assert finding.arguments["nearest"] == "2020"


def test_every_unreadable_file_is_reported_and_the_others_are_read(opened: Workspace) -> None:
    """A folder, a broken link, a link in a circle and a pipe: each has its reason, none stops the rest."""
    folder = Path(workspace.year_folder(opened, 2019))
    (folder / "a.yaml").mkdir()
    (folder / "b.yaml").symlink_to("nowhere")
    (folder / "c.yaml").symlink_to("c.yaml")
    os.mkfifo(folder / "d.yaml")
    outcome = workspace.read_year(opened, 2019)
    assert list(outcome.value or {}) == ["data/2019/disputes.yaml", "data/2019/report.yaml"]
    assert messages(outcome) == [
        "FZ004 无法读取 data/2019/a.yaml：这是文件夹，不是文件",
        "FZ004 无法读取 data/2019/b.yaml：这是失效的链接，所指的文件不存在",
        "FZ004 无法读取 data/2019/c.yaml：链接互相指向，没有尽头",
        "FZ004 无法读取 data/2019/d.yaml：这不是普通文件",
    ]


def test_file_without_permission(opened: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file the system refuses is reported with the reason in plain words."""

    def refuse(path: str, mode: str) -> object:
        raise PermissionError(13, "Permission denied", path, mode)

    monkeypatch.setattr(workspace, "open", refuse, raising=False)
    outcome = workspace.read_year(opened, 2019)
    assert outcome.value == {}
    assert messages(outcome)[1] == "FZ004 无法读取 data/2019/report.yaml：没有访问权限"
    assert message_of(outcome.diagnostics[1], "en") == "data/2019/report.yaml cannot be read: permission denied"


def test_reason_without_words(opened: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system error that has no plain words is named as the system names it."""

    def refuse(path: str, mode: str) -> object:
        raise OSError(71, "Protocol error", path, mode)

    monkeypatch.setattr(workspace, "open", refuse, raising=False)
    assert messages(workspace.read_year(opened, 2019))[0].endswith("：系统错误 EPROTO")


def test_folder_without_permission(opened: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """A year's folder that cannot be listed is reported once, without a value."""

    def refuse(path: str) -> object:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    outcome = workspace.read_year(opened, 2019)
    assert outcome.value is None
    assert messages(outcome) == ["FZ004 无法读取 data/2019/：没有访问权限"]


@pytest.mark.parametrize(
    ("name", "right"),
    [("plan.yml", "plan.yaml"), ("plan.YAML", "plan.yaml"), ("Plan.Yml", "Plan.yaml"), ("计划.yml", "计划.yaml")],
)
def test_name_that_is_nearly_right(opened: Workspace, name: str, right: str) -> None:
    """A wrong ending is reported with the name to give, and the file is not read."""
    (Path(workspace.year_folder(opened, 2019)) / name).write_bytes(b"x")
    outcome = workspace.read_year(opened, 2019)
    assert len(outcome.value or {}) == 2
    assert messages(outcome) == [f"FZ005 data/2019/ 中的文件 {name} 不会被读取，因为文件名不符合要求"]
    assert remedy_of(outcome.diagnostics[0], "zh") == f"请把它改名为 {right}；如果它不属于报告，请移到别处。"


def test_name_in_another_encoding(opened: Workspace) -> None:
    """A name in GB 18030, as from an old archive, is refused, and the name it was meant to be is proposed."""
    name = os.fsdecode("计划.yaml".encode("gb18030"))
    (Path(workspace.year_folder(opened, 2019)) / name).write_bytes(b"x")
    outcome = workspace.read_year(opened, 2019)
    assert [finding.code for finding in outcome.diagnostics] == ["FZ005"]
    assert outcome.diagnostics[0].arguments["suggestion"] == "计划.yaml"


def test_huge_file_is_cut_off(opened: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more is read of a file than the limit, whatever its size."""
    monkeypatch.setattr(workspace, "LARGEST_READ", 3)
    assert (workspace.read_year(opened, 2019).value or {})["data/2019/disputes.yaml"] == b"a: "


def test_templates_of_the_checkout(opened: Workspace) -> None:
    """Without templates of one's own, only the packaged ones are used; in a checkout they lie at its top."""
    assert workspace.template_folders(opened) == (str(Path(__file__).parent.parent / "templates"),)


def test_own_templates_come_first(opened: Workspace) -> None:
    """The user's own folder is looked in before the packaged one."""
    (Path(opened.root) / "templates").mkdir()
    assert workspace.template_folders(opened) == (
        f"{opened.root}/templates",
        str(Path(__file__).parent.parent / "templates"),
    )


def test_templates_named_once_where_the_checkout_is_the_workspace() -> None:
    """The checkout's own templates are not looked in twice."""
    checkout = Path(__file__).parent.parent
    assert workspace.template_folders(Workspace(str(checkout))) == (str(checkout / "templates"),)


def test_templates_of_an_installed_package(opened: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In an installed package the templates beside the module are taken."""
    package = tmp_path / "site-packages/fazhi_report"
    (package / "templates").mkdir(parents=True)
    monkeypatch.setattr(workspace, "__file__", str(package / "workspace.py"))
    assert workspace.template_folders(opened) == (str(package / "templates"),)


class TestReadTemplates:
    """What a build may use is read before it, and nothing else is used."""

    @pytest.fixture
    def own(self, opened: Workspace) -> Path:
        """Return the user's own folder of templates, empty."""
        folder = Path(opened.root) / "templates"
        folder.mkdir()
        return folder

    def test_own_ones_replace_packaged_ones(self, opened: Workspace, own: Path) -> None:
        """A template of the user's takes the place of the packaged one of its name; others and parts are added."""
        packaged = workspace.read_templates(opened).value or {}
        (own / "parts").mkdir()
        (own / "parts" / "head.jinja").write_bytes(b"head")
        (own / "report.md.jinja").write_bytes(b"own")
        (own / "notes.txt").write_bytes(b"no template")
        contents, findings = workspace.read_templates(opened)
        assert findings == ()
        assert contents == {**packaged, "templates/report.md.jinja": b"own", "templates/parts/head.jinja": b"head"}

    def test_what_cannot_be_read(self, opened: Workspace, own: Path) -> None:
        """A folder, a broken link or a pipe that bears the name of a template is a finding and is not opened."""
        (own / "report.md.jinja").mkdir()
        (own / "report.txt.jinja").symlink_to(own / "nowhere")
        os.mkfifo(own / "report.css.jinja")
        findings = workspace.read_templates(opened).diagnostics
        assert [(each.code, each.arguments["path"]) for each in findings] == [
            ("FZ004", f"templates/report.{name}.jinja") for name in ("css", "md", "txt")
        ]

    def test_links_to_folders_are_not_followed(self, opened: Workspace, own: Path, tmp_path: Path) -> None:
        """A link to a folder brings in nothing, so that no loop can either."""
        before = workspace.read_templates(opened)
        (own / "loop").symlink_to(own, target_is_directory=True)
        assert workspace.read_templates(opened) == before
        assert tmp_path.exists()


def test_read_program() -> None:
    """The program is its own modules, catalogue and commands included."""
    names = set(workspace.read_program())
    modules = ("workspace", "cli/build", "messages/figures", "source/reading")
    assert {f"fazhi_report/{name}.py" for name in modules} <= names


class TestCacheFolder:
    """Compiled templates are code: their folder is the user's own or there is none."""

    def test_under_xdg_cache_home(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """$XDG_CACHE_HOME is used and the folder is made, closed to others."""
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
        folder = workspace.cache_folder()
        assert folder == str(tmp_path / "cache/fazhi/templates")
        assert stat.S_IMODE(Path(folder).stat().st_mode) == 0o700

    @pytest.mark.parametrize("xdg", [None, "", "relative/cache"])
    def test_under_home(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, xdg: str | None) -> None:
        """Without an absolute $XDG_CACHE_HOME it is ~/.cache."""
        monkeypatch.setenv("HOME", str(tmp_path))
        if xdg is None:
            monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
        else:
            monkeypatch.setenv("XDG_CACHE_HOME", xdg)
        assert workspace.cache_folder() == str(tmp_path / ".cache/fazhi/templates")

    def test_none_without_home(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """With neither variable there is no cache."""
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
        monkeypatch.delenv("HOME", raising=False)
        assert workspace.cache_folder() is None

    def test_none_where_it_cannot_be_made(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file in the way means no cache, and no exception."""
        (tmp_path / "cache").write_bytes(b"")
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
        assert workspace.cache_folder() is None

    def test_none_where_others_may_write(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A folder that others can write to is not trusted."""
        folder = tmp_path / "fazhi/templates"
        folder.mkdir(parents=True)
        folder.chmod(0o777)
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
        assert workspace.cache_folder() is None

    def test_none_where_it_belongs_to_another(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A folder of another user is not trusted."""
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
        monkeypatch.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid + 1)
        assert workspace.cache_folder() is None

    def test_never_inside_a_workspace(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What lies in a workspace may have come with the data, so it is not loaded, and nothing is made there."""
        monkeypatch.setenv("XDG_CACHE_HOME", str(root / ".cache"))
        assert workspace.cache_folder() is None
        assert not (root / ".cache").exists()
