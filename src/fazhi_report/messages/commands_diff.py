"""The words of the commands for comparing: `diff`."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Text

DIFF_TEXTS: Final[dict[str, Text]] = {
    "short_diff": Text("比较两个年度或者两个版本", "compare two years or two revisions"),
    "help_diff": Text(
        "比较两个年度的报告，或者同一年度在 git 里的两个版本，列出实质上的不同：哪些数变了、变了多少、\n"
        "口径有没有变，哪些文字改了，标题和结构有什么变化。重新编号、换行、调整键的先后不算不同。\n"
        "用 --git 时不写年度，就比较全部年度。只读 git 里存的内容，不改动任何文件。\n\n"
        "例：fazhi diff 2018 2019\n"
        "    fazhi diff --git main..HEAD 2019\n"
        "    fazhi diff --git HEAD\n"
        "    fazhi diff 2018 2019 --format html --output 比较.html",
        "Compare the reports on two years, or two revisions in git of the same year, in substance: which\n"
        "figures changed, by how much, and whether they still count the same; which words were changed;\n"
        "headings and structure. Renumbering, wrapping lines and the order of keys make no difference.\n"
        "With --git and no year, all years are compared. Nothing but git's own objects is read, and no\n"
        "file is changed.\n\n"
        "Example: fazhi diff 2018 2019\n"
        "         fazhi diff --git main..HEAD 2019\n"
        "         fazhi diff --git HEAD\n"
        "         fazhi diff 2018 2019 --format html --output comparison.html",
    ),
    "metavar_revisions": Text("版本", "REVISIONS"),
    "metavar_topics": Text("内容,…", "TOPIC,…"),
    "help_diff_git": Text(
        "比较 git 里的版本：A..B 是 A 与 B，A...B 是两者分开处与 B，\nA 是 A 与现在的文件",
        "compare revisions: A..B compares A with B, A...B the\ncommit where they parted with B, A with the files as\n"
        "they are now",
    ),
    "help_diff_format": Text(
        "输出形式：text、md、html 或 json（默认：text）", "text, md, html or json (default: text)"
    ),
    "help_diff_only": Text(
        "只比较 figures（数）、prose（文字）或者 structure（结构）；\n可以写几个，用逗号隔开",
        "compare only figures, prose or structure; several are\njoined by commas",
    ),
    "help_diff_exit_code": Text("有不同时以 1 结束", "exit with 1 if anything differs"),
    "help_diff_output": Text("写入这个文件（默认：标准输出）", "write to this file (default: standard output)"),
    "diff_workspace": Text("工作文件夹", "workspace"),
    "diff_parted": Text("{commit}（{one} 和 {other} 分开处）", "{commit} (where {one} and {other} parted)"),
    "diff_wrote": Text("已写入 {file}", "wrote {file}"),
    "diff_same": Text("内容未变 {file}", "same as before {file}"),
    "usage_diff_needs_two_years": Text(
        "要写两个年度，例如 fazhi diff 2018 2019；比较 git 里的版本时用 --git",
        "two years are needed, as in fazhi diff 2018 2019; revisions in git are compared with --git",
    ),
    "usage_diff_no_revision": Text("“{name}”里没有版本的名称", "“{name}” names no revision"),
    "usage_diff_no_data": Text(
        "{old} 和 {new} 里都没有报告的数据（data/<年度>/）",
        "neither {old} nor {new} holds data of a report (data/<year>/)",
    ),
    "usage_diff_no_common_ancestor": Text(
        "{one} 和 {other} 没有共同的提交，不能用 {one}...{other}，可以用 {one}..{other}",
        "{one} and {other} have no commit in common, so {one}...{other} means nothing; use {one}..{other}",
    ),
    "usage_no_such_topic": Text(
        "--only 没有“{name}”这一项，可写的有 {allowed_zh}⟦；是不是 {suggestion}？⟧",
        "--only knows no “{name}”; there are {allowed_en}⟦. Did you mean {suggestion}?⟧",
    ),
}
