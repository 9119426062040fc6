"""FZ4xx: the text of titles, leads, paragraphs and measures."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text
from fazhi_report.messages.prose_last_year import ENTRIES as LAST_YEAR_ENTRIES
from fazhi_report.messages.prose_punctuation import ENTRIES as PUNCTUATION_ENTRIES
from fazhi_report.messages.prose_wording import ENTRIES as WORDING_ENTRIES

READING_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ401",
        Severity.ERROR,
        Text("引用写法不对", "a reference cannot be read"),
        Text("引用 {found} 的写法不对", "the reference {found} cannot be read"),
        Text(
            "双花括号里只能写一个编号、一个过滤词，或 year 加减年数；这里不执行任何代码。",
            "Between the braces stand an id, a filter, or year plus or minus years; nothing is executed.",
        ),
        Text(
            "数写成 {{{{ 编号 }}}}、{{{{ 部分.编号 }}}} 或 {{{{ 编号 | number }}}}，年份写成 {{{{ year }}}} 或 {{{{ year - 1 }}}}；要计算的，在 derived 下写公式。",
            "Write {{{{ id }}}}, {{{{ section.id }}}} or {{{{ id | number }}}} for a figure, {{{{ year }}}} or {{{{ year - 1 }}}} for a year; what must be computed is declared under derived.",
        ),
        "text: 受理{{ accepted + 1 }}。",
        "text: 受理{{ accepted }}。",
    ),
    Entry(
        "FZ402",
        Severity.ERROR,
        Text("花括号不成引用", "braces that make no reference"),
        Text("“{found}”不成引用", "“{found}” makes no reference"),
        Text(
            "少一半花括号，或者写成单个、全角的花括号，编号就会原样印进报告。",
            "With braces missing, single or full-width, the id itself would be printed.",
        ),
        Text(
            "引用以 {{{{ 开头、以 }}}} 结尾，都是两个半角花括号，写在同一行。",
            "A reference begins with {{{{ and ends with }}}}, two half-width braces each, on the same line.",
        ),
        "text: 受理{{ accepted，办结{{ concluded }}。",
        "text: 受理{{ accepted }}，办结{{ concluded }}。",
    ),
    Entry(
        "FZ403",
        Severity.ERROR,
        Text("未知的过滤词", "an unknown filter"),
        Text("没有“{filter}”这个过滤词", "there is no filter “{filter}”"),
        Text(
            "过滤词决定数字怎样印：number 不带单位，chinese 用汉字数目。",
            "A filter says how a figure is printed: number without its unit, chinese in Chinese numerals.",
        ),
        Text(
            "改用下列之一：{allowed_zh}；不需要时去掉“| {filter}”。",
            "Use one of: {allowed_en}; or drop “| {filter}”.",
        ),
        "text: 分{{ batches | hanzi }}公布。",
        "text: 分{{ batches | chinese }}公布。",
    ),
    Entry(
        "FZ404",
        Severity.ERROR,
        Text("这个数不能用汉字写", "this figure cannot be printed in Chinese numerals"),
        Text("{name} 是 {printed}，不能用汉字写", "{name} is {printed} and cannot be printed in Chinese numerals"),
        Text(
            "汉字数目只用于整数，如四批、五项；小数、百分数和约数用阿拉伯数字。",
            "Chinese numerals are for whole numbers such as 四批 or 五项, not for decimals, percentages and approximate numbers.",
        ),
        Text("去掉“| chinese”。", "Drop “| chinese”."),
        "text: 占比{{ share | chinese }}。",
        "text: 占比{{ share }}。",
    ),
    Entry(
        "FZ405",
        Severity.ERROR,
        Text("着重号没有成对", "an emphasis mark is left over"),
        Text("“{mark}”没有起到着重的作用", "“{mark}” neither opens nor closes an emphasis"),
        Text(
            "着重号紧挨标点又紧挨汉字时不生效，会原样印出来。",
            "Between punctuation and a Chinese character the mark does not work and would be printed.",
        ),
        Text(
            "把标点移到着重号外面；要印星号本身写成 \\*。",
            "Move the punctuation outside the marks; write \\* for a real asterisk.",
        ),
        "text: 做到**全覆盖。**各地落实到位。",
        "text: 做到**全覆盖**。各地落实到位。",
    ),
    Entry(
        "FZ406",
        Severity.ERROR,
        Text("链接地址不能用", "the address of a link cannot be used"),
        Text("不能链接到“{address}”", "“{address}” cannot be linked to"),
        Text(
            "报告里的链接要在任何地方都能打开，也不能执行程序。",
            "A link in a report must open anywhere, and must run nothing.",
        ),
        Text(
            "写完整的 https:// 地址，圆括号里不写引用。",
            "Write a whole https:// address; no references between the brackets.",
        ),
        "text: 见[市政府网站](www/index)。",
        "text: 见[市政府网站](https://www.example.gov.cn/)。",
    ),
    Entry(
        "FZ407",
        Severity.ERROR,
        Text("表格写法不对", "the table cannot be read"),
        Text("以“|”开头的几行不成表格", "these lines beginning with “|” make no table"),
        Text(
            "表格由表头、分隔行和各行组成，每行单独占一行，格数不多于表头。",
            "A table has a header, a dividing line and rows, each on a line of its own, none with more cells than the header.",
        ),
        Text(
            "写在 text: | 之下，不用 >-；第二行写成 | --- | --- |，列数与表头相同。",
            "Write it under text: |, not >-; make the second line | --- | --- |, with as many columns as the header.",
        ),
        "text: |\n  | 类别 | 件数 |\n  | 受理 | {{ accepted }} |",
        "text: |\n  | 类别 | 件数 |\n  | --- | --- |\n  | 受理 | {{ accepted }} |",
    ),
    Entry(
        "FZ408",
        Severity.ERROR,
        Text("report.yaml 里引用了数", "a figure in report.yaml"),
        Text("report.yaml 里不能引用 {found}", "report.yaml cannot refer to {found}"),
        Text(
            "报告标题、发文机关等基本信息只随年份变化，各部分的数在这里引用不到。",
            "What is said of the report as a whole, its title and issuer first, changes with the year alone; figures belong to the sections.",
        ),
        Text("这里只写 {{{{ year }}}}，数写进正文。", "Write {{{{ year }}}} here, and the figure in a text."),
        "title: 赣州市{{ accepted }}法治政府建设情况报告",
        "title: 赣州市{{ year }}年法治政府建设情况报告",
    ),
    Entry(
        "FZ409",
        Severity.ERROR,
        Text("report.yaml 里的文字不是纯文字", "a text of report.yaml that is not plain"),
        Text("report.yaml 的文字里不能有{found_zh}", "a text of report.yaml cannot hold {found_en}"),
        Text(
            "报告标题、发文机关等还要用作网页标题和文件信息，那里放不下着重号、链接和换行。",
            "Title, issuer and the like also serve as the title of the page and as facts about the file, where emphasis, links and line breaks have no place.",
        ),
        Text(
            "写成一行，只写文字和 {{{{ year }}}}；着重和链接写进正文。",
            "Write one line of words and {{{{ year }}}} only; emphasis and links belong in the text.",
        ),
        "title: '**赣州市**{{ year }}年[法治政府建设情况报告](https://www.example.gov.cn/)'",
        "title: 赣州市{{ year }}年法治政府建设情况报告",
    ),
)

ENTRIES: Final[tuple[Entry, ...]] = READING_ENTRIES + PUNCTUATION_ENTRIES + WORDING_ENTRIES + LAST_YEAR_ENTRIES
