"""`fazhi diff` as a user runs it: what is compared, what is printed, its exit status; and nothing is touched."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator

from fazhi_report.cli.columns import width_of
from fazhi_report.cli.diff_revisions import RevisionRange, range_of
from tests.command_line import Result, Run, replace, result_of
from tests.repositories import Checkout, new_checkout, use_own_settings
from tests.years import make_workspace

ROOT: Final = Path(__file__).parent.parent
ACCEPTED: Final = ("value: 171", "value: 172")


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a workspace with three years, the current folder, outside of any repository."""
    use_own_settings(monkeypatch)
    for name in ("FAZHI_LANG", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    folder = make_workspace(tmp_path / "workspace")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def checkout(workspace: Path) -> Checkout:
    """Return the workspace as a repository with a commit on `main`, and one on `topic` with another figure of 2019."""
    checkout = new_checkout(workspace)
    checkout.commit()
    checkout.git("checkout", "--quiet", "-b", "topic")
    replace(workspace / "data" / "2019" / "disputes.yaml", *ACCEPTED)
    checkout.commit()
    return checkout


@pytest.fixture
def diff(workspace: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `fazhi diff` in the workspace."""
    assert workspace.exists()
    return lambda *arguments: result_of(("diff", *arguments), capfd)


def comparison_in(result: Result) -> Any:  # noqa: ANN401 (JSON)
    """Return the comparison of the one year that a document tells of."""
    (year,) = json.loads(result.out)["years"]
    return year["comparison"]


class TestTwoYears:
    """Two years of a workspace."""

    def test_what_changed(self, diff: Run) -> None:
        """Figures, prose and structure are told by what they are, with what they were and are now."""
        result = diff("2018", "2019")
        assert (result.status, result.err) == (0, "")
        for line in (
            "2018 → 2019",
            "  ~ 受理的行政复议案件  disputes.accepted",
            "      158件 → 171件  +13件，+8.2%",
            "  + 反馈的司法建议  disputes.proposals  （新增）",
            "      24.6% → 18.7%  -5.9个百分点",
            "      因为：办结的行政复议案件 126件 → 166件",
            "      范围：全县 → 县本级",
            "      对案情复杂{+、社会关注+}的案件集中听证，全年召开听证会14次。",
            "  ~ 三、存在的[-不足-]{+问题+}",
            "  - cancelled <= online_items  （删去，一、优化政务服务）",
        ):
            assert line in result.out.splitlines(), line

    def test_restated_and_renamed(self, diff: Run) -> None:
        """A value of the year before that is told differently has both places; a renamed section file is one part."""
        text = diff("2018", "2019").out
        assert "2018 年的数前后不一致：158件（data/2018/disputes.yaml:" in text
        assert "  ~ 一、优化政务服务  （编号：services → convenience）" in text
        assert "  ~ 群众满意率  services.satisfaction → convenience.satisfaction\n      未公开 → 待报\n" in text

    @pytest.mark.parametrize("language", ["zh", "en"])
    @pytest.mark.parametrize("years", [("2017", "2018"), ("2018", "2019"), ("2019", "2017")])
    def test_within_the_terminal(
        self, diff: Run, monkeypatch: pytest.MonkeyPatch, language: str, years: tuple[str, str]
    ) -> None:
        """In a terminal of 80 columns no line is wider."""
        monkeypatch.setenv("FAZHI_LANG", language)
        result = diff(*years)
        assert max(map(width_of, result.out.splitlines())) <= 80
        assert len(result.out.splitlines()) > 50

    def test_the_same_year(self, diff: Run) -> None:
        """A year does not differ from itself."""
        assert diff("2018", "2018", "--exit-code") == (0, "2018 年度：2018 → 2018\n  数据文件完全一样\n", "")

    def test_exit_code(self, diff: Run) -> None:
        """With --exit-code a difference in what was asked for is 1, as for git diff; without it is 0."""
        assert diff("2018", "2019").status == 0
        assert diff("2018", "2019", "--exit-code").status == 1
        assert diff("2018", "2019", "--exit-code", "--only", "prose,figures").status == 1

    def test_only_some_topics(self, diff: Run) -> None:
        """With --only nothing else is told."""
        text = diff("2018", "2019", "--only", "structure").out
        assert "\n结构\n" in text
        assert "\n数\n" not in text
        assert "\n文字\n" not in text
        assert "数：" not in text.splitlines()[1]
        prose = diff("2018", "2019", "--only", "prose").out.splitlines()
        assert prose.count("一、优化政务服务 › （二）政务热线") == 1
        assert "二、优化政务服务 › （二）政务热线" not in prose
        both = json.loads(diff("2018", "2019", "--only", "prose,figures", "--format", "json").out)
        assert both["topics"] == ["figures", "prose"]

    def test_pending_values_and_faults_of_formulas_are_no_hindrance(self, diff: Run, workspace: Path) -> None:
        """What can be compared is compared, without any finding: that is what `check` is for."""
        path = workspace / "data" / "2019" / "disputes.yaml"
        replace(path, "formula: corrected / concluded", "formula: corrected / nothing")
        result = diff("2018", "2019")
        assert (result.status, result.err) == (0, "")
        assert "受理的行政复议案件" in result.out

    def test_data_that_cannot_be_used(self, diff: Run, workspace: Path) -> None:
        """Data at fault is not compared; it is told what is wrong where, and the status is 1."""
        (workspace / "data" / "2018" / "plan.yaml").write_text("title: [\n", encoding="utf-8")
        result = diff("2018", "2019")
        assert (result.status, result.out) == (1, "")
        assert result.err.startswith("data/2018/plan.yaml:2:1: 错误 FZ108：")

    def test_a_file_that_cannot_be_read(self, diff: Run, workspace: Path) -> None:
        """A year with a file that cannot be read is not compared; the office's dictionary makes no difference."""
        (workspace / "data" / "dictionary.yaml").symlink_to("nowhere.yaml")
        assert diff("2018", "2019").status == 0
        for year in ("2018", "2019"):
            path = workspace / "data" / year / "more.yaml"
            path.symlink_to("nowhere.yaml")
            result = diff("2018", "2019")
            assert (result.status, result.out) == (2, "")
            assert f"FZ004：无法读取 data/{year}/more.yaml" in result.err
            path.unlink()
        (workspace / "data" / "2019" / "more.YAML").touch()
        assert diff("2018", "2019") == diff("2018", "2019", "--root", ".")

    def test_a_year_before_that_is_at_fault(self, diff: Run, workspace: Path) -> None:
        """Where the year before cannot be used, its figures are missing from the comparison, and that is told once."""
        replace(workspace / "data" / "2017" / "disputes.yaml", "value: 142", "value: viele")
        result = diff("2018", "2019")
        assert result.status == 0
        assert result.err.count("FZ356") == 1
        assert "2018 → 2019" in result.out

    def test_data_that_is_wrong(self, diff: Run, workspace: Path) -> None:
        """So it is where keys or values are not what they may be; all of it is told, of both years."""
        replace(workspace / "data" / "2018" / "plan.yaml", "role: plan", "role: plans")
        (workspace / "data" / "2018" / "unlisted.yaml").write_text("text: 未列入\n", encoding="utf-8")
        replace(workspace / "data" / "2019" / "plan.yaml", "role: plan", "rule: plan")
        result = diff("2018", "2019", "--format", "html")
        assert (result.status, result.out) == (1, "")
        assert "data/2018/plan.yaml:2:7: 错误 FZ206" in result.err
        assert "data/2019/plan.yaml:2:1: 错误 FZ202" in result.err
        assert "警告" not in result.err

    def test_years_that_are_not_there(self, diff: Run, workspace: Path) -> None:
        """A year without data is told with those that there are; one without files as `check` tells it."""
        result = diff("2018", "2030")
        assert (result.status, result.out) == (2, "")
        assert "FZ003：没有 2030 年度的数据；现有的年度：2017、2018、2019" in result.err
        assert diff("1999", "2030").err.count("FZ003") == 2
        assert diff("2030", "2030").err.count("FZ003") == 1
        (workspace / "data" / "2020").mkdir()
        result = diff("2019", "2020")
        assert result.status == 1
        assert "FZ220" in result.err

    @pytest.mark.parametrize(
        ("arguments", "problem"),
        [
            ((), "要写两个年度，例如 fazhi diff 2018 2019"),
            (("2018",), "要写两个年度"),
            (("2017", "2018", "2019"), "要写两个年度"),
            (("2018", "main"), "“main”不是四位数的年度"),
            (
                ("2018", "2019", "--only", "figure"),
                "--only 没有“figure”这一项，可写的有 figures、prose、structure；是不\n",
            ),
            (("2018", "2019", "--only", ""), "--only 没有“”这一项"),
            (("2018", "2019", "--format", "pdf"), "没有“pdf”这种格式，可用的有 text、md、html、json"),
            (("--git", ".."), "“..”里没有版本的名称"),
            (("--git", ""), "“”里没有版本的名称"),
            (("2018", "2019", "--exitcode"), "没有“--exitcode”这个选项，是不是 --exit-code？"),
        ],
    )
    def test_wrong_usage(self, diff: Run, arguments: tuple[str, ...], problem: str) -> None:
        """What cannot be understood is told in plain words, with the page that helps."""
        result = diff(*arguments)
        assert (result.status, result.out) == (2, "")
        assert f"FZ008：{problem}" in result.err
        assert "运行 fazhi diff --help 查看用法。" in result.err

    def test_another_workspace(self, diff: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The workspace is found from inside, or named."""
        expected = diff("2018", "2019").out
        monkeypatch.chdir(workspace / "data" / "2018")
        assert diff("2018", "2019").out == expected
        monkeypatch.chdir(workspace.parent)
        assert diff("2018", "2019", "--root", "workspace").out == expected
        assert "FZ001" in diff("2018", "2019").err


class TestRevisions:
    """Revisions that git keeps."""

    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ("main..topic", RevisionRange("main", "topic", parted=False)),
            ("main...topic", RevisionRange("main", "topic", parted=True)),
            ("main..", RevisionRange("main", "HEAD", parted=False)),
            ("..topic", RevisionRange("HEAD", "topic", parted=False)),
            ("main...", RevisionRange("main", "HEAD", parted=True)),
            ("main", RevisionRange("main", "", parted=False)),
            ("v1.0", RevisionRange("v1.0", "", parted=False)),
        ],
    )
    def test_what_may_be_written(self, written: str, meant: RevisionRange) -> None:
        """Revisions are written as for git diff."""
        assert range_of(written) == meant

    def test_two_branches(self, diff: Run, checkout: Checkout) -> None:
        """What changed from one branch to the other is told, derived figures that follow from it included."""
        assert checkout.folder.exists()
        result = diff("--git", "main..topic", "2019")
        assert (result.status, result.err) == (0, "")
        lines = result.out.splitlines()
        assert lines[0] == "2019 年度：main → topic"
        assert "      171件 → 172件  +1件，+0.6%" in lines
        assert "      因为：受理的行政复议案件 171件 → 172件" in lines
        backwards = diff("--git", "topic..main", "2019").out
        assert "      172件 → 171件  -1件，-0.6%" in backwards.splitlines()

    def test_the_commit_where_they_parted(self, diff: Run, checkout: Checkout) -> None:
        """With three dots, what happened on the other branch since then makes no difference."""
        parted = checkout.git("rev-parse", "main")[:10]
        checkout.git("checkout", "--quiet", "main")
        replace(checkout.folder / "data" / "2019" / "plan.yaml", "加强行政执法监督", "加强行政执法考评")
        checkout.commit()
        assert "考评" in diff("--git", "main..topic", "2019").out
        result = diff("--git", "main...topic", "2019")
        assert result.out.startswith(f"2019 年度：{parted}（main 和 topic 分开处） → topic\n")
        assert "考评" not in result.out
        assert "171件 → 172件" in result.out

    def test_histories_that_share_nothing(self, diff: Run, checkout: Checkout) -> None:
        """Three dots need a commit that both have; two do not."""
        checkout.git("checkout", "--quiet", "--orphan", "other")
        checkout.commit()
        result = diff("--git", "main...other")
        assert result.status == 2
        assert "FZ008：main 和 other 没有共同的提交，不能用 main...other" in result.err
        assert diff("--git", "main..other", "2019").status == 0

    def test_the_workspace_as_it_is(self, diff: Run, checkout: Checkout) -> None:
        """One name is compared with the files as they are now, committed or not."""
        checkout.git("checkout", "--quiet", "main")
        assert diff("--git", "HEAD") == (0, "HEAD → 工作文件夹\n  各年度的数据文件完全一样\n", "")
        replace(checkout.folder / "data" / "2019" / "disputes.yaml", *ACCEPTED)
        (checkout.folder / "data" / "2019" / "plan.yaml").unlink()
        replace(checkout.folder / "data" / "2019" / "report.yaml", "  - plan\n", "")
        result = diff("--git", "HEAD", "--exit-code")
        assert result.status == 1
        assert result.out.startswith("2019 年度：HEAD → 工作文件夹\n")
        assert "171件 → 172件" in result.out
        assert "  - 四、下一步工作  （删去）" in result.out
        assert diff("--git", "HEAD..").out == "HEAD → HEAD\n  各年度的数据文件完全一样\n"

    def test_every_year_that_differs(self, diff: Run, checkout: Checkout) -> None:
        """Without a year, those are told of whose files differ, and those that only one side has."""
        shutil.rmtree(checkout.folder / "data" / "2017")
        (checkout.folder / "data" / "2020").mkdir()
        for path in (checkout.folder / "data" / "2019").iterdir():
            shutil.copy(path, checkout.folder / "data" / "2020")
        replace(checkout.folder / "data" / "2020" / "report.yaml", "year: 2019", "year: 2020")
        checkout.commit()
        text = diff("--git", "main..topic").out
        assert [line for line in text.splitlines() if "年度：" in line] == [
            f"{year} 年度：main → topic" for year in (2017, 2018, 2019, 2020)
        ]
        assert "  删去整份报告：5 个部分，" in text
        assert "  新增整份报告：5 个部分，" in text
        assert diff("--git", "topic~1..topic", "2020", "--exit-code").status == 1
        assert diff("--git", "topic..main", "2020").out.splitlines()[1].startswith("  删去整份报告")

    def test_only_the_topic_that_is_the_same(self, diff: Run, checkout: Checkout) -> None:
        """Where only other things changed, that is no difference, nor for the exit status."""
        replace(checkout.folder / "data" / "2019" / "plan.yaml", "加强行政执法监督", "加强行政执法考评")
        result = diff("--git", "HEAD", "2019", "--only", "figures,structure", "--exit-code")
        assert result == (0, "2019 年度：HEAD → 工作文件夹\n  没有不同\n", "")
        assert diff("--git", "HEAD", "2019", "--only", "prose", "--exit-code").status == 1

    def test_files_that_say_the_same(self, diff: Run, checkout: Checkout) -> None:
        """Comments and layout are no difference in substance, and no difference for the exit status."""
        path = checkout.folder / "data" / "2019" / "plan.yaml"
        path.write_text("# 草稿\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
        result = diff("--git", "HEAD", "2019", "2018", "--exit-code")
        assert (result.status, result.err) == (0, "")
        assert result.out.split("\n\n") == [
            "2019 年度：HEAD → 工作文件夹\n  文件有改动，内容没有不同",
            "2018 年度：HEAD → 工作文件夹\n  数据文件完全一样\n",
        ]

    def test_the_year_before_of_the_same_side(self, diff: Run, checkout: Checkout) -> None:
        """Each side is derived with last year's data as that side has them."""
        replace(checkout.folder / "data" / "2018" / "disputes.yaml", "value: 82.5%", "value: 80.5%")
        result = diff("--git", "HEAD", "2019", "--format", "json")
        (change,) = comparison_in(result)["figures"]
        assert change["new"]["id"] == "disputes.attendance_rise"
        assert (change["old"]["text"], change["new"]["text"]) == ("7.6个百分点", "9.6个百分点")
        assert [reason["kind"] for reason in change["reasons"]] == ["previous"]

    def test_a_revision_that_cannot_be_read(self, diff: Run, checkout: Checkout) -> None:
        """Its findings name the revision with the place; the year is not compared, all others are; the status is 1."""
        checkout.write({"data/2018/plan.yaml": "title: [\n", "data/2017/plan.yaml": "标题".encode("gb18030")})
        checkout.commit()
        result = diff("--git", "main..topic")
        assert result.status == 1
        assert "topic:data/2018/plan.yaml:2:1: 错误 FZ108：" in result.err
        assert "topic:data/2017/plan.yaml:1:1: 错误 FZ1" in result.err
        assert "2018 年度：main → topic\n  topic 的数据有错误，没有比较\n" in result.out
        assert "171件 → 172件" in result.out
        alone = diff("--git", "main..topic", "2018")
        assert (alone.status, alone.out) == (1, "")
        checkout.git("checkout", "--quiet", "main")
        assert "2018 年度：topic → 工作文件夹\n  topic 的数据有错误" in diff("--git", "topic").out

    def test_the_source_line_of_a_revision(self, diff: Run, checkout: Checkout) -> None:
        """The line that is shown is that of the revision, whatever the file holds now."""
        checkout.write({"data/2019/plan.yaml": "title: 甲\nrule: plan\n"})
        checkout.commit()
        checkout.write({"data/2019/plan.yaml": "title: 乙\nrole: plan\n"})
        result = diff("--git", "main..topic", "2019")
        assert "topic:data/2019/plan.yaml:2:1: 错误 FZ202" in result.err
        assert " 2 | rule: plan\n" in result.err

    def test_a_year_before_at_fault(self, diff: Run, checkout: Checkout) -> None:
        """A year before that one side cannot use is told with its revision, unless it is among those compared."""
        checkout.write({"data/2017/plan.yaml": "title: [\n"})
        checkout.commit()
        result = diff("--git", "main..topic", "2019")
        assert result.status == 0
        assert "topic:data/2017/plan.yaml:2:1: 警告 FZ356" in result.err
        result = diff("--git", "main..topic")
        assert result.status == 1
        assert "FZ356" not in result.err

    def test_a_fault_that_both_sides_have(self, diff: Run, checkout: Checkout) -> None:
        """What is the same on both sides is no difference, whether or not it can be read."""
        checkout.write({"data/2017/plan.yaml": "title: [\n"})
        checkout.commit()
        checkout.write({"data/2019/new.yaml": "text: 新\n"})
        checkout.commit()
        result = diff("--git", "HEAD~1..HEAD", "2017")
        assert result == (0, "2017 年度：HEAD~1 → HEAD\n  数据文件完全一样\n", "")

    def test_what_git_does_not_hold(self, diff: Run, checkout: Checkout) -> None:
        """A link in a revision is not followed: the year is not compared, and it is said why."""
        path = checkout.folder / "data" / "2019" / "plan.yaml"
        path.unlink()
        path.symlink_to("../2018/plan.yaml")
        checkout.commit()
        result = diff("--git", "main..topic", "2019")
        assert (result.status, result.out) == (2, "")
        assert "FZ048：无法读取 topic:data/2019/plan.yaml：" in result.err

    @pytest.mark.parametrize(
        ("arguments", "status", "code"),
        [
            (("--git", "mian..topic"), 2, "FZ047：仓库里没有“mian”这个版本，是不是 main？"),
            (("--git", "main..topic", "2031"), 2, "FZ003：没有 2031 年度的数据"),
            (("--git", "@{upstream}"), 2, "FZ049：git rev-parse 没有做成"),
        ],
    )
    def test_what_goes_wrong(
        self, diff: Run, checkout: Checkout, arguments: tuple[str, ...], status: int, code: str
    ) -> None:
        """What keeps revisions from being compared is told like any finding."""
        assert checkout.folder.exists()
        result = diff(*arguments)
        assert (result.status, result.out) == (status, "")
        assert code in result.err

    def test_both_names_are_wrong(self, diff: Run, checkout: Checkout) -> None:
        """All that is wrong is told at once."""
        assert checkout.folder.exists()
        assert diff("--git", "mian..tropic").err.count("FZ047") == 2

    def test_without_repository_or_git(self, diff: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Outside of a repository, and without git, only years can be compared."""
        assert "FZ046" in diff("--git", "HEAD").err
        monkeypatch.setenv("PATH", str(workspace))
        result = diff("--git", "HEAD")
        assert (result.status, result.out) == (2, "")
        assert "FZ045" in result.err
        assert diff("2018", "2019").status == 0

    def test_a_repository_without_commits(self, diff: Run, workspace: Path) -> None:
        """Where nothing has been committed there is nothing to compare with."""
        new_checkout(workspace)
        result = diff("--git", "HEAD")
        assert result.status == 2
        assert "FZ047：仓库里没有“HEAD”这个版本" in result.err

    def test_revisions_without_any_data(self, diff: Run, checkout: Checkout) -> None:
        """Revisions from before there was any data have nothing to compare; against later ones all is new."""
        checkout.git("checkout", "--quiet", "--orphan", "before")
        checkout.git("rm", "--quiet", "-r", "--cached", ".")
        checkout.git("commit", "--quiet", "--allow-empty", "--message", "x")
        result = diff("--git", "before..before")
        assert result.status == 2
        assert "FZ008：before 和 before 里都没有报告的数据（data/<年度>/）" in result.err
        assert diff("--git", "before..main").out.count("新增整份报告") == 3

    def test_detached_head_and_merges(self, diff: Run, checkout: Checkout) -> None:
        """A merge is a revision like any other, and so is a commit that no branch names."""
        checkout.git("checkout", "--quiet", "main")
        replace(checkout.folder / "data" / "2019" / "plan.yaml", "加强行政执法监督", "加强行政执法考评")
        checkout.commit()
        checkout.git("merge", "--quiet", "--no-edit", "topic")
        checkout.git("checkout", "--quiet", "--detach", "HEAD")
        first = diff("--git", "HEAD^1..HEAD", "2019").out
        second = diff("--git", "HEAD^2..HEAD", "2019").out
        assert "171件 → 172件" in first
        assert "考评" not in first
        assert "加强行政执法[-监督-]{+考评+}" in second
        assert "171件" not in second

    def test_a_worktree(self, diff: Run, checkout: Checkout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """In a second working tree its own files are those of the workspace."""
        expected = diff("--git", "main..topic", "2019").out
        checkout.git("worktree", "add", "--quiet", str(tmp_path / "second"), "main")
        monkeypatch.chdir(tmp_path / "second")
        assert diff("--git", "main..topic", "2019").out == expected
        assert "172件 → 171件" in diff("--git", "topic", "2019").out

    def test_a_workspace_below_the_top(
        self, diff: Run, checkout: Checkout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The repository may hold more than the workspace; places are told from the workspace."""
        top = new_checkout(tmp_path / "top")
        shutil.copytree(checkout.folder / "data", top.folder / "reports" / "甲 市" / "data")
        top.commit()
        replace(top.folder / "reports" / "甲 市" / "data" / "2019" / "disputes.yaml", "value: 172", "value: 173")
        top.write({"reports/甲 市/data/2018/plan.yaml": "title: [\n"})
        top.commit()
        monkeypatch.chdir(top.folder / "reports" / "甲 市" / "data")
        result = diff("--git", "HEAD~1..HEAD")
        assert "172件 → 173件" in result.out
        assert "HEAD:data/2018/plan.yaml:2:1: 错误" in result.err

    def test_names_with_anything_in_them(self, diff: Run, checkout: Checkout) -> None:
        """A branch may have a slash, quotation marks or bytes in its name; nothing of it drives the terminal."""
        for name in ("feature/1", 'it\'s-"draft"', "草稿"):
            checkout.git("branch", name, "topic")
            assert diff("--git", f"main..{name}", "2019").out.startswith(f"2019 年度：main → {name}\n")
        checkout.git("update-ref", b"refs/heads/\xb8\xc4", "topic")
        result = diff("--git", "main..\udcb8\udcc4", "2019")
        assert result.out.startswith("2019 年度：main → \\udcb8\\udcc4\n")
        assert json.loads(diff("--git", "main..\udcb8\udcc4", "2019", "--format", "json").out)["new"]["name"]

    def test_nothing_is_touched(self, diff: Run, checkout: Checkout) -> None:
        """Files, index, references: all is as it was, to the nanosecond, whatever is compared and goes wrong."""
        checkout.write({"data/2019/plan.yaml": "title: 草稿\n", "data/2019/new.yaml": "text: 新\n"})
        status, before = checkout.git("status", "--porcelain"), checkout.state()
        for arguments in (("main..topic",), ("main...topic", "2019"), ("HEAD",), ("mian",), ("main..topic", "2031")):
            for form in ("text", "html", "md", "json"):
                diff("--git", *arguments, "--format", form)
        assert checkout.state() == before
        assert checkout.git("status", "--porcelain") == status


class TestOutput:
    """Formats, colours and files."""

    def test_json(self, diff: Run, checkout: Checkout) -> None:
        """The document for programs is as the handbook describes it, and names the commits."""
        schema = json.loads((ROOT / "docs/comparison.schema.json").read_text(encoding="utf-8"))
        for arguments in (
            ("2017", "2018"),
            ("2018", "2019"),
            ("--git", "main..topic"),
            ("--git", "main...topic", "2019"),
        ):
            document = json.loads(diff(*arguments, "--format", "json").out)
            assert [error.message for error in Draft202012Validator(schema).iter_errors(document)] == []
        document = json.loads(diff("--git", "main", "--format", "json").out)
        assert document["old"] == {
            "name": "main",
            "revision": "main",
            "commit": checkout.git("rev-parse", "main"),
        }
        assert document["new"] == {"name": "工作文件夹", "revision": None, "commit": None}

    @pytest.mark.parametrize(
        ("form", "start"), [("html", "<!DOCTYPE html>"), ("md", "# "), ("json", "{"), ("text", "2018")]
    )
    def test_to_a_file(self, diff: Run, workspace: Path, form: str, start: str) -> None:
        """With --output the comparison is written to a file; the second time it is the same already."""
        printed = diff("2018", "2019", "--format", form).out
        path = workspace / "比较" / f"diff.{form}"
        assert diff("2018", "2019", "--format", form, "--output", str(path)) == (0, f"已写入 比较/diff.{form}\n", "")
        text = path.read_text(encoding="utf-8")
        assert text.startswith(start)
        assert form == "text" or text == printed
        again = diff("2018", "2019", "--format", form, "--output", str(path))
        assert again.out == f"内容未变 比较/diff.{form}\n"

    def test_text_in_a_file(self, diff: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """In a file no line is broken and nothing is in colour."""
        monkeypatch.setenv("FORCE_COLOR", "1")
        diff("2018", "2019", "--output", "diff.txt")
        text = (workspace / "diff.txt").read_text(encoding="utf-8")
        assert "\x1b" not in text
        assert max(map(width_of, text.splitlines())) > 80

    def test_a_file_that_cannot_be_written(self, diff: Run) -> None:
        """Where the file cannot be written it is said why."""
        result = diff("2018", "2019", "--output", "data")
        assert (result.status, result.out) == (2, "")
        assert "FZ006" in result.err

    def test_colours(self, diff: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """Colours are for a terminal, or where they are asked for, and never where they are forbidden."""
        assert "\x1b" not in diff("2018", "2019").out
        monkeypatch.setenv("FORCE_COLOR", "1")
        assert "\x1b[31;9m考核不严\x1b[0m\x1b[32;4m审核人员偏少\x1b[0m" in diff("2018", "2019").out
        assert "\x1b" not in diff("2018", "2019", "--format", "md").out
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b" not in diff("2018", "2019").out

    def test_own_templates(self, diff: Run, workspace: Path) -> None:
        """A template of the workspace takes the place of the packaged one, and its faults are told at their line."""
        (workspace / "templates").mkdir()
        path = workspace / "templates" / "comparison.md.jinja"
        path.write_text("{{ sides }}：{{ years | length }}\n", encoding="utf-8")
        assert diff("2018", "2019", "--format", "md").out == "2018 → 2019：1\n"
        path.write_text("\n{{ side }}\n", encoding="utf-8")
        result = diff("2018", "2019", "--format", "md")
        assert (result.status, result.out) == (2, "")
        assert "templates/comparison.md.jinja:2:4: 错误 FZ011：" in result.err
        path.write_bytes(b"\xff")
        assert "FZ014" in diff("2018", "2019", "--format", "md").err
        path.unlink()
        path.mkdir()
        assert "FZ004" in diff("2018", "2019", "--format", "md").err
        assert diff("2018", "2019", "--format", "json").status == 0

    def test_in_english(self, diff: Run, checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is said around the data is said in the reader's language."""
        assert checkout.folder.exists()
        monkeypatch.setenv("FAZHI_LANG", "en")
        text = diff("--git", "main", "2019").out
        assert text.startswith("2019: main → workspace\n  Figures: 2 changed, ")
        assert "      because: 受理的行政复议案件 171件 → 172件\n" in text
        assert (
            "FZ008: --only knows no “x”; there are figures, prose, structure" in diff("2018", "2019", "--only", "x").err
        )
