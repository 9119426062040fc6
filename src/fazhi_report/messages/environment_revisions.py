"""What can be wrong with git and its revisions, where data is read from them."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ045",
        severity=Severity.ERROR,
        title=Text("git 无法运行", "git cannot be run"),
        message=Text("无法运行 git：{reason_zh}", "git cannot be run: {reason_en}"),
        why=Text(
            "比较两个版本，要由 git 读出各个版本里的数据。",
            "To compare revisions, git itself reads the data that they hold.",
        ),
        remedy=Text(
            "请安装 git，并确认在终端里能运行 git --version。比较两个年度不需要 git，例如 fazhi diff 2018 2019。",
            "Install git and make sure that git --version runs in the terminal. Two years are compared without git, as "
            "in fazhi diff 2018 2019.",
        ),
        wrong="fazhi diff --git main..HEAD 2019",
        right="fazhi diff 2018 2019",
    ),
    Entry(
        code="FZ046",
        severity=Severity.ERROR,
        title=Text("工作文件夹不在 git 仓库里", "the workspace lies in no git repository"),
        message=Text("{folder} 不在任何 git 仓库里", "{folder} lies in no git repository"),
        why=Text(
            "--git 比较的是仓库里保存的版本；没有仓库，就没有可以比较的版本。",
            "--git compares revisions kept in a repository; without one there are none.",
        ),
        remedy=Text(
            "请在仓库里的工作文件夹运行，或者用 --root 指明它；还没有仓库的，先运行 git init，再提交一次。",
            "Run the command in a workspace that lies in a repository, or name one with --root; where there is none "
            "yet, run git init and commit once.",
        ),
        wrong="fazhi diff --git HEAD --root ~/Downloads/reports",
        right="fazhi diff --git HEAD --root ~/reports",
    ),
    Entry(
        code="FZ047",
        severity=Severity.ERROR,
        title=Text("没有这个版本", "no such revision"),
        message=Text(
            "仓库里没有“{name}”这个版本⟦，是不是 {suggestion}？⟧",
            "the repository has no revision “{name}”⟦; did you mean {suggestion}?⟧",
        ),
        why=Text(
            "版本可以是分支、标签、提交的编号，也可以是 HEAD~2 这样的写法；没有这个版本，就没有可以比较的数据。",
            "A revision is a branch, a tag, the id of a commit, or an expression such as HEAD~2. Without it there is "
            "nothing to compare.",
        ),
        remedy=Text(
            "运行 git branch --all、git log --oneline 看看有哪些版本。还没有提交过的，先提交一次；"
            "只取了最近几次提交的（自动检查里常这样），先运行 git fetch --unshallow，或者取来要比较的分支。",
            "Run git branch --all or git log --oneline to see what there is. Where nothing has been committed yet, "
            "commit once; where only the latest commits were fetched, as is usual in CI, run git fetch --unshallow or "
            "fetch the branch to compare with.",
        ),
        wrong="fazhi diff --git mian..HEAD 2019",
        right="fazhi diff --git main..HEAD 2019",
    ),
    Entry(
        code="FZ048",
        severity=Severity.ERROR,
        title=Text("版本里的文件无法读取", "a file of a revision cannot be read"),
        message=Text("无法读取 {path}：{reason_zh}", "{path} cannot be read: {reason_en}"),
        why=Text(
            "这一年度的每个 .yaml 文件都是报告的一部分，缺了任何一个，比较的结果都不可靠。"
            "链接和子模块指向哪里，各个版本里可能不同，所以不跟着它们去读。",
            "Every .yaml file of the year is a part of the report; without one of them a comparison would mislead. What "
            "links and submodules point to may differ from revision to revision, so they are not followed.",
        ),
        remedy=Text(
            "是链接或者子模块的，把文件本身放进仓库再提交；仓库不完整的，重新克隆整个仓库。",
            "Commit the file itself in the place of a link or submodule; clone the whole repository anew where it is "
            "incomplete.",
        ),
        wrong="ln -s ../2018/plan.yaml data/2019/plan.yaml",
        right="cp data/2018/plan.yaml data/2019/plan.yaml",
    ),
    Entry(
        code="FZ049",
        severity=Severity.ERROR,
        title=Text("git 没有做成", "git failed"),
        message=Text("{command} 没有做成，git 的说法是：{problem}", "{command} failed; git says: {problem}"),
        why=Text(
            "数据由 git 从仓库里读出；它做不到，就没有可以比较的数据。仓库和文件都没有改动。",
            "Data is read from the repository by git; where it fails there is nothing to compare. Neither the "
            "repository nor any file has been changed.",
        ),
        remedy=Text(
            "请按 git 的说法处理。说 dubious ownership 的，是仓库属于别的用户，照它提示的命令加进 safe.directory；"
            "说 promisor remote 的，是仓库没有取全，先运行 git fetch --refetch --no-filter。",
            "Do as git says. With “dubious ownership” the repository belongs to another user: add it to safe.directory "
            "by the command that git shows. With “promisor remote” the repository was fetched in part: run git fetch "
            "--refetch --no-filter first.",
        ),
        wrong="fazhi diff --git @{{upstream}}..HEAD",
        right="fazhi diff --git origin/main..HEAD",
    ),
)
