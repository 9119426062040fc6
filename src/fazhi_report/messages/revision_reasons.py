"""Why something in a revision is not read, in plain words: the reason that a message about it ends with."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Text

REASONS: Final[dict[str, Text]] = {
    "link": Text("git 里存的是一个链接，不是文件本身", "git holds a link there, not the file itself"),
    "submodule": Text(
        "git 里存的是一个子模块，它的内容在别的仓库", "git holds a submodule there, kept in another repository"
    ),
    "too_large": Text("文件太大", "the file is too large"),
    "missing": Text(
        "仓库里没有它的内容，仓库可能不完整", "its content is not in the repository, which may be incomplete"
    ),
}
"""Name of the reason → what a reader is told."""
