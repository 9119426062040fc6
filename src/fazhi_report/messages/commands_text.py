"""The words of the commands for one file as text, for git."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Text

TEXT_TEXTS: Final[dict[str, Text]] = {
    "short_textconv": Text("把一个文件印成文字，供 git diff 比较", "print a file as text, for git diff"),
    "help_textconv": Text(
        "把一个数据文件印成读者读到的文字：标题、（一）、一是，数写在正文里，一句一行；\n"
        "后面是这个文件里的数、公式、口径和勾稽关系。git 用它显示改动，比看 YAML 清楚。\n"
        "别的文件里的数、由上年的数算出的数和 {{{{ year }}}}，从一个文件里看不出来，照原样\n"
        "印出；读不出的文件，整个照原样印出。\n\n"
        '例：git config diff.fazhi.textconv "fazhi textconv"\n    fazhi textconv data/2019/disputes.yaml',
        "Print a data file as the text that readers will read: titles, （一）, 一是, figures\n"
        "in place, a sentence a line; then its figures, formulas, definitions and relations.\n"
        "With it, git shows changes better than as YAML. Figures of other files, those that\n"
        "need last year's, and {{{{ year }}}} cannot be known from one file and stand as they are\n"
        "written; a file that cannot be read is printed as it is.\n\n"
        'Example: git config diff.fazhi.textconv "fazhi textconv"\n'
        "         fazhi textconv data/2019/disputes.yaml",
    ),
}
