"""Catalogue entries FZ040–FZ044: why a new year or a new workspace was not made, or a report not read in."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ040",
        severity=Severity.ERROR,
        title=Text("这一年度已经有文件", "the year has files already"),
        message=Text(
            "data/{year}/ 里已经有 {count} 个文件（{names_zh}），没有改动",
            "data/{year}/ holds files already ({count}: {names_en}) and was left alone",
        ),
        why=Text(
            "里面可能有已经填好的数、写好的文字。fazhi new 只建新的年度，不覆盖任何文件。",
            "It may hold figures and texts that somebody has entered. fazhi new makes new years only and overwrites nothing.",
        ),
        remedy=Text(
            "要接着编 {year} 年的报告，直接改里面的文件；确实要重新建，先把 data/{year} 移到别处，再运行一次。",
            "To go on with the report on {year}, edit the files there. To begin it anew, move data/{year} away first and run "
            "the command again.",
        ),
        wrong="fazhi new 2020 --from 2019  # data/2020 里已经有文件",
        right="mv data/2020 ../data-2020\nfazhi new 2020 --from 2019",
    ),
    Entry(
        code="FZ041",
        severity=Severity.ERROR,
        title=Text("已经是工作文件夹", "a workspace already"),
        message=Text(
            "{folder} 已经是工作文件夹，有 {years_zh} 年度的文件夹",
            "{folder} is a workspace already, with folders for {years_en}",
        ),
        why=Text(
            "fazhi init 在还没有数据的文件夹里迈出第一步；一个工作文件夹里面不再套另一个。",
            "fazhi init is the first step where there is no data yet; a workspace does not lie inside another.",
        ),
        remedy=Text(
            "要新编一个年度，运行 fazhi new 年度 --from 上一年度；要另建一个工作文件夹，先到别的文件夹去，"
            "或者用 --root 指明建在哪里。",
            "To begin another year, run fazhi new YEAR --from LAST_YEAR. To make another workspace, go to another folder, "
            "or name one with --root.",
        ),
        wrong="cd ~/reports  # 里面有 data/2019\nfazhi init",
        right="cd ~/reports\nfazhi new 2020 --from 2019",
    ),
    Entry(
        code="FZ042",
        severity=Severity.ERROR,
        title=Text("要新建的文件已经有了", "a file that was to be new is there"),
        message=Text(
            "{path} 在这期间被别的程序建立了，没有覆盖",
            "{path} was made by another program in the meantime and was not overwritten",
        ),
        why=Text(
            "新建的文件要么全部写成，要么一个也不写；这次一个也没有写。",
            "New files are written all or none; this time none was.",
        ),
        remedy=Text(
            "请看一看这个文件是怎么来的，例如同一个命令是不是运行了两次；不需要的移走，再运行一次。",
            "See where the file comes from: perhaps the command was run twice at once. Move it away if it is not needed, "
            "and run the command again.",
        ),
        wrong="fazhi new 2020 --from 2019 & fazhi new 2020 --from 2019",
        right="fazhi new 2020 --from 2019",
    ),
    Entry(
        code="FZ043",
        severity=Severity.ERROR,
        title=Text("文件不能稳妥地转到新的年度", "a file cannot be carried over safely"),
        message=Text(
            "{path} 转到 {year} 年以后，意思会与应有的不一致",
            "{path} would not say what it should when carried over to {year}",
        ),
        why=Text(
            "程序只改年份、日期、数值这几处，改完都重新读一遍，逐项核对；有一处对不上，就什么也不写。",
            "The year, dates and values are changed and nothing else; the result is read again and compared item by item. "
            "If one of them differs, nothing is written.",
        ),
        remedy=Text(
            "这是程序的错。请把这个文件和这条提示一起报告给程序的维护者；在此之前，先运行 fazhi fmt 把文件整理成规范写法，"
            "一般就能转了。",
            "This is a fault of the program. Please report the file and this message to its maintainers. Until then, put "
            "the file into its canonical form with fazhi fmt, which is likely to help.",
        ),
        wrong="fazhi new 2020 --from 2019",
        right="fazhi fmt 2019\nfazhi new 2020 --from 2019",
    ),
    Entry(
        code="FZ044",
        severity=Severity.ERROR,
        title=Text("这一年度已经有数据，没有读入", "the year has data already; nothing was imported"),
        message=Text(
            "data/{year}/ 里已经有 {count} 个文件（{names_zh}），没有改动",
            "data/{year}/ holds files already ({count}: {names_en}) and was left alone",
        ),
        why=Text(
            "里面可能有已经核对、改好的数据，读入会把同名的文件换掉。",
            "It may hold data that somebody has checked and mended; an import would replace files of the same name.",
        ),
        remedy=Text(
            "先用 --check 看看会读成什么样；要换掉，先提交到 git 或者另存一份，再加 --force。",
            "See first with --check what would be imported. To replace the files, commit or copy them, then add --force.",
        ),
        wrong="fazhi import 报告.txt --year 2019  # data/2019 里已经有文件",
        right="fazhi import 报告.txt --year 2019 --check\nfazhi import 报告.txt --year 2019 --force",
    ),
)
"""The entries of this file, in the order of their codes."""
