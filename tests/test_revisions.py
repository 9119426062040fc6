"""Data as git keeps it: found by any name of a revision, read whole, and nothing but read."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi_report import revisions
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.messages import message_of
from fazhi_report.revisions import (
    Entry,
    Repository,
    Revision,
    Tree,
    common_ancestor,
    contents_of,
    entries_of,
    find_revision,
    list_sources,
    objects_of,
    read_objects,
)
from tests.repositories import Checkout, environment, new_checkout

REPORT: Final = "data/2019/report.yaml"


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """Return a new repository."""
    return new_checkout(tmp_path / "repository")


def repository_of(checkout: Checkout, below: str = "", **variables: str) -> Repository:
    """Return the repository as the command sees it from a workspace in it."""
    return Repository(str(checkout.folder / below), environment() | variables)


def found(repository: Repository, name: str) -> Revision:
    """Return the revision of a name, which there is."""
    revision, findings = find_revision(repository, name)
    assert findings == ()
    assert revision is not None
    return revision


def tree_of(repository: Repository, name: str = "HEAD") -> Tree:
    """Return the sources of a revision, which can be listed."""
    tree, findings = list_sources(repository, found(repository, name))
    assert findings == ()
    assert tree is not None
    return tree


def year_of(repository: Repository, name: str = "HEAD", year: int = 2019) -> Mapping[str, bytes] | None:
    """Return the files of a year of a revision, all of which can be read."""
    tree = tree_of(repository, name)
    objects, findings = read_objects(repository, tree.entries.values())
    assert objects is not None
    contents, more = contents_of(tree, year, objects)
    assert findings + more == ()
    return contents


def only(findings: tuple[Diagnostic, ...]) -> tuple[str, str]:
    """Return the code and the message of the one finding."""
    (finding,) = findings
    return finding.code, message_of(finding, "zh")


class TestFinding:
    """Names of revisions."""

    def test_any_name_that_git_knows(self, checkout: Checkout) -> None:
        """A branch, a tag, an id or a part of one, and any expression of git lead to the commit."""
        first = checkout.commit({REPORT: "1"})
        second = checkout.commit({REPORT: "2"})
        checkout.git("tag", "--annotate", "公布稿", first, "--message", "x")
        repository = repository_of(checkout)
        for name in ("main", "HEAD", "@", second, second[:7], "HEAD^{/x}", "refs/heads/main"):
            assert found(repository, name) == Revision(name, second)
        for name in ("公布稿", "HEAD~1", "main^", f"{first}^0"):
            assert found(repository, name).commit == first

    def test_detached_head(self, checkout: Checkout) -> None:
        """HEAD is a revision when it is no branch."""
        first = checkout.commit({REPORT: "1"})
        checkout.commit({REPORT: "2"})
        checkout.git("checkout", "--quiet", "--detach", first)
        assert found(repository_of(checkout), "HEAD").commit == first

    @pytest.mark.parametrize(
        "name", ["mian", "tags/v1", "HEAD~9", "main:data", "main^{tree}", "deadbeef", "", " ", "^main"]
    )
    def test_what_is_no_commit(self, checkout: Checkout, name: str) -> None:
        """A name that means nothing, a tree or a file is no revision."""
        checkout.commit({REPORT: "1"})
        revision, findings = find_revision(repository_of(checkout), name)
        assert revision is None
        assert only(findings)[0] == "FZ047"

    def test_the_name_that_was_meant(self, checkout: Checkout) -> None:
        """The branch, tag or remote branch that is most like the name is suggested."""
        commit = checkout.commit({REPORT: "1"})
        checkout.git("branch", "修订稿-法规处")
        checkout.git("tag", "v2019.1")
        checkout.git("update-ref", "refs/remotes/origin/draft", commit)
        repository = repository_of(checkout)
        for name, meant in (
            ("mian", "main"),
            ("修订搞-法规处", "修订稿-法规处"),
            ("v2019", "v2019.1"),
            ("orgin/draft", "origin/draft"),
        ):
            code, message = only(find_revision(repository, name).diagnostics)
            assert (code, message) == ("FZ047", f"仓库里没有“{name}”这个版本，是不是 {meant}？")
        assert only(find_revision(repository, "完全不同").diagnostics)[1] == "仓库里没有“完全不同”这个版本"

    @pytest.mark.parametrize(
        "name",
        [
            "-h",
            "--help",
            "--git-dir=/",
            "-",
            "a\0b",
            "$(touch x)",
            "`touch x`",
            "; touch x",
            "'\"",
            "a\nb",
            "\udcff",
            chr(0xD800),
        ],
    )
    def test_a_hostile_name_is_only_a_name(self, checkout: Checkout, name: str) -> None:
        """No name is taken for an option or run by a shell; one that cannot be asked for is no revision either."""
        checkout.commit({REPORT: "1"})
        revision, findings = find_revision(repository_of(checkout), name)
        assert revision is None
        assert [finding.code for finding in findings] in (["FZ047"], ["FZ049"])
        assert not (checkout.folder / "x").exists()

    def test_names_that_are_strange_but_there(self, checkout: Checkout) -> None:
        """Branches may have quotation marks or bytes that are no UTF-8 in their names."""
        commit = checkout.commit({REPORT: "1"})
        for name in ('it\'s-"draft"', "\udcb8\udcc4"):
            checkout.git("update-ref", os.fsencode(f"refs/heads/{name}"), commit)
            assert found(repository_of(checkout), name).commit == commit

    def test_a_repository_without_commits(self, checkout: Checkout) -> None:
        """Where nothing has been committed yet there is no HEAD."""
        assert only(find_revision(repository_of(checkout), "HEAD").diagnostics) == (
            "FZ047",
            "仓库里没有“HEAD”这个版本",
        )

    def test_no_repository(self, tmp_path: Path) -> None:
        """A workspace outside of any repository has no revisions."""
        repository = Repository(str(tmp_path), environment() | {"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)})
        assert only(find_revision(repository, "main").diagnostics) == ("FZ046", f"{tmp_path} 不在任何 git 仓库里")

    def test_no_git(self, checkout: Checkout) -> None:
        """Without git on the PATH it is said that there is none."""
        repository = repository_of(checkout, PATH=str(checkout.folder))
        assert only(find_revision(repository, "main").diagnostics) == ("FZ045", "无法运行 git：文件或文件夹不存在")
        assert only(list_sources(repository, Revision("main", "0")).diagnostics)[0] == "FZ045"
        assert only(read_objects(repository, [Entry("100644", "0", 1)]).diagnostics)[0] == "FZ045"
        one = Revision("main", "0")
        assert only(common_ancestor(repository, one, one).diagnostics)[0] == "FZ045"

    def test_what_git_says(self, checkout: Checkout) -> None:
        """Where git fails for another reason, its own words are told."""
        checkout.commit({REPORT: "1"})
        code, message = only(find_revision(repository_of(checkout), "@{upstream}").diagnostics)
        assert code == "FZ049"
        assert message == "git rev-parse 没有做成，git 的说法是：no upstream configured for branch 'main'"
        missing = Revision("main", "0" * 40)
        assert only(list_sources(repository_of(checkout), missing).diagnostics)[0] == "FZ049"
        assert only(common_ancestor(repository_of(checkout), missing, missing).diagnostics)[0] == "FZ049"

    def test_what_git_says_beside(self, checkout: Checkout) -> None:
        """What git is told to note about its own work is none of what it complains of."""
        checkout.commit({REPORT: "1"})
        repository = repository_of(checkout, GIT_TRACE="1")
        assert year_of(repository) == {REPORT: b"1"}
        code, message = only(find_revision(repository, "@{upstream}").diagnostics)
        assert (code, message.rpartition("：")[2]) == ("FZ049", "no upstream configured for branch 'main'")
        assert only(find_revision(repository, "nothing").diagnostics)[0] == "FZ047"

    def test_a_damaged_repository(self, checkout: Checkout) -> None:
        """A repository that git refuses to read is told of, in the words of git."""
        checkout.commit({REPORT: "1"})
        (checkout.folder / ".git" / "config").write_text("[core\n", encoding="utf-8")
        code, message = only(find_revision(repository_of(checkout), "main").diagnostics)
        assert code == "FZ049"
        assert "bad config" in message


class TestAncestors:
    """The commit at which two revisions parted."""

    def test_branches(self, checkout: Checkout) -> None:
        """It is the last commit that both have, merged or not, and goes by the beginning of its id."""
        first = checkout.commit({REPORT: "1"})
        checkout.git("branch", "topic")
        checkout.commit({REPORT: "2"})
        checkout.git("checkout", "--quiet", "topic")
        checkout.commit({"data/2019/plan.yaml": "x"})
        repository = repository_of(checkout)
        main, topic = found(repository, "main"), found(repository, "topic")
        assert common_ancestor(repository, main, topic).value == Revision(first[:10], first)
        checkout.git("merge", "--quiet", "--no-edit", "main")
        merged = found(repository, "topic")
        assert common_ancestor(repository, main, merged).value == Revision(main.commit[:10], main.commit)

    def test_histories_that_share_nothing(self, checkout: Checkout) -> None:
        """Two histories with nothing in common parted nowhere; that is no failure of git."""
        checkout.commit({REPORT: "1"})
        checkout.git("checkout", "--quiet", "--orphan", "other")
        checkout.commit({REPORT: "2"})
        repository = repository_of(checkout)
        assert common_ancestor(repository, found(repository, "main"), found(repository, "other")) == (None, ())


class TestReading:
    """What a revision holds."""

    def test_the_sources_of_each_year(self, checkout: Checkout) -> None:
        """The files are those that the workspace would take for sources, in the order of their names."""
        checkout.commit(
            {
                REPORT: "报告\n",
                "data/2019/z.yaml": "",
                "data/2019/一.yaml": "中文\r\n",
                "data/2018/report.yaml": "2018",
                **dict.fromkeys(
                    (
                        *("data/2019/notes.txt", "data/2019/.hidden.yaml", "data/2019/a.yml", "data/2019/A.YAML"),
                        *("data/2019/sub/x.yaml", "data/19/x.yaml", "data/２０１９/x.yaml", "data/x.yaml", "x.yaml"),
                        *("data/dictionary.yaml", "other/data/2019/x.yaml", "database/2019/x.yaml"),
                    ),
                    "no source",
                ),
            }
        )
        repository = repository_of(checkout)
        assert tree_of(repository).years == (2018, 2019)
        contents = year_of(repository)
        assert contents == {
            REPORT: "报告\n".encode(),
            "data/2019/z.yaml": b"",
            "data/2019/一.yaml": "中文\r\n".encode(),
        }
        assert list(contents or {}) == sorted(contents or {})
        assert year_of(repository, year=2018) == {"data/2018/report.yaml": b"2018"}
        assert year_of(repository, year=2017) is None

    @pytest.mark.parametrize(
        "content", [b"", b"\n", b"\0\xff\xfe", b"blob 3\nabc\n", b"x" * 100_000, "标题：报告".encode("gb18030")]
    )
    def test_any_bytes(self, checkout: Checkout, content: bytes) -> None:
        """The bytes of a file are those that were committed, whatever they are."""
        checkout.commit({REPORT: content, "data/2019/same.yaml": content, "data/2019/z.yaml": b"end"})
        assert year_of(repository_of(checkout)) == {
            REPORT: content,
            "data/2019/same.yaml": content,
            "data/2019/z.yaml": b"end",
        }

    def test_names_with_anything_in_them(self, checkout: Checkout) -> None:
        """A name may hold quotation marks, spaces and line feeds; one that is no UTF-8 is none of the sources."""
        name = "data/2019/a \"b\"\t'c'\nd\\.yaml"
        checkout.write({name: "x"})
        (checkout.folder / "data" / "2019" / os.fsdecode(b"\xb1\xa8.yaml")).write_bytes(b"y")
        checkout.commit()
        assert year_of(repository_of(checkout)) == {name: b"x"}

    def test_each_revision_has_its_own(self, checkout: Checkout) -> None:
        """A file that was changed, renamed or deleted since then is there as it was."""
        checkout.commit({REPORT: "1", "data/2019/old.yaml": "x", "data/2019/gone.yaml": "y"})
        checkout.git("mv", "data/2019/old.yaml", "data/2019/new.yaml")
        checkout.git("rm", "--quiet", "data/2019/gone.yaml")
        checkout.commit({REPORT: "2"})
        checkout.write({REPORT: "not committed"})
        repository = repository_of(checkout)
        assert year_of(repository, "HEAD~1") == {
            "data/2019/gone.yaml": b"y",
            "data/2019/old.yaml": b"x",
            REPORT: b"1",
        }
        assert year_of(repository) == {"data/2019/new.yaml": b"x", REPORT: b"2"}

    def test_a_workspace_below_the_top(self, checkout: Checkout) -> None:
        """A workspace may lie anywhere in the repository; what lies beside it is none of its data."""
        checkout.commit({"reports/甲 市/data/2019/report.yaml": "inside", REPORT: "outside"})
        assert year_of(repository_of(checkout, "reports/甲 市")) == {REPORT: b"inside"}
        assert year_of(repository_of(checkout)) == {REPORT: b"outside"}

    def test_a_folder_with_a_strange_name(self, tmp_path: Path) -> None:
        """The name of a folder is no pattern and no option."""
        checkout = new_checkout(tmp_path / "-x [a-z]*\n:(top)")
        checkout.commit({":(icase)sub/data/2019/report.yaml": "x"})
        assert year_of(repository_of(checkout, ":(icase)sub")) == {REPORT: b"x"}

    def test_no_data_at_all(self, checkout: Checkout) -> None:
        """A revision from before there was any data has no years, nor has one in which `data` is a file."""
        checkout.commit({"README.md": "x"})
        assert tree_of(repository_of(checkout)).years == ()
        checkout.commit({"data": "x"})
        assert tree_of(repository_of(checkout)).years == ()

    def test_a_worktree(self, checkout: Checkout, tmp_path: Path) -> None:
        """In a second working tree, whose `.git` is a file, revisions are those of the repository."""
        checkout.commit({REPORT: "1"})
        checkout.git("worktree", "add", "--quiet", str(tmp_path / "second"), "-b", "topic")
        second = Checkout(tmp_path / "second")
        second.commit({REPORT: "2"})
        assert (second.folder / ".git").is_file()
        assert year_of(repository_of(second)) == {REPORT: b"2"}
        assert year_of(repository_of(second), "main") == {REPORT: b"1"}

    def test_ids_of_another_length(self, tmp_path: Path) -> None:
        """A repository may name its objects by SHA-256."""
        checkout = new_checkout(tmp_path / "long", "--object-format=sha256")
        commit = checkout.commit({REPORT: "1"})
        assert len(commit) == 64
        assert year_of(repository_of(checkout), commit) == {REPORT: b"1"}

    def test_packed_objects(self, checkout: Checkout) -> None:
        """How git stores its objects makes no difference."""
        checkout.commit({REPORT: "1"})
        checkout.git("gc", "--quiet")
        assert year_of(repository_of(checkout)) == {REPORT: b"1"}


class TestWhatIsNotRead:
    """Links, submodules, large files, and what is not there."""

    def unread(self, checkout: Checkout, year: int = 2019) -> tuple[Diagnostic, ...]:
        """Return what is found where a year is read."""
        repository = repository_of(checkout)
        tree = tree_of(repository)
        objects, findings = read_objects(repository, tree.entries.values())
        assert findings == ()
        return contents_of(tree, year, objects or {}).diagnostics

    def test_a_link_to_a_file(self, checkout: Checkout) -> None:
        """A link is not followed, even inside the repository: it is said that it is one."""
        checkout.write({REPORT: "1"})
        (checkout.folder / "data" / "2019" / "plan.yaml").symlink_to("report.yaml")
        checkout.commit()
        assert only(self.unread(checkout)) == (
            "FZ048",
            "无法读取 HEAD:data/2019/plan.yaml：git 里存的是一个链接，不是文件本身",
        )

    def test_a_year_that_is_a_link(self, checkout: Checkout) -> None:
        """A year's folder that is a link is a year that cannot be read, and no other is touched by it."""
        checkout.write({REPORT: "1"})
        (checkout.folder / "data" / "2020").symlink_to("2019")
        checkout.commit()
        assert tree_of(repository_of(checkout)).years == (2019, 2020)
        assert self.unread(checkout) == ()
        assert only(self.unread(checkout, 2020))[1].startswith("无法读取 HEAD:data/2020：")

    def test_data_that_is_a_link(self, checkout: Checkout) -> None:
        """If all of `data` is a link or a submodule, no year can be read."""
        (checkout.folder / "data").symlink_to("elsewhere")
        checkout.commit()
        repository = repository_of(checkout)
        tree, findings = list_sources(repository, found(repository, "HEAD"))
        assert tree is None
        assert only(findings) == ("FZ048", "无法读取 HEAD:data：git 里存的是一个链接，不是文件本身")

    @pytest.mark.parametrize(("path", "shown"), [("data/2019", "data/2019"), ("data", "data")])
    def test_a_submodule(self, checkout: Checkout, path: str, shown: str) -> None:
        """A submodule belongs to another repository, which is not looked into."""
        commit = checkout.commit({"README.md": "x"})
        checkout.git("update-index", "--add", "--cacheinfo", f"160000,{commit},{path}")
        checkout.git("commit", "--quiet", "--message", "x")
        repository = repository_of(checkout)
        tree, findings = list_sources(repository, found(repository, "HEAD"))
        findings += () if tree is None else contents_of(tree, 2019, {}).diagnostics
        assert only(findings) == ("FZ048", f"无法读取 HEAD:{shown}：git 里存的是一个子模块，它的内容在别的仓库")

    def test_a_file_that_is_too_large(self, checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
        """No more is read of a file in git than of one in the workspace."""
        monkeypatch.setattr(revisions, "LARGEST_READ", 100)
        checkout.commit({REPORT: "x" * 100, "data/2019/large.yaml": "x" * 101})
        assert only(self.unread(checkout)) == ("FZ048", "无法读取 HEAD:data/2019/large.yaml：文件太大")

    def test_an_object_that_is_lost(self, checkout: Checkout) -> None:
        """A repository that has lost the content of a file says so of this file."""
        checkout.commit({REPORT: "1", "data/2019/plan.yaml": "lost"})
        lost = checkout.git("rev-parse", "HEAD:data/2019/plan.yaml")
        (checkout.folder / ".git" / "objects" / lost[:2] / lost[2:]).unlink()
        assert only(self.unread(checkout)) == (
            "FZ048",
            "无法读取 HEAD:data/2019/plan.yaml：仓库里没有它的内容，仓库可能不完整",
        )


class TestNothingButReading:
    """Neither the checkout nor git's own files change, and nothing is asked of anybody else."""

    def test_nothing_is_touched(self, checkout: Checkout) -> None:
        """Files, index and references stay as they were, to the nanosecond, also where a file is newer than all."""
        checkout.commit({REPORT: "1"})
        checkout.git("branch", "topic")
        checkout.commit({REPORT: "2"})
        checkout.write({REPORT: "3", "data/2019/new.yaml": "not added"})
        os.utime(checkout.folder / ".git" / "index", ns=(1, 1))
        before = checkout.state()
        repository = repository_of(checkout)
        for name in ("main", "topic", "nothing", "HEAD~1"):
            find_revision(repository, name)
        common_ancestor(repository, found(repository, "main"), found(repository, "topic"))
        assert year_of(repository) == {REPORT: b"2"}
        assert checkout.state() == before
        assert (checkout.folder / REPORT).read_bytes() == b"3"

    def test_what_a_hook_sets_leads_nowhere_else(self, checkout: Checkout, tmp_path: Path) -> None:
        """The repository is the one around the workspace, even where the environment names another."""
        checkout.commit({REPORT: "right"})
        other = new_checkout(tmp_path / "other")
        other.commit({REPORT: "wrong"})
        git_folder = str(other.folder / ".git")
        variables = {
            "GIT_DIR": git_folder,
            "GIT_WORK_TREE": str(other.folder),
            "GIT_INDEX_FILE": f"{git_folder}/index",
            "GIT_OBJECT_DIRECTORY": f"{git_folder}/objects",
            "GIT_PREFIX": "sub/",
            "GIT_NAMESPACE": "x",
        }
        assert year_of(repository_of(checkout, **variables)) == {REPORT: b"right"}

    def test_a_commit_is_what_its_id_says(self, checkout: Checkout) -> None:
        """References that replace objects belong to one clone alone and are passed over."""
        first = checkout.commit({REPORT: "1"})
        second = checkout.commit({REPORT: "2"})
        checkout.git("replace", second, first)
        assert checkout.git("show", f"{second}:{REPORT}") == "1"
        assert year_of(repository_of(checkout), second) == {REPORT: b"2"}

    def test_nothing_is_fetched(self, checkout: Checkout, tmp_path: Path) -> None:
        """What a partial clone lacks is not fetched from anywhere: git says that it is not there."""
        checkout.commit({REPORT: "1"})
        checkout.git("config", "uploadpack.allowFilter", "true")
        clone = Checkout(tmp_path / "clone")
        clone.folder.mkdir()
        source = checkout.folder.as_uri()
        clone.git("clone", "--quiet", "--filter=blob:none", "--no-checkout", source, ".")
        before = clone.state()
        repository = repository_of(clone)
        tree, findings = list_sources(repository, found(repository, "HEAD"))
        assert tree is None
        assert only(findings)[0] == "FZ049"
        assert "promisor remote" in only(findings)[1]
        assert clone.state() == before

    def test_how_git_is_run(self, checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
        """Each command is run without a shell and a pager, and with all that forbids asking, locking, fetching."""
        runs: list[tuple[tuple[str, ...], dict[str, str]]] = []
        popen = subprocess.Popen

        def noted(command: tuple[str, ...], **settings: object) -> object:
            assert not settings.get("shell")
            environ = settings["env"]
            assert isinstance(environ, dict)
            runs.append((command, environ))
            return popen(command, **settings)  # type: ignore[call-overload] # as given

        checkout.commit({REPORT: "1"})
        monkeypatch.setattr(subprocess, "Popen", noted)
        assert year_of(repository_of(checkout)) == {REPORT: b"1"}
        find_revision(repository_of(checkout), "nothing")
        assert len(runs) == 5
        for command, environ in runs:
            assert command[:5] == ("git", "--no-pager", "--no-replace-objects", "-C", str(checkout.folder))
            assert command[5] in {"rev-parse", "ls-tree", "cat-file", "for-each-ref"}
            assert environ["GIT_OPTIONAL_LOCKS"] == environ["GIT_TERMINAL_PROMPT"] == "0"
            assert (environ["GIT_NO_LAZY_FETCH"], environ["GIT_ALLOW_PROTOCOL"]) == ("1", "none")
            assert environ["LC_ALL"] == "C"


IDS: Final = st.text("0123456789abcdef", min_size=40, max_size=40)


class TestAnswers:
    """What git prints is taken apart as it was put together."""

    @given(st.lists(st.tuples(IDS, st.binary(max_size=40) | st.none()), max_size=6, unique_by=lambda each: each[0]))
    def test_a_batch_of_objects(self, objects: list[tuple[str, bytes | None]]) -> None:
        """Contents of any bytes come back by their ids, those of objects that are missing are left out."""
        batch = b"".join(
            f"{each} missing\n".encode()
            if content is None
            else f"{each} blob {len(content)}\n".encode() + content + b"\n"
            for each, content in objects
        )
        assert dict(objects_of(batch)) == {each: content for each, content in objects if content is not None}

    def test_a_list_of_entries(self) -> None:
        """Mode, id and size stand before the name, which may hold a tab; what has no size has 0."""
        listing = (
            b"100644 blob aa     12\tdata/a\tb\0" + b"160000 commit bb       -\tdata/c\0" + b"100644 blob cc 1\t\xff\0"
        )
        assert list(entries_of(listing)) == [
            ("data/a\tb", Entry("100644", "aa", 12)),
            ("data/c", Entry("160000", "bb", 0)),
        ]
