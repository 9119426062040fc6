"""The words of the command itself, in Chinese and English: labels, summaries and the like, which belong to no code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fazhi_report.messages.commands import COMMAND_TEXTS
from fazhi_report.messages.commands_diff import DIFF_TEXTS
from fazhi_report.messages.commands_fonts import FONT_TEXTS
from fazhi_report.messages.commands_import import IMPORT_TEXTS
from fazhi_report.messages.commands_new import NEW_TEXTS
from fazhi_report.messages.commands_series import SERIES_TEXTS
from fazhi_report.messages.commands_status import STATUS_TEXTS
from fazhi_report.messages.commands_text import TEXT_TEXTS
from fazhi_report.messages.entry import Language, Text

OWN_TEXTS: Final[dict[str, Text]] = {
    # The parts of a finding
    "error": Text("错误", "error"),
    "warning": Text("警告", "warning"),
    "note": Text("提示", "note"),
    "colon": Text("：", ": "),
    "why": Text("原因：", "why: "),
    "remedy": Text("改法：", "fix: "),
    "right": Text("写法示例：", "example:"),
    "see_also": Text("另见 ", "see also "),
    "reason": Text("理由：", "reason: "),
    # The summary of findings
    "no_findings": Text("没有发现问题", "no problems found"),
    "total": Text("共 {count} 个问题：", ""),
    "one_error": Text("1 个错误", "1 error"),
    "many_errors": Text("{count} 个错误", "{count} errors"),
    "one_warning": Text("1 个警告", "1 warning"),
    "many_warnings": Text("{count} 个警告", "{count} warnings"),
    "one_note": Text("1 个提示", "1 note"),
    "many_notes": Text("{count} 个提示", "{count} notes"),
    "comma": Text("，", ", "),
    "and_waived": Text("，{count} 处已按理由豁免", ", {count} waived for stated reasons"),
    "and_elsewhere": Text("，其他文件另有 {count} 个问题", ", {count} more in other files"),
    # The list of waived findings, and what formats say beside a finding
    "waived_head": Text("已按理由豁免的问题：", "waived for stated reasons:"),
    "waived": Text("已豁免：{reason}", "waived: {reason}"),
    "place_in_file": Text("第 {line} 行第 {column} 列", "line {line}, column {column}"),
    "nothing_in_file": Text("没有问题", "no problems"),
    "related_place": Text("另见这里", "see also here"),
    "full_stop": Text("。", "."),
    "sarif_root": Text("检出的仓库最上层的文件夹", "the top folder of the checkout"),
}

TEXTS: Final[dict[str, Text]] = (
    OWN_TEXTS
    | COMMAND_TEXTS
    | NEW_TEXTS
    | IMPORT_TEXTS
    | STATUS_TEXTS
    | DIFF_TEXTS
    | SERIES_TEXTS
    | TEXT_TEXTS
    | FONT_TEXTS
)
"""Key → text. A text may hold `{name}` for an argument."""


def language_of(environ: Mapping[str, str]) -> Language:
    """Return the reader's language: that of FAZHI_LANG (`zh`, `en`, or longer such as `en_US.UTF-8`), else Chinese."""
    return "en" if environ.get("FAZHI_LANG", "").strip().lower().startswith("en") else "zh"


def say(key: str, language: Language, **arguments: object) -> str:
    """Return a text in one language, with its arguments filled in. A key or argument that is not there: KeyError."""
    return TEXTS[key].in_language(language).format_map(arguments)
