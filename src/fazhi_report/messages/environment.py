"""FZ0xx: the folders, files and settings around the data. An error among them ends the command with exit code 2."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text
from fazhi_report.messages.environment_new_year import ENTRIES as NEW_YEAR_ENTRIES
from fazhi_report.messages.environment_publication import ENTRIES as PUBLICATION_ENTRIES
from fazhi_report.messages.environment_revisions import ENTRIES as REVISION_ENTRIES
from fazhi_report.messages.formatting import ENTRIES as FORMATTING_ENTRIES
from fazhi_report.messages.templates import ENTRIES as TEMPLATE_ENTRIES

ENVIRONMENT_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ001",
        severity=Severity.ERROR,
        title=Text("没有找到工作文件夹", "no workspace found"),
        message=Text(
            "{folder} 及其各级上级文件夹中，都没有 data/<年度>/ 文件夹",
            "neither {folder} nor any folder above it holds a data/<year>/ folder",
        ),
        why=Text(
            "报告的数据按年度放在工作文件夹的 data/2019/ 这样的文件夹里；找不到它，就不知道要处理哪一份报告。",
            "The data of a report lies in the workspace, one folder a year, such as data/2019/. Without it there is "
            "nothing to work on.",
        ),
        remedy=Text(
            "请先进入工作文件夹（或其中任一文件夹）再运行命令，或者用 --root 指明工作文件夹；"
            "还没有数据的，运行 fazhi init 新建。",
            "Change to the workspace, or to any folder in it, and run the command there, or name it with --root. Where "
            "there is no data yet, run fazhi init.",
        ),
        wrong="cd ~\nfazhi build 2019",
        right="fazhi build 2019 --root ~/reports",
    ),
    Entry(
        code="FZ002",
        severity=Severity.ERROR,
        title=Text("--root 指明的不是工作文件夹", "--root names no workspace"),
        message=Text(
            "--root 指明的 {path} 不能用作工作文件夹：{reason_zh}", "--root {path} is no workspace: {reason_en}"
        ),
        why=Text(
            "指明了 --root，就只在那里找数据，以免误用别处的数据。",
            "With --root, data is looked for there and nowhere else, so that no other data is taken by mistake.",
        ),
        remedy=Text(
            "请检查路径有没有写错。--root 应当写 data 文件夹所在的那一级，不要写到 data 或者年度文件夹。",
            "Check the spelling of the path. --root names the folder that holds the data folder, not data itself nor a "
            "year's folder.",
        ),
        wrong="fazhi build 2019 --root ~/reports/data/2019",
        right="fazhi build 2019 --root ~/reports",
    ),
    Entry(
        code="FZ003",
        severity=Severity.ERROR,
        title=Text("没有这一年度的数据", "no data for this year"),
        message=Text(
            "没有 {year} 年度的数据⟦；现有的年度：{years_zh}⟧", "there is no data for {year}⟦, only for {years_en}⟧"
        ),
        why=Text(
            "每个年度的数据放在以四位年份命名的文件夹里，例如 data/2019/。",
            "The data of a year lies in a folder named by its four digits, such as data/2019/.",
        ),
        remedy=Text(
            "是不是要处理 {nearest} 年度？如果确实要新编 {year} 年度的报告，请先运行 fazhi new {year}。",
            "Did you mean {nearest}? To begin a report on {year}, run fazhi new {year} first.",
        ),
        wrong="fazhi build 2091",
        right="fazhi build 2019",
    ),
    Entry(
        code="FZ004",
        severity=Severity.ERROR,
        title=Text("文件无法读取", "a file cannot be read"),
        message=Text("无法读取 {path}：{reason_zh}", "{path} cannot be read: {reason_en}"),
        why=Text(
            "这一年度的每个 .yaml 文件都是报告的一部分，缺了任何一个，报告都不完整。",
            "Every .yaml file of the year is a part of the report; without one of them it would be incomplete.",
        ),
        remedy=Text(
            "请按上面的原因处理：没有权限的，取得读取权限；链接失效的，重新建立链接；不属于报告的，移到别处。",
            "Mend the cause named above: get the right to read it, renew the link, or move away what is no part of the "
            "report.",
        ),
        wrong="chmod 000 data/2019/disputes.yaml",
        right="chmod 644 data/2019/disputes.yaml",
    ),
    Entry(
        code="FZ005",
        severity=Severity.ERROR,
        title=Text("文件名不符合要求", "a file name that is not accepted"),
        message=Text(
            "{folder} 中的文件 {name} 不会被读取，因为文件名不符合要求",
            "{name} in {folder} is not read because of its name",
        ),
        why=Text(
            "只有以小写 .yaml 结尾、用 UTF-8 编码的文件名才会被读取。名称只差一点的文件很容易被误以为已经写进了报告。",
            "Only files whose names are UTF-8 and end in .yaml, in lower case, are read. A file whose name is nearly "
            "right is easily believed to be in the report.",
        ),
        remedy=Text(
            "请把它改名为 {suggestion}；如果它不属于报告，请移到别处。",
            "Rename it {suggestion}, or move it away if it is no part of the report.",
        ),
        wrong="data/2019/report.yml",
        right="data/2019/report.yaml",
    ),
    Entry(
        code="FZ006",
        severity=Severity.ERROR,
        title=Text("文件无法写入", "a file cannot be written"),
        message=Text("无法写入 {path}：{reason_zh}", "{path} cannot be written: {reason_en}"),
        why=Text(
            "要写的没有全部写成。已有的文件或者保持原样，或者已经完整更新，不会只写了一半。",
            "Not all has been written that should be. Each file is the old one or the new one, never half of it.",
        ),
        remedy=Text(
            "请按上面的原因处理，例如腾出磁盘空间、取得写入权限，然后重新运行；编报告也可以用 --output 写到别的文件夹。",
            "Mend the cause named above, for instance free disk space or get the right to write, and run the command "
            "again; or have the report written to another folder with --output.",
        ),
        wrong="fazhi build 2019 --output /usr/share",
        right="fazhi build 2019 --output ~/build",
    ),
    Entry(
        code="FZ007",
        severity=Severity.ERROR,
        title=Text("SOURCE_DATE_EPOCH 不是整数", "SOURCE_DATE_EPOCH is not a whole number"),
        message=Text(
            "环境变量 SOURCE_DATE_EPOCH 的值“{value}”不是整数",
            "the environment variable SOURCE_DATE_EPOCH is “{value}”, which is no whole number",
        ),
        why=Text(
            "它规定报告页面所写的生成时间，是从1970年1月1日零时（协调世界时）起的秒数；"
            "读不懂它，就不能保证同样的数据生成同样的文件。",
            "It sets the time of making that the page carries, in seconds since 1970-01-01 00:00 UTC. If it cannot be "
            "read, the same data might give different files.",
        ),
        remedy=Text(
            "请改为整数秒数，例如最近一次提交的时间；不需要时请取消这个变量。",
            "Set it to a whole number of seconds, such as the time of the last commit, or unset it.",
        ),
        wrong="SOURCE_DATE_EPOCH=2020-02-28 fazhi build 2019",
        right="SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) fazhi build 2019",
    ),
    Entry(
        code="FZ008",
        severity=Severity.ERROR,
        title=Text("命令写法不对", "the command line cannot be understood"),
        message=Text("{problem}", "{problem}"),
        why=Text("没有弄清要做什么，所以什么也没有做。", "It is not clear what to do, so nothing has been done."),
        remedy=Text("运行 {command} --help 查看用法。", "Run {command} --help to see how it is used."),
        wrong="fazhi biuld 2019",
        right="fazhi build 2019",
    ),
    Entry(
        code="FZ009",
        severity=Severity.ERROR,
        title=Text("程序内部出错", "a fault of the program"),
        message=Text("程序出现意外错误：{problem}", "the program itself is at fault: {problem}"),
        why=Text(
            "这是程序的错，不是数据的错。已有的文件都没有改动，或者已经完整更新。",
            "This is no fault of the data. Every file is the old one or the new one, whole.",
        ),
        remedy=Text(
            "请把所用的命令、数据和这条提示一起报告给程序的维护者。",
            "Please report the command, the data and this message to the maintainers of the program.",
        ),
        wrong="fazhi build 2019",
        right="fazhi check 2019",
    ),
)

ARGUMENT_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ020",
        severity=Severity.WARNING,
        title=Text("不是报告的数据文件，略过", "no source of a report, passed over"),
        message=Text("{path} 不是报告的数据文件，略过", "{path} is no source of a report and is passed over"),
        why=Text(
            "报告的数据是 data/<年度>/ 文件夹里以 .yaml 结尾的文件，以及 data/dictionary.yaml、data/vocabulary.yaml；别的文件不属于任何一份报告。"
            "自动检查可能会把仓库里的其他文件也列进来，所以只提醒，不算错误。",
            "The sources of a report are the files data/<year>/*.yaml, data/dictionary.yaml and data/vocabulary.yaml; "
            "other files belong to none. Hooks may pass other files of the repository, so this is a warning and no error.",
        ),
        remedy=Text(
            "它如果是报告的一部分，请移到 data/<年度>/ 里；如果不是，就不必写它。",
            "Move it to data/<year>/ if it is a part of a report; otherwise there is no need to name it.",
        ),
        wrong="fazhi check README.md",
        right="fazhi check data/2019/disputes.yaml",
    ),
    Entry(
        code="FZ021",
        severity=Severity.ERROR,
        title=Text("要读入的文件打不开", "a file that was to be imported cannot be read"),
        message=Text("无法读取 {path}：{reason_zh}", "{path} cannot be read: {reason_en}"),
        why=Text(
            "打不开的文件，看不到里面是不是报告；别的文件照样读入。",
            "What cannot be read may or may not be a report; all other files are imported.",
        ),
        remedy=Text(
            "请按上面的原因处理：没有权限的，取得读取权限；正在别的程序里打开的，先关闭；链接失效的，换成文件本身。",
            "Mend the cause named above: get the right to read the file, close it in other programs, or name the file itself "
            "where a link is broken.",
        ),
        wrong="fazhi import 报告.docx  # 没有读取权限",
        right="chmod +r 报告.docx\nfazhi import 报告.docx",
    ),
    Entry(
        code="FZ022",
        severity=Severity.ERROR,
        title=Text("缺少读入要用的程序库", "a library that an import needs is missing"),
        message=Text(
            "没有安装读入要用的程序库 {library}", "the library {library}, which an import needs, is not installed"
        ),
        why=Text(
            "网页和 Word 文件要用 lxml 来读，词表里没有的词要用 pypinyin 注音；不读入报告的人不必安装，所以没有随程序一起装上。",
            "Web pages and Word files are read by lxml, and words without an id of their own are written by pypinyin as they "
            "sound. Both are not installed along with the program, since nobody else needs them.",
        ),
        remedy=Text(
            "请运行：pip install 'fazhi-report[import]'。程序是用 pipx 安装的，"
            "运行 pipx install --force 'fazhi-report[import]'。",
            "Run: pip install 'fazhi-report[import]'. Where the program was installed with pipx: "
            "pipx install --force 'fazhi-report[import]'.",
        ),
        wrong="pip install fazhi-report\nfazhi import 报告.docx",
        right="pip install 'fazhi-report[import]'\nfazhi import 报告.docx",
    ),
)

ENTRIES: Final[tuple[Entry, ...]] = (
    *(ENVIRONMENT_ENTRIES + TEMPLATE_ENTRIES + ARGUMENT_ENTRIES + FORMATTING_ENTRIES),
    *NEW_YEAR_ENTRIES,
    *REVISION_ENTRIES,
    *PUBLICATION_ENTRIES,
)
"""The entries of this family, in the order of their codes."""
