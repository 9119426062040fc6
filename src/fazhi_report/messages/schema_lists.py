"""FZ238–FZ239: how measures are numbered, and keys that do nothing where they stand."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ238",
        Severity.ERROR,
        Text("不认识的编号写法", "no way of numbering"),
        Text(
            "“{found}”不是举措编号的写法⟦，是不是“{suggestion}”？⟧",
            "“{found}” is no way of numbering measures⟦; did you mean “{suggestion}”?⟧",
        ),
        Text(
            "numbering 写第一项的编号，后面的由程序接着编。每种编号只有一种写法：括号、顿号、逗号用全角，数字用半角，各年的数据才一致。",
            "numbering is the number of the first measure; the program counts on. Each way is written in one form, brackets and commas full-width and digits half-width, so that the data of all years agree.",
        ),
        Text(
            '从这几种里选：一是、（一）、"1."、1、、（1）、1）、①、第一，、一要。',
            'Write it in one of these ways: 一是, （一）, "1.", 1、, （1）, 1）, ①, 第一，, 一要.',
        ),
        "numbering: (1)\nmeasures:\n  - lead: 推行公开听证\n  - lead: 加强培训",
        "numbering: （1）\nmeasures:\n  - lead: 推行公开听证\n  - lead: 加强培训",
    ),
    Entry(
        "FZ239",
        Severity.WARNING,
        Text("这个键在这里不起作用", "a key that does nothing here"),
        Text("{key} 在这里不起作用：{reason_zh}", "{key} does nothing here: {reason_en}"),
        Text(
            "写了又不起作用的键，多半是写错了层次，或者它所管的内容删去了、还没有写。",
            "Such a key mostly stands at the wrong level, or what it is about was deleted or is still missing.",
        ),
        Text(
            "删去 {key}；或者补上它所管的内容，移到该写的那一层。",
            "Delete {key}; or add what it is about, or move it where it belongs.",
        ),
        "measures:\n  - text: 推行公开听证。\n    numbering: （1）\n  - text: 加强培训。",
        "numbering: （1）\nmeasures:\n  - text: 推行公开听证。\n  - text: 加强培训。",
    ),
)
