"""The words of the commands for making a year: `new` and `init`."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Text

NEW_TEXTS: Final[dict[str, Text]] = {
    # Help pages
    "short_new": Text("新建一个年度的数据", "make the data of a new year"),
    "help_new": Text(
        "新建一个年度的数据 data/<年度>/，从不覆盖已有的文件。写了 --from，就从那个年度\n"
        "转来：结构、文字、口径、公式、关系、注释照搬；数值都改成 pending（待报），原来的\n"
        "数写在旁边的注释里；年度、成文日期、截止日期顺延。不写 --from，就建一份带说明的\n"
        "空白数据。\n\n"
        "例：fazhi new 2020 --from 2019\n    fazhi new 2020",
        "Make the data of a new year, data/<year>/. No file is ever overwritten. With --from,\n"
        "they are made from those of another year: structure, texts, definitions, formulas,\n"
        "relations and comments are carried over; every value becomes pending, last year's\n"
        "beside it as a comment; the year and all dates move on. Without --from, a commented\n"
        "skeleton is made.\n\n"
        "Example: fazhi new 2020 --from 2019\n         fazhi new 2020",
    ),
    "help_from": Text("从哪个年度转来，一般是上一年", "the year to carry over from, most often the year before"),
    "short_init": Text("在新文件夹里迈出第一步", "make the first year in a new folder"),
    "help_init": Text(
        "把当前文件夹建成工作文件夹：一份带说明的空白数据 data/<年度>/，编辑器用的格式说明\n"
        "data/schema/，git 用的 .gitignore 和 .gitattributes。从不覆盖已有的文件。\n"
        "不写年度时是去年：一个年度的报告，在下一年的年初编写。\n\n"
        "例：fazhi init\n    fazhi init 2020 --root 报告",
        "Make the current folder a workspace: a commented skeleton data/<year>/, JSON Schemas\n"
        "for editors in data/schema/, and .gitignore and .gitattributes for git. No file is\n"
        "ever overwritten. Without a year it is last year: the report on a year is written at\n"
        "the beginning of the next.\n\n"
        "Example: fazhi init\n         fazhi init 2020 --root reports",
    ),
    "help_init_root": Text(
        "建在哪个文件夹，没有就新建（默认：当前文件夹）", "the folder, made if need be (default: the current one)"
    ),
    # Why a command line is refused
    "usage_same_year": Text(
        "要新建的年度和 --from 的年度都是 {name}", "the new year and the year of --from are both {name}"
    ),
    "usage_year_out_of_range": Text(
        "“{name}”不在 {first} 至 {last} 之间，不能作报告的年度",
        "{name} is no year of a report, which lies between {first} and {last}",
    ),
    # What was done
    "new_from": Text(
        "已按 {origin} 年的数据新建 {folder}，共 {files} 个文件",
        "made {folder} from the data of {origin}, files: {files}",
    ),
    "new_pending": Text(
        "    待报的数 {pending} 个，{origin} 年的数写在旁边的注释里",
        "    values now pending: {pending}; those of {origin} stand beside them as comments",
    ),
    "new_other_year": Text(
        "    {origin} 年不是上一年，previous 里的数也成了注释",
        "    {origin} is not the year before: what stood in previous has become a comment, too",
    ),
    "new_skeleton": Text("已新建 {folder}，共 {files} 个文件", "made {folder}, files: {files}"),
    "new_to_fill": Text(
        "    请按文件里的说明填写；××、【填写……】和 pending 是要填的地方",
        "    fill them in as their comments say; ××, 【填写……】 and pending are to be replaced",
    ),
    "new_date": Text(
        "    成文日期先写作 {date}，定稿时改成实际的日期",
        "    the date is {date} for now; put in the real one in the end",
    ),
    "new_refused": Text(
        "没有新建 {year} 年度：请先改正 {origin} 年的数据",
        "{year} was not made: mend the data of {origin} first",
    ),
    "new_without_schemas": Text(
        "    文件第一行是给编辑器用的，要先运行 fazhi schema",
        "    their first line is for editors, for which fazhi schema has to be run once",
    ),
    # Comments in the files for git
    "git_build": Text("编成的报告随时可以重新编，不用保存。", "Reports can be built again at any time."),
    "git_sources": Text(
        '要让 git diff 显示编成的文字，在每台电脑上运行一次：git config diff.fazhi.textconv "fazhi textconv"',
        'To have git diff show compiled text, run once on each machine: git config diff.fazhi.textconv "fazhi textconv"',
    ),
    "git_schemas": Text("换行符在各种系统上都一样。", "Line ends are the same on every system."),
    # What was done in a new workspace
    "init_wrote": Text("已写入 {files}", "wrote {files}"),
    "init_left_alone": Text(
        "{file} 已经有了，没有改动；请加上：", "{file} was there already and left alone; please add to it:"
    ),
    "next_steps": Text("接下来：", "next:"),
    "next_status": Text(
        "    fazhi status {year}    看还缺哪些数、哪些文字还是上年的",
        "    fazhi status {year}    what is missing, and which sentences are last year's",
    ),
    "next_check": Text("    fazhi check {year}     逐条核对", "    fazhi check {year}     check the data"),
}
"""Key → text. A text may hold `{name}` for an argument."""
