"""Catalogue entries FZ030–FZ031: why a source file was not put into its canonical form."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ030",
        severity=Severity.ERROR,
        title=Text("文件不能稳妥地整理", "a file cannot be formatted safely"),
        message=Text(
            "{path} 没有整理：整理后的{what_zh}与原来不一致",
            "{path} was not formatted: {what_en} would not be the same afterwards",
        ),
        why=Text(
            "每次整理之后，程序都会重新读一遍结果，与原文件逐项核对；只要有一处对不上，就不写文件。原文件没有任何改动。",
            "Every time, the program reads its own result again and compares it with the file item by item. If one of "
            "them differs, nothing is written. The file is as it was.",
        ),
        remedy=Text(
            "这是程序的错。请把这个文件和这条提示一起报告给程序的维护者；在此之前可以不整理这个文件，不影响核对和编报告。",
            "This is a fault of the program. Please report the file and this message to its maintainers. Until then leave "
            "the file as it is; it can be checked and built all the same.",
        ),
        wrong="fazhi fmt data/2019/disputes.yaml",
        right="fazhi check 2019",
    ),
    Entry(
        code="FZ031",
        severity=Severity.ERROR,
        title=Text("文件在处理期间被别人改动", "a file was changed in the meantime"),
        message=Text(
            "{path} 在读取之后被别的程序改动了，没有写入", "{path} was changed by another program; it was not written"
        ),
        why=Text(
            "编辑器或者别的程序刚刚保存了这个文件。照原来读到的内容写回去，会把那些改动冲掉。",
            "An editor or another program has just saved the file. To write it now would undo what was saved.",
        ),
        remedy=Text("请等那边保存完，再运行一次。", "Run the command again when the other program has finished."),
        wrong="fazhi fmt 2019  # 编辑器正在保存",
        right="fazhi fmt 2019  # 保存完以后",
    ),
)
"""The entries of this file, in the order of their codes."""
